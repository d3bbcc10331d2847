"""Names that the recogniser misses or cuts short, and that the text itself or the lists give away."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from quellenlage.analysis.base.fields import QUOTES
from quellenlage.analysis.base.lexicon import noun_reading, readings
from quellenlage.analysis.names.acronyms import is_acronym, long_form_length
from quellenlage.analysis.names.firms import short_name
from quellenlage.analysis.names.found import Found, Named
from quellenlage.analysis.names.known import organisations
from quellenlage.analysis.names.nouns import dictionary_noun
from quellenlage.analysis.names.offices import TITLES, office
from quellenlage.analysis.names.peoples import countries, people
from quellenlage.analysis.names.person_nouns import person_noun, words_of
from quellenlage.analysis.names.seen import word_code
from quellenlage.analysis.names.subkinds import body_subkind
from quellenlage.analysis.names.word_features import ORGANISATION_WORDS
from quellenlage.analysis.names.wordlists import word_lists
from quellenlage.model import Token
from quellenlage.resources import table

_NAMED_IN_QUOTES = frozenset(
    ("agency", "newspaper", "magazine", "broadcaster", "company", "party", "association", "club", "union", "hospital")
)
_MEDIA = frozenset(("agency", "newspaper", "magazine", "broadcaster"))
_BODIES = (
    "bund",
    "bundes",
    "kirche",
    "verein",
    "vereins",
    "gesellschaft",
    "akademie",
    "agentur",
    "fonds",
    "zentrum",
    "zentrums",
    "rat",
    "rates",
    "rats",
    "dienst",
    "dienstes",
    "kreuz",
    "kreuzes",
    "werke",
    "werken",
    "kliniken",
    "betriebe",
    "betrieben",
)
"""Ends of nouns that name a body behind an adjective with a capital, beside those for bodies as such."""
_MOST_ALIKE = 8
_LONGEST_NAME = 8
_STOPS = frozenset(".?!:;")


def acronyms(words: Sequence[str], found: Found) -> None:
    """„Gewerkschaft der Polizei (GdP)“: an acronym in brackets after an organisation is one too, wherever it stands.

    Where the recogniser has missed the name, the letters of the acronym say where it begins.
    """
    ends = {one.last: one for one in found.names if one.kind == "organisation"}
    explained: set[str] = set()
    for k in range(1, len(words) - 2):
        if words[k] != "(" or words[k + 2] != ")" or not is_acronym(words[k + 1]):
            continue
        last = k - (words[k - 1] in QUOTES)
        first = last - long_form_length(words[max(0, last - _LONGEST_NAME) : last], words[k + 1])
        if last not in ends and first < last and any(body_subkind(word) for word in words[first:last]):
            found.names = [one for one in found.names if one.last <= first or one.first >= last]
            found.names.append(Named(first, last, "organisation"))
            found.taken[first:last] = [True] * (last - first)
            ends[last] = found.names[-1]
        if last in ends:
            explained.add(words[k + 1])
    for k, word in enumerate(words):
        if word in explained and not found.taken[k]:
            found.add(Named(k, k + 1, "organisation"))
    for one in found.names:
        if one.last - one.first == 1 and words[one.first] in explained:
            one.kind = "organisation"


def quoted(words: Sequence[str], found: Found) -> None:
    """„Der Fernsehsender „Kanal Süd““: what stands in quotation marks after a noun for a body is its name."""
    for k in range(1, len(words) - 2):
        if words[k] not in QUOTES or body_subkind(words[k - 1]) not in _NAMED_IN_QUOTES or not words[k + 1][:1].isupper():
            continue
        last = next((j for j in range(k + 2, min(len(words), k + 2 + _LONGEST_NAME)) if words[j] in QUOTES), None)
        if last is None or _STOPS & {*words[k + 1 : last]}:
            continue
        whole = next((one for one in found.names if (one.first, one.last) == (k + 1, last) and not one.subkind), None)
        if whole is not None and whole.kind == "person" and body_subkind(words[k - 1]) in _MEDIA:
            whole.kind = "organisation"  # „der Zeitung „Hoy Bolivia““
        if not any(found.taken[k + 1 : last]):
            found.add(Named(k + 1, last, "organisation"))


def by_given_name(words: Sequence[str], tokens: Sequence[Token], offset: int, found: Found) -> None:
    """„Beate Kern“: a given name with a word that looks like a surname, where the recogniser has seen nothing."""
    given = given_names()
    for k in range(len(words) - 1):
        if words[k] not in given:
            continue
        pair = range(offset + k, offset + k + 2)
        free = not any(found.taken[j] for j in pair) and (k + 2 == len(words) or not found.taken[offset + k + 2])
        if (
            free
            and all(tokens[j].tag in ("NE", "NN", "FM") for j in pair)
            and full_name(words[k : k + 2])
            and not countries().get(words[k + 1])
        ):
            found.add(Named(offset + k, offset + k + 2, "person"))


def by_title(words: Sequence[str], tokens: Sequence[Token], found: Found) -> None:
    """„Herr Kern“: the word behind such a title is a surname, though it is a noun as well; „Herr Präsident“ is not."""
    for k in range(len(words) - 1):
        free = words[k] in _ADDRESS and not found.taken[k + 1] and tokens[k + 1].tag in ("NN", "NE", "FM")
        if free and words[k + 1][:1].isupper() and office(words[k + 1]) is None and person_noun(words[k + 1]) is None:
            found.add(Named(k + 1, k + 2, "person"))


_ADDRESS = frozenset(("Herr", "Herrn", "Frau"))


def whole_persons(words: Sequence[str], tokens: Sequence[Token], found: Found) -> None:
    """„Ulf Kern“ where only „Ulf“ was seen: a surname of the lists behind a lone given name, though it is a noun as well."""
    lists = word_lists()
    for one in found.names:
        k = one.last
        if one.kind != "person" or k - one.first != 1 or k == len(words) or found.taken[k]:
            continue
        given = words[one.first] in lists.female or words[one.first] in lists.male
        if given and words[k] in lists.surname and tokens[k].tag in ("NE", "NN") and not body_subkind(words[k]):
            one.last += 1
            found.taken[k] = True


def again(words: Sequence[str], tokens: Sequence[Token], found: Found) -> None:
    """What is a name in one sentence is one elsewhere in the text too, if it is no word of the dictionary."""
    known: dict[str, list[tuple[tuple[str, ...], Named]]] = {}
    for one in found.names:
        name = tuple(words[one.first : one.last])
        quoted = one.first > 0 and words[one.first - 1] in QUOTES
        plain = len(name) > 1 or not (quoted or readings(name[0]) or noun_reading(name[0]))
        same = known.setdefault(name[0], [])
        short = short_name(" ".join(name)) if one.kind == "organisation" else ""
        if short and short not in known and short not in word_lists().place:
            known[short] = [((short,), one)]  # „Nucera“ of „Thyssenkrupp Nucera“
        if plain and one.kind != "person" and len(same) < _MOST_ALIKE and all(name != other for other, _ in same):
            same.append((name, one))
    for k, word in enumerate(words):
        if found.taken[k] or tokens[k].tag not in ("NE", "NN", "FM", "ADJA"):
            continue
        for name, one in sorted(known.get(word, ()), key=lambda pair: -len(pair[0])):
            if tuple(words[k : k + len(name)]) == name and not any(found.taken[k : k + len(name)]):
                found.add(Named(k, k + len(name), one.kind, one.subkind))


def titled(words: Sequence[str], tokens: Sequence[Token], found: Found) -> None:
    """„der Deutsche Judobund“: adjectives with a capital amid a sentence and a noun for a body are that body's name."""
    at = {one.first: one for one in found.names}
    for k in range(1, len(words) - 1):
        noun = words[k + 1]
        first = k - 1 if k > 1 and _title(words, tokens, k - 1) and _amid(words[k - 2]) else k
        if not _title(words, tokens, k) or not _amid(words[first - 1]):
            continue
        if not noun[:1].isupper() or not (body_subkind(noun) or noun.lower().endswith(_BODIES)):
            continue
        inside = {at[j] for j in range(first, k + 2) if j in at}
        wider = any(one.last > k + 2 or one.kind == "vehicle" or one.subkind for one in inside)
        if wider or sum(found.taken[first : k + 2]) != sum(one.last - one.first for one in inside):
            continue
        found.drop(inside)
        found.add(Named(first, k + 2, "organisation", body_subkind(noun)))


