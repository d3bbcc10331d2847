"""Names of places against a reader's referents and roles: `python -m benchmarks.places [-v]`.

- `toponyms`: the 127 names of `../shared/data/toponyms-127.tsv` (skipped where they are absent), each alone, against the referents of
  `benchmarks/toponyms.tsv`: the right one among the candidates, and first. `top1` puts the name in a sentence that says nothing of it.
- `names`: our own sentences (`tests/cases/places/*.yaml`): share of marked names that lead to the right place, within 25 km or the
  stated tolerance; names that are no place („-“) must not lead to one.
- `roles`: F1 of „actor“ (metonymy), and accuracy, on our own sentences.
- `where`: share of claims whose place is the reader's.

Files `a_*` were looked at while the rules were made, `b_*` only as totals.
"""

from __future__ import annotations

import argparse
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import yaml

from benchmarks.corpora import available
from quellenlage.analysis.reading import read_document
from quellenlage.knowledge.gazetteer.lookup import candidates
from quellenlage.knowledge.geodesy import great_circle_km
from quellenlage.knowledge.places import find_places
from quellenlage.model import Claim, Document, Dossier, Place, PlaceMention
from quellenlage.pipeline import read_documents

CASES = Path(__file__).resolve().parents[1] / "tests" / "cases" / "places"
TOWN_KM = 25.0
_MARK = re.compile(r"\[\[([^|\]]+)\|([^\]]*)\]\]")
PUBLISHED = datetime(2024, 3, 5, 9, tzinfo=UTC)


@dataclass
class Tally:
    """Right ones of all, and what went wrong in words."""

    right: int = 0
    all: int = 0
    wrong: list[str] = field(default_factory=list)

    def tell(self, words: str, *, right: bool) -> None:
        """Count one judgement; keep the words of a wrong one."""
        self.all += 1
        self.right += right
        if not right:
            self.wrong.append(words)

    @property
    def percent(self) -> float:
        """The right ones of all."""
        return 100 * self.right / (self.all or 1)


@dataclass(frozen=True)
class Mark:
    """Words of a sentence and what a reader says of them."""

    start: int
    end: int
    gold: str


def unmarked(sentence: str) -> tuple[str, list[Mark]]:
    """The sentence without its marks, and the marks by position."""
    out, marks, at, length = [], [], 0, 0
    for found in _MARK.finditer(sentence):
        out.append(sentence[at : found.start()])
        length += found.start() - at
        marks.append(Mark(length, length + len(found[1]), found[2]))
        out.append(found[1])
        length += len(found[1])
        at = found.end()
    return "".join((*out, sentence[at:])), marks


