"""Open questions: „Wann und wo … bleibt unklar“, „Ort und Zeitpunkt sind offen“, „ob …, ist nicht bekannt“."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quellenlage.analysis.base.noun_phrases import phrase_end
from quellenlage.analysis.propositions.interrogatives import ask_of, asked_by, is_interrogative, ordered
from quellenlage.analysis.propositions.lexicon import words
from quellenlage.analysis.propositions.view import View
from quellenlage.model import Clause, Predicate, Span
from quellenlage.resources import table

_COPULAS = frozenset(("sein", "bleiben", "gelten", "scheinen", "erscheinen", "werden"))
_FILE = "open_questions"


@dataclass(frozen=True, slots=True)
class Question:
    """An open question: what it asks, the clauses that ask it, the words that say it is open, and what it is about."""

    asks: tuple[str, ...]
    clauses: tuple[int, ...]
    cue: Span
    about: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class _Open:
    """Words that say that something is open. `strong`: of any subject; `asks`: what they ask by themselves."""

    token: int
    strong: bool = False
    with_clause: bool = False
    asks: str = ""


def open_question(view: View, number: int, embedded: Sequence[int]) -> Question | None:
    """The open question that a clause states, given the embedded questions that belong to it."""
    own = view.own[number]
    asking = [k for k in embedded if is_interrogative(view, view.clauses[k])]
    found = _open_words(view, view.clauses[number], own, clause_follows=bool(asking))
    if found is None:
        found = _not_there_yet(view, number, own) or (_left_to_somebody(view, number, asking) if asking else None)
    if found is None or (found.with_clause and not asking):
        return None
    cue = Span(view.tokens[found.token].start, view.tokens[found.token].end)
    if asking:
        asks = [ask for k in asking for ask in asked_by(view, view.clauses[k])]
        spans = [span for k in asking if (span := view.span(view.own[k]))]
        return Question(ordered(asks), (number, *asking), cue, tuple(spans)) if asks else None
    nouns = {
        k: ask for k in own if view.tokens[k].tag in ("NN", "NE") and (ask := ask_of(view.tokens[k].text)) and k != found.token
    }
    asks = [found.asks] if found.asks else list(nouns.values())
    if not asks and found.strong and view.clauses[number].subject is not None:
        asks = ["what"]
    about = _about(view, number, own, tuple(nouns))
    return Question(ordered(asks), (number,), cue, about) if asks else None


def _not_there_yet(view: View, number: int, own: Sequence[int]) -> _Open | None:
    """„Zum Motiv gibt es noch keine Erkenntnisse“: what is not known is named by a noun that asks."""
    predicate = view.clauses[number].predicate
    if predicate is None or not predicate.negated or predicate.lemma not in words(_FILE, "lacking", "verbs"):
        return None
    nouns = words(_FILE, "lacking", "nouns") - {"Hinweise"}
    lacking = next((k for k in own if view.tokens[k].text in nouns and view.low(k - 1).startswith("kein")), None)
    return _Open(lacking) if lacking is not None and any(view.low(k) in ("zu", "zum", "zur", "über") for k in own) else None


def _left_to_somebody(view: View, number: int, asking: Sequence[int]) -> _Open | None:
    """„Warum das Schiff sank, soll ein Gutachten klären“, „…, bleibt ein Geheimnis“: the main clause behind it answers nothing."""
    clause = view.clauses[number]
    predicate = clause.predicate
    fronted = all(view.clauses[k].parent is None and k < number for k in asking)
    if predicate is None or predicate.finite != clause.first or not fronted or predicate.tense not in ("Pres", "Fut"):
        return None
    to_do = predicate.modal in ("sollen", "müssen", "wollen") and predicate.lemma in words(_FILE, "left_to", "verbs")
    puzzle = predicate.lemma in ("sein", "bleiben") and any(
        view.tokens[k].text in words(_FILE, "left_to", "nouns") for k in view.own[number]
    )
    return _Open(predicate.finite) if to_do or puzzle else None


def _about(view: View, number: int, own: Sequence[int], nouns: Sequence[int]) -> tuple[Span, ...]:
    """The noun phrases that ask, from the first to the last, with what hangs on them; else the subject."""
    subject = view.clauses[number].subject
    if not nouns:
        return (subject,) if subject else ()
    start = own[0]
    first = last = -1
    while start <= nouns[-1]:
        end = phrase_end(view.tokens, start, own[-1] + 1)
        if any(start <= k < end for k in nouns):
            first = start if first < 0 else first
            last = end
        start = max(end, start + 1)
    if first < 0:
        return ()
    last = _with_attributes(view, last, own[-1] + 1)
    if first > own[0] and view.low(first - 1) == "sowohl":
        first -= 1
    return (Span(view.tokens[first].start, view.tokens[last - 1].end),)


def _with_attributes(view: View, end: int, limit: int) -> int:
    """The end moved over „für das neue Modell“, „in Köln“: phrases that follow the noun directly."""
    while end < limit - 1 and view.tokens[end].tag in ("APPR", "APPRART"):
        reached = phrase_end(view.tokens, end + 1, limit)
        if reached == end + 1 or view.low(end) in ("bis", "nach", "seit", "laut"):
            break
        end = reached
    return end


def _open_words(view: View, clause: Clause, own: Sequence[int], *, clause_follows: bool) -> _Open | None:
    """The words that say that something is open, or None."""
    predicate = clause.predicate
    if predicate is None or predicate.finite is None:
        return None
    found = _by_copula(view, own, predicate) or _by_phrase(view, own, predicate) or _stands_not_fest(view, own, predicate)
    if found is None:
        found = _unfound(view, clause, own, predicate)
    if found is None and clause_follows:
        found = _left(predicate)
    return found or _lacking(view, own, predicate)


def _by_copula(view: View, own: Sequence[int], predicate: Predicate) -> _Open | None:
    if predicate.lemma not in _COPULAS and view.tokens[predicate.finite or 0].lemma not in _COPULAS:
        return None
    strong = words(_FILE, "predicates", "of_anything")
    for k in own:
        word = view.low(k)
        if word in words(_FILE, "predicates", "words") and not _attributive(view, k) and not predicate.negated:
            if view.low(k + 1) != "für":
                return _Open(k, strong=word in strong)
        elif predicate.negated and word in words(_FILE, "negated", "words") and not _attributive(view, k):
            anything = word in words(_FILE, "negated", "of_anything")
            return _Open(k, strong=anything, with_clause=word in words(_FILE, "negated", "with_clause"))
    return None


def _attributive(view: View, k: int) -> bool:
    """Whether an adjective stands before its noun."""
    return view.tokens[k].tag == "ADJA" and k + 1 < len(view.tokens) and view.tokens[k + 1].tag in ("NN", "NE", "ADJA", "TRUNC")


def _stands_not_fest(view: View, own: Sequence[int], predicate: Predicate) -> _Open | None:
    if predicate.negated and predicate.lemma in ("feststehen", "stehen", "klarstehen"):
        for k in own:
            if view.low(k) in ("fest", "feststeht"):
                return _Open(k)
    return None


def _by_phrase(view: View, own: Sequence[int], predicate: Predicate) -> _Open | None:
    texts = {view.tokens[k].text: k for k in own}
    lemmas = {predicate.lemma, *(view.tokens[k].lemma for k in own if view.tokens[k].form)}
    for entry in table("de/open_questions.yaml")["phrases"]:
        if entry["lemma"] not in lemmas:
            continue
        if entry.get("modal") and predicate.modal != entry["modal"]:
            continue
        if entry.get("tense") and predicate.tense != entry["tense"]:
            continue
        wanted = entry.get("words", [])
        if all(word in texts for word in wanted):
            return _Open(texts[wanted[0]] if wanted else predicate.tokens[-1], asks=entry.get("any", ""))
    return None


def _unfound(view: View, clause: Clause, own: Sequence[int], predicate: Predicate) -> _Open | None:
    """„konnte nicht geklärt werden“, „lässt sich nicht sagen“, „weiß niemand“."""
    verbs = words(_FILE, "unfound", "verbs")
    verb = next((k for k in predicate.tokens if view.tokens[k].lemma in verbs), None)
    if verb is None:
        verb = next((k for k in own if view.tokens[k].lemma in verbs and view.tokens[k].form), None)
    if verb is None:
        return None
    low = {view.low(k) for k in own}
    nobody = bool(low & words(_FILE, "unfound", "nobody")) and (clause.subject is None or _short(clause.subject))
    if not predicate.negated:
        return None
    finite = view.tokens[predicate.finite or 0].lemma
    to_be_found = finite in ("sein", "bleiben") and view.low(verb - 1) == "zu"  # „ist nicht zu erfahren“
    cannot_foresee = predicate.modal == "können" and view.tokens[verb].lemma in words(_FILE, "foreseen", "verbs")
    unable = to_be_found or cannot_foresee or (predicate.passive and (predicate.modal == "können" or finite in _COPULAS))
    return _Open(verb) if unable or nobody or (finite == "lassen" and "sich" in low) else None


def _short(span: Span) -> bool:
    """Whether a subject is a word such as „niemand“ and no name or noun phrase."""
    return span.end - span.start <= len("niemand")


def _left(predicate: Predicate) -> _Open | None:
    """What only a question clause makes an open question: „wird geprüft“, „entscheidet sich“."""
    if predicate.passive and predicate.lemma in words(_FILE, "examined", "verbs") and predicate.tense in ("Pres", "Fut"):
        return _Open(predicate.tokens[-1])
    if predicate.modal in ("müssen", "sollen") and predicate.lemma in words(_FILE, "examined", "verbs"):
        return _Open(predicate.tokens[-1])
    undecided = predicate.lemma in words(_FILE, "undecided", "verbs")
    if undecided and predicate.tense in ("Pres", "Fut") and not predicate.perfect and not predicate.passive:
        return _Open(predicate.tokens[0])
    return None


def _lacking(view: View, own: Sequence[int], predicate: Predicate) -> _Open | None:
    """„Es gibt noch keine Erkenntnisse darüber, ob …“, „Zur Höhe des Schadens liegen keine Angaben vor“."""
    if not predicate.negated or predicate.lemma not in words(_FILE, "lacking", "verbs"):
        return None
    nouns = words(_FILE, "lacking", "nouns")
    return next((_Open(k) for k in own if view.tokens[k].text in nouns), None)
