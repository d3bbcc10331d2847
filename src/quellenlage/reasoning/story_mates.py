"""Whether two reports tell of one thing, by the words that they share.

Numbers of the dead, the injured or the missing say of what only in the first report of an accident: „Damit stieg die Zahl der Toten auf
drei“. In two reports of one story they are of the same event, unless something in the claims says otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import lru_cache

from quellenlage.model import Document
from quellenlage.reasoning.stories.features import Features, features
from quellenlage.reasoning.stories.words import Kind
from quellenlage.reasoning.terms import Subject, World, narrow_name_shared
from quellenlage.reasoning.threads import thread

ALIKE = 0.15
"""Cosine of the weighted names and nouns: 87 % of 1,232 pairs of reports of one authored story reach it (reports of two sentences mostly),
and 0.1 % of 124,750 pairs of unrelated GNQA articles (train)."""
CLOSE = 0.25
"""80 % of 698 pairs of reports of one authored story reach it, and 16 of 64,620 pairs of unrelated GNQA articles (train)."""
_ENOUGH, _MANY = 2, 4
"""Words in common without a name among them: in the leads, where parts of compounds do not count, or anywhere."""
_RARE = 6.5
"""A noun from here on („Komet“, „Krankheitsausbruch“) says as much as a name; „Flugzeug“ and „Entscheidung“ do not."""
_NAMES = frozenset((Kind.NAME, Kind.PLACE, Kind.HOLDER))
_SLIGHT = frozenset((Kind.PART, Kind.NUMBER, Kind.GIVEN))
_NEAR, _LATER = timedelta(days=14), timedelta(days=120)
"""So long a story goes on by itself, and where its reports are much alike: a council's purchase from the plan to the objection."""


def one_story(one: Subject, other: Subject) -> bool:
    """Whether the reports of two claims tell of one thing: they are alike, or both of the one story that their dossier tells."""
    return (one.threaded and other.threaded) or alike(one.document, other.document)


@lru_cache(maxsize=4096)
def alike(one: Document, other: Document) -> bool:
    """Whether two reports are alike enough, and published within two weeks (four months, if much alike), to tell of one thing."""
    apart = abs(one.published - other.published) if one.published and other.published else timedelta()
    if apart > _LATER:
        return False
    first, second = _features(one), _features(other)
    small, large = sorted((first.vector, second.vector), key=len)
    both = small.keys() & large.keys()
    told = [first.lead[key] for key in both & first.lead.keys() & second.lead.keys()]
    named = any(kind in _NAMES or (kind is Kind.NOUN and rarity >= _RARE) for kind, rarity in told)
    if not named and len([kind for kind, _ in told if kind not in _SLIGHT]) < _ENOUGH and len(both) < _MANY:
        return False  # „Die Entscheidung fällt am Dienstag“
    return _cosine(one, other) >= (ALIKE if apart <= _NEAR else CLOSE)


def close(one: Subject, other: Subject) -> bool:
    """Whether the reports of two claims have so much in common that „das Feuer“ in one is the fire of the other."""
    if one.threaded and other.threaded:
        return True
    return alike(one.document, other.document) and _cosine(one.document, other.document) >= CLOSE


def words_shared(one: Subject, other: Subject) -> int:
    """How many whole names and nouns the leads of two reports share; reports of a sentence are alike by two of them."""
    first, second = _features(one.document), _features(other.document)
    return sum(first.lead[key][0] not in _SLIGHT for key in first.lead.keys() & second.lead.keys())


@lru_cache(maxsize=4096)
def _cosine(one: Document, other: Document) -> float:
    small, large = sorted((_features(one).vector, _features(other).vector), key=len)
    return sum(small[key] * large[key] for key in sorted(small.keys() & large.keys()))


def related(one: Subject, other: Subject, world: World) -> bool:
    """Whether two claims can be of one thing at all: in one report or one story, or with a name around both that is no country's.

    So they can with a thing known by an attribute in both („den vermissten Rentner“).
    „Das Flugzeug war in Jakarta gestartet“ and „Das Flugzeug war aus Ramstein gestartet“ of two reports are of two aeroplanes.
    """
    if one.claim.document == other.claim.document or one_story(one, other):
        return True
    return bool(one.described & other.described) or narrow_name_shared(one, other, world)


def threaded(documents: Sequence[Document]) -> frozenset[str]:
    """The ids of the documents that tell the one story of a dossier, if it has one."""
    return thread(documents, _features, alike)


@lru_cache(maxsize=2048)
def _features(document: Document) -> Features:
    return features(document)
