"""Quotations: whose words they are, and what no text may break."""

from __future__ import annotations

import time

import pytest

from quellenlage.analysis.base import analyse
from quellenlage.analysis.quotations import MODELS, find_quotations
from quellenlage.analysis.quotations.roles import with_likeliest

BAD = (
    "",
    "„",
    "„Wir kommen, sagte die Trainerin. Dann ging sie.",
    "„Er rief „Halt!“ und lief“, sagte die Zeugin.",
    "„DAS IST DAS ENDE“, SAGTE DER MINISTER.",
    "- Wasser\n- „Brot“\n- Salz\n\n1. Eins\n2. Zwei",
    "FRAGE: Kommen Sie?\nANTWORT: Ja, am Montag.",
    "+++ 12:04 Uhr: Brücke gesperrt +++ 12:10 Uhr: „Bitte meiden“ +++",
    "»«„“\"\"'' ... ???",
    "So die Landrätin: die Brücke bleibe zu. So ein Unsinn!",
    "Die Brücke soll gesperrt werden. So der Landrat am Montag.",
    "Der Trainer kritisierte den Bericht. Laut Verband.",
)


@pytest.mark.parametrize("model", sorted(MODELS))
@pytest.mark.parametrize("text", BAD, ids=lambda text: text[:15])
def test_bad_input_is_read_with_spans_inside_the_text(model: str, text: str) -> None:
    for one in find_quotations(analyse(text), model):
        for span in (*one.content, *one.speaker, *one.cue, *one.frame, *one.addressee):
            assert 0 <= span.start < span.end <= len(text)


def test_the_speaker_of_a_quotation() -> None:
    text = "Die Brücke bleibe gesperrt, sagte die Bürgermeisterin am Montag."
    (one,) = find_quotations(analyse(text))

    assert [text[span.start : span.end] for span in one.speaker] == ["die Bürgermeisterin"]


def test_the_likeliest_speaker_takes_its_neighbours_with_it() -> None:
    assert with_likeliest(["O", "F", "K", "O"], [0.3, 0.5, 0.9 * 0, 0.1]) == ["Sx", "S", "K", "O"]


def test_no_speaker_rather_than_an_unlikely_one() -> None:
    assert with_likeliest(["O", "F"], [0.1, 0.2]) == ["O", "F"]


@pytest.mark.parametrize("unit", ["„Wir warten“, sagte die Ministerin. ", "er sagte sie sagte ", "„Wir warten und „warten. "])
def test_work_is_linear_in_the_length(unit: str) -> None:
    times = []
    for size in (20_000, 80_000):
        analysis = analyse(unit * (size // len(unit)))
        began = time.process_time()
        find_quotations(analysis)
        times.append(time.process_time() - began)
    assert times[1] < times[0] * 4 * 2.5 + 0.5
