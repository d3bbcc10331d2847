"""Phrases: „nächste Woche“, „den vergangenen Tagen“, „zwei Jahre später“, „jeden Montag“, „Anfang der Woche“, „jetzt“."""

from __future__ import annotations

from dataclasses import replace

from quellenlage.analysis.times.dates import match_date
from quellenlage.analysis.times.meaning import Match, Meaning
from quellenlage.analysis.times.row import Row

_DETERMINERS = frozenset(
    (
        "der",
        "die",
        "das",
        "den",
        "dem",
        "des",
        "diese",
        "dieser",
        "dieses",
        "diesem",
        "diesen",
        "sein",
        "seine",
        "seinen",
        "seinem",
        "ihren",
        "ihre",
    )
)
_EVERY = frozenset(("jeder", "jede", "jedes", "jeden", "jedem", "je", "pro"))
_LATER = {"später": 1, "danach": 1, "darauf": 1, "nachher": 1, "zuvor": -1, "vorher": -1, "davor": -1, "früher": -1}
_PLURAL_UNITS = frozenset(
    (
        "jahre",
        "jahren",
        "monate",
        "monaten",
        "wochen",
        "tage",
        "tagen",
        "stunden",
        "minuten",
        "jahrzehnte",
        "jahrzehnten",
        "jahrhunderten",
        "sekunden",
    )
)
_BEFORE_BARE = frozenset(("seit", "vor", "über", "in", "nach", "für", "binnen", "innerhalb", "während"))
_SAME = frozenset(("selben", "gleichen"))


def match_phrase(row: Row, i: int) -> Match | None:
    """The phrase that begins at token `i`."""
    for rule in (
        _every,
        _period_part,
        _with_determiner,
        _relative,
        _later,
        _duration,
        _habit,
        _daypart,
        _vague,
        _weekend,
        _long,
    ):
        found = rule(row, i)
        if found is not None:
            return found
    return None


def _every(row: Row, i: int) -> Match | None:
    if row.word(i) == "alle" and row.get(i + 1, "number") and row.get(i + 2, "unit"):
        return Match(
            i, i + 3, Meaning("set", text=_duration_value(row.get(i + 1, "number"), row.get(i + 2, "unit"))), "every so many"
        )
    if row.word(i) not in _EVERY:
        return None
    k = i + 1
    number = 1.0
    if row.word(i) == "je" and row.get(k, "number"):
        number, k = row.get(k, "number"), k + 1
    ordinal = row.get(k, "ordinal_word")
    if ordinal:
        number, k = ordinal, k + 1
    weekday = row.get(k, "weekday")
    joined = row.get(k, "weekday_part")
    if joined:
        return Match(i, k + 1, Meaning("set", text=f"XXXX-WXX-{joined[0] + 1:02}-T{joined[1].code}"), "every weekday")
    if weekday is not None:
        if row.word(k + 1) == "im" and row.word(k + 2) == "monat":
            return Match(i, k + 3, Meaning("set", text="P1M"), "every such weekday of a month")
        value = f"XXXX-WXX-{weekday + 1:02}" if number == 1 else f"P{number:g}W"
        return Match(i, k + 1, Meaning("set", text=value), "every weekday")
    unit = row.get(k, "unit")
    if (unit and row.word(i) != "je") or (unit and number != 1):
        begin = k if row.word(i) == "pro" and False else i
        return Match(begin, k + 1, Meaning("set", text=_duration_value(number, unit)), "every unit")
    return None


def _duration_value(number: float | None, unit: str) -> str:
    amount = "X" if number is None else f"{number:g}"
    return f"PT{amount}{unit[2:]}" if unit.startswith("PT") else f"P{amount}{unit[1:]}"


