"""Slots: what a number of a claim counts or measures, and the value that a claim opposes to another („nicht in A, sondern in B“)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from quellenlage.analysis.base.lexicon import verb_readings
from quellenlage.model import Quantity, TimeExpression
from quellenlage.reasoning.nouns import noun_key
from quellenlage.reasoning.vocabulary import canonical, entries, verb_class, word_list

_BUT = re.compile(r"\b(?:nicht|[Kk]ein(?:e[nmrs]?)?)\b(?P<denied>[^!?;\n]{1,120}?),? sondern\b")
_AND_NOT = re.compile(
    r"(?: und|,) nicht(?:,? (?:wie|als) [^,.;]{3,60},)? "
    r"(?P<denied>(?:in|im|am|an|auf|bei|um|von|vom|zu[mr]?|mit|de[rmn]|die|das|eine?[mnrs]?|\d)"
    r"(?:[^,.;]{1,60}|\d?\. [A-Z][a-zä]{2,9}(?: \d{4})?)?)$"
)
"""„bei 71 Prozent, nicht bei 84 Prozent“, „in Neu-Ulm und nicht, wie zunächst gemeldet, in Ulm“."""
_NAMED = r"(?:(?:de[rmns]|die|das|eine?[mnrs]?) )?(?:[a-zäöüß]{3,20}e[nrms]? )?[A-ZÄÖÜ][\w-]{1,40}(?: [A-ZÄÖÜ][\w-]{1,40}){0,3}"
_AND_NOT_WHO = re.compile(rf"(?:^| )(?P<kept>{_NAMED}) und nicht (?P<denied>{_NAMED}) ")
"""„dass Wagner und nicht Dressel die Abteilung leitet“, „die Stadt und nicht der Bund zahlt“."""
_AND_NOT_WHAT = re.compile(r"^(?P<kept>.{3,160}?)(?: und|,) nicht (?P<denied>[A-ZÄÖÜ][\w-]{1,40}(?: [A-ZÄÖÜ][\w-]{1,40})?)$")
"""„ist Lette und nicht Litauer“, „EPO gefunden, nicht Cortison“."""
_WORD = re.compile(r"[^\W\d_]{3,40}(?:-[^\W\d_]{1,40})*")
_WORDS = re.compile(r"[^\W\d_]{2,40}")
_BEFORE, _PART_WORDS = 40, 2
_HEAD = 5
_DURATION = re.compile(r"P(?P<size>\d{1,3})(?P<unit>[YM])")
_NOUN = re.compile(r" (?:[a-zäöü]{2,12} )?(?P<noun>[A-ZÄÖÜ][\w-]{3,40})")
_BY = re.compile(r"\bum(?: \w+){0,3} $")
_FROM = re.compile(r"\bvon(?: \w{3,12})? $")
_TO = re.compile(r"(?: \w{2,20})? auf(?: \w{3,12})? ")
_FOR = re.compile(r"\bfür(?: \w+){0,2} $")
_TALLIED = re.compile(r"\bAuszählung von (?:[a-zäöü]{2,9} ){0,2}$")
_FOR_THE = re.compile(r"\bfür (?:die|den|das) (?:[a-zäöüß]{3,20} )?(?P<noun>[A-ZÄÖÜ][\w-]{2,40})")
_BESIDE = re.compile(r"(?:mit|im|in|um|am|auf|von|vor|nach|seit|bis|ab|gegen|Nummer|Jahr|Alter|Platz|Linie) $")
_WHOLE = re.compile(r"^[Vv]on (?:den|diesen|ihren|seinen) (?:\w{2,20} ){0,2}?(?P<noun>[A-ZÄÖÜ]\w{3,30})")
_NUMBER_OF = re.compile(
    r"Zahl der (?:bei|in|im|an|am|auf|nach|durch|von|mit) [^.!?,]{3,60}? (?P<verb>[a-zäöüß]{5,30})en (?P<noun>[A-ZÄÖÜ][\w-]+)"
)
_COUNTED_AS_NUMBER = (
    re.compile(r"(?:Zahl|Anzahl) (?:der|von|an) (?:(?!bei|in|an|auf|nach|durch|von|mit)\w+[ -])??(?P<noun>[A-ZÄÖÜ][\w-]+)"),
    re.compile(r"(?P<noun>[A-ZÄÖÜ][\w]+)zahl\b"),
)
_GRADE = re.compile(r"\b(?P<grade>schwer|leicht|lebensgefährlich|lebensbedrohlich)(?:st)?[- ]?verletz", re.IGNORECASE)
_AGED = re.compile(r"alt(?:e[rnms]?)?")
_OF_THEM = re.compile(r" (?:Menschen |Personen )?(?:von ihnen|von denen|der Verletzten)\b")
_PART_OF = re.compile(
    r" (?:der|von)(?: (?:den|insgesamt|\d[\d.]{0,9}|[a-zäöüß]{3,30})){0,3} (?P<noun>[A-ZÄÖÜ][a-zäöüß-]{2,40})(?![\w-])"
)
_OF = re.compile(r" (?:von|der)(?: (?:den|insgesamt))? ")
_BEHIND = 40
_OF_SIZE = re.compile(r"\b(?P<noun>[A-ZÄÖÜ][\w-]{3,40}) über(?: [a-zäöü]{2,12}){0,2} $")
_AMOUNTS = re.compile(
    r"\b(?:(?P<noun>[A-ZÄÖÜ][\w-]{3,40})(?: [^,;.!?]{1,60})? )?(?:beläuft|belief|belaufe|beträgt|betrug|betrage)\b"
    r"(?: sich)?(?: (?:der|die|das|ein|eine) (?P<behind>[A-ZÄÖÜ][\w-]{3,40}))?"
)
_NEAR, _SENTENCE_BEFORE = 90, 240
"""A measured noun stands at most so many code points before its number, or in the sentence before."""


@dataclass(frozen=True, slots=True)
class Count:
    """A number in its slot: `slot` names what it counts („die“: the dead) or measures („stärke“), with the unit where it matters.

    `former` is the value that the words give as the one before: „von 23 auf 21 korrigiert“; `of` is whose share it is, if known.
    """

    slot: str
    quantity: Quantity
    former: float | None = None
    of: str = ""


def value_of(count: Count) -> float:
    """The value of a number in its slot, or a bound where only that is given."""
    quantity = count.quantity
    return next((v for v in (quantity.value, quantity.low, quantity.high) if v is not None), 0.0)


@cache
def _counted() -> dict[str, str]:
    return {word: group["name"] for group in entries("counted") for word in group["nouns"].split()}


def counted_as(noun: str) -> str:
    """What a noun counts: „die“ for the dead, else the noun itself."""
    return _counted().get(noun, noun)


@cache
def crowds() -> dict[str, str]:
    """The kind of crowd that a noun for people counts: who comes to a thing is counted by several words."""
    return {word: group["name"] for group in entries("crowds") for word in group["nouns"].split()}


def crowd(noun: str) -> str:
    """The crowd that a noun's key is one of („fahrgast“: aboard), or an empty string."""
    return crowds().get(noun, "")


