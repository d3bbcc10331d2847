"""Who is said to be behind a deed and who denies any part in it: „Hinter der Tat stehe die Gruppe X“, „Wir haben damit nichts zu tun“.

The one who denies it, or for whom it is denied, is the one who was named: by a name, or by a country („russische Behörden“, „Russland“).
The forms stand in `de/opposites.yaml`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from quellenlage.analysis.base.lexicon import noun_reading
from quellenlage.analysis.names.peoples import countries, people
from quellenlage.reasoning.earlier import sharing_most
from quellenlage.reasoning.nouns import noun_key
from quellenlage.reasoning.pairs import Pair, in_order
from quellenlage.reasoning.story_mates import one_story
from quellenlage.reasoning.terms import DENIED, HELD, Subject, World
from quellenlage.reasoning.verdicts import Verdict, case_of, marked
from quellenlage.reasoning.vocabulary import word_list
from quellenlage.resources import table

_WORD = re.compile(r"[^\W\d_][\w-]{2,40}")
_MOST, _SHORT = 20, 4


@cache
def _behind() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(entry["words"]) for entry in table("de/opposites.yaml")["behind"])


@cache
def _no_part() -> tuple[tuple[re.Pattern[str], bool], ...]:
    return tuple((re.compile(entry["words"]), bool(entry.get("denied"))) for entry in table("de/opposites.yaml")["no_part"])


def said_behind(one: Subject) -> frozenset[str]:
    """Whom a claim names as the one behind a deed: names, countries."""
    if not one.positive or one.contrasted or one.claim.asks or one.claim.chain[-1].commitment not in HELD:
        return frozenset()
    found = next((match for form in _behind() if (match := form.search(one.claim.about))), None)
    return _names(found["who"]) if found else frozenset()


def without_part(one: Subject) -> frozenset[str]:
    """Who says that he, or of whom it is said that they, have no part in a deed: names, countries."""
    if one.claim.asks or one.contrasted or one.claim.negated_report:
        return frozenset()
    denied = one.claim.chain[-1].commitment in DENIED
    if not any(form.search(one.claim.about) and (denied or not only_denied) for form, only_denied in _no_part()):
        return frozenset()
    return _names(one.claim.about) | _names(one.claim.chain[-1].name)


def _names(words: str) -> frozenset[str]:
    """The countries among words, also by their people, and the words that no dictionary knows: they are names."""
    out = set()
    for word in _WORD.findall(words):
        nation = people(word)
        country = nation.country if nation else countries().get(word)
        if country:
            out.add(f"country:{country}")
        elif (
            word[0].isupper()
            and len(word) > _SHORT
            and noun_reading(word) is None
            and noun_key(word) not in word_list("people")
        ):
            out.add(word.lower().removesuffix("s"))
    return frozenset(out)


def involvement_denied(subjects: Sequence[Subject], things: World) -> Iterator[tuple[Pair, Verdict]]:
    """Claims of two reports, or of two mouths of one, of which one names who is behind a deed and the other says that he is not."""
    accusing: dict[str, list[Subject]] = defaultdict(list)
    for one in subjects:
        for name in sorted(said_behind(one)):
            accusing[name].append(one)
    for denial in subjects if accusing else ():
        for held in sharing_most((accusing.get(name, ())[: _MOST * 4] for name in sorted(without_part(denial))), _MOST):
            if _of_one_deed(held, denial):
                pair = in_order(held, denial)
                yield pair, marked(case_of(pair.older, pair.newer, things), "polarity", ("", ""))


def _of_one_deed(held: Subject, denial: Subject) -> bool:
    """Whether two claims are of one story and of two mouths."""
    first, second = held.claim.chain[-1], denial.claim.chain[-1]
    if held.claim.document == denial.claim.document:
        return "outlet" not in (first.role, second.role) and first.name != second.name
    return one_story(held, denial) and (first.entity is None or first.entity != second.entity)
