"""A time axis: where a moment stands, and which moments get a tick."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

from quellenlage.presentation.labels import Labels
from quellenlage.presentation.moments import short_day

_STEPS_IN_HOURS = (1, 2, 3, 6, 12, 24, 48, 72, 168, 336, 730, 2190, 8766)
_HOUR = timedelta(hours=1)


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
        begin = self.start.astimezone(self.zone).replace(hour=0, minute=0, second=0, microsecond=0)
        moment = begin.astimezone(UTC)
        for _ in range(2_000):
            if moment > self.end:
                return
            if moment >= self.start:
                shown = moment.astimezone(self.zone)
                midnight = shown.hour == 0
                yield self.x(moment), short_day(shown, labels) if midnight or step >= 24 else f"{shown:%H:%M}", midnight
            moment += step * _HOUR


def padded(
    start: datetime, end: datetime, *, share: float = 0.04, least: timedelta = timedelta(hours=6)
) -> tuple[datetime, datetime]:
    """The period with some air on both sides, at least `least` long."""
    length = max(end - start, least)
    middle = start + (end - start) / 2
    half = length * (0.5 + share)
    return max(middle - half, datetime.min.replace(tzinfo=UTC) + half), min(
        middle + half, datetime.max.replace(tzinfo=UTC) - half
    )
