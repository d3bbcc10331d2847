"""Chains: from the frames, phrases and quotation marks around a clause to who holds it and how firmly."""

from __future__ import annotations

from dataclasses import replace

from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.analysis.propositions.adverbials import Adverbial
from quellenlage.analysis.propositions.attribution import PRONOUNS, Attribution, chain_of
from quellenlage.analysis.propositions.before_colon import before_colon, explained_by, replaces
from quellenlage.analysis.propositions.content_nouns import content_of_noun
from quellenlage.analysis.propositions.frames import Frame
from quellenlage.analysis.propositions.holder import Holder, Speech
from quellenlage.analysis.propositions.lexicon import stances
from quellenlage.analysis.propositions.named_reports import named_report
from quellenlage.analysis.propositions.sources import source, speaks, unnamed
from quellenlage.analysis.propositions.subjects import subject_source
from quellenlage.analysis.propositions.turns import LABELS
from quellenlage.analysis.propositions.units import is_condition
from quellenlage.analysis.propositions.view import View
from quellenlage.model import ClaimMode, Clause, Quotation, SourceMention, Span

_DEPTH = 6
_CONCLUDING = frozenset(("deshalb", "daher", "darum", "deswegen", "folglich", "also", "somit"))
_REASONS = frozenset(("weil", "da", "obwohl"))


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
        holder = _free_indirect(look, number, found, speech, reported=reported)
    if holder is None:
        holder = _reason_of_somebody(look, number, speech)
    if holder is None and speech.turn is not None:
        holder = Holder((speech.turn,), "direct", rules=("turn of an interview",))
    if holder is None and not _beside_inquit(look, number, found):
        holder = _by_model(look, number, speech)
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
    """„Der Regierungschef, der am Mittag kam, sprach von …“."""
    assert clause.parent is not None
    subject = look.clauses[clause.parent].subject
    return subject is not None and 0 <= look.tokens[clause.first].start - subject.end <= 2


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
            holder = _holder(frame, (*_told_by(look, frame, found, last), *chain_of(frame, found)), mode)
            own = direct or look.low(look.clauses[place].first - 1) == ":"
            return _in_own_words(holder, frame) if own else holder
        if place != number and place in found.frames:
            return None
        place = look.clauses[place].parent
    return None


def _in_own_words(holder: Holder, frame: Frame) -> Holder:
    """„wies das zurück: „Das Wasser ist sauber““: in marks or after a colon stands what the denier says, not what he denies."""
    return replace(holder, value="CT+") if frame.stance.name == "deny" and frame.value == "CT-" else holder


def _told_by(look: View, frame: Frame, found: Attribution, last: tuple[SourceMention, ...]) -> tuple[SourceMention, ...]:
    """Who says that somebody says it: „Dieser behaupte, …“ in the subjunctive is told by whoever spoke before."""
    clause = look.clauses[frame.clause]
    predicate = clause.predicate
    reported = predicate is not None and predicate.finite is not None and predicate.mood == "Sub" and predicate.tense != "Past"
    if not reported or clause.kind != "main" or not last or frame.clause in found.content_of:
        return ()
    assert predicate is not None
    assert predicate.finite is not None
    present = look.tokens[predicate.finite].tense == "Pres"
    own = {source.name.lower() for source in frame.sources}
    if not present or own & PRONOUNS or own & {source.name.lower() for source in last}:
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
    by_model = _by_model(look, number, speech)
    if by_model is not None:
        return replace(by_model, mode="direct")
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
                return Holder(before, "indirect", cue=phrase.cue, rules=("source before goes on",))
            if origin is None and phrase.own_words:
                origin = _own_words(look, number, phrase, speech.last)
            if origin is not None:
                relayed = (phrase.relay,) if phrase.relay else ()
                mode: ClaimMode = "direct" if place == number and _in_marks_before(look, number, phrase) else "indirect"
                return Holder((*relayed, origin), mode, cue=phrase.cue, rules=("source phrase",))
        place = look.clauses[place].parent
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


def _somebody_elses(look: View, phrase: Adverbial, pronoun: str) -> bool:
    """„nach seinen Angaben war sie …“: not her own words."""
    his = any(look.low(k).startswith("sein") for k in range(phrase.first, phrase.last))
    hers = any(look.low(k).startswith("ihr") for k in range(phrase.first, phrase.last))
    return (his and pronoun == "sie") or (hers and pronoun == "er")


