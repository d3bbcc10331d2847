"""How two values of the same slot relate: equal, finer, coarser, overlapping, disjoint or unknown (rule 4 of the architecture)."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import Enum

from quellenlage.knowledge.geodesy import great_circle_km
from quellenlage.model import ClaimTime, Place, Quantity

_WIDEST = timedelta(days=4)
_CLOCK, _EDGE = timedelta(minutes=10), timedelta(hours=1)
_PART_OF_DAY = timedelta(hours=2), timedelta(hours=12)
"""Where a morning begins nobody can say to the hour; a day has its edges."""
_HALF_A_DAY = timedelta(hours=12)
_THOUSAND, _HUNDRED, _HUNDREDTH = 1000, 100, 0.01
_APART_KM = 25.0
"""Two places nearer than this beyond their edges may be meant as one."""


class Relation(Enum):
    """The relation of a first value to a second."""

    EQUAL = "equal"
    FINER = "finer"
    COARSER = "coarser"
    OVERLAP = "overlap"
    DISJOINT = "disjoint"
    UNKNOWN = "unknown"


def times(one: ClaimTime | None, other: ClaimTime | None) -> Relation:
    """Two times; a wide or unbounded one says too little to be disjoint from anything. All readings of both must exclude each other."""
    first, second = _bounds(one), _bounds(other)
    if first is None or second is None:
        return Relation.UNKNOWN
    if first == second:
        return Relation.EQUAL
    if first[1] <= second[0] or second[1] <= first[0]:
        if _at_the_edge(first, second):
            return Relation.OVERLAP
        narrow = first[1] - first[0] <= _WIDEST and second[1] - second[0] <= _WIDEST
        if _overlap_in_some_reading(one, other):
            return Relation.OVERLAP if _of_either_half(one) or _of_either_half(other) else Relation.UNKNOWN
        return Relation.DISJOINT if narrow else Relation.UNKNOWN
    if first[0] >= second[0] and first[1] <= second[1]:
        return Relation.FINER
    if second[0] >= first[0] and second[1] <= first[1]:
        return Relation.COARSER
    return Relation.OVERLAP


def exclude(one: ClaimTime | None, other: ClaimTime | None) -> bool:
    """Whether two bounded times exclude each other in every reading, however wide they are."""
    first, second = _bounds(one), _bounds(other)
    if first is None or second is None or not (first[1] <= second[0] or second[1] <= first[0]):
        return False
    return not (_at_the_edge(first, second) or _overlap_in_some_reading(one, other))


def _at_the_edge(first: tuple[datetime, datetime], second: tuple[datetime, datetime]) -> bool:
    """Whether a clock time lies just outside a part of the day: „um 4.12 Uhr“ is „am frühen Morgen“ to some."""
    clock, part = sorted((first, second), key=lambda window: window[1] - window[0])
    of_day = _PART_OF_DAY[0] <= part[1] - part[0] <= _PART_OF_DAY[1]
    return of_day and clock[1] - clock[0] < _CLOCK and max(part[0] - clock[1], clock[0] - part[1]) < _EDGE


def gap(one: ClaimTime, other: ClaimTime) -> timedelta | None:
    """How long between the nearest ends of two times; zero where they overlap, None where one is unbounded."""
    first, second = _bounds(one), _bounds(other)
    if first is None or second is None:
        return None
    return max(second[0] - first[1], first[0] - second[1], timedelta(0))


def _bounds(time: ClaimTime | None) -> tuple[datetime, datetime] | None:
    return (time.earliest, time.latest) if time is not None and time.earliest is not None and time.latest is not None else None


_Bounds = tuple[datetime, datetime]


def _readings(time: ClaimTime) -> tuple[list[_Bounds], list[_Bounds]]:
    """The readings of a time on the clock of its place, and those on its outlet's; of „halb vier“ two, half a day apart."""
    own = _bounds(time)
    others = [(w.earliest, w.latest) for w in time.alternatives if w.earliest is not None and w.latest is not None]
    halves = [each for each in others if own is not None and abs(each[0] - own[0]) == _HALF_A_DAY]
    return [*([own] if own else []), *halves], [each for each in others if each not in halves]


def _of_either_half(time: ClaimTime | None) -> bool:
    """Whether a time is of the morning or of the afternoon: „halb vier“."""
    return time is not None and len(_readings(time)[0]) > 1


def _overlap_in_some_reading(one: ClaimTime | None, other: ClaimTime | None) -> bool:
    """Whether the two overlap when both are read on the clock of their place, or both on their outlet's."""
    assert one is not None
    assert other is not None
    (first, first_home), (second, second_home) = _readings(one), _readings(other)
    at_home = (first_home or first, second_home or second)
    return any(a[0] < b[1] and b[0] < a[1] for ours, theirs in ((first, second), at_home) for a in ours for b in theirs)


def places(one: Place | None, other: Place | None, *, beyond_km: float = _APART_KM) -> Relation:
    """Two places; one inside the other is finer, so far beyond both edges is disjoint."""
    if one is None or other is None or None in (one.lat, one.lon, other.lat, other.lon):
        return Relation.UNKNOWN
    if one.id == other.id:
        return Relation.EQUAL
    assert one.lat is not None
    assert one.lon is not None
    assert other.lat is not None
    assert other.lon is not None
    distance = great_circle_km(one.lat, one.lon, other.lat, other.lon)
    if distance > one.radius_km + other.radius_km + beyond_km:
        return Relation.DISJOINT
    if one.radius_km < other.radius_km / 2:
        return Relation.FINER
    return Relation.COARSER if other.radius_km < one.radius_km / 2 else Relation.OVERLAP


def numbers(one: Quantity, other: Quantity) -> Relation:
    """Two quantities of the same unit."""
    first, second = _interval(one), _interval(other)
    if first is None or second is None:
        return Relation.UNKNOWN
    if first == second:
        return Relation.EQUAL
    if first[1] < second[0] or second[1] < first[0]:
        return Relation.OVERLAP if _rounded(one.value, other.value) else Relation.DISJOINT
    if first[0] >= second[0] and first[1] <= second[1]:
        return Relation.FINER
    if second[0] >= first[0] and second[1] <= first[1]:
        return Relation.COARSER
    return Relation.OVERLAP


def _rounded(one: float | None, other: float | None) -> bool:
    """Whether one of two exact numbers is the other in round figures („4.400“ and „4.421 Zuschauer“)."""
    if one is None or other is None:
        return False
    small, large = sorted((one, other))
    near = small >= _THOUSAND and large - small <= _HUNDREDTH * large
    return near and any(not a % _HUNDRED and b % _HUNDRED for a, b in ((small, large), (large, small)))


def _interval(quantity: Quantity) -> tuple[float, float] | None:
    low, high = quantity.low, quantity.high
    if low is None and high is None:
        low = high = quantity.value
    if low is None and high is None:
        return None
    return (low if low is not None else float("-inf"), high if high is not None else float("inf"))
