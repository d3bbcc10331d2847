"""Reports in a phrase: „sprach von heiklen Themen“, „wies den Vorwurf zurück“, „„In den nächsten Tagen“, wird X zitiert“."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quellenlage.analysis.base.fields import QUOTES
from quellenlage.analysis.propositions.attribution import PRONOUNS, Attribution, chain_of
from quellenlage.analysis.propositions.counted import COUNTED, counted_before, own_count
from quellenlage.analysis.propositions.frame_sources import says_man
from quellenlage.analysis.propositions.frames import Frame, no_longer
from quellenlage.analysis.propositions.interrogatives import ask_of, ordered
from quellenlage.analysis.propositions.judgements import is_share, judgement
from quellenlage.analysis.propositions.lexicon import hedge_adverbs, hedging_stems, stances, words
from quellenlage.analysis.propositions.modality import weaker
from quellenlage.analysis.propositions.negation import is_negated
from quellenlage.analysis.propositions.opinions import held_as, opinion_of
from quellenlage.analysis.propositions.passives import told_in_passive
from quellenlage.analysis.propositions.relays import relays
from quellenlage.analysis.propositions.report_parts import committed_chain, phrase_report, told_through, whole_of
from quellenlage.analysis.propositions.reported_phrases import (
    POINTING,
    explained,
    given_as,
    is_pointing,
    prepositional,
    quoting,
    reported_object,
    with_attributes,
    with_parallels,
)
from quellenlage.analysis.propositions.shown import shown
from quellenlage.analysis.propositions.sources import can_tell, source, unnamed
from quellenlage.analysis.propositions.subjects import agent, subject_source
from quellenlage.analysis.propositions.talk import talked_of
from quellenlage.analysis.propositions.view import View
from quellenlage.analysis.propositions.whole_denials import denies_all
from quellenlage.model import ClaimMode, CommitmentValue, Predicate, Proposition, Quoted, SourceMention, Span


def nominal_reports(look: View, number: int, found: Attribution) -> list[Proposition]:
    """The reports that a clause makes by a phrase, if it introduces no clause."""
    frame = found.frames.get(number)
    if frame is not None and frame.contents and not _denies_that(look, number, frame):
        return []
    if frame is not None and frame.silent:
        return _refusal(look, number, frame, found)
    if frame is not None and number not in found.quoting:
        quoted = _quoted_fragment(look, number, frame, found)
        if quoted is not None:
            return [quoted]
    return _talk(look, number, found) or shown(look, number, found) or _by_phrase(look, number, found)


def _talk(look: View, number: int, found: Attribution) -> list[Proposition]:
    """„In dem Schreiben ist von Mängeln die Rede“."""
    talk = talked_of(look, number)
    if talk is None:
        return []
    what, who, cue = talk
    whole = whole_of(look, number, found, who if who.start is not None else replace(who, start=what.start))
    one = phrase_report(what, "reported", committed_chain((who,), "CT+", cue), cue, number, "talked of")
    return [replace(one, start=whole.start, end=whole.end)]


def _denies_that(look: View, number: int, frame: Frame) -> bool:
    """„wies das zurück: „…““ denies what stands before and then says something of its own."""
    after = look.clauses[number].last
    while after < len(look.tokens) and look.tokens[after].text in QUOTES:
        after += 1
    colon = after < len(look.tokens) and look.tokens[after].text == ":"
    return colon and frame.stance.name == "deny" and any(look.low(k) in POINTING for k in look.own[number])


def _refusal(look: View, number: int, frame: Frame, found: Attribution) -> list[Proposition]:
    """„Zum Motiv machte die Polizei keine Angaben“: what was not said is named by a phrase, or not at all."""
    own = look.own[number]
    span = look.span(own)
    if span is None:
        return []
    asks = ordered([ask for k in own if look.tokens[k].tag == "NN" and (ask := ask_of(look.tokens[k].text))])
    chain = committed_chain(chain_of(frame, found), frame.value, frame.cue)
    one = phrase_report(span, "reported", chain, frame.cue, number, "refusal")
    return [replace(one, core=_topic(look, own) or one.core, negated_report=True, asks=asks)]


def _topic(look: View, own: Sequence[int]) -> tuple[Span, ...]:
    """„Zum Motiv“, „über den Inhalt“: what was not spoken of."""
    for place, k in enumerate(own):
        if look.tokens[k].tag in ("APPR", "APPRART") and look.low(k) in ("zu", "zum", "zur", "über"):
            span = with_attributes(look, own, place)
            return (span,) if span else ()
    return ()


def _quoted_fragment(look: View, number: int, frame: Frame, found: Attribution) -> Proposition | None:
    """A quotation that is no clause („In den nächsten Tagen“) in or right before its frame."""
    clause = look.clauses[number]
    if clause.kind not in ("main", "inquit"):
        return None
    start, end = look.tokens[clause.first].start, look.tokens[clause.last - 1].end
    for quoted in look.quotes_within(max(0, start - 1), end):
        if _is_name(look, quoted) or _has_a_main_verb(look, quoted):
            continue
        if frame.passive or look.tokens[look.token_at(quoted.end) % len(look.tokens)].text == ",":
            chain = committed_chain(chain_of(frame, found), frame.value, frame.cue)
            return phrase_report(quoted.inner, "direct", chain, frame.cue, number, "quoted fragment")
    return None


def _has_a_main_verb(look: View, quoted: Quoted) -> bool:
    """Whether words in marks are a clause; „Ein Abend, der lange nachhallt“ has only a relative clause."""
    for k in range(look.token_at(quoted.start), look.token_at(quoted.end)):
        if look.tokens[k].form == "Fin" and look.owner[k] >= 0:
            clause = look.clauses[look.owner[k]]
            if clause.kind != "relative" or look.tokens[clause.first].start <= quoted.inner.start:
                return True
    return False


def _is_name(look: View, quoted: Quoted) -> bool:
    """„Commandeur de la Légion d'Honneur“: words in marks of which none is written small, prepositions and articles aside."""
    inner = look.tokens[look.token_at(quoted.inner.start) : look.token_at(quoted.inner.end)]
    if inner and inner[-1].tag == "FM":
        return True
    return not any(token.text[:1].islower() and token.tag not in ("APPR", "ART", "FM", "NE", "APPRART") for token in inner)


