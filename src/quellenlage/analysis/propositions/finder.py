"""From a text's grammar to its propositions: one for each clause that can be true or false by itself."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from quellenlage.analysis.propositions.attribution import Attribution, attribute
from quellenlage.analysis.propositions.chains import speech_of, teller_before, within_words
from quellenlage.analysis.propositions.commitments import Held, held
from quellenlage.analysis.propositions.conditions import under_condition
from quellenlage.analysis.propositions.copular import leads_to_fact
from quellenlage.analysis.propositions.floor import appealing, extended, is_person, paper, takes_the_floor, who_announced
from quellenlage.analysis.propositions.frames import is_appeal
from quellenlage.analysis.propositions.holder import Holder, Speech
from quellenlage.analysis.propositions.interrogatives import asked_by, goes_on, is_interrogative
from quellenlage.analysis.propositions.interviews import unnamed_turns
from quellenlage.analysis.propositions.looking_back import chain_pointing_back, handed_over, may_be_handed_over, points_back
from quellenlage.analysis.propositions.modality import Modality, impersonal, modality, says_how_likely
from quellenlage.analysis.propositions.nominal import nominal_reports
from quellenlage.analysis.propositions.questions import Question, open_question
from quellenlage.analysis.propositions.shared_clauses import apportioned
from quellenlage.analysis.propositions.turns import asked, is_asked, turns
from quellenlage.analysis.propositions.units import attached, compares_only_first, is_attached_kind, unit_span
from quellenlage.analysis.propositions.verdicts import names_a_report
from quellenlage.analysis.propositions.view import View, view
from quellenlage.analysis.propositions.wording import wording
from quellenlage.analysis.propositions.writings import says_who_has_it
from quellenlage.model import Analysis, Mention, Proposition, Quotation, SourceMention, Span

_LEAST, _NOUNS = 5, 2
"""Words and nouns that a sentence without a verb must have to say something."""
_PRONOUN_AND_VERB = 3
"""Own tokens of a relative clause that says nothing by itself, the comma before its content included."""
_LEFT_OVER = frozenset(("statt", "anstatt"))
"""What one of these opens after a comma is the rest of the statement before it."""
_NOUNLESS = frozenset(("fragment",))


@dataclass(slots=True)
class _State:
    """What carries over from sentence to sentence."""

    last: tuple[SourceMention, ...] = ()
    told: tuple[SourceMention, ...] = ()
    """The chain of the sentence before, also where its origin has no name: what „demnach“ points at."""
    paragraph: int = -1
    reported: bool = False
    phrased: bool = False
    """Whether the sentence before has a source phrase without a name: „ersten Angaben zufolge“."""
    floor: tuple[SourceMention, ...] = ()
    """Who took the floor in the sentence before („Ihr Kollege widersprach.“)."""
    subject: tuple[SourceMention, ...] = ()
    """The person whom the sentence before is about."""
    announced: bool = False
    fresh: int = 0
    """Where the propositions of the sentence at hand begin in `out`."""
    out: list[Proposition] = field(default_factory=list)


def find_propositions(
    analysis: Analysis, quotations: Sequence[Quotation], mentions: Sequence[Mention], *, credit: str | None = None
) -> tuple[Proposition, ...]:
    """The statements of a text with their sources and commitments, in the order of the words.

    Args:
        analysis: grammar of the text.
        quotations: what the quotation model found; it fills in where the rules name nobody.
        mentions: names, for the bare name of a source.
        credit: an agency that the article credits; kept for the chain's outermost link.
    """
    del credit  # the credit is a fact about the document: copies and origins use it, no single statement does
    look = view(analysis, mentions)
    found = attribute(look)
    speakers = turns(look) or unnamed_turns(look)
    near = _by_sentence(analysis, quotations)
    state = _State()
    for number, sentence in look.groups():
        paragraph = analysis.sentences[number].paragraph
        if analysis.sentences[number].kind == "dateline":
            continue
        if paragraph != state.paragraph:
            state.reported = False
        speech = Speech(
            near[number], state.last, same_paragraph=paragraph == state.paragraph, turn=speakers.get(paragraph),
            interview=bool(speakers), told=state.told, phrased=state.phrased, floor=state.floor, subject=state.subject,
            announced=state.announced,
        )  # fmt: skip
        _sentence(look, sentence, found, state, speech)
        state.paragraph = paragraph
    return tuple(sorted(state.out, key=lambda p: (p.start, p.end)))


def _by_sentence(analysis: Analysis, quotations: Sequence[Quotation]) -> list[tuple[Quotation, ...]]:
    """The model's quotations that reach into each sentence, so that the work stays linear in the text."""
    found: list[dict[int, Quotation]] = [{} for _ in analysis.sentences]
    for number, quotation in enumerate(quotations):
        for part in quotation.content:
            k = bisect_right(analysis.sentences, part.start, key=lambda sentence: sentence.end)
            while k < len(analysis.sentences) and analysis.sentences[k].start < part.end:
                found[k][number] = quotation
                k += 1
    return [tuple(one.values()) for one in found]


