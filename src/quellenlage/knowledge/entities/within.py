"""Links within one document: parts of names, appositions, offices, definite descriptions, pronouns."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from quellenlage.analysis.names.offices import office
from quellenlage.analysis.names.peoples import people
from quellenlage.knowledge.entities.drafts import Draft, organisation_name, person_name
from quellenlage.knowledge.entities.keys import parts, skeleton
from quellenlage.model import Mention, Proposition, Reading

_HEADS_OF_STATE = frozenset(
    ("machthaber", "staatschef", "präsident", "diktator", "herrscher", "staatsoberhaupt", "regierungschef", "premier", "monarch",
     "premierminister", "ministerpräsident", "kremlchef", "kanzler", "bundeskanzler", "emir", "könig", "führer")
)  # fmt: skip
_APPOSITION = 3


@dataclass(slots=True)
class _Links:
    """The things of one document so far."""

    reading: Reading
    drafts: list[Draft] = field(default_factory=list)
    owner: dict[int, Draft] = field(default_factory=dict)


def link_document(reading: Reading) -> list[Draft]:
    """The things of one document, each with its mentions, in the order of first mention."""
    links = _Links(reading)
    named = [
        k
        for k, m in enumerate(reading.mentions)
        if m.form == "name" and m.kind in ("person", "organisation", "vehicle", "event")
    ]
    for k in sorted(named, key=lambda i: (-len(parts(_head(reading, reading.mentions[i]))), i)):
        _link_name(links, k)
    for k, mention in enumerate(reading.mentions):
        if mention.form == "nominal":
            _link_nominal(links, k, mention)
    for k, mention in enumerate(reading.mentions):
        if mention.form == "pronoun":
            _link_pronoun(links, k, mention)
    return sorted((d for d in links.drafts if d.names), key=lambda d: min((m.start, m.end) for m in d.mentions))


def _head(reading: Reading, mention: Mention) -> str:
    span = mention.head or mention
    return reading.document.text[span.start : span.end]


def _link_name(links: _Links, k: int) -> None:
    """Full names first, so that a part finds the name that it belongs to."""
    reading = links.reading
    mention = reading.mentions[k]
    person = mention.kind == "person"
    name = person_name(_head(reading, mention)) if person else organisation_name(_head(reading, mention))
    draft, why = _known(links, mention, name)
    if draft is None:
        draft, why = Draft(mention.kind), "name"
        links.drafts.append(draft)
    draft.names[name] += 1
    draft.add(reading.document.id, mention, why)
    _describe(reading, mention, draft)
    links.owner[k] = draft


def _known(links: _Links, mention: Mention, name: str) -> tuple[Draft | None, str]:
    own = tuple(skeleton(part) for part in parts(name))
    fitting: list[Draft] = []
    for draft in links.drafts:
        if draft.kind != mention.kind:
            continue
        if name in draft.names:
            return draft, "same name"
        if mention.kind != "person":
            continue
        theirs = tuple(skeleton(part) for part in parts(draft.name))
        if own == theirs:
            return draft, "spelling"
        if (len(own) == 1 and len(theirs) > 1 and own[0] in (theirs[0], theirs[-1])) or (
            1 < len(own) < len(theirs) and all(part in theirs for part in own)
        ):
            fitting.append(draft)
    return (fitting[0], "part of the name") if len(fitting) == 1 else (None, "")


def _describe(reading: Reading, mention: Mention, draft: Draft) -> None:
    """Keep the offices and the country that a mention gives its person."""
    if mention.office is None:
        return
    text = reading.document.text
    for word in text[mention.office.start : mention.office.end].split():
        draft.offices.add(_office_key(word))
    for word in text[mention.start : mention.office.start].split():
        said = people(word)
        if said is not None:
            draft.countries.add(said.country)


def _office_key(word: str) -> str:
    return word.lower().replace("-", "").rstrip("s")


def _link_nominal(links: _Links, k: int, mention: Mention) -> None:
    if mention.kind == "person":
        draft, why = _by_apposition(links, mention)
        if draft is None:
            draft, why = _by_office(links, mention)
        if draft is not None:
            draft.add(links.reading.document.id, mention, why)
            _describe(links.reading, mention, draft)
            links.owner[k] = draft
            return
    name = _nominal_name(links.reading, mention)
    draft = next((d for d in links.drafts if d.kind == mention.kind and name in d.names), None)
    if draft is None:
        draft = Draft(mention.kind)
        links.drafts.append(draft)
    draft.names[name] += 1
    draft.add(links.reading.document.id, mention, "description")
    links.owner[k] = draft


def _nominal_name(reading: Reading, mention: Mention) -> str:
    """A description as a name: without its article („russische Delegation“, „Polizei“)."""
    words = reading.document.text[mention.start : mention.end].split()
    articles = ("der", "die", "das", "dem", "den", "des", "ein", "eine", "einer", "einem", "dieser", "diese", "dieses")
    kept = words[1:] if words and words[0].lower() in articles and len(words) > 1 else words
    return " ".join(kept)


def _by_apposition(links: _Links, mention: Mention) -> tuple[Draft | None, str]:
    """„Der Gouverneur der Region Primorje, Oleg Koschemjako“, „Oleg Koschemjako, der Gouverneur …“."""
    text = links.reading.document.text
    for k, draft in links.owner.items():
        other = links.reading.mentions[k]
        if draft.kind != "person" or other.form != "name":
            continue
        if 0 < other.start - mention.end <= _APPOSITION and text[mention.end : other.start].strip() == ",":
            return draft, "apposition"
        if 0 < mention.start - other.end <= _APPOSITION and text[other.end : mention.start].strip() == ",":
            return draft, "apposition"
    return None, ""


def _by_office(links: _Links, mention: Mention) -> tuple[Draft | None, str]:
    """By the office that a person of this document has, or as the head of a state that is written about."""
    assert mention.office is not None
    text = links.reading.document.text
    word = text[mention.office.start : mention.office.end]
    key, held = _office_key(word), office(word)
    nations = {said.country for w in text[mention.start : mention.office.start].split() if (said := people(w)) is not None}
    persons = [d for d in links.drafts if d.kind == "person" and d.full | bool(d.names)]
    exact = [d for d in persons if key in d.offices and not (nations and d.countries and not nations & d.countries)]
    if exact:
        return _nearest(exact, mention), "office"
    if held is not None and held.head in _HEADS_OF_STATE and nations:
        same = [d for d in persons if nations & d.countries]
        free = same or [d for d in persons if not d.offices and not d.countries]
        if free:
            most = max(len(d.mentions) for d in free)
            best = [d for d in free if len(d.mentions) == most]
            if len(best) == 1 and (same or most > 1):
                best[0].countries |= nations
                return best[0], "head of state"
    if held is not None and not nations and key == held.head:
        ending = [d for d in persons if any(other.endswith(held.head) for other in d.offices)]
        before = [d for d in ending if min(m.start for m in d.mentions) < mention.start]
        if len(before) == 1:
            return before[0], "office"
    return None, ""


def _nearest(drafts: Sequence[Draft], mention: Mention) -> Draft:
    def distance(draft: Draft) -> tuple[int, int]:
        before = [mention.start - m.start for m in draft.mentions if m.start < mention.start]
        return (0, min(before)) if before else (1, min(m.start for m in draft.mentions))

    return min(drafts, key=distance)


def _link_pronoun(links: _Links, k: int, mention: Mention) -> None:
    """„er“: the speaker inside reported speech, the speaker of the sentence before for „Ihm zufolge“, else who was last."""
    propositions = links.reading.propositions
    source = _speaker_around(propositions, mention)
    draft, why = None, ""
    if source is not None:
        draft, why = _owner_at(links, source[0], source[1]), "speaker of the statement"
    elif _is_source(propositions, mention):
        origin = _last_origin(propositions, mention)
        draft, why = (_owner_at(links, *origin), "last speaker") if origin else (None, "")
    if draft is None:
        draft, why = _last_person(links, k, mention), "last person"
    if draft is not None and draft.kind == "person":
        draft.add(links.reading.document.id, mention, why)
        links.owner[k] = draft


def _owner_at(links: _Links, start: int, end: int) -> Draft | None:
    for k, draft in links.owner.items():
        other = links.reading.mentions[k]
        if other.start < end and start < other.end:
            return draft
    return None


def _speaker_around(propositions: Sequence[Proposition], mention: Mention) -> tuple[int, int] | None:
    """The origin of the reported statement whose subject the pronoun is („er habe Kim getroffen“)."""
    for one in propositions:
        near = one.start <= mention.start <= one.start + 4
        if near and mention.end <= one.end and one.mode in ("indirect", "free_indirect") and one.chain:
            last = one.chain[-1]
            if last.start is not None and last.end is not None and not last.start <= mention.start < last.end:
                return last.start, last.end
    return None


def _is_source(propositions: Sequence[Proposition], mention: Mention) -> bool:
    return any(link.start == mention.start and link.end == mention.end for one in propositions for link in one.chain)


def _last_origin(propositions: Sequence[Proposition], mention: Mention) -> tuple[int, int] | None:
    best: tuple[int, int] | None = None
    for one in propositions:
        for link in one.chain[-1:]:
            if (
                link.start is not None
                and link.end is not None
                and link.end <= mention.start
                and (best is None or link.start > best[0])
            ):
                best = (link.start, link.end)
    return best


def _last_person(links: _Links, k: int, mention: Mention) -> Draft | None:
    """The subject of the sentence before, else the last person before the pronoun, in the same paragraph or the one before."""
    sentences = links.reading.analysis.sentences
    here = bisect_right(sentences, mention.start, key=lambda s: s.start) - 1
    lowest = sentences[max(0, here - 2)].start if sentences else 0
    before = [
        j for j in links.owner if links.reading.mentions[j].end <= mention.start and links.reading.mentions[j].start >= lowest
    ]
    persons = [j for j in before if links.owner[j].kind == "person" and j != k]
    same = [j for j in persons if here >= 0 and links.reading.mentions[j].start >= sentences[here].start]
    if same:
        return links.owner[min(same)]
    if not persons or here < 1:
        return links.owner[max(persons)] if persons else None
    previous = [j for j in persons if links.reading.mentions[j].start >= sentences[here - 1].start]
    return links.owner[min(previous)] if previous else links.owner[max(persons)]
