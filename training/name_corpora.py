"""Read the corpora with marked names into one shape: words with IOB2 labels.

Labels are GermEval's: PER, LOC, ORG, OTH, with `deriv` („deutsche“) and `part` („Ukraine-Krieg“).
"""

from __future__ import annotations

import gzip
import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SMARTDATA_LABELS = {
    "person": "PER",
    "organization": "ORG",
    "organization-company": "ORG",
    "location": "LOC",
    "location-city": "LOC",
    "location-street": "LOC",
    "location-stop": "LOC",
}
WORD = re.compile(r"\w+(?:[-'’.&/]\w+)*\.?|[^\w\s]")
DEV_PARTS = 5


@dataclass(frozen=True, slots=True)
class Marked:
    """One sentence: its words, one IOB2 label each, where it comes from, and whether it is in our dev part."""

    words: tuple[str, ...]
    labels: tuple[str, ...]
    corpus: str
    dev: bool = False


def in_dev_part(source: str) -> bool:
    """Whether a source document belongs to the dev part: one in five, by the CRC of its address."""
    return zlib.crc32(source.encode()) % DEV_PARTS == 0


def germeval(path: Path) -> Iterator[Marked]:
    """Sentences of a GermEval 2014 file (outer layer)."""
    source, words, labels = "", list[str](), list[str]()
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("#\t"):
            source = line.split("\t")[1]
        elif line.strip():
            _, word, outer, *_ = line.split("\t")
            words.append(word)
            labels.append(outer)
        elif words:
            yield Marked(tuple(words), tuple(labels), "germeval", in_dev_part(source))
            words, labels = [], []


def wikiann(path: Path) -> Iterator[Marked]:
    """Sentences of WikiANN that look like sentences and whose labels can be trusted more than most.

    Lists, redirects and marks of the wiki syntax are left out, so are sentences that mark a word in lower case as a place or
    organisation (adjectives).
    """
    words, labels = list[str](), list[str]()
    for line in [*gzip.decompress(path.read_bytes()).decode().splitlines(), ""]:
        if line.strip():
            word, label = line.rsplit("\t", 1)
            words.append(word.removeprefix("de:"))
            labels.append(label)
            continue
        if _is_sentence(words, labels):
            yield Marked(tuple(words), tuple(labels), "wikiann")
        words, labels = [], []


def _is_sentence(words: list[str], labels: list[str]) -> bool:
    if not 5 <= len(words) <= 60 or words[-1] not in ".!?" or not any(word[:1].islower() for word in words):
        return False
    if any(mark in word for word in words for mark in ("**", "''", "WEITERLEITUNG", "|", "==")):
        return False
    return not any(
        label.startswith("B") and word[:1].islower() and word not in ("de", "von", "al", "d")
        for word, label in zip(words, labels, strict=True)
    )


def smartdata(path: Path) -> Iterator[Marked]:
    """Paragraphs of the DFKI SmartData corpus; organisations in lower case or of one plain noun are left out."""
    raw, position, decode = gzip.decompress(path.read_bytes()).decode(), 0, json.JSONDecoder()
    while (start := _skip_space(raw, position)) < len(raw):
        document, position = decode.raw_decode(raw, start)
        text = document["text"]["string"]
        mentions = [m for m in (document["conceptMentions"] or {"array": []})["array"] if m["type"] in SMARTDATA_LABELS]
        yield from _paragraphs(text, mentions)


def _skip_space(raw: str, position: int) -> int:
    while position < len(raw) and raw[position].isspace():
        position += 1
    return position


def _paragraphs(text: str, mentions: list[dict[str, Any]]) -> Iterator[Marked]:
    at: dict[int, tuple[int, str]] = {}
    for mention in sorted(mentions, key=lambda m: m["span"]["start"] - m["span"]["end"]):
        start, end = mention["span"]["start"], mention["span"]["end"]
        if any(s < end and start < e for s, (e, _) in at.items()) or not text[start:end][:1].isupper():
            continue
        at[start] = (end, SMARTDATA_LABELS[mention["type"]])
    for line in re.finditer(r"[^\n]+", text):
        words, labels, inside, kind = list[str](), list[str](), 0, ""
        for match in WORD.finditer(text, *line.span()):
            word = match.group()
            words.append(word)
            if match.start() in at:
                inside, kind = at[match.start()]
                labels.append("B-" + kind)
            else:
                labels.append("I-" + kind if match.start() < inside else "O")
        if len(words) > 3:
            yield Marked(tuple(words), tuple(labels), "smartdata")
