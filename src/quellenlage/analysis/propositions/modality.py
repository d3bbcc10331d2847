"""How firmly the holder of a clause commits to it: modals, hedging adverbs, negation, hearsay and plans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from quellenlage.analysis.propositions.lexicon import HedgeWord, hedge_adverbs, words
from quellenlage.analysis.propositions.view import View
from quellenlage.model import CommitmentBasis, CommitmentValue, Predicate, Span
from quellenlage.resources import table

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
    negated = _negated(view, own)
    found = _by_modal(view, own, predicate) or Modality()
    if predicate is not None and predicate.tense == "Fut" and not found.plan:
        found = _replace(found, future=True, rule="future")
    for k in own:
        hedge = hedge_adverbs().get(view.low(k))
        if hedge and view.tokens[k].tag in ("ADV", "ADJD", "PTKANT", "PAV", "ADJA", "NN") and _is_adverb(view, k):
            found = _with_hedge(found, hedge, Span(view.tokens[k].start, view.tokens[k].end))
    found = _seeming(view, own, predicate, found)
    if negated and found.value in _OPPOSITE:
        flipped: CommitmentValue = f"{found.value[:2]}-"  # type: ignore[assignment]
        found = _replace(found, value=flipped, rule="negation")
    return found


def _is_adverb(view: View, k: int) -> bool:
    """„wohl“ and „offenbar“ as adverbs: small, and not an adjective before its noun („angeblich sichere Werte“ hedges those)."""
    token = view.tokens[k]
    return token.text[:1].islower() or k == 0 or view.tokens[k - 1].tag in ("$.", "$(", "$,")


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
    if predicate is None or not predicate.modal:
        return _conditional(view, predicate)
    cue = _modal_span(view, predicate)
    if predicate.modal == "sollen":
        reading = soll_reading(view, own, predicate)
        if reading == "hearsay":
            return Modality(basis="reported", hearsay=True, cue=cue, rules=("sollen:hearsay",))
        return Modality(basis="intended", plan=True, cue=cue, rules=("sollen:plan",))
    if predicate.modal == "wollen":
        if predicate.perfect:
            return Modality(basis="reported", claimant=True, cue=cue, rules=("wollen:claim",))
        return Modality(basis="intended", plan=True, cue=cue, rules=("wollen:plan",))
    entry = table("de/hedges.yaml")["modals"].get(predicate.modal)
    epistemic = predicate.mood == "Sub" and _is_second_subjunctive(view, predicate)
    if entry and (epistemic or (predicate.modal == "müssen" and predicate.perfect)):
        return Modality(entry["value"], entry["basis"], cue=cue, rules=(f"modal:{predicate.modal}",))
    return None


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
    if predicate.perfect:
        return "hearsay"
    low = {view.low(k) for k in own}
    future = bool(low & words("modal_readings", "sollen", "future_words")) or any(_is_year(view, k) for k in own)
    if low & words("modal_readings", "sollen", "past_words") and not future:
        return "hearsay"
    if future or predicate.passive:
        return "plan"
    return "hearsay" if predicate.lemma in words("modal_readings", "sollen", "stative") else "plan"


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


def _negated(view: View, own: Sequence[int]) -> bool:
    """Whether the event is negated: „nicht“ that turns it into its opposite, „kein“ in a main part, „niemand“."""
    harmless = words("hedges", "negation_without_effect", "after")
    negators = words("verb_classes", "negators", "words")
    return any(view.low(k) in negators and not (view.low(k) == "nicht" and view.low(k + 1) in harmless) for k in own)


def impersonal(view: View, number: int, found: Modality) -> Modality:
    """A dass-clause under „es ist wahrscheinlich“, „fest steht“: as firm as that says."""
    parent = view.clauses[number].parent
    if parent is None or view.clauses[number].kind != "subordinate":
        return found
    predicate = view.clauses[parent].predicate
    if predicate is None or predicate.lemma not in ("sein", "bleiben", "stehen", "feststehen", "gelten", "scheinen"):
        return found
    low = {view.low(k): k for k in view.own[parent]}
    for entry in sorted(table("de/hedges.yaml")["impersonal"], key=lambda entry: -len(entry["words"])):
        if all(word in low for word in entry["words"]):
            token = view.tokens[low[entry["words"][-1]]]
            value = weaker(entry["value"], found.value) if entry["value"][2] == "+" else entry["value"]
            return _replace(found, value=value, basis="inferred", cue=Span(token.start, token.end), rule="impersonal")
    return found
