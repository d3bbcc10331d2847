"""The words of `de/same_events.yaml` as the reasoning asks for them: lists, verbs that say the same, what nouns tell."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

from quellenlage.analysis.base.lexicon import noun_reading, particles, verb_readings
from quellenlage.analysis.times.vocabulary import atom
from quellenlage.reasoning.nouns import WORD, noun_key
from quellenlage.reasoning.thesaurus import Senses, kinship, phrase_in, senses, verb_senses
from quellenlage.resources import table, word_set

_ROAD = re.compile(r"\b(?P<kind>Autobahn|Bundesstraße|[AB]) ?(?P<number>\d{1,3})\b")
_SEVERAL, _FITS = 2, 0.5
_AGED = re.compile(r"\b(\d{1,3})-?[Jj]ährig")


@cache
def entries(key: str) -> Any:
    """What stands under a key of the file."""
    return table("de/same_events.yaml")[key]


@cache
def word_list(key: str) -> frozenset[str]:
    """The words of a list."""
    return word_set("de/same_events.yaml", key)


@cache
def form(name: str) -> re.Pattern[str]:
    """A form of words by its name in `de/role_forms.yaml`."""
    return re.compile(next(entry["words"] for entry in table("de/role_forms.yaml")["forms"] if entry["name"] == name))


@cache
def form_words(key: str) -> tuple[str, ...]:
    """A list of words of the same file."""
    words: str = table("de/role_forms.yaml")[key]
    return tuple(words.split())


@cache
def _verb_classes() -> dict[str, str]:
    return {verb: group["name"] for group in entries("verbs") for verb in group["verbs"].split()}


def verb_class(lemma: str) -> str:
    """The name of the group of verbs that say the same („sterben“, „umkommen“, „wiedereröffnen“ as „eröffnen“), or the verb itself."""
    classes = _verb_classes()
    return classes.get(lemma) or classes.get(lemma.removeprefix("wieder")) or lemma


@cache
def class_senses(name: str) -> Senses:
    """What all verbs of a group can mean: the synsets of two of them, or of one that means nothing else; none of two groups."""
    return Senses(1, _synsets_of_classes().get(name, frozenset()))


@cache
def _synsets_of_classes() -> dict[str, frozenset[str]]:
    members: dict[str, Counter[str]] = defaultdict(Counter)
    for verb, name in _verb_classes().items():
        meant = senses("v", verb)
        for synset in meant.synsets:
            members[synset][name] += _SEVERAL if meant.meanings == 1 else 1
    out: dict[str, set[str]] = defaultdict(set)
    for synset, names in sorted(members.items()):
        (name, most), *others = names.most_common(2)
        if most >= _SEVERAL and all(count < most for _, count in others):
            out[name].add(synset)
    return {name: frozenset(synsets) for name, synsets in out.items()}


def verb_meaning(lemma: str, about: str) -> tuple[str, Senses]:
    """The class of a verb among the words of its claim, and what it can mean; phrases of the thesaurus join the group that they fit."""
    name = (
        verb_class(lemma) if lemma not in word_list("otherwise_with_sich") or " sich " not in f" {about} " else f"sich {lemma}"
    )
    phrase = phrase_in(lemma, about)
    if phrase and f"{phrase} {lemma}" not in entries("no_deeds"):
        meant = verb_senses(lemma, about)
        fitting = (group for group in sorted(_synsets_of_classes()) if kinship(meant, class_senses(group)) >= _FITS)
        return next(fitting, name if settled(name) else f"{phrase} {lemma}"), meant
    return name, class_senses(name) if name in _synsets_of_classes() else verb_senses(lemma, about)


def settled(verb: str) -> bool:
    """Whether a class of verbs is one of the groups of the file: they say what is the same, whatever the thesaurus has."""
    return verb in _names_of_classes()


@cache
def _names_of_classes() -> frozenset[str]:
    return frozenset(_verb_classes().values())


@cache
def _deeds_of_nouns() -> dict[str, str]:
    return {noun_key(noun.capitalize()): group["name"] for group in entries("deeds") for noun in group["nouns"].split()}


def deed(noun: str) -> str:
    """The class of verbs that a noun's key names („ankunft“: arrive), or an empty string."""
    return _deeds_of_nouns().get(noun) or _of_noun_in_ung(noun) or _of_noun_by_stem(noun)


