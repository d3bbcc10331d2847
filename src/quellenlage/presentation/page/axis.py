"""A time axis: where a moment stands, and which moments get a tick."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

from quellenlage.presentation.labels import Labels
from quellenlage.presentation.moments import short_day

_STEPS_IN_HOURS = (1, 2, 3, 6, 12, 24, 48, 72, 168, 336, 730, 2190, 8766)
_HOUR = timedelta(hours=1)
_FIRST, _LAST = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Axis:
    """Time from left to right: `start` at x = `left`, `end` at `right`."""

    start: datetime
    end: datetime
    left: float
    right: float
    zone: tzinfo = UTC

    def x(self, moment: datetime) -> float:
        """Where a moment stands; what lies outside stands at the edge."""
        share = (moment - self.start) / (self.end - self.start)
        return self.left + max(0.0, min(1.0, share)) * (self.right - self.left)

    def holds(self, moment: datetime | None) -> bool:
        """Whether a moment lies on the axis."""
        return moment is not None and self.start <= moment <= self.end

    def ticks(self, labels: Labels, most: int = 10) -> Iterator[tuple[float, str, bool]]:
        """Position, words and whether it begins a day, at round hours or midnights on the clock of the zone."""
        hours = (self.end - self.start) / _HOUR
        step = next((step for step in _STEPS_IN_HOURS if hours / step <= most), _STEPS_IN_HOURS[-1])
        moment = shifted(on_clock(self.start, self.zone).replace(hour=0, minute=0, second=0, microsecond=0), timedelta(0))
        for _ in range(2_000):
            if moment > self.end or moment >= _LAST:
                return
            if moment >= self.start:
                shown = on_clock(moment, self.zone)
                midnight = shown.hour == 0
                yield self.x(moment), short_day(shown, labels) if midnight or step >= 24 else f"{shown:%H:%M}", midnight
            moment = shifted(moment, step * _HOUR)


def padded(
    start: datetime, end: datetime, *, share: float = 0.04, least: timedelta = timedelta(hours=6)
) -> tuple[datetime, datetime]:
    """The period with some air on both sides, at least `least` long."""
    air = max((end - start) * share, (least - (end - start)) / 2)
    return shifted(start, -air), shifted(end, air)


def shifted(moment: datetime, by: timedelta) -> datetime:
    """A moment moved; at the ends of the calendar it stops."""
    try:
        return moment.astimezone(UTC) + by
    except OverflowError:
        return _LAST if by > timedelta(0) or moment.year > 5_000 else _FIRST


def on_clock(moment: datetime, zone: tzinfo) -> datetime:
    """A moment on the clock of a zone; in UTC at the ends of the calendar, where the zone would lead out of it."""
    try:
        return moment.astimezone(zone)
    except OverflowError:
        return moment.replace(tzinfo=UTC)
