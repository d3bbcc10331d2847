"""What the quotation model says of a clause, as far as the words of its sentence bear it out."""

from __future__ import annotations

from quellenlage.analysis.propositions.attribution import Attribution
from quellenlage.analysis.propositions.holder import Holder, Speech
from quellenlage.analysis.propositions.sources import can_tell, source
from quellenlage.analysis.propositions.subjects import subject_source
from quellenlage.analysis.propositions.view import View
from quellenlage.analysis.propositions.writings import is_report_noun, written_by
from quellenlage.model import ClaimMode, Predicate, Quotation, SourceMention, Span


def by_model(look: View, number: int, found: Attribution, speech: Speech) -> Holder | None:
    """By a quotation of the model that covers most of the clause and names its speaker."""
    clause = look.clauses[number]
    start, end = look.tokens[clause.first].start, look.tokens[clause.last - 1].end
    for quotation in speech.quotations:
        shared = sum(max(0, min(end, part.end) - max(start, part.start)) for part in quotation.content)
        if shared * 10 < (end - start) * 7 or not quotation.speaker:
            continue
        named = _named_by_model(look, number, found, quotation.speaker[0])
        if named is None or start <= (named.start or 0) < end or not _warranted(look, number, quotation):
            continue
        if _goes_over_to_another(look, number, named):
            continue
        mode: ClaimMode = "direct" if quotation.type == "Direct" else "indirect"
        return Holder((named,), mode, cue=quotation.cue[0] if quotation.cue else None, rules=("quotation model",))
    return None


def _named_by_model(look: View, number: int, found: Attribution, speaker: Span) -> SourceMention | None:
    """The speaker as the rules name it; a phrase behind a clause in the indicative reaches no further back than its own clause.

    „Die Halle fasst 3.000 Besucher, nach Angaben der Polizei waren aber 4.500 gekommen“.
    """
    clause = look.clauses[number]
    behind = clause.last <= look.token_at(speaker.start) < look.analysis.sentences[clause.sentence].last
    for k in look.by_sentence[clause.sentence]:
        for phrase in found.phrases.get(k, []):
            if not look.tokens[phrase.first].start <= speaker.start < look.tokens[phrase.last - 1].end:
                continue
            predicate = clause.predicate
            heard = predicate is None or predicate.mood == "Sub" or predicate.modal == "sollen" or predicate.lemma == "sollen"
            told = heard or look.low(phrase.first) == "so"
            return phrase.source if told or not behind else None
    first, last = look.token_at(speaker.start), look.token_at(speaker.end)
    owner = written_by(look, first, last) if last > first and is_report_noun(look.tokens[first].text) else speaker
    return source(look, owner.start, owner.end)


def _warranted(look: View, number: int, quotation: Quotation) -> bool:
    """Whether words of the sentence bear out what the model says: marks, the subjunctive, or speaker or cue in the sentence itself."""
    clause = look.clauses[number]
    finite = clause.predicate.finite if clause.predicate is not None else None
    if quotation.type != "Direct" and finite == clause.first and look.tokens[clause.first].mood == "Ind":
        return False  # „Kern warnte vor Krieg, ruderte später aber zurück“ tells what Kern did
    told = clause.predicate is not None and clause.predicate.mood == "Sub" and not _guesses(look, clause.predicate)
    if quotation.type == "Direct" or told:
        return True
    sentence = look.analysis.sentences[clause.sentence]
    return any(sentence.start <= part.start < sentence.end for part in (*quotation.speaker, *quotation.cue))


def _goes_over_to_another(look: View, number: int, named: SourceMention) -> bool:
    """„Die Veranstalter sprachen von 800, die Polizei zählte 400“: a main clause about somebody else who speaks is not the first one's."""
    clause = look.clauses[number]
    predicate = clause.predicate
    if clause.kind != "main" or predicate is None or predicate.mood != "Ind" or look.low(clause.first - 1) != ",":
        return False
    before = (
        named.start is not None and look.analysis.sentences[clause.sentence].first <= look.token_at(named.start) < clause.first
    )
    subject = subject_source(look, clause) if before else None
    return subject is not None and subject.start != named.start and can_tell(look, subject)


def _guesses(look: View, predicate: Predicate) -> bool:
    """„Ursache könnte ein Baum sein“: anybody may guess so, the article too."""
    if predicate.finite is None:
        return False
    return predicate.modal in ("können", "dürfen") and look.tokens[predicate.finite].tense == "Past"
