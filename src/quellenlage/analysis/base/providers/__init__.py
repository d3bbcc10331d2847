"""Who tags: the built-in tagger, or another one that is installed, chosen by name.

    builtin                 ours; always there (the default)
    spacy:NAME              a spaCy package or the path of a pipeline („spacy:de_core_news_sm“)
    stanza:LANG             a Stanza pipeline whose models are on this machine („stanza:de“)
    hanta                   the Hanover Tagger

Sentences, tokens, quotation marks and clauses are always ours, so offsets never depend on a provider: it is given the words
of one sentence and says tag, lemma and verb features of each. What it leaves open the built-in tagger fills in. None of them
is needed or downloaded.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from typing import NamedTuple, Protocol

from quellenlage.errors import UnknownNameError
from quellenlage.model import Token

VARIABLE = "QUELLENLAGE_ANALYSIS"
"""The environment variable that chooses a provider where nothing else does."""
DEFAULT = "builtin"
_MODULES = {"spacy": "spacy_tagger", "stanza": "stanza_tagger", "hanta": "hanta_tagger"}


class Facts(NamedTuple):
    """What `quellenlage doctor` says of a provider."""

    name: str
    version: str
    weights: str
    licence: str


class Provider(Protocol):
    """Whatever gives the words of one sentence their tags."""

    @property
    def facts(self) -> Facts:
        """Its name, version, weights and licence."""

    def tagged(self, text: str, spans: Sequence[tuple[int, int]]) -> list[Token]:
        """One token a span, with STTS tag, lemma and verb features; `token.text == text[start:end]`."""


class BuiltIn:
    """Our own tagger."""

    @property
    def facts(self) -> Facts:
        """Its name, version, weights and licence."""
        return Facts(DEFAULT, _own_version(), "base/tagger.crfsuite, base/lexicon.tsv", "CC BY-SA 4.0")

    def tagged(self, text: str, spans: Sequence[tuple[int, int]]) -> list[Token]:
        """The tokens of one sentence."""
        from quellenlage.analysis.base.tagging import tagged

        return tagged(text, spans)


def _own_version() -> str:
    from importlib import metadata  # slow to import, and only `doctor` asks

    try:
        return metadata.version("quellenlage")
    except metadata.PackageNotFoundError:
        return "not installed"


_added: dict[str, Callable[[str], Provider]] = {}


def register(kind: str, make: Callable[[str], Provider]) -> None:
    """Add a provider of one's own: `make` gets what follows the colon in `kind:argument`."""
    _added[kind] = make
    provider.cache_clear()


def active_name(name: str | None = None) -> str:
    """The provider that is asked for by name, else by the environment, else ours."""
    return name or os.environ.get(VARIABLE, "").strip() or DEFAULT


@cache
def provider(name: str) -> Provider:
    """The provider of a name.

    Raises:
        UnknownNameError: there is none of that name, or it or its model is not installed.
    """
    kind, _, argument = name.partition(":")
    if name == DEFAULT:
        return BuiltIn()
    if kind in _added:
        return _added[kind](argument)
    if kind not in _MODULES:
        known = ", ".join((DEFAULT, "spacy:PACKAGE-OR-PATH", "stanza:LANG", "hanta", *sorted(_added)))
        raise UnknownNameError(f"no analysis named {name!r}; there are {known}")
    made: Provider = import_module(f"{__name__}.{_MODULES[kind]}").load(argument)
    return made


def missing(package: str, extra: str) -> UnknownNameError:
    """The error for a provider that is not installed."""
    return UnknownNameError(f"analysis {package!r} needs a package that is not installed: pip install 'quellenlage[{extra}]'")
