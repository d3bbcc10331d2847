"""Chains: from the frames, phrases and quotation marks around a clause to who holds it and how firmly."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.analysis.propositions.adverbials import Adverbial
from quellenlage.analysis.propositions.attribution import PRONOUNS, Attribution, chain_of
from quellenlage.analysis.propositions.before_colon import before_colon
from quellenlage.analysis.propositions.by_model import by_model
from quellenlage.analysis.propositions.content_nouns import conjectured, content_of_noun
from quellenlage.analysis.propositions.frames import Frame
from quellenlage.analysis.propositions.free_indirect import free_indirect, reason_of_somebody
from quellenlage.analysis.propositions.holder import Holder, Speech
from quellenlage.analysis.propositions.named_reports import named_report
from quellenlage.analysis.propositions.sources import can_tell, speaks, unnamed
from quellenlage.analysis.propositions.subjects import subject_source
from quellenlage.analysis.propositions.turns import LABELS
from quellenlage.analysis.propositions.view import View
from quellenlage.model import ClaimMode, Clause, SourceMention, Span

_DEPTH = 6


def speech_of(look: View, number: int, found: Attribution, speech: Speech, *, reported: bool) -> Holder:
    """Who holds a clause."""
    verdict = found.verdicts.get(number)
    if verdict is not None:  # „Der Vorwurf, er habe …, sei falsch, sagte X“
        judge = speech_of(look, verdict.by, found, speech, reported=reported)
        return replace(judge, value=verdict.value if judge.value == "CT+" else "Uu", rules=(*judge.rules, "verdict"))
    direct = quoted_start(look, number)
    holder = content_of_noun(look, number, found) or _framed(look, number, found, speech.last, direct=direct is not None)
    if holder is not None and holder.chain:
        holder = replace(holder, chain=within_words(look, number, holder.chain, found, speech))
    if holder is None and direct is not None:
        holder = _quoted(look, number, direct, found, speech)
    if holder is None:
        holder = _by_phrase(look, number, found, speech)
    if holder is None:
        holder = _so_behind(look, number, found)
    if holder is None:
        holder = free_indirect(look, number, found, speech, reported=reported)
    if holder is None:
        holder = reason_of_somebody(look, number, speech)
    if holder is None and speech.turn is not None:
        holder = Holder((speech.turn,), "direct", rules=("turn of an interview",))
    if holder is None and not _beside_inquit(look, number, found):
        holder = by_model(look, number, found, speech)
    turn = speech.turn.start if speech.turn is not None else None
    if holder is not None and turn is not None and len(holder.chain) == 1 and holder.chain[0].start == turn:
        return replace(holder, mode="direct")  # „Kast: Wir haben verloren“ are his words
    return _by_floor(look, holder, speech) if holder is not None and direct is not None else holder or Holder()


def _by_floor(look: View, holder: Holder, speech: Speech) -> Holder:
    """„Die Managerin wiegelt ab. „Ronny geht es gut“, sagte sie“: the pronoun is whoever took the floor."""
    said = holder.chain[-1].name.lower() if holder.chain else ""
    if said not in _GENDERS or len(speech.floor) != 1 or not speech.same_paragraph:
        return holder
    floor = speech.floor[0]
    mention = look.mention(floor.start or 0, floor.end or 0)
    office = mention.office if mention is not None else None
    described = person_noun(look.analysis.text[office.start : office.end].split()[-1]) if office is not None else None
    if described is None or described.gender != _GENDERS[said]:
        return holder  # only where the words say that it is a man or a woman
    return replace(holder, chain=(*holder.chain[:-1], floor), rules=(*holder.rules, "took the floor"))


_GENDERS = {"er": "m", "sie": "f"}


def _beside_inquit(look: View, number: int, found: Attribution) -> bool:
    """Whether a clause hangs on the words that report („sagte die Schülerin, die mitfahren wollte“): those are the article's."""
    clause = look.clauses[number]
    if clause.kind != "relative" or clause.parent is None:
        return False
    of_source = any(phrase.last == clause.first - 1 for phrase in found.phrases.get(clause.parent, []))
    return of_source or clause.parent in found.frames or _beside_subject(look, clause)


