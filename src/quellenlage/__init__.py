"""Quellenlage: from news reports to a sourced situation picture.

Articles go in; who says what, through whom, when, where and how firmly comes out:

    from quellenlage import article, read_documents
    dossier = read_documents([article(text="…", published="2023-09-12T09:00:00+02:00", publisher="Kurier")])

The public names load when they are first used, so that `import quellenlage` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from quellenlage.model import Claim, Document, Dossier
    from quellenlage.pipeline import read_documents
    from quellenlage.presentation import render
    from quellenlage.store import Workspace
    from quellenlage.text import article, read_articles

_HOME = {
    "Claim": "model",
    "Document": "model",
    "Dossier": "model",
    "Workspace": "store",
    "article": "text",
    "read_articles": "text",
    "read_documents": "pipeline",
    "render": "presentation",
}

__all__ = ["Claim", "Document", "Dossier", "Workspace", "article", "read_articles", "read_documents", "render"]


def __getattr__(name: str) -> Any:
    if name in _HOME:
        return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOME])
