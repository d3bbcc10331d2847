"""Whether what is said lies in the past or the future, by the predicate around an expression."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from typing import Literal

from quellenlage.analysis.times.vocabulary import data, word_set
from quellenlage.model import Analysis, Clause, Predicate

Tense = Literal["past", "present", "state", "future", "nearest", ""]
"""„state“ is a present that holds in general („Die Firma ist heute ein Konzern“), „nearest“ a plan that may be over or still ahead."""


def tenses(analysis: Analysis) -> list[Tense]:
    """The tense around every token."""
    found: list[Tense] = [""] * len(analysis.tokens)
    by_clause = [_tense_of(analysis, number) for number in range(len(analysis.clauses))]
    for number, clause in enumerate(analysis.clauses):
        tense: Tense = by_clause[number]
        if not tense and clause.parent is not None:
            tense = by_clause[clause.parent]
        found[clause.first : clause.last] = [tense] * (clause.last - clause.first)
    return found


def _tense_of(analysis: Analysis, number: int) -> Tense:
    clause = analysis.clauses[number]
    if _exhibits(clause, analysis):
        return "present"
    if _came_to_nothing(analysis, number):
        return "past"
    planned = (
        clause.predicate is not None and clause.predicate.tense == "Past" and clause.predicate.modal in ("sollen", "wollen")
    )
    words = (analysis.tokens[k].text.lower() for k in range(clause.first, clause.last) if planned)
    return "nearest" if not word_set("once_planned").isdisjoint(words) else _clause_tense(clause)


def _came_to_nothing(analysis: Analysis, number: int) -> bool:
    """„hätte am Dienstag tagen sollen“, „sollte am Sonntag stattfinden, fiel aber aus“: the day of such a plan is over."""
    clause, tokens = analysis.clauses[number], analysis.tokens
    predicate = clause.predicate
    if predicate is None or predicate.modal not in ("sollen", "wollen") or predicate.finite is None:
        return False
    if tokens[predicate.finite].lemma == "haben":
        return predicate.mood == "Sub" and tokens[predicate.finite].tense == "Past"
    if predicate.tense != "Past":
        return False
    following = analysis.clauses[number + 1] if number + 1 < len(analysis.clauses) else None
    if following is None or following.sentence != clause.sentence or following.kind != "main" or following.predicate is None:
        return False
    turns = any(tokens[k].text.lower() in ("aber", "jedoch", "doch") for k in range(following.first, following.last))
    return turns and following.predicate.tense in ("Past", "Perf") and not following.predicate.modal


def _exhibits(clause: Clause, analysis: Analysis) -> bool:
    """„Das Museum zeigt von Samstag an …“: a house shows what is to come; a video, what has been."""
    predicate, subject = clause.predicate, clause.subject
    if predicate is None or predicate.tense != "Pres" or predicate.lemma != "zeigen" or subject is None:
        return False
    houses = word_set("exhibitors")
    return any(
        token.lemma.lower().endswith(tuple(houses))
        for token in analysis.tokens[clause.first : clause.last]
        if token.tag == "NN" and subject.start <= token.start < subject.end
    )


def intended(analysis: Analysis) -> list[bool]:
    """For every token whether its clause says what was to come then („sollte am Montag ankommen“)."""
    return _by_predicate(analysis, lambda one: one.tense == "Past" and one.modal in ("sollen", "wollen") and not one.perfect)


def habitual(analysis: Analysis) -> list[bool]:
    """For every token whether its clause tells in the present what comes again: „Im Winter friert der See regelmäßig zu“."""
    often, nature = word_set("habitual"), word_set("of_nature")
    found = [False] * len(analysis.tokens)
    for clause in analysis.clauses:
        predicate = clause.predicate
        if predicate is None or predicate.tense != "Pres" or predicate.modal in ("sollen", "wollen"):
            continue
        words = range(clause.first, clause.last)
        if predicate.lemma in nature or any(analysis.tokens[k].text.lower() in often for k in words):
            found[clause.first : clause.last] = [True] * len(words)
    return found


def flashbacks(analysis: Analysis) -> list[bool]:
    """For every token whether it lies in a clause in the past perfect."""
    return _by_predicate(analysis, lambda predicate: predicate.tense == "PastPerf")


def alleged(analysis: Analysis) -> list[bool]:
    """For every token whether its clause says what somebody is said to have done („soll … angezündet haben“)."""
    return _by_predicate(analysis, lambda predicate: predicate.modal == "sollen" and predicate.perfect)


def settings(analysis: Analysis) -> list[bool]:
    """For every token whether its clause sets something for a time ahead („verhängte eine Sperre bis Sonntag“)."""
    verbs = frozenset(data()["setting_verbs"]["verbs"].split())
    return _by_predicate(analysis, lambda predicate: predicate.lemma in verbs)


def _by_predicate(analysis: Analysis, holds: Callable[[Predicate], bool]) -> list[bool]:
    """What holds of the predicate around every token; a clause without one has its parent's."""
    found = [False] * len(analysis.tokens)
    by_clause: list[bool] = []
    for clause in analysis.clauses:
        inherited = clause.predicate is None and clause.parent is not None and clause.parent < len(by_clause)
        value = by_clause[clause.parent or 0] if inherited else clause.predicate is not None and holds(clause.predicate)
        by_clause.append(value)
        found[clause.first : clause.last] = [value] * (clause.last - clause.first)
    return found


def leaving(analysis: Analysis) -> frozenset[int]:
    """The sentences that leave a story of the past: told in the present or looking ahead, outside quotation marks."""
    quoted = [quote.start for quote in analysis.quoted]
    found: dict[int, bool] = {}
    for clause in analysis.clauses:
        if clause.kind != "main" or clause.predicate is None or clause.sentence in found:
            continue
        sentence = analysis.sentences[clause.sentence]
        k = bisect_left(quoted, sentence.start)
        if k == len(quoted) or quoted[k] >= sentence.end:
            found[clause.sentence] = clause.predicate.mood != "Sub" and _tense(clause.predicate) in (
                "present",
                "state",
                "future",
            )
    return frozenset(number for number, leaves in found.items() if leaves)


def _clause_tense(clause: Clause) -> Tense:
    """„kündigte an, am Samstag zurückzutreten“ looks ahead; „gestand, am Samstag dort gewesen zu sein“ does not."""
    if clause.kind == "infinitive" and clause.predicate and not clause.predicate.perfect and clause.predicate.finite is None:
        return "future"
    return _tense(clause.predicate)


def _tense(predicate: Predicate | None) -> Tense:
    if predicate is None:
        return ""
    if predicate.perfect or predicate.tense in ("Perf", "PastPerf"):
        return "past"
    if predicate.tense == "Past":
        return "future" if predicate.modal in ("sollen", "wollen") else "past"
    if predicate.tense == "Fut" or predicate.modal in ("sollen", "wollen"):
        return "future"
    if predicate.tense == "Pres" and predicate.lemma in word_set("showing"):
        return "past"  # „Ein Video zeigt ihn am Montag in …“: what a recording shows has been
    if predicate.tense in ("Pres", "") and predicate.lemma in word_set("to_come"):
        return "future"  # „jährt sich am Samstag“
    if predicate.tense == "Pres":
        return "state" if not predicate.modal and predicate.lemma in word_set("states_of_today") else "present"
    return ""
