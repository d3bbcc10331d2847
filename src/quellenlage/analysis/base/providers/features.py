"""From other taggers' features (Universal Dependencies) to ours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, get_args

from quellenlage.analysis.base.tagger import mark_tag
from quellenlage.model import Mood, Number, Token, VerbForm

_FORMS: dict[str, VerbForm] = {"FIN": "Fin", "IMP": "Fin", "INF": "Inf", "IZU": "InfZu", "PP": "Part"}
_NORMAL = {"PROAV": "PAV", "PIDAT": "PIAT", "PWAVADV": "PWAV"}
_PERSONS = {"1": 1, "2": 2, "3": 3}


def with_features(ours: Token, tag: str, lemma: str, feats: Mapping[str, str]) -> Token:
    """Our token with another tagger's tag, lemma and features where it gave any."""
    mark = mark_tag(ours.text)
    tag = mark or _NORMAL.get(tag, tag) or ours.tag
    if tag[0] == "$" and not mark:
        tag = ours.tag
    lemma = lemma or ours.lemma
    if tag[0] != "V":
        return Token(ours.start, ours.end, ours.text, tag, lemma)
    form = _FORMS.get(tag[2:], "Fin")
    if form != "Fin":
        return Token(ours.start, ours.end, ours.text, tag, lemma, form)
    found: dict[str, Any] = {
        "mood": _known(feats.get("Mood"), get_args(Mood)) or ours.mood,
        "tense": _known(feats.get("Tense"), ("Pres", "Past")) or ours.tense,
        "person": _PERSONS.get(feats.get("Person", ""), ours.person),
        "number": _known(feats.get("Number"), get_args(Number)) or ours.number,
    }
    return replace(ours, tag=tag, lemma=lemma, form=form, **found)


def _known(value: str | None, allowed: tuple[str, ...]) -> str:
    return value if value and value in allowed else ""


def of_text(feats: str | None) -> dict[str, str]:
    """„Mood=Ind|Number=Sing“ as a mapping."""
    return dict(pair.split("=", 1) for pair in (feats or "").split("|") if "=" in pair)
