"""spaCy: `spacy:<package or path>`. Its pipeline gets our tokens, so its own tokenizer is never asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from quellenlage.analysis.base.providers import Facts, missing
from quellenlage.analysis.base.providers.features import with_features
from quellenlage.analysis.base.tagging import tagged
from quellenlage.analysis.base.tokens import surface
from quellenlage.errors import UnknownNameError
from quellenlage.model import Token

_NOT_NEEDED = ("parser", "ner", "senter", "entity_ruler", "entity_linker", "textcat")


@dataclass(frozen=True, slots=True)
class SpacyTagger:
    """A loaded pipeline."""

    name: str
    pipeline: Any

    @property
    def facts(self) -> Facts:
        """Its name, version, weights and licence, as its own meta data give them."""
        import spacy

        meta = self.pipeline.meta
        weights = f"{meta.get('lang', '')}_{meta.get('name', '')} {meta.get('version', '')}".strip("_ ")
        return Facts(f"spacy:{self.name}", spacy.__version__, weights, meta.get("license") or "not given")

    def tagged(self, text: str, spans: Sequence[tuple[int, int]]) -> list[Token]:
        """The tokens of one sentence."""
        from spacy.tokens import Doc

        ours = tagged(text, spans)
        words = [surface(token.text) or token.text for token in ours]
        doc = self.pipeline(Doc(self.pipeline.vocab, words=words))
        return [with_features(one, it.tag_, it.lemma_, it.morph.to_dict()) for one, it in zip(ours, doc, strict=True)]


def load(argument: str) -> SpacyTagger:
    """The pipeline of a package name or a path."""
    try:
        import spacy
    except ImportError as error:
        raise missing("spacy", "spacy") from error
    try:
        pipeline = spacy.load(argument, exclude=list(_NOT_NEEDED))
    except (OSError, ValueError) as error:
        raise UnknownNameError(f"spaCy has no pipeline {argument!r} on this machine (nothing is downloaded)") from error
    return SpacyTagger(argument, pipeline)
