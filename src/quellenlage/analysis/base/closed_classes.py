"""Words of closed classes: pronouns, articles and particles whose tags the word lists know better than a tagger."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from quellenlage.analysis.base.lexicon import noun_reading
from quellenlage.analysis.base.lexicon import tags as possible_tags


def settle_closed_classes(words: Sequence[str], tags: list[str]) -> None:
    """A word that can only be a pronoun, an article or the like is one („Diejenigen“ at the start is no noun)."""
    first = next((k for k, word in enumerate(words) if word[:1].isalnum()), 0)
    if first < len(words):
        _adverb_at_the_start(words[first], tags, first)
    for k, word in enumerate(words):
        if word[:1].isupper() and k != first:
            continue
        low = word.lower()
        if tags[k] == "PRELS" and low in ("dessen", "deren") and _before_noun(low, tags, k):
            tags[k] = "PRELAT"
        if low in _PARTICLES:
            tags[k] = _PARTICLES[low](words, tags, k)
        allowed = _closed_only(low)
        if not allowed or tags[k] in allowed:
            continue
        before_noun = _before_noun(low, tags, k)
        fitting = [tag for tag in allowed if tag.endswith(("AT", "ART")) == before_noun]
        if fitting:
            tags[k] = fitting[0].replace("PIDAT", "PIAT")
    settle_reflexives(words, tags)


@lru_cache(maxsize=20_000)
def _closed_only(low: str) -> tuple[str, ...]:
    """The tags of a word that may be a pronoun, an article or the like and nothing else; none of another word."""
    allowed = possible_tags(low).split("|")
    return tuple(allowed) if _CLOSED.issuperset(allowed) else ()


def _before_noun(low: str, tags: Sequence[str], k: int) -> bool:
    """Whether a noun or its attribute follows, so that word `k` is no pronoun that stands alone."""
    return k + 1 < len(tags) and (tags[k + 1] in _AFTER_ATTRIBUTE or (tags[k + 1] == "ART" and low == "all"))


def settle_reflexives(words: Sequence[str], tags: list[str]) -> None:
    """„Ich freue mich“, „haben wir uns“: a pronoun of the speaker beside its own subject, with no mark between, is reflexive."""
    subject, joint = "", -1
    for k, word in enumerate(words):
        low = word.lower()
        if tags[k][0] == "$":
            subject, joint = "", -1
        elif tags[k] == "KON":
            joint = k
        elif tags[k] in ("PPER", "PRF") and low in _REFLEXIVES:
            near = k - joint <= _JOINED or joint < 0  # „und fühle mich“, but „und er sagte uns“
            following = words[k + 1].lower() if k + 1 < len(words) else ""
            if _REFLEXIVES[low] in (subject if near else "", following):
                tags[k] = "PRF"
        elif tags[k] == "PPER" and low in _REFLEXIVES.values():
            subject, joint = low, -1


def _adverb_at_the_start(word: str, tags: list[str], k: int) -> None:
    """„Dagegen beteuerte die Polizei“, „Ja, er fährt“: a capital at the start makes no name of an adverb or an answer."""
    if tags[k] in ("NE", "NN") and tags[k + 1 : k + 2] in (["$,"], ["$."]):
        tags[k] = "PTKANT" if "PTKANT" in possible_tags(word.lower()).split("|") else tags[k]
    if tags[k] not in ("NE", "NN") or k + 1 >= len(tags) or not tags[k + 1].endswith("FIN"):
        return
    allowed = set(possible_tags(word.lower()).split("|"))
    if "PAV" not in allowed and noun_reading(word):
        return
    if allowed & _ADVERBS and allowed <= _MAY_BE_ADVERB:
        tags[k] = "PAV" if "PAV" in allowed else "ADV"


def _postposition(_: Sequence[str], tags: Sequence[str], k: int) -> str:
    """„dem Bericht zufolge“."""
    return "APPO" if tags[k] == "APPR" and k and tags[k - 1] in ("NN", "NE") else tags[k]


def _answer(words: Sequence[str], tags: Sequence[str], k: int) -> str:
    """„Ja, er fährt“ answers."""
    return "PTKANT" if tags[k] == "ADV" and k + 1 < len(words) and words[k + 1] in (",", "!", ".") else tags[k]


def _degree(words: Sequence[str], tags: Sequence[str], k: int) -> str:
    """„am schnellsten“."""
    superlative = k + 1 < len(words) and words[k + 1].endswith("sten") and words[k + 1][0].islower()
    return "PTKA" if superlative and not (k + 2 < len(words) and tags[k + 2] in _AFTER_ATTRIBUTE) else tags[k]


_PARTICLES = {"zufolge": _postposition, "zuliebe": _postposition, "ja": _answer, "nein": _answer, "am": _degree}


_REFLEXIVES = {"mich": "ich", "mir": "ich", "dich": "du", "dir": "du", "uns": "wir"}
_JOINED = 2
_ADVERBS = frozenset(("ADV", "PAV"))
_MAY_BE_ADVERB = frozenset(("ADV", "PAV", "KOUS", "KON", "PTKVZ", "PTKANT"))
_AFTER_ATTRIBUTE = frozenset(("NN", "NE", "ADJA", "CARD"))
_CLOSED = frozenset(
    ("ART", "PDAT", "PDS", "PRELS", "PRELAT", "PPER", "PRF", "PPOSAT", "PPOSS", "PIAT", "PIDAT", "PIS", "PWS", "PWAT")
)
