"""Who is bodily where a claim says that something happens: not the spokesman's minister, not the caller, not the namesake of a film.

The subject of a presence, a journey or an act is there, with those who go along („gemeinsam mit …“); of a meeting both sides; of what
is done to somebody („wurde festgenommen“) that person. Whose vehicle moves is a traveller too, but may not be aboard.
"""

from __future__ import annotations

from quellenlage.knowledge.aboard import aboard, included
from quellenlage.knowledge.body_subjects import antecedent, subject_of
from quellenlage.knowledge.clause_view import Bodies, ClauseView, distinct, own_stretches, view_of
from quellenlage.knowledge.events import EventClass, is_remote
from quellenlage.knowledge.participants import EntityIndex
from quellenlage.knowledge.vehicles import is_vehicle
from quellenlage.model import Analysis, Clause, EntityMention, Proposition, Span

_COMPANY = frozenset(("mit", "samt", "nebst"))
_AGENT = frozenset(("von", "vom", "durch", "mit"))
_TRAVELS = frozenset(("departure", "arrival", "movement", "presence"))


def bodies(
    proposition: Proposition, analysis: Analysis, entities: EntityIndex, event: EventClass, speaker: str | None
) -> Bodies:
    """Who is bodily there.

    Args:
        proposition: the draft of the claim.
        analysis: the text's grammar.
        entities: the mentions of the document.
        event: what happens, and to whom.
        speaker: who says it, for „ich“.
    """
    if proposition.clause is None:
        return Bodies()
    clause = analysis.clauses[proposition.clause]
    if is_remote(_words(analysis, clause, proposition.clause)):
        return Bodies()
    view = view_of(analysis, proposition.clause, entities)
    subject = subject_of(view, speaker)
    passive = clause.predicate is not None and clause.predicate.passive
    if event.name == "meeting":
        return Bodies(distinct((*subject, *_others(view, with_agents=True))))
    if event.undergone and passive:
        return _undergone(view, subject, with_agents=event.by_hand)
    if event.undergone:
        doers = subject if event.by_hand else ()
        return Bodies(distinct((*doers, *_object_antecedent(view), *_others(view))))
    if event.upon:
        doer = () if passive or clause.predicate is None else subject
        return Bodies(distinct((*doer, *(owner.id for mention, owner in view.mentions if view.before(mention) == event.upon))))
    if event.name == "movement" and _passengers(view):
        return Bodies(_passengers(view))
    if not subject and event.name in _TRAVELS:
        found = aboard(view)
        return found if found.ids else Bodies(distinct((*included(view), *_meant_by_it(view))))
    company = _company(view) if subject else ()
    return Bodies(distinct((*subject, *company, *included(view))))


def _meant_by_it(view: ClauseView) -> tuple[str, ...]:
    """„Am Nachmittag ging es für die Ministerin weiter nach Kairo“."""
    if not any(token.text == "es" for token in view.analysis.tokens[view.clause.first : view.clause.last]):
        return ()
    return tuple(owner.id for mention, owner in view.mentions if owner.kind == "person" and view.before(mention) == "für")


def _undergone(view: ClauseView, subject: tuple[str, ...], *, with_agents: bool) -> Bodies:
    """„wurde von X überfallen“: who undergoes it, with whoever does it by hand; „Ein Konvoi mit X wurde beschossen“."""
    if view.clause.subject is None:
        return Bodies(_others(view, with_agents=with_agents))
    if not subject:
        return aboard(view)
    return Bodies(distinct((*subject, *(_others(view, with_agents=True) if with_agents else ()))))


def told_here(proposition: Proposition, analysis: Analysis) -> tuple[Span, ...]:
    """The stretches of text in which a place or a time belongs to the event itself.

    Not „der Fraktionschef in Bayern ist gestorben“, nor „X, der am Montag in Wien war, ist Kandidat“.
    """
    if proposition.clause is None:
        return (Span(proposition.start, proposition.end),)
    clause, tokens = analysis.clauses[proposition.clause], analysis.tokens
    spans = [
        Span(max(proposition.start, tokens[first].start), min(proposition.end, tokens[last - 1].end))
        for first, last in own_stretches(analysis, clause, proposition.clause)
        if first < last
    ]
    subject = clause.subject
    if subject is None:
        return tuple(spans)
    cut = [Span(s.start, min(s.end, subject.start)) for s in spans] + [Span(max(s.start, subject.end), s.end) for s in spans]
    return tuple(sorted({s for s in cut if s.start < s.end}, key=lambda s: s.start))


