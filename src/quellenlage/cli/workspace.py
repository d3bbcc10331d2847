"""The commands over the workspace."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from quellenlage.cli.output import progress_bar, say, terminal_width
from quellenlage.errors import UnknownNameError
from quellenlage.model import Correction, Document, Dossier, Story
from quellenlage.reasoning.stories.traits import Traits, traits
from quellenlage.store import StoredClaim, Workspace
from quellenlage.workers import in_order

_GROUPED_AT_ONCE = 500
"""After so many articles the stories are brought up to date; a run that is cut short leaves little to do."""


def add_documents(path: str, documents: Iterable[Document], *, model: str, workers: int = 1) -> None:
    """Read and add documents one by one; each is in the workspace with all its claims, or not at all."""
    added = known = 0
    with Workspace(path) as workspace, progress_bar("adding", None) as progress:

        def unknown() -> Iterator[Document]:
            nonlocal known
            for document in documents:
                if workspace.has(document.digest):
                    known += 1
                else:
                    yield document

        for document, claims, drawn in in_order(partial(_read, model=model), unknown(), workers):
            workspace.add(document, claims, drawn=drawn)
            added += 1
            if added % _GROUPED_AT_ONCE == 0:
                workspace.regroup()
            if progress:
                progress(added, added + 1)
        workspace.regroup()
    say(f"{added} added" + (f", {known} already there" if known else ""))


def _read(document: Document, model: str) -> tuple[Document, list[StoredClaim], Traits]:
    from quellenlage.pipeline import read_documents

    return document, stored_claims(read_documents([document], model=model)), traits(document)


def stored_claims(dossier: Dossier) -> list[StoredClaim]:
    """A dossier's claims as the workspace keeps them."""
    from quellenlage.presentation import claims_json

    places = {place.id: place for place in dossier.places}
    entities = {entity.id: entity.name for entity in dossier.entities}
    documents = {document.id: document for document in dossier.documents}
    found = []
    for claim, body in zip(dossier.claims, claims_json(dossier), strict=True):
        place = places.get(claim.where or "")
        document = documents[claim.document]
        names = {
            "who": [entities[who] for who in claim.who if who in entities],
            "places": [places[where].name for where in claim.places if where in places],
        }
        found.append(
            StoredClaim(
                id=claim.id,
                body=json.dumps({**body, "names": names}, ensure_ascii=False, sort_keys=True),
                words=document.text[claim.start : claim.end],
                sources=" ".join(link.name for link in claim.chain),
                earliest=claim.when.earliest if claim.when else None,
                latest=claim.when.latest if claim.when else None,
                lat=place.lat if place else None,
                lon=place.lon if place else None,
            )
        )
    return found


def list_stories(path: str, as_of: datetime | None, form: str, tongue: str = "en") -> str:
    """The stories, the newest first."""
    from quellenlage.presentation import stories_json
    from quellenlage.presentation.listings import stories_text

    with Workspace(path, create_missing=False) as workspace:
        stories = workspace.stories(as_of=as_of)
    if form == "json":
        return json.dumps(stories_json(stories), ensure_ascii=False, indent=2)
    return stories_text(stories, tongue, terminal_width())


def story_members(
    path: str, wanted: str | None, as_of: datetime | None
) -> tuple[Story, list[Document], tuple[Correction, ...]]:
    """A story, its articles as they were known then, and the corrections by hand.

    Raises:
        UnknownNameError: no story has this id or these words in its title, or there is none at all.
    """
    with Workspace(path, create_missing=False) as workspace:
        known = workspace.stories(as_of=as_of)
        story = chosen(known, wanted, path, later=workspace.stories() if as_of else ())
        return story, list(workspace.story_documents(story, as_of=as_of)), workspace.corrections()


def story_dossier(path: str, wanted: str | None, as_of: datetime | None, *, model: str, workers: int = 1) -> Dossier:
    """The dossier of one story.

    Raises:
        UnknownNameError: no story has this id or these words in its title, or there is none at all.
    """
    from quellenlage.pipeline import read_documents

    story, members, corrections = story_members(path, wanted, as_of)
    with progress_bar("reading", len(members)) as progress:
        return read_documents(
            members,
            model=model,
            story=story,
            as_of=as_of,
            corrections=corrections,
            workers=workers,
            progress=progress,
        )


def chosen(stories: Sequence[Story], wanted: str | None, path: str, *, later: Sequence[Story] = ()) -> Story:
    """The story with this id or these words in its title; without either the newest.

    Args:
        stories: as they were known at the time that was asked for, the newest first.
        wanted: an id or words.
        path: the workspace, for the error.
        later: the stories of now: one of theirs stands for the story of then that holds a report of it.

    Raises:
        UnknownNameError: there is none.
    """
    if not stories:
        raise UnknownNameError(f"{path}: no story there" + ("" if wanted is None else f" called {wanted!r}"))
    if wanted is None:
        return stories[0]
    found = _called(stories, wanted)
    for now in _called(later, wanted):
        found += [story for story in stories if not set(now.documents).isdisjoint(story.documents)]
    if not found:
        raise UnknownNameError(f"{path}: no story {wanted!r}; `quellenlage stories` lists them")
    return found[0]


def _called(stories: Sequence[Story], wanted: str) -> list[Story]:
    """Those with this id, else those with all these words in their title."""
    words = wanted.lower().split()
    exact = [story for story in stories if story.id == wanted]
    return exact or [story for story in stories if all(word in story.title.lower() for word in words)]


def search_claims(path: str, words: str, as_of: datetime | None, limit: int, form: str, tongue: str = "en") -> str:
    """The claims that hold all words."""
    with Workspace(path, create_missing=False) as workspace:
        claims: list[dict[str, Any]] = [json.loads(body) for body in workspace.search(words, limit=limit, as_of=as_of)]
    if form == "json":
        return json.dumps(claims, ensure_ascii=False, indent=2)
    from quellenlage.presentation.listings import claims_text

    return claims_text(claims, tongue, terminal_width())
