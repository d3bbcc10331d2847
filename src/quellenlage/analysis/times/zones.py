"""From wall clocks to UTC: gaps and folds of summer time, named zones, the end of the calendar."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from quellenlage.model import TimeExpression, TimeWindow


@lru_cache(maxsize=600)
def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def window(expression: TimeExpression, zone: str, *, zone_basis: str, anchor: datetime | None) -> TimeWindow | None:
    """The expression's window in UTC.

    Args:
        expression: with its bounds on the local clock.
        zone: the IANA zone in which the words are read, unless they name one themselves.
        zone_basis: how the zone was chosen („place“, „outlet“).
        anchor: the time that relative words were counted from.

    Returns:
        The window, or None where the expression has no bound or the zone is unknown. An hour that summer time skips is
        read as if the clock had not been changed; of an hour that comes twice both count.
    """
    name = expression.zone or zone
    chosen = _zone(name)
    bounds = (expression.local_earliest, expression.local_latest)
    if chosen is None or bounds == (None, None):
        return None
    return TimeWindow(
        earliest=_utc(expression.local_earliest, chosen, fold=0),
        latest=_utc(expression.local_latest, chosen, fold=1),
        begin_latest=_utc(expression.local_begin_latest, chosen, fold=1),
        end_earliest=_utc(expression.local_end_earliest, chosen, fold=0),
        granularity=expression.granularity,
        modifier=expression.modifier,
        zone=name,
        zone_basis="named" if expression.zone else zone_basis,
        anchor=anchor,
        rule=expression.rule,
    )


def _utc(local: datetime | None, zone: ZoneInfo, *, fold: int) -> datetime | None:
    if local is None:
        return None
    try:
        return local.replace(tzinfo=zone, fold=fold).astimezone(UTC)
    except OverflowError:
        return None
