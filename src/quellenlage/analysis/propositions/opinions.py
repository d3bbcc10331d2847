"""What somebody thinks of something without a verb of saying: „sieht darin einen Angriff“, „Für die Ministerin ist das ein Skandal“."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.base.noun_phrases import phrase_end
from quellenlage.analysis.propositions.lexicon import Stance, held_for, words
from quellenlage.analysis.propositions.sources import can_tell, source
from quellenlage.analysis.propositions.subjects import subject_source
from quellenlage.analysis.propositions.view import View
from quellenlage.model import Predicate, SourceMention

_IN = frozenset(("in", "im", "darin", "hierin", "hinter", "dahinter"))


def opinion_of(look: View, number: int) -> SourceMention | None:
    """Whose opinion a main clause is, by its shape alone; None where it tells what is or what somebody saw."""
    clause = look.clauses[number]
    predicate = clause.predicate
    if clause.kind not in ("main", "inquit") or predicate is None or predicate.finite is None or predicate.passive:
        return None
    return _sees_in(look, number, predicate) or _for_whom(look, look.own[number], predicate)


def _sees_in(look: View, number: int, predicate: Predicate) -> SourceMention | None:
    """„sieht in dem Gesetz einen Angriff“, but not „sah in dem Haus einen Mann“: what one can only think, not see."""
    own = look.own[number]
    if predicate.lemma not in words("attitudes", "opinions", "seeing", "verbs") or predicate.modal:
        return None
    at = next((k for k in own if look.low(k) in _IN and look.tokens[k].tag in ("APPR", "APPRART", "PAV", "PROAV")), None)
    if at is None:
        return None
    governs = look.tokens[at].tag in ("APPR", "APPRART")
    inside = range(at, phrase_end(look.tokens, at + 1, own[-1] + 1) if governs else at + 1)
    if not _names_one(look, [k for k in own if k not in inside], "seeing"):
        return None
    subject = subject_source(look, look.clauses[number])
    return subject if subject is not None and can_tell(look, subject) else None


def _for_whom(look: View, own: Sequence[int], predicate: Predicate) -> SourceMention | None:
    """„Für den Trainer war der Elfmeter ein Witz“: a verdict; „Für den Trainer war es der dritte Sieg“ counts."""
    if look.low(own[0]) != "für" or predicate.lemma not in ("sein", "bleiben") or len(own) < 2:
        return None
    end = phrase_end(look.tokens, own[1], own[-1] + 1)
    if end <= own[1] or predicate.finite != end or not _names_one(look, [k for k in own if k > end], "for_whom"):
        return None
    one = source(look, look.tokens[own[1]].start, look.tokens[end - 1].end)
    return one if one is not None and one.role != "unnamed" and can_tell(look, one) else None


def sure_one(look: View, number: int) -> SourceMention | None:
    """Who is sure of what a clause leads to: „Für den Verband steht fest, dass …“."""
    predicate, own = look.clauses[number].predicate, look.own[number]
    place = ("attitudes", "opinions", "sure")
    if predicate is None or look.low(own[0]) != "für" or len(own) < 2 or predicate.lemma not in words(*place, "verbs"):
        return None
    end = phrase_end(look.tokens, own[1], own[-1] + 1)
    if end <= own[1] or not any(look.tokens[k].text in words(*place, "words") for k in own if k >= end):
        return None
    one = source(look, look.tokens[own[1]].start, look.tokens[end - 1].end)
    return one if one is not None and one.role != "unnamed" and can_tell(look, one) else None


def held_as(look: View, number: int, lemma: str) -> Stance | None:
    """„halten einen Preis von 60 Dollar für wahrscheinlich“, „für wenig plausibel“."""
    if lemma != "halten" or not any(look.low(k) == "für" for k in look.own[number]):
        return None
    for k in look.own[number]:
        stance = held_for().get(look.low(k))
        if stance is not None:
            return held_for()["unwahrscheinlich"] if look.low(k - 1) in words("attitudes", "held_for", "hardly") else stance
    return None


def _names_one(look: View, own: Sequence[int], kind: str) -> bool:
    """Whether a noun that judges stands there, or as the predicate an adjective that does."""
    nouns = words("attitudes", "opinions", kind, "nouns") | words("attitudes", "judgements", "verdicts")
    if any(look.tokens[k].tag == "NN" and look.tokens[k].text.lower().endswith(_ends(nouns)) for k in own):
        return True
    return any(
        look.tokens[k].tag == "ADJD" and look.low(k) in words("attitudes", "opinions", kind, "adjectives") for k in own[-1:]
    )


def _ends(nouns: frozenset[str]) -> tuple[str, ...]:
    return tuple(noun.lower() for noun in nouns)
