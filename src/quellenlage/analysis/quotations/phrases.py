"""Where each token stands in its noun phrase and its clause: who speaks is a whole phrase, mostly the subject of a verb of saying."""

from __future__ import annotations

from dataclasses import dataclass

from quellenlage.analysis.base.noun_phrases import is_time, may_be_subject, phrase_end
from quellenlage.analysis.propositions.lexicon import stances
from quellenlage.analysis.quotations.places import Places
from quellenlage.model import Clause, Sentence


@dataclass(frozen=True, slots=True)
class InPhrase:
    """A token's place in its noun phrase and what kind of phrase it is."""

    mark: str = "--"
    """B, I, E, or S alone; then n where the phrase may be nominative, o where it may not, t for a time. „--“ in none."""
    following: str = ""
    """The tag of the word behind the phrase."""
    preposition: str = ""
    """The preposition before the phrase, „+“ where it is part of its first word („vom“)."""
    subject: str = ""
    """B or I in what the grammar takes for the subject of a clause."""


def phrases(where: Places) -> list[InPhrase]:
    """The places of all tokens; linear in the length of the text."""
    subjects = _subjects(where)
    found = [InPhrase(subject=subject) for subject in subjects]
    for sentence in where.analysis.sentences:
        _fill(where, sentence, subjects, found)
    return found


def _subjects(where: Places) -> list[str]:
    marks = [""] * len(where.starts)
    for clause in where.analysis.clauses:
        if clause.subject is not None:
            for number, k in enumerate(where.token_range(clause.subject.start, clause.subject.end)):
                marks[k] = "I" if number else "B"
    return marks


def _fill(where: Places, sentence: Sentence, subjects: list[str], found: list[InPhrase]) -> None:
    tokens = where.analysis.tokens
    first = sentence.first
    while first < sentence.last:
        end = phrase_end(tokens, first, sentence.last)
        if end <= first:
            first += 1
            continue
        case = "t" if is_time(tokens, first, end) else "n" if may_be_subject(tokens, first, end) else "o"
        following = tokens[end].tag if end < len(tokens) else "#"
        preposition = "+" if tokens[first].tag == "APPRART" else ""
        if first > sentence.first and tokens[first - 1].tag in ("APPR", "KOKOM"):
            preposition = tokens[first - 1].text.lower()
        for k in range(first, end):
            place = "S" if end - first == 1 else "B" if k == first else "E" if k == end - 1 else "I"
            found[k] = InPhrase(place + case, following, preposition, subjects[k])
        first = end


def saying(clause: Clause) -> str:
    """How the verb of a clause reports, with P in the passive; „-“ where it does not."""
    predicate = clause.predicate
    if predicate is None:
        return "-"
    stance = stances().get(predicate.lemma)
    return (stance.name if stance else "-") + ("P" if predicate.passive else "")
