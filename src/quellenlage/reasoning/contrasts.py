"""Reports that deny one value and give another in the same breath: „nicht der Ehemann, sondern ein Nachbar wurde festgenommen“.

An earlier report that has what is denied, in a passage about the same, says otherwise; which it was is said by the newer one's words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.reasoning import reference
from quellenlage.reasoning.asked import one_event
from quellenlage.reasoning.contained_denials import elsewhere, has_term
from quellenlage.reasoning.earlier import in_turn
from quellenlage.reasoning.likeness import same_verb
from quellenlage.reasoning.markers import corrects
from quellenlage.reasoning.nouns import same_noun
from quellenlage.reasoning.pairs import Pair
from quellenlage.reasoning.story_mates import one_story
from quellenlage.reasoning.terms import Subject, World, one_outlet
from quellenlage.reasoning.twins import shared_terms
from quellenlage.reasoning.verdicts import Verdict, case_of, corrects_this, same_outlet
from quellenlage.reasoning.vocabulary import word_list

_PRONOUNS = ("Er ", "Sie ", "Es ")
_PART = 4
"""Letters that each part of a compound has at least."""
_MOST_BEFORE = 60
"""Of the earlier claims with a denied word, so many are held against the newer one."""


def opposed(subjects: Sequence[Subject], things: World) -> Iterator[tuple[Pair, Verdict]]:
    """Earlier claims that have what a later report denies while it puts something else in its place."""
    by_term: dict[str, list[Subject]] = defaultdict(list)
    for one in in_turn(subjects):
        denied, kept = one.opposed
        if denied and kept and not one.claim.asks:
            keys = [key for term in sorted(denied) for key in (term, f"^{term}")]
            found = {s.claim.id: s for key in keys for s in by_term[key][-_MOST_BEFORE:]}
            for older in found.values():
                if _says_otherwise(older, one):
                    pair = Pair(older, one, 1.0)
                    verdict = _verdict(pair, things)
                    if verdict.kind != "conflict" or _denied_alone(older, one):
                        yield pair, verdict
        if one.positive and not one.contrasted and not one.claim.asks and one.claim.kind != "background":
            for term in one.terms:
                by_term[term].append(one)
                for cut in range(_PART, len(term) - _PART + 1) if ":" not in term else ():
                    by_term[f"^{term[:cut]}"].append(one)  # „nicht die Energie“ denies „die Energiekosten“


def _says_otherwise(older: Subject, newer: Subject) -> bool:
    """Whether an earlier claim tells the denied value of the same matter, and not the one in its place."""
    denied, kept = newer.opposed
    if older.claim.document == newer.claim.document or _any_of(kept, older.terms) or reference.apart(older, newer):
        return False
    rest = newer.terms - denied - kept - word_list("everywhere")
    alike = same_verb(older, newer) or newer.verb in word_list("light_verbs") or newer.verb == "handeln"
    person = bool(denied & newer.persons)
    outlet = not person and one_outlet(older, newer)
    told = (person and (same_verb(older, newer) or older.seat is not None)) or outlet or shared_terms(rest, older.terms) > 0
    one = one_event(older, newer) or one_story(older, newer)
    told = told or (one_story(older, newer) and same_verb(older, newer) and not older.terms - denied)
    return alike and told and one and not (person and older.claim.about.startswith(_PRONOUNS))


def _denied_alone(older: Subject, newer: Subject) -> bool:
    """Whether in reports of one story the earlier claim has what is denied, the same deed, and names all else that the newer one does."""
    denied, kept = newer.opposed
    both = all(one.claim.predicate in word_list("state_verbs") for one in (older, newer))
    if not one_story(older, newer) or elsewhere(older, newer) or not (both or same_verb(older, newer)):
        return False
    return not older.terms - denied or all(
        has_term(older, term) or term in older.context for term in newer.terms - denied - kept if "@" not in term
    )


def _any_of(terms: Iterable[str], others: Iterable[str]) -> bool:
    theirs = list(others)
    return any(same_noun(term, other) for term in terms for other in theirs)


def _verdict(pair: Pair, things: World) -> Verdict:
    older, newer = pair.older, pair.newer
    denied, kept = newer.opposed
    was = sorted(denied & older.terms)[:1] or sorted(t for t in older.terms if t.startswith(tuple(denied)))[:1]
    place = bool(was) and was[0] in things.places and any(term in things.places for term in kept)
    alike = sorted(kept, key=lambda term: (_kind(term) != _kind(was[0] if was else ""), term))
    words = _word(was, things), _word(alike, things)
    aspect = "place" if place else "identity" if any(_somebody(term) for term in (*was, *kept)) else "polarity"
    case = case_of(older, newer, things)
    if (corrects(newer.claim, newer.document) and corrects_this(case)) or same_outlet(case):
        return Verdict("corrected", aspect, f"another {aspect} put in the place of a denied one", words)
    return Verdict("conflict", aspect, f"a {aspect} denied and another put in its place", words)


def _somebody(term: str) -> bool:
    """Whether a term is a person or a body, by name or by noun: who it was is another question than whether."""
    return term.startswith(("person:", "organisation:", "group:")) or person_noun(term.capitalize()) is not None


def _kind(term: str) -> str:
    return term.partition(":")[0] if ":" in term else ""


def _word(terms: Iterable[str], things: World) -> str:
    """A term in words: the name of a thing or place, a noun with its capital."""
    term = next(iter(terms), "")
    thing = things.places.get(term) or things.entities.get(term)
    return thing.name if thing else term.capitalize()
