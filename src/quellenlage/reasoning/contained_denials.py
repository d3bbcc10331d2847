"""Denials that name nothing which the claim has not, in two reports of one story: „niemand ist getäuscht worden“.

`denials` wants two things in common, for in any two reports „die Sprengung“ may be another one. Within a story one is enough, if all
that the denial names stands in the claim: „Öl sei auf der Fahrbahn keines gewesen“ denies „Da war Öl auf der Straße“. It denies
the deed of the claim, one that cannot have been without it (`de/opposites.yaml`), or that there is the thing at all.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from quellenlage.analysis.base.lexicon import verb_readings
from quellenlage.reasoning.nouns import CAPITALISED, HEAD, noun_key, same_noun
from quellenlage.reasoning.slots import counted_as
from quellenlage.reasoning.story_mates import one_story
from quellenlage.reasoning.terms import Subject, around, name_parts
from quellenlage.reasoning.thesaurus import kinship
from quellenlage.reasoning.twins import bare_name, of_one_kind, twins
from quellenlage.reasoning.vocabulary import canonical, deed, settled, verb_class, word_list
from quellenlage.reasoning.zero import denies_of_all, of_some
from quellenlage.resources import table, word_set

_RELATIVE = re.compile(r", (?:in|an|auf|mit|bei|von|vor|nach)? ?(?:der|die|das|dem|den|denen|deren|dessen) [^,;]{3,120}(?:,|$)")
_LOWER = re.compile(r"\b[a-zäöüß]{4,30}\b")
_ATTRIBUTE = re.compile(r"\b(?P<word>[a-zäöüß]{4,25}?t|[a-zäöüß]{4,25}?en)e[nrms]? [A-ZÄÖÜ]")
_AND, _HARM = " und ", "zu Schaden"
_OWN = re.compile(r"\b(?:[Uu]nser|[Mm]ein|[Ss]ein|[Ii]hr)(?:e[nmrs]?)? (?P<noun>[A-ZÄÖÜ][\w-]{2,40})")
_MODAL = re.compile(r"\b(?:dürf|darf|muss|müss|kann|könn|soll|will|woll|würd)[a-zäöüß]{0,5}\b")
_FOCUS = re.compile(
    r"\bnicht (?:in|im|bei|beim|an|am|auf|aus|nach|vor|von|vom|mit|wegen|durch|um|gegen|für|über|unter) "
    r"(?:[a-zäöüß]{2,20} ){0,3}(?P<noun>[A-ZÄÖÜ][\w-]{2,40})"
)
_NO_MORE = re.compile(r"\b(?:nicht|keine?[rnms]?|nie|niemand|nichts)\b[^.;]{0,60}\bmehr\b")
_PARTLY = re.compile(
    r"\b(?:[Ee]inige|[Mm]anche|[Mm]ehrere|[Vv]iele|[Ee]inzelne|teils|teilweise|zum Teil|nicht alle|nicht jede[rs]?|nur)\b"
)
_NONE_OF = re.compile(r"\b[Kk]eine?[rnms]?(?: [a-zäöüß]{3,20})? (?P<noun>[A-ZÄÖÜ][\w-]{2,40})")
_WIDE = ("country:", "continent:", "sea:", "ocean:")
_NEVER = re.compile(r"\b(?:nie|niemals|zu keinem Zeitpunkt|zu keiner Zeit)\b")
_LONG = 5
_AKIN = 0.1
"""From such a kinship on two verbs can mean the same where the denial names nothing else than the claim."""


def _words(key: str) -> frozenset[str]:
    return word_set("de/opposites.yaml", key)


class _Implied(NamedTuple):
    """Deeds that cannot have been where another one is denied: the verbs that deny them, those of the deeds, the nouns for either."""

    denied: frozenset[str]
    by: frozenset[str]
    nouns: frozenset[str]


@cache
def _implied() -> tuple[_Implied, ...]:
    entries = (*table("de/opposites.yaml")["implied"], *table("de/implied_deeds.yaml")["implied"])
    return tuple(_Implied(*(frozenset(entry.get(key, "").split()) for key in _Implied._fields)) for entry in entries)


@lru_cache(maxsize=1 << 14)
def _deeds_of_noun(noun: str) -> frozenset[int]:
    """The numbers of the deeds that a noun's key names, itself or as the head of a compound („Raketenangriff“)."""
    return frozenset(
        number
        for number, deeds in enumerate(_implied())
        if noun in deeds.nouns or any(len(one) >= HEAD and noun.endswith(one) for one in deeds.nouns)
    )


def _deeds_told(held: Subject) -> frozenset[int]:
    """The numbers of the deeds that a claim tells by its verb or by a noun, not those that are only feared or sought."""
    verbs = {held.claim.predicate, held.verb, *_done(held)}
    by_verb = frozenset(number for number, deeds in enumerate(_implied()) if verbs & deeds.by)
    if held.claim.predicate in _words("unsure"):
        return by_verb
    return by_verb.union(*(_deeds_of_noun(term) for term in held.terms if ":" not in term))


