"""GNQA-2024 (CC BY-NC-SA 4.0): its articles as our analyses, its annotations as our quotations."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quellenlage.analysis.base import analyse
from quellenlage.model import Analysis, Quotation, Span


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article with its gold quotations, in the order of their words."""

    name: str
    analysis: Analysis
    gold: tuple[Quotation, ...]


def articles(path: Path) -> Iterator[Annotated]:
    """The articles of a file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            document = json.loads(line)
            gold = (quotation(annotation) for annotation in document["annotations"])
            ordered = sorted((q for q in gold if q.content), key=lambda q: (q.content[0].start, -q.content[-1].end, q.type))
            yield Annotated(document["documentName"], analyse(document["originalText"]), tuple(ordered))


def quotation(annotation: dict[str, Any]) -> Quotation:
    """One annotation."""
    return Quotation(
        annotation["type"],
        content=_spans(annotation["quote"]),
        speaker=_spans(annotation["speaker"]),
        cue=_spans(annotation["cue"]),
        frame=_spans(annotation["frame"]),
        addressee=_spans(annotation["addressee"]),
        medium=annotation["medium"],
        nested=annotation["isNested"],
    )


def _spans(role: dict[str, Any]) -> tuple[Span, ...]:
    return tuple(Span(span["charBegin"], span["charEnd"]) for span in role["spans"])
