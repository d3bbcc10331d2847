"""Why a judgement was made, as values: which sentence says it and what fills the sentence in, in whatever language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class LocalTime:
    """A moment on the clock of a place. `zone` is its IANA name, None where it is unknown."""

    moment: datetime
    zone: str | None
    place: str


@dataclass(frozen=True, slots=True)
class Wording:
    """A phrase of our own data that is kept in both languages of the interface."""

    en: str
    de: str


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence, or a part of one: the name of its template in `resources/presentation/reasons.yaml` and its values by name.

    Numbers are as they were reckoned and lists are whole: rounding, cutting and the order of words are the template's.
    """

    template: str
    values: tuple[tuple[str, ReasonValue], ...] = ()


ReasonValue = str | int | float | LocalTime | Wording | Reason | tuple[str, ...] | tuple[Reason, ...]


def reason(template: str, **values: ReasonValue) -> Reason:
    """A reason with its values by name."""
    return Reason(template, tuple(values.items()))


def told_of(source: str | tuple[str, ...], one: Reason) -> Reason:
    """A warning with another name, or several names, for the article that it is about."""
    return Reason(one.template, tuple((name, source if name == "source" else value) for name, value in one.values))
