"""Quotations in GNQA's format: `python -m benchmarks.quotations IN.jsonl OUT.jsonl [--model default|free|rules]`.

Reads `originalText` and `tokens` of each line, never its annotations, and writes the same lines with our `annotations`.
"""

from __future__ import annotations

import argparse
import json
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from quellenlage.analysis.base import analyse
from quellenlage.analysis.quotations import MODELS, find_quotations
from quellenlage.model import Quotation, Span

_ROLES = ("quote", "speaker", "cue", "frame", "addressee")


def annotate(document: dict[str, Any], model: str) -> dict[str, Any]:
    """A document with our annotations in the place of its own."""
    return annotated(document, find_quotations(analyse(document["originalText"]), model))


def annotated(document: dict[str, Any], quotations: Iterable[Quotation]) -> dict[str, Any]:
    """A document with the given quotations in the place of its annotations."""
    text: str = document["originalText"]
    starts, ends = _offsets(document["tokens"], text)
    found = [_annotation(k, one, text, starts, ends) for k, one in enumerate(quotations)]
    return {**document, "annotations": [one for one in found if one["quote"]["tokenIds"]]}


def _offsets(tokens: Sequence[Any], text: str) -> tuple[list[int], list[int]]:
    """Character offsets of the given tokens: as given, else by looking each word up in turn."""
    if tokens and isinstance(tokens[0], dict) and "charBegin" in tokens[0]:
        return [t["charBegin"] for t in tokens], [t["charEnd"] for t in tokens]
    starts, ends, position = [], [], 0
    for token in tokens:
        word = token["text"] if isinstance(token, dict) else token
        place = text.find(word, position)
        place = position if place < 0 else place
        starts.append(place)
        ends.append(place + len(word))
        position = place + len(word)
    return starts, ends


def _annotation(number: int, one: Quotation, text: str, starts: Sequence[int], ends: Sequence[int]) -> dict[str, Any]:
    spans = dict(zip(_ROLES, (one.content, one.speaker, one.cue, one.frame, one.addressee), strict=True))
    roles = {role: _role(parts, text, starts, ends) for role, parts in spans.items()}
    return {"id": number, "type": one.type, "medium": one.medium, "isNested": one.nested, "hasNested": False, **roles}


def _role(parts: Sequence[Span], text: str, starts: Sequence[int], ends: Sequence[int]) -> dict[str, Any]:
    ids: list[int] = []
    spans = []
    for part in parts:
        first, last = bisect_left(ends, part.start + 1), bisect_left(starts, part.end)
        ids.extend(range(first, last))
        spans.append({"begin": first, "end": last, "charBegin": part.start, "charEnd": part.end})
    return {"spans": spans, "text": " ".join(text[p.start : p.end] for p in parts), "tokenIds": sorted(set(ids))}


def main() -> None:
    """Annotate a file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--model", choices=sorted(MODELS), default="default")
    options = parser.parse_args()
    with options.source.open(encoding="utf-8") as source, options.target.open("w", encoding="utf-8") as target:
        for line in source:
            target.write(json.dumps(annotate(json.loads(line), options.model), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
