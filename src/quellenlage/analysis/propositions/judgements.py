"""What somebody calls something: „nannte den Vorwurf absurd“, „bezeichnete die Lage als ernst“, „hält den Fund für echt“."""

from __future__ import annotations

from quellenlage.analysis.base.noun_phrases import phrase_end
from quellenlage.analysis.propositions.lexicon import words
from quellenlage.analysis.propositions.reported_phrases import is_pointing
from quellenlage.analysis.propositions.sources import can_tell
from quellenlage.analysis.propositions.subjects import agent, subject_source
from quellenlage.analysis.propositions.view import View
from quellenlage.model import CommitmentValue, SourceMention, Span

_JUDGING_ARTICLES = ("ein", "eine", "einen", "kein", "keine", "keinen")
_BELIEVING = frozenset(("halten", "ansehen", "betrachten", "einschätzen", "empfinden"))
"""Verbs of opinion: whoever uses one holds it for probable, where „nennen“ asserts."""


def judgement(look: View, number: int) -> tuple[tuple[Span, ...], SourceMention, CommitmentValue] | None:
    """The judged and the judgement (their stretches), whose it is, and how firmly; None where a clause makes none."""
    predicate = look.clauses[number].predicate
    clause = look.clauses[number]
    if (
        predicate is None
        or predicate.finite is None
        or predicate.modal
        or not (clause.kind in ("main", "inquit") or _whose(look, number))
    ):
        return None
    own = look.own[number]
    if not _judges(look, own, predicate.lemma, predicate.finite):
        return None
    judge = agent(look, number) if predicate.passive else subject_source(look, look.clauses[number])
    if judge is None or judge.start is None or judge.role == "unnamed" or is_share(look, judge):
        return None
    verb = tuple(k for k in predicate.tokens if k == predicate.finite or not _in_quotes(look, k))
    runs = _without(look, own, judge, verb, passive=predicate.passive)
    spans = tuple(span for run in runs if (span := look.span(run)) is not None)
    value: CommitmentValue = "PR+" if predicate.lemma in _BELIEVING else "CT+"
    if any(is_pointing(look, k) for k in own) and look.low(own[0]) != "es" and _is_false(look, own):
        whole = look.span(own)
        return ((whole,), judge, "CT-") if whole is not None else None
    return (spans, judge, value) if spans else None


def _is_false(look: View, own: tuple[int, ...]) -> bool:
    """„nannte das eine Unterstellung“, „bezeichnete dies als frei erfunden“: what stands before is said not to be so."""
    return any(look.tokens[k].text in words("attitudes", "judged_reports", "false") for k in own)


def _whose(look: View, number: int) -> bool:
    """„der Verband, der den Umbau für überflüssig hält“: a relative clause about somebody who speaks."""
    clause = look.clauses[number]
    if clause.kind != "relative" or clause.subject is None or clause.subject.start != look.tokens[clause.first].start:
        return False
    subject = subject_source(look, clause)
    return subject is not None and subject.start != clause.subject.start and can_tell(look, subject)


def is_share(look: View, one: SourceMention) -> bool:
    """„41 Prozent halten …“, „zwei Drittel der Firmen rechnen mit …“: so many of all who were asked are counted, they tell nobody."""
    if one.start is None or one.end is None:
        return False
    shares = words("attitudes", "nominal", "shares")
    return any(look.low(k) in shares for k in range(look.token_at(one.start), look.token_at(one.end)))


def _in_quotes(look: View, k: int) -> bool:
    """„bezeichnete die Zahl als „frei erfunden““: a participle in marks is what it is called, not part of the verb."""
    return look.quote_of(look.tokens[k].start, look.tokens[k].end) is not None


def _judges(look: View, own: tuple[int, ...], lemma: str, finite: int) -> bool:
    if lemma in words("attitudes", "judgements", "als"):
        return any(look.low(k) == "als" and k > own[0] for k in own)
    if lemma in words("attitudes", "judgements", "für"):
        kept = tuple(words("attitudes", "judgements", "kept"))
        return any(look.low(k) == "für" for k in own) and not any(look.low(k).endswith(kept) for k in own)
    return lemma in words("attitudes", "judgements", "bare") and _bare(look, own, finite)


def _bare(look: View, own: tuple[int, ...], finite: int) -> bool:
    """„nannte den Vorwurf absurd“, „nannte den Beschluss einen Kompromiss“: an object, then what it is called."""
    limit = own[-1] + 1
    after = [k for k in own if k > finite]
    if any(k > after[0] and _is_verdict(look, k) for k in after):
        return True
    for k in after:
        end = phrase_end(look.tokens, k, limit)
        if (
            end == k
            or look.low(k) in _JUDGING_ARTICLES
            or look.tokens[k].tag not in ("ART", "PPOSAT", "PDAT", "PDS", "PPER", "NE")
        ):
            continue
        rest = [j for j in range(end, limit) if look.tokens[j].tag not in ("ADV", "$(")]
        said = bool(rest) and (
            look.tokens[rest[0]].tag == "ADJD" or (look.tokens[rest[0]].tag[:2] == "VV" and _in_quotes(look, rest[0]))
        )
        if said or (rest and look.low(rest[0]) in _JUDGING_ARTICLES):
            return True
    return False


def _is_verdict(look: View, k: int) -> bool:
    """„nannte das „Quatsch““: one word in marks that judges; several with small ones among them are quoted speech."""
    if look.tokens[k].text not in words("attitudes", "judgements", "verdicts"):
        return False
    quoted = look.quote_of(look.tokens[k].start, look.tokens[k].end)
    if quoted is None:
        return False
    return not any(t.text[:1].islower() for t in look.tokens[look.token_at(quoted.inner.start) : k])


def _without(
    look: View, own: tuple[int, ...], judge: SourceMention, verb: tuple[int, ...], *, passive: bool
) -> list[list[int]]:
    """The clause's words without its judge and its verb at the edges."""
    assert judge.start is not None
    assert judge.end is not None
    phrase = [k for k in own if judge.start <= look.tokens[k].start < judge.end]
    if not phrase and (look.low(own[0]) == "es" or look.tokens[own[0]].tag == "PRELS"):
        phrase = [own[0]]  # „Es wertete die Tat als Totschlag“, „der den Umbau für überflüssig hält“
    first = phrase[0] if phrase else own[0]
    while first > own[0] and look.tokens[first - 1].tag in ("ART", "APPR", "APPRART", "ADJA", "PPOSAT", "NN"):
        if look.tokens[first - 1].tag == "NN" and not passive:
            break
        first -= 1
    last = phrase[-1] if phrase else first
    if (
        first == own[0] and not passive and look.tokens[first].tag != "PRELS"
    ):  # „Der Physiker Dirk Notz von der Universität Hamburg hält …“
        last = max(last, next((k for k in verb if k > last), last))
    dropped = {*range(first, last + 1), *verb}
    kept = {k for k in own if k not in dropped and look.tokens[k].tag not in ("KON", "PTKVZ", "ADV", "PAV")}
    runs: list[list[int]] = [[]]
    for k in own:
        if k in dropped:
            runs.append([])
        elif k in kept or runs[-1]:
            runs[-1].append(k)
    return [run for run in runs if any(look.tokens[k].tag in _CONTENT for k in run)]


_CONTENT = ("NN", "NE", "ADJD", "PPER", "PDS", "FM")
"""A stretch without any of these is no part of a judgement."""