def document(text: str) -> Document:
    """A sentence as an article."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(digest[:8], digest, text, publisher="Bote", published=PUBLISHED)


def is_at(place: tuple[float | None, float | None, str | None], gold: str) -> bool:
    """Whether a place (latitude, longitude, country) is the reader's („lat,lon“, „lat,lon~km“ or a country's code)."""
    lat, lon, country = place
    if len(gold) == 2:
        return country == gold
    where, _, tolerance = gold.partition("~")
    y, x = (float(part) for part in where.split(","))
    return lat is not None and lon is not None and great_circle_km(lat, lon, y, x) <= float(tolerance or TOWN_KM)


def found_places(text: str) -> list[tuple[PlaceMention, Place]]:
    """The place mentions of a text."""
    reading = read_document(document(text))
    return [(m, p) for p in find_places(reading.analysis, reading.mentions, document=reading.document.id) for m in p.mentions]


def names(path: Path) -> Iterator[tuple[str, Tally]]:
    """The marked names of a file, by group."""
    for group, sentences in yaml.safe_load(path.read_text(encoding="utf-8")).items():
        tally = Tally()
        for sentence in sentences:
            text, marks = unmarked(sentence)
            places = found_places(text)
            for mark in marks:
                met = [(m, p) for m, p in places if m.start < mark.end and mark.start < m.end]
                right = not met if mark.gold == "-" else any(is_at((p.lat, p.lon, p.country), mark.gold) for _, p in met)
                got = ", ".join(f"{p.name} {p.country} {p.lat:.1f},{p.lon:.1f}" for _, p in met if p.lat and p.lon)
                tally.tell(f"{text[mark.start : mark.end]}: want {mark.gold}, got {got or '-'} | {text}", right=right)
        yield group, tally


@dataclass
class Roles:
    """Actors found, missed and invented, and accuracy over all roles."""

    hit: int = 0
    missed: int = 0
    invented: int = 0
    tally: Tally = field(default_factory=Tally)

    @property
    def f1(self) -> float:
        """F1 of „actor“."""
        return 200 * self.hit / ((2 * self.hit + self.missed + self.invented) or 1)


def roles(path: Path) -> Roles:
    """The marked roles of a file; a name that was not found has none."""
    out = Roles()
    for sentence in yaml.safe_load(path.read_text(encoding="utf-8"))["sentences"]:
        text, marks = unmarked(sentence)
        places = found_places(text)
        for mark in marks:
            got = next((m.role for m, _ in places if m.start < mark.end and mark.start < m.end), "-")
            out.hit += got == mark.gold == "actor"
            out.missed += mark.gold == "actor" != got
            out.invented += got == "actor" != mark.gold
            out.tally.tell(f"{text[mark.start : mark.end]}: want {mark.gold}, got {got} | {text}", right=got == mark.gold)
    return out


def whereabouts(path: Path) -> Tally:
    """The places of claims of a file."""
    tally = Tally()
    for text, words, gold in yaml.safe_load(path.read_text(encoding="utf-8"))["rows"]:
        dossier = read_documents([document(text)])
        start = text.index(words)
        claim = best_claim(dossier, start, start + len(words))
        place = next((p for p in dossier.places if claim and p.id == claim.where), None)
        named = {place.name, *place.aliases} if place else {None}
        right = gold in named or (gold is not None and place is not None and gold in place.name.split())
        tally.tell(f"want {gold}, got {place.name if place else None} | {text} | {words}", right=right)
    return tally


def best_claim(dossier: Dossier, start: int, end: int) -> Claim | None:
    """The claim that covers some words best: those that cover nearly all of them first, among them the tightest."""

    def worth(claim: Claim) -> tuple[bool, float, float]:
        both = min(end, claim.end) - max(start, claim.start)
        part = both / (end - start)
        return part >= 0.85, 0.0 if part >= 0.85 else part, both / (end - start + claim.end - claim.start - both)

    met = [c for c in dossier.claims if 2 * (min(end, c.end) - max(start, c.start)) >= end - start]
    return max(met, key=worth, default=None)


def toponyms() -> tuple[Tally, Tally]:
    """The 127 names: the right place among the candidates; and first, in a sentence of nothing else."""
    known, first = Tally(), Tally()
    for line in Path(__file__).with_name("toponyms.tsv").read_text(encoding="utf-8").splitlines():
        name, gold = line.split("\t")
        known.tell(name, right=any(is_at((e.lat, e.lon, e.country), gold) for e in candidates(name)))
        text = f"Das Stichwort lautet {name}."
        met = [p for m, p in found_places(text) if text[m.start : m.end].rstrip(".") == name]
        first.tell(name, right=any(is_at((p.lat, p.lon, p.country), gold) for p in met))
    return known, first


def show(name: str, tally: Tally, *, verbose: bool) -> None:
    """One line of figures, and with `verbose` what was wrong."""
    print(f"{name:34} {tally.percent:6.1f} %  {tally.right}/{tally.all}")
    if verbose and not name.startswith("b_"):
        for words in tally.wrong:
            print(f"    {words}")


def main() -> None:
    """Measure everything and print it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-v", "--verbose", action="store_true", help="name what was wrong (never of the held-out part)")
    parser.add_argument("--only", nargs="+", default=["toponyms", "names", "roles", "where"])
    options = parser.parse_args()
    if "toponyms" in options.only and available("data", "toponyms-127.tsv") is not None:
        for name, tally in zip(("toponyms.candidate", "toponyms.top1"), toponyms(), strict=True):
            show(name, tally, verbose=options.verbose)
    for part in ("a_open", "b_held_out"):
        if "names" in options.only:
            for group, tally in names(CASES / f"{part}.yaml"):
                show(f"{part}.{group}", tally, verbose=options.verbose)
        if "roles" in options.only:
            found = roles(CASES / f"{part}_roles.yaml")
            show(f"{part}.roles (F1 actor {found.f1:.1f})", found.tally, verbose=options.verbose)
        if "where" in options.only:
            show(f"{part}.where", whereabouts(CASES / f"{part}_where.yaml"), verbose=options.verbose)


if __name__ == "__main__":
    main()
