"""The page on the data model: every field that the schema promises is explained there."""

from __future__ import annotations

import re
from pathlib import Path

from quellenlage.presentation import dossier_schema

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "data-model.md").read_text(encoding="utf-8")


def fields(schema):
    """The names of all properties, however deep."""
    if isinstance(schema, list):
        return set().union(*map(fields, schema), set())
    if not isinstance(schema, dict):
        return set()
    own = set(schema.get("properties", {}))
    return own.union(*(fields(part) for part in schema.values()))


def test_every_field_is_explained():
    explained = set(re.findall(r"`(\w+)`", PAGE))

    assert fields(dossier_schema()) - explained == set()
