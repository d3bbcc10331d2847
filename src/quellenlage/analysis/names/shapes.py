"""The outer form of words: letters and case, without looking into any list."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=50_000)
def shape(word: str) -> str:
    """Upper case as X, lower case as x, digits as 9, the rest as it is; runs shortened („Kreml-Sprecher“ → „Xx-Xx“)."""
    out: list[str] = []
    for letter in word[:40]:
        mark = "X" if letter.isupper() else "x" if letter.isalpha() else "9" if letter.isdigit() else letter
        if not out or out[-1] != mark:
            out.append(mark)
    return "".join(out)
