"""Whether a claim can be of the affair that a question is about, in whatever words: of one story, in one town, not of another event."""

from __future__ import annotations

import re
from datetime import timedelta

from quellenlage.reasoning import reference
from quellenlage.reasoning.happenings import kind_of_noun, places_apart
from quellenlage.reasoning.nouns import noun_key
from quellenlage.reasoning.story_mates import one_story
from quellenlage.reasoning.terms import Subject, World, around, narrow_name_shared
from quellenlage.reasoning.twins import shared_terms
from quellenlage.reasoning.vocabulary import word_list
from quellenlage.reasoning.whereabouts import in_two_towns

_ENOUGH = 2
_ANOTHER = re.compile(r"\b(?:andere|weitere|frühere|zweite|ähnliche|vorige|letzte)[nrsm]? (?P<noun>[A-ZÄÖÜ][\w-]{2,40})")
_LONG_BEFORE = timedelta(days=21)


def of_one_affair(one: Subject, question: Subject, things: World, *, elsewhere: bool = False) -> bool:
    """Whether nothing tells a claim's event from the one that a question is about, in reports of one story.

    It may be `elsewhere` where a place is what is asked for.
    """
    if not _of_one_story(one, question, things) or _of_another(one) or _long_over(one, question):
        return False
    if elsewhere:
        return True
    return not in_two_towns(one, question, things) and not places_apart(one.happened.places, question.happened.places, things)


def _of_another(one: Subject) -> bool:
    """Whether a claim is of another event of the kind: „bei einem früheren Unfall“."""
    nouns = (noun_key(found["noun"]) for found in _ANOTHER.finditer(one.claim.about))
    return any(kind_of_noun(noun) or noun in ("fall", "vorfall") for noun in nouns)


def _long_over(one: Subject, question: Subject) -> bool:
    """Whether a claim tells of what was over weeks before the question: „2019 war dort schon ein Zug entgleist“."""
    latest, asked = one.when.latest if one.when and reference.explicit(one) else None, question.document.published
    return latest is not None and asked is not None and latest < asked - _LONG_BEFORE


def _of_one_story(one: Subject, question: Subject, things: World) -> bool:
    if one_story(one, question):
        return True
    if not narrow_name_shared(one, question, things):
        return False
    silent = word_list("everywhere") | word_list("offices")
    return shared_terms(around(one) - silent, around(question) - silent) >= _ENOUGH
