"""What grammar knows better than a tagger that looks at five words: a clause has one finite verb, „Wann“ asks.

Each rule is safe by itself: it only chooses among the tags that the lexicon allows for the form.
"""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.base.agreement import settle_by_agreement, settle_by_lexicon
from quellenlage.analysis.base.capitalised import MISTAKEN_FOR_COMPOUNDS, compound_with_hyphen, settle_capitalised, shouted
from quellenlage.analysis.base.closed_classes import settle_closed_classes
from quellenlage.analysis.base.comparisons import settle_clauses_of_comparison, settle_comparisons
from quellenlage.analysis.base.infinitives import nonfinite, settle_infinitives
from quellenlage.analysis.base.lexicon import noun_reading, participle, verb_class, verb_readings
from quellenlage.analysis.base.lexicon import tags as possible_tags
from quellenlage.analysis.base.participles import (
    adverb_before_particle,
    attribute_before_finite,
    fronted_participle,
    in_attribute,
    participle_after_auxiliary,
    perfect,
)
from quellenlage.analysis.base.relative_pronouns import (
    FINITE,
    NOUNS,
    PHRASE,
    article_of_infinitive,
    relative_by_order,
    relative_with_complex,
)
from quellenlage.analysis.base.reporting import reporting_verbs

_ASKING = frozenset(("wann", "warum", "weshalb", "weswegen", "wieso", "wo", "woher", "wohin", "wodurch", "womit", "wozu"))
_WHO = frozenset(("wem", "wen"))
_MISTAKEN = frozenset(("ADJA", "ADV", "APPR", "KOUS", "KON", "KOKOM", "NN", "NE"))
_OPENERS = frozenset(("KOUS", "PRELS", "PWAV", "PWS"))
_PLAIN = frozenset(("VVPP", "VVINF", "VAINF", "VMINF", "ADJA"))
_REPORTED = frozenset(("sei", "seien", "habe", "werde", "könne", "müsse", "solle", "wolle", "dürfe", "gebe", "gehe", "wisse"))
_NEW_PHRASE = frozenset(("ART", "PPER", "PPOSAT", "PRF", "PIAT", "PDAT"))
_DETERMINERS = frozenset(("ART", "PPOSAT", "PDAT"))
_ALONE = {"PDAT": "PDS", "PIAT": "PIS"}
"""Determiners that stand alone are pronouns."""
_NAME = 10
"""Words that a name in quotation marks may have: a dash inside parts nothing."""
_PRETERITE = ("te", "ten")
_SUBJECT_WORDS = frozenset(("NN", "NE", "ART", "ADJA", "PPOSAT", "KON", "CARD"))
_MARKS = frozenset("„“”\"»«‚‘’'›‹")
_STOPS = frozenset(("$,", "$.", "KON", "KOUS"))


def _compares(words: Sequence[str], tags: Sequence[str], k: int) -> bool:
    """„mehr als 20“; „der als Betrüger gesuchte …“: nouns after „als“, then the participle that they belong to."""
    if _counts(words, tags, k):
        return True
    if tags[k - 1] not in _DETERMINERS:
        return False
    j = k + 1
    while j < len(tags) and tags[j] in ("ADJA", "NN", "NE") and not participle(words[j]):
        j += 1
    return k + 1 < j < len(tags) and tags[j] == "ADJA" and words[j][:1].islower()


def repaired(words: Sequence[str], tags: list[str]) -> list[str]:
    """The tags of one sentence, changed where a rule is sure."""
    settle_closed_classes(words, tags)
    settle_capitalised(words, tags)
    _from_there(words, tags)
    fronted_participle(words, tags)
    _no_relative_at_the_start(words, tags)
    settle_comparisons(words, tags)
    _one_by_one(words, tags)
    settle_by_lexicon(words, tags)
    settle_clauses_of_comparison(words, tags)
    _by_clause(words, tags)
    settle_infinitives(words, tags)
    return tags


