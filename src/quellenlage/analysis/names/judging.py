"""What the recogniser says, judged by the words around, by the lists and by the rest of the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from quellenlage.analysis.base.fields import QUOTES
from quellenlage.analysis.base.lexicon import noun_reading, readings
from quellenlage.analysis.names.found import Found
from quellenlage.analysis.names.known import never
from quellenlage.analysis.names.nouns import PART, compound, compound_noun, dictionary_noun, everyday_noun, listed_person
from quellenlage.analysis.names.offices import genitive, office
from quellenlage.analysis.names.peoples import countries, people
from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.analysis.names.seen import word_code
from quellenlage.analysis.names.subkinds import body_head, body_subkind, calls_again
from quellenlage.analysis.names.word_features import PLACE_ENDINGS
from quellenlage.analysis.names.wordlists import word_lists
from quellenlage.model import EntityKind, Token
from quellenlage.resources import table

_PLACE_CLASSES = frozenset(
    """Dorf Stadt Gemeinde Ortschaft Ort Kleinstadt Großstadt Hafenstadt Hauptstadt Küstenstadt Grenzstadt Millionenstadt
    Insel Halbinsel Provinz Region Bezirk Distrikt Landkreis Stadtteil Ortsteil Vorort Bundesstaat Bundesland Fluss Berg Vulkan
    Tal Bucht Dorfes Stadtteils Bezirks""".split()
)
"""Right before a name they say that it is a place."""
_WITH_NAMES = frozenset(("company", "club", "party", "newspaper", "agency", "magazine", "broadcaster", "union", "association"))
"""Kinds of bodies whose noun stands right before a name."""
_SURE = 3
_PLACES = tuple(ending for ending in PLACE_ENDINGS if ending not in ("stadt", "land", "see", "kreis", "heim", "tal", "weg"))
_PLURALS = ("e", "en", "er", "n")
_ADVERBS = ("stens", "weise", "falls", "maßen", "wärts", "lings", "halber", "dessen")
"""Ends of adverbs that open a sentence: „Frühestens im Mai“."""
_WHENCE = frozenset("in im am an aus bei beim mit zur zum nach".split())
"""Prepositions that no name ends with: „37-jähriger Bayer aus“."""
_SMALL = frozenset("der die das dem den des ein eine einer im in am an vom von zum zur bei aus mit".split())


def trimmed(words: Sequence[str], tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """A name without quotation marks, small words before it and adjectives after it, with the rest of „Institut für Luft- und …“."""
    begin, end = first, _whole(words, first, last)
    while begin < end and (words[begin] in QUOTES or _small(words, begin)):
        begin += 1
    while end > begin + 1 and (words[end - 1] in QUOTES or words[end - 1] in _WHENCE):
        end -= 1
    while end > begin + 1 and tokens[end - 1].tag in ("ADJA", "ADJD") and words[end - 1][:1].islower():
        end -= 1
    return begin, end


def _small(words: Sequence[str], k: int) -> bool:
    """Whether a small word before a name is none of it: „Den“ is where it is written so amid a sentence („in Den Haag“)."""
    return words[k].lower() in _SMALL and (words[k].islower() or k == 0 or not words[k - 1][-1:].isalpha())


def _whole(words: Sequence[str], first: int, last: int) -> int:
    """The end of a name that the recogniser has cut after „Luft- und“, or after „Brandt &“."""
    if last < len(words) and words[last - 1] == "&" and words[last][:1].isupper():
        return last + 1
    if last - first < 3 or words[last - 1] not in ("und", "oder") or not words[last - 2].endswith("-"):
        return last
    return last + 1 if last < len(words) and words[last][:1].isupper() else last


def plausible(words: Sequence[str], tokens: Sequence[Token], kind: str) -> bool:
    """Against the recogniser's slips: an office, an adjective of a country or a small word is no name by itself."""
    if not any(word[:1].isupper() or word[:1].isdigit() for word in words):
        return False
    if kind == "PER" and tokens[0].tag == "APPR" and words[0][:1].isupper():
        return False  # „Per Hubschrauber“
    if len(words) > 1:
        return kind == "PER" or not _described(words)
    if words[0] in never():
        return False
    said = people(words[0])
    if said is not None and (said.adjective or (kind != "PER" and words[0] not in countries())):
        return False  # „deutsche“; „der Ungar“
    if kind == "PER":
        return (
            office(words[0]) is None and tokens[0].tag not in ("ADV", "VVFIN", "APPR", "ART", "KON") and not _everyday(words[0])
        )
    if kind == "ORG" and body_head(words[0]) == words[0].lower() and calls_again(words[0]):
        return False  # „die Partei“: which one the text has said before
    return not _only_office(words[0]) and not (kind == "LOC" and _everyday_place(words[0], tokens[0]))


