"""Noun phrases, as far as rules see them: determiner, adjectives, noun, names, genitive, „und“."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quellenlage.analysis.base.fields import QUOTES
from quellenlage.analysis.base.lexicon import noun_reading, participle
from quellenlage.model import Number, Token

_TITLE = 6
"""Words of a name in quotation marks."""
_BEFORE = frozenset(("ART", "PDAT", "PIAT", "PPOSAT", "PWAT", "CARD", "ADJA", "PIDAT"))
_NOUN = frozenset(("NN", "NE", "FM", "TRUNC"))
_PRONOUN = frozenset(("PPER", "PIS", "PDS", "PWS", "PRELS"))
_NOT_NOMINATIVE = frozenset(
    ("den", "dem", "des", "einem", "einen", "eines", "ihm", "ihn", "ihnen", "mir", "mich", "uns", "euch", "dir", "dich", "denen",
     "dessen", "keinem", "keinen", "keines", "diesem", "diesen", "seinem", "seinen", "seines", "ihrem", "ihren", "ihres", "wem", "wen",
     "jedem", "jeden", "jenem", "jenen", "niemandem", "niemanden")
)  # fmt: skip
_GENITIVE = frozenset(
    ("der", "des", "eines", "einer", "dieser", "dieses", "seiner", "seines", "ihrer", "ihres", "mehrerer", "zweier")
)


_DAY = re.compile(r"(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend)\w*|Uhr|Ortszeit")
"""Nouns for times that no genitive goes with."""
_TIMES = ("zeit", "abend", "nacht", "mittag", "morgen", "früh")
_MEASURED = re.compile(r"(?:alt|lang|hoh|breit|tief|schwer|groß|dick|weit|entfernt|stark|teur|heiß|jung|schnell)e[mnrs]?")
"""Adjectives that take a measure before them: „der 32 Jahre alte Lokführer“."""
_ATTRIBUTE = 9
"""Words that an attribute before its participle may have: „zwei mit der Sache vertraute Personen“."""


def phrase_end(tokens: Sequence[Token], first: int, last: int) -> int:
    """The end (exclusive) of the noun phrase that begins at `first`, or `first` where none does; at most `last`."""
    if first >= last:
        return first
    if (
        tokens[first].tag in _PRONOUN
        and not _noun_follows(tokens, first, last)
        and _after_attribute(tokens, first, last) == first
    ):
        return first + 1
    end = _core_end(tokens, first, last)
    return _with_genitives(tokens, end, last) if end > first else first


def _noun_follows(tokens: Sequence[Token], first: int, last: int) -> bool:
    return tokens[first].tag in ("PIS", "PDS") and first + 1 < last and tokens[first + 1].tag in (*_NOUN, "ADJA")


def _core_end(tokens: Sequence[Token], first: int, last: int) -> int:
    """Determiner, adjectives and nouns; „Kreml-Sprecher Dmitri Peskow“ is one row of nouns."""
    k = _after_attribute(tokens, first, last)
    while k < last and (
        tokens[k].tag in _BEFORE
        or _opens_name(tokens, first, k, last)
        or _measures(tokens, first, k, last)
        or (k > first and tokens[k].tag in ("ADV", "ADJD") and _leads_on(tokens, k, last))
    ):
        k += 1
    nouns = k
    quoted = _title_end(tokens, k - 1, last) if k > first else k
    if quoted > k:
        return quoted
    while k < last and (tokens[k].tag in _NOUN or (tokens[k].text in QUOTES and _goes_on(tokens, k, last))):
        title = _title_end(tokens, k, last)
        if title > k:
            return title  # „der Zeitung „Die Welt““
        if tokens[k].text in QUOTES and tokens[k + 1].tag in ("ART", "ADJA"):
            k += 1
        if k > nouns and (_after_time(tokens, k) or _new_phrase(tokens, k, last)):
            break  # „ist am Montag Karl Holm …“
        k += 1
    if k > nouns and k < last and tokens[k].text in QUOTES and any(tokens[j].text in QUOTES for j in range(nouns, k)):
        k += 1
    return k if k > nouns else first


def _measures(tokens: Sequence[Token], first: int, k: int, last: int) -> bool:
    """Whether a noun after a number says how old, long or heavy: „der 32 Jahre alte Lokführer“."""
    return (
        first < k < last - 1
        and tokens[k].tag == "NN"
        and tokens[k - 1].tag == "CARD"
        and tokens[k + 1].tag == "ADJA"
        and _MEASURED.fullmatch(tokens[k + 1].text) is not None
    )


def _after_attribute(tokens: Sequence[Token], first: int, last: int) -> int:
    """The participle that closes an attribute right after the determiner („der in Bonn lebende Forscher“), else `first`."""
    begins = tokens[first].tag in _BEFORE or (tokens[first].tag == "PIS" and tokens[first].text.lower().endswith("e"))
    if not begins or first + 1 >= last or tokens[first + 1].tag not in ("APPR", "APPRART", "KOKOM"):
        return first
    for k in range(first + 2, min(first + _ATTRIBUTE, last - 1)):
        tag = tokens[k].tag
        if (tag[:1] in "V$" and tokens[k].text not in QUOTES) or tag in ("KON", "KOUS", "CARD", "PRELS"):
            return first
        if tag == "ADJA" and tokens[k + 1].tag in _NOUN and participle(tokens[k].text):
            return k
    return first


def _after_time(tokens: Sequence[Token], k: int) -> bool:
    """Whether a noun right after a day or an hour is no part of the time: „am Montag Karl Holm“, but „20 Uhr Ortszeit“."""
    return _DAY.fullmatch(tokens[k - 1].text) is not None and not tokens[k].text.lower().endswith(_TIMES)


def _new_phrase(tokens: Sequence[Token], k: int, last: int) -> bool:
    """Whether a title after a name begins another phrase („wird Kim Präsident Putin treffen“)."""
    if tokens[k].tag != "NN" or tokens[k - 1].tag != "NE" or k + 1 >= last or tokens[k + 1].tag != "NE":
        return False
    return noun_reading(tokens[k].text) is not None and not tokens[k - 1].text.endswith(
        ("s", "’", "'")
    )  # „Altonas Sportchef …“


def _title_end(tokens: Sequence[Token], k: int, last: int) -> int:
    """The end of a name in marks that open at `k` („„Bild am Sonntag““: a capital, no mark and no verb inside), else `k`."""
    if tokens[k].text not in QUOTES or tokens[k].text in "’'" or k + 1 >= last or not tokens[k + 1].text[:1].isupper():
        return k
    if k and tokens[k - 1].text == "des" and tokens[k + 1].text.endswith("s"):
        return k  # „des „Aufrufs zum Umsturz““ are words of somebody: a title is not inflected
    for j in range(k + 1, min(k + _TITLE + 2, last + 1, len(tokens))):
        if tokens[j].text in QUOTES:  # the closing mark may stand right behind the clause
            return min(j + 1, last) if tokens[j - 1].tag in (*_NOUN, "CARD") else k
        if tokens[j].tag[:1] == "$" or tokens[j].form == "Fin":
            return k
    return k


def _goes_on(tokens: Sequence[Token], k: int, last: int) -> bool:
    """Whether a quotation mark stands inside a name („Zeitung "Chosun Ilbo"“)."""
    article = k + 2 < last and tokens[k + 1].tag == "ART" and tokens[k + 1].text[:1].isupper() and tokens[k + 2].tag in _NOUN
    described = k + 2 < last and tokens[k + 1].tag == "ADJA" and tokens[k + 1].text[:1].isupper() and tokens[k + 2].tag in _NOUN
    return (k + 1 < last and tokens[k + 1].tag in ("NE", "NN", "FM")) or article or described


def _opens_name(tokens: Sequence[Token], first: int, k: int, last: int) -> bool:
    """Whether a mark after the article opens a name („der „Rheinischen Post““)."""
    return first < k < last - 1 and tokens[k].text in QUOTES and tokens[k + 1].tag in ("NE", "NN", "FM", "ADJA")


def _leads_on(tokens: Sequence[Token], k: int, last: int) -> bool:
    return k + 1 < last and tokens[k + 1].tag in ("ADJA", "CARD")


def _with_genitives(tokens: Sequence[Token], end: int, last: int) -> int:
    """Genitives, „von …“ of offices and further members after „und“."""
    for _ in range(4):
        if (
            end < last
            and _DAY.fullmatch(tokens[end - 1].text) is None  # „ist am Montag der Bergsteiger …“
            and tokens[end].tag in ("ART", "PPOSAT", "PDAT")
            and tokens[end].text.lower() in _GENITIVE
            and not _nominative(tokens, end, last)
        ):
            further = _core_end(tokens, end, last)
        elif end + 1 < last and tokens[end].text in ("und", "sowie") and tokens[end].tag == "KON":
            further = _core_end(tokens, end + 1, last)
            further = further if further > end + 1 else end
        else:
            break
        if further <= end:
            break
        end = further
    return end


def _nominative(tokens: Sequence[Token], k: int, last: int) -> bool:
    """„laut Hilde Sommer der frühere Trainer“: „der“ before an adjective in „-e“ is the nominative, no genitive."""
    if tokens[k].text.lower() not in ("der", "dieser"):
        return False
    adjective = k + 1
    while adjective < last and (tokens[adjective].tag in ("ADV", "ADJD", "CARD") or _measures(tokens, k, adjective, last)):
        adjective += 1
    if adjective < last and tokens[adjective].tag == "ADJA":
        return tokens[adjective].text.endswith("e")
    # „nach Ansicht des Gerichts der Bruder“: of a masculine in the singular „der“ is the nominative
    reading = noun_reading(tokens[k + 1].text) if k + 1 < last and tokens[k + 1].tag == "NN" else None
    return reading is not None and "m" in reading.codes and not reading.codes & {"f", "n", "p"}


def may_be_subject(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether a phrase may be nominative, by its first word and its noun's gender („der Zeitung“ may not)."""
    low = tokens[first].text.lower()
    if low in _NOT_NOMINATIVE or tokens[first].tag == "PRF":
        return False
    if (
        low in ("der", "einer", "dieser", "seiner", "ihrer", "jeder", "keiner")
        and tokens[first].tag != "PRELS"
        and end > first + 1
    ):
        noun = next((tokens[k] for k in range(first + 1, end) if tokens[k].tag == "NN"), None)
        reading = noun_reading(noun.text) if noun else None
        if reading and "f" in reading.codes and "m" not in reading.codes:
            return False
    return True


