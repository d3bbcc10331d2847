"""Sorted tables: every key is found with its own value, nothing else is, whatever page it lies on."""

from __future__ import annotations

import pytest

from quellenlage.resources.packed import SortedLines

_KEYS = [f"Wort{number:05}" for number in range(0, 4000, 2)]
_TABLE = SortedLines("".join(f"{key}\tWert von {key}\n" for key in _KEYS).encode())


def test_every_key_has_its_value() -> None:
    assert [_TABLE.value(key) for key in _KEYS] == [f"Wert von {key}" for key in _KEYS]


@pytest.mark.parametrize(
    "key",
    ["", "\t", "\n", "A", "Wort", "Wort0000", "Wort000000", "Wort00001", "Wort03999", "Zebra", "ß", "Wort00000\nWort00002"],
)
def test_other_keys_have_none(key: str) -> None:
    assert _TABLE.value(key) is None


def test_values_may_be_longer_than_a_page_or_empty() -> None:
    table = SortedLines(("a\t" + "x" * 9000 + "\nb\t\nc\ty\n").encode())
    assert (len(table.value("a") or ""), table.value("b"), table.value("c"), table.value("d")) == (9000, "", "y", None)


def test_an_empty_table_has_no_keys() -> None:
    assert SortedLines(b"").value("a") is None


@pytest.mark.parametrize(
    ("beginning", "answer"),
    [("", True), ("Wort", True), ("Wort0399", True), ("Wort03998", True), ("Wort04", False), ("A", False), ("Z", False)],
)
def test_says_whether_a_key_begins_so(beginning: str, answer: bool) -> None:
    assert _TABLE.opens(beginning) is answer


def test_every_beginning_of_every_key_is_one() -> None:
    assert all(_TABLE.opens(key[:length]) for key in _KEYS[::7] for length in range(len(key) + 1))
