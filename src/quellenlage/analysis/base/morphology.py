"""Lemma, mood, tense, person and number of a tagged word.

Mood follows Quellenlage's measured rule (docs/base.md): a form that is only subjunctive is subjunctive; a form that may be
either („habe“, „gehe“) is subjunctive where it can only be the indicative of „ich“ and no „ich“ stands near; the preterite of
weak verbs and „sollte“/„wollte“ stay indicative. What the sentence around adds is decided in `analysis.propositions`.
"""

from __future__ import annotations

from functools import lru_cache

from quellenlage.analysis.base.lexicon import Reading, adjective_lemma, noun_reading, verb_class, verb_readings
from quellenlage.model import Mood, Number, VerbForm
from quellenlage.resources import table

FINITE = frozenset(("VVFIN", "VAFIN", "VMFIN"))
_SHORTEST = 2
_FORMS: dict[str, VerbForm] = {"FIN": "Fin", "IMP": "Fin", "INF": "Inf", "IZU": "InfZu", "PP": "Part"}
_PREFERRED = frozenset(("sein", "haben", "werden", "können", "sollen", "müssen", "dürfen", "mögen", "wollen", "denken"))
"""Before rarer verbs with the same forms: „dachten“ is of *denken*, not of *dachen*."""
_NUMBERS: dict[str, Number] = {"s": "Sing", "p": "Plur"}

Features = tuple[str, VerbForm, Mood, str, int, Number]


def verb_features(word: str, tag: str, *, with_ich: bool, with_plural: bool = False) -> Features:
    """Lemma, form, mood, tense, person and number of a verb.

    Args:
        word: its surface.
        tag: an STTS tag that begins with V.
        with_ich: „ich“ stands in the clause, so that „ich habe“ is indicative.
        with_plural: a plural subject stands beside it, so that „sie haben“ keeps its indicative.
    """
    low = word.lower()
    form = _FORMS.get(tag[2:], "Fin")
    chosen = _reading(low, tag)
    if chosen is None:
        stem = _full_subjunctive(low) if form == "Fin" else None
        if stem is None:
            return _regular(low) if tag == "VVFIN" else low, form, "", "", 0, ""
        return stem, form, "Ind" if with_ich else "Sub", "Pres", 1 if with_ich else 3, "Sing"
    lemma = chosen.lemma
    if form != "Fin":
        return lemma, form, "", "", 0, ""
    if tag.endswith("IMP"):
        return lemma, "Fin", "Imp", "", 2, ""
    return (lemma, "Fin", *_finite(chosen.codes, with_ich=with_ich, with_plural=with_plural))


def _full_subjunctive(low: str) -> str | None:
    """The infinitive of „handele“, „ändere“: verbs in „-eln“ and „-ern“ keep or drop the „e“, dictionaries know one form."""
    if not low.endswith(("ele", "ere")):
        return None
    infinitive = f"{low[:-1]}n"
    return infinitive if any("I" in reading.codes for reading in verb_readings(infinitive)) else None


@lru_cache(maxsize=50_000)
def _reading(low: str, tag: str) -> Reading | None:
    """The reading that fits the tag; the auxiliary's before another verb's."""
    wanted = {"FIN": "IS", "IMP": "M", "INF": "I", "IZU": "Z", "PP": "P"}[tag[2:]] if tag[2:] in _FORMS else "IS"
    fitting = [r for r in verb_readings(low) if any(_matches(code, tag[2:], wanted) for code in r.codes)]
    if not fitting:
        return None
    same_class = [r for r in fitting if verb_class(r.lemma) == tag[:2]]
    return min(same_class or fitting, key=lambda r: (r.lemma not in _PREFERRED, _only_subjunctive(r), -len(r.lemma), r.lemma))


def _regular(low: str) -> str:
    """The infinitive of a weak verb that the dictionary lacks: „frühstückten“, „twitterte“."""
    for ending in ("ten", "te"):
        stem = low.removesuffix(ending)
        if stem != low and len(stem) > _SHORTEST:
            return stem + ("n" if stem.endswith(("er", "el")) else "en")
    return low


def _only_subjunctive(reading: Reading) -> bool:
    """„führen“ is of *führen* rather than the Konjunktiv of *fahren*."""
    finite = [code[0] for code in reading.codes if len(code) == 4]
    return bool(finite) and "I" not in finite


def _matches(code: str, kind: str, wanted: str) -> bool:
    if kind == "INF":
        return code == "I"
    if kind == "FIN":
        return code[0] in "IS" and len(code) > 1
    return code[0] in wanted


def _finite(codes: frozenset[str], *, with_ich: bool, with_plural: bool) -> tuple[Mood, str, int, Number]:
    """Mood, tense, person and number of a finite form from all its codes (such as `Ir3s`)."""
    finite = sorted(code for code in codes if len(code) == 4)
    indicative = [code for code in finite if code[0] == "I"]
    subjunctive = [code for code in finite if code[0] == "S"]
    mood: Mood = "Ind"
    if not indicative or (subjunctive and not with_ich and {code[1:] for code in indicative} == {"r1s"} and not with_plural):
        mood = "Sub"
    pool = subjunctive if mood == "Sub" else indicative
    if mood == "Ind" and len(pool) > 1 and not with_ich:
        pool = [code for code in pool if code[2] != "1"] or pool
    third = [code for code in pool if code[2] == "3"] or pool
    if not third:
        return mood, "", 0, ""
    code = third[0]
    tense = {"r": "Pres", "a": "Past"}[code[1]]
    return mood, tense, int(code[2]), _NUMBERS[code[3]]


@lru_cache(maxsize=100_000)
def lemma(word: str, tag: str) -> str:
    """The lemma of a word that is no verb."""
    if tag == "NN":
        reading = noun_reading(word)
        return reading.lemma if reading else _nominalised(word) or word
    if tag == "NE":
        return _name(word)
    low = word.lower()
    if tag in ("ADJA", "ADJD"):
        return adjective_lemma(low) or _bare_adjective(low, tag)
    return _closed().get((tag, low)) or _closed().get(("", low)) or (low if tag[0] != "$" and tag != "XY" else word)


def _nominalised(word: str) -> str | None:
    base = adjective_lemma(word.lower())
    return None if base is None else word[: len(word) - 1] if word.endswith(("er", "en", "em", "es")) else word


def _name(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "as", "os")) else word


def _bare_adjective(low: str, tag: str) -> str:
    if tag == "ADJD":
        return low
    for ending in ("en", "em", "er", "es", "e"):
        if low.endswith(ending) and len(low) > len(ending) + 2:
            return low[: -len(ending)]
    return low


@lru_cache(maxsize=1)
def _closed() -> dict[tuple[str, str], str]:
    """The lemmas of closed classes by (tag, form); a tag may be empty."""
    found: dict[tuple[str, str], str] = {}
    for group in table("de/lemmas.yaml")["lemmas"]:
        for form in group["forms"].split():
            for tag in (group.get("tags") or "").split() or [""]:
                found[tag, form] = group["lemma"]
    return found
