"""The table of synonyms: what of a thesaurus in MyThes format is taken, and that the packed table has the form that is read."""

from __future__ import annotations

import zlib

import pytest

from quellenlage.resources import resource
from training.thesaurus import Word, lines, word


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("festnehmen", Word("v", "festnehmen")),
        ("(jemanden) stoppen", Word("v", "stoppen")),
        ("(sich) verlassen", Word("r", "verlassen")),
        ("sterben (Hauptform)", Word("v", "sterben")),
        ("ums Leben kommen", Word("p", "kommen", "ums leben")),
        ("(das) Handtuch werfen (ugs., fig.)", Word("p", "werfen", "handtuch")),
        ("seinen Hut nehmen (fig.)", Word("p", "nehmen", "hut")),
        ("Verhaftung", Word("n", "verhaftung")),
        ("Spital (österr.)", Word("n", "spital")),
        ("krank", Word("a", "krank")),
        ("auseinanderbrechen (Oberbegriff)", None),
        ("schassen (ugs.)", None),
        ("beerdigen (fig.)", None),
        ("(ein Unternehmen) verlassen", None),
        ("vertrauen (auf)", None),
        ("abkratzen (derb)", None),
        ("zwitschelieren", None),
        ("nicht erlauben", None),
    ],
)
def test_what_is_taken_of_a_thesaurus(written, kept):
    assert word(written) == kept


def test_words_stand_with_their_meanings(tmp_path):
    path = tmp_path / "thesaurus.dat"
    text = "UTF-8\nfestnehmen|2\n-|festnehmen|verhaften|in Haft nehmen\n-|festnehmen|sichern\nverhaften|1\n-|festnehmen|verhaften|in Haft nehmen\n"
    path.write_text(text, encoding="utf-8")

    assert lines(path) == ["p nehmen\tin haft=1 0", "v festnehmen\t2 0 1", "v sichern\t1 1", "v verhaften\t1 0"]


def test_the_packed_table_is_sorted_and_small():
    packed = resource("thesaurus/synsets.z").read_bytes()
    table = zlib.decompress(packed).splitlines()

    assert table == sorted(table)
    assert len(packed) < 1_000_000
    assert len(table) > 40_000
