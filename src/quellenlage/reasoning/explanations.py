"""Why a finding was made, as values of one sentence: who says what, and the two values that exclude or follow each other."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.model import Claim, Reason, reason
from quellenlage.reasoning.pairs import Pair
from quellenlage.reasoning.terms import World
from quellenlage.reasoning.verdicts import Verdict
from quellenlage.reasoning.wording import outlet_name

_SHORT = 90


def agreement(claims: Sequence[Claim], independent: tuple[int, int], world: World) -> Reason:
    """Who reports the same, in the first one's words, and from how many origins."""
    low, high = independent
    outlets = tuple(dict.fromkeys(outlet_name(world.documents[claim.document]) for claim in claims))
    origins = (
        reason("origins.one") if high == 1
        else reason("origins.range", low=low, high=high) if low != high
        else reason("origins.exact", low=low)
    )  # fmt: skip
    told = "agreement.outlets" if len(outlets) > 1 else "agreement.one-outlet"
    return reason(told, outlets=outlets, words=short(claims[0].about), origins=origins)


def conflict(pair: Pair, verdict: Verdict, world: World) -> Reason:
    """Both sides with their words, and the two values that cannot both be."""
    return _two("conflict", pair, world, clash=_clash(verdict))


def _clash(verdict: Verdict) -> Reason:
    """How two values or statements contradict each other; two causes are no two values of „whether it is so“."""
    aspect = reason(f"aspect.{verdict.aspect}")
    one, other = verdict.values
    if not (one and other):
        return reason("clash.statements", aspect=aspect)
    if verdict.aspect == "polarity":
        return reason("clash.opposites", one=one, other=other)
    return reason("clash.values", one=one, other=other, aspect=aspect)


def supersession(pair: Pair, verdict: Verdict, world: World) -> Reason:
    """What followed what, with the two values where there are any."""
    one, other = verdict.values
    step: Reason | str = ""
    if one and other:
        step = reason("step.values", aspect=reason(f"aspect.{verdict.aspect}"), one=one, other=other)
    return _two(f"supersession.{verdict.kind}", pair, world, step=step)


def _two(template: str, pair: Pair, world: World, **more: Reason | str) -> Reason:
    older, newer = pair.older.claim, pair.newer.claim
    return reason(
        template,
        older_source=speaker(older, world),
        older=short(older.about),
        newer_source=speaker(newer, world),
        newer=short(newer.about),
        **more,
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
