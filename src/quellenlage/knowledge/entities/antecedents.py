"""Who of those told of before is taken up by a description: „der Täter“, „die Schülerin“, „der Mann“, „die beiden Piloten“.

The rules go from what says most to what says least: the same noun, another word for the same, the nation, what somebody is in the
event told of, a word that says hardly more than „somebody“. Each looks back over a bounded stretch.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from quellenlage.analysis.names.known import organisations
from quellenlage.analysis.names.peoples import people
from quellenlage.analysis.names.person_nouns import demonym
from quellenlage.knowledge.entities.drafts import Draft, compatible
from quellenlage.knowledge.entities.phrases import Phrase, phrase, shown_gender
from quellenlage.knowledge.entities.traits import sphere
from quellenlage.knowledge.entities.within import Links
from quellenlage.model import Clause, Mention

_BACK = 60
"""Mentions of people looked back over."""
_SHORTEST = 4
_OFTEN = 3
_SENTENCES = 2
"""Sentences back to somebody who is named and whom a description may take up."""
_BESIDE = 30
"""Characters after a name in which an age or a party may stand."""
_AGE_AFTER = re.compile(r",? \(?(\d{1,3})\b(?!\.)")
_AGE_IN = re.compile(r"\b(\d{1,3})-[Jj]ährig")
_BRACKET = re.compile(r" \(([^()]{2,25})\)")
_OTHERS = ("vize", "ex", "alt", "co", "ko", "mit", "gegen", "stell", "ehren")
"""What makes another person of a noun: „Kopilot“ is not „Pilot“."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One mention of somebody: whose, by which words (None: a bare name), whether it is a subject, and does what its clause says."""

    start: int
    draft: Draft
    said: Phrase | None
    acts: bool = False
    subject: bool = False


@dataclass(slots=True)
class Told:
    """The people of a document in the order of the words, as far as they are linked."""

    links: Links
    entries: list[Entry] = field(default_factory=list)
    subjects: dict[int, Clause] = field(default_factory=dict)

    @classmethod
    def of(cls, links: Links) -> Told:
        """Nobody yet; the clauses are kept by where their subjects begin."""
        clauses = links.reading.analysis.clauses
        return cls(links, subjects={clause.subject.start: clause for clause in clauses if clause.subject is not None})

    def tell(self, mention: Mention, draft: Draft, said: Phrase | None) -> None:
        """Somebody is mentioned."""
        clause = self.subjects.get(mention.start)
        acts = clause is not None and not (clause.predicate is not None and clause.predicate.passive)
        self.entries.append(Entry(mention.start, draft, said, acts, clause is not None))

    def name(self, mention: Mention, draft: Draft) -> None:
        """Somebody is named, with an office, an age or a party beside the name: „Torwart Uwe Kern, 31“, „Lena Holm (SPD)“."""
        text = self.links.text
        beside = text[mention.end : mention.end + _BESIDE]
        age = _AGE_AFTER.match(beside)
        said = phrase(text, mention) if mention.office is not None else None
        draft.gender = shown_gender(text, mention) or draft.gender
        draft.ages |= {age[1]} if age else set()
        draft.ages |= {age_in[1]} if (age_in := _AGE_IN.search(text[mention.start : mention.end])) else set()
        bracket = _BRACKET.match(beside)
        draft.parties |= parties_in(bracket[1]) if bracket else set()
        self.tell(mention, draft, said)

    def of_age(self, mention: Mention, said: Phrase, like: Draft) -> Draft | None:
        """„Der 38-Jährige“: the last one of that age, else the only or foremost one of that gender."""
        fitting = [entry for entry in reversed(self.entries[-_BACK:]) if _fits(entry, like, said)]
        of_age = next((entry.draft for entry in fitting if entry.draft.ages & like.ages), None)
        return of_age or only(entry.draft for entry in fitting) or self.prominent(mention, fitting)

    def last_of(self, said: Phrase, like: Draft) -> Entry | None:
        """The last one described by the same noun."""
        for entry in reversed(self.entries[-_BACK:]):
            if entry.draft.described and entry.said and entry.said.noun and said.noun and _fits(entry, like, said):
                if _alike(entry.said.noun.key, said.noun.key):
                    return entry
        return None

    def antecedent(self, mention: Mention, said: Phrase, like: Draft) -> tuple[Draft | None, str]:
        """Whom a definite description takes up, and why; None where nobody is told of whom it fits."""
        fitting = [entry for entry in reversed(self.entries[-_BACK:]) if _fits(entry, like, said)]
        for rule, why in _RULES:
            found = rule(fitting, said, like)
            if found is not None:
                return found, why
        return (self._named(mention, fitting, said), "told of just before") if not said.several else (None, "")

    def _named(self, mention: Mention, fitting: list[Entry], said: Phrase) -> Draft | None:
        """„Der 52-jährige Schauspieler“, „der Berliner“: somebody of the sentences before, where the words are what news varies a name by."""
        if said.determiner != "definite" or not (said.age or _varies(said)):
            return None
        return self.prominent(mention, [e for e in fitting if said.age or not e.draft.described])

    def prominent(self, mention: Mention, fitting: list[Entry]) -> Draft | None:
        """The only one of the sentences before, else the only subject there, else the one of whom the text tells most."""
        sentences = self.links.reading.analysis.sentences
        here = bisect_right(sentences, mention.start, key=lambda s: s.start) - 1
        since = sentences[max(0, here - _SENTENCES)].start
        near = [e for e in fitting if e.start >= since and not official(e.draft)]
        found = only(e.draft for e in near)
        for back in range(1, _SENTENCES + 1):
            if found is None and here >= back:
                low, high = sentences[here - back].start, sentences[here - back].end
                found = only(e.draft for e in near if e.subject and low <= e.start < high)
        return found or _most(fitting)


