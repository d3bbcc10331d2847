"""How a source is called outside its sentence: „seines Anwalts“ is „sein Anwalt“, „der russischen Behörden“ „russische Behörden“."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache

from quellenlage.analysis.base.lexicon import Reading, noun_reading, readings
from quellenlage.knowledge.gazetteer.lookup import exact
from quellenlage.knowledge.places.townspeople import town_of
from quellenlage.resources import table

_DEFINITE = {"dem": "sp", "des": "s", "den": "sp", "der": "fp"}
"""What a definite article may be, where it is no nominative: singular, plural, feminine singular."""
_ARTICLES = {"m": "der", "f": "die", "n": "das"}
_STEMS = ("ein", "kein", "sein", "ihr", "unser", "dies", "jed")
_OBLIQUE = ("em", "es", "en", "er")
_ADJECTIVES = ("em", "en", "er", "es", "e")


@lru_cache(maxsize=4_096)
def nominative(words: str) -> str:
    """A noun phrase in the nominative; what is no oblique case, or cannot be told, stays as it is."""
    parts = words.split()
    if len(parts) == 1 and exact(words):
        return words  # „Norwegen“, „Polen“
    titled = _title(parts)
    if titled is not None:
        return titled
    head = next((k for k, part in enumerate(parts) if part[:1].isupper() and (k or len(parts) == 1)), None)
    if head is None:
        head = 0 if parts and parts[0][:1].isupper() else None
    elif head + 1 < len(parts) and parts[0] in _DEFINITE and _is_of_a_town(parts[head]) and parts[head + 1][:1].isupper():
        return _of_a_town(parts, head + 1)
    if head is None or any(not part[:1].islower() for part in parts[1:head]):
        return words
    reading = _reading(parts[head])
    if reading is None:
        return words
    gender = next((code for code in "mfn" if code in reading.codes), "")
    strong = _strong_singular(parts[:head], gender, reading.codes)
    if strong:
        return " ".join([*(_ended(part, strong) for part in parts[:head]), *parts[head:]])
    determiner = parts[0] if head else ""
    bare = _is_bare_plural(parts[:head], reading.codes)
    number = "p" if bare else _number(determiner.lower(), reading.codes)
    if not number or not gender:
        return words
    if number == "p":
        adjectives = [_ended(part, "e") for part in parts[0 if bare else 1 : head]]
        return " ".join([*adjectives, plural_form(parts[head]), *parts[head + 1 :]])
    article, ending = _singular(determiner.lower(), gender)
    adjectives = [_ended(part, ending) for part in parts[1:head]]
    return " ".join([article, *adjectives, singular_form(parts[head], reading.lemma), *parts[head + 1 :]])


def _is_of_a_town(word: str) -> bool:
    """„Münchner“, „Rheiner“: an adjective that has one form in all cases, and no trade before a name („des Richters Huber“)."""
    return town_of(word) is not None or (word.endswith("er") and noun_reading(word) is None)


def _of_a_town(parts: list[str], noun: int) -> str:
    """„des Münchner Merkurs“ → „der Münchner Merkur“: also where the dictionary does not know the name, which then has an s too many."""
    reading = _reading(parts[noun])
    gender = next((code for code in "mfn" if reading and code in reading.codes), "m" if parts[0] == "des" else "")
    if parts[0] != "des" or not gender:
        return " ".join(parts)
    bare = singular_form(parts[noun], reading.lemma) if reading else parts[noun]
    if bare == parts[noun] and not bare.endswith(("us", "ss")):
        bare = bare.removesuffix("s")  # no „Mer-kurs“, whose genitive would be longer
    return " ".join([_ARTICLES[gender], *parts[1:noun], bare, *parts[noun + 1 :]])


def proper_name(name: str) -> str:
    """A name that begins with adjectives in the nominative („Humanistischen Union“ → „Humanistische Union“); others as they are."""
    return _title(name.split(" ")) or name


def _title(parts: list[str]) -> str | None:
    """„Deutschen Presse-Agentur“ → „Deutsche Presse-Agentur“, „des Auswärtigen Amtes“ → „Auswärtiges Amt“.

    „Weiße Haus“ → „Weißes Haus“; also „Vereinten Nationen“ → „Vereinte Nationen“ and „diplomatischen Kreisen“ → „diplomatische Kreise“.
    """
    first = 1 if parts and parts[0] in _DEFINITE else 0
    noun = next((k for k in range(first, len(parts)) if not _is_inflected_adjective(parts[k])), first)
    if noun == first or noun >= len(parts) or not parts[noun][:1].isupper():
        return None
    if first and not parts[first][:1].isupper():
        return None  # „der russischen Behörden“ is no name
    weak = any(part.endswith("e") for part in parts[first:noun])
    reading = _noun(parts[noun])
    gender = next((code for code in "mfn" if reading and code in reading.codes), "")
    if reading is None or not gender:
        return None
    oblique = parts[noun] != reading.lemma and not parts[noun].endswith("s")
    plural = "s" not in reading.codes or ("p" in reading.codes and oblique)
    ending = "e" if plural else _STRONG[gender]
    named = all(part[:1].isupper() for part in parts[first:noun])
    if weak and (ending == "e" or not (named or "p" not in reading.codes)):
        return None  # „frühere Minister“ may be several, „russische Staatsfernsehen“ only one
    head = plural_form(parts[noun]) if plural else singular_form(parts[noun], reading.lemma)
    return " ".join([*(_stem(part) + ending for part in parts[first:noun]), head, *parts[noun + 1 :]])


def _stem(adjective: str) -> str:
    return adjective.removesuffix("e") if adjective.endswith("e") else adjective[:-2]


_STRONG = {"m": "er", "f": "e", "n": "es"}


def _is_inflected_adjective(word: str) -> bool:
    """An adjective in an oblique case, or one that follows an article („das Weiße Haus“)."""
    if not word.endswith(("en", "em", "e")):
        return False
    found = readings(_stem(word).lower())
    return word.endswith(("schen", "sche")) or any(reading.kind == "J" or "P" in reading.codes for reading in found)


def same_but_for_case(words: str, name: str) -> bool:
    """Whether words are a name in another case: „der Deutschen Presse-Agentur“, „Handelsblatts“."""
    said, called = words.split(), name.split()
    if len(said) == len(called) + 1 and said[0][:1].islower():
        said = said[1:]
    return len(said) == len(called) and all(map(_same_stem, said, called))


def _same_stem(one: str, other: str) -> bool:
    shared = min(len(one), len(other))
    return abs(len(one) - len(other)) <= 2 and shared > 2 and one[: shared - 1] == other[: shared - 1]


def _reading(noun: str) -> Reading | None:
    """The noun of a form; a neuter that ends in „-en“ only here („dem Zeugen“ as „Zeug“) is rather a weak masculine, or unknown."""
    if noun.endswith(("igen", "ichen")):
        return None  # „den Angehörigen“: an adjective as a noun
    reading = _noun(noun)
    if reading is None or "n" not in reading.codes or not noun.endswith("en") or reading.lemma.endswith("en"):
        return reading
    weak = noun_reading(noun[:-1])
    return weak if weak is not None and "m" in weak.codes and weak.lemma == noun[:-1] else None


def _noun(form: str) -> Reading | None:
    """What the dictionary says of a noun, its gender put right: „der Städtetag“, „der Turnerbund“."""
    reading = noun_reading(form)
    if reading is not None and "n" in reading.codes and reading.lemma.lower().endswith(_masculine()):
        return replace(reading, codes=(reading.codes - {"n"}) | {"m"})
    return reading


@cache
def _masculine() -> tuple[str, ...]:
    return tuple(table("de/lemmas.yaml")["masculine"]["ends"].split())


def _number(determiner: str, codes: frozenset[str]) -> str:
    """„s“ or „p“ where a phrase is in an oblique case, empty where it may be a nominative."""
    feminine = "f" in codes and "m" not in codes
    if not determiner:
        return "p" if "p" in codes and "s" not in codes else ""
    if determiner in ("dem", "des"):
        return "s"
    if determiner == "den":
        return "p" if "p" in codes else "s"
    if determiner == "der":
        return "s" if feminine and "s" in codes else "p" if "s" not in codes else ""
    stem = next((stem for stem in _STEMS if determiner.startswith(stem)), "")
    ending = determiner[len(stem) :] if stem else ""
    if ending in ("em", "es", "en") and not (stem == "dies" and ending == "es"):
        return "p" if ending == "en" and "p" in codes and stem != "ein" else "s"
    return "s" if ending == "er" and feminine and stem not in ("dies", "jed") else ""


def _is_bare_plural(adjectives: list[str], codes: frozenset[str]) -> bool:
    """„neuesten Schätzungen“: adjectives without an article before a noun that can only be a plural."""
    return (
        bool(adjectives) and "s" not in codes and all(word.endswith("en") and not _is_determiner(word) for word in adjectives)
    )


def _strong_singular(adjectives: list[str], gender: str, codes: frozenset[str]) -> str:
    """The ending that adjectives without an article have in the nominative, where theirs is a dative's: „vorläufiger Schätzung“."""
    if not adjectives or any(map(_is_determiner, adjectives)):
        return ""
    if all(word.endswith("er") for word in adjectives):
        return "e" if gender == "f" and "m" not in codes and "s" in codes else ""
    return _STRONG.get(gender, "") if gender != "f" and all(word.endswith("em") for word in adjectives) else ""


