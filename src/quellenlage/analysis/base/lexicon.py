"""The lexicon of German forms: what a written word may be, before its sentence decides.

`resources/base/lexicon.tsv` is one sorted table of 180,000 forms that is searched in its bytes: nothing is parsed at start.
Codes of a verb form: I infinitive, Z infinitive with inner „zu“, P past participle, A present participle,
M imperative, and for finite forms mood (I indicative, S subjunctive), tense (r present, a past), person, number (s, p).
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import cache, lru_cache

from quellenlage.resources import resource, table
from quellenlage.resources.packed import SortedLines

_ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")
_DEGREES = ("", "er", "r", "est", "st")
_NOUN_ENDINGS = ("", "es", "en", "n", "e")
"""„Jahres“, „Worten“: the dictionary leaves out some cases."""
_LINKS = ("s", "es", "n", "en", "-")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a form may be: `kind` is V (verb), N (noun) or J (adjective); `codes` are the dictionary's."""

    kind: str
    lemma: str
    codes: frozenset[str]


@cache
def _forms() -> SortedLines:
    return SortedLines(resource("base/lexicon.tsv").read_bytes())


@lru_cache(maxsize=100_000)
def readings(form: str) -> tuple[Reading, ...]:
    """All that the dictionary says of exactly this form."""
    found = _forms().value(form)
    if found is None:
        return ()
    entries = (entry.rsplit(",", 2) for entry in found.split(";"))
    return tuple(Reading(kind, lemma, frozenset(codes.split("."))) for kind, lemma, codes in entries)


@cache
def _name_words() -> dict[str, str]:
    lines = zlib.decompress(resource("base/name_words.z").read_bytes()).decode().split("\n")
    return dict(line.split(" ") for line in lines)


def name_class(word: str) -> str:
    """What a capitalised word mostly names: `+P` person, `+L` place, `+O` organisation, or empty; genitives and „-er“ too."""
    if not word[:1].isupper():
        return ""
    found = _name_words()
    kind = found.get(word) or (found.get(word[:-1]) if word[-1] in "s'’" else None)
    if kind:
        return "+" + kind
    if word.endswith("er") and found.get(word[:-2], found.get(word[:-2] + "en")) == "L":
        return "+D"
    return ""


@cache
def particles() -> frozenset[str]:
    """Words that part from their verb: „mit“ in „teilte … mit“."""
    return frozenset(table("de/function_words.yaml")["tags"]["PTKVZ"]["words"].split())


_SENT = ("sandte", "sandten", "wandte", "wandten")


@lru_cache(maxsize=100_000)
def verb_readings(form: str) -> tuple[Reading, ...]:
    """The verb readings of a form in small letters; a separable verb that the dictionary lacks is read by its parts."""
    found = tuple(reading for reading in readings(form) if reading.kind == "V")
    if not found and "ss" in form:  # the dictionary has some forms in the spelling before 1996 only („muß“)
        found = tuple(reading for reading in readings(form.replace("ss", "ß")) if reading.kind == "V")
    if found or len(form) < 6:
        return found
    if form.endswith(_SENT) and not form.startswith("verwandt"):  # „wandte“, „entsandte“: the dictionary has „wendete“ only
        return verb_readings(form.replace("andte", "endete"))
    for cut in range(min(12, len(form) - 3), 1, -1):
        head, rest = form[:cut], form[cut:]
        whole: tuple[Reading, ...] = ()
        if head in particles():
            whole = _with_particle(head, rest)
        elif head in _compounding():
            whole = _compounded(head, rest)
        if whole:
            return whole
    return ()


def _with_particle(particle: str, rest: str) -> tuple[Reading, ...]:
    if rest.startswith("zu") and len(rest) > 5:
        found = [reading for reading in readings(rest[2:]) if reading.kind == "V" and "I" in reading.codes]
        if found:
            return tuple(Reading("V", particle + reading.lemma, frozenset("Z")) for reading in found)
    return tuple(
        Reading("V", _joined(particle, reading.lemma), reading.codes - {"M", "Ms", "Mp"})
        for reading in readings(rest)
        if reading.kind == "V"
    )


def _compounded(noun: str, rest: str) -> tuple[Reading, ...]:
    """„notgelandet“, „notlanden“: a noun before a participle or an infinitive."""
    if not rest.startswith("ge") and not rest.endswith("en"):
        return ()
    found = (reading for reading in readings(rest) if reading.kind == "V" and reading.codes & {"P", "I"})
    return tuple(Reading("V", noun + reading.lemma, reading.codes & {"P", "I"}) for reading in found)


