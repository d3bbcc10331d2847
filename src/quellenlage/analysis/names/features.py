"""What the recogniser of names sees of a sentence: its words with their neighbours, whole names that lists know, tags.

Training and use share this module and `word_features`, so a change here needs new weights (`python -m training.names`).
"""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.names.known import known_flags
from quellenlage.analysis.names.seen import name_flags
from quellenlage.analysis.names.shapes import shape
from quellenlage.analysis.names.word_features import joined_lists, neighbour_features, word_features
from quellenlage.analysis.names.wordlists import MAX_PLACE_WORDS, word_lists


def long_places(words: Sequence[str]) -> set[int]:
    """Positions inside place names of several words („Sankt Petersburg“)."""
    lists, inside = word_lists(), set[int]()
    for start, word in enumerate(words):
        if word not in lists.place_starts:
            continue
        for length in range(min(MAX_PLACE_WORDS, len(words) - start), 1, -1):
            name = " ".join(words[start : start + length])
            if name in lists.place or name in lists.country:
                inside.update(range(start, start + length))
                break
    return inside


def sentence_features(words: Sequence[str], tags: Sequence[str] = ()) -> list[list[str]]:
    """The features of each word of one sentence. `tags` (STTS) may be empty."""
    rows = [["b", *word_features(word)] for word in words]
    low, shapes = [word.lower() for word in words], [shape(word) for word in words]
    lists = [joined_lists(word) for word in words]
    _add_neighbours(rows, words, low, lists)
    _add_wider(rows, low, shapes)
    _add_known(rows, words)
    if tags:
        for i, row in enumerate(rows):
            row.extend(tag_features(tags, i))
    return rows


def _add_neighbours(rows: list[list[str]], words: Sequence[str], low: Sequence[str], lists: Sequence[str]) -> None:
    last = len(rows) - 1
    for i, row in enumerate(rows):
        row.append("lj=" + lists[i])
        if i:
            row.extend(neighbour_features(words[i - 1], "-1"))
            row.extend(("w-1w=" + low[i - 1] + "|" + low[i], "lj-1=" + lists[i - 1] + "|" + lists[i]))
        else:
            row.append("first")
        if i < last:
            row.extend(neighbour_features(words[i + 1], "+1"))
            row.append("lj+1=" + lists[i] + "|" + lists[i + 1])
        else:
            row.append("last")


def _add_wider(rows: list[list[str]], low: Sequence[str], shapes: Sequence[str]) -> None:
    """Two words before and after."""
    last = len(rows) - 1
    for i, row in enumerate(rows):
        if i > 1:
            row.extend(("w-2=" + low[i - 2], "s-2=" + shapes[i - 2] + "|" + shapes[i - 1] + "|" + shapes[i]))
        if i + 1 < last:
            row.extend(("w+2=" + low[i + 2], "s+2=" + shapes[i] + "|" + shapes[i + 1] + "|" + shapes[i + 2]))


def _add_known(rows: list[list[str]], words: Sequence[str]) -> None:
    """Whole names that lists know, also before and after."""
    for letter, flags in (("k", known_flags(words)), ("z", name_flags(words))):
        for i, own in enumerate(flags):
            if not own:
                continue
            rows[i] += [letter + flag for flag in own]
            if i:
                rows[i - 1].append(letter + "+1" + own[-1])
            if i + 1 < len(rows):
                rows[i + 1].append(letter + "-1" + own[-1])
    for i in long_places(words):
        rows[i].append("lp")


def tag_features(tags: Sequence[str], i: int) -> list[str]:
    """The tags around one word."""
    before = tags[i - 1] if i else "^"
    after = tags[i + 1] if i + 1 < len(tags) else "$"
    return ["t=" + tags[i], "t-1=" + before, "t+1=" + after, "tt=" + before + "|" + tags[i] + "|" + after]
