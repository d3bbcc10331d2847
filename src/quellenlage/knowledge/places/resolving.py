"""Which of several places a name means: by its kind, the countries and places of the text, and how well it is known."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import log10
from unicodedata import combining, normalize

from quellenlage.analysis.names.peoples import people
from quellenlage.knowledge.gazetteer.lookup import GazetteerEntry, exact, is_small
from quellenlage.knowledge.geodesy import great_circle_km
from quellenlage.knowledge.places.evidence import ENOUGH
from quellenlage.knowledge.places.spotting import Spotted
from quellenlage.knowledge.places.townspeople import town_of
from quellenlage.knowledge.places.vocabulary import WATERS, capitals, class_noun, region_of, usual_countries, words
from quellenlage.model import Analysis, Sentence

_HOME = ("DE", "AT", "CH")
_TOWNS = ("city", "town")
_COUNTRY, _HERE, _HOME_BONUS, _NEAR, _INSIDE, _FITS = 2.0, 2.5, 0.8, 1.5, 3.0, 4.0
_OWN_NAME = 0.3
_HAMLETS, _HAMLET = 0.5, 2_500
_SEAT = 200_000
_KNOWN, _LESSER_NAMESAKE, _TIMES = 0.8, 0.35, 4
_TOWN_AT_HOME = 10_000
_SMALL_REGION = 150.0
_REGIONS = ("admin1", "admin2", "region", "island")
_NEAR_KM = 250
_BESIDE = 0.9 * _NEAR
"""The nearness of a place next door, or of one around it."""
_ANCHORS = 12
"""At most this many sure places bear on a name: the nearest in the text; keeps the work linear."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a text speaks of: how often of each country, in each sentence of which, and its sure places by position."""

    countries: Counter[str]
    per_sentence: Sequence[frozenset[str]]
    sentence_of: Sequence[int]
    sure: Sequence[tuple[int, GazetteerEntry]]
    said: Sequence[frozenset[str]]
    """The countries that the words of each sentence name, not only its towns."""
    apart: frozenset[int]
    """The sure places that somebody or something only comes from: „ein Unternehmen aus Kalifornien“."""

    def here(self, one: Spotted) -> frozenset[str]:
        """The countries of the sentence of a name."""
        return self.per_sentence[self.sentence_of[one.first]] if self.per_sentence else frozenset()

    def said_beside(self, one: Spotted) -> frozenset[str]:
        """The countries that the words of a name's sentence and of those next to it name."""
        number = self.sentence_of[one.first]
        return frozenset().union(*self.said[max(0, number - 1) : number + 2])

    def share(self, country: str) -> float:
        """How much a text speaks of a country, from 0 to 1."""
        said = self.countries.get(country, 0)
        return 0.4 + 0.6 * said / max(self.countries.values(), default=1) if said else 0.0


def setting(analysis: Analysis, spotted: Sequence[Spotted]) -> Setting:
    """Gather it. Several names of one country in a sentence count once each."""
    sentence_of = [0] * len(analysis.tokens)
    total: Counter[str] = Counter()
    here: list[set[str]] = []
    words_say: list[set[str]] = []
    for number, sentence in enumerate(analysis.sentences):
        said = list(_said(analysis, sentence))
        total.update(said)
        here.append(set(said))
        words_say.append(set(said))
        sentence_of[sentence.first : sentence.last] = [number] * (sentence.last - sentence.first)
    sure = []
    for one in spotted:
        country = one.entries[0].kind == "country"
        codes = {entry.country for entry in one.entries[: 1 if country else None] if entry.country}
        if len(codes) == 1 and (not is_small(one.entries[0]) or one.weight >= ENOUGH + 1):
            code = codes.pop()
            total[code] += 1
            here[sentence_of[one.first]].add(code)
            if country:
                words_say[sentence_of[one.first]].add(code)
        if (len(one.entries) == 1 or one.entries[0].kind not in _TOWNS) and one.entries[0].kind not in (
            "country",
            "continent",
            "ocean",
        ):
            sure.append((one.first, one.entries[0]))
    apart = frozenset(at for at, _ in sure if at and analysis.tokens[at - 1].text in ("aus", "von"))
    return Setting(
        total, [frozenset(codes) for codes in here], sentence_of, sure, [frozenset(codes) for codes in words_say], apart
    )


def _said(analysis: Analysis, sentence: Sentence) -> Iterator[str]:
    """The countries that adjectives and peoples of a sentence name."""
    for token in analysis.tokens[sentence.first : sentence.last]:
        if len(token.text) < 4:
            continue
        said = people(token.text)
        region = None if said is not None or token.tag != "ADJA" else region_of(token.text)
        name = said.country if said is not None else region or (town_of(token.text) if token.tag == "ADJA" else None)
        entry = exact(name) if name else ()
        if entry:
            yield entry[0].country