@cache
def _compounding() -> frozenset[str]:
    return frozenset(table("de/verb_classes.yaml")["compounded"]["words"].split())


def _joined(particle: str, lemma: str) -> str:
    """The dictionary has some participles without their particle under the whole verb („gesackt“: absacken)."""
    return lemma if lemma.startswith(particle) and len(lemma) > len(particle) + _SHORTEST_VERB else particle + lemma


_SHORTEST_VERB = 3
"""Letters that a verb has without its particle: „anangeln“ keeps both."""


@cache
def _irregular_degrees() -> dict[str, str]:
    """Stems of degrees that no rule makes („best“: gut)."""
    return {stem: entry["lemma"] for entry in table("de/lemmas.yaml")["degrees"] for stem in entry["stems"].split()}


@lru_cache(maxsize=50_000)
def adjective_lemma(form: str) -> str | None:
    """The base of an adjective's or a participle's form in small letters („größeren“ → „groß“), None if it is none."""
    degrees = _irregular_degrees()
    for ending in ("", *_ADJECTIVE_ENDINGS):
        if form.endswith(ending) and form[: len(form) - len(ending)] in degrees:
            return degrees[form[: len(form) - len(ending)]]
    for reading in readings(form):
        if reading.kind == "J":
            return reading.lemma
    for ending in ("", *_ADJECTIVE_ENDINGS):
        stem = form.removesuffix(ending) if ending else form
        if (ending and stem == form) or len(stem) < 2:
            continue
        for degree in _DEGREES:
            base = _positive(stem, degree) if stem.endswith(degree) else None
            if base:
                return base
    return None


def _positive(stem: str, degree: str) -> str | None:
    """The dictionary's base of a stem without its degree („jüng“ + „er“), or None."""
    if degree and len(stem) - len(degree) < 3:
        return None
    bare = stem.removesuffix(degree)
    candidates = (bare, bare + "e") if not degree else (bare, bare.translate(_UMLAUTS), bare + "e")
    for candidate in candidates:
        for reading in readings(candidate):
            if reading.kind == "J":
                return reading.lemma
            if reading.kind == "V" and reading.codes & {"P", "A"}:
                return candidate
    return None


_UMLAUTS = str.maketrans("äöü", "aou")


@lru_cache(maxsize=20_000)
def participle(form: str) -> bool:
    """Whether an inflected adjective is a participle: „geborene“, „flüchtende“."""
    stems = (form.lower().removesuffix(ending) for ending in _ADJECTIVE_ENDINGS if form.endswith(ending))
    return any(reading.codes & {"P", "A"} for stem in stems for reading in verb_readings(stem))


@lru_cache(maxsize=100_000)
def noun_reading(form: str) -> Reading | None:
    """The noun of a capitalised form; a compound is read by its last known part („Grenzübergängen“ → „Grenzübergang“)."""
    for ending in _NOUN_ENDINGS:
        base = form.removesuffix(ending) if ending else form
        for reading in readings(base) if base != form or not ending else ():
            if reading.kind == "N":
                return reading
    for cut in range(max(2, len(form) - 24), len(form) - 2):
        if not form[cut - 1].isalpha() and form[cut - 1] != "-":
            continue
        if form[cut] == "s" and _linked(form[:cut]) and any(one.kind == "N" for one in readings(form[cut + 1 :].capitalize())):
            continue  # „Bundes-amt“, „Gesundheits-amt“, not „Bunde-samt“
        tail = form[cut:].capitalize() if form[cut - 1] != "-" else form[cut:]
        for reading in readings(tail):
            if reading.kind == "N":
                lemma = reading.lemma if form[cut - 1] == "-" else reading.lemma.lower()
                return Reading("N", form[:cut] + lemma, reading.codes)
    # „Weltkrieges“: of compounds the dictionary has the genitive in „s“ only
    return noun_reading(form[:-2]) if form.endswith("es") and len(form) > _SHORTEST_COMPOUND else None


_SHORTEST_COMPOUND = 8


