"""Two of one name: „Franz Huber (CSU)“ in one report and „der Bergführer Franz Huber“ in another need not be one body."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from quellenlage.analysis.names.known import organisations
from quellenlage.analysis.names.offices import office
from quellenlage.knowledge.entities.traits import clash, office_key
from quellenlage.model import Entity

_BRACKET = re.compile(r"\s{0,2}\(([^()]{2,24})\)")
_POLITICIAN = "politiker"


def may_be_two(entity: Entity, one: str, other: str, texts: Mapping[str, str]) -> bool:
    """Whether what two documents call somebody of this name fits two people better than one."""
    return one != other and clash(set(_called(entity, one, texts[one])), set(_called(entity, other, texts[other])))


@lru_cache(maxsize=1024)
def _called(entity: Entity, document: str, text: str) -> frozenset[str]:
    """The offices and occupations that a document gives somebody, and „politiker“ for a party in brackets."""
    found: set[str] = set()
    for mention in entity.mentions:
        if mention.document == document and mention.form == "name":
            held = [(word, office(word)) for word in text[mention.start : mention.end].split()]
            found.update(office_key(word) for word, is_office in held if is_office and is_office.weight != "title")
            bracket = _BRACKET.match(text, mention.end)
            party = organisations().get(bracket.group(1)) if bracket else None
            found.update((_POLITICIAN,) if party and party.subkind == "party" else ())
    return frozenset(found)
