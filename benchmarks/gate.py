"""Quality floors: measure, print, and with `--gate` fail where a figure is below `benchmarks/floors.json`.

    python -m benchmarks.gate [--gate] [--only NAME …] [--raise]

Floors only go up: `--raise` writes figures that are better than their floor (rounded down to one decimal). Scores are in
percent, F1 unless the name says otherwise. Where a corpus is absent its figures are skipped and the reason is printed.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.corpora import SHARED, available

FLOORS = Path(__file__).with_name("floors.json")
_F1 = re.compile(r"^(\S+)\s+P\s+[\d.]+\s+R\s+[\d.]+\s+F1\s+([\d.]+)\s*$", re.MULTILINE)
_PERCENT = re.compile(r"^(\w+)\s+([\d.]+) %", re.MULTILINE)
_B_CUBED = re.compile(r"^([^:\n]+): B³ .*? F1 ([\d.]+);", re.MULTILINE)
_PLACES = re.compile(r"^([\w.]+)(?: \(F1 actor [\d.]+\))?\s+([\d.]+) %", re.MULTILINE)
_VIGNETTES = re.compile(r"^(\w+): \d+/\d+ = ([\d.]+)", re.MULTILINE)
_PLAIN = re.compile(r"^([\w.]+)\s+([\d.]+)\s*$", re.MULTILINE)
_MODELS = ("default", "free")
"""`rules` is the same as `free` as long as that has no weights of its own."""
Figures = dict[str, float]


def quotations(folder: Path) -> Figures:
    """Attribution on gnqa's dev part, for each model."""
    gold = _corpus("data", "gnqa", "dev.jsonl")
    figures: Figures = {}
    for model in _MODELS:
        out = folder / f"{model}.jsonl"
        _run("-m", "benchmarks.quotations", str(gold), str(out), "--model", model)
        scores = dict(_F1.findall(_run(str(_corpus("score_quotations.py")), str(gold), str(out))))
        figures |= {f"quotations.{model}.{part}": float(scores[part]) for part in ("joint", "quote", "roles", "speaker")}
    return figures


def times(folder: Path) -> Figures:
    """Temporal tagging on krauts."""
    gold = _corpus("data", "krauts", "gold")
    _run("-m", "benchmarks.times", str(gold), str(folder / "times"))
    scores = dict(_F1.findall(_run(str(_corpus("score_times.py")), str(gold), str(folder / "times"))))
    return {f"times.{part}": float(scores[part]) for part in ("strict", "relaxed", "type", "value")}


def readings(folder: Path) -> Figures:
    """The model report against a careful reader's reading."""
    del folder
    case, scorer = _corpus("cases", "kim-2023"), _corpus("check_readings.py")
    scores = dict(_PERCENT.findall(_run(str(scorer), str(case), QL=f"{sys.executable} -m quellenlage")))
    return {f"readings.kim-2023.{part}": float(value) for part, value in scores.items()}


def speed(folder: Path) -> Figures:
    """Articles per second on one core; the floor is low, since machines differ and are busy."""
    del folder
    _corpus("data", "gnqa", "dev.jsonl")
    measured = json.loads(_run("-m", "benchmarks.speed", "--articles", "60"))
    return {"speed.articles_per_s": measured["articles_per_s"], "speed.peak_mb.below": measured["peak_mb"]}


def sentences(folder: Path) -> Figures:
    """Sentence boundaries of gnqa's dev part."""
    del folder
    found = re.search(
        r"^sentence ends: .*F1 ([\d.]+)", _run("-m", "benchmarks.sentences", str(_corpus("data", "gnqa", "dev.jsonl")))
    )
    return {"sentences.f1": 100 * float(found[1])} if found else {}


def entities(folder: Path) -> Figures:
    """One entity for one thing: B³ in 20 dev texts of gnqa and over our own reports."""
    del folder
    scores = dict(_B_CUBED.findall(_run("-m", "benchmarks.entities")))
    return {f"entities.{name.replace(', ', '.')}": 100 * float(value) for name, value in scores.items() if name != "kim"}


def places(folder: Path) -> Figures:
    """Names of places, roles and the places of claims, on our own sentences and the 127 names."""
    del folder
    return {f"places.{name}": float(value) for name, value in _PLACES.findall(_run("-m", "benchmarks.places"))}


