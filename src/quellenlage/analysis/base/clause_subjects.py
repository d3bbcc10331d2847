"""The likeliest subject of a clause, by position, agreement and the words that are only nominative."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.base.fields import QUOTES
from quellenlage.analysis.base.lexicon import noun_reading
from quellenlage.analysis.base.noun_phrases import agrees, is_time, may_be_subject, phrase_end
from quellenlage.analysis.base.reporting import reporting_verbs
from quellenlage.model import ClauseKind, Number, Predicate, Span, Token

Parts = Sequence[tuple[int, int]]
"""The stretches of a clause: first token and the one behind the last."""


def likeliest_subject(
    tokens: Sequence[Token], parts: Parts, kind: ClauseKind, opener: int | None, predicate: Predicate | None
) -> Span | None:
    """The likeliest subject: for main clauses before or right after the finite verb, else right after the opener.

    Args:
        tokens: those of the text.
        parts: the clause's own stretches.
        kind: its kind; an infinitive has no subject.
        opener: the subordinator or relative pronoun that opens it.
        predicate: its predicate.
    """
    if kind == "infinitive":
        return None
    finite = predicate.finite if predicate is not None else None
    if predicate is not None and finite is not None and opener is None:
        after = (
            _pronoun_after(tokens, parts, finite)
            or _nominative_after(tokens, parts, finite)
            or _speaker_after(tokens, parts, finite, predicate)
        )
        if after is not None:
            return after
    wanted = tokens[finite].number if finite is not None else ""
    for number in dict.fromkeys((wanted, "")):
        for first, last in _search(tokens, parts, kind, opener, finite):
            found = _phrase_in(tokens, first, last, number)
            if found:
                return Span(tokens[found[0]].start, tokens[found[1] - 1].end)
    return None


def _nominative_after(tokens: Sequence[Token], parts: Parts, finite: int) -> Span | None:
    """„Die Kritik wies der Minister zurück“: right after the verb a masculine singular that can only be nominative.

    What stands before the verb may then be no nominative of a masculine itself („Der Kanzler ist der Mann …“).
    """
    place = finite + 1
    limit = _end_of_part(parts, place)
    if limit <= place + 1 or tokens[place].text not in _MASCULINE or tokens[place].tag not in ("ART", "PPOSAT", "PIAT"):
        return None
    if tokens[finite].lemma in _COPULAS:
        return None
    end = phrase_end(tokens, place, limit)
    noun = next((k for k in range(place + 1, end) if tokens[k].tag == "NN"), None)
    reading = noun_reading(tokens[noun].text) if noun is not None else None
    others = {"f"} if tokens[place].text == "der" else {"f", "n"}  # „der“ stands before no neuter, „ein“ is alike before one
    if reading is None or not {"m", "s"} <= reading.codes or reading.codes & others:
        return None
    before = _front(parts, finite)
    if not before or tokens[before[-1]].tag not in ("NN", "PDS", "$,", "$("):
        return None
    fronted = tokens[before[0]].text.lower() in _ALIKE or tokens[before[0]].tag == "NN"
    return Span(tokens[place].start, tokens[end - 1].end) if fronted and agrees(tokens, place, end, "Sing") else None


_MASCULINE = frozenset(("der", "ein", "kein", "sein", "ihr", "unser"))
_COPULAS = frozenset(("sein", "werden", "bleiben", "heißen"))
_ALIKE = frozenset(("die", "das", "eine", "seine", "ihre", "diese", "dieses", "keine", "beide"))
"""Words that are alike in nominative and accusative."""


def _speaker_after(tokens: Sequence[Token], parts: Parts, finite: int, predicate: Predicate) -> Span | None:
    """„Das bestritt die Klinik“: a pronoun for a thing can't speak, whoever stands right after the verb can.

    So can „der“ by itself.
    """
    before = _front(parts, finite)
    if len(before) == 1 and tokens[before[0]].text.lower() == "der":  # „Der wies dies von sich“
        return Span(tokens[before[0]].start, tokens[before[0]].end)
    if len(before) != 1 or tokens[before[0]].text.lower() not in _THAT or predicate.passive or predicate.modal:
        return None
    if predicate.lemma not in reporting_verbs():
        return None
    found = _phrase_in(tokens, finite + 1, _end_of_part(parts, finite + 1), tokens[finite].number)
    return Span(tokens[found[0]].start, tokens[found[1] - 1].end) if found and found[0] == finite + 1 else None


_THAT = frozenset(("das", "dies"))


def _front(parts: Parts, finite: int) -> list[int]:
    """The clause's tokens before its finite verb."""
    return [k for first, last in parts for k in range(first, min(last, finite))]


