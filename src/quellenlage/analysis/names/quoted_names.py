"""Names that only the noun before them gives away: „das Festival „Klangvulkan““, „die Sonde Kestrel“."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.base.fields import QUOTES
from quellenlage.analysis.base.lexicon import noun_reading, readings
from quellenlage.analysis.names.found import Found, Named
from quellenlage.analysis.names.kinds import noun_kind
from quellenlage.analysis.names.nouns import known_noun
from quellenlage.analysis.names.subkinds import body_subkind
from quellenlage.model import Token

_LONGEST = 5
_WITHIN = frozenset(("NN", "NE", "FM", "ADJA", "CARD", "ART", "APPR", "APPRART", "KON"))
"""Tags of the words of such a name: no verb, no mark."""


def announced_names(words: Sequence[str], tokens: Sequence[Token], found: Found) -> None:
    """Find what stands behind a noun of `resources/de/name_nouns.yaml` and is no name to the recogniser."""
    for k in range(len(words) - 1):
        if tokens[k].tag not in ("NN", "NE") or found.taken[k]:
            continue
        quoted = words[k + 1] in QUOTES
        kind = noun_kind(words[k], quoted=quoted)
        last = 0 if kind is None else _quoted_end(words, tokens, k + 2) if quoted else k + 1 + _unknown(words, tokens, k + 1)
        first = k + 1 + quoted
        if kind is not None and last > first and not any(found.taken[first:last]):
            found.add(Named(first, last, kind, body_subkind(words[k]) if kind == "organisation" else ""))


def _quoted_end(words: Sequence[str], tokens: Sequence[Token], first: int) -> int:
    """Where a name in marks ends that begins at `first` with a capital; 0 where none does."""
    last = next((j for j in range(first, min(len(words), first + _LONGEST + 1)) if words[j] in QUOTES), first)
    named = last > first and words[first][:1].isupper() and all(token.tag in _WITHIN for token in tokens[first:last])
    return last if named else 0


def _unknown(words: Sequence[str], tokens: Sequence[Token], k: int) -> bool:
    """Whether a word is a name to the tagger and in no dictionary."""
    word = words[k]
    return tokens[k].tag == "NE" and word[:1].isupper() and not (readings(word) or known_noun(word) or noun_reading(word))
