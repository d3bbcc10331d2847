"""Short lists for the terminal: the stories of a workspace, and claims that a search found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC
from typing import Any

from rich.text import Text

from quellenlage.model import Story
from quellenlage.presentation.columns import Line, wrapped
from quellenlage.presentation.labels import Labels
from quellenlage.presentation.moments import moment_words
from quellenlage.presentation.overview import holder_name
from quellenlage.presentation.safe_text import one_line


def stories_text(stories: Sequence[Story], language: str = "en", width: int | None = None) -> str:
    """One story a paragraph: its title, how many reports and from when to when, and the id that `dossier` takes."""
    labels = Labels(language)
    if not stories:
        return f"{labels.word('no_stories')}\n"
    return "\n".join(_lines([(story.title, 0, 2), (_facts(story, labels), 2, 2)], width) for story in stories)


def claims_text(claims: Sequence[Mapping[str, Any]], language: str = "en", width: int | None = None) -> str:
    """Claims in their JSON form, one a line: the chain of sources with how far each holder commits, the words, and where they stand.

    A line is as long as it is; with a `width` it is wrapped. „a7:120-151“ is the article's id with the offsets of the words.
    """
    labels = Labels(language)
    if not claims:
        return f"{labels.word('no_claims_found')}\n"
    return _lines(
        ((f"{_chain(claim['chain'], labels)} | {claim['about']}  ({_where(claim)})", 0, 4) for claim in claims), width
    )


def _where(claim: Mapping[str, Any]) -> str:
    return f"{claim['document']}:{claim['start']}-{claim['end']}"


def _lines(lines: Iterable[tuple[str, int, int]], width: int | None) -> str:
    told = [(one_line(words), first, rest) for words, first, rest in lines]
    if width is None:
        return "".join(f"{' ' * first}{words}\n" for words, first, _ in told)
    drawn: list[Line] = [(Text(words), first, rest) for words, first, rest in told]
    return wrapped(drawn, width=width)


def _chain(chain: Sequence[Mapping[str, Any]], labels: Labels) -> str:
    """„Bote (passes on) → Der Minister (certain)“."""
    held = [labels.held(link["commitment"], origin=link is chain[-1]) for link in chain]
    names = [holder_name(link["name"], labels, outlet=link["role"] == "outlet") for link in chain]
    return " → ".join(f"{name} ({how})" for name, how in zip(names, held, strict=True))


def _facts(story: Story, labels: Labels) -> str:
    reports = labels.count(len(story.documents), "one_report", "reports")
    times = (moment_words(time, time.tzinfo or UTC, labels) for time in (story.first, story.last) if time)
    days = list(dict.fromkeys(times))
    period = labels.word("from_to", start=days[0], end=days[1]) if len(days) > 1 else "".join(days)
    return f"{reports}{', ' + period if period else ''} · {story.id}"
