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
        opened = loader(resource(name).read_bytes())
        return _plain(opened, opened.get_single_node())
    except yaml.YAMLError as error:
        raise ResourceError(f"{name}: {error}") from error


@cache
def word_set(name: str, key: str) -> frozenset[str]:
    """The words of a list that stands under a key of a YAML resource, as one text with blanks between them."""
    words: str = table(name)[key]
    return frozenset(words.split())


def _plain(loader: Any, node: Any) -> Any:
    """What a YAML node says. Nearly all are strings in lists and maps: for those the library's own constructor takes half as long again."""
    if node.id == "mapping":
        return {_plain(loader, key): _plain(loader, value) for key, value in node.value}
    if node.id == "sequence":
        return [_plain(loader, value) for value in node.value]
    return node.value if node.tag == _STRING else loader.construct_object(node)


_STRING = "tag:yaml.org,2002:str"
