"""Dayparts and weekends: „am frühen Abend“, „in der Nacht zum Dienstag“, „am Wochenende“."""

from __future__ import annotations

from dataclasses import replace

from quellenlage.analysis.times.dates import match_date
from quellenlage.analysis.times.meaning import Match, Meaning
from quellenlage.analysis.times.row import Row
from quellenlage.analysis.times.vocabulary import EARLY_LATE, word_set


def daypart(row: Row, i: int, *, bare: bool = False) -> Match | None:
    """„am Abend“, „frühen Morgen“, „Nacht zum Dienstag“, „Abend des 3. Mai“; `bare` needs no preposition before it."""
    mod = EARLY_LATE.get(row.word(i), "")
    k = i + 1 if mod else i
    part = row.get(k, "part") or (row.get(k, "part_genitive") if row.word(i - 1) in ("des", "eines") else None)
    if part is None or not row.capital(k) or not (bare or _opened(row, i, k)):
        return None
    if part.code == "NI" and row.word(k + 1) in ("zum", "auf", "zu", "vom", "von"):
        found = _night(row, i, k)
        if found:
            return found
    if row.word(k + 1) in ("des", "vom"):
        inner = match_date(row, k + 2)
        if inner is not None and inner.meaning.kind in ("weekday", "date", "offset"):
            return Match(i, inner.last, replace(inner.meaning, part=part, mod=mod), "daypart of a day")
    if row.word(k + 1) == "vor" and row.get(k + 2, "number"):
        return None
    return Match(i, k + 1, Meaning("part", part=part, mod=mod), "daypart")


def _opened(row: Row, i: int, k: int) -> bool:
    """„am Abend“, „in den frühen Morgenstunden“."""
    if row.word(k) == "nacht" and (row.word(i - 1) == "über" or (row.word(i - 2) == "für" and row.word(i - 1) == "die")):
        return True  # „Über Nacht schneite es“, „für die Nacht auf Freitag“
    return row.word(i - 1) in word_set("before_daypart") or (row.word(i - 1) == "den" and row.word(k).endswith("stunden"))


def _night(row: Row, i: int, k: int) -> Match | None:
    """„Nacht zum Dienstag“, „Nacht auf den 3. Mai“, „Nacht vom Montag auf Dienstag“: it begins the day before the last."""
    j = k + 2 + (row.word(k + 2) in ("den", "dem"))
    inner = match_date(row, j)
    if inner is None or inner.meaning.kind not in ("weekday", "date", "offset"):
        return None
    if row.word(k + 1) in ("vom", "von"):
        j = inner.last + 1 + (row.word(inner.last + 1) in ("den", "dem"))
        inner = match_date(row, j) if row.word(inner.last) in ("auf", "zum") else None
        if inner is None or inner.meaning.kind not in ("weekday", "date"):
            return None
    part = row.get(k, "part")
    return Match(i, inner.last, replace(inner.meaning, part=part, text="night before"), "night to a day")


def weekend(row: Row, i: int) -> Match | None:
    """„Wochenende“."""
    if row.word(i) not in ("wochenende", "wochenendes", "wochenenden", "wochenend"):
        return None
    return Match(i, i + 1, Meaning("weekend"), "weekend")
