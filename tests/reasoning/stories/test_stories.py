"""Stories from a stream: together what belongs together, whatever the order, under a title that a desk would write."""

from __future__ import annotations

import random
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from benchmarks.clustering import TRAPS, holdout, scores, stream
from quellenlage.model import Document
from quellenlage.reasoning.stories import cluster
from quellenlage.reasoning.stories.titles import headline
from quellenlage.resources import table

START = datetime(2024, 5, 6, 8, tzinfo=UTC)
RULES = table("de/headlines.yaml").values()
HEADLINES = {
    (rule[e], rule[h]) for rule in RULES for e, h in (("example", "headline"), ("verbs_example", "verbs_headline")) if e in rule
}
HEADLINES |= {(rule["not"], rule["not"].rstrip(".")) for rule in RULES if "not" in rule}


def document(key: str, text: str, hours: float | None = 0, title: str | None = None) -> Document:
    published = None if hours is None else START + timedelta(hours=hours)
    return Document(id=key, digest=key, text=text, title=title, publisher=f"Blatt {key}", published=published)


FERRY = "Vor Rostock ist am Morgen die Fähre Hiddensee auf Grund gelaufen. 300 Passagiere wurden von Bord gebracht."
FERRY_TOO = "Nach der Havarie der Fähre Hiddensee vor Rostock sind alle Passagiere in Sicherheit, sagte die Reederei."
STRIKE = "In den Kliniken von Halle haben die Pflegekräfte gestreikt. Die Gewerkschaft fordert einen Tarifvertrag Entlastung."


def test_the_stream_of_authored_reports():
    reports, gold = stream()
    found = {key: story.id for story in cluster(reports) for key in story.documents}
    measured = scores(gold, found)

    assert len(reports) >= 300
    assert measured["pairwise"] >= 90, measured
    assert measured["singletons"] >= 95, measured


@pytest.mark.parametrize(
    ("path", "pairwise", "alone"),
    list(zip(TRAPS, (82, 60), (90, 70), strict=True)),
    ids=lambda value: getattr(value, "stem", ""),
)
def test_streams_whose_single_reports_are_traps(path, pairwise, alone):
    reports, gold = holdout(path)
    found = {key: story.id for story in cluster(reports) for key in story.documents}
    measured = scores(gold, found)

    assert measured["pairwise"] >= pairwise, measured
    assert measured["singletons"] >= alone, measured


def test_order_of_arrival_makes_no_difference():
    reports, _ = stream()
    expected = cluster(reports)
    for seed in range(3):
        shuffled = random.Random(seed).sample(reports, len(reports))
        assert cluster(shuffled) == expected


def test_every_document_is_in_exactly_one_story():
    reports, _ = stream()
    members = [key for story in cluster(reports) for key in story.documents]

    assert sorted(members) == sorted(one.id for one in reports)


def test_a_copy_stays_with_its_source_however_late():
    stories = cluster([document("a", f"{FERRY} {FERRY_TOO}"), document("b", f"{FERRY} {FERRY_TOO}", 24 * 60)])

    assert [story.documents for story in stories] == [("a", "b")]


def test_the_same_subject_months_later_is_another_story():
    later = "Vor Rostock ist ein Fischkutter auf Grund gelaufen. Die Mannschaft blieb an Bord."
    stories = cluster([document("a", FERRY), document("b", FERRY_TOO, 3), document("c", later, 24 * 90)])

    assert [story.documents for story in stories] == [("a", "b"), ("c",)]


def test_the_narrower_the_more_stories():
    reports, _ = stream()
    sizes = [len(cluster(reports, granularity=how)) for how in ("topic", "story", "event")]

    assert sizes == sorted(sizes)
    assert sizes[0] < sizes[2]


class TestTitle:
    def test_a_headline_is_the_title(self):
        stories = cluster([document("a", FERRY, title="Fähre vor Rostock auf Grund gelaufen"), document("b", FERRY_TOO, 1)])

        assert [story.title for story in stories] == ["Fähre vor Rostock auf Grund gelaufen"]

    @pytest.mark.parametrize("mark", ["+++ Liveticker +++ ", "Newsblog: ", "EILMELDUNG - "])
    def test_a_tickers_mark_is_left_out(self, mark):
        [story] = cluster([document("a", FERRY, title=f"{mark}Fähre vor Rostock auf Grund")])

        assert story.title == "Fähre vor Rostock auf Grund"

    def test_without_one_it_is_the_first_sentence(self):
        [story] = cluster([document("a", STRIKE)])

        assert story.title == "In den Kliniken von Halle haben die Pflegekräfte gestreikt"

    def test_an_ordinal_does_not_end_it(self):
        [story] = cluster(
            [
                document(
                    "a", "Die Eröffnung des Theaters in Erfurt wird auf den 17. Mai verschoben. Grund ist ein Wasserschaden."
                )
            ]
        )

        assert story.title == "Die Eröffnung des Theaters in Erfurt wird auf den 17. Mai verschoben"

    def test_too_long_it_ends_at_a_clause(self):
        text = f"Das Parlament in Bern hat das Gesetz über den Schutz der Gletscher verabschiedet, das {'lange ' * 20}umstritten war."
        [story] = cluster([document("a", text)])

        assert story.title == "Das Parlament in Bern hat das Gesetz über den Schutz der Gletscher verabschiedet …"

    def test_what_takes_a_report_back_is_none(self):
        withdrawn = f"Meldung zurückgezogen: Der Bericht über die Fähre Hiddensee vor Rostock ist falsch. {FERRY_TOO}"
        [story] = cluster([document("a", FERRY), document("b", withdrawn, 2), document("c", FERRY_TOO, 1)])

        assert "zurückgezogen" not in story.title

    @pytest.mark.parametrize(("text", "expected"), sorted(HEADLINES))
    def test_what_a_first_sentence_leaves(self, text, expected):
        assert headline(document("a", f"{text} Mehr ist nicht bekannt.")) == expected


class TestBadInput:
    def test_nothing(self):
        assert cluster([]) == ()

    def test_one_word_and_no_time(self):
        stories = cluster([document("a", "Eilmeldung", None), document("b", "", None), document("c", "🚂", 10**6)])

        assert sorted(key for story in stories for key in story.documents) == ["a", "b", "c"]

    def test_time_grows_with_the_number_of_reports_and_not_much_faster(self):
        reports, _ = stream()

        def seconds(times: int) -> float:
            chance = random.Random(4)
            words = [word for one in reports for word in one.text.split()]
            many = [
                replace(one, id=f"{one.id}.{k}", digest=f"{one.id}.{k}", text=" ".join(chance.sample(words, 60)))
                for k in range(times)
                for one in reports
            ]
            started = time.process_time()
            cluster(many)
            return time.process_time() - started

        seconds(1)
        assert seconds(8) < 4 * 3 * seconds(2) + 0.5
