"""Clauses over topological fields: main, subordinate, relative, infinitive, inserted and inquit clauses.

No parser: a sentence's stretches (see `fields`) are joined to clauses by what opens them and where their finite verb
stands. A clause that is interrupted („Der Mann, der kam, ging“) goes on after what was inserted.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quellenlage.analysis.base.clause_subjects import likeliest_subject
from quellenlage.analysis.base.fields import Stretch, stretches
from quellenlage.analysis.base.insertions import AHEAD, awaits_its_verb, behind_abbreviation, content_of_noun, inserted_inquit
from quellenlage.analysis.base.noun_phrases import agrees
from quellenlage.analysis.base.predicates import predicate
from quellenlage.analysis.base.shared_verbs import across_comma
from quellenlage.model import Clause, ClauseKind, Predicate, Sentence, Span, Token

_LIGHT = frozenset(("ADV", "PTKNEG", "KON", "PAV", "PTKANT", "ADJD"))
_NOMINAL = frozenset(("ART", "ADJA", "NN", "NE", "CARD", "PPOSAT", "PIAT", "KON", "TRUNC", "FM"))

_DATE = 4
"""Words of a date with its article."""


@dataclass(slots=True)
class _Draft:
    """A clause while its stretches are being collected."""

    kind: ClauseKind
    stretches: list[Stretch]
    opener: int | None = None
    parent: int | None = None
    finite: bool = False
    shares: int | None = None
    """The clause whose subject it shares („Er kam und ging“)."""


def clauses(tokens: Sequence[Token], sentences: Sequence[Sentence]) -> tuple[Clause, ...]:
    """The clauses of all sentences, in the order in which they begin; `parent` indexes the result."""
    found: list[Clause] = []
    for number, sentence in enumerate(sentences):
        drafts = _drafts(tokens, sentence)
        base = len(found)
        found.extend(_finished(tokens, drafts, number, base))
    return tuple(found)


def _drafts(tokens: Sequence[Token], sentence: Sentence) -> list[_Draft]:
    drafts: list[_Draft] = []
    stack: list[int] = []
    row = list(stretches(tokens, sentence.first, sentence.last))
    for place, stretch in enumerate(row):
        if stretch.mark in (":", ";"):
            stack.clear()
        if (
            stretch.mark == "("
            and stretch.last >= sentence.last - 2
            and stretch.last - stretch.first <= 3
            and not stretch.finite
        ):
            continue  # a credit after the sentence: „… (dpa)“
        if awaits_its_verb(tokens, row[place : place + AHEAD]):
            _push(drafts, stack, _Draft("main", [stretch]))
            continue
        if drafts and inserted_inquit(tokens, row[place : place + 2]):
            drafts.append(_Draft("inquit", [stretch], finite=True))
            continue
        _place(tokens, stretch, drafts, stack)
    return drafts


def _place(tokens: Sequence[Token], stretch: Stretch, drafts: list[_Draft], stack: list[int]) -> None:
    """Give a stretch to an open clause or open a new one."""
    if stretch.opening and _resumes(tokens, stretch, drafts, stack):
        _place_finite(tokens, stretch, drafts, stack)
    elif stretch.opening:
        _open_dependent(tokens, stretch, drafts, stack)
    elif stretch.finite and not _shares_auxiliary(tokens, stretch, drafts, stack):
        _place_finite(tokens, stretch, drafts, stack)
    elif stretch.finite:
        return
    elif stretch.with_zu and drafts and stretch.mark == ",":
        _push(drafts, stack, _Draft("infinitive", [stretch], parent=stack[-1] if stack else None))
    elif not stack:
        _push(drafts, stack, _Draft("main", [stretch]))
    elif not _shares_auxiliary(tokens, stretch, drafts, stack):
        _join(tokens, stretch, drafts, stack)


def _shares_auxiliary(tokens: Sequence[Token], stretch: Stretch, drafts: list[_Draft], stack: list[int]) -> bool:
    """Open a clause for „…, aber nicht genehmigt“ that has its auxiliary in common with the clause before its comma."""
    before = stack[-1] if stack else None
    if before is None or stretch.mark != "," or not stretch.linked or drafts[before].kind not in _WITH_SECOND:
        return False
    draft = drafts[before]
    parted = across_comma(tokens, _words(draft), stretch.first, stretch.last)
    if parted is None:
        return False
    draft.stretches[-1] = replace(draft.stretches[-1], lent=parted.lent_to_first)
    draft.finite = True
    if draft.kind != "main":
        stack.pop()
    own = replace(stretch, finite=stretch.finite or parted.lent_to_second, lent=parted.lent_to_second)
    second = _Draft(draft.kind, [own], opener=draft.opener, parent=draft.parent, finite=True, shares=before)
    _push(drafts, stack, second)
    return True


_WITH_SECOND: frozenset[ClauseKind] = frozenset(("main", "subordinate", "relative"))


def _words(draft: _Draft) -> list[int]:
    return [k for part in draft.stretches for k in range(part.first, part.last)]


def _resumes(tokens: Sequence[Token], stretch: Stretch, drafts: list[_Draft], stack: list[int]) -> bool:
    """„ob der Rat, in dem sie keine Mehrheit hat, dem Gesetz zustimmen muss“: an article, not a relative pronoun.

    The clause inside is complete, the one around it still waits for its verb, and a noun follows the word right away.
    """
    k = stretch.opener
    if stretch.opening != "relative" or k is None or k != stretch.first or not stretch.finite or len(stack) < 2:
        return False
    complete, waiting = drafts[stack[-1]], drafts[stack[-2]]
    awaited = waiting.kind in ("subordinate", "relative") and not waiting.finite
    return complete.finite and awaited and tokens[k + 1].tag in ("NN", "NE", "ADJA") and _verb_final(stretch)


def _open_dependent(tokens: Sequence[Token], stretch: Stretch, drafts: list[_Draft], stack: list[int]) -> None:
    kinds: dict[str, ClauseKind] = {"relative": "relative", "purpose": "infinitive"}
    kind = kinds.get(stretch.opening, "subordinate")
    parent = stack[-1] if stack else None
    if stretch.linked and parent is not None and drafts[parent].kind == kind and drafts[parent].finite:
        stack.pop()
        parent = drafts[parent].parent
    elliptic = tokens[stretch.last - 1].tag in ("VVPP", "ADJD") and kind == "subordinate"  # „als zunächst berichtet“
    finite = bool(stretch.finite) or kind == "infinitive" or elliptic
    _push(drafts, stack, _Draft(kind, [stretch], opener=stretch.opener, parent=parent, finite=finite))


def _place_finite(tokens: Sequence[Token], stretch: Stretch, drafts: list[_Draft], stack: list[int]) -> None:
    waiting = next((k for k in reversed(stack) if not drafts[k].finite and drafts[k].kind != "infinitive"), None)
    verb_first = _verb_first(tokens, stretch)
    takes = waiting is not None and (
        drafts[waiting].kind != "main"
        or verb_first
        or not drafts[waiting].stretches
        or _enumerates(tokens, drafts[waiting], stretch)
        or behind_abbreviation(tokens, drafts[waiting].stretches, stretch)
    )
    if waiting is not None and takes:
        del stack[stack.index(waiting) + 1 :]
        drafts[waiting].stretches.append(stretch)
        drafts[waiting].finite = True
        return
    if waiting is not None and content_of_noun(tokens, drafts[waiting].stretches[-1], stretch):
        _push(drafts, stack, _Draft("main", [stretch], parent=waiting, finite=True))
        return
    before = stack[-1] if stack else None
    if before is not None and stretch.linked and _verb_final(stretch) and drafts[before].kind in ("subordinate", "relative"):
        draft = drafts[before]
        stack.pop()
        _push(
            drafts, stack, _Draft(draft.kind, [stretch], opener=draft.opener, parent=draft.parent, finite=True, shares=before)
        )
        return
    inserted = (
        verb_first
        and not _fronted_adverb(tokens, stretch)
        and bool(drafts)
        and not stretch.linked
        and stretch.mark != ":"
        and stretch.first > drafts[0].stretches[0].first
    )
    introduced = inserted and before is not None and drafts[before].kind in ("subordinate", "infinitive") and len(stack) == 1
    kind: ClauseKind = "inquit" if inserted and not introduced else "main"
    shares = _sharing(drafts, stack, stretch) if stretch.linked and verb_first else None
    if kind == "main":
        stack.clear()
    _push(drafts, stack, _Draft(kind, [stretch], finite=True, shares=shares))


def _enumerates(tokens: Sequence[Token], draft: _Draft, stretch: Stretch) -> bool:
    """„Ältere Menschen, Schwangere und Kinder sollten …“: members of one subject before its verb; a date that explains a day."""
    if stretch.mark != "," or stretch.linked:
        return False
    before = range(stretch.first, stretch.finite[0])
    if (
        len(before) <= _DATE
        and tokens[stretch.first].text in ("den", "dem")
        and any(tokens[k].text[:1].isdigit() for k in before)
    ):
        return True  # „Am Freitag, den 13. Oktober wurde …“
    members = all(tokens[k].tag in _NOMINAL for k in (*_words(draft), *before))
    return members and any(tokens[k].text in ("und", "sowie", "oder") for k in before)


def _sharing(drafts: list[_Draft], stack: list[int], stretch: Stretch) -> int | None:
    """The clause whose subject goes on: the main clause, in „sagte er und kündigte …“ the words that report."""
    if drafts and drafts[-1].kind == "inquit" and not stretch.mark and drafts[-1].stretches[-1].last == stretch.first:
        return len(drafts) - 1
    return next((k for k in stack if drafts[k].kind == "main"), None)


def _join(tokens: Sequence[Token], stretch: Stretch, drafts: list[_Draft], stack: list[int]) -> None:
    """A stretch without a verb goes to the innermost clause that still takes words."""
    parted = _parted_from(tokens, drafts, stretch)
    if parted is not None:
        parted.stretches.append(stretch)
        return
    if len(stack) > 1 and drafts[stack[-1]].kind == "inquit" and _after_insertion(tokens, drafts, stack, stretch):
        stack.pop()
    while len(stack) > 1 and drafts[stack[-1]].finite and _closed(tokens, drafts[stack[-1]]):
        stack.pop()
    drafts[stack[-1]].stretches.append(stretch)


def _parted_from(tokens: Sequence[Token], drafts: list[_Draft], stretch: Stretch) -> _Draft | None:
    """„wies den Vorwurf, er habe betrogen, zurück“: a particle alone goes back to the main clause before the one between."""
    if stretch.last != stretch.first + 1 or tokens[stretch.first].tag != "PTKVZ" or stretch.mark != ",":
        return None
    if drafts[-1].kind == "inquit" and len(drafts[-1].stretches) > 1:
        return drafts[-1]  # „…, teilte der Chef, Rui Costa, mit“
    return next((draft for draft in reversed(drafts[:-1]) if draft.kind in ("main", "inquit") and draft.finite), None)


def _after_insertion(tokens: Sequence[Token], drafts: list[_Draft], stack: list[int], stretch: Stretch) -> bool:
    """„Er werde, sagte Kahl, am Sonntag spielen“: the clause before the insertion goes on, since it waits for its verb.

    After „so zeigen Daten“ it goes on as well, unless a noun follows („so Anna Lenk, Sprecherin der Bank, …“).
    """
    inserted, around = drafts[stack[-1]], drafts[stack[-2]]
    if stretch.mark not in (",", "–", "-"):
        return False
    verbs = [tokens[k] for part in around.stretches for k in range(part.first, part.last) if tokens[k].tag[:1] == "V"]
    waits = [verb.form for verb in verbs] == ["Fin"] and verbs[0].tag in ("VAFIN", "VMFIN")
    if waits and tokens[stretch.last - 1].form in ("Inf", "Part"):
        return True
    opens = tokens[inserted.stretches[0].first].text.lower() == "so" and len(inserted.stretches) == 1
    return opens and tokens[stretch.first].tag in _ADVERBIAL


_ADVERBIAL = frozenset(("APPR", "APPRART", "ADV", "PTKNEG", "ADJD"))


def _closed(tokens: Sequence[Token], draft: _Draft) -> bool:
    """Whether the clause has had its verb at its end, so that nothing follows."""
    return draft.kind in ("subordinate", "relative", "infinitive") and tokens[draft.stretches[-1].last - 1].tag[:1] == "V"


def _push(drafts: list[_Draft], stack: list[int], draft: _Draft) -> None:
    drafts.append(draft)
    stack.append(len(drafts) - 1)


def _verb_first(tokens: Sequence[Token], stretch: Stretch) -> bool:
    """Whether the finite verb comes first, or only light words stand before it („so“, „jedoch“)."""
    first = stretch.finite[0]
    return all(tokens[k].tag in _LIGHT for k in range(stretch.first, first)) and first - stretch.first <= 2


def _fronted_adverb(tokens: Sequence[Token], stretch: Stretch) -> bool:
    """„…, daraufhin sei das Schiff gekentert“: with an adverb before an auxiliary or a subjunctive goes on what is told.

    „…, so hatte er gesagt“ is an inquit all the same.
    """
    first, finite = tokens[stretch.first], tokens[stretch.finite[0]]
    fronted = stretch.finite[0] == stretch.first + 1 and first.tag in ("ADV", "PAV") and first.text != "so"
    return fronted and (finite.tag != "VVFIN" or finite.mood == "Sub")


def _verb_final(stretch: Stretch) -> bool:
    return stretch.finite[-1] == stretch.last - 1 and stretch.last - stretch.first > 1


def _finished(tokens: Sequence[Token], drafts: Sequence[_Draft], sentence: int, base: int) -> list[Clause]:
    out: list[Clause] = []
    for draft in drafts:
        own = _words(draft)
        lent = [k for stretch in draft.stretches for k in stretch.lent]
        found = predicate(tokens, sorted({*own, *lent}) if lent else own)
        kind = draft.kind if found or draft.kind not in ("main", "inquit") else "fragment"
        parts = [(stretch.first, stretch.last) for stretch in draft.stretches]
        subject = likeliest_subject(tokens, parts, draft.kind, draft.opener, found)
        shared = out[draft.shares].subject if draft.shares is not None and draft.shares < len(out) else None
        if shared is not None and found is not None and _only_object(tokens, draft, found, subject, shared):
            subject = shared
        if kind == "inquit" and subject is None and out and not any(tokens[k].text.lower() in ("es", "man") for k in own):
            kind, subject = "main", next((c.subject for c in out if c.kind == "main"), None)
        if kind == "inquit" and out and _contrasts(tokens, draft, found.finite if found else None):
            subject = out[-1].subject or subject  # „sagte X, wollte aber nichts versprechen“
        subject = subject or shared
        out.append(
            Clause(
                first=own[0], last=own[-1] + 1, sentence=sentence, kind=kind,
                parent=None if draft.parent is None else base + draft.parent,
                predicate=found, opener=draft.opener, subject=subject,
            )
        )  # fmt: skip
    return out


def _only_object(tokens: Sequence[Token], draft: _Draft, found: Predicate, subject: Span | None, shared: Span) -> bool:
    """„sagte er und kündigte Klagen an“: behind „und“ and the verb a noun without article, which is what the shared subject does."""
    first = draft.stretches[0].first
    if subject is None or found.finite != first + 1 or tokens[first].tag != "KON":
        return False
    k = bisect_left(tokens, subject.start, key=lambda token: token.start)
    end = bisect_left(tokens, subject.end, key=lambda token: token.start)
    number = tokens[found.finite].number
    own = bisect_left(tokens, shared.start, key=lambda token: token.start)
    fits = agrees(tokens, own, bisect_left(tokens, shared.end, key=lambda token: token.start), number)
    return fits and (tokens[k].tag == "NN" or not agrees(tokens, k, end, number))


def _contrasts(tokens: Sequence[Token], draft: _Draft, finite: int | None) -> bool:
    """Whether a clause begins with its verb and „aber“: it goes on about the same subject."""
    if finite is None or finite != draft.stretches[0].first or finite + 1 >= len(tokens):
        return False
    return tokens[finite + 1].text in ("aber", "jedoch", "allerdings")
