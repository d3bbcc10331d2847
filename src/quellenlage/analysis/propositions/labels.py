"""Who speaks before a colon: „Peskow: Es wird ein Besuch“, „Minister: Keine Hinweise auf Sabotage“, „Studie: Bienen lernen schnell“."""

from __future__ import annotations

from quellenlage.analysis.names.offices import office
from quellenlage.analysis.names.subkinds import body_subkind
from quellenlage.analysis.propositions.lexicon import words
from quellenlage.analysis.propositions.sources import is_unnamed, source, unnamed
from quellenlage.analysis.propositions.view import View
from quellenlage.analysis.propositions.writings import is_written
from quellenlage.model import Clause, SourceMention, Span

_WORDS = 3
"""Words that a label without a name may have, and that what stands after it must have."""


def label(view: View, clause: Clause, *, stated: bool) -> SourceMention | None:
    """The source that the words before a colon name: a name, if a sentence follows (`stated`), an office, a body or a piece of writing."""
    start, end = view.tokens[clause.first].start, view.tokens[clause.last - 1].end
    mention = view.mention(start, end)
    if mention is not None and mention.kind in ("person", "organisation") and mention.form == "name":
        return source(view, mention.start, mention.end) if stated else None
    last = view.tokens[clause.last - 1]
    if clause.last - clause.first > _WORDS or last.tag not in ("NN", "NE"):
        return None
    if is_unnamed(last.text):
        return unnamed(last.text, Span(last.start, last.end))
    speaks = office(last.text) is not None or body_subkind(last.text) or is_written(last.text)
    return source(view, start, end) if speaks or last.text in words("source_phrases", "labels", "words") else None


def says_something(view: View, clause: Clause) -> bool:
    """„Keine Hinweise auf Sabotage“: a phrase without a verb that states something; „Anna Lenz“ and „110“ do not."""
    tags = [view.tokens[k].tag for k in range(clause.first, clause.last)]
    return (
        clause.kind == "fragment"
        and len(tags) >= _WORDS
        and "NN" in tags
        and bool({"APPR", "APPRART", "VVPP", "ADJD", "PIAT"} & {*tags})
    )
