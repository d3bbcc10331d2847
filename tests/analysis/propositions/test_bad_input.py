"""Text that is no running news: nothing breaks, no source is invented, and the work stays linear."""

from __future__ import annotations

import time

import pytest

from quellenlage.analysis.base import analyse
from quellenlage.analysis.propositions import find_propositions
from tests.analysis.propositions.judging import described, propositions

INTERVIEW = (
    "Frau Lindt, wie geht es Ihnen?\n\nLindt: Gut. Ich habe zwei Tage geschlafen.\n\nHat man Sie gedrängt?\n\n"
    "Lindt: Nein. Niemand hat mich gedrängt."
)
TICKER = (
    "+++ Liveticker +++\n\n17:45 Uhr: Pegel in Passau sinkt\nDer Pegel ist um zwölf Zentimeter gefallen.\n\n"
    "14:05 Uhr: Ein Feuerwehrmann wird vermisst. Er war gekentert, so ein Sprecher."
)
POEM = "Der Wind geht leise\nüber das Feld,\nund keiner weiß,\nwas morgen fällt."
TABLE = "Verein | Spiele | Punkte\nAltona | 12 | 30\nMainz | 12 | 28"
LIST = "Das ist neu:\n- Der Eintritt kostet 5 Euro.\n- Das Bad öffnet um 8 Uhr.\n* Hunde bleiben draußen."
CAPITALS = "DAMM BEI ALTENAU GEBROCHEN. DREI MENSCHEN VERMISST. DER LANDRAT SAGTE, DIE LAGE SEI ERNST."


def sources(text: str) -> list[str]:
    """The names of all sources, unnamed ones left out."""
    return [link.name for one in propositions(text) for link in one.chain if link.role != "unnamed"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n ",
        "„",
        "“",
        "„„„„““““",
        "„Wir kommen, sagte der Minister. Die Straße ist frei.",
        "Der Minister nannte die Lage ernst",
        "Der Zeuge sagte: „Er rief ‚Halt!‘ und lief davon",
        "»Sie rief: »Nein«, und ging«, sagte er.",
        "Ob, ob, ob, dass, dass.",
        "???!!!",
        "sagte sagte sagte, dass dass dass",
        "nicht nicht kein weder noch",
        INTERVIEW,
        TICKER,
        POEM,
        TABLE,
        LIST,
        CAPITALS,
    ],
)
def test_nothing_breaks(text: str) -> None:
    for one in propositions(text):
        assert 0 <= one.start < one.end <= len(text)
        assert all(one.start <= span.start < span.end <= one.end for span in one.core), described(one)
        assert all(link.start is None or text[link.start : link.end] for link in one.chain)


@pytest.mark.parametrize("text", [POEM, TABLE, LIST, "Minister vor „Scherbenhaufen“", "„Ich hätte früher gehen sollen“"])
def test_no_source_is_invented(text: str) -> None:
    assert sources(text) == []


def test_an_interview_belongs_to_who_answers() -> None:
    found = {INTERVIEW[one.start : one.end]: one for one in propositions(INTERVIEW)}

    assert [s.name for s in found["Ich habe zwei Tage geschlafen"].chain] == ["Lindt"]
    assert found["Niemand hat mich gedrängt"].chain[-1].commitment == "CT-"
    asked = next(one for words, one in found.items() if words.startswith("Hat man"))
    assert (asked.kind, asked.asks, asked.chain) == ("question", (), ())


def test_the_lines_of_a_ticker_are_its_own() -> None:
    assert set(sources(TICKER)) == {"ein Sprecher"}


def test_a_question_is_no_statement() -> None:
    one = propositions("Wer bezahlt am Ende die Rechnung?")[0]

    assert (one.kind, one.outlet, one.asks) == ("question", "Uu", ("who",))


def test_what_a_relative_clause_says_is_its_own() -> None:
    found = propositions("Minister Köhne, der am Freitag eintraf, lobte die Helfer.")

    assert [one.clause for one in found] == [0, 1]


NEWS = (
    "Der Sprecher sagte, die Lage sei ruhig. Wer den Brand legte, ist unklar. „Wir warten“, sagte die Ministerin. "
    "Der Konzern, der 2019 gegründet wurde, wollte sich nicht äußern. Sollte der Damm brechen, wird das Dorf geräumt.\n\n"
)


def seconds(unit: str, length: int) -> float:
    """CPU time for a text of a length."""
    text = (unit * (length // len(unit) + 1))[:length]
    analysis = analyse(text)
    best = float("inf")
    for _ in range(2):
        began = time.process_time()
        find_propositions(analysis, (), ())
        best = min(best, time.process_time() - began)
    return best


@pytest.mark.parametrize(
    "unit", [NEWS, "„Nein, ", "Ob er kommt, ", "Er sagte, dass er meinte, ", "(nicht ", "und nicht aber, "]
)
def test_the_work_is_linear_in_the_text(unit: str) -> None:
    """Four times the text takes about four times the time; the rest is room for a loaded machine."""
    assert seconds(unit, 40_000) < 3 * 4 * seconds(unit, 10_000) + 0.3


@pytest.mark.slow
def test_the_work_is_linear_up_to_200000_characters() -> None:
    assert seconds(NEWS, 200_000) < 3 * 4 * seconds(NEWS, 50_000) + 0.3
