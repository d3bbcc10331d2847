"""Who holds it: noun phrases, agents and addressees become sources, in the order outlet → relay → origin."""

from __future__ import annotations

from dataclasses import dataclass, replace

from quellenlage.analysis.base.fields import QUOTES
from quellenlage.analysis.base.noun_phrases import may_be_subject, phrase_end
from quellenlage.analysis.propositions.addressees import is_media, mediums, names_medium, split, title
from quellenlage.analysis.propositions.lexicon import words
from quellenlage.analysis.propositions.view import View
from quellenlage.model import AttributionRole, Clause, CommitmentBasis, CommitmentValue, Mention, SourceMention, Span

_NOBODY = frozenset(
    (
        "es",
        "man",
        "das",
        "dies",
        "was",
        "wer",
        "",
        "einiges",
        "vieles",
        "alles",
        "nichts",
        "manches",
        "etwas",
        "wenig",
        "viel",
        "dieses",
    )
)
_TALKS = frozenset(("Gespräch", "Interview", "Telefonat"))
_NAME_WORDS = 5
"""Words that a name between commas may have."""
_DESCRIPTION = 14
"""Words that a description may have before its name."""
_ANGABEN = ("angaben", "berichten", "bericht", "meldungen", "informationen", "kreisen", "aussagen")


