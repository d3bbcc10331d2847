"""The word lists of `de/same_events.yaml`: every entry's example shows its words, and plain forms are found in their examples."""

from __future__ import annotations

import re

import pytest

from quellenlage.reasoning.seats import plainly
from quellenlage.reasoning.vocabulary import deed, entries, verb_class

EXAMPLES = [
    (key, entry)
    for key in (
        "verbs",
        "phrases",
        "bearing",
        "counted",
        "deeds",
        "deed_stems",
        "dimensions",
        "conversions",
        "synonyms",
        "roles_of_verbs",
        "roles_of_bodies",
        "corrective_forms",
        "blame",
    )
    for entry in entries(key)
]
MARKED = re.compile(r"\[([^\]]+)\]")


@pytest.mark.parametrize(("key", "entry"), EXAMPLES, ids=lambda value: value if isinstance(value, str) else value["example"])
def test_an_example_marks_what_the_entry_is_for(key, entry):
    assert MARKED.search(entry["example"])


@pytest.mark.parametrize("entry", entries("deed_stems"), ids=lambda entry: entry["noun"])
def test_a_noun_behind_a_particle_is_the_deed_of_its_verb(entry):
    noun = MARKED.findall(entry["example"])[0].lower()
    particle = noun.removesuffix(entry["noun"]).replace("rück", "zurück")

    assert deed(noun) == verb_class(particle + entry["verb"])
    assert not deed(entry["not"]) or entry["not"] == entry["noun"]


@pytest.mark.parametrize("entry", entries("seat_phrases"), ids=lambda entry: entry["example"])
def test_a_role_in_other_words_is_put_plainly(entry):
    about = entry["example"].replace("[", "").replace("]", "").rstrip(".")

    plain, lemma = plainly(about, entry["verbs"].split()[0])

    assert lemma == "sein"
    assert all(name in plain for name in MARKED.findall(entry["example"]) if " " in name)


@pytest.mark.parametrize("entry", entries("blame"), ids=lambda entry: entry["example"])
def test_who_is_blamed_is_found_in_the_example(entry):
    found = re.search(entry["words"], entry["example"].replace("[", "").replace("]", "").rstrip("."))

    assert found
    assert found["who"] in MARKED.findall(entry["example"])
    re.search(entry["words"], "Zu dem Brand bekannte " * 2000)


@pytest.mark.parametrize("entry", entries("corrective_forms"), ids=lambda entry: entry["example"])
def test_a_corrective_form_is_found_in_its_example(entry):
    assert re.search(entry["words"], entry["example"].replace("[", "").replace("]", "").lower())
    re.search(entry["words"], "anders als der hatte zunächst " * 3000)


@pytest.mark.parametrize("entry", entries("seat_phrases"), ids=lambda entry: entry["example"])
def test_a_pattern_is_linear(entry):
    plainly("Bei dem " + "Mann von " * 5000, entry["verbs"].split()[0])
