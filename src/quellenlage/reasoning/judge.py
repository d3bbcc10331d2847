"""Findings: agreement with its origins, conflicts, and what took another's place; each says why in one sentence."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quellenlage.model import Claim, Finding, Knowledge
from quellenlage.reasoning import explanations
from quellenlage.reasoning.agreements import Judged, agreeing_groups
from quellenlage.reasoning.because import because
from quellenlage.reasoning.causes import other_causes
from quellenlage.reasoning.circumstances import taken_for_granted
from quellenlage.reasoning.clashes import clashes
from quellenlage.reasoning.comparison import compare
from quellenlage.reasoning.conditions import conditions_apart
from quellenlage.reasoning.contrasts import opposed
from quellenlage.reasoning.corrections import put_right
from quellenlage.reasoning.courses import ended
from quellenlage.reasoning.denials import denied
from quellenlage.reasoning.earlier import in_turn
from quellenlage.reasoning.fates import fates_apart
from quellenlage.reasoning.identity import content_id
from quellenlage.reasoning.incompatible import differ
from quellenlage.reasoning.involvement import involvement_denied
from quellenlage.reasoning.leaps import without_leaps, without_outdated
from quellenlage.reasoning.measured import measured_apart
from quellenlage.reasoning.notices import put_right_by_their_source
from quellenlage.reasoning.nouns import noun_key
from quellenlage.reasoning.only_ones import only_ones_apart
from quellenlage.reasoning.origins import copy_groups, independent
from quellenlage.reasoning.outcomes import outcomes_apart
from quellenlage.reasoning.pairs import Pair, comparable_claims, pairs
from quellenlage.reasoning.plans import overtaken
from quellenlage.reasoning.same_figures import same_figures
from quellenlage.reasoning.story_mates import related
from quellenlage.reasoning.subjects import subjects
from quellenlage.reasoning.terms import Subject, World, one_outlet, world
from quellenlage.reasoning.told_again import told_again
from quellenlage.reasoning.told_once import says_something, told_once
from quellenlage.reasoning.verdicts import Verdict
from quellenlage.reasoning.versions import article_key
from quellenlage.reasoning.voices import same, voice
from quellenlage.reasoning.withdrawals import retracted_versions, taken_back, withdrawn
from quellenlage.reasoning.within import contradicted_within

_NAME = re.compile(r"[A-ZÄÖÜ][^\W\d_]{2,60}")
_MANY = 40
"""From so many groups on, groups are compared again by their first claims."""
_ROUNDS = 6
_NEVER = float("inf")
_MOST_BETWEEN = 4
"""Between two groups of claims that agree, a conflict is told so many times: with the first voices of both sides."""


@dataclass(frozen=True, slots=True)
class _Claims:
    """Claims with one standing for all that say the same words in copies of one text."""

    first: tuple[Subject, ...]
    echoes: Mapping[str, tuple[Subject, ...]]


_HELD_AGAINST_EACH_OTHER = (
    clashes, other_causes, fates_apart, only_ones_apart, measured_apart, outcomes_apart, opposed, conditions_apart, contradicted_within,
    denied, involvement_denied, ended, overtaken, put_right_by_their_source, taken_for_granted, told_again, same_figures,
)  # fmt: skip
"""What holds claims against each other, in this order."""
_ACROSS_REPORTS = frozenset(
    (fates_apart, only_ones_apart, measured_apart, conditions_apart, ended, overtaken, told_again, same_figures)
)
"""Those of them that hold claims of different reports against each other only."""


def findings(knowledge: Knowledge, copies: Sequence[Finding], told: Sequence[Subject] | None = None) -> tuple[Finding, ...]:
    """What the claims of several documents say of each other.

    The order of the documents decides nothing. Copies of one text are compared once: the first of a group stands for it in
    conflicts and supersessions, all of them count in agreements. `told` are the claims as subjects, where they are known.
    """
    things = world(knowledge)
    groups = copy_groups(knowledge.documents, copies)
    told = subjects(knowledge) if told is None else told
    every = comparable_claims(told)
    repeated = taken_back(every)
    claims = _without_echoes([one for one in every if one.claim.id not in repeated], groups)
    judged = [(pair, verdict) for pair in pairs(claims.first) if (verdict := compare(pair, things)) is not None]
    several = len(knowledge.documents) > 1
    for hold_against_each_other in _HELD_AGAINST_EACH_OTHER:
        if several or hold_against_each_other not in _ACROSS_REPORTS:
            judged.extend(hold_against_each_other(claims.first, things))
    if several:
        saying = _without_echoes([s for s in told if says_something(s) and s.claim.id not in repeated], groups).first
        judged.extend(told_once(saying, things))
    judged = without_outdated(judged)
    judged = [(pair, verdict) for pair, verdict in judged if related(pair.older, pair.newer, things)]
    judged.extend(put_right(told))
    judged.extend(withdrawn(every))
    judged.extend(retracted_versions(told))
    judged.sort(key=lambda j: (j[0].older.published, j[0].newer.published, j[0].older.claim.id, j[0].newer.claim.id))
    judged = without_leaps(judged)
    joined = _joined(judged, claims, things)
    found = [*_agreements(joined, judged, claims, groups, things), *_oppositions(judged, joined, groups, things)]
    return tuple(sorted({f.id: f for f in found}.values(), key=lambda f: (f.type, f.claims, f.id)))


def _without_echoes(every: Sequence[Subject], groups: Mapping[str, str]) -> _Claims:
    text_of = _same_article(every, groups)
    by_words: dict[tuple[object, ...], list[Subject]] = defaultdict(list)
    for one in in_turn(every):
        key = (text_of[one.claim.document], one.claim.about, one.positive, one.claim.mode, one.claim.chain[-1].name)
        outlet = one.claim.chain[-1].role == "outlet"
        by_words[key if not outlet else (*key[:-1], "")].append(one)
    return _Claims(
        tuple(group[0] for group in by_words.values()),
        {group[0].claim.id: tuple(group[1:]) for group in by_words.values() if len(group) > 1},
    )


def _same_article(every: Sequence[Subject], groups: Mapping[str, str]) -> dict[str, str]:
    """For each document one key for all that repeat its text: copies, and the versions of one article."""
    versions: dict[str, str] = {}
    documents = {one.claim.document: one.document for one in every}
    return {key: versions.setdefault(article_key(documents[key]), groups[key]) for key in sorted(documents)}


def _withdrawn_claims(judged: Judged) -> frozenset[str]:
    return frozenset(pair.older.claim.id for pair, verdict in judged if verdict.kind == "withdrawn")


def _joined(judged: Judged, claims: _Claims, things: World) -> list[list[str]]:
    """Claims that agree, by id; groups whose first claims agree are joined, since in a long story not every pair was compared."""
    rank = {one.claim.id: number for number, one in enumerate(claims.first)}
    by_id = {one.claim.id: one for one in claims.first}
    gone = _withdrawn_claims(judged)

    def differing(one: str, other: str) -> bool:
        return differ(by_id[one], by_id[other], things)

    groups = agreeing_groups([j for j in judged if not {j[0].older.claim.id, j[0].newer.claim.id} & gone], rank, differing)
    for _ in range(_ROUNDS):
        if len(groups) < _MANY:
            break
        groups = _merged(groups, by_id, rank, things)
    return groups


def _merged(
    groups: Sequence[list[str]], by_id: Mapping[str, Subject], rank: Mapping[str, int], things: World
) -> list[list[str]]:
    first = {group[0]: group for group in groups}

    def differing(one: str, other: str) -> bool:
        return differ(by_id[one], by_id[other], things)

    again = [(pair, v) for pair in pairs([by_id[key] for key in first]) if (v := compare(pair, things)) is not None]
    merged = [[key for leader in leaders for key in first.pop(leader)] for leaders in agreeing_groups(again, rank, differing)]
    return [*merged, *first.values()]


def _agreements(
    joined: Sequence[Sequence[str]], judged: Judged, claims: _Claims, groups: Mapping[str, str], things: World
) -> list[Finding]:
    """Claims that agree, their copies with them; copies of one claim alone agree too, from one origin. Withdrawn ones support nothing."""
    by_id = {one.claim.id: one for one in claims.first}
    gone = _withdrawn_claims(judged)
    out = []
    for group in (*joined, *_alone(joined, claims)):
        members = [s for key in group for s in (by_id[key], *claims.echoes.get(key, ())) if s.claim.id not in gone]
        if len({article_key(s.document) for s in members}) < 2:
            continue
        ordered = [s.claim for s in sorted(members, key=lambda s: (s.published, s.claim.document, s.claim.id))]
        out.append(_agreement(ordered, groups, things))
    return out


def _alone(joined: Sequence[Sequence[str]], claims: _Claims) -> list[list[str]]:
    inside = {key for group in joined for key in group}
    return [[key] for key in claims.echoes if key not in inside]


def _agreement(claims: Sequence[Claim], groups: Mapping[str, str], things: World) -> Finding:
    range_ = independent(claims, groups, things)
    ids, told = tuple(claim.id for claim in claims), explanations.agreement(claims, range_, things)
    return Finding(
        content_id("agreement", ids), "agreement", ids, because((told,)), reasons=(told,),
        rule="same matter, compatible values", independent=range_, documents=tuple(dict.fromkeys(c.document for c in claims)),
    )  # fmt: skip


def _oppositions(judged: Judged, joined: Sequence[Sequence[str]], groups: Mapping[str, str], things: World) -> list[Finding]:
    """Conflicts and supersessions, each told once however often its words were reprinted, and a few times between two groups that agree."""
    group_of = {key: f"{number}" for number, group in enumerate(joined) for key in group}
    put_right_before = _put_right_before(judged)
    between: Counter[tuple[str, ...]] = Counter()
    told: set[tuple[str, ...]] = set()
    key: tuple[str, ...]
    out = []
    for pair, verdict in judged:
        older, newer = pair.older.claim, pair.newer.claim
        key = (verdict.kind, verdict.aspect, groups[older.document], older.about, groups[newer.document], newer.about)
        if verdict.kind == "withdrawn":
            key = (verdict.kind, older.id)
        copied = older.document != newer.document and groups[older.document] == groups[newer.document] and not _versions(pair)
        copied = copied and (verdict.aspect == "polarity" or not (_two_origins(pair, things) or _own_correction(pair, verdict)))
        if verdict.kind == "agreement" or copied or key in told:
            continue
        if verdict.kind in ("conflict", "updated") and put_right_before.get(older.id, _NEVER) < pair.newer.published:
            continue
        told.add(key)
        sides = (verdict.kind, verdict.aspect, group_of.get(older.id, older.id), group_of.get(newer.id, newer.id))
        between[sides] += verdict.kind != "withdrawn"
        if between[sides] > _MOST_BETWEEN:
            continue
        if verdict.kind != "conflict":
            out.append(_supersession(pair, verdict, things))
        elif not _one_voice(pair, things):
            out.append(_conflict(pair, verdict, things))
    return out


def _put_right_before(judged: Judged) -> dict[str, float]:
    """Claims that a newer version or a report of their own outlet put right or took back, with when it first did.

    Whoever reports otherwise after that contradicts nobody and carries nothing on: the outlet does not say so any more.
    """
    out: dict[str, float] = {}
    for pair, verdict in judged:
        own = _versions(pair) or one_outlet(pair.older, pair.newer)
        if verdict.kind in ("corrected", "withdrawn") and own:
            key = pair.older.claim.id
            out[key] = min(out.get(key, _NEVER), pair.newer.published)
    return out


def _versions(pair: Pair) -> bool:
    return article_key(pair.older.document) == article_key(pair.newer.document)


def _one_voice(pair: Pair, things: World) -> bool:
    """Whether one named origin is quoted with both: what it said later stands beside it, but it does not contradict another."""
    return same(voice(pair.older.claim, things), voice(pair.newer.claim, things))


def _own_correction(pair: Pair, verdict: Verdict) -> bool:
    """Whether an outlet or agency puts its own text right in a copy of it that has the error no more."""
    return verdict.kind == "corrected" and one_outlet(pair.older, pair.newer) and bool(pair.newer.opposed[0])


def _two_origins(pair: Pair, things: World) -> bool:
    """Whether two named origins are quoted: a text that puts other words into another mouth is no copy there."""
    last = [side.claim.chain[-1] for side in (pair.older, pair.newer)]
    words = [{noun_key(word) for word in _NAME.findall(link.name)} for link in last]
    told = all(link.role in ("speaker", "relay") for link in last) and all(words)
    return told and words[0].isdisjoint(words[1]) and not _one_voice(pair, things)


def _conflict(pair: Pair, verdict: Verdict, things: World) -> Finding:
    ids, told = (pair.older.claim.id, pair.newer.claim.id), explanations.conflict(pair, verdict, things)
    return Finding(
        content_id("conflict", ids, verdict.aspect), "conflict", ids, because((told,)), reasons=(told,),
        rule=verdict.rule, aspect=verdict.aspect,
    )  # fmt: skip


def _supersession(pair: Pair, verdict: Verdict, things: World) -> Finding:
    older, newer = pair.older.claim.id, pair.newer.claim.id
    ids, told = (older, newer), explanations.supersession(pair, verdict, things)
    return Finding(
        content_id("supersession", ids, verdict.kind), "supersession", ids, because((told,)), reasons=(told,),
        rule=verdict.rule, aspect=verdict.aspect, how=verdict.kind, older=older, newer=newer,
    )  # fmt: skip
