"""Things named by a description: „Der nordkoreanische Machthaber“, „der Kreml-Sprecher“, „die Polizei“."""

from __future__ import annotations

import re
from bisect import bisect_left

from quellenlage.analysis.names.described import ARTICLES
from quellenlage.analysis.names.nominals import DEFINITE
from quellenlage.analysis.names.offices import office
from quellenlage.analysis.names.person_nouns import words_of
from quellenlage.analysis.names.subkinds import body_head, calls_again, other_adjectives, varies
from quellenlage.knowledge.entities.antecedents import antecedent, last_of, of_age
from quellenlage.knowledge.entities.appositions import GENITIVES, by_apposition, in_apposition, join_bodies
from quellenlage.knowledge.entities.bodies import Bodies
from quellenlage.knowledge.entities.drafts import Draft, thing_name
from quellenlage.knowledge.entities.holders import Holders
from quellenlage.knowledge.entities.initials import reveal
from quellenlage.knowledge.entities.keys import base_form
from quellenlage.knowledge.entities.kin import client, kin_again, spouse
from quellenlage.knowledge.entities.naming import described_name
from quellenlage.knowledge.entities.only_person import only_person
from quellenlage.knowledge.entities.phrases import Phrase, pure_age
from quellenlage.knowledge.entities.speakers import Speakers
from quellenlage.knowledge.entities.told import Told, parties_in, portfolios_in
from quellenlage.knowledge.entities.traits import nations, office_key
from quellenlage.knowledge.entities.vessels import Vessels
from quellenlage.knowledge.entities.within import Links, describe
from quellenlage.model import Mention

_IDENTITY = re.compile(r"\bhandel(?:t|te|e|n|ten) (?:es )?sich [^.!?]*um $|\bes sich [^.!?]*um $")
"""„Es handelt sich um“, „bei dem es sich um … handelt“."""
_WIDEST_IDENTITY = 80
_ABGEORDNETER = "abgeordneter"
_WIDEST_CLASS = 2


def link_descriptions(links: Links) -> None:
    """Link every description to somebody told of before, or make it a thing of its own."""
    holders, told = Holders.of(links.registry.drafts), Told.of(links)
    vessels = Vessels.of(links)
    bare: list[int] = []
    for k, mention in enumerate(links.reading.mentions):
        if mention.form == "name" and mention.kind == "person" and k in links.owner:
            reveal(links, told, mention, links.owner[k])
            told.name(mention, links.owner[k])
        elif mention.form == "nominal" and mention.kind == "organisation":
            _link_body(links, k, mention, bare)
        elif mention.form == "nominal" and mention.kind == "vehicle":
            draft, why = vessels.meant(mention)
            if draft is not None:
                links.attach(k, draft, why)
        elif mention.form == "nominal":
            _link_people(links, holders, told, k)
    _link_bare_bodies(links, bare)
    join_bodies(links)


def _club_by_town(links: Links, mention: Mention, said: Phrase) -> Draft | None:
    """„Die Harburger“ after „Union Harburg“: the only club of a town whose people play."""
    key = said.noun.key if said.noun and not said.modified and said.determiner == "definite" else ""
    towns = {key.removesuffix("er") + ending for ending in ("", "e", "en")} if key.endswith("er") else set()
    bodies = (draft for draft in links.registry.drafts if draft.kind == "organisation" and draft.subkind in ("club", ""))
    found = [draft for draft in bodies if not towns.isdisjoint(draft.name.lower().split())]
    told = found and found[0].begins[1] < mention.start
    return found[0] if len(found) == 1 and told else None


def _link_people(links: Links, holders: Holders, told: Told, k: int) -> None:
    """A person or group: somebody told of before, somebody new, or with „die Bürger“ nobody in particular."""
    mention = links.reading.mentions[k]
    said = told.read(mention)
    club = _club_by_town(links, mention, said) if told.sport and mention.kind == "group" else None
    if club is not None:
        links.attach(k, club, "club of the town")
        return
    like = Draft(mention.kind, gender=said.gender, countries=set(nations(links.text, mention)))
    like.ages |= {said.age} if said.age else set()
    like.parties |= parties_in(links.text[mention.start : mention.end])
    like.portfolios |= portfolios_in(links.text[mention.start : mention.end])
    draft, why = _somebody(links, holders, told, k, said, like)
    if draft is None:
        if said.everybody:
            return
        draft, why = _own(links, mention, new=said.determiner == "indefinite"), "description"
    draft.gender = draft.gender or like.gender
    draft.ages |= like.ages
    draft.nouns |= {said.noun.key} if said.noun else set()
    draft.countries |= like.countries
    draft.parties |= like.parties
    draft.portfolios |= like.portfolios
    links.attach(k, draft, why)
    told.tell(mention, draft, said)


