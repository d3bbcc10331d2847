"""Capitals that are called so: „in der norwegischen Hauptstadt“, „die Hauptstadt der Ukraine“ (resources/de/capitals.yaml)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from quellenlage.analysis.names.peoples import countries, people
from quellenlage.knowledge.gazetteer.lookup import GazetteerEntry, exact
from quellenlage.knowledge.places.evidence import ENOUGH
from quellenlage.knowledge.places.spotting import Spotted
from quellenlage.model import Analysis, Token
from quellenlage.resources import table

_ARTICLES = frozenset(("der", "die"))
_OF = frozenset(("der", "des", "von"))
_BACK = 60
"""How far before „die Hauptstadt“ its country may be spoken of, in tokens: about the two sentences before."""
_WIDER = frozenset(("continent", "ocean", "sea"))


Named = Sequence[tuple[Spotted, GazetteerEntry]]
Capital = tuple[str, GazetteerEntry]
"""A capital with its name in the table, as German news writes it."""


def called_capitals(analysis: Analysis, named: Named) -> Iterator[Spotted]:
    """The capitals that a text calls so without their name, in order.

    Args:
        analysis: the text's grammar.
        named: the places that it names, in order: the last one before says of which country „die Hauptstadt“ is the capital.
    """
    tokens = analysis.tokens
    towns = {one.first for one, entry in named if entry.kind != "country"}
    for k, token in enumerate(tokens):
        if not token.text.endswith(("auptstadt", "apitale")) or k in towns or k + 1 in towns or _goes_on(tokens, k + 1):
            continue
        found = _of(tokens, k, named)
        if found is not None:
            first = k - 1 if k and _land(tokens[k - 1].text) else k
            name, entry = found
            yield Spotted(first, k + 1, tokens[first].start, token.end, name, (entry,), weight=ENOUGH + 2)


def _goes_on(tokens: Sequence[Token], k: int) -> bool:
    """Whether the capital's name follows: „der Hauptstadt Montevideo“."""
    return k < len(tokens) and tokens[k].tag in ("NE", "FM") and not tokens[k].text.endswith("s")


def _of(tokens: Sequence[Token], k: int, named: Named) -> Capital | None:
    word = tokens[k].text
    head, dash, rest = word.rpartition("-")
    if dash:
        return _capital(countries().get(head, "")) if rest in _words("words") else None
    if word not in _words("words") and word not in _words("of_a_land"):
        return None
    before = tokens[k - 1] if k else None
    if before is not None and (land := _land(before.text)):
        return _capital(land)
    after = _genitive(tokens, k + 1)
    if after is not None:
        return _capital(after)
    if word in _words("of_a_land") or before is None or before.text.lower() not in _ARTICLES or _has_attribute(tokens, k):
        return None
    return _last_spoken_of(k, named)


def _land(word: str) -> str:
    """The country or land whose adjective a word is."""
    said = people(word)
    return said.country if said is not None and said.adjective else ""


def _genitive(tokens: Sequence[Token], k: int) -> str | None:
    """„Hauptstadt Guatemalas“, „Hauptstadt der Ukraine“, „Hauptstadt von Peru“."""
    if k < len(tokens) and tokens[k].text in _OF:
        k += 1
    return countries().get(tokens[k].text) if k < len(tokens) else None


def _has_attribute(tokens: Sequence[Token], k: int) -> bool:
    """„die Hauptstadt der Mode“, „die Hauptstadt des Karnevals“: no country's; but „die Hauptstadt des Landes“."""
    following = [token.text for token in tokens[k + 1 : k + 3]]
    return (
        bool(following) and following[0] in _OF and following[-1] not in ("Landes", "Staates", "Inselstaats", "Nachbarlandes")
    )


def _last_spoken_of(k: int, named: Named) -> Capital | None:
    at = bisect_left(named, k, key=lambda pair: pair[0].first)
    for one, entry in reversed(named[max(0, at - 6) : at]):
        if one.first < k - _BACK:
            return None
        if entry.kind not in _WIDER and entry.country:
            return _by_code(entry.country)
    return None


def _capital(country: str) -> Capital | None:
    code = _codes().get(country)
    return _by_code(code) if code else None


@cache
def _by_code(code: str) -> Capital | None:
    name = _data()["capitals"].get(code)
    found = [entry for entry in exact(name) if entry.kind in ("city", "town") and entry.country == code[:2]] if name else []
    return (name, found[0]) if found else None


@cache
def _codes() -> dict[str, str]:
    return {row[0]: row[1] for row in table("de/nationalities.yaml")["countries"]}


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(_data()[key])


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = table("de/capitals.yaml")
    return data
