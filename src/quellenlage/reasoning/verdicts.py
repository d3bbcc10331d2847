"""Verdicts on pairs of claims, and what every verdict asks of a pair: whose word it is, and whether the newer puts the older right."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from quellenlage.reasoning.markers import corrects, corrects_in_sentence, corrects_itself, only_clarifies, withdraws
from quellenlage.reasoning.nouns import noun_key
from quellenlage.reasoning.terms import Subject, World, one_outlet
from quellenlage.reasoning.twins import bare_name
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.versions import article_key
from quellenlage.reasoning.vocabulary import word_list
from quellenlage.reasoning.voices import same, voice

DONE_SINCE = "what was to be done has been done since"
"""The rule by which a deed goes on from its plan."""
SURE = 0.75
"""From so much likeness on two claims are taken to speak of the same."""
UPDATE_AFTER = timedelta(hours=2)
"""A number that is told so much later may have gone on."""
REFINED_AFTER = timedelta(hours=6)
"""A finer value by one origin so much later takes the place of the first."""
_NAME = re.compile(r"[A-ZÄÖÜ][\w-]{3,60}")


@dataclass(frozen=True, slots=True)
class Verdict:
    """`kind` is agreement, conflict, corrected, refined, updated, withdrawn; `aspect` the slot that decided.

    `values` are the two values in the words of the reports, or empty.
    """

    kind: str
    aspect: str
    rule: str
    values: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Case:
    """A pair with the relations of its times and places."""

    older: Subject
    newer: Subject
    likeness: float
    time: Relation
    place: Relation
    apart: bool
    world: World


def case_of(older: Subject, newer: Subject, things: World) -> Case:
    """Two claims as a case for a verdict, of which only words say how they relate."""
    return Case(older, newer, 1.0, Relation.UNKNOWN, Relation.UNKNOWN, apart=False, world=things)


def marked(case: Case, aspect: str, words: tuple[str, str]) -> Verdict:
    """A contradiction: a correction where the newer says so, else a conflict."""
    if new_version(case):
        return Verdict("corrected", aspect, f"another {aspect} in a newer version", words)
    denied = same_outlet(case) and bool(case.newer.opposed[0] & case.older.terms)
    if denied or (
        corrects(case.newer.claim, case.newer.document) and corrects_this(case) and (aspect != "polarity" or _of_this(case))
    ):
        return Verdict("corrected", aspect, f"another {aspect} with a corrective marker", words)
    return Verdict("conflict", aspect, f"values of {aspect} that exclude each other", words)


def taken_back(case: Case) -> Verdict | None:
    """An opposite that the newer report means to put right: a newer version, a word of withdrawal or of correction."""
    if new_version(case):
        return Verdict("corrected", "polarity", "the opposite in a newer version")
    if withdraws(case.newer.claim, case.newer.document):
        return Verdict("withdrawn", "polarity", "opposite with a word of withdrawal")
    if corrects(case.newer.claim, case.newer.document) and corrects_this(case) and _of_this(case):
        return Verdict("corrected", "polarity", "opposite with a corrective marker")
    own = case.newer.claim.chain[-1].role == "outlet" or case.newer.charged  # „In unserer Meldung hieß es, … Das ist falsch“
    two = case.newer.claim.document != case.older.claim.document
    if two and same_outlet(case) and own and not case.newer.positive:
        return Verdict("corrected", "polarity", "the opposite in its outlet's own words")
    return None


def _of_this(case: Case) -> bool:
    """Whether a correction can be of an opposite: its outlet's or its voice's own, or told in the sentence of the newer claim itself."""
    newer = case.newer
    own = newer.claim.chain[-1].role == "outlet" or same_outlet(case) or same_voice(case)
    return own or corrects_in_sentence(newer.claim, newer.document)


def corrects_this(case: Case) -> bool:
    """Whether a correction is of this claim: an outlet's „Korrektur:“ of its own, „die Behörde korrigierte …“ of the authority's."""
    if corrects_itself(case.newer.claim, case.newer.document):
        return same_outlet(case) or same(voice(case.older.claim, case.world), voice(case.newer.claim, case.world))
    if only_clarifies(case.newer.claim, case.newer.document):
        return same_outlet(case) or same_voice(case)
    if case.newer.verb not in word_list("correcting") or not case.newer.claim.who:
        return True
    older = {*case.older.claim.who, *(link.entity for link in case.older.claim.chain if link.entity)}
    if older & set(case.newer.claim.who):
        return True
    told = {noun_key(word) for link in case.older.claim.chain for word in _NAME.findall(link.name)}
    return any(bare_name(name, one) for one in case.newer.claim.who for name in told)


def same_voice(case: Case) -> bool:
    """Whether both claims come from one origin, or from one outlet that names none."""
    first, second = voice(case.older.claim, case.world), voice(case.newer.claim, case.world)
    return same(first, second) or _same_words(case) or (same_outlet(case) and "unknown" in (first.kind, second.kind))


def _same_words(case: Case) -> bool:
    """Whether both name their origin in the same words, if they are vague („die Stadt“): in one story it is the same one."""
    ours, theirs = ({noun_key(word) for word in _NAME.findall(one.claim.chain[-1].name)} for one in (case.older, case.newer))
    return bool(ours) and ours == theirs


def same_outlet(case: Case) -> bool:
    """Whether both reports are of one outlet."""
    return one_outlet(case.older, case.newer)


def new_version(case: Case) -> bool:
    """Whether the newer report is a later version of the older one."""
    older, newer = case.older.document, case.newer.document
    return older.id != newer.id and article_key(older) == article_key(newer)