def _title(words: Sequence[str], tokens: Sequence[Token], k: int) -> bool:
    """Whether a word with a capital is an adjective of a name: „Deutsche“, which the tagger may take for a noun, „Nordische“."""
    said = (
        people(words[k].lower())
        if tokens[k].tag == "NN" and k + 1 < len(words) and tokens[k + 1].tag in ("NN", "NE", "ADJA")
        else None
    )
    adjective = tokens[k].tag == "ADJA" or (said is not None and said.adjective)
    return adjective and words[k][:1].isupper() and "-" not in words[k] and not words[k].endswith("er")


def _amid(before: str) -> bool:
    """Whether the word before shows that a capital is no sentence's: a small word, or an article that opens the sentence."""
    return before[:1].islower() or before in ("Der", "Die", "Das", "Im", "Beim", "Vom", "Zum", "Zur")


def capital_articles(words: Sequence[str], opening: AbstractSet[int], found: Found) -> None:
    """„Piraten, Die Partei und FDP“: an article with a capital amid a sentence is part of a body's name, throughout the text.

    `opening` are the words that open sentences.
    """
    names = {
        (words[k], words[k + 1])
        for k in range(1, len(words) - 1)
        if words[k] in _ARTICLES
        and k not in opening
        and (words[k - 1][-1:].isalpha() or words[k - 1] == ",")
        and body_subkind(words[k + 1])
    }
    for k in range(len(words) - 1) if names else ():
        if (words[k], words[k + 1]) in names and not any(found.taken[k : k + 2]):
            found.add(Named(k, k + 2, "organisation", body_subkind(words[k + 1])))


