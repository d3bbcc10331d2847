"""Vignettes of space and time: what reports of one person's places rule out, through the whole pipeline.

    python -m benchmarks.vignettes [FILE…] [-v]

Reads `tests/cases/vignettes/*.yaml` (its fields are explained in holdout.yaml). A vignette is right if the verdict on its pair is
(physical, assumed, possible: both presences are known and go together; open: one of them is not told), no other pair is called
impossible, and the bound and the movement that it names are there.
"""

from __future__ import annotations

import argparse
import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from quellenlage.model import Document, Dossier, Knowledge
from quellenlage.pipeline import read_documents
from quellenlage.reasoning.itinerary import find_anchors

CASES = Path(__file__).resolve().parents[1] / "tests" / "cases" / "vignettes"
_TOLERANCE = timedelta(minutes=15)


def load(path: Path) -> list[dict[str, Any]]:
    """The vignettes of a file."""
    found: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def documents(case: Mapping[str, Any]) -> list[Document]:
    """The reports of a vignette."""
    out = []
    for number, (published, text) in enumerate(case["r"]):
        digest = hashlib.sha256(f"{number}{text}".encode()).hexdigest()
        name = f"Blatt {chr(65 + number)}"
        out.append(Document(f"r{number}", digest, text, publisher=name, published=datetime.fromisoformat(published)))
    return out


class Judged:
    """A vignette and what the system says to it."""

    def __init__(self, case: Mapping[str, Any]) -> None:
        self.case = case
        self.dossier: Dossier = read_documents(documents(case))
        self.texts = {document.id: document.text for document in self.dossier.documents}

    def wrong(self) -> list[str]:
        """What is wrong, in words; nothing for a right answer."""
        out = list(self._bound()) + list(self._movement())
        infeasible = [f for f in self.dossier.findings if f.type == "infeasible"]
        verdict = self.verdict() if "pair" in self.case else ""
        if verdict and verdict != self.case["gold"]:
            out.append(f"says {verdict}, gold {self.case['gold']}")
        wanted = 1 if self.case["gold"] in ("physical", "assumed") else 0
        if len(infeasible) != wanted:
            out.append(f"{len(infeasible)} infeasible, wanted {wanted}: {[f.because for f in infeasible]}")
        return out

    def verdict(self) -> str:
        """The verdict on the pair of the vignette."""
        who = self._entities(self.case["who"])
        one, other = (self._places(name) for name in self.case["pair"])
        claims = {claim.id: claim for claim in self.dossier.claims}
        for finding in self.dossier.findings:
            if finding.type == "infeasible":
                places = {claims[i].where for i in finding.claims} | {p for i in finding.claims for p in claims[i].places}
                if places & one and places & other:
                    return str(finding.level)
        d = self.dossier
        anchors = find_anchors(Knowledge(d.documents, d.entities, d.places, d.times, d.claims))
        at = [anchor.place.id for entity in who for anchor in anchors.get(entity, ()) for _ in anchor.claims]
        known = len([place for place in at if place in one | other]) > 1
        return "possible" if known and set(at) & one and set(at) & other else "open"

    def _entities(self, name: str) -> set[str]:
        return {e.id for e in self.dossier.entities if name in (e.name, *e.aliases) or name in e.name.split()}

    def _places(self, names: str) -> set[str]:
        return {
            place.id
            for place in self.dossier.places
            for name in names.split("|")
            if name in (place.name, *place.aliases)
            or any(self.texts[m.document][m.start : m.end] == name for m in place.mentions)
        }

    def _bound(self) -> Iterator[str]:
        gold = self.case.get("bound")
        if not gold:
            return
        places = self._places(gold["place"])
        found = [b for q in self.dossier.questions for b in q.bounds if b.place in places]
        zones = [p.timezone for p in self.dossier.places if p.id in places and p.timezone]
        if not found or not zones:
            yield f"no bound for {gold['place']}"
            return
        wanted = datetime.fromisoformat(gold["not_before"]).replace(tzinfo=ZoneInfo(zones[0]))
        if not any(b.level == gold["level"] and b.earliest and abs(b.earliest - wanted) <= _TOLERANCE for b in found):
            yield f"bound {[(b.level, str(b.earliest)) for b in found]}, gold {wanted} {gold['level']}"

    def _movement(self) -> Iterator[str]:
        gold = self.case.get("move")
        if not gold:
            return
        who = self._entities(self.case["who"])
        for movement in self.dossier.movements:
            if (
                who & set(movement.who)
                and movement.origin in self._places(gold["from"])
                and movement.destination in self._places(gold["to"])
                and movement.planned == gold["planned"]
                and gold.get("by") in (None, movement.by)
                and all(self._places(name) & set(movement.via) for name in gold.get("via", ()))
            ):
                return
        yield f"no movement {gold}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print accuracy by file and by gold, and with -v what is wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, default=sorted(CASES.glob("*.yaml")))
    parser.add_argument("-v", "--verbose", action="store_true")
    options = parser.parse_args(arguments)
    for path in options.files:
        counts: Counter[str] = Counter()
        for case in load(path):
            wrong = Judged(case).wrong()
            counts.update({case["gold"]: 1, f"{case['gold']} right": not wrong, "all": 1, "right": not wrong})
            if wrong and options.verbose:
                print(case["id"], *wrong, sep="\n    ")
        parts = ", ".join(f"{g} {counts[g + ' right']}/{counts[g]}" for g in ("physical", "assumed", "possible", "open"))
        print(f"{path.stem}: {counts['right']}/{counts['all']} = {counts['right'] / counts['all']:.3f} ({parts})")


if __name__ == "__main__":
    main()
