"""Dates: days, weekdays, months, years, seasons, quarters, decades, holidays, days of speech."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from quellenlage.analysis.base.lexicon import noun_reading
from quellenlage.analysis.times.meaning import Match, Meaning
from quellenlage.analysis.times.row import Row
from quellenlage.analysis.times.vocabulary import EARLY_LATE, holiday_phrases, word_set

_FIRST_BARE_YEAR, _LAST_BARE_YEAR = 1400, 2060
"""Numbers between are years also where nothing says so, unless they count something."""
_NUMBERED = (
    "resolution",
    "nummer",
    "artikel",
    "paragraf",
    "aktenzeichen",
    "typ",
    "modell",
    "flug",
    "linie",
    "postleitzahl",
    "drucksache",
)
"""„die Resolution 1701“: a number, no year."""


def match_date(row: Row, i: int) -> Match | None:
    """The date that begins at token `i`."""
    for rule in (
        _numeric,
        _ordinal_month,
        _weekday,
        _month,
        _day_word,
        _century,
        _decade,
        _season,
        _quarter,
        _holiday,
        _year,
        _compound,
    ):
        found = rule(row, i)
        if found is not None:
            return found
    return None


def _numeric(row: Row, i: int) -> Match | None:
    found = row.get(i, "numeric_date")
    if not found or (row.get(i, "clock") and row.word(i + 1) == "uhr"):
        return None
    year, month, day = found
    last = i + 1
    if year is None and row.get(i + 1, "year"):
        year, last = row.get(i + 1, "year"), i + 2
    if year is None and not row.word(i).endswith("."):
        return None
    return Match(i, last, Meaning("date", year=year, month=month, day=day), "numeric date")


def _ordinal_month(row: Row, i: int) -> Match | None:
    day = row.get(i, "ordinal")
    if day is None:
        return None
    k = i + 1
    if row.get(k, "month") is not None:
        year, offset, end = year_after(row, k + 1)
        rule = "day of last or next year" if offset is not None else "day and month"
        return Match(i, end, Meaning("date", year=year, month=row.get(k, "month"), day=day, **_of_year(offset)), rule)
    if row.get(k, "ordinal") is not None and row.word(k) in _numbers_as_months():
        year = row.get(k + 1, "year")
        return Match(
            i,
            k + 2 if year else k + 1,
            Meaning("date", year=year, month=int(row.word(k)[:-1]), day=day),
            "day and number of month",
        )
    for _ in range(8):  # „am 16. und 17. sowie am 23. Jänner“: the month stands with the last
        if row.word(k) in word_set("joining") or row.word(k) in ("am", "den", "vom", "zum", "dem"):
            k += 1
        elif row.get(k, "ordinal") is not None:
            if row.get(k + 1, "month") is not None:
                return Match(
                    i,
                    i + 1,
                    Meaning("date", year=row.get(k + 2, "year"), month=row.get(k + 1, "month"), day=day),
                    "day of a row",
                    cut=1,
                )
            k += 1
        else:
            break
    if row.word(i - 1) in ("am", "vom", "zum", "dem", "den") and row.tag(i + 1)[:1] != "N" and row.tag(i + 1) != "ADJA":
        return Match(i, i + 1, Meaning("date", day=day), "day alone")
    return None


def _numbers_as_months() -> frozenset[str]:
    return frozenset(f"{month}." for month in range(1, 13)) | frozenset(f"0{month}." for month in range(1, 10))


def _weekday(row: Row, i: int) -> Match | None:
    joined = row.get(i, "weekday_part")
    if joined and (week := _of_week(row, i + 1)) is not None:
        meaning = Meaning("weekday", weekday=joined[0], part=joined[1], unit="PW", offset=week)
        return Match(i, i + 3, meaning, "weekday of a week")
    if joined:
        mod = EARLY_LATE.get(row.word(i - 1), "")  # „am frühen Dienstagmorgen“
        return Match(i, i + 1, Meaning("weekday", weekday=joined[0], part=joined[1], mod=mod), "weekday and daypart")
    weekday = row.get(i, "weekday")
    if row.capital(i) and row.word(i - 1) in ("des", "dieses"):
        weekday = row.get(i, "habit_weekday") if weekday is None else weekday  # „im Laufe des Montags“
    if weekday is None or row.tag(i)[:1] == "V":
        return None
    k = i + 1
    if row.word(k) == "," and row.word(k + 1) in ("den", "dem", "der"):
        inner = _ordinal_month(row, k + 2) or _numeric(row, k + 2)
        if inner:
            return Match(i, inner.last, replace(inner.meaning, weekday=weekday), "weekday and date")
    inner = _ordinal_month(row, k + 1 if row.word(k) == "," else k) if row.word(k) == "," or row.get(k, "ordinal") else None
    if inner and inner.meaning.month:
        return Match(i, inner.last, replace(inner.meaning, weekday=weekday), "weekday and date")
    part = row.get(k, "part") or row.get(k, "after_day")
    if part and (row.get(k, "after_day") or row.capital(k) or row.get(k, "part")):
        return Match(i, k + 1, Meaning("weekday", weekday=weekday, part=part), "weekday and daypart")
    week = _of_week(row, k)
    if week is not None:
        return Match(i, k + 2, Meaning("weekday", weekday=weekday, unit="PW", offset=week), "weekday of a week")
    return Match(i, k, Meaning("weekday", weekday=weekday), "weekday")


def _of_week(row: Row, k: int) -> int | None:
    """„vergangener Woche“, „nächster Woche“ after a weekday: by how many weeks."""
    offset: int | None = row.get(k, "relative")
    return offset if offset is not None and row.word(k).endswith("er") and row.get(k + 1, "unit") == "PW" else None


def _month(row: Row, i: int) -> Match | None:
    month = row.get(i, "month")
    if month is None or (not row.capital(i)):
        return None
    year, offset, last = year_after(row, i + 1)
    if (
        row.word(i) == "mai"
        and row.tag(i) == "NE"
        and row.word(i - 1) not in ("im", "mitte", "ende", "anfang", "und", "bis", "seit", "ab")
        and not year
    ):
        return None
    if row.word(i) == "august" and row.tag(i + 1) == "NE":
        return None
    rule = "month of last or next year" if offset is not None else "month"
    return Match(i, last, Meaning("date", year=year, month=month, **_of_year(offset)), rule)


def _day_word(row: Row, i: int) -> Match | None:
    offset = row.get(i, "day")
    if offset is None or (row.word(i) == "morgen" and row.capital(i) and i and row.tag(i - 1) not in ("$.", "$(", "")):
        return None
    if row.word(i) == "morgen" and row.word(i - 1) in ("heute", "gestern", "am", "guten", "früh"):
        return None
    part = row.get(i + 1, "part") or row.get(i + 1, "after_day")
    if part:
        return Match(i, i + 2, Meaning("offset", unit="PD", offset=offset, part=part), "day of speech and daypart")
    return Match(i, i + 1, Meaning("offset", unit="PD", offset=offset, text=row.word(i)), "day of speech")


def _century(row: Row, i: int) -> Match | None:
    number = row.get(i, "ordinal") or row.get(i, "ordinal_word")
    if number is None or row.get(i + 1, "unit") != "PCE":
        return None
    return Match(i, i + 2, Meaning("century", number=number), "century")


def _decade(row: Row, i: int) -> Match | None:
    full = row.get(i, "full_decade")
    if full is not None:
        return Match(i, i + 2 if row.get(i + 1, "unit") == "PY" else i + 1, Meaning("decade", number=full), "decade")
    decade = row.get(i, "decade")
    if decade is not None and row.get(i + 1, "unit") == "PY":
        return Match(i, i + 2, Meaning("decade", number=190 + decade), "decade")
    return None


def _season(row: Row, i: int) -> Match | None:
    season = row.get(i, "season")
    if season is None or not row.capital(i):
        return None
    turn = row.get(i + 1, "span_of_years")
    if turn and season == "WI":
        return Match(i, i + 2, Meaning("season", year=turn[0], text=season), "winter of two years")
    year, offset, last = year_after(row, i + 1)
    return Match(i, last, Meaning("season", year=year, text=season, **_of_year(offset)), "season")


def year_after(row: Row, k: int) -> tuple[int | None, int | None, int]:
    """The year that follows, as such or by how many years, and where it ends: „2007“, „des Jahres 2007“, „vergangenen Jahres“."""
    if row.get(k, "year"):
        return row.get(k, "year"), None, k + 1
    first = k + (row.word(k) == "des")
    if first > k and row.word(first) == "jahres" and row.get(first + 1, "year"):
        return row.get(first + 1, "year"), None, first + 2
    offset = row.get(first, "relative")
    if offset is not None and row.word(first + 1) == "jahres":
        return None, offset, first + 2
    return None, None, k


def _of_year(offset: int | None) -> dict[str, Any]:
    return {} if offset is None else {"unit": "PY", "offset": offset}


def _last_number(row: Row, i: int, noun: str) -> int | None:
    """„letzten Quartal des Jahres 2007“: the fourth."""
    if not row.word(i).startswith("letzt") or year_after(row, i + 2)[2] == i + 2:
        return None
    return {"quartal": 4, "quartals": 4, "jahreshälfte": 2, "halbjahr": 2, "halbjahres": 2}.get(noun)


def _quarter(row: Row, i: int) -> Match | None:
    noun = row.word(i + 1)
    number = row.get(i, "ordinal_word") or row.get(i, "ordinal") or _last_number(row, i, noun)
    if number is None:
        return None
    kinds = {
        "quartal": "quarter",
        "quartals": "quarter",
        "jahreshälfte": "half",
        "halbjahr": "half",
        "halbjahres": "half",
        "jahresviertel": "quarter",
        "trimester": "quarter",
    }
    if noun not in kinds:
        return None
    year, offset, last = year_after(row, i + 2)
    meaning = Meaning(kinds[noun], year=year, number=number, **_of_year(offset))  # type: ignore[arg-type]
    return Match(i, last, meaning, "part of a year")


def _holiday(row: Row, i: int) -> Match | None:
    holiday = row.get(i, "holiday")
    if holiday is None:
        return _holiday_phrase(row, i)
    turn = row.get(i + 1, "span_of_years") if str(holiday) == "12-31" else None  # „Silvesternacht 2005/06“
    year = turn[0] if turn else row.get(i + 1, "year")
    return Match(i, i + 2 if year else i + 1, Meaning("holiday", year=year, text=str(holiday)), "holiday")


def _holiday_phrase(row: Row, i: int) -> Match | None:
    """„Christi Himmelfahrt“, „Tag der Deutschen Einheit“, „zweiter Weihnachtstag“, „dritter Advent“."""
    word = row.word(i)
    for rest, when in holiday_phrases().get(word, ()):
        last = i + 1 + len(rest)
        if tuple(row.word(k) for k in range(i + 1, last)) == rest:
            year = row.get(last, "year")
            return Match(i, last + 1 if year else last, Meaning("holiday", year=year, text=when), "holiday")
    number, noun = row.get(i, "ordinal_word") or row.get(i, "ordinal"), row.word(i + 1)
    if number in (1, 2) and noun in ("weihnachtstag", "weihnachtsfeiertag", "weihnachtsfeiertags"):
        return Match(i, i + 2, Meaning("holiday", text=f"12-{24 + number}"), "holiday")
    if number in (1, 2, 3, 4) and noun in ("advent", "adventssonntag"):
        return Match(i, i + 2, Meaning("holiday", text=f"advent {number}"), "holiday")
    return None


def _year(row: Row, i: int) -> Match | None:
    if (
        row.word(i) in ("jahr", "jahre", "jahres", "jahren")
        and row.word(i - 1) in ("im", "das", "dem")
        and _old_year(row, i + 1)
    ):
        return Match(i, i + 2, Meaning("date", year=int(row.word(i + 1))), "early year")
    if row.word(i) in ("jahr", "jahre", "jahres", "jahren") and row.get(i + 1, "year"):
        return Match(i, i + 2, Meaning("date", year=row.get(i + 1, "year")), "year")
    span = row.get(i, "span_of_years")
    if span:
        return Match(i, i + 1, Meaning("years", year=span[0], number=span[2], text=span[1]), "years")
    year = row.get(i, "year")
    if year is None or row.word(i - 1).endswith(_NUMBERED):
        return None
    counted = row.tag(i + 1) in ("NN", "ADJA") and row.atoms[i + 1 : i + 2] != ({},) and row.get(i + 1, "unit")
    counts_things = _counts_things(row, i) and not _ends_a_span(row, i)
    if (
        counted
        or (counts_things and row.word(i - 1) not in ("in", "märz", "mai"))
        or row.word(i + 1) in word_set("counted_things")
    ):
        return None
    if (
        row.word(i - 1) in word_set("before_year")
        or row.get(i - 1, "month")
        or _FIRST_BARE_YEAR <= year <= _LAST_BARE_YEAR
        or i == 0
    ):
        return Match(i, i + 1, Meaning("date", year=year), "year alone")
    return None


def _ends_a_span(row: Row, i: int) -> bool:
    """„zwischen 2018 und 2022 Kredite“, „von 2018 bis 2022 Kredite“: the second of two years, whatever noun follows."""
    joints = {"zwischen": ("und",), "von": ("bis",)}.get(row.word(i - 3), ())
    first = row.get(i - 2, "year")
    return row.word(i - 1) in joints and first is not None and first < (row.get(i, "year") or 0)


def _counts_things(row: Row, i: int) -> bool:
    """„1516 Soldaten“, but not „war 1516 König geworden“: only a noun that may be a plural is counted."""
    if row.tag(i + 1) != "NN" or row.word(i - 1) in ("jahr", "im", "seit", "bis") or row.word(i + 1) == "uhr":
        return False
    noun = noun_reading(row.tokens[i + 1].text)
    return noun is None or "p" in noun.codes


def _old_year(row: Row, i: int) -> bool:
    """A year before 1000 or far ahead, which only stands after „im Jahr“."""
    return row.word(i).isdecimal() and len(row.word(i)) <= 4 and not row.get(i + 1, "unit")


def _compound(row: Row, i: int) -> Match | None:
    pair = row.get(i, "compound")
    if pair is None:
        return None
    part = None
    if row.word(i) == "vorabend":
        from quellenlage.analysis.times.vocabulary import words

        part = words()["abend"]["part"]
    anaphoric = row.word(i) in word_set("counted_from_named")
    return Match(i, i + 1, Meaning("offset", unit=pair[0], offset=pair[1], part=part, anaphoric=anaphoric), "compound")
