"""Comparisons that look like clauses: „anders als zunächst berichtet“."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.base.lexicon import verb_readings
from quellenlage.analysis.base.relative_pronouns import FINITE

_AUXILIARIES = frozenset(("VAFIN", "VMFIN"))
_BEGINS_PHRASE = frozenset(("ART", "PPER", "PDS", "PIS", "PPOSAT", "PDAT"))
_CLAUSE = 40
_COMPARED = 8
"""„anders als von der Polizei zunächst mitgeteilt“: the participle stands among so many words."""


def settle_clauses_of_comparison(words: Sequence[str], tags: list[str]) -> None:
    """„Wie der Minister am Abend mitteilte, …“: what ends with its first finite verb is a clause, „Wie im Vorjahr siegte …“ is none.

    „Als sicher gilt, dass …“ has the same shape; so „als“ needs a word that begins a phrase between itself and the verb.
    """
    for k, word in enumerate(words):
        if tags[k] != "KOKOM" or word.lower() not in ("als", "wie") or (k and tags[k - 1][0] != "$"):
            continue
        end = next((j for j in range(k + 2, min(len(words), k + _CLAUSE)) if tags[j] == "$,"), None)
        if (
            end
            and word == "Wie"
            and tags[k + 1] in ("ART", "NN", "NE")
            and tags[end - 1] == "VVPP"
            and not _has_finite(tags[k:end])
        ) and any(len(code) == len("Ir3s") for reading in verb_readings(words[end - 1]) for code in reading.codes):
            tags[k], tags[end - 1] = "KOUS", "VVFIN"
            continue
        verb = next((j for j in range(k + 2, min(len(words), k + _CLAUSE)) if tags[j] in FINITE), None)
        last = verb is not None and (verb + 1 == len(words) or tags[verb + 1] in ("$,", "$."))
        if last and (word.lower() == "wie" or _BEGINS_PHRASE.intersection(tags[k + 1 : verb])):
            tags[k] = "KOUS"


def _has_finite(tags: Sequence[str]) -> bool:
    return any(tag in FINITE for tag in tags)


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
