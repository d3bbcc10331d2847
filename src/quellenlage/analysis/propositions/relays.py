"""What stands between outlet and speaker: the medium that somebody speaks to, the source that somebody appeals to."""

from __future__ import annotations

from dataclasses import dataclass, replace

from quellenlage.analysis.base.fields import QUOTES
from quellenlage.analysis.names.known import organisations
from quellenlage.analysis.propositions.addressees import mediums, names_medium, split, title
from quellenlage.analysis.propositions.lexicon import stances, words
from quellenlage.analysis.propositions.sources import can_tell, phrase_after, source
from quellenlage.analysis.propositions.view import View
from quellenlage.model import SourceMention, Span


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
    last = own[-1] + 1 if own else 0
    predicate = view.clauses[clause].predicate
    heard = predicate is not None and predicate.lemma in words("source_phrases", "relay", "hearing") and not predicate.passive
    for k in own:
        if heard and view.low(k) in ("von", "vom", "aus") and view.tokens[k].tag in ("APPR", "APPRART"):
            inner.extend(_heard_from(view, k, last))
        elif _by_somebody(view, clause, k):
            found = _sourced(view, k + 1, last)
            if found and any(part in words("attitudes", "through", "words") for part in found.name.split()):
                outer.append(replace(found, role="relay"))
        elif view.tokens[k].text in words("source_phrases", "relay", "appeal") and view.low(k + 1) in ("auf", "an"):
            found = _sourced(view, k + 2, last)
            inner.extend([found] if found else [])
        else:
            found = talked_to(view, k, last)
            outer.extend([found] if found else [])
    outer.extend(_addressed(view, clause, subject))
    return Relays(tuple(dict.fromkeys(outer))[:1], tuple(dict.fromkeys(inner))[:1])


def _heard_from(view: View, k: int, last: int) -> list[SourceMention]:
    """„erfuhr aus dem Rathaus“ is somebody there, not the town hall; „erfuhr von der Polizei“."""
    found = _sourced(view, k + 1, last)
    if found and (found.role == "unnamed" or (view.low(k) != "aus" and can_tell(view, found))):
        return [found]
    return []


def _addressed(view: View, clause: int, subject: Span | None) -> list[SourceMention]:
    """The media in the dative: „sagte der Zeitung Y“, „ein Sprecher der Polizei der Agentur Y“."""
    predicate = view.clauses[clause].predicate
    addressed = split(view, subject) if subject else None
    if addressed:
        spans = [addressed.medium]
    elif predicate is not None and _may_speak_to(predicate.lemma):
        spans = mediums(view, view.own[clause], verb_last=view.clauses[clause].kind == "subordinate")
    else:
        spans = []
    out: list[SourceMention] = []
    for span in spans:
        found = _title(view, span) or source(view, span.start, span.end, "relay")
        inside = subject is not None and not addressed and subject.start <= span.start < subject.end
        if found and not inside:
            out.append(replace(found, role="relay"))
    return out


def _by_somebody(view: View, clause: int, k: int) -> bool:
    """„ließ über ihre Anwältin ausrichten“, „ließ durch einen Sprecher erklären“."""
    predicate = view.clauses[clause].predicate
    lets = predicate is not None and predicate.finite is not None and view.tokens[predicate.finite].lemma == "lassen"
    return lets and view.low(k) in ("über", "durch") and view.tokens[k].tag == "APPR"


def _may_speak_to(lemma: str) -> bool:
    """„untersagte der Zeitung, …“, „warf dem Sender vor, …“: whom a demand or an accusation hits passes nothing on."""
    stance = stances().get(lemma)
    named = lemma in words("attitudes", "judgements", "bare")  # „nannte ihn den „letzten Dichter““
    return not named and (stance is None or stance.name not in ("want", "assert"))


def talked_to(view: View, k: int, last: int) -> SourceMention | None:
    """The medium of „gegenüber der Zeitung X“, „im Gespräch mit X“, „im Deutschlandfunk“, whose first word or noun is token `k`."""
    if view.low(k) == "gegenüber":
        return _medium(view, k + 1, last)
    if view.low(k) in ("im", "in", "bei", "beim") and view.tokens[k].tag in ("APPR", "APPRART"):
        return _aired(view, k + 1, last)
    talks = view.tokens[k].text in words("source_phrases", "relay", "talks") and view.low(k + 1) == "mit"
    return _medium(view, k + 2, last) if talks else None


def _aired(view: View, k: int, last: int) -> SourceMention | None:
    """The station or paper that somebody speaks in: „im Deutschlandfunk“, „in der ARD“, „im ZDF-„Morgenmagazin““, „in der ARD-Sendung“."""
    while k < last and (view.tokens[k].tag == "ART" or view.tokens[k].text in QUOTES):
        k += 1
    if k >= last:
        return None
    token = view.tokens[k]
    station, hyphen, _ = token.text.partition("-")
    known = organisations().get(station) if hyphen else None
    if known is not None and known.subkind in words("source_phrases", "relay", "media_subkinds"):
        return SourceMention("relay", station, token.start, token.start + len(station))
    mention = view.mention(token.start, token.end)
    if mention is None or mention.start != token.start or mention.form != "name":
        return None
    if mention.subkind not in words("source_phrases", "relay", "media_subkinds"):
        return None
    return source(view, mention.start, mention.end, "relay")


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
    found = _title(view, span) or source(view, span.start, span.end, "relay")
    return replace(found, role="relay") if found else None
