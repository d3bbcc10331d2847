"""Where a claim's matter is said to be: the place named in it, the one „dort“ points back to, or none.

Not where somebody spoke of it, not the state that acts, not where somebody comes from.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from quellenlage.analysis.base.lexicon import noun_reading, readings
from quellenlage.knowledge.events import speaking
from quellenlage.knowledge.extent import outside
from quellenlage.knowledge.places.vocabulary import class_noun, is_house, words
from quellenlage.knowledge.vehicles import is_vehicle
from quellenlage.model import Analysis, Place, PlaceMention, Proposition, Span, Token
from quellenlage.resources import table

_THERE = frozenset(("dort", "hier", "dorthin", "hierher", "dorther", "daheim"))
_FROM = frozenset(("aus", "von", "ab", "vom"))
_MOVING = frozenset(("arrival", "movement"))
_BACK = 600
"""How far back „dort“ may point, in characters: about the sentence before."""
_TO_CLAUSE = 16
"""Characters between a place and a clause with „wo“ about it: „reiste sie nach Tromsø weiter, wo …“."""
_BEARINGS = frozenset(
    "nördlich südlich östlich westlich nordöstlich nordwestlich südöstlich südwestlich unweit oberhalb".split()
)
_SPECIFIC = (
    "site seat station airport base spaceport port village", "district border", "city town", "area island mountain lake strait canal",
    "river admin2", "admin1 region", "sea", "ocean country", "continent",
)  # fmt: skip
"""Kinds from the finest on; those of one row are alike, then the first in the text counts."""
_ROW = {kind: number for number, kinds in enumerate(_SPECIFIC) for kind in kinds.split()}
_ON_THE_WAY = frozenset(("Weg", "Flug", "Fahrt", "Reise", "Rückweg", "Rückflug", "Anreise"))
"""Nouns after which „nach“ and „von“ name the ends of the way, where nobody is yet."""
_WAYS = ("straße", "autobahn", "strecke", "verbindung", "linie", "pipeline", "brücke", "tunnel", "leitung")
"""Last parts of nouns for what leads somewhere."""
_FITS, _SILENT, _ATTRIBUTE, _OPPOSITE, _DENIED = 0, 1, 2, 3, 4


@dataclass(frozen=True, slots=True)
class PlaceIndex:
    """The place mentions of one document, by position."""

    mentions: tuple[PlaceMention, ...]
    places: tuple[Place, ...]
    starts: tuple[int, ...]

    def within(self, start: int, end: int) -> list[tuple[PlaceMention, Place]]:
        """The mentions inside a span."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return [(self.mentions[k], self.places[k]) for k in range(first, last) if self.mentions[k].end <= end]

    def last_before(
        self, offset: int, kinds: frozenset[str] | None = None, but: Callable[[int], bool] = lambda _: False
    ) -> Place | None:
        """The place that „dort“ points at: the last one named as a location before, else the last one at all.

        `kinds` allows only places of some kinds („in der Stadt“), `but` names offsets whose place is the last choice.
        """
        k, fallback = bisect_left(self.starts, offset) - 1, None
        while k >= 0 and self.starts[k] >= offset - _BACK:
            if kinds is None or self.places[k].kind in kinds:
                if self.mentions[k].role == "location" and not but(self.starts[k]):
                    return self.places[k]
                fallback = fallback or self.places[k]
            k -= 1
        return fallback


def index_places(places: Iterable[Place], document: str) -> PlaceIndex:
    """The place mentions of one document, sorted."""
    pairs = [(m, p) for p in places for m in p.mentions if m.document == document]
    pairs.sort(key=lambda pair: (pair[0].start, -pair[0].end, pair[1].id))
    return PlaceIndex(tuple(m for m, _ in pairs), tuple(p for _, p in pairs), tuple(m.start for m, _ in pairs))


