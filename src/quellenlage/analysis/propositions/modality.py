"""How firmly the holder of a clause commits to it: modals, hedging adverbs, negation, hearsay and plans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import Any

from quellenlage.analysis.propositions.lexicon import HedgeWord, hedge_adverbs, hedge_phrases, words
from quellenlage.analysis.propositions.negation import is_negated
from quellenlage.analysis.propositions.rumours import is_rumoured
from quellenlage.analysis.propositions.sources import SPEAKERS, speaks
from quellenlage.analysis.propositions.view import View
from quellenlage.analysis.propositions.writings import is_evidence
from quellenlage.model import CommitmentBasis, CommitmentValue, Predicate, Span
from quellenlage.resources import table

_UNCHANGED = ("be", "er", "ver", "zer", "ent", "emp", "miss", "ge", "über", "unter", "wider", "hinter")
_ATTRIBUTE = 5
"""Words within which a hedge finds the adjective that it belongs to."""
_COPULAS = ("sein", "bleiben", "stehen", "feststehen", "gelten", "scheinen", "werden")
_RANK = {"CT": 3, "PR": 2, "PS": 1}
_OPPOSITE: dict[str, CommitmentValue] = {"CT+": "CT-", "CT-": "CT+", "PR+": "PR-", "PR-": "PR+", "PS+": "PS-", "PS-": "PS+"}


@dataclass(frozen=True, slots=True)
class Modality:
    """A clause as its holder holds it.

    `plan` is what somebody intends or ought to do, `future` what is yet to come.
    `hearsay`: somebody who is not named says so („soll … gewesen sein“, „angeblich“). `claimant`: the subject says so
    („will … gesehen haben“). `cue` are the words that show it, `rules` the rules that fired.
    """

    value: CommitmentValue = "CT+"
    basis: CommitmentBasis = "asserted"
    plan: bool = False
    future: bool = False
    hearsay: bool = False
    claimant: bool = False
    cue: Span | None = None
    rules: tuple[str, ...] = field(default=())


def opposite(value: CommitmentValue) -> CommitmentValue:
    """The value of the negated content; CTu and Uu stay."""
    return _OPPOSITE.get(value, value)


def weaker(one: CommitmentValue, other: CommitmentValue) -> CommitmentValue:
    """The lower certainty of two with the polarity of the second; what is unknown wins."""
    if one not in _OPPOSITE or other not in _OPPOSITE:
        return one if one not in _OPPOSITE else other
    low = one if _RANK[one[:2]] < _RANK[other[:2]] else other
    return f"{low[:2]}{other[2]}"  # type: ignore[return-value]


def modality(view: View, own: Sequence[int], predicate: Predicate | None) -> Modality:
    """Read the modality of a clause from its own words."""
    negated = is_negated(view, own, predicate)
    found = _by_modal(view, own, predicate) or Modality()
    if predicate is not None and predicate.tense == "Fut" and not found.plan:
        found = _replace(found, future=True, rule="future")
    for k in own:
        hedge = hedge_adverbs().get(view.low(k))
        if hedge and view.tokens[k].tag in ("ADV", "ADJD", "PTKANT", "PAV", "ADJA", "NN") and _is_adverb(view, k):
            found = _with_hedge(found, hedge, Span(view.tokens[k].start, view.tokens[k].end))
    found = _by_adverbial(view, own, _seeming(view, own, predicate, found))
    if (
        predicate is not None and predicate.lemma == "ausschließen" and predicate.passive
    ):  # „ein Defekt wird nicht ausgeschlossen“
        return _replace(found, value="PS+" if negated else "CT-", rule="excluded")
    if negated and found.value in _OPPOSITE:
        flipped: CommitmentValue = f"{found.value[:2]}-"  # type: ignore[assignment]
        found = _replace(found, value=flipped, rule="negation")
    return found


def _is_adverb(view: View, k: int) -> bool:
    """„wohl“ and „offenbar“ as adverbs: small, and not an adjective before its noun („angeblich sichere Werte“ hedges those).

    „sehr wohl“ insists.
    """
    token = view.tokens[k]
    if token.text == "wohl" and k and view.low(k - 1) == "sehr":
        return False
    if _in_attribute(view, k):
        return False
    return token.text[:1].islower() or k == 0 or view.tokens[k - 1].tag in ("$.", "$(", "$,")


def _in_attribute(view: View, k: int) -> bool:
    """„der angeblich korrupte Beamte“, „mit vermutlich gestohlenen Schildern“: after a determiner or a preposition, before an adjective."""
    if k == 0 or view.tokens[k - 1].tag not in ("ART", "PPOSAT", "PDAT", "PIAT", "CARD", "APPR", "APPRART"):
        return False
    for j in range(k + 1, min(k + _ATTRIBUTE, len(view.tokens))):
        if view.tokens[j].tag == "ADJA":
            return True
        if view.tokens[j].tag not in ("ADV", "ADJD", "APPR", "APPRART", "ART", "NN", "NE"):
            return False
    return False


def _by_adverbial(view: View, own: Sequence[int], found: Modality) -> Modality:
    """Hedges of several words: „dem Vernehmen nach“, „aller Voraussicht nach“."""
    for k in own:
        for phrase, hedge in hedge_phrases().get(view.low(k), ()):
            if all(view.low(k + step) == word for step, word in enumerate(phrase)):
                found = _with_hedge(found, hedge, Span(view.tokens[k].start, view.tokens[k + len(phrase) - 1].end))
    return found


def _with_hedge(found: Modality, hedge: HedgeWord, span: Span) -> Modality:
    hearsay = found.hearsay or hedge.sense == "hearsay"
    if hedge.sense == "hearsay":
        return _replace(found, hearsay=True, basis="reported", cue=found.cue or span, rule="hedge:hearsay")
    if hedge.sense == "certainty":
        return found
    value = weaker(hedge.value, found.value)
    basis = found.basis if hearsay else hedge.basis
    return _replace(found, value=value, basis=basis, cue=found.cue or span, rule=f"hedge:{hedge.sense}")


def _replace(found: Modality, *, rule: str, **changes: object) -> Modality:
    from dataclasses import replace

    return replace(found, rules=(*found.rules, rule), **changes)  # type: ignore[arg-type]


def _by_modal(view: View, own: Sequence[int], predicate: Predicate | None) -> Modality | None:
    if predicate is not None and predicate.lemma in words("attitudes", "intentions", "verbs") and predicate.finite is not None:
        token = view.tokens[predicate.finite]
        return Modality(basis="intended", plan=True, cue=Span(token.start, token.end), rules=("intention",))
    if predicate is not None and predicate.passive and _is_expected(view, predicate):
        token = view.tokens[predicate.tokens[-1]]
        return Modality("PR+", "inferred", cue=Span(token.start, token.end), rules=("expected",))
    if predicate is not None and not predicate.modal and is_rumoured(view, own, predicate):
        token = view.tokens[predicate.tokens[-1]]
        return Modality("PS+", "inferred", cue=Span(token.start, token.end), rules=("rumoured",))
    if predicate is None or not predicate.modal:
        return _conditional(view, predicate)
    cue = _modal_span(view, predicate)
    if predicate.modal == "sollen":
        reading = soll_reading(view, own, predicate)
        if reading == "hearsay":
            return Modality(basis="reported", hearsay=True, cue=cue, rules=("sollen:hearsay",))
        return Modality(basis="intended", plan=True, cue=cue, rules=("sollen:plan",))
    if predicate.modal == "wollen":
        if is_perfect(view, predicate):
            return Modality(basis="reported", claimant=True, cue=cue, rules=("wollen:claim",))
        return Modality(basis="intended", plan=True, cue=cue, rules=("wollen:plan",))
    entry = table("de/hedges.yaml")["modals"].get(predicate.modal)
    epistemic = predicate.mood == "Sub" and _is_second_subjunctive(view, predicate) and not _unable(view, own, predicate)
    perfect = predicate.modal in ("müssen", "können") and is_perfect(view, predicate)
    if entry and (epistemic or perfect or _may_happen(view, own, predicate)):
        return Modality(entry["value"], entry["basis"], cue=cue, rules=(f"modal:{predicate.modal}",))
    return None


def _unable(view: View, own: Sequence[int], predicate: Predicate) -> bool:
    """„…, dass die Zettel nicht gedruckt werden könnten“: stands for „können“ in reported speech, and denied it leaves nothing open."""
    return predicate.modal == "können" and predicate.negated and view.low(own[0]) == "dass" and not is_perfect(view, predicate)


def _may_happen(view: View, own: Sequence[int], predicate: Predicate) -> bool:
    """„die Brücke könne einstürzen“, „er könne geflohen sein“: what may be so; „er könne nicht kommen“ is about who is able to."""
    if predicate.modal != "können" or predicate.mood != "Sub":
        return False
    if is_perfect(view, predicate):
        return True
    subject = view.clauses[view.owner[own[0]]].subject if own else None
    if predicate.finite is not None and "es" in (view.low(own[0]), view.low(predicate.finite + 1)):
        return True
    if subject is None:
        return False
    first = view.token_at(subject.start)
    if predicate.passive or view.low(first) in words("modal_readings", "können", "persons"):
        return False
    head = next((k for k in range(first, view.token_at(subject.end)) if view.tokens[k].tag in ("NN", "NE")), first)
    mention = view.mention(view.tokens[head].start, view.tokens[head].end)
    return mention is None or mention.kind not in (*SPEAKERS, "place")


def _is_expected(view: View, predicate: Predicate) -> bool:
    """„Am Abend werden 300 Gäste erwartet“: nobody says by whom, and it has not come about yet."""
    finite = predicate.finite is not None and view.tokens[predicate.finite].lemma == "werden"
    if predicate.lemma == "schätzen" and predicate.finite is not None:  # „wird auf drei Millionen geschätzt“
        finite = finite and any(view.low(k) == "auf" for k in view.own[view.owner[predicate.finite]])
    return (
        finite and predicate.tense == "Pres" and not predicate.modal and predicate.lemma in words("hedges", "expected", "verbs")
    )


def _is_second_subjunctive(view: View, predicate: Predicate) -> bool:
    """„könnte“, „dürfte“, „müsste“; not „könne“, which is reported speech."""
    if predicate.finite is None:
        return False
    return (
        view.low(predicate.finite).startswith(("könnt", "dürft", "müsst", "möcht")) and view.low(predicate.finite)[-1] in "etn"
    )


def _conditional(view: View, predicate: Predicate | None) -> Modality | None:
    """„würde … steigen“, „wäre“: held possible under a condition, unless it stands for reported speech."""
    if predicate is None or predicate.finite is None or predicate.mood != "Sub":
        return None
    word = view.low(predicate.finite)
    if word.startswith(("würd", "wär", "hätt")):
        cue = Span(view.tokens[predicate.finite].start, view.tokens[predicate.finite].end)
        return Modality("PS+", "inferred", cue=cue, rules=("conditional",))
    return None


def _modal_span(view: View, predicate: Predicate) -> Span | None:
    for k in predicate.tokens:
        if view.tokens[k].lemma == predicate.modal:
            return Span(view.tokens[k].start, view.tokens[k].end)
    return None


def soll_reading(view: View, own: Sequence[int], predicate: Predicate) -> str:
    """Whether „sollen“ passes on hearsay or states a plan or duty („hearsay“ or „plan“).

    A perfect infinitive is hearsay; a state („soll krank sein“) is, unless the future is named; an action is a plan, unless
    words of the past stand beside it. „sollte“ is advice, a plan of the past or a condition.
    """
    form = view.low(predicate.finite) if predicate.finite is not None else ""
    if form.startswith("sollt"):
        return "plan"
    if form.startswith(("hätt", "wär")):
        return "plan"  # „hätte saniert werden sollen“
    if is_perfect(view, predicate):
        return "hearsay"
    low = {view.low(k) for k in own}
    ahead = words("modal_readings", "sollen", "future_words")
    future = any(view.low(k) in ahead and not _between_numbers(view, k) for k in own) or any(_is_year(view, k) for k in own)
    if low & words("modal_readings", "sollen", "past_words") and not future:
        return "hearsay"
    if future or _is_appointed(view, own) or (predicate.passive and not _is_state(view, predicate)):
        return "plan"
    stative = predicate.lemma in words("modal_readings", "sollen", "stative") or _is_state(view, predicate)
    stative = stative and not (predicate.lemma == "gehen" and low.isdisjoint(words("modal_readings", "sollen", "about")))
    stative = stative or (predicate.lemma in ("zeigen", "belegen", "beweisen") and _of_pictures(view, own))
    return "hearsay" if stative and not _by_a_measure(view, own) else "plan"


def _by_a_measure(view: View, own: Sequence[int]) -> bool:
    """„Durch den Anstrich soll das Haus heller sein“: what something is done for, with a comparative."""
    means = view.low(own[0]) in words("modal_readings", "sollen", "means")
    return means and any(view.tokens[k].tag == "ADJD" and view.low(k).endswith("er") for k in own)


def _of_pictures(view: View, own: Sequence[int]) -> bool:
    """„Videos, die Explosionen zeigen sollen“, „Das Foto soll den Täter zeigen“."""
    first = own[0]
    around = range(max(0, first - 3), first) if view.tokens[first].tag == "PRELS" else own
    return any(view.tokens[k].tag == "NN" and is_evidence(view.tokens[k].text) for k in around)


def _between_numbers(view: View, k: int) -> bool:
    """„zwei- bis siebenmal“, „25 bis 30“: a range, no time."""
    return view.low(k) == "bis" and k > 0 and view.tokens[k - 1].tag in ("CARD", "TRUNC")


def is_perfect(view: View, predicate: Predicate) -> bool:
    """Whether the complex holds a perfect infinitive, also where the participle looks like an infinitive („erfahren haben“)."""
    if predicate.perfect:
        return True
    verbs = [k for k in predicate.tokens if k != predicate.finite and view.tokens[k].tag[:1] == "V"]
    return any(
        view.tokens[one].form in ("Inf", "Part") and view.low(one).startswith(_UNCHANGED) and view.low(other) == "haben"
        for one, other in pairwise(verbs)
    )


def _is_state(view: View, predicate: Predicate) -> bool:
    """„soll interessiert sein“: a participle with „sein“ and without „werden“."""
    rest = {view.low(k) for k in predicate.tokens if k != predicate.finite}
    return "sein" in rest and not rest & {"werden", "worden"}


def _is_appointed(view: View, own: Sequence[int]) -> bool:
    """„am Freitag“, „im Herbst“ without a word of the past: what is said of it is still to come."""
    days = words("modal_readings", "sollen", "appointments")
    return any(view.low(k - 1) in ("am", "im", "zum", "zu") and view.tokens[k].text in days for k in own)


def _is_year(view: View, k: int) -> bool:
    text = view.tokens[k].text
    return len(text) == 4 and text.isdecimal() and text[:2] in ("20", "21")


def _seeming(view: View, own: Sequence[int], predicate: Predicate | None, found: Modality) -> Modality:
    """„scheint … zu sein“: an inference."""
    if predicate is None or predicate.finite is None or view.tokens[predicate.finite].lemma != "scheinen":
        return found
    if not any(view.tokens[k].tag in ("PTKZU", "VVIZU") for k in own):
        return found
    token = view.tokens[predicate.finite]
    return _replace(found, value=weaker("PR+", found.value), basis="inferred", cue=Span(token.start, token.end), rule="seeming")


def impersonal(view: View, number: int, found: Modality) -> Modality:
    """A dass-clause under „es ist wahrscheinlich“, „fest steht“, „es besteht die Gefahr“: as firm as that says."""
    predicated = _predicated(view, number)
    if predicated is not None:
        entry, k = predicated
        token = view.tokens[k]
        return _replace(
            found, value=entry["value"], basis="inferred", cue=Span(token.start, token.end), rule="said to be likely"
        )
    parent = view.clauses[number].parent
    if parent is None and view.low(view.clauses[number].first) in ("dass", "daß"):
        following = view.following(number)  # „Dass der Pegel steigt, gilt als wahrscheinlich“
        parent = following[0] if following and _opens_with_verb(view, following[0]) else None
    if parent is None or view.clauses[number].kind != "subordinate":
        return found
    hit = _likelihood(view, parent)
    subject = view.clauses[parent].subject
    if hit is None or (subject is not None and speaks(view, subject)):
        return found  # „Die Firma weist darauf hin, dass …“ tells
    entry, k = hit
    token = view.tokens[k]
    value = weaker(entry["value"], found.value) if entry["value"].endswith("+") else entry["value"]
    return _replace(found, value=value, basis="inferred", cue=Span(token.start, token.end), rule="impersonal")


def _predicated(view: View, number: int) -> tuple[dict[str, Any], int] | None:
    """„Ein Abbruch sei möglich“, „Fremdverschulden ist nicht ausgeschlossen“: nothing but the subject and how likely it is.

    „Die Anmeldung ist online möglich“ says what can be done.
    """
    clause = view.clauses[number]
    hit = _likelihood(view, number) if clause.kind in ("main", "inquit") and clause.subject is not None else None
    if (
        hit is None
        or "lemmas" in hit[0]
        or "of_clauses" in hit[0]
        or hit[0]["value"] == "CT+"
        or clause.subject is None
        or clause.predicate is None
    ):
        return None
    if is_negated(view, view.own[number], clause.predicate) and "nicht" not in hit[0]["words"]:
        return None  # „Eine Rückkehr ist noch nicht möglich“
    said = {*clause.predicate.tokens, *(k for k in view.own[number] if view.low(k) in hit[0]["words"])}
    rest = [k for k in view.own[number] if k not in said and view.tokens[k].tag not in _BESIDE]
    start, end = clause.subject.start, clause.subject.end
    return hit if rest and all(start <= view.tokens[k].start < end for k in rest) else None


_BESIDE = frozenset(("ADV", "PTKNEG", "KON", "$(", "$,"))


def _follows_its_content(view: View, number: int) -> bool:
    """„Dass der Pegel steigt, gilt als wahrscheinlich“."""
    if number == 0 or view.clauses[number - 1].sentence != view.clauses[number].sentence:
        return False
    before = view.clauses[number - 1]
    return before.parent is None and view.low(before.first) in ("dass", "daß") and _opens_with_verb(view, number)


def _opens_with_verb(view: View, number: int) -> bool:
    predicate = view.clauses[number].predicate
    return predicate is not None and predicate.finite == view.clauses[number].first


def says_how_likely(view: View, number: int) -> bool:
    """Whether a clause only says how likely its dass-clause is („Zuerst bestand die Möglichkeit, dass …“)."""
    if _follows_its_content(view, number):
        return _likelihood(view, number) is not None
    following = view.following(number)
    content = any(view.clauses[k].parent == number and view.low(view.clauses[k].first) in ("dass", "daß") for k in following)
    return content and _likelihood(view, number) is not None


def _likelihood(view: View, number: int) -> tuple[dict[str, Any], int] | None:
    """The entry of `impersonal` that a clause fits, and its last word."""
    predicate = view.clauses[number].predicate
    if predicate is None or predicate.finite is None:
        return None
    lemma = view.tokens[predicate.finite].lemma
    texts = {word: k for k in view.own[number] for word in (view.low(k), view.tokens[k].text)}
    for entry in _impersonals():
        if lemma in entry.get("lemmas", _COPULAS) and all(word in texts for word in entry["words"]):
            return entry, texts[entry["words"][-1]]
    return None


@cache
def _impersonals() -> list[dict[str, Any]]:
    return sorted(table("de/hedges.yaml")["impersonal"], key=lambda entry: -len(entry["words"]))
