"""A Document as one JSON text and back."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any

from quellenlage.model import Document, Reason, reason

_TIMES = ("published", "modified", "retrieved")


def document_to_json(document: Document) -> str:
    """All fields; times as ISO 8601 with their own offset."""
    values = asdict(document)
    for name in _TIMES:
        values[name] = values[name].isoformat() if values[name] else None
    return json.dumps(values, ensure_ascii=False, sort_keys=True)


def document_from_json(text: str) -> Document:
    """The Document that `document_to_json` wrote; fields that a later version added get their defaults."""
    values: dict[str, Any] = json.loads(text)
    for name in _TIMES:
        values[name] = datetime.fromisoformat(values[name]) if values.get(name) else None
    values["authors"] = tuple(values.get("authors") or ())
    values["warnings"] = tuple(_warning(one) for one in values.get("warnings") or ())
    known = {field.name for field in fields(Document)}
    return Document(**{name: value for name, value in values.items() if name in known})


def _warning(stored: Any) -> Reason:
    """A warning; older workspaces keep it as the English sentence that it was then."""
    if isinstance(stored, str):
        return reason("warning.kept", words=stored)
    return Reason(stored["template"], tuple((name, value) for name, value in stored["values"]))
