"""The map as a picture: outlines of countries, places by what they are in the story, ways that somebody is said to go.

Plate carrée, squeezed by the cosine of the middle latitude: directions and distances look right at the scale of a story.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, radians

from markupsafe import Markup

from quellenlage.model import Movement, Place
from quellenlage.presentation.overview import Overview
from quellenlage.presentation.page import svg
from quellenlage.presentation.page.land import land
from quellenlage.presentation.page.reachable import Reachable
from quellenlage.presentation.safe_text import shortened
from quellenlage.presentation.sentences import journey_words

Box = tuple[float, float, float, float]

_WIDTH, _MAX_HEIGHT, _MIN_HEIGHT = 960.0, 620.0, 320.0
_LEAST_DEGREES = 3.0
_KM_PER_DEGREE = 111.2
_WIDE_KM = 250.0
"""A place wider than this is a country or a sea: its name stands on the map, but no point."""
_MOST = 40
_LETTER = 8.0
"""Width of a letter of a name at 13 px, on the wide side."""


@dataclass(frozen=True, slots=True)
class Projection:
    """From degrees to the picture."""

    box: Box
    width: float
    height: float

    def point(self, lon: float, lat: float) -> tuple[float, float]:
        """Where a point stands; longitudes beyond 180° are those of a box that crosses the date line."""
        west, south, east, north = self.box
        return (lon - west) / (east - west) * self.width, (north - lat) / (north - south) * self.height

    def length(self, km: float) -> float:
        """A distance in the picture, from north to south."""
        return km / _KM_PER_DEGREE / (self.box[3] - self.box[1]) * self.height


def map_picture(view: Overview, areas: Sequence[Reachable] = ()) -> Markup | None:
    """The map, with the areas that can be reached; None where nothing has a place."""
    places = _scenes(view)
    if not places:
        return None
    projection = _projection(places)
    parts = [
        svg.element("rect", x=0, y=0, width=projection.width, height=projection.height, class_="sea"),
        *(_ring(ring, projection) for ring in land(projection.box)),
        *(_area(place, projection) for place in places),
        *(_reachable(area, projection) for area in areas),
        *(_journey(movement, projection, view) for movement in view.dossier.movements),
        *_points(places, projection, view),
        _names(places, projection, view),
        _names(places, projection, view, size=2.0),
        _scale(projection),
    ]
    return svg.drawing(projection.width, projection.height, view.labels.of("sections", "map"), *parts, class_="map")


def _scenes(view: Overview) -> list[Place]:
    """Places where a claim, a journey or a bound is; without any, those that are named as locations."""
    ids = [claim.where for claim in view.dossier.claims]
    ids += [i for m in view.dossier.movements for i in (m.origin, *m.via, m.destination)]
    ids += [bound.place for question in view.dossier.questions for bound in question.bounds]
    known = [view.places[i] for i in dict.fromkeys(ids) if i is not None and i in view.places]
    chosen = known or [p for p in view.dossier.places if any(m.role == "location" for m in p.mentions)]
    located = [place for place in chosen if place.lat is not None and place.lon is not None]
    return located[:_MOST]


def _projection(places: Sequence[Place]) -> Projection:
    small = [place for place in places if place.radius_km <= _WIDE_KM] or places
    first = small[0].lon or 0.0
    lons = [(p.lon or 0.0) + 360 * round((first - (p.lon or 0.0)) / 360) for p in small]
    lats = [p.lat or 0.0 for p in small]
    middle_lon, middle_lat = (min(lons) + max(lons)) / 2, (min(lats) + max(lats)) / 2
    squeeze = max(cos(radians(middle_lat)), 0.15)
    wide = max((max(lons) - min(lons)) * 1.5, _LEAST_DEGREES / squeeze)
    high = max((max(lats) - min(lats)) * 1.5, _LEAST_DEGREES)
    height = max(_MIN_HEIGHT, min(_MAX_HEIGHT, _WIDTH * high / (wide * squeeze)))
    wide = max(wide, high * _WIDTH / height / squeeze)
    high = wide * squeeze * height / _WIDTH
    box = (middle_lon - wide / 2, max(-89.9, middle_lat - high / 2), middle_lon + wide / 2, min(89.9, middle_lat + high / 2))
    return Projection(box, _WIDTH, height)


def _ring(ring: Sequence[tuple[float, float]], projection: Projection) -> Markup:
    return svg.path((projection.point(lon, lat) for lon, lat in ring), closed=True, class_="land")


def _at(place: Place, projection: Projection) -> tuple[float, float]:
    middle = (projection.box[0] + projection.box[2]) / 2
    lon = place.lon or 0.0
    return projection.point(lon + 360 * round((middle - lon) / 360), place.lat or 0.0)


def _area(place: Place, projection: Projection) -> Markup:
    """How far a place reaches, where that is wider than its dot."""
    radius = projection.length(place.radius_km)
    if radius < 7 or place.radius_km > _WIDE_KM:
        return Markup()
    x, y = _at(place, projection)
    return svg.element("circle", cx=x, cy=y, r=radius, class_="extent")


def _reachable(area: Reachable, projection: Projection) -> Markup:
    """The edge of an area; what lies outside can't be reached by then."""
    middle = (projection.box[0] + projection.box[2]) / 2
    turn = 360 * round((middle - (area.course.origin.lon or 0.0)) / 360)
    ring = svg.path((projection.point(lon + turn, lat) for lon, lat in area.ring()), closed=True, class_="reachable")
    return svg.element("g", svg.element("title", area.words), ring)


