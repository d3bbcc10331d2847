"""Who speaks before a colon: „Peskow: Es wird ein Besuch“, „Minister: Keine Hinweise auf Sabotage“, „Studie: Bienen lernen schnell“."""

from __future__ import annotations

from quellenlage.analysis.base.fields import QUOTES
from quellenlage.analysis.names.offices import office
from quellenlage.analysis.names.subkinds import body_subkind
from quellenlage.analysis.propositions.lexicon import words
from quellenlage.analysis.propositions.sources import is_unnamed, source, unnamed
from quellenlage.analysis.propositions.view import View
from quellenlage.analysis.propositions.writings import is_written
from quellenlage.model import Clause, SourceMention, Span

_WORDS = 3
"""Words that a label without a name may have, and that what stands after it must have."""
_STATEMENT = 12
_FIRST_PERSON = frozenset("ich wir mich mir uns unser unsere unseren unserem unserer mein meine meinen".split())


def label(view: View, clause: Clause, *, stated: bool) -> SourceMention | None:
    """The source that the words before a colon name: a name, if a sentence follows (`stated`), an office, a body or a piece of writing."""
    start, end = view.tokens[clause.first].start, view.tokens[clause.last - 1].end
    mention = view.mention(start, end)
    if mention is not None and mention.kind in ("person", "organisation") and mention.form == "name":
        topic = _beside_it(view, clause, mention.start) or (
            _is_topic(mention.subkind) and not _speaks_itself(view, clause.last + 1)
        )
        return source(view, mention.start, mention.end) if stated and not topic else None
    last = view.tokens[clause.last - 1]
    if clause.last - clause.first > _WORDS or last.tag not in ("NN", "NE") or _victims(view, clause):
        return None
    if _is_topic(body_subkind(last.text)) and not _speaks_itself(view, clause.last + 1):
        return None
    if is_unnamed(last.text):
        return unnamed(last.text, Span(last.start, last.end))
    speaks = office(last.text) is not None or body_subkind(last.text) or is_written(last.text)
    return source(view, start, end) if speaks or last.text in words("source_phrases", "labels", "words") else None


def _is_topic(subkind: str) -> bool:
    """Whether a body of this kind before a colon is mostly what the line is about: „VW: Sparpläne vorgestellt“."""
    return subkind in words("source_phrases", "topics", "subkinds")


def _beside_it(view: View, clause: Clause, name: int) -> bool:
    """Whether a name only stands behind the topic: „Streik bei der Bahn: …“."""
    return any(view.tokens[k].tag in ("APPR", "APPRART") for k in range(clause.first, view.token_at(name)))


def _speaks_itself(view: View, k: int) -> bool:
    """Whether what follows can only be somebody's words: „Wir …“, „Werden nicht nachgeben“, „Keine …“, Konjunktiv, marks."""
    if k >= len(view.tokens):
        return False
    token = view.tokens[k]
    if token.text in QUOTES or token.form == "Fin" or view.low(k).startswith("kein"):
        return True
    behind = range(k, min(len(view.tokens), k + _STATEMENT))
    return any(view.low(j) in _FIRST_PERSON or view.tokens[j].mood == "Sub" for j in behind)


def _victims(view: View, clause: Clause) -> bool:
    """Whether the label is of people to whom something happened: „Vermisste Segler: Hubschrauber sucht vor Fehmarn“."""
    happened = words("source_phrases", "topics", "happened")
    return any(
        view.tokens[k].lemma.lower() in happened or view.lows[k].rstrip("enrsm") in happened
        for k in range(clause.first, clause.last)
    )


def says_something(view: View, clause: Clause) -> bool:
    """„Keine Hinweise auf Sabotage“: a phrase without a verb that states something; „Anna Lenz“ and „110“ do not."""
    tags = [view.tokens[k].tag for k in range(clause.first, clause.last)]
    return (
        clause.kind == "fragment"
        and len(tags) >= _WORDS
        and "NN" in tags
        and bool({"APPR", "APPRART", "VVPP", "ADJD", "PIAT"} & {*tags})
    )
