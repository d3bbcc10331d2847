"""Vehicles by their kind: „das Schiff“, „der Frachter“ after „der Frachter „Nordstern““."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import islice

from quellenlage.analysis.base.fields import QUOTES
from quellenlage.analysis.names.vessels import vessel_noun
from quellenlage.knowledge.entities.drafts import Draft
from quellenlage.knowledge.entities.within import Links
from quellenlage.model import Mention

_APPOSITION = 3
"""Characters between a description and the name that follows it."""
_MOST = 40
"""Mentions of vehicles looked back over."""
_WIDEST_KIND = 40
_PLAIN = ("schiff", "boot", "flugzeug", "maschine")
"""What any ship, boat or plane may be called."""
_INDEFINITE = frozenset({"ein", "eine", "einem", "einen", "einer", "eines"})
_ATTRIBUTES = 4
"""Words between an indefinite article and its noun."""


@dataclass(slots=True)
class Vessels:
    """The named vehicles of a document, where they are mentioned, and the nouns that stand before their names."""

    links: Links
    places: list[tuple[int, Draft]]
    alone: bool
    kinds: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    nameless: frozenset[str] = frozenset()

    @classmethod
    def of(cls, links: Links) -> Vessels:
        """From the things that have names."""
        drafts = [draft for draft in links.registry.drafts if draft.kind == "vehicle"]
        places = sorted(((m.start, draft) for draft in drafts for m in draft.mentions), key=lambda place: place[0])
        found = cls(links, places, alone=len(drafts) == 1, nameless=_nameless(links) if drafts else frozenset())
        for start, draft in found.places:
            before = links.text[max(0, start - _WIDEST_KIND) : start].rstrip("„“”\"»«‚' ").split()
            found.kinds[id(draft)] |= {before[-1].lower()} if before and vessel_noun(before[-1]) else set()
        return found

    def meant(self, mention: Mention) -> tuple[Draft | None, str]:
        """The only vehicle named with this noun, for „das Schiff“ the one named last, else the only one; others are not told apart."""
        noun = self.links.text[mention.start : mention.end].rsplit(" ", 1)[-1].lower().removesuffix("s")
        last = bisect_left(self.places, mention.end + _APPOSITION + 1, key=lambda place: place[0])
        known = self.places[max(0, last - _MOST) : last]
        if not known:
            return None, ""
        fitting = {
            id(draft): draft
            for _, draft in known
            if any(kind.removesuffix("s").endswith(noun) for kind in self.kinds[id(draft)])
        }
        if len(fitting) == 1 and noun not in _PLAIN:
            return next(iter(fitting.values())), "the only vehicle of that kind"
        if self.alone and not self._another(noun):
            return known[0][1], "the only vehicle named"
        return (known[-1][1], "named last") if noun in _PLAIN else (None, "")

    def _another(self, noun: str) -> bool:
        """Whether a noun tells of a vehicle without a name: in „die Fähre „Norland“ rammte einen Frachter“ the freighter is another."""
        kinds = self.kinds[id(self.places[0][1])]
        return noun in self.nameless and (bool(kinds) or len(self.nameless) > 1)


def _nameless(links: Links) -> frozenset[str]:
    """The nouns of the vehicles that a text brings up without a name: „mit einem Frachter“, „ein unter Panamas Flagge fahrender Tanker“."""
    tokens = links.reading.analysis.tokens
    found: set[str] = set()
    for k, token in enumerate(tokens):
        if token.text.lower() not in _INDEFINITE:
            continue
        noun = next(((n, t) for n, t in enumerate(islice(tokens, k + 1, k + 2 + _ATTRIBUTES), k + 1) if t.tag == "NN"), None)
        if noun and vessel_noun(noun[1].text) and not (noun[0] + 1 < len(tokens) and tokens[noun[0] + 1].text in QUOTES):
            found.add(noun[1].text.lower().removesuffix("s"))
    return frozenset(found - set(_PLAIN))