def whereabouts(
    proposition: Proposition, analysis: Analysis, places: PlaceIndex, kind: str, gaps: Sequence[Span] = ()
) -> tuple[Place | None, tuple[str, ...]]:
    """The claim's place and all places that it names (ids, in order).

    The most specific location wins; a departure is where somebody leaves from, an arrival where somebody gets to.
    """
    first = bisect_left(analysis.tokens, proposition.start, key=lambda token: token.start)
    last = bisect_left(analysis.tokens, proposition.end, key=lambda token: token.start)
    named = [pair for pair in places.within(proposition.start, proposition.end) if outside(pair[0].start, pair[0].end, gaps)]
    ids = tuple(dict.fromkeys(place.id for _, place in named))
    ahead = _is_ahead(proposition, analysis)
    subject = _first_field_subject(proposition, analysis)
    measured = {mention.end for mention, place in named if place.kind == "area"}
    ranked = [
        (
            _attachment(mention, place, analysis.tokens, kind, ahead=ahead),
            subject is not None and _stands_in(subject, mention, analysis.tokens),
            rank(place),
            _beside(mention, analysis.tokens),
            mention.start,
            place,
        )
        for mention, place in named
        if mention.role == "location"
        and _in_core(mention, proposition)
        and (place.kind == "area" or mention.end not in measured)
    ]
    bound, *_, best = min(ranked, key=lambda one: one[:5], default=(_ATTRIBUTE, False, 0, False, 0, None))
    if bound < _ATTRIBUTE:
        return best, ids
    inside = analysis.tokens[first:last]
    held = proposition.mode != "author"
    return _pointed_at(
        inside, places, partial(_where_spoken, analysis) if held else lambda _: False, partial(_unknown_since, analysis, places)
    ) or _antecedent(inside, places) or (
        best if bound == _OPPOSITE and not _comes_from(proposition, analysis, kind) else None
    ), ids


def _first_field_subject(proposition: Proposition, analysis: Analysis) -> Span | None:
    """The subject before its verb: „Die Polizei in Essen nahm in Duisburg einen Mann fest“ tells of Duisburg."""
    clause = analysis.clauses[proposition.clause] if proposition.clause is not None else None
    if clause is None or clause.subject is None or clause.predicate is None or clause.predicate.finite is None:
        return None
    verb = analysis.tokens[clause.predicate.finite].start
    opens = clause.kind == "main" and clause.subject.start == analysis.tokens[clause.first].start and clause.subject.end <= verb
    return Span(clause.subject.start, verb) if opens else None


def _beside(mention: PlaceMention, tokens: Sequence[Token]) -> bool:
    """„in Sankt Augustin bei Bonn“: Bonn only says where that is."""
    first = bisect_left(tokens, mention.start, key=lambda token: token.start)
    return first > 0 and tokens[first - 1].text in ("bei", "nahe", "unweit")


def _stands_in(subject: Span, mention: PlaceMention, tokens: Sequence[Token]) -> bool:
    """Whether a place is one that a noun of the subject has beside it: „die Polizei in Essen“, not „Wasserfall Yosemite“."""
    first = bisect_left(tokens, mention.start, key=lambda token: token.start)
    placed = first > 0 and tokens[first - 1].tag in ("APPR", "APPRART", "KON")
    return placed and subject.start <= mention.start < subject.end


def _is_ahead(proposition: Proposition, analysis: Analysis) -> bool:
    """Whether a clause tells of what is to come: that is not where something was before."""
    predicate = analysis.clauses[proposition.clause].predicate if proposition.clause is not None else None
    return proposition.kind == "plan" or (predicate is not None and predicate.tense in ("Pres", "Fut"))


def _comes_from(proposition: Proposition, analysis: Analysis, kind: str) -> bool:
    """„ist aus Warschau angereist“, „kam aus Richtung Tübingen“: the place is where nobody is any more."""
    predicate = analysis.clauses[proposition.clause].predicate if proposition.clause is not None else None
    return kind == "arrival" or (predicate is not None and predicate.lemma in ("kommen", "stammen"))


def _in_core(mention: PlaceMention, proposition: Proposition) -> bool:
    """Whether the mention is in what is held, not in the words that say who holds it."""
    return not proposition.core or any(span.start <= mention.start and mention.end <= span.end for span in proposition.core)


_STANDING = frozenset(("in", "im", "auf", "bei", "an", "am", "vor"))


