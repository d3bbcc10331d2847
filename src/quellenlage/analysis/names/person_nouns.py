"""Nouns for people (resources/de/persons.yaml, offices.yaml and the lexicon): who they may be, their gender, one or several."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any, Literal

from quellenlage.analysis.base.lexicon import name_class, noun_reading, readings
from quellenlage.analysis.names.defined_people import defined_person
from quellenlage.analysis.names.known import organisations
from quellenlage.analysis.names.offices import ADJECTIVAL, ENDINGS, LONGEST_HEAD, SHORTEST_SUFFIX, office
from quellenlage.analysis.names.peoples import people
from quellenlage.analysis.names.subkinds import body_subkind
from quellenlage.analysis.names.wordlists import Gender, word_lists
from quellenlage.resources import table

Number = Literal["", "s", "p"]
_THINGS = ("flugzeug", "fahrzeug", "werkzeug", "spielzeug", "feuerzeug", "schlagzeug")
"""„Flugzeuge“ end as „Zeuge“ does."""
_NOT_WITHIN = frozenset(
    "gast mann herr sohn dieb frau dame oma opa bub bote person mensch junge kind baby bauer paar opfer tote toter".split()
)
"""Words that make other words only behind a hyphen („Kurgast“ is in the table, „Morgast“ is nobody)."""
AGED = "jähriger"
"""The key of „38-Jähriger“ after its number."""
_AGED = frozenset(("jährige", "jähriger", "jährigen", "jährigem"))
_GRAMMATICALLY_FEMININE = frozenset(("person", "privatperson"))
_WEAKLY = frozenset(("dem", "des", "einem", "eines", "einen", "den"))
_DIMINUTIVES = ("chen", "el")
"""Feminine by nature, neuter by grammar, and alike in the plural: „das Mädchen“, „die Mädchen“."""
_INHABITANTS: tuple[tuple[str, Number, Gender], ...] = (
    ("erinnen", "p", "f"), ("erin", "s", "f"), ("ern", "p", "m"), ("ers", "s", "m"), ("er", "", "m"),
)  # fmt: skip
_SHARED = 4
"""Letters by which a feminine („Ministerin“) is found to begin like its head."""
_POSSESSIVES = ("sein", "ihr", "mein", "unser", "euer")


@dataclass(frozen=True, slots=True)
class PersonNoun:
    """What a noun says of people: the masculine `key` („taxifahrer“), gender, number where the form shows it, class.

    `adjectival` nouns show gender and number by their article; `collective` ones are one noun for several people.
    """

    key: str
    gender: Gender = ""
    number: Number = ""
    sense: str = ""
    adjectival: bool = False
    collective: bool = False


@dataclass(frozen=True, slots=True)
class Sense:
    """A class of nouns, as the table explains it."""

    wide: bool = False
    role: bool = False
    young: bool = False
    distinct: bool = False
    official: bool = False
    trait: bool = False
    passing: bool = False


@cache
def senses() -> dict[str, Sense]:
    """The classes by name."""
    return {
        c["name"]: Sense(
            **{key: c[key] for key in ("wide", "role", "young", "distinct", "official", "trait", "passing") if key in c}
        )
        for c in table("de/persons.yaml")["classes"]
    }


@cache
def words_of(group: str, key: str = "words") -> frozenset[str]:
    """A list of words of the table, in small letters."""
    return frozenset(table("de/persons.yaml")[group][key].lower().split())


@cache
def _forms() -> dict[str, PersonNoun]:
    found: dict[str, PersonNoun] = {}
    for entry in table("de/persons.yaml")["classes"]:
        for form, noun in _class_forms(entry):
            found.setdefault(form, noun)
    plural = words_of("collectives", "plural")
    for word in words_of("collectives"):
        for ending in ("", "n") if word in plural else ("", "s", "es"):
            found[word + ending] = PersonNoun(word, "", "p" if word in plural else "s", "", collective=True)
    return found


def _class_forms(entry: dict[str, Any]) -> list[tuple[str, PersonNoun]]:
    sense, weak = entry["name"], entry.get("weak", "").lower().split()
    found: list[tuple[str, PersonNoun]] = []
    for word in entry.get("words", "").split():
        low = word.lower()
        female = entry.get("feminine", {}).get(word, low.removesuffix("e") + "in").lower()
        stem = low.removesuffix("er")
        endings = [stem + ending for ending in ("er", "e", "en", "em")] if low in weak else [low + ending for ending in ENDINGS]
        found += [(form, PersonNoun(low, "m", "", sense, adjectival=low in weak)) for form in endings]
        one: Number = "" if female.endswith(_DIMINUTIVES) else "s"
        found += [(female, PersonNoun(low, "f", one, sense)), (female + "nen", PersonNoun(low, "f", "p", sense))]
        if female.endswith(("frau", "dame", "e")):
            found.append((female + ("n" if female.endswith("e") else "en"), PersonNoun(low, "f", "p", sense)))
    found += [(female, PersonNoun(female, "f", "s", sense)) for female in entry.get("female", "").lower().split()]
    for word in entry.get("neutral", "").lower().split():
        found += [(word + ending, PersonNoun(word, "", "", sense)) for ending in ("", "s", "es")]
    for word in entry.get("adjectival", "").lower().split():
        stem = word.removesuffix("e")
        found += [(stem + ending, PersonNoun(stem + "er", "", "", sense, adjectival=True)) for ending in ADJECTIVAL]
    return found


@lru_cache(maxsize=20_000)
def person_noun(word: str) -> PersonNoun | None:
    """What a capitalised noun says of people; None for other words."""
    low = word.lower()
    if word[:1].isdigit() and low.rpartition("-")[2] in _AGED:
        return PersonNoun(low.partition("-")[0] + AGED, adjectival=True)
    if low.endswith("-tochter") and _firm(word.rpartition("-")[0]):
        return None  # „die VW-Tochter“
    if not word[:1].isupper() or len(word) < SHORTEST_SUFFIX - 1 or low in _never() or any(thing in low for thing in _THINGS):
        return None
    return _listed(low) or _by_office(word) or _by_lexicon(word) or _by_people(word) or _by_town(word) or _by_definition(word)


def _firm(name: str) -> bool:
    """Whether a name before „-Tochter“ is a company's: known, an acronym, or of several parts."""
    return name in organisations() or name.isupper() or "-" in name


