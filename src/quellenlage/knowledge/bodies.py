"""Who is bodily where a claim says that something happens: not the spokesman's minister, not the caller, not the namesake of a film.

The subject of a presence, a journey or an act is there, with those who go along („gemeinsam mit …“); of a meeting both sides; of what
is done to somebody („wurde festgenommen“) that person. Whose vehicle moves is a traveller too, but may not be aboard.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quellenlage.analysis.names.offices import office
from quellenlage.knowledge.coordination import with_subject
from quellenlage.knowledge.events import EventClass, is_remote, is_way
from quellenlage.knowledge.participants import EntityIndex
from quellenlage.knowledge.vehicles import is_vehicle
from quellenlage.model import Analysis, Clause, Entity, EntityMention, Proposition, Span, Token

_BODIES = ("person", "vehicle", "group")
_NEAR = 4
"""Characters between an antecedent and its relative clause: „Putin, der …“."""
_PRONOUNS = frozenset(("er", "sie", "es", "dieser", "diese", "dieses"))
_CLAUSES = 4
"""How many clauses before one its subject may be named."""
_OWNER_BACK = 300
"""How far before „Sein Zug“ its owner may be named, in characters."""
_COMPANY = frozenset(("mit", "samt", "nebst"))
_AGENT = frozenset(("von", "vom", "durch", "mit"))
_FIRST_PERSON = frozenset(("ich", "wir"))
_LONGEST_NAME = 60
_QUOTE = 2
"""Characters between a noun and the name in marks that goes with it."""
_POSSESSIVES = ("sein", "seine", "seiner", "seinem", "ihr", "ihre", "ihrer", "ihrem", "dessen", "deren")
_OBJECT_PRONOUNS = frozenset(("den", "dem", "denen"))
_TRAVELS = frozenset(("departure", "arrival", "movement", "presence"))


@dataclass(frozen=True, slots=True)
class Bodies:
    """The entity ids of those who are there; `by_vehicle` says that it is only their vehicle that is named."""

    ids: tuple[str, ...] = ()
    by_vehicle: bool = False


@dataclass(frozen=True, slots=True)
class _View:
    """A clause with its mentions of bodies, each with the words around it."""

    analysis: Analysis
    clause: Clause
    number: int
    entities: EntityIndex
    mentions: tuple[tuple[EntityMention, Entity], ...]

    def token(self, offset: int) -> int:
        return bisect_left(self.analysis.tokens, offset, key=lambda t: t.start)

    def before(self, mention: EntityMention) -> str:
        """The word before a mention, over its title, its article and adjectives."""
        found = self.token_before(mention)
        return found.text.lower() if found else ""

    def token_before(self, mention: EntityMention) -> Token | None:
        """The same as a token; None where the clause begins with the mention."""
        tokens, k = self.analysis.tokens, self.token(mention.start) - 1
        if k >= self.clause.first and mention.form == "name" and office(tokens[k].text) is not None:
            k -= 1  # „von Präsidentin Fournier“
        while k >= self.clause.first and tokens[k].tag in ("ART", "ADJA", "PPOSAT", "PDAT"):
            k -= 1
        return tokens[k] if k >= self.clause.first else None


def _view(analysis: Analysis, number: int, entities: EntityIndex) -> _View:
    return _View(analysis, with_subject(analysis, number), number, entities, tuple(_mentions(analysis, number, entities)))


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
    view = _view(analysis, proposition.clause, entities)
    subject = _subject(view, speaker)
    passive = clause.predicate is not None and clause.predicate.passive
    if event.name == "meeting":
        return Bodies(_distinct((*subject, *_others(view, with_agents=True))))
    if event.undergone and passive:
        return _undergone(view, subject, with_agents=event.by_hand)
    if event.undergone:
        doers = subject if event.by_hand else ()
        return Bodies(_distinct((*doers, *_object_antecedent(view), *_others(view))))
    if event.name == "movement" and _passengers(view):
        return Bodies(_passengers(view))
    if not subject and event.name in _TRAVELS:
        found = _aboard(view)
        return found if found.ids else Bodies(_included(view))
    company = _company(view) if subject else ()
    return Bodies(_distinct((*subject, *company, *_included(view))))


def _undergone(view: _View, subject: tuple[str, ...], *, with_agents: bool) -> Bodies:
    """„wurde von X überfallen“: who undergoes it, with whoever does it by hand; „Ein Konvoi mit X wurde beschossen“."""
    if view.clause.subject is None:
        return Bodies(_others(view, with_agents=with_agents))
    if not subject:
        return _aboard(view)
    return Bodies(_distinct((*subject, *(_others(view, with_agents=True) if with_agents else ()))))


def told_here(proposition: Proposition, analysis: Analysis) -> tuple[Span, ...]:
    """The stretches of text in which a place or a time belongs to the event itself.

    Not „der Fraktionschef in Bayern ist gestorben“, nor „X, der am Montag in Wien war, ist Kandidat“.
    """
    if proposition.clause is None:
        return (Span(proposition.start, proposition.end),)
    clause, tokens = analysis.clauses[proposition.clause], analysis.tokens
    spans = [
        Span(max(proposition.start, tokens[first].start), min(proposition.end, tokens[last - 1].end))
        for first, last in _own(analysis, clause, proposition.clause)
        if first < last
    ]
    subject = clause.subject
    if subject is None:
        return tuple(spans)
    cut = [Span(s.start, min(s.end, subject.start)) for s in spans] + [Span(max(s.start, subject.end), s.end) for s in spans]
    return tuple(sorted({s for s in cut if s.start < s.end}, key=lambda s: s.start))


def _words(analysis: Analysis, clause: Clause, number: int) -> list[str]:
    return [analysis.tokens[k].text for first, last in _own(analysis, clause, number) for k in range(first, last)]


def _own(analysis: Analysis, clause: Clause, number: int) -> Iterator[tuple[int, int]]:
    """The stretches of tokens of a clause without the clauses inside it."""
    k, at = number + 1, clause.first
    while k < len(analysis.clauses) and analysis.clauses[k].first < clause.last:
        inner = analysis.clauses[k]
        if inner.parent == number and inner.first >= at:
            yield at, inner.first
            at = max(at, inner.last)
        k += 1
    yield at, clause.last


def _mentions(analysis: Analysis, number: int, entities: EntityIndex) -> Iterator[tuple[EntityMention, Entity]]:
    clause = analysis.clauses[number]
    for first, last in _own(analysis, clause, number):
        if first < last:
            for mention, owner in entities.within(analysis.tokens[first].start, analysis.tokens[last - 1].end):
                if owner.kind in _BODIES and mention.form != "adjective":
                    yield mention, owner


def _subject(view: _View, speaker: str | None) -> tuple[str, ...]:
    span, clause = view.clause.subject, view.clause
    opener = view.analysis.tokens[clause.opener].text.lower() if clause.opener is not None else ""
    if clause.kind == "infinitive" and span is None:
        return (speaker,) if speaker else ()
    if span is None or (clause.kind == "relative" and view.token(span.start) == clause.opener):
        return _antecedent(view) if clause.kind == "relative" and opener not in _OBJECT_PRONOUNS else ()
    text = view.analysis.text[span.start : span.end]
    if text.lower() in _FIRST_PERSON:
        return (speaker,) if speaker else ()
    found = tuple(
        owner.id
        for mention, owner in view.entities.within(span.start, span.end)
        if owner.kind in _BODIES and mention.form != "adjective" and _heads(view, mention, span)
    )
    return found or _beside_subject(view, span)


def _beside_subject(view: _View, span: Span) -> tuple[str, ...]:
    """Who the subject is where the grammar sees only its beginning.

    „Das Schiff „Elbe Star“ …“ goes on with its name, „Der wegen Mordes gesuchte Holm floh“ up to the verb; and „sie“ is the vehicle
    that the clause before names.
    """
    for mention, owner in view.mentions:
        if owner.kind == "vehicle" and 0 <= mention.start - span.end <= _QUOTE:
            return (owner.id,)
        if (
            owner.kind in _BODIES
            and mention.form == "name"
            and mention.start > span.start
            and _fills_first_field(view, mention, span)
        ):
            return (owner.id,)
    told = _told_before(view, span)
    if told is None or told.clause.subject is None:
        return ()
    begin, end = told.clause.subject.start, told.clause.subject.end + _QUOTE
    near = told.entities.within(begin, end + _LONGEST_NAME)
    return tuple(owner.id for mention, owner in near if owner.kind == "vehicle" and mention.start <= end)


def _fills_first_field(view: _View, mention: EntityMention, span: Span) -> bool:
    """Whether a name ends what stands before the finite verb and begins with the subject's article."""
    predicate, tokens = view.clause.predicate, view.analysis.tokens
    finite = predicate.finite if predicate else None
    first = view.token(span.start)
    if finite is None or first != view.clause.first or tokens[first].tag != "ART":
        return False
    at = view.token(mention.start)
    return view.token(mention.end) == finite and tokens[at - 1].tag in ("ADJA", "NN") and tokens[at - 2].tag != "ART"


