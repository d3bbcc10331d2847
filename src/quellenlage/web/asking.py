"""What a request asks for, checked: language, time of knowledge, zone of the reader. Nothing of it ever becomes a path."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from urllib.parse import urlencode
from zoneinfo import ZoneInfo, available_timezones

from starlette.exceptions import HTTPException
from starlette.requests import Request

from quellenlage.errors import PublishedError
from quellenlage.presentation.labels import LANGUAGES

LANGUAGE_COOKIE = "lang"


def language(request: Request) -> str:
    """German or English: as the reader chose it, else as the browser prefers."""
    for chosen in (request.query_params.get("lang"), request.cookies.get(LANGUAGE_COOKIE)):
        if chosen in LANGUAGES:
            return chosen
    return _preferred(request.headers.get("accept-language", "")[:200])


@lru_cache(maxsize=256)
def _preferred(header: str) -> str:
    """The first of our languages in „de-AT,de;q=0.9,en;q=0.8“ by weight; English where none is named."""
    ranked = []
    for position, part in enumerate(header.split(",")):
        name, _, weight = part.strip().partition(";q=")
        code = name.partition("-")[0].lower()
        try:
            value = float(weight) if weight else 1.0
        except ValueError:
            continue
        if code in LANGUAGES and value > 0:
            ranked.append((-value, position, code))
    return min(ranked)[2] if ranked else "en"


def moment(request: Request, name: str, *, end_of_day: bool = True) -> datetime | None:
    """A time in the query (`2023-09-12T12:00:00+02:00`, a day); HTTP 400 where it is none."""
    from quellenlage.text.published import parse_published

    value = request.query_params.get(name, "").strip().replace(" ", "+")
    if not value:
        return None
    try:
        parsed = parse_published(value, name)
    except PublishedError as error:
        raise HTTPException(400, f"{name}: no ISO 8601 date or time") from error
    if parsed.date_only and end_of_day:
        return parsed.time + timedelta(days=1, seconds=-1)
    return parsed.time


def selection(request: Request) -> tuple[int, int] | None:
    """The stretch of an article that a reader selected; None where none is, or one that can't be."""
    start, end = (request.query_params.get(name, "") for name in ("start", "end"))
    if not all(value.isascii() and value.isdigit() and len(value) < 10 for value in (start, end)):
        return None
    return (int(start), int(end)) if int(start) < int(end) else None


@lru_cache(maxsize=1)
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def zone(request: Request) -> ZoneInfo | None:
    """The zone that the reader wants to see times in; None: the zone of each event."""
    name = request.query_params.get("zone", "")
    return ZoneInfo(name) if name in _zones() else None


@dataclass(frozen=True, slots=True)
class Kept:
    """What every link of a page carries on: the time of knowledge."""

    as_of: str = ""

    def query(self, **more: str) -> str:
        """„?as_of=…&…“, or nothing."""
        pairs = {"as_of": self.as_of, **more}
        written = urlencode({name: value for name, value in pairs.items() if value})
        return f"?{written}" if written else ""