def choose(one: Spotted, analysis: Analysis, scene: Setting) -> GazetteerEntry:
    """The place that is meant; the choice does not depend on the order of equal candidates."""
    if len(one.entries) == 1:
        return one.entries[0]
    fits = _announced(one, analysis)
    if one.entries[0].kind == "country" and (not fits or "country" in fits):
        return one.entries[0]
    entries = _without_bynames(one)
    holders = tuple(_holders(one, analysis))
    near = _near(one, scene)
    known = _known_everywhere(one, entries)
    if holders or _points_elsewhere(scene.said_beside(one), near, entries):
        known = None

    def worth(entry: GazetteerEntry) -> tuple[float, str, float, float]:
        named = _goes_by(entry, one)
        lesser = known is not None and entry.country != known.country
        score = _prior(entry, named=named) + _kind(entry, fits, one, analysis) + (_OWN_NAME if named else 0.0)
        score += _HOME_BONUS if entry.country in _HOME or usual_countries().get(one.name) == entry.country else 0.0
        score += sum(_INSIDE if holds(holder, entry) else -_INSIDE / 2 for holder in holders)
        if known is not None and not lesser:
            score += _KNOWN * (2 if usual_countries().get(one.name) else 1)
        said, nearest = _context(entry, one, scene, near, lesser=lesser)
        dwarfed = entry.population < _HAMLET and nearest < _BESIDE and _is_dwarfed(entry, entries)
        score += (said + nearest) * (_HAMLETS if dwarfed else 1.0)
        return score, entry.country, entry.lat, entry.lon

    return max(entries, key=worth)


def _context(
    entry: GazetteerEntry, one: Spotted, scene: Setting, near: Sequence[tuple[int, GazetteerEntry]], *, lesser: bool
) -> tuple[float, float]:
    """What the countries of the text add, and the places near by; to the `lesser` namesake of a town that all the world knows not much."""
    said = _COUNTRY * scene.share(entry.country) + (_HERE if entry.country in scene.here(one) else 0.0)
    others = (other for at, other in near if not (at == one.first or (lesser and at in scene.apart)))
    beside = max((_nearness(entry, other, lesser=lesser) for other in others), default=0.0)
    return said * (_LESSER_NAMESAKE if lesser else 1.0), beside


def _goes_by(entry: GazetteerEntry, one: Spotted) -> bool:
    """Whether the name is the place's own, not one of its further spellings or a part of it."""
    return _bare(entry.name) in (_bare(one.name), _bare(one.name.removesuffix("s")))


@lru_cache(maxsize=20_000)
def _bare(name: str) -> str:
    """A name without case and foreign marks: „Córdoba“ and „Cordoba“ are one."""
    return "".join(c for c in normalize("NFD", name.lower()) if not combining(c))


def _without_bynames(one: Spotted) -> Sequence[GazetteerEntry]:
    """The places that a name may mean; beside a capital of this name none that is only called so as well (Mińsk Mazowiecki).

    So beside a town at home: „Görlitz“ is no more the Polish town across the river.
    """
    own = [entry for entry in one.entries if _goes_by(entry, one)]
    if any(entry.population >= _SEAT and entry.name in capitals() for entry in own):
        return own
    if any(entry.kind in _TOWNS and entry.country in _HOME and entry.population >= _TOWN_AT_HOME for entry in own):
        return [entry for entry in one.entries if entry in own or entry.country in _HOME or entry.kind not in _TOWNS]
    return one.entries


def _points_elsewhere(
    said: frozenset[str], near: Sequence[tuple[int, GazetteerEntry]], entries: Sequence[GazetteerEntry]
) -> bool:
    """Whether the sentence names the country of one of the places, or the text a small region that holds one."""
    if any(entry.country in said for entry in entries):
        return True
    small = [other for _, other in near if other.kind in _REGIONS and other.radius_km <= _SMALL_REGION]
    return any(holds(region, entry) for region in small for entry in entries)


def _known_everywhere(one: Spotted, entries: Sequence[GazetteerEntry]) -> GazetteerEntry | None:
    """The big town that a name means unless the text says otherwise: Birmingham is in England, also where a text speaks of America."""
    own = sorted((e for e in entries if e.kind in _TOWNS and _goes_by(e, one)), key=lambda e: -e.population)
    usual = usual_countries().get(one.name)
    first = next((e for e in own if e.country == usual), None) or next(iter(own), None)
    if first is None or first.population < _SEAT or first.country in _HOME:
        return None
    rivals = [e.population for e in own if e.country != first.country]
    return None if usual != first.country and max(rivals, default=0) * _TIMES > first.population else first


def _is_dwarfed(entry: GazetteerEntry, entries: Sequence[GazetteerEntry]) -> bool:
    """Whether a hamlet has a namesake that is a big town: the words around it must say more than its country."""
    return entry.kind in _TOWNS and any(other.population >= _SEAT for other in entries)


