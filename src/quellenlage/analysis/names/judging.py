"""What the recogniser says, judged by the words around, by the lists and by the rest of the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from quellenlage.analysis.base.fields import QUOTES
from quellenlage.analysis.base.lexicon import readings
from quellenlage.analysis.names.found import Found
from quellenlage.analysis.names.known import never
from quellenlage.analysis.names.offices import office
from quellenlage.analysis.names.peoples import people
from quellenlage.analysis.names.wordlists import word_lists
from quellenlage.model import EntityKind, Token

_PLACE_CLASSES = frozenset(
    """Dorf Stadt Gemeinde Ortschaft Ort Kleinstadt Großstadt Hafenstadt Hauptstadt Küstenstadt Grenzstadt Millionenstadt
    Insel Halbinsel Provinz Region Bezirk Distrikt Landkreis Stadtteil Ortsteil Vorort Bundesstaat Bundesland Fluss Berg Vulkan
    Tal Bucht Dorfes Stadtteils Bezirks""".split()
)
"""Right before a name they say that it is a place."""
_SURE = 3
_SMALL = frozenset("der die das dem den des ein eine einer im in am an vom von zum zur bei aus mit".split())


def trimmed(words: Sequence[str], tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """A name without quotation marks, small words before it and adjectives after it."""
    begin, end = first, last
    while begin < end and (words[begin] in QUOTES or words[begin].lower() in _SMALL):
        begin += 1
    while end > begin and words[end - 1] in QUOTES:
        end -= 1
    while end > begin + 1 and tokens[end - 1].tag in ("ADJA", "ADJD") and words[end - 1][:1].islower():
        end -= 1
    return begin, end


def plausible(words: Sequence[str], tokens: Sequence[Token], kind: str) -> bool:
    """Against the recogniser's slips: an office, an adjective of a country or a small word is no name by itself."""
    if not any(word[:1].isupper() or word[:1].isdigit() for word in words):
        return False
    if len(words) > 1:
        return True
    if words[0] in never():
        return False
    said = people(words[0])
    if said is not None and said.adjective:
        return False
    return not (kind == "PER" and (office(words[0]) is not None or tokens[0].tag in ("ADV", "VVFIN", "APPR", "ART", "KON")))


def held(word: str, token: Token) -> bool:
    """Whether the first word of a name is the office of the person named: „Ministerpräsident Kessel“."""
    held = office(word)
    return held is not None and held.weight == "office" and not held.plural and token.tag in ("NN", "NE")


def opens(words: Sequence[str], first: int, last: int) -> bool:
    """Whether a single word that opens a sentence or a quotation is a word of its own in small letters („Nieder mit …“)."""
    if last - first > 1 or (first and words[first - 1] not in QUOTES and words[first - 1] != ":"):
        return False
    word = words[first]
    lists = word_lists()
    name = word in lists.surname or word in lists.female or word in lists.male
    return not name and bool(readings(word.lower())) and not readings(word)


def consistent(words: Sequence[str], found: Found) -> None:
    """The same words are the same kind of thing throughout a text, unless the kinds are as frequent."""
    votes: dict[str, Counter[EntityKind]] = {}
    for one in found.names:
        if not one.subkind:
            counts = votes.setdefault(" ".join(words[one.first : one.last]), Counter())
            counts[one.kind] += 1
            if one.first and words[one.first - 1] in _PLACE_CLASSES:
                counts["place"] += _SURE
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
        if name in part_of_person and one.last - one.first == 1:
            one.kind = "person"
