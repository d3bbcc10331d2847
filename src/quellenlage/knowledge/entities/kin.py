"""Who somebody is to somebody else: a lawyer's client, „der Ex-Freund der Frau“ after „ihr Ex-Freund“."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from quellenlage.analysis.names.offices import office
from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.knowledge.entities.drafts import Draft
from quellenlage.knowledge.entities.phrases import Phrase
from quellenlage.knowledge.entities.told import Entry, Told, only
from quellenlage.knowledge.entities.within import Links
from quellenlage.model import Mention

_SPOUSES = frozenset(("mann", "ehemann", "frau", "ehefrau"))
_NEAR = 6
"""Mentions of people before „ihr Mann“ among which the wife stands."""
_PRONOUN = 4
_MOST = 40
"""Mentions looked back over for the lawyer."""


def client(told: Told, links: Links, k: int, fitting: Sequence[Entry]) -> Draft | None:
    """„Sein Mandant“: whom the last lawyer before is said to defend, else the only one who is accused, or the only one wronged.

    Args:
        told: the people told of so far.
        links: the document's things so far.
        k: the mention „sein Mandant“.
        fitting: the mentions before whom it may mean by gender and number.
    """
    mentions = links.reading.mentions
    allowed = {id(entry.draft) for entry in fitting}
    for j in range(k - 1, max(-1, k - _MOST), -1):
        if not _lawyer(links, mentions[j]):
            continue
        owner = links.owner.get(j + 1) if j + 1 < k and mentions[j].start <= mentions[j + 1].start < mentions[j].end else None
        if owner is None and links.text[mentions[j].start : mentions[j].end].lower().startswith(("sein", "ihr")):
            owner = next(
                (e.draft for e in fitting if e.start < mentions[j].start), None
            )  # „der Trainer ließ über seinen Anwalt …“
        if owner is not None and id(owner) in allowed:
            return owner
    for involved in ({"accused"}, {"victim", "hurt"}):
        found = only(entry.draft for entry in fitting if told.fates.get(id(entry.draft), set()) & involved)
        if found is not None:
            return found
    return None


def _lawyer(links: Links, mention: Mention) -> bool:
    if mention.office is None:
        return False
    said = person_noun(links.text[mention.office.start : mention.office.end].split()[-1])
    return said is not None and said.sense == "lawyer"


def spouse(told: Told, links: Links, said: Phrase) -> Draft | None:
    """„Ihr Mann“ after „Kampes Frau“ is Kampe."""
    if said.noun is None or said.determiner != "possessive" or said.noun.key not in _SPOUSES:
        return None
    for entry in reversed(told.entries[-_NEAR:]):
        other = entry.said is not None and entry.key in _SPOUSES and entry.said.gender != said.gender
        k = bisect_left(links.reading.mentions, entry.start, key=lambda m: m.start) if other else -1
        for j in range(k, min(k + 2, len(links.reading.mentions))) if other else ():
            mention = links.reading.mentions[j]
            named = mention.form == "name" and mention.kind == "person" and mention.start == entry.start and j in links.owner
            if named and links.owner[j] is not entry.draft and links.owner[j].gender in ("", said.gender):
                return links.owner[j]
    return None


def kin_again(told: Told, links: Links, k: int, said: Phrase) -> Draft | None:
    """„Der Ex-Freund der Frau“ after „ihr Ex-Freund“: the only one so called before, whose owner may be this one.

    A sister, a son may be one of several; a spouse or partner is one.
    """
    key = said.noun.key if said.noun else ""
    held = office(said.word)
    if said.several or not key.endswith(_ONE_OF_A_KIND) or (held is not None and held.weight == "office"):
        return None
    owner = links.owner.get(k + 1)
    pronoun = {"f": ("ihr",), "m": ("sein",), "": ("ihr", "sein")}[_gender(links, k, owner)]
    alike = [
        e for e in told.entries if e.key == key and e.said and (e.said.determiner, e.said.gender) == ("possessive", said.gender)
    ]
    return only(e.draft for e in alike if links.text[e.start : e.start + _PRONOUN].lower().startswith(pronoun))


def _gender(links: Links, k: int, owner: Draft | None) -> str:
    """The gender of whose somebody is, by that one's words or what is known."""
    if owner is not None:
        return owner.gender
    mentions = links.reading.mentions
    word = links.text[mentions[k + 1].start : mentions[k + 1].end].split()[-1] if k + 1 < len(mentions) else ""
    found = person_noun(word)
    return found.gender if found is not None else ""


_ONE_OF_A_KIND = ("freund", "mann", "partner", "gefährte", "gatte", "verlobter", "vater", "mutter")
