"""The handlers of pages: what is asked for is looked up, made once, and sent."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from quellenlage.model import Story
from quellenlage.presentation import render
from quellenlage.presentation.labels import LANGUAGES
from quellenlage.presentation.page.templates import packaged
from quellenlage.web.answers import Answer, answer, respond
from quellenlage.web.archive import Shelf
from quellenlage.web.asking import LANGUAGE_COOKIE, language, moment, selection
from quellenlage.web.desk import NOT_THEN, Desk
from quellenlage.web.finding import FACETS, Wanted
from quellenlage.web.rendering import ASSETS, frame, rendered, story_view
from quellenlage.web.stories import PAGES, Ask, reading_page

_FOR_EVER = "public, max-age=31536000, immutable"
_FORMS = {"html": "text/html; charset=utf-8", "md": "text/markdown; charset=utf-8", "json": "application/json"}
_RENDERED = {"html": "html", "md": "markdown", "json": "json"}
_LONGEST = 200


async def sent(request: Request, desk: Desk, make: partial[Answer]) -> Response:
    """The answer to a request, made where it is new; a language that the address chooses is remembered."""
    key = (request.url.path, urlencode(sorted(request.query_params.multi_items())), language(request))
    made = await desk.answers.get(desk.archive.state(), key, make)
    response = respond(made, request)
    if request.query_params.get("lang") in LANGUAGES:
        response.set_cookie(LANGUAGE_COOKIE, language(request), max_age=31_536_000, samesite="strict", httponly=True)
    return response


async def stories(request: Request, desk: Desk) -> Response:
    """All stories, the newest first."""
    return await sent(request, desk, partial(_stories, request, desk))


def _stories(request: Request, desk: Desk) -> Answer:
    shelf = desk.archive.shelf(moment(request, "as_of"))
    since = moment(request, "since", end_of_day=False)
    shown = [_listed(story, shelf, since) for story in shelf.stories[:_LONGEST]]
    return rendered("stories.html.j2", frame(request), stories=shown, total=len(shelf.stories), since=since)


@dataclass(frozen=True, slots=True)
class Listed:
    """A story in the list: its outlets, and how many of its articles are new."""

    story: Story
    outlets: tuple[str, ...]
    fresh: int


def _listed(story: Story, shelf: Shelf, since: datetime | None) -> Listed:
    members = shelf.members(story)
    outlets = tuple(dict.fromkeys(document.publisher for document in members if document.publisher))
    return Listed(story, outlets, sum(bool(since and d.published and d.published > since) for d in members))


async def story(request: Request, desk: Desk) -> Response:
    """A view of a story."""
    if request.path_params.get("view", "") not in PAGES:
        raise HTTPException(404)
    return await sent(request, desk, partial(_story, request, desk))


def _story(request: Request, desk: Desk) -> Answer:
    name, within, as_of = request.path_params.get("view", ""), frame(request), moment(request, "as_of")
    found = desk.story(request.path_params["story"], as_of)
    view = story_view(desk.archive.dossier(found, as_of), found, within)
    values = PAGES[name](Ask(view, request, partial(desk.archive.dossier_then, found, as_of)))
    return rendered(f"view_{name or 'overview'}.html.j2", within, view=view, dossier=view.dossier, current=name, **values)


async def report(request: Request, desk: Desk) -> Response:
    """An article, to be read with what was understood."""
    return await sent(request, desk, partial(_report, request, desk))


def _report(request: Request, desk: Desk) -> Answer:
    within, as_of = frame(request), moment(request, "as_of")
    found = desk.story(request.path_params["story"], as_of)
    view = story_view(desk.archive.dossier(found, as_of), found, within)
    values = reading_page(view, request.path_params["digest"], selection(request))
    return rendered("view_reading.html.j2", within, view=view, dossier=view.dossier, current="reports", **values)


async def export(request: Request, desk: Desk) -> Response:
    """The dossier as a file: one HTML page, Markdown, JSON."""
    if request.path_params["form"] not in _FORMS:
        raise HTTPException(404)
    return await sent(request, desk, partial(_export, request, desk))


def _export(request: Request, desk: Desk) -> Answer:
    form, as_of = request.path_params["form"], moment(request, "as_of")
    found = desk.story(request.path_params["story"], as_of)
    text = render(desk.archive.dossier(found, as_of), _RENDERED[form], language=language(request))
    return answer(text, _FORMS[form], content_disposition=f'attachment; filename="quellenlage-{found.id}.{form}"')


async def search(request: Request, desk: Desk) -> Response:
    """Claims across stories."""
    return await sent(request, desk, partial(_search, request, desk))


def _search(request: Request, desk: Desk) -> Answer:
    wanted = wanted_of(request)
    return rendered("search.html.j2", frame(request), result=desk.finder.find(wanted), wanted=wanted, facets=FACETS)


def wanted_of(request: Request) -> Wanted:
    """What a search asks for."""
    query = request.query_params
    facets = tuple((facet, value[:_LONGEST]) for facet in FACETS for value in query.getlist(facet)[:8] if value)
    page = query.get("page", "1")
    return Wanted(
        words=query.get("q", "")[:_LONGEST],
        facets=facets,
        since=moment(request, "from", end_of_day=False),
        until=moment(request, "to"),
        page=int(page) if page.isascii() and page.isdigit() and len(page) < 5 else 1,
        as_of=moment(request, "as_of"),
    )


async def claim(request: Request, desk: Desk) -> Response:
    """A permalink: to the words of a claim in its article."""
    from quellenlage.presentation.anchors import words_anchor

    claim_id = request.path_params["claim"]
    found = await run_in_threadpool(desk.finder.place, claim_id)
    if found is None:
        raise HTTPException(404)
    document, held = found
    return RedirectResponse(f"/stories/{held.id}/reports/{document.digest}#{words_anchor(claim_id)}", 303)


async def asset(request: Request, desk: Desk) -> Response:  # noqa: ARG001 - all handlers are called alike
    """A file that pages load, out of a fixed list."""
    found = ASSETS.get(request.path_params["name"])
    if found is None:
        raise HTTPException(404)
    return respond(answer(packaged(found[0]), found[1]), request, cache=_FOR_EVER)


async def refused(request: Request, error: Exception) -> Response:
    """A page, or JSON under /api, that says in one line what is wrong."""
    assert isinstance(error, HTTPException)
    within, status = frame(request), error.status_code
    label = NOT_THEN if error.detail == NOT_THEN else f"error_{status}"
    words = within.labels.app(label) if status in (404, 405) else error.detail
    if request.url.path.startswith("/api/"):
        made = answer(json.dumps({"error": words}, ensure_ascii=False), "application/json", status=status)
    else:
        made = rendered("error.html.j2", within, words=words, status=status)
    return Response(made.body, status, media_type=made.media, headers={"cache-control": "no-store"})


async def failed(request: Request, error: Exception) -> Response:  # noqa: ARG001
    """What can't be done is said in one line; no trace of the program goes out."""
    return PlainTextResponse(f"{error}\n", 500)
