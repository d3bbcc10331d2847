"""The names of a row of the name book: by its group's patterns, then the further ones. Needs no source, so tests use it too."""

from __future__ import annotations

from typing import Any


def names_of(group: dict[str, Any], row: list[Any]) -> list[str]:
    """The names of a row of a group that says how it gets its points; the first is the one that is shown."""
    further = next(cell for cell in row[1:] if isinstance(cell, list))
    forms = group.get("forms", ["{}"])
    heads = {form.split(" ")[0] for form in forms if " " in form} | {"Präfektur"}
    built = [row[0]] if row[0].split(" ")[0] in heads else [form.format(row[0]) for form in forms]
    return list(dict.fromkeys([*built, *further]))
