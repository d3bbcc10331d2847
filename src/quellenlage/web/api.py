"""The JSON side: the same dossiers, claims and stories, for programmes. Described by `/api/openapi.json`."""

from __future__ import annotations

import json
from functools import partial
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from quellenlage.presentation import dossier_json, dossier_schema, stories_json
from quellenlage.presentation.interchange import dossier_text
from quellenlage.web.answers import Answer, answer
from quellenlage.web.asking import moment
from quellenlage.web.description import openapi
from quellenlage.web.desk import Desk
from quellenlage.web.pages import sent, wanted_of

_JSON = "application/json"


def _json(value: Any) -> Answer:
    return answer(json.dumps(value, ensure_ascii=False), _JSON)


async def description(request: Request, desk: Desk) -> Response:
    """OpenAPI."""
    return await sent(request, desk, partial(_json, openapi()))


async def schema(request: Request, desk: Desk) -> Response:
    """The JSON Schema of the dossier."""
    return await sent(request, desk, partial(_json, dossier_schema()))


async def stories(request: Request, desk: Desk) -> Response:
    """The stories, the newest first."""
    return await sent(request, desk, partial(_stories, request, desk))


def _stories(request: Request, desk: Desk) -> Answer:
    return _json(stories_json(desk.archive.shelf(moment(request, "as_of")).stories))


async def story(request: Request, desk: Desk) -> Response:
    """A story with the counts of what is in its dossier."""
    return await sent(request, desk, partial(_story, request, desk))


def _story(request: Request, desk: Desk) -> Answer:
    as_of = moment(request, "as_of")
    found = desk.story(request.path_params["story"], as_of)
    dossier = dossier_json(desk.archive.dossier(found, as_of))
    counts = {name: len(dossier[name]) for name in ("documents", "claims", "questions", "findings", "movements")}
    return _json({**stories_json([found])[0], "counts": counts})


async def dossier(request: Request, desk: Desk) -> Response:
    """The dossier of a story, in the form that `/api/schema` describes."""
    return await sent(request, desk, partial(_dossier, request, desk))


def _dossier(request: Request, desk: Desk) -> Answer:
    as_of = moment(request, "as_of")
    found = desk.story(request.path_params["story"], as_of)
    return answer(dossier_text(desk.archive.dossier(found, as_of)), _JSON)


async def claims(request: Request, desk: Desk) -> Response:
    """A page of the claims that fit, with counts."""
    return await sent(request, desk, partial(_claims, request, desk))


def _claims(request: Request, desk: Desk) -> Answer:
    wanted = wanted_of(request)
    result = desk.finder.find(wanted)
    counts = {facet: [{"value": value, "claims": n} for value, n in pairs] for facet, pairs in result.counts.items()}
    found = [{**hit.claim, "story": hit.story.id if hit.story else None} for hit in result.hits]
    return _json({"total": result.total, "page": wanted.page, "claims": found, "counts": counts})


async def claim(request: Request, desk: Desk) -> Response:
    """One claim by its id."""
    return await sent(request, desk, partial(_claim, request, desk))


def _claim(request: Request, desk: Desk) -> Answer:
    found = desk.finder.claim(request.path_params["claim"])
    if found is None:
        raise HTTPException(404)
    return _json(found)
