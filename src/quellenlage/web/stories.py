"""The pages of a story, each with what its template needs. They look up and draw; they decide nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request

from quellenlage.presentation.overview import Overview
from quellenlage.presentation.page.courses import courses
from quellenlage.presentation.page.map_view import map_picture
from quellenlage.presentation.page.marks import marks
from quellenlage.presentation.page.people import people
from quellenlage.presentation.page.reachable import reachable
from quellenlage.presentation.page.source_graph import source_graph
from quellenlage.presentation.page.space_time import diagrams
from quellenlage.presentation.page.timeline import timeline
from quellenlage.presentation.since import changes_since
from quellenlage.web.asking import moment, zone
from quellenlage.web.passage import understood

_DAY = timedelta(days=1)

Values = dict[str, Any]


def overview_page(view: Overview, request: Request) -> Values:
    """Settled, disputed, open, changed since a time that the reader picks."""
    since = moment(request, "since", end_of_day=False) or _before_last(view)
    return {"changes": changes_since(view, since), "since": since, "picks": _picks(view)}


def _before_last(view: Overview) -> datetime | None:
    """A day before the newest report."""
    times = [document.published for document in view.reports() if document.published]
    return times[-1] - _DAY if times else None


def _picks(view: Overview) -> list[datetime]:
    """Times worth picking: just before each of the last days on which something was published."""
    days: dict[str, datetime] = {}
    for document in view.reports():
        if document.published:
            days.setdefault(document.published.date().isoformat(), document.published - timedelta(minutes=1))
    return list(days.values())[-4:]


def reports_page(view: Overview, request: Request) -> Values:  # noqa: ARG001 - all pages of a story are called alike
    """All articles of the story."""
    return {}


def timeline_page(view: Overview, request: Request) -> Values:
    """Lanes by outlet or by person, on the clock of the events or of the reader."""
    reader = zone(request)
    lanes = "person" if request.query_params.get("lanes") == "person" else "outlet"
    return {"timeline": timeline(view, reader), "lanes": lanes, "reader": reader, "zones": ZONES}


def map_page(view: Overview, request: Request) -> Values:
    """Places, journeys, and where somebody can be at a time."""
    at = moment(request, "at")
    areas = reachable(view, at)
    return {"map": map_picture(view, areas), "at": at, "areas": areas, "times": _hours(view)}


def _hours(view: Overview) -> list[datetime]:
    """Times at which a course says something: between its start and its farthest arrival."""
    steps = [
        (course.start + (course.reaches[-1].arrival - course.start) * part / 3)
        for course in courses(view)[:2]
        for part in (1, 2, 3)
    ]
    return sorted({step.replace(second=0, microsecond=0) for step in steps})


def journeys_page(view: Overview, request: Request) -> Values:  # noqa: ARG001
    """Distance against time."""
    return {"diagrams": diagrams(view)}


def sources_page(view: Overview, request: Request) -> Values:
    """Who cites whom; reports that share their text are one unless the reader wants them apart."""
    apart = request.query_params.get("copies") == "apart"
    return {"graph": source_graph(view, collapsed=not apart), "apart": apart}


def plain_page(view: Overview, request: Request) -> Values:  # noqa: ARG001
    """Pages that need the dossier only."""
    return {}


def people_page(view: Overview, request: Request) -> Values:  # noqa: ARG001
    """Who is who."""
    return {"people": people(view)}


def reading_page(view: Overview, digest: str, selection: tuple[int, int] | None) -> Values:
    """One article with its marks; HTTP 404 where the story has none of this hash."""
    reports = view.reports()
    number = next((n for n, document in enumerate(reports) if document.digest == digest), None)
    if number is None:
        raise HTTPException(404)
    return {
        "document": reports[number],
        "earlier": reports[number - 1] if number else None,
        "later": reports[number + 1] if number + 1 < len(reports) else None,
        "marks": marks(view),
        "understood": understood(view, reports[number], selection),
    }


ZONES = (
    "Europe/Berlin",
    "Europe/London",
    "America/New_York",
    "Europe/Kyiv",
    "Europe/Moscow",
    "Asia/Jerusalem",
    "Asia/Tokyo",
    "UTC",
)
"""Zones offered to the reader; any IANA name may stand in the address."""

PAGES: dict[str, Callable[[Overview, Request], Values]] = {
    "": overview_page,
    "reports": reports_page,
    "timeline": timeline_page,
    "map": map_page,
    "journeys": journeys_page,
    "sources": sources_page,
    "conflicts": plain_page,
    "questions": plain_page,
    "people": people_page,
}