def _period_part(row: Row, i: int) -> Match | None:
    """„Anfang Februar“, „Mitte nächsten Jahres“, „Ende der Woche“."""
    modifier = row.get(i, "period_part")
    if modifier is None:
        return None
    k = i + 1
    inner = match_date(row, k)
    if inner is not None and inner.meaning.kind in ("date", "season", "decade", "century", "weekday", "quarter"):
        return Match(i, inner.last, replace(inner.meaning, mod=modifier), "part of a period")
    year = row.get(k, "year")
    if year:
        return Match(i, k + 1, Meaning("date", year=year, mod=modifier), "part of a year")
    inner = _with_determiner(row, k) or _relative(row, k)
    if inner is not None and inner.meaning.kind in ("offset", "date", "decade", "century"):
        return Match(i, inner.last, replace(inner.meaning, mod=modifier), "part of a period")
    if row.word(k) in ("der", "des") and row.get(k + 1, "unit") in ("PW", "PM", "PY"):
        return Match(i, k + 2, Meaning("offset", unit=row.get(k + 1, "unit"), offset=0, mod=modifier), "part of this period")
    units = {"jahres": "PY", "monats": "PM", "wochen": "PW"}
    for head, unit in units.items():
        if row.word(i).startswith(head):
            return Match(i, i + 1, Meaning("offset", unit=unit, offset=0, mod=modifier), "part of this period")
    return None


def _with_determiner(row: Row, i: int) -> Match | None:
    """„den vergangenen Tagen“, „diesem Jahr“, „der zweiten Jahreshälfte“, „der Nacht“."""
    word = row.word(i)
    if word not in _DETERMINERS:
        return None
    k = i + 1
    if word.startswith("diese") and row.get(k, "unit"):
        unit = row.get(k, "unit")
        if row.word(k) in _PLURAL_UNITS:
            return Match(i, k + 1, Meaning("duration", unit=unit), "these days")
        anaphoric = unit == "PD"
        return Match(i, k + 1, Meaning("offset", unit=unit, offset=0, anaphoric=anaphoric), "this unit")
    if word.startswith("diese"):
        inner = match_date(row, k) or _weekend(row, k) or _daypart(row, k, bare=True)
        if inner is not None and inner.meaning.kind in ("weekday", "date", "season", "weekend", "part"):
            return Match(i, inner.last, replace(inner.meaning, relative=0), "this day or season")
        return None
    if row.word(k) in _SAME:
        part = row.get(k + 1, "part")
        if part:
            return Match(i, k + 2, Meaning("part", part=part), "the same daypart")
        if row.get(k + 1, "unit"):
            return Match(i, k + 2, Meaning("offset", unit=row.get(k + 1, "unit"), offset=0, anaphoric=True), "the same unit")
    inner = _relative(row, k)
    if inner is not None:
        return Match(i, inner.last, inner.meaning, inner.rule)
    if row.get(k, "ordinal_word") or row.get(k, "decade") or row.get(k, "ordinal"):
        inner = match_date(row, k)
        if inner is not None and inner.meaning.kind in ("quarter", "half", "decade", "century"):
            return Match(i, inner.last, inner.meaning, inner.rule)
    if row.get(k, "part") and row.capital(k) and row.get(k, "part").code == "NI":
        inner = _daypart(row, k, bare=True)
        return Match(i, inner.last, inner.meaning, inner.rule) if inner else None
    return None


