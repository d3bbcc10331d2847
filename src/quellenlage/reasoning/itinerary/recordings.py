"""What a recording shows happened where and when it was made: „Das Video wurde am Montag in Chassan aufgenommen“ places those it shows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from quellenlage.model import Claim, Knowledge
from quellenlage.resources import table

_BACK = 900
"""How far before, in characters, the text may say whom the recording shows: about a paragraph."""
_LEAD = 150
"""„In dem … Clip ist zu sehen, wie …“: how far before a claim its recording may be named."""


_ANTECEDENT = 16
"""„Auf dem Bild, das …“: how far before a relative clause its noun may stand."""


_SHOWS = (" zeigt ", " zeigen ", " zeigte ", " zeigten ")
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
    made_at = _places_before(knowledge, texts)
    by_document: dict[str, list[Claim]] = {}
    for claim in knowledge.claims:
        by_document.setdefault(claim.document, []).append(claim)
    persons = {entity.id for entity in knowledge.entities if entity.kind in ("person", "group", "vehicle")}
    for document, claims in by_document.items():
        ordered = sorted(claims, key=lambda claim: (claim.start, claim.end))
        for number, claim in enumerate(ordered):
            if claim.when and _is_about_recording(claim, ordered[:number], texts[document]):
                placed = (
                    claim if claim.where or claim.predicate not in _words("shows") else replace(claim, where=made_at(claim))
                )
                yield from _pictured(placed, ordered[:number], texts, persons)


def _places_before(knowledge: Knowledge, texts: Mapping[str, str]) -> Callable[[Claim], str | None]:
    """„Ein in Accra aufgenommenes Foto zeigt X“: the first place that is named in the words with the recording, before whom it shows."""
    named: dict[str, list[tuple[int, str]]] = {}
    for place in knowledge.places:
        for mention in place.mentions:
            if mention.role == "location":
                named.setdefault(mention.document, []).append((mention.start, place.id))
    for found in named.values():
        found.sort()

    def before(claim: Claim) -> str | None:
        known, text = named.get(claim.document, []), texts[claim.document]
        first = bisect_left(known, (claim.start, ""))
        shows = next((at for verb in _SHOWS if (at := text.find(verb, claim.start, claim.end)) >= 0), claim.start)
        return known[first][1] if first < len(known) and known[first][0] < shows else None

    return before


def _is_about_recording(claim: Claim, before: list[Claim], text: str) -> bool:
    """„Das Foto wurde um 9 Uhr gemacht“, „Das Foto zeigt X um 9 Uhr in Wien“, and after it „Aufgenommen wurde es um 9 Uhr“."""
    own = bool(_nouns(text[claim.start : claim.end]) or _nouns(text[max(0, claim.start - _ANTECEDENT) : claim.start]))
    if claim.predicate in _words("shows"):
        return own and "gezeigt" not in text[claim.start : claim.end]  # „wurde ein Film mit X gezeigt“
    if claim.predicate not in _words("verbs"):
        return False
    return own or (_points_back(text[claim.start : claim.end]) and bool(before) and _shows(before[-1], claim, text))


def _points_back(words: str) -> bool:
    return bool({"es", "sie", "er", "Es", "Sie", "Er", "Aufgenommen", "Entstanden"} & set(words.split()))


def _shows(claim: Claim, recording: Claim, text: str) -> bool:
    """Whether the claim right before tells what a recording shows."""
    return recording.start - claim.end <= _NEXT and bool(_nouns(text[max(0, claim.start - _LEAD) : claim.end]))


def _nouns(words: str) -> set[str]:
    said = {word.strip(".,;:!?„“”\"'()") for word in words.split()}
    tails = tuple(noun.lower() for noun in _words("nouns"))  # „Überwachungsbilder“
    return {word for word in said if word in _words("nouns") or (word[:1].isupper() and word.endswith(tails))}


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
