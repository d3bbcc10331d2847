"""Two versions of one article, held against each other claim by claim: new, firmer, weaker, reversed, changed, withdrawn."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from quellenlage.model import Claim, Document, Dossier, Knowledge, Reason, reason
from quellenlage.reasoning import values
from quellenlage.reasoning.because import because
from quellenlage.reasoning.likeness import likeness, slots_of
from quellenlage.reasoning.subjects import subjects
from quellenlage.reasoning.terms import Subject
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.versions import histories, takes_back, version_order

How = Literal["new", "firmer", "weaker", "reversed", "changed", "withdrawn"]
_STRENGTH = {"CT": 3, "PR": 2, "PS": 1, "Uu": 0, "CTu": 0}
_WORD = re.compile(r"\w{3,40}")
_ALIKE = 0.6
_MOST = 40
_HELD = {3: "held.certain", 2: "held.probable", 1: "held.possible", 0: "held.open"}


@dataclass(frozen=True, slots=True)
class ClaimChange:
    """What became of one claim; `older` is missing for a new one, `newer` for a withdrawn one."""

    how: How
    reason: Reason
    older: Claim | None = None
    newer: Claim | None = None

    @property
    def because(self) -> str:
        """What the reason says, in English."""
        return because((self.reason,))


@dataclass(frozen=True, slots=True)
class VersionChange:
    """Two successive versions of one article, and how their claims differ; `retracted`: the newer takes the older back."""

    older: str
    newer: str
    claims: tuple[ClaimChange, ...]
    retracted: bool = False


def version_changes(dossier: Dossier) -> tuple[VersionChange, ...]:
    """For each article with several versions, what each of them changed in the one before."""
    knowledge = Knowledge(dossier.documents, dossier.entities, dossier.places, dossier.times, dossier.claims)
    several = histories(dossier.documents)
    if not several:
        return ()
    by_document: dict[str, list[Subject]] = defaultdict(list)
    for one in subjects(knowledge):
        by_document[one.claim.document].append(one)
    steps = [
        _step(older, newer, by_document.get(older.id, []), by_document.get(newer.id, []))
        for history in several
        for older, newer in pairwise(history)
    ]
    order = {document.id: version_order(document) for document in dossier.documents}
    return tuple(sorted(steps, key=lambda step: (order[step.newer], step.newer)))


def _step(older: Document, newer: Document, had: Sequence[Subject], has: Sequence[Subject]) -> VersionChange:
    retracted = takes_back(newer) and not takes_back(older)
    matched = _matched(had, has, reworded=not retracted)
    partners = {id(old): new for old, new in matched}
    kept = {id(new) for _, new in matched}
    changes = [change for old, new in matched if (change := _difference(old, new)) is not None]
    gone = reason("change.taken-back" if retracted else "change.gone")
    changes.extend(ClaimChange("withdrawn", gone, older=old.claim) for old in had if id(old) not in partners)
    changes.extend(ClaimChange("new", reason("change.new"), newer=new.claim) for new in has if id(new) not in kept)
    changes.sort(key=lambda change: (change.newer is None, _start(change), change.how))
    return VersionChange(older.id, newer.id, tuple(changes), retracted)


def _start(change: ClaimChange) -> int:
    claim = change.newer or change.older
    return claim.start if claim else 0


def _matched(had: Sequence[Subject], has: Sequence[Subject], *, reworded: bool) -> list[tuple[Subject, Subject]]:
    """Claims of two versions that are the same claim: in the same words, else (`reworded`) the most alike, each once."""
    by_words: dict[tuple[str, str], list[Subject]] = defaultdict(list)
    for new in has:
        by_words[_plain(new)].append(new)
    found, left = [], []
    for old in had:
        same = by_words[_plain(old)]
        if same:
            found.append((old, same.pop(0)))
        else:
            left.append(old)
    taken = {id(new) for _, new in found}
    rest = [new for new in has if id(new) not in taken]
    if reworded:
        found.extend(_reworded(left, rest))
    return found


def _reworded(left: Sequence[Subject], rest: Sequence[Subject]) -> list[tuple[Subject, Subject]]:
    """The most alike first, by what they are about or by their words; each once."""
    by_word: dict[str, list[int]] = defaultdict(list)
    for number, new in enumerate(rest):
        for word in _vocabulary(new):
            by_word[word].append(number)
    scored = []
    for at, old in enumerate(left):
        near = Counter(number for word in _vocabulary(old) for number in by_word[word][:_MOST])
        for number, _ in sorted(near.items(), key=lambda item: (-item[1], item[0]))[:_MOST]:
            score = _score(old, rest[number])
            if score >= _ALIKE:
                scored.append((-score, at, number))
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, at, number in sorted(scored):
        if at not in found and number not in taken:
            found[at] = number
            taken.add(number)
    return [(left[at], rest[number]) for at, number in sorted(found.items())]


def _vocabulary(one: Subject) -> set[str]:
    return set(_WORD.findall(one.claim.about.lower()))


def _score(old: Subject, new: Subject) -> float:
    first, second = _vocabulary(old), _vocabulary(new)
    return max(likeness(old, new), len(first & second) / max(1, len(first | second)))


def _plain(one: Subject) -> tuple[str, str]:
    return " ".join(one.claim.about.lower().split()), one.claim.chain[-1].name if len(one.claim.chain) > 1 else ""


def _difference(old: Subject, new: Subject) -> ClaimChange | None:
    """How a claim differs in its newer version; None where it says the same as firmly."""
    if old.positive != new.positive and not old.claim.asks and not new.claim.asks:
        return ClaimChange("reversed", reason("change.reversed"), old.claim, new.claim)
    for first, second in slots_of(old, new):
        if values.numbers(first.quantity, second.quantity) is not Relation.EQUAL:
            was, is_ = (s.document.text[c.quantity.start : c.quantity.end] for s, c in ((old, first), (new, second)))
            return ClaimChange("changed", reason("change.value", older=was, newer=is_), old.claim, new.claim)
    return _firmness(old, new)


def _firmness(old: Subject, new: Subject) -> ClaimChange | None:
    was, is_ = _strengths(old.claim), _strengths(new.claim)
    if was != is_ and all(a <= b for a, b in zip(was, is_, strict=True)):
        return ClaimChange("firmer", _steps(was, is_), old.claim, new.claim)
    if was != is_ and all(a >= b for a, b in zip(was, is_, strict=True)):
        return ClaimChange("weaker", _steps(was, is_), old.claim, new.claim)
    if values.times(old.when, new.when) is Relation.DISJOINT or (old.where and new.where and old.where != new.where):
        return ClaimChange("changed", reason("change.time-or-place"), old.claim, new.claim)
    return None


def _strengths(claim: Claim) -> tuple[int, int]:
    """How firmly the outlet and how firmly the origin hold it."""
    return _strength(claim.chain[0].commitment), _strength(claim.chain[-1].commitment)


def _strength(commitment: str) -> int:
    return _STRENGTH.get(commitment, _STRENGTH.get(commitment.rstrip("+-"), 0))


def _steps(was: tuple[int, int], is_: tuple[int, int]) -> Reason:
    names = ("firmness.outlet", "firmness.origin")
    told = (
        reason(name, older=reason(_HELD[a]), newer=reason(_HELD[b]))
        for name, a, b in zip(names, was, is_, strict=True)
        if a != b
    )
    return reason("change.firmness", steps=tuple(told))