def source(view: View, start: int, end: int, role: AttributionRole = "speaker") -> SourceMention | None:
    """The source that a stretch of text names; None for „es“ and „man“.

    Its name is the bare name where a mention has one („Dmitri Peskow“), else the words themselves.
    """
    text = view.analysis.text[start:end]
    if text.lower() in _NOBODY:
        return None
    mention = _medium_after(view, start, end) or view.mention(start, end)
    if mention is not None and mention.start >= end:
        return SourceMention(role, view.analysis.text[mention.start : mention.end], mention.start, mention.end)
    if mention is not None and (
        _is_owner(view, mention, end) or _is_possessor(view, mention, start, end) or _reaches_out(mention, start, end)
    ):
        mention = None  # „Holsts Berater“; „ihr Vater der „Rundschau““ as one description
    if mention is not None and mention.form != "adjective":
        covers = mention.start <= start and mention.end >= end
        head = mention.head
        if covers or (mention.kind == "person" and mention.end - mention.start >= (end - start) // 3):
            name = view.analysis.text[head.start : head.end] if head else view.analysis.text[mention.start : mention.end]
            return SourceMention(role, " ".join(name.split()), mention.start, mention.end)
    if (
        mention is not None
        and mention.form == "name"
        and mention.kind == "organisation"
        and _ends_in(view, mention, start, end)
    ):
        return SourceMention(
            role, " ".join(view.analysis.text[mention.start : mention.end].split()), mention.start, mention.end
        )
    name = " ".join(text.split())
    if is_unnamed(text):
        return SourceMention("unnamed", name, start, end)
    return SourceMention(role, name.strip("„“”\"»«'’ "), start, end)


def _medium_after(view: View, start: int, end: int) -> Mention | None:
    """„die Agentur dpa“: the name after the class of a medium, which is no word of the phrase where it is written small."""
    k = view.token_at(end)
    if k >= len(view.tokens) or not view.tokens[k].text[:1].islower() or not is_media(view, start, end):
        return None
    mention = view.mention(view.tokens[k].start, view.tokens[k].end)
    return mention if mention is not None and mention.form == "name" and mention.start == view.tokens[k].start else None


def _reaches_out(mention: Mention, start: int, end: int) -> bool:
    """Whether a description is longer than the phrase that is asked for."""
    return mention.form == "nominal" and (mention.end > end + 1 or mention.start < start - 1)


def _is_owner(view: View, mention: Mention, end: int) -> bool:
    """Whether a mention only says whose the head is: „Holsts Berater“."""
    k = view.token_at(mention.end)
    if mention.end >= end or k >= len(view.tokens) or view.tokens[k].start >= end or view.tokens[k].tag != "NN":
        return False
    return view.analysis.text[mention.end - 1] in "sxz’'"


def _is_possessor(view: View, mention: Mention, start: int, end: int) -> bool:
    """Whether a mention is the genitive or „von …“ of somebody else: „Ein Berater des Ministers“, „der Sprecher von Anna Holt“."""
    if mention.start <= start or mention.end < end - 1:
        return False
    k = view.token_at(mention.start)
    while (
        k > 0
        and view.tokens[k].start > start
        and view.tokens[k].tag in ("ADJA", "NN", "NE")
        and view.tokens[k - 1].tag in _INNER
    ):
        k -= 1
    if (
        view.low(k) not in _OWNING
        or k < 1
        or view.tokens[k].start <= start
        or view.tokens[k].tag not in ("ART", "APPR", "APPRART")
    ):
        return False
    return view.tokens[k - 1].tag == "NN"


_INNER = frozenset(("ADJA", "ART", "APPR", "APPRART", "CARD"))
_OWNING = frozenset(("des", "der", "eines", "einer", "von", "vom"))


def _ends_in(view: View, mention: Mention, start: int, end: int) -> bool:
    """Whether a phrase is the name with its class before it: „Der südkoreanischen Zeitung "Chosun Ilbo"“."""
    text = view.analysis.text
    return (
        mention.start >= start
        and not text[mention.end : end].strip("„“”\"»«‚‘' ")
        and " und " not in text[start : mention.start]
    )


def is_unnamed(text: str) -> bool:
    """Whether a phrase is a source without a name („Regierungskreisen“, „Medienberichten“)."""
    last = text.rsplit(maxsplit=1)[-1] if text.split() else ""
    return last in words("source_phrases", "unnamed", "words")


def unnamed(name: str = "", span: Span | None = None) -> SourceMention:
    """An origin that the words do not name."""
    return SourceMention("unnamed", name, span.start if span else None, span.end if span else None)


def committed(
    one: SourceMention, value: CommitmentValue, basis: CommitmentBasis = "asserted", cue: Span | None = None
) -> SourceMention:
    """The source with its commitment and the words that say so."""
    return replace(one, commitment=value, basis=basis, cue=cue or one.cue)


def from_angaben(view: View, k: int) -> SourceMention:
    """The source in a compound: „Polizeiangaben“ names the police, „Medienberichten“ nobody."""
    token = view.tokens[k]
    if is_unnamed(token.text):
        return unnamed(token.text, Span(token.start, token.end))
    low = token.text.lower()
    ending = next((e for e in _ANGABEN if low.endswith(e)), "")
    name = token.text[: len(token.text) - len(ending)].rstrip('-„“”"»«') if ending else token.text
    name = name[:-1] if ending and name.endswith("s") and not name.endswith("ss") else name
    return SourceMention("speaker", name or token.text, token.start, token.end)


def phrase_after(view: View, k: int, last: int) -> Span | None:
    """The noun phrase that begins at token `k` (adverbs may come first; „nicht näher genannte“ belongs to it)."""
    for begin in range(k, min(k + 3, last)):
        end = phrase_end(view.tokens, begin, last)
        if end <= begin + 1:
            end = _attributed(view, begin, last) or end
        if end > begin:
            described = view.tokens[begin].tag == "ADJA" and view.tokens[k].tag == "PTKNEG"
            return Span(view.tokens[k if described else begin].start, view.tokens[end - 1].end)
        if view.tokens[begin].tag not in ("ADV", "PTKNEG") and not (begin > k and view.tokens[begin].tag == "ADJD"):
            return None
    return None


def _attributed(view: View, k: int, last: int) -> int | None:
    """The end of „mehrere mit dem Vorgang vertraute Personen“: a phrase with words between its determiner and its adjective."""
    if k + 2 >= last or view.tokens[k].tag not in _DETERMINERS or view.tokens[k + 1].tag not in ("APPR", "APPRART"):
        return None
    for j in range(k + 2, min(k + _DESCRIPTION, last - 1)):
        if view.tokens[j].tag[:1] in "V$" and view.tokens[j].text not in QUOTES:
            return None
        if (
            view.tokens[j].tag == "ADJA"
            and view.tokens[j + 1].tag in ("NN", "NE")
            and view.tokens[j - 1].tag in ("NN", "NE", "CARD")
        ):
            return phrase_end(view.tokens, j, last)
    return None


_DETERMINERS = frozenset(("ART", "PIAT", "PIS", "PIDAT", "CARD", "PDAT"))


@dataclass(frozen=True, slots=True)
class Relays:
    """What stands between outlet and speaker in a frame: an addressed medium, an appeal to somebody else."""

    outer: tuple[SourceMention, ...] = ()
    inner: tuple[SourceMention, ...] = ()


def relays(view: View, clause: int, subject: Span | None) -> Relays:
    """„sagte X der Zeitung Y“ has Y before X; „Y berichtete unter Berufung auf X“ has X after Y."""
    own = view.own[clause]
    outer: list[SourceMention] = []
    inner: list[SourceMention] = []
    appeal = words("source_phrases", "relay", "appeal")
    for k in own:
        token = view.tokens[k]
        last = own[-1] + 1
        if token.text in appeal and view.low(k + 1) in ("auf", "an"):
            found = _sourced(view, k + 2, last)
            if found:
                inner.append(found)
        elif token.text.lower() == "gegenüber" or (token.text in _TALKS and view.low(k + 1) == "mit"):
            found = _medium(view, k + (1 if token.text.lower() == "gegenüber" else 2), last)
            if found:
                outer.append(found)
    addressed = split(view, subject) if subject else None
    spans = [addressed.medium] if addressed else mediums(view, own, verb_last=view.clauses[clause].kind == "subordinate")
    for span in spans:
        found = _title(view, span) or source(view, span.start, span.end, "relay")
        inside = subject is not None and not addressed and subject.start <= span.start < subject.end
        if found and not inside:
            outer.append(replace(found, role="relay"))
    return Relays(tuple(dict.fromkeys(outer))[:1], tuple(dict.fromkeys(inner))[:1])


def _title(view: View, span: Span) -> SourceMention | None:
    """„der „Rheinpost““: the name between the marks."""
    name = title(view, view.token_at(span.start), view.token_at(span.end))
    if name is None:
        return None
    return SourceMention("relay", " ".join(view.analysis.text[name.start : name.end].split()), name.start, name.end)


def _sourced(view: View, k: int, last: int) -> SourceMention | None:
    span = phrase_after(view, k, last)
    return source(view, span.start, span.end) if span else None


def _medium(view: View, k: int, last: int) -> SourceMention | None:
    span = phrase_after(view, k, last)
    if span is None or not names_medium(view, view.token_at(span.start), view.token_at(span.end)):
        return None
    found = source(view, span.start, span.end, "relay")
    return replace(found, role="relay") if found else None


def agent(view: View, clause: int) -> SourceMention | None:
    """The „von …“ or „durch …“ of a passive."""
    own = view.own[clause]
    subject = view.clauses[clause].subject
    places = [k for k in own if view.low(k) in _BY and view.tokens[k].tag in ("APPR", "APPRART")]
    free = [k for k in places if not _hangs_on_subject(view, k, subject)]
    for k in free or places:
        span = phrase_after(view, k + 1, own[-1] + 1)
        if span and (view.low(k) != "durch" or speaks(view, span)):
            return source(view, span.start, span.end)
    return None


def answers_from(view: View, clause: int) -> SourceMention | None:
    """The „aus …“ of „Aus Moskau gab es keine Stellungnahme“, if a body or a place stands there."""
    own = view.own[clause]
    for k in own:
        span = phrase_after(view, k + 1, own[-1] + 1) if view.low(k) == "aus" and view.tokens[k].tag == "APPR" else None
        mention = view.mention(span.start, span.end) if span else None
        if span is not None and mention is not None and mention.kind in ("organisation", "place"):
            return source(view, span.start, span.end)
    return None


_BY = frozenset(("von", "vom", "durch", "seitens"))


def _hangs_on_subject(view: View, k: int, subject: Span | None) -> bool:
    """„Anna Lenk, Sprecherin von Otto Brand, wird von … zitiert“: between the subject and the verb after a noun."""
    if subject is None or view.tokens[k].start < subject.end or view.tokens[k - 1].tag not in ("NN", "NE"):
        return False
    first = view.token_at(subject.start)
    return not any(view.tokens[j].form == "Fin" for j in range(max(first, k - _DESCRIPTION), k))


def subject_source(view: View, clause: Clause) -> SourceMention | None:
    """The subject of a frame as its source; of two phrases that may be it, the one that can speak."""
    if clause.subject is None:
        return None
    subject = _who_can_speak(view, clause, clause.subject) or clause.subject
    subject = _named_after(view, clause, subject) or subject
    addressed = split(view, subject)
    if addressed:
        subject = addressed.speaker
    return source(view, subject.start, subject.end)


def _named_after(view: View, clause: Clause, subject: Span) -> Span | None:
    """The name that a description leads to: „Einer der Kritiker, Anton Lebed, …“, „Der Kommissar für Energie Jan Ott“."""
    k = view.token_at(subject.end)
    first = view.token_at(subject.start)
    limit = min(clause.last, k + _DESCRIPTION)
    apposed = _apposed(view, k)
    if apposed is not None and view.tokens[first].tag != "NE":
        return apposed
    if view.tokens[first].tag == "PIS" and view.low(first).startswith("ein"):
        while k < limit and view.tokens[k].text != "," and view.tokens[k].tag[:1] != "V":
            k += 1
        k += 1
    elif k < limit and view.low(k) == "für" and view.tokens[k - 1].tag == "NN":
        k += 1
        while k < limit and view.tokens[k].tag in ("ART", "ADJA", "NN", "KON", "TRUNC"):
            k += 1
    else:
        return None
    if k >= limit or view.tokens[k].tag != "NE":
        return None
    end = k
    while end < limit and view.tokens[end].tag == "NE":
        end += 1
    span = Span(view.tokens[k].start, view.tokens[end - 1].end)
    mention = view.mention(span.start, span.end)
    return span if mention is not None and mention.kind == "person" and mention.form == "name" else None


def _apposed(view: View, k: int) -> Span | None:
    """The person's name between commas that begins at token `k`: „Die Chefin der Bank, Eva Stark, …“."""
    if k + 2 >= len(view.tokens) or view.low(k) != "," or view.tokens[k + 1].tag not in ("NE", "NN", "FM"):
        return None
    end = k + 1
    while end < len(view.tokens) and view.tokens[end].tag in ("NE", "NN", "FM"):
        end += 1
    if end - k > _NAME_WORDS or end >= len(view.tokens) or view.tokens[end].tag[:1] != "$":
        return None
    span = Span(view.tokens[k + 1].start, view.tokens[end - 1].end)
    mention = view.mention(span.start, span.end)
    return span if mention is not None and mention.kind == "person" and mention.form == "name" else None


def _who_can_speak(view: View, clause: Clause, subject: Span) -> Span | None:
    """„Eine Bürgschaft schloss die Ministerin nicht aus“: the phrase after the verb, if only that names somebody."""
    predicate = clause.predicate
    if (
        predicate is None
        or predicate.finite is None
        or subject.end > view.tokens[predicate.finite].start
        or speaks(view, subject)
    ):
        return None
    after = phrase_after(view, predicate.finite + 1, clause.last)
    if after is None:
        return None
    if view.analysis.text[after.start : after.end] in _NOMINATIVE:
        return after  # „Weitere Details nannte sie nicht“
    first, last = view.token_at(after.start), view.token_at(after.end)
    return after if may_be_subject(view.tokens, first, last) and _head_speaks(view, first, last) else None


def _head_speaks(view: View, first: int, last: int) -> bool:
    """Whether the noun that leads a phrase names somebody: in „die Klage der Fraktion“ only the genitive does."""
    head = next((k for k in range(first, last) if view.tokens[k].tag in ("NN", "NE")), None)
    if head is None:
        return False
    mention = view.mention(view.tokens[first].start, view.tokens[last - 1].end)
    return mention is not None and mention.kind in _SPEAKERS and mention.start < view.tokens[head].end


_NOMINATIVE = frozenset(("er", "sie", "ich", "wir"))
_SPEAKERS = frozenset(("person", "organisation", "group"))


def speaks(view: View, span: Span) -> bool:
    """Whether a phrase names somebody who can say something."""
    mention = view.mention(span.start, span.end)
    return mention is not None and mention.kind in _SPEAKERS
