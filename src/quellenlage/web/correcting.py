"""Corrections by hand on a page of their own: merge, split, rename, reject, undo; each with a reason, who and when.

Only these pages carry the form's token, so no page that is kept for others has it. What is corrected counts for the next page.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field
from functools import partial
from urllib.parse import parse_qs, quote, unquote

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from quellenlage.errors import CorrectionError, UnknownNameError
from quellenlage.knowledge import corrections as making
from quellenlage.model import Correction, Dossier, Entity, EntityMention
from quellenlage.presentation.safe_text import one_line, shortened
from quellenlage.web.answers import Answer
from quellenlage.web.desk import Desk
from quellenlage.web.rendering import frame, rendered, story_view

LARGEST_FORM = 64_000
BY_COOKIE = "by"
_AROUND = 50
_MOST_MENTIONS = 200


@dataclass(frozen=True, slots=True)
class Form:
    """What came in: single values, and the lists of entities and mentions."""

    values: dict[str, str] = field(default_factory=dict)
    entities: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()

    def value(self, name: str) -> str:
        """A value on one line; empty where it is missing."""
        return one_line(self.values.get(name, ""))[:500]


@dataclass(frozen=True, slots=True)
class Place:
    """A mention with what stands around it, and the value of its box in the form."""

    key: str
    outlet: str
    before: str
    words: str
    after: str


async def form(request: Request, desk: Desk) -> Response:
    """The page with the forms and the log."""
    return await _page(request, desk)


async def _page(request: Request, desk: Desk, wrong: str = "", status: int = 200) -> Response:
    made = await run_in_threadpool(_rendered, request, desk, wrong)
    return Response(made.body, status, media_type=made.media, headers={"cache-control": "no-store"})


def _rendered(request: Request, desk: Desk, wrong: str) -> Answer:
    within = frame(request)
    found = desk.story(request.path_params["story"])
    view = story_view(desk.archive.dossier(found), found, within)
    log = desk.archive.corrections()
    entity = view.entities.get(request.query_params.get("entity", ""))
    return rendered(
        "view_corrections.html.j2", within, view=view, dossier=view.dossier, current="corrections", wrong=wrong,
        csrf=request.state.csrf, by=one_line(unquote(request.cookies.get(BY_COOKIE, "")))[:80], entity=entity,
        mentions=_places(entity, view.dossier) if entity else (), named=_named(view.dossier),
        log=tuple(reversed(log)), in_force={one.id for one in making.in_force(log)},
    )  # fmt: skip


def _named(dossier: Dossier) -> tuple[Entity, ...]:
    """What can be merged, by name."""
    return tuple(sorted((e for e in dossier.entities if e.mentions), key=lambda e: (e.name.casefold(), e.id)))


def _places(entity: Entity, dossier: Dossier) -> tuple[Place, ...]:
    documents = {document.id: document for document in dossier.documents}
    found = []
    for mention in entity.mentions[:_MOST_MENTIONS]:
        document = documents[mention.document]
        text = document.text
        before = text[max(0, mention.start - _AROUND) : mention.start].partition(" ")[2]
        after = text[mention.end : mention.end + _AROUND].rpartition(" ")[0]
        outlet = shortened(document.publisher or document.id, 40)
        words = one_line(text[mention.start : mention.end])
        found.append(Place(_key(mention, dossier), outlet, one_line(before), words, one_line(after)))
    return tuple(found)


def _key(mention: EntityMention, dossier: Dossier) -> str:
    """A mention by the hash of its article and its place: what a box of the form sends."""
    digest = next(document.digest for document in dossier.documents if document.id == mention.document)
    return f"{digest}:{mention.start}:{mention.end}"


async def keep(request: Request, desk: Desk) -> Response:
    """Keep a correction, and show the page again."""
    sent = await _form(request)
    if not hmac.compare_digest(sent.value("csrf"), request.state.csrf):
        raise HTTPException(403, "This form is too old: open the page again.")
    try:
        await run_in_threadpool(partial(_keep, request.path_params["story"], sent, desk))
    except (CorrectionError, UnknownNameError) as error:
        return await _page(request, desk, wrong=str(error), status=422)
    answer = RedirectResponse(f"/stories/{quote(request.path_params['story'], safe='')}/corrections#log", 303)
    answer.set_cookie(BY_COOKIE, quote(sent.value("by"))[:240], max_age=31_536_000, samesite="strict", httponly=True)
    return answer


async def _form(request: Request) -> Form:
    """The fields of a form, at most 64 kB of them."""
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/x-www-form-urlencoded":
        raise HTTPException(415, "Only a form can be sent here.")
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_FORM:
            raise HTTPException(413, "The form is too large.")
    fields = parse_qs(body.decode("utf-8", "replace"), max_num_fields=2_000)
    return Form(
        {name: values[0] for name, values in fields.items()}, tuple(fields.get("entity", ())), tuple(fields.get("mention", ()))
    )


def _keep(story_id: str, sent: Form, desk: Desk) -> None:
    story = desk.story(story_id)
    desk.archive.correct(_correction(sent, desk.archive.dossier(story), desk))


def _correction(sent: Form, dossier: Dossier, desk: Desk) -> Correction:
    reason, by = sent.value("reason"), sent.value("by")
    kind = sent.value("kind")
    if kind == "undo":
        return making.undo(desk.archive.corrections(), sent.value("undoes"), reason=reason, by=by)
    if kind == "merge":
        return making.merge(dossier, sent.entities, reason=reason, by=by)
    if not sent.entities:
        raise UnknownNameError("nothing was chosen")
    if kind == "rename":
        return making.rename(dossier, sent.entities[0], sent.value("name"), reason=reason, by=by)
    chosen = _mentions(sent, dossier)
    if kind == "split":
        return making.split(dossier, sent.entities[0], chosen, reason=reason, by=by)
    if kind == "reject":
        return making.reject(dossier, chosen, reason=reason, by=by)
    raise CorrectionError(f"{kind or 'nothing'}: no such correction")


def _mentions(sent: Form, dossier: Dossier) -> list[EntityMention]:
    """The mentions of the entity whose boxes are ticked."""
    entity = next((e for e in dossier.entities if e.id == sent.entities[0]), None)
    return [mention for mention in entity.mentions if _key(mention, dossier) in sent.mentions] if entity else []
