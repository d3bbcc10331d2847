"""Names right behind a noun that says what has them: „Kita Seepferdchen“, „Tierpark Brockenblick“, „die Bahntochter Heidenetz“.

An unknown word behind such a noun is a name anywhere. A word or compound of the dictionary is one only where it can be nothing else: before
the verb of a main clause there is one constituent, and of two bare nouns behind such a noun the first is its name.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

from quellenlage.analysis.base.lexicon import noun_reading, readings
from quellenlage.analysis.names.firms import describes, trade
from quellenlage.analysis.names.found import Found, Named
from quellenlage.analysis.names.judging import reporting
from quellenlage.analysis.names.nouns import known_noun
from quellenlage.analysis.names.offices import genitive, office
from quellenlage.analysis.names.peoples import people
from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.analysis.names.subkinds import body_subkind
from quellenlage.analysis.names.wordlists import word_lists
from quellenlage.model import Token
from quellenlage.resources import table

_MOST, _FULL = 3, 2
_SHORTEST = 3
_NOUNS = ("NN", "NE", "FM")
_OPENED = frozenset(("KOUS", "PRELS", "PWS", "PWAV", "PWAT", "$,", "$(", "$.", "KON"))
"""Tags of words before which a constituent is not the only one so far."""
_BEHIND = frozenset(("APPR", "APPRART", "$,", "$(", "$."))
_TOPIC = ("NN", "NE", "TRUNC", "ADJA")


def institutions(words: Sequence[str], tokens: Sequence[Token], starts: AbstractSet[int], found: Found) -> None:
    """Find such names. `starts` are the words that open sentences."""
    _judged(words, found)
    at = {one.first: one for one in found.names}
    first = 0
    for k in range(len(words) - 1):
        first = k if k in starts else first
        if found.taken[k] or tokens[k].tag not in _NOUNS or not words[k][:1].isupper():
            continue
        if _placed_firm(words[k]):
            found.add(Named(k, k + 1, "organisation", "company"))
            continue
        if words[k + 1] == "für" and _with_topic(words[k]) and not _one_of_many(words, k):
            _add(k, _topic_end(words, tokens, k + 2, found), words[k], at, found, joined=True)
            continue
        joined = _joined(words[k])
        if not joined and not says_firm(words[k]):
            continue
        last = _end(words, tokens, k + 1, at, found)
        if last > k + 1 and _is_name(words, tokens, (first, k, last), at, joined=joined):
            _add(k, last, words[k], at, found, joined=joined)


@lru_cache(maxsize=20_000)
def _placed_firm(word: str) -> bool:
    """„Neißebank“: a place or river and a noun for a firm in one word that the dictionary does not have."""
    low = word.lower()
    end = next((noun for noun in _ends("placed") if low.endswith(noun)), "")
    first = word[: len(word) - len(end)] if end else ""
    return len(first) > _SHORTEST and _listed_place(first) and not (readings(word) or known_noun(word))


def _one_of_many(words: Sequence[str], k: int) -> bool:
    """„Ein eigenes Ministerium für Wohnen“: any such body."""
    return any(word.lower().startswith(("ein", "kein", "eigen")) for word in words[max(0, k - 2) : k])


def _judged(words: Sequence[str], found: Found) -> None:
    """„Papierfabrik Karst“ as a place: the firm is „Karst“; „Klinikverbund Lahngrund“ is a body."""
    for one in found.names:
        if one.last - one.first != _FULL or one.kind not in ("place", "person") or one.subkind:
            continue
        noun, word = words[one.first : one.last]
        if _joined(noun) and not (readings(word) or known_noun(word)):
            one.kind, one.subkind = "organisation", body_subkind(noun) or "institution"
        elif says_firm(noun) and not _somebody(word) and not _listed_place(word):
            one.kind, one.subkind = "organisation", "company"
            found.shorten(one, one.first + 1)


def _add(k: int, last: int, noun: str, at: dict[int, Named], found: Found, *, joined: bool) -> None:
    begin = k if joined else k + 1
    if last <= k + 1:
        return
    inside = {at[j] for j in range(begin, last) if j in at}
    found.drop(inside)
    found.add(Named(begin, last, "organisation", body_subkind(noun) or ("institution" if joined else "company")))


def _end(words: Sequence[str], tokens: Sequence[Token], first: int, at: dict[int, Named], found: Found) -> int:
    """Where the words end that may be the name: one, or several that nobody knows or that close the names of firms."""
    last = first
    while last < min(len(words), first + _MOST):
        one = at.get(last)
        if one is not None and _may_be_part(one):
            last = one.last
        elif not found.taken[last] and tokens[last].tag in _NOUNS and words[last][:1].isupper() and not _somebody(words[last]):
            if last > first and words[last] not in _words("ends") and not _unknown(words[last]):
                break
            last += 1
        else:
            break
    return last


def _may_be_part(one: Named) -> bool:
    """Whether what was found may be part of a longer name: a single word of no known kind, or a country or region."""
    seen = one.kind in ("person", "place", "organisation") and one.subkind in ("", "country")
    return seen and one.last - one.first == 1


def _is_name(
    words: Sequence[str], tokens: Sequence[Token], place: tuple[int, int, int], at: dict[int, Named], *, joined: bool
) -> bool:
    """Whether the words behind a noun are its name; `place` is where the sentence, the noun and what follows the words begin."""
    first, k, last = place
    word, one = words[k + 1], at.get(k + 1)
    if len(word) == 1 or word in _words("times"):
        return False
    if one is not None and not joined and not _somebody(words[k]) and not _listed_place(word) and not genitive(word):
        return one.kind != "organisation"  # „die Papierfabrik Karst“
    if last > k + _FULL and words[last - 1] in _words("ends") and not known_noun(word):
        return True  # „die Kalifabrik Rossleben Mineral“
    seen = one is not None and joined and not (readings(word) or known_noun(word))
    if seen or _listed_place(word):
        return joined and not genitive(word)
    if genitive(words[last - 1]) and _listed_place(words[last - 1].removesuffix("s")):
        return False
    if _unknown(word) or (word.isupper() and len(word) > 1):
        return True
    if last < len(words) and tokens[last].tag == "NN" and not known_noun(word) and not readings(word):
        return k > 0 and tokens[k - 1].tag in ("ART", "ADJA")  # „weist die Bahntochter Heidenetz Vorwürfe zurück“
    if words[k] in _words("alone"):
        return False
    ahead = tokens[first:k]
    says = last < len(words) and tokens[last].form == "Fin" and tokens[last].lemma in reporting()
    if says and any(token.text.lower() == "wie" for token in ahead) and not known_noun(word) and not readings(word):
        return True  # „wie der Netzbetreiber Marschnetz mitteilte“
    alone = not any(token.form == "Fin" or token.tag in _OPENED for token in ahead)
    behind = last == len(words) or tokens[last].form == "Fin" or tokens[last].tag in _BEHIND
    return alone and behind and _may_be_called(word, tokens[k + 1])


def _may_be_called(word: str, token: Token) -> bool:
    """„Kita Sonnenschein“, but not „die Klinik Ende März“, „die Schule Kinder …“."""
    reading = noun_reading(word)
    return token.tag in _NOUNS and (reading is None or reading.lemma == word)


def _unknown(word: str) -> bool:
    """Whether a word is in no dictionary, not even as a compound."""
    if len(word) < _SHORTEST:
        return False
    return not (readings(word) or readings(word.lower()) or known_noun(word) or noun_reading(word) or _somebody(word))


def _somebody(word: str) -> bool:
    said = people(word)
    return office(word) is not None or person_noun(word) is not None or (said is not None and said.adjective)


def _listed_place(word: str) -> bool:
    lists = word_lists()
    return any(word in names for names in (lists.place, lists.country, lists.book))


def _topic_end(words: Sequence[str], tokens: Sequence[Token], first: int, found: Found) -> int:
    """Where „Archäologie“, „Verkehr und digitale Infrastruktur“ end; `first` - 1 where no noun follows."""
    last, k = first - 1, first
    while k < len(words) and not found.taken[k] and tokens[k].tag in _TOPIC:
        if tokens[k].tag in _NOUNS:
            last = k + 1
            follows = words[k + 1 : k + 2] in (["und"], ["sowie"]) and k + 2 < len(words)
            if not follows or tokens[k + 2].tag not in _TOPIC:
                break
            k += 1
        k += 1
    return last if last >= first else 0


def partners(words: Sequence[str], tokens: Sequence[Token], found: Found) -> None:
    """„Karst & Söhne“, „die Kanzlei Brandt & Eick“: two words and this mark between them are a firm."""
    at = {one.first: one for one in found.names}
    for k in range(1, len(words) - 1):
        if words[k] != "&" or not words[k - 1][:1].isupper() or not words[k + 1][:1].isupper():
            continue
        told = words[k + 1] in _words("partners") or (k > 1 and body_subkind(words[k - 2]) == "company")
        inside = {at[j] for j in (k - 1, k + 1) if j in at and at[j].last <= k + 2}
        free = sum(found.taken[k - 1 : k + 2]) == sum(one.last - one.first for one in inside)
        if told and free and tokens[k - 1].tag in _NOUNS:
            found.drop(inside)
            found.add(Named(k - 1, k + 2, "organisation", "company"))


@lru_cache(maxsize=20_000)
def _joined(word: str) -> bool:
    """Whether a noun is part of the name behind it: „Kita“, „Klinikverbund“."""
    return word.lower().removesuffix("s").endswith(_ends("joined"))


@lru_cache(maxsize=20_000)
def says_firm(word: str) -> bool:
    """Whether a noun only says what the firm is: „Bahntochter“, „Wohnungsunternehmen“, „Gruppe“."""
    low = word.lower().removesuffix("es") if word.endswith("stes") else word.lower().removesuffix("s")
    firm = describes(word) or body_subkind(word) in ("company", "union") or word in _words("alone")
    return (firm or low.endswith(_ends("before"))) and not trade(word)


@lru_cache(maxsize=20_000)
def _with_topic(word: str) -> bool:
    return word.lower().removesuffix("es").removesuffix("s").endswith(_ends("topics"))


@cache
def _ends(key: str) -> tuple[str, ...]:
    return tuple(sorted(noun.lower() for noun in _words(key)))


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("de/organisation_nouns.yaml")["institutions"][key].split())
