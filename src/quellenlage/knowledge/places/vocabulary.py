"""The words that decide whether a name is a place, of what kind and in which role (resources/de/place_words.yaml)."""

from __future__ import annotations

from functools import cache, lru_cache

from quellenlage.resources import table

FILE = "de/place_words.yaml"

SETTLED = frozenset(
    ("city", "town", "village", "district", "site", "station", "airport", "base", "spaceport", "port", "border", "seat")
)
"""Kinds that the nouns for towns („Stadt“, „Flughafen“) fit."""
WATERS = frozenset(("river", "lake", "sea", "strait", "canal", "ocean"))
REGIONS = frozenset(("region", "admin1", "admin2", "island", "country", "continent"))
_FITS = {
    "town": SETTLED,
    "region": frozenset(("region", "admin1", "admin2", "island")),
    "island": frozenset(("island", "country")),
    "mountain": frozenset(("mountain",)),
    "river": frozenset(("river", "canal")),
    "sea": WATERS,
    "country": frozenset(("country",)),
}


@cache
def words(key: str) -> frozenset[str]:
    """The words under a key."""
    return frozenset(table(FILE)[key]["words"].split())


_LONG = 5
"""From this length on a noun for places may end a compound: „Universitätsklinik“, „Oberlandesgericht“."""


@lru_cache(maxsize=20_000)
def class_noun(word: str) -> frozenset[str]:
    """The kinds of places that a noun before a name announces („Stadt“, „Insel“, „Hafenstadt“); none for other words."""
    if not word[:1].isupper():
        return frozenset()
    forms = {word, word.removesuffix("s"), word.removesuffix("es")}
    whole = frozenset(kind for key, nouns in _class_nouns().items() if forms & nouns for kind in _FITS[key])
    if whole or len(word) < 2 * _LONG - 2:
        return whole
    low = tuple(form.lower() for form in forms)
    return frozenset(
        kind
        for key, nouns in _class_nouns().items()
        if any(len(noun) >= _LONG and any(form.endswith(noun.lower()) for form in low) for noun in nouns)
        for kind in _FITS[key]
    )


@cache
def _class_nouns() -> dict[str, frozenset[str]]:
    return {key: frozenset(nouns.split()) for key, nouns in table(FILE)["class_nouns"].items() if key != "example"}


@cache
def capitals() -> frozenset[str]:
    """Towns whose names stand for a government."""
    return frozenset(name.strip() for name in table(FILE)["capitals"]["names"].split("|"))


@cache
def usual_countries() -> dict[str, str]:
    """The country of a town that German news means by a name that several have („Valencia“: ES)."""
    names = (name.strip().partition(":") for name in table("de/places_exonyms.yaml")["exonyms"].split(","))
    return {name: country for name, _, country in names if country}


@cache
def region_of(adjective: str) -> str | None:
    """The region that an adjective names: „westfälischen“ → Nordrhein-Westfalen."""
    stems: dict[str, str] = table(FILE)["regional_adjectives"]["stems"]
    for ending in ("en", "es", "em", "er", "e"):
        if adjective.endswith(ending):
            found = stems.get(adjective.removesuffix(ending).lower())
            if found:
                return found
    return None


@lru_cache(maxsize=20_000)
def is_house(noun: str) -> bool:
    """Whether a noun names a house or a site that stands where it is: „im Wiener Rathaus“, „an der Mailänder Scala“."""
    return noun[:1].isupper() and noun.lower().endswith(_houses())


@cache
def _houses() -> tuple[str, ...]:
    return tuple(sorted(house.lower() for house in words("houses")))