def _one_by_one(words: Sequence[str], tags: list[str]) -> None:
    """The rules that look at one word and what stands right beside it."""
    for k, word in enumerate(words):
        if tags[k] in _MISTAKEN and word.lower() in _ASKING and (tags[k] != "KOUS" or word.lower() != "wo"):
            tags[k] = "PWAV"
        elif tags[k] in _MISTAKEN and word.lower() in _WHO:
            tags[k] = "PWS"
        elif tags[k] == "KOUS" and word == "als" and 0 < k < len(words) - 1 and _compares(words, tags, k):
            tags[k] = "KOKOM"
        elif word == "Per" and k + 1 < len(words) and (means := noun_reading(words[k + 1])) and means.lemma == words[k + 1]:
            tags[k] = "APPR"  # „Per Hubschrauber“, not „Per Hansen“
        elif tags[k] == "KOUS" and word.lower() == "weiß":
            tags[k] = "VVFIN"
        elif tags[k][0] == "V" and word[:1].isupper() and "-" in word and not verb_readings(word.lower()):
            tags[k] = "NE"
        elif tags[k] in MISTAKEN_FOR_COMPOUNDS and "-" in word:
            tags[k] = compound_with_hyphen(word, tags[k])
        elif tags[k] == "APPR" and k and word[:1].isupper() and "APPR" not in possible_tags(word.lower()).split("|"):
            tags[k] = "NE"  # „dem „Abendblatt““
        elif (
            (tags[k] in ("KOUS", "KOKOM", "PPER", "APPR") or tags[k][0] == "V")
            and len(word) > 1
            and word.isupper()
            and not shouted(words)
        ):
            tags[k] = "NE"  # „ALS“, „ES“, „WIR“, „ERT“ as abbreviations
        elif tags[k] in ("NE", "NN") and word in ("Niemand", "Jemand", "Keiner"):
            tags[k] = "PIS"
        elif tags[k] == "KOUS":
            tags[k] = _no_subordinator(word)
        elif tags[k] == "KOUI" and word.lower() == "um" and not _awaits_zu(words, tags, k):
            tags[k] = "APPR"  # „Am Dienstag, 4. März, um 16.40 Uhr betrat …“
        elif tags[k] in _ALONE and k + 1 < len(tags) and (tags[k + 1][0] == "V" or tags[k + 1] in ("PRF", "PPER", "$,", "$.")):
            tags[k] = _ALONE[tags[k]]  # „Dieser behauptete“
        elif tags[k] == "VVFIN" and k > 1 and participle(word) and in_attribute(tags, k):
            tags[k] = "ADJA"


def _by_clause(words: Sequence[str], tags: list[str]) -> None:
    """The rules that look at one stretch between marks at a time."""
    start = 0
    quoted = -_NAME
    for k in range(len(tags) + 1):
        if k < len(tags) and words[k] in _MARKS:
            quoted = -_NAME if k - quoted < _NAME else k
        if k == len(tags) or tags[k] in _STOPS or (tags[k] == "$(" and words[k] in "–-:;()" and k - quoted >= _NAME):
            _clause_with_while(words, tags, start, k)
            adverb_before_particle(words, tags, start, k)
            attribute_before_finite(words, tags, start, k)
            _one_finite(words, tags, start, k)
            _some_finite(words, tags, start, k)
            participle_after_auxiliary(words, tags, start, k)
            _verb_second(words, tags, start, k)
            relative_with_complex(words, tags, start, k)
            settle_by_agreement(words, tags, start, k)
            article_of_infinitive(words, tags, start, k)
            relative_by_order(words, tags, start, k)
            _inquit(words, tags, start, k)
            _that_is_said(words, tags, start, k)
            perfect(words, tags, start, k)
            start = k


