"""Clauses that say what a noun is about: „der Verdacht, dass …“, „Gerüchte, wonach …“, „der Vorwurf, die Firma habe …“."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from quellenlage.analysis.propositions.attribution import Attribution, chain_of
from quellenlage.analysis.propositions.holder import Holder
from quellenlage.analysis.propositions.lexicon import stances
from quellenlage.analysis.propositions.modality import says_how_likely
from quellenlage.analysis.propositions.negation import is_negated
from quellenlage.analysis.propositions.sources import phrase_after, source, unnamed
from quellenlage.analysis.propositions.subjects import subject_source
from quellenlage.analysis.propositions.view import View
from quellenlage.model import ClaimMode, Clause, CommitmentValue, SourceMention, Span
from quellenlage.resources import table

_BACK = 8
"""Words between the noun and its clause: a genitive with its attributes."""
_OPENERS = frozenset(("dass", "daß", "wonach"))


@dataclass(frozen=True, slots=True)
class _About:
    """Who holds the clause (None: the outlet itself), how firmly, and the noun that says so."""

    holder: SourceMention | None
    value: CommitmentValue
    cue: Span


def content_of_noun(view: View, number: int, found: Attribution) -> Holder | None:
    """„Der Verdacht, dass …“, „Gerüchte, wonach …“: by whoever suspects or tells it, never by the outlet nor by who speaks of it.

    „Die Opposition erhob den Vorwurf, …“ and „es besteht der Verdacht, dass …“ say themselves whose it is and how likely.
    """
    noun = _about(view, number)
    if noun is None:
        return None
    frame, owner = found.frame_for(number), view.owner[view.token_at(noun.cue.start)]
    predicate = view.clauses[owner].predicate if owner >= 0 else None
    turned = predicate is not None and _turns_against(view, owner, predicate.lemma)
    if frame is not None and frame.clause == owner and not turned:
        return None
    if says_how_likely(view, owner):
        return None
    denied = _object_of_saying(view, owner, noun)
    if denied is not None:
        return denied
    above = found.frame_for(owner) or frame
    chain = chain_of(above, found) if above is not None else ()
    if noun.holder is not None:
        chain = (*(replace(one, role="relay") for one in chain), noun.holder)
    mode: ClaimMode = "indirect" if chain else "author"
    return Holder(chain, mode, noun.value, "inferred", noun.cue, rules=("content of a noun",))


def _object_of_saying(view: View, number: int, noun: _About) -> Holder | None:
    """„Den Vorwurf, er habe betrogen, wies der Anwalt zurück“: the content is held as the verb over its noun says."""
    clause = view.clauses[number] if number >= 0 else None
    stance = stances().get(clause.predicate.lemma) if clause is not None and clause.predicate is not None else None
    if clause is not None and clause.predicate is not None and _turns_against(view, number, clause.predicate.lemma):
        stance = stances()["bestreiten"]
    if clause is None or stance is None or clause.predicate is None or clause.predicate.passive or clause.subject is None:
        return None
    subject = subject_source(view, clause)
    if subject is None or clause.subject.start <= noun.cue.start < clause.subject.end:
        return None
    value = stance.negated if is_negated(view, view.own[number], clause.predicate) else stance.value
    return Holder((subject,), "indirect", value, cue=noun.cue, rules=("content of a noun",))


def _turns_against(view: View, number: int, lemma: str) -> bool:
    """„wandte sich gegen die Behauptung, …“, „wehrt sich gegen den Vorwurf, …“."""
    low = {view.low(k) for k in view.own[number]}
    return lemma in ("wenden", "wehren", "verwahren") and {"sich", "gegen"} <= low


def _about(view: View, number: int) -> _About | None:
    """What the noun before a clause says of it; None where no such noun stands there."""
    clause = view.clauses[number]
    if view.low(clause.first - 1) != "," or not _says_what(view, clause):
        return None
    noun = _noun_before(view, clause.first - 1)
    noun = noun if noun is not None else _raised(view, clause.first - 1)
    if noun is None:
        return None
    value, held = _kinds()[view.tokens[noun].text]
    cue = Span(view.tokens[noun].start, view.tokens[noun].end)
    return _About(_owner(view, noun, clause.first - 1) if held else None, value, cue)


def _says_what(view: View, clause: Clause) -> bool:
    """A clause with „dass“ or „wonach“, or one in the subjunctive of reported speech right behind its noun."""
    if clause.opener is not None:
        return view.low(clause.opener) in _OPENERS
    predicate = clause.predicate
    if predicate is None or predicate.finite is None or predicate.mood != "Sub":
        return False
    return view.tokens[predicate.finite].tense == "Pres" and predicate.finite > clause.first


def _noun_before(view: View, comma: int) -> int | None:
    """The noun that a clause belongs to: right before the comma or before its genitive („der Vorwurf der Opposition, …“)."""
    for k in range(comma - 1, max(-1, comma - _BACK), -1):
        token = view.tokens[k]
        if token.tag[:1] in "V$":
            return None
        if token.tag == "NN" and token.text in _kinds():
            return k if k == comma - 1 or _genitive(view, k + 1) else None
    return None


def _raised(view: View, comma: int) -> int | None:
    """„Erneut wurden Vorwürfe laut, die Richter seien bestochen“: the noun of the clause, which says only that it is told."""
    number = view.owner[comma - 1]
    predicate = view.clauses[number].predicate if number >= 0 else None
    if predicate is None or view.low(comma - 1) not in ("laut", "auf", "um") or predicate.lemma not in _RISING:
        return None
    nouns = [k for k in view.own[number] if view.tokens[k].tag == "NN"]
    return nouns[0] if len(nouns) == 1 and view.tokens[nouns[0]].text in _kinds() else None


_RISING = frozenset(("werden", "laut", "lautwerden", "aufkommen", "umgehen"))


def _genitive(view: View, k: int) -> bool:
    """Whether a genitive or „von …“ begins at a token."""
    return view.low(k) in ("der", "des", "einer", "eines", "von", "vom") or view.tokens[k].tag == "NE"


def _owner(view: View, noun: int, comma: int) -> SourceMention:
    """Whose suspicion or fear it is: the genitive behind the noun, else nobody who is named."""
    first = noun + 1 + (view.low(noun + 1) in ("von", "vom"))
    span = phrase_after(view, first, comma) if first < comma else None
    named = source(view, span.start, span.end) if span is not None else None
    token = view.tokens[noun]
    return named or unnamed(token.text, Span(token.start, token.end))


def conjectured(view: View, first: int, last: int) -> CommitmentValue:
    """How firmly a source phrase holds what it tells: „nach Vermutungen der Polizei“ and „dem Verdacht zufolge“ hold it for probable."""
    nouns = (view.tokens[k].text for k in range(first, last) if view.tokens[k].tag == "NN")
    return "PR+" if any(_kinds().get(noun) == ("PR+", True) for noun in nouns) else "CT+"


@cache
def _kinds() -> dict[str, tuple[CommitmentValue, bool]]:
    """For each noun the value and whether somebody holds it."""
    found: dict[str, tuple[CommitmentValue, bool]] = {}
    for kind in table("de/content_nouns.yaml")["kinds"]:
        value = kind.get("held", kind.get("possible"))
        for noun in kind["nouns"].split():
            found.setdefault(noun, (value, "held" in kind))
    return found
