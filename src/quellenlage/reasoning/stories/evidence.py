"""What speaks for a report's being of a story: shared names, nouns and places, likeness, distance, time; weighed by learnt weights.

The weights are those of a logistic regression (`training.story_weights`); what is weighed here and there is the same.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from quellenlage.reasoning.stories.traits import Traits, spread
from quellenlage.reasoning.stories.words import Kind
from quellenlage.resources import table

CENTRE_TERMS = 60
NEAR_KM = 25.0
"""Places whose edges are no farther apart are one place: a town and the village beside it."""
DAY = 86_400


@dataclass(frozen=True, slots=True)
class Centre:
    """A story as it was at a time.

    Attributes:
        vector: the unit vector of the words that weigh most in it.
        lead: the words of its reports' headlines and leads, each with its kind and with how much of the story it stands for.
        places: the places named there.
        seconds: the time of its last report.
    """

    vector: Mapping[int, float]
    lead: Mapping[int, tuple[int, float]]
    places: frozenset[int]
    seconds: int | None


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


def centre(members: Sequence[Traits]) -> Centre:
    """The centre of some reports."""
    total: dict[int, float] = defaultdict(float)
    kinds: dict[int, int] = {}
    counts: Counter[int] = Counter()
    for one in members:
        for word, value in one.vector.items():
            total[word] += value
        counts.update(one.lead.keys())
        for word, mark in one.lead.items():
            kinds[word] = min(mark >> 8, kinds.get(word, mark >> 8))
    most = sorted([(-value, word) for word, value in total.items()])[:CENTRE_TERMS]
    length = math.sqrt(sum([value * value for value, _ in most])) or 1.0
    times = [one.seconds for one in members if one.seconds is not None]
    root = math.sqrt(len(members))
    return Centre(
        vector={word: -value / length for value, word in most},
        lead={word: (kind, min(1.0, 2 * counts[word] / root)) for word, kind in kinds.items()},
        places=frozenset().union(*(one.places for one in members)),
        seconds=max(times, default=None),
    )


def similarity(one: Mapping[int, float], other: Mapping[int, float]) -> float:
    """The cosine of two unit vectors."""
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    return sum([value * large[word] for word, value in small.items() if word in large])


def evidence(drawn: Traits, story: Centre, likest: float) -> Evidence:
    """What speaks for a report's being of a story; `likest` is its likeness to the member most like it."""
    shared: dict[int, float] = dict.fromkeys(Kind, 0.0)
    for word, mark in drawn.lead.items():
        known = story.lead.get(word)
        if known:
            kind, share = known
            shared[min(kind, mark >> 8)] += ((mark & 0xFF) / 100 * share) ** 2
    shared[Kind.NAME] += HOLDER_SHARE**2 * shared[Kind.HOLDER]
    name, place, noun, part, number = (math.sqrt(shared[kind]) for kind in SHARED)
    elsewhere, quiet = float(_is_far(drawn.places, story.places)), math.log1p(_quiet_days(story.seconds, drawn.seconds))
    return Evidence(similarity(drawn.vector, story.vector), likest, name, place, noun, part, number, elsewhere, quiet)


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
    ours, theirs = [spread(place) for place in here], [spread(place) for place in there]
    return bool(ours and theirs) and not any(_near(one, other) for one in ours for other in theirs)


def _near(one: tuple[float, float, float], other: tuple[float, float, float]) -> bool:
    """Whether two places are near each other, on a plane between them: exact enough for some tens of kilometres."""
    degree = 111.2
    north = (one[0] - other[0]) * degree
    around = abs(one[1] - other[1])
    east = min(around, 360 - around) * degree * math.cos(math.radians((one[0] + other[0]) / 2))
    return math.hypot(north, east) <= NEAR_KM + one[2] + other[2]
