"""Participles and infinitives that a tagger takes for something else: in front of the clause, after „haben“, before their noun."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.base.lexicon import participle, readings, verb_readings
from quellenlage.analysis.base.relative_pronouns import FINITE

_FRONTED = {"VAFIN": ("P", "VVPP"), "VMFIN": ("I", "VVINF")}
_HAVE = frozenset("habe hast hat haben habt hatte hattest hatten hattet hätte hättest hätten".split())
_DETERMINERS = frozenset(("ART", "PPOSAT", "PIAT", "PDAT"))


def fronted_participle(words: Sequence[str], tags: list[str]) -> None:
    """„Aufgebrochen war Kim …“, „Bestätigen wollte er das nicht“: what goes with the auxiliary or modal after it opens the sentence."""
    first = next((k for k, word in enumerate(words) if word[:1].isalnum()), None)
    if first is None or first + 1 >= len(words) or tags[first + 1] not in _FRONTED or tags[first][0] == "V":
        return
    code, tag = _FRONTED[tags[first + 1]]
    end = next((k for k in range(first, len(tags)) if tags[k] in ("$,", "$.")), len(tags))
    if tag == "VVINF" and any(tags[k][2:] in ("INF", "PP") for k in range(first + 2, end)):
        return  # „Zeugen wollen ihn erkannt haben“
    readings = verb_readings(words[first].lower())
    if any(code in reading.codes for reading in readings) and tags[first] in ("NN", "NE", "ADJA", "ADJD", "ADV"):
        tags[first] = tag


def participle_after_auxiliary(words: Sequence[str], tags: list[str], start: int, end: int) -> None:
    """„hatte das Haus verlassen“: the one verb after „haben“ that may be participle or infinitive is the participle."""
    verbs = [k for k in range(start, end) if tags[k][:1] == "V"]
    if len(verbs) != 2:
        return
    auxiliary, other = sorted(verbs, key=lambda k: tags[k] != "VAFIN")
    if tags[auxiliary] != "VAFIN" or tags[other] != "VVINF" or tags[other - 1] == "PTKZU":
        return
    readings = verb_readings(words[auxiliary].lower())
    if any(r.lemma == "haben" for r in readings) and any("P" in r.codes for r in verb_readings(words[other].lower())):
        tags[other] = "VVPP"


def in_attribute(tags: Sequence[str], k: int) -> bool:
    """„eine sofort eingeleitete Fahndung“: between an article with adverbs and a noun stands an adjective, no verb."""
    before = k - 1
    while before > 0 and tags[before] in ("ADV", "ADJD"):
        before -= 1
    return before < k - 1 and tags[before] in _DETERMINERS and k + 1 < len(tags) and tags[k + 1] in ("NN", "ADJA")


def attribute_before_finite(words: Sequence[str], tags: list[str], start: int, end: int) -> None:
    """„Am Montag veröffentlichte Zahlen belegen …“: what may be a participle, before a noun and then the verb, is an adjective."""
    for k in range(start + 2, end - 2):
        if tags[k] == "VVFIN" and tags[k + 1] in ("NN", "NE") and tags[k + 2] in FINITE and participle(words[k]):
            tags[k] = "ADJA"


def adverb_before_particle(words: Sequence[str], tags: list[str], start: int, end: int) -> None:
    """„wies das, wie er sagte, entschieden zurück“: right before the particle of a verb told before, a participle is its adverb."""
    last = end - 1
    if last <= start or tags[last] != "PTKVZ" or tags[last - 1] not in FINITE:
        return
    found = verb_readings(words[last - 1].lower())
    if any("P" in reading.codes for reading in found) and not any(readings(words[last] + reading.lemma) for reading in found):
        tags[last - 1] = "ADJD"


def perfect(words: Sequence[str], tags: list[str], start: int, end: int) -> None:
    """„Er hat Wien am Sonntag mit dem Zug verlassen“: with „haben“ and no modal, a form that is both is a participle."""
    last = end - 1
    if last <= start or tags[last] != "VVINF" or tags[last - 1] in ("PTKZU", "VVINF"):
        return
    finite = [k for k in range(start, last) if tags[k] in FINITE]
    if len(finite) != 1 or words[finite[0]].lower() not in _HAVE:
        return
    if any("P" in reading.codes for reading in verb_readings(words[last].lower())):
        tags[last] = "VVPP"
