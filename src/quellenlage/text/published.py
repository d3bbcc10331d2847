"""Publication times: ISO 8601, with a zone or with a warning."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from quellenlage.errors import PublishedError
from quellenlage.model import Reason, reason

DEFAULT_ZONE = "Europe/Berlin"
"""German reports that name no zone are read on the clock of Berlin; the warning says so."""

_DATE_ONLY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Published:
    """An aware time; `date_only` says that it is only a day (its midnight). `warning` says what was assumed, by `source`."""

    time: datetime
    date_only: bool = False
    warning: Reason | None = None


def parse_published(value: str, source: str) -> Published:
    """Read an ISO 8601 date or time.

    Raises:
        PublishedError: the value is neither.
    """
    text = value.strip()
    try:
        if _DATE_ONLY.fullmatch(text):
            day = date.fromisoformat(text)
            return Published(datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(DEFAULT_ZONE)), date_only=True)
        time = datetime.fromisoformat(text)
        if time.tzinfo is not None:
            time.astimezone(UTC)  # the edges of the calendar overflow here, not later
            return Published(time)
        local = time.replace(tzinfo=ZoneInfo(DEFAULT_ZONE))
        local.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise PublishedError(source, f"publication time {value[:60]!r} is no ISO 8601 date or time") from error
    return Published(local, warning=reason("warning.no-zone", source=source, time=text, zone=DEFAULT_ZONE))
