"""Tags, lemmas and mood in CoNLL-U: `python -m benchmarks.tokens IN.conllu OUT.conllu`.

Keeps the tokens of the input and predicts XPOS (STTS), LEMMA and `Mood=` (`VerbForm=`, `Tense=`, `Person=`, `Number=`) in FEATS.
Only the FORM column and the ranges of contracted words („zum“) are read.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from quellenlage.analysis.base.tagging import tag_words
from quellenlage.model import Token

_FORM, _LEMMA, _XPOS, _FEATS, _COLUMNS = 1, 2, 4, 5, 10


def annotate(lines: list[str]) -> Iterator[str]:
    """The lines with our predictions, sentence by sentence."""
    sentence: list[str] = []
    for line in [*lines, ""]:
        if line:
            sentence.append(line)
            continue
        if sentence:
            yield from _sentence(sentence)
            yield ""
        sentence = []


def _sentence(lines: list[str]) -> Iterator[str]:
    rows = [line.split("\t") for line in lines]
    words = [k for k, row in enumerate(rows) if len(row) == _COLUMNS and row[0].isdecimal()]
    tokens = tag_words([rows[k][_FORM] for k in words])
    for k, token in zip(words, tokens, strict=True):
        rows[k][_LEMMA], rows[k][_XPOS], rows[k][_FEATS] = token.lemma, token.tag, _features(token)
    for row in rows:
        yield "\t".join(row)


def _features(token: Token) -> str:
    form = {"InfZu": "Inf"}.get(token.form, token.form)
    pairs = {
        "Mood": token.mood, "Number": token.number, "Person": str(token.person or ""), "Tense": token.tense, "VerbForm": form,
    }  # fmt: skip
    return "|".join(f"{name}={value}" for name, value in pairs.items() if value) or "_"


def main() -> None:
    """Annotate a file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    options = parser.parse_args()
    lines = options.source.read_text(encoding="utf-8").splitlines()
    options.target.write_text("\n".join(annotate(lines)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
