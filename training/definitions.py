"""What a definition of the German Wiktionary says that a noun is: the head of its first noun phrase.

„auf den Gütertransport ausgelegtes Schiff“: a ship.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quellenlage.analysis.base.lexicon import noun_reading, participle

_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_WORD = re.compile(r"[^\W\d_][\w’]*(?:-\w+)*-?|[,;:/.–]")
_LONGEST_LABEL = 60
_UNFIT = re.compile(
    r"veralte|übertragen|bildlich|abwertend|salopp|derb|vulgär|scherzhaft|Jägersprache|Seemann|mundartlich|dial|landschaft|regional"
    r"|bairisch|schwäbisch|norddeutsch|süddeutsch|rheinisch|österreichisch|Österreich|schweiz|Schweiz|historisch|Heraldik|figurativ"
    r"|ironisch|Schimpf|Jargon|attributiv|in Zusammensetz|metonym|poetisch|dichterisch|Mythologie|jugend|Soldaten|Gauner|DDR|spöttisch"
)
"""Labels of senses that news hardly mean."""
_SHORT_FOR = re.compile(
    r"(?:kurz|Kurzform|Kurzwort|Abkürzung|Synonym)\s*(?:für|von|zu)(?: den| die| das)?\s*:?\s+(?=[„\"A-ZÄÖÜ])"
)
_DETERMINERS = frozenset(
    "der die das des dem den ein eine einer eines einem einen jeder jede jedes alle mehrere einige zwei drei vier viele beide".split()
)
_RELATIVE = frozenset("der die das welche welcher welches dessen deren in bei mit wo auf an aus zu für von was wie".split())
_PREPOSITIONS = frozenset(
    "in im am an auf bei beim vom von zum zur zu aus mit nach über unter vor für gegen um durch ohne zwischen als wie aufgrund wegen per "
    "ab bis gegenüber innerhalb außerhalb hinter neben seit während mittels entlang gemäß laut anhand ins ans "
    "aufs statt anstelle trotz".split()
)
_OBLIQUE = frozenset("dem den einem des eines".split())
"""Articles that no head has: „dem Publikum zugänglicher Raum“."""
_NO_NOUN = frozenset("dass wenn was wer etwas sich so".split())
_OR = frozenset(("oder", "/", "beziehungsweise", "bzw", "respektive", "sowie"))
_THROUGH = frozenset(
    "Art Arten Sorte Form Typ Variante Unterart Abart Spezies Bezeichnung Name Ausdruck Benennung Synonym Kurzform Kurzwort Abkürzung "
    "Sammelbezeichnung Sammelbegriff Oberbegriff Kurzbezeichnung Begriff Vorgang Handlung Tätigkeit Akt Prozess Aktion".split()
)
"""Heads that say nothing themselves: „Art von Schiff“, „Vorgang des Räumens“, „Bezeichnung für einen Hund“."""
_EMPTY = frozenset("Vorgang Handlung Tätigkeit Akt Prozess Aktion".split())
"""Of these the ones that stand without more for an event."""
_WITH_INFINITIVE = frozenset(
    "Fähigkeit Eigenschaft Zustand Möglichkeit Absicht Versuch Recht Pflicht Vorgang Handlung Neigung Bereitschaft".split()
)
"""After these what follows a comma is no second head: „Fähigkeit, schwere Lasten zu heben“."""
_LINKS = frozenset("von der des eines einer für vom eine einen ein die den das".split())
_CLASS_ENDS = ("rasse", "sorte", "sorten", "gattung", "art", "familie")
_OWN_KINDS = frozenset(
    "mundart tonart eigenart bauart machart denkart wortart gangart lebensart redensart unart textart familie rasse sorte gattung "
    "gastfamilie großfamilie kleinfamilie adelsfamilie schriftart".split()
)
_OF_DOING = ("nde", "nder", "ndes")
_MOST_SENSES, _MOST_HEADS = 3, 2


def senses(definitions: str) -> tuple[tuple[str, ...], ...]:
    """The heads of the definitions of a noun, for the first few senses that are neither out of use nor figurative."""
    found = []
    for definition in definitions.split(" | "):
        heads = _heads(definition)
        if heads is not None and heads not in found:
            found.append(heads)
    return tuple(heads if k == 0 else heads[:1] for k, heads in enumerate(found[:_MOST_SENSES]))


def _heads(definition: str) -> tuple[str, ...] | None:
    """The heads of one definition, empty where it has none („etwas, das …“); None of a sense that news hardly mean."""
    bare = _unlabelled(_BRACKETED.sub(" ", _BRACKETED.sub(" ", definition)).replace("  ", " ").strip())
    if bare is None:
        return None
    words = _WORD.findall(bare)
    if words[:1] in (["jemand"], ["Jemand"]):
        return ("Person",)
    at = _head(words, 0)
    heads: list[str] = []
    while at is not None and len(heads) < _MOST_HEADS:
        through = _through(words, at)
        last = at if through is None else through
        if words[last] not in _THROUGH or words[last] in _EMPTY:
            heads.append(_plain(words[last]))
        at = None if words[last] in _WITH_INFINITIVE else _another(words, last)
    return tuple(dict.fromkeys(_species(head, bare) for head in heads))


_TAXA = frozenset("Vertreter Mitglied Gattung Unterordnung Unterfamilie Familie Klasse Ordnung Angehöriger".split())
_ANIMALS = re.compile(
    r"[Tt]ier|[Ss]äuge|[Vv][oö]gel|[Ff]isch|Insekt|Käfer|Reptil|Amphibi|Schlange|Raubtier|Hunde|Katzen|Paarhufer"
)
_PLANTS = re.compile(r"[Pp]flanze|gewächs|[Bb]aum|Bäume|Kräuter|Blüte")


def _species(head: str, definition: str) -> str:
    """„Vertreter der Hundeartigen, Raubtier“, „Gattung der Korbblütengewächse“: an animal, a plant."""
    if head not in _TAXA:
        return head
    return "Tier" if _ANIMALS.search(definition) else "Pflanze" if _PLANTS.search(definition) else head


def _unlabelled(definition: str) -> str | None:
    """A definition without what stands before its colon; None if that says that the sense is unfit."""
    while ":" in definition[:_LONGEST_LABEL] and not _SHORT_FOR.match(definition):
        label, _, rest = definition.partition(":")
        if ";" in label or ". " in label:
            break
        if _UNFIT.search(label):
            return None
        definition = rest.strip()
    first = definition.split(",")[0]
    if re.match(r"(?:veraltet|umgangssprachlich|abwertend|Mythologie)\b", first):
        return None
    return _SHORT_FOR.sub("", definition, count=1)


def _head(words: Sequence[str], k: int) -> int | None:
    """The place of the head of the noun phrase that begins at `k`; None where none does."""
    while k < len(words):
        word = words[k]
        if word == ",":
            if not (k and words[k - 1][:1].islower() and k + 1 < len(words) and words[k + 1][:1].islower()):
                return None
        elif not word[0].isalpha():
            return None
        elif word in _OBLIQUE or (word.lower() in _PREPOSITIONS and (word[0].islower() or k == 0)):
            after = _after_phrase(words, k + 1)
            if after is None:
                return None
            k = after
            continue
        elif word.endswith("-"):  # „Wirkungs- oder Bewegungsrichtung“
            k += 1
        elif word[0].isupper() and word.lower() not in _DETERMINERS:
            if not _before_participle(words, k):
                return k
        elif word in _NO_NOUN:
            return None
        k += 1
    return None


def _after_phrase(words: Sequence[str], k: int) -> int | None:
    """Where a phrase behind a preposition ends: after its first noun, with what is joined to it by „und“ or in the genitive."""
    while k < len(words) and not words[k][0].isupper():
        if not (words[k][0].isalpha() or words[k] == ","):
            return None
        k += 1
    k += 1
    while k + 1 < len(words):
        if words[k] in ("und", "oder") or words[k] == "/":
            k += 1
        elif words[k] in ("der", "des", "eines", "einer", "den", "dem") or words[k][0].isupper():
            pass
        else:
            break
        while k < len(words) and words[k][0].islower() and words[k].lower() not in _PREPOSITIONS:
            k += 1
        if k >= len(words) or not words[k][0].isupper():
            return k
        k += 1
    return k if k < len(words) and words[k][0].isalpha() else None


def _before_participle(words: Sequence[str], k: int) -> bool:
    """Whether a noun belongs to a participle behind it: „Strom erzeugende Maschine“."""
    for j in range(k + 1, min(len(words) - 1, k + 4)):
        if not words[j][0].islower() or words[j] in _DETERMINERS or words[j] in _PREPOSITIONS:
            return False
        if words[j].endswith(_OF_DOING) and participle(words[j]):
            return words[j + 1][0].isupper() or (words[j + 1][0].islower() and words[j + 1] not in _PREPOSITIONS)
    return False


def _through(words: Sequence[str], k: int) -> int | None:
    """The head of what an empty head is of: „Art von [Schiff]“."""
    seen = k
    while words[seen] in _THROUGH or (words[seen] == "Vertreter" and _of_species(words, seen)):
        after = seen + 1
        if words[seen + 1 : seen + 2] and words[after] in ("bestimmter", "verschiedener"):
            after += 1
        if after >= len(words) or not (words[after] in _LINKS or words[after - 1] in ("bestimmter", "verschiedener")):
            return seen if seen != k else None
        start = after + 1 if words[after] in ("von", "für", "vom") else after
        found = _head(words, start)
        if found is None:
            return seen if seen != k else None
        seen = found
    return seen if seen != k else None


def _of_species(words: Sequence[str], k: int) -> bool:
    found = _head(words, k + 1) if k + 1 < len(words) else None
    return found is not None and words[found].lower().endswith(("gattung", "familie", "art", "ordnung"))


def _another(words: Sequence[str], k: int) -> int | None:
    """The head of a second phrase of the same rank: „Einigung, Vereinbarung“, „Konstrukt/Bauwerk“."""
    joint = words[k + 1] if k + 1 < len(words) else ""
    if joint in _OR:
        return _head(words, k + 2)
    if joint == "," and k + 2 < len(words):
        following = words[k + 2]
        if following.lower() in _RELATIVE or following.lower() in _DETERMINERS or following.lower() in _PREPOSITIONS:
            return None
        if following[0].isupper():
            return k + 2 if noun_reading(following) is not None and not _before_participle(words, k + 2) else None
        if following.endswith(("er", "es", "e")) and k + 3 < len(words) and words[k + 3][0].isupper():
            return k + 3
    return None


def _plain(word: str) -> str:
    """A head in its plain form: „Hunderasse“ is a dog, „Pflanzenart“ a plant."""
    low = word.lower()
    ending = next((end for end in _CLASS_ENDS if low.endswith(end)), "")
    first = noun_reading(word[: -len(ending)]) if ending and low not in _OWN_KINDS and len(low) > len(ending) + 3 else None
    return first.lemma if first is not None else word
