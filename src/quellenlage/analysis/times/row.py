"""The tokens of a text as rows of words with what each may say of time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from quellenlage.analysis.times.vocabulary import atom
from quellenlage.model import Analysis, Token

_PAIR = re.compile(r"(\d{1,4}(?:[.:]\d\d)?\.?)([–/-])(\d{1,4}(?:[.:]\d\d)?\.?)")
_SCHOOL_YEAR = re.compile(r"(?:19|20)\d\d[/–-]\d\d")


@dataclass(frozen=True, slots=True)
class Row:
    """Tokens with their words in small letters and their atoms; beyond the ends everything is empty.

    Pairs of numbers („10-18“, „2009–2011“) are three tokens here; `origin` gives each its token in the analysis, and
    `places` gives each token of the analysis (and the end) its first place here.
    """

    tokens: Sequence[Token]
    low: tuple[str, ...]
    atoms: tuple[dict[str, Any], ...]
    origin: tuple[int, ...]
    places: tuple[int, ...]

    def word(self, k: int) -> str:
        """A word in small letters, empty beyond the ends."""
        try:
            return self.low[k] if k >= 0 else ""
        except IndexError:
            return ""

    def get(self, k: int, kind: str) -> Any:
        """What token `k` says as one kind of time word, or None."""
        try:
            return self.atoms[k].get(kind) if k >= 0 else None
        except IndexError:
            return None

    def tag(self, k: int) -> str:
        """A token's STTS tag, empty beyond the ends."""
        return self.tokens[k].tag if 0 <= k < len(self.tokens) else ""

    def capital(self, k: int) -> bool:
        """Whether a token begins with a capital letter."""
        return 0 <= k < len(self.tokens) and self.tokens[k].text[:1].isupper()


def row(analysis: Analysis) -> Row:
    """Look every token up once."""
    tokens: list[Token] = []
    origin: list[int] = []
    places: list[int] = []
    for number, token in enumerate(analysis.tokens):
        places.append(len(tokens))
        pieces = _pieces(token)
        tokens.extend(pieces)
        origin.extend([number] * len(pieces))
    places.append(len(tokens))
    low = tuple(token.text.lower() for token in tokens)
    return Row(tokens, low, tuple(atom(word) for word in low), tuple(origin), tuple(places))


def _two_years(pair: re.Match[str]) -> bool:
    """„2010/2011“ is one year of business, „2010–2011“ and „2010/2015“ are two ends."""
    first, sign, second = pair.groups()
    whole = sign == "/" and len(first) == len(second) == len("2010")
    return whole and first.isdecimal() and second.isdecimal() and int(second) == int(first) + 1


def _pieces(token: Token) -> tuple[Token, ...]:
    """„10-18“ as „10“, „-“, „18“; a school year or season („2007/08“) stays whole."""
    if not token.text[:1].isdigit():
        return (token,)
    found = _PAIR.fullmatch(token.text)
    if found is None or _SCHOOL_YEAR.fullmatch(token.text) or _two_years(found):
        return (token,)
    spans = [(token.start + found.start(k), token.start + found.end(k), found.group(k)) for k in (1, 2, 3)]
    return tuple(replace(token, start=start, end=end, text=text) for start, end, text in spans)
