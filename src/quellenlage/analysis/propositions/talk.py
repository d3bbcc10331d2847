"""„In dem Schreiben ist von Mängeln die Rede“, „zunächst war von drei Toten die Rede“: told by a paper, by media or by nobody named."""

from __future__ import annotations

from quellenlage.analysis.base.noun_phrases import phrase_end
from quellenlage.analysis.propositions.addressees import is_media
from quellenlage.analysis.propositions.negation import is_negated
from quellenlage.analysis.propositions.reported_phrases import with_attributes
from quellenlage.analysis.propositions.sources import source, unnamed
from quellenlage.analysis.propositions.view import View
from quellenlage.analysis.propositions.writings import is_written, written_by
from quellenlage.model import SourceMention, Span

_EDITIONS = ("fassung", "version")
"""What an outlet itself said before: no source of its own."""


def talked_of(view: View, number: int) -> tuple[Span, SourceMention, Span] | None:
    """What is talked of („von Mängeln“), who talks of it, and the words that say so; None where a clause says nothing of the kind."""
    predicate, own = view.clauses[number].predicate, view.own[number]
    if predicate is None or predicate.finite is None or predicate.lemma not in ("sein", "geben"):
        return None
    talk = next((k for k in own[-2:] if view.tokens[k].text == "Rede" and view.low(k - 1) == "die"), None)
    of = next((place for place, k in enumerate(own) if view.low(k) in ("von", "vom")), None)
    if talk is None or of is None or is_negated(view, own, predicate):
        return None
    what = with_attributes(view, own, of)
    if what is None or any(view.low(k).endswith(_EDITIONS) for k in own):
        return None
    return what, _told_in(view, own) or unnamed(), Span(view.tokens[talk - 1].start, view.tokens[talk].end)


def _told_in(view: View, own: tuple[int, ...]) -> SourceMention | None:
    """The paper's author or the medium of „in dem Schreiben der Bank“, „in türkischen Medien“."""
    for k in own:
        if view.low(k) not in ("in", "im") or view.tokens[k].tag not in ("APPR", "APPRART"):
            continue
        end = phrase_end(view.tokens, k + 1, own[-1] + 1)
        if end == k + 1:
            continue
        span = Span(view.tokens[k + 1].start, view.tokens[end - 1].end)
        if any(is_written(view.tokens[j].text) for j in range(k + 1, end)):
            span = written_by(view, k + 1, end)
        elif not is_media(view, span.start, span.end):
            continue
        return source(view, span.start, span.end)
    return None
