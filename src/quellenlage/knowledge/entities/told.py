"""The people of a document in the order of the words: who was told of before a description, by which words, as what."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from quellenlage.analysis.names.known import organisations
from quellenlage.analysis.names.person_nouns import words_of
from quellenlage.knowledge.entities.drafts import Draft, compatible
from quellenlage.knowledge.entities.fates import fates, opposed
from quellenlage.knowledge.entities.phrases import Phrase, phrase, shown_gender
from quellenlage.knowledge.entities.speakers import Speakers
from quellenlage.knowledge.entities.traits import sphere
from quellenlage.knowledge.entities.within import Links
from quellenlage.model import Clause, Mention
from quellenlage.resources import table

_BACK = 60
"""Mentions of people looked back over."""
_OFTEN = 3
_NESTED = 4
"""Clauses that may be around a word."""
_ACCUSATIVE = frozenset("den die das einen eine ein ihn".split())
_FIELD = "politisch"
_BESIDE = 30
"""Characters after a name in which an age or a party may stand."""
_AGE_AFTER = re.compile(r",? \(?(\d{1,3})\b(?!\.)")
_AGE_IN = re.compile(r"\b(\d{1,3})(?:-[Jj]ährig| Jahre alt)")
_AGE_BEFORE = re.compile(r"\b(\d{1,3})(?:-[Jj]ährige[nr]?| Jahre alte[nr]?) (?:\w{3,30} )?$")
_HOME = re.compile(r" aus ([A-ZÄÖÜ][a-zäöüß]{3,25})\b")
_BRACKET = re.compile(r" \(([^()]{2,25})\)")


@dataclass(frozen=True, slots=True)
class Entry:
    """One mention of somebody: whose, by which words (None: a bare name), whether it is a subject, and does what its clause says."""

    start: int
    draft: Draft
    said: Phrase | None
    acts: bool = False
    subject: bool = False

    @property
    def key(self) -> str:
        """The noun that it says somebody by, in the masculine; empty where it is none."""
        return self.said.noun.key if self.said and self.said.noun else ""


@dataclass(slots=True)
class Told:
    """The mentions of people so far; `sport` says that the text tells of a club."""

    links: Links
    entries: list[Entry] = field(default_factory=list)
    subjects: dict[int, Clause] = field(default_factory=dict)
    speakers: Speakers | None = None
    fates: dict[int, set[str]] = field(default_factory=dict)
    clauses: Sequence[Clause] = ()
    sport: bool = False

    @classmethod
    def of(cls, links: Links) -> Told:
        """Nobody yet; the clauses are kept by where their subjects begin."""
        clauses = links.reading.analysis.clauses
        subjects = {clause.subject.start: clause for clause in clauses if clause.subject is not None}
        in_order = sorted(clauses, key=lambda clause: clause.first)
        sport = any(draft.subkind == "club" for draft in links.registry.drafts)
        return cls(links, subjects=subjects, speakers=Speakers.of(links), clauses=in_order, sport=sport)

    def read(self, mention: Mention) -> Phrase:
        """What the words of a mention say; „der Verteidiger“ of a club is no lawyer, „der Kapitän“ no sailor."""
        said = phrase(self.links.text, mention)
        player = self.sport and said.noun is not None and said.noun.key in words_of("players")
        return replace(said, noun=replace(said.noun, sense="")) if player and said.noun else said

    def tell(self, mention: Mention, draft: Draft, said: Phrase | None) -> None:
        """Somebody is mentioned."""
        clause = self.subjects.get(mention.start)
        self.fates.setdefault(id(draft), set()).update(
            fates(said, clause) if clause else fates(said, self._around(mention), patient=True)
        )
        acts = clause is not None and not (clause.predicate is not None and clause.predicate.passive)
        self.entries.append(Entry(mention.start, draft, said, acts, clause is not None))

    def _around(self, mention: Mention) -> Clause | None:
        """The clause that does something to whom a mention stands for: an object in the accusative without a preposition."""
        tokens = self.links.reading.analysis.tokens
        k = bisect_left(tokens, mention.start, key=lambda token: token.start)
        named = mention.form == "name"
        if k >= len(tokens) or (k and tokens[k - 1].tag in ("APPR", "APPRART", "ART", *(("NN",) if named else ()))):
            return None
        accusative = named or tokens[k].text.lower() in _ACCUSATIVE
        return self._clause(k) if accusative else None

    def _clause(self, k: int) -> Clause | None:
        """The innermost clause of a token."""
        last = bisect_right(self.clauses, k, key=lambda clause: clause.first)
        return next((c for c in reversed(self.clauses[max(0, last - _NESTED) : last]) if k < c.last), None)

    def name(self, mention: Mention, draft: Draft) -> None:
        """Somebody is named, with an office, an age or a party beside the name: „Torwart Uwe Kern, 31“, „Lena Holm (SPD)“."""
        text = self.links.text
        beside = text[mention.end : mention.end + _BESIDE]
        ahead = text[max(0, mention.start - _BESIDE) : mention.start]
        ages = (_AGE_AFTER.match(beside), _AGE_IN.search(text[mention.start : mention.end]), _AGE_BEFORE.search(ahead))
        bracket = _BRACKET.match(beside)
        draft.gender = shown_gender(text, mention) or draft.gender
        draft.ages |= {age[1] for age in ages if age}
        before = text[mention.start : mention.head.start if mention.head else mention.start]
        draft.parties |= parties_in(bracket[1] if bracket else before)
        draft.portfolios |= portfolios_in(before)
        home = _HOME.match(beside)
        draft.homes |= {home[1].lower()} if home else set()
        self.tell(mention, draft, self.read(mention) if mention.office is not None else None)

    def identify(self, described: Draft, named: Draft) -> None:
        """Somebody described has turned out to be somebody named."""
        self.entries = [replace(entry, draft=named) if entry.draft is described else entry for entry in self.entries]
        self.fates.setdefault(id(named), set()).update(self.fates.get(id(described), set()))

    def barred(self, mention: Mention) -> set[int]:
        """Whom a description can't mean by where it stands."""
        return self.speakers.barred(mention) if self.speakers else set()

    def fitting(self, said: Phrase, like: Draft, mention: Mention | None = None) -> list[Entry]:
        """The mentions of whom the words may mean by gender, age, country, party, number and fate, the last first.

        Where `mention` stands rules out whoever says it or is named beside it.
        """
        barred = self.barred(mention) if mention else set[int]()
        wanted = fates(said, None)
        return [
            entry
            for entry in reversed(self.entries[-_BACK:])
            if id(entry.draft) not in barred
            and _fits(entry, like, said)
            and not opposed(wanted, self.fates.get(id(entry.draft), set()))
        ]


