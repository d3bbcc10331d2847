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
_MODELS = ("default", "free", "rules")
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


MEASURES: dict[str, Callable[[Path], Figures]] = {f.__name__: f for f in (quotations, times, readings, speed)}


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
            n: math.floor(v * 10) / 10 for n, v in figures.items() if n not in floors or (v > floors[n] and "speed" not in n)
        }
        FLOORS.write_text(json.dumps({**floors, **better}, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    if bad and options.gate:
        raise SystemExit(f"gate: below the floor: {', '.join(bad)}")


if __name__ == "__main__":
    main()
