"""What the handlers share: the archive, the finder, and the answers made so far."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import datetime

from starlette.exceptions import HTTPException

from quellenlage.errors import QuellenlageError
from quellenlage.model import Story
from quellenlage.web.answers import Answers
from quellenlage.web.archive import Archive
from quellenlage.web.finding import Finder
from quellenlage.web.settings import Settings

NOT_THEN = "error_then"
"""Of a story that no report was known of at the time that is asked for: the label that says so."""


@dataclass(frozen=True, slots=True)
class Desk:
    """One workspace, ready to be asked."""

    settings: Settings
    archive: Archive
    finder: Finder
    answers: Answers

    @classmethod
    def of(cls, settings: Settings) -> Desk:
        """The desk over the workspace of these settings."""
        archive = Archive(settings.db, settings.model)
        return cls(settings, archive, Finder(archive), Answers())

    def warm_up(self) -> None:
        """Do beforehand what the first reader would wait for; what goes wrong here is told when somebody asks."""
        try:
            self.finder.prepare()
            for story in self.archive.shelf().stories[:1]:
                self.archive.dossier(story)
        except QuellenlageError as error:
            print(f"quellenlage: {error}", file=sys.stderr)  # noqa: T201 - a word about the work, as the command line gives it

    def story(self, story_id: str, as_of: datetime | None = None) -> Story:
        """A story by its id, as known at a time; HTTP 404 where there is none."""
        found = self.archive.story(story_id, as_of)
        if found is None:
            later = as_of is not None and self.archive.story(story_id) is not None
            raise HTTPException(404, NOT_THEN if later else None)
        return found
