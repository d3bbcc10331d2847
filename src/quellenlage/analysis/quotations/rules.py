"""Quotations by rules alone: frames and what they introduce, source phrases, quotation marks, the subjunctive that goes on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from quellenlage.analysis.propositions.adverbials import Adverbial
from quellenlage.analysis.propositions.attribution import Attribution, attribute
from quellenlage.analysis.propositions.chains import speech_of
from quellenlage.analysis.propositions.frames import Frame
from quellenlage.analysis.propositions.holder import Speech
from quellenlage.analysis.propositions.modality import modality
from quellenlage.analysis.propositions.nominal import nominal_reports
from quellenlage.analysis.propositions.view import View, view
from quellenlage.model import Analysis, Quotation, Quoted, SourceMention, Span

_SCARE = 12
"""Quotation marks around less than this are a title or a scare quote unless a frame stands beside them."""


def find_by_rules(analysis: Analysis) -> tuple[Quotation, ...]:
    """The quotations that the rules find."""
    look = view(analysis, ())
    found = attribute(look, shapes=False)
    out: list[Quotation] = []
    speaker: tuple[Span, ...] = ()
    running: list[Span] = []
    for number, clauses in enumerate(look.by_sentence):
        here = _sentence(look, number, clauses, found)
        free = None if here else _free(look, number, clauses, found, goes_on=bool(running))
        if free == "IndirectFreeIndirect":
            running.append(_whole(look, number))
            continue
        if running:
            out.append(_running(running, speaker))
            running = []
        if free == "FreeIndirect":
            out.append(Quotation("FreeIndirect", (_trimmed(look, number),), speaker))
        out.extend(here)
        named = [one.speaker for one in here if one.speaker and not one.nested]
        speaker = named[-1] if named else speaker
    if running:
        out.append(_running(running, speaker))
    return tuple(sorted([*out, *_direct(look, found, out)], key=lambda q: (q.content[0].start, q.content[-1].end, q.nested)))


def _running(parts: Sequence[Span], speaker: tuple[Span, ...]) -> Quotation:
    return Quotation("IndirectFreeIndirect", (Span(parts[0].start, parts[-1].end),), speaker)


def _whole(look: View, number: int) -> Span:
    sentence = look.analysis.sentences[number]
    return Span(look.tokens[sentence.first].start, look.tokens[sentence.last - 1].end)


def _trimmed(look: View, number: int) -> Span:
    sentence = look.analysis.sentences[number]
    return look.span(range(sentence.first, sentence.last)) or _whole(look, number)


def _sentence(look: View, number: int, clauses: Sequence[int], found: Attribution) -> list[Quotation]:
    """The indirect and reported quotations of one sentence."""
    out: list[Quotation] = []
    sentence = look.analysis.sentences[number]
    for k in clauses:
        frame = found.frames.get(k)
        if frame is not None and frame.contents and not _all_quoted(look, frame):
            content = _content(look, frame, sentence.first, sentence.last)
            if content:
                out.append(_framed("Indirect", look, frame, content))
    covered = any(one.type == "Indirect" for one in out)
    if not covered:  # „aus Sicht der Gewerkschaft“ is a view and no quotation
        for k in clauses:
            phrases = [phrase for phrase in found.phrases.get(k, []) if look.low(phrase.first) != "aus"]
            named = (_by_phrase(look, k, phrase, sentence.first, sentence.last) for phrase in phrases[:1])
            out.extend(one for one in named if one.content)  # „So die Kanzlerin.“ says nothing itself
            if out:
                break
    if not out:
        for k in clauses:
            out.extend(_reported(look, k, found))
    return out


def _all_quoted(look: View, frame: Frame) -> bool:
    return all(_quote_around(look, k) is not None for k in frame.contents)


def _quote_around(look: View, number: int) -> Quoted | None:
    clause = look.clauses[number]
    return look.quote_of(look.tokens[clause.first].start, look.tokens[clause.last - 1].end)


def _content(look: View, frame: Frame, first: int, last: int) -> tuple[Span, ...]:
    """What a frame introduces: its contents with all that hangs on them, as stretches between the frame's own words."""
    own = set(look.own[frame.clause])
    members = set(frame.contents)
    for k in range(min(frame.contents), len(look.clauses)):
        clause = look.clauses[k]
        if clause.sentence != look.clauses[frame.clause].sentence:
            break
        if clause.parent in members or (k > max(frame.contents) and clause.kind == "main" and clause.first > max(own)):
            members.add(k)
    inside = [k for k in range(first, last) if look.owner[k] in members or (look.owner[k] < 0 and first < k < last - 1)]
    return _stretches(look, inside, own, members)


def _stretches(look: View, inside: Iterable[int], own: set[int], members: set[int]) -> tuple[Span, ...]:
    runs: list[list[int]] = []
    for k in inside:
        if k in own:
            continue
        if runs and all(look.owner[j] < 0 or look.owner[j] in members for j in range(runs[-1][-1] + 1, k)):
            runs[-1].append(k)
        else:
            runs.append([k])
    spans = []
    for run in runs:
        if any(look.owner[k] in members for k in run):
            span = look.span(run)
            if span:
                spans.append(span)
    return tuple(spans)


def _framed(kind: str, look: View, frame: Frame, content: tuple[Span, ...], *, nested: bool = False) -> Quotation:
    return Quotation(
        kind,  # type: ignore[arg-type]
        content,
        speaker=_speaker(frame.sources),
        cue=_cue(look, frame),
        frame=_frame_words(look, frame),
        addressee=_addressee(frame.sources),
        medium="Thought" if frame.stance.name in ("think", "hope", "doubt") else "Speech",
        nested=nested,
    )