def _sentence(look: View, sentence: Sequence[int], found: Attribution, state: _State, speech: Speech) -> None:
    questions = _questions(look, sentence, found)
    in_question = {k for question in questions.values() for k in question.clauses}
    reports = {k: nominal_reports(look, k, found) for k in sentence}
    statements = [k for k in sentence if _is_statement(look, k, found) and k not in in_question and not reports[k]]
    taken = {*statements, *in_question, *found.frames, *found.content_of}
    reported = False
    before, state.fresh = state.fresh, len(state.out)
    floor, state.floor, state.subject, state.announced = state.floor, (), (), False
    for number in sentence:
        if number in questions:
            _add_question(look, questions[number], found, speech, state)
        elif points_back(look, number, found):
            _reattribute(look, number, found, state, before)
        elif number in statements:
            one = _statement(look, number, sentence, found, speech, taken, reported=state.reported)
            if one is None:
                continue
            proposition, chain = one
            state.out.extend(apportioned(look, number, proposition, found.phrases.get(number, [])))
            if any(link.role != "unnamed" for link in chain):
                state.last, reported = chain, True
                speech = replace(speech, last=chain, same_paragraph=True)
            elif not chain:
                _announced(look, number, state, before)
        elif number in found.frames:
            last = found.frames[number].sources
            if last and last[-1].role != "unnamed":
                state.last = last
    for number in sentence:
        for proposition in reports[number]:
            _add_report(look, number, proposition, found, speech, state)
    _carry_over(state, floor, reported=reported)


def _add_report(look: View, number: int, proposition: Proposition, found: Attribution, speech: Speech, state: _State) -> None:
    """A report in a phrase; in the subjunctive it is told by whoever spoke before, who goes on speaking."""
    chain = within_words(look, number, proposition.chain, found, speech)
    teller = () if number in found.content_of or found.phrases.get(number) else teller_before(look, number, chain, state.last)
    outer = (replace(one, commitment="Uu", basis="reported") for one in teller)
    state.out.append(replace(proposition, chain=(*outer, *chain)))
    state.last = state.last if teller else chain
    state.announced = True


def _carry_over(state: _State, floor: tuple[SourceMention, ...], *, reported: bool) -> None:
    """What the next sentence needs to know of this one."""
    fresh = state.out[state.fresh :]
    told = next((one.chain for one in reversed(fresh) if one.chain), ())
    state.told = told or state.told
    state.phrased = bool(told) and told[-1].role == "unnamed" and bool(told[-1].name)
    state.reported = reported
    if fresh and all(one.mode == "direct" for one in fresh):
        state.floor = floor  # the quotation goes on


def _announced(look: View, number: int, state: _State, before: int) -> None:
    """What a statement of the article's own changes about who speaks next."""
    announcer = who_announced(look, number, reported=state.reported)
    state.floor = takes_the_floor(look, number) or announcer
    state.subject = is_person(look, number)
    appeal = appealing(look, number)
    if appeal:
        state.out[before : state.fresh] = [extended(look, one, appeal) for one in state.out[before : state.fresh]]
        state.told = appeal
    state.last = state.floor or state.last
    state.told = announcer or paper(look, number) or state.told
    state.announced = bool(announcer)


def _reattribute(look: View, number: int, found: Attribution, state: _State, before: int) -> None:
    """„… Das teilte die Polizei mit“: what the sentence before said in the article's own voice is the police's."""
    chain = chain_pointing_back(look, number, found)
    if not chain:
        return
    for place in range(before, state.fresh):
        one = state.out[place]
        if may_be_handed_over(one):
            state.out[place] = handed_over(one, chain)
    state.last = chain


def _is_statement(look: View, number: int, found: Attribution) -> bool:
    """Whether a clause is a statement of its own."""
    clause = look.clauses[number]
    if look.low(clause.first) in _LEFT_OVER and look.low(clause.first - 1) == ",":
        return False
    if is_appeal(look, number):
        return False
    frame = found.frames.get(number)
    held = number in found.content_of and clause.kind == "subordinate"  # „sagte, dass Kraftstoffe angeboten werden“
    if (
        frame is not None
        and not (held and not frame.contents and not frame.silent)
        and (frame.contents or frame.clause in found.quoting or clause.kind == "inquit" or frame.passive)
    ):
        return False
    if leads_to_fact(look, number) or says_who_has_it(look, number):
        return False
    if number in found.content_of and not says_how_likely(look, number):
        return clause.predicate is not None or (clause.kind == "fragment" and not names_a_report(look, number))
    if clause.predicate is None:
        return _is_verbless(look, number)
    if is_attached_kind(look, number) or says_how_likely(look, number) or _only_introduces(look, number):
        return False
    if compares_only_first(look, number):
        return True
    return clause.kind not in _NOUNLESS and not (
        clause.kind == "subordinate" and is_interrogative(look, clause) and not goes_on(look, number)
    )


