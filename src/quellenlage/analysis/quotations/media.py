"""Whether something was said, thought or written, by the verb or noun of its cue."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal

from quellenlage.analysis.quotations.features import Seen
from quellenlage.model import QuotationType
from quellenlage.resources import table

Medium = Literal["Speech", "Thought", "Writing", "ST", "SW", "TW", "STW"]


@cache
def media() -> dict[str, Medium]:
    """The medium by lemma of a verb or noun in small letters, separable verbs joined."""
    found: dict[str, Medium] = {}
    for name, key in (("reporting_verbs", "verbs"), ("reporting_nouns", "nouns")):
        for entry in table(f"de/{name}.yaml")[key]:
            found.setdefault(entry["lemma"].lower(), entry["medium"])
    return found


def medium(seen: Seen, cue: Sequence[int], kind: QuotationType) -> Medium:
    """The medium that the cue tells; speech where it does not say."""
    tokens = seen.where.analysis.tokens
    for k in cue:
        number = seen.where.clause[k]
        predicate = seen.where.analysis.clauses[number].predicate if number >= 0 else None
        joined = predicate.lemma if predicate is not None and k in predicate.tokens else tokens[k].lemma
        found = media().get(joined.lower()) or media().get(tokens[k].lemma.lower())
        if found:
            return found
    return "Speech" if kind != "FreeIndirect" else "SW"
