"""Quotations as GNQA-2024 defines them: direct, indirect, reported and free indirect, with speaker, cue, frame and addressee."""

from __future__ import annotations

from collections.abc import Callable

from quellenlage.analysis.quotations.rules import find_by_rules
from quellenlage.errors import UnknownNameError
from quellenlage.model import Analysis, Quotation

MODELS: dict[str, Callable[[Analysis], tuple[Quotation, ...]]] = {
    "default": find_by_rules,
    "free": find_by_rules,
    "rules": find_by_rules,
}
"""The models by name. All three are the rules as yet: no trained weights are shipped."""


def find_quotations(analysis: Analysis, model: str = "default") -> tuple[Quotation, ...]:
    """The quotations of a text, in the order of the words.

    Raises:
        UnknownNameError: there is no such model.
    """
    if model not in MODELS:
        raise UnknownNameError(f"{model}: no such quotation model; there are {', '.join(sorted(MODELS))}")
    return MODELS[model](analysis)