@lru_cache(maxsize=65_536)
def noun_kind(word: str) -> str:
    """How sure it is that a capitalised form is a noun.

    `N`: the dictionary has it. `C`: it is a compound of two words of the dictionary („Kobalt-erz“). `T`: only its end is one, as in
    the name „Obermars-berg“. `-`: nothing of it is known.
    """
    if noun_reading(word) is None:
        return "-"
    if any(_is_noun(word.removesuffix(ending)) for ending in _NOUN_ENDINGS):
        return "N"
    cuts = range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
    return "C" if any(_is_noun(word[cut:].capitalize()) and _is_first_part(word[:cut]) for cut in cuts) else "T"


_SHORTEST_PART = 3


@lru_cache(maxsize=65_536)
def compound_parts(word: str) -> tuple[str, str] | None:
    """The two words that a compound noun is made of, capitalised („Möbel“, „Lager“ of „Möbellagers“); None for other words.

    A noun in front is preferred to a verb or an adjective: „Lager-halle“, not „Lag-erhalle“.
    """
    cuts = [cut for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_TAIL + 1) if _is_tail(word[cut:].capitalize())]
    for head_of in (_noun_in_front, _other_in_front):
        for cut in cuts:
            head = head_of(word[:cut])
            if head:
                return head, word[cut:].capitalize()
    return None


_SHORTEST_TAIL = 4
_CASES = ("es", "en", "n", "e", "s")
_COMPOUND_HEAD = 7


def _is_tail(tail: str) -> bool:
    return any(_is_noun(tail.removesuffix(ending)) for ending in ("", *_CASES) if tail.endswith(ending))


def _noun_in_front(head: str) -> str:
    """The noun that the first part of a compound is without its link; empty if it is none."""
    for link in ("", *_LINKS):
        bare = head.removesuffix(link).capitalize()
        if head.endswith(link) and len(bare) >= _SHORTEST_PART and _is_noun(bare):
            return bare
    bare = head.removesuffix("s")
    return bare.capitalize() if len(bare) >= _COMPOUND_HEAD and compound_parts(bare) else ""


def _other_in_front(head: str) -> str:
    return head.capitalize() if _is_first_part(head) else ""


def _is_noun(form: str) -> bool:
    return any(reading.kind == "N" for reading in readings(form))


def _is_first_part(head: str) -> bool:
    """„Saison-“, „Jahres-“, „Lesen-“, „Klein-“, „Fahr-“: what a compound may begin with."""
    for form in (head, head + "e", *(head.removesuffix(link) for link in _LINKS if head.endswith(link))):
        if len(form) >= _SHORTEST_PART:
            low = form.lower()
            if _is_noun(form.capitalize()) or any(r.kind == "J" for r in readings(low)) or verb_readings(low + "en"):
                return True
    return False


def _linked(first: str) -> bool:
    """Whether the first part of a compound takes an s before the second."""
    if first.lower().endswith(("heit", "keit", "ung", "schaft", "ion", "tät", "ing")):
        return True
    return first.endswith("e") and any(one.kind == "N" and one.lemma == first[:-1] for one in readings(first[:-1]))


@cache
def _closed() -> dict[str, str]:
    tags: dict[str, list[str]] = {}
    for tag, group in table("de/function_words.yaml")["tags"].items():
        for word in dict.fromkeys(group["words"].split()):
            tags.setdefault(word.lower(), []).append(tag)
    return {word: "|".join(found) for word, found in tags.items()}


@cache
def _auxiliaries() -> dict[str, str]:
    data = table("de/function_words.yaml")["auxiliaries"]
    return {lemma: key.upper() for key in ("va", "vm") for lemma in data[key].split()}


def verb_class(lemma: str) -> str:
    """VA, VM or VV."""
    return _auxiliaries().get(lemma, "VV")


@lru_cache(maxsize=100_000)
def tags(form: str) -> str:
    """The STTS tags that a form may have, as the dictionary and the closed classes have them; empty if unknown."""
    low = form.lower()
    found = _closed().get(low, "").split("|")
    for reading in verb_readings(low):
        kind = verb_class(reading.lemma)
        for code in reading.codes:
            found.append(kind + ("INF" if code == "I" else _VERB_TAGS[code[0]]))
    adjective = adjective_lemma(low)
    if adjective is not None:
        found.append("ADJD" if adjective == low else "ADJA")
        if low.endswith("er"):
            found.append("ADJD")
    if form[:1].isupper():
        noun = noun_reading(form)
        if noun is not None:
            found.append("NN")
    return "|".join(sorted({tag for tag in found if tag}))


_VERB_TAGS = {"I": "FIN", "S": "FIN", "Z": "IZU", "P": "PP", "A": "A1", "M": "IMP"}
