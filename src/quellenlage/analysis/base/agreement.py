"""What the dictionary and agreement settle: the class of a verb, its parted particle, pronoun or article after a comma."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.base.lexicon import noun_reading, particles, readings, verb_class, verb_readings
from quellenlage.analysis.base.lexicon import tags as possible_tags
from quellenlage.analysis.base.relative_pronouns import FINITE, RELATIVE_FORMS

_GENDERS = frozenset("mfn")
_FITTING = {
    word: frozenset(shapes.split())
    for word, shapes in {"der": "ms fs p", "die": "fs p", "das": "ns", "den": "ms p", "dem": "ms ns"}.items()
}
"""The nouns that a form of the article stands before: gender and number."""
_PLANNED = frozenset("geplant vorgesehen beabsichtigt angesetzt vereinbart verabredet".split())
_SHORTEST = 3
_BECOME = frozenset("bekannt bewusst vertraut verrückt beliebt".split())
"""Participles that „werden“ takes as adjectives."""


def settle_by_agreement(words: Sequence[str], tags: list[str], start: int, end: int) -> None:
    """The rules for one stretch between marks."""
    _parted(words, tags, start, end)
    _passive(words, tags, start, end)
    _relative_by_agreement(words, tags, start, end)
    _bracket(words, tags, start, end)


def settle_by_lexicon(words: Sequence[str], tags: list[str]) -> None:
    """What one word's dictionary entry settles: „soll“ is a modal, „hundert“ a number."""
    for k, word in enumerate(words):
        if tags[k][0] != "V" or tags[k][2:] not in ("FIN", "INF"):
            continue
        classes = {verb_class(reading.lemma) for reading in verb_readings(word.lower())}
        if len(classes) == 1:
            tags[k] = classes.pop() + tags[k][2:]
        elif not classes and possible_tags(word.lower()) == "CARD":
            tags[k] = "CARD"


def _parted(words: Sequence[str], tags: list[str], start: int, end: int) -> None:
    """„stellt das Gutachten fest“: the last word of a main clause belongs to its verb if the dictionary has the two as one."""
    last = end - 1
    if last - start < 2 or tags[last] not in ("ADV", "ADJD", "APPR", "KOUI") or words[last] not in particles():
        return
    finite = [k for k in range(start, last) if tags[k] in FINITE]
    if len(finite) != 1 or tags[finite[0]] != "VVFIN" or any(tags[k][0] == "V" for k in range(finite[0] + 1, last)):
        return
    for reading in verb_readings(words[finite[0]].lower()):
        if any(whole.kind == "V" and "I" in whole.codes for whole in readings(words[last] + reading.lemma)):
            tags[last] = "PTKVZ"


def _passive(words: Sequence[str], tags: list[str], start: int, end: int) -> None:
    """„wurde nicht bedroht“, „sei nicht geplant“: with „werden“ and no other verb, a participle at the end is no adjective.

    With „sein“ that holds for what is planned; „ist verletzt“ may be a state.
    """
    last = end - 1
    if last <= start or tags[last] != "ADJD":
        return
    low = words[last].lower()
    if low in _BECOME or any(reading.kind == "J" for reading in readings(low)):
        return
    if not any("P" in reading.codes for reading in verb_readings(low)):
        return
    verbs = [k for k in range(start, last) if tags[k][0] == "V"]
    with_ = ("werden", "sein") if low in _PLANNED else ("werden",)
    if len(verbs) == 1 and any(reading.lemma in with_ for reading in verb_readings(words[verbs[0]].lower())):
        tags[last] = "VVPP"


def _relative_by_agreement(words: Sequence[str], tags: list[str], start: int, end: int) -> None:
    """„Leute, die Hilfe brauchen“, „eine App, die Kunden hilft“: what can't be the article of the noun after it is the pronoun.

    Either its gender and number don't fit the noun, or noun and finite verb at the end don't fit each other.
    """
    place = start + 2 if tags[start + 1 : start + 2] == ["APPR"] else start + 1
    if start < 1 or end - place < _SHORTEST or words[start] != "," or tags[place] != "ART":
        return
    finite = [k for k in range(place, end) if tags[k] in FINITE]
    if len(finite) != 1 or finite[0] < place + 2 or words[place] not in _FITTING:
        return
    at = next((k for k in range(place + 1, finite[0]) if tags[k] != "ADJA"), finite[0])
    noun = noun_reading(words[at]) if tags[at] == "NN" else None
    if noun is None or not noun.codes & (_GENDERS | {"p"}) or "KON" in tags[place + 1 : at] or tags[at + 1] == "$(":
        return
    infinitive = any("I" in reading.codes for reading in verb_readings(words[at].lower()))  # „das Lachen“
    shapes = (_shapes(noun.codes) | ({"ns"} if infinitive else set())) & _FITTING[words[place]]
    if words[place] == "der" and tags[place + 1] == "ADJA" and not words[place + 1].endswith("en"):
        shapes &= {"ms"}  # „der hohe Kosten verursacht“
    if not shapes:
        tags[place] = "PRELS"
    elif place == start + 1 and finite == [end - 1] and words[place] == "die" and "KON" not in tags[place:end]:
        numbers = _verb_numbers(words[end - 1])
        if numbers and not numbers & {shape[-1] for shape in shapes}:
            tags[place] = "PRELS"


def _bracket(words: Sequence[str], tags: list[str], start: int, end: int) -> None:
    """„, die Steuer werde gesenkt“, „, die USA hielten sich daran“: what follows the finite verb makes a main clause with an article."""
    place, last = start + 1, end - 1
    if last - place < _SHORTEST or words[start] != "," or tags[place] != "PRELS" or words[place] not in RELATIVE_FORMS:
        return
    finite = [k for k in range(place, end) if tags[k] in FINITE]
    if len(finite) != 1 or finite[0] >= last or tags[place + 1] not in ("NN", "NE", "ADJA"):
        return
    if tags[finite[0] + 1] == "PRF" and tags[finite[0] - 1] in ("NN", "NE"):
        tags[place] = "ART"
    if start > 0 and tags[start - 1] in ("PTKVZ", *FINITE):
        tags[place] = "ART"  # „kündigte an, der Bau beginne bald“: no noun before it, and the verb is not the last word
    if tags[finite[0]] == "VVFIN" or tags[place + 1] == "NE":
        return
    if tags[last][2:] in ("PP", "INF") and tags[last - 1] not in ("PTKZU", "VVINF", "VVPP"):
        tags[place] = "ART"


def _shapes(codes: frozenset[str]) -> frozenset[str]:
    """What a noun of the dictionary may be: its gender in the singular („ms“), „p“ in the plural; both where it doesn't say."""
    genders = {f"{gender}s" for gender in codes & _GENDERS} if "s" in codes or "p" not in codes else set()
    return frozenset(genders | ({"p"} if "p" in codes or "s" not in codes else set()))


def _verb_numbers(word: str) -> set[str]:
    """The numbers of a finite form's third person."""
    return {code[3] for reading in verb_readings(word) for code in reading.codes if len(code) == len("Ir3p") and code[2] == "3"}