def _by_phrase(look: View, number: int, found: Attribution) -> list[Proposition]:
    clause = look.clauses[number]
    predicate = clause.predicate
    if predicate is None or predicate.finite is None:
        return []
    if _is_inferred(look, number, predicate) or _has_to(look, predicate):
        return []
    declined = _declines(look, number, predicate)
    if predicate.modal and predicate.lemma not in words("attitudes", "nominal", "despite_modal") and not declined:
        return []
    judged = judgement(look, number)
    if judged is not None and _lemma(look, number, predicate) not in words("attitudes", "nominal", "denying"):
        return [_judged(look, number, found, *judged)]
    if predicate.passive:
        return _denied_by(look, number, predicate, found) or told_in_passive(
            look, number, predicate, _lemma(look, number, predicate)
        )
    thinking = opinion_of(look, number)
    if thinking is not None:
        return [_judged(look, number, found, (whole_of(look, number, found, thinking),), thinking, "CT+")]
    lemma = "sprechen" if declined else _lemma(look, number, predicate)
    subject = subject_source(look, clause) or _man_within(look, number, found)
    span = _reported(look, number, lemma, subject)
    if span is None or subject is None or is_share(look, subject):
        return []
    return _reports(look, number, found, lemma, subject, span)


def _is_inferred(look: View, number: int, predicate: Predicate) -> bool:
    """„Offenbar hat Peking auf die Absage gedrängt“: that somebody said something is then the article's own guess, and no utterance."""
    if predicate.mood != "Ind" or look.low(look.own[number][0]) not in hedge_adverbs():
        return False
    return hedge_adverbs()[look.low(look.own[number][0])].sense != "hearsay"


