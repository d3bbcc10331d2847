"""Whether two claims make the same statement, or only speak of the same people: what one says more than the other decides."""

from __future__ import annotations

import re

from quellenlage.reasoning.cores import with_another
from quellenlage.reasoning.frames import same_deed
from quellenlage.reasoning.likeness import POINTLIKE, same_at_core, same_moment, same_principal, same_verb
from quellenlage.reasoning.nouns import noun_key
from quellenlage.reasoning.story_mates import close
from quellenlage.reasoning.terms import Subject
from quellenlage.reasoning.twins import bare_name, of_one_kind, shared_terms, twins
from quellenlage.reasoning.vocabulary import deed, word_list

_NAME = re.compile(r"[A-ZÄÖÜ][\w-]{3,60}")
_ENOUGH = 2
_STRONG = 3
_PUT_OFF = "postpone"


def _office(term: str) -> bool:
    return any(term == office or term.endswith(office) for office in word_list("offices"))


def content(one: Subject) -> frozenset[str]:
    """A claim's terms without the offices of those whom it names, and without the nouns that its verb or numbers repeat."""
    named = any(term in one.terms for term in one.claim.who)
    counted = {count.slot.partition(":")[0] for count in one.counts}
    said = counted | word_list("standing_for") if one.counts else counted
    return frozenset(t for t in one.terms if not (named and _office(t)) and t not in said and t != one.borne)


def beyond(one: Subject, other: Subject) -> frozenset[str]:
    """What a claim names that the other does not, nor says by its verb."""
    theirs = sorted(other.terms)
    return frozenset(
        t for t in content(one) if not any(twins(t, their) or of_one_kind(t, their) for their in theirs) and not _said(t, other)
    )


def _source_words(one: Subject) -> list[str]:
    return [noun_key(word) for word in _NAME.findall(one.claim.chain[-1].name)]


def _said(term: str, other: Subject) -> bool:
    if term in word_list("money") and any(count.slot.endswith(tuple(word_list("currencies"))) for count in other.counts):
        return True  # „hat kein Geld angenommen“, „hat 50.000 Euro angenommen“
    if any(twins(term, word) for word in _source_words(other)):
        return True  # „keine Warnung des Wetterdienstes“, says the Wetterdienst itself
    return deed(term) in other.deeds or any(count.slot.partition(":")[0] == term for count in other.counts)


def _copular(one: Subject, other: Subject) -> bool:
    """„wird neuer Trainer“ and „ist neuer Trainer“; or any other verb that says little, in both."""
    return bool(one.verb) and (one.verb == other.verb or {one.verb, other.verb} <= {"be", "werden"})


def _further(one: Subject) -> bool:
    """Whether a claim tells of somebody on top of those told of before: „ein weiterer Mensch ist gestorben“."""
    return not word_list("further").isdisjoint(one.claim.about.lower().split())


def _counts_another(one: Subject, other: Subject) -> bool:
    """Whether a claim counts a thing that the other, which counts nothing, does not name („stellt das Magazin ein“, „… 40 Redakteure“)."""
    if other.counts:
        return False
    counted = {count.slot.partition(":")[0] for count in one.counts} & one.terms
    return any(not any(twins(noun, term) for term in other.terms) and not _said(noun, other) for noun in sorted(counted))


def says_no_more(one: Subject, other: Subject) -> bool:
    """Whether a claim narrows nothing that the other leaves open: „nicht im Sommer geschlossen“ does not deny the closing."""
    more = (term for term in beyond(one, other) if term not in other.named)
    return not any(not any(bare_name(term, near) for near in other.context) for term in more)


def _whole_toll(one: Subject, other: Subject) -> bool:
    """Whether both give the same number of what an event has once, in one story: „zwei Tote geborgen“, „zwei Niederländer starben“."""
    if not close(one, other):
        return False
    wide = {c.slot: c.quantity.value for c in one.counts if c.slot in word_list("event_wide") and c.quantity.value}
    theirs = {c.slot: c.quantity.value for c in other.counts}
    return any(theirs.get(slot) == value for slot, value in wide.items())


def same_statement(one: Subject, other: Subject, *, slots: bool) -> bool:
    """Whether two claims say the same.

    One of the two must be contained in the other, but for one term where much else is shared; and they must share a verb, a kind
    of event or a number in the same slot. Two people in one sentence do not make it the same.
    """
    if _further(one) != _further(other) or (_PUT_OFF in (one.verb, other.verb) and one.verb != other.verb):
        return False  # „entschied über den Neubau“, „hat die Entscheidung über den Neubau vertagt“
    verb = same_verb(one, other)
    pointlike = bool(one.event) and one.event == other.event and one.event in POINTLIKE
    if not (verb or pointlike or slots or _copular(one, other)):
        return False
    if same_deed(one.frame, other.frame):
        return True  # who did what to whom is the same, whatever each says beside it
    if with_another(one, other):
        return False
    if same_at_core(one, other) and not (one.persons and other.persons and not one.persons & other.persons):
        return True
    shared = shared_terms(one.terms, other.terms)
    more = min(len(beyond(one, other)) + _counts_another(one, other), len(beyond(other, one)) + _counts_another(other, one))
    if one.persons and other.persons and not one.persons & other.persons:
        return False
    if slots and _whole_toll(one, other):
        return True
    if slots:
        return (shared >= 1 or not (content(one) and content(other))) and more <= max(0, shared - 1)
    if one.counts and other.counts and (verb or pointlike):
        more += 1
    if same_principal(one, other):
        return not more
    needed = _ENOUGH if verb or pointlike else _STRONG
    allowed = 1 if shared > _STRONG or (verb and shared >= _ENOUGH and same_moment(one, other)) else 0
    return shared >= needed and more <= allowed
