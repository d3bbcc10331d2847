"""What speaks for a report's being of a story: shared names, nouns and places, likeness, distance, time; weighed by learnt weights.

The weights are those of a logistic regression (`training.story_weights`); what is weighed here and there is the same.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from quellenlage.reasoning.stories.centre import Centre
from quellenlage.reasoning.stories.traits import Traits, spread
from quellenlage.reasoning.stories.words import Kind
from quellenlage.resources import table

NEAR_KM = 25.0
"""Places whose edges are no farther apart are one place: a town and the village beside it."""
DAY = 86_400


class Evidence(NamedTuple):
    """What speaks for a report's being of a story, and what against it."""

    centre: float
    """Cosine of the report and the story's centre."""
    member: float
    """Cosine of the report and the member most like it."""
    name: float
    """Names that both have in headline or lead; the following ones likewise."""
    place: float
    noun: float
    part: float
    number: float
    elsewhere: float
    """1 where both name places and none is near another: two fires in two towns are two stories."""
    quiet: float
    """Logarithm of the days since the story's last report, plus one."""


SHARED = (Kind.NAME, Kind.PLACE, Kind.NOUN, Kind.PART, Kind.NUMBER)
"""The kinds of shared words in the order in which `Evidence` has them."""
HOLDER_SHARE = 0.6
"""An office-holder's name says so much of what another name says: he is in the news for many things. By hand: the streams have few."""


def similarity(one: Mapping[int, float], other: Mapping[int, float]) -> float:
    """The cosine of two unit vectors."""
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    return sum([value * large[word] for word, value in small.items() if word in large])


CROWD = 3
"""A word that more of the stories compared have in headline or lead does not tell them apart: it counts for so many parts of what it
would. By hand, as the streams that the weights are learnt from are too small for crowds."""
TOLD = 4.5
"""A report whose headline and lead tell more than this (`_told`) shares a rare word with others by chance: what it shares counts less, by
the square root. By hand: the weights are learnt from reports of twenty words, a tenth of what newspapers print."""


def telling(drawn: Traits, stories: Sequence[Centre]) -> dict[int, float]:
    """How much the words of a report's headline and lead tell these stories apart, from 0 to 1; words of no story are left out."""
    counts = ((word, sum([story.leads_with(word) for story in stories])) for word in drawn.lead)
    short = min(1.0, math.sqrt(TOLD / (_told(drawn) or TOLD)))
    return {word: short * min(1.0, CROWD / count) for word, count in counts if count}


def _told(drawn: Traits) -> float:
    """How much headline and lead tell: the squared rarities of their names, places and nouns, in parts of the rarest."""
    return sum([((mark & 0xFF) / 100) ** 2 for mark in drawn.lead.values() if mark >> 8 <= Kind.NOUN])


def evidence(drawn: Traits, story: Centre, likest: float, tells: Mapping[int, float]) -> Evidence:
    """What speaks for a report's being of a story.

    Args:
        drawn: the report.
        story: the story as it was before.
        likest: its likeness to the member most like it.
        tells: how much the words that it shares with the stories compared, this one among them, tell (`telling`).
    """
    shared: dict[int, float] = dict.fromkeys(Kind, 0.0)
    for word, tells_so_much in tells.items():
        if story.leads_with(word):
            mark = drawn.lead[word]
            kind, share = story.led(word)
            shared[min(kind, mark >> 8)] += ((mark & 0xFF) / 100 * share * tells_so_much) ** 2
    shared[Kind.NAME] += HOLDER_SHARE**2 * shared[Kind.HOLDER]
    name, place, noun, part, number = (math.sqrt(shared[kind]) for kind in SHARED)
    elsewhere, quiet = float(_is_far(drawn.places, story.places)), math.log1p(_quiet_days(story.seconds, drawn.seconds))
    return Evidence(story.likeness(drawn.vector), likest, name, place, noun, part, number, elsewhere, quiet)


Weights = tuple[float, tuple[float, ...]]
"""The bias, and the weights in the order of `Evidence`."""


@cache
def shipped() -> Weights:
    """The learnt weights."""
    data = table("stories/weights.yaml")
    return data["bias"], tuple(data["weights"][name] for name in Evidence._fields)


QUIET_DAYS = 7.0
"""After so many days without a report, each further day speaks against it: the same subject may be another event. By hand: no stream
that the weights are learnt from is long enough."""
PER_QUIET_DAY = 0.08
MOST_QUIET = 5.0


def log_odds(found: Evidence) -> float:
    """How much more likely than not a report is of a story, as the logarithm of the odds."""
    bias, weights = shipped()
    late = PER_QUIET_DAY * max(0.0, math.expm1(found.quiet) - QUIET_DAYS)
    return bias + sum([value * weight for value, weight in zip(found, weights, strict=True)]) - min(MOST_QUIET, late)


def _quiet_days(last: int | None, published: int | None) -> float:
    return 0.0 if last is None or published is None else max(0.0, (published - last) / DAY)


def _is_far(here: Iterable[int], there: Iterable[int]) -> bool:
    """Whether places are named on both sides and none here is near one there."""
    ours = set(here)
    if not ours or not ours.isdisjoint(there):
        return False
    spots = [spread(place) for place in there]
    return bool(spots) and not any(_near(spread(one), other) for one in ours for other in spots)


def _near(one: tuple[float, float, float], other: tuple[float, float, float]) -> bool:
    """Whether two places are near each other, on a plane between them: exact enough for some tens of kilometres."""
    degree = 111.2
    north = (one[0] - other[0]) * degree
    around = abs(one[1] - other[1])
    east = min(around, 360 - around) * degree * math.cos(math.radians((one[0] + other[0]) / 2))
    return math.hypot(north, east) <= NEAR_KM + one[2] + other[2]
