"""Whom a demand or an accusation is about: „forderte die Ministerin auf, zurückzutreten“, „wirft ihm vor, … getötet zu haben“."""

from __future__ import annotations

from quellenlage.analysis.base.noun_phrases import phrase_end
from quellenlage.analysis.propositions.frames import Frame
from quellenlage.analysis.propositions.subjects import object_in_subject
from quellenlage.analysis.propositions.view import View
from quellenlage.model import Span

_BEGINS = frozenset(("ART", "PPOSAT", "PDAT", "PIAT", "PIS", "NN", "NE", "ADJA", "CARD", "PPER"))


def asked_person(view: View, number: int, frame: Frame | None) -> Span | None:
    """Who is to do what an infinitive says, where its frame names them: the object of a demand or an accusation.

    „versprach den Wählern, die Steuern zu senken“ is about whoever promises, so only those two classes count.
    """
    clause = view.clauses[number]
    if frame is None or clause.kind != "infinitive" or frame.stance.name not in ("want", "assert"):
        return None
    above = view.clauses[frame.clause]
    if frame.passive and frame.stance.name == "want":
        return above.subject  # „Anwohner wurden aufgefordert, …“
    addressee = object_in_subject(view, above)
    if addressee is not None and above.subject is not None:
        return Span(view.tokens[addressee].start, above.subject.end)
    own = view.own[frame.clause]
    k = 0
    while k < len(own):
        end = phrase_end(view.tokens, own[k], own[-1] + 1)
        pointing = end == own[k] + 1 and view.low(own[k]) in ("es", "das")
        if end > own[k] and not pointing and _may_be_object(view, own[k], above.subject):
            return Span(view.tokens[own[k]].start, view.tokens[end - 1].end)
        k += max(1, end - own[k])
    return None


def _may_be_object(view: View, k: int, subject: Span | None) -> bool:
    """Whether a phrase is neither the subject nor behind a preposition."""
    token = view.tokens[k]
    if view.tokens[k - 1].text == "(" or (subject is not None and token.tag == "NE" and 0 <= token.start - subject.end <= 2):
        return False  # „Der Vorsitzende Jan Ott forderte …“, „Eva Holm (Grüne) forderte …“
    if token.tag not in _BEGINS or view.tokens[k - 1].tag in ("APPR", "APPRART", "KOKOM"):
        return False
    return subject is None or not subject.start <= token.start < subject.end
