"""What has befallen somebody in the crime or accident told of: a suspect is not the dead, the dead not the injured."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import cache

from quellenlage.analysis.names.described import had_to
from quellenlage.knowledge.entities.phrases import Phrase
from quellenlage.model import Clause
from quellenlage.resources import table


def fates(said: Phrase | None, clause: Clause | None, *, patient: bool = False) -> set[str]:
    """What words for somebody say („accused“, „dead“, „hurt“, „witness“), and the clause that he or she is the subject of.

    A `patient` is an object of that clause: „nahm einen Mann fest“ tells of him what „ein Mann wurde festgenommen“ does.
    """
    found: set[str] = set()
    if said is not None and said.noun is not None:
        found |= {fate for fate, nouns in _nouns().items() if said.noun.key in nouns}
        found |= {"accused"} if said.noun.sense == "accused" else set()
    predicate = clause.predicate if clause is not None else None
    if predicate is None or predicate.negated or (predicate.modal and not predicate.perfect and not had_to(predicate)):
        return found
    if patient and predicate.passive:
        return found
    kind = "passive" if predicate.passive or patient else "active"
    return found | {fate for fate, verbs in _verbs(kind).items() if predicate.lemma in verbs}


def opposed(wanted: AbstractSet[str], had: AbstractSet[str]) -> bool:
    """Whether words mean somebody else: they say a fate that excludes one that is known, and is not known itself."""
    return any(other in had for fate in wanted if fate not in had for other in _excludes().get(fate, ()))


@cache
def _nouns() -> dict[str, frozenset[str]]:
    return {
        fate: frozenset(entry.get("nouns", "").lower().split()) for fate, entry in table("de/persons.yaml")["fates"].items()
    }


@cache
def _verbs(kind: str) -> dict[str, frozenset[str]]:
    return {fate: frozenset(entry.get(kind, "").split()) for fate, entry in table("de/persons.yaml")["fates"].items()}


@cache
def _excludes() -> dict[str, tuple[str, ...]]:
    return {fate: tuple(entry["excludes"].split()) for fate, entry in table("de/persons.yaml")["fates"].items()}