def _where_spoken(analysis: Analysis, offset: int) -> bool:
    """Whether a place is one where somebody spoke: whoever says „dort“ does not mean where they stand.

    „Der Gouverneur der Region Primorje erklärte“ tells of an office, not of where it was said.
    """
    clauses, tokens = analysis.clauses, analysis.tokens
    at = bisect_left(tokens, offset, key=lambda token: token.start) - 1
    while at >= 0 and tokens[at].tag in ("ART", "ADJA", "NN", "NE"):
        at -= 1
    if at < 0 or tokens[at].text.lower() not in _STANDING:
        return False
    k = bisect_left(clauses, offset + 1, key=lambda clause: tokens[clause.first].start) - 1
    predicate = clauses[k].predicate if k >= 0 else None
    return predicate is not None and predicate.lemma in speaking()


def _pointed_at(
    tokens: Sequence[Token], places: PlaceIndex, spoken: Callable[[int], bool], unknown: Callable[[Place, int], bool]
) -> Place | None:
    """What „dort“, „in der Stadt“, „auf der Insel“ point back to; `spoken` is where somebody spoke, `unknown` that a name came since."""
    for k, token in enumerate(tokens):
        if token.text.lower() in _THERE and not _points_ahead(tokens, k):
            found = places.last_before(token.start, but=spoken)
            return None if found is not None and unknown(found, token.start) else found
        if token.text not in words("pointers") or not _is_definite(tokens, k):
            continue
        kinds = class_noun(token.text)
        found = places.last_before(token.start, kinds)
        if found is not None:
            return found
    return None


def _unknown_since(analysis: Analysis, places: PlaceIndex, place: Place, offset: int) -> bool:
    """„Der Zug fuhr durch Ulm und hielt in Krzywopole. Dort …“: whether a place that no gazetteer knows was named since."""
    begin = max(
        (m.end for m, one in zip(places.mentions, places.places, strict=True) if one is place and m.end <= offset),
        default=offset,
    )
    tokens = analysis.tokens
    k = bisect_left(tokens, begin, key=lambda token: token.start)
    while k < len(tokens) and tokens[k].start < offset:
        name = tokens[k].tag == "NE" and k > 0 and tokens[k - 1].text.lower() in ("in", "nach", "bei", "nahe")
        if name and not places.within(tokens[k].start, tokens[k].end):
            return True
        k += 1
    return False


def _antecedent(tokens: Sequence[Token], places: PlaceIndex) -> Place | None:
    """„nach Tromsø, wo sie am Abend …“: the place right before the clause."""
    if not tokens or tokens[0].text not in ("wo", "wohin"):
        return None
    k = bisect_left(places.starts, tokens[0].start) - 1
    near = k >= 0 and tokens[0].start - places.mentions[k].end <= _TO_CLAUSE
    return places.places[k] if near else None


def _points_ahead(tokens: Sequence[Token], k: int) -> bool:
    """„dort, wo …“."""
    return [token.text for token in tokens[k + 1 : k + 3]] == [",", "wo"]


def _is_definite(tokens: Sequence[Token], k: int) -> bool:
    """Whether a noun stands after a preposition with the definite article and before no name: „in der Stadt“."""
    if k + 1 < len(tokens) and tokens[k + 1].tag in ("NE", "FM", "XY", "ART"):
        return False
    if k and tokens[k - 1].text.lower() in ("im", "am"):
        return True
    return k > 1 and tokens[k - 1].text in ("der", "dem", "diesem", "dieser") and tokens[k - 2].tag == "APPR"


def rank(place: Place) -> int:
    """How fine a place is: a site before its town, a town before its country."""
    return _ROW.get(place.kind, _ROW["admin1"])


