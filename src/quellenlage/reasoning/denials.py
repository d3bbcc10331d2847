"""Denials in other words than the claim's: by a verb of denying and a noun, by whoever is accused, by „wir“, by „niemand“, with no time.

`comparison` holds two claims against each other that share their verb and most of their terms. A denial often has less: „Die Miliz
bestritt die Sprengung der Brücke“, „Frau Hain tritt nicht zurück“, „Verletzt wurde niemand“. What it denies is found by its deed and by
the things that it names; it must narrow nothing that the claim leaves open.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import cache

from quellenlage.reasoning import reference, values
from quellenlage.reasoning.answer_forms import opposite
from quellenlage.reasoning.asked import one_event
from quellenlage.reasoning.contained_denials import denies_all, ruled_out
from quellenlage.reasoning.earlier import sharing_most
from quellenlage.reasoning.markers import denies_manner_only, goes_on, not_yet, since_then
from quellenlage.reasoning.nouns import CAPITALISED, HEAD, PLAIN_LETTERS, noun_key, same_noun
from quellenlage.reasoning.pairs import Pair, in_order
from quellenlage.reasoning.slots import counted_as
from quellenlage.reasoning.terms import DENIED, HELD, Subject, World, around, name_parts
from quellenlage.reasoning.twins import bare_name, shared_terms
from quellenlage.reasoning.twofold import passages_of_two
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.verdicts import UPDATE_AFTER, Verdict, case_of, taken_back
from quellenlage.reasoning.vocabulary import canonical, deed, entries, verb_class, word_list
from quellenlage.reasoning.withdrawals import retracts
from quellenlage.reasoning.zero import of_some

_MOST = 60
"""Of the claims that share a word with a denial, so many are held against it: those that share most."""
_OURS = re.compile(r"\b(?:[Ww]ir|[Uu]ns|[Ii]ch|[Uu]nsere?[nmrs]?|[Ee]r|[Ss]ie|[Mm]an|[Mm]eine?[nmrs]?)\b")
_NOBODY = re.compile(r"\b(?:niemand|keine?r?|nicht)\b", re.IGNORECASE)
_SOON, _DAY = timedelta(days=3), timedelta(days=1)
_SITUATED = ("country", "admin1", "continent")
_TWO, _SHORT = 2, 3


@cache
def _unharmed() -> re.Pattern[str]:
    return re.compile(entries("unharmed"))


def denied(subjects: Sequence[Subject], things: World) -> Iterator[tuple[Pair, Verdict]]:
    """Claims and the denials of them, each pair once, in a fixed order."""
    by_term: dict[str, list[Subject]] = defaultdict(list)
    for one in subjects:
        if (
            one.positive
            and not one.claim.asks
            and one.claim.chain[-1].commitment in HELD
            and not unharmed(one)
            and not _none(one)
            and not retracts(one)
        ):
            for key in _keys(one):
                by_term[key].append(one)
    for denial in subjects:
        if denial.claim.asks or denial.claim.negated_report or not (_denies(denial) or unharmed(denial)):
            continue
        keys = _keys(denial) | _source_keys(denial) | {f"!{verb_class(told)}" for told in ruled_out(denial)}
        for held in sharing_most((by_term.get(key, ())[: _MOST * 4] for key in keys), _MOST):
            if held.claim.document != denial.claim.document and _contradict(held, denial, things):
                yield in_order(held, denial), _verdict(in_order(held, denial), held, things)


def unharmed(one: Subject) -> bool:
    """Whether a claim says that all came off unhurt: „Die 187 Fahrgäste blieben unverletzt“."""
    return one.positive and bool(_unharmed().search(one.claim.about))


def _none(one: Subject) -> bool:
    """Whether a claim counts nobody."""
    return any(count.quantity.value == 0 for count in one.counts)


def _denies(one: Subject) -> bool:
    firm = one.claim.chain[-1].commitment in DENIED or bool(one.rebuts)
    return (not one.positive or _counts_nobody(one)) and not one.contrasted and firm


def _counts_nobody(one: Subject) -> bool:
    """„Wir haben niemanden festgenommen“; nobody hurt is told by `unharmed` and `fates`."""
    return _none(one) and one.verb not in word_list("tolls")


def _words(one: Subject) -> str:
    """The words of what a claim holds or denies."""
    return one.rebuts or one.claim.about


def _keys(one: Subject) -> set[str]:
    """What a claim is found by: its deeds, its terms, and the single words of its names."""
    keys = {f"!{deed}" for deed in _deeds(one)} | set(one.terms) | {f"…{term[-HEAD:]}" for term in one.terms if ":" not in term}
    return keys | {f"~{part}" for term in one.terms if ":" in term for part in name_parts(term)}


def _source_keys(one: Subject) -> set[str]:
    last = one.claim.chain[-1].entity
    return {last, *(f"~{part}" for part in name_parts(last))} if last else set()


def _deeds(one: Subject) -> frozenset[str]:
    """What a claim tells of as done: by its verb, where that denies or says little by its noun, and by what its numbers count."""
    empty = word_list("light_verbs") | word_list("denying")
    said = {deed for deed in one.deeds if deed not in empty}
    if one.verb in empty:
        said |= _head_deeds(_words(one))
    said |= {count.slot.partition(":")[0] for count in one.counts} & word_list("of_people")
    return frozenset(said | ({"injure"} if unharmed(one) else set()))


def _head(about: str) -> str:
    """The first noun, report and charge left out: „einen Bericht über die Schließung der Klinik“ is of a closing."""
    nouns = (noun_key(word) for word in CAPITALISED.findall(about) if word.lower() not in word_list("articles"))
    return next((noun for noun in nouns if noun not in word_list("reports")), "")


def _head_deeds(about: str) -> set[str]:
    head = _head(about)
    counted = counted_as(head)
    return {found for found in (deed(head), deed(canonical(head)), counted if counted != head else "") if found}


def _contradict(held: Subject, denial: Subject, things: World) -> bool:
    """Whether a claim says what another report denies."""
    if values.places(things.places.get(held.where or ""), things.places.get(denial.where or "")) is Relation.DISJOINT:
        return False
    if denies_manner_only(denial.claim, held.claim) or done_by_another(held, denial):
        return False
    if (
        passages_of_two(held, denial)
        or _other_time(held, denial)
        or _other_tense(held, denial)
        or _only_not_by_them(held, denial)
    ):
        return False
    if _accused(held, denial) or _answers_charge(held, denial) or denies_all(held, denial):
        return True
    deeds = _deeds(held) & _deeds(denial)
    if deeds & word_list("of_people") and of_some(denial.claim):
        return False  # „niemand schwer verletzt“, „keine weiteren Toten“
    role = held.seat is not None and denial.seat is not None and (held.seat.role, held.seat.person) == (
        denial.seat.role, denial.seat.person
    )  # fmt: skip
    if denial.verb in word_list("denying") and opposite(held, denial):
        return _near_event(held, denial) and bool(held.terms & denial.terms)
    if not (deeds or role or _intended(held, denial)):
        return False
    if _nobody(denial):
        harm = deeds & word_list("of_people")
        return bool(harm) and _near_in_time(held, denial) and _near_event(held, denial)
    if denial.terms and denial.terms <= word_list("money"):
        return any(c.slot.endswith(tuple(word_list("currencies"))) for c in held.counts) and _near_event(held, denial)
    return _names_the_same(held, denial) and not _narrows(held, denial)


def done_by_another(held: Subject, denial: Subject) -> bool:
    """Whether a claim names whoever denies only in the genitive of somebody else: „Roths Vorgänger Paul Lang habe …“."""
    last = denial.claim.chain[-1].entity
    names = {part for term in (*denial.persons, last or "") if term.startswith("person:") for part in name_parts(term)[-1:]}
    return any(
        re.search(rf"\b{re.escape(name)}s [a-zäöüß]* ?[A-ZÄÖÜ]", held.claim.about.translate(PLAIN_LETTERS), re.IGNORECASE)
        and not re.search(rf"\b{re.escape(name)}\b", held.claim.about.translate(PLAIN_LETTERS), re.IGNORECASE)
        for name in sorted(names)
    )


def _other_time(held: Subject, denial: Subject) -> bool:
    """Whether a denial names a time that the claim does not have; a denial without a time denies every time."""
    if not reference.explicit(denial):
        return False
    return not reference.explicit(held) or values.times(held.when, denial.when) in (Relation.DISJOINT, Relation.UNKNOWN)


def _other_tense(held: Subject, denial: Subject) -> bool:
    """„hat nicht verkauft“ does not deny „will verkaufen“, nor „will nicht verkaufen“ „hat verkauft“."""
    to_come, told = held.claim.kind == "plan" or reference.ahead(held), reference.done(denial)
    if denial.verb in word_list("denying"):
        return False
    return (to_come and told) or (reference.done(held) and denial.claim.kind == "plan")


def _only_not_by_them(held: Subject, denial: Subject) -> bool:
    """Whether somebody denies a deed, and the claim only says that it happened: „bestritt den Überfall“, „der Überfall begann um neun“."""
    if denial.verb not in word_list("denying") or held.verb not in word_list("happening"):
        return False
    last = denial.claim.chain[-1]
    words = {noun_key(word) for word in CAPITALISED.findall(last.name)}
    return not any(term in words or (last.entity is not None and _same_thing(last.entity, term)) for term in held.terms)


def _accused(held: Subject, denial: Subject) -> bool:
    """„Der Verband wirft Timo Kraus Doping vor“, „Timo Kraus bestritt das Doping“."""
    accuses = held.verb in word_list("accusing") or "verantwortlich" in held.claim.about
    last = denial.claim.chain[-1].entity
    if not accuses or denial.verb not in word_list("denying") or last is None:
        return False
    what = [t for t in denial.terms if t not in word_list("reports")]
    charge = any(
        same_noun(t, o) or t in o.split("-")
        for t in what
        for o in (*held.terms, *(p for h in held.terms for p in name_parts(h)))
    )
    return charge and any(_same_thing(last, term) for term in held.terms if ":" in term)


def _answers_charge(held: Subject, denial: Subject) -> bool:
    """„soll einen Auftrag an eine Firma seines Schwagers vermittelt haben“, „er habe der Firma seines Schwagers keinen Auftrag verschafft“.

    Somebody denies a deed of his own of which others tell with the same things; the verb may be another one.
    """
    accused = denial.claim.chain[-1].entity
    if accused is None or accused not in held.terms or accused == held.claim.chain[-1].entity:
        return False
    own = accused in denial.terms or _OURS.search(denial.claim.about) is not None
    silent = word_list("everywhere") | word_list("people") | word_list("offices") | word_list("reports")
    first, second = ({t for t in one.terms if ":" not in t and t not in silent} for one in (held, denial))
    return own and shared_terms(first, second) >= _TWO and not _narrows(held, denial)


def _intended(held: Subject, denial: Subject) -> bool:
    """„plant einen Einstieg bei Kessler“, „dementierte einen Bericht über einen Einstieg bei Kessler“."""
    head = canonical(_head(_words(denial))) if denial.verb in word_list("denying") else ""
    return bool(head) and head in held.terms and held.verb in word_list("intending") | word_list("planning")


def _nobody(denial: Subject) -> bool:
    """Whether a denial is of all: „Verletzt wurde niemand“, „Tote gab es nicht“, „alle blieben unverletzt“."""
    plain = {
        t for t in denial.terms if t not in word_list("people") and counted_as(t) == t and t not in word_list("everywhere")
    }
    if unharmed(denial):
        return True
    return bool(_NOBODY.search(denial.claim.about)) and not denial.persons and all(_is_place(t) for t in plain)


def _is_place(term: str) -> bool:
    return "@" in term


def _near_in_time(one: Subject, other: Subject) -> bool:
    first, second = one.document.published, other.document.published
    return first is None or second is None or abs(first - second) < _SOON


def _near_event(one: Subject, other: Subject) -> bool:
    """Whether the passages tell of one event: a name and more, or on one day two nouns that are not in every report."""
    if one_event(one, other):
        return True
    common = word_list("everywhere") | word_list("people") | word_list("offices")
    first, second = ({t for t in around(s) if t not in common} for s in (one, other))
    at = one.document.published, other.document.published
    soon = at[0] is not None and at[1] is not None and abs(at[0] - at[1]) < _DAY
    return soon and shared_terms(first, second) >= _TWO


def _names_the_same(held: Subject, denial: Subject) -> bool:
    """Whether both name one person, body, vehicle or town and a thing with it, or things enough."""
    named = {t for t in denial.terms if ":" in t and t.partition(":")[0] not in _SITUATED and _among(t, held.terms)}
    plain = {t for t in denial.terms if ":" not in t and (_begins(t, held.terms) or _among(t, held.terms))}
    told_of = _speaks_of_itself(held, denial)
    rest = {t for t in denial.terms if deed(t) not in _deeds(held)}
    if (len(rest) >= _TWO or told_of) and all(_among(t, held.terms) for t in rest):
        return True
    if any(t.startswith("person:") for t in named):
        return len(denial.terms) == 1 or len(named | plain) > 1 or not denial.terms - named
    return len(named | plain) >= _TWO or (told_of and bool(named | plain))


def _begins(term: str, terms: frozenset[str]) -> bool:
    """Whether a compound names a thing and what happens to it: „Stellenabbau“ beside „Stellen“."""
    return bool(deed(term)) and any(":" not in other and len(other) > _SHORT and term.startswith(other) for other in terms)


def _speaks_of_itself(held: Subject, denial: Subject) -> bool:
    """Whether the claim is about whoever denies it: „Wir verkaufen nicht“, or the spokesman of the firm that it names."""
    last = denial.claim.chain[-1]
    if _OURS.search(denial.claim.about) and last.entity is not None and _among(last.entity, held.terms):
        return True
    words = {word.lower().removesuffix("s") for word in CAPITALISED.findall(last.name)} if last.role == "speaker" else set()
    return any(word in words for term in held.terms & held.named if "@" not in term for word in name_parts(term))


def _narrows(held: Subject, denial: Subject) -> bool:
    """Whether a denial names what the claim and its passage do not: it then denies that alone."""
    silent = (
        word_list("reports") | word_list("offices") | word_list("standing_for") | word_list("people") | word_list("empty_nouns")
    )
    ours = bool(_OURS.search(denial.claim.about))
    theirs = around(held)
    return any(
        not _among(t, theirs) and t not in silent and not _said_by_deed(t, held) and not ours
        for t in denial.terms
        if t not in (denial.claim.chain[-1].entity, canonical(_head(_words(denial))) if _head_deeds(_words(denial)) else "")
    )


def _said_by_deed(term: str, held: Subject) -> bool:
    return deed(term) in held.deeds or counted_as(term) in {c.slot.partition(":")[0] for c in held.counts}


def _among(term: str, terms: frozenset[str]) -> bool:
    return term in terms or any(_same_thing(term, other) for other in terms)


def _same_thing(one: str, other: str) -> bool:
    """The same noun, a name and its bare form, „Frau Hain“ and „Ulrike Hain“, or one name read as two kinds of thing."""
    if one == other or same_noun(one, other) or bare_name(one, other):
        return True
    if ":" not in one or ":" not in other or "@" in one or "@" in other:
        return False
    first, second = name_parts(one), name_parts(other)
    short, long = sorted((first, second), key=len)
    return first == second or (len(short) == 1 and short[0] == long[-1])


def _verdict(pair: Pair, held: Subject, things: World) -> Verdict:
    older, newer = pair.older, pair.newer
    case = case_of(older, newer, things)
    put_right = taken_back(case)
    if put_right is not None:
        return put_right
    if newer is held and goes_on(newer.claim, newer.document) and reference.later(older, newer, UPDATE_AFTER):
        return Verdict("updated", "polarity", "what had not happened has happened since")
    if newer is held and (not_yet(older.claim) or since_then(newer.claim) or _done_since(older, newer)):
        return Verdict("updated", "polarity", "what had not happened has happened since")
    return Verdict("conflict", "polarity", "asserted by one and denied by another")


def _done_since(denial: Subject, held: Subject) -> bool:
    """Whether what somebody denied for the time to come was done after that: „wird nicht verkauft“, days later „ist verkauft worden“."""
    if reference.done(denial) or not reference.done(held) or denial.document.published is None:
        return False
    when = held.when.earliest if held.when else None
    return (when is not None and when > denial.document.published) or reference.later(denial, held, _DAY)
