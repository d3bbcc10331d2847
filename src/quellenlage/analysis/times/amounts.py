"""Amounts of time: „zwei Jahre später“, „rund 30 Minuten“, „sechs bis acht Monate“, „jahrelang“."""

from __future__ import annotations

from dataclasses import replace

from quellenlage.analysis.times.meaning import Match, Meaning
from quellenlage.analysis.times.resolve_duration import duration_value
from quellenlage.analysis.times.row import Row
from quellenlage.analysis.times.shifts import FEW
from quellenlage.analysis.times.vocabulary import data, told_phrases, word_set

UNSCORED = "told from before"
"""The rule of what says when only by the time told before, and bears no tag of the standard: „kurz darauf“, „Stunden später“."""


DEED = "deed"
"""The mark of a time that is the deed's: „zur Tatzeit“."""


def told_from(row: Row, i: int) -> Match | None:
    """„zur selben Zeit“, „kurz darauf“, „zeitgleich“, and „gleichzeitig“ at the head of a sentence (else it often means „also“)."""
    for words, kind, sign in told_phrases().get(row.word(i), ()):
        last = i + len(words)
        if tuple(row.word(k) for k in range(i, last)) != words or row.word(last) in (
            "mit",
            "zu",
            "wie",
            "als",
            "in",
            "des",
            "der",
        ):
            continue
        if row.word(i) != "gleichzeitig" or row.tag(i - 1) in ("", "$."):
            return Match(i, last, Meaning(kind, offset=sign, text=DEED if words[-1] in word_set("deeds") else ""), UNSCORED)
    return None


def ago(row: Row, i: int) -> Match | None:
    """„Heute vor 40 Jahren“, „Freitag vor zwei Wochen“: a day of another year or week."""
    number, unit = row.get(i + 2, "number"), row.get(i + 3, "unit")
    if row.word(i + 1) != "vor" or not number or number != int(number):
        return None
    if row.get(i, "day") is not None and unit in ("PY", "PM", "PW"):
        return Match(i, i + 4, Meaning("offset", unit="PD", offset=row.get(i, "day"), number=number, text=unit), "day ago")
    if row.get(i, "weekday") is not None and unit == "PW":
        return Match(i, i + 4, Meaning("weekday", weekday=row.get(i, "weekday"), unit="PW", offset=-int(number)), "day ago")
    return None


def later(row: Row, i: int) -> Match | None:
    """„drei Tage später“, „am Tag darauf“, „einen Tag zuvor“."""
    less = row.word(i) == "keine" or row.word(i) == "keinen"
    about = row.get(i, "approximate") is not None
    number, k = _amount(row, i + 1) if less or about else _amount(row, i)
    bare = (
        k == i and row.word(i) in word_set("plural_units") and row.word(i - 1) not in word_set("determiners")
    )  # „Stunden später“
    if less and k == i + 1:
        number = 1
    if about and k == i + 1:
        return None
    if k == i and not bare:
        if row.word(k) not in ("tag", "tags", "abend", "jahr", "nacht"):
            return None
        number = 1
    if number is not None and row.word(k) in word_set("about_whole") and row.get(k + 1, "unit"):
        k += 1  # „eine knappe Stunde zuvor“
    unit, part, quarters = row.get(k, "unit"), row.get(k, "part"), row.get(k, "quarter_hours")
    if quarters and number is not None:
        unit, number = "PTM", 15 * quarters * number  # „eine Viertelstunde später“
    sign = data()["later"].get(row.word(k + 1))
    if not (unit or part) or sign is None or (k == i and row.word(k + 1) == "früher") or _compared(row, k + 1):
        return None
    if part:
        meaning = Meaning("shift", unit="PD", offset=sign, number=1, part=part)
    elif number is None:
        meaning = Meaning("duration", unit=unit, offset=sign, mod=FEW if row.word(k - 1) in word_set("few") else "")
    else:
        meaning = Meaning(
            "shift", unit=unit, offset=sign, number=number, mod="LESS_THAN" if less else "APPROX" if about else ""
        )
    return Match(i, k + 2, meaning, UNSCORED if bare else "units later")