def _somebody(links: Links, holders: Holders, told: Told, k: int, said: Phrase, like: Draft) -> tuple[Draft | None, str]:
    """Whom a description of people takes up, and why."""
    mention = links.reading.mentions[k]
    if mention.kind == "person":
        found = by_apposition(links, k, mention)
        if found is not None:
            return found, "apposition"
    if said.determiner == "indefinite" and _IDENTITY.search(
        links.text, max(0, mention.start - _WIDEST_IDENTITY), mention.start
    ):
        fitting = told.fitting(said, like, mention)
        return (fitting[0].draft, "identified") if fitting else (None, "")
    if said.determiner == "indefinite":
        return in_apposition(told, links, mention, said, like), "apposition"
    if _owned(links, k, mention):
        return kin_again(told, links, k, said), "same noun"
    if said.noun is not None and said.noun.key in words_of("clients"):
        return client(told, links, k, told.fitting(said, like, mention)), "client"
    married = spouse(told, links, said)
    if married is not None:
        return married, "spouse"
    if pure_age(said):
        return of_age(told, mention, said, like), "age"
    recent = last_of(told, mention, said, like)
    if mention.kind == "person" and said.determiner == "definite":
        draft, why = _holder(links, holders, mention, like)
        if draft is not None and (recent is None or draft is recent.draft or _since(draft, recent.start, mention.start)):
            return draft, why
    draft, why = antecedent(told, mention, said, like)
    if draft is None and mention.kind == "person" and said.determiner == "definite":
        return only_person(links, k, like, barred=told.barred(mention)), "only person before"
    return draft, why


def _since(draft: Draft, start: int, end: int) -> bool:
    """Whether a thing is mentioned between two offsets."""
    return any(start < mention.start < end for mention in draft.mentions)


def _owned(links: Links, k: int, mention: Mention) -> bool:
    """„Die Mutter des Opfers“: whether a person or group of its own says whose somebody is."""
    mentions = links.reading.mentions
    if mention.office is None or k + 1 >= len(mentions) or mentions[k + 1].start != mention.office.end + 1:
        return False
    following = links.text[mentions[k + 1].start : mentions[k + 1].end].split(" ", 1)[0].lower()
    return mentions[k + 1].form == "nominal" and mentions[k + 1].kind != "organisation" and following in GENITIVES


def _link_body(links: Links, k: int, mention: Mention, bare: list[int]) -> None:
    """A body: new, by its own words, or kept for later where only the plainest noun names it."""
    new = links.text[mention.start : mention.end].split(" ", 1)[0].lower() in ARTICLES
    if not new and (_bare(links, mention) or _varied(links, mention)):
        bare.append(k)
        return
    links.attach(k, _own(links, mention, new=new), "description")


def _varied(links: Links, mention: Mention) -> bool:
    """Whether adjectives only tell more of a body: „des Bremer Konzerns“, not „der andere Konzern“, „die spanische Regierung“."""
    words = links.text[mention.start : mention.end].split()
    if len(words) < 2:
        return False
    first, *adjectives, noun = words
    told = first.lower() in DEFINITE and len(adjectives) in (1, 2) and not _told_more(links, mention)
    noun = base_form(noun)
    return told and (calls_again(noun) or varies(noun)) and not any(word.startswith(other_adjectives()) for word in adjectives)


def _bare(links: Links, mention: Mention) -> bool:
    """Whether a body is named by a noun alone: „die Regierung“, not „die spanische Regierung“, „die Polizei Köln“."""
    if links.text[mention.start : mention.end].endswith("Behörden"):  # several, none of which is named
        return False
    more = _place_after(links, mention) or _whose(links, mention)
    return " " not in described_name(links.text[mention.start : mention.end]) and not more


def _link_bare_bodies(links: Links, bare: list[int]) -> None:
    """„Das Außenministerium“, then „die Regierung“, „der Sender“: what the text has told more of, else a thing of its own."""
    nouns = {k: described_name(links.text[(m := links.reading.mentions[k]).start : m.end]) for k in bare}
    plain = [k for k in bare if nouns[k].lower() == body_head(nouns[k])]
    speakers, subjects = Speakers.of(links), _subjects(links)
    for group in ([k for k in bare if k not in {*plain}], plain):
        bodies = Bodies.of(links.registry.drafts, [s.start for s in links.reading.analysis.sentences], subjects)
        for k in group:
            mention = links.reading.mentions[k]
            bodies.barred = frozenset(speakers.sources(mention))
            draft, why = _body(links, bodies, nouns[k], mention), "kind of body"
            if draft is None:
                draft, why = _own(links, mention), "description"
                bodies.note(nouns[k], mention.subkind, draft)
            draft.nouns.add(nouns[k].rpartition(" ")[2].lower())
            links.attach(k, draft, why)


