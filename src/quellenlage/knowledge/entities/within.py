"""Links within one document: first names and their parts, then descriptions, then pronouns."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from quellenlage.analysis.base.lexicon import compound_parts
from quellenlage.analysis.names.acronyms import is_acronym, stands_for
from quellenlage.analysis.names.firms import may_be_firm_noun
from quellenlage.analysis.names.known import organisations
from quellenlage.analysis.names.offices import office, relation
from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.analysis.names.subkinds import body_subkind
from quellenlage.analysis.names.wordlists import word_lists
from quellenlage.knowledge.entities.drafts import Draft, person_name, thing_name
from quellenlage.knowledge.entities.keys import base_form, parts
from quellenlage.knowledge.entities.registry import Registry
from quellenlage.knowledge.entities.traits import apart, gender, head_text, nations, office_key, offices_of
from quellenlage.model import EntityKind, Mention, Reading, Token

KINDS: tuple[EntityKind, ...] = ("person", "organisation", "vehicle", "group", "event", "other")
"""Places are found by the gazetteer (`quellenlage.knowledge.places`), not here."""


_SHORTEST = 4
_BRACKET = re.compile(r" \(([^()]{2,25})\)")
_WIDEST_BRACKET = 30
_WITH_GENITIVE = frozenset(("wegen", "trotz", "während", "seitens", "statt", "anstatt", "anstelle", "zugunsten", "angesichts"))
_WIDEST_NOUN = 40
_LONGEST_GAP = 4
"""Characters between a name and its acronym: „“ (“."""


@dataclass(slots=True)
class Links:
    """The things of one document so far, and which mention stands for which."""

    reading: Reading
    registry: Registry = field(default_factory=Registry)
    owner: dict[int, Draft] = field(default_factory=dict)
    long_forms: dict[str, int] = field(default_factory=dict)
    surnames: frozenset[str] = frozenset()

    @property
    def text(self) -> str:
        """The text of the document."""
        return self.reading.document.text

    def attach(self, k: int, draft: Draft, why: str) -> None:
        """Say that mention `k` stands for a thing."""
        mention, document = self.reading.mentions[k], self.reading.document
        draft.add(document.id, mention, why)
        describe(draft, document.text, mention)
        self.owner[k] = draft

    def identify(self, described: Draft, named: Draft, why: str = "identified") -> None:
        """Say that who was described is who has a name: all mentions, and what they say of somebody, are that one's."""
        described.names.clear()
        described.called.clear()
        named.merge(described, why)
        self.registry.forget(described)
        self.owner.update({k: named for k, draft in self.owner.items() if draft is described})


def describe(draft: Draft, text: str, mention: Mention) -> None:
    """Keep the office, the country and the gender that a mention gives its person."""
    if draft.kind != "person":
        return
    draft.offices.update(office_key(word) for word in offices_of(text, mention))
    draft.countries |= nations(text, mention)
    draft.gender = draft.gender or gender(text, mention)


def link_names(links: Links) -> None:
    """Full names first, so that a part finds the name that it belongs to."""
    mentions, text = links.reading.mentions, links.text
    named = [k for k, m in enumerate(mentions) if m.form == "name" and m.kind in KINDS]
    links.long_forms = _long_forms(mentions, text)
    heads = {k: head_text(text, mentions[k]) for k in named}
    links.surnames = frozenset(head.split()[-1] for k, head in heads.items() if mentions[k].kind == "person" and head.split())
    for k in sorted(named, key=lambda i: (heads[i] in links.long_forms, -len(parts(heads[i])), i)):
        _link_name(links, k)


def _thing(text: str, mention: Mention, head: str) -> str:
    """The name of another thing; in quotation marks it has no genitive: „das Schulschiff „Gorch Peters““."""
    end = mention.head.end if mention.head else mention.end
    quoted = text[end : end + 1] in ("“", "”", '"', "«", "‘") and mention.kind in ("vehicle", "other")
    return " ".join(head.split()) if quoted else thing_name(head)


def _relative(links: Links, k: int) -> Draft | None:
    """The person named right after a name in the genitive, as somebody of that one: „Kims Schwester Kim Yo Jong“."""
    mentions = links.reading.mentions
    if k + 1 >= len(mentions) or mentions[k + 1].office is None or mentions[k + 1].start != mentions[k].end + 1:
        return None
    return links.owner.get(k + 1) if links.text.endswith(("s", "’", "'"), 0, mentions[k].end) else None


def _by_party(links: Links, mention: Mention) -> set[str]:
    """„Franz Huber (CSU)“ is a politician."""
    if mention.kind != "person":
        return set()
    bracket = _BRACKET.match(links.text[mention.end : mention.end + _WIDEST_BRACKET])
    party = organisations().get(bracket[1]) if bracket else None
    return {"politiker"} if party is not None and party.subkind == "party" else set()


def _long_forms(mentions: Sequence[Mention], text: str) -> dict[str, int]:
    """The acronyms that the text explains, „Gewerkschaft der Polizei (GdP)“, with the mention of the long form."""
    found: dict[str, int] = {}
    for k, mention in enumerate(mentions[1:], 1):
        if _explains(mentions[k - 1], mention, text):
            found.setdefault(head_text(text, mention), k - 1)
    return found


def _explains(before: Mention, mention: Mention, text: str) -> bool:
    """Whether a name in brackets is the acronym of the name before it; one that the data know must have its letters."""
    gap = text[before.end : mention.start]
    one_word = " " not in head_text(text, mention)
    if gap == " " and one_word and before.kind == mention.kind == "organisation" and before.form == mention.form == "name":
        return bool(body_subkind(head_text(text, before).split()[-1]))  # „die Europäische Weltraumorganisation Esa“
    if not (before.form == mention.form == "name" and before.kind == mention.kind == "organisation"):
        return False
    if len(gap) > _LONGEST_GAP or gap.strip("“”\"«»' ") != "(":
        return False
    long, short = head_text(text, before), head_text(text, mention)
    if not is_acronym(short) or is_acronym(long):
        return False
    return short not in organisations() or stands_for(short, long)


def _link_name(links: Links, k: int) -> None:
    mention, text = links.reading.mentions[k], links.reading.document.text
    head = head_text(text, mention)
    name = _person(links, mention, head) if mention.kind == "person" else _thing(text, mention, head)
    draft, why = _known(links, mention, name, head)
    if draft is not None and draft is _relative(links, k):  # „Kims Schwester Kim Yo Jong“
        draft = None
    if draft is None:
        draft, why = Draft(mention.kind), "name"
        links.registry.drafts.append(draft)
    draft.call(links.reading.document.id, mention, name)
    links.registry.register(draft, name)
    links.attach(k, draft, why)
    draft.offices |= _by_party(links, mention)
    draft.nouns |= _class_before(links, mention)


def _class_before(links: Links, mention: Mention) -> set[str]:
    """„Netzbetreiber“ of „der Netzbetreiber Marschnetz“: the noun right before a body's name that says what it is."""
    if mention.kind != "organisation":
        return set()
    before = links.text[max(0, mention.start - _WIDEST_NOUN) : mention.start].rstrip("„“”\"»«‚' ").rpartition(" ")[2]
    return {base_form(before).lower()} if body_subkind(before) or may_be_firm_noun(before) else set()


def _person(links: Links, mention: Mention, head: str) -> str:
    """A person's name without the s of a genitive: „Verdis Oper“, or where the text tells of an Obama, „Obamas“.

    Where no genitive may stand and nobody without the s is named, the s is the name's own: „Viktor Harms kam“.
    """
    own, bare = " ".join(head.split()).rstrip("'’"), person_name(head)
    genitive = _may_be_genitive(links, mention) and not _declined_before(links.text, mention)
    if bare != own and not (genitive or bare.split()[-1] in links.surnames):
        return own
    short = bare.removesuffix("s")
    if short == bare or len(short) < _SHORTEST or short.endswith(_SIBILANTS):
        return bare
    told = links.registry.bearers(short, Draft("person")) and not links.registry.bearers(bare, Draft("person"))
    last = bare.split()[-1]
    listed = last not in word_lists().surname and last.removesuffix("s") in word_lists().surname
    return short if told or (listed and genitive) else bare


_SIBILANTS = ("s", "z", "x", "ß")
"""After these no genitive has an s: „Voss“ is a name of its own, not that of a „Vos“."""


def _declined_before(text: str, mention: Mention) -> bool:
    """„Des Anwalts Peter Fuchs“: an article and a noun before a name have the case, so the name has none."""
    before = text[mention.start : mention.head.start if mention.head else mention.start].split()
    return mention.office is not None and len(before) > 1 and before[0].lower() in _ARTICLES


_ARTICLES = frozenset("der die das des dem den ein eine einer eines einem einen".split())


def _may_be_genitive(links: Links, mention: Mention) -> bool:
    """Whether a name stands beside the noun that it belongs to: „Verdis neue Oper“, „die Oper Verdis“; or after „wegen“."""
    tokens, times = links.reading.analysis.tokens, links.reading.times
    first = bisect_left(tokens, mention.start, key=lambda token: token.start)
    last = bisect_left(tokens, mention.end, key=lambda token: token.start)
    if last < len(tokens) and tokens[last].tag in ("NN", "ADJA", "CARD", "TRUNC"):
        return True
    if not first:
        return False
    before = tokens[first - 1]
    if _bare_office(tokens, first - 1) and (" " in links.text[mention.start : mention.end] or not _of_somebody(before.text)):
        return False  # „Sprecher Malte Rickerts sagte“, „Regierungssprecher Rickerts“, but „Sprecherin Merkels“
    k = bisect_left(times, before.end, key=lambda time: time.start) - 1
    timed = k >= 0 and times[k].start <= before.start < times[k].end  # „traf am Montag Harms“
    return (before.tag == "NN" and not timed) or before.text.lower() in _WITH_GENITIVE


def _bare_office(tokens: Sequence[Token], k: int) -> bool:
    """Whether a noun without an article says what the person behind it is."""
    if tokens[k].tag != "NN" or (k and tokens[k - 1].tag in ("ART", "ADJA", "PPOSAT", "APPRART", "PDAT")):
        return False
    return office(tokens[k].text) is not None or person_noun(tokens[k].text) is not None


def _of_somebody(noun: str) -> bool:
    """„Sprecherin“, „Anwalt“ are somebody's; „Regierungssprecher“ says whose."""
    return relation(noun) and compound_parts(noun) is None


def _body(links: Links, name: str) -> tuple[Draft | None, str]:
    """An organisation in the dative plural („Verkehrsbetrieben“) or by its first word alone („Juventus“ of „Juventus Turin“)."""
    found = links.registry.body_in_dative(name)
    if found is not None:
        return found, "same name"
    return links.registry.body_called(name), "part of the name"


def _only_in_genitive(links: Links, draft: Draft) -> bool:
    """Whether somebody is told of only to say who another is: „Enkelin des Gründers Wilhelm Brenner“."""
    return all(links.text.startswith(("des ", "eines "), mention.start) for mention in draft.mentions)


def _known(links: Links, mention: Mention, name: str, head: str) -> tuple[Draft | None, str]:
    """The thing that a name stands for: itself, another spelling, or the only one whose name it is a part of."""
    like = Draft(mention.kind)
    describe(like, links.reading.document.text, mention)
    like.offices |= _by_party(links, mention)
    found, why = links.registry.same(like, name)
    if found is not None and found.full and apart(found.offices, like.offices):
        others = [draft for draft, _ in links.registry.alike(like, name) if not apart(draft.offices, like.offices)]
        found = others[0] if len(others) == 1 else None
    if found is None and mention.kind == "organisation" and links.long_forms.get(head) in links.owner:
        return links.owner[links.long_forms[head]], "abbreviation"
    if found is None and mention.kind == "organisation":
        found, why = _body(links, name)
    if mention.kind != "person" or (found is not None and (found.full or not like.known)):
        return found, why
    for form in dict.fromkeys((name, " ".join(head.split()), name.removesuffix("s"))):
        bearers = [draft for draft in links.registry.bearers(form, like) if not apart(draft.offices, like.offices)]
        if len(bearers) > 1 and like.offices:
            bearers = [draft for draft in bearers if draft.offices & like.offices] or bearers
        if len(bearers) > 1:
            bearers = [draft for draft in bearers if draft.begins[1] < mention.start] or bearers
            bearers = [draft for draft in bearers if not _only_in_genitive(links, draft)] or bearers
        if len(bearers) == 1:
            return bearers[0], "part of the name"
    if found is None and not like.known and mention.office is None:  # what the recogniser took for somebody
        return links.registry.body_called(name) or links.registry.body_called(base_form(name)), "part of the name"
    return found, why