def _relative(row: Row, i: int) -> Match | None:
    """„nächste Woche“, „vergangenen Freitag“, „letzten drei Jahre“, „heutigen Montag“."""
    day = row.get(i, "day_adjective")
    if day is not None:
        k = i + 1
        part = row.get(k, "part")
        weekday = row.get(k, "weekday")
        if row.word(k) == "tag" or row.word(k) == "tage" or weekday is not None or part:
            return Match(i, k + 1, Meaning("offset", unit="PD", offset=day, part=part), "day of speech")
        return Match(i, i + 1, Meaning("offset", unit="PD", offset=day, text=row.word(i)), "day of speech as adjective")
    relative = row.get(i, "relative")
    if relative is None or row.tag(i)[:1] == "V":
        return None
    k = i + 1
    number = row.get(k, "number")
    if row.get(k, "indefinite"):
        number, k = None, k + 1
    elif number is not None:
        k += 1
    unit = row.get(k, "unit")
    if unit and (k > i + 1 or row.word(k) in _PLURAL_UNITS):
        return Match(i, k + 1, Meaning("duration", number=number, unit=unit, relative=relative), "last or next units")
    if unit:
        return Match(i, k + 1, Meaning("offset", unit=unit, offset=relative), "last or next unit")
    inner = match_date(row, k) or _weekend(row, k)
    if (
        inner is not None
        and inner.meaning.kind in ("weekday", "date", "season", "weekend", "holiday")
        and not inner.meaning.year
    ):
        return Match(i, inner.last, replace(inner.meaning, relative=relative), "last or next day")
    part = row.get(k, "part")
    if part:
        return Match(i, k + 1, Meaning("offset", unit="PD", offset=relative, part=part), "last or next daypart")
    if row.word(k) in ("zeit", "zeiten"):
        reference = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}[relative]
        return Match(i, k + 1, Meaning("vague", text=reference), "last time")
    return None


def _later(row: Row, i: int) -> Match | None:
    """„drei Tage später“, „am Tag darauf“, „einen Tag zuvor“."""
    k = i
    if row.word(k) == "kurz" and row.word(k + 1) in _LATER:
        return None
    number = row.get(k, "number")
    if row.get(k, "indefinite"):
        number, k = None, k + 1
    elif number is not None:
        k += 1
    elif row.get(k, "unit") and row.word(k) in ("tag", "abend"):
        number = 1
    else:
        return None
    unit = row.get(k, "unit")
    if not unit or row.word(k + 1) not in _LATER:
        return None
    sign = _LATER[row.word(k + 1)]
    if number is None:
        return Match(i, k + 2, Meaning("duration", unit=unit), "units later")
    if unit.startswith("PT"):
        return Match(i, k + 2, Meaning("unknown", text="XXXX-XX-XXTXX:XX"), "minutes later")
    first, last = (i, k + 2)
    return Match(first, last, Meaning("offset", unit=unit, offset=sign * round(number), anaphoric=True), "units later")


def _duration(row: Row, i: int) -> Match | None:
    k = i
    approximate = False
    if row.get(k, "approximate"):
        approximate, k = True, k + 1
        if row.word(i) == "mehr" and row.word(k) == "als":
            k += 1
    number_unit = row.get(k, "number_unit")
    if number_unit:
        number, unit = number_unit
        return Match(i, k + 1, Meaning("duration", number=number, unit=unit), "number and unit in one word")
    number = row.get(k, "number")
    indefinite = row.get(k, "indefinite")
    if indefinite and row.get(k + 1, "unit"):
        return Match(i, k + 2, Meaning("duration", unit=row.get(k + 1, "unit")), "indefinite units")
    if number is not None:
        return _counted(row, i, k, number, approximate=approximate)
    if row.word(i) in _PLURAL_UNITS and row.word(i - 1) in _BEFORE_BARE:
        return Match(i, i + 1, Meaning("duration", unit=row.get(i, "unit")), "bare units")
    return None


def _counted(row: Row, i: int, k: int, number: float, *, approximate: bool) -> Match | None:
    j = k + 1
    if row.word(j) in (
        "lange",
        "volle",
        "ganze",
        "weitere",
        "vollen",
        "langen",
        "ganzen",
        "weiteren",
        "gute",
        "guten",
        "knappe",
        "aufeinanderfolgende",
    ):
        j += 1
    unit = row.get(j, "unit")
    if not unit:
        return None
    if row.tag(k) == "ART" and row.word(k) in ("ein", "eines") and unit == "PD":
        return None
    mod = "APPROX" if approximate else ""
    meaning = Meaning("duration", number=number, unit=unit, mod=mod)
    if row.word(j + 1) == "und" and row.get(j + 2, "number") is not None and row.get(j + 3, "unit"):
        value = _duration_value(number, unit) + _duration_value(row.get(j + 2, "number"), row.get(j + 3, "unit")).lstrip("P")
        return Match(i, j + 4, replace(meaning, text=value), "several units")
    return Match(i, j + 1, meaning, "number and unit")


