"""Words that name a clock after a time: „Moskauer Zeit“, „(MESZ)“, „UTC+3“, „Ortszeit“."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from quellenlage.analysis.times.meaning import Match
from quellenlage.analysis.times.row import Row
from quellenlage.analysis.times.vocabulary import data

_ON_CLOCKS = ("clock", "part", "weekday", "date", "offset")
_HOURS = re.compile(r"[01]?\d")
_FARTHEST = 14
_NEAR = 3
"""Words between two parts of one time („am Montagabend um 20 Uhr Moskauer Zeit“)."""


def with_zone(row: Row, found: Match) -> Match:
    """The match with the clock that the words right after it name, if any."""
    if found.meaning.kind not in _ON_CLOCKS:
        return found
    k = found.last + (row.word(found.last) in ("(", ","))
    zone, local = (
        _named(row, k),
        row.word(k) == "ortszeit" or (row.word(k) in ("lokaler", "örtlicher") and _is_time(row, k + 1)),
    )
    if not (zone or local):
        return found
    return replace(found, meaning=replace(found.meaning, zone=zone, local_clock=local))


def _is_time(row: Row, k: int) -> bool:
    return row.word(k) in ("zeit", "ortszeit", "sommerzeit", "winterzeit", "normalzeit")


def _named(row: Row, k: int) -> str:
    zones = data()["zones"]
    code: str | None = zones["codes"].get(row.word(k))
    if code:
        return _shifted(row, k) or code
    one, two = row.word(k), f"{row.word(k)} {row.word(k + 1)}"
    places: dict[str, str] = zones["places"]
    if one in places and _is_time(row, k + 1):
        return places[one]
    if two in places and _is_time(row, k + 2):
        return places[two]
    return ""


def _shifted(row: Row, k: int) -> str:
    """„UTC+3“: the zone so many hours off; the database writes its sign the other way."""
    if row.word(k) not in ("utc", "gmt") or row.word(k + 1) not in ("+", "-", "–", "−"):
        return ""
    if not _HOURS.fullmatch(row.word(k + 2)) or int(row.word(k + 2)) > _FARTHEST:
        return ""
    return f"Etc/GMT{'-' if row.word(k + 1) == '+' else '+'}{int(row.word(k + 2))}"


def spread(row: Row, matches: Sequence[Match]) -> list[Match]:
    """A clock named after the last part of a time holds for the parts right before it as well."""
    out = list(matches)
    for k in range(len(out) - 2, -1, -1):
        one, other = out[k].meaning, out[k + 1].meaning
        between = [row.word(place) for place in range(out[k].last, out[k + 1].first)]
        if one.zone or one.local_clock or not (other.zone or other.local_clock) or one.kind not in _ON_CLOCKS:
            continue
        if (
            len(between) <= _NEAR
            and "(" not in between
            and not any(row.tag(p)[:1] == "V" for p in range(out[k].last, out[k + 1].first))
        ):
            out[k] = replace(out[k], meaning=replace(one, zone=other.zone, local_clock=other.local_clock))
    return out
