"""A trained sequence labeller (CRFsuite) that several threads may ask at the same time.

CRFsuite reads the weights in place, so they must live as long as the model that was made of them: each labeller keeps its own. It keeps
the row that it is working at inside the model, so that nobody else may ask between a row and the chances of its labels. The web
application reads articles in several threads.
"""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock
from typing import Any


class Labeller:
    """A trained model. The weights stay in memory for as long as it lives: CRFsuite reads them in place."""

    def __init__(self, weights: bytes) -> None:
        import pycrfsuite

        self._weights = weights
        self._model: Any = pycrfsuite.Tagger()
        self._model.open_inmemory(weights)
        self._turn = Lock()

    def labels(self, features: Any) -> list[str]:
        """One label a row."""
        if not len(features):
            return []
        with self._turn:
            found: list[str] = self._model.tag(features)
        return found

    def labels_or_chances(self, features: Sequence[Sequence[str]], letter: str) -> tuple[list[str], list[float]]:
        """One label a row; and where no label begins with a letter, how likely each row has one that does (else nothing)."""
        if not features:
            return [], []
        with self._turn:
            found: list[str] = self._model.tag(features)
            if any(label[0] == letter for label in found):
                return found, []
            names = [label for label in self._model.labels() if label[0] == letter]
            return found, [sum(self._model.marginal(name, k) for name in names) for k in range(len(features))]
