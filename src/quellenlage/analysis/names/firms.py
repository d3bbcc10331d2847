"""Bodies of one word behind a noun that says what they are: „Bäckerei Wolters“, „Reifenhersteller Hartwig“, „Drittligist FC Altmark“."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

from quellenlage.analysis.base.lexicon import noun_reading, readings
from quellenlage.analysis.names.found import Found, Named
from quellenlage.analysis.names.known import organisations
from quellenlage.analysis.names.nouns import dictionary_noun, everyday_noun, listed_person
from quellenlage.analysis.names.offices import genitive, office
from quellenlage.analysis.names.subkinds import body_head, body_subkind, club_words, seated
from quellenlage.analysis.names.wordlists import word_lists
from quellenlage.model import Token
from quellenlage.resources import table

_CLASSES = frozenset(("company", "club", "union", "association", "newspaper", "broadcaster", "agency", "magazine"))
_SHORTEST = 4
_MOST = 3
"""Words of a name that nobody has seen."""
_CALLED = frozenset("Unternehmen Unternehmens Konzern Konzerns Firma Betrieb Betriebs Hersteller Herstellers".split())
"""What a text calls a firm elsewhere."""


def firms(words: Sequence[str], tokens: Sequence[Token], found: Found) -> None:
    """Judge names of one word behind such nouns, there and wherever the text has them."""
    called = not _CALLED.isdisjoint(words)
    _without_class(words, found)
    starts = {one.first: one for one in found.names}
    people = {words[one.last - 1] for one in found.names if one.kind == "person" and one.last - one.first > 1}
    for k in range(len(words) - 1):
        one = starts.get(k + 1)
        if one is None and tokens[k].tag == "NN" and not found.taken[k] and (describes(words[k]) or _medium(words[k])):
            _unseen(words, tokens, k + 1, found)  # „Hilfsorganisation Acqua Viva warnt“
        noun = not found.taken[k] and tokens[k].tag in ("NN", "NE", "TRUNC") and (one is None or one.last == k + 2)
        if not noun or not _may_be_firm(words, tokens, k + 1, one):
            continue
        if trade(words[k]):
            _join(k, one, found)
        elif one is not None and one.kind != "organisation" and words[k + 1] not in people and _class(words[k], called=called):
            one.kind, one.subkind = "organisation", _subkind(words[k])
    for one in found.names:
        k = one.first - 1
        several = one.kind in ("person", "place") and one.last - one.first > 1 and k >= 0 and not found.taken[k]
        class_before = several and (describes(words[k]) if one.kind == "person" else _medium(words[k]))
        if class_before and tokens[k].tag == "NN" and (one.kind == "place" or not genitive(words[one.last - 1])):
            one.kind, one.subkind = "organisation", _subkind(words[k])  # „der Autozulieferer Norma Mexicana“
        elif _staffed(words, one) and words[one.first] not in people:
            one.kind, one.subkind = "organisation", "company"
        _with_second_word(words, tokens, one, found)
    _everywhere(words, people, found)


def _staffed(words: Sequence[str], one: Named) -> bool:
    """„Ein Sprecher von Rhenolack“: what has a spokesman and is on no list of people is a firm."""
    word = words[one.first]
    single = one.kind in ("person", "place") and one.last - one.first == 1 and one.first > 1
    if not single or words[one.first - 1] not in ("von", "bei") or listed_person(word) or _placed(word):
        return False
    return words[one.first - 2].lower().endswith(_words("staffed"))


def _with_second_word(words: Sequence[str], tokens: Sequence[Token], one: Named, found: Found) -> None:
    """„Der Netzbetreiber SH | Netz teilte mit“: between a firm's noun at the head of its sentence and the verb all is its name."""
    k, last = one.first, one.last
    if k < 2 or last - k > 1 or not words[k].isupper() or last + 1 >= len(words) or found.taken[last]:
        return
    heads = tokens[k - 2].tag == "ART" and words[k - 2][:1].isupper() and _class(words[k - 1], called=False)
    if heads and words[last][:1].isupper() and tokens[last].tag in ("NN", "NE") and tokens[last + 1].form == "Fin":
        found.taken[last] = True
        one.last, one.kind, one.subkind = last + 1, "organisation", one.subkind or _subkind(words[k - 1])


