"""What the recogniser of names sees of a sentence: words, forms, affixes, tags, and what the lists of names say.

Training and use share this module, so a change here needs new weights (`python -m training.names`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from quellenlage.analysis.names.known import known_flags
from quellenlage.analysis.names.offices import office
from quellenlage.analysis.names.peoples import people
from quellenlage.analysis.names.shapes import shape
from quellenlage.analysis.names.wordlists import MAX_PLACE_WORDS, word_lists

ORGANISATION_WORDS = frozenset(
    """
    gmbh ag kg ohg e.v. inc. corp. ltd. co. llc plc se sa spa group holding bank universität institut verein verband partei
    ministerium bundesamt amt behörde  gericht club fc sv vfb vfl tsv sc ac rugby verlag zeitung agentur kommission rat
    stiftung gesellschaft union bund liga orchester theater museum schule  hochschule akademie polizei armee bundeswehr
    airlines airways records fernsehen radio times post news press university college
    """.split()
)
PLACE_ENDINGS = (
    "stadt",
    "burg",
    "berg",
    "dorf",
    "heim",
    "hausen",
    "kirchen",
    "bach",
    "see",
    "straße",
    "platz",
    "land",
    "ow",
    "ingen",
    "stan",
    "tal",
    "weg",
    "allee",
    "brücke",
    "fluss",
    "insel",
    "gebirge",
    "bezirk",
    "kreis",
    "hafen",
    "park",
)


@lru_cache(maxsize=50_000)
def word_features(word: str) -> tuple[str, ...]:
    """The features of a word by itself."""
    low = word.lower()
    found = [
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


def long_places(words: Sequence[str]) -> set[int]:
    """Positions inside place names of several words („Sankt Petersburg“)."""
    lists, inside = word_lists(), set[int]()
    for start, word in enumerate(words):
        if word not in lists.place_starts:
            continue
        for length in range(MAX_PLACE_WORDS, 1, -1):
            name = " ".join(words[start : start + length])
            if name in lists.place or name in lists.country:
                inside.update(range(start, start + length))
                break
    return inside


def sentence_features(words: Sequence[str], tags: Sequence[str] = ()) -> list[list[str]]:
    """The features of each word of one sentence. `tags` (STTS) may be empty."""
    count = len(words)
    own = [word_features(word) for word in words]
    lists = [list_flags(word) for word in words]
    low, shapes = [word.lower() for word in words], [shape(word) for word in words]
    places, known = long_places(words), known_flags(words)
    out: list[list[str]] = []
    for i in range(count):
        row = ["b", *own[i]]
        row += ["l" + flag for flag in lists[i]]
        row.append("lj=" + "".join(lists[i]))
        row += ["k" + flag for flag in known[i]]
        if i in places:
            row.append("lp")
        if i:
            row += ["w-1=" + low[i - 1], "s-1=" + shapes[i - 1], "e-1=" + low[i - 1][-3:], "w-1w=" + low[i - 1] + "|" + low[i]]
            row += ["l-1" + flag for flag in lists[i - 1]]
            row += ["k-1" + flag for flag in known[i - 1]]
            row.append("lj-1=" + "".join(lists[i - 1]) + "|" + "".join(lists[i]))
        else:
            row.append("first")
        if i + 1 < count:
            row += ["w+1=" + low[i + 1], "s+1=" + shapes[i + 1], "e+1=" + low[i + 1][-3:]]
            row += ["l+1" + flag for flag in lists[i + 1]]
            row += ["k+1" + flag for flag in known[i + 1]]
            row.append("lj+1=" + "".join(lists[i]) + "|" + "".join(lists[i + 1]))
        else:
            row.append("last")
        if i > 1:
            row += ["w-2=" + low[i - 2], "s-2=" + shapes[i - 2] + "|" + shapes[i - 1] + "|" + shapes[i]]
        if i + 2 < count:
            row += ["w+2=" + low[i + 2], "s+2=" + shapes[i] + "|" + shapes[i + 1] + "|" + shapes[i + 2]]
        if tags:
            row += tag_features(tags, i)
        out.append(row)
    return out


def tag_features(tags: Sequence[str], i: int) -> list[str]:
    """The tags around one word."""
    before = tags[i - 1] if i else "^"
    after = tags[i + 1] if i + 1 < len(tags) else "$"
    return ["t=" + tags[i], "t-1=" + before, "t+1=" + after, "tt=" + before + "|" + tags[i] + "|" + after]
