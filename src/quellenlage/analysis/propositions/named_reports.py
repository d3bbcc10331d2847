"""Reports that a noun names: „ein Bericht der Agentur X, wonach …, wurde dementiert“ is the agency's."""

from __future__ import annotations

from quellenlage.analysis.propositions.frames import Frame
from quellenlage.analysis.propositions.holder import Holder
from quellenlage.analysis.propositions.sources import phrase_after, source, unnamed
from quellenlage.analysis.propositions.view import View
from quellenlage.analysis.propositions.writings import is_written
from quellenlage.model import SourceMention


def named_report(look: View, number: int, frame: Frame) -> Holder | None:
    """„Ein Bericht der Agentur X, wonach …, wurde dementiert“: by nobody who is named; what the clause says is X's."""
    clause = look.clauses[number]
    if (
        not frame.passive
        or frame.stance.name != "deny"
        or frame.sources[-1].role != "unnamed"
        or look.low(clause.first) == "dass"
    ):
        return None
    noun = next(
        (k for k in range(clause.first - 1, max(-1, clause.first - _REPORT), -1) if is_written(look.tokens[k].text)), None
    )
    if noun is None:
        return None
    return Holder((_owner(look, noun, clause.first),), "indirect", rules=("report named by a noun",))


def _owner(look: View, noun: int, limit: int) -> SourceMention:
    """Whose report a noun names: „der Gegner“, „von Zeugen“; else somebody without a name."""
    owner = phrase_after(look, noun + 1 + (look.low(noun + 1) in ("von", "vom")), limit)
    named = source(look, owner.start, owner.end) if owner else None
    return named or unnamed()


_REPORT = 10
"""Words between „Bericht“ and the clause that it introduces."""
