"""Names seen in an encyclopedia (resources/names/seen.z): how often a word was part of a person's, a place's or a body's name.

Compiled from the names that WikiANN marks in the German Wikipedia, by `python -m training.seen_names`.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from quellenlage.resources import resource

MAX_WORDS = 6


@dataclass(frozen=True, slots=True)
class SeenNames:
    """`words`: each word's code (kind P, L or O; how purely; how often; how often outside names). `names`: whole names' kinds.

    `starts`: the first words of names of several words.
    """

    words: dict[str, str]
    names: dict[str, str]
    starts: frozenset[str]


@cache
def seen() -> SeenNames:
    """The packaged table, read once: lines „word TAB code“, a form feed, lines „name TAB kind“."""
    packed = zlib.decompress(resource("names/seen.z").read_bytes()).decode()
    words, names = packed.split("\n\f\n")
    whole = _pairs(names)
    return SeenNames(_pairs(words), whole, frozenset(name.split(" ", 1)[0] for name in whole if " " in name))


def _pairs(lines: str) -> dict[str, str]:
    fields = iter(lines.replace("\n", "\t").split("\t"))
    return dict(zip(fields, fields, strict=True))


def word_code(word: str) -> str:
    """The code of a word, of its form without genitive s with a mark, or nothing."""
    known = seen().words
    if word in known:
        return known[word]
    if len(word) > 3 and word[-1] == "s" and word[:-1] in known:
        return "+s" + known[word[:-1]]
    return ""


def name_flags(words: Sequence[str]) -> list[tuple[str, ...]]:
    """For each word the flags of the whole name that it is in: kind, place, number of words."""
    table, flags = seen(), [()] * len(words)  # type: tuple[SeenNames, list[tuple[str, ...]]]
    i = 0
    while i < len(words):
        if words[i][:1].isupper() or words[i][:1].isdigit():
            for length in range(MAX_WORDS if words[i] in table.starts else 1, 0, -1):
                kind = table.names.get(" ".join(words[i : i + length]))
                if kind and i + length <= len(words):
                    for j in range(i, i + length):
                        flags[j] = (f"{'B' if j == i else 'I'}{kind}{min(length, 3)}", kind)
                    i += length - 1
                    break
        i += 1
    return flags