def _compared(row: Row, k: int) -> bool:
    """„zwei Stunden später als geplant“, also with a closing mark before „als“."""
    return row.word(k) in ("später", "früher") and row.word(k + 1 + (row.tag(k + 1) == "$(")) == "als"


def _amount(row: Row, i: int) -> tuple[float | None, int]:
    """A number or an indefinite amount and where it ends; the same place where there is none."""
    if row.get(i, "indefinite"):
        return None, i + 1
    number = row.get(i, "number")
    return (number, i + 1) if number is not None else (None, i)


def duration(row: Row, i: int) -> Match | None:
    """„zwei Jahre“, „rund 30 Minuten“, „einige Tage“, „35-Stunden“, „seit Jahren“."""
    k = i
    mod = ""
    if row.get(k, "approximate"):
        mod, k = "MORE_THAN" if row.word(k) == "über" else "APPROX", k + 1
    elif row.word(k) in ("mehr", "weniger") and row.word(k + 1) == "als":
        mod, k = "MORE_THAN" if row.word(k) == "mehr" else "LESS_THAN", k + 2
    first = k if row.word(i) == "über" else i  # „seit über zwei Jahren“: the standard tags the amount alone
    number_unit = row.get(k, "number_unit")
    if number_unit:
        number, unit = number_unit
        return Match(i, k + 1, Meaning("duration", number=number, unit=unit, mod=mod), "number and unit in one word")
    if row.get(k, "indefinite") and row.get(k + 1, "unit"):
        return Match(i, k + 2, Meaning("duration", unit=row.get(k + 1, "unit")), "indefinite units")
    number = row.get(k, "number")
    if number is not None:
        return _counted(row, first, k, number, mod) or _first_of_range(row, first, k, number, mod)
    if row.word(i) in word_set("plural_units") and row.word(i - 1) in word_set("before_bare_units"):
        return Match(i, i + 1, Meaning("duration", unit=row.get(i, "unit")), "bare units")
    return None


def _counted(row: Row, i: int, k: int, number: float, mod: str) -> Match | None:
    j = k + 1
    if row.word(j) in word_set("length_adjectives"):
        j += 1
    if row.word(j) in ("wochenenden", "wochenende") and number > 1:
        return Match(i, j + 1, Meaning("duration", text=f"P{number:g}WE"), "number of weekends")
    unit = row.get(j, "unit") or row.get(j, "compound_unit")
    if not unit or row.word(j + 1) in word_set("age_words"):
        return None
    if row.word(j - 1).startswith("halb") and number == 1:
        number = 0.5
    if row.tag(k) == "ART" and row.word(k) in ("ein", "eines") and unit == "PD":
        return None
    meaning = Meaning("duration", number=number, unit=unit, mod=mod)
    if row.word(j + 1) == "und" and row.get(j + 2, "number") is not None and row.get(j + 3, "unit"):
        value = duration_value(number, unit) + duration_value(row.get(j + 2, "number"), row.get(j + 3, "unit")).lstrip("P")
        return Match(i, j + 4, replace(meaning, text=value), "several units")
    return Match(i, j + 1, meaning, "number and unit")


def _first_of_range(row: Row, i: int, k: int, number: float, mod: str) -> Match | None:
    """„sechs bis acht Monate“, „zwei, drei Tage“: the first number has the unit of the second."""
    if row.word(k + 1) not in word_set("range_words") or row.get(k + 2, "number") is None:
        return None
    unit = row.get(k + 3, "unit")
    if row.word(k + 1) == "," and number >= row.get(k + 2, "number"):  # „1987, drei Jahre später“
        return None
    if not unit or row.word(k + 4) in word_set("age_words") or row.get(k, "unit"):
        return None
    return Match(i, k + 1, Meaning("duration", number=number, unit=unit, mod=mod), "first of a range of amounts")


def long(row: Row, i: int) -> Match | None:
    """„jahrelang“, „mehrtägig“."""
    value = row.get(i, "long")
    return Match(i, i + 1, Meaning("duration", text=value), "long") if value else None