def _heads(view: _View, mention: EntityMention, span: Span) -> bool:
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


def _antecedent(view: _View) -> tuple[str, ...]:
    start = view.analysis.tokens[view.clause.first].start
    found = view.entities.before(start)
    return (found[1].id,) if found and start - found[0].end <= _NEAR and found[1].kind in _BODIES else ()


def _object_antecedent(view: _View) -> tuple[str, ...]:
    """„den die Polizei in Kehl festnahm“."""
    opener = view.analysis.tokens[view.clause.opener].text.lower() if view.clause.opener is not None else ""
    return _antecedent(view) if view.clause.kind == "relative" and opener in ("den", "die", "das") else ()


def _others(view: _View, *, with_agents: bool = False) -> tuple[str, ...]:
    """Those beside the subject: objects, with the other side of a meeting („mit …“, in the passive „von …“)."""
    span = view.clause.subject
    passive = view.clause.predicate is not None and view.clause.predicate.passive
    allowed = _AGENT if passive else _COMPANY
    found = []
    for mention, owner in view.mentions:
        if span and span.start <= mention.start < span.end:
            continue
        before, stands = view.before(mention), view.token_before(mention)
        tag = stands.tag if stands else ""
        if (tag.startswith("AP") and not (with_agents and before in allowed)) or _is_genitive(view, mention):
            continue
        found.append(owner.id)
    return tuple(found)


