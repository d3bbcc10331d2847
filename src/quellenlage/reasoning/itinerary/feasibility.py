"""What distance, speed and time rule out: one entity at two places too far apart."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import timedelta
from itertools import combinations

from quellenlage.model import Finding, Knowledge, Movement
from quellenlage.reasoning.itinerary.anchors import Anchor, find_anchors, modes_of_entities
from quellenlage.reasoning.itinerary.modes import mode
from quellenlage.reasoning.itinerary.movements import speed_limits
from quellenlage.reasoning.itinerary.separation import least_km
from quellenlage.reasoning.itinerary.wording import hours, kilometres, local, source

_MAX_ANCHORS = 300
_SLACK_KM = 20.0
"""Coordinates stand for towns, and towns have an extent; differences below this are none."""


def find_infeasible(knowledge: Knowledge, movements: Sequence[Movement]) -> tuple[Finding, ...]:
    """Pairs of presences that can't both be, under every reading of their words.

    Args:
        knowledge: claims, places, entities.
        movements: not used for the verdict itself; their means of travel come from the claims.
    """
    del movements
    anchors, modes, limits = find_anchors(knowledge), modes_of_entities(knowledge), speed_limits(knowledge)
    names = {entity.id: entity.name for entity in knowledge.entities}
    found: list[Finding] = []
    for entity, places in anchors.items():
        limit = limits.get(modes[entity]) if entity in modes else None
        for one, other in combinations(places[:_MAX_ANCHORS], 2):
            km = least_km(one.place, other.place)
            if one.place.id == other.place.id or km is None or km <= _SLACK_KM:
                continue
            gap = max(other.widest_latest - one.widest_earliest, one.widest_latest - other.widest_earliest, timedelta(0))
            available = gap.total_seconds() / 3600
            if km - _SLACK_KM > mode(None).absolute * available:
                finding = _finding(
                    "physical", names[entity], one, other, km, available, mode(None).absolute, mode(None).source, ()
                )
            elif limit and limit.claim and km - _SLACK_KM > limit.value * available:
                finding = _finding(
                    "assumed",
                    names[entity],
                    one,
                    other,
                    km,
                    available,
                    limit.value,
                    source(limit.claim, knowledge),
                    (limit.claim,),
                )
            else:
                continue
            found.append(finding)
    return tuple(found)


def _finding(
    level: str,
    name: str,
    one: Anchor,
    other: Anchor,
    km: float,
    available: float,
    kmh: float,
    basis: str,
    extra: tuple[str, ...],
) -> Finding:
    claims = tuple(dict.fromkeys((*one.claims, *other.claims, *extra)))
    because = (
        f"{name} is reported {_window(one)} and {_window(other)}; that is at least {kilometres(km)} apart, "
        f"with {hours(available)} at most between. At {kmh:g} km/h ({basis}) it takes {hours(km / kmh)}."
    )
    key = json.dumps([level, claims])
    return Finding(
        id="f" + hashlib.blake2b(key.encode(), digest_size=8).hexdigest(),
        type="infeasible",
        claims=claims,
        because=because,
        rule=f"two presences, {level} speed bound",
        level="physical" if level == "physical" else "assumed",
    )


def _window(anchor: Anchor) -> str:
    return f"at {anchor.place.name} (between {local(anchor.earliest, anchor.place)} and {local(anchor.latest, anchor.place)})"
