"""Lines for a terminal: wrapped to its width with hanging indents, without colour where nobody sees it."""

from __future__ import annotations

from collections.abc import Iterable
from io import StringIO

from rich.console import Console
from rich.text import Text

_MIN_WIDTH, _MAX_WIDTH = 60, 200

Line = tuple[Text, int, int]
"""Words, the indent of their first line, and that of the lines that follow."""


def wrapped(lines: Iterable[Line], *, width: int = 100, colour: bool = False) -> str:
    """The lines in at most `width` columns (60 to 200), with ANSI colours if wanted."""
    width = max(_MIN_WIDTH, min(_MAX_WIDTH, width))
    out = StringIO()
    console = Console(
        file=out, width=width, force_terminal=colour, color_system="standard" if colour else None, highlight=False, emoji=False
    )
    for words, first, rest in lines:
        for number, piece in enumerate(words.wrap(console, max(width - rest, 20)) or [Text()]):
            piece.rstrip()
            console.print(Text(" " * (rest if number else first)) + piece if piece.plain else Text(), soft_wrap=True)
    return out.getvalue()
