"""Which statement belongs to which frame: over all sentences of a text, quotations that run over several included."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quellenlage.analysis.propositions.adverbials import Adverbial
from quellenlage.analysis.propositions.contents import contents_of
from quellenlage.analysis.propositions.frames import Frame, frame, phrases
from quellenlage.analysis.propositions.interrogatives import asks_how_much, opener_word
from quellenlage.analysis.propositions.labels import label, says_something
from quellenlage.analysis.propositions.lexicon import Stance, stances, words
from quellenlage.analysis.propositions.referring import frame_with_appeal, phrase_with_appeal
from quellenlage.analysis.propositions.sources import source
from quellenlage.analysis.propositions.verdicts import Verdict, verdict_on
from quellenlage.analysis.propositions.view import View
from quellenlage.model import Clause, Quoted, SourceMention, Span

PRONOUNS = frozenset(("er", "sie", "ich", "wir"))
"""What a speaker calls himself, or is called, in his own words."""
_COLON_WORDS = 7
_FRESH = 3
"""Sentences after which whoever spoke is no longer meant by „hieß es weiter“."""
_SAYS = Stance("say", "CT+", "CTu")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Frames of a text by clause, the frame of each content, source phrases by clause, the frame of each quotation.

    `quoting` are the frames that stand beside a quotation, `verdicts` what is said of clauses that a report consists of,
    `judged` where that report's noun phrase begins, by the clause that says it.
    """

    frames: dict[int, Frame]
    content_of: dict[int, int]
    phrases: dict[int, list[Adverbial]]
    quotes: dict[int, int]
    quoting: set[int]
    verdicts: dict[int, Verdict]
    judged: dict[int, int]

    def frame_for(self, number: int) -> Frame | None:
        """The frame that introduces a clause."""
        owner = self.content_of.get(number)
        return self.frames.get(owner) if owner is not None else None


def attribute(view: View, *, shapes: bool = True) -> Attribution:
    """Find all frames and what they introduce; linear in the length of the text."""
    found = Attribution({}, {}, {}, {}, set(), {}, {})
    before: SourceMention | None = None
    age = 0
    for _, sentence in view.groups():
        _frames_of(view, sentence, found, before, shapes=shapes)
        spoken = _who_told(view, sentence, found)
        age = 0 if spoken is not None else age + 1
        before = spoken or (before if age < _FRESH else None)
    for quoted in view.analysis.quoted:
        owner = _frame_beside(view, quoted, found)
        if owner is not None:
            found.quotes[quoted.start] = owner
            found.quoting.add(owner)
    return found


def _who_told(view: View, sentence: Sequence[int], found: Attribution) -> SourceMention | None:
    """Who speaks in a sentence: the source of its last frame or phrase, else the body that it is about („Das Gericht verurteilte …“)."""
    framed = [found.frames[k].sources[-1] for k in sentence if k in found.frames and found.frames[k].sources]
    phrased = [phrase.source for k in sentence for phrase in found.phrases.get(k, []) if phrase.source]
    if framed or phrased:
        return framed[-1] if framed else phrased[-1]
    subject = next((view.clauses[k].subject for k in sentence if view.clauses[k].kind == "main"), None)
    mention = view.mention(subject.start, subject.end) if subject is not None else None
    if subject is None or mention is None or mention.kind != "organisation" or mention.start > subject.end:
        return None
    return source(view, subject.start, subject.end)


def _frames_of(view: View, sentence: Sequence[int], found: Attribution, before: SourceMention | None, *, shapes: bool) -> None:
    for number in sentence:
        found.phrases[number] = [phrase_with_appeal(view, phrase, sentence) for phrase in phrases(view, number)]
        verdict = verdict_on(view, number, sentence)
        if verdict is not None:
            found.verdicts[number] = verdict
            found.judged[verdict.by] = verdict.first
    colon = _colon_source(view, sentence)
    if colon is not None:
        _add(found, colon)
    for number in sorted(sentence, key=lambda number: _is_wie(view, number)):  # „Wie Y schreibt, sagte X, …“: X first
        if number in found.frames:
            continue
        wie = _is_wie(view, number) and number not in found.content_of
        contents = [k for k in contents_of(view, number, sentence) if k not in found.content_of]
        contents = [k for k in contents if k > number or not _tells_as(view, k)]
        if number in found.verdicts:  # „…, das Stadion sei unsicher, stimme nicht“
            contents = [k for k in contents if k != found.verdicts[number].by]
        if wie:
            contents = [
                k
                for k in sentence
                if k != number
                and view.clauses[k].kind in ("main", "inquit")
                and k not in found.content_of
                and not _told_before(found, k, number)
            ]
        touches = _touches_quote(view, number, found.phrases[number])
        one = frame(view, number, contents, quoted=touches, before=before, shapes=shapes)
        if one is None:
            continue
        one = frame_with_appeal(view, one, sentence)
        if wie:
            one = replace(one, wie=True)
        told = one.silent and number not in found.content_of  # „sagte, er werde sich nicht äußern“ says something
        if one.contents or told or touches:
            _add(found, one)


