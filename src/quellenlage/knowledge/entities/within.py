"""Links within one document: first names and their parts, then descriptions, then pronouns."""

from __future__ import annotations

from dataclasses import dataclass, field

from quellenlage.knowledge.entities.drafts import Draft, person_name, thing_name
from quellenlage.knowledge.entities.keys import parts
from quellenlage.knowledge.entities.registry import Registry
from quellenlage.knowledge.entities.traits import gender, head_text, nations, office_key, offices_of
from quellenlage.model import EntityKind, Mention, Reading

KINDS: tuple[EntityKind, ...] = ("person", "organisation", "vehicle", "group", "event", "other")
"""Places are found by the gazetteer (`quellenlage.knowledge.places`), not here."""


@dataclass(slots=True)
class Links:
    """The things of one document so far, and which mention stands for which."""

    reading: Reading
    registry: Registry = field(default_factory=Registry)
    owner: dict[int, Draft] = field(default_factory=dict)

    def attach(self, k: int, draft: Draft, why: str) -> None:
        """Say that mention `k` stands for a thing."""
        mention, document = self.reading.mentions[k], self.reading.document
        draft.add(document.id, mention, why)
        describe(draft, document.text, mention)
        self.owner[k] = draft


def describe(draft: Draft, text: str, mention: Mention) -> None:
    """Keep the office, the country and the gender that a mention gives its person."""
    if draft.kind != "person":
        return
    draft.offices.update(office_key(word) for word in offices_of(text, mention))
    draft.countries |= nations(text, mention)
    draft.gender = draft.gender or gender(text, mention)


def link_names(links: Links) -> None:
    """Full names first, so that a part finds the name that it belongs to."""
    mentions, text = links.reading.mentions, links.reading.document.text
    named = [k for k, m in enumerate(mentions) if m.form == "name" and m.kind in KINDS]
    for k in sorted(named, key=lambda i: (-len(parts(head_text(text, mentions[i]))), i)):
        _link_name(links, k)


def _link_name(links: Links, k: int) -> None:
    mention, text = links.reading.mentions[k], links.reading.document.text
    head = head_text(text, mention)
    name = person_name(head) if mention.kind == "person" else thing_name(head)
    draft, why = _known(links, mention, name, head)
    if draft is None:
        draft, why = Draft(mention.kind), "name"
        links.registry.drafts.append(draft)
    draft.call(links.reading.document.id, mention, name)
    links.registry.register(draft, name)
    links.attach(k, draft, why)


def _known(links: Links, mention: Mention, name: str, head: str) -> tuple[Draft | None, str]:
    """The thing that a name stands for: itself, another spelling, or the only one whose name it is a part of."""
    like = Draft(mention.kind)
    describe(like, links.reading.document.text, mention)
    found, why = links.registry.same(like, name)
    if mention.kind != "person" or (found is not None and (found.full or not like.known)):
        return found, why
    for form in dict.fromkeys((name, " ".join(head.split()))):
        bearers = links.registry.bearers(form, like)
        if len(bearers) > 1 and like.offices:
            bearers = [draft for draft in bearers if draft.offices & like.offices] or bearers
        if len(bearers) == 1:
            return bearers[0], "part of the name"
    return found, why
