"""Invented reports in any number, with the story that each belongs to.

Made as news are: nouns by their real frequency in German, real surnames and towns of which a few are in the news often, office-holders
who are in many stories, 120 kinds of event whose words all stories of the kind share. A story has a place, a few persons and words
of its own; a report names some of them in headline and lead, and brings in words that were not there before. Most stories have one
report, some sixty; fifteen in a hundred reports are copies. Sentences are not German: only what is capitalised is looked at by the
grouping. The same seed makes the same reports.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from heapq import heappop, heappush
from itertools import accumulate, count

from quellenlage.analysis.base.lexicon import readings
from quellenlage.analysis.names.wordlists import word_lists
from quellenlage.knowledge.gazetteer.lookup import exact
from quellenlage.model import Document
from quellenlage.reasoning.stories.rarity import RAREST, rarity, stem
from quellenlage.resources import resource

START = datetime(2024, 1, 1, tzinfo=UTC)
MOST_REPORTS = 60
FALLING = 1.6
"""A story of n reports is n to the power of so much rarer than one of a single report."""
COPIED = 0.15
KINDS, WORDS_OF_A_KIND, HOLDERS = 120, 40, 150
HELD = 0.25
"""In so many stories an office-holder has a part."""
TOWN_FROM = 5_000
RARE_NAME = 6.5
"""The rarity of the most frequent name: one word in 7,500."""
_FRAMES = (
    "Nach Angaben der {n} hat {p} am {d} in {o} die {n} vorgestellt.",
    "Die {n} in {o} sei noch offen, sagte {p}, und verwies auf {n} und {n}.",
    "Bei der {n} kam es am {d} zu einer {n}, die {n} prüft den Fall.",
    "Wie {p} erklärte, soll die {n} bis {d} über {n} entscheiden.",
    "Aus der {n} hieß es, die {n} werde wegen der {n} verschoben.",
    "{p} wies die {n} zurück und nannte die {n} eine {n}.",
    "Rund {z} Menschen waren von der {n} betroffen, darunter die {n}.",
    "Zuvor hatte die {n} gemeldet, dass die {n} ohne {n} nicht möglich sei.",
    "Ob die {n} bleibt, ist unklar; die {n} will am {d} neu beraten.",
    "Seit {d} liegt der {n} eine {n} vor, die auch die {n} kennt.",
)
_TITLES = (
    "{o}: {n} nach {n}",
    "{n} in {o}: {p} äußert sich",
    "{p} und die {n}",
    "Streit um {n} in {o}",
    "{n}: neue {n} in {o}",
)
_DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
_OFFICES = ("Ministerin", "Minister", "Bürgermeisterin", "Bürgermeister", "Präsident", "Senatorin")


@dataclass(frozen=True, slots=True)
class Pool:
    """Words, drawn by how frequent they are."""

    words: Sequence[str]
    weights: Sequence[float]

    def draw(self, chance: random.Random, number: int) -> list[str]:
        """So many words, which may be the same."""
        return chance.choices(self.words, cum_weights=self.weights, k=number)


@dataclass(frozen=True, slots=True)
class _Story:
    """What the reports of a story have in common, the most frequent first."""

    name: str
    place: str
    persons: Sequence[str]
    nouns: Sequence[str]


def pool(words: Sequence[str], weights: Sequence[float] | None = None) -> Pool:
    """A pool of words; without weights the frequency falls with the place in the list."""
    return Pool(words, list(accumulate(weights or [1 / (rank + 20) for rank in range(len(words))])))


@cache
def _nouns() -> Pool:
    """The dictionary's nouns by how often they are written; none that is another word in small letters, which the table counts too."""
    with resource("base/lexicon.tsv").open(encoding="utf-8") as lines:
        entries = [line.rstrip("\n").split("\t")[:2] for line in lines if "\tN," in line]
    nouns = [form for form, known in entries if form.isalpha() and form.istitle() and known.startswith(f"N,{form},")]
    rare = [rarity(stem(noun)) for noun in nouns]
    found = [(noun, how) for noun, how in zip(nouns, rare, strict=True) if how < RAREST and not readings(noun.lower())]
    return pool([noun for noun, _ in found], [10 ** (-how / 1.75) for _, how in found])


@cache
def _towns() -> Pool:
    """German towns by how many people live there."""
    found = []
    for name in sorted(word_lists().place):
        people = max((one.population for one in exact(name) if one.country == "DE" and one.name == name), default=0)
        if people >= TOWN_FROM and name.isalpha():
            found.append((name, people))
    return pool([name for name, _ in found], [people**0.5 for _, people in found])


