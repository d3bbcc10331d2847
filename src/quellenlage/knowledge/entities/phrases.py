"""What the words of a description say: determiner, noun for people, number, gender, whether it opens somebody new."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from quellenlage.analysis.names.described import ARTICLES, COUNTED
from quellenlage.analysis.names.nominals import DEFINITE, POSSESSIVE
from quellenlage.analysis.names.peoples import countries
from quellenlage.analysis.names.person_nouns import AGED, PersonNoun, Sense, grammar, person_noun, senses, words_of
from quellenlage.analysis.names.wordlists import Gender
from quellenlage.model import Mention, Span

Determiner = Literal["definite", "possessive", "indefinite", "bare"]
_AGE = re.compile(r"\b(\d{1,3})-[Jj]ährig|\b(\d{1,3}) Jahre alt")
_PLAIN = Sense()


@dataclass(frozen=True, slots=True)
class Phrase:
    """A description of a person or group. `modified` says that more than determiner and noun stand there; `age` is its years."""

    determiner: Determiner
    noun: PersonNoun | None
    word: str
    several: bool
    gender: Gender = ""
    age: str = ""
    modified: bool = False

    @property
    def everybody(self) -> bool:
        """„Die Bürger“, „der Verbraucher“: a whole population, of which the words say no more."""
        if self.noun is None or self.modified or self.determiner == "bare":  # „Kritiker warnen“: those who do
            return False
        return self.noun.key in words_of("populations" if self.several else "everyman")

    @property
    def sense(self) -> Sense:
        """The class of its noun."""
        return senses().get(self.noun.sense, _PLAIN) if self.noun else _PLAIN


def phrase(text: str, mention: Mention) -> Phrase:
    """Read a description."""
    words = text[mention.start : mention.end]
    span = (mention.office if mention.form == "nominal" else _last_word(text, mention)) or Span(
        mention.end - len(words.rsplit(" ", 1)[-1]), mention.end
    )
    word = text[span.start : span.end]
    first = words.split(None, 1)[0].lower() if mention.start < span.start else ""
    noun = person_noun(word)
    article = first if first in DEFINITE or first in POSSESSIVE or first in ARTICLES else ""
    gender: Gender = grammar(article, word, noun)[1] if noun else ""
    aged = _AGE.search(words)
    years = next(filter(None, aged.groups()), "") if aged else ""
    modified = len(words.split()) > 1 + bool(article)
    return Phrase(
        _determiner(first, mention, words[: span.start - mention.start]),
        noun,
        word,
        mention.kind == "group",
        gender,
        years,
        modified,
    )


def _last_word(text: str, mention: Mention) -> Span | None:
    """The last noun of an office before a name."""
    if mention.office is None:
        return None
    words = text[mention.office.start : mention.office.end]
    return Span(mention.office.end - len(words.rsplit(" ", 1)[-1]), mention.office.end)


def _determiner(first: str, mention: Mention, before: str) -> Determiner:
    if first in POSSESSIVE:
        return "possessive"
    if mention.form == "nominal" and first not in DEFINITE:  # „Merkels Sprecherin“, but „Russlands Präsident“
        owners = [word for word in before.split() if word[:1].isupper() and word.endswith(("s", "’", "'"))]
        if owners:
            return "definite" if all(owner in countries() for owner in owners) else "possessive"
    if first in ARTICLES or first in COUNTED or first.isdigit():
        return "indefinite"
    return "definite" if first in DEFINITE or mention.kind == "person" else "bare"


def shown_gender(text: str, mention: Mention) -> Gender:
    """The gender that article and endings before a name show: „der bekannten Abgeordneten Ali“ is a woman, „dem Richter“ a man."""
    before = text[mention.start : mention.head.start if mention.head else mention.start].split()
    if len(before) < 2:
        return ""
    first, last = before[0].lower(), before[1]
    noun = person_noun(last) if len(before) == 2 and first in ("der", "die") else None
    if noun is not None and noun.gender and not noun.adjectival:  # „der Japaner Ren Sato“
        return noun.gender
    if first in ("dem", "den", "des", "einem", "einen", "eines"):
        return "m"
    if first in ("die", "eine", "einer"):
        return "f"
    return (
        ("f" if last.endswith("en") else "m" if last.endswith("e") else "") if first == "der" and _declined(before[1]) else ""
    )


def _declined(word: str) -> bool:
    noun = person_noun(word)
    return word[:1].islower() or (noun is not None and noun.adjectival)


def pure_age(said: Phrase) -> bool:
    """„Der 45-Jährige“."""
    return said.noun is not None and said.noun.key.endswith(AGED)
