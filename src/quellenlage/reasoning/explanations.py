"""The one sentence of a finding that a reader can check: who says what, and the two values that exclude or follow each other."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.model import Claim
from quellenlage.reasoning.comparison import Verdict
from quellenlage.reasoning.pairs import Pair
from quellenlage.reasoning.terms import World
from quellenlage.reasoning.wording import enumeration, outlet_name

_ASPECTS = {
    "time": "the time",
    "place": "the place",
    "number": "the number",
    "polarity": "whether it is so",
    "identity": "the person",
}
_HOW = {"corrected": "corrects", "refined": "makes finer", "updated": "carries on", "withdrawn": "withdraws"}
_SHORT = 90


def agreement(claims: Sequence[Claim], independent: tuple[int, int], world: World) -> str:
    """Who reports the same, in the first one's words, and from how many origins."""
    low, high = independent
    outlets = list(dict.fromkeys(outlet_name(world.documents[claim.document]) for claim in claims))
    origins = (
        "one origin" if high == 1 else f"{low} to {high} independent origins" if low != high else f"{low} independent origins"
    )
    reporting = "report" if len(outlets) > 1 else "reports"
    return f"{enumeration(outlets)} {reporting} the same („{short(claims[0].about)}“), from {origins}."


def conflict(pair: Pair, verdict: Verdict, world: World) -> str:
    """Both sides with their words, and the two values that cannot both be."""
    older, newer = pair.older.claim, pair.newer.claim
    both = " and ".join(f"„{value}“" for value in verdict.values if value)
    clash = f"{both} cannot both be {_ASPECTS[verdict.aspect]}" if all(verdict.values) else (
        f"the two cannot both hold as to {_ASPECTS[verdict.aspect]}"
    )  # fmt: skip
    return f"{speaker(older, world)}: „{short(older.about)}“, but {speaker(newer, world)}: „{short(newer.about)}“; {clash}."


def supersession(pair: Pair, verdict: Verdict, world: World) -> str:
    """What followed what, with the two values where there are any."""
    older, newer = pair.older.claim, pair.newer.claim
    step = f" ({_ASPECTS[verdict.aspect]}: „{verdict.values[0]}“ → „{verdict.values[1]}“)" if all(verdict.values) else ""
    return (
        f"{speaker(newer, world)} {_HOW[verdict.kind]} what {speaker(older, world)} reported before: "
        f"„{short(older.about)}“ → „{short(newer.about)}“{step}."
    )


def speaker(claim: Claim, world: World) -> str:
    """„Kurier (Polizei)“: the outlet, with the origin that it names."""
    outlet = outlet_name(world.documents[claim.document])
    last = claim.chain[-1]
    named = " ".join(last.name.split()) if last.role in ("speaker", "relay") and last.name else ""
    return f"{outlet} ({named})" if named and named != outlet else outlet


def short(text: str) -> str:
    """The words on one line, of a long text the first ones."""
    words = " ".join(text.split())
    return words if len(words) <= _SHORT else words[: _SHORT - 1].rsplit(" ", 1)[0] + " …"
