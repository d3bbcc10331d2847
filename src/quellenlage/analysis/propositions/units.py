"""Units: a clause with what cannot stand without it (conditions, purposes, infinitives), as one stretch of text."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from quellenlage.analysis.propositions.copular import is_aim
from quellenlage.analysis.propositions.interrogatives import goes_on, is_interrogative, opener_word
from quellenlage.analysis.propositions.view import View
from quellenlage.model import Clause, Span

_ATTACHED = frozenset(
    ("wenn", "falls", "damit", "um", "ohne", "statt", "anstatt", "als", "bis", "bevor", "ehe", "sobald", "solange", "sofern", "sodass",
     "sooft", "soweit", "je", "außer", "wie", "soviel", "sofern")
)  # fmt: skip

_LIMITING = frozenset(("angehen", "betreffen", "anbelangen", "anlangen"))
_EVENTS = frozenset(("ehe", "bevor", "als", "bis", "sodass"))
"""Of these, those whose clause tells an event of its own where it stands in the past."""
_LINKING = frozenset(("und", "oder", "aber", "denn", "doch", "sondern"))


def attached(view: View, number: int, sentence: Sequence[int], taken: Collection[int]) -> list[int]:
    """The clauses that belong to a clause's statement: its infinitives, conditions and purposes.

    Args:
        view: the text.
        number: the clause.
        sentence: all clauses of its sentence.
        taken: clauses that are contents of a frame, frames or statements of their own.
    """
    found: list[int] = []
    clauses = view.clauses
    place = sentence.index(number)
    for k in sentence:
        if k == number or k in taken:
            continue
        clause = clauses[k]
        fronted = _fronted(view, k)
        belongs = fronted == number if fronted is not None else clause.parent == number or (clause.parent in found)
        if not belongs and fronted is None and clause.parent is None and clause.kind == "subordinate" and k < number:
            belongs = all(clauses[j].kind == "subordinate" for j in sentence[sentence.index(k) : place])
        held_back = _is_last_condition(view, k) and (k - 1 == number or k - 1 in found)
        if (belongs and _depends(view, k)) or (is_condition(view, k) and _next_main(view, k) == number) or held_back:
            found.append(k)
    return found


def _fronted(view: View, number: int) -> int | None:
    """The clause that „…, doch als die Streife eintraf, waren sie fort“ goes with: the one after it, not the one before.

    So does „sagte, falls der Pegel steige, würden alle evakuiert“, where the verb after it is in the subjunctive.
    """
    clause = view.clauses[number]
    if clause.kind != "subordinate" or number + 1 >= len(view.clauses):
        return None
    following = view.clauses[number + 1]
    same = following.sentence == clause.sentence and following.kind in ("main", "inquit")
    reported = following.predicate is not None and following.predicate.mood == "Sub" and following.parent is None
    if view.tokens[clause.first].tag != "KON" and not (reported and opener_word(view, clause) in _ATTACHED):
        return None
    return number + 1 if same and _verb_first(view, following) else None


def is_attached_kind(view: View, number: int) -> bool:
    """Whether a clause is no statement by itself."""
    return _depends(view, number) or is_condition(view, number) or _is_last_condition(view, number)


def _is_last_condition(view: View, number: int) -> bool:
    """„…, sollte es kein Angebot geben“: a condition after what depends on it."""
    clause = view.clauses[number]
    if clause.kind not in ("main", "inquit") or clause.predicate is None or clause.predicate.finite != clause.first:
        return False
    return (
        number > view.by_sentence[clause.sentence][0]
        and view.low(clause.first) in ("sollte", "sollten")
        and (view.low(clause.first - 1) == ",")
    )


def _depends(view: View, number: int) -> bool:
    clause = view.clauses[number]
    if compares_only_first(view, number):
        return False
    if clause.kind == "infinitive":
        return True
    return clause.kind == "subordinate" and (
        (opener_word(view, clause) in _ATTACHED and not _tells_an_event(view, clause))
        or _limits(view, clause)
        or (is_interrogative(view, clause) and not goes_on(view, number))
        or is_aim(view, number)
    )


def compares_only_first(view: View, number: int) -> bool:
    """„Wie schon im Vorjahr brannte ein Haus ab.“: „wie“ compares a phrase, and the rest is a main clause."""
    clause = view.clauses[number]
    predicate = clause.predicate
    if clause.kind != "subordinate" or opener_word(view, clause) != "wie" or clause.parent is not None or predicate is None:
        return False
    alone = not any(view.clauses[k].kind in ("main", "inquit") for k in view.by_sentence[clause.sentence] if k != number)
    ends = view.tokens[view.analysis.sentences[clause.sentence].last - 1].text
    return (
        alone and ends != "?" and predicate.finite is not None and predicate.finite < max(predicate.tokens[-1], clause.last - 1)
    )


def _limits(view: View, clause: Clause) -> bool:
    """„was das Geld angeht“: says what a statement is about and nothing more."""
    return view.low(clause.first) == "was" and clause.predicate is not None and clause.predicate.lemma in _LIMITING


def _tells_an_event(view: View, clause: Clause) -> bool:
    """„…, ehe er nach Belgrad weiterreiste“, „Als der Zug einfuhr, …“: a statement of its own; „stärker, als erwartet wurde“ is none."""
    predicate, opener = clause.predicate, opener_word(view, clause)
    if predicate is None or predicate.mood != "Ind" or predicate.modal or opener not in _EVENTS:
        return False
    if predicate.tense not in ("Past", "Perf", "PastPerf"):
        return False
    return opener != "als" or clause.parent is None or not _compares(view, clause)


def _compares(view: View, clause: Clause) -> bool:
    """Whether „als“ goes with a comparative of the clause before it."""
    assert clause.parent is not None
    before = [k for k in view.own[clause.parent] if k < clause.first]
    return any(
        view.low(k) in _COMPARING or (view.tokens[k].tag in ("ADJA", "ADJD") and view.low(k).rstrip("ensm").endswith("er"))
        for k in before
    )


_COMPARING = frozenset(("mehr", "weniger", "anders", "eher", "lieber", "später", "früher", "so"))


def is_condition(view: View, number: int) -> bool:
    """Whether a clause with its verb first is a condition: „Sollte der Damm brechen, wird das Dorf geräumt“."""
    clause = view.clauses[number]
    sentence = view.analysis.sentences[clause.sentence]
    if clause.kind not in ("main", "inquit") or view.by_sentence[clause.sentence][0] != number or not _verb_first(view, clause):
        return False
    if clause.predicate is None or (
        clause.predicate.mood == "Sub" and clause.predicate.tense == "Pres" and not clause.predicate.modal
    ):
        reported = clause.predicate is None or view.low(clause.predicate.finite or 0) in ("sei", "seien", "habe", "werde")
        if reported:
            return False
    if view.tokens[sentence.last - 1].text in ("?", "!"):
        return False
    following = _next_main(view, number)
    if following is None or not _verb_first(view, view.clauses[following]):
        return False
    quoted = view.quote_of(view.tokens[clause.first].start, view.tokens[clause.last - 1].end)
    if quoted is None or quoted.end > view.tokens[view.clauses[following].first].start:
        return True
    goes_on = _next_main(view, following)  # „„Kommt der Regen“, sagte er, „wird es eng““, but „„Schauen wir mal“, sagte er“
    return goes_on is not None and _verb_first(view, view.clauses[goes_on])


def _next_main(view: View, number: int) -> int | None:
    """The next clause of the sentence that depends on none."""
    return next(
        (k for k in view.following(number) if view.clauses[k].parent is None and view.clauses[k].kind in ("main", "inquit")),
        None,
    )


def _verb_first(view: View, clause: Clause) -> bool:
    predicate = clause.predicate
    if predicate is None or predicate.finite is None:
        return False
    return predicate.finite == clause.first or (
        predicate.finite == clause.first + 1 and view.low(clause.first) in ("so", "dann", *_LINKING)
    )


def unit_span(view: View, numbers: Sequence[int], without: Collection[int] = ()) -> Span | None:
    """The stretch of several clauses, without the given tokens at its edges and without a linking word in front."""
    tokens = sorted(k for number in numbers for k in view.own[number] if k not in without)
    while tokens and view.tokens[tokens[0]].tag == "KON" and view.low(tokens[0]) in _LINKING:
        tokens = tokens[1:]
    return view.span(tokens)


def pieces(view: View, tokens: Sequence[int]) -> tuple[Span, ...]:
    """The stretches that tokens in order make up, without marks at the edges of each."""
    found: list[Span] = []
    begin = 0
    for place in range(1, len(tokens) + 1):
        if place < len(tokens) and tokens[place] == tokens[place - 1] + 1:
            continue
        piece = view.span(tokens[begin:place])
        if piece is not None:
            found.append(piece)
        begin = place
    return tuple(found)