def _names(names: Iterable[str]) -> Pool:
    """Names by how often they are written; no words, and none that is as frequent as a word that it is as well."""
    ordered = [name for name in sorted(names) if name.isalpha() and not readings(name.lower())]
    return pool(ordered, [10 ** (-max(RARE_NAME, rarity(stem(name))) / 1.75) for name in ordered])


def labelled(number: int, seed: int = 5, a_day: int = 300) -> Iterator[tuple[Document, str]]:
    """So many reports in the order of their publication, `a_day` of them a day, each with the name of its story."""
    chance = random.Random(seed)
    stories = _stories(chance)
    sizes = pool([str(n) for n in range(1, MOST_REPORTS + 1)], [n**-FALLING for n in range(1, MOST_REPORTS + 1)])
    running: list[tuple[datetime, int, int, _Story]] = []
    texts: dict[int, tuple[str, str]] = {}
    for at in range(number):
        now = START + timedelta(days=at / a_day)
        if running and running[0][0] <= now:
            _, place, left, story = heappop(running)
        else:
            place, left, story = at, int(sizes.draw(chance, 1)[0]), next(stories)
        title, text = texts[place] if place in texts and chance.random() < COPIED else _report(chance, story)
        texts[place] = title, text
        if left > 1:
            heappush(running, (now + timedelta(hours=chance.expovariate(1 / 12)), place, left - 1, story))
        else:
            texts.pop(place, None)
        yield (
            Document(id=f"r{at}", digest=f"r{at}", title=title, text=text, publisher=f"Blatt {at % 40}", published=now),
            story.name,
        )


def reports(number: int, seed: int = 5, a_day: int = 300) -> Iterator[Document]:
    """The same without the names of the stories."""
    for document, _ in labelled(number, seed, a_day):
        yield document


def _stories(chance: random.Random) -> Iterator[_Story]:
    """Stories without end."""
    lists = word_lists()
    family = _names(lists.surname)
    first = _names((lists.male | lists.female) - lists.surname)
    holders = pool([f"{chance.choice(_OFFICES)} {name}" for name in family.draw(chance, HOLDERS)])
    kinds = [pool(_distinct(chance, WORDS_OF_A_KIND)) for _ in range(KINDS)]
    for serial in count():
        kind = kinds[min(int(chance.expovariate(1 / 40)), KINDS - 1)]
        names = [f"{one} {other}" for one, other in zip(first.draw(chance, 3), family.draw(chance, 3), strict=True)]
        persons = [*holders.draw(chance, 1), *names] if chance.random() < HELD else names
        nouns = [*dict.fromkeys(kind.draw(chance, 6)), *_distinct(chance, 6)]
        chance.shuffle(nouns)
        yield _Story(f"story-{serial}", _towns().draw(chance, 1)[0], persons, nouns)


def _distinct(chance: random.Random, number: int) -> list[str]:
    """Nouns by their frequency, without the most frequent, which are in all reports anyway."""
    found: dict[str, None] = {}
    while len(found) < number:
        noun = _nouns().draw(chance, 1)[0]
        if rarity(stem(noun)) >= 4:
            found[noun] = None
    return list(found)


def _report(chance: random.Random, story: _Story) -> tuple[str, str]:
    """Headline and text; the lead has more of the story's words than the rest."""
    frames = [chance.choice(_FRAMES) for _ in range(chance.randint(6, 11))]
    sentences = [_filled(chance, story, frame, 0.45 if at < 2 else 0.2) for at, frame in enumerate(frames)]
    return _filled(chance, story, chance.choice(_TITLES), 0.8), " ".join(sentences)


def _filled(chance: random.Random, story: _Story, frame: str, own: float) -> str:
    persons, places, nouns = pool(story.persons), (story.place, story.place, *_towns().draw(chance, 1)), _nouns()
    parts = []
    for part in frame.split("{"):
        slot, close, rest = part.partition("}")
        if not close:
            parts.append(part)
            continue
        if slot == "n":
            word = chance.choice(story.nouns) if chance.random() < own else nouns.draw(chance, 1)[0]
        else:
            word = {
                "p": lambda: persons.draw(chance, 1)[0],
                "o": lambda: chance.choice(places),
                "d": lambda: chance.choice(_DAYS),
                "z": lambda: str(chance.randint(2, 400)),
            }[slot]()
        parts += [word, rest]
    return "".join(parts)
