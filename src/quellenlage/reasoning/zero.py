"""Nobody as a number: „Verletzte gebe es nicht“, „niemand kam ums Leben“ count no injured, no dead, and a toll goes on from there."""

from __future__ import annotations

import re

from quellenlage.model import Claim, Quantity
from quellenlage.reasoning.nouns import noun_key
from quellenlage.reasoning.slots import Count, counted_as
from quellenlage.reasoning.vocabulary import word_list

_NOBODY = re.compile(
    r"\b(?:[Nn]iemand(?:en|em)?|[Kk]eine?[nr]? (?:Mensch|Person|Leute)\w{0,4}|(?:Menschen|Personen) \b[^.!?]{0,40}\bnicht)\b"
)
_OF_ALL = re.compile(r"\b(?:[Nn]iemand(?:en|em)?|[Nn]ichts|[Kk]eine[rnms]?)\b(?! mehr)")
_NONE = re.compile(r"\b[Kk]eine?[nrm]?\b|\bnicht\b")
_SOME = re.compile(
    r"\b(?:[Vv]on|[Uu]nter|[Aa]us) (?:de[nmr]|ihnen|diesen|seine[nr]|ihre[nr])\b"
    r"|\bweiter|\b(?:[Ss]chwer|[Ll]eicht|[Ll]ebensge|[Ll]ebensbe)|\bmehr\b"
)
"""Of a part, on top of others, or how badly: „von der Besatzung niemand“, „keine weiteren Toten“, „niemand schwer verletzt“."""
_WORD = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{2,30}")
_GENITIVE = re.compile(r"(?<=[a-zäöüß]) (?:der|des) (?:[a-zäöüß]{3,20}n )?[A-ZÄÖÜ][\w-]{2,40}")
"""„nicht die Quelle der Infektionen“ counts no infections."""
_VICTIMS = "opfer"


def zero(claim: Claim, text: str, verb: str) -> Count | None:
    """The count of nobody that a claim makes, or None; `verb` is the class of its verb."""
    words = text[claim.start : claim.end]
    if claim.chain[-1].commitment != "CT-" or claim.quantities or _SOME.search(words):
        return None
    nobody = _NOBODY.search(words)
    slot = _slot_of_nobody(words, verb) if nobody else _slot_of_noun(words) if _NONE.search(words) else ""
    if not slot:
        return None
    found = nobody or _NONE.search(words)
    assert found is not None
    return Count(slot, Quantity(claim.start + found.start(), claim.start + found.end(), 0.0, 0.0, 0.0, ""))


def denies_of_all(about: str) -> bool:
    """Whether words deny something of everybody or everything, whoever it is: „niemand ist getäuscht worden“."""
    return bool(_OF_ALL.search(about))


def of_some(claim: Claim) -> bool:
    """Whether a denial leaves room: „niemand schwer verletzt“, „keine weiteren Toten“, „von der Besatzung niemand“."""
    return bool(_NONE.search(claim.about) or _NOBODY.search(claim.about)) and bool(_SOME.search(claim.about))


def _slot_of_nobody(words: str, verb: str) -> str:
    if "zu Schaden" in words:
        return "injure"
    return verb if verb in word_list("growing") else ""


def _slot_of_noun(words: str) -> str:
    for word in _WORD.findall(_GENITIVE.sub(" ", words)):
        key = noun_key(word)
        slot = "die" if key == _VICTIMS else counted_as(key)
        if slot != key and slot in word_list("growing"):
            return slot
    return ""
