"""Things named by a description: „Der nordkoreanische Machthaber“, „der Kreml-Sprecher“, „die Polizei“."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from quellenlage.analysis.names.offices import office
from quellenlage.analysis.names.peoples import people
from quellenlage.analysis.names.subkinds import body_head
from quellenlage.knowledge.entities.ages import by_age
from quellenlage.knowledge.entities.bodies import Bodies
from quellenlage.knowledge.entities.drafts import Draft
from quellenlage.knowledge.entities.holders import Holders
from quellenlage.knowledge.entities.keys import base_form
from quellenlage.knowledge.entities.traits import nations, office_key
from quellenlage.knowledge.entities.within import Links, describe
from quellenlage.model import Mention

_APPOSITION = 3
_ENDINGS = ("en", "em", "er", "es", "e")
_DETERMINERS = frozenset(
    "der die das dem den des ein eine einer einem eines dieser diese dieses diesem diesen sein seine ihr ihre".split()
)


def link_descriptions(links: Links) -> None:
    """Link every description to a named person, or make it a thing of its own."""
    holders = Holders.of(links.registry.drafts)
    bare: list[int] = []
    for k, mention in enumerate(links.reading.mentions):
        if mention.form != "nominal":
            continue
        if mention.kind == "organisation" and _bare(links, mention):
            bare.append(k)
            continue
        draft, why = _person(links, holders, k, mention) if mention.kind == "person" else (None, "")
        if draft is None:
            draft, why = _own(links, mention), "description"
        links.attach(k, draft, why)
    _link_bare_bodies(links, bare)


def _bare(links: Links, mention: Mention) -> bool:
    """Whether a body is named by the plainest noun alone: „die Regierung“, not „die Bundesregierung“, „die Polizei Köln“."""
    noun = described_name(links.text[mention.start : mention.end])
    return noun.lower() == body_head(noun) and not _place_after(links, mention)


def _link_bare_bodies(links: Links, bare: list[int]) -> None:
    """„Die Regierung“, „der Sender“: what the text has told more of, else a thing of its own."""
    bodies = Bodies.of(links.registry.drafts)
    for k in bare:
        mention = links.reading.mentions[k]
        draft, why = (
            bodies.meant(described_name(links.text[mention.start : mention.end]), mention.subkind, mention.start),
            "kind of body",
        )
        if draft is None:
            draft, why = _own(links, mention), "description"
        links.attach(k, draft, why)


def _person(links: Links, holders: Holders, k: int, mention: Mention) -> tuple[Draft | None, str]:
    """By apposition, by office, or as the head of a state that is written about."""
    found = _by_apposition(links, k, mention)
    if found is not None:
        return found, "apposition"
    if mention.office is None:
        return by_age(links, k, mention), "age"
    text = links.reading.document.text
    like = Draft("person")
    describe(like, text, mention)
    word = text[mention.office.start : mention.office.end]
    found = holders.nearest(office_key(word), like, mention.start)
    if found is not None:
        return found, "office"
    held = office(word)
    if held is None:
        return None, ""
    if held.leads and like.countries:
        return holders.leader(like, mention.start), "head of state"
    if office_key(word) == held.head:
        return holders.only(held.head, like, mention.start), "kind of office"
    return None, ""


def _by_apposition(links: Links, k: int, mention: Mention) -> Draft | None:
    """„Der Gouverneur der Region Primorje, Oleg Koschemjako“, „Oleg Koschemjako, der Gouverneur …“, „der Chef der Bank Jan Mohr“."""
    for j, (start, end) in _neighbours(links, k, mention):
        draft = links.owner.get(j)
        gap = links.reading.document.text[start:end]
        close = gap.strip() == "," or (gap == " " and start == mention.end)
        if draft is not None and draft.kind == "person" and close and len(gap) <= _APPOSITION:
            return draft
    return None


def _neighbours(links: Links, k: int, mention: Mention) -> Iterator[tuple[int, tuple[int, int]]]:
    """The names right after and right before a description, places inside it left out, with the gap between."""
    mentions = links.reading.mentions
    after = next((j for j in range(k + 1, min(k + 6, len(mentions))) if mentions[j].start >= mention.end), None)
    if after is not None and mentions[after].form == "name":
        yield after, (mention.end, mentions[after].start)
    if k and mentions[k - 1].form == "name" and mentions[k - 1].end <= mention.start:
        yield k - 1, (mentions[k - 1].end, mention.start)


def _own(links: Links, mention: Mention) -> Draft:
    """The thing of this very description, whatever its case: „den Fahrer“, „der Fahrer“."""
    name = described_name(links.text[mention.start : mention.end]) + _place_after(links, mention)
    like = Draft(mention.kind, described=True)
    draft, _ = links.registry.same(like, name)
    if draft is None:
        draft = like
        draft.countries |= nations(links.reading.document.text, mention)
        links.registry.drafts.append(draft)
    draft.call(links.reading.document.id, mention, name)
    links.registry.register(draft, name)
    return draft


def _place_after(links: Links, mention: Mention) -> str:
    """„ Köln“ of „die Polizei Köln“."""
    mentions = links.reading.mentions
    k = bisect_left(mentions, mention.end + 1, key=lambda m: m.start)
    follows = k < len(mentions) and mentions[k].start == mention.end + 1 and links.text[mention.end] == " "
    if not follows or mention.kind != "organisation" or mentions[k].kind != "place" or mentions[k].form != "name":
        return ""
    return " " + links.text[mentions[k].start : mentions[k].end]


def described_name(words: str) -> str:
    """A description without its determiner, its adjectives in the form after „der“: „nordkoreanische Machthaber“."""
    kept = words.split()
    if len(kept) > 1 and kept[0].lower() in _DETERMINERS:
        kept = kept[1:]
    *before, noun = kept
    return " ".join((*(_weak(word) for word in before), base_form(noun)))


def _weak(word: str) -> str:
    if not word[:1].islower() and not (said := people(word)):
        return word
    if word[:1].islower() or (said and said.adjective):
        return next((word.removesuffix(ending) + "e" for ending in _ENDINGS if word.endswith(ending)), word)
    return word