_ARTICLES = frozenset(("Der", "Die", "Das"))


def repeated(words: Sequence[str], tokens: Sequence[Token], found: Found) -> None:
    """A part of a person's full name that stands alone elsewhere is that person („Peskow“, „Kim“)."""
    parts: set[str] = set()
    offices: set[str] = set()
    tails: dict[str, tuple[str, ...]] = {}
    for one in found.names:
        if one.kind == "person" and one.last - one.first > 1:
            for word in (words[one.first], words[one.last - 1]):
                if len(word) > 2 and word.lower() not in TITLES:
                    (parts if office(word) is None else offices).add(word)
            tail = tuple(words[one.first + 1 : one.last])
            if tail[0] in particles():
                tails[tail[-1]] = tail
    for k, word in enumerate(words):
        base = word if word in parts else word[:-1] if word[-1:] == "s" and word[:-1] in parts else ""
        if not base and word in offices and _no_office(words, tokens, k):
            base = word
        if (
            base
            and not found.taken[k]
            and (tokens[k].tag in ("NE", "NN", "FM", "ADJA") or "-" in word or _stands_as_name(tokens, k))
        ):
            before = tails.get(base, (base,))[:-1]
            first = k - len(before)
            alike = first >= 0 and tuple(w.lower() for w in words[first:k]) == tuple(w.lower() for w in before)
            found.add(Named(first if alike else k, k + 1, "person"))


def _stands_as_name(tokens: Sequence[Token], k: int) -> bool:
    """„Heller prüft“, „sagte Kurz“: a part of somebody's name, whatever word it is, with a capital amid a sentence or before a verb."""
    amid = k > 0 and tokens[k - 1].tag[:1] != "$" and tokens[k - 1].tag != "ART"
    return amid or (k + 1 < len(tokens) and tokens[k + 1].form == "Fin")