def _only_introduces(look: View, number: int) -> bool:
    """„ein Gesetz, das vorsieht, dass …“: a relative clause of pronoun and verb that leads to what it is about."""
    clause = look.clauses[number]
    predicate, own = clause.predicate, look.own[number]
    if len(own) > _PRONOUN_AND_VERB or predicate is None or predicate.finite is None or predicate.finite <= clause.first:
        return False
    if clause.kind != "relative" and (look.tokens[clause.first].tag != "PDS" or look.low(clause.first - 1) != ","):
        return False
    return any(look.clauses[k].parent == number and look.clauses[k].kind == "subordinate" for k in look.following(number))


def _is_verbless(look: View, number: int) -> bool:
    """„Keine Verletzten bei Brand in Köln.“: a sentence of the running text without a verb, or with one that is not known."""
    clause = look.clauses[number]
    sentence = look.analysis.sentences[clause.sentence]
    whole = look.by_sentence[clause.sentence] == (number,) or look.tokens[min(clause.last, sentence.last - 1)].text == ";"
    ended = look.tokens[sentence.last - 1].text in (".", ";")
    nouns = sum(look.tokens[k].tag in ("NN", "NE") for k in look.own[number])
    return (
        clause.kind == "fragment"
        and sentence.kind == "sentence"
        and whole
        and ended
        and nouns >= _NOUNS
        and clause.last - clause.first >= _LEAST
    )


def _questions(look: View, sentence: Sequence[int], found: Attribution) -> dict[int, Question]:
    out: dict[int, Question] = {}
    for number in sentence:
        if number in found.frames:
            continue
        clause = look.clauses[number]
        place = sentence.index(number)
        embedded = [
            k
            for k in sentence
            if is_interrogative(look, look.clauses[k]) and look.clauses[k].parent == number and k not in found.frames
        ]
        for k in reversed(sentence[:place]):
            if look.clauses[k].kind == "relative":
                continue  # „Ob die Reederei, der …, zahlt, ist offen“
            if not (is_interrogative(look, look.clauses[k]) and look.clauses[k].parent is None):
                break
            embedded.insert(0, k)
        if clause.predicate is None:
            continue
        question = open_question(look, number, embedded)
        if question is not None:
            out[number] = question
    return out


def _add_question(look: View, question: Question, found: Attribution, speech: Speech, state: _State) -> None:
    span = unit_span(look, question.clauses)
    if span is None:
        return
    number = question.clauses[0]
    holder = speech_of(look, number, found, speech, reported=state.reported)
    chain = tuple(replace(source, commitment="Uu") for source in holder.chain)
    state.out.append(
        Proposition(
            start=span.start, end=span.end, core=question.about or (span,), mode=holder.mode, outlet="Uu",
            outlet_basis="reported" if chain else "asserted", chain=chain, cue=question.cue, kind="question",
            asks=question.asks, clause=question.clauses[1] if len(question.clauses) > 1 else number, rules=(*holder.rules, "open question"),
        )
    )  # fmt: skip


def _statement(
    look: View, number: int, sentence: Sequence[int], found: Attribution, speech: Speech, taken: set[int], *, reported: bool
) -> tuple[Proposition, tuple[SourceMention, ...]] | None:
    parts = [number, *attached(look, number, sentence, taken - {number})]
    words = wording(look, number, parts, found)
    if words is None:
        return None
    span, core = words
    how = impersonal(look, number, modality(look, look.own[number], look.clauses[number].predicate))
    how = under_condition(look, number, parts, how)
    holder = speech_of(look, number, found, speech, reported=reported)
    result = held(look, number, holder, how)
    if is_asked(look, number):
        if look.clauses[number].parent is not None:
            return None
        return asked(look, number, span, result, interview=speech.interview), result.chain
    unknown = holder.silent or (holder.value == "Uu" and holder.basis != "intended")
    asks = asked_by(look, look.clauses[number]) if unknown and is_interrogative(look, look.clauses[number]) else ()
    return _proposition(number, span, core, how, holder, asks, result), result.chain


def _proposition(
    number: int,
    span: Span,
    core: tuple[Span, ...],
    how: Modality,
    holder: Holder,
    asks: tuple[str, ...],
    result: Held,
) -> Proposition:
    return Proposition(
        start=span.start, end=span.end, core=core, mode=result.mode, outlet=result.outlet, outlet_basis=result.basis,
        chain=result.chain, cue=result.cue, negated_report=holder.negated_report,
        kind=_kind(how, holder, asks, planned=result.planned), asks=asks, clause=number,
        rules=(*result.rules, *how.rules),
    )  # fmt: skip


def _kind(how: Modality, holder: Holder, asks: tuple[str, ...], *, planned: bool) -> str:
    if asks and not holder.silent:
        return "question"
    return "plan" if how.plan or how.future or planned else "other"