@cache
def _implied() -> dict[str, str]:
    return {unit: entry["noun"] for entry in entries("implied") for unit in entry["units"].split()}


def counts(quantities: tuple[Quantity, ...], text: str, about: str, verb: str) -> tuple[Count, ...]:
    """The numbers of a claim in their slots; those of which nobody can say what they count are left out.

    Args:
        quantities: the claim's numbers; their offsets point into `text`.
        text: the document's text.
        about: the claim's own words.
        verb: the class of its verb: „sterben“ with „sechs Menschen“ counts the dead.
    """
    quantities = tuple(_with_whole(q, text) for q in quantities)
    wholes = {id(q) for part, q in pairwise(quantities) if _OF.fullmatch(text[part.end : q.start])}
    before = {k: q for q in quantities if (k := changed_to(q, quantities, text)) is not None}
    former = {id(q) for q in before.values()} | increments(quantities, text)
    return tuple(
        Count(*_in_base(slot, q), before[k].value if k in before else None)
        for k, q in enumerate(quantities)
        if id(q) not in former | wholes
        and (slot := _graded(_slot(q, text, about, verb), q, text, about))
        and not _some_of_them(slot, q, text)
        and (not is_part(q, text) or _beside_the_dead(slot, q, text))
    )


def _graded(slot: str, quantity: Quantity, text: str, about: str) -> str:
    """The injured by how badly they were hurt: „zwei Arbeiter seien schwer verletzt“ is no number of all the injured."""
    if slot != "injure":
        return slot
    found = _GRADE.search(text[quantity.start : quantity.end + _BEHIND]) or _GRADE.search(about)
    return f"{slot}:{found['grade'].lower()}" if found else slot


