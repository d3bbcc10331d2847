"""Verb complexes: „soll … getroffen worden sein“ is one predicate with its tense, voice, modality and negation."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal

from quellenlage.analysis.base.lexicon import adjective_lemma, readings
from quellenlage.model import Mood, Predicate, Token
from quellenlage.resources import table

Tense = Literal["", "Pres", "Past", "Perf", "PastPerf", "Fut"]
_NONFINITE = ("Inf", "Part", "InfZu")


@cache
def _sein_verbs() -> frozenset[str]:
    return frozenset(table("de/verb_classes.yaml")["perfect_with_sein"]["verbs"].split())


@cache
def _negators() -> frozenset[str]:
    return frozenset(table("de/verb_classes.yaml")["negators"]["words"].split())


@cache
def _never() -> frozenset[str]:
    return frozenset(table("de/verb_classes.yaml")["no_particle"]["verbs"].split())


@cache
def _with_adjective() -> frozenset[str]:
    return frozenset(table("de/verb_classes.yaml")["with_adjective"]["verbs"].split())


def is_negator(token: Token) -> bool:
    """„nicht“, „nie“, „kein“ and their like."""
    return token.text.lower() in _negators()


def takes_sein(lemma: str) -> bool:
    """Whether a verb makes its perfect with „sein“; a verb with a particle does as its base does („losfahren“)."""
    verbs = _sein_verbs()
    return lemma in verbs or any(lemma[cut:] in verbs for cut in range(2, min(10, len(lemma) - 3)))


def predicate(tokens: Sequence[Token], own: Sequence[int]) -> Predicate | None:
    """The predicate of a clause, or None where it has no verb.

    Args:
        tokens: of the whole text.
        own: indices of the clause's own words, in order.
    """
    verbs = [k for k in own if tokens[k].tag[:1] == "V" or tokens[k].tag in ("PTKVZ", "PTKZU")]
    finite = next((k for k in verbs if tokens[k].form == "Fin"), None)
    rest = [k for k in verbs if k != finite and tokens[k].form in _NONFINITE and not _compared(tokens, k)]
    if finite is None and not rest:
        return None
    main = _main(tokens, finite, rest)
    head = tokens[main]
    particle = _particle(tokens, own, verbs, finite, main)
    others = [tokens[k].lemma for k in rest if k != main]
    modal = next((tokens[k].lemma for k in (finite, *rest) if k is not None and k != main and tokens[k].tag[:2] == "VM"), "")
    first = tokens[finite] if finite is not None else None
    passive, perfect = _voice(head, first, others)
    return Predicate(
        tokens=tuple(sorted({*([finite] if finite is not None else []), *rest, *_marks(tokens, verbs, finite, main)})),
        lemma=particle + head.lemma,
        finite=finite,
        tense=_tense(first, head, perfect=perfect, modal=modal, passive=passive),
        mood=_mood(first, head),
        passive=passive,
        perfect=perfect,
        modal=modal,
        negated=any(is_negator(tokens[k]) for k in own),
    )


def _compared(tokens: Sequence[Token], k: int) -> bool:
    """„früher als gedacht“, „höher als zunächst angenommen“: a participle that something is compared with is no verb of the clause."""
    before = k - 1
    while before > 0 and tokens[before].tag in ("ADV", "ADJD"):
        before -= 1
    if tokens[k].form != "Part" or tokens[before].tag != "KOKOM" or tokens[before].text != "als" or before == 0:
        return False
    than = tokens[before - 1].text.lower()  # „wurde als fahrlässig bezeichnet“ compares nothing
    return before == k - 1 or than.endswith("er") or than in ("mehr", "anders", ",")


def _main(tokens: Sequence[Token], finite: int | None, rest: Sequence[int]) -> int:
    """The verb that carries the meaning: the last full verb of the complex, else the last auxiliary that is no helper."""
    if finite is not None and tokens[finite].tag == "VVFIN":
        return finite
    full = [k for k in rest if tokens[k].tag[:2] == "VV"]
    if full:
        return full[-1]
    if rest:
        bare = [k for k in rest if tokens[k].tag[:2] == "VA"]
        return bare[0] if bare else rest[-1]
    assert finite is not None
    return finite


def _particle(tokens: Sequence[Token], own: Sequence[int], verbs: Sequence[int], finite: int | None, main: int) -> str:
    """A verb's particle, or the adjective that makes one verb with it („stellte klar“, „bekannt gegeben“, „wie er bekannt gab“)."""
    last = next((k for k in reversed(own) if tokens[k].tag[:1] != "$"), main)
    if finite is None or main != finite or last == main:
        before = tokens[main - 1].text if main - 1 in own and tokens[main - 1].tag in ("ADJD", "PTKVZ") else ""
        return before if before and before + tokens[main].lemma in _with_adjective() else ""
    after = [k for k in verbs if tokens[k].tag == "PTKVZ" and k > finite and tokens[k - 1].tag not in ("APPR", "KOKOM")]
    found = tokens[after[-1]].text.lower() if after else ""
    if not found:
        found = tokens[last].text if tokens[last].tag == "ADJD" else ""
        return found if found + tokens[main].lemma in _with_adjective() else ""
    return "" if found + tokens[main].lemma in _never() or _is_adverb(found, tokens[main].lemma) else found


def _is_adverb(particle: str, lemma: str) -> bool:
    """„kritisierte Berlin scharf“: an adjective that makes no verb that the dictionary knows says how."""
    whole = particle + lemma
    if adjective_lemma(particle) != particle or whole in _with_adjective():
        return False
    return not any(reading.kind == "V" for reading in readings(whole))


def _marks(tokens: Sequence[Token], verbs: Sequence[int], finite: int | None, main: int) -> list[int]:
    """Particles and „zu“ that belong to the complex."""
    return [k for k in verbs if tokens[k].tag == "PTKZU" or (tokens[k].tag == "PTKVZ" and main == finite)]


def _voice(head: Token, first: Token | None, others: Sequence[str]) -> tuple[bool, bool]:
    """(passive, perfect) from the participle and its auxiliaries."""
    if head.form != "Part":
        # „wurde … empfangen“: participle and infinitive look the same, and „wurde“ takes no infinitive
        past = first is not None and first is not head and first.lemma == "werden" and first.tense == "Past"
        return past and first is not None and first.mood != "Sub" and head.tag == "VVINF" and not others, False
    helpers = [*others, first.lemma] if first is not None and first is not head else list(others)
    if "werden" in helpers:
        return True, "sein" in helpers
    if "haben" in helpers:
        return False, True
    if "sein" in helpers:
        intransitive = takes_sein(head.lemma)
        return not intransitive, intransitive or helpers.count("sein") > 1  # „verwickelt gewesen sein“
    return False, False


def _tense(first: Token | None, head: Token, *, perfect: bool, modal: str, passive: bool) -> Tense:
    if first is None:
        return "Perf" if perfect else ""
    if first.lemma == "werden" and head is not first and not passive and not modal and first.tense == "Pres":
        return "Fut"
    if perfect and not modal:
        return "PastPerf" if first.tense == "Past" and first.mood != "Sub" else "Perf"
    if first.tense == "Past" and first.mood == "Sub":
        return "Pres"
    return first.tense


def _mood(first: Token | None, head: Token) -> Mood:
    if first is None:
        return ""
    if first.text.lower().startswith("würd") and head is not first:
        return "Sub"
    return first.mood
