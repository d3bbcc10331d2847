"""What the JSON side offers, as OpenAPI 3.1: small enough to be written by hand; a test holds it to the routes."""

from __future__ import annotations

from typing import Any

from quellenlage import __version__
from quellenlage.web.catalogue import FACETS

_AS_OF = {"name": "as_of", "in": "query", "description": "What was known then (ISO 8601)", "schema": {"type": "string"}}
_CLAIMS = [
    {
        "name": "q",
        "in": "query",
        "description": "Words that all occur in the claim or its sources",
        "schema": {"type": "string"},
    },
    {"name": "from", "in": "query", "description": "What may lie after this time", "schema": {"type": "string"}},
    {"name": "to", "in": "query", "description": "What may lie before this time", "schema": {"type": "string"}},
    {"name": "page", "in": "query", "description": "25 claims a page, from 1", "schema": {"type": "integer", "minimum": 1}},
    *(
        {"name": facet, "in": "query", "description": f"Only claims with this {facet}", "schema": {"type": "string"}}
        for facet in FACETS
    ),
]


def _get(summary: str, *parameters: dict[str, Any]) -> dict[str, Any]:
    errors = {"400": {"description": "A value can't be read"}, "404": {"description": "There is no such thing"}}
    answers = {"200": {"description": summary, "content": {"application/json": {}}}, **errors}
    return {"get": {"summary": summary, "parameters": list(parameters), "responses": answers}}


def _in_path(name: str) -> dict[str, Any]:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}


def openapi() -> dict[str, Any]:
    """The description of all addresses under /api."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Quellenlage", "version": __version__, "license": {"name": "Apache-2.0"}},
        "paths": {
            "/api/openapi.json": _get("This description"),
            "/api/schema": _get("The JSON Schema of the dossier"),
            "/api/stories": _get("The stories, the newest first", _AS_OF),
            "/api/stories/{story}": _get("A story with counts", _in_path("story"), _AS_OF),
            "/api/stories/{story}/dossier": _get("The dossier of a story", _in_path("story"), _AS_OF),
            "/api/claims": _get("Claims across stories, with counts by facet", *_CLAIMS, _AS_OF),
            "/api/claims/{claim}": _get("A claim", _in_path("claim")),
        },
    }
