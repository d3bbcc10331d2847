"""From wall clocks to UTC: gaps and folds of summer time, named zones, the end of the calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from quellenlage.model import TimeExpression, TimeWindow
from quellenlage.text.published import DEFAULT_ZONE

_HOUR, _NONE = timedelta(hours=1), timedelta(0)
_DISTANCES = ("duration", "vague")


@lru_cache(maxsize=600)
def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def clock_zone(published: datetime | None) -> str:
    """The zone in which an outlet's own clock runs, from its time of publication.

    A named zone is that. UTC is how programmes write times, not a clock on a German wall: it is read as Berlin's, as is an
    offset that Berlin has then. Another offset of whole hours is a zone of its own.
    """
    key: str | None = getattr(published.tzinfo, "key", None) if published else None
    if key and key not in ("UTC", "Etc/UTC"):
        return key
    offset = published.utcoffset() if published else None
    if published is None or not offset or offset % _HOUR:
        return DEFAULT_ZONE
    try:
        if offset == published.astimezone(ZoneInfo(DEFAULT_ZONE)).utcoffset():
            return DEFAULT_ZONE
    except OverflowError:
        return DEFAULT_ZONE
    hours = offset // _HOUR
    name = f"Etc/GMT{-hours:+d}"
    return name if _zone(name) else DEFAULT_ZONE


def local_now(published: datetime | None, *, date_only: bool = False) -> datetime | None:
    """The time of publication on the outlet's own clock; of a day alone its last minute, since all of it may be over."""
    if published is None:
        return None
    now = published
    if published.tzinfo is not None:
        try:
            now = published.astimezone(ZoneInfo(clock_zone(published)))
        except OverflowError:
            now = published
    now = now.replace(tzinfo=None, fold=0)
    return now.replace(hour=23, minute=59, second=0, microsecond=0) if date_only else now


def window(
    expression: TimeExpression, zone: str, *, zone_basis: str, anchor: datetime | None, home: str | None = None
) -> TimeWindow | None:
    """The expression's window in UTC.

    Args:
        expression: with its bounds on the local clock.
        zone: the IANA zone in which the words are read, unless they name one themselves.
        zone_basis: how the zone was chosen („place“, „outlet“).
        anchor: the time that relative words were counted from.
        home: the zone of the clock on which it was counted; `zone` if not given.

    Returns:
        The window, or None where the expression has no bound or the zone is unknown. An hour that summer time skips is
        read as if the clock had not been changed; of an hour that comes twice both count. Where a bound is a distance from
        the time of speech („vor zwei Stunden“, „seit Montag“ until now), it is the same instant in every zone.
    """
    name = expression.zone or zone
    chosen, counted = _zone(name), _zone(home or name)
    if chosen is None or counted is None or (expression.local_earliest, expression.local_latest) == (None, None):
        return None
    now = expression.local_anchor
    utc = _clock(expression, chosen, counted)
    earliest, latest = utc(expression.local_earliest, 0), utc(expression.local_latest, 1)
    if earliest and latest and latest < earliest:  # „seit heute Morgen“ there may begin after now here
        earliest, latest = latest, earliest
    return TimeWindow(
        earliest=earliest,
        latest=latest,
        begin_latest=utc(expression.local_begin_latest, 1),
        end_earliest=utc(expression.local_end_earliest, 0),
        granularity=expression.granularity,
        modifier=expression.modifier,
        zone=name,
        zone_basis="named" if expression.zone else zone_basis,
        anchor=(_utc(now, counted, fold=0) if now else None) or anchor,
        rule=expression.rule,
    )


def _clock(
    expression: TimeExpression, chosen: ZoneInfo, counted: ZoneInfo
) -> Callable[[datetime | None, int], datetime | None]:
    """Local times of an expression to UTC: distances from now on the clock that they were counted on."""

    def utc(local: datetime | None, fold: int) -> datetime | None:
        if local is None:
            return None
        distance = local == expression.local_anchor or (expression.granularity in _DISTANCES and local.time() != time())
        return _utc(local, counted if distance else chosen, fold=fold)

    return utc


def _utc(local: datetime, zone: ZoneInfo, *, fold: int) -> datetime | None:
    early, chosen = local.replace(tzinfo=zone, fold=0), local.replace(tzinfo=zone, fold=fold)
    try:
        skipped = (early.utcoffset() or _NONE) < (chosen.utcoffset() or _NONE)
        return (early if skipped else chosen).astimezone(UTC)
    except OverflowError:
        return None
