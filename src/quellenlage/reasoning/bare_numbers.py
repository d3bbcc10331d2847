"""A number that stands alone counts what was counted just before: „… 4.000 Menschen teil, die Polizei sprach von 1.500“."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from quellenlage.model import Quantity
from quellenlage.reasoning.slots import Count
from quellenlage.reasoning.terms import Subject, follows
from quellenlage.reasoning.vocabulary import word_list


def with_bare_numbers(told: Sequence[Subject]) -> list[Subject]:
    """The claims of a report in their order, those that only name another number with the slot and the terms of the claim before."""
    out = list(told)
    for number, (before, one) in enumerate(pairwise(told), 1):
        bare = _bare(one, before) if len(before.counts) == 1 and _goes_on(before, one) else None
        if bare is not None:
            slot = before.counts[0].slot
            out[number] = replace(one, counts=(Count(slot, bare),), terms=one.terms | before.terms - before.persons)
    return out


def _bare(one: Subject, before: Subject) -> Quantity | None:
    """The only number of a claim that says nothing else; what it counts is left out in its words, and so that of the one before."""
    quantities = one.claim.quantities
    if one.counts or len(quantities) != 1 or quantities[0].unit not in ("", before.counts[0].quantity.unit):
        return None
    return quantities[0] if one.verb in word_list("speaking_of") or _stands_for(one) else None


def _stands_for(one: Subject) -> bool:
    """Whether „es“ stands for what is counted: „Tatsächlich waren es neun“."""
    return one.verb == "be" and not one.terms and "es" in one.claim.about.lower().split()


def _goes_on(before: Subject, one: Subject) -> bool:
    return follows(before, one) and before.claim.end <= one.claim.start and before.positive == one.positive
