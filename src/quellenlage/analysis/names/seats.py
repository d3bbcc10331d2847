"""Bodies that are named by the place of their seat: „Landgericht Kassel“, „Staatsanwaltschaft Görlitz“, „Klinikum Fulda“ are one name."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.names.found import Found, Named
from quellenlage.analysis.names.subkinds import body_subkind, seated
from quellenlage.analysis.names.towns import part_of_region
from quellenlage.analysis.names.wordlists import word_lists
from quellenlage.model import Token


def seats(words: Sequence[str], tokens: Sequence[Token], found: Found) -> None:
    """Join such a noun with the place behind it, whether the recogniser has seen the place or not."""
    starts = {one.first: one for one in found.names}
    gone: set[Named] = set()
    for one in found.names:
        place = starts.get(one.last)
        if one.kind == "organisation" and seated(words[one.last - 1]) and place is not None and _is_seat(words, place):
            gone.add(place)  # „Freiwillige Feuerwehr Hagen“
            one.subkind, one.last = _subkind(words[one.last - 1]), place.last
    found.names = [one for one in found.names if one not in gone]
    for one in found.names:
        if one.kind == "place" and one.last - one.first > 1 and seated(words[one.first]):
            one.kind, one.subkind = "organisation", _subkind(words[one.first])
    for k in range(len(words) - 1):
        if found.taken[k] or not seated(words[k]) or tokens[k].tag not in ("NN", "NE"):
            continue
        place = starts.get(k + 1)
        if place is not None and _is_seat(words, place):
            place.first, place.kind, place.subkind = k, "organisation", _subkind(words[k])
            found.taken[k] = True
        elif place is None and not found.taken[k + 1] and _unseen(words[k + 1], tokens[k + 1]):
            found.add(Named(k, k + 2, "organisation", _subkind(words[k])))


def of_a_region(words: Sequence[str], tags: Sequence[str], k: int) -> tuple[int, int]:
    """„Bayerische | Städtetag“, „Städtetag | Nordrhein-Westfalen“: an association of one word with what says that it is another one's."""
    before = k > 0 and tags[k - 1] == "ADJA" and words[k - 1][:1].isupper()
    behind = (
        k + 1 < len(words) and tags[k + 1] == "NE" and (words[k + 1] in word_lists().book or words[k + 1] in word_lists().place)
    )
    return k - before, k + 1 + behind


def _unseen(word: str, token: Token) -> bool:
    """Whether a word that nobody has taken for a name is a place all the same: a name to the tagger, or „Mittelhessen“."""
    return (token.tag == "NE" and _looks_like_a_place(word)) or part_of_region(word)


def _subkind(noun: str) -> str:
    return body_subkind(noun) or "institution"


def _is_seat(words: Sequence[str], place: Named) -> bool:
    """Whether a name is the place of a seat: no genitive („die Polizei Berlins“), no person of several words."""
    if place.subkind not in ("", "country") or place.kind in ("vehicle", "event", "other"):
        return False
    last = words[place.last - 1]
    if place.kind == "place":
        return _looks_like_a_place(last)
    return place.last - place.first == 1 and last in word_lists().place


def _looks_like_a_place(word: str) -> bool:
    """Whether a word is written like a name that is not in the genitive."""
    lists, bare = word_lists(), word.removesuffix("s")
    if not word[:1].isupper() or word.isupper():
        return False
    return word == bare or word in lists.place or not (bare in lists.place or bare in lists.country)
