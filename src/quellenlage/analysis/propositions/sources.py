"""Who holds it: noun phrases, agents and addressees become sources, in the order outlet → relay → origin."""

from __future__ import annotations

from dataclasses import replace

from quellenlage.analysis.base.fields import QUOTES
from quellenlage.analysis.base.lexicon import noun_reading
from quellenlage.analysis.base.noun_phrases import phrase_end
from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.analysis.names.subkinds import body_subkind
from quellenlage.analysis.propositions.addressees import is_media
from quellenlage.analysis.propositions.lexicon import words
from quellenlage.analysis.propositions.view import View
from quellenlage.model import AttributionRole, CommitmentBasis, CommitmentValue, Mention, SourceMention, Span

DESCRIPTION = 14
"""Words that a description may have before its name."""
_ANGABEN = tuple(
    "angaben berichten bericht berichts meldungen meldung informationen kreisen aussagen recherchen umfrage studie"
    " schätzungen schätzung berechnungen prognose prognosen zählung zählungen".split()
)


def source(view: View, start: int, end: int, role: AttributionRole = "speaker") -> SourceMention | None:
    """The source that a stretch of text names; None for „es“ and „man“.

    Its name is the bare name where a mention has one („Dmitri Peskow“), else the words themselves.
    """
    text = view.analysis.text[start:end]
    if text.lower() in words("source_phrases", "nobody", "words"):
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
    name = _quoted_name(view, start, end) or " ".join(text.split())
    if is_unnamed(text):
        return SourceMention("unnamed", name, start, end)
    return SourceMention(role, name.strip("„“”\"»«'’ "), start, end)


def _quoted_name(view: View, start: int, end: int) -> str:
    """„des „Börsenblicks““, „das Portal „Aero.de““: the name in marks after article and class, without a genitive's ending."""
    k = view.token_at(start)
    if view.analysis.text[end - 1 : end] not in QUOTES and view.analysis.text[end : end + 1] not in QUOTES:
        return ""  # „einem „Zeit“-Bericht“
    mark = k + 1
    while mark < len(view.tokens) and view.tokens[mark].text in words("source_phrases", "relay", "media_nouns"):
        mark += 1
    if view.tokens[k].tag != "ART" or mark >= len(view.tokens) or view.tokens[mark].text not in QUOTES:
        return ""
    name = " ".join(view.analysis.text[view.tokens[mark].end : end].split()).strip("„“”\"»«'’ ")
    return name[:-1] if view.low(k) == "des" and name.endswith("s") and not name.endswith("ss") else name


def _medium_after(view: View, start: int, end: int) -> Mention | None:
    """„die Agentur dpa“: the name after the class of a medium, which is no word of the phrase where it is written small."""
    k = view.token_at(end)
    if k >= len(view.tokens) or not view.tokens[k].text[:1].islower() or not is_media(view, start, end):
        return None
    mention = view.mention(view.tokens[k].start, view.tokens[k].end)
    named = mention is not None and mention.form == "name" and mention.kind == "organisation"
    return mention if mention is not None and named and mention.start == view.tokens[k].start else None


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
    return last in words("source_phrases", "unnamed", "words") or _is_circle(last)


def _is_circle(word: str) -> bool:
    """„Konzernkreise“, „SPD-Kreisen“, whatever they are circles of; districts and clubs are none („Landkreise“, „Freundeskreise“)."""
    low = word.lower()
    return low.endswith(("kreise", "kreisen")) and not low.endswith(tuple(words("source_phrases", "districts", "words")))


def unnamed(name: str = "", span: Span | None = None) -> SourceMention:
    """An origin that the words do not name."""
    return SourceMention("unnamed", name, span.start if span else None, span.end if span else None)


def committed(
    one: SourceMention, value: CommitmentValue, basis: CommitmentBasis = "asserted", cue: Span | None = None
) -> SourceMention:
    """The source with its commitment and the words that say so."""
    return replace(one, commitment=value, basis=basis, cue=cue or one.cue)


def from_angaben(view: View, k: int) -> SourceMention:
    """The source in a compound: „Polizeiangaben“ names the police, „Medienberichten“ nobody, „bisherigen Ermittlungen“ what was found."""
    token = view.tokens[k]
    if is_unnamed(token.text):
        name, start = _described(view, k)
        return unnamed(name, Span(start, token.end))
    low = token.text.lower()
    ending = next((e for e in _ANGABEN if low.endswith(e)), "")
    name = token.text[: len(token.text) - len(ending)].rstrip('-„“”"»«') if ending else token.text
    name = name[:-1] if ending and name.endswith("s") and not name.endswith("ss") else name
    if not ending or not name:
        name, start = _described(view, k)
        return SourceMention("speaker", name, start, token.end)
    return SourceMention("speaker", name, token.start, token.end)


def _described(view: View, k: int) -> tuple[str, int]:
    """A noun with the adjectives before it, also at the start of a sentence („Ersten Erkenntnissen zufolge“), and where they begin."""
    first = k
    while first > 0 and view.tokens[first - 1].tag == "ADJA":
        first -= 1
    words_ = [*(view.low(j) for j in range(first, k)), view.tokens[k].text]
    return " ".join(words_), view.tokens[first].start


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
    for j in range(k + 2, min(k + DESCRIPTION, last - 1)):
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


SPEAKERS = frozenset(("person", "organisation", "group"))


def speaks(view: View, span: Span) -> bool:
    """Whether a phrase names somebody who can say something."""
    mention = view.mention(span.start, span.end)
    return mention is not None and mention.kind in SPEAKERS


def can_tell(view: View, one: SourceMention) -> bool:
    """Whether a source is somebody who can say something, also where no mention stands for a bare plural („Zeugen“, „Beobachter“)."""
    if one.start is None or one.end is None:
        return False
    head = view.tokens[view.token_at(one.end) - 1].text
    reading = noun_reading(head)
    body = bool(body_subkind(head)) or (reading is not None and bool(body_subkind(reading.lemma)))
    return speaks(view, Span(one.start, one.end)) or person_noun(head) is not None or body
