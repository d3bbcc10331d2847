"""Who is who: the people and organisations of a dossier, under all their names, with what they say and what is said of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from quellenlage.model import Entity
from quellenlage.presentation.overview import Overview

_MOST = 200


@dataclass(frozen=True, slots=True)
class Person:
    """A person or organisation: how often it is mentioned, is in a claim, and is the origin of one."""

    entity: Entity
    mentions: int
    concerned: int
    says: int


def people(view: Overview) -> tuple[Person, ...]:
    """The things that have names, those first that most is said by or of; at most 200."""
    concerned = Counter(who for claim in view.dossier.claims for who in claim.who)
    says = Counter(claim.chain[-1].entity for claim in view.dossier.claims if len(claim.chain) > 1)
    found = [
        Person(entity, len(entity.mentions), concerned[entity.id], says[entity.id])
        for entity in view.dossier.entities
        if entity.kind != "place"
    ]
    found = [person for person in found if person.concerned or person.says or person.mentions > 1]
    return tuple(sorted(found, key=lambda p: (-p.says - p.concerned, -p.mentions, p.entity.name, p.entity.id))[:_MOST])
