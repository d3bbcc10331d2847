"""Times that count from something other than publication: „drei Tage nach dem Anschlag“, „am Vorabend der Wahl“, „am Tag des Unfalls“.

What an event's day is, the text itself must have said („der Anschlag vom 3. Mai“, „Die Wahl findet am Sonntag statt“); else
the expression has no window.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from quellenlage.analysis.times.dates import match_date
from quellenlage.analysis.times.meaning import Match, Meaning
from quellenlage.analysis.times.row import Row
from quellenlage.analysis.times.vocabulary import data, holiday_phrases, word_set, words
from quellenlage.model import Analysis

_SIGNS = {"nach": 1, "vor": -1}
_CONJUNCTIONS = {"nachdem": 1, "bevor": -1, "ehe": -1}
_LONGEST = 10
"""Words of a clause with „nachdem“ in which its day is looked for."""
_MOST_ADJECTIVES = 2


def event_noun(row: Row, k: int) -> str:
    """The noun of the phrase „dem schweren Anschlag“ that begins at `k`, by its lemma in small letters; empty where there is none."""
    if row.tag(k) not in ("ART", "PPOSAT", "PDAT", "APPRART"):
        return ""
    k += 1
    for _ in range(_MOST_ADJECTIVES):
        k += row.tag(k) == "ADJA"
    return row.tokens[k].lemma.lower() if row.tag(k) == "NN" and not row.atoms[k] else ""


def counted_from_event(row: Row, found: Match) -> Match:
    """An amount before „nach dem Anschlag“ or „vor Weihnachten“ counts from there."""
    behind = found.last + (row.word(found.last) == ",")
    sign = _SIGNS.get(row.word(found.last))
    meaning = found.meaning
    if row.word(behind) in _CONJUNCTIONS and meaning.kind == "duration" and meaning.number is not None and meaning.unit:
        return _from_clause(row, found, behind)
    if sign is None or meaning.kind != "duration" or meaning.number is None or not meaning.unit or meaning.relative is not None:
        return found
    return _anchored(row, found, found.last + 1, sign) or found


def _from_clause(row: Row, found: Match, opener: int) -> Match:
    """„zwei Tage nachdem am Sonntag ein Zug entgleist war“: counted from the day that the clause names."""
    for k in range(opener + 1, opener + _LONGEST):
        if row.word(k) in (",", ".", ""):
            break
        base = match_date(row, k)
        if base is not None and base.meaning.kind in ("date", "weekday", "holiday"):
            meaning = replace(found.meaning, base=base.meaning, offset=_CONJUNCTIONS[row.word(opener)])
            return replace(found, meaning=meaning, rule=f"{found.rule}, from an event")
    return found


def _anchored(row: Row, found: Match, k: int, sign: int) -> Match | None:
    noun = event_noun(row, k)
    base = match_date(row, k + (row.word(k) in ("dem", "der", "den"))) if not noun else None
    if base is not None and base.meaning.kind not in ("date", "weekday", "holiday"):
        base = None
    if noun and sign:
        base = _dated(row, k)
    if not noun and base is None:
        return None
    meaning = replace(found.meaning, event=noun, base=base.meaning if base else None, offset=sign)
    return replace(found, meaning=meaning, rule=f"{found.rule}, from an event")


def _dated(row: Row, k: int) -> Match | None:
    """The date behind an event's noun: „vor der Wahl am 12. April“."""
    while row.tag(k) in ("ART", "PPOSAT", "PDAT", "APPRART", "ADJA"):
        k += 1
    found = match_date(row, k + 2) if row.word(k + 1) in ("am", "vom") else None
    return found if found and found.meaning.kind == "date" and found.meaning.day is not None else None


def event_day(row: Row, i: int) -> Match | None:
    """„Vorabend der Wahl“, „Tag nach dem Anschlag“, „Tag des Unfalls“, „Morgen nach dem Sturm“, „Zeitpunkt des Brandes“."""
    eve = row.word(i) == "vorabend"
    part = words()["abend"]["part"] if eve else row.get(i, "part")
    instant = row.word(i) == "zeitpunkt" and row.word(i - 1) in ("zum", "dem")  # „zum Zeitpunkt des Brandes“
    if (
        not (eve or part or instant or row.word(i) == "tag")
        or not row.capital(i)
        or _holiday_of_several_words(row, i)
        or not (instant or row.word(i - 1) in word_set("before_daypart"))
    ):
        return None
    sign, k = _SIGNS.get(row.word(i + 1)), i + 2
    if sign is None and (
        row.word(i + 1) in word_set("genitive_articles") or (eve and row.word(i + 1) in ("von", "vom", "zu", "zum", "zur"))
    ):
        sign, k = 0, i + 1 + (row.word(i + 1) in ("von", "zu"))
    if sign is None:
        return None
    plain = Match(i, i + 1, Meaning("event", unit="PD", part=part), "day of an event")
    found = _anchored(row, plain, k, -1 if eve else sign)
    return found if found and (eve or part or found.meaning.event) else None


def _holiday_of_several_words(row: Row, i: int) -> bool:
    """„Tag der Deutschen Einheit“."""
    return any(
        tuple(row.word(i + 1 + k) for k in range(len(rest))) == rest for rest, _ in holiday_phrases().get(row.word(i), ())
    )


def subjects(analysis: Analysis) -> list[str]:
    """For every token the head noun of its clause's subject, by its lemma in small letters."""
    heads = [""] * len(analysis.tokens)
    for clause in analysis.clauses:
        subject, head = clause.subject, ""
        if subject is not None:
            own = (t for t in analysis.tokens[clause.first : clause.last] if subject.start <= t.start < subject.end)
            head = next((token.lemma.lower() for token in own if token.tag == "NN"), "")
        heads[clause.first : clause.last] = [head] * (clause.last - clause.first)
    return heads


@cache
def _nouns_by_verb() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for noun, verbs in data()["deeds_by_verb"].items():
        for verb in verbs:
            found.setdefault(verb, []).append(noun)
    return {verb: tuple(nouns) for verb, nouns in found.items()}


def deeds(analysis: Analysis) -> list[tuple[str, ...]]:
    """For every token the nouns that take up what its clause's predicate tells: „sprach“ → „rede“."""
    found: list[tuple[str, ...]] = [()] * len(analysis.tokens)
    for clause in analysis.clauses:
        nouns = _nouns_by_verb().get(clause.predicate.lemma, ()) if clause.predicate else ()
        found[clause.first : clause.last] = [nouns] * (clause.last - clause.first)
    return found


def dated_nouns(row: Row, first: int, match: Match, heads: Sequence[str]) -> list[str]:
    """The nouns that a date tells the day of: the one before it („der Anschlag vom 3. Mai“) and its clause's subject."""
    before = first - 1
    near = row.tokens[before].lemma.lower() if before >= 0 and row.tag(before) == "NN" and not row.atoms[before] else ""
    return [noun for noun in (near, heads[row.origin[match.first]]) if noun and noun not in data()["no_events"]]
