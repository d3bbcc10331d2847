"""Whether a clause's event is negated, and where a negation reaches no further than a word, a contrast or a second part."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.propositions.lexicon import hedge_adverbs, words
from quellenlage.analysis.propositions.view import View
from quellenlage.model import Predicate

_CONTRAST = ("aber", "jedoch", "doch", "sondern")
_INSIDE = ("ADV", "ADJD", "VVINF", "VVPP", "PAV")
_REACH = 3
_BRACKETS = 8
_HARDLY = frozenset(("kaum", "schwerlich"))
_FAR = 40
"""Words within which a contrast is looked for."""


def is_negated(view: View, own: Sequence[int], predicate: Predicate | None) -> bool:
    """Whether the event of a clause is turned into its opposite.

    Args:
        view: the text.
        own: the clause's own tokens.
        predicate: its predicate.
    """
    negators = words("verb_classes", "negators", "words")
    return any(
        (view.lows[k] in negators or (view.lows[k] in _HARDLY and _is_hardly(view, k)))
        and _reaches(view, own, place, predicate)
        for place, k in enumerate(own)
    )


def _is_hardly(view: View, k: int) -> bool:
    """„wohl kaum“, „schwerlich“: probably not. „kaum“ alone says how much."""
    return view.low(k) == "schwerlich" or (k > 0 and view.low(k - 1) in hedge_adverbs())


def _reaches(view: View, own: Sequence[int], place: int, predicate: Predicate | None) -> bool:
    """Whether a negating word negates the event of its clause."""
    k = own[place]
    if _without_effect(view, k, own[0]) or _in_brackets(view, k, own[0]):
        return False
    return not _in_second_part(view, own, place, predicate) and not _contrasted(view, own, place)


def _without_effect(view: View, k: int, first: int) -> bool:
    """„nicht oft“, „nicht enden wollender Applaus“, „keine 24 Stunden später“, „wie nie zuvor“, „nicht mehr als drei“, „…, mehr nicht“."""
    word = view.low(k)
    if word == "nicht" and k > 1 and view.low(k - 1) == "mehr" and view.low(k - 2) in (",", "–"):
        return True
    if word in ("nie", "niemals"):
        return view.low(k - 1) in ("wie", "denn")
    if word.startswith("kein"):
        measure = view.low(k + 2) in ("alt", "lang", "später", "entfernt", "weit", "her", "groß", "hoch")
        return measure or (k + 1 < len(view.tokens) and view.tokens[k + 1].tag == "CARD")
    if word == "nichts":
        return view.low(k + 1) in ("anderes", "weniger")
    if word != "nicht":
        return False
    after = view.low(k + 1)
    if after == "so" and _as_much_as(view, k + 2):
        return False  # „nicht so groß wie befürchtet“
    if after in words("hedges", "negation_without_effect", "after") or (after == "mehr" and view.low(k + 2) == "als"):
        return True
    return _before_attribute(view, k) or (k - 1 > first and _instead(view, k))


def _as_much_as(view: View, k: int) -> bool:
    """„(so) groß wie befürchtet“, „(so) groß sein wie befürchtet“: an adjective and what it is measured by."""
    if k >= len(view.tokens) or view.tokens[k].tag not in ("ADJD", "ADV"):
        return False
    return any(view.low(j) == "wie" for j in range(k + 1, min(k + 1 + _REACH, len(view.tokens))))


def _instead(view: View, k: int) -> bool:
    """„zwei und nicht drei Menschen“, „in Köln und nicht in Bonn“, „die Stadt und nicht der Bund“: a contrast of two parts."""
    following = view.tokens[k + 1].tag if k + 1 < len(view.tokens) else ""
    if view.low(k - 1) != "und" or k < 2:
        return False
    return following in ("CARD", "APPR", "APPRART", "NE") or (
        following in ("NN", "ART", "PPOSAT") and view.tokens[k - 2].tag in ("NN", "NE")
    )


def _in_brackets(view: View, k: int, first: int) -> bool:
    """„(darunter keine Deutschen)“ says nothing of the event."""
    for j in range(k - 1, max(first, k - _BRACKETS) - 1, -1):
        if view.tokens[j].text in ("(", ")"):
            return view.tokens[j].text == "("
    return view.low(k - 1) == "darunter"


def _before_attribute(view: View, k: int) -> bool:
    """Whether „nicht“ belongs to an adjective before its noun."""
    for j in range(k + 1, min(k + 1 + _REACH, len(view.tokens) - 1)):
        tag = view.tokens[j].tag
        if tag == "ADJA":
            return view.tokens[j + 1].tag in ("NN", "NE", "ADJA", "TRUNC")
        if tag not in _INSIDE:
            return False
    return False


def _in_second_part(view: View, own: Sequence[int], place: int, predicate: Predicate | None) -> bool:
    """„ist gestürzt, aber nicht schwer verletzt“: the negation comes after a contrast that follows the first predicate."""
    for before in range(place - 1, max(0, place - _FAR), -1):
        k = own[before]
        if view.low(k) in _CONTRAST and view.tokens[k - 1].text == ",":
            return predicate is not None and any(t < k for t in predicate.tokens)
        if view.tokens[k].form == "Fin":
            return False
    return False


def _contrasted(view: View, own: Sequence[int], place: int) -> bool:
    """„nicht in Köln, sondern in Bonn“: the event took place; „nicht abgesagt, sondern verlegt“: the first did not."""
    k = own[place]
    if view.tokens[k + 1].tag[:1] == "V" if k + 1 < len(view.tokens) else True:
        return False
    return any(view.low(later) == "sondern" for later in own[place + 1 : place + _FAR])
