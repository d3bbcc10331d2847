"""Who takes the floor without saying anything yet: reported speech and quotations of the next sentence may be theirs."""

from __future__ import annotations

from dataclasses import replace

from quellenlage.analysis.propositions.addressees import is_media
from quellenlage.analysis.propositions.lexicon import stances, telling_phrases, words
from quellenlage.analysis.propositions.relays import relays
from quellenlage.analysis.propositions.sources import phrase_after, source, speaks
from quellenlage.analysis.propositions.subjects import subject_source
from quellenlage.analysis.propositions.view import View
from quellenlage.analysis.propositions.writings import is_written
from quellenlage.model import Proposition, SourceMention, Span

_ADDRESSED = frozenset(("er", "sie", "es"))


def who_announced(look: View, number: int, *, reported: bool) -> tuple[SourceMention, ...]:
    """The subject of „hat seinen Rücktritt verkündet“: reported speech may go on from it.

    `reported` says that the sentence before was reported: then an institution that decides something does not take over.
    """
    clause = look.clauses[number]
    if clause.predicate is None or clause.subject is None:
        return ()
    appeal = appealing(look, number)
    if appeal:
        return appeal
    subject = subject_source(look, clause)
    if subject is None or subject.start is None or subject.end is None or not speaks(look, Span(subject.start, subject.end)):
        return ()
    lemma = clause.predicate.lemma
    if clause.predicate.passive or not _tells(look, number, Span(subject.start, subject.end), lemma, reported=reported):
        return ()
    through = relays(look, number, clause.subject).outer if lemma == "lassen" else ()
    return (replace(through[0], role="speaker"),) if through else (subject,)  # „ließ das über seinen Anwalt mitteilen“


def _tells(look: View, number: int, subject: Span, lemma: str, *, reported: bool) -> bool:
    """Whether what a clause tells of its subject is that it speaks."""
    if _tells_by_phrase(look, number, lemma):
        return True
    if lemma not in words("attitudes", "announcing", "verbs"):
        return lemma in stances() and lemma not in words("attitudes", "needs_clause")  # „Ein Angler entdeckte den Koffer.“
    mention = look.mention(subject.start, subject.end)
    person = mention is not None and mention.kind == "person"
    return person or (not reported and lemma != "ablehnen")  # what a body turns down are no words of its own


def _tells_by_phrase(look: View, number: int, lemma: str) -> bool:
    """„erhob Vorwürfe“, „sieht das anders“, „zog Bilanz“."""
    telling = telling_phrases().get(lemma)
    return telling is not None and any(look.low(k) in telling for k in look.own[number])


def takes_the_floor(look: View, number: int) -> tuple[SourceMention, ...]:
    """Whose the quotation after a sentence is: „Ihr Kollege widersprach. „Es gibt …““, „Die Trainerin war bedient. „Das war nichts.““."""
    clause = look.clauses[number]
    predicate = clause.predicate
    if predicate is None or predicate.finite is None or clause.kind != "main" or clause.subject is None or predicate.modal:
        return ()
    low = {look.low(k) for k in look.own[number]}
    copula = look.tokens[predicate.finite].lemma in words("attitudes", "floor", "copulas")
    moved = copula and bool(low & words("attitudes", "floor", "moods"))  # „war besorgt“ looks like a passive
    reacts = moved or (predicate.lemma in words("attitudes", "floor", "verbs") and not predicate.passive)
    subject = subject_source(look, clause) if reacts else None
    if subject is None or subject.start is None or subject.end is None or not speaks(look, Span(subject.start, subject.end)):
        return ()
    return (subject,)


def paper(look: View, number: int) -> tuple[SourceMention, ...]:
    """„Der Bericht lag lange vor. Demnach …“: the piece of writing that a clause is about."""
    clause = look.clauses[number]
    if clause.subject is None or clause.kind != "main":
        return ()
    head = [
        k for k in range(look.token_at(clause.subject.start), look.token_at(clause.subject.end)) if look.tokens[k].tag == "NN"
    ]
    if not head or not is_written(look.tokens[head[0]].text):
        return ()
    named = source(look, clause.subject.start, clause.subject.end)
    return (named,) if named is not None else ()


def is_person(look: View, number: int) -> tuple[SourceMention, ...]:
    """The person by name that a main clause is about: who speaks in marks after it where nobody has spoken yet."""
    clause = look.clauses[number]
    if clause.kind != "main" or clause.subject is None or clause.predicate is None or clause.predicate.passive:
        return ()
    mention = look.mention(clause.subject.start, clause.subject.end)
    if mention is None or mention.kind != "person" or mention.form != "name":
        return ()
    subject = subject_source(look, clause)
    return (subject,) if subject is not None else ()


def appealing(look: View, number: int) -> tuple[SourceMention, ...]:
    """„Der Sender berief sich auf Ermittler“: the subject, and whom it has it from."""
    clause = look.clauses[number]
    predicate = clause.predicate
    own = look.own[number]
    if predicate is None or predicate.lemma not in ("berufen", "stützen") or not any(look.low(k) == "sich" for k in own):
        return ()
    for k in own:
        span = phrase_after(look, k + 1, own[-1] + 1) if look.low(k) == "auf" else None
        origin = source(look, span.start, span.end) if span is not None else None
        subject = subject_source(look, clause)
        if origin is not None and subject is not None:
            return (replace(subject, role="relay", commitment="Uu", basis="reported"), origin)
    return ()


def extended(look: View, one: Proposition, appeal: tuple[SourceMention, ...]) -> Proposition:
    """What a medium reported in the sentence before, with whom it has it from („Das Blatt beruft sich auf Ermittler“)."""
    relay, origin = appeal[0], appeal[-1]
    if not one.chain or one.chain[-1].role == "unnamed" or one.kind == "question":
        return one
    last = one.chain[-1]
    generic = relay.start is not None and relay.end is not None and is_media(look, relay.start, relay.end)
    if relay.name != last.name and relay.name.lower() not in _ADDRESSED and not generic:
        return one
    inner = replace(last, role="relay", commitment="Uu", basis="reported")
    return replace(
        one, chain=(*one.chain[:-1], inner, replace(origin, commitment=last.commitment, basis=last.basis, cue=last.cue))
    )