def _add(found: Attribution, one: Frame) -> None:
    found.frames[one.clause] = one
    for k in one.contents:
        found.content_of.setdefault(k, one.clause)


def _tells_as(view: View, number: int) -> bool:
    """„Wie Y erfuhr, …“: says who tells, unlike „Wie ausgeglichen die Halbzeit war, zeigt die Statistik“."""
    predicate = view.clauses[number].predicate
    return _is_wie(view, number) and predicate is not None and predicate.lemma in stances()


def _told_before(found: Attribution, number: int, wie: int) -> bool:
    """Whether a clause reports by itself: „wie Y schreibt“ passes on the frame behind it („Wie Y schreibt, sagte X, …“), not one before."""
    frame = found.frames.get(number)
    return frame is not None and (number < wie or frame.wie or not frame.contents)


def _is_wie(view: View, number: int) -> bool:
    """„wie X mitteilte“, „wie aus dem Ministerium verlautete“: a frame that is itself subordinate."""
    clause = view.clauses[number]
    if clause.kind != "subordinate" or opener_word(view, clause) != "wie" or asks_how_much(view, clause):
        return False
    lemma = clause.predicate.lemma if clause.predicate is not None else ""
    return clause.subject is not None or lemma in words("source_phrases", "impersonal", "active") or lemma == "stehen"


def _colon_source(view: View, sentence: Sequence[int]) -> Frame | None:
    """„Peskow: Es wird ein Besuch“: a name, a colon, a statement."""
    if len(sentence) < 2:
        return None
    place = 1 if len(sentence) > 2 and _is_clock(view, sentence[0]) else 0  # „15.45 Uhr: Landrat: Keine Evakuierung“
    first, second = view.clauses[sentence[place]], view.clauses[sentence[place + 1]]
    if first.kind != "fragment" or first.last - first.first > _COLON_WORDS or first.last >= len(view.tokens):
        return None
    if view.tokens[first.last].text != ":" or (second.predicate is None and not says_something(view, second)):
        return None
    named = label(view, first, stated=second.predicate is not None)
    cue = Span(view.tokens[first.last].start, view.tokens[first.last].end)
    return Frame(sentence[place], _SAYS, "CT+", (named,), cue, tuple(sentence[place + 1 :])) if named else None


def _is_clock(view: View, number: int) -> bool:
    clause = view.clauses[number]
    return clause.kind == "fragment" and view.low(clause.last - 1) == "uhr" and view.low(clause.last) == ":"


def _touches_quote(view: View, number: int, named: Sequence[Adverbial]) -> bool:
    """Whether a quotation stands in the clause or right beside it; `named` are the clause's source phrases."""
    clause = view.clauses[number]
    start, end = view.tokens[clause.first].start, view.tokens[clause.last - 1].end
    quoted = view.analysis.quoted
    place = bisect_right(quoted, start, key=lambda q: q.start)
    before = quoted[place - 1] if place else None
    while place < len(quoted) and quoted[place].start < end and _names_a_paper(view, named, quoted[place]):
        place += 1  # „Laut „Havelpost“ wurde er gesehen“ quotes nobody
    after = quoted[place] if place < len(quoted) else None
    near_before = (
        before is not None
        and before.end <= start
        and start - before.end <= 3
        and "\n" not in view.analysis.text[before.end : start]
    )
    near_after = after is not None and after.start - end <= 3 and not set("\n.!?") & {*view.analysis.text[end : after.start]}
    inside = after is not None and after.start < end
    around = before is not None and before.start < start < before.end < end
    if inside and after is not None and after.end <= end + 1 and _holds_the_verb(view, clause, after):
        inside = near_after = False  # „das habe „der ganze Block bemerkt““
    return near_before or near_after or inside or around


