"""Times inside a noun phrase: „der am Montag verhaftete Mann“, „die Zahlen des Jahres 2020“, „ein Vertrag bis 2030“.

They tell of the noun; when the clause's own matter was, they do not say.
"""

from __future__ import annotations

import re

from quellenlage.analysis.times.meaning import Match
from quellenlage.analysis.times.row import Row
from quellenlage.analysis.times.tense import Tense
from quellenlage.analysis.times.vocabulary import data, word_set

DETERMINERS = ("ART", "PDAT", "PPOSAT", "PIAT")
_PHRASE = 8
"""Words between a time and the participle of its phrase: „ein am Mittwoch um 15 Uhr in Accra aufgenommenes Foto“."""
_GE = re.compile(r"^\w{0,12}?(?:ge|be|er|ver|zer|ent|emp|miss|über|unter)\w{2,24}en(?:e[mnrs]?)$")
"""A strong participle with the ending of an adjective: „festgenommenen“, „verstorbene“."""
_PREPOSITIONS = ("APPR", "APPRART")
_MISREAD = ("VVFIN", "VVPP", "VVIZU")
"""What a tagger takes „verhaftete“ for; after an article and a preposition no predicate can stand."""
_OPENING = (*_PREPOSITIONS, *DETERMINERS)
_INNER = (*_OPENING, "ADJA", "ADV", "ADJD", "CARD", "KON", "PTKNEG", "NE")


def participle(words: Row, last: int) -> Tense:
    """The tense of the participle that the expression stands before, as part of a noun phrase; empty where there is none."""
    for k in range(last, last + _PHRASE):
        placed = words.tag(k) in ("NN", "NE") and words.tag(k - 1) in ("APPR", "APPRART", "CARD")  # „um 15 Uhr in Accra …“
        if (words.tag(k) in ("NN", "NE", "$,", "$.") and not placed) or words.tag(k).startswith("V"):
            return ""
        if words.tag(k) == "ADJA":
            return _of_participle(words.word(k))
    return ""


def _of_participle(word: str) -> Tense:
    stem = word.rstrip("emnrs")
    if stem in word_set("planned_participles") or stem.endswith("end"):
        return "future"
    return "past" if stem.endswith("t") or _GE.search(word) else ""


def attributive(words: Row, match: Match) -> bool:
    """„die Richtlinie vom 17. Juli“, not „vom 17. bis 20. Juli“."""
    k = match.first - 1
    return words.word(k) == "vom" and words.tag(k - 1) in ("NN", "NE") and words.word(match.last) != "bis"


def of_noun(words: Row, match: Match, first: int) -> bool:
    """Whether an expression whose phrase begins at `first` belongs to a noun."""
    start = _with_preposition(words, first)
    if words.tag(first - 1) in ("", "$.") and words.tag(match.last) == "VVPP" and words.word(match.last + 1) == ",":
        return True  # „1987 gegründet, ging die Firma pleite“
    return _before_participle(words, match, start) or _after_noun(words, match, start)


def called_off(words: Row, match: Match, first: int) -> bool:
    """„Das Treffen am Freitag wurde abgesagt“: when it was to be, not when it was called off."""
    if words.tag(first - 1) != "NN" or words.atoms[first - 1] or match.meaning.kind not in ("weekday", "date", "offset"):
        return False
    if words.tag(match.last) != "VAFIN":
        return False
    k = match.last + 1
    while k < len(words.low) and k - match.last < _PHRASE and words.tag(k)[:1] != "$":
        if words.tag(k) == "VVPP" and words.word(k) in word_set("called_off"):
            return True
        k += 1
    return False


def runs_on(words: Row, first: int) -> bool:
    """„billigte den Finanzrahmen bis 2034“, „beschloss Tarife ab Juli“: what has happened does not run until then, its object does."""
    return words.word(first) in ("bis", "ab") and words.tag(first - 1) == "NN" and not words.atoms[first - 1]


def _with_preposition(words: Row, first: int) -> int:
    """Where the phrase begins with a preposition that bounds no time: „für den 4. Juli“, „aus dem Jahr 2012“."""
    if words.tag(first) in _PREPOSITIONS:
        return first
    if words.tag(first - 1) in DETERMINERS and words.tag(first - 2) == "APPR":
        return first - 2
    return first - 1 if words.tag(first - 1) in _PREPOSITIONS else first


