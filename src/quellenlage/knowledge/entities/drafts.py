"""Things while they are being linked: the mentions of one document that stand for one thing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from quellenlage.analysis.names.known import organisations
from quellenlage.knowledge.entities.keys import base_form, name_key, parts, slug
from quellenlage.model import Entity, EntityKind, EntityMention, Mention


@dataclass(slots=True)
class Draft:
    """One thing in one or more documents, under all the names that it has there."""

    kind: EntityKind
    names: Counter[str] = field(default_factory=Counter)
    offices: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    mentions: list[EntityMention] = field(default_factory=list)
    subkind: str = ""

    @property
    def name(self) -> str:
        """The fullest name, then the most frequent."""
        return min(self.names, key=lambda n: (-min(len(parts(n)), 4), -self.names[n], n), default="")

    @property
    def full(self) -> bool:
        """Whether it has a name of several parts."""
        return len(parts(self.name)) > 1

    def add(self, document: str, mention: Mention, why: str) -> None:
        """Take in a mention."""
        self.mentions.append(EntityMention(document, mention.start, mention.end, mention.form, why))
        self.subkind = self.subkind or mention.subkind

    def merge(self, other: Draft) -> None:
        """Take in another thing that is the same."""
        self.names.update(other.names)
        self.offices |= other.offices
        self.countries |= other.countries
        self.mentions.extend(other.mentions)
        self.subkind = self.subkind or other.subkind


def person_name(text: str) -> str:
    """A person's name as it is kept: without genitive and line breaks."""
    words = text.split()
    return " ".join((*words[:-1], base_form(words[-1]))) if words else text


def organisation_name(text: str) -> str:
    """An organisation's usual name, by the data where they know it."""
    name = " ".join(text.split())
    known = organisations().get(name)
    return known.name if known else base_form(name)


def finished(drafts: list[Draft]) -> tuple[Entity, ...]:
    """The entities in the order of their first mention, with stable ids; the same slug twice gets a number."""
    used: Counter[str] = Counter()
    out: list[Entity] = []
    for draft in drafts:
        name = draft.name
        base = f"{draft.kind}:{slug(name)}"
        used[base] += 1
        known = organisations().get(name) if draft.kind == "organisation" else None
        mentions = tuple(sorted(set(draft.mentions), key=lambda m: (m.document, m.start, m.end)))
        aliases = tuple(sorted(other for other in draft.names if other != name))
        identity = base if used[base] == 1 else f"{base}-{used[base]}"
        subkind = known.subkind if known else draft.subkind
        out.append(Entity(identity, draft.kind, name, aliases, mentions, subkind, known.family if known else ""))
    return tuple(out)


def same_name(one: str, other: str) -> bool:
    """Whether two full names are spellings of one."""
    return name_key(one) == name_key(other)
