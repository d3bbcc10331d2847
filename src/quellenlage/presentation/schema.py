"""The JSON Schema of the dossier, as it is shipped."""

from __future__ import annotations

import json
from typing import Any

from quellenlage.resources import resource


def dossier_schema() -> dict[str, Any]:
    """The schema (draft 2020-12) that every dossier is valid against."""
    schema: dict[str, Any] = json.loads(resource("schema/dossier-1.json").read_text(encoding="utf-8"))
    return schema
