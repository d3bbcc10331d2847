"""The medium that somebody speaks to: „sagte X der Zeitung Y“, „ein Sprecher der Feuerwehr der Deutschen Presse-Agentur“."""

from __future__ import annotations

from dataclasses import dataclass

from quellenlage.analysis.base.fields import QUOTES
from quellenlage.analysis.base.noun_phrases import phrase_end
from quellenlage.analysis.propositions.lexicon import words
from quellenlage.analysis.propositions.view import View
from quellenlage.model import Span

_MEDIA = frozenset(("agency", "newspaper", "magazine", "broadcaster", "portal", "media", "news_site", "press"))
_MEDIA_ENDINGS = ("zeitung", "agentur", "magazin", "sender", "blatt", "rundfunk")
_DATIVE = ("der", "dem", "den")
_LONGEST_TITLE = 5
"""Words of a title in quotation marks; more is a quotation."""
_BACK = 40
"""Words before an addressee among which its verb is looked for."""


@dataclass(frozen=True, slots=True)
class Addressed:
    """A noun phrase without the medium at its end, and that medium."""

    speaker: Span
    medium: Span


def is_media(view: View, start: int, end: int) -> bool:
    """Whether a phrase names a medium: by its mention's kind or by a noun such as „Zeitung“."""
    mention = view.mention(start, end)
    if mention is not None and mention.subkind in _MEDIA:
        return True
    nouns = words("source_phrases", "relay", "media_nouns")
    parts = (word.strip('„“”"»«,') for word in view.analysis.text[start:end].split())
    return any(part in nouns or part.lower().endswith(_MEDIA_ENDINGS) for part in parts)


def title(view: View, first: int, last: int) -> Span | None:
    """The name in „der „Rheinpost““, „dem Portal „Index““: in quotation marks after an article, which one can only speak to."""
    mark = first + 1
    while mark < last and (
        view.tokens[mark].tag == "ADJA" or view.tokens[mark].text in words("source_phrases", "relay", "media_nouns")
    ):
        mark += 1
    if mark + 1 > last or view.tokens[mark].text not in QUOTES:
        return None
    inner = [k for k in range(mark + 1, last) if view.tokens[k].text not in QUOTES]
    if not 0 < len(inner) <= _LONGEST_TITLE or view.tokens[inner[-1]].tag not in ("NE", "NN", "FM"):
        return None
    return Span(view.tokens[inner[0]].start, view.tokens[inner[-1]].end)


def names_medium(view: View, first: int, last: int) -> bool:
    """Whether the phrase of tokens `[first, last)` is a medium, by its words or as a title."""
    return title(view, first, last) is not None or is_media(view, view.tokens[first].start, view.tokens[last - 1].end)


def split(view: View, phrase: Span) -> Addressed | None:
    """Part „ein Kellner der Zeitung Público“ into who speaks and to whom; None where no medium stands at the end.

    „ein Redakteur der Zeitung“ stays whole: who works for a medium does not speak to it.
    """
    first, last = view.token_at(phrase.start), view.token_at(phrase.end)
    if last - first > _BACK:
        return None
    for k in range(first + 1, last):
        if view.low(k) not in _DATIVE or view.tokens[k].tag != "ART" or view.tokens[k - 1].tag not in ("NN", "NE"):
            continue
        if view.tokens[k - 1].text in words("source_phrases", "relay", "staff"):
            return None
        if title(view, k, last) or (_ends_with(view, k, last) and is_media(view, view.tokens[k].start, phrase.end)):
            return Addressed(Span(phrase.start, view.tokens[k - 1].end), Span(view.tokens[k].start, phrase.end))
    return None


def _ends_with(view: View, k: int, last: int) -> bool:
    """Whether one noun phrase goes from `k` to the end: „der Zeitung Público“, not „der Feuerwehr der Agentur“."""
    return not any(view.tokens[j].tag == "ART" and view.tokens[j - 1].tag in ("NN", "NE") for j in range(k + 1, last))


def mediums(view: View, own: tuple[int, ...], *, verb_last: bool) -> list[Span]:
    """The media in the dative among a clause's words, after its verb (in „wie X der Zeitung sagte“ before it)."""
    found: list[Span] = []
    limit = own[-1] + 1 if own else 0
    verbs = [place for place, k in enumerate(own) if view.tokens[k].tag[:1] == "V"]
    for place, k in enumerate(own):
        after_verb = bool(verbs) and verbs[0] < place <= verbs[0] + _BACK
        if not place or view.low(k) not in _DATIVE or not (after_verb or verb_last):
            continue
        if view.tokens[k].tag != "ART" or not _may_be_addressed(view, k):
            continue
        end = phrase_end(view.tokens, k, limit)
        if end > k and names_medium(view, k, end):
            found.append(Span(view.tokens[k].start, view.tokens[end - 1].end))
    return found


def _may_be_addressed(view: View, k: int) -> bool:
    """No preposition or adjective before it; after a noun only „dem“, or „der“ where the noun does not work for a medium."""
    before = view.tokens[k - 1]
    if before.tag in ("APPR", "APPRART", "ADJA", "ART") or before.text == ",":
        return False
    return before.tag not in ("NN", "NE") or before.text not in words("source_phrases", "relay", "staff")
