"""What the recogniser of names sees of a sentence: its words with their neighbours, whole names that lists know, tags.

Training and use share this module and `word_features`, so a change here needs new weights (`python -m training.names`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quellenlage.analysis.names.known import known_flags
from quellenlage.analysis.names.seen import name_flags
from quellenlage.analysis.names.word_features import WordLook, look
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
    looks = [look(word) for word in words]
    rows = [[*one.own, "lj=" + one.lists] for one in looks]
    _add_neighbours(rows, looks)
    _add_wider(rows, looks)
    _add_known(rows, words)
    if tags:
        for row, around in zip(rows, tag_features(tags), strict=True):
            row.extend(around)
    return rows


def _add_neighbours(rows: Sequence[list[str]], looks: Sequence[WordLook]) -> None:
    """What stands right before and after each word."""
    before: WordLook | None = None
    for row, one, after in zip(rows, looks, (*looks[1:], None), strict=True):
        if before is None:
            row.append("first")
        else:
            row.extend(before.as_before)
            row.extend(("w-1w=" + before.low + "|" + one.low, "lj-1=" + before.lists + "|" + one.lists))
        if after is None:
            row.append("last")
        else:
            row.extend(after.as_after)
            row.append("lj+1=" + one.lists + "|" + after.lists)
        before = one


def _add_wider(rows: Sequence[list[str]], looks: Sequence[WordLook]) -> None:
    """Two words before and after; the forms of three words in a row are seen by the first and by the last of them."""
    for i in range(2, len(looks)):
        first, middle, last = looks[i - 2 : i + 1]
        shapes = first.shape + "|" + middle.shape + "|" + last.shape
        rows[i - 2] += ("w+2=" + last.low, "s+2=" + shapes)
        rows[i] += ("w-2=" + first.low, "s-2=" + shapes)


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


def tag_features(tags: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The tags around each word."""
    for before, tag, after in zip(("^", *tags), tags, (*tags[1:], "$"), strict=False):
        yield "t=" + tag, "t-1=" + before, "t+1=" + after, "tt=" + before + "|" + tag + "|" + after
