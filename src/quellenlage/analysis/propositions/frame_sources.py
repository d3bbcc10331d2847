"""Whom a frame names: its subject or agent, relays, who is quoted by whom, or nobody."""

from __future__ import annotations

from dataclasses import replace

from quellenlage.analysis.base.noun_phrases import phrase_end
from quellenlage.analysis.propositions.adverbials import adverbials
from quellenlage.analysis.propositions.lexicon import words
from quellenlage.analysis.propositions.opinions import sure_one
from quellenlage.analysis.propositions.relays import relays
from quellenlage.analysis.propositions.sources import phrase_after, source, unnamed
from quellenlage.analysis.propositions.subjects import agent, answers_from, subject_source
from quellenlage.analysis.propositions.view import View
from quellenlage.analysis.propositions.writings import impersonal_place, in_writing, is_evidence
from quellenlage.model import Clause, SourceMention


def sources_of(view: View, number: int, before: SourceMention | None, *, refused: bool) -> tuple[SourceMention, ...] | None:
    """The sources that a frame names, outermost first; one unnamed where a passive or „es heißt“ names nobody."""
    clause = view.clauses[number]
    predicate = clause.predicate
    assert predicate is not None
    if predicate.lemma == "zitieren":
        return _quoted_by(view, number)
    if suspected(view, clause):
        return (unnamed(),)
    sure = sure_one(view, number)
    if sure is not None:
        return (sure,)
    shown = _evidence(view, number)
    if shown is not None:
        return (shown,)
    given = predicate.lemma == "geben" and any(view.low(k) == "es" for k in view.own[number])
    if given or (predicate.lemma == "kommen" and refused):
        by = agent(view, number) or answers_from(view, number)
        return (by,) if by else None  # „Von der Firma gab es keine Stellungnahme“, „Aus Moskau kam keine Reaktion“
    found = relays(view, number, clause.subject)
    origin: SourceMention | None
    if predicate.passive:
        written = impersonal_place(view, view.own[number]) if in_writing(view, number) else None
        low = {view.low(k) for k in view.own[number]}
        origin = agent(view, number) or written or (_further(view, number, before) if "darin" in low else None) or unnamed()
    elif predicate.lemma in words("source_phrases", "impersonal", "active") or predicate.lemma == "stehen":
        origin = impersonal_place(view, view.own[number]) or _further(view, number, before) or unnamed()
    else:
        origin = subject_source(view, clause) or _man(view, clause, before)
        if origin is None:
            return None
    if found.inner and not refused:  # „machte unter Verweis auf die Ermittlungen keine Angaben“ names a reason
        return (replace(origin, role="relay"), *found.inner)
    return (*found.outer, origin)


def suspected(view: View, clause: Clause) -> bool:
    """„steht im Verdacht, … zu haben“: somebody who is not named suspects it."""
    lemma = clause.predicate.lemma if clause.predicate is not None else ""
    return lemma == "stehen" and any(
        view.low(k) in ("im", "unter") and view.tokens[k + 1].text == "Verdacht" for k in range(clause.first, clause.last - 1)
    )


def _quoted_by(view: View, number: int) -> tuple[SourceMention, ...] | None:
    """„wird X von der Agentur Y zitiert“, „Y zitierte X mit den Worten“: X through Y."""
    clause = view.clauses[number]
    predicate = clause.predicate
    assert predicate is not None
    subject = subject_source(view, clause)
    relay, origin = (agent(view, number), subject) if predicate.passive else (subject, _object(view, number, subject))
    if relay is not None and origin is None:
        return _medium_and_person(view, clause) or (relay,)
    return tuple(s for s in (replace(relay, role="relay") if relay else None, origin) if s) or None