def is_far_fetched(one: Spotted, entry: GazetteerEntry, scene: Setting) -> bool:
    """Whether it is a small town of a country that nothing else in the text speaks of, on little evidence: „auf Obama“."""
    foreign = is_small(entry) and entry.country not in _HOME
    return foreign and not scene.countries.get(entry.country) and one.weight < ENOUGH + 2


def _near(one: Spotted, scene: Setting) -> list[tuple[int, GazetteerEntry]]:
    """The sure places around a name: those before and after it in the text."""
    k = bisect_left(scene.sure, one.first, key=lambda pair: pair[0])
    return list(scene.sure[max(0, k - _ANCHORS // 2) : k + _ANCHORS // 2])


def _prior(entry: GazetteerEntry, *, named: bool) -> float:
    if entry.kind == "country":
        return 10.0
    if entry.kind in _TOWNS:
        seat = 2.0 if named and entry.population >= _SEAT and entry.name in capitals() else 0.0
        return max(log10(entry.population + 10), 5.0 if entry.notable else 0.0) + seat
    return 8.0


def _nearness(entry: GazetteerEntry, other: GazetteerEntry, *, lesser: bool = False) -> float:
    """The bonus for a sure place nearby: the whole of it within the smaller region or next door.

    The `lesser` namesake of a town that all the world knows needs more than a neighbour: the region that holds it.
    """
    if lesser:
        return _INSIDE if other.kind in _REGIONS and holds(other, entry) else 0.0
    away = max(0.0, great_circle_km(entry.lat, entry.lon, other.lat, other.lon) - min(other.radius_km, 400.0))
    return _NEAR * max(0.0, 1 - away / _NEAR_KM)


def holds(region: GazetteerEntry, entry: GazetteerEntry) -> bool:
    """Whether a place lies in a country or region."""
    if region.kind == "country":
        return entry.country == region.country
    if region.country and entry.country and region.country != entry.country:
        return False
    if region.bbox:
        west, south, east, north = region.bbox
        return south - 0.1 <= entry.lat <= north + 0.1 and (entry.lon - west + 0.1) % 360 <= (east - west) % 360 + 0.2
    return great_circle_km(region.lat, region.lon, entry.lat, entry.lon) <= region.radius_km + 5


def _announced(one: Spotted, analysis: Analysis) -> frozenset[str]:
    """The kinds that a noun before the name allows („Stadt“, „Insel“); none before a genitive („Hauptstadt Guatemalas“)."""
    return class_noun(analysis.tokens[one.first - 1].text) if one.first and exact(one.name) else frozenset()


def _kind(entry: GazetteerEntry, fits: frozenset[str], one: Spotted, analysis: Analysis) -> float:
    if fits:
        return _FITS if entry.kind in fits else 0.0
    before = analysis.tokens[one.first - 1].text.lower() if one.first else ""
    if entry.kind in WATERS or entry.kind == "mountain":
        return (
            1.5
            if before in words("articles") or before in words("contracted")
            else -3.0
            if before in words("locative")
            else 0.0
        )
    if entry.kind in _TOWNS:
        return -1.0 if before in words("contracted") or before in words("articles") else 0.0
    return 0.0


@cache
def _region(name: str) -> GazetteerEntry | None:
    found = exact(name)
    return next((e for e in found if e.kind in ("admin1", "region", "country", "island", "admin2")), None)


def _holders(one: Spotted, analysis: Analysis) -> Iterator[GazetteerEntry]:
    """The regions that the words right beside a name put it in: „im hessischen X“, „X in Texas“, „X im Bundesstaat Y“."""
    tokens = analysis.tokens
    before = tokens[one.first - 1] if one.first else None
    if before is not None and before.tag == "NN" and class_noun(before.text) and one.first > 1:
        before = tokens[one.first - 2]
    if before is not None and before.tag in ("ADJA", "ADJD"):
        said = people(before.text)
        found = _region(said.country if said is not None else region_of(before.text) or "")
        if found:
            yield found
    k = one.last
    if k + 1 < len(tokens) and tokens[k].text in (",", "("):
        k += 1
        yield from _following(k, analysis)
    if k + 1 < len(tokens) and tokens[k].text in ("in", "im", "auf", "am"):
        yield from _following(k + 1, analysis)


def _following(k: int, analysis: Analysis) -> Iterator[GazetteerEntry]:
    tokens = analysis.tokens
    while k < len(tokens) and (tokens[k].tag in ("ART", "ADJA") or tokens[k].text in words("of_region")):
        k += 1
    for length in (3, 2, 1):
        found = _region(" ".join(t.text for t in tokens[k : k + length]))
        if found:
            yield found
            return
