"""Quotation marks: all styles, nested, over paragraphs, never closed, apostrophes."""

from __future__ import annotations

import pytest

from quellenlage.text.paragraphs import paragraphs
from quellenlage.text.quotation_marks import pair


def _pairs(text: str) -> list[tuple[str, int, bool]]:
    return [(text[one.start : one.end], one.depth, one.closed) for one in pair(text, paragraphs(text))]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("„", "“"),
        ("„", "”"),
        ("“", "”"),
        ("»", "«"),
        ("«", "»"),
        ('"', '"'),
        ("''", "''"),
        ("‚", "‘"),
        ("›", "‹"),
        ("‹", "›"),
        ("„", '"'),
    ],
)
def test_every_style_is_paired(opening: str, closing: str) -> None:
    assert _pairs(f"Er sagte: {opening}Wir kommen heute{closing} und ging.") == [
        (f"{opening}Wir kommen heute{closing}", 0, True)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("„Er sagte ‚ja‘ zu mir“, meinte sie.", [("„Er sagte ‚ja‘ zu mir“", 0, True), ("‚ja‘", 1, True)]),
        ("»Er sagte ›ja‹ zu mir«, meinte sie.", [("»Er sagte ›ja‹ zu mir«", 0, True), ("›ja‹", 1, True)]),
        ("„Gut“, sagte er, „sehr gut“.", [("„Gut“", 0, True), ("„sehr gut“", 0, True)]),
        ("Das war's. Hans' Hut liegt dort.", []),
        ("Er las den „Kurier“ und die „Post“.", [("„Kurier“", 0, True), ("„Post“", 0, True)]),
        ('Das "Haus" und das "Boot".', [('"Haus"', 0, True), ('"Boot"', 0, True)]),
        ("„Erster Absatz.\n\nZweiter Absatz.“", [("„Erster Absatz.\n\nZweiter Absatz.“", 0, True)]),
        ("„Das bleibt offen.\n\nNeuer Absatz ohne Zeichen.", [("„Das bleibt offen.", 0, False)]),
        ("Die „Welt“-Redaktion schrieb das.", [("„Welt“", 0, True)]),
    ],
)
def test_texts(text: str, expected: list[tuple[str, int, bool]]) -> None:
    assert _pairs(text) == expected


def test_the_inside_is_without_the_marks() -> None:
    text = "Sie rief: „Halt!“"
    one = pair(text, paragraphs(text))[0]
    assert text[one.inner.start : one.inner.end] == "Halt!"


def test_feet_and_inches_are_no_quotation() -> None:
    assert _pairs('Der Bildschirm misst 27" und kostet viel.') == []