def _has_to(look: View, predicate: Predicate) -> bool:
    """„Die Bürger hätten nichts zu befürchten“, „ist zu erwarten“ is nobody's fear and nobody's forecast."""
    helper = predicate.finite is not None and look.tokens[predicate.finite].lemma in ("haben", "sein")
    return helper and any(look.tokens[k].form == "InfZu" or look.tokens[k].tag == "PTKZU" for k in predicate.tokens)


def _declines(look: View, number: int, predicate: Predicate) -> bool:
    """„wollte nicht von einem Skandal sprechen“, „will von einem Rücktritt nichts wissen“."""
    own = look.own[number]
    of_it = any(look.low(k) in ("von", "vom") and look.tokens[k].tag in ("APPR", "APPRART") for k in own)
    listed = predicate.lemma in words("attitudes", "nominal", "declining")
    return listed and of_it and predicate.modal == "wollen" and predicate.negated and not predicate.perfect


def _reported(look: View, number: int, lemma: str, subject: SourceMention | None) -> Span | None:
    """What a clause reports by a phrase, or all of it where only the whole says it; None where it reports nothing."""
    denied = denies_all(look, number, lemma, subject)
    span = None if denied else _phrase_reported(look, number, lemma, subject)
    all_of_it = denied or _says_it_all(look, number, lemma)
    if span is None and all_of_it:
        span = look.span(look.own[number])
    span = span or own_count(look, number, lemma, subject)
    if span is None or subject is None or subject.start is None:
        return None
    accuses = lemma in words("attitudes", "nominal", "accusing")
    if explained(look, number, lemma) and not accuses and not _may_explain(look, subject):
        return None
    inside = span.start <= subject.start < span.end and not all_of_it
    return None if inside or _happens(look, lemma, subject, span) else span


def _phrase_reported(look: View, number: int, lemma: str, subject: SourceMention | None) -> Span | None:
    return prepositional(look, number, lemma) or reported_object(look, number, lemma, subject) or quoting(look, number, lemma)


def _says_it_all(look: View, number: int, lemma: str) -> bool:
    """Whether only all words of a clause say what is reported: „Als Grund nannte die Firma den Streik“."""
    return held_as(look, number, lemma) is not None or given_as(look, number, lemma) or explained(look, number, lemma)


def _reports(look: View, number: int, found: Attribution, lemma: str, subject: SourceMention, span: Span) -> list[Proposition]:
    """The report of a phrase, and those of others whose verb is left out."""
    predicate = look.clauses[number].predicate
    assert predicate is not None
    assert predicate.finite is not None
    finite = look.tokens[predicate.finite]
    cue = Span(finite.start, finite.end)
    stance = stances().get(lemma) or held_as(look, number, lemma)
    negated = is_negated(look, look.own[number], predicate)
    asserted: CommitmentValue = "CT+" if stance is None else stance.negated if negated else stance.value
    asserted = "CT-" if _declines(look, number, predicate) or denies_all(look, number, lemma, subject) else asserted
    if stance is not None and predicate.mood == "Sub" and no_longer(look, look.clauses[number], predicate, stance):
        asserted = "Uu"  # „Sie habe erst an einen Film geglaubt“
    asserted = "Uu" if lemma in words("attitudes", "nominal", "wanting") else asserted
    silent = stance is not None and negated and stance.negated_report
    chain = committed_chain(_holders(look, number, found, subject), _described(look, span, asserted), cue)
    quoted = look.quotes_within(span.start, span.end)
    mode: ClaimMode = "direct" if quoted and sum(q.end - q.start for q in quoted) * 2 > span.end - span.start else "reported"
    whole = whole_of(look, number, found, subject)
    further = with_parallels(look, number, lemma, span)
    if further:
        before = range(look.token_at(whole.start), look.token_at(further[0][0].start))
        whole = look.span(before) or whole
    if is_pointing(look, look.token_at(span.start)) or lemma in words("attitudes", "nominal", "estimating"):
        span = whole  # „dementierte das“: the pronoun alone says nothing; nor does „den Wert“ without „auf 17 Milliarden“
    one = replace(phrase_report(span, mode, chain, cue, number, "nominal report"), negated_report=silent)
    counted = counted_before(look, span)
    if counted is not None:
        one = replace(one, core=(counted, span), rules=(*one.rules, COUNTED))
    first = replace(one, start=min(whole.start, span.start), end=max(whole.end, span.end))
    return [first, *(_parallel(look, first, who, what, _described(look, what, asserted)) for who, what in further)]


