"""Small worlds made by hand: places, and somebody who is said to be at them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from quellenlage.model import (
    ChainLink,
    Claim,
    ClaimTime,
    Document,
    Entity,
    EntityMention,
    Finding,
    Knowledge,
    Place,
    Quantity,
)
from quellenlage.reasoning.itinerary import find_infeasible, find_movements

START = datetime(2024, 3, 4, 12, 0, tzinfo=UTC)
OUTLET = (ChainLink("outlet", "Blatt", commitment="CT+", basis="asserted"),)


def place(name: str, lat: float | None, lon: float | None, **more: object) -> Place:
    return Place(name, name, lat, lon, kind="site", **more)  # type: ignore[arg-type]


def stay(number: int, where: Place, start: float, end: float, *, who: str = "p", kind: str = "presence") -> Claim:
    """A claim that somebody is at a place between two hours after START."""
    when = ClaimTime(START + timedelta(hours=start), START + timedelta(hours=end))
    return Claim(
        f"c{number}", "d", number * 10, number * 10 + 9, kind, "author", OUTLET, "war dort",  # type: ignore[arg-type]
        who=(who,), where=where.id, when=when, bodies=(who,),
    )  # fmt: skip


def world(claims: list[Claim], places: list[Place], kind: str = "person") -> Knowledge:
    published = START + timedelta(days=900)
    text = "war dort. " * (len(claims) + 2)
    return Knowledge(
        documents=(Document("d", "d", text, publisher="Blatt", published=published),),
        entities=(Entity("p", kind, "Karl Holm", mentions=(EntityMention("d", 0, 3, "name"),)),),  # type: ignore[arg-type]
        places=tuple(places),
        claims=tuple(claims),
    )


def verdicts(knowledge: Knowledge) -> tuple[Finding, ...]:
    return find_infeasible(knowledge, find_movements(knowledge))


def two_stays(one: Place, other: Place, gap: float) -> tuple[Finding, ...]:
    """The verdicts on two moments at two places, so many hours apart."""
    return verdicts(world([stay(1, one, 0, 0), stay(2, other, gap, gap)], [one, other]))


def speed(number: int, value: float) -> Claim:
    quantity = Quantity(0, 1, value, None, value, "km/h")
    return Claim(f"c{number}", "d", number * 10, number * 10 + 9, "quantity", "author", OUTLET, "", quantities=(quantity,))
