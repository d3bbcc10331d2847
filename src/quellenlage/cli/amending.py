"""What `quellenlage correct` does: finds the entity in the story's dossier, makes the correction, keeps it."""

from __future__ import annotations

import getpass
import json
import re
from collections.abc import Callable, Sequence
from typing import Any

import click
from rich.text import Text

from quellenlage.cli.output import terminal_width
from quellenlage.cli.workspace import story_dossier
from quellenlage.errors import UnknownNameError
from quellenlage.knowledge import corrections as making
from quellenlage.model import Correction, Dossier, Entity, EntityMention
from quellenlage.presentation.columns import wrapped
from quellenlage.store import Workspace

_MENTION = re.compile(r"(?P<article>.+):(?P<start>\d{1,9})-(?P<end>\d{1,9})")
_SHOWN = 40


def merge(entities: Sequence[str], *, story: str | None, db: str, model: str, reason: str, by: str | None) -> None:
    """Keep that these entities are one."""
    dossier = story_dossier(db, story, None, model=model)
    ids = [_entity(dossier, one).id for one in entities]
    _keep(db, making.merge(dossier, ids, reason=reason, by=_who(by)))


def split(entity: str, mentions: Sequence[str], articles: Sequence[str], *, story: str | None, db: str, model: str,
          reason: str, by: str | None) -> None:  # fmt: skip
    """Keep that some mentions are another thing."""
    if not (mentions or articles):
        raise click.UsageError("say which mentions: --mention or --article")
    dossier = story_dossier(db, story, None, model=model)
    found = _entity(dossier, entity)
    _keep(db, making.split(dossier, found.id, _chosen(found, mentions, articles), reason=reason, by=_who(by)))


def rename(entity: str, name: str, *, story: str | None, db: str, model: str, reason: str, by: str | None) -> None:
    """Keep what an entity is called."""
    dossier = story_dossier(db, story, None, model=model)
    _keep(db, making.rename(dossier, _entity(dossier, entity).id, name, reason=reason, by=_who(by)))


def reject(entity: str, mentions: Sequence[str], articles: Sequence[str], *, story: str | None, db: str, model: str,
           reason: str, by: str | None) -> None:  # fmt: skip
    """Keep that mentions are none."""
    dossier = story_dossier(db, story, None, model=model)
    found = _entity(dossier, entity)
    chosen = _chosen(found, mentions, articles) if mentions or articles else found.mentions
    _keep(db, making.reject(dossier, chosen, reason=reason, by=_who(by)))


def undo(correction: str, *, db: str, reason: str, by: str | None) -> None:
    """Keep that a correction no longer counts."""
    with Workspace(db, create_missing=False) as workspace:
        known = workspace.corrections()
    _keep(db, making.undo(known, correction, reason=reason, by=_who(by)))


def listing(db: str, form: str) -> str:
    """All corrections, the oldest first."""
    with Workspace(db, create_missing=False) as workspace:
        known = workspace.corrections()
    counting = {one.id for one in making.in_force(known)}
    if form == "json":
        return json.dumps([_as_json(one, one.id in counting) for one in known], ensure_ascii=False, indent=2)
    if not known:
        return "No corrections."
    width = terminal_width()
    lines = [_line(one, one.id in counting) for one in known]
    return "\n".join(lines) if width is None else wrapped([(Text(line), 0, 4) for line in lines], width=width)


def _as_json(one: Correction, counts: bool) -> dict[str, Any]:
    anchors = [{"digest": a.digest, "start": a.start, "end": a.end, "words": a.words} for a in one.anchors]
    return {
        "id": one.id, "kind": one.kind, "reason": one.reason, "by": one.by, "at": one.at.isoformat(), "in_force": counts,
        "name": one.name or None, "undoes": one.undoes or None, "anchors": anchors,
    }  # fmt: skip


def _line(one: Correction, counts: bool) -> str:
    what = one.undoes or ", ".join(dict.fromkeys(" ".join(a.words.split())[:_SHOWN] for a in one.anchors))
    state = "" if counts or one.kind == "undo" else "  (undone)"
    named = f" → {one.name}" if one.name else ""
    return f"{one.id}  {one.at:%Y-%m-%d %H:%M}  {one.kind:6}  {what}{named}  – {one.reason} ({one.by}){state}"


def _who(by: str | None) -> str:
    return by or getpass.getuser()


def _keep(db: str, correction: Correction) -> None:
    with Workspace(db, create_missing=False) as workspace:
        workspace.correct(correction)
    click.echo(_line(correction, counts=True))


def _entity(dossier: Dossier, wanted: str) -> Entity:
    """By id, else by name or alias in any case; several of one name need the id."""
    low = wanted.casefold()
    looks: tuple[Callable[[Entity], bool], ...] = (
        lambda e: e.id == wanted,
        lambda e: e.name.casefold() == low,
        lambda e: low in {alias.casefold() for alias in e.aliases},
    )
    for look in looks:
        found = [entity for entity in dossier.entities if look(entity)]
        if len(found) > 1:
            raise UnknownNameError(f"{wanted!r} is the name of {len(found)}: {', '.join(entity.id for entity in found)}")
        if found:
            return found[0]
    raise UnknownNameError(f"no entity {wanted!r} in this story; `quellenlage dossier --format json` lists them")


def _chosen(entity: Entity, mentions: Sequence[str], articles: Sequence[str]) -> list[EntityMention]:
    """The mentions that the options name."""
    places = [_place(entity, one) for one in mentions]
    return [m for m in entity.mentions if m.document in articles or (m.document, m.start, m.end) in places]


def _place(entity: Entity, words: str) -> tuple[str, int, int]:
    found = _MENTION.fullmatch(words)
    if found is None:
        raise click.BadParameter(f"{words!r} is not ARTICLE:START-END", param_hint="--mention")
    place = (found["article"], int(found["start"]), int(found["end"]))
    if place not in {(m.document, m.start, m.end) for m in entity.mentions}:
        raise UnknownNameError(f"{entity.id} has no mention {words}; `quellenlage dossier --format json` lists them")
    return place
