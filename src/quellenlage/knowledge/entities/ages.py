"""„Die 47-Jährige“: somebody named by an age, who is the one of that gender that the text has told of."""

from __future__ import annotations

import re

from quellenlage.analysis.names.wordlists import Gender
from quellenlage.knowledge.entities.drafts import Draft
from quellenlage.knowledge.entities.within import Links
from quellenlage.model import Mention

_AGED = re.compile(r"(\w{3}) (\d{1,3})-[Jj]ährige(n|r)?\Z")
_GENDERS: dict[tuple[str, str], Gender] = {
    ("der", ""): "m", ("die", ""): "f", ("der", "n"): "f", ("dem", "n"): "m", ("des", "n"): "m", ("den", "n"): "m",
}  # fmt: skip
_BACK = 60
"""Mentions looked at: before the age, and of each person."""
_AFTER = 5
"""Characters after a name in which its age may stand: „Holm, 47“."""


def by_age(links: Links, k: int, mention: Mention) -> Draft | None:
    """The person whose age it is, or the only person of that gender named before; None where that leaves a doubt."""
    said = _AGED.match(links.text[mention.start : mention.end])
    if said is None:
        return None
    gender = _GENDERS.get((said[1].lower(), said[3] or ""), "")
    earlier = {
        id(links.owner[j]): links.owner[j]
        for j in range(max(0, k - _BACK), k)
        if j in links.owner and links.owner[j].kind == "person"
    }
    fitting = [draft for draft in earlier.values() if draft.gender in ("", gender)]
    of_age = [draft for draft in fitting if _is_aged(links.text, draft, said[2])]
    candidates = of_age or fitting
    return candidates[0] if len(candidates) == 1 else None


def _is_aged(text: str, draft: Draft, age: str) -> bool:
    """Whether a mention of a person says the age, in itself or right after it."""
    return any(
        f"{age}-" in text[m.start : m.end] or re.match(rf",? \(?{age}\b", text[m.end : m.end + _AFTER])
        for m in draft.mentions[:_BACK]
    )
