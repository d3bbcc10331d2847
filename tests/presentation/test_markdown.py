"""The Markdown form: complete, and the words of articles stay words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quellenlage.model import Dossier
from quellenlage.presentation import render
from quellenlage.presentation.addresses import safe_address
from quellenlage.presentation.markdown import literal
from tests.presentation.sample import CLAIMS, DOCUMENTS, dossier


def test_sections_and_claims():
    text = render(dossier(), "markdown")

    assert text.startswith("# Brandts Reise nach Triest\n\n3 reports by 3 outlets, ")
    assert [line[3:] for line in text.splitlines() if line.startswith("## ")] == [
        "Agreed", "Disputed", "Open", "Answered", "Corrected or updated", "Ruled out", "Repeated", "Copies", "Journeys", "Reports",
        "How to read this", "Warnings",
    ]  # fmt: skip
    assert "- \\[7\\] **Tagblatt** (passes on) → **eine Sanitäterin** (certain): Bei der Kundgebung" in text
    assert "### [Brandt schon in Triest?](<https://tagblatt.example/brandt>)" in text


@pytest.mark.parametrize(
    ("words", "escaped"),
    [
        ("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"),
        ("[a](javascript:x)", "\\[a\\](javascript:x)"),
        ("# kein Titel", "\\# kein Titel"),
        ("- kein Punkt", "\\- kein Punkt"),
        ("1. kein Punkt", "1\\. kein Punkt"),
        ("1234) kein Punkt", "1234\\) kein Punkt"),
        ("drei\n\n## Zeilen", "drei \\#\\# Zeilen"),
        ("https://x.example", "https:\\//x.example"),
        ("*fett* _kursiv_ `code`", "\\*fett\\* \\_kursiv\\_ \\`code\\`"),
    ],
)
def test_words_are_no_markup(words, escaped):
    assert literal(words) == escaped


def test_hostile_words_stay_on_their_line():
    text = render(dossier(claims=(replace(CLAIMS[0], about="a\n\n# b <img src=x>"),), findings=(), questions=()), "markdown")

    assert "a \\# b \\<img src=x\\>" in text


def test_an_empty_dossier():
    assert render(Dossier(documents=()), "markdown") == "# Untitled dossier\n\nNo reports.\n"


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "http://", "https://a b", "//x.example", "http://[", "", None, "https://x\n"],
)
def test_no_link_to_what_is_no_web_address(url):
    assert safe_address(url) is None
    assert "](<" not in render(Dossier(documents=(replace(DOCUMENTS[0], url=url),)), "markdown")


def test_an_address_is_escaped():
    assert safe_address('https://x.example/ä?q="><b>') == "https://x.example/%C3%A4?q=%22%3E%3Cb%3E"
