"""Who of those told of before is taken up by a description: „der Täter“, „die Schülerin“, „der Mann“, „die beiden Piloten“.

The rules go from what says most to what says least: the age, the same noun, another word for the same, party, nation, what somebody
is in the event told of, a word that says hardly more than „somebody“, and whoever stands foremost in the sentences before.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cache

from quellenlage.analysis.base.genus import is_kind_of
from quellenlage.analysis.names.offices import office
from quellenlage.analysis.names.peoples import people
from quellenlage.analysis.names.person_nouns import demonym, words_of
from quellenlage.knowledge.entities.drafts import Draft
from quellenlage.knowledge.entities.phrases import Phrase
from quellenlage.knowledge.entities.told import Entry, Told, foremost, official, only
from quellenlage.knowledge.entities.traits import apart, office_key, sphere
from quellenlage.model import Mention, Sentence
from quellenlage.resources import table

_SHORTEST = 4
_OF_AGE = 20
_MEMBER = "party member"
_BACK = 2
"""Sentences back to somebody whom a description may vary."""
_OTHERS = ("vize", "ex", "alt", "co", "ko", "mit", "gegen", "stell", "ehren")
"""What makes another person of a noun: „Kopilot“ is not „Pilot“."""


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for: the words, what they say of somebody (`like`), the mentions before that fit, the last first; their fates."""

    start: int
    said: Phrase
    like: Draft
    fitting: Sequence[Entry]
    sentences: Sequence[Sentence]
    subject: bool = False
    fates: Mapping[int, AbstractSet[str]] = field(default_factory=dict)


def antecedent(told: Told, mention: Mention, said: Phrase, like: Draft) -> tuple[Draft | None, str]:
    """Whom a definite description takes up, and why; None where nobody is told of whom it fits."""
    search = Search(
        mention.start,
        said,
        like,
        told.fitting(said, like, mention),
        told.links.reading.analysis.sentences,
        mention.start in told.subjects,
        told.fates,
    )
    for rule, why in _RULES:
        found = rule(search)
        if found is not None:
            return found, why
    return None, ""


def of_age(told: Told, mention: Mention, said: Phrase, like: Draft) -> Draft | None:
    """„Der 38-Jährige“: the last one of that age, else the only or foremost one of that gender."""
    fitting = told.fitting(said, like, mention)
    found = next((entry.draft for entry in fitting if entry.draft.ages & like.ages), None)
    if found is None and fitting and _remains_since(told, min(entry.start for entry in fitting), mention.start):
        return None  # „Ein Fischer fand die Leiche. Der 61-Jährige war verunglückt“
    search = Search(mention.start, said, like, fitting, told.links.reading.analysis.sentences)
    return found or only(entry.draft for entry in fitting) or _prominent(search, fitting)


def _remains_since(told: Told, start: int, end: int) -> bool:
    """Whether a dead body was told of in the sentence before, whose age rather is said than that of whoever found it."""
    sentences = [sentence.start for sentence in told.links.reading.analysis.sentences]
    here = bisect_right(sentences, end) - 1
    words = told.links.text[max(start, sentences[max(0, here - 1)]) : end].lower().split()
    return any(word.strip(".,;:!?“”") in words_of("remains") for word in words)


def last_of(told: Told, mention: Mention, said: Phrase, like: Draft) -> Entry | None:
    """The last mention of somebody without a name by the same noun."""
    key = said.noun.key if said.noun else ""
    fitting = told.fitting(said, like, mention)
    return next((e for e in fitting if e.draft.described and key and e.key and _alike(e.key, key)), None)


def _same_age(search: Search) -> Draft | None:
    """„Der 38-jährige Fahrer“ after „ein 38-Jähriger“: the only one of that age."""
    return only(e.draft for e in search.fitting if search.like.ages & e.draft.ages) if search.said.age else None


def _same_noun(search: Search) -> Draft | None:
    """„Der Student“ after „ein BWL-Student“."""
    said = search.said
    if said.noun is None:
        return None
    owned = said.determiner == "possessive"
    alike = (e for e in search.fitting if e.said and e.key and _alike(e.key, said.noun.key) and _as_wide(e.said, said))
    if owned:  # „ihr Chef“ is not „deren Fraktionschef“
        return next((e.draft for e in alike if e.said and e.said.determiner == "possessive" and e.key == said.noun.key), None)
    return next((e.draft for e in alike), None)


