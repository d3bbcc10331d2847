"""Pronouns: who „er“, „sie“ or „ihm“ is, where speech, the subject or the lack of anybody else leaves no doubt."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from quellenlage.analysis.names.described import ARTICLES
from quellenlage.analysis.names.subkinds import body_head
from quellenlage.knowledge.entities.drafts import Draft
from quellenlage.knowledge.entities.told import official
from quellenlage.knowledge.entities.within import Links
from quellenlage.model import Analysis, Mention, Proposition

_FEMININE = frozenset(("sie", "ihr"))
_DEMONSTRATIVE = frozenset(("dieser", "diesem"))
"""They stand for the one named last, not for the subject."""
_SPEECH = ("indirect", "free_indirect")
_NEAR = 4
"""Characters from the beginning of a reported statement within which its subject stands."""
_SENTENCES_BACK = 2
_MOST = 30
"""Mentions of one sentence looked at for an antecedent."""
_WIDEST_CLASS = 40
"""Characters before a name in which its article stands."""
_NOMINATIVE = frozenset(("er", "sie"))
_BY_SPEAKER = "speaker of the statement"
_BESIDE = 4
"""Mentions before and after a pronoun that may stand in its clause."""
_WITHIN = 4
"""Characters from the beginning of a subject to the mention that it is: an article."""


@dataclass(slots=True)
class _Speech:
    """Reported statements and their origins, by position."""

    statements: list[tuple[int, int, int, int]]
    origins: list[tuple[int, int]]
    sources: frozenset[tuple[int, int]]
    words: list[tuple[int, int]]
    """Where somebody else's words stand: whoever is a subject there has not taken the floor."""

    def quotes(self, start: int) -> bool:
        """Whether a position lies in what a source says."""
        k = bisect_right(self.words, (start, 1 << 60)) - 1
        return k >= 0 and start < self.words[k][1]


@dataclass(slots=True)
class _View:
    """What the search for antecedents looks up: starts of mentions, the subjects among them, clauses, bodies that are „sie“."""

    links: Links
    starts: list[int]
    subjects: frozenset[int]
    clauses: list[int]
    feminine: frozenset[int]

    def agrees(self, draft: Draft, mention: Mention) -> bool:
        """A person whose gender, where known, is the pronoun's; for „sie“ also a body that goes with „die“."""
        if mention.kind == "group":
            return draft.kind == "group"
        feminine = self.links.text[mention.start : mention.end].lower() in _FEMININE
        if draft.kind == "organisation":
            return feminine and id(draft) in self.feminine
        return draft.kind == "person" and draft.gender in ("", "f" if feminine else "m")

    def clause(self, k: int) -> int:
        """The innermost clause of a mention (-1: none)."""
        token = bisect_left(self.links.reading.analysis.tokens, self.links.reading.mentions[k].start, key=lambda t: t.start)
        return self.clauses[token] if token < len(self.clauses) else -1


def link_pronouns(links: Links) -> None:
    """Link the pronouns whose person is clear; the others stay without one."""
    speech = _speech(links.reading.propositions)
    view = _view(links)
    for k, mention in enumerate(links.reading.mentions):
        if mention.form != "pronoun":
            continue
        draft, why = _spoken(view, speech, mention)
        if draft is not None and id(draft) in _beside(view, k):
            draft, why = None, ""
        if draft is not None and why == _BY_SPEAKER and official(draft):
            told = _told_of(view, speech, k, draft)
            draft, why = (told, "subject before") if told is not None else (draft, why)
        fits = draft is not None and view.agrees(draft, mention)
        if draft is None or not fits or draft.kind == "organisation":
            nearer = _antecedent(view, k)
            draft, why = nearer if nearer[0] is not None or not fits else (draft, why)
        if draft is not None:
            links.attach(k, draft, why)


def _view(links: Links) -> _View:
    mentions, analysis = links.reading.mentions, links.reading.analysis
    starts = [mention.start for mention in mentions]
    subjects = {
        _last_of(links, j, clause.subject.end)
        for clause in analysis.clauses
        if clause.subject
        for j in _inside(mentions, starts, clause.subject.start)
    }
    feminine = {
        id(draft)
        for k, draft in links.owner.items()
        if draft.kind == "organisation" and _article(links.text, mentions[k]).lower() == "die"
    }
    return _View(links, starts, frozenset(subjects), _innermost(analysis), frozenset(feminine))


def _inside(mentions: tuple[Mention, ...], starts: list[int], offset: int) -> Iterator[int]:
    """The mention that begins at an offset or right after an article there, or that it lies in."""
    k = bisect_right(starts, offset) - 1
    if k >= 0 and mentions[k].end > offset:
        yield k
    elif k + 1 < len(mentions) and 0 < starts[k + 1] - offset <= _WITHIN:
        yield k + 1


