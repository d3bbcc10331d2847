"""UD treebanks as training data of the German base."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).resolve().parents[2] / "shared/data/ud"
_APPRART = frozenset(
    "am ans aufs beim durchs fürs hinterm hinters im ins übers ums unterm unters vom vorm vors zum zur".split()
)


@dataclass(frozen=True, slots=True)
class Word:
    """A syntactic word of a treebank with the columns that we learn from."""

    text: str
    lemma: str
    upos: str
    xpos: str
    feats: dict[str, str]
    relation: str
    head: int = 0
    """The number of its head in the sentence, counted from 1; 0 for the root."""
    misc: frozenset[str] = frozenset()
    """The last column: „Proper=True“, „Lang=en“ …"""
    contracted: str = ""
    """The surface word („im“) on the first of the words that it was split into."""


def sentences(name: str) -> Iterator[list[Word]]:
    """The sentences of one file."""
    words: list[Word] = []
    contracted = ""
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if not line:
            yield words
            words = []
        elif not line.startswith("#"):
            columns = line.split("\t")
            if "-" in columns[0]:
                contracted = columns[1]
                continue
            if "." in columns[0]:
                continue
            feats = dict(pair.split("=", 1) for pair in columns[5].split("|") if "=" in pair)
            misc = frozenset(columns[9].split("|"))
            head = int(columns[6])
            words.append(Word(columns[1], columns[2], columns[3], columns[4], feats, columns[7], head, misc, contracted))
            contracted = ""


def contract(words: list[Word], tags: list[str]) -> tuple[list[str], list[str]]:
    """The sentence as it is written: „in dem“ with its tags becomes „im“, APPRART; „am“ of „am häufigsten“ keeps its PTKA."""
    texts: list[str] = []
    found: list[str] = []
    skip = False
    for word, tag in zip(words, tags, strict=True):
        if skip:
            skip = False
            continue
        skip = word.contracted.lower() in _APPRART
        texts.append(word.contracted if skip else word.text)
        found.append("APPRART" if skip and tag != "PTKA" else tag)
    return texts, found
