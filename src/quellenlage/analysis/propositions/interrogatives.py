"""Question clauses and question nouns: whether a clause asks, and what it asks for."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.propositions.lexicon import ask_endings, asks_of, stances
from quellenlage.analysis.propositions.view import View
from quellenlage.model import Clause

_ORDER = ("time", "place", "who", "why", "what", "whether")
_GOING_ON = frozenset(("wobei", "woraufhin", "wohingegen"))
"""Words that look like question words and go on telling."""
_RELATIVE = frozenset(
    ("wo", "womit", "wodurch", "wofür", "worauf", "woran", "weshalb", "weswegen", "wohin", "woher", "was", "wonach")
)
_ALSO_PREPOSITIONS = ("seit", "um")
_MEASURES = ("viele", "viel", "hoch", "groß", "lange", "stark", "weit", "oft", "schwer", "teuer")


def opener_word(view: View, clause: Clause) -> str:
    """The word that opens a dependent clause, in small letters."""
    return view.low(clause.opener) if clause.opener is not None else ""


def is_interrogative(view: View, clause: Clause) -> bool:
    """Whether a clause is an embedded question: „ob“ or a question word."""
    if clause.opener is None:
        return False
    word = opener_word(view, clause)
    if word in _GOING_ON or (word.startswith("welch") and _relates(view, clause.opener)):
        return False
    if word in _ALSO_PREPOSITIONS:
        return view.tokens[clause.opener + 1].tag in ("PWAV", "PWS")  # „Seit wann sie es wusste“
    return word == "ob" or view.tokens[clause.opener].tag in ("PWAV", "PWS", "PWAT") or (word in ("wie", "welche", "was"))


def _relates(view: View, opener: int) -> bool:
    """„die Fehlerkette, welche zu dem Unglück führte“: after a noun and without one of its own."""
    noun = opener > 1 and view.low(opener - 1) == "," and view.tokens[opener - 2].tag in ("NN", "NE")
    return noun and view.tokens[opener + 1].tag not in ("NN", "ADJA", "TRUNC")


def goes_on(view: View, number: int) -> bool:
    """Whether a clause with a question word goes on telling („in den Hafen, wo die Güter ausgeladen werden“): no verb asks for it."""
    clause = view.clauses[number]
    if clause.parent is None or opener_word(view, clause) not in _RELATIVE:
        return False
    above = view.clauses[clause.parent].predicate
    noun = view.low(clause.first - 1) == "," and view.tokens[clause.first - 2].tag in ("NN", "NE")
    if above is not None and above.finite is not None and noun and clause.first < above.finite:
        return True  # „Der Osten, wo Truppen stehen, wird als gefährlich bezeichnet“
    return above is not None and clause.first > view.clauses[clause.parent].first and above.lemma not in stances()


def asks_how_much(view: View, clause: Clause) -> bool:
    """„wie viele Menschen“, „wie hoch“."""
    opener = clause.opener
    return opener is not None and view.low(opener) == "wie" and view.low(opener + 1) in _MEASURES


def asked_by(view: View, clause: Clause) -> tuple[str, ...]:
    """What an embedded question asks: „Wann und wo“ asks two things."""
    if clause.opener is None:
        return ()
    if asks_how_much(view, clause):
        return ("what",)
    if opener_word(view, clause) in _ALSO_PREPOSITIONS:
        return asked_from(view, clause.opener + 1, clause.last)
    first = clause.opener
    while first > clause.first and (view.tokens[first - 1].tag == "KON" or view.low(first - 1) in asks_of()):
        first -= 1
    return asked_from(view, first, clause.last)


def asked_from(view: View, first: int, last: int) -> tuple[str, ...]:
    """What the question words from a token on ask for."""
    found = []
    for k in range(first, min(first + 5, last)):
        ask = asks_of().get(view.low(k))
        if ask:
            found.append(ask)
        elif view.tokens[k].tag not in ("KON", "$,", "APPR"):
            break
    return ordered(found)


def ask_of(word: str) -> str | None:
    """What a noun asks for: „Todesursache“ for the reason."""
    known = asks_of().get(word)
    if known is not None:
        return known
    low = word.lower()
    return next((ask for ending, ask in ask_endings() if low.endswith(ending)), None)


def ordered(asks: Sequence[str]) -> tuple[str, ...]:
    """Without doubles, in the order of the contract."""
    return tuple(ask for ask in _ORDER if ask in asks)