def _last_of(links: Links, j: int, end: int) -> int:
    """„Zielińskis Bruder Marek reiste“: of names in the genitive before it, the one that is the subject."""
    mentions = links.reading.mentions
    while j + 1 < len(mentions) and mentions[j + 1].start == mentions[j].end + 1 and mentions[j + 1].end <= end:
        if mentions[j].form != "name" or not links.text.endswith(("s", "’", "'"), 0, mentions[j].end):
            break
        j += 1
    return j


def _article(text: str, mention: Mention) -> str:
    """The article of a body: in a description its first word, before a name the word before it or before its class („die Zeitung X“)."""
    if mention.form == "nominal":
        return text[mention.start : mention.end].split(" ", 1)[0]
    before = text[max(0, mention.start - _WIDEST_CLASS) : mention.start].split()[-2:]
    return before[0] if len(before) == 2 and body_head(before[1]) else before[-1] if before else ""


def _innermost(analysis: Analysis) -> list[int]:
    """For each token the number of the innermost clause around it, in one sweep."""
    order = sorted(range(len(analysis.clauses)), key=lambda c: (analysis.clauses[c].first, -analysis.clauses[c].last))
    found, open_clauses, following = [-1] * len(analysis.tokens), list[int](), 0
    for token in range(len(analysis.tokens)):
        while open_clauses and analysis.clauses[open_clauses[-1]].last <= token:
            open_clauses.pop()
        while following < len(order) and analysis.clauses[order[following]].first <= token:
            open_clauses.append(order[following])
            following += 1
        while open_clauses and analysis.clauses[open_clauses[-1]].last <= token:
            open_clauses.pop()
        found[token] = open_clauses[-1] if open_clauses else -1
    return found


def _speech(propositions: tuple[Proposition, ...]) -> _Speech:
    statements: list[tuple[int, int, int, int]] = []
    origins: set[tuple[int, int]] = set()
    sources: set[tuple[int, int]] = set()
    words: list[tuple[int, int]] = []
    for one in propositions:
        spans = [(link.start, link.end) for link in one.chain if link.start is not None and link.end is not None]
        sources.update(spans)
        if spans and one.chain[-1].start is not None:
            origins.add(spans[-1])
            words.append((one.start, one.end))
            if one.mode in _SPEECH:
                statements.append((one.start, one.end, *spans[-1]))
    return _Speech(sorted(statements), sorted(origins), frozenset(sources), _reaching(sorted(words)))


