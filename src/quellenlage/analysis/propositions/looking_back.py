"""Frames that point back: „Das teilte die Polizei mit“ attributes what the sentence before said."""

from __future__ import annotations

from dataclasses import replace

from quellenlage.analysis.propositions.attribution import Attribution
from quellenlage.analysis.propositions.lexicon import stances, words
from quellenlage.analysis.propositions.modality import weaker
from quellenlage.analysis.propositions.relays import relays
from quellenlage.analysis.propositions.sources import can_tell, phrase_after
from quellenlage.analysis.propositions.subjects import subject_source
from quellenlage.analysis.propositions.view import View
from quellenlage.analysis.propositions.writings import impersonal_place, in_writing
from quellenlage.model import CommitmentValue, Predicate, Proposition, SourceMention, Span
from quellenlage.resources import table

_BACK = frozenset(("das", "dies"))
_GIVING = frozenset(("say", "confirm", "assert"))


def points_back(view: View, number: int, found: Attribution) -> bool:
    """Whether a clause is „Das/Dies“ + a verb of saying + a subject, and introduces nothing itself."""
    clause = view.clauses[number]
    predicate = clause.predicate
    if clause.kind != "main" or predicate is None or predicate.finite is None or predicate.negated:
        return False
    if predicate.modal and not _has_heard(predicate):
        return False
    if number in found.content_of and predicate.mood == "Sub":
        return False  # „…, das habe „der ganze Block bemerkt“, sagte er“
    if _of_that_view(view, number, predicate) is not None or _stands_so(view, number, predicate):
        return True
    if view.low(clause.first) not in _BACK or view.tokens[clause.first].tag not in ("PDS", "ART", "PRELS"):
        return False
    frame = found.frames.get(number)
    if (frame and frame.contents) or predicate.finite != clause.first + 1:
        return False
    if predicate.lemma in words("source_phrases", "impersonal", "from_writing"):
        return impersonal_place(view, view.own[number]) is not None
    stance = stances().get(predicate.lemma)
    decides = predicate.lemma == "entscheiden" and predicate.tense not in ("Past", "Perf")  # „Das entscheidet der Rat im Mai“
    if stance is not None and stance.name == "plan":
        who = subject_source(view, clause)
        return who is not None and can_tell(view, who)  # „Das verspricht Ärger“
    return stance is not None and stance.name in _GIVING and not decides


def _has_heard(predicate: Predicate) -> bool:
    """„Das will die „Taunuspost“ aus Polizeikreisen erfahren haben“: says who has it from whom."""
    return predicate.modal == "wollen" and predicate.perfect and predicate.lemma in words("source_phrases", "relay", "hearing")


def _of_that_view(view: View, number: int, predicate: Predicate) -> tuple[Span, CommitmentValue] | None:
    """„Davon ist X überzeugt“, „Dieser Ansicht ist X“, „So sieht es X“, „Das legt X nahe“: whose view it is, and how firm."""
    own = view.own[number]
    lows = tuple(view.low(k) for k in own)
    for entry in table("de/attitudes.yaml")["views"]["entries"]:
        opening = tuple(entry["opening"].lower().split())
        if predicate.lemma != entry["lemma"] or lows[: len(opening)] != opening or entry.get("word", lows[0]) not in lows:
            continue
        after = phrase_after(view, (predicate.finite or 0) + 1 + (entry["opening"] == "So"), own[-1] + 1)
        whole = after is not None and own[-1] < view.token_at(after.end) + _REST
        return (after, entry.get("value", "CT+")) if after is not None and whole else None
    return None


_REST = 4
"""Words that may stand behind whose view it is."""


def _stands_so(view: View, number: int, predicate: Predicate) -> bool:
    """„So steht es in der Anklageschrift“: a paper says what stands before."""
    so = view.low(view.clauses[number].first) == "so" and predicate.lemma == "stehen"
    return so and view.clauses[number].last - view.clauses[number].first > _REST and in_writing(view, number)


def chain_pointing_back(view: View, number: int, found: Attribution) -> tuple[SourceMention, ...]:
    """The sources of such a clause: its subject, after a medium that it was said to and source phrases."""
    clause = view.clauses[number]
    predicate = clause.predicate
    assert predicate is not None
    assert predicate.finite is not None
    viewed = _of_that_view(view, number, predicate)
    subject = viewed[0] if viewed is not None else clause.subject
    if subject is None or subject.start <= view.tokens[clause.first].start:
        subject = _after_verb(view, number, predicate.finite)
    source = subject_source(view, replace(clause, subject=subject)) if subject else None
    if predicate.lemma in words("source_phrases", "impersonal", "from_writing") or _stands_so(view, number, predicate):
        source = impersonal_place(view, view.own[number])
    if source is None:
        return ()
    finite = view.tokens[predicate.finite]
    cue = Span(finite.start, finite.end)
    found_relays = relays(view, number, subject)
    outer = found_relays.outer
    phrases = [phrase.source for phrase in found.phrases.get(number, []) if phrase.source and phrase.source.name != source.name]
    inner = [replace(one, role="relay", commitment="Uu", basis="reported") for one in (*phrases, *outer)]
    for origin in found_relays.inner:  # „Das berichtet das Blatt unter Berufung auf Ermittler“
        inner.append(replace(source, role="relay", commitment="Uu", basis="reported"))
        source = origin
    value = viewed[1] if viewed is not None else "CT+"
    return (*inner, replace(source, commitment=value, basis="asserted", cue=cue))


def _after_verb(view: View, number: int, finite: int) -> Span | None:
    return phrase_after(view, finite + 1, view.clauses[number].last)


def may_be_handed_over(one: Proposition) -> bool:
    """Whether a statement still lacks somebody who vouches for it: the article's own, and hearsay („soll …“)."""
    return one.kind != "question" and (one.mode == "author" or (one.mode == "hearsay" and len(one.chain) == 1))


def handed_over(one: Proposition, chain: tuple[SourceMention, ...]) -> Proposition:
    """A statement of the article as one of the chain: the commitment goes with it."""
    heard = one.chain[-1] if one.chain else None
    held = (heard.commitment, heard.basis) if heard else (one.outlet, one.outlet_basis)
    origin = replace(chain[-1], commitment=weaker(chain[-1].commitment, held[0]), basis=held[1])
    return replace(
        one,
        mode="indirect",
        outlet="Uu",
        outlet_basis="reported",
        chain=(*chain[:-1], origin),
        cue=chain[-1].cue,
        rules=(*one.rules, "attributed by the next sentence"),
    )