def agrees(tokens: Sequence[Token], first: int, end: int, number: Number) -> bool:
    """Whether a phrase may stand with a verb of this number („Zahlen nannte der Kanzler“); an empty number fits all."""
    head = next((k for k in range(first, end) if tokens[k].tag == "NN"), None)
    if not number or head is None or any(tokens[k].text in ("und", "sowie", "oder", "%", "Prozent") for k in range(first, end)):
        return True
    if any(tokens[k].tag == "CARD" for k in range(first, head)):
        return True
    reading = noun_reading(tokens[head].text)
    if reading is None:
        return True
    if head == first and "p" in reading.codes and reading.lemma and tokens[head].text != reading.lemma:
        return number != "Sing"  # „Gerüchte“ without an article are several
    return (
        ("s" in reading.codes or "p" not in reading.codes)
        if number == "Sing"
        else ("p" in reading.codes or "s" not in reading.codes)
    )


def is_time(tokens: Sequence[Token], first: int, end: int) -> bool:
    """„Jeden Montag“, „Anfang September“ are no subjects."""
    if tokens[end - 1].text == "Zeit" and tokens[first].tag == "ADJA":
        return True  # „um 16 Uhr deutscher Zeit“
    if end < len(tokens) and tokens[end].text in _LATER:
        return True  # „Eine Stunde später wurde sie …“
    counted = tokens[end - 1].text in _UNITS and tokens[first].text.lower() not in ("die", "der", "das")
    if counted and end < len(tokens) and tokens[end].text in ("nach", "vor"):
        return True  # „Zwei Stunden nach dem Überfall wurde der Täter …“
    return tokens[first].text in _TIME_HEADS or (
        end == first + 1 and tokens[first].tag == "PPER" and tokens[first].text.lower() == "es"
    )


_LATER = frozenset(("später", "zuvor", "danach", "darauf", "vorher", "davor"))
_UNITS = frozenset("Minute Minuten Stunde Stunden Tag Tage Woche Wochen Monat Monate Jahr Jahre".split())
_TIME_HEADS = frozenset(
    ("Anfang", "Mitte", "Ende", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
)