def _everyday_place(word: str, token: Token) -> bool:
    """„in Brand gesteckt“, „besteht Konsens“: a noun of the dictionary that is no place of the lists, or hardly ever."""
    reading = noun_reading(word)
    if reading is None or token.tag not in ("NN", "NE"):
        return False
    lists, forms = word_lists(), {word, reading.lemma}
    if forms & _common_words():
        return True
    if not (readings(reading.lemma) or _everyday_compound(word, token)):
        return False
    placed = any(form in names for form in forms for names in (lists.place, lists.country, lists.book))
    return not placed and word_code(word)[:1] != "L"


def _everyday_compound(word: str, token: Token) -> bool:
    """„Maisfeld“, „Niederlage“, but not „Schlossplatz“: known words make a noun that does not end as names of places do."""
    return token.tag == "NN" and not word.lower().removesuffix("s").endswith(_PLACES) and compound(word, PART - 1)


@cache
def _common_words() -> frozenset[str]:
    data = table("de/place_words.yaml")
    classes = (nouns for key, nouns in data["class_nouns"].items() if key != "example")
    return frozenset(word for words in (data["common"]["words"], *classes) for word in words.split())


def _everyday(word: str) -> bool:
    """Whether a word by itself is an inflected noun („Mahlsteine“) and on no list of names; „Steinkamp“ may be a surname."""
    if listed_person(word) or not word.endswith(_PLURALS):
        return False
    reading = noun_reading(word)
    if reading is None or reading.lemma == word:
        return False
    return bool(readings(word)) or compound(word)


def _described(words: Sequence[str]) -> bool:
    """„Sieger des Stadtlaufs“: one person and what of; „Ärzte ohne Grenzen“ are several."""
    found = office(words[0])
    return found is not None and not found.plural and words[1] in ("des", "der") and not body_subkind(words[0])


def _only_office(word: str) -> bool:
    """„Generalbundesanwalts“, „Hamas-Chef“: an office, and neither a body („Präsidium“) nor a place that happens to end like one."""
    found = office(word)
    return found is not None and found.weight == "office" and not body_subkind(word) and word not in word_lists().place


def held(word: str, token: Token) -> bool:
    """Whether the first word says what the person named is: an office („Ministerpräsident Kessel“) or a people („Tschechin“)."""
    if dweller(word):
        return True
    held = office(word)
    return held is not None and held.weight == "office" and not held.plural and token.tag in ("NN", "NE")