def _company(view: _View) -> tuple[str, ...]:
    """„gemeinsam mit …“, „mit … nach Kiew“, „begleitet von …“."""
    found = []
    for mention, owner in view.mentions:
        if owner.kind == "person" and (view.before(mention) in _COMPANY or _accompanied(view, mention)):
            found.append(owner.id)
    return tuple(found)


def _passengers(view: _View) -> tuple[str, ...]:
    """„Ein Hubschrauber flog ihn nach Graz“: whom a vehicle takes there."""
    span = view.clause.subject
    if span is None or not is_vehicle(view.analysis.tokens[view.token(span.end) - 1].text):
        return ()
    return tuple(owner.id for mention, owner in view.mentions if owner.kind == "person" and _is_object(view, mention, span))


def _is_object(view: _View, mention: EntityMention, span: Span) -> bool:
    stands = view.token_before(mention)
    words = view.analysis.text[mention.start : mention.end].lower()
    if span.start <= mention.start < span.end or words in ("er", "ihm"):
        return False
    return stands is None or not stands.tag.startswith("AP")


def _included(view: _View) -> tuple[str, ...]:
    """„Die Geiseln, darunter X“, „die Evakuierten, unter ihnen X“: who of a group is named."""
    tokens = view.analysis.tokens
    found = []
    for mention, owner in view.mentions:
        stands = view.token_before(mention) if owner.kind == "person" else None
        if stands is None:
            continue
        low = stands.text.lower()
        before = view.token(stands.start) - 1
        if low == "darunter" or (low in ("ihnen", "denen") and before >= 0 and tokens[before].text.lower() == "unter"):
            found.append(owner.id)
    return tuple(found)


def _accompanied(view: _View, mention: EntityMention) -> bool:
    k = view.token(mention.start)
    near = [t.text.lower() for t in view.analysis.tokens[max(view.clause.first, k - 3) : k]]
    return bool(near) and near[-1] == "von" and bool({"begleitet", "begleitung"} & set(near))