def _attachment(mention: PlaceMention, place: Place, tokens: Sequence[Token], kind: str, *, ahead: bool = False) -> int:
    """How the words bind the place to what happens: said to be there, silent, of something else, or said to be the other end."""
    if place.kind == "area":
        return _FITS
    k = bisect_left(tokens, mention.end, key=lambda token: token.end)
    first = bisect_left(tokens, mention.start, key=lambda token: token.start)
    if k < len(tokens) and tokens[k].end > mention.end:  # a compound: only the goal of a journey is where the matter is
        tail = tokens[k].text[mention.end - tokens[k].start + 1 :]
        if not _is_part_of_town(tokens, first, tail):
            return _SILENT if tail in words("visits") else _ATTRIBUTE
    if first and tokens[first - 1].text == "of":
        return _ATTRIBUTE  # „Forscher der University of Chicago“
    if first and tokens[first - 1].text in ("Richtung", "Fahrtrichtung") and kind not in (*_MOVING, "departure"):
        return _ATTRIBUTE  # „auf der A 2 bei Rennau, Fahrtrichtung Berlin“
    at = governor(tokens, first)
    if at is None:
        return _SILENT
    return _DENIED if _is_denied(tokens, at, k) else _governed(tokens, at, first, k, kind, ahead=ahead)


def _governed(tokens: Sequence[Token], at: int, first: int, k: int, kind: str, *, ahead: bool) -> int:
    """What the preposition at token `at` says of the place that stands at tokens `[first, k)`."""
    word = tokens[at].text.lower()
    if word not in _FROM and any(token.text == "Richtung" for token in tokens[at + 1 : first]):
        word = "nach"
    if word == "nach" and kind not in ("movement", "departure", "arrival") and _is_bound_for(tokens, at):
        return _ATTRIBUTE
    if word == "in" and at > 1 and tokens[at - 1].text in words("seats") and tokens[at - 2].text == "mit":
        return _ATTRIBUTE  # „Der Konzern mit Sitz in Stuttgart baut in Mexiko ein Werk“
    within = word == "von" and at > 0 and (tokens[at - 1].text in words("part_nouns") | _BEARINGS or _is_site(tokens, at - 1))
    if word in _FROM and not within:
        return _from(tokens, at, k, kind)
    if _in_participle(tokens, at, k):
        return _ATTRIBUTE
    if (
        word in ("nach", "von")
        and kind != "departure"
        and any(token.text in _ON_THE_WAY for token in tokens[max(0, at - 3) : at])
    ):
        return _SILENT
    if _of_another_time(tokens, at):
        return (
            _ATTRIBUTE if ahead and _preposition_of_noun(tokens, at) == "nach" else _SILENT
        )  # „Nach der Niederlage in Bochum empfängt der VfL am Samstag Mainz“
    if kind in _MOVING and (word in ("über", "durch", "via") or (kind == "movement" and _of_noun(tokens, at))):
        return _SILENT
    return _OPPOSITE if kind == "departure" and word in ("nach", "bis") else _FITS


def _from(tokens: Sequence[Token], at: int, k: int, kind: str) -> int:
    """How „aus“, „von“ and „ab“ bind a place: a departure is there, whoever has arrived got somewhere else."""
    word = tokens[at].text.lower()
    if kind == "departure":
        return _FITS
    if leaves_from(tokens, at):
        return _SILENT
    if kind == "arrival" and word != "ab":
        return _ATTRIBUTE  # „ist aus Warschau angereist“
    of_noun = at > 0 and tokens[at - 1].tag in ("NN", "NE") and word == "aus"
    agent = word in ("von", "vom") and kind not in _MOVING
    return _ATTRIBUTE if of_noun or agent or _in_participle(tokens, at, k) else _OPPOSITE


def _is_part_of_town(tokens: Sequence[Token], first: int, tail: str) -> bool:
    """Whether a hyphen joins a town and a part of it: „in Lübeck-Kücknitz“, but not „beim Berlin-Besuch“."""
    before = tokens[first - 1].text.lower() if first else ""
    return before in ("in", "aus", "nach", "bei") and tail[:1].isupper() and noun_reading(tail) is None and not readings(tail)


