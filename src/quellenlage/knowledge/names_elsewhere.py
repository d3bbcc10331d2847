"""Names that one report of a dossier has and another writes alone: „Marschnetz“ after „der Netzbetreiber Marschnetz“ in another report."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from quellenlage.analysis.names.elsewhere import Elsewhere, by_first_word, matches, names_in, surfaces
from quellenlage.analysis.names.wordlists import word_lists
from quellenlage.analysis.reading import read_again
from quellenlage.model import Document, Reading

_SHORTEST = 4
_STEM = 6
"""Letters by which „Magdeburg“ and „Magdeburger“ are one word."""
_STATIONS = ("radio", "antenne", "welle", "rundfunk", "funk", "sender", "tv", "fernsehen")
_MOST_HOLDERS = 40
"""More reports than this with one name are not told apart: it is as good as known to all."""


def with_names_of_others(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings, each read again with the names that others have and it has missed.

    A surname that many have counts only between reports that share another name: two people may have it.
    """
    if len(readings) == 1 and not readings[0].document.publisher:
        return tuple(readings)
    own = [frozenset(names_in(reading.analysis, reading.mentions)) for reading in readings]
    outlets = frozenset(name for reading in readings if (name := _outlet(reading.document)) is not None)
    holders: dict[Elsewhere, list[int]] = defaultdict(list)
    for k, names in enumerate(own):
        for name in names:
            holders[name].append(k)
    kinds = _kinds(holders)
    index = by_first_word((*kinds, *outlets))
    told = [_told(reading) for reading in readings]
    return tuple(_again(k, reading, index, holders, told) for k, reading in enumerate(readings))


def _kinds(holders: dict[Elsewhere, list[int]]) -> list[Elsewhere]:
    """The names of which reports say one kind, or one more often than the others."""
    votes: dict[tuple[str, ...], Counter[Elsewhere]] = defaultdict(Counter)
    for name, reports in holders.items():
        votes[name.words][name] += len(reports)
    found = []
    for counts in votes.values():
        (name, most), *others = sorted(counts.items(), key=lambda pair: (-pair[1], not pair[0].subkind, pair[0]))
        if all(other.kind == name.kind or count < most for other, count in others):
            found.append(name)
    return found


def _outlet(document: Document) -> Elsewhere | None:
    """The outlet of a report by its own name: „das Trave-Echo“; not by the address of its pages."""
    words = tuple((document.publisher or "").split())
    telling = len(words) > 1 or (words and "-" in words[0].strip("-"))
    if not telling or any("." in word or not word[:1].isalnum() for word in words):
        return None
    station = any(word.lower().endswith(_STATIONS) for name in words for word in name.split("-"))
    return Elsewhere(words, "organisation", "broadcaster" if station else "newspaper")


def _told(reading: Reading) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of the names of a text, and of all its words with a capital."""
    text = reading.document.text
    named = (text[m.start : m.end] for m in reading.mentions if m.form == "name" and m.subkind != "country")
    names = frozenset(word[:_STEM] for name in named for word in name.replace("-", " ").split() if len(word) >= _SHORTEST)
    words = (token.text for token in reading.analysis.tokens)
    return names, frozenset(word[:_STEM] for word in words if word[:1].isupper() and len(word) >= _SHORTEST)


def _again(
    k: int,
    reading: Reading,
    index: dict[str, list[Elsewhere]],
    holders: dict[Elsewhere, list[int]],
    told: Sequence[tuple[frozenset[str], frozenset[str]]],
) -> Reading:
    words, tokens = surfaces(reading.analysis), reading.analysis.tokens
    covered = {(m.head or m).start: (m.head or m).end for m in reading.mentions if m.form == "name" and m.kind != "place"}
    wanted: set[Elsewhere] = set()
    for at, name in matches(words, tokens, index):
        start, last = tokens[at].start, tokens[at + len(name.words) - 1]
        if covered.get(start, 0) >= last.end and not _other_kind(reading, start, name):
            continue
        if _known_there(k, name, holders.get(name, ()), told):
            wanted.add(name)
    return read_again(reading, sorted(wanted)) if wanted else reading


def _other_kind(reading: Reading, start: int, name: Elsewhere) -> bool:
    """Whether a text has a person of one name where others have a firm, or anything where others have a ship."""
    return any(
        (m.kind == "person" != name.kind or m.kind != name.kind == "vehicle")
        and (m.head or m).start == start
        and not name.surname
        for m in reading.mentions
        if m.form == "name"
    )


def _known_there(
    k: int, name: Elsewhere, reports: Sequence[int], told: Sequence[tuple[frozenset[str], frozenset[str]]]
) -> bool:
    """Whether a report may have a name from another: a surname that many have only from one that shares a further name."""
    if not name.surname or name.words[-1] not in word_lists().surname:
        return True
    own = {word[:_STEM] for word in name.words}
    others = [j for j in reports if j != k][:_MOST_HOLDERS]
    return any((told[j][0] - own) & told[k][1] for j in others)
