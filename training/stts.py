"""STTS tags for German-PUD, whose own tags are in the manner of the Penn treebank.

German-GSD has STTS tags; PUD needs this table. Where UD's distinction is coarser than STTS (subordinators, pronominal
adverbs, comparison particles) the word itself and its head's relation decide.
"""

from __future__ import annotations

from quellenlage.analysis.base.lexicon import adjective_lemma, tags, verb_class
from training.treebank import Word

_PLAIN = {
    "NN": "NN", "NNA": "NN", "NNP": "NE", "IN": "APPR", "APPR": "APPR", "ART": "ART", "CD": "CARD", "DTP$": "PPOSAT",
    "DC": "PTKVZ", "WRB": "PWAV", "EX": "PIS", "PDT": "PIAT", "AFX": "TRUNC", "RED": "TRUNC", "FW": "FM", "UH": "ITJ",
    "SYM": "XY", ",": "$,", ".": "$.", ":": "$.", "``": "$(", "''": "$(", "(": "$(", ")": "$(", "-": "$(", "NFP": "$.",
}  # fmt: skip
_NORMAL = {"PROAV": "PAV", "PIDAT": "PIAT"}
_DETERMINERS = {"Dem": "PDAT", "Ind": "PIAT", "Tot": "PIAT", "Neg": "PIAT", "Art": "ART"}


def gsd(word: Word) -> str:
    """The tag of a word of GSD, with one name for each class."""
    return _NORMAL.get(word.xpos, word.xpos)


def pud(word: Word) -> str:
    """The STTS tag of a word of PUD."""
    if word.upos == "PUNCT":
        return _mark(word.text)
    if word.xpos.startswith("VB"):
        return _verb(word)
    if word.xpos == "NNA" and word.upos == "DET":
        return "PIS"
    for rule in (_adjective, _pronoun, _particle, _conjunction):
        tag = rule(word)
        if tag:
            return tag
    return _PLAIN.get(word.xpos, "XY")


def _mark(text: str) -> str:
    return "$," if text == "," else "$." if text in (".", "!", "?", ":", ";") else "$("


def _verb(word: Word) -> str:
    kind = verb_class(word.lemma) if word.upos == "AUX" or word.lemma in ("sein", "haben", "werden") else "VV"
    if word.xpos == "VBC":
        return kind + ("IMP" if word.feats.get("Mood") == "Imp" else "FIN")
    if word.xpos == "VBN":
        return "ADJD" if word.text.endswith("end") else kind + "PP"
    inner = "zu" in word.text[2:-3] and not word.lemma.startswith("zu") and "zu" not in word.lemma
    return "VVIZU" if inner else kind + "INF"


def _adjective(word: Word) -> str:
    if word.xpos == "JJ":
        if word.text[:1].isupper() and word.relation not in ("amod", "root", "advmod", "advcl", "xcomp"):
            return "NN" if "Case" in word.feats else "ADJD"
        return "ADJA" if "Case" in word.feats else "ADJD"
    return "ADJA" if word.xpos == "DT" and word.upos == "ADJ" else ""


def _pronoun(word: Word) -> str:
    kinds = word.feats.get("PronType", "")
    if word.xpos == "DT":
        attributive = word.relation in ("det", "amod", "det:poss")
        tag = _DETERMINERS.get(kinds.split(",")[0], "PIAT")
        return tag if attributive else {"PDAT": "PDS", "PIAT": "PIS", "ART": "PDS"}[tag]
    if word.xpos == "PRP":
        return "PRF" if "Reflex" in word.feats else "PPER" if kinds in ("Prs", "") else "PIS"
    if word.xpos == "REL":
        return "PRELAT" if word.text.lower() in ("dessen", "deren") and word.relation.startswith("det") else "PRELS"
    if word.xpos in ("WP", "WDT"):
        return "PWAT" if word.relation == "det" else "PWS"
    return ""


def _particle(word: Word) -> str:
    low = word.text.lower()
    if word.xpos == "RP":
        return "PTKZU" if low == "zu" else "ADV"
    if word.xpos == "RB":
        if low == "nicht":
            return "PTKNEG"
        if word.feats.get("PronType") == "Dem" and low.startswith(("da", "hier")):
            return "PAV"
        return "ADJD" if "ADV" not in tags(low) and adjective_lemma(low) else "ADV"
    return ""


def _conjunction(word: Word) -> str:
    if word.xpos != "CC":
        return ""
    low = word.text.lower()
    if word.upos == "SCONJ":
        return "KOUI" if low in ("um", "ohne", "statt", "anstatt") else "KOUS"
    return "KOKOM" if low in ("als", "wie") else "KON"