def _deeds_denied(denial: Subject) -> frozenset[int]:
    """The numbers of the deeds that a denial denies, by its verb or by „kein“ before a noun."""
    verbs = {denial.claim.predicate, denial.verb, *_undone(denial)}
    by_verb = frozenset(number for number, deeds in enumerate(_implied()) if verbs & deeds.denied)
    none = _NONE_OF.search(denial.claim.about)
    return by_verb | (_deeds_of_noun(noun_key(none["noun"])) if none else frozenset())


def denies_all(held: Subject, denial: Subject) -> bool:
    """Whether a denial in another report of the story names nothing but what a claim tells, and denies its deed or its thing."""
    if not one_story(held, denial) or denial.contrasted or held.contrasted:
        return False
    if _of_some(denial) or elsewhere(held, denial) or _of_what_may_be(held, denial) or _of_a_circumstance(held, denial):
        return False
    deeds = _undone(denial)
    named = frozenset(term for term in _named(denial) if has_term(held, term) or not deed_of(term) & deeds)
    inside = frozenset(term for term in named if has_term(held, term))
    return _all_inside(held, denial, named, inside) and _of_the_deed(held, denial, inside)


def elsewhere(held: Subject, denial: Subject) -> bool:
    """Whether both name places and not one in common: „im Bezirk Braunau“, „in Altheim“."""
    first, second = (frozenset(term for term in side.terms if "@" in term) for side in (held, denial))
    if not (first and second) or any(_same_thing(a, b) for a in first for b in second):
        return False
    return any(all(term.startswith(_WIDE) == wide for side in (first, second) for term in side) for wide in (True, False))


def _of_some(denial: Subject) -> bool:
    """„Die meisten Fahrgäste waren nicht angeschnallt“ leaves room for some who were."""
    of_a_toll = bool(_deeds_denied(denial)) and of_some(denial.claim)  # „niemand schwer verletzt“
    return of_a_toll or any(facet.slot == "share" for facet in denial.facets) or bool(_PARTLY.search(denial.claim.about))


def _of_a_circumstance(held: Subject, denial: Subject) -> bool:
    """„wurde nicht in Polen gebaut“ denies where, of which the claim must tell; „nicht zu Schaden“ is a phrase."""
    found = _FOCUS.search(denial.claim.about)
    if found is None:
        return False
    noun = canonical(noun_key(found["noun"]))
    told = {term for term in denial.terms if term == noun or bare_name(term, noun)} or {noun}
    return not any(has_term(held, term) for term in told)


def _of_what_may_be(held: Subject, denial: Subject) -> bool:
    """„dürfe nicht mehr starten“ says nothing of „hat gestartet“: what may not be, or is no more so, was perhaps."""
    return any(bool(form.search(denial.claim.about)) and not form.search(held.claim.about) for form in (_MODAL, _NO_MORE))


def _named(denial: Subject) -> frozenset[str]:
    """What a denial names beside its places, its speaker and what says little; of people at least the noun for them."""
    last, about = denial.claim.chain[-1], denial.claim.about
    said = {noun_key(word) for word in CAPITALISED.findall(last.name)} | {last.entity, "unser"}
    said |= {noun_key(found["noun"]) for found in _OWN.finditer(about)} & _words("own_people")
    said |= {noun_key(word) for found in _RELATIVE.finditer(about) for word in CAPITALISED.findall(found[0])}
    idle = word_list("reports") | word_list("empty_nouns")
    idle |= {"schaden"} if _HARM in about else frozenset()
    every = frozenset(term for term in denial.terms - said - idle if "@" not in term)
    silent = word_list("people") | word_list("offices")
    return frozenset(t for t in every - silent if not t.endswith(tuple(word_list("offices")))) or every


def has_term(one: Subject, term: str) -> bool:
    """Whether a claim names what a term is for, by a noun of its own or by its deed."""
    counted = {count.slot.partition(":")[0] for count in one.counts}
    if ":" not in term and (
        _deeds_of_noun(term) & _deeds_told(one) or deed_of(term) & _done(one) or counted_as(term) in counted
    ):
        return True
    if any(len(noun) >= _LONG and term.startswith(noun) for noun in counted):
        return True  # „Patientendaten“, „Akten von 400.000 Patienten“
    return any(_same_thing(term, other) for other in one.terms)


def deed_of(noun: str) -> frozenset[str]:
    """The classes of verbs that a noun's key names: „rammung“, „rammen“."""
    return frozenset(filter(None, (deed(noun), verb_class(noun) if ":" not in noun and verb_readings(noun) else "")))


