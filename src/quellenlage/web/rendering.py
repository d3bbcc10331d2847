"""Pages from their templates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from starlette.requests import Request

from quellenlage.model import Dossier, Story
from quellenlage.presentation.labels import Labels
from quellenlage.presentation.moments import moment_words, short_day
from quellenlage.presentation.overview import Overview, overview
from quellenlage.presentation.page.templates import digest, environment
from quellenlage.reasoning.because import calendar_day
from quellenlage.text.published import DEFAULT_ZONE
from quellenlage.web.addresses import StoryLinks
from quellenlage.web.answers import Answer, answer
from quellenlage.web.asking import Kept, language

ASSETS = {
    "page.css": ("presentation/page.css", "text/css; charset=utf-8"),
    "app.css": ("web/app.css", "text/css; charset=utf-8"),
    "page.js": ("presentation/page.js", "text/javascript; charset=utf-8"),
    "app.js": ("web/app.js", "text/javascript; charset=utf-8"),
}
"""The files that pages load, by the name in their address: nothing else can be asked for."""

READER = ZoneInfo(DEFAULT_ZONE)
"""The clock on which pickers and lists show times: that on which times without a zone are read."""

VIEWS = ("", "reports", "timeline", "map", "journeys", "sources", "conflicts", "questions", "people", "corrections")


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page knows of the request that it answers."""

    labels: Labels
    path: str
    query: tuple[tuple[str, str], ...]
    kept: Kept

    def asset(self, name: str) -> str:
        """The address of a file that pages load; it changes with the content."""
        return f"/assets/{name}?v={digest(ASSETS[name][0])}"

    def here(self, **changed: str) -> str:
        """The address of this page with some of its query changed."""
        pairs = {**dict(self.query), **changed}
        written = urlencode({name: value for name, value in pairs.items() if value})
        return f"{self.path}?{written}" if written else self.path

    def clock(self, time: datetime) -> str:
        """A time on the reader's clock: „Mon 4 Mar 2024, 21:00 (UTC+1)“."""
        return moment_words(time, READER, self.labels)

    def days(self, first: datetime, last: datetime) -> str:
        """„Mon 4 Mar 2024“, „Mon 4 Mar 2024 to Wed 6 Mar 2024“."""
        days = list(dict.fromkeys(calendar_day(time.astimezone(READER), self.labels.language) for time in (first, last)))
        return self.labels.word("from_to", start=days[0], end=days[1]) if len(days) > 1 else days[0]

    def day(self, time: datetime) -> str:
        """„4 Mar“."""
        return short_day(time.astimezone(READER), self.labels)

    def picker(self, time: datetime | None) -> str:
        """A time as a picker of the browser wants it; what comes back from there is on the reader's clock, too."""
        return time.astimezone(READER).strftime("%Y-%m-%dT%H:%M") if time else ""

    def value(self, name: str) -> str:
        """A value of the query, empty where it is not given."""
        return dict(self.query).get(name, "")


def frame(request: Request) -> Frame:
    """The frame of a request."""
    pairs = tuple((name, value) for name, value in request.query_params.multi_items() if name != "lang")
    return Frame(Labels(language(request)), request.url.path, pairs, Kept(request.query_params.get("as_of", "").strip()))


def story_view(dossier: Dossier, story: Story, within: Frame) -> Overview:
    """A dossier with links into the pages of its story."""
    plain = overview(dossier, within.labels.language)
    digests = {document.id: document.digest for document in dossier.documents}
    links = StoryLinks(story.id, within.kept, plain.ordered, plain.claims, digests)
    return overview(dossier, within.labels.language, links)


def rendered(template: str, within: Frame, **values: Any) -> Answer:
    """A page as an answer."""
    html = (
        environment("presentation", "web")
        .get_template(template)
        .render(frame=within, labels=within.labels, views=VIEWS, **values)
    )
    return answer(html)