def _journey(movement: Movement, projection: Projection, view: Overview) -> Markup:
    stops = [view.places.get(i or "") for i in (movement.origin, *movement.via, movement.destination)]
    known = [place for place in stops if place and place.lat is not None and place.lon is not None]
    points = [_at(place, projection) for place in known if place.radius_km <= _WIDE_KM]  # nobody travels to a country's middle
    if len(points) < 2:
        return Markup()
    kind = "journey planned" if movement.planned else "journey"
    way = svg.path(points, class_=kind, fill="none")
    return svg.element("g", svg.element("title", journey_words(movement, view)), way, _arrow(points[-2], points[-1]))


def _arrow(start: tuple[float, float], end: tuple[float, float]) -> Markup:
    """A head in the middle of the last leg, so that no dot hides it."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = (dx * dx + dy * dy) ** 0.5
    if length < 20:
        return Markup()
    ux, uy = dx / length, dy / length
    x, y = start[0] + dx * 0.55, start[1] + dy * 0.55
    return svg.path(
        [(x + ux * 7, y + uy * 7), (x - ux * 5 - uy * 5, y - uy * 5 + ux * 5), (x - ux * 5 + uy * 5, y - uy * 5 - ux * 5)],
        closed=True,
        class_="arrow",
    )


def _points(places: Sequence[Place], projection: Projection, view: Overview) -> Iterator[Markup]:
    """A dot for every place that is none as wide as a country."""
    for place in places:
        x, y = _at(place, projection)
        if place.radius_km <= _WIDE_KM and _inside(x, y, projection):
            dot = svg.element("circle", cx=x, cy=y, r=5, class_=f"spot {_role(place)}")
            yield svg.element("g", _title(place, view), dot)


def _names(places: Sequence[Place], projection: Projection, view: Overview, *, size: float = 1.0) -> Markup:
    """The names that find room, in letters so many times as large: on a small screen the whole map is small, but names must be read."""
    spots = [_at(place, projection) for place in places]
    taken: list[Box] = [(x - 7, y - 7, x + 7, y + 7) for x, y in spots]
    drawn = []
    for number, (place, (x, y)) in enumerate(zip(places, spots, strict=True)):
        words = shortened(place.name, 28)
        others = [box for i, box in enumerate(taken) if i != number]
        if not _inside(x, y, projection) or not (spot := _label_spot(x, y, words, size, others, projection)):
            continue
        taken.append(spot)
        kind = "region-name" if place.radius_km > _WIDE_KM else "place-name"
        drawn.append(svg.element("g", _title(place, view), _label(spot, x, words, kind, size)))
    return svg.element("g", *drawn, class_="names" if size == 1.0 else "names large")


def _inside(x: float, y: float, projection: Projection) -> bool:
    return 0 <= x <= projection.width and 0 <= y <= projection.height


def _title(place: Place, view: Overview) -> Markup:
    held = sum(claim.where == place.id for claim in view.dossier.claims)
    return svg.element("title", f"{shortened(place.name, 28)}: {view.labels.count(held, 'one_claim', 'claims')}")


def _label(spot: Box, x: float, words: str, kind: str, size: float) -> Markup:
    """The name in its spot, set from the side of its point: the width of a spot is an estimate, and must not run over the point."""
    at, anchor = (spot[2], "end") if spot[2] <= x else (x, "middle") if spot[0] < x else (spot[0], None)
    return svg.text(at, spot[3] - 4 * size, words, text_anchor=anchor, class_=kind)


def _label_spot(x: float, y: float, words: str, size: float, taken: Sequence[Box], projection: Projection) -> Box | None:
    """Right, left, below or above of the point: the first that is free and inside; None where all are taken."""
    width, high = len(words) * _LETTER * size, 18 * size
    for left, top in (
        (x + 9, y - high / 2),
        (x - 9 - width, y - high / 2),
        (x - width / 2, y + 8),
        (x - width / 2, y - 9 - high),
    ):
        box = (left, top, left + width, top + high)
        inside = left >= 2 and top >= 2 and box[2] <= projection.width - 2 and box[3] <= projection.height - 2
        if inside and not any(a < box[2] and box[0] < c and b < box[3] and box[1] < d for a, b, c, d in taken):
            return box
    return None


def _role(place: Place) -> str:
    roles = {mention.role for mention in place.mentions}
    return "location" if "location" in roles or not roles else "actor" if "actor" in roles else "other"


def _scale(projection: Projection) -> Markup:
    """A scale bar of a round length, about a sixth of the width."""
    km = next((km for km in (2000, 1000, 500, 200, 100, 50, 20, 10) if projection.length(km) <= projection.width / 6), 5)
    right, y = projection.width - 16, projection.height - 14
    left = right - projection.length(km)
    bar = svg.path([(left, y - 5), (left, y), (right, y), (right, y - 5)], class_="scale", fill="none")
    return svg.element("g", bar, svg.text(left, y - 9, f"{km} km", class_="tick-label"))
