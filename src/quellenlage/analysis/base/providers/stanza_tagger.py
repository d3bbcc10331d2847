"""Stanza: `stanza:<lang>`. It reads our tokens; its models must be on this machine already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from quellenlage.analysis.base.providers import Facts, missing
from quellenlage.analysis.base.providers.features import of_text, with_features
from quellenlage.analysis.base.tagging import tagged
from quellenlage.analysis.base.tokens import surface
from quellenlage.errors import UnknownNameError
from quellenlage.model import Token


@dataclass(frozen=True, slots=True)
class StanzaTagger:
    """A loaded pipeline."""

    language: str
    pipeline: Any

    @property
    def facts(self) -> Facts:
        """Its name, version, weights and licence."""
        import stanza

        return Facts(
            f"stanza:{self.language}", stanza.__version__, f"Stanza models for {self.language}", "see the treebank's licence"
        )

    def tagged(self, text: str, spans: Sequence[tuple[int, int]]) -> list[Token]:
        """The tokens of one sentence."""
        ours = tagged(text, spans)
        if not ours:
            return ours
        words = [surface(token.text).replace(" ", "") or "." for token in ours]
        found = [word for sentence in self.pipeline([words]).sentences for word in sentence.words]
        if len(found) != len(ours):
            return ours
        return [
            with_features(one, it.xpos or "", it.lemma or "", of_text(it.feats)) for one, it in zip(ours, found, strict=True)
        ]


def load(argument: str) -> StanzaTagger:
    """The pipeline of a language."""
    try:
        import stanza
    except ImportError as error:
        raise missing("stanza", "stanza") from error
    language = argument or "de"
    try:
        pipeline = stanza.Pipeline(
            language,
            processors="tokenize,pos,lemma",
            tokenize_pretokenized=True,
            download_method=None,
            verbose=False,
            use_gpu=False,
        )
    except Exception as error:  # Stanza raises various kinds where a model is missing
        raise UnknownNameError(f"Stanza has no models for {language!r} on this machine (nothing is downloaded)") from error
    return StanzaTagger(language, pipeline)
