"""Whose body the subject of a clause is: a name, „ich“, a pronoun before its name, the vehicle of the clause before."""

from __future__ import annotations

from quellenlage.analysis.names.wordlists import word_lists
from quellenlage.knowledge.clause_view import BODY_KINDS, ClauseView, view_of
from quellenlage.model import EntityMention, Span

_NEAR = 4
"""Characters between an antecedent and its relative clause: „Putin, der …“."""
_PRONOUNS = frozenset(("er", "sie", "es", "dieser", "diese", "dieses"))
CLAUSES_BACK = 4
"""How many clauses before one its subject may be named."""
_FIRST_PERSON = frozenset(("ich", "wir"))
_LONGEST_NAME = 60
_QUOTE = 2
"""Characters between a noun and the name in marks that goes with it."""
_OBJECT_PRONOUNS = frozenset(("den", "dem", "denen"))


def subject_of(view: ClauseView, speaker: str | None) -> tuple[str, ...]:
    """The entity ids of the subject; `speaker` says who „ich“ is."""
    span, clause = view.clause.subject, view.clause
    opener = view.analysis.tokens[clause.opener].text.lower() if clause.opener is not None else ""
    if clause.kind == "infinitive" and span is None:
        return (speaker,) if speaker else ()
    if span is None or (clause.kind == "relative" and view.token(span.start) == clause.opener):
        return antecedent(view) if clause.kind == "relative" and opener not in _OBJECT_PRONOUNS else ()
    text = view.analysis.text[span.start : span.end]
    if text.lower() in _FIRST_PERSON:
        return (speaker,) if speaker else ()
    found = tuple(
        owner.id
        for mention, owner in view.entities.within(span.start, span.end)
        if owner.kind in BODY_KINDS and mention.form != "adjective" and _heads(view, mention, span)
    )
    return found or _beside_subject(view, span)


def _beside_subject(view: ClauseView, span: Span) -> tuple[str, ...]:
    """Who the subject is where the grammar sees only its beginning.

    „Das Schiff „Elbe Star“ …“ goes on with its name, „Der wegen Mordes gesuchte Holm floh“ up to the verb; and „sie“ is the vehicle
    that the clause before names.
    """
    text = view.analysis.text[span.start : span.end]
    for mention, owner in view.mentions:
        if owner.kind == "vehicle" and 0 <= mention.start - span.end <= _QUOTE:
            return (owner.id,)
        if (
            owner.kind in BODY_KINDS
            and mention.form == "name"
            and mention.start > span.start
            and _fills_first_field(view, mention, span)
        ):
            return (owner.id,)
    told = told_before(view, span)
    if told is None or told.clause.subject is None:
        return _named_after(view, text)
    begin, end = told.clause.subject.start, told.clause.subject.end + _QUOTE
    near = told.entities.within(begin, end + _LONGEST_NAME)
    return tuple(owner.id for mention, owner in near if owner.kind == "vehicle" and mention.start <= end)


def _named_after(view: ClauseView, pronoun: str) -> tuple[str, ...]:
    """„Nachdem er in Wien gelandet war, fuhr Karl Holm nach Graz“: the subject of the main clause after, if the gender fits."""
    clauses, number = view.analysis.clauses, view.number
    wanted = {"er": "m", "sie": "f"}.get(pronoun.lower())
    if wanted is None or view.clause.kind != "subordinate" or number + 1 >= len(clauses):
        return ()
    following = clauses[number + 1]
    if following.sentence != view.clause.sentence or following.kind != "main" or following.subject is None:
        return ()
    for mention, owner in view.entities.within(following.subject.start, following.subject.end):
        words = view.analysis.text[mention.start : mention.end].split()
        if mention.form == "name" and owner.kind == "person" and wanted in {word_lists().gender(word) for word in words}:
            return (owner.id,)
    return ()


def _fills_first_field(view: ClauseView, mention: EntityMention, span: Span) -> bool:
    """Whether a name ends what stands before the finite verb and begins with the subject's article."""
    predicate, tokens = view.clause.predicate, view.analysis.tokens
    finite = predicate.finite if predicate else None
    first = view.token(span.start)
    if finite is None or first != view.clause.first or tokens[first].tag != "ART":
        return False
    at = view.token(mention.start)
    return view.token(mention.end) == finite and tokens[at - 1].tag in ("ADJA", "NN") and tokens[at - 2].tag != "ART"


def _heads(view: ClauseView, mention: EntityMention, span: Span) -> bool:
    """Whether a mention is what its noun phrase is about: not „Denningers Sprecher“, „der Anwalt des Ministers“, „die Fans von X“."""
    tokens, last = view.analysis.tokens, view.token(mention.end)
    follows = tokens[last] if last < len(tokens) and tokens[last].start < span.end else None
    if follows is not None and follows.tag in ("NN", "ADJA"):
        return False
    first = view.token(mention.start)
    if first == view.token(span.start):
        return True
    if any(tokens[k].text in ("des", "eines") for k in range(view.token(span.start) + 1, first)):
        return False  # „die Anwältin des in Riga festgenommenen Bankers X“
    before = tokens[first - 1]
    if tokens[first].tag == "ART" and tokens[first].text.lower() in ("des", "der") and before.tag in ("NN", "NE"):
        return False
    return before.tag in ("KON", "$,", "$(", "ADV", "ADJA", "ART", "NN") or not before.tag.startswith(("AP", "PP"))


def antecedent(view: ClauseView) -> tuple[str, ...]:
    """Whom a relative clause goes on about: the mention right before it."""
    start = view.analysis.tokens[view.clause.first].start
    found = view.entities.before(start)
    return (found[1].id,) if found and start - found[0].end <= _NEAR and found[1].kind in BODY_KINDS else ()


def told_before(view: ClauseView, span: Span) -> ClauseView | None:
    """The clause that names the vehicle: „… fuhr ab und kam in Lwiw an“, „Nach sechs Stunden landete sie in Tiflis“."""
    clauses, tokens = view.analysis.clauses, view.analysis.tokens
    if span.start < tokens[view.clause.first].start:
        wanted = [k for k in range(max(0, view.number - CLAUSES_BACK), view.number) if clauses[k].subject == span]
    elif view.analysis.text[span.start : span.end].lower() in _PRONOUNS and not view.entities.within(span.start, span.end):
        wanted = [
            k
            for k in range(max(0, view.number - CLAUSES_BACK), view.number)
            if clauses[k].kind == "main" and clauses[k].subject is not None and clauses[k].sentence >= view.clause.sentence - 1
        ]
    else:
        return None
    return view_of(view.analysis, wanted[-1], view.entities) if wanted else None
