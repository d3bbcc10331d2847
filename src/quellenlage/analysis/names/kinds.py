"""What a name's own words and the noun before it say of its kind: „Hurrikan Nadine“, „Erlanger Klinik“, „149.800 Yuan“."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import cast

from quellenlage.analysis.base.fields import QUOTES
from quellenlage.analysis.names.completing import full_name
from quellenlage.analysis.names.found import Found, Named
from quellenlage.analysis.names.offices import genitive
from quellenlage.analysis.names.seen import word_code
from quellenlage.analysis.names.subkinds import body_subkind
from quellenlage.analysis.names.vessels import vessel_noun
from quellenlage.analysis.names.wordlists import word_lists
from quellenlage.model import EntityKind, Token
from quellenlage.resources import table

_IN_COMPOUNDS = 5
"""From this length on a noun may end a compound: „Orkantief“."""


def by_words(words: Sequence[str], found: Found) -> None:
    """Judge the kinds of all names by the words in them and before them; take away what names nobody and nothing."""
    gone = {one for one in found.names if not one.subkind and (_numbered(words, one) or _title_of_next(words, one, found))}
    for one in found.names:
        kind = _by_itself(words, one) or _announced(words, one, found) or _called(words, one)
        if kind in ("other", "event") and one.kind == "place":
            gone.add(one)  # „das Bakterium Klebsiella“: nothing that acts
        elif kind:
            one.kind = kind
        elif one.kind == "place" and body_subkind(words[one.last - 1]):
            one.kind = "organisation"  # „Erlanger Klinik“
        elif one.kind in ("person", "place") and one.last - one.first > 1 and _foreign(words[one.first : one.last]):
            one.kind = "organisation"  # „Parti de Gauche“
        elif one.kind == "person" and one.last - one.first > 1 and _town_first(words[one.first]):
            one.kind = "organisation"  # „Ningbo Joyson“
        elif one.kind == "person" and "&" in words[one.first : one.last]:
            one.kind = "organisation"  # „Brandt & Söhne“
        if one.kind == "vehicle" and not one.subkind:
            one.subkind = "ship"
    found.drop(gone)


def _called(words: Sequence[str], one: Named) -> EntityKind | None:
    """„Die „Marina Blu“ traf ein“: nobody is called so, a ship, a song or a project is."""
    k = one.first
    quoted = k > 1 and one.last < len(words) and words[k - 1] in QUOTES and words[one.last] in QUOTES
    return "other" if quoted and one.kind == "person" and words[k - 2].lower() in ("die", "der", "das", "dem", "den") else None


def families(words: Sequence[str], found: Found) -> None:
    """„Die Familie Oldenkott“, „das Ehepaar Kern“: several people by their surname; „die Familie Scharons“ is somebody's."""
    for one in found.names:
        k = one.first - 1
        single = one.kind in ("person", "place") and one.last == k + 2 and k >= 0 and not found.taken[k]
        if single and words[k] in _own_families() and not genitive(words[k + 1]):
            found.taken[k] = True
            one.first, one.kind = k, "group"


@cache
def _own_families() -> frozenset[str]:
    return frozenset(table("de/persons.yaml")["collectives"]["families"].split())


def events(words: Sequence[str], tokens: Sequence[Token], found: Found) -> None:
    """„Grüne Woche“, „Olympische Spiele“: an adjective with a capital amid a sentence and a noun for what takes place."""
    nouns = _own("event", "adjective")
    for k in range(1, len(words) - 1):
        adjective = tokens[k].tag in ("ADJA", "NE", "NN") and words[k][:1].isupper() and words[k].endswith(("e", "en", "er"))
        if adjective and words[k + 1] in nouns and (words[k - 1][:1].islower() or words[k - 1] in _ARTICLES):
            found.add(Named(k, k + 2, "event"))


_ARTICLES = frozenset(("Der", "Die", "Das", "Bei", "Zur", "Zu", "Im", "Am", "Auf", "Nach", "Vor"))


def _by_itself(words: Sequence[str], one: Named) -> EntityKind | None:
    """What a name's own words say of it: „Copa América“ is an event, „Nobelpreis für Medizin“ a prize; „UEFA-Cup“."""
    if one.kind not in ("organisation", "person", "place") or one.subkind:
        return None
    named = words[one.first : one.last]
    if len(named) > 1 and named[0] in _own("event", "first"):
        return "event"
    for kind in ("event", "other"):
        ends = _own(kind, "last")
        if any(word in ends or word.rpartition("-")[2] in ends for word in (named[0], named[-1], named[-1].removesuffix("s"))):
            return kind
    return None


