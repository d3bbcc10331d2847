"""What a recording shows happened where and when it was made: „Das Video wurde am Montag in Chassan aufgenommen“ places those it shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from quellenlage.model import Claim, Knowledge
from quellenlage.resources import table

_BACK = 900
"""How far before, in characters, the text may say whom the recording shows: about a paragraph."""
_LEAD = 150
"""„In dem … Clip ist zu sehen, wie …“: how far before a claim its recording may be named."""


_ANTECEDENT = 16
"""„Auf dem Bild, das …“: how far before a relative clause its noun may stand."""


_NEXT = 3
"""Characters between a sentence and the next."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Who is shown by a recording: the person's entity id, the claim that shows them, the claim that dates it, and the place."""

    entity: str
    seen: Claim
    recording: Claim
    place: str


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("de/travel.yaml")["recordings"][key])


def shown(knowledge: Knowledge) -> Iterator[Shown]:
    """Whom a dated and placed recording shows."""
    texts = {document.id: document.text for document in knowledge.documents}
    by_document: dict[str, list[Claim]] = {}
    for claim in knowledge.claims:
        by_document.setdefault(claim.document, []).append(claim)
    persons = {entity.id for entity in knowledge.entities if entity.kind in ("person", "group", "vehicle")}
    for document, claims in by_document.items():
        ordered = sorted(claims, key=lambda claim: (claim.start, claim.end))
        for number, claim in enumerate(ordered):
            if claim.when and _is_about_recording(claim, ordered[:number], texts[document]):
                yield from _pictured(claim, ordered[:number], texts, persons)


def _is_about_recording(claim: Claim, before: list[Claim], text: str) -> bool:
    """„Das Foto wurde um 9 Uhr gemacht“, „Das Foto zeigt X um 9 Uhr in Wien“, and after it „Aufgenommen wurde es um 9 Uhr“."""
    own = bool(_nouns(text[claim.start : claim.end]) or _nouns(text[max(0, claim.start - _ANTECEDENT) : claim.start]))
    if claim.predicate in _words("shows"):
        return own
    if claim.predicate not in _words("verbs"):
        return False
    return own or (_points_back(text[claim.start : claim.end]) and bool(before) and _shows(before[-1], claim, text))


def _points_back(words: str) -> bool:
    return bool({"es", "sie", "er", "Es", "Sie", "Er", "Aufgenommen", "Entstanden"} & set(words.split()))


def _shows(claim: Claim, recording: Claim, text: str) -> bool:
    """Whether the claim right before tells what a recording shows."""
    return recording.start - claim.end <= _NEXT and bool(_nouns(text[max(0, claim.start - _LEAD) : claim.end]))


def _nouns(words: str) -> set[str]:
    return {word.strip(".,;:!?„“”\"'()") for word in words.split()} & _words("nouns")


def _pictured(recording: Claim, before: list[Claim], texts: Mapping[str, str], persons: set[str]) -> Iterator[Shown]:
    """The first person of the last claim before that is told as seen in a recording, and those of the claim itself."""
    own = [entity for entity in recording.who if entity in persons]
    if own:
        if recording.where:
            yield Shown(own[0], recording, recording, recording.where)
        return
    text = texts[recording.document]
    for claim in reversed(before):
        if claim.start < recording.start - _BACK:
            return
        people = [entity for entity in claim.who if entity in persons]
        if people and claim.predicate and _nouns(text[max(0, claim.start - _LEAD) : claim.end]):
            place = recording.where or (claim.where if claim.predicate in _words("shows") else None)
            if place:
                yield Shown(people[0], claim, recording, place)
            return
