"""The pictures: where things stand in them, what they leave to the table, and what they can't show."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from markupsafe import Markup

from quellenlage import article, read_documents
from quellenlage.model import ClaimTime, Dossier, Finding, Movement, Place
from quellenlage.presentation.labels import Labels
from quellenlage.presentation.overview import overview
from quellenlage.presentation.page import page, svg
from quellenlage.presentation.page.axis import Axis, padded
from quellenlage.presentation.page.courses import courses
from quellenlage.presentation.page.land import land
from quellenlage.presentation.page.map_view import map_picture
from quellenlage.presentation.page.source_graph import source_graph
from quellenlage.presentation.page.space_time import diagrams
from quellenlage.presentation.page.timeline import timeline
from tests.presentation.sample import CLAIMS, MOVEMENTS, PLACES, QUESTIONS, at, dossier


def numbers(picture, tag, attribute, class_):
    found = re.findall(rf'<{tag} [^>]*class="{class_}[^>]*>', picture)
    return [float(re.search(rf' {attribute}="([-\d.]+)"', element)[1]) for element in found]


class TestSvg:
    def test_everything_is_escaped(self):
        made = svg.element("text", "<b>&\u202e", class_='"x', data_a="<")

        assert made == '<text class="&#34;x" data-a="&lt;">&lt;b&gt;&amp;\u202e</text>'
        assert svg.text(1, 2.5, "a\u202eb") == '<text x="1" y="2.5">a\N{REPLACEMENT CHARACTER}b</text>'

    def test_elements_are_not_escaped_again(self):
        assert svg.element("g", svg.element("a", "x")) == "<g><a>x</a></g>"
        assert isinstance(svg.path([(0, 0), (1.25, 3)], closed=True), Markup)


class TestAxis:
    axis = Axis(at(4), at(6), 100.0, 300.0, ZoneInfo("Europe/Berlin"))

    def test_a_moment_stands_in_proportion_and_never_outside(self):
        assert [self.axis.x(t) for t in (at(4), at(5), at(6), at(9), at(1))] == [100.0, 200.0, 300.0, 300.0, 100.0]

    def test_ticks_are_round_on_the_local_clock(self):
        ticks = list(self.axis.ticks(Labels()))

        assert [words for _, words, _ in ticks][:5] == ["4 Mar", "06:00", "12:00", "18:00", "5 Mar"]
        assert [x for x, _, midnight in ticks if midnight] == [100.0, 200.0, 300.0]

    @pytest.mark.parametrize("length", [timedelta(minutes=1), timedelta(days=1), timedelta(days=400), timedelta(days=300_000)])
    def test_there_are_some_ticks_but_never_many(self, length):
        start, end = padded(datetime(1700, 1, 1, tzinfo=UTC), datetime(1700, 1, 1, tzinfo=UTC) + length)

        assert 1 <= len(list(Axis(start, end, 0, 100).ticks(Labels()))) <= 2_000


class TestTimeline:
    def test_a_bar_is_as_long_as_its_window(self):
        picture = timeline(overview(dossier())).picture
        widths = numbers(picture, "rect", "width", "bar")

        assert len(widths) == 5
        assert widths[0] == widths[1] == pytest.approx(6 / 24 * widths[-1], rel=0.02)

    def test_a_publication_is_marked_in_its_lane(self):
        assert timeline(overview(dossier())).picture.count('class="published"') == 3

    def test_what_lies_far_off_is_in_the_table_only(self):
        war = replace(CLAIMS[0], id="old", when=ClaimTime(datetime(1953, 7, 27, tzinfo=UTC), datetime(1953, 7, 28, tzinfo=UTC)))
        found = timeline(overview(dossier(claims=(*CLAIMS, war))))

        assert (found.outside, found.claims[0].id) == (1, "old")
        assert "#c-old" not in found.picture

    def test_an_open_side_fades(self):
        claims = (replace(CLAIMS[0], when=ClaimTime(at(4, 17), None)),)

        assert 'class="bar held to"' in timeline(overview(dossier(claims=claims))).picture

    def test_labels_do_not_run_over_each_other(self):
        same = tuple(replace(CLAIMS[0], id=f"k{n}", about=f"Brandt stieg in Zug {n}") for n in range(12))
        picture = timeline(overview(dossier(claims=same))).picture

        assert len(set(numbers(picture, "rect", "y", "bar"))) == 12

    def test_without_any_time_there_is_none(self):
        assert timeline(overview(Dossier(documents=()))).picture is None


class TestMap:
    def test_north_is_up_and_east_is_right(self):
        picture = map_picture(overview(dossier()))
        ys, xs = numbers(picture, "circle", "cy", "spot"), numbers(picture, "circle", "cx", "spot")

        assert ys[0] < ys[1]
        assert xs[0] < xs[1]

    def test_a_way_across_the_date_line_is_short(self):
        ends = (Place("p-leipzig", "Anadyr", 64.7, 177.5), Place("p-triest", "Nome", 64.5, -165.4))
        xs = numbers(map_picture(overview(dossier(places=ends))), "circle", "cx", "spot")

        assert 0 < xs[0] < xs[1] < 960
        assert list(land((170.0, 60.0, 200.0, 70.0)))

    def test_a_country_has_a_name_but_no_point(self):
        wide = (*PLACES, Place("p-at", "Österreich", 47.6, 14.1, 290.0, "AT", kind="country"))
        picture = map_picture(overview(dossier(places=wide, claims=(*CLAIMS, replace(CLAIMS[0], id="x", where="p-at")))))

        assert picture.count('class="spot') == 2
        assert "Österreich" in picture

    def test_names_do_not_cover_each_other(self):
        near = tuple(replace(PLACES[0], id=f"n{i}", name=f"Ort {i}", lon=12.37 + i * 0.001) for i in range(20))
        claims = tuple(replace(CLAIMS[0], id=f"k{i}", where=f"n{i}") for i in range(20))
        picture = map_picture(overview(dossier(places=near, claims=claims, movements=(), questions=())))

        assert picture.count('class="spot') == 20
        assert picture.count('class="place-name"') < 20

    def test_without_coordinates_there_is_none(self):
        assert map_picture(overview(dossier(places=tuple(replace(p, lat=None, lon=None) for p in PLACES)))) is None


class TestJourneys:
    def test_the_fastest_journey_ends_at_the_bound(self):
        [diagram] = diagrams(overview(dossier()))
        [way] = re.findall(r'<path d="([^"]*)" class="fastest"', diagram.picture)

        assert float(way.rpartition("L")[2].split()[0]) == numbers(diagram.picture, "circle", "cx", "bound")[0]
        assert "not before Tue 5 Mar 2024, 03:34 (UTC+1)" in diagram.picture
        assert diagram.words == "Karla Brandt: Leipzig → Triest, from Mon 4 Mar 2024, 17:00 (UTC+1) at the earliest"

    def test_what_is_ruled_out_is_crossed_and_stands_left_of_the_bound(self):
        picture = diagrams(overview(dossier()))[0].picture

        assert picture.count('class="crossed"') == 2
        assert max(numbers(picture, "line", "x1", "crossed")) < numbers(picture, "circle", "cx", "bound")[0]

    def test_all_places_bounded_from_one_anchor_share_a_picture(self):
        graz = Place("p-graz", "Graz", 47.07, 15.44, timezone="Europe/Vienna")
        bounds = (QUESTIONS[0].bounds[0], replace(QUESTIONS[0].bounds[0], place="p-graz", earliest=at(5, 2)))
        view = overview(dossier(places=(*PLACES, graz), questions=(replace(QUESTIONS[0], bounds=bounds),)))
        [course] = courses(view)

        assert [reach.place.name for reach in course.reaches] == ["Graz", "Triest"]
        assert course.reaches[0].km < course.reaches[1].km
        assert course.kmh == 60.0
        assert len(numbers(diagrams(view)[0].picture, "circle", "cx", "bound")) == 2

    def test_a_stated_speed_is_enough(self):
        [diagram] = diagrams(overview(dossier(questions=())))

        assert "not before Tue 5 Mar 2024, 03:2" in diagram.picture

    @pytest.mark.parametrize("lost", [{"origin": None}, {"max_kmh": None}, {"destination": "p-leipzig"}])
    def test_what_lacks_an_end_or_a_speed_has_none(self, lost):
        assert diagrams(overview(dossier(movements=(replace(MOVEMENTS[0], **lost),), questions=()))) == ()

    def test_nor_does_one_without_a_start(self):
        assert (
            diagrams(overview(dossier(movements=(Movement("m", (), (), None, "p-leipzig", "p-triest"),), questions=()))) == ()
        )


class TestSources:
    def test_edges_count_claims(self):
        graph = source_graph(overview(dossier()))
        edges = {(graph.names[e.start], graph.names[e.end]): e.count for e in graph.edges}

        assert edges["Bote", "Jonas Weil"] == 2
        assert edges["Tagblatt", "Nordpress"] == edges["Nordpress", "Jonas Weil"] == 1
        assert graph.own == {"Bote": 1, "Rundschau": 1, "Tagblatt": 1}

    def test_copies_are_bracketed(self):
        assert source_graph(overview(dossier())).picture.count('class="bracket"') == 1
        assert 'class="bracket"' not in source_graph(overview(dossier(findings=()))).picture

    def test_many_sources_do_not_make_an_endless_picture(self):
        many = tuple(
            replace(
                CLAIMS[4], id=f"k{n}", chain=(CLAIMS[4].chain[0], replace(CLAIMS[4].chain[1], name=f"Zeuge {n}", entity=None))
            )
            for n in range(100)
        )
        graph = source_graph(overview(dossier(claims=many)))

        assert graph.hidden == 76
        assert len(graph.edges) == 100

    def test_nobody_cited(self):
        graph = source_graph(overview(dossier(claims=CLAIMS[8:9])))

        assert (graph.picture, graph.own) == (None, {"Tagblatt": 1})


class TestManyReports:
    """A story of a hundred reports: nothing is buried under what is said again and again."""

    @pytest.fixture(scope="class")
    @staticmethod
    def view():
        told = "Am Montag brannte in Emden ein Lager. Am Montag brannte in Emden ein Lager. Wann das Lager öffnet, ist unklar."
        reports = [
            article(
                text=f"{told} Das ist Bericht {n}.", published=f"2024-03-05T{n:02d}:00:00+01:00", publisher=f"Blatt {n % 7}"
            )
            for n in range(1, 24)
        ]
        return overview(read_documents(reports), "de")

    def test_the_same_words_are_one_bar_a_lane(self, view):
        picture = timeline(view).picture

        assert "(6×)" in picture or "(8×)" in picture
        assert picture.count('class="label"') < 15

    def test_a_line_of_the_graph_says_what_it_stands_for(self):
        reports = [article(text="Laut Polizei brannte das Lager.", published="2024-03-05T09:00:00+01:00", publisher="Bote")]

        assert "Bote → Polizei: 1 Aussage" in source_graph(overview(read_documents(reports), "de")).picture

    def test_long_lists_are_folded_and_all_reports_are_listed(self, view):
        drawn = page(view)

        assert '<ol class="contents">' in drawn
        assert all(f'href="#d{n}"' in drawn for n in range(1, 24))
        [question] = [part for part in drawn.split('<article class="card question') if "Wann das Lager" in part[:300]]
        assert question.partition("<details>")[0].count('class="claim-item"') == 6


def test_names_on_the_map_are_set_from_their_point():
    """The width of a name is an estimate: what stands left of a point ends at it, however wide the letters are."""
    drawn = map_picture(overview(dossier(), "de"))

    assert 'class="names"' in drawn
    assert 'class="names large"' in drawn
    for anchor in re.findall(r'<text [^>]*text-anchor="(\w+)"[^>]*place-name', drawn):
        assert anchor in ("end", "middle")


def test_what_puts_something_right_comes_before_what_goes_on():
    changes = [Finding(how, "supersession", (), "", how=how) for how in ("refined", "updated", "corrected", "withdrawn")]
    view = overview(replace(dossier(), findings=tuple(changes)))

    assert [one.how for one in view.findings("supersession")] == ["withdrawn", "corrected", "updated", "refined"]
