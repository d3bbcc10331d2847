"""German transliterations of Slavic and Arabic names as English, and so the gazetteer, writes them: Chassan → Khasan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, product

MAX_FORMS = 24
_TABLE = """
schtsch shch|tsch ch tch|dsch dzh j dj|sch sh zh|sh zh sh|ch kh h ch|ss s ss|ks x ks|ja ya ia|ju yu iu|je ye e ie|jo yo|ji yi i|yj yi yy
|ij iy y|ski skiy skyi sky|w v w|z ts z|j y i|ei ay ei|ai ay ai|ou u|dj j
"""
_SPELLINGS = {row.split()[0]: tuple(row.split()[1:]) for row in _TABLE.split("|")}
"""Letters and what they may be in English, the likeliest first; longer ones come before their parts."""
_PIECE = re.compile("|".join((*_SPELLINGS, ".")), re.DOTALL)
_SHORTEST = 4


def transliterations(name: str) -> Iterator[str]:
    """The English spellings that a German one may stand for, the likeliest first; at most MAX_FORMS."""
    low = name.lower()
    if len(low) < _SHORTEST:
        return
    seen = {name}
    for parts in islice(product(*_choices(low)), MAX_FORMS):
        spelled = _capitalised("".join(parts))
        if spelled not in seen:
            seen.add(spelled)
            yield spelled


def _choices(low: str) -> list[tuple[str, ...]]:
    """The word cut into pieces with the spellings of each; the last pieces vary first, so the order is that of likelihood."""
    return [_SPELLINGS.get(piece) or (piece,) for piece in _PIECE.findall(low)]


def _capitalised(text: str) -> str:
    if text.isalpha():
        return text[0].upper() + text[1:]
    return "-".join(" ".join(word[:1].upper() + word[1:] for word in part.split(" ")) for part in text.split("-"))