def _is_determiner(word: str) -> bool:
    low = word.lower()
    return low in _DEFINITE or any(low == stem + ending for stem in _STEMS for ending in _OBLIQUE)


def _singular(determiner: str, gender: str) -> tuple[str, str]:
    """The article in the nominative and the ending of an adjective after it."""
    if determiner in _DEFINITE:
        return _ARTICLES[gender], "e"
    stem = next(stem for stem in _STEMS if determiner.startswith(stem))
    if stem in ("dies", "jed"):
        return stem + {"m": "er", "f": "e", "n": "es"}[gender], "e"
    return (stem + "e", "e") if gender == "f" else (stem, {"m": "er", "n": "es"}[gender])


def _ended(adjective: str, ending: str) -> str:
    stem = next((adjective.removesuffix(old) for old in _ADJECTIVES if adjective.endswith(old)), None)
    return stem + ending if stem else adjective


def plural_form(noun: str) -> str:
    """„Unionspolitikern“ → „Unionspolitiker“: the dative has an n more, where the form without it is a plural too."""
    shorter = noun[:-1]
    reading = noun_reading(shorter) if noun.endswith("n") else None
    if reading is None or "p" not in reading.codes:
        return noun
    return shorter if shorter.endswith(("er", "el")) or (shorter.endswith("e") and reading.lemma != shorter) else noun


def singular_form(noun: str, lemma: str) -> str:
    """„Anwalts“ → „Anwalt“, „Zeugen“ → „Zeuge“; only where the dictionary's form is the noun without its ending."""
    return lemma if lemma and noun.startswith(lemma) and len(noun) - len(lemma) <= 2 else noun
