"""Refusals: clauses that say that somebody did not say it („machte keine Angaben“, „wollte sich nicht äußern“, „ließ offen“)."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.propositions.lexicon import Stance, words
from quellenlage.analysis.propositions.negation import is_negated
from quellenlage.analysis.propositions.view import View
from quellenlage.model import Predicate
from quellenlage.resources import table

SILENT = Stance("silent", "CTu", "CTu", report=False, negated_report=True)
_PLACE = ("attitudes", "refusals")
_BOTH = frozenset(("bestätigen", "dementieren"))
_REFLEXIVE = frozenset(("sich", "mich", "uns"))


def refused(view: View, number: int, contents: Sequence[int]) -> Stance | None:
    """The stance of a clause that refuses to say, or None.

    Args:
        view: the text.
        number: the clause.
        contents: clauses that it may introduce.
    """
    clause = view.clauses[number]
    predicate = clause.predicate
    if predicate is None or clause.subject is None:
        return None
    own = view.own[number]
    texts = {view.tokens[k].text for k in own} | {view.low(k) for k in own}
    lemmas = {predicate.lemma, *(view.tokens[k].lemma for k in own if view.tokens[k].form)}
    said = _neither_nor(texts, lemmas) or _phrase(texts, lemmas) or _refusing(view, predicate, texts, contents)
    if not said and is_negated(view, own, predicate):
        said = _not_said(texts, predicate) or _not_told(view, own, texts, predicate)
    return SILENT if said else None


def _neither_nor(texts: set[str], lemmas: set[str]) -> bool:
    """„wollte das weder bestätigen noch dementieren“."""
    return "weder" in texts and lemmas >= _BOTH


def _phrase(texts: set[str], lemmas: set[str]) -> bool:
    return any(
        entry["lemma"] in lemmas and all(word in texts for word in entry["words"])
        for entry in table("de/attitudes.yaml")["refusals"]["phrases"]
    )


def _refusing(view: View, predicate: Predicate, texts: set[str], contents: Sequence[int]) -> bool:
    """„lehnte eine Stellungnahme ab“, „lehnte es ab, die Zahlen zu kommentieren“."""
    if predicate.lemma not in words(*_PLACE, "refusing", "verbs"):
        return False
    if texts & words(*_PLACE, "refusing", "nouns"):
        return True
    verbs = words(*_PLACE, "verbs")
    inner = [view.clauses[k].predicate for k in contents]
    return any(one is not None and one.lemma in verbs for one in inner)


def _not_said(texts: set[str], predicate: Predicate) -> bool:
    """„äußerte sich nicht“, „sagte dazu nichts“, „reagierte nicht auf eine Anfrage“."""
    lemma = "bekanntgeben" if predicate.lemma == "geben" and "bekannt" in texts else predicate.lemma
    if lemma == "bestätigen" and texts & _REFLEXIVE:
        return False  # „Der Verdacht bestätigte sich nicht“
    if lemma in words(*_PLACE, "verbs") and not predicate.passive:
        return True
    if "nichts" in texts and lemma in words(*_PLACE, "nothing", "verbs"):
        return True
    if (
        lemma in words(*_PLACE, "unspoken", "verbs")
        and predicate.modal == "wollen"
        and texts & words(*_PLACE, "unspoken", "words")
    ):
        return True
    unanswered = lemma in words(*_PLACE, "unanswered", "verbs")
    return unanswered and bool(texts & words(*_PLACE, "unanswered", "nouns"))


def _not_told(view: View, own: Sequence[int], texts: set[str], predicate: Predicate) -> bool:
    """„machte keine Angaben“, „nannte keine Zahlen“."""
    if predicate.lemma not in words(*_PLACE, "telling", "verbs") or predicate.passive:
        return False
    nouns = words(*_PLACE, "telling", "nouns")
    told = [k for k in own if view.tokens[k].text in nouns and not _source_phrase(view, k)]
    if "nicht" in texts and told:
        return True
    return any(any(view.low(j).startswith("kein") for j in range(max(own[0], k - 3), k)) for k in told)


def _source_phrase(view: View, k: int) -> bool:
    """„nach seinen Angaben“ names a source."""
    return any(view.low(j) in ("nach", "laut", "gemäß") for j in range(max(0, k - 2), k)) or view.low(k + 1) == "zufolge"