def _with_whole(quantity: Quantity, text: str) -> Quantity:
    """A number with what it is a part of as its unit: „vier der verschütteten Bergleute“, „sechs von neun Arbeitern“."""
    whole = _PART_OF.match(text, quantity.end) if not quantity.unit and quantity.low is not None else None
    if whole is None or _BESIDE.search(text[max(0, quantity.start - _BEFORE) : quantity.start]):
        return quantity
    return replace(quantity, unit=whole["noun"])


def _some_of_them(slot: str, quantity: Quantity, text: str) -> bool:
    """Whether a number is of some of those whom a noun counts as a whole: „zwölf der Festgenommenen kamen in Haft“."""
    whole = _PART_OF.match(text, quantity.end) if text.startswith(" der ", quantity.end) else None
    return whole is not None and slot == counted_as(noun_key(whole["noun"]))


def _in_base(slot: str, quantity: Quantity) -> tuple[str, Quantity]:
    """The slot and number in the unit that others of its measure are compared in: tonnes in kilogrammes."""
    noun, _, unit = slot.partition(":")
    found = _conversions().get(unit)
    if found is None:
        return slot, quantity
    base, factor = found
    low, value, high = (None if one is None else one * factor for one in (quantity.low, quantity.value, quantity.high))
    return f"{noun}:{base}", replace(quantity, low=low, value=value, high=high)


@cache
def _conversions() -> dict[str, tuple[str, float]]:
    return {entry["unit"]: (entry["base"], float(entry["factor"])) for entry in entries("conversions")}


@cache
def _dimensions() -> dict[str, str]:
    return {word: entry["noun"] for entry in entries("dimensions") for word in entry["words"].split()}


def changed_to(quantity: Quantity, every: Sequence[Quantity], text: str) -> int | None:
    """The place among the numbers of the one that a number was changed to: of „von 23 auf 21 korrigiert“ that of the 21."""
    if not _FROM.search(text[max(0, quantity.start - _NEAR) : quantity.start]):
        return None
    to = (k for k, other in enumerate(every) if other.start > quantity.end and _TO.fullmatch(text[quantity.end : other.start]))
    return next(to, None)


def increments(every: Sequence[Quantity], text: str) -> set[int]:
    """The numbers by which another one has changed: of „um vier auf 14 gestiegen“ the four."""
    return {
        id(q)
        for q, to in pairwise(every)
        if _BY.search(text[max(0, q.start - _NEAR) : q.start]) and _TO.fullmatch(text[q.end : to.start])
    }


def is_part(quantity: Quantity, text: str) -> bool:
    """Whether a number is a part of another one, or more than it („darunter drei Kinder“, „weitere 60 Personen“)."""
    before = _WORDS.findall(text[max(0, quantity.start - _BEFORE) : quantity.start].lower())[-_PART_WORDS:]
    inside = _WORDS.findall(text[quantity.start : quantity.end].lower())
    behind = _WORDS.findall(text[quantity.end : quantity.end + _BEFORE].lower())[:1]
    return bool(word_list("parts") & {*before, *inside}) or behind == ["davon"] or bool(_OF_THEM.match(text, quantity.end))


def _beside_the_dead(slot: str, quantity: Quantity, text: str) -> bool:
    """„Zwei Menschen starben, acht weitere wurden verletzt“: eight are all who were injured."""
    if slot.partition(":")[0] not in word_list("beside_the_dead"):
        return False
    told = _WORDS.findall(text[max(0, quantity.start - _SENTENCE_BEFORE) : quantity.end].lower())
    own = any(counted_as(noun_key(word.capitalize())) == slot for word in told)
    return "weitere" in told[-_PART_WORDS - 1 :] and not own and not word_list("words_of_death").isdisjoint(told)


