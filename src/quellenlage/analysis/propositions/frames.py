"""Frames: clauses that report („Koslow teilte mit“, „sagte X“, „vermutet wird“), whom they name and what they introduce."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from quellenlage.analysis.propositions.adverbials import Adverbial, adverbials
from quellenlage.analysis.propositions.by_shape import by_shape
from quellenlage.analysis.propositions.frame_sources import says_man, sources_of, suspected
from quellenlage.analysis.propositions.interrogatives import is_interrogative
from quellenlage.analysis.propositions.lexicon import Stance, phrase_stances, stances, words
from quellenlage.analysis.propositions.negation import is_negated
from quellenlage.analysis.propositions.opinions import held_as, sure_one
from quellenlage.analysis.propositions.refusals import refused as refusal_of
from quellenlage.analysis.propositions.sources import can_tell, unnamed
from quellenlage.analysis.propositions.subjects import agent, subject_source
from quellenlage.analysis.propositions.units import is_condition
from quellenlage.analysis.propositions.view import View
from quellenlage.analysis.propositions.writings import in_writing
from quellenlage.model import Clause, CommitmentValue, Predicate, SourceMention, Span

_ASSERTING = Stance("say", "CT+", "CTu", negated_report=True)


_IMAGINING = Stance("think", "PS+", "PR-")
"""„kann sich (nicht) vorstellen, dass …“"""


@dataclass(frozen=True, slots=True)
class Frame:
    """A reporting clause.

    `sources` leads from the outermost holder to the origin; `value` is the origin's commitment to a positive content;
    `contents` are the clauses that it introduces, `silent` says that the origin did not say it.
    """

    clause: int
    stance: Stance
    value: CommitmentValue
    sources: tuple[SourceMention, ...]
    cue: Span
    contents: tuple[int, ...] = ()
    silent: bool = False
    wie: bool = False
    passive: bool = False
    man: bool = False
    """Whether its subject is „man“: inside somebody's words that is whoever speaks."""


def frame(
    view: View, number: int, contents: Sequence[int], *, quoted: bool, before: SourceMention | None, shapes: bool = True
) -> Frame | None:
    """The frame that a clause is, or None.

    Args:
        view: the text.
        number: the clause.
        contents: clauses that it may introduce (see `contents_of`).
        quoted: whether a quotation stands in or beside it.
        before: the source of the sentence before, for „hieß es weiter“.
        shapes: whether verbs that are not listed report where the shape of the sentence says so (`by_shape`).
    """
    clause = view.clauses[number]
    predicate = clause.predicate
    if predicate is None or predicate.finite is None or is_condition(view, number):
        return None
    refusal = refusal_of(view, number, contents)
    stance = refusal or _stance(view, number, contents, quoted=quoted)
    if stance is None and shapes and predicate.lemma not in stances():
        stance = by_shape(view, number, contents, quoted=quoted)
    if stance is None:
        return None
    value, silent = _held(view, number, stance, contents, refused=refusal is not None)
    sources = sources_of(view, number, before, refused=refusal is not None)
    if sources is None:
        return None
    finite = view.tokens[predicate.finite]
    cue = Span(finite.start, finite.end)
    if predicate.modal == "sollen" and predicate.perfect and not silent:
        sources = (unnamed(), *sources)
    return Frame(
        number, stance, value, sources, cue, tuple(contents), silent=silent, passive=predicate.passive, man=says_man(view, clause)
    )  # fmt: skip


def _held(view: View, number: int, stance: Stance, contents: Sequence[int], *, refused: bool) -> tuple[CommitmentValue, bool]:
    """How firmly whoever speaks holds a positive content, and whether they did not say it."""
    clause = view.clauses[number]
    predicate = clause.predicate
    assert predicate is not None
    negated = not refused and is_negated(view, view.own[number], predicate)
    value: CommitmentValue = stance.negated if negated else stance.value
    silent = (stance.negated_report and negated and bool(contents)) or not stance.report
    if silent and predicate.modal == "können":
        value = "Uu"  # „konnte nicht sagen, ob“: does not know
    if no_longer(view, clause, predicate, stance):
        value = "Uu"
    if stance.name == "say" and contents and _calls_it_false(view, number, predicate, contents):
        value = "CT-"
    return value, silent


def _calls_it_false(view: View, number: int, predicate: Predicate, contents: Sequence[int]) -> bool:
    """„nannte es falsch, dass …“, „Berichte, wonach …, bezeichnete er als Unsinn“."""
    if predicate.lemma not in words("attitudes", "judgements", "als") | words("attitudes", "judgements", "bare"):
        return False
    low = [view.low(k) for k in view.own[number]]
    false = {word.lower() for word in words("attitudes", "judged_reports", "false")}
    before = predicate.finite is not None and all(view.clauses[k].last <= predicate.finite for k in contents)
    return ("es" in low or before) and bool(false & set(low))


