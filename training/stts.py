"""STTS tags for German-PUD, whose own tags are in the manner of the Penn treebank.

German-GSD has STTS tags; PUD needs this table. Where UD's distinction is coarser than STTS (subordinators, pronominal
adverbs, comparison particles) the word itself, its head's relation and the words beside it decide. Words of foreign names, which
PUD files under what they are in their own language, are names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quellenlage.analysis.base.lexicon import adjective_lemma, readings, tags, verb_class, verb_readings
from training.treebank import Word

_PLAIN = {
    "NN": "NN", "NNA": "NN", "NNP": "NE", "IN": "APPR", "APPR": "APPR", "ART": "ART", "CD": "CARD", "DTP$": "PPOSAT",
    "DC": "PTKVZ", "WRB": "PWAV", "EX": "PIS", "PDT": "PIAT", "AFX": "TRUNC", "RED": "TRUNC", "FW": "FM", "UH": "ITJ",
    "SYM": "NN", "''": "NE",
}  # fmt: skip
_NORMAL = {"PROAV": "PAV", "PIDAT": "PIAT"}
_DETERMINERS = {"Dem": "PDAT", "Ind": "PIAT", "Tot": "PIAT", "Neg": "PIAT", "Art": "ART"}
_ATTRIBUTIVE = frozenset(("det", "amod", "det:poss", "nmod:poss"))
_PRONOUNS = {"Dem": "PDS", "Dem,Rel": "PRELS"}
_CONJUNCTIONS = {"für": "APPR", "zwischen": "APPR", "ob": "KOUS", "wenn": "KOUS", "nur": "ADV", "jedoch": "ADV"}
"""Words that PUD files under conjunctions for what they do in their sentence."""
_ADJECTIVAL = ("ische", "ischer", "isches", "ischen", "ischem", "er")
_STANDING_ALONE = frozenset(
    "beide beiden wenige meisten anderem andere anderen anderes jemand niemand nichts alles allem".split()
)
_ORDINAL = re.compile(r"\d{1,4}\.")


def gsd(words: Sequence[Word]) -> list[str]:
    """The tags of a sentence of GSD, with one name for each class."""
    return [_NORMAL.get(word.xpos, word.xpos) for word in words]


def pud(words: Sequence[Word]) -> list[str]:
    """The STTS tags of a sentence of PUD."""
    return [_beside(words, k) or _tag(word) for k, word in enumerate(words)]


def _beside(words: Sequence[Word], k: int) -> str:
    """What the words around decide: postpositions, „am häufigsten“."""
    word = words[k]
    if word.relation == "case" and word.xpos == "IN" and word.head == k and words[k - 1].upos in ("NOUN", "PROPN"):
        circumposition = any(other.head == word.head and other.relation == "case" for other in words[:k])
        return "APZR" if circumposition else "APPO"
    if k + 2 < len(words) and word.contracted.lower() == "am" and _superlative(words[k + 2]):
        return "PTKA"
    return "ADJD" if k > 1 and words[k - 2].contracted.lower() == "am" and _superlative(word) else ""


def _superlative(word: Word) -> bool:
    return (
        word.text.endswith("sten") and word.text[0].islower() and word.xpos in ("NN", "NNA", "JJ") and word.relation != "amod"
    )


def _tag(word: Word) -> str:
    if word.upos == "PUNCT":
        return _mark(word.text)
    for rule in (_foreign, _number, _verb, _determiner, _adjective, _pronoun, _particle, _conjunction):
        tag = rule(word)
        if tag:
            return tag
    return _PLAIN.get(word.xpos, "XY")


def _mark(text: str) -> str:
    return "$," if text == "," else "$." if text in (".", "!", "?", ":", ";") else "$("


def _foreign(word: Word) -> str:
    """A word inside a proper name that is no German word: „Metropolitan Club“, „University of …“."""
    if "Proper=True" not in word.misc or word.xpos in ("CD", "AFX", "RED", "."):
        return ""
    if "Foreign" in word.feats:
        return "NE" if word.text[:1].isupper() else "FM"
    if not word.text[:1].isupper():
        return ""
    if word.xpos == "NN":
        known = any(reading.kind == "N" for reading in readings(word.text))
        return "" if known or _compound(word.text) else "NE"
    low = word.text.lower()
    return "" if tags(low) or adjective_lemma(low) or low.endswith(_ADJECTIVAL) else "NE"


def _compound(text: str) -> bool:
    """„Republikpartei“: a German compound that no dictionary lists."""
    return "NN" in tags(text) and len(text) > len("Streetcar")


def _number(word: Word) -> str:
    """Ordinals and abbreviations, whose stop has made full stops of them: „5.“, „Mrd.“, „v.“."""
    if _ORDINAL.fullmatch(word.text):
        return "ADJA"
    if word.xpos == "." and word.upos in ("ADJ", "NOUN", "ADP", "CCONJ"):
        return {"ADJ": "ADJA", "NOUN": "NN", "ADP": "APPR", "CCONJ": "KON"}[word.upos]
    return "CARD" if word.upos == "NUM" and word.xpos in ("DT", "NNA", "_") else ""


def _verb(word: Word) -> str:
    if not word.xpos.startswith("VB"):
        return ""
    kind = verb_class(word.lemma) if word.upos == "AUX" or word.lemma in ("sein", "haben", "werden") else "VV"
    if word.xpos == "VBC":
        return kind + ("IMP" if word.feats.get("Mood") == "Imp" else "FIN")
    if word.xpos == "VBN":
        return "ADJD" if word.text.endswith("end") else kind + "PP"
    inner = any("Z" in reading.codes for reading in verb_readings(word.text))
    return "VVIZU" if inner else kind + "INF"


def _determiner(word: Word) -> str:
    """Determiners and the pronouns that they are when they stand alone, which PUD files under nouns."""
    low = word.text.lower()
    kind = word.feats.get("PronType", "")
    if word.xpos in ("NN", "NNA") and (word.upos in ("DET", "PRON") or low in _STANDING_ALONE):
        attributive = word.relation == "det"
        return "PIAT" if attributive else "PDS" if kind == "Dem" else "PIS"
    if low == "paar":
        return "PIAT"
    if word.xpos not in ("DT", "PDT") or word.upos not in ("DET", "PRON"):
        return "ADJA" if word.xpos == "DT" and word.upos == "ADJ" else ""
    attributive = word.relation in _ATTRIBUTIVE or word.xpos == "PDT"
    if kind == "Dem,Rel":
        return "PRELAT" if attributive else "PRELS"
    if low.startswith("ander") and attributive:
        return "ADJA"
    tag = _DETERMINERS.get(kind.split(",")[0], "PIAT")
    alone = "PIS" if low.startswith("ein") else "PDS"
    return tag if attributive else {"PDAT": "PDS", "PIAT": "PIS", "ART": alone}[tag]


def _adjective(word: Word) -> str:
    if word.xpos != "JJ":
        return ""
    if word.text[:1].isupper() and word.relation not in ("amod", "root", "advmod", "advcl", "xcomp"):
        return "NN" if "Case" in word.feats else "ADJD"
    return "ADJA" if "Case" in word.feats else "ADJD"


def _pronoun(word: Word) -> str:
    kinds = word.feats.get("PronType", "")
    low = word.text.lower()
    if word.xpos == "PRP":
        return "PRF" if "Reflex" in word.feats or kinds == "Rcp" else "PPER" if kinds in ("Prs", "") else "PIS"
    if word.xpos == "REL":
        return "PRELAT" if low in ("dessen", "deren") and word.relation.startswith(("det", "nmod:poss")) else "PRELS"
    if word.xpos in ("WP", "WDT"):
        return "PWAT" if word.relation == "det" else "PRELS" if word.xpos == "WDT" else "PWS"
    return ""


def _particle(word: Word) -> str:
    low = word.text.lower()
    if word.xpos == "RP":
        return "PTKZU" if low == "zu" else "ADV"
    if word.xpos == "RB":
        if low == "nicht":
            return "PTKNEG"
        if "PAV" in tags(low).split("|"):
            return "PAV"
        return "ADJD" if "ADV" not in tags(low) and adjective_lemma(low) else "ADV"
    return ""


def _conjunction(word: Word) -> str:
    if word.xpos != "CC":
        return ""
    low = word.text.lower()
    if low in _CONJUNCTIONS:
        return _CONJUNCTIONS[low]
    if low in ("als", "wie"):
        return "KOUS" if word.relation in ("mark", "acl") else "KOKOM"
    if word.upos == "SCONJ":
        return "KOUI" if low in ("um", "ohne", "statt", "anstatt") else "KOUS"
    return "KON"