def _habit(row: Row, i: int) -> Match | None:
    weekday = row.get(i, "habit_weekday")
    if weekday is not None:
        return Match(i, i + 1, Meaning("set", text=f"XXXX-WXX-{weekday + 1:02}"), "on weekdays")
    habit = row.get(i, "habit")
    if habit is None:
        return None
    if row.word(i) in ("abends", "morgens", "nachmittags", "vormittags", "mittags") and row.get(i - 1, "weekday") is not None:
        return None
    return Match(i, i + 1, Meaning("set", text=habit), "habit")


def _daypart(row: Row, i: int, *, bare: bool = False) -> Match | None:
    """„am Abend“, „frühen Morgen“, „Nacht zum Dienstag“."""
    k = i
    mod = ""
    if row.word(k) in ("frühen", "früher", "späten", "später") and row.get(k + 1, "part"):
        mod, k = ("START" if row.word(k).startswith("früh") else "END"), k + 1
    part = row.get(k, "part") or (row.get(k, "part_genitive") if row.word(i - 1) == "des" else None)
    if part is None or not row.capital(k):
        return None
    before = row.word(i - 1)
    if not bare and before not in (
        "am",
        "gegen",
        "im",
        "zum",
        "vom",
        "ab",
        "bis",
        "seit",
        "um",
        "des",
        "der",
        "vor",
        "nach",
        "zur",
        "dem",
    ):
        return None
    if part.code == "NI" and row.word(k + 1) in ("zum", "auf", "zu"):
        j = k + 2 + (row.word(k + 2) in ("den", "dem"))
        inner = match_date(row, j)
        if inner is not None and inner.meaning.kind in ("weekday", "date"):
            return Match(i, inner.last, replace(inner.meaning, part=part, text="night before"), "night to a day")
    if row.word(k + 1) == "des":
        inner = match_date(row, k + 2) or _relative(row, k + 2)
        if inner is not None and inner.meaning.kind in ("weekday", "date", "offset"):
            return Match(i, inner.last, replace(inner.meaning, part=part, mod=mod), "daypart of a day")
    if row.word(k + 1) == "vor" and row.get(k + 2, "number"):
        return None
    return Match(i, k + 1, Meaning("part", part=part, mod=mod), "daypart")


def _vague(row: Row, i: int) -> Match | None:
    found = row.get(i, "vague")
    if found is None:
        if row.word(i) == "im" and row.word(i + 1) in ("moment", "augenblick"):
            return Match(i, i + 2, Meaning("vague", text="PRESENT_REF"), "vague")
        if row.word(i) == "vor" and row.word(i + 1) in ("kurzem", "langem"):
            return Match(i, i + 2, Meaning("vague", text="PRESENT_REF"), "vague")
        if row.word(i) == "zur" and row.word(i + 1) in ("zeit", "stunde"):
            return Match(i, i + 2, Meaning("vague", text="PRESENT_REF"), "vague")
        return None
    reference, scored = found
    if row.word(i) in ("früher", "bald", "nun", "aktuell") and row.word(i + 1) == "als":
        return None
    if row.word(i) == "früher" and row.tag(i) == "ADJA":
        return None
    return Match(i, i + 1, Meaning("vague", text=reference, scored=scored), "vague")


def _weekend(row: Row, i: int) -> Match | None:
    if row.word(i) not in ("wochenende", "wochenendes", "wochenenden", "wochenend"):
        return None
    return Match(i, i + 1, Meaning("weekend"), "weekend")


def _long(row: Row, i: int) -> Match | None:
    value = row.get(i, "long")
    return Match(i, i + 1, Meaning("duration", text=value), "long") if value else None
