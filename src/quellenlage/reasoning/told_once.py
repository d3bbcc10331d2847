"""All that each report of a story tells one of, held against the earlier reports: when, where, who, of what country, known since when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quellenlage.reasoning.bound_for import bound_elsewhere
from quellenlage.reasoning.dates_ahead import dates_apart
from quellenlage.reasoning.datings import datings_apart
from quellenlage.reasoning.doers import other_doers
from quellenlage.reasoning.homelands import homelands_apart
from quellenlage.reasoning.knowing import known_since
from quellenlage.reasoning.moments import moments_apart
from quellenlage.reasoning.pairs import Pair, repeats_former
from quellenlage.reasoning.replaced import replaced
from quellenlage.reasoning.sites import sites_apart
from quellenlage.reasoning.terms import Subject, World
from quellenlage.reasoning.verdicts import Verdict

_KINDS = (
    homelands_apart,
    moments_apart,
    sites_apart,
    bound_elsewhere,
    other_doers,
    datings_apart,
    known_since,
    dates_apart,
    replaced,
)


def says_something(one: Subject) -> bool:
    """Whether a claim tells something now, also where it names nothing („Es entstand um 1320“): no question, no refusal, no old version."""
    return not (one.claim.asks or one.claim.negated_report or repeats_former(one))


def told_once(subjects: Sequence[Subject], things: World) -> Iterator[tuple[Pair, Verdict]]:
    """Pairs of claims of two reports of one story that give two values of what there is one of, in a fixed order."""
    for held_against_earlier in _KINDS:
        yield from held_against_earlier(subjects, things)