def _done(one: Subject) -> frozenset[str]:
    """What a claim tells as done, also before „und“: „habe mit einem Veto gedroht und sie streichen lassen“."""
    words = _LOWER.findall(one.claim.about) if _AND in one.claim.about else []
    words += [found["word"] for found in _ATTRIBUTE.finditer(one.claim.about)]  # „getötete Zivilisten“
    told = (reading for word in words for reading in verb_readings(word))
    return one.deeds | {verb_class(reading.lemma) for reading in told if "P" in reading.codes}


def _undone(denial: Subject) -> frozenset[str]:
    """What a denial denies as done: by its verb, behind a verb of denying by its nouns („Berichte über ein Rammen“)."""
    empty = word_list("light_verbs") | word_list("denying") | word_list("tolls")
    if denial.claim.predicate in word_list("state_verbs"):
        return frozenset((denial.verb,)) - empty  # „die Wahl ist nicht gültig“
    by_noun = denial.verb in word_list("denying")
    nouns = frozenset().union(*(deed_of(term) for term in denial.terms if by_noun))
    harm = frozenset(("injure", "die")) if _HARM in denial.claim.about else frozenset()
    return (denial.deeds | nouns) - empty | harm


def _same_thing(one: str, other: str) -> bool:
    if one == other or twins(one, other) or of_one_kind(one, other) or bare_name(one, other):
        return True
    if ":" in one and ":" in other:
        first, second = name_parts(one), name_parts(other)
        return first[-1] == second[-1] and 1 in (len(first), len(second))
    if ":" in one or ":" in other:
        return False
    return any(same_noun(canonical(a), b) or _as_head(a, b) for a, b in ((one, other), (other, one)))


def _as_head(noun: str, compound: str) -> bool:
    """Whether a compound's end is another word for a noun: „Dienstwagen“ and „Auto“."""
    return any(canonical(compound[cut:]) == noun for cut in range(_LONG, len(compound) - _LONG + 1))


def _all_inside(held: Subject, denial: Subject, named: frozenset[str], inside: frozenset[str]) -> bool:
    """Whether the claim has all that the denial names; one thing may stand in the passage around it, or none be named („niemand“)."""
    if not named:
        about = denial.claim.about
        return denies_of_all(about) or bool(_NEVER.search(about)) or bool(denial.rebuts)
    if not inside - word_list("everywhere"):
        return False
    left = named - inside
    passage = around(held)
    return all(any(_same_thing(term, other) for other in passage) for term in left) if len(left) <= 1 else False


def _of_the_deed(held: Subject, denial: Subject, inside: frozenset[str]) -> bool:
    if _done(held) & _undone(denial) or rules_out(denial, held):
        return True
    if not inside:
        return False
    if _could_mean(held, denial):
        return True
    return _there_is_none(held, denial, inside) or _is_none(held, denial, inside)


def rules_out(denial: Subject, held: Subject) -> bool:
    """Whether what one claim tells cannot have been where what the other denies has not been."""
    return bool(_deeds_denied(denial) & _deeds_told(held))


def ruled_out(denial: Subject) -> frozenset[str]:
    """The verbs of what cannot have been where a denial holds."""
    return frozenset().union(*(_implied()[number].by for number in _deeds_denied(denial)))


def _could_mean(held: Subject, denial: Subject) -> bool:
    light = word_list("light_verbs") | _words("there")
    if {held.verb, denial.verb} & light or (settled(held.verb) and settled(denial.verb)):
        return False
    return kinship(held.senses, denial.senses) >= _AKIN


def _there_is_none(held: Subject, denial: Subject, inside: frozenset[str]) -> bool:
    """„In Altheim gebe es keinen Verdacht“, „Es gab keinen Angriff“: the first thing that is denied stands in the claim as a fact."""
    if denial.rebuts and not denial.charged:
        return bool(inside) and held.claim.predicate not in _words("unsure") and held.claim.kind != "plan"
    if denial.claim.predicate not in _words("there") or held.claim.predicate in _words("unsure") or held.claim.kind == "plan":
        return False
    first = _NONE_OF.search(denial.claim.about)
    noun = canonical(noun_key(first["noun"])) if first else ""
    if not noun and denial.claim.predicate in _words("bare") and not denies_of_all(denial.claim.about):
        return False  # „Die Verurteilung ist nicht rechtskräftig“
    head = noun or next(
        (canonical(noun_key(w)) for w in CAPITALISED.findall(denial.claim.about) if w.lower() not in word_list("articles")), ""
    )
    return head in inside and counted_as(head) == head


def _is_none(held: Subject, denial: Subject, inside: frozenset[str]) -> bool:
    """„Seine Milch sei nicht die Quelle der Infektionen“: two nouns, one said not to be the other."""
    both = all(one.claim.predicate in word_list("state_verbs") and one.verb == denial.verb for one in (held, denial))
    return both and (len(inside) > 1 or denial.verb != verb_class("sein"))
