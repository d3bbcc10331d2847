"""Pairs of claims that speak of the same, found over shared terms: no claim is compared with every other."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from quellenlage.reasoning.likeness import likeness
from quellenlage.reasoning.slots import head_slot
from quellenlage.reasoning.terms import Subject
from quellenlage.reasoning.versions import article_key, version_order
from quellenlage.reasoning.vocabulary import word_list
from quellenlage.reasoning.zero import denies_of_all

_MOST = 24
"""A claim is compared with so many later ones, those that share most keys with it: work stays linear in a story of thousands of
reports."""
_LIKE, _LIKE_WITHIN = 0.6, 0.5
"""In one report what is not named again is still the same: „… 300 Menschen teil, die Veranstalter sprachen von 700“."""
_FORMER = re.compile(
    r"\b(?:frühere|ursprüngliche|erste|vorige|vorherige|alte)[nr]? (?:Fassung|Version|Meldung|Artikel|Beitrag|Text)s?\b"
)
_FORMERLY = re.compile(_FORMER.pattern + r"[^.!?]{0,60}\bhieß es[^.!?]{0,20}$")
_TOLD_FORMERLY = re.compile(
    _FORMER.pattern + r"[^.!?]{0,80}"
    r"\b(?:die Rede|hieß|stand|gesprochen|genannt|angegeben|berichtet|geschrieben|vermeldet|gemeldet)\b"
)
_FIRST_TOLD = re.compile(
    r"\b(?:[Zz]unächst|[Aa]nfangs|[Aa]nfänglich|[Uu]rsprünglich|[Zz]uerst)\b[^.!?]{0,80}\b(?:die Rede|hieß es|geheißen|ausgegangen)\b"
)
"""„Zunächst war von acht Verletzten die Rede gewesen“: what was said at first, not what is said now."""
_TAKEN_BACK = re.compile(
    r"\b(?:[Ii]hre|[Ss]eine|[Dd]ie|[Dd]eren|[Dd]essen) (?:erste|frühere|ursprüngliche|anfängliche|vorherige)[nr]? "
    r"(?:Auskunft|Aussage|Angaben?|Darstellung|Einschätzung|Behauptung|Erklärung|Mitteilung),? (?:wonach |dass )?$"
)
"""„Ihre erste Auskunft, nichts sei abgeflossen, bedauere sie“."""
_SENTENCE_END = re.compile(r"[.!?][“\"]?\s")
_OPENING = 140


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims about the same; `older` was published first (by id where at the same time)."""

    older: Subject
    newer: Subject
    likeness: float


def comparable_claims(subjects: Sequence[Subject]) -> list[Subject]:
    """Claims that say something: no questions, no refusals, with terms."""
    return [
        s
        for s in subjects
        if s.claim.kind != "question"
        and not s.claim.negated_report
        and (s.terms or s.counts or s.verb in word_list("of_people") or (not s.positive and denies_of_all(s.claim.about)))
        and not repeats_former(s)
    ]


def repeats_former(one: Subject) -> bool:
    """Whether a claim only repeats what an earlier version of the report said („in einer früheren Fassung hieß es“)."""
    name = one.claim.chain[-1].name
    sentence = one.document.text[max(0, one.claim.start - _OPENING) : one.claim.start]
    if _TOLD_FORMERLY.search(_SENTENCE_END.split(sentence)[-1] + one.claim.about) or _told_at_first(one):
        return True  # „In einer früheren Fassung war von drei Verletzten die Rede“, „hatten wir berichtet, …“
    if _TAKEN_BACK.search(sentence):
        return True
    return "Fassung" in name or "Version dieses" in name or bool(_FORMER.search(name) or _FORMERLY.search(sentence))


def _told_at_first(one: Subject) -> bool:
    """Whether a sentence tells what was said before: „Zunächst war von acht Verletzten die Rede gewesen“."""
    text, start, end = one.document.text, one.claim.start, one.claim.end
    before = _SENTENCE_END.split(text[max(0, start - _OPENING) : start])[-1]
    behind = _SENTENCE_END.split(text[start : end + _OPENING], maxsplit=1)[0]
    return bool(_FIRST_TOLD.search(before + behind))


def pairs(subjects: Sequence[Subject], least: float = _LIKE) -> Iterator[Pair]:
    """The pairs of claims from different documents that are alike, each once, in a fixed order; questions and refusals left out."""
    usable = sorted(comparable_claims(subjects), key=lambda s: (s.published, s.claim.document, s.claim.id))
    for one, other in _sharing(usable):
        if one.claim.document != other.claim.document and (like := likeness(one, other)) >= least:
            yield in_order(one, other, like)


def pairs_within(
    subjects: Sequence[Subject], between: Callable[[Subject, Subject], bool], least: float = _LIKE_WITHIN
) -> Iterator[Pair]:
    """The pairs of claims of one document that are alike, in the order of the text; only those that `between` holds for are looked at."""
    by_document: dict[str, list[Subject]] = defaultdict(list)
    for one in comparable_claims(subjects):
        by_document[one.claim.document].append(one)
    for _, told in sorted(by_document.items()):
        for one, other in _sharing(sorted(told, key=lambda s: (s.claim.start, s.claim.id))):
            if between(one, other) and (like := likeness(one, other)) >= least:
                yield Pair(one, other, like)


def _sharing(usable: Sequence[Subject]) -> Iterator[tuple[Subject, Subject]]:
    """Each claim with the later ones that share most keys with it."""
    by_key: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(usable):
        for key in _keys(one):
            by_key[key].append(number)
    for number, one in enumerate(usable):
        shared: Counter[int] = Counter()
        for key in _keys(one):
            others = by_key[key]
            at = bisect_right(others, number)
            shared.update(others[at : at + _MOST])
        best = sorted(shared, key=lambda other: (-shared[other], other))[:_MOST]
        yield from ((one, usable[other]) for other in sorted(best))


def _keys(one: Subject) -> set[str]:
    """The keys under which a claim is found: its terms, what its numbers count, and the role it fills."""
    seat = (f"@{one.seat.role}:{of}" for of in (one.seat.of or ("",))) if one.seat else ()
    counted = (f"#{slot}" for count in one.counts for slot in (count.slot, head_slot(count.slot)))
    return {*one.terms, *counted, *seat}


def in_order(one: Subject, other: Subject, like: float = 1.0) -> Pair:
    """By publication; two versions of one article by their own order."""
    if article_key(one.document) == article_key(other.document):
        first, second = sorted((one, other), key=lambda s: version_order(s.document))
    else:
        first, second = sorted((one, other), key=lambda s: (s.published, s.claim.document, s.claim.id))
    return Pair(first, second, like)
