"""Copies with gold by construction: found, named, explained, whatever the order; and nothing else."""

from __future__ import annotations

import random
import time
from datetime import UTC, datetime, timedelta

import pytest

from benchmarks.derivations import DERIVATIONS, relayed
from quellenlage.model import Document, Finding
from quellenlage.reasoning.text_reuse import ReuseIndex, find_copies, sketch
from tests.reasoning.text_reuse.own_texts import reports

START = datetime(2024, 5, 6, 8, tzinfo=UTC)
VOCABULARY = sorted({word for text in reports() for word in text.split() if word.isalpha()})


def document(key: str, text: str, hours: float = 0, **fields: str) -> Document:
    publisher = fields.pop("publisher", f"Blatt {key}")
    return Document(id=key, digest=key, text=text, publisher=publisher, published=START + timedelta(hours=hours), **fields)


def linked(copies: tuple[Finding, ...], one: str, other: str) -> bool:
    return any(one in copy.documents and other in copy.documents for copy in copies)


@pytest.mark.parametrize("kind", DERIVATIONS)
def test_every_kind_is_linked_to_its_source(kind):
    chance = random.Random(3)
    texts = reports()
    missed = []
    for number in range(0, len(texts) - 1, 2):
        derived = DERIVATIONS[kind](texts[number], texts[number + 1], VOCABULARY, chance)
        copies = find_copies([document("source", texts[number]), document("derived", derived, 2)])
        missed += [] if linked(copies, "source", "derived") else [number]

    assert len(missed) <= 0.05 * len(texts) / 2, missed


def test_a_relay_chain_leads_back_to_its_source():
    texts = reports()
    chain = relayed(texts[0], [texts[1]], VOCABULARY, random.Random(5))
    copies = find_copies([document("d0", texts[0]), *(document(f"d{k}", text, k) for k, text in enumerate(chain, 1))])

    assert {copy.origin for copy in copies} == {"d0"}
    assert {key for copy in copies for key in copy.documents} == {"d0", "d1", "d2", "d3"}


def test_reports_that_share_nothing_are_no_copies():
    assert find_copies([document(str(k), text, k) for k, text in enumerate(reports())]) == ()


def test_order_of_arrival_makes_no_difference():
    chance = random.Random(8)
    texts = reports()
    documents = [document(str(k), text, k) for k, text in enumerate(texts)]
    documents += [document(f"c{k}", DERIVATIONS["heavy"](text, "", VOCABULARY, chance), k + 30) for k, text in enumerate(texts)]
    expected = find_copies(documents)
    for _ in range(3):
        chance.shuffle(documents)
        assert find_copies(documents) == expected


class TestWhatItIs:
    TEXT = reports()[2]

    def test_an_agency_that_is_credited(self):
        copies = find_copies([document("a", f"Bremen (dpa) - {self.TEXT}"), document("b", f"{self.TEXT}\n\n(dpa)", 1)])

        assert [(copy.how, copy.origin) for copy in copies] == [("agency", "dpa")]

    def test_the_agencys_own_report_is_the_origin(self):
        copies = find_copies(
            [document("wire", self.TEXT, publisher="dpa"), document("b", f"{self.TEXT}\n\n(dpa)", 1, publisher="Nordblatt")]
        )

        assert [(copy.how, copy.origin) for copy in copies] == [("agency", "wire")]

    def test_a_reprint_goes_back_to_the_earliest(self):
        copies = find_copies([document("later", self.TEXT, 5), document("first", self.TEXT, 1)])

        assert [(copy.how, copy.origin) for copy in copies] == [("reprint", "first")]

    def test_of_two_at_the_same_time_neither_is_the_origin(self):
        [copy] = find_copies([document("a", self.TEXT), document("b", self.TEXT)])

        assert copy.origin is None

    def test_the_same_quotation_is_no_copy(self):
        said = "„Wir werden die Brücke bis zum Herbst vollständig sperren und danach zügig neu bauen lassen“"
        one = f"Die Verkehrsministerin kündigte in Mainz Bauarbeiten an. {said}, sagte sie am Vormittag im Landtag."
        other = f"Am Rheinufer bleibt es eng. {said}, erklärte die zuständige Ressortchefin vor Journalisten, und die Fähre fährt öfter."
        copies = find_copies([document("a", one), document("b", other, 1)])

        assert [copy.how for copy in copies] == ["shared_quote"]

    def test_the_block_of_a_page_is_boilerplate(self):
        block = " Mehr zum Thema lesen Sie in unserem Newsletter, den wir jeden Morgen um sechs Uhr kostenlos verschicken. Hier anmelden."
        texts = reports()
        copies = find_copies([document(str(k), texts[k] + block, k, publisher="Elbbote") for k in range(4)])

        assert {copy.how for copy in copies} == {"boilerplate"}

    def test_the_shared_words_are_shown(self):
        one, other = reports()[4], reports()[5]
        passage = one[: one.index(".", 250) + 1]
        both = [document("a", one), document("b", f"{other} {passage}", 1)]
        [copy] = find_copies(both)

        texts = {d.id: d.text for d in both}
        shown = {key: texts[key][start:end] for key, start, end in copy.spans}
        assert set(shown) == {"a", "b"}
        assert shown["a"] == shown["b"]
        assert shown["a"] in passage


class TestBadInput:
    def test_one_word(self):
        assert find_copies([document("a", "Eilmeldung"), document("b", "Eilmeldung", 1)]) == ()

    @pytest.mark.parametrize("text", ["", " ", "„“" * 500, "🚂" * 2_000, "\u202e" * 300, "e\u0301 " * 400])
    def test_odd_texts(self, text):
        find_copies([document("a", text), document("b", text + " Ende", 1)])

    def test_ten_thousand_copies_are_one_finding_and_quick(self):
        text = reports()[0]
        started = time.process_time()
        copies = find_copies([document(f"{k:05}", text, k / 100) for k in range(10_000)])

        assert len(copies) == 1
        assert len(copies[0].documents) == 10_000
        assert time.process_time() - started < 20

    def test_near_copies_cost_no_more_than_linear(self):
        def seconds(count: int) -> float:
            chance = random.Random(1)
            edited = [DERIVATIONS["light"](reports()[0], "", VOCABULARY, chance) for _ in range(count)]
            documents = [document(f"{k:05}", text, k / 100) for k, text in enumerate(edited)]
            started = time.process_time()
            find_copies(documents)
            return time.process_time() - started

        seconds(50)
        assert seconds(800) < 8 * seconds(200) + 0.5


class TestIndex:
    def test_its_state_goes_on_where_it_stopped(self):
        texts = reports()
        whole, first = ReuseIndex(), ReuseIndex()
        for k, text in enumerate(texts[:10]):
            whole.add(str(k), sketch(text))
            first.add(str(k), sketch(text))
        second = ReuseIndex(first.state())
        derived = sketch(DERIVATIONS["heavy"](texts[3], "", VOCABULARY, random.Random(2)))

        assert second.find(derived) == whole.find(derived)
        assert [one.key for one in whole.find(derived)[0]] == ["3"]

    @pytest.mark.parametrize("data", [b"", b"abc", bytes(11), (9).to_bytes(4, "little") * 3])
    def test_bytes_that_are_no_sketch(self, data):
        with pytest.raises(ValueError, match="no sketch"):
            type(sketch("")).from_bytes(data)
