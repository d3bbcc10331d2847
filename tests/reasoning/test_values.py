"""Relations of two values, voices and intervals of origins, reference times: the parts that verdicts stand on."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quellenlage.model import ClaimTime, Place, Quantity
from quellenlage.reasoning import values
from quellenlage.reasoning.subjects import subjects
from quellenlage.reasoning.terms import world
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.voices import same, surely_apart, voice
from tests.reasoning.reports import of, report, story, words

MONDAY = datetime(2024, 3, 4, tzinfo=UTC)
DAY = timedelta(days=1)


def span(begin: float, end: float) -> ClaimTime:
    return ClaimTime(MONDAY + begin * DAY, MONDAY + end * DAY)


class TestTimes:
    @pytest.mark.parametrize(
        ("one", "other", "relation"),
        [
            (span(0, 1), span(0, 1), Relation.EQUAL),
            (span(0.4, 0.5), span(0, 1), Relation.FINER),
            (span(0, 1), span(0.4, 0.5), Relation.COARSER),
            (span(0, 1), span(0.5, 1.5), Relation.OVERLAP),
            (span(0, 1), span(1, 2), Relation.DISJOINT),
            (span(0, 30), span(31, 61), Relation.UNKNOWN),
            (None, span(0, 1), Relation.UNKNOWN),
            (ClaimTime(None, MONDAY), span(0, 1), Relation.UNKNOWN),
        ],
    )
    def test_relation(self, one, other, relation):
        assert values.times(one, other) is relation

    def test_months_exclude_each_other_however_wide(self):
        assert values.exclude(span(0, 30), span(31, 61))


def number(value=None, low=None, high=None) -> Quantity:
    return Quantity(0, 1, value, low, high, "Tote")


class TestNumbers:
    @pytest.mark.parametrize(
        ("one", "other", "relation"),
        [
            (number(6, 6, 6), number(6, 6, 6), Relation.EQUAL),
            (number(1486, 1486, 1486), number(1500, 1350, 1650), Relation.FINER),  # „rund 1.500“
            (number(1500, 1500, None), number(1700, 1700, 1700), Relation.COARSER),  # „mehr als 1.500“
            (number(3, 3, None), number(2, 2, 2), Relation.DISJOINT),  # „mindestens drei“
            (number(None, 24, 199), number(48, 48, 48), Relation.COARSER),  # „Dutzende“
            (number(100, None, 100), number(120, 120, 120), Relation.DISJOINT),  # „bis zu 100“
            (number(100, 90, 100), number(110, 95, 120), Relation.OVERLAP),
            (number(), number(1, 1, 1), Relation.UNKNOWN),
        ],
    )
    def test_relation(self, one, other, relation):
        assert values.numbers(one, other) is relation

    @given(*(st.tuples(st.integers(0, 50), st.integers(0, 50)).map(sorted) for _ in range(2)))
    def test_the_other_way_round_it_is_the_converse(self, one, other):
        first, second = number(None, *one), number(None, *other)
        converse = {Relation.FINER: Relation.COARSER, Relation.COARSER: Relation.FINER}

        relation = values.numbers(first, second)

        assert values.numbers(second, first) is converse.get(relation, relation)


class TestPlaces:
    HANAU = Place("hanau", "Hanau", 50.13, 8.91, 5)
    HESSEN = Place("hessen", "Hessen", 50.6, 9.0, 110, kind="admin1")
    WISMAR = Place("wismar", "Wismar", 53.89, 11.46, 5)

    @pytest.mark.parametrize(
        ("one", "other", "relation"),
        [
            (HANAU, HANAU, Relation.EQUAL),
            (HANAU, HESSEN, Relation.FINER),
            (HESSEN, HANAU, Relation.COARSER),
            (HANAU, WISMAR, Relation.DISJOINT),
            (HANAU, None, Relation.UNKNOWN),
        ],
    )
    def test_relation(self, one, other, relation):
        assert values.places(one, other) is relation


def voices(*texts: str):
    dossier = story(*(report(text, f"Blatt {k}") for k, text in enumerate(texts)))
    things = world(dossier)
    return [voice(next(s.claim for s in subjects(dossier) if s.claim.document == d.id), things) for d in dossier.documents]


class TestVoices:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Nach Angaben der Polizei brannte das Haus.", "Das Haus brannte, sagte ein Polizeisprecher."),
            ("Laut Polizei brannte das Haus.", "Das Haus brannte, wie die Polizei mitteilte."),
            ("Das Haus brannte, sagte ein Sprecher der Feuerwehr.", "Nach Angaben der Feuerwehr brannte das Haus."),
        ],
    )
    def test_one_origin_under_two_descriptions(self, one, other):
        first, second = voices(one, other)

        assert same(first, second)
        assert not surely_apart(first, second)

    def test_two_bodies_are_apart(self):
        first, second = voices("Laut Polizei brannte das Haus.", "Das Haus brannte, wie die Feuerwehr mitteilte.")

        assert surely_apart(first, second)

    def test_a_person_may_speak_for_a_body(self):
        first, second = voices("Das Haus brannte, sagte Jens Kolbe.", "Das Haus brannte, wie die Feuerwehr mitteilte.")

        assert not surely_apart(first, second)

    def test_ministry_and_army_of_one_state_may_be_one(self):
        first, second = voices("Laut dem Verteidigungsministerium fiel das Dorf.", "Das Dorf fiel, teilte die Armee mit.")

        assert not surely_apart(first, second)

    def test_who_is_not_named_is_unknown(self):
        [one] = voices("Das Haus brannte, sagte ein Augenzeuge.")

        assert one.kind == "unknown"


SERIES = "In Ulm lag die Temperatur am {} bei {} Grad."


class TestVerdicts:
    """Single rules, each with the pair that it must not touch."""

    def test_a_growing_toll_is_an_update_a_falling_one_a_conflict(self):
        early = report(
            "Bei dem Beben in Konya starben nach Angaben der Polizei 40 Menschen.", "Blatt 1", "2024-03-04T08:00:00+01:00"
        )
        more = report(
            "Bei dem Beben in Konya starben nach Angaben eines Arztes 60 Menschen.", "Blatt 2", "2024-03-04T14:00:00+01:00"
        )
        less = report(
            "Bei dem Beben in Konya starben nach Angaben der Feuerwehr 20 Menschen.", "Blatt 3", "2024-03-04T14:00:00+01:00"
        )

        assert [f.how for f in of(story(early, more), "supersession")] == ["updated"]
        assert [f.aspect for f in of(story(early, less), "conflict")] == ["number"]

    def test_an_outlets_correction_is_of_its_own_report(self):
        wrong = "Der Dirigent Karl Brenz ist am Montag in Ulm festgenommen worden."
        right = report(
            "Korrektur: Der Dirigent Karl Brenz ist am Montag nicht in Ulm, sondern in Trier festgenommen worden.",
            "Bote",
            "2024-03-04T20:00:00+01:00",
        )

        assert [f.how for f in of(story(report(wrong, "Bote"), right), "supersession")] == ["corrected"]
        assert [f.aspect for f in of(story(report(wrong, "Kurier"), right), "conflict")] == ["place"]

    def test_a_denial_that_narrows_is_none(self):
        closes = report("Die Klinik in Aalen wird geschlossen, sagte der Landrat.", "Blatt 1")
        not_in_summer = report("Die Klinik in Aalen wird nicht im Sommer geschlossen, sagte der Klinikchef.", "Blatt 2")

        assert not of(story(closes, not_in_summer), "conflict")

    def test_days_of_a_series_say_nothing_of_each_other(self):
        assert not [
            f
            for f in story(report(SERIES.format("Sonntag", 4)), report(SERIES.format("Montag", 9))).findings
            if f.type != "copy"
        ]

    def test_the_sentence_names_both_values(self):
        one = report("Der Schaden nach dem Sturm in Emden beträgt laut der Stadt zwei Millionen Euro.", "Blatt 1")
        other = report(
            "Der Schaden nach dem Sturm in Emden beträgt laut der Versicherung fünf Millionen Euro.",
            "Blatt 2",
            "2024-03-04T10:00:00+01:00",
        )

        [finding] = of(story(one, other), "conflict")

        assert "„zwei Millionen Euro“ and „fünf Millionen Euro“ cannot both be the number" in finding.because
        assert len(words(story(one, other), finding)) == 2