def _awaits_zu(words: Sequence[str], tags: Sequence[str], k: int) -> bool:
    """Whether „um“ goes on to an infinitive: an hour right behind it never does."""
    return not (k + 2 < len(words) and tags[k + 1] == "CARD" and words[k + 2] == "Uhr")


def _clause_with_while(words: Sequence[str], tags: list[str], start: int, end: int) -> None:
    """„Während Kanzler Thal in Paris verhandelte, flog …“: with its verb last, a stretch that „während“ opens is a clause."""
    first = start + (start < end and words[start] == ",")
    if first + 3 > end or words[first].lower() not in ("während", "seit", "bis") or tags[first] != "APPR":
        return
    ends = end == len(tags) or tags[end] == "$." or (tags[end] == "$," and end + 1 < len(tags) and tags[end + 1] in FINITE)
    named = any(tags[k] in ("NE", "PPER") for k in range(first + 1, end - 1)) or tags[first + 1] == "NN"
    if ends and named and tags[end - 1] in FINITE and not any(tags[k] in FINITE for k in range(first, end - 1)):
        tags[first] = "KOUS"


def _counts(words: Sequence[str], tags: Sequence[str], k: int) -> bool:
    """„mehr als 40 Männer“: what compares with a number opens no clause."""
    return words[k - 1].lower() in ("mehr", "weniger") and tags[k + 1] in ("CARD", "ART", "ADJA", "ADV", "NN")


def _from_there(words: Sequence[str], tags: list[str]) -> None:
    """„startete von Wien aus“: after „von“ and a noun „aus“ belongs to them, but „geht von Brandstiftung aus“."""
    for k in range(2, len(words)):
        if words[k] == "aus" and words[k - 1] == "wo" and words[k - 2].lower() == "von":
            tags[k] = "APZR"  # „von wo aus Onken …“
        if words[k] != "aus" or tags[k] != "PTKVZ" or tags[k - 1] not in NOUNS:
            continue
        at = next((j for j in range(k - 2, max(-1, k - 6), -1) if tags[j] not in PHRASE), None)
        verbs = (reading.lemma for j in range(k) if tags[j] == "VVFIN" for reading in verb_readings(words[j].lower()))
        if at is not None and words[at].lower() in ("von", "vom") and "gehen" not in verbs:
            tags[k] = "APZR"


def _no_subordinator(word: str) -> str:
    """„Soll er …?“: a verb at the head of a question opens no subordinate clause."""
    allowed = possible_tags(word.lower()).split("|")
    finite = [tag for tag in allowed if tag in FINITE]
    return finite[0] if finite and "KOUS" not in allowed else "KOUS"


def _no_relative_at_the_start(words: Sequence[str], tags: list[str]) -> None:
    """A sentence does not begin with a relative pronoun, nor with a preposition and one."""
    k = next((k for k, word in enumerate(words) if word[:1].isalnum()), None)
    if k is None:
        return
    if tags[k] == "APPR" and k + 1 < len(words):
        k += 1
    if tags[k] == "PRELS" and k + 1 < len(words):
        tags[k] = "PDS" if tags[k + 1] in ("VVFIN", "VAFIN", "VMFIN") else "ART"


def _one_finite(words: Sequence[str], tags: list[str], start: int, end: int) -> None:
    """Of two verbs tagged finite in one stretch, one that may be an infinitive or participle is that."""
    finite = [k for k in range(start, end) if tags[k] in FINITE]
    if len(finite) < 2:
        return
    verb_final = tags[start] == "KOUS" or any(tags[k] in ("PRELS", "PWAV", "PWS") for k in range(start, min(end, start + 3)))
    keep = finite[-1] if verb_final else finite[0]
    for k in finite:
        if k == keep:
            continue
        other = nonfinite(words[k], tags[k])
        if other:
            tags[k] = other


