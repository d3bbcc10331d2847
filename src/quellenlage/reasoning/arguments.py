"""The phrases of a claim's words, as far as who does what to whom needs them: the preposition before each, and the cases it may be in.

There is no parse at this stage, only the words of a claim. Articles say the case in most sentences of the news; where they do not, the
order of the phrases, number and the verb decide (`frames.py`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from quellenlage.analysis.base.lexicon import noun_reading, verb_readings
from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.analysis.times.vocabulary import atom
from quellenlage.reasoning.nouns import noun_key
from quellenlage.reasoning.vocabulary import word_list

_TOKEN = re.compile(r"\d[\d.,:]*|[^\W\d_][\w-]*(?:\.(?=\s[A-ZÄÖÜ]))?|[,;…]")
_CONTRACTED = {
    "im": "in", "ins": "in", "am": "an", "ans": "an", "vom": "von", "zum": "zu", "zur": "zu", "beim": "bei", "aufs": "auf",
    "fürs": "für", "durchs": "durch", "übers": "über", "ums": "um",
}  # fmt: skip
_PREPOSITIONS = frozenset(
    "in an auf aus bei bis durch für gegen hinter mit nach neben ohne seit trotz um unter über von vor wegen während zu zwischen als "
    "gegenüber samt laut infolge aufgrund".split()
)
_ARTICLES = {
    "der": "NGD", "die": "NA", "das": "NA", "den": "AD", "dem": "D", "des": "G",
    "dieser": "NGD", "diese": "NA", "dieses": "NAG", "diesen": "AD", "diesem": "D",
}  # fmt: skip
_ENDINGS = {"": "NA", "e": "NA", "en": "AD", "em": "D", "er": "GD", "es": "G"}
_STEMS = ("kein", "ein", "sein", "ihr", "mein", "unser", "deren", "dessen")
_DEFINITE = frozenset("der die das den dem des dieser diese dieses diesen diesem".split())
_OPENERS = frozenset(
    "der die das den dem dessen deren welcher welche welches wo wobei als nachdem weil da dass obwohl während wenn ob um ohne damit "
    "womit wie was wer".split()
)
_AUXILIARIES = frozenset("haben sein werden wollen sollen müssen können dürfen mögen lassen".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: the preposition before it or an empty string, the cases its article allows, its words with a capital.

    `attached` are the words of the genitive behind it; `definite` says that its article takes it as known, `alone` that it has none,
    `plural` its number where that shows, `front` that it stands before the finite verb.
    """

    before: str
    cases: str
    words: tuple[str, ...]
    attached: tuple[str, ...] = ()
    plural: bool | None = None
    definite: bool = False
    alone: bool = False
    front: bool = False


@dataclass(slots=True)
class _Draft:
    before: str = ""
    article: str = ""
    words: list[str] = field(default_factory=list)
    attached: list[str] = field(default_factory=list)
    counted: bool = False
    at: int = 0
    end: int = 0


@cache
def _article(low: str) -> str:
    """The cases that an article or possessive allows, or an empty string for other words."""
    if low in _ARTICLES:
        return _ARTICLES[low]
    stem = next((one for one in _STEMS if low.startswith(one)), "")
    return _ENDINGS.get(low[len(stem) :], "") if stem else ""


def finite_verb(words: Sequence[str], lemma: str) -> int:
    """The place of the finite verb among words: a form of the lemma, or the auxiliary of its participle or infinitive; -1 without any."""
    for at, word in enumerate(words):
        if not word[0].islower():
            continue
        lemmas = {reading.lemma for reading in verb_readings(word)}
        if (lemmas & _AUXILIARIES and word not in ("ihr", "sein")) or any(
            lemma == one or lemma.endswith(one) for one in lemmas
        ):
            return at
    return -1


def tokens_of(about: str) -> list[str]:
    """Words, numbers and the marks that part phrases; clauses within commas left out."""
    return _without_clauses(_TOKEN.findall(about))


def without_clauses(about: str) -> str:
    """The same in a claim's words: „Am Steuer des Busses, der verunglückte, saß Hruby“ without the clause."""
    parts = about.split(", ")
    kept = [part for at, part in enumerate(parts) if not 0 < at < len(parts) - 1 or not _is_clause(part)]
    return " ".join(kept) if len(kept) < len(parts) else about


def _is_clause(words: str) -> bool:
    tokens = _TOKEN.findall(words)
    opens = bool(tokens) and (tokens[0] in _OPENERS or (tokens[0] in _PREPOSITIONS and tokens[1:2] and tokens[1] in _OPENERS))
    return bool(opens) and _is_verb(tokens[-1])


def _without_clauses(tokens: list[str]) -> list[str]:
    """Without „, der bei Murnau verunglückte,“: what stands between commas and begins as a clause does and ends with its verb."""
    out: list[str] = []
    at = 0
    while at < len(tokens):
        if tokens[at] == "," and at + 1 < len(tokens):
            end = next((k for k in range(at + 1, len(tokens)) if tokens[k] == ","), len(tokens))
            opens = tokens[at + 1].lower() in _OPENERS or (
                at + 2 < len(tokens) and tokens[at + 1] in _PREPOSITIONS and tokens[at + 2] in _OPENERS
            )
            if opens and _is_verb(tokens[end - 1]):
                at = end + 1
                continue
        out.append(tokens[at])
        at += 1
    return out


def _is_verb(word: str) -> bool:
    return word[0].islower() and bool(verb_readings(word))


