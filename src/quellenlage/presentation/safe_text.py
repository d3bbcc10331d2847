"""Words of strangers, made harmless to show: no control of the terminal, no turned direction of writing.

The JSON form keeps every character as it came; what people look at goes through here.
"""

from __future__ import annotations

import re

_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_CONTROL = re.compile(
    "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def visible(text: str) -> str:
    """The text with a � in place of each character that would control the display. Its length stays: offsets hold."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)


def one_line(text: str) -> str:
    """The text on one line, without controls and without characters that take no room."""
    return " ".join(visible(_INVISIBLE.sub("", text)).split())


def shortened(text: str, most: int) -> str:
    """One line of at most `most` characters, cut at a word where one ends in its second half."""
    line = one_line(text)
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    word_end = cut.rfind(" ")
    return (cut[:word_end] if word_end > most // 2 else cut).rstrip(" ,;:–-") + "…"