def _beside_subject(look: View, clause: Clause) -> bool:
    """„Der Regierungschef, der am Mittag kam, sprach von …“, also behind a party or an age („Pia Lang (Grüne), die …“)."""
    assert clause.parent is not None
    subject = look.clauses[clause.parent].subject
    if subject is None or subject.end > look.tokens[clause.first].start:
        return False
    return _BESIDE.fullmatch(look.analysis.text[subject.end : look.tokens[clause.first].start]) is not None


_BESIDE = re.compile(r"(?: \([^()\n]{1,40}\))?(?:, \d{1,3}(?: Jahre alt)?)?,? ?")


def within_words(
    look: View, number: int, chain: tuple[SourceMention, ...], found: Attribution, speech: Speech
) -> tuple[SourceMention, ...]:
    """„„Die Ärzte sagten mir, ich werde nie laufen. Sie irrten“, sagt Tonn“: what somebody reports in their own words is told by them.

    „ich“ and „wir“ are whoever speaks.
    """
    start = quoted_start(look, number)
    origin = chain[0]
    ends = look.tokens[look.clauses[number].last - 1].end
    if start is None and origin.start is not None and origin.end is not None and origin.name.lower() in _FIRST:
        quoted = look.quote_of(origin.start, origin.end)  # „„Wir hoffen, sie kommen zurück“, so eine Mutter“
        start = quoted.start if quoted is not None else None
    if start is not None and origin.start is not None and not start <= origin.start < ends:
        return chain
    speaker = _speaker(look, number, start, found, speech)
    if not speaker or speaker[-1].start == origin.start or (start is None and origin.start is None):
        return chain
    if origin.name.lower() in _FIRST or origin.name.lower() in LABELS:
        myself = replace(
            speaker[-1],
            role=origin.role if chain[1:] else "speaker",
            commitment=origin.commitment,
            basis=origin.basis,
            cue=origin.cue,
        )
        return (*speaker[:-1], myself, *chain[1:])
    return (*(replace(one, role="relay") if one.role == "speaker" else one for one in speaker), *chain)


_FIRST = frozenset(("ich", "wir"))


def _speaker(look: View, number: int, start: int | None, found: Attribution, speech: Speech) -> tuple[SourceMention, ...]:
    """Who says the words in marks that begin at `start`, or in whose turn of an interview a clause stands; empty where nobody is named."""
    if start is None:
        return (speech.turn,) if speech.turn is not None else ()
    holder = _quoted(look, number, start, found, speech)
    named = holder is not None and holder.chain and holder.chain[-1].role != "unnamed"
    return holder.chain if holder is not None and named else ()


def _phrase_behind(look: View, start: int, found: Attribution) -> SourceMention | None:
    """„„Wir hoffen, sie kommen zurück“, so eine Mutter“: the phrase right behind the marks, whatever clause it was put to."""
    quoted = look.quote_of(start + 1, start + 1)
    k = look.token_at(quoted.end) if quoted is not None else len(look.tokens)
    k += k < len(look.tokens) and look.tokens[k].text == ","
    number = look.owner[k] if k < len(look.tokens) and look.low(k) == "so" else -1
    return next((phrase.source for phrase in found.phrases.get(number, []) if phrase.first == k), None)


def quoted_start(look: View, number: int) -> int | None:
    """Where the quotation begins that the whole clause stands in, or None."""
    clause = look.clauses[number]
    quoted = look.quote_of(look.tokens[clause.first].start, look.tokens[clause.last - 1].end)
    return quoted.start if quoted else None


def _framed(look: View, number: int, found: Attribution, last: tuple[SourceMention, ...], *, direct: bool) -> Holder | None:
    """By the frame of the clause or of the clause that it belongs to."""
    place: int | None = number
    for _ in range(_DEPTH):
        if place is None:
            return None
        frame = found.frame_for(place)
        if frame is not None:
            named = named_report(look, place, frame)
            if named is not None:
                return named
            mode: ClaimMode = (
                "direct" if direct else "hearsay" if frame.sources[-1].role == "unnamed" and frame.passive else "indirect"
            )
            chain = (*_told_by(look, frame, found, last), *chain_of(frame, found))
            holder = _holder(frame, _with_phrase(look, chain, found.phrases.get(number, []), frame), mode)
            own = direct or look.low(look.clauses[place].first - 1) == ":"
            return _in_own_words(holder, frame) if own else holder
        if place != number and place in found.frames:
            return None
        place = look.clauses[place].parent
    return None


