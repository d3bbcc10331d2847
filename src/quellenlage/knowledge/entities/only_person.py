"""„Der FDP-Politiker“, „die Monarchin“: nouns by which news calls again whom the sentences before were about."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import cache

from quellenlage.analysis.names.offices import office
from quellenlage.knowledge.entities.drafts import Draft, compatible
from quellenlage.knowledge.entities.within import Links
from quellenlage.resources import table

_BACK = 300
"""Characters before the description in which the person is named: about the two sentences before."""
_MOST = 12
"""Mentions looked at before it."""
_ARTICLES = ("der ", "die ", "dem ", "den ", "des ")


def only_person(links: Links, k: int, like: Draft, barred: AbstractSet[int]) -> Draft | None:
    """The one named person of the sentences before whom the words fit; None where there are several.

    Args:
        links: the document's things so far.
        k: which mention: a description of a person with a noun for an office or profession.
        like: what the description says of the person.
        barred: things that it can't mean.
    """
    mention = links.reading.mentions[k]
    words = links.text[mention.start : mention.end]
    held = office(words.split()[-1])
    if held is None or held.plural or held.head not in _calling_again() or not words.lower().startswith(_ARTICLES):
        return None
    like.gender = like.gender or held.gender
    near = {
        id(links.owner[j]): links.owner[j]
        for j in range(max(0, k - _MOST), k)
        if j in links.owner and links.owner[j].kind == "person" and links.reading.mentions[j].start >= mention.start - _BACK
    }
    fitting = [draft for draft in near.values() if compatible(draft, like) and id(draft) not in barred]
    return fitting[0] if len(fitting) == 1 and not fitting[0].described else None


@cache
def _calling_again() -> frozenset[str]:
    return frozenset(table("de/offices.yaml")["calling_again"]["heads"].lower().split())
