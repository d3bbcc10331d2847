"""Make `resources/thesaurus/synsets.z`: words that can say the same, from OpenThesaurus.

    apt-get download mythes-de && dpkg-deb --extract mythes-de_*.deb FOLDER
    python -m training.thesaurus FOLDER/usr/share/mythes/th_de_DE_v2.dat

(FOLDER outside the project.) mythes-de has the data of openthesaurus.de (LGPL). Taken are the verbs, nouns and adjectives that the
dictionary of the base knows, and verbs with their noun („ums Leben kommen“); left out are broader terms („Oberbegriff“), slang, what is
out of use, and figurative single words. A line is `KIND WORD<TAB>SENSES SYNSETS`: the kind is v, r (verb with „sich“), n, a or p (phrases
under their verb, `WORDS=SENSES SYNSETS;…`), SENSES how many synsets of its kind the word stands in, with those where it stands alone.
"""

from __future__ import annotations

import argparse
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from quellenlage.analysis.base.lexicon import noun_reading, readings, verb_readings
from quellenlage.reasoning.nouns import noun_key

TARGET = Path(__file__).resolve().parents[1] / "src/quellenlage/resources/thesaurus/synsets.z"
_REMARK = re.compile(r"\(([^()]*)\)")
_BROADER = "Oberbegriff"
_UNFIT = frozenset(
    "derb vulg. veraltet veraltend altertümelnd historisch Schimpfwort beleidigend Kindersprache jugendsprachlich Jargon Spruch "
    "Sprichwort sprichwörtlich ironisch scherzhaft sarkastisch plattdeutsch niederdt. bot. botanisch zool. zoologisch Gattung".split()
)
"""Remarks on members that news do not need, in whatever form they stand."""
_LOOSE = frozenset("ugs. fig. verhüllend salopp abwertend poetisch Seemannssprache seemännisch Jägersprache".split())
"""Remarks on single words that mostly mean something else („beerdigen“ of a plan); phrases are kept."""
_EMPTY = frozenset(
    "der die das den dem des ein eine einen einem einer eines sein seine seinen seiner seinem ihr ihre ihren sich etwas jemand jemandem "
    "jemanden jemandes eigene eigenen es".split()
)
"""Words of a phrase that stand for others, or that a report leaves out or changes."""
_SHORTEST, _LONGEST_PHRASE = 3, 4


@dataclass(frozen=True, slots=True, order=True)
class Word:
    """A member of a synset: `kind` v, r, n, a or p, and for a phrase the words before its verb."""

    kind: str
    lemma: str
    before: str = ""


def synsets(path: Path) -> Iterator[tuple[str, ...]]:
    """The synsets of a thesaurus in MyThes format, each once, as they are written."""
    lines = path.read_text(encoding="utf-8").split("\n")
    at, seen = 1, set()
    while at < len(lines) and lines[at]:
        count = int(lines[at].rpartition("|")[2])
        for line in lines[at + 1 : at + 1 + count]:
            members = tuple(line.split("|")[1:])
            if members not in seen:
                seen.add(members)
                yield members
        at += 1 + count


def word(written: str) -> Word | None:
    """A member as a word or a phrase, or None if it is of no use."""
    remarks = {part for remark in _REMARK.findall(written) for part in re.split(r"[, ]+", remark)}
    if _BROADER in remarks or remarks & _UNFIT:
        return None
    reflexive = "sich" in _REMARK.sub(r"\1", written).split()
    plain = [part for part in _REMARK.sub(_kept, written).split() if part.lower() not in _EMPTY]
    if len(plain) == 1:
        restricted = any(_restricts(remark) for remark in _REMARK.findall(written))
        return None if remarks & _LOOSE or restricted else _single(plain[0], reflexive=reflexive)
    if (
        not 1 < len(plain) <= _LONGEST_PHRASE
        or not _is_verb(plain[-1])
        or not all(part.replace("-", "").isalpha() for part in plain)
    ):
        return None
    return Word("p", plain[-1], " ".join(plain[:-1]).lower()) if any(part[0].isupper() for part in plain[:-1]) else None


def _kept(remark: re.Match[str]) -> str:
    """Of a remark what is part of the phrase: an article or a pronoun, which is left out later on."""
    return remark[1] if set(remark[1].split()) <= _EMPTY else " "


def _restricts(remark: str) -> bool:
    """Whether a remark narrows a word: „(ein Unternehmen) verlassen“, „vertrauen (auf)“."""
    words = remark.split()
    return not set(words) <= _EMPTY and remark != "Hauptform" and not remark.endswith(".") and "," not in remark


def _single(plain: str, *, reflexive: bool) -> Word | None:
    if len(plain) < _SHORTEST or not plain.replace("-", "").isalpha():
        return None
    if plain[0].isupper():
        return Word("n", noun_key(plain)) if noun_reading(plain) and not plain.isupper() else None
    if _is_verb(plain):
        return Word("r" if reflexive else "v", plain)
    return Word("a", plain) if any(reading.kind == "J" for reading in readings(plain)) else None


def _is_verb(plain: str) -> bool:
    return any(reading.lemma == plain and reading.codes & {"I", "P"} for reading in verb_readings(plain))


def kept(members: Iterable[str]) -> tuple[Word, ...]:
    """The words of one synset: of one kind, that of most; verbs and phrases are one."""
    found = {one for one in map(word, members) if one is not None}
    kinds = Counter("v" if one.kind in "vrp" else one.kind for one in found)
    # „verlassen“ beside „einsam“ is an adjective
    of_most = max(sorted(kinds), key=lambda kind: (kinds[kind], kind != "v")) if kinds else ""
    return tuple(sorted(one for one in found if ("v" if one.kind in "vrp" else one.kind) == of_most))


def lines(path: Path) -> list[str]:
    """The table, sorted by its bytes."""
    of_word: dict[Word, list[int]] = defaultdict(list)
    senses: Counter[Word] = Counter()
    number = 0
    for words in sorted({kept(members) for members in synsets(path)}):
        senses.update(words)
        if len(words) > 1:
            for one in words:
                of_word[one].append(number)
            number += 1
    phrases: dict[str, list[Word]] = defaultdict(list)
    for one in sorted(of_word):
        if one.kind == "p":
            phrases[one.lemma].append(one)
    table = [f"{one.kind} {one.lemma}\t{_value(senses[one], of_word[one])}" for one in of_word if one.kind != "p"]
    for verb, found in phrases.items():
        told = ";".join(f"{one.before}={_value(senses[one], of_word[one])}" for one in found)
        table.append(f"p {verb}\t{told}")
    return sorted(table, key=lambda line: line.encode())


def _value(senses: int, numbers: Sequence[int]) -> str:
    return f"{senses} {' '.join(f'{number:x}' for number in numbers)}"


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("thesaurus", type=Path, help="th_de_DE_v2.dat of mythes-de")
    table = lines(parser.parse_args().thesaurus)
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_bytes(zlib.compress("".join(f"{line}\n" for line in table).encode(), 9))
    print(f"{len(table)} words, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