def _names_a_paper(view: View, named: Sequence[Adverbial], quoted: Quoted) -> bool:
    """Whether marks hold the name of a source in the clause's own phrase: „laut „Havelpost““, „einem Bericht der „Havelpost“ zufolge“."""
    inner = quoted.inner
    return any(
        phrase.source is not None
        and view.tokens[phrase.first].start <= quoted.start
        and quoted.end <= view.tokens[phrase.last - 1].end
        and phrase.source.name in view.analysis.text[inner.start : inner.end]
        for phrase in named
    )


def _holds_the_verb(view: View, clause: Clause, quoted: Quoted) -> bool:
    """Whether the verb that carries the meaning stands in marks inside its clause: what is quoted goes on from the clause's own words."""
    predicate = clause.predicate
    rest = [k for k in predicate.tokens if k != predicate.finite] if predicate is not None else []
    return bool(rest) and all(quoted.start <= view.tokens[k].start < quoted.end for k in rest)


def _frame_beside(view: View, quoted: Quoted, found: Attribution) -> int | None:
    """The frame right after a quotation („…“, sagte X), else right before it (X sagte: „…“)."""
    if quoted.depth:
        return None
    after = view.token_at(quoted.end)
    while after < len(view.tokens) and view.tokens[after].text in (",", "–", "-") and view.owner[after] < 0:
        after += 1
    if after < len(view.tokens):
        owner = _outer_frame(view, view.owner[after], found)
        near = view.tokens[after].start - quoted.end <= 4
        if owner is not None and near and not _inside(view, owner, quoted) and view.clauses[owner].kind == "inquit":
            return owner
    before = view.token_at(quoted.start) - 1
    while before >= 0 and view.tokens[before].tag[:1] == "$" and view.tokens[before].text in (":", ",", "–"):
        before -= 1
    if before >= 0 and quoted.start - view.tokens[before].end <= 4:
        innermost = view.owner[before]
        if view.low(before + 1) == ":" and innermost >= 0 and view.clauses[innermost].parent in found.frames:
            innermost = view.clauses[innermost].parent or innermost  # „Dort heißt es, warum man sich entschied: „…““
        owner = _outer_frame(view, innermost, found)
        marked = any(view.tokens[k].text in (":", ",") for k in range(before + 1, view.token_at(quoted.start)))
        if owner is not None and marked and not _inside(view, owner, quoted):
            return owner
    return None


def _outer_frame(view: View, number: int, found: Attribution) -> int | None:
    """The clause itself or the one that it belongs to, if that is a frame."""
    while number >= 0:
        if number in found.frames:
            return number
        parent = view.clauses[number].parent
        number = -1 if parent is None else parent
    return None


def _inside(view: View, number: int, quoted: Quoted) -> bool:
    start = view.tokens[view.clauses[number].first].start
    return quoted.start <= start < quoted.end


def chain_of(frame: Frame, found: Attribution) -> tuple[SourceMention, ...]:
    """The sources of a frame, after those of the frame that it stands in and of the phrases in it."""
    outer: list[SourceMention] = []
    above = found.frame_for(frame.clause)
    if above is not None and above.clause != frame.clause:
        outer.extend(above.sources)
    outer.extend(phrase.source for phrase in found.phrases.get(frame.clause, []) if phrase.source)
    if outer and frame.passive and frame.stance.name == "assert" and frame.sources[-1].start is None:
        return tuple(outer)  # „laut Staatsanwaltschaft wird ihm vorgeworfen, …“: they and whoever accuses are one
    places = {(s.start, s.end) for s in frame.sources}
    if outer and (frame.man or frame.sources[-1].name.lower() in PRONOUNS):
        return tuple(outer)  # „sagte, er glaube, …“, „teilte mit, man gehe davon aus, …“: they and the speaker are one
    kept = [replace(s, role="relay") if s.role == "speaker" else s for s in outer if (s.start, s.end) not in places]
    return (*kept, *frame.sources)
