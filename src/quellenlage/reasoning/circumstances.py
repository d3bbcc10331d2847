"""What one report takes for granted and another denies: „nach einer Ausschreibung vergeben“, „es gab keine Ausschreibung“.

The claim tells of something else and has the noun only as a circumstance; so neither verb nor terms find it, only the noun that is denied.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from quellenlage.reasoning import reference
from quellenlage.reasoning.nouns import noun_key
from quellenlage.reasoning.pairs import Pair, in_order
from quellenlage.reasoning.story_mates import one_story
from quellenlage.reasoning.terms import HELD, Subject, World, narrow_name_shared
from quellenlage.reasoning.verdicts import Verdict
from quellenlage.reasoning.vocabulary import canonical, word_list

_GIVEN = re.compile(
    r"\b(?:nach|mit|bei|in|während|auf|aufgrund|infolge|trotz) (?:einer|einem|der|dem) (?:[a-zäöüß]{3,30} ){0,2}"
    r"(?P<noun>[A-ZÄÖÜ][\w-]{3,40})"
)
_NONE = re.compile(r"\b[Kk]eine?[nrs]?(?: [a-zäöüß]{3,30}){0,2} (?P<noun>[A-ZÄÖÜ][\w-]{3,40})")
_NOT = re.compile(r"Eine?n? (?:[a-zäöüß]{3,30} ){0,2}(?P<noun>[A-ZÄÖÜ][\w-]{3,40})\b.{0,120}\bnicht\b")
_MOST = 40
"""Of the claims that take a noun for granted, so many are held against each denial."""


def taken_for_granted(subjects: Sequence[Subject], things: World) -> Iterator[tuple[Pair, Verdict]]:
    """Claims that have something as their circumstance, with the claims of other reports of the story that there was no such thing."""
    given: dict[str, list[Subject]] = defaultdict(list)
    for one in subjects:
        if one.positive and not one.claim.asks and one.claim.chain[-1].commitment in HELD and one.claim.kind != "plan":
            for found in _GIVEN.finditer(one.claim.about):
                given[canonical(noun_key(found["noun"]))].append(one)
    for denial in subjects:
        noun = _none(denial)
        for held in given.get(noun, ())[:_MOST] if noun else ():
            if held.claim.document != denial.claim.document and _of_one_thing(held, denial, noun, things):
                yield in_order(held, denial), Verdict("conflict", "polarity", "taken for granted by one and denied by another")


def _none(one: Subject) -> str:
    """The noun of which a claim says that there was none, if it says nothing else."""
    if (
        one.positive
        or one.claim.asks
        or one.claim.negated_report
        or word_list("existing").isdisjoint((one.verb, one.claim.predicate))
    ):
        return ""
    found = _NONE.search(one.claim.about) or _NOT.match(one.claim.about)
    noun = canonical(noun_key(found["noun"])) if found else ""
    return "" if noun in word_list("everywhere") | word_list("people") else noun


def _of_one_thing(held: Subject, denial: Subject, noun: str, things: World) -> bool:
    """Whether both are of one story, and of one name or one other thing: each match has its own break."""
    if not one_story(held, denial) or reference.explicit(denial) > reference.explicit(held):
        return False  # „am Montag gab es keine Kontrollen“
    if reference.apart(held, denial):
        return False
    silent = word_list("everywhere") | word_list("people") | {noun}
    others = {term for term in denial.terms if ":" not in term and term not in silent}
    if others:
        return bool(others & (held.terms | held.context))
    return narrow_name_shared(held, denial, things)
