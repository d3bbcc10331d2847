"""Things while they are being linked: the mentions that stand for one thing, and what they say of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from quellenlage.analysis.base.lexicon import noun_reading
from quellenlage.analysis.names.known import organisations, without_legal_form
from quellenlage.analysis.names.subkinds import body_subkind
from quellenlage.analysis.names.wordlists import Gender
from quellenlage.knowledge.entities.keys import Key, base_form, name_key, parts
from quellenlage.knowledge.nominative import proper_name, singular_form
from quellenlage.model import EntityKind, EntityMention, Mention

Place = tuple[str, int, int]
"""Where a mention stands: document, start, end."""
_MOST_PARTS = 4


@dataclass(slots=True, eq=False)
class Draft:
    """One thing in one or more documents. `described` says that it has no name, only descriptions („der Fahrer“).

    `portfolios` are what speakers for a field speak on („innenpolitisch“), `nouns` those that describe it („kletterer“, „netzbetreiber“).
    `called` is the name that each mention gives it; `title` is what somebody renamed it to,
    `stem` the name that its id is made of where that is another than its own.
    """

    kind: EntityKind
    described: bool = False
    names: Counter[str] = field(default_factory=Counter)
    called: dict[Place, str] = field(default_factory=dict)
    title: str = ""
    stem: str = ""
    offices: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    gender: Gender = ""
    ages: set[str] = field(default_factory=set)
    parties: set[str] = field(default_factory=set)
    portfolios: set[str] = field(default_factory=set)
    homes: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    mentions: list[EntityMention] = field(default_factory=list)
    subkind: str = ""

    @property
    def name(self) -> str:
        """The fullest name, then the most frequent."""
        return min(self.names, key=lambda n: (-min(len(parts(n)), _MOST_PARTS), -self.names[n], n), default="")

    @property
    def key(self) -> Key:
        """What its name is found by: the parts of a person's, the whole of another thing's."""
        return name_key(self.name) if self.kind == "person" and not self.described else (self.name.casefold(),)

    @property
    def full(self) -> bool:
        """Whether it is a person with a name of several parts."""
        return self.kind == "person" and not self.described and len(parts(self.name)) > 1

    @property
    def known(self) -> bool:
        """Whether more than a name is known of a person."""
        return bool(self.offices or self.countries or self.gender)

    @property
    def begins(self) -> Place:
        """Its first mention, by document and offset."""
        return min((m.document, m.start, m.end) for m in self.mentions)

    def add(self, document: str, mention: Mention, why: str) -> None:
        """Take in a mention."""
        self.mentions.append(EntityMention(document, mention.start, mention.end, mention.form, why))
        self.subkind = self.subkind or mention.subkind

    def call(self, document: str, mention: Mention, name: str) -> None:
        """Keep the name that a mention gives it."""
        self.names[name] += 1
        self.called[document, mention.start, mention.end] = name

    def merge(self, other: Draft, why: str = "") -> None:
        """Take in another thing that is the same; `why` replaces the reason of what was its first mention."""
        self.names.update(other.names)
        self.called |= other.called
        self.offices |= other.offices
        self.countries |= other.countries
        self.ages |= other.ages
        self.parties |= other.parties
        self.portfolios |= other.portfolios
        self.homes |= other.homes
        self.nouns |= other.nouns
        self.gender = self.gender or other.gender
        firsts = ("name", "description")
        self.mentions += [
            EntityMention(m.document, m.start, m.end, m.form, why) if why and m.why in firsts else m for m in other.mentions
        ]
        self.subkind = self.subkind or other.subkind


def compatible(one: Draft, other: Draft) -> bool:
    """Whether two drafts may be one person: no two genders, no two countries, no two parties, no two portfolios."""
    if one.gender and other.gender and one.gender != other.gender:
        return False
    pairs = ((one.countries, other.countries), (one.parties, other.parties), (one.portfolios, other.portfolios))
    return not any(some and others and not some & others for some, others in pairs)


def person_name(text: str) -> str:
    """A person's name as it is kept: without genitive and line breaks."""
    words = text.split()
    return " ".join((*words[:-1], base_form(words[-1]))) if words else text


def thing_name(text: str) -> str:
    """An organisation's usual name, by the data where they know it; other names in the nominative, without legal form."""
    name = without_legal_form(" ".join(text.split()))
    known = organisations().get(name)
    return known.name if known else proper_name(base_form(_with_its_seat(name)))


def _with_its_seat(name: str) -> str:
    """„Landgerichts Bochum“ → „Landgericht Bochum“: a body's noun before its seat in the nominative."""
    noun, space, seat = name.partition(" ")
    if not space or not noun.endswith("s") or not body_subkind(noun):
        return name
    reading = noun_reading(noun)
    return f"{singular_form(noun, reading.lemma)} {seat}" if reading is not None else name