def _listed(low: str) -> PersonNoun | None:
    """A word of the table, one that ends in such a word, or its plural with an umlaut („Söhne“, „Ärzte“) by the lexicon."""
    forms = _forms()
    if low in forms:
        return _counted(low, forms[low])
    for start in range(max(2, len(low) - LONGEST_HEAD), len(low) - SHORTEST_SUFFIX + 1):
        found = forms.get(low[start:])
        if found is not None and (
            low[start - 1] == "-" or (start > 2 and found.key not in _NOT_WITHIN and not found.collective)
        ):
            key = low[:start].replace("-", "") + found.key
            return PersonNoun(key, found.gender, found.number, found.sense, found.adjectival, found.collective)
    reading = noun_reading(low.capitalize())
    known = forms.get(reading.lemma.lower()) if reading and reading.lemma.lower() != low else None
    if known is None or reading is None or known.adjectival:
        return None
    several = "p" in reading.codes and "s" not in reading.codes
    return PersonNoun(known.key, known.gender, "p" if several else known.number, known.sense, collective=known.collective)


def _counted(low: str, noun: PersonNoun) -> PersonNoun:
    """With its number where only the plural has this form: „Ermittlern“."""
    if noun.number or noun.adjectival or not low.endswith("n"):
        return noun
    reading = noun_reading(low.capitalize())
    several = reading is not None and "p" in reading.codes and "s" not in reading.codes
    return replace(noun, number="p") if several else noun


def _by_office(word: str) -> PersonNoun | None:
    held = office(word)
    if held is None or held.weight == "title" or (body_subkind(word) and not _of_a_party(word)):
        return None
    low = word.lower().replace("-", "")
    adjectival = not held.gender or (
        held.head.endswith("er") and low.endswith(("e", "en", "em")) and _adjectival_head(held.head)
    )
    return PersonNoun(_office_key(low, held.head), held.gender, "p" if held.plural else "", "", adjectival=adjectival)


def _of_a_party(word: str) -> bool:
    """„NPD-Stadtrat“: one councillor, not the council."""
    party = organisations().get(word.partition("-")[0])
    return "-" in word and party is not None and party.subkind == "party"


@cache
def _adjectival_head(head: str) -> bool:
    """Whether a head is inflected like an adjective: „Vorsitzender“, „die Vorsitzende“."""
    held = office(head.removesuffix("er").capitalize() + "e")
    return held is not None and not held.gender


def _office_key(low: str, head: str) -> str:
    """„polizeisprecherin“ → „polizeisprecher“: what stands before the head, and the head in the masculine."""
    plain = head.replace("-", "")
    at = low.rfind(plain[:_SHARED])
    return low[:at] + plain if at > 0 else plain


@cache
def _never() -> frozenset[str]:
    return words_of("never")


def _by_lexicon(word: str) -> PersonNoun | None:
    """A masculine noun that has a feminine in „-in“, or that feminine."""
    if body_subkind(word):
        return None
    for form in (word, *((word[:-1],) if word.endswith("n") else ()), *((word[:-2],) if word.endswith("en") else ())):
        reading = noun_reading(form)
        if reading is None:
            continue
        lemma = reading.lemma
        several: Number = "p" if "p" in reading.codes and "s" not in reading.codes else ""
        if "m" in reading.codes and _has_feminine(lemma):
            return PersonNoun(lemma.lower().replace("-", ""), "m", several)
        if "f" in reading.codes and lemma.endswith("in"):
            male = next((base for base in (lemma[:-2], lemma[:-2] + "e") if _is_masculine(base)), "")
            return PersonNoun(male.lower().replace("-", ""), "f", several or "s") if male else None
    return None


