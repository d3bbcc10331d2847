"""Sentences about findings and questions that the text, Markdown and HTML forms share."""

from __future__ import annotations

from quellenlage.model import Bound, Claim, Document, Finding, Movement
from quellenlage.presentation.moments import moment_words, window_words, zone_named
from quellenlage.presentation.overview import Overview
from quellenlage.presentation.safe_text import one_line

_OUTLETS = 8
"""So many outlets that share a text are named; the others are counted."""


def standfirst(view: Overview) -> str:
    """„3 reports by 3 outlets, Mon 4 Mar 2024, 21:00 (UTC+1) to Wed 6 Mar 2024, 13:15 (UTC+1); 14 claims“."""
    labels, reports = view.labels, view.reports()
    if not reports:
        return labels.word("no_documents")
    outlets = {view.outlet(document) for document in reports}
    said = (
        f"{labels.count(len(reports), 'one_report', 'reports')} {labels.word('by')} "
        f"{labels.count(len(outlets), 'one_outlet', 'outlets')}"
    )
    dated = [document for document in reports if document.published]
    days = list(dict.fromkeys(view.published(document) for document in (dated[0], dated[-1]))) if dated else []
    period = labels.word("from_to", start=days[0], end=days[1]) if len(days) > 1 else "".join(days)
    claims = labels.count(len(view.dossier.claims), "one_claim", "claims")
    return "; ".join(part for part in (", ".join(p for p in (said, period) if p), claims) if part)


def as_of(view: Overview) -> str:
    """„as of …“, or nothing where the dossier is not limited to a time."""
    time = view.dossier.as_of
    if time is None:
        return ""
    zone = time.tzinfo or zone_named(None)
    return view.labels.word("as_of", time=moment_words(time, zone, view.labels))


def origins(finding: Finding, view: Overview) -> str:
    """„1 to 2 independent origins“."""
    if finding.independent is None:
        return view.labels.word("origins_unknown")
    low, high = finding.independent
    if low == high == 1:
        return view.labels.word("origins_one")
    return view.labels.word("origins_exact" if low == high else "origins_range", low=low, high=high)


def bound_words(bound: Bound, view: Overview) -> str:
    """„Triest: not before Tue 5 Mar 2024, 04:34 (UTC+1); expected …“, on the clock of the place."""
    place = view.places.get(bound.place)
    zone = zone_named(place.timezone if place else None)
    said = window_words(bound.earliest, bound.latest, zone, view.labels)
    if bound.expected:
        said += "; " + view.labels.word("expected", time=moment_words(bound.expected, zone, view.labels))
    return view.labels.word("in_place", place=view.place(bound.place) or bound.place, time=said)


def copy_words(finding: Finding, view: Overview) -> str:
    """„Bote, Tagblatt: from an agency; origin: Nordpress“."""
    outlets = list(dict.fromkeys(view.outlet(view.documents[i]) for i in finding.documents if i in view.documents))
    rest = len(outlets) - _OUTLETS
    names = outlets if rest <= 1 else [*outlets[:_OUTLETS], view.labels.word("more", n=rest)]
    said = f"{', '.join(names)}: {view.labels.of('copies', finding.how)}"
    if finding.origin:
        source = view.documents.get(finding.origin)
        name = view.outlet(source) if source else one_line(finding.origin)
        said += "; " + view.labels.word("origin", name=name)
    return said


def asks_words(asks: tuple[str, ...], view: Overview) -> str:
    """„asks when and where“."""
    return view.labels.word("asks", what=view.labels.listed([view.labels.of("asks", ask) for ask in asks])) if asks else ""


def journey_words(movement: Movement, view: Overview) -> str:
    """„Karla Brandt: Leipzig → Triest, by train, at most 60 km/h, planned“."""
    parts = [_way(movement, view)]
    if movement.by:
        parts.append(view.labels.of("means", movement.by))
    if movement.max_kmh:
        parts.append(view.labels.word("at_most_kmh", n=view.labels.number(movement.max_kmh.value)))
    if movement.planned:
        parts.append(view.labels.word("planned"))
    who = view.people(movement.who)
    return f"{who}: {', '.join(parts)}" if who else ", ".join(parts)


def _way(movement: Movement, view: Overview) -> str:
    """„Leipzig → Triest“; „to Triest“ or „from Leipzig“ where only one end is known."""
    stops = [view.place(i) for i in (movement.origin, *movement.via, movement.destination)]
    known = [stop for stop in stops if stop]
    if len(known) == 1 and stops[-1]:
        return view.labels.word("way_to", place=known[0])
    if len(known) == 1 and stops[0]:
        return view.labels.word("way_from", place=known[0])
    return " → ".join(known)


def journey_bound(movement: Movement, end: str, view: Overview) -> str:
    """When a movement is said to begin („departure“) or to end („arrival“), on the clock of that place, or of the other; else empty."""
    bounds, place_id = (movement.departure, movement.origin) if end == "departure" else (movement.arrival, movement.destination)
    if bounds.earliest is None and bounds.latest is None:
        return ""
    ends = (view.places.get(i or "") for i in (place_id, movement.origin, movement.destination))
    zones = [zone_named(place.timezone) for place in ends if place and place.timezone]
    zones += [view.zone(claim) for claim in view.known(movement.claims)]
    return window_words(bounds.earliest, bounds.latest, zones[0] if zones else zone_named(None), view.labels)


def report_line(document: Document, view: Overview) -> str:
    """„Bote, Mon 4 Mar 2024, 21:00 (UTC+1), credit: Nordpress“."""
    credit = view.labels.word("credit", name=one_line(document.credit)) if document.credit else ""
    return ", ".join(part for part in (view.outlet(document), view.published(document), credit) if part)


def asides(claim: Claim, view: Overview) -> str:
    """What stands beside a claim in few words: its time, its place, and whether the source did not say it."""
    negated = view.labels.word("negated_report") if claim.negated_report else ""
    return "; ".join(part for part in (negated, view.when(claim), view.place(claim.where)) if part)
