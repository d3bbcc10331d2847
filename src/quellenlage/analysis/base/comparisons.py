"""Comparisons that look like clauses: „anders als zunächst berichtet“."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.base.lexicon import verb_readings

_AUXILIARIES = frozenset(("VAFIN", "VMFIN"))
_COMPARED = 8
"""„anders als von der Polizei zunächst mitgeteilt“: the participle stands among so many words."""


def settle_comparisons(words: Sequence[str], tags: list[str]) -> None:
    """„Anders als zunächst berichtet ist …“: a comparison with a participle opens no clause and is no part of the predicate."""
    for k in range(1, len(words)):
        if words[k] != "als" or words[k - 1].lower() != "anders":
            continue
        for j in range(k + 1, min(k + _COMPARED, len(words))):
            if tags[j] in _AUXILIARIES:
                break
            if words[j].islower() and any("P" in reading.codes for reading in verb_readings(words[j])):
                tags[k], tags[j] = "KOKOM", "ADJD"
                break