def _by_people(word: str) -> PersonNoun | None:
    """„Die Schwedin“, „ein Däne“: somebody by country, where the lexicon has no such noun."""
    said = people(word)
    if said is None or said.adjective:
        return None
    stem = word.lower()
    if said.gender == "f":
        female = stem.removesuffix("nen") if stem.endswith("innen") else stem
        return PersonNoun(_masculine(female.removesuffix("in")), "f", "s" if female == stem else "p")
    return PersonNoun(stem.removesuffix("n") if stem.endswith("en") else stem, said.gender)


def _by_definition(word: str) -> PersonNoun | None:
    found = defined_person(word)
    return PersonNoun(found.key, found.gender, found.number) if found else None


def _masculine(stem: str) -> str:
    """„schwed“ → „schwede“: the masculine of a people from what its feminine begins with."""
    weak = people(stem.capitalize() + "e")
    return stem + "e" if weak is not None and not weak.adjective else stem


def _by_town(word: str) -> PersonNoun | None:
    """„Der Habsburger“, „die Regensburgerin“: somebody by town or house, where the list of names knows it."""
    if readings(word):
        return None
    for ending, number, gender in _INHABITANTS:
        town = word.removesuffix(ending)
        if town != word and len(town) > SHORTEST_SUFFIX and (town in word_lists().place or name_class(town + "er") == "+D"):
            return PersonNoun(town.lower() + "er", gender, number)
    return None


def _has_feminine(lemma: str) -> bool:
    female = noun_reading(lemma.removesuffix("e") + "in")
    return female is not None and "f" in female.codes and female.lemma.endswith("in") and _is_masculine(lemma)


def _is_masculine(lemma: str) -> bool:
    """Whether a masculine is no thing or animal: the lexicon reads compounds by their last part, and so do we."""
    reading = noun_reading(lemma)
    low = lemma.lower()
    return (
        reading is not None
        and "m" in reading.codes
        and not any(low.endswith(word) for word in _never() if len(word) > 3)
        and low not in _never()
    )


@lru_cache(maxsize=20_000)
def demonym(word: str) -> bool:
    """Whether a noun names people by town or country („Berliner“, „Türkin“), and may be an adjective before another noun."""
    said = person_noun(word)
    if people(word) is not None or name_class(word) == "+D" or _by_town(word) is not None:
        return True
    if said is not None and said.key in words_of("regions"):
        return True
    return word.endswith("er") and any(reading.kind == "J" for reading in readings(word))


def grammar(determiner: str, word: str, noun: PersonNoun) -> tuple[Number, Gender]:
    """Number and gender of a noun after its determiner (in small letters, empty after „im“ or where there is none).

    Empty where the two do not tell: „der Verletzten“ may be one woman or several people.
    """
    if determiner == "":
        return noun.number or "s", noun.gender
    if noun.collective:
        return noun.number, ""
    if noun.adjectival:
        return _of_adjective(determiner, word)
    return noun.number or _of_noun(determiner, word, noun), noun.gender


def _of_adjective(determiner: str, word: str) -> tuple[Number, Gender]:
    one: dict[str, tuple[str, Gender]] = {"er": ("er", "m"), "e": ("e", "f")}
    end = next((e for e in ("en", "em", "er", "e") if word.endswith(e)), "")
    if determiner in ("dessen", "deren"):
        return ("s", "m" if end == "er" else "f") if end in one else ("", "")
    if determiner in ("der", "dieser", "jener") and end == "e":
        return "s", "m"
    if determiner.endswith(("die", "diese", "eine", "ihre", "seine")) and end == "e":
        return "s", "f"
    if end == one["er"][0] and (determiner == "ein" or determiner in _POSSESSIVES):
        return "s", "m"
    if determiner in _WEAKLY or determiner.endswith(("em", "es")):
        return "s", "m"
    if determiner in ("die", "diese", "seine", "ihre") and end == "en":
        return "p", ""
    if determiner == "einer":
        return "s", "f"
    return "", ""


def _of_noun(determiner: str, word: str, noun: PersonNoun) -> Number:
    reading = noun_reading(word)
    codes = reading.codes if reading else frozenset()
    if "p" in codes and "s" not in codes:
        return "p"
    if determiner == "den" and noun.key == "mensch":  # „dankte den Menschen“
        return "p"
    if word.lower() == noun.key + "s" and not determiner.endswith("es"):  # „den Fans“
        return "p"
    feminine = noun.key in _GRAMMATICALLY_FEMININE or (noun.gender == "f" and not word.lower().endswith(_DIMINUTIVES))
    if determiner in ("die", "diese", "ihre", "seine"):
        return "s" if feminine else "p"
    if noun.key.endswith("or") and word.endswith("oren"):
        return "p"
    if determiner in ("der", "dieser", "seiner", "ihrer") and not feminine:
        weak = word.lower() != noun.key and word.endswith("n")
        return "p" if weak or noun.gender != "m" else "s"
    return "s"