def _as_wide(one: Phrase, other: Phrase) -> bool:
    """„Der Mann“ is „ein Mann“, but not for its noun „ein Feuerwehrmann“."""
    return one.sense.wide == other.sense.wide


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    first, second = office(short.capitalize()), office(long.capitalize())
    if first is not None and second is not None and first.leads and first.head != second.head:
        return False  # „Präsident“, „Parlamentspräsident“
    return len(short) >= _SHORTEST and long.endswith(short) and not long.removesuffix(short).endswith(_OTHERS)


def _same_class(search: Search) -> Draft | None:
    """„Der Radler“ after „ein Fahrradfahrer“."""
    said = search.said
    if said.noun is None or not said.noun.sense or said.sense.distinct or said.determiner == "possessive" or said.sense.wide:
        return None
    return next((e.draft for e in search.fitting if e.said and e.said.noun and e.said.noun.sense == said.noun.sense), None)


def _of_kind(search: Search) -> Draft | None:
    """„Der Handwerker“ after „ein Fliesenleger“, „der Arzt“ after „ein Chirurg“: the last one without a name who is of that kind."""
    said = search.said
    if said.noun is None or said.sense.wide or said.sense.role or said.determiner == "possessive" or said.everybody:
        return None
    kind = said.noun.key
    return next((e.draft for e in search.fitting if e.draft.described and e.key and is_kind_of(e.key, kind)), None)


def _members(search: Search) -> Draft | None:
    """„Die Forscher“ after „ein Team um Lena Holm“: the only group of the sentences before that a noun for several says nothing of."""
    said = search.said
    plain = (
        said.several
        and said.determiner == "definite"
        and not said.modified
        and said.noun is not None
        and not said.noun.collective
    )
    if not plain or said.sense.role or said.everybody:
        return None
    near = _near(search, search.fitting)
    found = only(e.draft for e in near)
    return found if any(e.draft is found and e.said and e.said.noun and e.key in words_of("teams") for e in near) else None


def _party(search: Search) -> Draft | None:
    """„Der CDU-Politiker“ after „Karl Brandt (CDU)“; a post in the party („der CDU-Chef“) may be somebody else's."""
    held = office(search.said.word)
    post = held is not None and held.head in _party_posts()
    return only(e.draft for e in search.fitting if e.draft.parties & search.like.parties and not (post and e.draft.offices))


@cache
def _party_posts() -> frozenset[str]:
    return frozenset(table("de/offices.yaml")["party_posts"]["heads"].lower().split())


def _nation(search: Search) -> Draft | None:
    """„Die Türkin“ after „eine türkische Schülerin“."""
    if not people(search.said.word):
        return None
    known = next((e.draft for e in search.fitting if e.draft.countries & search.like.countries), None)
    return known or _just_introduced(search)


def _just_introduced(search: Search) -> Draft | None:
    """„Für Berg kam Joaquim da Costa. Der Portugiese traf“: the only one whom the sentence before names for the first time."""
    here = bisect_right(search.sentences, search.start, key=lambda s: s.start) - 1
    if here < 1 or search.said.several or search.said.determiner != "definite":
        return None
    span = search.sentences[here - 1]
    within = [e for e in search.fitting if span.start <= e.start < span.end and not official(e.draft)]
    new = only(e.draft for e in within if e.draft.full and e.draft.begins[1] >= span.start and not e.draft.countries)
    return new if new is not None and any(e.said is None for e in within if e.draft is new) else None


def _town(search: Search) -> Draft | None:
    """„Der Ruhpoldinger“ after „Jan Mohr aus Ruhpolding“."""
    key = search.said.noun.key if search.said.noun else ""
    return (
        only(e.draft for e in search.fitting if any(key in (home + "er", home + "r") for home in e.draft.homes))
        if key
        else None
    )


