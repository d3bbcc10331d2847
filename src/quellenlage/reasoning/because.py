"""The sentences of reasons in English or German, from the templates of `resources/presentation/reasons.yaml`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from string import Formatter
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from quellenlage.model import LocalTime, Reason, Wording
from quellenlage.resources import table

MOST_NAMES = 6


def because(reasons: Sequence[Reason], language: str = "en", *, beside: bool = False) -> str:
    """What the reasons say, one sentence after the other.

    Args:
        reasons: in their order.
        language: „en“ or „de“.
        beside: whether the claims stand beside it with their words: then only what they do not say themselves, if anything.
    """
    if not beside:
        return " ".join(_voice(language, beside=False).said(one) for one in reasons)
    told = " ".join(words for one in reasons if (words := _voice(language, beside=True).said(one)))
    return told[:1].upper() + told[1:]


def calendar_day(moment: datetime, language: str) -> str:
    """“Tue 12 Sep 2023”, „Di 12. Sep. 2023“."""
    dates = table("presentation/labels.yaml")["dates"]
    weekday = dates["weekdays"][language].split()[moment.weekday()]
    month = dates["months"][language].split()[moment.month - 1]
    return str(dates["day"][language].format(weekday=weekday, day=moment.day, month=month, year=moment.year))


def on_clock(time: LocalTime) -> datetime:
    """The moment on the clock of its place, on UTC's where its zone is unknown."""
    return time.moment.astimezone(_zone(time.zone) or UTC)


@cache
def _voice(language: str, *, beside: bool) -> _Voice:
    return _Voice(language, beside=beside)


class _Voice(Formatter):
    """Fills templates of one language; a field's name after the colon says how its value is written."""

    def __init__(self, language: str, *, beside: bool) -> None:
        self.language = language
        self._form = "beside" if beside else ""
        self._templates: dict[str, dict[str, Any]] = table("presentation/reasons.yaml")["sentences"]
        self._words: dict[str, dict[str, str]] = table("presentation/reasons.yaml")["words"]

    def said(self, one: Reason) -> str:
        """The sentence of a reason."""
        template = self._templates[one.template]
        return self.vformat(template.get(self._form, template)[self.language], (), dict(one.values))

    def format_field(self, value: Any, format_spec: str) -> str:
        """A value in words: how, its kind says, and for numbers and lists the template."""
        match value:
            case Reason():
                return self.said(value)
            case Wording():
                return value.de if self.language == "de" else value.en
            case LocalTime():
                return self._time(value, format_spec)
            case tuple():
                return self._list(value, format_spec)
            case int() | float():
                return self._number(value, format_spec)
        return str(value)

    def _word(self, key: str, **values: object) -> str:
        return self._words[key][self.language].format(**values)

    def _time(self, time: LocalTime, form: str) -> str:
        shown = on_clock(time)
        day = calendar_day(shown, self.language)
        if form == "day":
            return day
        if form == "clock" or (form == "here" and _zone(time.zone)):
            return self._word(form, day=day, clock=f"{shown:%H:%M}")
        return self._word("local_time" if _zone(time.zone) else "utc_time", day=day, clock=f"{shown:%H:%M}", place=time.place)

    def _list(self, parts: Sequence[str | Reason], joint: str) -> str:
        """“A, B and C”, of more than six names the first five and how many more there are; or joined by the template's word."""
        told = [self.said(part) if isinstance(part, Reason) else part for part in parts]
        if joint:
            return self._word(f"joint_{joint}").join(told)
        if len(told) > MOST_NAMES:
            told = [*told[: MOST_NAMES - 1], self._word("more", n=len(parts) - MOST_NAMES + 1)]
        last = f" {self._word('and')} "
        return told[0] if len(told) == 1 else f"{', '.join(told[:-1])}{last}{told[-1]}" if told else self._word("nobody")

    def _number(self, value: float, unit: str) -> str:
        if unit == "hours":
            minutes = round(value * 60)
            return self._word("hours", hours=minutes // 60, minutes=f"{minutes % 60:02d}")
        if unit == "kilometres":
            return self._word("kilometres", n=self._marks(f"{round(value):,}"))
        return str(value) if isinstance(value, int) else self._marks(f"{value:g}")

    def _marks(self, digits: str) -> str:
        """The digits with the marks of the language: 1,234.5 is „1.234,5“."""
        return digits.translate(_GERMAN_MARKS) if self.language == "de" else digits


_GERMAN_MARKS = str.maketrans(",.", ".,")


def _zone(name: str | None) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError):
        return None