def _with_phrase(
    look: View, chain: tuple[SourceMention, ...], phrases: Sequence[Adverbial], frame: Frame
) -> tuple[SourceMention, ...]:
    """„Kern sagte, laut einer Studie sei der Boden trocken“: what somebody says has another source behind them."""
    inner = next(
        (one.source for one in phrases if one.source is not None and not one.back and look.low(one.first) != "so"), None
    )
    if inner is None or frame.silent or frame.wie or any(one.start == inner.start or one.name == inner.name for one in chain):
        return chain
    return (*(replace(one, role="relay") if one.role == "speaker" else one for one in chain), inner)


def _in_own_words(holder: Holder, frame: Frame) -> Holder:
    """„wies das zurück: „Das Wasser ist sauber““: in marks or after a colon stands what the denier says, not what he denies."""
    return replace(holder, value="CT+") if frame.stance.name == "deny" and frame.value == "CT-" else holder


def _told_by(look: View, frame: Frame, found: Attribution, last: tuple[SourceMention, ...]) -> tuple[SourceMention, ...]:
    """Who says that somebody says it: „Dieser behaupte, …“ in the subjunctive is told by whoever spoke before."""
    return () if frame.clause in found.content_of else teller_before(look, frame.clause, frame.sources, last)


def teller_before(
    look: View, number: int, sources: Sequence[SourceMention], last: tuple[SourceMention, ...]
) -> tuple[SourceMention, ...]:
    """Whoever spoke before, where a main clause in the subjunctive tells what others say: „Die Bank habe Fehler eingeräumt“."""
    clause = look.clauses[number]
    predicate = clause.predicate
    if clause.kind != "main" or not last or predicate is None or predicate.finite is None or predicate.mood != "Sub":
        return ()
    own = {source.name.lower() for source in sources}
    if look.tokens[predicate.finite].tense != "Pres" or own & PRONOUNS or own & {source.name.lower() for source in last}:
        return ()
    return tuple(replace(source, role="relay" if source.role == "speaker" else source.role) for source in last)


def _holder(frame: Frame, chain: tuple[SourceMention, ...], mode: ClaimMode) -> Holder:
    return Holder(
        chain, mode, frame.value, frame.stance.basis, frame.cue, silent=frame.silent, negated_report=frame.silent,
        rules=(f"frame:{frame.stance.name}",),
    )  # fmt: skip


def _quoted(look: View, number: int, start: int, found: Attribution, speech: Speech) -> Holder | None:
    """A clause in quotation marks: by the frame beside them, by a source phrase, by the model, by who spoke before."""
    owner = found.quotes.get(start)
    if owner is not None:
        frame = found.frames[owner]
        return _in_own_words(_holder(frame, chain_of(frame, found), "direct"), frame)
    by_phrase = _by_phrase(look, number, found, speech)
    if by_phrase is not None:
        return replace(by_phrase, mode="direct")
    behind = _phrase_behind(look, start, found)
    if behind is not None:
        return Holder((behind,), "direct", rules=("source phrase",))
    before = before_colon(look, start)
    if before is not None:
        return Holder((before,), "direct", rules=("subject before the colon",))
    if speech.floor and speech.same_paragraph:
        return Holder(speech.floor, "direct", rules=("took the floor",))
    modelled = by_model(look, number, found, speech)
    if modelled is not None:
        return replace(modelled, mode="direct")
    if speech.subject and speech.same_paragraph and not speech.last:
        return Holder(speech.subject, "direct", rules=("person of the sentence before",))
    if speech.last:
        return Holder(speech.last, "direct", rules=("quotation goes on",))
    return Holder((unnamed(),), "direct", rules=("quotation without a speaker",))