def kin(words: Sequence[str], found: Found) -> None:
    """„Seine Tochter Emma“: a given name behind a noun for a relative is that person's, throughout the text, whatever else has it."""
    lists = word_lists()
    single = [
        one
        for one in found.names
        if one.last - one.first == 1 and (words[one.first] in lists.female or words[one.first] in lists.male)
    ]
    named = {words[one.first] for one in single if one.first and words[one.first - 1].lower() in words_of("kin")}
    for one in single:
        if words[one.first] in named:
            one.kind, one.subkind = "person", ""


def whose_nouns(words: Sequence[str], found: Found) -> None:
    """„Selenskyjs Äußerungen Propaganda“ taken for a body: the person in the genitive, without what is said of it."""
    surnames = {words[one.last - 1] for one in found.names if one.kind == "person" and one.last - one.first > 1}
    for one in found.names:
        first = words[one.first]
        whose = first[-1:] == "s" and first[:-1] in surnames and first not in surnames
        if (
            whose
            and one.last - one.first > 1
            and not one.subkind
            and all(dictionary_noun(word) or readings(word) for word in words[one.first + 1 : one.last])
        ):
            found.taken[one.first + 1 : one.last] = [False] * (one.last - one.first - 1)
            one.last, one.kind = one.first + 1, "person"


def _no_office(words: Sequence[str], tokens: Sequence[Token], k: int) -> bool:
    """„Kaiser sagte“ after „Peter Kaiser“: a surname like an office, with no article, adjective or place before and no name behind it."""
    if k and (
        tokens[k - 1].tag in ("ART", "ADJA", "PPOSAT", "PDAT", "PIAT", "APPRART", "CARD", "NE") or words[k - 1] in countries()
    ):
        return False
    return k + 1 == len(words) or tokens[k + 1].tag not in ("NE", "NN", "FM")


@cache
def particles() -> frozenset[str]:
    """All small words within surnames: „von“, „der“, „bin“."""
    data = table("de/given_names.yaml")["particles"]
    return frozenset((*data["words"].split(), *data["foreign"].split()))


@cache
def given_names() -> frozenset[str]:
    """Given names that are hardly anything else, as German and other languages spell them."""
    own, foreign = table("de/given_names.yaml"), table("de/transliteration.yaml")["given_names"]
    return frozenset((*own["female"].split(), *own["male"].split(), *(name for group in foreign for name in group)))


def _is_rather_a_place(word: str) -> bool:
    """„Sofia“, but not „Ina“, which hardly anybody knows as a town."""
    return word in word_lists().place and word_code(word)[:1] != "P"


def foreign_name(words: Sequence[str]) -> bool:
    """Whether two words are a person by how surnames of another language end: „Ratko Kovačić“."""
    plain = len(words) == 2 and all(word[:1].isupper() and word.isalpha() and not word.isupper() for word in words)
    ends = table("de/name_nouns.yaml")["foreign_surnames"]["ends"].split() if plain else []
    last = words[-1].removesuffix("s")
    return plain and any(last.endswith(end) and len(last) > len(end) + 1 for end in ends) and not any(map(body_subkind, words))


def full_name(words: Sequence[str]) -> bool:
    """Whether two or three words are a person by their given name: nothing else is known of them, nor do they name a body."""
    lists = word_lists()
    if not 2 <= len(words) <= 3 or words[0] not in given_names() or _is_rather_a_place(words[0]):
        return False
    name = " ".join(words)
    return (
        all(word[:1].isupper() and word.isalpha() and not word.isupper() for word in words)
        and not any(body_subkind(word) or word.lower() in ORGANISATION_WORDS or office(word) for word in words)
        and not (name in lists.place or name in organisations() or name in countries())
    )