@cache
def _own(kind: str, key: str) -> frozenset[str]:
    return frozenset(table("de/name_nouns.yaml")["own"][kind].get(key, "").split())


def _announced(words: Sequence[str], one: Named, found: Found) -> EntityKind | None:
    """The kind that the noun before a name says, or the name's own first word („Taifun Rosalie“), which then leaves the name."""
    if one.kind in ("vehicle", "event", "other") or (one.subkind and one.kind != "vehicle"):
        return None
    given = words[one.first] in word_lists().male  # „Wolf Hagen“
    if one.last - one.first > 1 and not given and (kind := noun_kind(words[one.first], quoted=False)):
        found.shorten(one, one.first + 1)
        return kind
    if not one.first:
        return None
    opening = words[one.first - 1] in QUOTES
    k = one.first - 1 - opening
    if k < 0 or (not opening and full_name(words[one.first : one.last])):
        return None
    kind = noun_kind(words[k], quoted=opening)
    if (
        kind is None
        and not opening
        and vessel_noun(words[k])
        and " ".join(words[one.first : one.last]) not in word_lists().place
    ):
        return "vehicle"
    return kind


@cache
def _foreign_words() -> frozenset[str]:
    return frozenset(table("de/organisation_nouns.yaml")["foreign"]["words"].split())


def _town_first(word: str) -> bool:
    """Whether a town and nobody has this name: persons' names do not begin so."""
    lists = word_lists()
    anybody = any(word in names for names in (lists.female, lists.male, lists.surname))
    return word in lists.place and word_code(word)[:1] in ("L", "O") and not anybody


def _foreign(named: Sequence[str]) -> bool:
    """Whether a name has a word for a body of another language: „Hoover Institution“."""
    return not _foreign_words().isdisjoint(named)


def _numbered(words: Sequence[str], one: Named) -> bool:
    """„149.800 Yuan“, „A 300“, „Uran-235“ as a person or a place, „114. Space Shuttle Mission“ as a body."""
    named = words[one.first : one.last]
    if one.last - one.first == 1 and one.first and one.kind in ("person", "place") and _counted(words, one.first - 1):
        return True
    if one.kind in ("person", "place"):
        return any(word[0].isdigit() or word[-1].isdigit() for word in named)
    return one.kind == "organisation" and named[0][:-1].isdigit() and named[0][-1] == "." and int(named[0][:-1][:4]) > 1


def _counted(words: Sequence[str], k: int) -> bool:
    """Whether a number stands before, so that a unit follows: „fünf Millionen Pesos“, „150 Deutsche Mark“, „40 Franken“."""
    while k > 0 and words[k] in _counting("adjectives"):
        k -= 1
    return words[k] in _counting("numbers") or (
        words[k].replace(".", "").replace(",", "").isdigit() and not words[k].endswith(".")
    )


@cache
def _counting(key: str) -> frozenset[str]:
    return frozenset(table("de/name_nouns.yaml")["counted"][key].split())


def _title_of_next(words: Sequence[str], one: Named, found: Found) -> bool:
    """„Gynäkologe Professor Dr.“ before a person's name is what that person is."""
    if one.kind == "person" or not words[one.last - 1].endswith("Dr."):
        return False
    return one.last < len(words) and found.taken[one.last]


def noun_kind(word: str, *, quoted: bool) -> EntityKind | None:
    """The kind of what is named right behind a noun, in quotation marks or not."""
    kind, needs_quotes = _known(word)
    return cast("EntityKind", kind) if kind and (quoted or not needs_quotes) else None


@cache
def _nouns() -> dict[str, tuple[str, bool]]:
    return {
        noun.lower(): (entry["kind"], entry.get("quoted", False))
        for entry in table("de/name_nouns.yaml")["kinds"]
        for noun in entry["nouns"].split()
    }


@lru_cache(maxsize=20_000)
def _known(word: str) -> tuple[str, bool]:
    if not word[:1].isupper():
        return "", False
    nouns, low = _nouns(), word.lower()
    for start in range(len(low)):
        if (start == 0 or (start > 1 and len(low) - start >= _IN_COMPOUNDS)) and low[start:] in nouns:
            return nouns[low[start:]]
    return "", False
