"""The centre of a story: the same whichever way it came there."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

import pytest

from benchmarks.clustering import stream
from quellenlage.model import Document
from quellenlage.reasoning.stories.centre import Centre, centre
from quellenlage.reasoning.stories.evidence import evidence, similarity, telling
from quellenlage.reasoning.stories.traits import Traits, traits
from quellenlage.reasoning.stories.words import Kind

START = datetime(2024, 5, 6, 8, tzinfo=UTC)


def drawn(text: str, hours: float | None = 0) -> Traits:
    published = None if hours is None else START + timedelta(hours=hours)
    return traits(Document(id=text, digest=text, text=text, publisher="Blatt", published=published))


@pytest.mark.parametrize("seed", range(3))
def test_a_centre_that_has_moved_is_the_one_that_was_made_at_once(seed):
    chance = random.Random(seed)
    known = {one.key: one for one in map(traits, chance.sample(stream()[0], 60))}
    keys = sorted(known)
    moved = Centre()
    for _ in range(40):
        start = chance.randrange(len(keys))
        members = keys[start : start + chance.randint(1, 12)]
        moved.move(members, known.__getitem__)

        assert moved == centre([known[key] for key in members])


def test_the_centre_of_one_report_is_the_report():
    one = drawn("In Bamberg brennt das Möbellager des Händlers Brinkhove.")

    assert centre([one]).likeness(one.vector) == pytest.approx(1, abs=1e-4)
    assert set(centre([one]).places) == one.places
    assert centre([one]).seconds == one.seconds


def test_a_word_that_most_reports_lead_with_stands_for_all_of_the_story():
    reports = [
        drawn(f"Die Fähre nach {town} fällt aus.", at) for at, town in enumerate(["Trelleborg", "Gedser", "Hanko", "Turku"])
    ]
    story, ferry = centre(reports), reports[0].lead.keys() & reports[1].lead.keys()

    assert {story.led(word) for word in ferry} == {(Kind.NOUN, 1.0)}
    assert {round(story.led(word)[1], 2) for word in reports[0].lead.keys() - ferry} == {1.0}
    many = centre([*reports, *(drawn(f"Der Streik dauert seit {n} Tagen.", 9 + n) for n in range(12))])
    assert {many.led(word)[1] for word in reports[0].lead.keys() - ferry} == {0.5}


def test_the_last_report_that_has_a_time_counts():
    assert centre([drawn("Eine Havarie.", 1), drawn("Eine zweite Havarie.", None)]).seconds == drawn("Eine Havarie.", 1).seconds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gunda Oltmanns verlässt die Partei.", "name"),
        ("In Trelleborg beginnt das Stadtfest.", "place"),
        ("Der Hochofen steht still.", "noun"),
    ],
)
def test_a_word_that_many_stories_have_says_less(text, kind):
    one = drawn(text, 99)
    stories = [
        centre([drawn(f"{text} {word} ist auch dabei.", at)]) for at, word in enumerate("Zoll Hafen Werft Lotse Zirkus".split())
    ]
    known = similarity(one.vector, one.vector)
    few, crowd = (
        getattr(evidence(one, stories[0], known, telling(one, compared)), kind) for compared in (stories[:3], stories)
    )

    assert few == getattr(evidence(one, stories[0], known, telling(one, stories[:1])), kind)
    assert crowd == pytest.approx(few * 3 / 5)