def leaves_from(tokens: Sequence[Token], at: int) -> bool:
    """„vor ihrer Abreise aus Genf“: whether a preposition names the place that somebody is about to leave."""
    leaving = table("de/event_verbs.yaml")["attending"]["leaving"]
    if at < 2 or tokens[at].text.lower() not in leaving["from"] or tokens[at - 1].lemma not in leaving["nouns"]:
        return False
    k = at - 2
    while k >= 0 and tokens[k].tag in ("ART", "PPOSAT", "ADJA"):
        k -= 1
    return k >= 0 and tokens[k].lemma in leaving["after"]


def governor(tokens: Sequence[Token], first: int) -> int | None:
    """The preposition that governs a name, over its article, adjectives and class nouns."""
    for k in range(first - 1, max(-1, first - 7), -1):
        if tokens[k].tag in ("APPR", "APPRART"):
            return k
        if tokens[k].tag[:1] in ("V", "$") and tokens[k].text != ",":
            return None
    return None


def _is_site(tokens: Sequence[Token], k: int) -> bool:
    """Whether a noun is a house or site that something is at: „im Nationalstadion von San José“."""
    return tokens[k].tag == "NN" and is_house(tokens[k].text) and tokens[k - 1].tag in ("APPRART", "ART", "ADJA", "APPR")


def _is_denied(tokens: Sequence[Token], at: int, k: int) -> bool:
    """„nicht in Tel Aviv, sondern in Larnaka“, „statt in Tel Aviv“: it was not there."""
    before = tokens[at - 1].text.lower() if at else ""
    if before in ("statt", "anstatt"):
        return True
    return before == "nicht" and [token.text for token in tokens[k + 1 : k + 3]] == [",", "sondern"]


def _of_noun(tokens: Sequence[Token], at: int) -> bool:
    """„nach dem Gipfel in Brüssel flog er …“: the town of the noun before, where a journey does not end; „in die Schweiz“ it does."""
    static = tokens[at].text.lower() in ("in", "im", "bei", "am", "auf") and tokens[at + 1].text.lower() not in (
        "die",
        "den",
        "das",
    )
    return static and at > 0 and tokens[at - 1].tag == "NN"


def _is_bound_for(tokens: Sequence[Token], at: int) -> bool:
    """„Der Bus nach Prag verunglückte“, „Die Straße nach Görlitz ist gesperrt“: the goal of a noun, where nothing happens."""
    noun = tokens[at - 1] if at else None
    if noun is None or noun.tag != "NN" or not (is_vehicle(noun.text) or noun.text.lower().endswith(_WAYS)):
        return False
    k = _before_noun(tokens, at)
    return k < 0 or not tokens[k].tag.startswith("APPR")


def _of_another_time(tokens: Sequence[Token], at: int) -> bool:
    """„Stunden nach seiner Freilassung in Minsk … in Vilnius“: the place of what was before, which the matter may be far from."""
    if not _of_noun(tokens, at):
        return False
    k = _before_noun(tokens, at)
    word = _preposition_of_noun(tokens, at)
    if word == "mit":
        return k > 0 and tokens[k - 1].text.lower() in ("zeitgleich", "gleichzeitig")
    if word == "vor":  # „vor dem Rathaus in Graz“ is a place
        return tokens[at - 1].text.lower().endswith(tuple(table("de/travel.yaml")["occasions"]["nouns"]))
    return word in ("nach", "seit")


def _before_noun(tokens: Sequence[Token], at: int) -> int:
    """The token before the noun, with its article and adjectives, that stands before a preposition."""
    k = at - 2
    while k >= 0 and tokens[k].tag in ("ART", "PPOSAT", "ADJA", "CARD", "PDAT", "PIAT"):
        k -= 1
    return k


def _preposition_of_noun(tokens: Sequence[Token], at: int) -> str:
    """„nach“ in „nach der Niederlage in Bochum“, by the place of „in“."""
    k = _before_noun(tokens, at)
    return tokens[k].text.lower() if k >= 0 and tokens[k].tag.startswith("APPR") else ""


def _in_participle(tokens: Sequence[Token], at: int, k: int) -> bool:
    """„der in Graz geborene Schauspieler“: an article before the preposition, an adjective after the name."""
    return at > 0 and tokens[at - 1].tag == "ART" and k + 1 < len(tokens) and tokens[k + 1].tag in ("ADJA", "ADJD")