def parties_in(words: str) -> set[str]:
    """The parties that words name: „CDU-Politiker“, „SPD“."""
    members = _members()
    named = {party for word in words.split() for party in members.get(word.lower().removesuffix("en").removesuffix("in"), ())}
    known = (organisations().get(part) for word in words.split() for part in (word, word.partition("-")[0]))
    return named | {one.name for one in known if one is not None and one.subkind == "party"}


def portfolios_in(words: str) -> set[str]:
    """What a speaker for a field speaks on: „innenpolitisch“ of „der innenpolitische Sprecher“."""
    return {word[: word.index(_FIELD) + len(_FIELD)] for word in words.lower().split() if _FIELD in word[1:]}


@cache
def _members() -> dict[str, tuple[str, ...]]:
    """What the members of a party are called, to its name."""
    return {word: tuple(parties) for word, parties in table("de/persons.yaml")["party_members"]["members"].items()}


def _fits(entry: Entry, like: Draft, said: Phrase) -> bool:
    draft = entry.draft
    if draft.kind != like.kind or (draft.ages and like.ages and not draft.ages & like.ages):
        return False
    hers = entry.said is not None and entry.said.determiner == "possessive"  # „der Mann“ is not „ihr Mann“
    return compatible(draft, like) and not (hers and said.determiner != "possessive" and said.sense.wide)


def only(drafts: Iterable[Draft]) -> Draft | None:
    """The one whom all are, or None."""
    found = {id(draft): draft for draft in drafts}
    return next(iter(found.values())) if len(found) == 1 else None


def foremost(entries: Sequence[Entry]) -> Draft | None:
    """The one who is mentioned several times, and twice as often as anybody else."""
    counts = Counter(id(entry.draft) for entry in entries).most_common(2)
    if not counts or counts[0][1] < _OFTEN or (len(counts) > 1 and counts[0][1] < 2 * counts[1][1]):
        return None
    return next(entry.draft for entry in entries if id(entry.draft) == counts[0][0])


def official(draft: Draft) -> bool:
    """Whether somebody is there by work that judges, investigates or speaks for others."""
    return bool({*map(sphere, draft.offices)} & {"law", "police"}) or any(
        office.endswith("sprecher") for office in draft.offices
    )
