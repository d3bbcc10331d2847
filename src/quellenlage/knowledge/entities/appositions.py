"""A description right beside a name: „Oleg Koschemjako, der Gouverneur“, „der Fraktionschef im Landtag, Karl Holm, …“."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from quellenlage.analysis.names.offices import genitive, relation
from quellenlage.knowledge.entities.drafts import Draft
from quellenlage.knowledge.entities.phrases import Phrase
from quellenlage.knowledge.entities.told import Told
from quellenlage.knowledge.entities.within import Links
from quellenlage.model import Mention

_JOINS = frozenset((",", "–", "ist", "war", "bleibt", "heißt"))
"""What stands between a name and a description of the same person: „Ferenc Bago ist der Chef“."""
_BRACKET = re.compile(r" \([^()]{1,25}\)")
_WIDEST_BRACKET = 30
_FURTHER = re.compile(
    r" (?:(?:i[mn]|vo[nm]|aus|bei|beim|a[mn]|für|zu[mr]|auf|der|des) |(?=[A-ZÄÖÜ][\w-]*s, ))"
    r"(?:St\. |\([^()]{1,12}\)|[^,.;:!?()„“\n]){2,90}?, "
)
"""What tells more of an office before the name: „im Landtag, “, „Moldaus, “, „des Amtes für Fischerei (LAF) in St. Veit, “."""
_WIDEST_FURTHER = 110
GENITIVES = frozenset("des der eines einer seines seiner ihres ihrer".split())
"""Words that begin a genitive: whose somebody is."""


def by_apposition(links: Links, k: int, mention: Mention) -> Draft | None:
    """„Der Gouverneur der Region Primorje, Oleg Koschemjako“, „Oleg Koschemjako, der Gouverneur …“, „der Chef der Bank Jan Mohr“."""
    if k and links.reading.mentions[k - 1].end >= mention.end:  # „des Ministers“ of „die Sprecherin des Ministers, Ina Berg“
        return None
    for j, (start, end) in _neighbours(links, k, mention):
        draft = links.owner.get(j)
        gap = links.reading.document.text[start:end]
        owner = (
            links.text[links.reading.mentions[j].start :].split(" ", 1)[0].lower() in GENITIVES
        )  # „die Frau des Ministers …“
        owner = owner or _somebodys(links, mention, links.reading.mentions[j])  # „die Anwältin Hadschi Karims“
        close = (gap.strip() in _JOINS and links.text[end].isalpha()) or (gap == " " and start == mention.end and not owner)
        if draft is not None and draft.kind == "person" and close:
            return draft
    return None


def _somebodys(links: Links, mention: Mention, named: Mention) -> bool:
    """Whether a noun of relation stands before a name in the genitive: „der Verteidiger Petrovs“ is another than Petrov."""
    noun = links.text[mention.start : mention.end].rsplit(" ", 1)[-1]
    return named.start > mention.start and relation(noun) and genitive(links.text[named.start : named.end])


def in_apposition(told: Told, links: Links, mention: Mention, said: Phrase, like: Draft) -> Draft | None:
    """„Das Opfer, ein 27 Jahre alter Familienvater, starb“: what somebody described just before is, between commas."""
    text = links.text
    behind = _TOLD_MORE.match(text, mention.end, mention.end + _WIDEST_FURTHER)  # „ein Ingenieur aus Essen,“
    end = behind.end() - 1 if behind else mention.end
    closed = _closed(text, end) and not _ENUMERATED.match(text, end)
    if not closed or text[max(0, mention.start - 2) : mention.start] != ", ":
        return None
    last = next(iter(told.fitting(said, like)), None)
    if (
        last is None
        or last.said is None
        or last.said.determiner == "indefinite"
        or not _ends(links, last.draft, mention.start - 2)
    ):
        return None
    return last.draft


def join_bodies(links: Links) -> None:
    """„Der Hersteller, eine Molkerei aus Kempten, warnt“, „Die Reederei, die Elbfracht AG, schweigt“: two bodies between commas are one."""
    mentions, text = links.reading.mentions, links.text
    for k in range(1, len(mentions)):
        one, other = links.owner.get(k - 1), links.owner.get(k)
        bodies = mentions[k - 1].kind == mentions[k].kind == "organisation" and one is not None and other is not None
        if (
            not bodies
            or one is other
            or one is None
            or other is None
            or not _between_commas(text, mentions[k - 1], mentions[k])
        ):
            continue
        if other.described and _first(other, mentions[k]):
            links.identify(other, one, "apposition")
        elif one.described and mentions[k].form == "name":
            links.identify(one, other, "apposition")


def _between_commas(text: str, before: Mention, mention: Mention) -> bool:
    """Whether a body stands in commas behind another, with no verb of its own and no other beside it."""
    gap = text[before.end : mention.start]
    if gap not in (", ", ", die ", ", der ", ", das ") or (gap == ", " and mention.form == "name"):
        return False
    behind = _TOLD_MORE.match(text, mention.end, mention.end + _WIDEST_FURTHER)
    return behind is not None and not _ENUMERATED.match(text, behind.end() - 1) and before.form == "nominal"


def _first(draft: Draft, mention: Mention) -> bool:
    """Whether a thing is told of for the first time in a mention."""
    return draft.begins[1] == mention.start


_TOLD_MORE = re.compile(r"(?: (?:aus|in|im|mit|bei|von) [^,.;:!?()„“\n]{2,60}?)?,")
_ENUMERATED = re.compile(r"(?:,| und) (?:ein|der|die|das|zwei|drei)\b")


def _ends(links: Links, draft: Draft, end: int) -> bool:
    """Whether a mention of a thing ends at an offset."""
    return any(m.end == end and m.document == links.reading.document.id for m in draft.mentions)


def _neighbours(links: Links, k: int, mention: Mention) -> Iterator[tuple[int, tuple[int, int]]]:
    """The names right after and right before a description, places inside it left out, with the gap between."""
    mentions = links.reading.mentions
    bracket = _BRACKET.match(
        links.text[mention.end : mention.end + _WIDEST_BRACKET]
    )  # „der Präsident der Union (AU), Karl Holm“
    further = _FURTHER.match(
        links.text, mention.end, mention.end + _WIDEST_FURTHER
    )  # „der Fraktionschef im Landtag, Karl Holm, …“
    if further is not None:
        named = bisect_left(mentions, further.end(), key=lambda m: m.start)
        if named < len(mentions) and mentions[named].start == further.end() and _closed(links.text, mentions[named].end):
            yield named, (further.end() - 2, further.end())
    end = mention.end + (bracket.end() if bracket else 0)
    after = next((j for j in range(k + 1, min(k + 6, len(mentions))) if mentions[j].start >= end), None)
    if after is not None and mentions[after].form == "name":
        yield after, (end, mentions[after].start)
    if k and mentions[k - 1].form == "name" and mentions[k - 1].end <= mention.start:
        yield k - 1, (mentions[k - 1].end, mention.start)


def _closed(text: str, end: int) -> bool:
    """Whether a comma or the end of the sentence follows."""
    return text[end : end + 1] in (",", ".", ";", ")")
