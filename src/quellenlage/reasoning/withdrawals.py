"""Reports that their own outlet takes back: „Die Zeitung zieht ihren Bericht zurück, wonach …“. Their claims stay, marked withdrawn."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from quellenlage.reasoning.likeness import same_verb
from quellenlage.reasoning.nouns import CAPITALISED, HEAD, noun_key, same_noun
from quellenlage.reasoning.pairs import Pair
from quellenlage.reasoning.story_mates import one_story
from quellenlage.reasoning.terms import Subject, one_outlet
from quellenlage.reasoning.verdicts import Verdict
from quellenlage.reasoning.versions import histories, takes_back
from quellenlage.reasoning.vocabulary import deed, entries, nouns

_END = re.compile(r"[.!?](?=\s|$)")
_DETAIL = re.compile(r"\b(?:war|waren|ist|sind) (?:d(?:er|ie|as)|eine?|zwei|mehrere) [A-ZÄÖÜ]")
"""„In unserer Meldung war das Datum falsch“ takes back no report."""
_LEADING = re.compile(r"D(?:ie|er|as) (?:[a-zäöüß-]{3,30} ){0,2}(?P<noun>[A-ZÄÖÜ][\w-]{2,40})")
_MATTER = re.compile(r"\b(?:über|wegen)\b(?P<words>.{3,200})$", re.DOTALL)
_MOST_BEFORE = 200
"""An outlet's claims before a withdrawal that are held against it."""


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(entries("taken_back")[key].split())


def taken_back(subjects: Sequence[Subject]) -> dict[str, str]:
    """Claims that only repeat what their sentence takes back („zieht ihren Bericht zurück, wonach …“), with the claim that does."""
    by_document: dict[str, list[Subject]] = defaultdict(list)
    for one in subjects:
        by_document[one.claim.document].append(one)
    return {
        other.claim.id: one.claim.id
        for told in by_document.values()
        for one in told
        if retracts(one)
        for other in told
        if one.claim.end <= other.claim.start < one.claim.start + len(_sentence(one))
        and ":" not in one.document.text[one.claim.end : other.claim.start]  # behind a colon stands what is right
    }


def withdrawn(subjects: Sequence[Subject]) -> Iterator[tuple[Pair, Verdict]]:
    """The claims that a later report of the same outlet takes back, its own and those that pass them on, with the claim that says so."""
    by_outlet: dict[str, list[Subject]] = defaultdict(list)
    by_id = {one.claim.id: one for one in subjects}
    repeated = {by: by_id[claim] for claim, by in reversed(taken_back(subjects).items())}
    for one in sorted(subjects, key=lambda s: (s.published, s.claim.document, s.claim.start)):
        publisher = one.document.publisher
        if not publisher:
            continue
        if retracts(one):
            content = nouns(_sentence(one)) - _words("nouns")
            newer = repeated.get(one.claim.id, one)
            for older in by_outlet[_name(publisher)][-_MOST_BEFORE:]:
                if older.document.id != one.document.id and _told(older, one, newer, content):
                    yield Pair(older, newer, 1.0), Verdict("withdrawn", "polarity", "a report taken back by its outlet")
        for outlet in {_name(publisher), *(_name(link.name) for link in one.claim.chain[1:])} - {""}:
            by_outlet[outlet].append(one)


def _told(older: Subject, one: Subject, repeated: Subject, content: set[str]) -> bool:
    """Whether an earlier claim tells what a report takes back, which names its matter („über eine Festnahme“) or repeats it."""
    matter = _MATTER.search(_sentence(one))
    if matter is not None:
        return _of_the_matter(older, one, matter["words"], content)
    return _about(older, content) and _same_deed(older, repeated, one)


def _name(words: str) -> str:
    """The name of an outlet without its case: „des Trave-Echos“."""
    return " ".join(noun_key(word) for word in CAPITALISED.findall(words))


def retracted_versions(subjects: Sequence[Subject]) -> Iterator[tuple[Pair, Verdict]]:
    """The claims of articles whose newer version only says that the report is taken back."""
    by_document: dict[str, list[Subject]] = defaultdict(list)
    for one in subjects:
        by_document[one.claim.document].append(one)
    for history in histories({one.document.id: one.document for one in subjects}.values()):
        for number, version in enumerate(history):
            said = by_document[version.id]
            if number and said and takes_back(version):
                for older in (one for earlier in history[:number] for one in by_document[earlier.id] if not one.claim.asks):
                    yield (
                        Pair(older, said[0], 1.0),
                        Verdict("withdrawn", "polarity", "an article taken back at its own address"),
                    )


def retracts(one: Subject) -> bool:
    """Whether a claim says that its outlet takes a report back."""
    wrong = one.claim.predicate == "sein" and one.claim.about.rpartition(" ")[2] in _words("wrong")
    wrong = wrong and _DETAIL.search(one.claim.about) is None
    if not (wrong or one.claim.predicate in _words("verbs")) or one.claim.asks or not one.positive:
        return False
    leading = _LEADING.match(one.claim.about)
    if leading and noun_key(leading["noun"]).endswith(tuple(_words("sources"))):
        return False  # „Die Polizei nahm ihre Angabe zurück“
    return any(noun_key(word) in _words("nouns") for word in re.findall(r"[A-ZÄÖÜ][^\W\d_]+", one.claim.about))


def _sentence(one: Subject) -> str:
    text = one.document.text
    end = _END.search(text, one.claim.end)
    return text[one.claim.start : end.start() if end else len(text)]


def _same_deed(older: Subject, repeated: Subject, takes_back: Subject) -> bool:
    """Whether a claim tells what is taken back, not something else of the same people: where it is repeated, the verbs say the same."""
    return repeated is takes_back or older.verb == repeated.verb or same_verb(older, repeated)


def _of_the_matter(older: Subject, takes_back: Subject, words: str, content: set[str]) -> bool:
    """„Unsere Meldung über eine Festnahme im Fall Sandkamp“: whether a claim tells that, and names something else that is named there.

    What another outlet passes on („Wie das Echo berichtet, …“) needs to name nothing else.
    """
    matter = next((noun_key(word) for word in CAPITALISED.findall(words)), "")
    own = nouns(older.claim.about)
    if not matter or older.claim.asks or not older.positive or not one_story(older, takes_back):
        return False
    deeds = {deed(noun) for noun in _with_heads(matter)} - {""}
    if not (deeds & older.deeds or any(same_noun(matter, term) for term in own)):
        return False
    others = own - {term for term in own if same_noun(matter, term)}
    return not one_outlet(older, takes_back) or any(same_noun(term, noun) for term in others for noun in content - {matter})


def _with_heads(noun: str) -> list[str]:
    """A noun and the nouns at its end („hackerangriff“, „angriff“)."""
    return [noun[cut:] for cut in range(len(noun) - HEAD + 1)]


def _about(older: Subject, content: set[str]) -> bool:
    """Whether all that a claim is about stands in the sentence that takes it back."""
    own = nouns(older.claim.about)
    shared = [term for term in own if any(same_noun(term, other) for other in content)]
    return len(shared) > 1 and len(shared) >= len(own) - 1 and not older.claim.asks
