"""Sources of one report that contradict each other: „nach Angaben der Veranstalter 4.000, die Polizei sprach von 1.500“.

Only words that are put into two mouths count. What a report says in its own name it says once, and whoever is quoted twice goes on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.model import ChainLink
from quellenlage.reasoning.agreements import Judged
from quellenlage.reasoning.comparison import compare
from quellenlage.reasoning.nouns import noun_key, same_noun
from quellenlage.reasoning.pairs import pairs_within
from quellenlage.reasoning.slots import crowds
from quellenlage.reasoning.terms import Subject, World
from quellenlage.reasoning.voices import same, voice
from quellenlage.resources import word_set

_NAME = re.compile(r"[A-ZÄÖÜ][^\W\d_]{2,60}")
_BESIDE = 40
"""Characters around a person's name within which its body stands: „Polizeisprecher Kern“, „Kern von der Polizei“."""


def contradicted_within(subjects: Sequence[Subject], world: World) -> Judged:
    """Conflicts between two sources of one document."""
    return [
        (pair, verdict)
        for pair in pairs_within(subjects, lambda one, other: _two_mouths(one, other, world))
        if (verdict := compare(pair, world)) is not None
        and verdict.kind == "conflict"
        and not _of_other_people(pair.older, pair.newer)
    ]


def _of_other_people(one: Subject, other: Subject) -> bool:
    """Whether the numbers of two claims are of people of two kinds: „drei Zivilisten“, „35 Talibankämpfer“."""
    units = [{noun_key(count.quantity.unit) for count in side.counts if count.quantity.unit} for side in (one, other)]
    anybody = word_set("de/fates.yaml", "anybody") | crowds().keys()
    told = [{unit for unit in side if person_noun(unit.capitalize()) and unit not in anybody} for side in units]
    return all(told) and not any(same_noun(a, b) for a in told[0] for b in told[1])


def _two_mouths(first: Subject, second: Subject, world: World) -> bool:
    one, other = first.claim.chain[-1], second.claim.chain[-1]
    charge = (first.charged or second.charged) and "unnamed" in (one.role, other.role)  # „soll … haben. Er bestreitet das“
    told_of = {
        link.role for link, side in ((one, first), (other, second)) if not side.charged
    }  # „Ein Sprecher nannte das haltlos“
    if "outlet" in told_of or not (charge or (one.name and other.name)):
        return False
    if one.entity is not None and one.entity == other.entity:
        return False
    if same(voice(first.claim, world), voice(second.claim, world)):
        return False
    return not (_belongs(one, second, other) or _belongs(other, first, one))


def _belongs(body: ChainLink, told: Subject, person: ChainLink) -> bool:
    """Whether a source is one of a body that is the other source: „Polizeisprecher Kern“, „Kern von der Polizei“."""
    words = person.name
    if person.start is not None and person.end is not None and person.role == "speaker":
        words = told.document.text[max(0, person.start - _BESIDE) : person.end + _BESIDE]
        words = max(re.split(r"[.!?,:;]", words), key=lambda part: person.name in part)
    near = {noun_key(word) for word in _NAME.findall(words)}
    return any(one.startswith(key) for key in map(noun_key, _NAME.findall(body.name)) for one in near)