def vignettes(folder: Path) -> Figures:
    """What space and time rule out, on our own short stories."""
    del folder
    scores = dict(_VIGNETTES.findall(_run("-m", "benchmarks.vignettes")))
    return {f"vignettes.{name}": 100 * float(value) for name, value in scores.items()}


def journeys(folder: Path) -> Figures:
    """Real journeys: none may be called impossible."""
    del folder
    found = re.search(r"false physical (\d+), false assumed (\d+)", _run("-m", "benchmarks.journeys"))
    return {"journeys.false_physical.below": float(found[1]), "journeys.false_assumed.below": float(found[2])} if found else {}


def stories(folder: Path) -> Figures:
    """Conflicts, corrections, origins and answers on our own mini-stories, each file by itself."""
    del folder
    figures: Figures = {}
    for path in sorted((FLOORS.parents[1] / "tests" / "cases" / "stories").glob("*.yaml")):
        scores = _PLAIN.findall(_run("-m", "benchmarks.stories", str(path)))
        names = {name: f"{name}.below" if name.endswith("false") else name for name, _ in scores}
        figures |= {f"stories.{path.stem[0]}.{names[name]}": float(value) for name, value in scores}
    return figures


def reuse(folder: Path) -> Figures:
    """Copies with gold by construction."""
    del folder
    _corpus("data", "gnqa", "train.jsonl")
    scores = json.loads(_run("-m", "benchmarks.reuse", "--sources", "200"))
    return {f"reuse.{name}": scores[name] for name in ("precision", "recall.worst")}


def clustering(folder: Path) -> Figures:
    """Stories in a stream of authored reports, and in one of a hold-out's."""
    del folder
    streams = {"clustering": "ab", "clustering.held-out": "p"}
    each = {label: json.loads(_run("-m", "benchmarks.clustering", "--parts", parts)) for label, parts in streams.items()}
    return {f"{label}.{name}": each[label][name] for label in streams for name in ("pairwise", "singletons", "b_cubed")}


MEASURES: dict[str, Callable[[Path], Figures]] = {
    f.__name__: f
    for f in (
        quotations,
        times,
        readings,
        sentences,
        entities,
        places,
        vignettes,
        journeys,
        stories,
        reuse,
        clustering,
        speed,
    )
}


class Absent(Exception):  # noqa: N818 - it is no error: the corpora are not part of the project
    """A corpus is not on this machine."""


def _corpus(*parts: str) -> Path:
    path = available(*parts)
    if path is None:
        raise Absent("/".join(parts))
    return path


def _run(*arguments: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, check=False, env={**os.environ, **environment}
    )
    if done.returncode:
        raise SystemExit(f"gate: {' '.join(arguments)} failed:\n{done.stderr[-2000:]}")
    return done.stdout


def failed(name: str, value: float, floor: float) -> bool:
    """Whether a figure is on the wrong side of its floor (a ceiling where the name ends in `.below`)."""
    return value > floor if name.endswith(".below") else value < floor


def _floor(name: str, value: float) -> float:
    """A figure as its own floor: to one decimal, on the kind side."""
    return math.ceil(value * 10) / 10 if name.endswith(".below") else math.floor(value * 10) / 10


def main() -> None:
    """Measure and compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gate", action="store_true", help="exit with 1 where a figure is below its floor")
    parser.add_argument("--only", nargs="+", choices=list(MEASURES), default=list(MEASURES))
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise the floors to what was measured")
    options = parser.parse_args()
    floors: Figures = json.loads(FLOORS.read_text(encoding="utf-8"))
    figures: Figures = {}
    with tempfile.TemporaryDirectory() as folder:
        for name in options.only:
            try:
                figures |= MEASURES[name](Path(folder))
            except Absent as missing:
                print(f"gate: {name} skipped: {missing} is not below {SHARED.name} beside the project")
    bad = []
    for name, value in figures.items():
        floor = floors.get(name)
        wrong = floor is not None and failed(name, value, floor)
        bad += [name] if wrong else []
        print(f"{name:36} {value:8.1f}   floor {'–' if floor is None else floor}{'   BELOW' if wrong else ''}")
    if options.lift:
        better = {
            n: _floor(n, v) for n, v in figures.items() if n not in floors or (failed(n, floors[n], v) and "speed" not in n)
        }
        FLOORS.write_text(json.dumps({**floors, **better}, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    if bad and options.gate:
        raise SystemExit(f"gate: below the floor: {', '.join(bad)}")


if __name__ == "__main__":
    main()