def clubs(words: Sequence[str], tokens: Sequence[Token], found: Found) -> None:
    """„Fortuna Elm“, „der SC Wieden“: a word that only names of clubs have and the name behind it."""
    for one in found.names:
        if one.kind == "place" and one.last - one.first > 1 and words[one.first] in club_words():
            one.kind, one.subkind = "organisation", "club"
    single = {one.first: one for one in found.names if one.last - one.first == 1 and one.kind in ("person", "place")}
    for k in range(len(words) - 1):
        inside = {single[j] for j in (k, k + 1) if j in single}
        if words[k] not in club_words() or sum(found.taken[k : k + 2]) > len(inside) or not words[k + 1][:1].isupper():
            continue
        number = k > 0 and words[k - 1][:1].isdigit() and not found.taken[k - 1]  # „1. FC Köln“
        if tokens[k + 1].tag in ("NE", "NN", "FM") and not (dictionary_noun(words[k + 1]) and tokens[k + 1].tag == "NN"):
            found.drop(inside)
            found.add(Named(k - number, k + 2, "organisation", "club"))
    for one in found.names:
        if one.kind == "organisation" and words[one.first] in club_words():
            _with_year(words, tokens, one, found)


def _with_year(words: Sequence[str], tokens: Sequence[Token], one: Named, found: Found) -> None:
    """„VfB Ruhrort 09“: the year of a club behind its name, where no noun is counted („SC Wieden 12 Punkte“)."""
    k = one.last
    if k >= len(words) or found.taken[k] or not words[k].isdigit() or len(words[k]) not in (2, 4):
        return
    if k + 1 == len(words) or tokens[k + 1].tag[:1] == "$" or tokens[k + 1].form == "Fin" or words[k].startswith("0"):
        found.taken[k] = True
        one.last += 1


def with_legal_words(words: Sequence[str], tokens: Sequence[Token], found: Found) -> None:
    """„Sterntal Capital“, „Hydrovento SE“: a name that only a word for bodies of other languages or a legal form closes."""
    ends = _closing()
    for k in [k for k, word in enumerate(words) if k and word in ends]:
        first = k
        while first > max(0, k - _MOST + 1) and not found.taken[first - 1] and _may_open(words[first - 1], tokens[first - 1]):
            first -= 1
        inside = {one for one in found.names if first <= one.first and one.last <= k + 1} if first < k else set()
        if first < k and sum(found.taken[first : k + 1]) == sum(one.last - one.first for one in inside):
            found.drop(inside)
            found.add(Named(first, k + 1, "organisation", "company"))


def _may_open(word: str, token: Token) -> bool:
    """Whether a word may be part of a firm's name: with a capital, no noun of the dictionary, nobody's office."""
    known = everyday_noun(word) or office(word) is not None or body_subkind(word) or describes(word)
    return word[:1].isupper() and token.tag in ("NE", "NN", "FM") and not known


@cache
def _closing() -> frozenset[str]:
    return frozenset(
        "Capital Ventures Equity Holding Holdings Partners Technologies Systems SE AG GmbH KGaA plc Inc. Ltd. Corp.".split()
    )


def short_name(name: str) -> str:
    """The last word of a body's name of two by which it is called too: „Nucera“ of „Thyssenkrupp Nucera“, „Bochum“ of „VfL Bochum“.

    Empty where that word says something by itself: a place of no club, a noun, a given name.
    """
    first, _, last = name.partition(" ")
    if not last or " " in last or not last.isalpha() or last.isupper() or body_subkind(last):
        return ""
    known, lists = organisations().get(name), word_lists()
    if trade(first) or first in club_words() or (known is not None and known.subkind == "club"):
        return last
    listed = any(last in names for names in (lists.place, lists.country, lists.book, lists.female, lists.male))
    return "" if listed or readings(last) or noun_reading(last) or len(last) < _SHORTEST else last


def short_names(words: Sequence[str], found: Found) -> None:
    """„Bochum verlor“ after „VfL Bochum“, „Joyson“ after „Ningbo Joyson“, where the recogniser takes it for a person."""
    short = {
        short_name(" ".join(words[one.first : one.last])): one.subkind for one in found.names if one.kind == "organisation"
    }
    short.pop("", None)
    people = {words[one.last - 1] for one in found.names if one.kind == "person" and one.last - one.first > 1}
    for one in found.names:
        word = words[one.first] if words[one.first] in short else words[one.first].removesuffix("s")
        if one.kind == "person" and one.last - one.first == 1 and word in short and word not in people:
            one.kind, one.subkind = "organisation", short[word]


