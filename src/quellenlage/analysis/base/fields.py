"""Stretches between the marks of a sentence, and what opens them: the raw material of clauses.

German puts a comma before nearly every clause; what is left is „und“ between two finite verbs.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from quellenlage.analysis.base.reporting import reporting_verbs
from quellenlage.analysis.base.shared_verbs import joint
from quellenlage.model import Token

Opening = Literal["", "subordinate", "relative", "question", "purpose"]
QUOTES = frozenset("„“”\"»«‚‘’'›‹`")
"""Quotation marks part nothing by themselves: beside a clause in them stands another mark."""
_LINKING = frozenset(("und", "oder", "aber", "doch", "denn", "sondern", "sowie", "beziehungsweise", "bzw."))
_RELATIVE = frozenset(("PRELS", "PRELAT"))
_QUESTION = frozenset(("PWS", "PWAT", "PWAV"))
_BEFORE_OPENER = frozenset(("ADV", "PTKNEG", "APPR", "KON", "PAV"))

_NAME = 12
"""Words that a name or motto in quotation marks may have."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens `[first, last)` without the marks around them; `mark` is the mark before („,“, „:“, „(“ …, empty: none).

    `opener` is the index of the word that opens a dependent clause, `opening` its kind; `finite` are the finite verbs.
    """

    first: int
    last: int
    mark: str
    opening: Opening
    opener: int | None
    finite: tuple[int, ...]
    linked: bool
    with_zu: bool
    lent: tuple[int, ...] = ()
    """Verbs outside of it that belong to its predicate: „(war) nicht mehr aufgetaucht“."""


def stretches(tokens: Sequence[Token], first: int, last: int) -> Iterator[Stretch]:
    """The stretches of one sentence `[first, last)`, in order."""
    mark = ""
    start = first
    inside = _in_names(tokens, first, last)
    for k in range(first, last):
        if tokens[k].tag[:1] == "$" and tokens[k].text not in QUOTES and k not in inside:
            if k > start:
                yield from _split(tokens, start, k, mark)
                mark = ""
            mark = _stronger(mark, tokens[k].text)
            start = k + 1
    if start < last:
        yield from _split(tokens, start, last, mark)


def _in_names(tokens: Sequence[Token], first: int, last: int) -> set[int]:
    """The tokens inside short quotations without a verb: „Schule ohne Rassismus – Schule mit Courage“ is one word of its clause."""
    found: set[int] = set()
    opened = -1
    for k in range(first, last):
        if tokens[k].text not in QUOTES:
            continue
        within = range(opened + 1, k)
        if (
            opened >= 0
            and 1 < len(within) <= _NAME
            and not any(tokens[j].form == "Fin" or tokens[j].text in ".?!" for j in within)
        ):
            if tokens[k - 1].text != ",":
                found.update(within)
            opened = -1
        else:
            opened = k
    return found


def _stronger(before: str, text: str) -> str:
    """Of several marks in a row the one that parts most."""
    ranked = (":", ";", ",", "–", "-", "(")
    if before in ranked and text not in ranked[: ranked.index(before)]:
        return before
    return text


def _split(tokens: Sequence[Token], first: int, last: int, mark: str) -> Iterator[Stretch]:
    """Part a stretch at a linking word that has finite verbs on both sides."""
    while first < last and tokens[first].text in QUOTES:
        first += 1
    while first < last and tokens[last - 1].text in QUOTES:
        last -= 1
    if first == last:
        return
    finite = [k for k in range(first, last) if tokens[k].form == "Fin"]
    start, used = first, 0
    for k in range(first + 1, last):
        if (
            tokens[k].tag == "KON"
            and tokens[k].text.lower() in _LINKING
            and len(finite) > 1
            and not _between_numbers(tokens, k, last)
        ):
            before = finite[used : bisect_left(finite, k)]
            if before and finite[-1] > k:
                yield from _by_participle(tokens, start, k, mark if start == first else "", before)
                start, used = k, used + len(before)
    yield from _by_participle(tokens, start, last, mark if start == first else "", finite[used:])


def _by_participle(tokens: Sequence[Token], first: int, last: int, mark: str, finite: Sequence[int]) -> Iterator[Stretch]:
    """A stretch as it is, or the two parts that share its auxiliary."""
    parted = joint(tokens, first, last, finite[0]) if len(finite) == 1 else None
    if parted is None:
        yield _stretch(tokens, first, last, mark, finite)
        return
    yield replace(_stretch(tokens, first, parted.second, mark, finite), lent=parted.lent_to_first)
    yield replace(_stretch(tokens, parted.second, last, "", finite), lent=parted.lent_to_second)


def _between_numbers(tokens: Sequence[Token], k: int, last: int) -> bool:
    """„zwischen 2.000 und 4.000 Euro“, „am 3. und 4. Mai“: a range or two days in one phrase."""
    return k + 1 < last and tokens[k - 1].text[:1].isdigit() and tokens[k + 1].text[:1].isdigit()


def _stretch(tokens: Sequence[Token], first: int, last: int, mark: str, finite: Sequence[int]) -> Stretch:
    linked = tokens[first].tag == "KON" and tokens[first].text.lower() in _LINKING
    opening, opener = _opening(tokens, first, last)
    if opening == "relative" and _verb_second(tokens, opener, finite, last):
        opening, opener = "", None
    if opening == "relative" and opener == first and _asks_what(tokens, first):
        opening = "question"
    if opening == "question" and finite and finite[0] <= (opener or first) + 1 and finite[0] < last - 1 and mark in ("", ":"):
        opening, opener = "", None  # „Wer kommt morgen?“ asks by itself
    with_zu = any(tokens[k].form == "InfZu" or _zu(tokens, k, last) for k in range(first, last))
    return Stretch(first, last, mark, opening, opener, tuple(finite), linked, with_zu)


def _zu(tokens: Sequence[Token], k: int, last: int) -> bool:
    """„zu gehen“, also with a mark in between: „zu „entmündigen““."""
    if tokens[k].tag != "PTKZU":
        return False
    verb = k + 2 if k + 2 < last and tokens[k + 1].text in QUOTES else k + 1
    return verb < last and tokens[verb].form == "Inf"


def _opening(tokens: Sequence[Token], first: int, last: int) -> tuple[Opening, int | None]:
    k = first
    while k < min(last, first + 3):
        tag = tokens[k].tag
        if tag == "KOKOM" and (k == first or tokens[k - 1].tag == "KON") and tokens[last - 1].form == "Fin":
            return "subordinate", k
        if tag == "KOUS" and not _is_predicative(tokens, k, first, last):
            return "subordinate", k
        if tag == "KOUI":
            return "purpose", k
        if tag in _RELATIVE:
            return "relative", k
        if tag in _QUESTION:
            return "question", k
        if tag not in _BEFORE_OPENER:
            break
        k += 1
    return "", None


def _verb_second(tokens: Sequence[Token], opener: int | None, finite: Sequence[int], last: int) -> bool:
    """„…, das sei falsch“: a pronoun with the verb right after it and more behind is no relative clause; its verb would be last."""
    if opener is None or not finite or finite[0] >= last - 1:
        return False
    if finite[0] != opener + 1:
        return _reports(tokens, opener, finite[0])
    behind = tokens[finite[0] + 1 : last]
    return tokens[opener].text in ("das", "der", "die") and not any(token.form for token in behind[:-1] if token.tag[:1] == "V")


def _reports(tokens: Sequence[Token], opener: int, finite: int) -> bool:
    """„…, der Veranstalter sprach von 2.500“: article, noun, a verb of reporting and what is said behind it make a main clause."""
    noun = all(tokens[k].tag in ("NN", "NE", "ADJA") for k in range(opener + 1, finite)) and tokens[finite - 1].tag in (
        "NN",
        "NE",
    )
    reports = tokens[finite].lemma in reporting_verbs() and tokens[finite].tag == "VVFIN"
    return noun and reports and tokens[finite + 1].tag in ("APPR", "APPRART", "PTKVZ")


def _asks_what(tokens: Sequence[Token], first: int) -> bool:
    """„Wir wissen nicht, was geschehen ist“: after a verb or „nicht“ „was“ asks, after „alles“ it relates."""
    if tokens[first].text.lower() != "was" or first < 2 or tokens[first - 1].text != ",":
        return False
    return tokens[first - 2].tag[:1] == "V" or tokens[first - 2].tag in ("PTKNEG", "PTKVZ")


def _is_predicative(tokens: Sequence[Token], k: int, first: int, last: int) -> bool:
    """„Als Auslöser gilt ein Käse“: „als“ with a noun before the verb, which is not at the end.

    So is „Anders als zunächst gemeldet starben zwei“: a participle alone, then the verb of the main clause.
    """
    said = k + 1
    while said < last - 2 and tokens[said].tag == "ADV":
        said += 1
    if (
        tokens[k].text.lower() in ("als", "wie")
        and said < last - 2
        and tokens[said].tag == "VVPP"
        and tokens[said + 1].form == "Fin"
    ):
        return True
    if k != first or tokens[k].text.lower() != "als":
        return False
    finite = next((j for j in range(k + 1, last) if tokens[j].form == "Fin"), None)
    return finite is not None and finite < last - 1 and tokens[finite - 1].tag in ("NN", "NE")
