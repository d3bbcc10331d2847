"""The timeline as a picture: a lane per outlet, a bar for each window in which something is said to lie, a mark per publication.

A bar is as long as the window is vague; it fades out where nothing bounds it. What lies far from the reports' own time (a war
sixty years ago in a background paragraph) stays in the table, so that the days that matter are not squeezed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

from markupsafe import Markup

from quellenlage.model import Claim
from quellenlage.presentation.labels import Labels
from quellenlage.presentation.moments import moment_words
from quellenlage.presentation.overview import Overview
from quellenlage.presentation.page import svg
from quellenlage.presentation.page.axis import Axis, on_clock, padded, shifted
from quellenlage.presentation.safe_text import one_line, shortened

_WIDTH, _LEFT, _RIGHT = 960.0, 168.0, 16.0
_ROW, _HEAD, _GAP = 22.0, 34.0, 14.0
_LETTER = 6.3
"""Width of a letter at 11.5 px, on the wide side: labels must not run over."""
_NEAR = timedelta(days=10)
_MOST, _MOST_LANES, _MOST_PEOPLE = 120, 60, 12
_EARLY, _LATE = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Timeline:
    """The pictures with lanes for outlets and for people, None where nothing has a time or a name.

    `claims` are those of the table; `outside` counts those that the pictures leave out, `undated` those without a time.
    """

    picture: Markup | None
    people: Markup | None
    claims: tuple[Claim, ...]
    outside: int
    undated: int

    def left_out(self, labels: Labels) -> str:
        """What the pictures leave out, in words."""
        counted = ((self.outside, "one_outside", "outside"), (self.undated, "one_undated", "undated_claims"))
        return " ".join(labels.count(number, one, many) for number, one, many in counted if number)


@dataclass(frozen=True, slots=True)
class _Lane:
    """A name with its claims, and the numbers of the reports that it published."""

    name: str
    claims: tuple[Claim, ...]
    reports: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Bar:
    claim: Claim
    left: float
    right: float
    label: str
    label_left: bool
    row: int


def timeline(view: Overview, reader: tzinfo | None = None) -> Timeline:
    """The timeline of a dossier, its axis on the clock of the events or of a reader."""
    dated = [claim for claim in view.dossier.claims if _times(claim)]
    ordered = tuple(sorted(dated, key=lambda c: (min(_times(c)), view.numbers.get(c.id, 0))))
    axis = _axis(ordered, view, reader)
    undated = len(view.dossier.claims) - len(ordered)
    if axis is None:
        return Timeline(None, None, ordered, 0, undated)
    near = [claim for claim in ordered if any(axis.holds(time) for time in _times(claim)) or _spans(claim, axis)]
    shown = near[-_MOST:]  # of very many the latest: what is told of long before matters less
    people = _by_person(shown, view)
    return Timeline(
        _picture(_by_outlet(shown, view), axis, view),
        _picture(people, axis, view) if people else None,
        ordered,
        len(ordered) - len(shown),
        undated,
    )


def _times(claim: Claim) -> tuple[datetime, ...]:
    return tuple(time for time in (claim.when.earliest, claim.when.latest) if time) if claim.when else ()


def _spans(claim: Claim, axis: Axis) -> bool:
    when = claim.when
    return bool(when and when.earliest and when.latest and when.earliest < axis.start and when.latest > axis.end)


def _axis(claims: Sequence[Claim], view: Overview, reader: tzinfo | None) -> Axis | None:
    """From the first to the last moment near the publications; without publications, of all that is dated."""
    published = [document.published for document in view.reports() if document.published]
    moments = [time for claim in claims for time in _times(claim)]
    if published:
        first, last = shifted(min(published), -_NEAR), shifted(max(published), _NEAR)
        moments = [time for time in moments if first <= time <= last] + published
    if not moments:
        return None
    start, end = padded(min(moments), max(moments))
    zone = reader or (view.zone(claims[0]) if claims else view.publication_zone(view.reports()[0]))
    return Axis(start, end, _LEFT, _WIDTH - _RIGHT, zone)


def _picture(lanes: Sequence[_Lane], axis: Axis, view: Overview) -> Markup:
    y, drawn = _HEAD, []
    for lane in lanes:
        bars = list(_bars(lane.claims, axis, view))
        drawn.append(_drawn_lane(lane, bars, axis, y, view))
        y += (max((bar.row for bar in bars), default=0) + 1) * _ROW + _GAP
    label = view.labels.of("sections", "timeline")
    return svg.drawing(_WIDTH, y + 6, label, _grid(axis, y, view), *drawn, class_="timeline")


def _by_outlet(claims: Sequence[Claim], view: Overview) -> list[_Lane]:
    """A lane for every outlet, with the publications of its reports."""
    reports: dict[str, list[int]] = {}
    for number, document in enumerate(view.reports(), 1):
        reports.setdefault(view.outlet(document), []).append(number)
    of_document = {view.reports()[number - 1].id: outlet for outlet, numbers in reports.items() for number in numbers}
    held: dict[str, list[Claim]] = {outlet: [] for outlet in reports}
    for claim in claims:
        held[of_document[claim.document]].append(claim)
    return [_Lane(outlet, tuple(held[outlet]), tuple(numbers)) for outlet, numbers in list(reports.items())[:_MOST_LANES]]


def _by_person(claims: Sequence[Claim], view: Overview) -> list[_Lane]:
    """A lane for everybody whom dated claims are about, those with most claims first."""
    held: dict[str, list[Claim]] = {}
    for claim in claims:
        for who in claim.who:
            if who in view.entities and view.entities[who].kind in ("person", "organisation", "group"):
                held.setdefault(who, []).append(claim)
    ranked = sorted(held, key=lambda who: (-len(held[who]), view.entities[who].name, who))
    return [_Lane(view.entities[who].name, tuple(held[who])) for who in ranked[:_MOST_PEOPLE]]


def _grid(axis: Axis, bottom: float, view: Overview) -> Markup:
    parts = []
    for x, words, midnight in axis.ticks(view.labels):
        parts.append(svg.line((x, _HEAD - 8), (x, bottom), class_="day" if midnight else "tick"))
        if x + 3 + len(words) * _LETTER < _WIDTH:
            parts.append(svg.text(x + 3, _HEAD - 14, words, class_="day-label" if midnight else "tick-label"))
    parts += _now(axis, bottom, view)
    offset = on_clock(axis.start, axis.zone)
    zone = moment_words(offset, axis.zone, view.labels).rpartition("(")[2].rstrip(")")
    return svg.element("g", svg.text(4, _HEAD - 14, zone, class_="tick-label"), *parts)


def _now(axis: Axis, bottom: float, view: Overview) -> Iterator[Markup]:
    """Up to when the dossier knows: the time that was asked for, or the newest report."""
    published = [document.published for document in view.reports() if document.published]
    now = view.dossier.as_of or max(published, default=None)
    if now is None or not axis.holds(now):
        return
    x = axis.x(now)
    words = view.labels.word("known_until", time=moment_words(now, axis.zone, view.labels))
    yield svg.element("g", svg.element("title", words), svg.line((x, _HEAD - 8), (x, bottom), class_="now"))


def _bars(claims: Sequence[Claim], axis: Axis, view: Overview) -> Iterator[_Bar]:
    """Bars packed into as few rows as their labels allow."""
    ends: list[float] = []
    for claim, count in _alike(claims):
        assert claim.when is not None
        left = axis.x(claim.when.earliest or _EARLY)
        right = max(axis.x(claim.when.latest or _LATE), left)
        number = f"{view.numbers[claim.id]} " + (f"({count}×) " if count > 1 else "")
        room = int((axis.right - right - 12) / _LETTER) - len(number)
        to_left = room < 16 and left - axis.left > 130
        if to_left:
            room = int((left - axis.left - 12) / _LETTER) - len(number)
        words = number + shortened(claim.about, max(6, min(80, room)))
        begin = left - len(words) * _LETTER - 12 if to_left else left
        finish = right if to_left else right + len(words) * _LETTER + 16
        row = next((row for row, end in enumerate(ends) if end <= begin), len(ends))
        ends[row : row + 1] = [finish]
        yield _Bar(claim, left, right, words, to_left, row)


def _alike(claims: Sequence[Claim]) -> list[tuple[Claim, int]]:
    """The claims of a lane, those in the same words about the same time once, with how often they stand there."""
    counted: dict[tuple[object, ...], tuple[Claim, int]] = {}
    for claim in claims:
        assert claim.when is not None
        key = claim.about, claim.when.earliest, claim.when.latest, holding(claim)
        first, count = counted.get(key, (claim, 0))
        counted[key] = first, count + 1
    return list(counted.values())


def _drawn_lane(lane: _Lane, bars: Sequence[_Bar], axis: Axis, y: float, view: Overview) -> Markup:
    parts = [
        svg.line((0, y), (_WIDTH, y), class_="rule"),
        svg.element(
            "g", svg.element("title", one_line(lane.name)), svg.text(4, y + 20, shortened(lane.name, 21), class_="lane")
        ),
    ]
    for number in lane.reports:
        document = view.reports()[number - 1]
        if document.published:
            x = axis.x(document.published)
            words = f"{lane.name}, {view.labels.word('published')} {view.published(document)}"
            mark = svg.path([(x - 5, y), (x + 5, y), (x, y + 8)], closed=True, class_="published")
            parts.append(svg.element("a", svg.element("title", words), mark, href=view.links.report(number)))
    parts += [_bar(bar, y + _GAP / 2 + bar.row * _ROW, view) for bar in bars]
    return svg.element("g", *parts)


def _bar(bar: _Bar, y: float, view: Overview) -> Markup:
    claim = bar.claim
    assert claim.when is not None
    width = max(bar.right - bar.left, 7.0)
    left = bar.left if bar.right - bar.left >= 7 else bar.left - 3.5
    open_sides = f"{' from' if claim.when.earliest is None else ''}{' to' if claim.when.latest is None else ''}"
    shape = svg.element(
        "rect", x=left, y=y + 5, width=width, height=11, rx=3 if width > 8 else 5.5, class_=f"bar {holding(claim)}{open_sides}"
    )
    x, anchor = (left - 5, "end") if bar.label_left else (left + width + 5, None)
    words = svg.text(x, y + 14.5, bar.label, text_anchor=anchor, class_="label")
    title = f"{one_line(claim.about)} – {view.when(claim)}"
    return svg.element("a", svg.element("title", title), shape, words, href=view.links.claim(claim.id))


def holding(claim: Claim) -> str:
    """The class of how far the origin commits: „held“, „denied“, „likely“, „possible“, „left-open“ or „passed-on“."""
    return HOLDINGS[claim.chain[-1].commitment]


HOLDINGS = {
    "CT+": "held", "CT-": "denied", "PR+": "likely", "PR-": "denied", "PS+": "possible", "PS-": "possible",
    "CTu": "left-open", "Uu": "passed-on",
}  # fmt: skip