def _without_class(words: Sequence[str], found: Found) -> None:
    """„Drittligisten FC Altmark“, „Maschinenbauer Terhorst“ as one name: the noun before is none of it."""
    for one in found.names:
        if one.kind not in ("person", "organisation", "place") or one.last - one.first < 2:
            continue
        word, single = words[one.first], one.last - one.first == 2
        if trade(word) or seated(word) or not describes(word) or not words[one.first + 1][:1].isupper():
            continue
        if one.kind != "organisation" and not single:
            continue
        if body_subkind(words[one.last - 1]) or (single and one.kind == "organisation" and "-" in word):
            continue
        one.kind, one.subkind = "organisation", one.subkind or _subkind(word)
        found.shorten(one, one.first + 1)


def _unseen(words: Sequence[str], tokens: Sequence[Token], first: int, found: Found) -> None:
    """Words behind such a noun that only the tagger takes for a name."""
    last = first
    while (
        last < min(len(words), first + _MOST)
        and (tokens[last].tag == "NE" or (last > first and words[last].isupper()))
        and not found.taken[last]
        and words[last][:1].isupper()
    ):
        last += 1
    reading = noun_reading(words[first]) if last > first else None
    inflected = reading is not None and reading.lemma != words[first]  # „verspricht sich der Konzern Synergieeffekte“
    if (
        last > first
        and not inflected
        and not everyday_noun(words[first])
        and not _placed(words[first])
        and not genitive(words[last - 1])
    ):
        found.add(Named(first, last, "organisation", _subkind(words[first - 1])))


def _join(k: int, one: Named | None, found: Found) -> None:
    if one is not None:
        found.drop({one})
    found.add(Named(k, k + 2, "organisation", "company"))


def _may_be_firm(words: Sequence[str], tokens: Sequence[Token], k: int, one: Named | None) -> bool:
    """Whether a word may name a firm: a name or unknown to the tagger, no given name with a surname behind it, no genitive."""
    word, lists = words[k], word_lists()
    if not word[:1].isupper() or (one is None and tokens[k].tag != "NE" and (tokens[k].tag != "NN" or everyday_noun(word))):
        return False
    if one is not None and (one.kind not in ("person", "place", "organisation") or _placed(word)):
        return False
    given = word in lists.female or word in lists.male
    follows = k + 1 < len(words) and tokens[k + 1].tag == "NE" and words[k + 1][:1].isupper()
    return not (given and (follows or genitive(word)))


def _placed(word: str) -> bool:
    """„Der Fernsehkonzern Europas“, „die Fluggesellschaft Kenias“ say where it is."""
    lists, bare = word_lists(), word.removesuffix("s")
    return any(form in names for form in (word, bare) for names in (lists.place, lists.country, lists.book))


def _everywhere(words: Sequence[str], people: AbstractSet[str], found: Found) -> None:
    """The same word is that firm elsewhere too, unless somebody has it for a surname."""
    named = {
        words[one.first]: one.subkind
        for one in found.names
        if one.kind == "organisation" and one.last - one.first == 1 and one.subkind
    }
    for one in found.names:
        word = words[one.first]
        if one.last - one.first == 1 and one.kind == "person" and word in named and word not in people:
            one.kind, one.subkind = "organisation", named[word]


def _subkind(word: str) -> str:
    return body_subkind(word) or "company"


@cache
def _words(key: str) -> tuple[str, ...]:
    return tuple(table("de/organisation_nouns.yaml")["firms"][key].lower().split())


def trade(word: str) -> bool:
    """A noun that is part of a firm's name."""
    return word.lower() in _words("trades")


def may_be_firm_noun(word: str) -> bool:
    """A noun for a person or a firm: „Rivale“, „Lebensmittelhändler“."""
    return word[:1].isupper() and word.lower().endswith(_words("either"))


@lru_cache(maxsize=20_000)
def describes(word: str) -> bool:
    """A noun that is no part of a name: „Reifenhersteller“, „Drittligist“, but not „Industriegewerkschaft“."""
    return word[:1].isupper() and word.lower().removesuffix("s").endswith(_words("classes"))


@lru_cache(maxsize=20_000)
def _medium(word: str) -> bool:
    """„Der Zeitung“, „dem Sender“ before the name of that medium."""
    return body_subkind(word) in ("newspaper", "magazine", "broadcaster") and body_head(word) == word.lower()


def _class(word: str, *, called: bool) -> bool:
    """A noun that says what a firm or club does."""
    if not word[:1].isupper() or not word.replace("-", "").isalpha():
        return False
    low = word.lower().removesuffix("s")
    return describes(word) or body_subkind(word) in _CLASSES or (called and low.endswith(_words("either")))