def _role(search: Search) -> Draft | None:
    """„Der Täter“, „das Opfer“: the only one before who can be it, else the only one who did, or to whom was done, what is told."""
    said = search.said
    if (
        not said.sense.role
        or said.noun is None
        or said.determiner == "possessive"
        or (said.several and said.noun.sense == "victim")
    ):
        return None
    barred = _barred(search.fitting)
    possible = [e for e in search.fitting if id(e.draft) not in barred]
    possible = [e for e in possible if not (e.said and e.said.determiner == "possessive")] or possible
    known = only(e.draft for e in search.fitting if said.noun.sense in search.fates.get(id(e.draft), set()))
    if known is not None and not said.several:
        return known
    found = only(e.draft for e in possible)
    if said.several or (found is not None and not _done_to_another(search, found, barred)):
        return found
    if found is not None:
        possible = [e for e in search.fitting if id(e.draft) not in barred]
    first = {id(e.draft): e for e in possible}  # from the last mention to the first
    return only(e.draft for e in first.values() if e.acts == (said.noun.sense == "accused"))


def _done_to_another(search: Search, doer: Draft, barred: AbstractSet[int]) -> bool:
    """„Ein Mann stach auf seine Frau ein. Das Opfer …“: the only one who is nobody's is who acts, and somebody else is told of beside."""
    if search.said.noun is None or search.said.noun.sense != "victim":
        return False
    acts = any(e.acts for e in search.fitting if e.draft is doer)
    return acts and any(not e.acts for e in _near(search, search.fitting) if e.draft is not doer and id(e.draft) not in barred)


def _barred(fitting: Sequence[Entry]) -> set[int]:
    """Those who are there by their work, and those who have a role already."""
    busy = {id(e.draft) for e in fitting if e.said is not None and (e.said.sense.official or e.said.sense.role or _speaks(e))}
    return busy | {id(e.draft) for e in fitting if official(e.draft)}


def _speaks(entry: Entry) -> bool:
    return entry.key.endswith("sprecher")


def _wide(search: Search) -> Draft | None:
    """„Der Mann“: the last one described who is neither a child nor there by his work, else the only one named before."""
    said = search.said
    if not said.sense.wide or said.determiner == "possessive":
        return None
    private = [e for e in search.fitting if e.said is None or (not e.said.sense.official and _as_young(e, said))]
    private = [e for e in private if not _speaks(e)]
    described = next((e.draft for e in private if e.draft.described and e.said is not None), None)
    return described or only(e.draft for e in private) or only(e.draft for e in private if e.draft.gender == said.gender != "")


def _as_young(entry: Entry, said: Phrase) -> bool:
    """Whether both words are for children, or neither; „die Jugendliche“ may be who is known to be 17."""
    assert entry.said is not None
    minor = any(int(age) < _OF_AGE for age in entry.draft.ages)
    return entry.said.sense.young == said.sense.young or (said.sense.young and minor)


def _trait(search: Search) -> Draft | None:
    """„Die Seniorin“ after „eine Frau“."""
    works = search.subject and not search.said.sense.trait and _is_role(search.said)  # „Der Lehrer“ after „ein Passagier“
    if not (search.said.sense.trait or works) or search.said.determiner != "definite" or search.said.several:
        return None
    open_to_it = [e for e in search.fitting if e.draft.described and e.said is not None and _says_little(e.said)]
    if works:
        open_to_it = [e for e in open_to_it if e.said and not e.said.sense.wide and not e.said.sense.role]
    return _prominent(search, open_to_it)


def _testifies(search: Search) -> Draft | None:
    """„Eine Kollegin hatte ihn angezeigt. Die Zeugin sprach leise“: the only one without a name in the sentences before, or the subject."""
    said = search.said
    if said.noun is None or said.noun.key not in words_of("in_court") or said.determiner != "definite" or said.several:
        return None
    busy = _barred(search.fitting)
    return _prominent(search, [e for e in search.fitting if e.draft.described and id(e.draft) not in busy])


def _says_little(said: Phrase) -> bool:
    """„Eine Frau“, „eine Patientin“, „ein Radfahrer“: words that leave open what else somebody is."""
    return said.sense.wide or said.sense.passing or (said.noun is not None and said.noun.key in words_of("passing"))


