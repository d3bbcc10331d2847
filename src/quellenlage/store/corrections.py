"""A Correction as one JSON text and back."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any

from quellenlage.model import Anchor, Correction


def correction_to_json(correction: Correction) -> str:
    """All fields; the time as ISO 8601 with its own offset."""
    values = asdict(correction) | {"at": correction.at.isoformat()}
    return json.dumps(values, ensure_ascii=False, sort_keys=True)


def correction_from_json(text: str) -> Correction:
    """The Correction that `correction_to_json` wrote; fields that a later version added get their defaults."""
    values: dict[str, Any] = json.loads(text)
    values["at"] = datetime.fromisoformat(values["at"])
    values["anchors"] = tuple(Anchor(**anchor) for anchor in values.get("anchors", ()))
    known = {field.name for field in fields(Correction)}
    return Correction(**{name: value for name, value in values.items() if name in known})