@lru_cache(maxsize=4096)
def _of_noun_in_ung(noun: str) -> str:
    """„verkündung“ is what „verkünden“ says."""
    verb = noun.removesuffix("ung") + "en"
    return verb_class(verb) if noun.endswith("ung") and _is_verb(verb) else ""


@lru_cache(maxsize=4096)
def _of_noun_by_stem(noun: str) -> str:
    """„abbruch“ is what „abbrechen“ says, „rückkehr“ what „zurückkehren“ says: a particle and a noun that a verb has made."""
    for stem, verb in _verbs_of_stems().items():
        particle = noun.removesuffix(stem)
        whole = ("zurück" if particle == "rück" else particle) + verb
        if particle != noun and (particle == "rück" or particle in particles()) and _is_verb(whole):
            return verb_class(whole)
    return ""


def _is_verb(lemma: str) -> bool:
    return any(reading.lemma == lemma for reading in verb_readings(lemma))


@cache
def _verbs_of_stems() -> dict[str, str]:
    return {entry["noun"]: entry["verb"] for entry in entries("deed_stems")}


@cache
def bearing() -> dict[str, dict[str, str]]:
    """Verbs that leave it to their object what happens: for each the class that it is with a noun."""
    out: dict[str, dict[str, str]] = defaultdict(dict)
    for entry in entries("bearing"):
        for verb in entry["verbs"].split():
            out[verb].update({noun_key(noun.capitalize()): entry["name"] for noun in entry["nouns"].split()})
    return dict(out)


def roads(about: str) -> frozenset[str]:
    """The roads that words name: „die Bundesstraße 27“ is „die B27“."""
    return frozenset(f"{found['kind'][0].lower()}{found['number']}" for found in _ROAD.finditer(about))


def nouns(text: str, without: Iterable[str] = ()) -> set[str]:
    """The nouns of a text as lemmas in small letters; words of time, empty words and those `without` left out."""
    found, unwanted = {f"{years}-jährig" for years in _AGED.findall(text)}, set(without)
    for word in WORD.findall(text):
        if word[0].isupper() and (noun := _noun(word)) and word.lower() not in unwanted:
            found.add(noun)
    first = text.split(maxsplit=1)[0] if text.strip() else ""
    if first[:1].isupper() and noun_reading(first) is None and any("P" in r.codes for r in verb_readings(first.lower())):
        found.discard(canonical(noun_key(first)))  # „Entdeckt wurden die Bilder in Linz“
    return found


@lru_cache(maxsize=50_000)
def _noun(word: str) -> str:
    """The key of a word with a capital, or an empty string for words of time and empty words."""
    return "" if atom(word) or word.lower() in empty_words() else canonical(noun_key(word))


@cache
def canonical(noun: str) -> str:
    """The noun that stands for all that mean the same („Ausstand“: streik), or the noun itself."""
    return _synonyms().get(noun, noun)


def heads_synonyms(noun: str) -> bool:
    """Whether a noun stands for a group of the file."""
    return _synonyms().get(noun) == noun


@cache
def _synonyms() -> dict[str, str]:
    groups: list[list[str]] = [entry["nouns"].split() for entry in entries("synonyms")]
    return {noun: group[0] for group in groups for noun in group}


@cache
def empty_words() -> frozenset[str]:
    """Words in small letters that begin sentences, and nouns that say nothing of what a claim is about."""
    words: str = table("de/sentence_openers.yaml")["words"]
    return frozenset(words.lower().split()) | word_list("empty_nouns")
