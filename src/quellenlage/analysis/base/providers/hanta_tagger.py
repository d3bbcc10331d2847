"""The Hanover Tagger: `hanta`. It gives tags and lemmas; mood, tense, person and number stay ours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import metadata
from typing import Any

from quellenlage.analysis.base.morphology import verb_features
from quellenlage.analysis.base.providers import Facts, missing
from quellenlage.analysis.base.providers.features import with_features
from quellenlage.analysis.base.tagging import has_ich, tagged
from quellenlage.analysis.base.tokens import surface
from quellenlage.model import Token

_MODEL = "morphmodel_ger.pgz"


@dataclass(frozen=True, slots=True)
class HanTaTagger:
    """A loaded model."""

    tagger: Any

    @property
    def facts(self) -> Facts:
        """Its name, version, weights and licence."""
        try:
            version = metadata.version("HanTa")
        except metadata.PackageNotFoundError:
            version = "unknown"
        return Facts("hanta", version, _MODEL, "LGPL-3.0")

    def tagged(self, text: str, spans: Sequence[tuple[int, int]]) -> list[Token]:
        """The tokens of one sentence."""
        ours = tagged(text, spans)
        words = [surface(token.text) or token.text for token in ours]
        found = self.tagger.tag_sent(words)
        return [self._one(one, words, k, *found[k][1:3]) for k, one in enumerate(ours)]

    def _one(self, ours: Token, words: Sequence[str], k: int, lemma: str, tag: str) -> Token:
        plain = tag.replace("(", "").replace(")", "")  # „VA(FIN)“
        if not plain.startswith("V") or plain == ours.tag:
            return with_features(ours, plain, lemma, {})
        _, _, mood, tense, person, number = verb_features(words[k], plain, with_ich=has_ich(words, k))
        feats = {"Mood": mood, "Tense": tense, "Person": str(person or ""), "Number": number}
        return with_features(ours, plain, lemma, feats)


def load(argument: str) -> HanTaTagger:
    """The German model that comes with the package."""
    del argument
    try:
        from HanTa.HanoverTagger import HanoverTagger
    except ImportError as error:
        raise missing("hanta", "hanta") from error
    return HanTaTagger(HanoverTagger(_MODEL))
