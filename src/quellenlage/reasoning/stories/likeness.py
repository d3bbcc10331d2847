"""Which earlier reports a report is like, and whose text it has: looked up by its heaviest words and by its shingles.

A report is held against the `LOOKED_BACK` reports that had a word last before it, whatever came in when. That bounds the time for one
report, however many there are, and makes the links of a report depend on those around it only: a report that comes in late
changes the links of a few that follow it, and those are found without looking at all others.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from heapq import nsmallest

from quellenlage.reasoning.stories.evidence import similarity
from quellenlage.reasoning.stories.register import Links, Register
from quellenlage.reasoning.stories.traits import Key, Traits, is_anchor

LOOKED_BACK = 40
"""So many earlier reports with the same word are looked at."""
LOOKED_BACK_FOR_TEXT = 6
MOST_COMPARED = 20
"""So many reports, those that share most of the heaviest words, are compared word by word."""
LEAST_LIKE = 0.03
"""Reports that are less like each other than this say nothing about each other's story."""
MOSTLY = 0.5
"""From this share of its anchors on, a report is a copy."""
LEAST_ANCHORS = 3


def enter(register: Register, drawn: Traits) -> list[Key]:
    """Take a report in and link it. All whose links are new: its own, and those of later reports that would have found it."""
    register.enter(drawn)
    register.link(drawn.key, links_of(register, drawn))
    return [drawn.key, *(later for later in _touched(register, drawn) if _linked_anew(register, later))]


def remove(register: Register, key: Key) -> list[Key]:
    """Take a report out. All later reports whose links are new."""
    drawn = register.traits(key)
    around = {later for term, _ in drawn.terms for later, _ in register.after(term, key, looked_back(term))}
    register.remove(key)
    return [later for later in sorted(around) if _linked_anew(register, later)]


def looked_back(term: int) -> int:
    """How many earlier reports with a term are looked at."""
    return LOOKED_BACK_FOR_TEXT if is_anchor(term) else LOOKED_BACK


def links_of(register: Register, drawn: Traits) -> Links:
    """The links of a report, from those before it."""
    near = nsmallest(MOST_COMPARED, ((-score, key) for key, score in _shared(register, drawn, drawn.heads).items()))
    compared = ((key, -score, similarity(drawn.vector, register.traits(key).vector)) for score, key in near)
    shared = _shared(register, drawn, [(anchor, 1.0) for anchor in drawn.anchors])
    source = min(shared, key=lambda key: (-shared[key], key), default=None)
    if source is None or shared[source] < needed(drawn):
        return Links(tuple(compared))
    return Links(tuple(compared), source, shared[source])


def needed(drawn: Traits) -> float:
    """How many shared anchors make a report a copy."""
    return max(LEAST_ANCHORS, MOSTLY * (len(drawn.anchors) - 1))


def _shared(register: Register, drawn: Traits, terms: list[tuple[int, float]]) -> dict[Key, float]:
    scores: dict[Key, float] = defaultdict(float)
    for term, weight in terms:
        for key, theirs in register.before(term, drawn.key, looked_back(term)):
            scores[key] += weight * theirs
    return scores


def _linked_anew(register: Register, key: Key) -> bool:
    links = links_of(register, register.traits(key))
    if links == register.links(key):
        return False
    register.link(key, links)
    return True


def _touched(register: Register, drawn: Traits) -> list[Key]:
    """The later reports that may have other links because a report came in before them.

    Of the reports after it that have a word too, the nearest find it now, and lose sight of the one that stood at the end of
    what they looked at. Only who would be compared with it, or was compared with what is lost, has to be linked anew.
    """
    if register.is_last(drawn.key):
        return []
    gained: dict[bool, Counter[Key]] = {False: Counter(), True: Counter()}
    lost: dict[Key, set[Key]] = defaultdict(set)
    for term, weight in drawn.terms:
        most = looked_back(term)
        later = register.after(term, drawn.key, most)
        earlier = register.before(term, drawn.key, most) if later else ()
        for at, (key, theirs) in enumerate(later):
            gained[is_anchor(term)][key] += theirs if is_anchor(term) else weight * theirs  # type: ignore[assignment]
            if most - 1 - at < len(earlier):
                lost[key].add(earlier[most - 1 - at][0])
    touched = []
    for key in sorted({*gained[False], *gained[True]}):
        links = register.links(key)
        found = gained[False][key] and (len(links.near) < MOST_COMPARED or gained[False][key] >= links.near[-1][1] - 1e-9)
        copied = gained[True][key] and gained[True][key] >= min(
            links.shared or needed(register.traits(key)), needed(register.traits(key))
        )
        if found or copied or lost[key] & links.named():
            touched.append(key)
    return touched