def no_longer(view: View, clause: Clause, predicate: Predicate, stance: Stance) -> bool:
    """„Wir haben geglaubt, dass …“, „er habe gehofft, …“, „hatten erwartet, dass …“: what somebody held once, and does not say to hold."""
    if stance.name not in ("think", "hope") or any(view.low(k) in _EVER for k in view.own[view.owner[clause.first]]):
        return False
    subject = view.low(view.token_at(clause.subject.start)) if clause.subject is not None else ""
    told = subject in ("ich", "wir") or predicate.mood == "Sub"
    return predicate.tense == "PastPerf" or (predicate.tense in ("Past", "Perf") and told)


_EVER = frozenset(("immer", "stets", "nie", "niemals", "schon"))


def _stance(view: View, number: int, contents: Sequence[int], *, quoted: bool) -> Stance | None:
    clause = view.clauses[number]
    predicate = clause.predicate
    assert predicate is not None
    lemma = predicate.lemma
    if contents and sure_one(view, number) is not None:
        return stances()["sagen"]
    if lemma in _OF_THEIR_OWN or lemma in _impersonal():
        decided, own = _of_its_own(view, number, contents, quoted=quoted)
        if decided:
            return own
    by_phrase = _by_phrase(view, clause) if contents or quoted else None
    if by_phrase is not None:
        return by_phrase
    stance = stances().get(lemma) or _predicative(view, number, contents)
    if lemma == "ermitteln" and contents and predicate.tense == "Pres" and _all_ask(view, contents):
        stance = stances()["untersuchen"]
    if lemma == "vorstellen" and contents and any(view.low(k) == "sich" for k in view.own[number]):
        return _IMAGINING
    if lemma in words("attitudes", "by_somebody", "verbs") and not _by_somebody(view, clause):
        return None
    if stance is None or _only_told(view, predicate, stance, contents):
        return None
    if stance.name == "ask" and lemma in words("attitudes", "settled", "verbs") and _is_done(predicate):
        stance = stances()["wissen"]
    if lemma in words("attitudes", "needs_clause") and not contents and not quoted and clause.kind != "inquit":
        return None
    if predicate.modal in ("sollen", "müssen", "dürfen", "mögen") and not contents and not quoted:
        return None
    if not quoted and (_will_explain(view, predicate, contents) or _decides(view, lemma, contents)):
        return None
    return stance


_OF_THEIR_OWN = frozenset(("zitieren", "bestätigen", "erklären", "widersprechen", "stehen"))


@cache
def _impersonal() -> frozenset[str]:
    return words("source_phrases", "impersonal", "active") | words("source_phrases", "impersonal", "from_writing")


def _of_its_own(view: View, number: int, contents: Sequence[int], *, quoted: bool) -> tuple[bool, Stance | None]:
    """Whether a verb with rules of its own is settled by them, and what it then says of its holder."""
    clause = view.clauses[number]
    predicate = clause.predicate
    assert predicate is not None
    lemma = predicate.lemma
    if lemma == "zitieren" and predicate.passive:
        return True, _ASSERTING
    if lemma == "bestätigen" and any(view.low(k) == "sich" for k in view.own[number]):
        return True, None  # „Sollten sich die Berichte bestätigen, …“
    if lemma == "erklären" and _declares(view, number):
        return True, None
    if lemma == "widersprechen" and _contradicts_outright(view, number, contents):
        return True, _ASSERTING
    if lemma == "stehen" and contents and suspected(view, clause):
        return True, stances()["vermuten"]
    if lemma == "stehen":  # „so steht es in einem Schreiben der Behörde“
        return True, _ASSERTING if (contents or quoted) and in_writing(view, number) else None
    if lemma in words("source_phrases", "impersonal", "from_writing"):
        given = contents and clause.subject is None and any(view.low(k) == "aus" for k in view.own[number])
        return True, _ASSERTING if given else None
    if lemma in words("source_phrases", "impersonal", "active"):
        impersonal = any(view.low(k) == "es" for k in range(clause.first, clause.last)) or lemma == "verlauten"
        tells = contents or quoted or clause.kind in ("inquit", "main", "subordinate")
        return True, _ASSERTING if impersonal and tells else None
    return False, None


def _by_somebody(view: View, clause: Clause) -> bool:
    """Whether the subject is somebody who can say something; passives are."""
    subject = subject_source(view, clause) if clause.subject is not None else None
    if subject is None or clause.predicate is None or clause.predicate.passive:
        return True
    return subject.name.lower() in ("er", "sie", "ich", "wir") or can_tell(view, subject)


def _declares(view: View, number: int) -> bool:
    """„wurde für gescheitert erklärt“: by saying so it is done."""
    return any(view.low(k) == "für" and view.tokens[k + 1].tag in ("ADJD", "VVPP") for k in view.own[number])


def _contradicts_outright(view: View, number: int, contents: Sequence[int]) -> bool:
    """„widersprach, es gebe …“ says what is so; „widersprach Berichten, es gebe …“ and „dem Bericht, wonach …“ deny it."""
    reports = words("attitudes", "contradicted", "nouns")
    told = any(view.tokens[k].text in reports for k in view.own[number])
    return bool(contents) and not told and all(view.clauses[k].kind == "main" for k in contents)