def _some_finite(words: Sequence[str], tags: list[str], start: int, end: int) -> None:
    """A stretch without a finite verb, in which one may be: before its particle, before what it reports, or at the end."""
    if tags[start : start + 1] == ["KON"]:
        start = _joined_subject(tags, start)
    while start < end and (tags[start][0] == "$" or tags[start] == "KON"):
        start += 1
    if any(tags[k] in FINITE for k in range(start, end)):
        return
    if tags[end - 1 : end] == ["PTKVZ"] and "VVINF" in tags[start:end]:
        tags[tags.index("VVINF", start)] = "VVFIN"  # „Dabei fallen 250 Stellen weg“
    elif _reports_first(words, tags, start, end):
        tags[end - 1] = "VVFIN"
    elif end - start >= 3:
        _finite_at_the_end(words, tags, start, end)


def _finite_at_the_end(words: Sequence[str], tags: list[str], start: int, end: int) -> None:
    """„wie der Sender berichtet“, „dass Stoffe austraten“: a dependent clause's only verb, at its end, is finite if it may be."""
    content = _before_content(words, tags, end)
    asking = words[start].lower() == "wie" and any(tags[k] == "ART" for k in range(start, end))
    if asking or (start <= 1 and _before_reported(words, tags, end)):
        content = True
    if tags[start] not in _OPENERS and not _opens_with_preposition(tags, start) and not content:
        return
    last = end - 1
    while last > start and words[last] in _MARKS:
        last -= 1
    if not any(tags[k] in ("NN", "NE", "PPER", "PIS", "PRELS") for k in range(start, last)):
        return
    if tags[last] in _PLAIN:
        readings = verb_readings(words[last].lower())
        finite = next((r for r in readings if any(len(code) == 4 for code in r.codes)), None)
        if finite is not None and (tags[last] != "ADJA" or not content):
            tags[last] = f"{verb_class(finite.lemma)}FIN"
            tags[start] = "KOUS" if asking else tags[start]
        elif tags[last] == "ADJA" and not content and words[last].endswith(_PRETERITE):
            tags[last] = "VVFIN"  # an adjective without a noun after it, where the verb must stand


def _reports_first(words: Sequence[str], tags: Sequence[str], start: int, end: int) -> bool:
    """„Der Händler argumentiert, die Preise …“: a verb of reporting that looks like its participle, after a noun and before a comma."""
    first = start + (tags[start] in _DETERMINERS) if start < end else end
    if start > 1 or not 2 <= end - start <= 3 or first != end - 2 or end >= len(words) or words[end] != ",":
        return False
    wanted = {"VVPP": "Ir3s", "VVINF": "Ir3p"}.get(tags[end - 1])  # „Insider berichten, der Chef gehe“
    if wanted is None or tags[end - 2] not in NOUNS:
        return False
    return any(one.lemma in reporting_verbs() and wanted in one.codes for one in verb_readings(words[end - 1]))


def _joined_subject(tags: Sequence[str], joint: int) -> int:
    """Where the clause of „wann Petrow und Meyer zusammenkommen“ opens, if only its subject comes before „und“; else the „und“."""
    first = joint
    while first > 0 and joint - first < _NAME and tags[first - 1] in _SUBJECT_WORDS:
        first -= 1
    return first - 1 if 0 < first < joint and tags[first - 1] in _OPENERS else joint


def _opens_with_preposition(tags: Sequence[str], start: int) -> bool:
    """„nach denen …“, „mit der …“, „in welcher …“."""
    return tags[start] in ("APPR", "APPRART") and tags[start + 1] in ("PRELS", "PRELAT", "PWS", "PWAT")


def _inquit(words: Sequence[str], tags: list[str], start: int, end: int) -> None:
    """„…, versicherte Kapitän Feld“: a verb of saying right after the comma, where its stretch has no other."""
    if start < 3 or start + 2 >= end or words[start] != "," or tags[start + 1] != "ADJA" or tags[start + 2] not in ("NN", "NE"):
        return
    if any(tags[k] in FINITE for k in range(start, end)) or not any(tags[k] in FINITE for k in range(start)):
        return
    quoted = words[start - 1] in _MARKS and words[start + 1].endswith("te")  # „„…“, insistierte Holl“: whatever the verb
    for reading in verb_readings(words[start + 1]):
        if (quoted or reading.lemma in reporting_verbs()) and any(len(code) == 4 for code in reading.codes):
            tags[start + 1] = "VVFIN"
    if quoted:
        tags[start + 1] = "VVFIN"


