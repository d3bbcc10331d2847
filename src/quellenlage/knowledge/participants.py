"""Who takes part in what a clause says: the entities named in it, and those that German leaves out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quellenlage.knowledge.extent import outside
from quellenlage.model import Analysis, Clause, Entity, EntityMention, Proposition, Span

_FIRST_PERSON = frozenset(("ich", "mich", "mir", "wir", "uns", "mein", "meine", "unser", "unsere"))
_NEAR = 4
"""Characters between an antecedent and its relative clause: „Putin, der …“."""


@dataclass(frozen=True, slots=True)
class EntityIndex:
    """The entity mentions of one document, by position."""

    mentions: tuple[EntityMention, ...]
    owners: tuple[Entity, ...]
    starts: tuple[int, ...]

    def within(self, start: int, end: int) -> list[tuple[EntityMention, Entity]]:
        """The mentions that lie inside a span."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return [(m, self.owners[first + k]) for k, m in enumerate(self.mentions[first:last]) if m.end <= end]

    def best(self, start: int, end: int) -> Entity | None:
        """The entity whose mention fits a span best (largest shared part of both)."""
        best, best_fit = None, 0.0
        for k in range(max(0, bisect_right(self.starts, start) - 8), bisect_left(self.starts, end)):
            mention = self.mentions[k]
            shared = min(end, mention.end) - max(start, mention.start)
            fit = shared / (max(end, mention.end) - min(start, mention.start))
            if shared > 0 and fit > best_fit:
                best, best_fit = self.owners[k], fit
        return best

    def is_person(self, number: str) -> bool:
        """Whether an entity of the document is a person."""
        return any(owner.id == number and owner.kind == "person" for owner in self.owners)

    def before(self, offset: int) -> tuple[EntityMention, Entity] | None:
        """The last mention that starts before an offset."""
        k = bisect_left(self.starts, offset) - 1
        return (self.mentions[k], self.owners[k]) if k >= 0 else None


def index_entities(entities: Iterable[Entity]) -> dict[str, EntityIndex]:
    """The mentions of each document that has any, sorted; one pass, however many documents there are."""
    by_document: dict[str, list[tuple[EntityMention, Entity]]] = {}
    for entity in entities:
        for mention in entity.mentions:
            by_document.setdefault(mention.document, []).append((mention, entity))
    return {document: _index(pairs) for document, pairs in by_document.items()}


def _index(pairs: Sequence[tuple[EntityMention, Entity]]) -> EntityIndex:
    ordered = sorted(pairs, key=lambda pair: (pair[0].start, -pair[0].end, pair[1].id))
    return EntityIndex(tuple(m for m, _ in ordered), tuple(e for _, e in ordered), tuple(m.start for m, _ in ordered))


NOBODY = EntityIndex((), (), ())
"""The index of a document that names nobody."""


def participants(
    proposition: Proposition, analysis: Analysis, entities: EntityIndex, speaker: str | None, gaps: Sequence[Span] = ()
) -> tuple[str, ...]:
    """The entity ids that take part, in the order of the words, without doubles.

    Added to what is named: the antecedent of a relative clause, and the speaker for „ich“ and for an infinitive without a
    subject of its own („er plane, … zu fahren“).
    """
    found: list[str] = []
    clause = analysis.clauses[proposition.clause] if proposition.clause is not None else None
    if clause is not None and clause.kind == "relative":
        antecedent = entities.before(proposition.start)
        if antecedent and proposition.start - antecedent[0].end <= _NEAR:
            found.append(antecedent[1].id)
    inside = entities.within(proposition.start, proposition.end)
    for span in proposition.core:  # „forderte die Ministerin auf, zurückzutreten“ names her before the clause
        if span.end <= proposition.start:
            inside = [*entities.within(span.start, span.end), *inside]
    named = [
        owner
        for mention, owner in inside
        if _takes_part(mention, owner) and outside(mention.start, mention.end, gaps) and not _of_whom_one(mention, analysis)
    ]
    found.extend(owner.id for owner in named)
    asked = any(span.end <= proposition.start for span in proposition.core)
    if speaker and not asked and _speaks_of_itself(proposition, analysis, clause):
        found.insert(0, speaker)
    return tuple(dict.fromkeys(found))


def _takes_part(mention: EntityMention, owner: Entity) -> bool:
    return mention.form != "adjective" and owner.kind in ("person", "organisation", "group", "vehicle")


def _of_whom_one(mention: EntityMention, analysis: Analysis) -> bool:
    """„Einer von ihnen, ein Tscheche, starb“: the one takes part, not all of whom he is one."""
    if mention.form != "pronoun":
        return False
    before = analysis.text[max(0, mention.start - _ONE_OF) : mention.start].split()[-2:]
    return before[1:] == ["von"] and before[0].lower() in _ONE


_ONE_OF = 14
"""Characters before a pronoun in which „keiner von“ has room."""
_ONE = frozenset(("einer", "eine", "eines", "keiner", "keine"))


def _speaks_of_itself(proposition: Proposition, analysis: Analysis, clause: Clause | None) -> bool:
    if clause is not None and clause.kind == "infinitive" and clause.subject is None:
        return True
    if proposition.mode != "direct":
        return False
    first = bisect_left(analysis.tokens, proposition.start, key=lambda token: token.start)
    last = bisect_left(analysis.tokens, proposition.end, key=lambda token: token.start)
    return any(token.text.lower() in _FIRST_PERSON for token in analysis.tokens[first:last])


def kinds(ids: Sequence[str], entities: EntityIndex, wanted: Sequence[str] = ("person", "organisation", "group")) -> int:
    """How many of these are of some kinds: without more, persons or bodies that can meet."""
    able = {owner.id for owner in entities.owners if owner.kind in wanted}
    return sum(i in able for i in ids)