def _holders(look: View, number: int, found: Attribution, subject: SourceMention) -> tuple[SourceMention, ...]:
    """Who holds the report of a clause, outermost first; „sagte, dass er von einem Erfolg ausgehe“: he is the speaker."""
    above = found.frame_for(number)
    if above is not None and subject == above.sources[-1]:
        return above.sources
    relayed = [replace(one, role="relay") if one.role == "speaker" else one for one in (above.sources if above else ())]
    if above is not None and subject.name.lower() in PRONOUNS:
        relayed = list(above.sources)
    outer = (*relayed, *told_through(look, number, found, subject))
    return outer if above is not None and subject.name.lower() in PRONOUNS else (*outer, subject)


def _man_within(look: View, number: int, found: Attribution) -> SourceMention | None:
    """„Ein Sprecher sagte, man schließe einen Anschlag nicht aus“: „man“ is whoever says so."""
    above = found.frame_for(number)
    return above.sources[-1] if above is not None and says_man(look, look.clauses[number]) else None


def _parallel(look: View, first: Proposition, who: Span, what: Span, value: CommitmentValue) -> Proposition:
    """„…, Aserbaidschan von einer Provokation“: the same verb, somebody else, something else."""
    other = source(look, who.start, who.end) or unnamed()
    origin = replace(other, commitment=value, basis="asserted", cue=first.chain[-1].cue)
    chain = (*first.chain[:-1], origin)
    return replace(first, start=who.start, end=what.end, core=(what,), chain=chain, rules=(*first.rules, "verb left out"))


def _may_explain(look: View, subject: SourceMention) -> bool:
    """Somebody who speaks, or a state („Kolumbien macht die Rebellen verantwortlich“)."""
    assert subject.start is not None
    mention = look.mention(subject.start, subject.end or subject.start)
    if subject.name.split()[-1:] and subject.name.split()[-1] in words("attitudes", "nominal", "explaining_bodies"):
        return True
    return can_tell(look, subject) or (mention is not None and mention.kind == "place")


def _described(look: View, span: Span, value: CommitmentValue) -> CommitmentValue:
    """„sprach von einem möglichen Defekt“: as firm as the adjective before the noun says."""
    for k in range(look.token_at(span.start), look.token_at(span.end)):
        if look.tokens[k].tag in ("NN", "NE"):
            return value
        stem = next((one for one in hedging_stems() if look.tokens[k].tag == "ADJA" and look.low(k).startswith(one)), None)
        if stem is not None:
            return weaker(value, hedging_stems()[stem]) if value == "CT+" else value
    return value


