"""Numbers and times as a reader checks them: “1,055 km”, “17 h 35 min”, “Tue 12 Sep 2023, 10:35 (local time, Wostotschny)”."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from quellenlage.model import Claim, Entity, Knowledge, Place

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def kilometres(value: float) -> str:
    """Whole kilometres with grouping."""
    return f"{round(value):,} km"


def hours(value: float) -> str:
    """Hours and minutes."""
    minutes = round(value * 60)
    return f"{minutes // 60} h {minutes % 60:02d} min"


def local(moment: datetime, place: Place) -> str:
    """A time on the clock of a place; in UTC where its zone is unknown."""
    zone = _zone(place)
    clock = f"{day(moment, place)}, {moment.astimezone(zone or UTC):%H:%M}"
    return f"{clock} (local time, {place.name})" if zone else f"{clock} UTC"


def day(moment: datetime, place: Place) -> str:
    """“Tue 12 Sep 2023” by the calendar of a place; by UTC's where its zone is unknown."""
    shown = moment.astimezone(_zone(place) or UTC)
    return f"{_DAYS[shown.weekday()]} {shown.day} {_MONTHS[shown.month - 1]} {shown.year}"


def _zone(place: Place) -> ZoneInfo | None:
    try:
        return ZoneInfo(place.timezone) if place.timezone else None
    except (ZoneInfoNotFoundError, ValueError):
        return None


def names(ids: tuple[str, ...], entities: dict[str, Entity]) -> str:
    """“A and B”."""
    known = [entities[i].name for i in ids if i in entities]
    return " and ".join([", ".join(known[:-1]), known[-1]] if len(known) > 1 else known)


def source(claim_id: str | None, knowledge: Knowledge) -> str:
    """Who stands for a claim: the origin, or the outlet."""
    claim: Claim | None = next((c for c in knowledge.claims if c.id == claim_id), None)
    return claim.chain[-1].name if claim else "unknown"
