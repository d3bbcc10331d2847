"""„Martin S.“: a name that news cuts short is that of somebody described before, who is accused or the only one told of."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from quellenlage.analysis.names.offices import office
from quellenlage.knowledge.entities.drafts import Draft, compatible
from quellenlage.knowledge.entities.told import Told, official, only
from quellenlage.knowledge.entities.traits import head_text, offices_of
from quellenlage.knowledge.entities.within import Links
from quellenlage.model import Mention

_CUT_SHORT = re.compile(r"[^\W\d_]{2,}(?:[ -][^\W\d_]{2,})? [A-ZÄÖÜ]\.")
_OTHERS = frozenset(("possessive",))
"""Determiners of those who are somebody to another: „ihr Bruder“."""


def reveal(links: Links, told: Told, mention: Mention, named: Draft) -> None:
    """Take what was told of „der Angeklagte“ as told of „Martin S.“, where his name first stands."""
    text = links.text
    if named.begins[1] != mention.start or _CUT_SHORT.fullmatch(head_text(text, mention)) is None:
        return
    if any(office(word) is not None for word in offices_of(text, mention)) or _with_another(links, mention):
        return  # „Pfleger Martin S.“
    found = _described(links, told, mention, named)
    if found is not None:
        links.identify(found, named)
        told.identify(found, named)


def _with_another(links: Links, mention: Mention) -> bool:
    """„Er soll Martin K. erstochen haben“: a pronoun in the sentence is somebody told of before, so the name is another's."""
    mentions, sentences = links.reading.mentions, links.reading.analysis.sentences
    start = sentences[bisect_right(sentences, mention.start, key=lambda s: s.start) - 1].start
    first = bisect_left(mentions, start, key=lambda m: m.start)
    return any(
        m.form == "pronoun" and m.kind == "person"
        for m in mentions[first : bisect_left(mentions, mention.start, key=lambda m: m.start)]
    )


def _described(links: Links, told: Told, mention: Mention, named: Draft) -> Draft | None:
    """The only one accused, else the only one without a name, told of before this sentence and by no relation to another."""
    sentences = links.reading.analysis.sentences
    here = bisect_right(sentences, mention.start, key=lambda s: s.start) - 1
    beside = {id(entry.draft) for entry in told.entries if entry.start >= sentences[here].start}
    free = [
        entry.draft
        for entry in told.entries
        if entry.draft.described
        and entry.draft.kind == "person"
        and id(entry.draft) not in beside
        and entry.said is not None
        and entry.said.determiner not in _OTHERS
        and not (entry.said.sense.official or entry.said.sense.distinct)
        and not official(entry.draft)
        and compatible(entry.draft, named)
    ]
    accused = only(draft for draft in free if "accused" in told.fates.get(id(draft), set()))
    return accused if accused is not None else only(free)