def _before_participle(words: Row, match: Match, start: int) -> bool:
    """„die im Mai gegründete Firma“, „den erst 2019 entdeckten Kometen“."""
    k = start - 1
    while words.tag(k) in ("ADV", "CARD") and start - k <= 2:
        k -= 1
    hangs = words.tag(start) in _PREPOSITIONS
    if words.tag(k) in DETERMINERS or (hangs and words.tag(k) == "PDS"):  # „verschob das für Juli angekündigte Fest“
        return _adjective_follows(words, match.last, hangs=hangs)
    if hangs and words.tag(k) in _PREPOSITIONS:  # „mit im Mai begonnenen Arbeiten“
        return _adjective_follows(words, match.last, hangs=False)
    if opens_with_participle(words, match.last, start):
        return True
    return words.tag(start) == "ART" and words.tag(match.last) == "ADJA" and bool(_of_participle(words.word(match.last)))


def opens_with_participle(words: Row, last: int, first: int) -> bool:
    """„Am Montag veröffentlichte Zahlen zeigen …“: one phrase stands before the verb of a main clause."""
    opens = words.tag(first - 1) in ("", "$.", "$(") and words.tag(first) in _PREPOSITIONS
    adjective = words.tag(last) in ("ADJA", *_MISREAD) and bool(_of_participle(words.word(last)))
    return opens and adjective and words.tag(last + 1) == "NN" and words.tag(last + 2) in ("VVFIN", "VAFIN", "VMFIN")


def _adjective_follows(words: Row, last: int, *, hangs: bool) -> bool:
    """Whether the noun phrase goes on to a participle, or to any adjective right after a prepositional phrase („gültige“)."""
    phrase = False
    for k in range(last, last + _PHRASE):
        tag, form = words.tag(k), _of_participle(words.word(k))
        if tag == "ADJA" and (form or (hangs and not phrase)):
            return not _shows(words, k)
        if hangs and form and tag in _MISREAD and words.tag(k + 1) in ("NN", "ADJA"):
            return True
        if tag not in _INNER and not (tag == "NN" and phrase):
            return False
        phrase = tag in _OPENING or (phrase and tag not in ("NN", "NE"))
    return False


def _shows(words: Row, k: int) -> bool:
    """„Ein am Mittwoch in Accra aufgenommenes Foto zeigt …“: when it was taken is when that was."""
    taken = words.word(k).rstrip("emnrs") in {word.rstrip("emnrs") for word in word_set("recorded")}
    return taken and any(one.lemma in word_set("showing") for one in words.tokens[k + 1 : k + 4])


def _after_noun(words: Row, match: Match, start: int) -> bool:
    if match.meaning.kind in ("part", "weekend") and words.word(start - 1) in word_set("genitive_articles"):
        start -= 1  # „die Ereignisse der Nacht“
    k, opener = start - 1, words.word(start)
    length = match.meaning.kind == "duration" and match.meaning.relative is None  # „verließ das Dorf für vier Jahre“
    if words.tag(k) != "NN" or words.atoms[k] or length:
        return False
    if opener in ("vom", "von"):
        return words.word(match.last) not in ("bis", "an", "–", "-")
    if opener == "aus":
        return True
    if opener == "für":
        return not _planned(words, match.last)
    if opener in ("bis", "ab"):
        return words.word(k).endswith(_endings("terms"))
    if opener in word_set("genitive_articles") and words.tag(start) not in _PREPOSITIONS:
        return words.word(k) not in word_set("spans")
    return words.get(start, "year") is not None and words.word(k).endswith(_endings("editions")) and not _governed(words, k)


def _endings(name: str) -> tuple[str, ...]:
    return tuple(data()["nouns_with_a_time"][name]["endings"].split())


def _planned(words: Row, k: int) -> bool:
    """„Es ist ein Treffen für Mittwoch geplant“: the plan is what is told."""
    while words.tag(k) not in ("", "$.", "$,"):
        if words.word(k) in word_set("planned_participles"):
            return True
        k += 1
    return False


def _governed(words: Row, k: int) -> bool:
    """„bei der Wahl 2021“: when it happened."""
    return any(words.tag(j) in _PREPOSITIONS for j in range(max(0, k - 3), k))
