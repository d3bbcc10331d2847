"""Who stands before a colon: „Ein Landwirt half: „Ich …““, „Kritik kam von X: …“, „Die Chefin blieb hart: Es gebe kein Geld“."""

from __future__ import annotations

from quellenlage.analysis.propositions.lexicon import stances, words
from quellenlage.analysis.propositions.sources import speaks
from quellenlage.analysis.propositions.subjects import agent, answers_from, subject_source
from quellenlage.analysis.propositions.view import View
from quellenlage.model import Clause, Predicate, SourceMention


def before_colon(look: View, start: int) -> SourceMention | None:
    """„Ein Landwirt half als Erster: „Ich habe …““: the subject of the clause before the colon, if it can speak."""
    k = look.token_at(start) - 1
    if k < 1 or look.tokens[k].text != ":":
        return None
    number = look.owner[k - 1]
    while number >= 0 and look.clauses[number].parent is not None:
        number = look.clauses[number].parent or 0
    if number < 0 or look.clauses[number].subject is None:
        return None
    reacted = _whose_reaction(look, number)
    if reacted is not None:
        return reacted
    subject, predicate = look.clauses[number].subject, look.clauses[number].predicate
    says = predicate is not None and predicate.lemma in stances()
    return subject_source(look, look.clauses[number]) if subject and (says or speaks(look, subject)) else None


def _whose_reaction(look: View, number: int) -> SourceMention | None:
    """„Kritik kam von John Walsh: …“, „Lob kommt aus der Partei: …“: whoever reacts."""
    clause = look.clauses[number]
    if clause.predicate is None or clause.predicate.lemma != "kommen" or clause.subject is None:
        return None
    nouns = words("source_phrases", "reactions", "words")
    start, end = clause.subject.start, clause.subject.end
    reaction = any(look.tokens[k].text in nouns for k in range(look.token_at(start), look.token_at(end)))
    return (agent(look, number) or answers_from(look, number)) if reaction else None


def replaces(look: View, predicate: Predicate) -> bool:
    """„lägen“ for „liegen“: the plural of the past subjunctive stands for that of the present, which looks like the indicative."""
    if predicate.finite is None:
        return False
    finite = look.tokens[predicate.finite]
    return finite.number == "Plur" and finite.lemma not in ("sein", "werden") and predicate.modal in ("", "müssen")


def explained_by(look: View, clause: Clause, first: int) -> SourceMention | None:
    """„Die Chefin blieb hart: Es gebe kein Geld“: what follows in the subjunctive is said by the subject before the colon.

    „Der Verein ist klar besser: Er könnte gewinnen“ is the article's own guess, „Die Partei habe versagt: Er sei schuld“ goes on.
    """
    predicate = clause.predicate
    if predicate is None or predicate.finite is None:
        return None
    if look.tokens[predicate.finite].tense != "Pres" and not replaces(look, predicate):
        return None
    begins = look.analysis.sentences[clause.sentence].first
    if all(look.clauses[k].kind == "fragment" for k in look.by_sentence[clause.sentence] if look.clauses[k].last <= first):
        first = begins  # „Nicht zwei, sondern drei Seeleute seien verletzt“
    number = look.owner[first - 2] if first > 1 else -1
    if number < 0 or (own := look.clauses[number].predicate) is None or own.mood == "Sub":
        return None
    return before_colon(look, look.tokens[first].start)
