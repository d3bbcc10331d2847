"""Quotations as GNQA-2024 defines them: direct, indirect, reported and free indirect, with speaker, cue, frame and addressee."""

from __future__ import annotations

from collections.abc import Callable

from quellenlage.analysis.quotations.rules import find_by_rules
from quellenlage.analysis.quotations.staged import find_by_taggers
from quellenlage.errors import UnknownNameError
from quellenlage.model import Analysis, Quotation

MODELS: dict[str, Callable[[Analysis], tuple[Quotation, ...]]] = {
    "default": find_by_taggers,
    "free": find_by_rules,
    "rules": find_by_rules,
}
"""The models by name. `default` rests on weights under CC BY-NC-SA 4.0 (see docs/quotations.md); `free` is the rules alone, as
`rules` is: nothing trained on texts with a non-commercial licence."""


def find_quotations(analysis: Analysis, model: str = "default") -> tuple[Quotation, ...]:
    """The quotations of a text, in the order of the words.

    Raises:
        UnknownNameError: there is no such model.
    """
    if model not in MODELS:
        raise UnknownNameError(f"{model}: no such quotation model; there are {', '.join(sorted(MODELS))}")
    return MODELS[model](analysis)