def _words(analysis: Analysis, clause: Clause, number: int) -> list[str]:
    return [analysis.tokens[k].text for first, last in own_stretches(analysis, clause, number) for k in range(first, last)]


def _object_antecedent(view: ClauseView) -> tuple[str, ...]:
    """„den die Polizei in Kehl festnahm“."""
    opener = view.analysis.tokens[view.clause.opener].text.lower() if view.clause.opener is not None else ""
    return antecedent(view) if view.clause.kind == "relative" and opener in ("den", "die", "das") else ()


def _others(view: ClauseView, *, with_agents: bool = False) -> tuple[str, ...]:
    """Those beside the subject: objects, with the other side of a meeting („mit …“, in the passive „von …“)."""
    span = view.clause.subject
    passive = view.clause.predicate is not None and view.clause.predicate.passive
    allowed = _AGENT if passive else _COMPANY
    found = []
    for mention, owner in view.mentions:
        if span and span.start <= mention.start < span.end and not _behind_somebody(view, mention, span):
            continue
        before, stands = view.before(mention), view.token_before(mention)
        tag = stands.tag if stands else ""
        if span and stands and 0 <= stands.start - span.end <= 1 and tag.startswith("AP") and _in_first_field(view, mention):
            continue  # „Der Bruder von Karl Holm wurde festgenommen“
        if (tag.startswith("AP") and not (with_agents and before in allowed)) or _is_genitive(view, mention):
            continue
        found.append(owner.id)
    return tuple(found)


def _in_first_field(view: ClauseView, mention: EntityMention) -> bool:
    """Whether a mention stands before the finite verb: there only one phrase does."""
    finite = view.clause.predicate.finite if view.clause.predicate else None
    return finite is not None and view.token(mention.start) < finite


def _behind_somebody(view: ClauseView, mention: EntityMention, span: Span) -> bool:
    """„… will eine Nachbarin Karl Holm gesehen haben“: with an indefinite article a name is not the subject's but the object."""
    first, last = view.token(span.start), view.token(mention.end)
    tokens = view.analysis.tokens
    indefinite = tokens[first].text.lower() in ("ein", "eine") and view.clause.first < first
    return indefinite and mention.form == "name" and tokens[last - 1].tag == "NE" and tokens[first + 1].tag == "NN"


def _company(view: ClauseView) -> tuple[str, ...]:
    """„gemeinsam mit …“, „mit … nach Kiew“, „begleitet von …“."""
    found = []
    for mention, owner in view.mentions:
        if owner.kind == "person" and (view.before(mention) in _COMPANY or _accompanied(view, mention)):
            found.append(owner.id)
    return tuple(found)


def _passengers(view: ClauseView) -> tuple[str, ...]:
    """„Ein Hubschrauber flog ihn nach Graz“: whom a vehicle takes there."""
    span = view.clause.subject
    if span is None or not is_vehicle(view.analysis.tokens[view.token(span.end) - 1].text):
        return ()
    return tuple(owner.id for mention, owner in view.mentions if owner.kind == "person" and _is_object(view, mention, span))


def _is_object(view: ClauseView, mention: EntityMention, span: Span) -> bool:
    stands = view.token_before(mention)
    words = view.analysis.text[mention.start : mention.end].lower()
    if span.start <= mention.start < span.end or words in ("er", "ihm"):
        return False
    return stands is None or not stands.tag.startswith("AP")


def _accompanied(view: ClauseView, mention: EntityMention) -> bool:
    k = view.token(mention.start)
    near = [t.text.lower() for t in view.analysis.tokens[max(view.clause.first, k - 3) : k]]
    return bool(near) and near[-1] == "von" and bool({"begleitet", "begleitung"} & set(near))


def _is_genitive(view: ClauseView, mention: EntityMention) -> bool:
    """„die Mutter des Räubers“, „Holms Anwalt“."""
    tokens, first, last = view.analysis.tokens, view.token(mention.start), view.token(mention.end)
    article = tokens[first].text.lower() == "des" or (
        tokens[first].text.lower() == "der" and first > 0 and tokens[first - 1].tag == "NN"
    )
    follows = last < len(tokens) and tokens[last].tag == "NN" and tokens[last - 1].text.endswith(("s", "’", "'"))
    return article or follows
