"""Which of several places a name means: by its kind, the countries and places of the text, and how well it is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log10

from quellenlage.analysis.names.peoples import people
from quellenlage.knowledge.gazetteer.lookup import GazetteerEntry, exact
from quellenlage.knowledge.geodesy import great_circle_km
from quellenlage.knowledge.places.spotting import Spotted
from quellenlage.model import Token

_HOME = ("DE", "AT", "CH")
_COUNTRY_BONUS, _HOME_BONUS, _NEAR_BONUS = 2.5, 0.8, 1.5
_NEAR_KM = 400


def countries_of(tokens: Sequence[Token], spotted: Iterable[Spotted]) -> Counter[str]:
    """How often a text speaks of each country (ISO codes): by name, by adjective, by what lies surely in it."""
    found: Counter[str] = Counter()
    for token in tokens:
        said = people(token.text) if token.text[:1].isalpha() else None
        if said is not None:
            entry = exact(said.country)
            if entry:
                found[entry[0].country] += 1
    for one in spotted:
        codes = {entry.country for entry in one.entries if entry.country}
        if len(codes) == 1:
            found[codes.pop()] += 1
    return found


def choose(one: Spotted, countries: Counter[str], sure: Sequence[GazetteerEntry]) -> GazetteerEntry:
    """The place that is meant; the choice does not depend on the order of equal candidates."""
    if one.entries[0].kind not in ("city", "town") or len(one.entries) == 1:
        return one.entries[0]

    def worth(entry: GazetteerEntry) -> tuple[float, str, float, float]:
        score = log10(entry.population + 10)
        if countries.get(entry.country):
            score += _COUNTRY_BONUS * min(1.0, countries[entry.country] / 3 + 0.4)
        if entry.country in _HOME:
            score += _HOME_BONUS
        if any(great_circle_km(entry.lat, entry.lon, other.lat, other.lon) < _NEAR_KM for other in sure[:12]):
            score += _NEAR_BONUS
        return score, entry.country, entry.lat, entry.lon

    return max(one.entries, key=worth)
