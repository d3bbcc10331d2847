"""The pages of a story, each with what its template needs. They look up and draw; they decide nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request

from quellenlage.model import Dossier
from quellenlage.presentation.overview import Overview
from quellenlage.presentation.page.courses import courses
from quellenlage.presentation.page.map_view import map_picture
from quellenlage.presentation.page.marks import marks
from quellenlage.presentation.page.people import people
from quellenlage.presentation.page.reachable import reachable
from quellenlage.presentation.page.source_graph import source_graph
from quellenlage.presentation.page.space_time import diagrams
from quellenlage.presentation.page.timeline import timeline
from quellenlage.presentation.since import News, news
from quellenlage.reasoning.changes import changes_between
from quellenlage.web.asking import moment, zone
from quellenlage.web.passage import understood

_DAY = timedelta(days=1)

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Ask:
    """What a page is made of: the story, the request, and the story's dossier as it was at an earlier time."""

    view: Overview
    request: Request
    earlier: Callable[[datetime], Dossier]


def overview_page(ask: Ask) -> Values:
    """Settled, disputed, open, changed since a time that the reader picks."""
    since = moment(ask.request, "since", end_of_day=False) or _before_last(ask.view)
    changes = news(changes_between(ask.earlier(since), ask.view.dossier, since), ask.view) if since else News()
    return {"changes": changes, "since": since, "picks": _picks(ask.view)}


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


def reports_page(_: Ask) -> Values:
    """All articles of the story."""
    return {}


def timeline_page(ask: Ask) -> Values:
    """Lanes by outlet or by person, on the clock of the events or of the reader."""
    reader = zone(ask.request)
    lanes = "person" if ask.request.query_params.get("lanes") == "person" else "outlet"
    return {"timeline": timeline(ask.view, reader), "lanes": lanes, "reader": reader, "zones": ZONES}


def map_page(ask: Ask) -> Values:
    """Places, journeys, and where somebody can be at a time."""
    at = moment(ask.request, "at")
    areas = reachable(ask.view, at)
    return {"map": map_picture(ask.view, areas), "at": at, "areas": areas, "times": _hours(ask.view)}


def _hours(view: Overview) -> list[datetime]:
    """Times at which a course says something: between its start and its farthest arrival."""
    steps = [
        (course.start + (course.reaches[-1].arrival - course.start) * part / 3)
        for course in courses(view)[:2]
        for part in (1, 2, 3)
    ]
    return sorted({step.replace(second=0, microsecond=0) for step in steps})


def journeys_page(ask: Ask) -> Values:
    """Distance against time."""
    return {"diagrams": diagrams(ask.view)}


def sources_page(ask: Ask) -> Values:
    """Who cites whom; reports that share their text are one unless the reader wants them apart."""
    apart = ask.request.query_params.get("copies") == "apart"
    return {"graph": source_graph(ask.view, collapsed=not apart), "apart": apart}


def plain_page(_: Ask) -> Values:
    """Pages that need the dossier only."""
    return {}


def people_page(ask: Ask) -> Values:
    """Who is who."""
    return {"people": people(ask.view)}


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

PAGES: dict[str, Callable[[Ask], Values]] = {
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
