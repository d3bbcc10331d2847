"""Towns that belong to a noun: „sprach über die Lage in Sydney“ places nobody there, „nahm an einer Konferenz in Sydney teil“ does.

A town behind a noun is where the clause's matter is only if that noun is the place itself, or what is visited, met or taken part in
directly. In doubt it belongs to the noun: a presence that is missed costs less than one that is false.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from quellenlage.analysis.base.fields import QUOTES
from quellenlage.knowledge.attending import at_an_occasion
from quellenlage.knowledge.clause_view import own_stretches
from quellenlage.knowledge.events import EventClass
from quellenlage.knowledge.places.vocabulary import is_house
from quellenlage.knowledge.vehicles import is_vehicle
from quellenlage.knowledge.whereabouts import governor, leaves_from
from quellenlage.model import Analysis, Clause, PlaceMention, Reading, Span, TimeExpression, Token
from quellenlage.resources import table

OF_A_NOUN = "place of a noun"
"""The rule of a claim whose place says where a noun's matter is, not its own."""
_PREPOSITIONS = ("APPR", "APPRART")
_DETERMINERS = ("ART", "PPOSAT", "PDAT", "PIAT")
_WITHIN = (*_DETERMINERS, "ADJA", "CARD")
_GOALS = frozenset(("nach", "über", "via", "bis", "durch"))
_STANDING = frozenset(("in", "im", "an", "am", "auf", "bei", "beim", "während", "vor", "vorm", "neben", "hinter", "unter"))
_BOTH_CASES = frozenset(("in", "an", "auf", "vor", "neben", "hinter", "unter"))
_ACCUSATIVE = frozenset("die das den einen eine ein seine seinen ihre ihren diese diesen dieses keinen keine sein ihr".split())
_ROUND = frozenset(("mit", "ohne", "nach", "wegen", "seit", "trotz", "zu", "zum", "zur", "von", "vom", "für", "samt"))
"""Before a noun that a place may stand beside: „traf mit seiner Frau in Rom ein“."""
_GENITIVES = frozenset("des der eines einer seines seiner ihres ihrer dieses dieser".split())
_TIMES = ("uhr", "zeit", "tag", "abend", "morgen", "nacht", "mittag", "woche", "wochenende")
_MATTERS = ("ung", "ion", "schaft", "tod")
_TITLE = 6
"""Words that the title of a work may have: „Allein in Sydney“."""


@cache
def _verbs(key: str) -> frozenset[str]:
    return frozenset(table("de/event_verbs.yaml")["noun_places"][key])


def belongs_to_noun(mention: PlaceMention, clause: Clause, number: int, reading: Reading, event: EventClass) -> bool:
    """Whether a place is a noun's („die Lage in Sydney“) and not that of the clause's own matter.

    Args:
        mention: the place.
        clause: the clause that it stands in.
        number: the clause's number.
        reading: the document's reading.
        event: what the clause tells of.
    """
    tokens = reading.analysis.tokens
    first = bisect_left(tokens, mention.start, key=lambda token: token.start)
    if not _in_own_words(first, clause, number, reading.analysis) or _in_a_title(tokens, first):
        return True
    at = governor(tokens, first)
    if at is None or at <= clause.first or tokens[at].text.lower() in _GOALS:
        return False
    noun = tokens[at - 1]
    timed = _is_time(reading.times, noun) or noun.text in ("Ortszeit", "Zeit")  # „um 9 Uhr Ortszeit in Graz“
    stop = noun.text in table("de/travel.yaml")["stopovers"]["nouns"]
    if noun.tag != "NN" or timed or stop or leaves_from(tokens, at) or at_an_occasion(tokens, at):
        return False
    return _is_of(at - 1, clause, tokens, event)


def _in_own_words(first: int, clause: Clause, number: int, analysis: Analysis) -> bool:
    """Whether a word is the clause's own and not of one inside it: „…, um an einer Konferenz in Sydney teilzunehmen“."""
    return any(begin <= first < end for begin, end in own_stretches(analysis, clause, number))


def _in_a_title(tokens: Sequence[Token], first: int) -> bool:
    """Whether a name ends a short title in marks: „Winter in Sydney“."""
    closes = first + 1 < len(tokens) and tokens[first + 1].text in QUOTES
    opens = next((k for k in range(first - 1, max(0, first - _TITLE), -1) if tokens[k].text in QUOTES), None)
    return closes and opens is not None and tokens[opens - 1].tag == "NN"


def _is_time(times: Sequence[TimeExpression], token: Token) -> bool:
    k = bisect_left(times, token.end, key=lambda time: time.start) - 1
    return k >= 0 and times[k].start <= token.start < max(times[k].end, times[k].full_end)