def determined(words: Sequence[str], tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a single word for a person is a noun: with its article („die Fischer“, „der Trailer“), or several („Fischer sagten“)."""
    if last - first > 1:
        return False
    noun = any(reading.kind == "N" for reading in readings(words[first]))
    after = tokens[last] if last < len(tokens) else None
    if (
        noun
        and after is not None
        and after.form == "Fin"
        and after.number == "Plur"
        and (first == 0 or tokens[first - 1].tag == "$.")
    ):
        return True
    if first == 0 or not (noun or not listed_person(words[first])):
        return False
    return tokens[first - 1].tag in ("ART", "PIAT", "PPOSAT", "PDAT")


def somebody(words: Sequence[str], first: int, last: int) -> bool:
    """„Der Liberale“ taken for a body: a single noun for a person behind an article that no body of that name has."""
    single = last - first == 1 and first > 0 and words[first - 1].lower() in _MASCULINE
    return single and person_noun(words[first]) is not None


def something(words: Sequence[str], tokens: Sequence[Token], first: int, last: int) -> bool:
    """„Den Ablauf des Konvois“, „pro Zoll“ taken for a body: a noun of the dictionary in the genitive, or a unit."""
    if last - first > 1 or not first:
        return False
    noun = noun_reading(words[first])
    inflected = words[first - 1] in ("des", "eines") and noun is not None and noun.lemma != words[first]
    return inflected and tokens[first].tag == "NN" and everyday_noun(words[first]) and not body_subkind(words[first])


_MASCULINE = frozenset("der dem den des ein einem einen eines".split())


def dweller(word: str) -> bool:
    """„Tschechin“, „Franzose“: one person of a people; „Schweizer“ and „Deutsche“ are adjectives as well."""
    said = people(word)
    return said is not None and not said.adjective and not said.plural and not word.endswith("er")


def opens(words: Sequence[str], first: int, last: int) -> bool:
    """Whether a single word that opens a sentence or a quotation is a word of its own in small letters („Nieder mit …“)."""
    if last - first > 1 or (first and words[first - 1] not in QUOTES and words[first - 1] != ":"):
        return False
    word = words[first]
    lists = word_lists()
    name = word in lists.surname or word in lists.female or word in lists.male
    return not name and (adverb(word) or word in _openers() or (bool(readings(word.lower())) and not readings(word)))


@cache
def _openers() -> frozenset[str]:
    return frozenset(table("de/name_nouns.yaml")["openers"]["words"].split())


def adverb(word: str) -> bool:
    """Whether a word with a capital ends as only adverbs do: „Frühestens“."""
    return word.endswith(_ADVERBS)


def _named_body(words: Sequence[str], first: int, last: int) -> bool:
    """„Der Zulieferer Varrentz“, „Zweitligist Hansa Lindow“, but not „die Partei Erdoğans“, „der Konzern Peter Holms“."""
    lists = word_lists()
    person = words[first] in lists.male or words[first] in lists.female or genitive(words[last - 1])
    return not person and body_subkind(words[first - 1]) in _WITH_NAMES


def nouns_elsewhere(words: Sequence[str], tokens: Sequence[Token], found: Found) -> None:
    """„Sperma wurde untersucht“ where the text also has „das Sperma“: no person, if no list has the word."""
    nouns = {
        words[k]
        for k in range(1, len(words))
        if tokens[k - 1].tag in ("ART", "PPOSAT", "PIAT") and not found.taken[k] and tokens[k].tag in ("NN", "NE", "FM")
    }
    single = (one for one in found.names if one.kind == "person" and one.last - one.first == 1 and not one.sure)
    found.drop({one for one in single if words[one.first] in nouns and not listed_person(words[one.first])})


def nobody(words: Sequence[str], tokens: Sequence[Token], found: Found) -> None:
    """Drop „Haftbefehl“, „Insulin“: what is no name, although no article stands before it.

    Nouns of the dictionary that no list of names has, and compounds of two that do not end as surnames do and are told of once, where
    they are not told of as somebody who acts.
    """
    alone = (one for one in found.names if one.last - one.first == 1 and not one.subkind and not one.sure)
    single = [one for one in alone if one.kind in ("person", "place")]
    often = Counter(words[one.first] for one in single)
    surnames = {words[one.last - 1] for one in found.names if one.kind == "person" and one.last - one.first > 1}
    for one in single:
        word = words[one.first]
        if word in surnames:
            continue
        noun = dictionary_noun(word) and word.removesuffix("s") not in surnames and not _acts(tokens, one.first)
        compound_alone = one.kind == "person" and often[word] == 1 and _mere_compound(words, tokens, one.first)
        if noun or compound_alone or _beast(tokens, one.first):
            found.drop({one})


def _mere_compound(words: Sequence[str], tokens: Sequence[Token], k: int) -> bool:
    """„Haftbefehl“, „Saharastaub lag über der Stadt“: a person with such a name says or does what things do not."""
    opening = k == 0 or tokens[k - 1].tag == "$."
    if not (tokens[k].tag == "NN" or (tokens[k].tag == "NE" and opening)) or not compound_noun(words[k]):
        return False
    return not _speaks(tokens, k) or (_verb_behind(tokens, k) in _of_things() and not _held_before(tokens, k))


def _acts(tokens: Sequence[Token], k: int) -> bool:
    """Whether a word that the dictionary knows stands where a name does: behind an office, beside a verb of reporting, before its verb.

    „Holm lehnte ab“, but not „Insulin ist knapp“, „nannten Insulin als Grund“.
    """
    if _held_before(tokens, k):
        return True
    if k and tokens[k - 1].lemma == "nennen":
        return False
    return _speaks(tokens, k) and _verb_behind(tokens, k) not in _of_things() | {""}


def _verb_behind(tokens: Sequence[Token], k: int) -> str:
    """The lemma of the word behind another, empty at the end of a text."""
    return tokens[k + 1].lemma if k + 1 < len(tokens) else ""


@cache
def _of_things() -> frozenset[str]:
    """Verbs that say nothing of somebody who acts."""
    return frozenset(table("de/name_nouns.yaml")["of_things"]["verbs"].split())


@cache
def _beasts() -> frozenset[str]:
    """Animals that are surnames as well."""
    return frozenset(table("de/name_nouns.yaml")["beasts"]["nouns"].split())


@cache
def _of_beasts() -> frozenset[str]:
    """What animals do."""
    return frozenset(table("de/name_nouns.yaml")["beasts"]["verbs"].split())


def _beast(tokens: Sequence[Token], k: int) -> bool:
    """„Wolf reißt Schafe“, but not „Wolf sagte ab“: an animal where no name stands."""
    return tokens[k].text in _beasts() and (not _acts(tokens, k) or _verb_behind(tokens, k) in _of_beasts())


def _held_before(tokens: Sequence[Token], k: int) -> bool:
    return k > 0 and office(tokens[k - 1].text) is not None


def _speaks(tokens: Sequence[Token], k: int) -> bool:
    """Whether a word is told of as somebody is: at the opening before its verb, beside a verb that reports, behind an office.

    „Sprecher Holzapfel“, but not „warf dem Sprecher Wortbruch vor“.
    """
    beside = (*tokens[max(0, k - 1) : k], *tokens[k + 1 : k + 2])
    if k + 1 < len(tokens) and tokens[k + 1].form == "Fin" and (k == 0 or tokens[k - 1].tag in ("$.", "$(")):
        return True  # „Holzapfel lehnte ab“
    if any(token.form == "Fin" and token.lemma in reporting() for token in beside):
        return True
    return _held_before(tokens, k) and (k < 2 or tokens[k - 2].text.lower() not in ("dem", "den", "einem"))


@cache
def reporting() -> frozenset[str]:
    """The verbs that pass on what somebody says."""
    return frozenset(verb["lemma"] for verb in table("de/reporting_verbs.yaml")["verbs"])


def consistent(words: Sequence[str], found: Found) -> None:
    """The same words are the same kind of thing throughout a text, unless the kinds are as frequent."""
    votes: dict[str, Counter[EntityKind]] = {}
    for one in found.names:
        if not one.subkind:
            counts = votes.setdefault(" ".join(words[one.first : one.last]), Counter())
            counts[one.kind] += 1
            if one.first and words[one.first - 1] in _PLACE_CLASSES:
                counts["place"] += _SURE
            elif one.first and _named_body(words, one.first, one.last):
                counts["organisation"] += _SURE
            if one.kind == "event":
                counts["event"] += _SURE
    whole = {" ".join(words[one.first : one.last]) for one in found.names if one.kind == "person" and one.last - one.first > 1}
    part_of_person = {name.split()[-1] for name in whole}
    for one in found.names:
        name = " ".join(words[one.first : one.last])
        if one.subkind:
            continue
        counts = votes[name]
        best = min(counts, key=lambda kind: (-counts[kind], kind))
        if counts[best] > counts[one.kind]:
            one.kind = best
        if one.last - one.first == 1 and (name in part_of_person or (name[-1] == "s" and name[:-1] in part_of_person)):
            one.kind = "person"
