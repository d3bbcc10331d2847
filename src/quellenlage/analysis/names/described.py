"""People and bodies that a text opens without a name: „ein Taxifahrer“, „zwei Jugendliche“, „Anwohner“ as subject of what happened."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from quellenlage.analysis.names.judging import reporting
from quellenlage.analysis.names.person_nouns import PersonNoun, grammar, person_noun, words_of
from quellenlage.model import Analysis, Clause, Predicate, Token

_PAST = frozenset(("Past", "Perf", "PastPerf"))
ARTICLES = frozenset(("ein", "eine", "einen", "einem", "einer", "eines"))
_ONES = frozenset(("einer", "eine", "eines", "einen", "einem"))
_OF_SEVERAL = frozenset(("der", "dieser", "seiner", "ihrer"))
COUNTED = frozenset(
    "zwei zweier drei dreier vier fünf sechs sieben acht neun zehn elf zwölf beide beiden mehrere mehreren mehrerer einige einigen".split()
)
_MOST = 12
_WITHIN = frozenset(("ADJA", "ADV", "ADJD", "CARD", "PTKA"))
_LONGEST = 6
"""Words between an article and its noun: „ein etwa 40 Jahre alter Mann“."""


@dataclass(frozen=True, slots=True)
class Context:
    """Where phrases stand: the innermost clause of each token (-1: none), and the sentences that ask."""

    clauses: Sequence[Clause]
    owner: Sequence[int]
    asking: AbstractSet[int]

    def clause(self, k: int) -> Clause | None:
        """The innermost clause of a token."""
        return self.clauses[self.owner[k]] if self.owner[k] >= 0 else None


def context(analysis: Analysis) -> Context:
    """Index the clauses of a text."""
    owner = [-1] * len(analysis.tokens)
    for number, clause in enumerate(analysis.clauses):
        owner[clause.first : clause.last] = [number] * (clause.last - clause.first)
    asking = {
        n
        for n, s in enumerate(analysis.sentences)
        if any(t.text == "?" for t in analysis.tokens[max(s.first, s.last - 2) : s.last])
    }
    return Context(analysis.clauses, owner, asking)


def opened(tokens: Sequence[Token], k: int, last: int, where: Context) -> tuple[int, PersonNoun | None] | None:
    """The noun of an indefinite phrase that begins at `k`, and what it says of people (None: it may be a body).

    None where no such phrase begins, or where it means nobody in particular.
    """
    low = tokens[k].text.lower()
    if one_of(tokens, k, last) is not None:
        found = one_of(tokens, k, last)
    elif low in ARTICLES and tokens[k].tag in ("ART", "CARD", "PIS"):
        found = _singular(tokens, k, last, low)
    elif low in COUNTED or (tokens[k].tag == "CARD" and low.isdigit() and int(low) <= _MOST):
        found = _plural(tokens, k, last)
    else:
        found = _bare(tokens, k, last, where)
    return found if found is not None and _specific(tokens, k, found[0], where) else None


def _noun(tokens: Sequence[Token], k: int, last: int) -> int | None:
    """The noun after determiner and adjectives."""
    noun = k
    while noun < min(last, k + _LONGEST) and (tokens[noun].tag in _WITHIN or (noun > k and years(tokens, noun))):
        noun += 1
    if noun >= last or not (tokens[noun].text[:1].isupper() or tokens[noun].text[:1].isdigit()):
        return None
    return noun if tokens[noun].tag in ("NN", "NE", "ADJA") else None


_YEARS = frozenset(("Jahre", "Monate"))


def years(tokens: Sequence[Token], k: int) -> bool:
    """Whether a word is the „Jahre“ of „der 52 Jahre alte Mann“."""
    return tokens[k].text in _YEARS and tokens[k - 1].tag == "CARD"


def one_of(tokens: Sequence[Token], k: int, last: int) -> tuple[int, PersonNoun | None] | None:
    """„Einer der beiden Fahrer“, „eine der Zeuginnen“: one of several."""
    if k + 1 >= last or tokens[k].text.lower() not in _ONES or tokens[k + 1].text.lower() not in _OF_SEVERAL:
        return None
    noun = next((j for j in range(k + 2, min(last, k + _LONGEST + 2)) if tokens[j].tag in ("NN", "NE")), None)
    said = person_noun(tokens[noun].text) if noun is not None else None
    if noun is None or said is None or said.collective or grammar("die", tokens[noun].text, said)[0] != "p":
        return None
    return noun, said


def _singular(tokens: Sequence[Token], k: int, last: int, low: str) -> tuple[int, PersonNoun | None] | None:
    noun = _aged_noun(tokens, k + 1) or _noun(tokens, k + 1, last)
    if noun is None:
        return None
    said = person_noun(tokens[noun].text)
    if said is None:
        return noun, None
    if said.gender == "m" and not said.adjectival and low in ("eine", "einer"):
        return None  # „von einer Leiter“
    return (noun, said) if grammar(low, tokens[noun].text, said)[0] == "s" else None


def _aged_noun(tokens: Sequence[Token], k: int) -> int | None:
    """„ein 45-Jähriger“, whatever the tagger takes it for: a capital and no noun after it."""
    if k >= len(tokens):
        return None
    word = tokens[k].text
    noun = word[:1].isdigit() and "-J" in word and not (k + 1 < len(tokens) and tokens[k + 1].tag in ("NN", "ADJA"))
    return k if noun and person_noun(word) is not None else None


def _plural(tokens: Sequence[Token], k: int, last: int) -> tuple[int, PersonNoun | None] | None:
    noun = _aged_noun(tokens, k + 1) or _noun(tokens, k + 1, last)
    said = person_noun(tokens[noun].text) if noun is not None else None
    if noun is None or said is None or said.key in words_of("figures") or (said.number == "s" and not said.collective):
        return None
    return noun, said


def _bare(tokens: Sequence[Token], k: int, last: int, where: Context) -> tuple[int, PersonNoun | None] | None:
    """„Anwohner hatten geklagt“: a plural without an article, as the subject of what happened."""
    if tokens[k].tag not in ("NN", "ADJA") or not tokens[k].text[:1].isupper():
        return None
    clause = where.clause(k)
    subject = clause is not None and clause.subject is not None and clause.subject.start == tokens[k].start
    testifies = _testify(tokens, k, last)
    if not subject and not testifies:
        return None
    noun = _noun(tokens, k, last) if tokens[k].tag == "ADJA" else k
    said = person_noun(tokens[noun].text) if noun is not None else None
    if noun is None or said is None or (said.collective and said.number != "p"):
        return None
    several = said.number == "p" or tokens[noun].text.endswith("n")
    if testifies and several and not _one_woman(said, tokens[noun].text):
        return noun, said
    if clause is None or not subject:
        return None
    return (noun, said) if _acted(tokens, said, clause) or (said.number != "s" and _says(tokens, clause)) else None


def _one_woman(said: PersonNoun, word: str) -> bool:
    """„Laut Sprecherin“: no group, although the word ends in n."""
    return said.gender == "f" and said.number != "p" and word.endswith("in")


def _says(tokens: Sequence[Token], clause: Clause) -> bool:
    """„Analysten erwarten, …“, „Kritiker werfen ihm vor, …“: several people as a source, of whatever population."""
    predicate = clause.predicate
    if predicate is None or predicate.finite is None or predicate.negated or predicate.modal:
        return False
    return predicate.lemma in reporting() and tokens[predicate.finite].number == "Plur"


def _acted(tokens: Sequence[Token], said: PersonNoun, clause: Clause) -> bool:
    """Whether several people, no population or figure, did something in the past."""
    predicate = clause.predicate
    if predicate is None or predicate.finite is None or said.key in words_of("populations") | words_of("figures"):
        return False
    several = tokens[predicate.finite].number == "Plur" and said.number != "s"
    return several and predicate.tense in _PAST and not predicate.negated and not predicate.modal


def _testify(tokens: Sequence[Token], k: int, last: int) -> bool:
    """„laut Augenzeugen“, „nach Angaben von Anwohnern“, „Beobachtern zufolge“."""
    before, two_before = (tokens[k - j].text.lower() if k >= j else "" for j in (1, 2))
    after = tokens[k + 1].text.lower() if k + 1 < last else ""
    return before == "laut" or after == "zufolge" or (before == "von" and two_before in _unspecific("statements"))


@cache
def _unspecific(key: str) -> frozenset[str]:
    return words_of("unspecific", key)


def _specific(tokens: Sequence[Token], k: int, noun: int, where: Context) -> bool:
    """Whether somebody in particular is meant: not in a question, a condition, a comparison, a wish or a predicate."""
    before = tokens[k - 1] if k else None
    if before is not None and (before.tag == "KOKOM" or before.text.lower() in _unspecific("before")):
        return False
    clause = where.clause(k)
    if clause is None or clause.predicate is None:
        return True
    if clause.kind == "infinitive" or clause.sentence in where.asking:
        return False
    if clause.opener is not None and tokens[clause.opener].text.lower() in _unspecific("openers"):
        return False
    return _happens(tokens, k, noun, clause)


def had_to(predicate: Predicate) -> bool:
    """„Musste einer 16-Jährigen helfen“, „konnte zwei Wanderer retten“: what was so."""
    return predicate.modal in _unspecific("implied") and predicate.tense == "Past" and not predicate.negated


def _happens(tokens: Sequence[Token], k: int, noun: int, clause: Clause) -> bool:
    predicate = clause.predicate
    assert predicate is not None
    subject = clause.subject is not None and clause.subject.start <= tokens[k].start < clause.subject.end
    after_preposition = k > 0 and tokens[k - 1].tag in ("APPR", "APPRART")
    attribute = k > 0 and tokens[k].text.lower() in ("eines", "einer") and tokens[k - 1].tag == "NN"  # „der Brief eines Arztes“
    if predicate.lemma in _unspecific("copulas") and not (subject or after_preposition or attribute):
        return False
    if subject and predicate.modal == "wollen" and predicate.tense == "Past":
        return True  # „Ein Sprecher wollte sich nicht festlegen“
    if (predicate.modal and not predicate.perfect and not had_to(predicate)) or predicate.tense == "Fut":
        return False
    described = any("jährig" in token.text for token in tokens[k : noun + 1])
    if predicate.lemma in _unspecific("verbs") and not subject:
        return described
    return subject or not predicate.negated
