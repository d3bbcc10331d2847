"""Pronouns: who „er“, „sie“ or „ihm“ is, where speech or the sentence before leaves no doubt."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from quellenlage.knowledge.entities.drafts import Draft
from quellenlage.knowledge.entities.within import Links
from quellenlage.model import Mention, Proposition

_FEMININE = frozenset(("sie", "ihr"))
_SPEECH = ("indirect", "free_indirect")
_NEAR = 4
"""Characters from the beginning of a reported statement within which its subject stands."""
_SENTENCES_BACK = 1


@dataclass(slots=True)
class _Speech:
    """Reported statements and their origins, by position."""

    statements: list[tuple[int, int, int, int]]
    origins: list[tuple[int, int]]
    sources: frozenset[tuple[int, int]]


def link_pronouns(links: Links) -> None:
    """Link the pronouns whose person is clear; the others stay without one."""
    speech = _speech(links.reading.propositions)
    mentions = links.reading.mentions
    starts = [mention.start for mention in mentions]
    for k, mention in enumerate(mentions):
        if mention.form != "pronoun":
            continue
        draft, why = _spoken(links, starts, speech, mention)
        if draft is None:
            draft, why = _subject_before(links, starts, k), "last person"
        if draft is not None and _agrees(links, draft, mention):
            links.attach(k, draft, why)


def _agrees(links: Links, draft: Draft, mention: Mention) -> bool:
    """A person whose gender, where known, is the pronoun's."""
    word = links.reading.document.text[mention.start : mention.end].lower()
    return draft.kind == "person" and draft.gender in ("", "f" if word in _FEMININE else "m")


def _speech(propositions: tuple[Proposition, ...]) -> _Speech:
    statements: list[tuple[int, int, int, int]] = []
    origins: set[tuple[int, int]] = set()
    sources: set[tuple[int, int]] = set()
    for one in propositions:
        spans = [(link.start, link.end) for link in one.chain if link.start is not None and link.end is not None]
        sources.update(spans)
        if spans and one.chain[-1].start is not None:
            origins.add(spans[-1])
            if one.mode in _SPEECH:
                statements.append((one.start, one.end, *spans[-1]))
    return _Speech(sorted(statements), sorted(origins), frozenset(sources))


def _spoken(links: Links, starts: list[int], speech: _Speech, mention: Mention) -> tuple[Draft | None, str]:
    """The speaker as subject of what is reported („er habe …“), the speaker before for „Ihm zufolge“."""
    first = bisect_left(speech.statements, (mention.start - _NEAR, 0, 0, 0))
    last = bisect_right(speech.statements, (mention.start, 1 << 60, 0, 0))
    for _, end, who, who_end in speech.statements[first : min(last, first + 8)]:
        if mention.end <= end and not who <= mention.start < who_end:
            found = _owner_at(links, starts, who, who_end)
            if found is not None:
                return found, "speaker of the statement"
    if (mention.start, mention.end) in speech.sources:
        before = bisect_left(speech.origins, (mention.start, 0)) - 1
        if before >= 0:
            return _owner_at(links, starts, *speech.origins[before]), "last speaker"
    return None, ""


def _owner_at(links: Links, starts: list[int], start: int, end: int) -> Draft | None:
    """The thing whose mention overlaps a span."""
    mentions = links.reading.mentions
    for k in range(max(0, bisect_left(starts, start) - 2), min(bisect_left(starts, end), len(mentions))):
        if mentions[k].end > start and k in links.owner:
            return links.owner[k]
    return None


def _subject_before(links: Links, starts: list[int], k: int) -> Draft | None:
    """The first fitting person of the same sentence before the pronoun, else of the sentence before; a person alone in it."""
    mentions, sentences = links.reading.mentions, links.reading.analysis.sentences
    here = bisect_right(sentences, mentions[k].start, key=lambda s: s.start) - 1
    for back in range(_SENTENCES_BACK + 1):
        if here - back < 0:
            return None
        low = bisect_left(starts, sentences[here - back].start)
        high = bisect_left(starts, sentences[here - back].end)
        persons = [j for j in range(low, min(high, k)) if j in links.owner and _agrees(links, links.owner[j], mentions[k])]
        if persons:
            return links.owner[persons[0]]
    return None
