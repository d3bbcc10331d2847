"""Links across documents: the same full name in another spelling, a surname or office that only one person of the story has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from quellenlage.knowledge.entities.drafts import Draft, compatible
from quellenlage.knowledge.entities.keys import parts
from quellenlage.knowledge.entities.registry import Registry
from quellenlage.knowledge.entities.traits import apart, clash
from quellenlage.model import EntityKind

_UNCLEAR: dict[EntityKind, tuple[EntityKind, ...]] = {"other": ("vehicle",), "vehicle": ("other",)}
"""Kinds that one report may say and another not: a name in quotation marks alone is a thing of some kind."""

_GENERATION = 15
"""Years; 34 and 43 of one full name contradict each other, 23 and 70 are of two people."""


def merge_documents(documents: Iterable[Iterable[Draft]]) -> list[Draft]:
    """One list of things from those of each document. Fuller names come first, so that the order of documents decides nothing."""
    drafts = [draft for document in documents for draft in document]
    drafts.sort(key=lambda d: (d.described, -len(parts(d.name)), _bare(d), not d.offices, d.begins))
    merged = Registry()
    for draft in (d for d in drafts if not d.described):
        _place(merged, draft)
    offices = _by_office(merged.drafts)
    for draft in (d for d in drafts if d.described):
        _place_description(merged, draft, offices)
    return merged.drafts


def _place(merged: Registry, draft: Draft) -> None:
    """A name: into the thing that it is, else a thing of its own."""
    found, why = _same(merged, draft)
    if draft.kind == "person" and not draft.full:
        found, why = _bearer(merged, draft, found if found is not None and not found.full else None)
        if found is None and _bare(draft) and not merged.bearers(draft.name, draft):
            found, why = (
                merged.named("organisation", draft.name),
                "same name",
            )  # „Varnholt“ where others say „der Konzern Varnholt“
            found = None if found is not None and found.described else found
    if draft.kind == "organisation" and found is None:
        found, why = _in_genitive(merged, draft), "same name"
    if draft.kind == "organisation" and found is None:
        found, why = merged.long_form(draft.name), "initials"
    if draft.kind == "organisation" and found is None and " " not in draft.name:
        found, why = merged.body_called(draft.name, short=True), "part of the name"
    if draft.kind in _UNCLEAR and found is None:
        found, why = next(filter(None, (merged.named(kind, draft.name) for kind in _UNCLEAR[draft.kind])), None), "same name"
        if found is not None and draft.kind == "vehicle":
            found.kind = "vehicle"  # „die „Marina Blu““ where another report says „die Fähre „Marina Blu““
    if found is None:
        merged.add(draft)
        return
    found.merge(draft, f"{why}, across documents")
    for name in sorted(draft.names):
        merged.register(found, name)


def _in_genitive(merged: Registry, draft: Draft) -> Draft | None:
    """„Des Elbe-Echos“ where another report says „das Elbe-Echo“: by itself the s might be the name's own."""
    forms = (draft.name + "s", draft.name.removesuffix("s"))
    found = next((one for form in forms if form != draft.name and (one := merged.named("organisation", form))), None)
    return None if found is None or found.described else found


def _bare(draft: Draft) -> bool:
    """Whether nothing but a single name speaks for a person."""
    return draft.kind == "person" and not draft.full and not draft.known and not draft.described


def _same(merged: Registry, draft: Draft) -> tuple[Draft | None, str]:
    """The thing with this name, unless work or country tell two people of one name apart; with two to choose from, none."""
    if not draft.full:
        return merged.same(draft, draft.name)
    named = merged.alike(draft, draft.name)
    one_person = [(found, why) for found, why in named if not _two_people(found, draft)]
    return one_person[0] if len(one_person) == 1 else (None, "")


def _two_people(one: Draft, other: Draft) -> bool:
    if apart(one.offices, other.offices) or _generations_apart(one, other):
        return True
    return not compatible(one, other) and clash(one.offices, other.offices)


def _generations_apart(one: Draft, other: Draft) -> bool:
    """Whether both have ages, and these differ by more than a slip of the pen or a birthday would explain."""
    ages = [abs(int(first) - int(second)) for first in one.ages for second in other.ages]
    return bool(ages) and min(ages) > _GENERATION


def _bearer(merged: Registry, draft: Draft, bare: Draft | None) -> tuple[Draft | None, str]:
    """The only one whose name a part is; somebody known by the same bare part only where nobody has it in a full name."""
    bearers = merged.bearers(draft.name, draft)
    if len(bearers) > 1:
        bearers = [one for one in bearers if one.offices & draft.offices]
        bare = None
    fitting = [one for one in bearers if not clash(one.offices, draft.offices)]
    if len(fitting) == 1:
        return fitting[0], "part of the name"
    if bearers or bare is None or not compatible(bare, draft) or clash(bare.offices, draft.offices):
        return None, ""
    return bare, "same name"


def _by_office(drafts: Iterable[Draft]) -> dict[tuple[str, str], list[Draft]]:
    """Persons by office and country."""
    found: dict[tuple[str, str], list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.kind == "person":
            for office in sorted(draft.offices):
                for country in sorted(draft.countries):
                    found[office, country].append(draft)
    return found


def _place_description(merged: Registry, draft: Draft, offices: dict[tuple[str, str], list[Draft]]) -> None:
    """A body is the same in all documents, a person only by office and country: „der Fahrer“ is another one elsewhere."""
    found: Draft | None = None
    if draft.kind == "person":
        holders = [one for o in sorted(draft.offices) for c in sorted(draft.countries) for one in offices.get((o, c), [])]
        distinct = list(dict.fromkeys(holders))
        found = distinct[0] if len(distinct) == 1 else None
    else:
        found, _ = merged.same(draft, draft.name)
        found = found or merged.named(draft.kind, draft.name)
    if found is None:
        merged.add(draft)
    else:
        found.merge(draft, "same office, across documents" if draft.kind == "person" else "")
