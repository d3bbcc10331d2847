"""What the dictionary and agreement settle, whatever the tagger made of it."""

from __future__ import annotations

import pytest

from quellenlage.analysis.base.agreement import settle_by_agreement, settle_by_lexicon
from quellenlage.analysis.base.closed_classes import settle_reflexives


def tagged(text: str) -> tuple[list[str], list[str]]:
    """Words and tags of „word/TAG word/TAG“."""
    pairs = [pair.rsplit("/", 1) for pair in text.split()]
    return [word for word, _ in pairs], [tag for _, tag in pairs]


def by_agreement(text: str) -> list[str]:
    words, tags = tagged(text)
    starts = [k for k, tag in enumerate(tags) if tag in ("$,", "$.")]
    for start, end in zip([0, *starts], [*starts, len(words)], strict=True):
        settle_by_agreement(words, tags, start, end)
    return tags


@pytest.mark.parametrize(
    ("text", "place", "tag"),
    [
        # the pronoun, since it can't be the article
        ("eine/ART App/NN ,/$, die/ART Kunden/NN hilft/VVFIN", 3, "PRELS"),
        ("ein/ART Trainer/NN ,/$, der/ART Gespür/NN für/APPR Talente/NN zeigte/VVFIN", 3, "PRELS"),
        ("ein/ART Plan/NN ,/$, der/ART hohe/ADJA Kosten/NN verursacht/VVFIN", 3, "PRELS"),
        # the article, since it fits
        ("er/PPER sagte/VVFIN ,/$, die/ART Ärztin/NN hilft/VVFIN", 3, "ART"),
        ("sie/PPER sagt/VVFIN ,/$, das/ART Lachen/NN hilft/VVFIN", 3, "ART"),
        # the bracket of a main clause
        ("er/PPER sagte/VVFIN ,/$, die/PRELS Steuer/NN werde/VAFIN gesenkt/VVPP", 3, "ART"),
        ("ein/ART Gesetz/NN ,/$, das/PRELS Firmen/NN gefordert/VVPP haben/VAFIN", 3, "PRELS"),
        # parted verbs
        ("Das/PDS stellt/VVFIN das/ART Gutachten/NN fest/ADJD", 4, "PTKVZ"),
        ("Der/ART Kran/NN stürzte/VVFIN am/APPRART Morgen/NN um/KOUI", 5, "PTKVZ"),
        ("Der/ART Termin/NN steht/VVFIN noch/ADV nicht/PTKNEG so/ADV weit/ADJD", 6, "ADJD"),
        # the passive
        ("Der/ART Zeuge/NN wurde/VAFIN mehrfach/ADV bedroht/ADJD", 4, "VVPP"),
        ("Der/ART Vorgang/NN wurde/VAFIN rasch/ADJD bekannt/ADJD", 4, "ADJD"),
    ],
)
def test_stretch(text, place, tag):
    assert by_agreement(text)[place] == tag


@pytest.mark.parametrize(
    ("text", "place", "tag"),
    [
        ("Soll/VAFIN er/PPER kommen/VVINF", 0, "VMFIN"),
        ("Sie/PPER hat/VVFIN Zeit/NN", 1, "VAFIN"),
        ("Rund/ADV hundert/VVFIN Fans/NN kamen/VVFIN", 1, "CARD"),
        ("Er/PPER twitterte/VVFIN", 1, "VVFIN"),
    ],
)
def test_one_word(text, place, tag):
    words, tags = tagged(text)

    settle_by_lexicon(words, tags)

    assert tags[place] == tag


@pytest.mark.parametrize(
    ("text", "place", "tag"),
    [
        ("Ich/PPER freue/VVFIN mich/PPER", 2, "PRF"),
        ("Gestern/ADV haben/VAFIN wir/PPER uns/PPER geeinigt/VVPP", 3, "PRF"),
        ("Im/APPRART Zug/NN setzte/VVFIN mich/PPER ich/PPER", 3, "PRF"),
        ("Ich/PPER kam/VVFIN und/KON fühlte/VVFIN mich/PPER wohl/ADJD", 4, "PRF"),
        ("Wir/PPER fragten/VVFIN und/KON der/ART Wirt/NN half/VVFIN uns/PPER", 6, "PPER"),
        ("Er/PPER sah/VVFIN mich/PPER", 2, "PPER"),
        ("Wir/PPER warteten/VVFIN ,/$, niemand/PIS half/VVFIN uns/PPER", 5, "PPER"),
    ],
)
def test_reflexive(text, place, tag):
    words, tags = tagged(text)

    settle_reflexives(words, tags)

    assert tags[place] == tag


def test_no_words():
    tags: list[str] = []

    settle_by_agreement([], tags, 0, 0)
    settle_by_lexicon([], tags)

    assert tags == []