def _by_phrase(view: View, clause: Clause) -> Stance | None:
    """„vertritt die Ansicht“, „macht deutlich“, „lehnte mit der Begründung ab“."""
    predicate = clause.predicate
    assert predicate is not None
    meant = phrase_stances().get(predicate.lemma)
    low = [view.low(k) for k in range(clause.first, clause.last)]
    if meant:
        found = next((meant[word] for word in low if word in meant), None)
        if found is not None:
            return found
    accompanied = words("attitudes", "accompanied", "words")
    with_words = any(
        view.tokens[k].text in accompanied and "mit" in low[max(0, k - clause.first - 3) : k - clause.first]
        for k in range(clause.first, clause.last)
    )
    return _ASSERTING if with_words and not predicate.passive else None


def _will_explain(view: View, predicate: Predicate, contents: Sequence[int]) -> bool:
    """„will erläutern, wie es weitergeht“, „muss erklären, warum“: a plan or a duty, no report."""
    if (
        predicate.modal not in ("sollen", "wollen", "müssen", "dürfen")
        or predicate.negated
        or predicate.perfect
        or not contents
    ):
        return False
    return _all_ask(view, contents)


def _all_ask(view: View, contents: Sequence[int]) -> bool:
    return all(is_interrogative(view, view.clauses[k]) for k in contents)


def _decides(view: View, lemma: str, contents: Sequence[int]) -> bool:
    """„entscheidet, ob“ leaves it open; „entschied, dass“ is a report."""
    return lemma == "entscheiden" and (not contents or any(is_interrogative(view, view.clauses[k]) for k in contents))


def _is_done(predicate: Predicate) -> bool:
    return predicate.tense in ("Past", "Perf", "PastPerf") and not predicate.negated and not predicate.modal


def _is_asked(view: View, predicate: Predicate, contents: Sequence[int]) -> bool:
    """Whether a passive tells that somebody was asked to do something; „es wird empfohlen, …“ passes a demand on."""
    assert predicate.finite is not None
    number = view.owner[predicate.finite]
    subject = view.clauses[number].subject
    asked = subject is not None and view.low(view.token_at(subject.start)) != "es"
    after = [k for k in contents if k > number]
    infinitives = bool(after) and all(view.clauses[k].kind == "infinitive" for k in after)
    named = agent(view, number) is not None or in_writing(view, number) or any(view.low(k) == "darin" for k in view.own[number])
    return (asked or _whoever(view, number)) and infinitives and not named


def _whoever(view: View, number: int) -> bool:
    """„Wer etwas gesehen hat, wird gebeten, …“."""
    first = view.clauses[view.by_sentence[view.clauses[number].sentence][0]]
    return view.low(first.first) == "wer" and first.last <= view.clauses[number].first


def is_appeal(view: View, number: int) -> bool:
    """„Zeugen werden gebeten, sich zu melden“: the outlet asks its readers for something and tells nothing."""
    clause = view.clauses[number]
    predicate = clause.predicate
    if predicate is None or not predicate.passive or predicate.tense != "Pres" or predicate.modal:
        return False
    if predicate.lemma not in words("attitudes", "appeals", "verbs"):
        return False
    subject = clause.subject
    asked = words("attitudes", "appeals", "asked")
    named = subject is not None and any(
        view.tokens[k].text in asked for k in range(view.token_at(subject.start), view.token_at(subject.end))
    )
    return named or _whoever(view, number)


def _only_told(view: View, predicate: Predicate, stance: Stance, contents: Sequence[int]) -> bool:
    """Passives that tell how things stand, not who says so: „ist nicht ausgeschlossen“, „ist geklärt“, „wird geprüft“."""
    if not predicate.passive or predicate.finite is None:
        return False
    if predicate.lemma in words("attitudes", "found", "verbs"):
        return True  # „wurden Hinweise gefunden, dass …“
    if stance.name == "want" and _is_asked(view, predicate, contents):
        return True  # „Autofahrer wurden gebeten, die Brücke zu meiden“
    state = view.tokens[predicate.finite].lemma == "sein" and not any(view.low(k) == "worden" for k in predicate.tokens)
    return state or stance.name in ("ask", "know")


def _predicative(view: View, number: int, contents: Sequence[int]) -> Stance | None:
    """„ist überzeugt, dass …“: an attitude of the subject."""
    clause = view.clauses[number]
    predicate = clause.predicate
    assert predicate is not None
    if not contents or clause.subject is None or predicate.finite is None:
        return None
    low = {view.low(k) for k in range(clause.first, clause.last)}
    if predicate.lemma == "halten" and "für" in low:
        return held_as(view, number, predicate.lemma)
    if not any(view.tokens[k].lemma == "sein" for k in predicate.tokens):
        return None
    for name in ("think", "doubt", "hope", "know", "ask"):
        if low & words("attitudes", "predicative", name):
            return next(stance for stance in stances().values() if stance.name == name)
    return None


def phrases(view: View, number: int) -> list[Adverbial]:
    """The source phrases of a clause."""
    return adverbials(view, view.own[number])