def _is_genitive(view: _View, mention: EntityMention) -> bool:
    """„die Mutter des Räubers“, „Holms Anwalt“."""
    tokens, first, last = view.analysis.tokens, view.token(mention.start), view.token(mention.end)
    article = tokens[first].text.lower() == "des" or (
        tokens[first].text.lower() == "der" and first > 0 and tokens[first - 1].tag == "NN"
    )
    follows = last < len(tokens) and tokens[last].tag == "NN" and tokens[last - 1].text.endswith(("s", "’", "'"))
    return article or follows


def _aboard(view: _View) -> Bodies:
    """„Die Maschine mit Harder landete“: who is aboard; „Sein Sonderzug fuhr ab“: whose it is."""
    span = view.clause.subject
    if span is None:
        return Bodies()
    first, last = view.token(span.start), view.token(span.end)
    words = view.analysis.tokens[first:last]
    told = _told_before(view, span)
    if told is not None:
        return _aboard(told)
    if any(is_way(token.text) for token in words):
        return Bodies(_on_way(view, words, span))
    if not any(is_vehicle(token.text) for token in words):
        return Bodies()
    aboard = [owner.id for mention, owner in view.mentions if owner.kind == "person" and view.before(mention) == "mit"]
    aboard.extend(_included(view))
    if aboard:
        return Bodies(_distinct(aboard))
    owner = _owner(view, words, span)
    return Bodies((owner,), by_vehicle=True) if owner else Bodies()


def _on_way(view: _View, words: Sequence[Token], span: Span) -> tuple[str, ...]:
    """„Für X endete die Odyssee in Y“, „Die Flucht des Mörders X endete in Y“, „Seine Reise begann in Y“."""
    meant = [
        owner.id for mention, owner in view.mentions if owner.kind == "person" and view.before(mention) in ("für", "von", "des")
    ]
    owner = None if meant else _owner(view, words, span)
    return _distinct(meant) or ((owner,) if owner else ())


def _told_before(view: _View, span: Span) -> _View | None:
    """The clause that names the vehicle: „… fuhr ab und kam in Lwiw an“, „Nach sechs Stunden landete sie in Tiflis“."""
    clauses, tokens = view.analysis.clauses, view.analysis.tokens
    if span.start < tokens[view.clause.first].start:
        wanted = [k for k in range(max(0, view.number - _CLAUSES), view.number) if clauses[k].subject == span]
    elif view.analysis.text[span.start : span.end].lower() in _PRONOUNS and not view.entities.within(span.start, span.end):
        wanted = [
            k
            for k in range(max(0, view.number - _CLAUSES), view.number)
            if clauses[k].kind == "main" and clauses[k].subject is not None and clauses[k].sentence >= view.clause.sentence - 1
        ]
    else:
        return None
    return _view(view.analysis, wanted[-1], view.entities) if wanted else None


def _owner(view: _View, words: Sequence[Token], span: Span) -> str | None:
    named = [owner.id for _, owner in view.entities.within(span.start, span.end) if owner.kind == "person"]
    if named:
        return named[0]
    if not words or words[0].text.lower() not in _POSSESSIVES:
        return None
    told = _subject_before(view)
    if told is not None:
        return told
    last = bisect_right(view.entities.starts, span.start)
    for k in range(last - 1, max(-1, last - 12), -1):
        if view.entities.owners[k].kind == "person" and span.start - view.entities.mentions[k].end <= _OWNER_BACK:
            return view.entities.owners[k].id
    return _named_later(view, span)


def _subject_before(view: _View) -> str | None:
    """The person who is the subject of the last main clause before: whose „ihr Weiterflug“ is, rather than whom she met."""
    clauses = view.analysis.clauses
    for k in range(view.number - 1, max(-1, view.number - _CLAUSES), -1):
        if clauses[k].kind != "main" or clauses[k].subject is None:
            continue
        found = _subject(_view(view.analysis, k, view.entities), None)
        return next((one for one in reversed(found) if view.entities.is_person(one)), None)
    return None


def _named_later(view: _View, span: Span) -> str | None:
    """„Sein Zug hat Wien verlassen, hieß es aus dem Umfeld von Präsident …“: the first person after, in the same sentence."""
    end = view.analysis.sentences[view.clause.sentence].end
    found = view.entities.within(span.end, end)
    return next((owner.id for _, owner in found if owner.kind == "person"), None)


def _distinct(ids: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
