"""Clock times: „14 Uhr“, „20.30 Uhr“, „halb neun“, „von 14 bis 18 Uhr“, „gegen 3 Uhr morgens“."""

from __future__ import annotations

from quellenlage.analysis.times.meaning import HALF_DAY, IN_WORDS, Match, Meaning
from quellenlage.analysis.times.row import Row
from quellenlage.analysis.times.vocabulary import word_set

_COUNTED = ("NN", "NE", "ADJA", "CARD", "PIS", "PIAT", "PIDAT", "TRUNC")
"""What follows a number that is no hour: „kurz nach zehn Minuten“, „kurz nach zwei anderen“."""
_LATE = {"abends": 12, "nachmittags": 12, "nachts": 0, "morgens": 0, "früh": 0, "vormittags": 0, "mittags": 0}


def match_clock(row: Row, i: int) -> Match | None:
    """The clock time that begins at token `i`."""
    return _words(row, i) or _uhr(row, i) or _with_h(row, i) or _digits(row, i) or _first_of_range(row, i)


def _uhr(row: Row, i: int) -> Match | None:
    if row.word(i + 1) != "uhr":
        return None
    number = row.get(i, "number")
    time = row.get(i, "clock") or _hour(number)
    if time is None:
        if number is not None and row.word(i)[0].isdecimal():
            return Match(i, i + 2, Meaning("unknown", text="XXXX-XX-XXTXX:XX"), "impossible clock")
        return None
    k = i + 2
    minutes = row.get(k, "number")
    if (
        minutes is not None
        and row.word(k).isdecimal()
        and 0 <= minutes < 60
        and time[1] == 0
        and row.word(k + 1) != "uhr"
        and len(row.word(k)) == 2
    ):
        time, k = (time[0], int(minutes)), k + 1
    return _with_part(row, i, k, time)


def _with_h(row: Row, i: int) -> Match | None:
    """„9.45h“, „18h“, „20 h“ after a preposition of clock times."""
    time, last = row.get(i, "clock_h"), i + 1
    if time is None and row.word(i + 1) == "h":
        time, last = row.get(i, "clock") or _hour(row.get(i, "number")), i + 2
    if time is None or row.word(i - 1) not in word_set("before_clock"):
        return None
    return Match(i, last, Meaning("clock", clock=time), "clock")


def _hour(number: float | None) -> tuple[int, int] | None:
    return (int(number), 0) if number is not None and number == int(number) and 0 <= number <= 24 else None


def _with_part(row: Row, i: int, k: int, time: tuple[int, int]) -> Match:
    """„3 Uhr morgens“, „8 Uhr abends“: the daypart decides between morning and evening; it stands outside the tag.

    Of a time in words („halb vier“) without one nobody says which half of the day is meant.
    """
    shift = _LATE.get(row.word(k))
    hour, minute = time
    if shift and hour < HALF_DAY:
        hour += shift
    told = shift is not None or row.word(i)[:1].isdecimal() or hour > HALF_DAY
    return Match(i, k, Meaning("clock", clock=(hour, minute)), "clock" if told else IN_WORDS)


def _digits(row: Row, i: int) -> Match | None:
    """„14:30“, and „14.30“ after a preposition of clock times."""
    time = row.get(i, "clock")
    if time is None:
        return None
    if ":" in row.word(i):
        if row.word(i - 1) in word_set("before_clock") and (row.word(i - 1) != "von" or row.word(i + 1) in ("bis", "–", "-")):
            return Match(i, i + 1, Meaning("clock", clock=time), "clock")
        return None
    if (
        row.word(i - 1) in ("um", "ab", "gegen")
        and row.tag(i + 1)
        not in (
            "NN",
            "$(",
        )
        and row.get(i + 1, "unit") is None
    ):
        return Match(i, i + 1, Meaning("clock", clock=time), "clock")
    return None


def _first_of_range(row: Row, i: int) -> Match | None:
    """„von 14 bis 18 Uhr“, „14 und 18 Uhr“, „16 bis 17.30 Uhr“."""
    time = row.get(i, "clock") or _hour(row.get(i, "number"))
    if time is None or row.word(i + 1) not in ("bis", "und", "–", "-", "oder", "/") or row.word(i + 3) != "uhr":
        return None
    if (row.get(i + 2, "clock") or _hour(row.get(i + 2, "number"))) is None:
        return None
    return Match(i, i + 1, Meaning("clock", clock=time), "clock of a range")


def _words(row: Row, i: int) -> Match | None:
    """„halb neun“, „Viertel nach acht“, „kurz nach zehn“."""
    word = row.word(i)
    if row.word(i - 1) in ("vor", "nach") and row.word(i - 2) == "kurz" and not word[:1].isdecimal():
        time = _hour(row.get(i, "number"))
        if time and 1 <= time[0] <= HALF_DAY and row.tag(i + 1) not in _COUNTED:
            return _with_part(row, i, i + 1, time)
    if word == "halb":
        time = _hour(row.get(i + 1, "number"))
        if time and 1 <= time[0] <= HALF_DAY and row.word(i - 1) in word_set("before_clock"):
            last = i + 3 if row.word(i + 2) == "uhr" else i + 2
            return _with_part(row, i, last, ((time[0] - 1) % 24, 30))
    if word == "viertel" and row.word(i + 1) in ("vor", "nach"):
        time = _hour(row.get(i + 2, "number"))
        if time:
            hour, minute = (time[0] - 1, 45) if row.word(i + 1) == "vor" else (time[0], 15)
            return _with_part(row, i, i + 3, (hour % 24, minute))
    return None