def _medium_and_person(view: View, clause: Clause) -> tuple[SourceMention, ...] | None:
    """„zitierte die Agentur Tass | Sprecher Oleg Wassin“: two phrases without an article between them."""
    if clause.subject is None:
        return None
    first, last = view.token_at(clause.subject.start), view.token_at(clause.subject.end)
    for k in range(first + 1, last):
        mention = view.mention(view.tokens[k].start, clause.subject.end)
        if mention is None or mention.kind != "person" or mention.start != view.tokens[k].start:
            continue
        medium, quoted = source(view, clause.subject.start, view.tokens[k - 1].end), source(view, mention.start, mention.end)
        return (replace(medium, role="relay"), quoted) if medium is not None and quoted is not None else None
    return None


def _object(view: View, number: int, subject: SourceMention | None) -> SourceMention | None:
    """Whom somebody quotes: the first phrase after the verb that is not the subject, or „aus einem Gutachten“."""
    own = view.own[number]
    limit = own[-1] + 1
    for k in own:
        before = view.tokens[k - 1] if k else None
        if view.tokens[k].tag not in ("ART", "NE", "NN", "PPOSAT", "PDAT", "ADJA", "PPER"):
            continue
        if before is not None and before.tag in ("APPR", "APPRART") and view.low(k - 1) != "aus":
            continue
        if subject is not None and subject.start is not None and subject.end is not None:
            phrase = phrase_end(view.tokens, k, limit)
            if phrase > k and view.tokens[k].start < subject.end and subject.start < view.tokens[phrase - 1].end:
                continue
        accusative = view.tokens[k].tag in ("ART", "PPOSAT") and view.low(k).endswith(
            "en"
        )  # „zitierte die Agentur Anadolu den Minister“
        if before is not None and before.tag in ("ART", "NN", "NE", "ADJA", "PPOSAT") and not accusative:
            continue
        found = phrase_after(view, k, limit)
        if found is not None:
            return source(view, found.start, found.end)
    return None


def _evidence(view: View, number: int) -> SourceMention | None:
    """Who stands behind „in dem von X verbreiteten Video ist zu sehen“: who spreads it, else the thing that shows it."""
    predicate = view.clauses[number].predicate
    assert predicate is not None
    seen = predicate.lemma in ("sehen", "hören", "lesen", "erkennen", "entnehmen")
    if not seen or predicate.finite is None or view.tokens[predicate.finite].lemma != "sein":
        return None
    named = [phrase.source for phrase in adverbials(view, view.own[number]) if phrase.source]
    return named[0] if named else impersonal_place(view, view.own[number]) or picture(view, number) or unnamed()


def picture(view: View, number: int) -> SourceMention | None:
    """„Auf den Bildern“, „in der Aufnahme“: what shows it."""
    own = view.own[number]
    for k in own:
        end = phrase_end(view.tokens, k + 1, own[-1] + 1) if view.low(k) in ("auf", "in", "im") else k
        if end > k + 1 and any(is_evidence(view.tokens[j].text) for j in range(k + 1, end)):
            return source(view, view.tokens[k + 1].start, view.tokens[end - 1].end)
    return None


def _further(view: View, number: int, before: SourceMention | None) -> SourceMention | None:
    """„hieß es weiter“, „heißt es darin“: the source of the sentence before."""
    low = {view.low(k) for k in view.own[number]}
    if before is None or not low & words("source_phrases", "further", "words"):
        return None
    mention = view.mention(before.start or 0, before.end or 0)
    # „Zur Ursache hieß es, …“ after a person by name: whoever informs the press goes on, and nobody says that it is that person
    return None if mention is not None and mention.kind == "person" and mention.form == "name" else before


def _man(view: View, clause: Clause, before: SourceMention | None) -> SourceMention | None:
    """„man äußere sich nicht“ is said by whoever spoke before; elsewhere „man“ is nobody in particular."""
    if not says_man(view, clause):
        return None
    predicate = clause.predicate
    reported = predicate is not None and predicate.mood == "Sub" and predicate.tense == "Pres"
    return before if reported and before is not None else unnamed()


def says_man(view: View, clause: Clause) -> bool:
    """Whether „man“ stands in a clause."""
    return any(view.low(k) == "man" for k in range(clause.first, clause.last))
