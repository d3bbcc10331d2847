"""The same figure in two reports of one story: „80 Millionen Naira“, „die 42 Festgenommenen“ are told of one thing in whatever words.

Within a story a number that is no small one and stands in two reports hardly ever counts two things. What each claim says more is not
vouched for; where that differs in a number, in its names or in what is denied, the figure makes no agreement.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from quellenlage.model import Quantity
from quellenlage.reasoning import reference
from quellenlage.reasoning.comparison import commitment
from quellenlage.reasoning.earlier import in_turn, of_other_reports
from quellenlage.reasoning.nouns import HEAD, noun_key
from quellenlage.reasoning.pairs import Pair, in_order
from quellenlage.reasoning.terms import HELD, Subject, World
from quellenlage.reasoning.twins import of_one_kind, shared_terms, twins
from quellenlage.reasoning.verdicts import Verdict
from quellenlage.reasoning.vocabulary import word_list

_MOST = 24
_SMALL, _ROUND = 12, 10
"""Numbers up to the first are of many things; round ones need a thing in common beside."""
_BEFORE = 24
_NOT_THIS = re.compile(r"\b(?:nicht|statt|anstelle|anstatt|von) (?:\w{2,12} )?$", re.IGNORECASE)
"""„nicht 78, sondern 87“, „Statt 214“, „von 23 auf 21“, „von den 24“: a number that is denied, former, or a whole."""


def same_figures(subjects: Sequence[Subject], things: World) -> Iterator[tuple[Pair, Verdict]]:
    """Pairs of claims of two reports of one story that give the same figure of one thing, in a fixed order."""
    del things
    by_value: dict[float, list[Subject]] = defaultdict(list)
    for one in in_turn(subjects):
        if not one.threaded or not one.positive or one.contrasted or commitment(one) not in HELD:
            continue
        figures = {quantity.value: quantity for quantity in one.claim.quantities if _is_figure(quantity, one)}
        for earlier in of_other_reports(one, [value for value in figures if value is not None], by_value, _MOST):
            for theirs in earlier.claim.quantities:
                ours = figures.get(theirs.value)
                if ours is not None and _is_figure(theirs, earlier) and _one_thing(earlier, theirs, one, ours):
                    yield in_order(earlier, one), Verdict("agreement", "", "the same figure in one story")
                    break


def _is_figure(quantity: Quantity, one: Subject) -> bool:
    """Whether a number is exact, no small one, and held: neither denied nor told as the one before."""
    exact = quantity.value is not None and quantity.low == quantity.high == quantity.value and quantity.value > _SMALL
    before = one.document.text[max(0, quantity.start - _BEFORE) : quantity.start]
    return exact and _NOT_THIS.search(before) is None


def _one_thing(one: Subject, first: Quantity, other: Subject, second: Quantity) -> bool:
    """Whether an equal number can only be of one thing, and nothing else that the claims say is against it."""
    if reference.apart(one, other) or reference.ahead(one) != reference.ahead(other) or _more_numbers(one, other):
        return False
    units = [noun_key(quantity.unit) if quantity.unit else "" for quantity in (first, second)]
    ours, theirs = one.terms - set(units), other.terms - set(units)
    shared = shared_terms(ours, theirs)
    if (one.persons and other.persons and not one.persons & other.persons) or (
        not shared and _others_of_one_head(ours, theirs)
    ):
        return False
    if not all(units):
        return shared > 0
    alike = twins(*units) or of_one_kind(*units) or set(units) <= word_list("people")
    if not alike:
        return False
    return bool((first.value or 0) % _ROUND) or shared > 0


def _more_numbers(one: Subject, other: Subject) -> bool:
    """Whether each gives a number that the other has not."""
    ours, theirs = ({quantity.value for quantity in side.claim.quantities} for side in (one, other))
    return bool(ours - theirs) and bool(theirs - ours)


def _others_of_one_head(one: Iterable[str], other: Iterable[str]) -> bool:
    """„Die Gewerbesteuer steigt um 43 Punkte“, „die Grundsteuer steigt um 43 Punkte“: two things of one head."""
    long = [[term for term in side if len(term) > HEAD and ":" not in term] for side in (one, other)]
    return any(a != b and a[-HEAD:] == b[-HEAD:] for a in long[0] for b in long[1])
