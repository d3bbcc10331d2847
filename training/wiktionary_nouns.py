"""Make `resources/names/nouns.z`: common nouns that the dictionary of the base lacks, so that none of them is taken for a name.

    pip download --no-deps --dest FOLDER german-nouns==1.2.5
    python -m training.wiktionary_nouns FOLDER/german_nouns-1.2.5-py3-none-any.whl

(FOLDER outside the project.) german-nouns has the data of the German Wiktionary (CC BY-SA 4.0). Taken are the forms of plain nouns
(„Bitcoin“, „Insulin“, „Drahtzieher“) that are no given name, surname, town or country of our lists, nobody from a town and no other
word in small letters. Sorted, one form a line, packed.
"""

from __future__ import annotations

import argparse
import csv
import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from quellenlage.analysis.base.lexicon import readings
from quellenlage.analysis.names.wordlists import word_lists
from quellenlage.resources import table

TARGET = Path(__file__).resolve().parents[1] / "src/quellenlage/resources/names/nouns.z"
_SHORTEST = 4


def _rows(wheel: Path) -> Iterator[dict[str, str]]:
    with zipfile.ZipFile(wheel) as packed, packed.open("german_nouns/nouns.csv") as rows:
        yield from csv.DictReader(io.TextIOWrapper(rows, encoding="utf-8"))


def _names() -> set[str]:
    """What is a name more often than a noun, whatever Wiktionary says."""
    named = word_lists()
    return {*named.female, *named.male, *named.surname, *named.place, *named.country}


def _closed() -> set[str]:
    """Words of the closed classes, as they stand at the start of a sentence."""
    return {word.capitalize() for entry in table("de/function_words.yaml")["tags"].values() for word in entry["words"].split()}


def _is_plain(form: str) -> bool:
    return form.isalpha() and len(form) >= _SHORTEST and form[0].isupper() and form[1:].islower()


def _is_dweller(lemma: str, names: set[str]) -> bool:
    """Whether a noun is of somebody from a town: „Aalenerin“."""
    stem = lemma.removesuffix("in").removesuffix("er")
    return stem != lemma and any(stem + ending in names for ending in ("", "e", "en"))


def nouns(wheel: Path) -> set[str]:
    """The forms."""
    names, closed = _names(), _closed()
    unfit = names | closed
    found: set[str] = set()
    for row in _rows(wheel):
        if row["pos"] != "Substantiv" or not _is_plain(row["lemma"]) or _is_dweller(row["lemma"], names):
            continue
        if row["lemma"] in unfit:
            continue
        forms = (form for column, form in row.items() if form and column.startswith(("nominativ singular", "nominativ plural")))
        found.update(form for form in (row["lemma"], *forms) if _is_plain(form) and form not in names)
    return {form for form in found - closed if not (readings(form) or readings(form.lower()) or _ends_in_land(form))}


def _ends_in_land(form: str) -> bool:
    """„Mittelhessen“ is a region, whoever lives there."""
    lands = word_lists().country | word_lists().book
    return any(form[cut:].capitalize() in lands for cut in range(2, len(form) - _SHORTEST))


def main() -> None:
    """Write the list."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("wheel", type=Path, help="the wheel of german-nouns")
    found = nouns(parser.parse_args().wheel)
    TARGET.write_bytes(zlib.compress(b"".join(sorted(f"{form}\t\n".encode() for form in found)), 9))
    print(f"{len(found)} forms, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