def _subjects(links: Links) -> frozenset[int]:
    """Where the bodies are named that are subjects: „der Reifenhersteller [Hartwig] baut um“."""
    mentions = links.reading.mentions
    starts = [mention.start for mention in mentions]
    spans = [clause.subject for clause in links.reading.analysis.clauses if clause.subject is not None]
    near = ((span, range(bisect_left(starts, span.start), bisect_left(starts, span.end + _WIDEST_CLASS))) for span in spans)
    return frozenset(
        starts[j]
        for span, range_ in near
        for j in range_
        if mentions[j].kind == "organisation"
        and (starts[j] < span.end or mentions[j].form == "name")
        and starts[j] <= span.end + 1
    )


def _body(links: Links, bodies: Bodies, noun: str, mention: Mention) -> Draft | None:
    """What a noun for a body, alone or with adjectives, stands for; a body that has been told of in these very words is that."""
    if " " not in noun and not varies(noun):
        return bodies.meant(noun, mention.subkind, mention.start)
    own = links.registry.named("organisation", thing_name(noun.rpartition(" ")[2].partition("-")[0])) if "-" in noun else None
    if own is not None:  # „des VW-Konzerns“
        return own
    if _told_more(links, mention):
        return None
    if links.registry.same(Draft("organisation", described=True), noun)[0] is not None:
        return None
    return (
        bodies.meant(noun, mention.subkind, mention.start) if " " not in noun else bodies.varied(mention.subkind, mention.start)
    )


def _told_more(links: Links, mention: Mention) -> bool:
    """Whether a genitive, „für“ or a place behind a body says which one: „der Bundesverband der Bauern“."""
    following = links.text[mention.end :].split(" ", 2)[1:2] if links.text[mention.end : mention.end + 1] == " " else []
    return following in (["der"], ["des"], ["für"]) or bool(_place_after(links, mention))


def _holder(links: Links, holders: Holders, mention: Mention, said: Draft) -> tuple[Draft | None, str]:
    """Somebody named, by office, or as the head of a state that is written about."""
    if mention.office is None:
        return None, ""
    text = links.reading.document.text
    like = Draft("person", parties=said.parties, portfolios=said.portfolios)
    describe(like, text, mention)
    word = text[mention.office.start : mention.office.end]
    held = office(word)
    if held is None:
        return None, ""
    found = holders.nearest(office_key(word), like, mention.start)
    if found is not None:
        return found, "office"
    if held.weight == "role" or parties_in(word):  # „der Fußballspieler“ after „Spieler Jan Mohr“, „der SPD-Abgeordnete“
        found = holders.only_plain(held.head, like, mention.start)
    if found is None and parties_in(word) and held.head == _ABGEORDNETER:
        found = holders.only(held.head, like, mention.start)
    found = found or holders.in_other_words(office_key(word), like, mention.start)
    if found is not None:
        return found, "office in other words"
    if held.leads and not like.countries:
        return holders.leading(like, mention.start), "head of state"
    if held.leads and like.countries:
        return holders.leader(like, mention.start), "head of state"
    if office_key(word) == held.head:
        return holders.only(held.head, like, mention.start), "kind of office"
    return None, ""


def _own(links: Links, mention: Mention, *, new: bool = False) -> Draft:
    """The thing of this very description, whatever its case: „den Fahrer“, „der Fahrer“; a `new` one is another each time."""
    noun = mention.office.start - mention.start if mention.office else -1
    words = described_name(links.text[mention.start : mention.end], noun, several=mention.kind == "group")
    name = words + (_place_after(links, mention) or _whose(links, mention))
    like = Draft(mention.kind, described=True)
    draft = None if new else links.registry.same(like, name)[0]
    if draft is None:
        draft = like
        draft.countries |= nations(links.reading.document.text, mention)
        links.registry.drafts.append(draft)
    draft.call(links.reading.document.id, mention, name)
    links.registry.register(draft, name)
    return draft


def _whose(links: Links, mention: Mention) -> str:
    """„ der Grünen“ of „die Fraktion der Grünen“: the party that a part of a party belongs to."""
    mentions = links.reading.mentions
    k = bisect_left(mentions, mention.end + 1, key=lambda m: m.start)
    gap = links.text[mention.end : mentions[k].start] if k < len(mentions) and mention.subkind == "party" else ""
    if gap not in (" der ", " des ", " von ") or mentions[k].kind != "organisation" or mentions[k].form != "name":
        return ""
    return gap + links.text[mentions[k].start : mentions[k].end]


def _place_after(links: Links, mention: Mention) -> str:
    """„ Köln“ of „die Polizei Köln“."""
    mentions = links.reading.mentions
    k = bisect_left(mentions, mention.end + 1, key=lambda m: m.start)
    follows = k < len(mentions) and mentions[k].start == mention.end + 1 and links.text[mention.end] == " "
    if not follows or mention.kind != "organisation" or mentions[k].kind != "place" or mentions[k].form != "name":
        return ""
    return " " + links.text[mentions[k].start : mentions[k].end]
