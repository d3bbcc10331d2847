"""The dossier as JSON: the outside form that `quellenlage schema` describes and that other programmes rely on.

The fields of the contract come first in every object; those after them are additions that may be ignored. Key order is fixed,
so the same dossier always gives the same bytes. Nothing of the machine that it was made on (paths of inputs) goes out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import datetime
from math import isfinite
from typing import Any

from quellenlage.model import (
    Bound,
    Bounds,
    ChainLink,
    Claim,
    ClaimTime,
    Document,
    Dossier,
    Entity,
    Movement,
    OpenQuestion,
    Place,
    Quantity,
    ResolvedTime,
    Span,
    Story,
    TimeWindow,
    told_of,
)
from quellenlage.presentation.interchange_findings import finding_json
from quellenlage.presentation.interchange_reasons import reasons_json
from quellenlage.reasoning.because import because

SCHEMA = "quellenlage.dossier/1"

Json = dict[str, Any]

_SURROGATE = re.compile("[\ud800-\udfff]")


def dossier_text(dossier: Dossier) -> str:
    """The dossier as indented JSON with a newline at the end. Lone surrogates are escaped: offsets stay, and UTF-8 can hold it."""
    written = json.dumps(dossier_json(dossier), ensure_ascii=False, indent=2) + "\n"
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def dossier_json(dossier: Dossier) -> Json:
    """The dossier as plain dicts, lists, strings and numbers."""
    return {
        "schema": SCHEMA,
        "story": {"id": dossier.story.id, "title": dossier.story.title} if dossier.story else None,
        "as_of": moment(dossier.as_of),
        "documents": [_document(document) for document in dossier.documents],
        "entities": [_entity(entity) for entity in dossier.entities],
        "places": [_place(place) for place in dossier.places],
        "times": [_time(time) for time in dossier.times],
        "claims": claims_json(dossier),
        "movements": [_movement(movement) for movement in dossier.movements],
        "questions": [_question(question) for question in dossier.questions],
        "findings": [finding_json(finding) for finding in dossier.findings],
        "warnings": [because((one,)) for one in dossier.warnings],
        "notices": [because((one,)) for one in dossier.notices],
        "warning_reasons": reasons_json(dossier.warnings),
    }


def claims_json(dossier: Dossier) -> list[Json]:
    """The claims alone, in their order: what a workspace keeps of each and what a search gives back."""
    return [_claim(claim) for claim in dossier.claims]


def stories_json(stories: Sequence[Story]) -> list[Json]:
    """The list of stories, in the order given."""
    return [
        {
            "id": story.id,
            "title": story.title,
            "documents": list(story.documents),
            "first": moment(story.first),
            "last": moment(story.last),
        }
        for story in stories
    ]


def moment(time: datetime | None) -> str | None:
    """ISO 8601 with offset, to the second; None where it is unknown."""
    return time.isoformat(timespec="seconds") if time else None


def _span(span: Span | None) -> Json | None:
    return {"start": span.start, "end": span.end} if span else None


def _document(document: Document) -> Json:
    return {
        "id": document.id,
        "url": document.url,
        "title": document.title,
        "publisher": document.publisher,
        "published": moment(document.published),
        "language": document.language,
        "text": document.text,
        "credit": document.credit,
        "published_date_only": document.published_date_only,
        "modified": moment(document.modified),
        "retrieved": moment(document.retrieved),
        "authors": list(document.authors),
        "digest": document.digest,
        "encoding": document.encoding,
        "warnings": [because((told_of(document.id, one),)) for one in document.warnings],
    }


def _entity(entity: Entity) -> Json:
    return {
        "id": entity.id,
        "kind": entity.kind,
        "name": entity.name,
        "aliases": list(entity.aliases),
        "mentions": [
            {"document": m.document, "start": m.start, "end": m.end, "form": m.form, "why": m.why} for m in entity.mentions
        ],
        "subkind": entity.subkind,
        "family": entity.family,
    }


def _place(place: Place) -> Json:
    return {
        "id": place.id,
        "name": place.name,
        "lat": place.lat,
        "lon": place.lon,
        "radius_km": place.radius_km,
        "country": place.country,
        "timezone": place.timezone,
        "mentions": [{"document": m.document, "start": m.start, "end": m.end, "role": m.role} for m in place.mentions],
        "kind": place.kind,
        "bbox": list(place.bbox) if place.bbox else None,
        "aliases": list(place.aliases),
    }


def _window(window: TimeWindow) -> Json:
    return {
        "earliest": moment(window.earliest),
        "latest": moment(window.latest),
        "zone": window.zone,
        "zone_basis": window.zone_basis,
        "rule": window.rule,
    }


def _time(time: ResolvedTime) -> Json:
    window, expression = time.window, time.expression
    return {
        "document": time.document,
        "start": expression.start,
        "end": expression.end,
        "type": expression.type,
        "value": expression.value,
        "earliest": moment(window.earliest) if window else None,
        "latest": moment(window.latest) if window else None,
        "mod": expression.mod,
        "begin_latest": moment(window.begin_latest) if window else None,
        "end_earliest": moment(window.end_earliest) if window else None,
        "granularity": window.granularity if window else expression.granularity,
        "zone": window.zone if window else expression.zone,
        "zone_basis": window.zone_basis if window else "",
        "rule": window.rule if window else expression.rule,
        "alternatives": [_window(other) for other in time.alternatives],
    }


def _link(link: ChainLink) -> Json:
    return {
        "entity": link.entity,
        "name": link.name,
        "role": link.role,
        "start": link.start,
        "end": link.end,
        "commitment": link.commitment,
        "basis": link.basis,
        "cue": _span(link.cue),
    }


def _when(when: ClaimTime | None) -> Json | None:
    if when is None:
        return None
    return {
        "earliest": moment(when.earliest),
        "latest": moment(when.latest),
        "time": when.time,
        "begin_latest": moment(when.begin_latest),
        "end_earliest": moment(when.end_earliest),
        "alternatives": [_window(other) for other in when.alternatives],
    }


def _quantity(quantity: Quantity) -> Json:
    return {
        "start": quantity.start,
        "end": quantity.end,
        "value": _finite(quantity.value),
        "low": _finite(quantity.low),
        "high": _finite(quantity.high),
        "unit": quantity.unit,
    }


def _finite(number: float | None) -> float | None:
    """JSON knows no infinity; what is not finite bounds nothing."""
    return number if number is not None and isfinite(number) else None


def _claim(claim: Claim) -> Json:
    return {
        "id": claim.id,
        "document": claim.document,
        "start": claim.start,
        "end": claim.end,
        "kind": claim.kind,
        "mode": claim.mode,
        "chain": [_link(link) for link in claim.chain],
        "negated_report": claim.negated_report,
        "who": list(claim.who),
        "where": claim.where,
        "when": _when(claim.when),
        "quantities": [_quantity(quantity) for quantity in claim.quantities],
        "about": claim.about,
        "asks": list(claim.asks),
        "predicate": claim.predicate,
        "places": list(claim.places),
        "rules": list(claim.rules),
    }


def _bounds(bounds: Bounds) -> Json:
    return {"earliest": moment(bounds.earliest), "latest": moment(bounds.latest)}


def _movement(movement: Movement) -> Json:
    limit = movement.max_kmh
    return {
        "id": movement.id,
        "claims": list(movement.claims),
        "who": list(movement.who),
        "by": movement.by,
        "from": movement.origin,
        "to": movement.destination,
        "via": list(movement.via),
        "departure": _bounds(movement.departure),
        "arrival": _bounds(movement.arrival),
        "max_kmh": {"value": limit.value, "claim": limit.claim} if limit else None,
        "planned": movement.planned,
    }


def _bound(bound: Bound) -> Json:
    return {
        "place": bound.place,
        "earliest": moment(bound.earliest),
        "latest": moment(bound.latest),
        "level": bound.level,
        "expected": moment(bound.expected),
        "because": bound.because,
        "claims": list(bound.claims),
        "reasons": reasons_json(bound.reasons),
    }


def _question(question: OpenQuestion) -> Json:
    return {
        "id": question.id,
        "asks": list(question.asks),
        "about": question.about,
        "who": list(question.who),
        "raised_by": list(question.raised_by),
        "status": question.status,
        "answered_by": list(question.answered_by),
        "bounds": [_bound(bound) for bound in question.bounds],
    }
