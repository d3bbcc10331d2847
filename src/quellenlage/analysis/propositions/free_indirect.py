"""Reported speech that goes on without a frame: main clauses in the subjunctive, reasons, what follows from what was said."""

from __future__ import annotations

from quellenlage.analysis.propositions.attribution import PRONOUNS, Attribution
from quellenlage.analysis.propositions.before_colon import explained_by, replaces
from quellenlage.analysis.propositions.holder import Holder, Speech
from quellenlage.analysis.propositions.lexicon import stances, words
from quellenlage.analysis.propositions.sources import speaks, unnamed
from quellenlage.analysis.propositions.subjects import subject_source
from quellenlage.analysis.propositions.units import is_condition
from quellenlage.analysis.propositions.view import View
from quellenlage.model import SourceMention

_DEPTH = 6
_CONCLUDING = frozenset(("deshalb", "daher", "darum", "deswegen", "folglich", "also", "somit"))
_REASONS = frozenset(("weil", "da", "obwohl"))
_TIMES = frozenset(("als", "nachdem", "während", "bevor", "ehe", "sodass"))


def free_indirect(look: View, number: int, found: Attribution, speech: Speech, *, reported: bool) -> Holder | None:
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
        goes_on = bool(speech.last) and reported and speech.same_paragraph and _told_by_its_time(look, place)
        return Holder(speech.last, "free_indirect", rules=("subjunctive goes on",)) if goes_on else None
    before = explained_by(look, clause, found.judged.get(place, clause.first))
    if before is not None:
        return Holder((before,), "free_indirect", rules=("subjunctive after a colon",))
    first = predicate.tense != "Past" and look.tokens[predicate.finite].tense == "Pres"
    hedging = predicate.modal in ("dürfen", "können", "müssen", "sollen") and not first
    if hedging and reported and speech.same_paragraph and speech.last and _expert_goes_on(look, place, speech.last[-1]):
        return Holder(speech.last, "free_indirect", rules=("an expert goes on",))
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


def reason_of_somebody(look: View, number: int, speech: Speech) -> Holder | None:
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


def _expert_goes_on(look: View, number: int, speaker: SourceMention) -> bool:
    """„…, schrieb Analystin Eva Holm. Allerdings dürfte das eingepreist sein“: whoever judges by profession adds something."""
    joining = words("attitudes", "experts", "joining")
    if speaker.start is None or speaker.end is None or look.low(look.clauses[number].first) not in joining:
        return False
    nouns = words("attitudes", "experts", "nouns")
    first, end = look.token_at(speaker.start), look.token_at(speaker.end)
    return any(look.tokens[k].text in nouns for k in range(max(0, first - 2), end))


def _told_by_its_time(look: View, number: int) -> bool:
    """„Er war ins Netz gegangen, als er Kontakt aufgenommen habe“: the subjunctive beside it shows that whoever spoke goes on."""
    for k in look.following(number):
        clause = look.clauses[k]
        predicate = clause.predicate
        if clause.parent != number or clause.kind != "subordinate" or predicate is None or predicate.finite is None:
            continue
        finite = look.tokens[predicate.finite]
        if look.low(clause.first) in _TIMES and (finite.mood, finite.tense) == ("Sub", "Pres"):
            return True
    return False
