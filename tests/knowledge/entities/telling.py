"""A text whose mentions are marked, „[Ein Mann|a] rief [einen Arzt|b]“, against what the programme links."""

from __future__ import annotations

from benchmarks.entities import unmarked
from quellenlage.analysis.reading import read_document
from quellenlage.knowledge.entities import link_entities
from quellenlage.model import Document


def owners(text):
    """The entity at each span."""
    found = {(m.start, m.end): e for e in link_entities([read_document(Document("a", "a", text))]) for m in e.mentions}

    def at(start, end):
        inside = [(min(end, e) - max(start, s), -(e - s), s, e) for s, e in found if s < end and start < e]
        return found[max(inside)[2:]].id if inside else None

    return at


def check_who_is_who(text):
    """Each mark is found, those of one letter are one thing, those of two letters two."""
    words, spans = unmarked(text)
    at = owners(words)
    things = {}
    for start, end, thing in spans:
        things.setdefault(thing, set()).add(at(start, end))

    assert None not in set().union(*things.values()), things
    assert all(len(ids) == 1 for ids in things.values()), things
    assert len(set().union(*things.values())) == len(things), things
