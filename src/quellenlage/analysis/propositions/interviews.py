"""Interviews without names before the turns: „Herr Frey, was ist schiefgelaufen?“, and what follows is his."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quellenlage.analysis.propositions.sources import source
from quellenlage.analysis.propositions.view import View
from quellenlage.model import SourceMention

_ADDRESSES = frozenset(("Herr", "Frau"))
_LONGEST = 60
"""Words that a paragraph with a question may have."""
_LEAST = 2
"""Questions, and paragraphs in the first person, that make an interview."""
_FIRST = frozenset("ich wir mir mich uns mein meine meinen meiner meinem unser unsere unseren unserer unserem".split())


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """The tokens `[first, last)` of one paragraph, its number and how many sentences it has."""

    number: int
    first: int
    last: int
    sentences: int


def unnamed_turns(view: View) -> dict[int, SourceMention]:
    """Who answers in which paragraph, where somebody is addressed by name in a question and answers in the first person."""
    paragraphs = _paragraphs(view)
    asked = [paragraph for paragraph in paragraphs if _asks(view, paragraph)]
    speaker = next((who for paragraph in asked if (who := _addressed(view, paragraph)) is not None), None)
    rest = [paragraph for paragraph in paragraphs if asked and paragraph.number > asked[0].number]
    answers = [one for place, one in enumerate(rest) if one not in asked and not _prompts(view, rest, place)]
    if speaker is None or len(paragraphs) - len(answers) - paragraphs.index(asked[0]) < _LEAST:
        return {}
    personal = sum(_in_first_person(view, one) for one in answers)
    return {one.number: speaker for one in answers} if personal >= _LEAST and personal * 2 >= len(answers) else {}


def answering(view: View) -> SourceMention | None:
    """Whom a question addresses by name, in a text whose answers begin with „Antwort:“."""
    return next((who for one in _paragraphs(view) if _asks(view, one) and (who := _addressed(view, one)) is not None), None)


def _paragraphs(view: View) -> list[_Paragraph]:
    found: list[_Paragraph] = []
    for sentence in view.analysis.sentences:
        if found and found[-1].number == sentence.paragraph:
            before = found[-1]
            found[-1] = _Paragraph(before.number, before.first, sentence.last, before.sentences + 1)
        else:
            found.append(_Paragraph(sentence.paragraph, sentence.first, sentence.last, 1))
    return found


def _asks(view: View, paragraph: _Paragraph) -> bool:
    return view.tokens[paragraph.last - 1].text == "?" and paragraph.last - paragraph.first <= _LONGEST


def _addressed(view: View, paragraph: _Paragraph) -> SourceMention | None:
    """„Herr Frey, …?“: the one whom a question begins with."""
    k = paragraph.first
    if view.tokens[k].text not in _ADDRESSES:
        return None
    end = k + 1
    while end < min(k + 5, paragraph.last) and view.tokens[end].tag in ("NE", "NN"):
        end += 1
    if end == k + 1 or view.tokens[end].text != ",":
        return None
    return source(view, view.tokens[k + 1].start, view.tokens[end - 1].end)


def _prompts(view: View, rest: Sequence[_Paragraph], place: int) -> bool:
    """Whether a paragraph is put to somebody without a question mark: one sentence after an answer and before another one."""
    paragraph = rest[place]
    if paragraph.sentences > 1 or _in_first_person(view, paragraph) or place == 0 or place + 1 == len(rest):
        return False
    return not _asks(view, rest[place - 1]) and not _asks(view, rest[place + 1])


def _in_first_person(view: View, paragraph: _Paragraph) -> bool:
    return any(view.low(k) in _FIRST for k in range(paragraph.first, paragraph.last))
