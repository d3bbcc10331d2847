"""The tokens of a text as rows of words with what each may say of time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from quellenlage.analysis.times.vocabulary import atom
from quellenlage.model import Token


@dataclass(frozen=True, slots=True)
class Row:
    """Tokens with their words in small letters and their atoms; beyond the ends everything is empty."""

    tokens: Sequence[Token]
    low: tuple[str, ...]
    atoms: tuple[dict[str, Any], ...]

    def word(self, k: int) -> str:
        """A word in small letters, empty beyond the ends."""
        return self.low[k] if 0 <= k < len(self.low) else ""

    def get(self, k: int, kind: str) -> Any:
        """What token `k` says as one kind of time word, or None."""
        return self.atoms[k].get(kind) if 0 <= k < len(self.atoms) else None

    def tag(self, k: int) -> str:
        """A token's STTS tag, empty beyond the ends."""
        return self.tokens[k].tag if 0 <= k < len(self.tokens) else ""

    def capital(self, k: int) -> bool:
        """Whether a token begins with a capital letter."""
        return 0 <= k < len(self.tokens) and self.tokens[k].text[:1].isupper()


def row(tokens: Sequence[Token]) -> Row:
    """Look every token up once."""
    return Row(tokens, tuple(token.text.lower() for token in tokens), tuple(atom(token.text) for token in tokens))
