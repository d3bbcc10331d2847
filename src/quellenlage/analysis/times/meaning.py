"""What a temporal expression means, before it is known what it counts from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from quellenlage.analysis.times.vocabulary import Daypart

Kind = Literal[
    "date", "weekday", "offset", "shift", "part", "clock", "duration", "set", "vague", "decade", "century", "quarter", "half", "season",
    "holiday", "weekend", "years", "unknown", "event", "same", "soon",
]  # fmt: skip


IN_WORDS = "clock in words"
"""The rule of a clock time of which nobody says in which half of the day it is („halb vier“)."""
HALF_DAY = 12
LAST_MONTH = "last month"
"""The mark of „zum Jahresende“, which is December; „Ende des Jahres“ is a third of it."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """One expression's meaning.

    `offset` counts units from the day of speech („nächste Woche“: unit PW, offset 1); `anaphoric` counts from the day that
    was named last („am nächsten Tag“); a shift counts from the last time told of („drei Jahre später“). `number` None with a
    unit is an indefinite amount („Jahre“). `relative` is -1, 0 or 1 for „letzten“, „diesen“, „nächsten“ before a
    weekday, a month or a season.
    """

    kind: Kind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    unit: str = ""
    offset: int | None = None
    number: float | None = None
    relative: int | None = None
    part: Daypart | None = None
    clock: tuple[int, int] | None = None
    mod: str = ""
    text: str = ""
    anaphoric: bool = False
    scored: bool = True
    event: str = ""
    """The noun of the event that it counts from („drei Tage nach dem Anschlag“), by its lemma in small letters."""
    base: Meaning | None = None
    """The date that it counts from („zwei Tage vor Weihnachten“)."""
    zone: str = ""
    local_clock: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens `[first, last)` with their meaning and the rule that read them."""

    first: int
    last: int
    meaning: Meaning
    rule: str
    cut: int = 0
    """Characters of the last token that stand outside („16.“ in „am 16. und 17. Mai“)."""