def _free_indirect(look: View, number: int, found: Attribution, speech: Speech, *, reported: bool) -> Holder | None:
    """A main clause in the subjunctive of reported speech without a frame: by whoever spoke before."""
    place = number
    for _ in range(_DEPTH):
        parent = look.clauses[place].parent
        if parent is None:
            break
        place = parent
    clause = look.clauses[place]
    predicate = clause.predicate
    conditioned = clause.kind == "inquit" and predicate is not None and _after_condition(look, place)
    if predicate is None or predicate.finite is None or (clause.kind not in ("main", "fragment") and not conditioned):
        return None
    if reported and speech.last and speech.same_paragraph and _concludes(look, place):
        return Holder(speech.last, "free_indirect", rules=("conclusion of what was said",))
    if predicate.mood != "Sub":
        return None
    before = explained_by(look, clause, found.judged.get(place, clause.first))
    if before is not None:
        return Holder((before,), "free_indirect", rules=("subjunctive after a colon",))
    first = predicate.tense != "Past" and look.tokens[predicate.finite].tense == "Pres"
    hedging = predicate.modal in ("dürfen", "können", "müssen", "sollen") and not first
    if not first and (hedging or not (reported or (speech.announced and replaces(look, predicate)))):
        return None
    imperative = place == look.by_sentence[clause.sentence][0] and predicate.finite == clause.first
    if look.low(predicate.finite) == "sei" and (imperative or look.low(predicate.finite + 1) == "denn"):
        return None
    if speech.phrased and speech.same_paragraph:
        return Holder(speech.told, "free_indirect", rules=("subjunctive goes on",))
    if speech.last:
        return Holder(speech.last, "free_indirect", rules=("subjunctive goes on",))
    return Holder((unnamed(),), "free_indirect", rules=("subjunctive without a source",))


def _after_condition(look: View, number: int) -> bool:
    """„Sollte der Rat zustimmen, werde man bauen“; „…, wäre es das erste Mal“ is the article's own guess."""
    predicate = look.clauses[number].predicate
    if predicate is None or predicate.finite is None or number == 0:
        return False
    return look.tokens[predicate.finite].tense == "Pres" and is_condition(look, number - 1)


def _concludes(look: View, number: int) -> bool:
    """„Deshalb sollten Firmen haften“ after reported words: a demand that follows from them is no fact of the article's own."""
    clause = look.clauses[number]
    predicate = clause.predicate
    assert predicate is not None
    assert predicate.finite is not None
    ought = predicate.modal == "sollen" and look.low(predicate.finite) in ("sollte", "sollten") and not predicate.perfect
    return ought and look.low(clause.first) in _CONCLUDING


def _reason_of_somebody(look: View, number: int, speech: Speech) -> Holder | None:
    """„Er wird bewacht, weil er sich bedroht fühle“: a reason in the subjunctive is that of the one it is about.

    So is a relative clause after a verb of saying: „nannte das einen „Deal“, der dem Land schaden werde“.
    """
    clause = look.clauses[number]
    predicate = clause.predicate
    if clause.parent is None or clause.opener is None:
        return None
    relates = clause.kind == "relative" and _tells(look, clause.parent)
    if not relates and (clause.kind != "subordinate" or look.low(clause.opener) not in _REASONS):
        return None
    if (
        predicate is None
        or predicate.finite is None
        or predicate.mood != "Sub"
        or look.tokens[predicate.finite].tense != "Pres"
    ):
        return None
    main = look.clauses[clause.parent]
    if main.predicate is None or main.predicate.mood != "Ind":
        return None
    own = subject_source(look, clause) if not relates else None
    if own is not None and own.name.lower() in PRONOUNS:
        return Holder((own,), "free_indirect", rules=("reason of the subject",))
    subject = subject_source(look, main) if main.subject is not None and not main.predicate.passive else None
    pronoun = relates and subject is not None and subject.name.lower() in PRONOUNS
    if subject is not None and main.subject is not None and (pronoun or speaks(look, main.subject)):
        return Holder((subject,), "free_indirect", rules=("reason of the subject",))
    return Holder(speech.last or (unnamed(),), "free_indirect", rules=("reason of somebody",))


def _tells(look: View, number: int) -> bool:
    """„nannte den Handel einen „Deal“, der dem Land schaden werde“: the subject of a verb of saying goes on."""
    predicate = look.clauses[number].predicate
    return predicate is not None and predicate.lemma in stances()


def _by_model(look: View, number: int, speech: Speech) -> Holder | None:
    """By a quotation of the model that covers most of the clause and names its speaker."""
    clause = look.clauses[number]
    start, end = look.tokens[clause.first].start, look.tokens[clause.last - 1].end
    for quotation in speech.quotations:
        shared = sum(max(0, min(end, part.end) - max(start, part.start)) for part in quotation.content)
        if shared * 10 < (end - start) * 7 or not quotation.speaker:
            continue
        named = source(look, quotation.speaker[0].start, quotation.speaker[0].end)
        if named is None or start <= (named.start or 0) < end or not _warranted(look, number, quotation):
            continue
        mode: ClaimMode = "direct" if quotation.type == "Direct" else "indirect"
        return Holder((named,), mode, cue=quotation.cue[0] if quotation.cue else None, rules=("quotation model",))
    return None


def _warranted(look: View, number: int, quotation: Quotation) -> bool:
    """Whether words of the sentence bear out what the model says: marks, the subjunctive, or speaker or cue in the sentence itself."""
    clause = look.clauses[number]
    finite = clause.predicate.finite if clause.predicate is not None else None
    if quotation.type != "Direct" and finite == clause.first and look.tokens[clause.first].mood == "Ind":
        return False  # „Kern warnte vor Krieg, ruderte später aber zurück“ tells what Kern did
    if quotation.type == "Direct" or (clause.predicate is not None and clause.predicate.mood == "Sub"):
        return True
    sentence = look.analysis.sentences[clause.sentence]
    return any(sentence.start <= part.start < sentence.end for part in (*quotation.speaker, *quotation.cue))