def _most(fitting: list[Entry]) -> Draft | None:
    """The one who is mentioned at least so often, and twice as often as anybody else."""
    counts = Counter(id(entry.draft) for entry in fitting).most_common(2)
    if not counts or counts[0][1] < _OFTEN or (len(counts) > 1 and counts[0][1] < 2 * counts[1][1]):
        return None
    return next(entry.draft for entry in fitting if id(entry.draft) == counts[0][0])


def parties_in(words: str) -> set[str]:
    """The parties that words name: „CDU-Politiker“, „SPD“."""
    known = (organisations().get(part) for word in words.split() for part in (word, word.partition("-")[0]))
    return {one.name for one in known if one is not None and one.subkind == "party"}


def _varies(said: Phrase) -> bool:
    """„Der Brasilianer“, „der republikanische Politiker“, but not „der zuständige Richter“."""
    if demonym(said.word):
        return True
    return said.noun is not None and said.modified and not (said.sense.official or said.sense.role or said.sense.wide or said.sense.distinct)


def _fits(entry: Entry, like: Draft, said: Phrase) -> bool:
    draft = entry.draft
    if draft.kind != like.kind or (draft.ages and like.ages and not draft.ages & like.ages):
        return False
    if like.parties and draft.parties and not like.parties & draft.parties:
        return False
    return compatible(draft, like) and not (said.determiner != "possessive" and entry.said and entry.said.determiner == "possessive" and said.sense.wide)


def _same_age(fitting: list[Entry], said: Phrase, like: Draft) -> Draft | None:
    """„Der 38-jährige Fahrer“ after „ein 38-Jähriger“: the only one of that age."""
    return only(e.draft for e in fitting if like.ages & e.draft.ages) if said.age else None


def _same_noun(fitting: list[Entry], said: Phrase, like: Draft) -> Draft | None:
    """„Der Student“ after „ein BWL-Student“."""
    if said.noun is None:
        return None
    key = said.noun.key
    alike = (e for e in fitting if e.said and e.said.noun and _alike(e.said.noun.key, key))
    if said.determiner == "possessive":
        alike = (e for e in alike if e.said and e.said.determiner == "possessive")
    return next((e.draft for e in alike), None)


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    return len(short) >= _SHORTEST and long.endswith(short) and not long.removesuffix(short).endswith(_OTHERS)


def _same_class(fitting: list[Entry], said: Phrase, like: Draft) -> Draft | None:
    """„Der Radler“ after „ein Fahrradfahrer“."""
    if said.noun is None or not said.noun.sense or said.sense.distinct or said.determiner == "possessive" or said.sense.wide:
        return None
    return next((e.draft for e in fitting if e.said and e.said.noun and e.said.noun.sense == said.noun.sense), None)


def _nation(fitting: list[Entry], said: Phrase, like: Draft) -> Draft | None:
    """„Die Türkin“ after „eine türkische Schülerin“."""
    if not people(said.word):
        return None
    return next((e.draft for e in fitting if e.draft.countries & like.countries), None)


def _party(fitting: list[Entry], said: Phrase, like: Draft) -> Draft | None:
    """„Der CDU-Politiker“ after „Karla Brandt (CDU)“."""
    return only(e.draft for e in fitting if e.draft.parties & like.parties)


def _role(fitting: list[Entry], said: Phrase, like: Draft) -> Draft | None:
    """„Der Täter“, „das Opfer“: the only one before who can be it, else the only one who did, or to whom was done, what is told."""
    if not said.sense.role or said.noun is None or said.determiner == "possessive":
        return None
    possible = [e for e in fitting if _may_have_role(e, fitting)]
    found = only(e.draft for e in possible)
    if found is not None or said.several:
        return found
    first = {id(e.draft): e for e in possible}  # from the last mention to the first
    return only(e.draft for e in first.values() if e.acts == (said.noun.sense == "accused"))


def _may_have_role(entry: Entry, fitting: list[Entry]) -> bool:
    """Not those who are there by their work, nor those who have another role already."""
    return not official(entry.draft) and not any(
        e.draft is entry.draft and e.said is not None and (e.said.sense.official or e.said.sense.role or _speaks(e.said))
        for e in fitting
    )


def _speaks(said: Phrase) -> bool:
    return said.noun is not None and said.noun.key.endswith("sprecher")


def official(draft: Draft) -> bool:
    """Whether somebody is there by work that judges, investigates or speaks for others."""
    return bool({*map(sphere, draft.offices)} & {"law", "police"}) or any(office.endswith("sprecher") for office in draft.offices)


def _wide(fitting: list[Entry], said: Phrase, like: Draft) -> Draft | None:
    """„Der Mann“: the last one described who is neither a child nor there by his work, else the only one named before."""
    if not said.sense.wide or said.determiner == "possessive":
        return None
    private = [e for e in fitting if not (e.said and (e.said.sense.official or _speaks(e.said) or e.said.sense.young != said.sense.young))]
    described = next((e.draft for e in private if e.draft.described and e.said is not None), None)
    return described or only(e.draft for e in private)


def only(drafts: Iterable[Draft]) -> Draft | None:
    """The one whom all are, or None."""
    found = {id(draft): draft for draft in drafts}
    return next(iter(found.values())) if len(found) == 1 else None


_Rule = Callable[[list[Entry], Phrase, Draft], Draft | None]
_RULES: tuple[tuple[_Rule, str], ...] = (
    (_same_age, "age"),
    (_same_noun, "same noun"),
    (_same_class, "another word for the same"),
    (_party, "party"),
    (_nation, "nation"),
    (_role, "role in what is told"),
    (_wide, "taken up"),
)
