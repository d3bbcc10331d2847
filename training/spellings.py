"""Further spellings under which the gazetteer files a name: without diacritics that German drops, and in every case."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

_FOREIGN_MARKS = frozenset("āēīōūĀĒĪŌŪḩḨḍḌţŢşŞẕẔ‘’ʻʼ`ḥḤṭṬṣṢẓẒ")
_ENDINGS = ("er", "es", "e", "en", "em")
_HEADS = frozenset(
    """
    Meer See Osten Westen Norden Süden Ozean Golf Meerbusen Platz Wald Alb Schweiz Inseln Insel Halbinsel Heide Tatra Bucht Mongolei
    Zone Nil Atlas Seen Barriereriff Seenplatte Nordmeer Halle Salzsee See Ghats Krim Wüste Forst Tor
    Hafen Korridor Felder Feld Halbinseln Bund Haus Alpen Karpaten Emirate Staaten Republik Union Gebirge Kanal
    Linie Ebene Küste Region Mauer Sektor Tal Oberland Land Rücken Straße Antillen Kordilleren Steppe Tiefebene
    """.split()
)
_NO_GENITIVE = ("s", "x", "z", "ß", "en")


def without_foreign_marks(name: str) -> str:
    """„Khān Yūnis“ → „Khan Yunis“: transliteration marks that no newspaper prints."""
    if not _FOREIGN_MARKS & set(name):
        return name
    plain = unicodedata.normalize("NFKD", name)
    return "".join(c for c in plain if not unicodedata.combining(c) and c not in "‘’ʻʼ`")


def inflected(name: str) -> Iterator[str]:
    """A name of adjective and noun in every case: „Schwarzes Meer“ → „Schwarzen Meer“, „Schwarzen Meeres“."""
    yield name
    words = name.split(" ")
    if len(words) < 2 or words[1] not in _HEADS:
        return
    stem = next((words[0].removesuffix(e) for e in ("er", "es", "en", "e") if words[0].endswith(e)), "")
    if len(stem) < 3:
        return
    for ending in _ENDINGS:
        yield " ".join([stem + ending, *words[1:]])
    if not words[-1].endswith(_NO_GENITIVE):
        yield " ".join([stem + "en", *words[1:-1], words[-1] + "s"])
    if words[-1] in ("Meer", "Wald", "Feld", "Land", "Bund", "Platz", "Forst", "Tal"):
        yield " ".join([stem + "en", *words[1:-1], words[-1] + "es"])