def _by_phrase(look: View, number: int, found: Attribution, speech: Speech) -> Holder | None:
    """„laut X“ and its like in the clause, in one that it depends on, or „so X“ after it."""
    place: int | None = number
    for _ in range(_DEPTH):
        if place is None:
            return None
        for phrase in found.phrases.get(place, []):
            if place != number and phrase.last == look.clauses[number].first - 1 and look.clauses[number].kind == "relative":
                continue  # „laut der Stimme, die ihm gehören soll, …“: what is said of the source is not the source's
            origin = phrase.source
            before = speech.told or speech.last
            if phrase.back and before:
                if len(before) > 1 and before[-1].role == "unnamed" and not before[-1].name:
                    before = (
                        *before[:-2],
                        replace(before[-2], role="speaker"),
                    )  # „Man habe angenommen, …“, sagte Vogt. Demnach …
                return Holder(before, "indirect", cue=phrase.cue, rules=("source before goes on",))
            if origin is None and phrase.own_words:
                origin = _own_words(look, number, phrase, speech.last)
            if origin is not None:
                relayed = (phrase.relay,) if phrase.relay else ()
                mode: ClaimMode = "direct" if place == number and _in_marks_before(look, number, phrase) else "indirect"
                value = conjectured(look, phrase.first, phrase.last)
                return Holder((*relayed, origin), mode, value, cue=phrase.cue, rules=("source phrase",))
        place = look.clauses[place].parent
    return None


def _so_behind(look: View, number: int, found: Attribution) -> Holder | None:
    """„Die Lage sei ernst und die Zahl der Fälle steige, so das Amt“: what ends a sentence is said of all its main clauses."""
    numbers = look.by_sentence[look.clauses[number].sentence]
    last = numbers[-1]
    mains = [k for k in numbers if look.clauses[k].kind == "main" and look.clauses[k].parent is None]
    if number not in mains[:-1] or mains[-1] != last:
        return None
    for phrase in found.phrases.get(last, []):
        origin = phrase.source
        ends = phrase.last >= look.own[last][-1] and look.low(phrase.first) == "so"
        if ends and origin is not None:
            relayed = (phrase.relay,) if phrase.relay else ()
            return Holder((*relayed, origin), "indirect", cue=phrase.cue, rules=("source phrase",))
    return None


def _in_marks_before(look: View, number: int, phrase: Adverbial) -> bool:
    """„„Das ist absurd“, so Alt“: whether all that stands before the phrase stands in marks."""
    before = look.span(k for k in look.own[number] if k < phrase.first)
    rest = any(k >= phrase.last and look.tokens[k].tag[:1] != "$" for k in look.own[number])
    return before is not None and not rest and look.quote_of(before.start, before.end) is not None


def _own_words(look: View, number: int, phrase: Adverbial, last: tuple[SourceMention, ...]) -> SourceMention | None:
    """„nach eigenen Angaben“ is the subject's, „nach ihrer Darstellung“ rather that of whoever spoke before."""
    subject = subject_source(look, look.clauses[number])
    own = any(look.low(k).startswith("eigen") for k in range(phrase.first, phrase.last))
    if own and subject is not None and not can_tell(look, subject) and subject.name.lower() not in PRONOUNS:
        subject = (
            _subject_before(look, number) or subject
        )  # „Er arbeitet dort und hat nach eigener Schätzung 4000 Pakete ausgeliefert“
    pronoun = subject is not None and subject.name.lower() in PRONOUNS
    if not own and pronoun and subject is not None and _somebody_elses(look, phrase, subject.name.lower()):
        subject, pronoun = None, False
    if last and not own and not pronoun:
        return last[-1]
    if subject is None or subject.start is None or subject.end is None:
        return subject or (last[-1] if last else None)
    if not own and not pronoun and not speaks(look, Span(subject.start, subject.end)):
        return last[-1] if last else unnamed()  # „Der Preis liegt nach seinen Worten bei …“
    return subject


def _subject_before(look: View, number: int) -> SourceMention | None:
    """The subject of a clause of the sentence before this one, if it is somebody who speaks."""
    for k in reversed([k for k in look.by_sentence[look.clauses[number].sentence] if k < number]):
        subject = subject_source(look, look.clauses[k])
        if subject is not None and can_tell(look, subject):
            return subject
    return None


def _somebody_elses(look: View, phrase: Adverbial, pronoun: str) -> bool:
    """„nach seinen Angaben war sie …“: not her own words."""
    his = any(look.low(k).startswith("sein") for k in range(phrase.first, phrase.last))
    hers = any(look.low(k).startswith("ihr") for k in range(phrase.first, phrase.last))
    return (his and pronoun == "sie") or (hers and pronoun == "er")
