"""Open questions: „Wann und wo … bleibt unklar“, „Ort und Zeitpunkt sind offen“, „ob …, ist nicht bekannt“."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quellenlage.analysis.propositions.lexicon import asks_of, words
from quellenlage.analysis.propositions.view import View
from quellenlage.model import Clause, Span
from quellenlage.resources import table

_COPULAS = frozenset(("sein", "bleiben", "gelten", "scheinen", "erscheinen", "werden"))
_STRICT = frozenset(("unklar", "ungeklärt", "ungewiss", "unbekannt", "fraglich", "strittig", "unaufgeklärt", "rätselhaft"))
_ORDER = ("time", "place", "who", "why", "what", "whether")


@dataclass(frozen=True, slots=True)
class Question:
    """An open question: what it asks, the clauses that ask it, and the words that say it is open."""

    asks: tuple[str, ...]
    clauses: tuple[int, ...]
    cue: Span


def opener_word(view: View, clause: Clause) -> str:
    """The word that opens a dependent clause, in small letters."""
    return view.low(clause.opener) if clause.opener is not None else ""


def is_interrogative(view: View, clause: Clause) -> bool:
    """Whether a clause is an embedded question: „ob“ or a question word."""
    if clause.opener is None:
        return False
    word = opener_word(view, clause)
    return word == "ob" or view.tokens[clause.opener].tag in ("PWAV", "PWS", "PWAT") or (word in ("wie", "welche", "was"))


def asked_by(view: View, clause: Clause) -> tuple[str, ...]:
    """What an embedded question asks: „Wann und wo“ asks two things."""
    if clause.opener is None:
        return ()
    found = []
    for k in range(clause.opener, min(clause.opener + 5, clause.last)):
        ask = asks_of().get(view.low(k))
        if ask:
            found.append(ask)
        elif view.tokens[k].tag not in ("KON", "$,", "APPR"):
            break
    if view.low(clause.opener) == "wie" and view.low(clause.opener + 1) in ("viele", "viel", "hoch", "groß", "lange"):
        found = ["what"]
    return ordered(found)


def ordered(asks: Sequence[str]) -> tuple[str, ...]:
    """Without doubles, in the order of the contract."""
    return tuple(ask for ask in _ORDER if ask in asks)


def open_question(view: View, number: int, embedded: Sequence[int]) -> Question | None:
    """The open question that a clause states, given the embedded questions that belong to it."""
    clause = view.clauses[number]
    own = view.own[number]
    cue = _open_words(view, clause, own)
    if cue is None:
        return None
    asking = [k for k in embedded if is_interrogative(view, view.clauses[k])]
    asks = [ask for k in asking for ask in asked_by(view, view.clauses[k])]
    nouns = [asks_of()[view.tokens[k].text] for k in own if view.tokens[k].tag == "NN" and view.tokens[k].text in asks_of()]
    if not asking:
        asks.extend(nouns)
        if not asks and view.analysis.text[cue.start : cue.end].lower() in _STRICT and clause.subject is not None:
            asks.append("what")
    return Question(ordered(asks), (number, *asking), cue) if asks else None


def _open_words(view: View, clause: Clause, own: Sequence[int]) -> Span | None:
    """The words that say that something is open, or None."""
    predicate = clause.predicate
    if predicate is None:
        return None
    if predicate.lemma in _COPULAS or (predicate.finite is not None and view.tokens[predicate.finite].lemma in _COPULAS):
        negated = any(view.low(k) in ("nicht", "noch") for k in own) and predicate.negated
        for k in own:
            word = view.low(k)
            if (
                word in words("open_questions", "predicates", "words")
                and view.tokens[k].tag != "ADJA"
                and not predicate.negated
            ):
                return Span(view.tokens[k].start, view.tokens[k].end)
            if negated and word in words("open_questions", "negated", "words"):
                return Span(view.tokens[k].start, view.tokens[k].end)
    return _by_phrase(view, clause, own) or _stands_not_fest(view, clause, own)


def _stands_not_fest(view: View, clause: Clause, own: Sequence[int]) -> Span | None:
    predicate = clause.predicate
    assert predicate is not None
    if predicate.negated and predicate.lemma in ("feststehen", "stehen", "klarstehen"):
        for k in own:
            if view.low(k) in ("fest", "feststeht"):
                return Span(view.tokens[k].start, view.tokens[k].end)
    return None


def _by_phrase(view: View, clause: Clause, own: Sequence[int]) -> Span | None:
    predicate = clause.predicate
    assert predicate is not None
    texts = {view.tokens[k].text: k for k in own}
    for entry in table("de/open_questions.yaml")["phrases"]:
        if entry.get("modal") and predicate.modal != entry["modal"]:
            continue
        wanted = entry.get("words", [])
        lemmas = {predicate.lemma, *(view.tokens[k].lemma for k in own if view.tokens[k].form)}
        if entry["lemma"] in lemmas and all(word in texts for word in wanted):
            k = texts[wanted[0]] if wanted else predicate.tokens[-1]
            return Span(view.tokens[k].start, view.tokens[k].end)
    return None