def _end_of_part(parts: Parts, place: int) -> int:
    """The end of the stretch that a token stands in; the token itself where it stands in none."""
    return next((last for first, last in parts if first <= place < last), place)


def _pronoun_after(tokens: Sequence[Token], parts: Parts, finite: int) -> Span | None:
    """„Die Stadt Daraa hatte er verlassen“: a pronoun right after the verb that can only be the subject."""
    k = finite + 1
    while k < len(tokens) and tokens[k].tag == "PRF":
        k += 1
    inside = any(first <= k < last for first, last in parts)
    if not inside or tokens[k].text not in _NOMINATIVES or tokens[k].tag not in ("PPER", "PIS"):
        return None
    return Span(tokens[k].start, tokens[k].end)


def _search(
    tokens: Sequence[Token], parts: Parts, kind: ClauseKind, opener: int | None, finite: int | None
) -> list[tuple[int, int]]:
    """Where to look, in order."""
    if opener is not None:
        governed = tokens[opener].tag == "PRELS" and opener > 0 and tokens[opener - 1].tag == "APPR"
        start = opener + (1 if kind == "subordinate" or governed else 0)  # „in der X saß“
        return [(max(first, start), last) for first, last in parts if last > start]
    if finite is None:
        return list(parts)
    before = [(first, min(last, finite)) for first, last in parts if first < finite]
    after = [(max(first, finite + 1), last) for first, last in parts if last > finite + 1]
    return [*before, *after]


def _phrase_in(tokens: Sequence[Token], first: int, last: int, number: Number) -> tuple[int, int] | None:
    k = first
    while k < last:
        end = phrase_end(tokens, k, last)
        if end == k:
            k += 1
            continue
        before_postposition = end < len(tokens) and tokens[end].text == "zufolge"
        before = k - 1 - (k - 1 > first and tokens[k - 1].text in QUOTES)  # „verurteilte ihn als „feigen Anschlag““
        after_preposition = before_postposition or (
            k > first and tokens[before].tag in ("APPR", "APPRART", "KOKOM") and not _is_count(tokens, k)
        )
        after_preposition = after_preposition or _is_about(tokens, k, first)
        after_preposition = after_preposition or (k == first + 1 and tokens[first].text == "Als")  # „Als Grund nannte Kern …“
        if (
            not after_preposition
            and tokens[k].tag != "APPRART"
            and may_be_subject(tokens, k, end)
            and not is_time(tokens, k, end)
            and agrees(tokens, k, end, number)
            and not _is_dative(tokens, k, end, last)
        ):
            return k, end
        k = end
    return None


def _is_count(tokens: Sequence[Token], k: int) -> bool:
    """„mehr als 20 Gruppen“ may be a subject."""
    return (
        tokens[k].tag == "CARD" and k > 1 and tokens[k - 1].text == "als" and tokens[k - 2].text.lower() in ("mehr", "weniger")
    )


def _is_about(tokens: Sequence[Token], k: int, first: int) -> bool:
    """„nach gut sechs Stunden“, „vor knapp 20 Jahren“: an adverb between preposition and number."""
    return tokens[k].tag == "CARD" and k > first + 1 and tokens[k - 1].tag in ("ADV", "ADJD") and tokens[k - 2].tag == "APPR"


def _is_dative(tokens: Sequence[Token], k: int, end: int, last: int) -> bool:
    """„warf ihr der Verband vor“: „ihr“ before a phrase that may be the subject."""
    if tokens[k].text.lower() != "ihr" or end > k + 1:
        return False
    further = phrase_end(tokens, end, last)
    return further > end and tokens[end].tag in ("ART", "PPOSAT", "NE", "NN") and may_be_subject(tokens, end, further)


_NOMINATIVES = frozenset(("er", "ich", "wir", "du", "man"))
"""Pronouns that are nothing but nominative."""
