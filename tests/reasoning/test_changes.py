"""Versions of one article claim by claim, and what changed between two pictures of a story."""

from __future__ import annotations

import pytest

from quellenlage.reasoning.changes import changes_between
from quellenlage.reasoning.revisions import version_changes
from quellenlage.reasoning.versions import article_key, histories, known_then, takes_back
from tests.reasoning.reports import of, report, story

URL = "https://bote.example/kran"
FIRST = report(
    "In Hagen ist am Montag ein Kran umgestürzt. Dabei sollen zwei Menschen verletzt worden sein. Der Schaden beträgt rund "
    "50.000 Euro. Die Straße ist gesperrt.",
    url=URL,
)
SECOND = report(
    "In Hagen ist am Montag ein Kran umgestürzt. Dabei sind zwei Menschen verletzt worden. Der Schaden beträgt rund 80.000 Euro. "
    "Die Polizei ermittelt.",
    url=URL,
    modified="2024-03-04T11:00:00+01:00",
)
GONE = report(
    "Meldung zurückgezogen. Der Bericht über einen Kran in Hagen war falsch.", url=URL, modified="2024-03-04T12:00:00+01:00"
)
OTHER = report(
    "In Hagen ist am Montag ein Kran umgestürzt, wie die Feuerwehr mitteilte.", "Kurier", "2024-03-04T12:30:00+01:00"
)


def told(step):
    return {(c.how, (c.newer or c.older).about) for c in step.claims}


class TestVersions:
    def test_the_same_address_is_the_same_article_whatever_the_fragment(self):
        assert article_key(report("Ein Satz.", url=URL + "#absatz")) == article_key(FIRST)

    def test_versions_stand_in_the_order_of_their_modification(self):
        assert histories([GONE, SECOND, OTHER, FIRST]) == ((FIRST, SECOND, GONE),)

    def test_a_later_version_was_not_known_before_its_modification(self):
        assert known_then([FIRST, SECOND, OTHER], FIRST.published) == (FIRST,)

    def test_an_only_version_counts_from_its_publication(self):
        assert known_then([SECOND], FIRST.published) == (SECOND,)

    @pytest.mark.parametrize(
        "text",
        [
            "Meldung zurückgezogen. Die Angaben waren falsch.",
            "Der Bericht über den Brand wurde zurückgezogen.",
            "ZURÜCKGEZOGEN: Brand in Aalen",
            "Die Eilmeldung ist hinfällig.",
        ],
    )
    def test_words_that_take_a_report_back(self, text):
        assert takes_back(report(text))

    @pytest.mark.parametrize(
        "text",
        [
            "Der Minister hat seinen Antrag zurückgezogen.",
            "Das Bild wurde aus dem Museum entfernt.",
            "Ein Bericht über Zahlen.",
        ],
    )
    def test_words_that_take_something_else_back(self, text):
        assert not takes_back(report(text))


class TestClaimByClaim:
    def test_firmer_changed_new_and_withdrawn(self):
        [step] = version_changes(story(FIRST, SECOND))

        assert told(step) == {
            ("firmer", "Dabei sind zwei Menschen verletzt worden"),
            ("changed", "Der Schaden beträgt rund 80.000 Euro"),
            ("new", "Die Polizei ermittelt"),
            ("withdrawn", "Die Straße ist gesperrt"),
        }

    def test_weaker(self):
        sure = report("Der Dirigent ist gestorben.", url=URL)
        unsure = report("Der Dirigent ist offenbar gestorben.", url=URL, modified="2024-03-04T10:00:00+01:00")

        [step] = version_changes(story(sure, unsure))

        assert [c.how for c in step.claims] == ["weaker"]

    def test_reversed(self):
        yes = report("Die Brücke in Celle ist gesperrt.", url=URL)
        no = report("Die Brücke in Celle ist nicht gesperrt.", url=URL, modified="2024-03-04T10:00:00+01:00")

        [step] = version_changes(story(yes, no))

        assert [c.how for c in step.claims] == ["reversed"]

    def test_a_report_that_is_taken_back_keeps_its_claims(self):
        dossier = story(FIRST, SECOND, GONE)
        last = version_changes(dossier)[-1]

        assert last.retracted
        assert sum(c.how == "withdrawn" for c in last.claims) == 4
        assert len([c for c in dossier.claims if c.document == FIRST.id]) == 4
        withdrawn = [f for f in of(dossier, "supersession") if f.how == "withdrawn"]
        assert {f.older for f in withdrawn} == {c.id for c in dossier.claims if c.document in (FIRST.id, SECOND.id)}

    def test_what_was_taken_back_supports_nobody(self):
        assert of(story(FIRST, OTHER), "agreement")
        assert not of(story(FIRST, SECOND, GONE, OTHER), "agreement")

    def test_two_versions_are_no_two_reports(self):
        assert not of(story(FIRST, SECOND), "agreement")

    def test_another_number_in_a_newer_version_is_a_correction(self):
        [finding] = of(story(FIRST, SECOND), "supersession")

        assert finding.how == "corrected"
        assert "„rund 50.000 Euro“ → „rund 80.000 Euro“" in finding.because


class TestBetweenTwoPictures:
    def test_nothing(self):
        dossier = story(FIRST, OTHER)

        assert not changes_between(dossier, dossier)

    def test_a_report_and_what_it_supports(self):
        changes = changes_between(story(FIRST), story(FIRST, OTHER))

        assert [d.id for d in changes.reports] == [OTHER.id]
        assert [f.type for f in changes.findings] == ["agreement"]

    def test_a_version_is_no_new_report(self):
        changes = changes_between(story(FIRST), story(FIRST, SECOND))

        assert not changes.reports
        assert [step.newer for step in changes.versions] == [SECOND.id]

    def test_an_agreement_grows(self):
        third = report("Am Montag ist in Hagen ein Kran umgestürzt.", "Abendblick", "2024-03-04T14:00:00+01:00")

        changes = changes_between(story(FIRST, OTHER), story(FIRST, OTHER, third))

        assert len(changes.grown) == 1
        assert not [f for f in changes.findings if f.type == "agreement"]

    def test_a_question_that_is_answered(self):
        asks = report("Ob die Brücke in Celle gesperrt wird, ist noch unklar.", "Heideblatt")
        answers = report(
            "Die Brücke in Celle wird gesperrt, wie die Stadt mitteilte.", "Allerbote", "2024-03-05T09:00:00+01:00"
        )

        changes = changes_between(story(asks), story(asks, answers))

        assert [q.status for q in changes.settled] == ["answered"]
        assert not changes.raised
