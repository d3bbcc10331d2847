"""What comes again: „jeden Montag“, „pro Jahr“, „alle zwei Wochen“, „nachts“, „dreimal am Tag“."""

from __future__ import annotations

from quellenlage.analysis.times.meaning import Match, Meaning
from quellenlage.analysis.times.resolve_duration import duration_value
from quellenlage.analysis.times.row import Row
from quellenlage.analysis.times.vocabulary import Daypart, word_set, words


def every(row: Row, i: int) -> Match | None:
    """„jeden zweiten Montag“, „pro Jahr“, „alle zwei Wochen“, „Tag für Tag“."""
    if row.get(i, "unit") and row.word(i + 1) in ("für", "um") and row.word(i + 2) == row.word(i):
        return Match(i, i + 3, Meaning("set", text=duration_value(1, row.get(i, "unit"))), "unit by unit")
    if row.word(i) == "alle" and row.get(i + 1, "number") and row.get(i + 2, "unit"):
        text = duration_value(row.get(i + 1, "number"), row.get(i + 2, "unit"))
        return Match(i, i + 3, Meaning("set", text=text), "every so many")
    if row.word(i) not in word_set("every"):
        return None
    k, number = i + 1, 1.0
    for kind in ("number", "ordinal_word", "ordinal"):
        if row.get(k, kind) and (kind != "number" or row.word(i) == "je"):
            number, k = row.get(k, kind), k + 1
            break
    return _every_day(row, i, k, number) or _every_unit(row, i, k, number)


def _every_day(row: Row, i: int, k: int, number: float) -> Match | None:
    joined = row.get(k, "weekday_part")
    if joined:
        return Match(i, k + 1, Meaning("set", text=f"XXXX-WXX-{joined[0] + 1:02}-T{joined[1].code}"), "every weekday")
    weekday = row.get(k, "weekday")
    if weekday is None:
        part = row.get(k, "part")
        return Match(i, k + 1, Meaning("set", text="P1D"), "every daypart") if part and row.capital(k) else None
    if row.word(k + 1) == "im" and row.word(k + 2) == "monat":
        return Match(i, k + 3, Meaning("set", text="P1M"), "every such weekday of a month")
    value = f"XXXX-WXX-{weekday + 1:02}" if number == 1 else f"P{number:g}W"
    return Match(i, k + 1, Meaning("set", text=value), "every weekday")


def _every_unit(row: Row, i: int, k: int, number: float) -> Match | None:
    unit = row.get(k, "unit")
    if not unit or (row.word(i) == "je" and number == 1):
        return None
    return Match(i, k + 1, Meaning("set", text=duration_value(number, unit)), "every unit")


def habit(row: Row, i: int) -> Match | None:
    """„montags“, „täglich“; „abends“ of the day that was named is no habit."""
    weekday = row.get(i, "habit_weekday")
    if weekday is not None and not (row.capital(i) and row.word(i - 1) in ("des", "eines", "dieses")):
        return Match(i, i + 1, Meaning("set", text=f"XXXX-WXX-{weekday + 1:02}"), "on weekdays")
    value = row.get(i, "habit")
    if value is None:
        return None
    part = _part_of(row.word(i))
    if part and row.capital(i) and row.word(i - 1) in ("des", "eines", "dieses"):
        return None
    if part and (row.get(i - 1, "weekday") is not None or row.word(i - 1) == "uhr"):
        return None
    return Match(i, i + 1, Meaning("set", text=value, part=part), "habit")


def _part_of(word: str) -> Daypart | None:
    """The daypart in „abends“."""
    part: Daypart | None = words().get(word.removesuffix("s"), {}).get("part") if word.endswith("s") else None
    return part


def rate(row: Row, i: int) -> Match | None:
    """„dreimal am Tag“, „200 Fälle in der Woche“: how often, so the unit is a habit."""
    k = i + 1 + (row.word(i + 1) in ("der", "die"))
    if row.word(i) not in ("am", "im", "in", "die") or row.word(k) not in ("tag", "woche", "monat", "jahr", "stunde"):
        return None
    before = i - 1
    often = row.word(before).endswith("mal") and len(row.word(before)) > 3
    counted = row.tag(before) == "NN" and row.get(before - 1, "number") is not None and not row.get(before, "unit")
    if not (often or counted) or row.get(k + 1, "year"):
        return None
    return Match(i, k + 1, Meaning("set", text=duration_value(1, row.get(k, "unit"))), "rate")