def _slot(quantity: Quantity, text: str, about: str, verb: str) -> str:
    unit = noun_key(quantity.unit) if quantity.unit else ""
    if unit and unit not in word_list("measures"):
        return _slot_of_counted(unit, verb)
    before = text[max(0, quantity.start - _NEAR) : quantity.start]
    whole = None if unit else _WHOLE.search(re.split(r"[.!?]\s", before)[-1])
    if whole:
        return _slot_of_counted(noun_key(whole["noun"]), verb)  # „von den Arbeitsplätzen bleiben 310 erhalten“
    if not unit and verb in word_list("of_people") and not _BESIDE.search(before):
        return verb  # „sieben werden vermisst“
    behind = _WORDS.findall(text[quantity.end : quantity.end + _BEHIND])
    if unit == "prozent" and (_TALLIED.search(before) or "ausgezählt" in behind):
        return ""  # „nach Auszählung von 99 Prozent der Stimmen“: nobody's share
    if unit == "jahr" and behind and _AGED.fullmatch(behind[0]):
        return "alter:jahr" if behind[0] == "alt" else ""  # „ist 52 Jahre alt“; „ein 31 Jahre alter Kellner“
    measured = (dimension(behind) or _sized(before)) if unit else ""
    measured = (
        measured
        or _measured(text[max(0, quantity.start - _SENTENCE_BEFORE) : quantity.start], about, verb)
        or _implied().get(unit, "")
    )
    if unit == "prozent" and any(word.lower() in word_list("voters") for word in behind):
        measured = "wahlbeteiligung"  # „an der Wahl beteiligten sich 55 Prozent der Wahlberechtigten“
    if unit == "prozent" and not measured and _of_votes(text, quantity):
        measured = "stimme"  # „liegt nach ersten Auszählungen bei 49 Prozent“
    measured = _of_a_deal(unit, verb, before, about) or measured
    if unit and not measured:
        measured = _amounting(about)
    if _is_illness(measured):
        return "fall_ill"  # „Zahl der Masern-Fälle“
    if not measured:
        return f"{verb}:{unit}" if unit and verb and verb not in word_list("light_verbs") else ""  # „300 Tonnen liefen aus“
    if not unit and verb in word_list("changing"):
        return _slot_of_counted(measured, verb)  # „die Zahl der Haushalte ohne Strom stieg auf 1.100“
    return f"{counted_as(measured)}{':' + unit if unit else ''}"


def _of_a_deal(unit: str, verb: str, before: str, about: str) -> str:
    """What a sum is of by the verb of a deal: the price of what is bought or sold, else the damage of a fraud, else nothing."""
    money = unit in word_list("currencies")
    if (
        (verb in word_list("buying") and _FOR.search(before))  # „kauft die Werft für 80 Millionen Euro“
        or (money and verb == "pay" and _bought(about))  # „zahlt für die Werft zwei Millionen Euro“
        or (money and verb in word_list("yielding") and _sold(about))  # „brachte bei der Auktion zwei Millionen Euro ein“
    ):
        return "kaufpreis"
    return "schaden" if verb in word_list("defrauding") and _BY.search(before) else ""  # „brachte Anleger um zwei Millionen“


def _sized(before: str) -> str:
    """The noun that a sum is given of right before it: „ein Auftrag über zwei Millionen Euro“."""
    found = _OF_SIZE.search(before)
    return _plain_noun(found["noun"]) if found else ""


def _amounting(about: str) -> str:
    """The noun that amounts to a sum: „der Auftrag belief sich auf …“, „belief sich der Auftrag auf …“."""
    found = _AMOUNTS.search(about)
    return _plain_noun(found["noun"] or found["behind"] or "") if found else ""


def _plain_noun(word: str) -> str:
    """A noun's key, unless it measures or counts anything."""
    noun = noun_key(word) if word else ""
    return "" if noun in word_list("measures") | word_list("of_anything") | word_list("people") else noun


def _slot_of_counted(unit: str, verb: str) -> str:
    """The slot of a number that counts people or things: „vier Verletzte“, „zwei Segler ertranken“, „30 Bäume stürzten um“."""
    if unit in _counted():
        of_these = verb in word_list("of_people") and verb != _counted()[unit]
        return f"{_counted()[unit]}:{verb}" if of_these else _counted()[unit]  # „zwei Verletzte starben“: some of them
    if _is_illness(unit):
        return "fall_ill"
    if unit in word_list("of_anything"):
        return ""
    if unit in word_list("people"):
        crowd = crowds().get(unit, "attend" if verb in word_list("coming") else "")
        told = verb and verb not in word_list("light_verbs") and not (crowd == "attend" and verb in word_list("attending"))
        return verb if told else crowd
    if verb in word_list("of_people") and unit not in word_list("animals"):
        return verb
    return f"{canonical(unit)}:{verb}"


def _of_votes(text: str, quantity: Quantity) -> bool:
    near = text[max(0, quantity.start - _SENTENCE_BEFORE) : quantity.end + _NEAR].lower()
    return not word_list("of_votes").isdisjoint(_WORDS.findall(near))


def dimension(behind: Sequence[str]) -> str:
    """What an adjective right behind a measure says is measured: „24 Meter lang“."""
    return _dimensions().get(behind[0].lower(), "") if behind else ""


def _bought(about: str) -> bool:
    found = _FOR_THE.search(about)
    return found is not None and noun_key(found["noun"]).endswith(tuple(word_list("sold_things")))


