"""Infinitives that look like finite verbs: behind „zu“, behind a modal and „und“, behind a modal and what is put in between."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.base.lexicon import verb_class, verb_readings
from quellenlage.analysis.base.relative_pronouns import FINITE

_OPENERS = frozenset(("KOUS", "PRELS", "PWAV", "PWS"))
_SUBJECTS = frozenset(("NN", "NE", "PPER", "ART", "PIS", "PDS"))
_MARKS = frozenset("„“”\"»«‚‘’'›‹")


def settle_infinitives(words: Sequence[str], tags: list[str]) -> None:
    """All of these, over a sentence."""
    _infinitive_after_zu(words, tags)
    _joined_infinitive(words, tags)
    _waiting_infinitive(words, tags)


def _infinitive_after_zu(words: Sequence[str], tags: list[str]) -> None:
    """„das Parlament zu konstituieren“: what follows the particle is an infinitive if it can be one."""
    for k in range(1, len(tags)):
        if tags[k - 1] == "PTKZU" and tags[k] in FINITE and nonfinite(words[k], tags[k])[2:] == "INF":
            tags[k] = nonfinite(words[k], tags[k])
        elif words[k - 1] in _MARKS and tags[k].endswith("INF") and k > 1 and words[k - 2] == "zu":
            tags[k - 2] = "PTKZU"  # „zu „entmündigen““


def _joined_infinitive(words: Sequence[str], tags: list[str]) -> None:
    """„sollen 130 Wagen umgerüstet und somit sicherer werden“: after a modal and „und“ without a subject, the last verb is infinitive."""
    modal = -1
    for k, tag in enumerate(tags):
        if tag[0] == "$" and words[k] not in _MARKS:
            modal = -1
        elif tag == "VMFIN":
            modal = k
        elif tag in ("VAFIN", "VVFIN") and modal >= 0 and (k + 1 == len(tags) or tags[k + 1][0] == "$"):
            joint = next((j for j in range(k - 1, modal, -1) if tags[j] == "KON"), -1)
            range_ = joint > 0 and words[joint - 1][:1].isdigit() and words[joint + 1][:1].isdigit()  # „zwischen 2 und 4 Euro“
            if (
                joint > 0
                and (range_ or not any(tags[j] in _SUBJECTS for j in range(joint, k)))
                and nonfinite(words[k], tag)[2:] == "INF"
            ):
                tags[k] = nonfinite(words[k], tag)


def _waiting_infinitive(words: Sequence[str], tags: list[str]) -> None:
    """„soll sie den Müll, der …, zur Erde bringen“: a modal that still waits for its infinitive gets the verb after the insertion."""
    waiting = False
    start = 0
    for k in range(len(tags) + 1):
        if k < len(tags) and not (tags[k] in ("$,", "$.") or words[k] in ":;"):
            continue
        first = start + 1 if start < len(tags) and tags[start][0] == "$" else start
        finite = [j for j in range(first, k) if tags[j] in FINITE]
        dependent = first < k and (
            tags[first] in _OPENERS or (tags[first] in ("APPR", "APPRART") and tags[first + 1 : first + 2] == ["PRELS"])
        )
        if not dependent and waiting and finite == [k - 1] and nonfinite(words[k - 1], tags[k - 1])[2:] == "INF":
            if not any(tags[j] in ("PPER", "PIS", "KON") for j in range(first, k)):
                tags[k - 1] = nonfinite(words[k - 1], tags[k - 1])
            waiting = False
        elif not dependent and (finite or any(tags[j][2:] in ("INF", "PP", "IZU") for j in range(first, k))):
            modal = next((j for j in finite if tags[j] == "VMFIN"), None)
            waiting = modal is not None and not any(tags[j][2:] in ("INF", "PP", "IZU") for j in range(modal, k))
        start = k


def nonfinite(word: str, tag: str) -> str:
    """The infinitive or participle that a form can be, as the tag of its class of verbs; empty if it can be neither."""
    for reading in verb_readings(word.lower()):
        if verb_class(reading.lemma) == tag[:2]:
            if "I" in reading.codes:
                return tag[:2] + "INF"
            if "P" in reading.codes:
                return tag[:2] + "PP"
    return ""