def _worker(search: Search) -> Draft | None:
    """„Die Managerin“ as subject after „Konzernchefin Ina Berg“: the only one of that gender right before, no other work known."""
    said = search.said
    if said.determiner != "definite" or said.several or not search.subject or not _is_role(said):
        return None
    near = _near(search, search.fitting, _BACK + 1)
    found = only(e.draft for e in near) or _subject_before(search, near) or _only_woman(search)
    known = {e.said.noun.sense for e in search.fitting if e.draft is found and e.said and e.said.noun}
    known -= {"researcher"} if sphere(office_key(said.word)) == "science" else set()
    anybody = said.noun is not None and (said.noun.key in words_of("experts") or (not said.noun.sense and _plays(said)))
    known = set() if anybody else known - {"", said.noun.sense if said.noun else ""}
    if found is None or found.described or found.gender != said.gender or known:
        return None
    return None if not anybody and apart(found.offices, {office_key(said.word)}) else found


def _plays(said: Phrase) -> bool:
    """„Der Verteidiger“ of a club."""
    return said.noun is not None and said.noun.key in words_of("players")


def _subject_before(search: Search, near: Sequence[Entry]) -> Draft | None:
    """„Die Milliardärin“: the only woman who is the subject of the sentence before."""
    if search.said.gender != "f" or demonym(search.said.word):
        return None
    here = bisect_right(search.sentences, search.start, key=lambda s: s.start) - 1
    span = search.sentences[here - 1] if here else None
    return only(e.draft for e in near if e.subject and span and span.start <= e.start < span.end)


def _only_woman(search: Search) -> Draft | None:
    """„Die Wissenschaftlerin“: the only woman whom the text has told of, however far back."""
    return only(e.draft for e in search.fitting if e.draft.gender == "f") if search.said.gender == "f" else None


def _is_role(said: Phrase) -> bool:
    held, sense = office(said.word), said.sense
    expert = said.noun is not None and said.noun.key in words_of("experts")
    work = held.weight == "role" if held is not None else said.noun is not None and not said.noun.adjectival
    return expert or (work and not (sense.official or sense.role or sense.wide or sense.distinct))


def _near(search: Search, fitting: Sequence[Entry], sentences: int = _BACK) -> list[Entry]:
    """The mentions of the sentence and of those right before it."""
    here = bisect_right(search.sentences, search.start, key=lambda s: s.start) - 1
    since = search.sentences[max(0, here - sentences)].start
    return [e for e in fitting if e.start >= since]


def _varied(search: Search) -> Draft | None:
    """„Der 52-jährige Schauspieler“, „der Berliner“: somebody of the sentences before, where news varies a name by such words."""
    said = search.said
    if said.several or said.determiner != "definite" or not (said.age or _varies(said)):
        return None
    fitting = [e for e in search.fitting if said.age or not e.draft.described]
    if people(said.word):  # „der Chinese“: that somebody is the subject says nothing of where he is from
        return only(e.draft for e in _near(search, fitting) if not official(e.draft)) or foremost(fitting)
    return _prominent(search, fitting)


def _varies(said: Phrase) -> bool:
    """„Der Brasilianer“, „der republikanische Politiker“, but not „der zuständige Richter“."""
    sense, held = said.sense, office(said.word)
    if held is not None and held.weight == "office" and not held.leads:  # „der Hamburger Parteichef“ may be somebody else
        return False
    particular = said.noun is not None and said.modified and not (sense.official or sense.role or sense.wide or sense.distinct)
    member = said.noun is not None and said.noun.sense == _MEMBER  # „der Liberale“
    return particular or member or demonym(said.word)


def _prominent(search: Search, fitting: Sequence[Entry]) -> Draft | None:
    """The only one of the sentences before, else the only subject there, else the one of whom the text tells most."""
    here = bisect_right(search.sentences, search.start, key=lambda s: s.start) - 1
    near = [e for e in _near(search, fitting) if not official(e.draft)]
    found = only(e.draft for e in near)
    for back in range(1, _BACK + 1):
        if found is None and here >= back:
            sentence = search.sentences[here - back]
            found = only(e.draft for e in near if e.subject and sentence.start <= e.start < sentence.end)
    return found or foremost(fitting)


_RULES: tuple[tuple[Callable[[Search], Draft | None], str], ...] = (
    (_same_age, "age"),
    (_same_noun, "same noun"),
    (_same_class, "another word for the same"),
    (_of_kind, "kind"),
    (_members, "members"),
    (_party, "party"),
    (_nation, "nation"),
    (_town, "town"),
    (_role, "role in what is told"),
    (_wide, "taken up"),
    (_trait, "taken up"),
    (_testifies, "taken up"),
    (_varied, "told of just before"),
    (_worker, "told of just before"),
)
