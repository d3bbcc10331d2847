"""What the recogniser of names sees of a word by itself, and of its neighbours: letters, form, affixes, dictionary, lists of names.

Training and use share this module and `features`, so a change here needs new weights (`python -m training.names`).
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from quellenlage.analysis.base.lexicon import readings
from quellenlage.analysis.names.offices import office
from quellenlage.analysis.names.peoples import people
from quellenlage.analysis.names.seen import word_code
from quellenlage.analysis.names.shapes import shape
from quellenlage.analysis.names.wordlists import word_lists

ORGANISATION_WORDS = frozenset(
    """
    gmbh ag kg ohg e.v. inc. corp. ltd. co. llc plc se sa spa group holding bank universität institut verein verband partei
    ministerium bundesamt amt behörde  gericht club fc sv vfb vfl tsv sc ac rugby verlag zeitung agentur kommission rat
    stiftung gesellschaft union bund liga orchester theater museum schule  hochschule akademie polizei armee bundeswehr
    airlines airways records fernsehen radio times post news press university college
    """.split()
)
PLACE_ENDINGS = (
    "stadt", "burg", "berg", "dorf", "heim", "hausen", "kirchen", "bach", "see", "straße", "platz", "land", "ow", "ingen", "stan",
    "tal", "weg", "allee", "brücke", "fluss", "insel", "gebirge", "bezirk", "kreis", "hafen", "park",
)  # fmt: skip


class WordLook(NamedTuple):
    """All that depends on one word alone: its features for itself and for its neighbours, small letters, form, lists."""

    own: tuple[str, ...]
    as_before: tuple[str, ...]
    as_after: tuple[str, ...]
    low: str
    shape: str
    lists: str


@lru_cache(maxsize=50_000)
def look(word: str) -> WordLook:
    """What the recogniser sees of a word, wherever it stands."""
    before, after = _as_neighbour(word, "-1"), _as_neighbour(word, "+1")
    return WordLook(_word_features(word), before, after, word.lower(), shape(word), "".join(list_flags(word)))


def _word_features(word: str) -> tuple[str, ...]:
    """The features of a word by itself."""
    low = word.lower()
    found = [
        "b",
        "w=" + low,
        "s=" + shape(word),
        "p2=" + low[:2],
        "p3=" + low[:3],
        "p4=" + low[:4],
        "e2=" + low[-2:],
        "e3=" + low[-3:],
        "e4=" + low[-4:],
    ]
    if len(low) > 6:
        found.append("e6=" + low[-6:])
    found += ["p5=" + low[:5], "e5=" + low[-5:], "n=" + str(min(len(word), 12)), "x=" + dictionary(word)]
    if word.isupper():
        found.append("u=" + str(min(len(word), 6)))
    code = word_code(word)
    if code:
        found.append("q=" + code)
    if "-" in word[1:-1]:
        first, _, last = low.partition("-")
        found += [
            "h0=" + first,
            "h1=" + low.rpartition("-")[2],
            "hl=" + "".join(sorted(list_flags(first.capitalize()) + list_flags(word.partition("-")[0]))),
        ]
        found.append("hu=" + str(last[:1].isupper()))
    return tuple(found)


@lru_cache(maxsize=50_000)
def dictionary(word: str) -> str:
    """What the dictionary says a word may be, as it is written and in small letters („/V“: only small, a verb)."""
    small = readings(word.lower()) if word[:1].isupper() else ()
    return "".join(sorted({r.kind for r in readings(word)})) + "/" + "".join(sorted({r.kind for r in small}))


@lru_cache(maxsize=50_000)
def list_flags(word: str) -> tuple[str, ...]:
    """In which lists a word stands, also without a genitive s."""
    lists = word_lists()
    found: list[str] = []
    if word[:1].isupper():
        for form, mark in ((word, ""), (word[:-1].rstrip("'’") if word[-1:] in "s'’" and len(word) > 3 else "", "+s")):
            if not form:
                continue
            if form in lists.female or form in lists.male:
                found.append("G" + mark)
            if form in lists.surname:
                found.append("N" + mark)
            if form in lists.place:
                found.append("L" + mark)
            if form in lists.country:
                found.append("C" + mark)
        held = office(word)
        if held:
            found.append("T" + held.weight[0])
        if word.lower().endswith(PLACE_ENDINGS) and len(word) > 6:
            found.append("E")
    said = people(word)
    if said:
        found.append("A" if said.adjective else "V")
    if word.lower() in ORGANISATION_WORDS:
        found.append("O")
    return tuple(found)


def _as_neighbour(word: str, place: str) -> tuple[str, ...]:
    """The features of the word before („-1“) or after („+1“) another."""
    low = word.lower()
    found = [f"w{place}={low}", f"s{place}={shape(word)}", f"e{place}={low[-3:]}", f"x{place}={dictionary(word)}"]
    found += [f"l{place}{flag}" for flag in list_flags(word)]
    code = word_code(word)
    if code:
        found.append(f"q{place}={code[:2]}")
    return tuple(found)
