"""What the taggers see of each token: the word, its grammar, its clause, its sentence, marks, and what the rules found there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from quellenlage.analysis.propositions.lexicon import stances, words
from quellenlage.analysis.quotations.phrases import InPhrase, phrases, saying
from quellenlage.analysis.quotations.places import Places, places
from quellenlage.analysis.quotations.traces import quote_trace, role_trace
from quellenlage.model import Analysis, Clause, Quotation, Sentence

_DIGITS = re.compile(r"\d+")
_SUBJUNCTIVE_AUXILIARIES = frozenset(("sei", "seien", "habe", "werde", "könne", "müsse", "solle", "wolle", "dürfe", "gebe"))


@dataclass(frozen=True, slots=True)
class Seen:
    """A text as the taggers see it: one list of features a token (`wide` with neighbours, `narrow` without)."""

    where: Places
    rules: tuple[Quotation, ...]
    quotes: list[str]
    roles: list[str]
    wide: list[list[str]]
    narrow: list[list[str]]
    classes: list[str]
    heads: list[str]
    ruled: list[tuple[int, ...]]
    ruled_at: dict[int, list[int]]
    phrases: list[InPhrase]
    saying: list[str]
    """How the verb of each clause reports."""
    beside: dict[int, tuple[str, ...]]
    """Features that only the second stage asks for, by token, kept from one quotation to the next."""


def see(analysis: Analysis, rules: tuple[Quotation, ...]) -> Seen:
    """All features of a text; linear in its length."""
    where = places(analysis)
    quotes, roles = quote_trace(where, rules), role_trace(where, rules)
    own = [_word(token.text, token.lemma, token.tag, token.form, token.mood) for token in analysis.tokens]
    clauses = [_clause(analysis, clause) for clause in analysis.clauses]
    sentences = _sentences(analysis, quotes, roles)
    marks = _marks(where)
    narrow = [
        [
            *own[k][0],
            *(clauses[where.clause[k]] if where.clause[k] >= 0 else ("c=-",)),
            marks[k],
            "rq=" + quotes[k],
            "rr=" + roles[k],
            "rq=" + quotes[k] + "/" + roles[k],
        ]
        for k in range(len(own))
    ]
    found = [quote + role for quote, role in zip(quotes, roles, strict=True)]
    around = zip(_neighbours(own, found, marks), _edges(own, where), where.sentence, strict=True)
    wide = [[*neighbours, *edges, *sentences[number]] for neighbours, edges, number in around]
    heads = ["".join(sorted({*_found(quotes, roles, s)})) for s in analysis.sentences]
    ruled = [tuple(where.tokens_of(one.content)) for one in rules]
    ruled_at: dict[int, list[int]] = {}
    for number, tokens in enumerate(ruled):
        for k in tokens:
            ruled_at.setdefault(k, []).append(number)
    kinds, verbs = [one[3] for one in own], [saying(clause) for clause in analysis.clauses]
    return Seen(where, rules, quotes, roles, wide, narrow, kinds, heads, ruled, ruled_at, phrases(where), verbs, {})


Own = tuple[tuple[str, ...], str, str, str]


@lru_cache(maxsize=65_536)
def _word(text: str, lemma: str, tag: str, form: str, mood: str) -> Own:
    """The features of a word by itself, its lemma, its tag with mood, and its class."""
    low = _DIGITS.sub("0", text.lower())
    base = _DIGITS.sub("0", lemma) or low
    verb = tag + ("/" + mood if mood else "")
    kind = word_class(base, low, tag)
    features = ["w=" + low, "l=" + base, "t=" + verb, "s=" + low[-4:], "k=" + kind, "tk=" + verb + kind]
    if mood == "Sub" and low in _SUBJUNCTIVE_AUXILIARIES:
        features.append("k1")
    if form == "Fin":
        features.append("fin")
    return tuple(features), base, verb, kind


@cache
def _prepositions() -> frozenset[str]:
    return frozenset(("laut", "nach", "zufolge", "gemäß", "so", "wie", "aus", "unter", "von"))


def word_class(lemma: str, low: str, tag: str) -> str:
    """The class of a word that reports: the stance of a verb, a reporting noun, a source preposition."""
    if tag[:1] == "V":
        stance = stances().get(lemma)
        return "V" + stance.name if stance else ""
    if low in _prepositions():
        return low
    if tag == "NN" and lemma.lower().endswith(_noun_endings()):
        return "N"
    return ""


@cache
def _noun_endings() -> tuple[str, ...]:
    return tuple(sorted({noun.lower() for noun in words("source_phrases", "report_nouns", "words")}))


def _clause(analysis: Analysis, clause: Clause) -> tuple[str, ...]:
    """The clause's kind, verb and opener, and its parent's verb."""
    own = _verb(clause)
    parent = analysis.clauses[clause.parent] if clause.parent is not None else None
    above = _verb(parent) if parent else "-"
    opener = analysis.tokens[clause.opener].text.lower() if clause.opener is not None else "-"
    return (
        "c=" + clause.kind + own,
        "cv=" + (clause.predicate.lemma if clause.predicate else "-"),
        "cp=" + above + "/" + clause.kind,
        "co=" + opener + "/" + above,
    )


def _verb(clause: Clause) -> str:
    predicate = clause.predicate
    if predicate is None:
        return "-"
    stance = stances().get(predicate.lemma)
    return f"{stance.name if stance else '-'}/{predicate.mood}/{predicate.modal}"


def _found(quotes: Sequence[str], roles: Sequence[str], sentence: Sentence) -> set[str]:
    """What the rules found in a sentence: the types of quotations and whether a cue and a speaker."""
    inside = range(sentence.first, sentence.last)
    return {quotes[k][-1:] for k in inside if quotes[k]} | {roles[k].lower() for k in inside if roles[k] in ("K", "S")}


def _sentences(analysis: Analysis, quotes: Sequence[str], roles: Sequence[str]) -> list[list[str]]:
    """Of each sentence: what it has, and what the one before has."""
    own: list[str] = []
    heads: list[str] = []
    for sentence in analysis.sentences:
        inside = range(sentence.first, sentence.last)
        found = sorted(
            {quotes[k][-1:] for k in inside if quotes[k]} | {roles[k].lower() for k in inside if roles[k] in ("K", "S")}
        )
        subjunctive = any(analysis.tokens[k].mood == "Sub" and analysis.tokens[k].tense == "Pres" for k in inside)
        own.append("".join(found) + ("1" if subjunctive else ""))
        heads.append(analysis.tokens[sentence.first].text.lower() if sentence.last > sentence.first else "")
    rows: list[list[str]] = []
    for number, sentence in enumerate(analysis.sentences):
        before = own[number - 1] if number else "#"
        after = own[number + 1] if number + 1 < len(own) else "#"
        new = "P" if not number or analysis.sentences[number - 1].paragraph != sentence.paragraph else "p"
        rows.append([
            "z=" + own[number],
            "z-1=" + before + new,
            "z-1z=" + before + new + "/" + own[number],
            "z+1=" + after,
            "zh=" + heads[number],
            "zk=" + sentence.kind,
        ])  # fmt: skip
    return rows


def _marks(where: Places) -> list[str]:
    """Where a token stands to its quotation marks: opening, closing, inside, and how much they hold."""
    analysis, found = where.analysis, []
    widths = [len(where.token_range(q.start, q.end)) for q in analysis.quoted]
    for k, token in enumerate(analysis.tokens):
        number = where.quoted[k]
        if number < 0:
            found.append("q=-")
            continue
        quoted = analysis.quoted[number]
        part = "B" if token.start <= quoted.start else "E" if token.end >= quoted.end else "I"
        size = widths[number]
        found.append(f"q={part}{0 if size < 5 else 1 if size < 9 else 2}{'' if quoted.closed else '?'}")
    return found


def _neighbours(own: Sequence[Own], found: Sequence[str], marks: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Words, tags and rules' finds around each token; „#“ stands before the first and behind the last one."""
    edge = ("#", "#")
    lemmas = [*edge, *(one[1] for one in own), *edge]
    tags = [*edge, *(one[2] for one in own), *edge]
    kinds = ["", "", *(one[3] for one in own), "", ""]
    marks, found = ["#", *marks, "#"], ["#", *found, "#"]
    for k in range(2, len(own) + 2):
        lemma, tag, b1, a1 = lemmas[k], tags[k], tags[k - 1], tags[k + 1]
        before, after = lemmas[k - 1], lemmas[k + 1]
        yield (
            "l-1=" + before, "l+1=" + after, "l-2=" + lemmas[k - 2], "l+2=" + lemmas[k + 2],
            "t-1=" + b1, "t+1=" + a1, "t-1t=" + b1 + " " + tag, "tt+1=" + tag + " " + a1,
            "t-2t-1=" + tags[k - 2] + " " + b1, "t+1t+2=" + a1 + " " + tags[k + 2],
            "l-1l=" + before + " " + lemma, "ll+1=" + lemma + " " + after,
            "k-1=" + kinds[k - 1] + kinds[k - 2], "k+1=" + kinds[k + 1] + kinds[k + 2],
            "m-1=" + marks[k - 2], "m+1=" + marks[k],
            "r-1=" + found[k - 2], "r+1=" + found[k],
        )  # fmt: skip


def _edges(own: Sequence[Own], where: Places) -> Iterator[list[str]]:
    """Whether each token begins or ends its sentence and its clause."""
    sentences, clauses = [-1, *where.sentence, -1], [-1, *where.clause, -1]
    for k, (_, _, tag, kind) in enumerate(own, 1):
        row = []
        if sentences[k - 1] != sentences[k]:
            row.append("first=" + tag)
        elif sentences[k + 1] != sentences[k]:
            row.append("last")
        if clauses[k - 1] != clauses[k]:
            row.append("cb")
        if clauses[k + 1] != clauses[k]:
            row.append("ce=" + kind)
        yield row
