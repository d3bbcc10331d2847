"""Short lists for the terminal: the stories of a workspace, and claims that a search found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from quellenlage.model import Story
from quellenlage.presentation.labels import Labels
from quellenlage.presentation.overview import holder_name
from quellenlage.presentation.safe_text import one_line


def stories_text(stories: Sequence[Story]) -> str:
    """One story a paragraph: its title, how many reports and from when to when, and the id that `dossier` takes."""
    if not stories:
        return "No stories.\n"
    return "\n".join(_story(story) for story in stories)


def claims_text(claims: Sequence[Mapping[str, Any]]) -> str:
    """Claims in their JSON form, one a line: the chain of sources with each holder's commitment, then the words."""
    if not claims:
        return "No claims.\n"
    return "".join(f"{chain_words(claim['chain'])} | {one_line(claim['about'])}\n" for claim in claims)


def chain_words(chain: Sequence[Mapping[str, Any]]) -> str:
    """„Bote (Uu) → Der Minister (CT+)“."""
    labels = Labels()
    return " → ".join(f"{holder_name(link['name'], labels)} ({link['commitment']})" for link in chain)


def _story(story: Story) -> str:
    reports = "1 report" if len(story.documents) == 1 else f"{len(story.documents)} reports"
    days = " to ".join(dict.fromkeys(_day(time) for time in (story.first, story.last) if time))
    return f"{one_line(story.title)}\n  {reports}{', ' + days if days else ''} · {story.id}\n"


def _day(time: datetime) -> str:
    return time.strftime("%Y-%m-%d %H:%M UTC")