def _speaker(sources: Sequence[SourceMention]) -> tuple[Span, ...]:
    last = sources[-1] if sources else None
    return (Span(last.start, last.end),) if last is not None and last.start is not None and last.end is not None else ()


def _addressee(sources: Sequence[SourceMention]) -> tuple[Span, ...]:
    first = sources[0] if len(sources) > 1 else None
    return (Span(first.start, first.end),) if first is not None and first.start is not None and first.end is not None else ()


def _cue(look: View, frame: Frame) -> tuple[Span, ...]:
    """The verb complex of the frame, its parts apart („teilte … mit“)."""
    predicate = look.clauses[frame.clause].predicate
    if predicate is None:
        return (frame.cue,)
    spans: list[Span] = []
    for k in predicate.tokens:
        token = look.tokens[k]
        if spans and token.start - spans[-1].end <= 1:
            spans[-1] = Span(spans[-1].start, token.end)
        else:
            spans.append(Span(token.start, token.end))
    return tuple(spans) or (frame.cue,)


def _frame_words(look: View, frame: Frame) -> tuple[Span, ...]:
    """The frame's own words with the mark that parts it from the content."""
    own = look.own[frame.clause]
    spans: list[Span] = []
    previous = -2
    for k in own:
        token = look.tokens[k]
        if k == previous + 1:
            spans[-1] = Span(spans[-1].start, token.end)
        else:
            spans.append(Span(token.start, token.end))
        previous = k
    after, before = own[-1] + 1, own[0] - 1
    if after < len(look.tokens) and look.tokens[after].text in (",", ":"):
        spans[-1] = Span(spans[-1].start, look.tokens[after].end)
    elif before >= 0 and look.tokens[before].text == ",":
        spans[0] = Span(look.tokens[before].start, spans[0].end)
    return tuple(spans)


def _by_phrase(look: View, clause: int, phrase: Adverbial, first: int, last: int) -> Quotation:
    """„laut X“: the sentence without the phrase is the quotation."""
    before = look.span(range(first, phrase.first)) if phrase.first > first else None
    after = look.span(range(phrase.last, last)) if phrase.last < last else None
    start, end = look.tokens[phrase.first].start, look.tokens[phrase.last - 1].end
    source = phrase.source
    named = (
        (Span(source.start, source.end),) if source is not None and source.start is not None and source.end is not None else ()
    )
    cue = look.tokens[phrase.last - 1] if look.low(phrase.last - 1) == "zufolge" else look.tokens[phrase.first]
    del clause
    return Quotation(
        "Indirect",
        tuple(span for span in (before, after) if span),
        speaker=named,
        cue=(Span(cue.start, cue.end),),
        frame=(Span(start, end),),
    )


def _reported(look: View, clause: int, found: Attribution) -> list[Quotation]:
    """„sprach von …“: the whole clause is the report."""
    out = []
    for one in nominal_reports(look, clause, found):
        span = look.span(look.own[clause])
        source = one.chain[-1] if one.chain else None
        if span and source is not None and source.start is not None and source.end is not None and one.mode == "reported":
            out.append(Quotation("Reported", (span,), (Span(source.start, source.end),)))
    return out


def _free(look: View, number: int, clauses: Sequence[int], found: Attribution, *, goes_on: bool) -> str | None:
    """Whether a sentence without a frame goes on with what somebody said („Er sei …“) or passes on hearsay („soll … haben“)."""
    del number
    kind: str | None = None
    for k in clauses:
        clause = look.clauses[k]
        if clause.kind not in ("main", "fragment") or clause.predicate is None or clause.predicate.finite is None:
            continue
        if _quote_around(look, k) is not None:
            return None
        how = modality(look, look.own[k], clause.predicate)
        holder = speech_of(look, k, found, Speech((), (), same_paragraph=True), reported=goes_on)
        if holder.mode == "free_indirect":
            return "IndirectFreeIndirect"
        if how.hearsay and "sollen:hearsay" in how.rules:
            kind = "FreeIndirect"
    return kind


def _direct(look: View, found: Attribution, others: Sequence[Quotation]) -> list[Quotation]:
    """Quotation marks around a clause, or around a part of something that is reported."""
    out: list[Quotation] = []
    last: tuple[Span, ...] = ()
    holders = sorted(((part.start, part.end, k) for k, one in enumerate(others) for part in one.content))
    for quoted in look.analysis.quoted:
        if quoted.depth:
            continue
        content = (Span(quoted.start, quoted.end),)
        owner = found.quotes.get(quoted.start)
        place = _around(holders, quoted)
        around = None if place is None else others[place]
        if owner is not None:
            one = _framed("Direct", look, found.frames[owner], content)
            last = one.speaker or last
            out.append(one)
        elif around is not None:
            if quoted.end - quoted.start >= _SCARE:
                out.append(Quotation("Direct", content, around.speaker, around.cue, around.frame, nested=True))
        elif _has_clause(look, quoted):
            out.append(Quotation("Direct", content, last))
    return out


def _around(holders: Sequence[tuple[int, int, int]], quoted: Quoted) -> int | None:
    """Which of the quotations (by their stretches in order: start, end, number) holds the marks."""
    place = bisect_right(holders, quoted.start, key=lambda part: part[0])
    return next((number for _, end, number in holders[max(0, place - _NEAR) : place] if quoted.end <= end), None)


_NEAR = 8
"""Stretches that overlap at one place, at most."""


def _has_clause(look: View, quoted: Quoted) -> bool:
    return any(look.tokens[k].form == "Fin" for k in range(look.token_at(quoted.start), look.token_at(quoted.end)))
