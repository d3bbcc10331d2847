"""The words of the interface: every code of the model has them, in both languages."""

from __future__ import annotations

from typing import get_args

import pytest

from quellenlage import model
from quellenlage.errors import UnknownNameError
from quellenlage.presentation.labels import LANGUAGES, Labels, glyph
from quellenlage.presentation.page.timeline import Timeline
from quellenlage.resources import table

CODES = {
    "commitments": model.CommitmentValue,
    "bases": model.CommitmentBasis,
    "modes": model.ClaimMode,
    "roles": model.AttributionRole,
    "kinds": model.ClaimKind,
    "place_roles": model.PlaceRole,
    "entity_kinds": model.EntityKind,
}


@pytest.mark.parametrize("group", CODES)
def test_every_code_has_words(group):
    assert set(table("presentation/labels.yaml")[group]) == set(get_args(CODES[group]))


def test_every_entry_is_whole_in_both_languages():
    for group, entries in table("presentation/labels.yaml").items():
        for key, entry in entries.items():
            assert set(entry) - {"glyph"} == set(LANGUAGES), (group, key)
            assert all(isinstance(words, str) and words for words in entry.values()), (group, key)


def test_signs_differ():
    assert len({glyph(code) for code in get_args(model.CommitmentValue)}) == len(get_args(model.CommitmentValue))


def test_what_has_no_words_stands_for_itself():
    assert Labels().of("means", "hovercraft") == "hovercraft"
    assert Labels().of("means", None) == ""
    assert Labels("de").listed(["A", "B", "C"]) == "A, B und C"


def test_another_language_is_refused():
    with pytest.raises(UnknownNameError, match="fr: no labels"):
        Labels("fr")


def test_what_the_timeline_leaves_out_is_told_in_sentences():
    timeline = Timeline(picture=None, people=None, claims=(), outside=1, undated=27)

    assert timeline.left_out(Labels("en")) == "One claim is in the table only. 27 claims have no time."
    assert timeline.left_out(Labels("de")) == "Eine Aussage steht nur in der Tabelle. 27 Aussagen haben keine Zeit."