def _happens(look: View, lemma: str, subject: SourceMention, span: Span) -> bool:
    """Whether a verb tells what a thing does, not what somebody says: „Der Brand forderte zwei Opfer“, „Der Ausbruch ging von … aus“."""
    if lemma in words("attitudes", "nominal", "of_speakers"):
        return not can_tell(look, subject)
    if lemma in words("attitudes", "nominal", "of_bodies"):
        mention = look.mention(subject.start or 0, subject.end or 0)
        return mention is None or mention.kind not in ("organisation", "place")
    if lemma == "klagen" and _names(look, span, "symptoms"):
        return True
    if lemma not in words("attitudes", "nominal", "of_things") or subject.start is None or subject.end is None:
        return False
    if _names(look, span, "tolls"):
        return True
    head = next(
        (k for k in range(look.token_at(subject.start), look.token_at(subject.end)) if look.tokens[k].tag == "NN"), None
    )
    return head is not None and look.low(head).endswith(tuple(words("attitudes", "nominal", "things")))


def _names(look: View, span: Span, key: str) -> bool:
    listed = words("attitudes", "nominal", key)
    return any(look.low(k) in listed for k in range(look.token_at(span.start), look.token_at(span.end)))


def _judged(
    look: View, number: int, found: Attribution, spans: tuple[Span, ...], judge: SourceMention, value: CommitmentValue
) -> Proposition:
    """„nannte den Vorwurf absurd“: the object and what it is called, held by whoever says so."""
    predicate = look.clauses[number].predicate
    assert predicate is not None
    assert predicate.finite is not None
    finite = look.tokens[predicate.finite]
    cue = Span(finite.start, finite.end)
    if is_negated(look, look.own[number], predicate):
        value = "PR-" if value == "PR+" else "CT-"
    told = relays(look, number, look.clauses[number].subject).outer
    whole = whole_of(look, number, found, judge)
    one = phrase_report(spans[0], "reported", committed_chain((*told, judge), value, cue), cue, number, "judgement")
    return replace(one, core=spans, start=min(whole.start, spans[0].start), end=max(whole.end, spans[-1].end))


def _denied_by(look: View, number: int, predicate: Predicate, found: Attribution) -> list[Proposition]:
    """„Die Vorwürfe wurden von der Bank zurückgewiesen“."""
    subject = look.clauses[number].subject
    told = words("attitudes", "nominal", "denying") | words("attitudes", "nominal", "criticising")
    who = agent(look, number) if predicate.lemma in told and subject is not None else None
    if predicate.lemma in words("attitudes", "nominal", "criticising") and (
        look.clauses[number].kind != "main" or not _tells(look, who)
    ):
        return []
    if who is None or subject is None or predicate.finite is None:
        return []
    stance = stances()[predicate.lemma]
    negated = is_negated(look, look.own[number], predicate)
    finite = look.tokens[predicate.finite]
    cue = Span(finite.start, finite.end)
    chain = committed_chain((who,), stance.negated if negated else stance.value, cue)
    whole = whole_of(look, number, found, replace(who, start=subject.start))
    one = phrase_report(subject, "reported", chain, cue, number, "nominal report")
    return [replace(one, start=whole.start, end=whole.end, negated_report=negated and stance.negated_report)]


def _tells(look: View, who: SourceMention | None) -> bool:
    return who is not None and can_tell(look, who)


def _lemma(look: View, number: int, predicate: Predicate) -> str:
    """The verb; „wies von sich“ is „wies zurück“, „stellte in Aussicht“ is „kündigte an“, „legte zur Last“ is „warf vor“."""
    for verb, before, noun, meant in _PHRASAL:
        if predicate.lemma == verb and any(look.low(k) == before and look.low(k + 1) == noun for k in look.own[number]):
            return meant
    infrage = predicate.lemma == "stellen" and any(look.low(k) == "infrage" for k in look.own[number])
    return "infragestellen" if infrage else predicate.lemma


_PHRASAL = (
    ("weisen", "von", "sich", "zurückweisen"),
    ("stellen", "in", "aussicht", "ankündigen"),
    ("legen", "zur", "last", "vorwerfen"),
    ("bringen", "in", "verbindung", "nachsagen"),
    ("stellen", "in", "frage", "infragestellen"),
)
