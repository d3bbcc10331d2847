"""Where something may be read or heard: „in der Mitteilung der Firma“, „auf der Seite des Vereins“, „aus Regierungskreisen“."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.base.noun_phrases import phrase_end
from quellenlage.analysis.propositions.addressees import mediums
from quellenlage.analysis.propositions.lexicon import words
from quellenlage.analysis.propositions.sources import is_unnamed, source, unnamed
from quellenlage.analysis.propositions.view import View
from quellenlage.model import SourceMention, Span


def is_report_noun(word: str) -> bool:
    """„Angaben“, „Polizeiangaben“, „Einschätzung“."""
    nouns = words("source_phrases", "report_nouns", "words")
    if word.rpartition("-")[2] in nouns:
        return True  # „Spiegel-Bericht“, „„Zeit“-Recherchen“
    return word in nouns or word.lower().endswith(
        ("angaben", "berichten", "informationen", "aussagen", "kreisen", "einschätzung")
    )


def impersonal_place(view: View, own: Sequence[int]) -> SourceMention | None:
    """The source of „heißt es in der Mitteilung der Firma“, „verlautete aus Regierungskreisen“."""
    if not own:
        return None
    for k in own:
        if view.low(k) in _THERE and view.tokens[k].tag in ("APPR", "APPRART"):
            end = phrase_end(view.tokens, k + 1, own[-1] + 1)
            if end == k + 1 or (view.low(k) == "auf" and not _is_page(view, k + 1, end)):
                continue
            text = view.analysis.text[view.tokens[k + 1].start : view.tokens[end - 1].end]
            if (
                is_unnamed(text)
                or view.tokens[k + 1].text in words("source_phrases", "circles", "words")
                or view.tokens[min(k + 2, end - 1)].text in words("source_phrases", "circles", "words")
            ):
                return unnamed(text, Span(view.tokens[k + 1].start, view.tokens[end - 1].end))
            genitive = written_by(view, k + 1, end)
            return source(view, genitive.start, genitive.end)
    return None


_THERE = frozenset(("in", "im", "aus", "bei", "beim", "von", "vom", "seitens", "auf"))


def _is_page(view: View, first: int, end: int) -> bool:
    """„auf der Homepage des Vereins“: where something may be read; „auf Anfrage“ is no place."""
    return any(
        view.tokens[k].tag in ("NN", "NE") and view.low(k).endswith(tuple(words("source_phrases", "pages", "endings")))
        for k in range(first, end)
    )


def written_by(view: View, first: int, end: int) -> Span:
    """Whose a paper is: „einer Mitteilung der Firma“ → „der Firma“; else the phrase of tokens `[first, end)`."""
    noun = next((j for j in range(first, end) if view.tokens[j].tag in ("NN", "NE")), first)
    sides = view.tokens[noun].text in ("Seiten", "Seite")  # „von Seiten der Polizei“
    owned = (
        sides
        or is_written(view.tokens[noun].text)
        or view.low(noun).endswith(tuple(words("source_phrases", "pages", "endings")))
    )
    if noun + 1 < end and view.tokens[noun + 1].tag in ("ART", "PPOSAT") and owned:
        first = noun + 1
    return Span(view.tokens[first].start, view.tokens[end - 1].end)


def is_written(word: str) -> bool:
    """Whether a noun is something said or written by somebody."""
    return (
        is_report_noun(word)
        or word.endswith(tuple(words("source_phrases", "written", "endings")))
        or word in words("source_phrases", "written", "words")
    )


def is_evidence(word: str) -> bool:
    """Whether a noun is something that one sees or hears for oneself: „Video“, „Satellitenbilder“."""
    return word in words("source_phrases", "evidence", "pictures") or word.lower().endswith(
        tuple(noun.lower() for noun in words("source_phrases", "evidence", "pictures"))
    )


def in_writing(view: View, number: int) -> bool:
    """Whether a clause says where something may be read: „in dem Bericht“, „im Schreiben der Behörde“."""
    own = view.own[number]
    for k in own:
        if view.tokens[k].tag in ("APPR", "APPRART") and view.low(k) in ("in", "im", "auf"):
            end = phrase_end(view.tokens, k + 1, own[-1] + 1)
            if any(is_written(view.tokens[j].text) for j in range(k + 1, end)):
                return True
    return False


def says_who_has_it(view: View, number: int) -> bool:
    """„das Schreiben, das dem Handelsblatt vorliegt“: a relative clause that only says which medium has read a paper."""
    clause = view.clauses[number]
    if (
        clause.kind != "relative"
        or clause.predicate is None
        or clause.predicate.lemma != "vorliegen"
        or clause.predicate.negated
    ):
        return False
    mention = view.mention(view.tokens[clause.first].start, view.tokens[clause.last - 1].end)
    named = mention is not None and mention.subkind in words("source_phrases", "relay", "media_subkinds")
    return named or any(view.low(k) == "uns" for k in view.own[number]) or bool(mediums(view, view.own[number], verb_last=True))