def _is_of(noun: int, clause: Clause, tokens: Sequence[Token], event: EventClass) -> bool:
    """Whether the place behind a noun is that noun's, by what governs the noun."""
    before = noun - 1
    while before >= clause.first and tokens[before].tag in _WITHIN:
        before -= 1
    determiner = tokens[before + 1] if before + 1 < noun and tokens[before + 1].tag in _DETERMINERS else None
    if before >= clause.first and tokens[before].tag in _PREPOSITIONS:
        return _behind_preposition(before, noun, determiner, clause, tokens, event)
    if _in_subject(noun, clause, tokens):
        return False
    genitive = determiner is not None and determiner.text.lower() in _GENITIVES
    if genitive and before >= clause.first and tokens[before].tag in ("NN", "NE"):
        return _of_genitive(before, clause, tokens)
    return _is_object_elsewhere(tokens[noun], clause)


def _behind_preposition(
    at: int, noun: int, determiner: Token | None, clause: Clause, tokens: Sequence[Token], event: EventClass
) -> bool:
    word, said = tokens[at].text.lower(), determiner.text.lower() if determiner else ""
    leaves = word in ("aus", "vom") and event.name in ("departure", "movement")
    if leaves or (is_vehicle(tokens[noun].text) and word in ("mit", "per")):
        return False
    if event.undergone and is_house(tokens[noun].text):
        return False  # „wurde in eine Klinik in Padua eingeliefert“
    predicate = clause.predicate
    lemma = predicate.lemma if predicate else ""
    if word in _STANDING:
        into = lemma in _verbs("into") or (event.name == "departure" and is_vehicle(tokens[noun].text))
        return word in _BOTH_CASES and said in _ACCUSATIVE and not into
    if predicate is not None and word in ("von", "vom") and predicate.passive:
        return False  # „wurde von Fans in Rom empfangen“
    if word == "laut":
        return False
    if word == "gegen" and lemma in _verbs("against"):
        return False  # „spielte gegen den Meister in Rom“
    opens = predicate is not None and predicate.finite is not None and at < predicate.finite
    of_object = tokens[at - 1].tag == "NN" and at - 1 > clause.first and not tokens[at - 1].text.lower().endswith(_TIMES)
    if word == "mit" and not opens:
        return lemma in _verbs("from_afar") or (
            of_object and event.name not in ("arrival", "presence")
        )  # „traf sich mit dem Premier in London“
    if word in _ROUND and event.name in ("arrival", "presence") and not opens:
        return False
    return bool(said) or word not in _ROUND or opens or word in ("von", "für", "zum", "zur", "vom")


def _of_genitive(head: int, clause: Clause, tokens: Sequence[Token]) -> bool:
    """„bei der Eröffnung einer Messe in Sydney“ is there, „die Freilassung der Geiseln in Sydney“ is not."""
    before = head - 1
    while before >= clause.first and tokens[before].tag in _WITHIN:
        before -= 1
    if before < clause.first or tokens[before].tag not in _PREPOSITIONS or tokens[head].text in _verbs("far_objects"):
        return True
    word, said = tokens[before].text.lower(), tokens[before + 1].text.lower()
    if word == "nach" and tokens[head].text in _verbs("told_by"):
        return False  # „war nach Angaben seines Anwalts in Graz“
    if word in ("zum", "zu"):
        return tokens[head].text not in _verbs("phases")  # „zum Abschluss ihres Besuchs in Rom“
    return word not in _STANDING or (word in _BOTH_CASES and said in _ACCUSATIVE)


def _in_subject(noun: int, clause: Clause, tokens: Sequence[Token]) -> bool:
    """Whether the noun is the subject behind its verb: „Am Montag war der Minister in Wien“."""
    subject: Span | None = clause.subject
    return subject is not None and subject.start <= tokens[noun].start < subject.end


def _is_object_elsewhere(noun: Token, clause: Clause) -> bool:
    """Whether a bare object is none of what somebody must be near: „besuchte ein Werk in Sydney“ is there, „eröffnete ein Konto“ is not."""
    predicate = clause.predicate
    if predicate is None or noun.lemma in _verbs("far_objects") or noun.text in _verbs("far_objects"):
        return True
    if predicate.lemma in _verbs("predicative"):
        return noun.lemma not in _verbs("present_as")  # „war Gast in einer Sendung in Graz“
    if predicate.lemma == "erreichen":
        return True
    return predicate.lemma in _verbs("of_matters") and noun.text.endswith(_MATTERS)
