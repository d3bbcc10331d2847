"""What the analysis says of each token of a text: part of a person's, a body's, a place's or a vehicle's name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quellenlage.analysis.base.tokens import surface
from quellenlage.analysis.names.wordlists import word_lists
from quellenlage.model import Analysis, Mention, Span, Token

_OPENING = frozenset('„“»«"‚')


@dataclass(frozen=True, slots=True)
class NameView:
    """A text's tokens and words, and by token the length in tokens of the name of each kind that it belongs to (0: none).

    `titled` marks names that stand with an office or title; `surnames` are the last words of persons' names of several words.
    """

    tokens: Sequence[Token]
    words: Sequence[str]
    person: Sequence[int]
    body: Sequence[int]
    place: Sequence[int]
    vehicle: Sequence[int]
    titled: Sequence[bool]
    surnames: frozenset[str]


def view(analysis: Analysis, mentions: Sequence[Mention]) -> NameView:
    """Look at a text with its mentions."""
    tokens = analysis.tokens
    words = [surface(token.text) for token in tokens]
    person, body, place, vehicle = ([0] * len(tokens) for _ in range(4))
    titled = [False] * len(tokens)
    surnames: set[str] = set()
    at = 0
    for mention in sorted(mentions, key=lambda m: m.start):
        if mention.form != "name":
            continue
        span = mention.head or Span(mention.start, mention.end)
        while at < len(tokens) and tokens[at].end <= span.start:
            at += 1
        end = at
        while end < len(tokens) and tokens[end].start < span.end:
            end += 1
        kinds = {"person": person, "place": place, "vehicle": vehicle}
        marked = end - at > 1 and at > 0 and words[at - 1] in _OPENING  # „ging die „Atlas Bremen“ vor Anker“
        if mention.kind == "organisation" and (mention.subkind or marked):
            kinds["organisation"] = body
        for k in range(at, end):
            if mention.kind in kinds:
                kinds[mention.kind][k] = end - at
                titled[k] = mention.office is not None
        if mention.kind == "person" and end - at > 1:
            surnames.add(words[end - 1])
            if not word_lists().gender(words[at]):
                surnames.add(words[at])  # „Wang“ of „Wang Deli“
    return NameView(tokens, words, person, body, place, vehicle, titled, frozenset(surnames))