def _reaching(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Each start with the furthest end of those that begin up to there."""
    ends = accumulate((end for _, end in spans), max)
    return [(start, end) for (start, _), end in zip(spans, ends, strict=True)]


def _spoken(view: _View, speech: _Speech, mention: Mention) -> tuple[Draft | None, str]:
    """The speaker as subject of what is reported („er habe …“), the speaker before for „Ihm zufolge“."""
    first = bisect_left(speech.statements, (mention.start - _NEAR, 0, 0, 0))
    last = bisect_right(speech.statements, (mention.start, 1 << 60, 0, 0))
    for _, end, who, who_end in speech.statements[first : min(last, first + 8)]:
        if mention.end <= end and not who <= mention.start < who_end and not _opens_later(view, mention, who):
            found = _owner_at(view, who, who_end)
            if found is not None:
                return found, _BY_SPEAKER
    if (mention.start, mention.end) in speech.sources:
        before = bisect_left(speech.origins, (mention.start, 0)) - 1
        if before >= 0:
            later = _took_the_floor(view, speech, mention, speech.origins[before][1])
            return (later, "subject before") if later else (_owner_at(view, *speech.origins[before]), "last speaker")
    return None, ""


def _told_of(view: _View, speech: _Speech, k: int, speaker: Draft) -> Draft | None:
    """„Der Mann sei gefasst, sagte der Staatsanwalt. Er habe sich nicht gewehrt“: whom an authority has told of in the sentence before."""
    links, mention = view.links, view.links.reading.mentions[k]
    sentences = links.reading.analysis.sentences
    here = bisect_right(sentences, mention.start, key=lambda s: s.start) - 1
    if here < 1:
        return None
    low, high = bisect_left(view.starts, sentences[here - 1].start), bisect_left(view.starts, sentences[here].start)
    for j in range(low, min(high, low + _MOST)):
        draft = links.owner.get(j)
        said = (
            j in view.subjects
            and speech.quotes(view.starts[j])
            and (view.starts[j], links.reading.mentions[j].end) not in speech.sources
        )
        if said and draft is not None and draft is not speaker and draft.kind == "person" and view.agrees(draft, mention):
            return draft
    return None


def _beside(view: _View, k: int) -> set[int]:
    """Whom a pronoun can't mean: „ihn“ not the subject of its clause, „er“ nobody who is named after it there.

    „Die Kontrolle über den von ihm gesteuerten Wagen“ may be the subject's: behind a preposition anybody is meant.
    """
    own, links, mentions = view.clause(k), view.links, view.links.reading.mentions
    near = (j for j in range(max(0, k - _BESIDE), min(len(mentions), k + _BESIDE + 1)) if j != k and j in links.owner)
    clause = [j for j in near if own >= 0 and view.clause(j) == own]
    if links.text[mentions[k].start : mentions[k].end].lower() in _NOMINATIVE:
        return {id(links.owner[j]) for j in clause if j > k and mentions[j].form == "name"}
    token = bisect_left(links.reading.analysis.tokens, mentions[k].start, key=lambda t: t.start)
    governed = token > 0 and links.reading.analysis.tokens[token - 1].tag in ("APPR", "APPRART")
    return set() if governed else {id(links.owner[j]) for j in clause if j in view.subjects}


def _took_the_floor(view: _View, speech: _Speech, mention: Mention, since: int) -> Draft | None:
    """„Bahnchef Lutz reiste zum Unglücksort. „Das ist furchtbar“, sagte er.“: the subject of the report itself since the last speaker."""
    if view.links.text[mention.start : mention.end].lower() not in ("er", "sie"):
        return None
    sentences, mentions = view.links.reading.analysis.sentences, view.links.reading.mentions
    here = bisect_right(sentences, mention.start, key=lambda s: s.start) - 1
    since = max(since, sentences[max(0, here - 1)].start)
    last = bisect_left(view.starts, mention.start)
    for k in range(last - 1, max(bisect_left(view.starts, since), last - _MOST) - 1, -1):
        draft = view.links.owner.get(k)
        named = draft is not None and draft.kind == "person" and view.agrees(draft, mention)
        if named and k in view.subjects and mentions[k].form != "pronoun" and not speech.quotes(mentions[k].start):
            return draft
    return None


def _opens_later(view: _View, mention: Mention, who: int) -> bool:
    """„Er sei wohlauf, teilte eine Sprecherin mit“: somebody opened after a pronoun is not meant by it."""
    opened = view.links.text[who:].split(" ", 1)[0].lower() in ARTICLES
    return opened and who > mention.end


def _owner_at(view: _View, start: int, end: int) -> Draft | None:
    """The thing whose mention overlaps a span."""
    mentions = view.links.reading.mentions
    for k in range(max(0, bisect_left(view.starts, start) - 2), min(bisect_left(view.starts, end), len(mentions))):
        if mentions[k].end > start and k in view.links.owner:
            return view.links.owner[k]
    return None


def _antecedent(view: _View, k: int) -> tuple[Draft | None, str]:
    """A subject before the pronoun in its sentence but not in its clause, else of the sentences before, else somebody alone there.

    A body must be the subject of this sentence or the one before.
    """
    sentences, mentions = view.links.reading.analysis.sentences, view.links.reading.mentions
    here = bisect_right(sentences, mentions[k].start, key=lambda s: s.start) - 1
    fitting = [_fitting(view, k, here - back) for back in range(min(_SENTENCES_BACK, here) + 1)]
    demonstrative = view.links.text[mentions[k].start : mentions[k].end].lower() in _DEMONSTRATIVE
    for back, found in enumerate(fitting):
        if demonstrative and found:
            return view.links.owner[found[-1]], "named last"
        subjects = [j for j in found if j in view.subjects and (back < _SENTENCES_BACK or view.links.owner[j].kind == "person")]
        if subjects and (back < _SENTENCES_BACK or not fitting[1]):
            return view.links.owner[subjects[0]], "subject before"
    for found in fitting[:_SENTENCES_BACK]:
        persons = {id(view.links.owner[j]): view.links.owner[j] for j in found}
        if persons:
            alone = next(iter(persons.values()))
            return (alone, "only person before") if len(persons) == 1 else (None, "")
    return None, ""


def _fitting(view: _View, k: int, sentence: int) -> list[int]:
    """The mentions of a sentence that stand before a pronoun, outside its clause, and agree with it."""
    if sentence < 0:
        return []
    links = view.links
    span = links.reading.analysis.sentences[sentence]
    low, high = bisect_left(view.starts, span.start), min(k, bisect_left(view.starts, span.end))
    mention, own = links.reading.mentions[k], view.clause(k)
    beside = _beside(view, k)
    return [
        j
        for j in range(max(low, high - _MOST), high)
        if j in links.owner
        and id(links.owner[j]) not in beside
        and view.agrees(links.owner[j], mention)
        and (own < 0 or view.clause(j) != own)
    ]
