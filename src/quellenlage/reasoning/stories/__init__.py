"""Stories: which reports are about the same thing, and what a desk would call it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple

from quellenlage.model import Document, Story
from quellenlage.reasoning.identity import content_id
from quellenlage.reasoning.stories.homes import THRESHOLDS, Granularity, Homes
from quellenlage.reasoning.stories.likeness import enter
from quellenlage.reasoning.stories.register import MemoryRegister
from quellenlage.reasoning.stories.titles import story_title
from quellenlage.reasoning.stories.traits import Key, Traits, traits
from quellenlage.reasoning.text_reuse.stars import LATEST

__all__ = ["Member", "cluster", "story_from"]

TITLED = 24
"""So many of a story's first and of its last documents are looked at for its title."""


def cluster(documents: Sequence[Document], *, granularity: Granularity = "story") -> tuple[Story, ...]:
    """The stories in a set of documents, whatever their order; every document is in exactly one.

    Args:
        documents: what came in.
        granularity: how narrowly a story is understood: „topic“ (the war), „story“ (the summit), „event“ (the handshake).
    """
    articles: dict[bytes, list[Document]] = defaultdict(list)
    first: dict[bytes, Traits] = {}
    for document in documents:
        drawn = traits(document)
        articles[drawn.article].append(document)
        known = first.get(drawn.article)
        first[drawn.article] = drawn if known is None or drawn.version < known.version else known
    register = MemoryRegister()
    ordered = sorted(first.values(), key=lambda one: one.key)
    for one in ordered:
        enter(register, one)
    Homes(register, THRESHOLDS[granularity]).decide(one.key for one in ordered)
    groups: dict[Key, list[Document]] = defaultdict(list)
    for one in ordered:
        place = register.place(one.key)
        groups[place.home if place else one.key] += articles[one.article]
    stories = (_story(group) for group in groups.values())
    return tuple(sorted(stories, key=lambda story: (story.first or LATEST, story.id)))


def _story(documents: Sequence[Document]) -> Story:
    by_content = {(one.id, one.digest): one for one in documents}
    members = [Member(one.published, one.id, one.digest) for one in by_content.values()]
    return story_from(members, lambda member: by_content[member.id, member.digest])


class Member(NamedTuple):
    """A document of a story, as far as a story's id and times need it."""

    published: datetime | None
    id: str
    digest: str


def story_from(members: Sequence[Member], read: Callable[[Member], Document]) -> Story:
    """The story that some documents make; only those that its title is taken from are read.

    Its id is made of its first report alone, so that it stays the same while reports join, and at any time that is asked for.
    """
    ordered = sorted(members, key=lambda one: (one.published or LATEST, one.id, one.digest))
    titled = ordered if len(ordered) <= 2 * TITLED else [*ordered[:TITLED], *ordered[-TITLED:]]
    times = [one.published for one in ordered if one.published]
    ids = tuple(dict.fromkeys(one.id for one in ordered))
    return Story(
        id=content_id("s", [one.digest for one in ordered[:1]]),
        title=story_title([read(one) for one in titled]),
        documents=ids,
        first=times[0] if times else None,
        last=times[-1] if times else None,
    )
