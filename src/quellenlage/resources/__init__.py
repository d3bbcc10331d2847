"""Linguistic and world knowledge as data, and how it is loaded.

`resources/de/*.yaml` are read and checked once per process; packed tables and weights are opened where they are used.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from quellenlage.errors import ResourceError


def resource(name: str) -> Traversable:
    """A packaged file by its path below `resources/`; raises ResourceError where it is missing."""
    found = files(__name__).joinpath(*name.split("/"))
    if not found.is_file():
        raise ResourceError(f"{name}: missing from the installation")
    return found


@cache
def table(name: str) -> Any:
    """A YAML resource such as `de/reporting_verbs.yaml`, parsed. The result is shared: don't change it."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return yaml.load(resource(name).read_bytes(), Loader=loader)  # noqa: S506 - both are safe loaders
    except yaml.YAMLError as error:
        raise ResourceError(f"{name}: {error}") from error
