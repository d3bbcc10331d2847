"""Which words make up a statement: its stretch, and what of it is the statement itself without its source."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.propositions.asked_persons import asked_person
from quellenlage.analysis.propositions.attribution import Attribution
from quellenlage.analysis.propositions.copular import cause_before
from quellenlage.analysis.propositions.units import pieces, unit_span
from quellenlage.analysis.propositions.view import View
from quellenlage.model import Span


def wording(look: View, number: int, parts: Sequence[int], found: Attribution) -> tuple[Span, tuple[Span, ...]] | None:
    """The stretch and the core of the statement that a clause makes with those that belong to it (`parts`, the clause first)."""
    without = _phrases(number, found)
    span = unit_span(look, parts, without)
    if span is None:
        return None
    core = _core(look, parts, without, span)
    asked = asked_person(look, number, found.frame_for(number))
    core = (asked, *core) if asked is not None else core
    if number in found.judged and (report := look.phrase_from(found.judged[number])).start < span.start:
        return Span(report.start, span.end), (report, *core)
    lead = cause_before(look, number)
    return _with_lead(look, lead, span, without, found) if lead is not None else (span, core)


def _phrases(number: int, found: Attribution) -> set[int]:
    return {k for phrase in found.phrases.get(number, []) for k in range(phrase.first, phrase.last)}


def _with_lead(look: View, lead: Span, span: Span, without: set[int], found: Attribution) -> tuple[Span, tuple[Span, ...]]:
    """„Grund sei, so der Sprecher, dass …“: the clause that leads to the statement and the statement, as one."""
    whole = Span(min(lead.start, span.start), span.end)
    dropped = without | _phrases(look.owner[look.token_at(lead.start)], found)
    kept = [k for k in range(look.token_at(whole.start), look.token_at(whole.end)) if k not in dropped]
    return whole, pieces(look, kept) or (whole,)


def _core(look: View, parts: Sequence[int], without: set[int], span: Span) -> tuple[Span, ...]:
    """The statement without source phrases inside it; a dass-clause without its „dass“."""
    opener = look.clauses[parts[0]].opener
    if opener is not None and opener != look.clauses[parts[0]].first:
        opener = None  # „so dass“, „ohne dass“
    dropped = {*without, *((opener,) if opener is not None and look.low(opener) in ("dass", "daß", "wonach") else ())}
    whole = range(look.token_at(span.start), look.token_at(span.end))
    dropped |= {
        k for k in whole if look.owner[k] >= 0 and look.owner[k] not in parts and look.clauses[look.owner[k]].kind == "inquit"
    }
    kept = [k for k in whole if k not in dropped]
    return (pieces(look, kept) if len(kept) < len(whole) else ()) or (span,)