def _sold(about: str) -> bool:
    return any(noun_key(word).endswith(tuple(word_list("sales"))) for word in _WORD.findall(about))


@cache
def _is_illness(noun: str) -> bool:
    """Whether a noun counts people who fell ill: „Masernfall“, „Corona-Fall“, „Neuinfektion“."""
    head = next((end for end in word_list("cases_of_illness") if noun.endswith(end)), "")
    return bool(head) and (head != "fall" or any(noun.startswith(illness) for illness in word_list("illnesses")))


def _measured(before: str, about: str, verb: str) -> str:
    """The noun whose size the number gives: of „Zahl der Toten“ the dead, else the last noun before the number in the claim.

    „Der Schaden ist höher als gedacht. Die Gemeinde spricht nun von fünf Millionen Euro“: the sentence before has the noun.
    """
    sentences = re.split(r"[.!?]\s", before)
    sentence = sentences[-1]
    for pattern in _COUNTED_AS_NUMBER:
        found = pattern.search(sentence) or pattern.search(about)
        if found:
            noun = noun_key(found["noun"])
            return "todesopfer" if noun == "opfer" else noun  # „die Zahl der Opfer stieg auf sieben“
    attribute = _NUMBER_OF.search(sentence) or _NUMBER_OF.search(about)
    if attribute:
        lemmas = [reading.lemma for reading in verb_readings(attribute["verb"])]
        told = next((verb_class(lemma) for lemma in lemmas if verb_class(lemma) in word_list("of_people")), "")
        return told or noun_key(attribute["noun"])  # „die Zahl der bei dem Gefecht getöteten Soldaten“
    known = _sizes(sentence)
    if known:
        return known[-1]
    inside = _sizes(about)
    if inside:
        return inside[0]
    spoken = verb in word_list("speaking_of") and len(sentences) > 1
    return next(iter(_sizes(sentences[-2])), "") if spoken else ""


def _sizes(words: str) -> list[str]:
    """The nouns of something that has a size, also as the head of a compound: „Kaufpreis“."""
    nouns = (noun_key(word) for word in _WORD.findall(words) if word[0].isupper())
    return [noun for noun in nouns if _has_size(noun)]


@cache
def head_slot(slot: str) -> str:
    """A slot by the head of its compound: „kaufpreis:euro“ is found with „preis:euro“."""
    noun, colon, unit = slot.partition(":")
    heads = [one for one in word_list("measured") if len(one) >= _HEAD and noun.endswith(one)]
    return f"{min(heads, key=lambda one: (len(one), one))}{colon}{unit}" if heads else slot


@cache
def _has_size(noun: str) -> bool:
    if noun.endswith(tuple(word_list("no_sizes"))):
        return False  # „Veranstalter“ is no age
    return noun in word_list("measured") or any(len(one) >= _HEAD and noun.endswith(one) for one in word_list("measured"))


def terms_of(durations: Iterable[TimeExpression], text: str) -> tuple[Count, ...]:
    """Durations that are the size of something: „zu zwei Jahren Haft“, „drei Monate Sperre“, in months."""
    found = []
    for one in durations:
        size, noun = _DURATION.fullmatch(one.value), _NOUN.match(text, one.end)
        if size and noun and noun_key(noun["noun"]) in word_list("sentences"):
            value = float(size["size"]) * (12 if size["unit"] == "Y" else 1)
            found.append(Count("sentence:month", Quantity(one.start, one.end, value, value, value, "Monate")))
    return tuple(found)


def contrast(about: str) -> tuple[str, str] | None:
    """What a claim denies and what it puts in its place, or None: („in Lübeck“, „in Wismar …“)."""
    found = _BUT.search(about)
    if found:
        return found["denied"].strip(), about[found.end() :].strip()
    behind = _AND_NOT.search(about)
    if behind:
        return behind["denied"].strip(), about[: behind.start()].strip()
    named = _AND_NOT_WHO.search(about) or _AND_NOT_WHAT.search(about)
    return (named["denied"], named["kept"]) if named else None


def denied_verbs(about: str) -> frozenset[str]:
    """The lemmas of the verb that a claim denies before it names another one: „war nicht gebrochen, sondern überspült worden“."""
    opposed = contrast(about)
    words = _WORDS.findall(opposed[0]) if opposed else []
    if not words or not words[-1].islower():
        return frozenset()
    return frozenset(reading.lemma for reading in verb_readings(words[-1]))
