"""Organisations that the data know by name (resources/de/outlets.yaml, organisations.yaml), found in running words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from quellenlage.resources import table

MAX_WORDS = 5
TABLES = ("de/outlets.yaml", "de/organisations.yaml")
_OPENERS = frozenset("„“”\"»«'’‚‘")
LEGAL_FORMS = frozenset(
    "AG SE KG GmbH KGaA OHG UG mbH & Co. Co e.V. eG Inc. Inc Ltd. Ltd plc PLC LLC S.A. SA N.V. Corp. SpA Holding".split()
)
_ARTICLES = frozenset(("Der", "Die", "Das"))
_REPORTS = frozenset(
    "berichtet berichtete berichteten schreibt schrieb meldet meldete zitiert zitierte kommentiert kommentierte enthüllte".split()
)
"""After „Der Spiegel“ they show that the paper is meant."""
_TOLD_BY = frozenset(
    "Informationen Bericht Berichts Berichten Recherchen Angaben Redaktion Reporter Interview Ausgabe Onlineausgabe".split()
)
"""Before „des“ they show that a paper is meant."""
_CLASSES = (
    "zeitung",
    "magazin",
    "sender",
    "agentur",
    "portal",
    "blatt",
    "konzern",
    "firma",
    "hersteller",
    "verein",
    "autobauer",
)
_LONG_GENITIVE = ("tag", "rat", "amt", "bund", "hof", "werk", "band", "dienst", "gericht", "senat", "kreis", "haus")
"""Ends of names that have a genitive in -es beside that in -s."""
_NO_GENITIVE = "sxz."


@dataclass(frozen=True, slots=True)
class Organisation:
    """A known organisation: its usual name, its kind („agency“) and the family that it does not speak independently of."""

    name: str
    subkind: str
    family: str


@cache
def organisations() -> dict[str, Organisation]:
    """Every name, further names and genitives too, to its organisation; outlets first."""
    found: dict[str, Organisation] = {}
    for group in (group for name in TABLES for group in table(name)["groups"]):
        for names in group["names"]:
            one = Organisation(names[0], group["subkind"], group["family"])
            for name in names:
                found.setdefault(name, one)
    for name, one in list(found.items()):
        for form in _inflected(name):
            found.setdefault(form, one)
    for name, one in list(found.items()):
        if name[-1] not in _NO_GENITIVE and len(name) > 2:
            found.setdefault(name + "s", one)
        if name.endswith(_LONG_GENITIVE):
            found.setdefault(name + "es", one)
    return found


def without_legal_form(name: str) -> str:
    """A company's name without „AG“, „GmbH & Co. KG“ at its end."""
    words = name.split(" ")
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words.pop()
    return " ".join(words)


def _inflected(name: str) -> Iterator[str]:
    """The other forms of a name that begins with adjectives: „Technisches Hilfswerk“, „Technische Hilfswerk“, „Technischen Hilfswerk“."""
    words = name.split(" ")
    ending = next((e for e in ("er", "es", "en", "e") if words[0].endswith(e) and len(words[0]) > len(e) + 2), "")
    adjectives = next((k for k, word in enumerate(words[:-1]) if not word.endswith(ending)), len(words) - 1)
    if not ending or not adjectives or words[adjectives][:1].islower():
        return
    for other in ("e", "en", "er", "es"):
        yield " ".join((*(word.removesuffix(ending) + other for word in words[:adjectives]), *words[adjectives:]))


@cache
def _starts() -> dict[str, int]:
    """The first words of names, with the most words that a name beginning so has."""
    found: dict[str, int] = {}
    for name in organisations():
        words = name.split(" ")
        found[words[0]] = max(found.get(words[0], 0), min(len(words), MAX_WORDS))
    return found


def _matches(words: Sequence[str]) -> Iterator[tuple[int, int, Organisation]]:
    """All names in a row of words, the longest at each place, one not inside another."""
    starts, names = _starts(), organisations()
    i = 0
    while i < len(words):
        most = starts.get(words[i])
        if most is None:
            i += 1
            continue
        for length in range(min(most, len(words) - i), 0, -1):
            one = names.get(" ".join(words[i : i + length]))
            if one is not None:
                yield i, i + length, one
                i += length - 1
                break
        i += 1


def known_spans(words: Sequence[str]) -> list[tuple[int, int, Organisation]]:
    """The known organisations in a row of words that are no ambiguous words, as (first, last, organisation); last is exclusive."""
    return [(first, last, one) for first, last, one in _matches(words) if _credible(words, first, last)]


def _credible(words: Sequence[str], first: int, last: int) -> bool:
    """Common words that are also names („Bild“, „Zeit“, „Stern“) need quotation marks or „die Zeitung“ before them."""
    core = first + (words[first] in _ARTICLES and last - first == 2)
    if last - core > 1 or (words[core] not in _common() and words[core].removesuffix("s") not in _common()):
        return True
    if core > first and words[last : last + 1] and words[last] in _REPORTS:
        return True
    before = words[first - 1] if first else ""
    if before == "des" and first > 1 and words[first - 2] in _TOLD_BY:
        return True  # „nach Informationen des Spiegel“
    return (before in _OPENERS and words[last : last + 1] != [] and words[last] in _OPENERS) or before.lower().endswith(
        _CLASSES
    )


@cache
def _common() -> frozenset[str]:
    return frozenset(table("de/common_words_as_names.yaml")["words"].split())


@cache
def never() -> frozenset[str]:
    """Abbreviations that name nobody („MESZ“)."""
    return frozenset(table("de/common_words_as_names.yaml")["never"].split())


def known_flags(words: Sequence[str]) -> list[tuple[str, ...]]:
    """For each word the flags of the known organisation that it is part of: its kind, its place in it, whether it is ambiguous."""
    flags: list[tuple[str, ...]] = [()] * len(words)
    for first, last, one in _matches(words):
        sure = "!" if _credible(words, first, last) else "?"
        for i in range(first, last):
            flags[i] = (one.subkind + sure, ("B" if i == first else "I") + sure, sure)
    return flags
