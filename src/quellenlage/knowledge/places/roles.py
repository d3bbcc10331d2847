"""Roles: „in Moskau“ is a location, „Moskau braucht Munition“ a government that acts, a dateline neither."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

from quellenlage.knowledge.gazetteer.lookup import GazetteerEntry
from quellenlage.model import Analysis, PlaceRole
from quellenlage.resources import table

_CAPITAL_PEOPLE = 500_000
_ACTING = frozenset(("country", "city"))


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("de/place_words.yaml")[key]["words"].split())


def role(analysis: Analysis, first: int, last: int, entry: GazetteerEntry) -> PlaceRole:
    """The role of the place named by tokens `[first, last)`."""
    start = analysis.tokens[first].start
    k = bisect_right(analysis.sentences, start, key=lambda s: s.start) - 1
    if k >= 0 and analysis.sentences[k].kind == "dateline":
        return "other"
    if entry.kind not in _ACTING or (entry.kind == "city" and entry.population < _CAPITAL_PEOPLE):
        return "location"
    before = _preposition(analysis, first)
    if before in _words("partner") and before != "an":
        return "actor"
    if before in _words("locative"):
        return "location"
    if _is_acting_subject(analysis, first) or _is_possessor(analysis, first, last):
        return "actor"
    if entry.kind == "country":
        return "actor"
    return "location"


def _preposition(analysis: Analysis, first: int) -> str:
    """The preposition before a name, over an article, adjectives and the first members of „zwischen A und B“."""
    tokens = analysis.tokens
    k = first - 1
    for _ in range(6):
        if k < 0 or tokens[k].tag[:1] in ("$", "V"):
            return ""
        if tokens[k].tag in ("APPR", "APPRART"):
            return tokens[k].text.lower()
        if tokens[k].tag not in ("ART", "ADJA", "ADJD", "KON", "NE", "NN", "ADV", "PPOSAT"):
            return ""
        if tokens[k].tag == "NN" and not (k + 1 < len(tokens) and tokens[k + 1].tag in ("NE", "KON")):
            return ""
        k -= 1
    return ""


def _is_acting_subject(analysis: Analysis, first: int) -> bool:
    """Whether the name is the subject of a verb that somebody does."""
    clause = _clause(analysis, first)
    if clause is None:
        return False
    found = analysis.clauses[clause]
    start = analysis.tokens[first].start
    if found.subject is None or not found.subject.start <= start < found.subject.end or found.predicate is None:
        return False
    return found.predicate.lemma not in _words("stative_verbs") and not found.predicate.passive


def _clause(analysis: Analysis, token: int) -> int | None:
    """The innermost clause around a token: the last one that begins before it and has not ended."""
    clauses = analysis.clauses
    k = bisect_right(clauses, token, key=lambda c: c.first) - 1
    for number in range(k, max(-1, k - 8), -1):
        if clauses[number].first <= token < clauses[number].last:
            return number
    return None


def _is_possessor(analysis: Analysis, first: int, last: int) -> bool:
    """„Russlands Präsident“, „die Regierung Russlands“."""
    text = analysis.tokens[last - 1].text
    return text.endswith("s") and last < len(analysis.tokens) and analysis.tokens[last].tag == "NN" and first == last - 1