def phrases(
    tokens: Sequence[str], finite: int, alone: Collection[str] = (), people: frozenset[str] = frozenset()
) -> list[Phrase]:
    """The noun phrases of a claim's tokens in their order, each with what belongs to it.

    Args:
        tokens: the words and marks.
        finite: the place of the finite verb among them.
        alone: keys of nouns that begin a phrase of their own behind a name („hat Wustrow Klage eingereicht“).
        people: the words of people's names in small letters, which begin one behind a place („folgt in Fulda Jakob Lenz“).
    """
    return [
        Phrase(
            one.before,
            _cases(one),
            tuple(one.words),
            tuple(one.attached),
            _plural(one),
            one.article in _DEFINITE,
            not one.article and not one.counted,
            one.at < finite,
        )
        for one in _joined(_drafts(tokens, alone, people), tokens, people)
        if one.words
    ]


def _drafts(tokens: Sequence[str], alone: Collection[str], people: frozenset[str]) -> Iterator[_Draft]:
    draft = _Draft()
    for at, token in enumerate(tokens):
        low = _CONTRACTED.get(token.lower(), token.lower())
        if low in _PREPOSITIONS and (token[0].islower() or at == 0):
            yield draft
            draft = _Draft(before=low, article="dem" if token.lower() in _CONTRACTED else "", at=at)
        elif _article(token.lower()) and (token[0].islower() or at == 0):
            if draft.words:
                yield draft
                draft = _Draft(at=at)
            draft.article = token.lower()
        elif token[0].isdigit():
            if draft.words:
                yield draft
                draft = _Draft(at=at)
            draft.counted = True
        elif token[0].isupper():
            if draft.words and (_after_time(draft, token) or noun_key(token) in alone or _another(draft, tokens, at, people)):
                yield draft
                draft = _Draft(at=at)
            draft.words.append(token.rstrip("."))
            draft.end = at + 1
        elif draft.words or (_is_verb(token) and not _attributive(tokens, at)):
            yield draft
            draft = _Draft(at=at + 1)
    yield draft


def _after_time(draft: _Draft, token: str) -> bool:
    """Whether a phrase of time ends before a word: „am Samstag Schifferstadt“."""
    return all(atom(word) for word in draft.words) and not atom(token)


def _another(draft: _Draft, tokens: Sequence[str], at: int, people: frozenset[str]) -> bool:
    """Whether somebody or something is named right behind a place or a name: „in Fulda Pater Jakob Lenz“, „in Ulm Kokain“."""
    if not draft.before:
        return False
    if (
        noun_reading(draft.words[-1]) is None
        and noun_reading(tokens[at]) is not None
        and not people & {draft.words[-1].lower(), tokens[at].lower()}
    ):
        return True
    named = [word.lower() in people for word in (draft.words[-1], tokens[at], *tokens[at + 1 : at + 2])]
    titled = person_noun(draft.words[-1]) is not None
    return not named[0] and not titled and (named[1] or (named[-1] and person_noun(tokens[at]) is not None))


def _attributive(tokens: Sequence[str], at: int) -> bool:
    """Whether a form of a verb stands before a noun as an adjective does: „des verunglückten Busses“."""
    return tokens[at].endswith(("e", "en", "er", "em", "es")) and at + 1 < len(tokens) and tokens[at + 1][0].isupper()


def _joined(drafts: Iterator[_Draft], tokens: Sequence[str], people: Collection[str]) -> list[_Draft]:
    """Genitives with their noun, and what stands beside a noun within commas with that noun."""
    out: list[_Draft] = []
    ended = -1
    for one in drafts:
        if not one.words:
            continue
        if all(atom(word) for word in one.words):
            continue  # „am Dienstag“
        right_behind = bool(out) and one.at == ended
        behind_comma = bool(out) and not one.before and one.at > 0 and tokens[one.at - 1] == "," and one.at - 1 == ended
        if right_behind and one.before == "von" and noun_key(out[-1].words[-1]) in word_list("teams"):
            out[-1].attached.extend(one.words)  # „das Team von Eva Drost“
        elif right_behind and not one.before and _genitive(one, out[-1], people):
            out[-1].attached.extend(one.words)
        elif behind_comma:
            out[-1].words.extend(one.words)
            out[-1].attached.extend(one.attached)
        else:
            out.append(one)
        ended = one.end
    return out


def _genitive(one: _Draft, before: _Draft, people: Collection[str]) -> bool:
    """Whether a phrase right behind a noun is its genitive; behind a name „der“ may be a dative too."""
    cases = _cases(one)
    known = noun_reading(before.words[-1]) is not None and before.words[-1].lower() not in people
    return one.article == "des" or ("G" in cases and known and ("N" not in cases or one.article.endswith("es")))


def _cases(one: _Draft) -> str:
    """The cases of a phrase by its article and by the gender of its noun."""
    cases = _article(one.article) if one.article else "NAD"
    reading = next((r for word in one.words if (r := noun_reading(word)) is not None), None)
    if one.article == "der" and not one.at and not one.before:
        return "NGD"
    if one.article == "der" and reading is not None:
        masculine = (
            "N" if "m" in reading.codes else "NGD" if "n" in reading.codes else "GD"
        )  # „der TV“: the name's noun is another
        return "G" if "p" in reading.codes and "s" not in reading.codes else masculine
    if one.article == "den" and reading is not None:
        plural = "p" in reading.codes and "s" not in reading.codes
        return "A" if not plural else "AD" if one.words[0].endswith("en") else "D"  # „den Filialisten“ may be one
    return cases


def _plural(one: _Draft) -> bool | None:
    """Whether the phrase is a plural, as far as its article or its noun says so."""
    if one.article.startswith(("ein", "dem", "des", "das")):
        return False
    reading = next((r for word in one.words if (r := noun_reading(word)) is not None), None)
    if reading is None:
        return None
    if one.counted:
        return True
    plural, singular = "p" in reading.codes, "s" in reading.codes
    return plural if plural != singular else None
