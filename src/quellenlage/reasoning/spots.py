"""Spots that a claim names behind a preposition, with a name in the gazetteer or without: „in einem Kleingarten“, „über die Grenze“."""

from __future__ import annotations

import re

from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.reasoning.happenings import kind_of_noun
from quellenlage.reasoning.nouns import noun_key
from quellenlage.reasoning.terms import Subject, around
from quellenlage.reasoning.twins import bare_name
from quellenlage.resources import word_set

_PHRASE = re.compile(
    r"\b(?:am|im|in|an|auf|bei|beim|nahe|unter|hinter|vor|neben|über|nach|Richtung|zum|zur|zu|unweit|gegenüber|zwischen|ins|aufs|ans|vom|aus)"
    r" (?:(?:de[rmns]|die|das|eine[mrn]?|ein|seine[mrn]?|ihre[mrn]?|diese[mrn]?) )?(?:[a-zäöüß-]{3,25} ){0,2}(?P<noun>[A-ZÄÖÜ][\w-]{1,40})"
)


def spots(one: Subject) -> frozenset[str]:
    """The keys of the nouns and names behind a preposition that can be places; no times, no people, no events."""
    silent = word_set("de/asked_matters.yaml", "no_spots")
    found = (match["noun"] for match in _PHRASE.finditer(one.claim.about))
    keys = {(word, noun_key(word)) for word in found}
    plain = frozenset(key for word, key in keys if key not in silent and person_noun(word) is None and not kind_of_noun(key))
    return plain | (frozenset((one.where,)) if one.where else frozenset())


def new_spots(one: Subject, question: Subject) -> frozenset[str]:
    """The spots of a claim that the passage of a question does not name."""
    known = around(question) | question.named | frozenset(question.claim.places)
    return frozenset(
        spot for spot in spots(one) if spot not in known and not any(bare_name(name, spot) for name in known if ":" in name)
    )
