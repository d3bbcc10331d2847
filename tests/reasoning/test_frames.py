"""The frames of `de/frames.yaml`: each form finds the roles that its example marks, and the same deed is one from whichever side it is told."""

from __future__ import annotations

import re

import pytest

from quellenlage.analysis.base.lexicon import verb_readings
from quellenlage.reasoning.frames import frame_of, rivals, same_deed, turned_round
from quellenlage.resources import table

MARKED = re.compile(r"\[(\w+): ([^\]]+)\]")
FRAMES = table("de/frames.yaml")["frames"]
FORMS = [(frame, form) for frame in FRAMES for form in frame["forms"]]


def verb_of(about: str, verbs: list[str]) -> str:
    """The form's verb that stands in the words, whole or with its particle at the end."""
    words = [word for word in about.split() if word[0].islower()]
    lemmas = {reading.lemma for word in words for reading in verb_readings(word)}
    lemmas |= {words[-1] + lemma for lemma in lemmas}
    return max((verb for verb in verbs if verb in lemmas), key=len)


@pytest.mark.parametrize(("frame", "form"), FORMS, ids=lambda each: each.get("example", ""))
def test_a_form_finds_who_does_what_in_its_example(frame, form):
    about = MARKED.sub(r"\2", form["example"]).rstrip(".")
    marked = dict(MARKED.findall(form["example"]))

    found = frame_of(about, verb_of(about, form["verbs"].split()), {}, {})

    assert found
    assert found.name == frame["name"]
    assert {role for role, _ in found.roles} == set(marked)
    for role, filler in found.roles:
        assert all(word in marked[role].lower().replace("firma", "unternehmen") for word in filler.names | filler.nouns)


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame["name"])
def test_a_frame_knows_its_roles(frame):
    given = {form[key] for form in frame["forms"] for key in form if key not in ("verbs", "with", "without", "says", "example")}

    assert given <= set(frame["roles"])
    assert set(frame["actors"]) <= set(frame["roles"])
    assert {frame[key][role] for key in ("sole",) if key in frame for role in ("role", "of")} <= set(frame["roles"])


def told(about: str, lemma: str):
    found = frame_of(
        about,
        lemma,
        {"all": ("fink", "rost", "plauen")},
        {"all": ("ebern", "staßfurt", "plauen", "fink", "rost", "brandner", "lothringer")},
    )
    assert found
    return found


def test_a_verb_that_says_something_else_with_its_noun_is_no_purchase():
    assert frame_of("Der Konzern Alvena übernimmt die Kosten für die Werft", "übernehmen", {}, {}) is None
    assert dict(told("Brandner kauft die Werft in Emden", "kaufen").roles)["thing"].nouns == {"werft"}


def test_one_deed_from_both_sides():
    one = told("Der TV Ebern besiegte am Dienstag die SG Staßfurt", "besiegen")

    assert same_deed(one, told("Die SG Staßfurt unterlag dem TV Ebern", "unterliegen"))
    assert same_deed(one, told("Die SG Staßfurt wurde vom TV Ebern bezwungen", "bezwingen"))
    assert not same_deed(one, told("Die SG Staßfurt unterlag dem HC Plauen", "unterliegen"))


def test_who_won_and_who_lost_the_other_way_round():
    one = told("Der TV Ebern besiegte die SG Staßfurt", "besiegen")

    assert turned_round(one, told("Die SG Staßfurt schlug den TV Ebern", "schlagen"))
    assert turned_round(one, told("Der TV Ebern verlor gegen die SG Staßfurt", "verlieren"))
    assert not turned_round(one, told("Die SG Staßfurt verlor gegen den TV Ebern", "verlieren"))


def test_one_alone_buys_what_is_known():
    bought = told("Das Presswerk in Zwickau wurde an Brandner verkauft", "verkaufen")

    assert rivals(bought, told("Das Presswerk geht an Lothringer Stahl", "gehen"))
    assert not rivals(bought, told("Das Presswerk geht an den Zulieferer Brandner", "gehen"))
    assert not rivals(bought, told("Silvanus verkauft ein Presswerk an Lothringer Stahl", "verkaufen"))
    assert not rivals(bought, told("Silvanus hatte das Presswerk an Lothringer Stahl verkauft", "verkaufen"))


def test_a_match_is_lost_more_than_once_but_an_election_is_not():
    one, other = "unterlag Uwe Fink der Ärztin Marga Rost", "unterlag Uwe Fink dem Bäcker Jan Plauen"

    assert rivals(*(told(f"Bei der Landratswahl in Gera {words}", "unterliegen") for words in (one, other)))
    assert not rivals(*(told(f"In Gera {words}", "unterliegen") for words in (one, other)))


def test_clauses_within_commas_are_no_part_of_a_deed():
    found = told("Die Werft, die im Mai Insolvenz angemeldet hatte, geht an Brandner", "gehen")

    assert dict(found.roles)["thing"].nouns == {"werft"}


def test_phrases_are_found_in_linear_time():
    assert frame_of("Die Werft in Emden, die alte, " * 2000 + "geht an Brandner", "gehen", {}, {})
