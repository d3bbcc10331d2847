"""Values of the sentences about journeys: times on the clock of a place, and who stands for a claim."""

from __future__ import annotations

from datetime import datetime

from quellenlage.model import Claim, Knowledge, LocalTime, Place


def local(moment: datetime, place: Place) -> LocalTime:
    """A time on the clock of a place."""
    return LocalTime(moment, place.timezone or None, place.name)


def source(claim_id: str | None, knowledge: Knowledge) -> str:
    """Who stands for a claim: the origin, or the outlet."""
    claim: Claim | None = next((c for c in knowledge.claims if c.id == claim_id), None)
    return claim.chain[-1].name if claim else "unknown"
