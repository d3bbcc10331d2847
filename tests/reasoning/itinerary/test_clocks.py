"""Clocks: „Ortszeit“ is that of where it happens, also where that is said a sentence before; and times that belong to something else."""

from __future__ import annotations

from datetime import UTC, datetime

from benchmarks.vignettes import documents
from quellenlage.model import Dossier, Knowledge
from quellenlage.pipeline import read_documents
from quellenlage.reasoning.itinerary import find_anchors


def read(*texts: str) -> Dossier:
    return read_documents(documents({"r": [["2023-09-13T08:30:00+02:00", text] for text in texts]}))


def windows(dossier: Dossier, name: str) -> list[tuple[datetime, datetime]]:
    found = find_anchors(Knowledge(dossier.documents, dossier.entities, dossier.places, dossier.times, dossier.claims))
    wanted = next(entity.id for entity in dossier.entities if entity.name == name)
    return [(anchor.earliest, anchor.latest) for anchor in found.get(wanted, ())]


def test_local_time_is_that_of_the_place_told_of_before() -> None:
    dossier = read("Karl Holm traf Ina Berg am Dienstag in Wladiwostok. Er begrüßte sie um 13 Uhr Ortszeit.")
    clock = next(time for time in dossier.times if "T13" in time.expression.value)
    assert clock.window
    assert clock.window.earliest == datetime(2023, 9, 12, 3, 0, tzinfo=UTC)


def test_local_time_without_any_place_is_read_at_home() -> None:
    dossier = read("Karl Holm begrüßte Ina Berg am Dienstag um 13 Uhr Ortszeit.")
    assert dossier.times[-1].window
    assert dossier.times[-1].window.earliest == datetime(2023, 9, 12, 11, 0, tzinfo=UTC)


def test_the_year_of_a_contract_is_not_when_it_is_signed() -> None:
    dossier = read("Karl Holm unterschrieb am Montag um 14 Uhr in Turin einen Vertrag bis 2029.")
    assert windows(dossier, "Karl Holm") == [
        (datetime(2023, 9, 11, 12, 0, tzinfo=UTC), datetime(2023, 9, 11, 12, 1, tzinfo=UTC))
    ]


def test_a_stay_until_a_time_is_known_at_its_end() -> None:
    [(earliest, latest)] = windows(read("Karl Holm weilte bis Montagmittag in Tallinn."), "Karl Holm")
    assert earliest >= datetime(2023, 9, 11, 6, 0, tzinfo=UTC)
    assert latest <= datetime(2023, 9, 11, 12, 0, tzinfo=UTC)


def test_there_is_where_it_was_spoken_of_not_where_it_was_said() -> None:
    said = "Karl Holm will Graz besuchen. Das sagte er am Montag in Linz. Er sagte nicht, ob er Ina Berg dort treffen wird."
    [question] = [q for q in read(said).questions if "whether" in q.asks]
    claim = next(c for c in read(said).claims if c.id in question.raised_by)
    assert claim.where
    assert "graz" in claim.where


def test_a_meeting_elsewhere_does_not_answer_whether_they_meet_there() -> None:
    asked = "Karl Holm reiste nach Graz. Er sagte nicht, ob er Ina Berg dort treffen wird."
    for place, status in (("Graz", "answered"), ("Linz", "open")):
        later = f"Karl Holm hat Ina Berg am Dienstag in {place} getroffen."
        documents_ = documents({"r": [["2023-09-11T08:30:00+02:00", asked], ["2023-09-13T08:30:00+02:00", later]]})
        [question] = [q for q in read_documents(documents_).questions if "whether" in q.asks]
        assert question.status == status


def test_hours_later_go_on_with_the_clock_that_they_count_from() -> None:
    dossier = read("Karl Holm startete am Montag um 10 Uhr in New York. Sieben Stunden später landete er in Frankfurt.")
    assert windows(dossier, "Karl Holm")[-1] == (
        datetime(2023, 9, 11, 20, 30, tzinfo=UTC),
        datetime(2023, 9, 11, 21, 31, tzinfo=UTC),
    )
    assert not [finding for finding in dossier.findings if finding.type == "infeasible"]


def test_the_same_time_is_the_same_on_every_clock() -> None:
    dossier = read("Karl Holm sprach am Montag um 10 Uhr in Berlin. Zur selben Zeit sprach Ina Berg in Tokio.")
    [(earliest, latest)] = windows(dossier, "Ina Berg")
    assert earliest <= datetime(2023, 9, 11, 8, 0, tzinfo=UTC) <= latest