def _that_is_said(words: Sequence[str], tags: list[str], start: int, end: int) -> None:
    """„Das bestätigte Klinikchefin Lindner“: a pronoun and its verb of saying, where the stretch has no other verb."""
    first = start + (words[start : start + 1] != [] and not words[start][:1].isalnum())
    if first + 2 >= end or words[first] not in _THAT or tags[first + 1] != "ADJA" or any(t in FINITE for t in tags[first:end]):
        return
    said = any(
        r.lemma in reporting_verbs() and any(len(code) == 4 for code in r.codes) for r in verb_readings(words[first + 1])
    )
    if said and tags[first + 2] in ("NN", "NE") and (first == 0 or tags[first - 1] in ("$.", "$(")):
        tags[first], tags[first + 1] = "PDS", "VVFIN"


_THAT = frozenset(("Das", "Dies"))


def _verb_second(words: Sequence[str], tags: list[str], start: int, end: int) -> None:
    """„Über die Ablöse vereinbarten die Klubs Stillschweigen“: an adjective that a new phrase follows is the main clause's verb.

    So is one between two nouns without an article: „Am Abend begleitete Premier Holt die Gäste“.
    """
    if start > 1 or any(tags[k] in FINITE for k in range(start, end)):
        return
    for k in range(start + 1, end - 1):
        bare = tags[k + 1] in NOUNS and tags[k - 1] in ("NN", "NE", "ADV")  # „In Minsk protestierten Hunderte“
        bare = bare and not in_attribute(tags, k)
        if tags[k] == "ADJA" and (bare or tags[k + 1] in _NEW_PHRASE) and words[k].islower():
            known = _may_be_finite(words[k])
            if known or (not bare and words[k].endswith(_PRETERITE)):
                tags[k] = "VVFIN"
                return
        elif (
            tags[k] in ("VVPP", "ADJD")
            and tags[k - 1] in NOUNS
            and tags[k + 1] in (*_NEW_PHRASE, "NN", "CARD")
            and _may_be_finite(words[k])
        ):
            tags[k] = "VVFIN"  # „Der Verein dementiert Berichte“, „Das Werk beschäftigt 620 Menschen“
            return


def _may_be_finite(word: str) -> bool:
    return any(len(code) == 4 for reading in verb_readings(word.lower()) for code in reading.codes)


def _before_content(words: Sequence[str], tags: Sequence[str], end: int) -> bool:
    """Whether a dependent clause follows: „Die Forscherin vermutet, dass …“ has its finite verb before the comma."""
    return end + 1 < len(words) and words[end] == "," and tags[end + 1] in _OPENERS and tags[end + 1] != "PRELS"


def _before_reported(words: Sequence[str], tags: Sequence[str], end: int) -> bool:
    """Whether reported speech without an opener follows: „Die Gruppe behauptet, sie habe …“."""
    if end >= len(words) or words[end] != ",":
        return False
    for k in range(end + 1, len(words)):
        if tags[k][0] == "$":
            return False
        if words[k] in _REPORTED or (tags[k] == "VVFIN" and _is_reported(words, k, end)):
            return True
    return False


def _is_reported(words: Sequence[str], k: int, comma: int) -> bool:
    """„, es regne“: a third person in the subjunctive of the present; „, ich gehe“ is none."""
    if words[comma + 1].lower() == "ich" or words[k - 1].lower() == "ich":
        return False
    return any("Sr3s" in reading.codes for reading in verb_readings(words[k]))
