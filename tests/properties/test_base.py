"""Properties of the base on hostile text: offsets right, linear work, a pure function; NFC and NFD read the same."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quellenlage.analysis.base import analyse
from quellenlage.analysis.times import find_times
from quellenlage.model import Analysis, Span
from quellenlage.text.quotation_marks import pair

_ODD = ["\u00ad", "\u200b", "\u200d", "\u202e", "\u2066", "\ufeff", "a\u0308", "ß", "👩‍🚒", "🇩🇪", "„", "“", "»", "«", '"', "'", "‚", "‘", "…", "–", "\n", "\n\n", "\r\n", "\u2028", "\t",
        "\u00a0", "(", ")", ".", "!", "?", ",", ":", ";", "5.", "z. B.", "Dr.", "Der Minister", "sagte", "er habe", "MONTAG", "İ", "ﬁ", "𝔄", "\x00", "https://x.de/", "a@b.de", "-", "/"]  # fmt: skip
_TEXTS = st.lists(st.one_of(st.sampled_from(_ODD), st.text(max_size=6)), max_size=40).map("".join)


def _sound(analysis: Analysis) -> None:
    text = analysis.text
    end = 0
    for token in analysis.tokens:
        assert end <= token.start < token.end
        assert text[token.start : token.end] == token.text
        end = token.end
    place = 0
    for sentence in analysis.sentences:
        assert (sentence.first, place) == (place, sentence.first)
        assert sentence.start <= analysis.tokens[sentence.first].start
        assert analysis.tokens[sentence.last - 1].end <= sentence.end
        place = sentence.last
    assert place == len(analysis.tokens)
    for quoted in analysis.quoted:
        assert quoted.start < quoted.inner.start <= quoted.inner.end <= quoted.end <= len(text)
    for number, clause in enumerate(analysis.clauses):
        assert clause.first < clause.last <= len(analysis.tokens)
        assert clause.parent is None or 0 <= clause.parent < len(analysis.clauses)
        assert clause.parent != number


@given(_TEXTS)
@settings(max_examples=400, deadline=None)
def test_offsets_are_right_in_whatever_comes(text: str) -> None:
    _sound(analyse(text))


@given(_TEXTS)
@settings(max_examples=60, deadline=None)
def test_the_same_text_is_read_the_same(text: str) -> None:
    assert analyse(text) == analyse(text)


@given(
    st.lists(
        st.sampled_from(
            ["Äußerung", "über", "Straße", "später", "hätte", "könnte", "der", "Präsident", "sagte", ".", "„", "“"]
        ),
        max_size=20,
    )
)
@settings(max_examples=100, deadline=None)
def test_composed_and_decomposed_letters_read_the_same(words: list[str]) -> None:
    composed = " ".join(words)
    one, other = analyse(composed), analyse(unicodedata.normalize("NFD", composed))
    assert [(t.tag, t.lemma, t.mood) for t in one.tokens] == [(t.tag, t.lemma, t.mood) for t in other.tokens]
    _sound(other)


def test_soft_hyphens_change_nothing_but_offsets() -> None:
    plain = analyse("Die Regierung hätte reagieren können.")
    hyphened = analyse("Die Re\u00adgie\u00adrung hät\u00adte rea\u00adgie\u00adren kön\u00adnen.")
    assert [(t.tag, t.lemma) for t in plain.tokens] == [(t.tag, t.lemma) for t in hyphened.tokens]


_SENTENCE = "Der Minister sagte am 3. Mai in Bonn, er habe „nichts“ gewusst; Dr. A. Meier (CDU) widersprach. "
_HOSTILE = {
    "one paragraph": _SENTENCE,
    "no stop": "und der Minister sagte dass er am Montag ",
    "quotation marks": "„",
    "straight marks": '" ',
    "alternating marks": "„“»«\"'",
    "nested marks": "„ ‚",
    "stops": ". ",
    "dots": ".",
    "commas": ", ",
    "brackets": "(",
    "hyphens": "a-",
    "long word": "ä",
    "capitals": "MINISTER SAGTE MONTAG ",
    "ordinals": "1. ",
    "clock times": "14.30 ",
    "zero width": "\u200b",
    "marks on a letter": "\u0301",
    "bidirectional": "\u202e\u202d",
    "emoji": "👩‍🚒",
    "newlines": "\n",
    "short lines": "a\n",
    "colons": "sagte er: ",
    "initials": "A. ",
    "und": "und ",
    "weekdays": "Montag bis ",
    "finite verbs": "sagte und ",
    "relative": "der, die ",
}


def _cost(text: str) -> float:
    start = time.process_time()
    analysis = analyse(text)
    find_times(analysis, None)
    return time.process_time() - start


@pytest.mark.parametrize("piece", _HOSTILE.values(), ids=_HOSTILE)
def test_the_work_grows_with_the_text_and_no_faster(piece: str) -> None:
    small, large = (piece * (size // len(piece) + 1) for size in (4_000, 16_000))
    _cost(small)
    first = max(min(_cost(small) for _ in range(2)), 0.01)
    assert min(_cost(large) for _ in range(2)) < 12 * first


@pytest.mark.slow
@pytest.mark.parametrize(("piece", "length"), [(_SENTENCE, 200_000), ("„", 100_000), ('"', 100_000)])
def test_a_very_long_paragraph(piece: str, length: int) -> None:
    start = time.process_time()
    analysis = analyse(piece * (length // len(piece)))
    assert time.process_time() - start < 120
    _sound(analysis)


@pytest.mark.slow
@pytest.mark.parametrize("mark", ["„", '"', "„“ "])
def test_a_million_quotation_marks_are_paired_in_seconds(mark: str) -> None:
    text = mark * (1_000_000 // len(mark))
    start = time.process_time()
    found = pair(text, [Span(0, len(text))])

    assert time.process_time() - start < 60
    assert all(one.start < one.end <= len(text) for one in found)
