"""Vague words: „derzeit“, „damals“, „im Moment“."""

from __future__ import annotations

from quellenlage.analysis.times.meaning import Match, Meaning
from quellenlage.analysis.times.row import Row
from quellenlage.analysis.times.vocabulary import data, word_set

_COMPARED = ("früher", "bald", "nun", "aktuell")


def vague(row: Row, i: int) -> Match | None:
    """The vague word or phrase at token `i`; whether the standard tags it is `scored`."""
    found = row.get(i, "vague")
    if found is None:
        reference = data()["vague_phrases"].get(f"{row.word(i)} {row.word(i + 1)}")
        return Match(i, i + 2, Meaning("vague", text=reference), "vague") if reference and _closed(row, i + 2) else None
    reference, scored = found
    if row.word(i) == "zukunft" and not _ahead(row, i):
        return None
    if row.word(i) in _COMPARED and row.word(i + 1) == "als":
        return None
    if row.word(i) == "früher" and (row.tag(i) == "ADJA" or row.get(i - 1, "unit") or _former_name(row, i)):
        return None
    scored = scored and row.tag(i) != "ADJA"
    then = row.word(i) in word_set("at_that_time")
    return Match(i, i + 1, Meaning("vague", text=reference, scored=scored, anaphoric=then), "vague")


def _ahead(row: Row, i: int) -> bool:
    """„in Zukunft“, „in naher Zukunft“, „in der Zukunft“, not „die Zukunft des Vereins“."""
    before = i - 1 - (row.tag(i - 1) in ("ADJA", "ART"))
    return row.word(before) in ("in", "für") and _closed(row, i + 1)


def _former_name(row: Row, i: int) -> bool:
    """„Myanmar (früher Birma)“."""
    return row.word(i - 1) == "(" and row.tag(i + 1) in ("NE", "NN")


def _closed(row: Row, k: int) -> bool:
    """Whether nothing that belongs to the noun follows („zur Zeit der Entstehung“, „im Moment des Aufpralls“)."""
    return row.word(k) not in ("der", "des", "von", "eines", "einer", "seines", "seiner", "ihrer", "ihres")
