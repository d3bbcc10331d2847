"""Roles: „in Moskau“ is a location, „Moskau braucht Munition“ a government that acts, a dateline neither.

The words decide in this order: dateline, compound, preposition, genitive, what the clause does with the name.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from quellenlage.analysis.names.offices import office
from quellenlage.analysis.names.subkinds import body_subkind
from quellenlage.analysis.names.towns import with_town
from quellenlage.knowledge.gazetteer.lookup import GazetteerEntry, exact
from quellenlage.knowledge.places.spotting import ADJECTIVE, Spotted
from quellenlage.knowledge.places.vocabulary import capitals, class_noun, is_house, words
from quellenlage.model import Analysis, Clause, PlaceRole, Token

_STATES = frozenset(("country", "seat"))
_DAYS = ("tag", "abend", "mittag", "morgen", "wochenende", "uhr", "sonnabend")
_DETERMINING = frozenset(("ART", "ADJA", "PPOSAT", "PIAT", "PDAT", "CARD"))
_WITHIN = frozenset(("ART", "ADJA", "ADJD", "KON", "NE", "NN", "ADV", "PPOSAT", "PIAT", "FM", "CARD", "PRELAT", "PDAT"))


def role(analysis: Analysis, one: Spotted, entry: GazetteerEntry, clubs: frozenset[str] = frozenset()) -> PlaceRole:
    """The role of a place that is named; `clubs` are the last words of the text's clubs („Leverkusen“ of „Bayer Leverkusen“)."""
    if is_dateline(analysis, one):
        return "other"
    tokens = analysis.tokens
    if one.part == ADJECTIVE:
        return _by_noun(tokens, one)
    if (
        _is_club(analysis, one, clubs)
        or _is_team(analysis, one, entry)
        or _is_court(analysis, one)
        or _is_administration(analysis, one, entry)
    ):
        return "actor"
    if not one.part and _is_spoken_from(analysis, one):
        return "actor"
    if one.part or not may_act(entry) or (entry.kind != "country" and one.first and class_noun(tokens[one.first - 1].text)):
        return "location"
    if one.last < len(tokens) and tokens[one.last].text == "zufolge":
        return "actor"
    head = _genitive_head(tokens, one)
    if head is not None:
        return "actor" if _acts(head) else "location"
    before = _preposition(tokens, one.first)
    if before is not None:
        return _by_preposition(analysis, one, entry, before)
    return _by_clause(analysis, one)


def _by_noun(tokens: Sequence[Token], one: Spotted) -> PlaceRole:
    """The role of a town's adjective: „im Moskauer Zoo“ is in Moscow, „die Moskauer Polizei“ acts from there.

    Things are not where they are from: „mit Leipziger Kennzeichen“, „stahlen Nürnberger Lebkuchen“.
    """
    noun, k = _noun_after(tokens, one.last), one.first - 1
    while k >= 0 and tokens[k].tag in _DETERMINING:
        k -= 1
    governed = k >= 0 and tokens[k].tag in ("APPR", "APPRART")
    bare = k == one.first - 1 and k >= 0 and tokens[k].tag[:1] != "$"
    of_things = tokens[k].text.lower() in ("mit", "ohne", "für") if governed else bare
    if of_things and not is_house(noun):
        return "other"
    return "location" if governed or not _acts(noun) else "other"


def _is_administration(analysis: Analysis, one: Spotted, entry: GazetteerEntry) -> bool:
    """Whether a town or district acts as a body: „Die Stadt Emden klagt“, „warnte das Land Tirol“."""
    tokens = analysis.tokens
    if one.part or entry.kind == "country":
        return False
    noun = one.first if tokens[one.first].text in words("administrations") else one.first - 1
    named = noun >= 0 and tokens[noun].text in words("administrations")
    clause = _clause(analysis, one.first) if named else None
    if clause is None or clause.predicate is None or clause.subject is None or clause.predicate.passive:
        return False
    head = noun - 1 if noun and tokens[noun - 1].tag == "ART" else noun  # not „der Gouverneur der Region Primorje“
    return clause.subject.start == tokens[head].start and clause.predicate.lemma in words("administering_verbs")


def _is_club(analysis: Analysis, one: Spotted, clubs: frozenset[str]) -> bool:
    """Whether a town stands for the club that the text has named: „zahlt Leverkusen dem Trainer …“, „Leverkusens Kapitän“."""
    if one.part or one.name.removesuffix("s") not in clubs | {club.removesuffix("s") for club in clubs}:
        return False
    before = analysis.tokens[one.first - 1] if one.first else None
    return before is None or before.tag not in ("APPR", "APPRART", "NN") or before.text.lower() in ("gegen", "für")


def _is_team(analysis: Analysis, one: Spotted, entry: GazetteerEntry) -> bool:
    """Whether a town stands for its team: „Bremen verlor gegen Freiburg“."""
    if one.part or entry.kind not in ("city", "town", "country"):
        return False
    if entry.kind == "country":
        return _is_fixture(analysis, one)
    before = analysis.tokens[one.first - 1] if one.first else None
    if before is not None and before.text.lower() == "gegen":
        return True
    if _between_teams(analysis, one.first):
        return True
    if _is_fixture(analysis, one) or _is_host_or_guest(analysis, one):
        return True
    if before is not None and before.tag in ("APPR", "APPRART", "NN"):
        return False
    clause = _clause(analysis, one.first)
    if clause is None or clause.predicate is None or clause.predicate.lemma not in words("contest_verbs"):
        return False
    return clause.subject is not None and clause.subject.start <= one.start < clause.subject.end


def _between_teams(analysis: Analysis, k: int) -> bool:
    """„Das Spiel zwischen Kaiserslautern und Bielefeld“."""
    tokens = analysis.tokens
    first = k - 2 if k > 2 and tokens[k - 1].text == "und" and tokens[k - 2].tag == "NE" else k
    return first > 1 and tokens[first - 1].text == "zwischen" and tokens[first - 2].text.endswith(tuple(words("contests")))


def _is_fixture(analysis: Analysis, one: Spotted) -> bool:
    """Whether two towns meet: „trifft Köln am Samstag auf Mainz“."""
    clause = _clause(analysis, one.first)
    if clause is None or clause.predicate is None or clause.subject is None or clause.predicate.lemma != "treffen":
        return False
    inside = analysis.tokens[clause.first : clause.last]
    opponent = next((behind.text for before, behind in pairwise(inside) if before.text.lower() == "auf"), "")
    teams = (exact(analysis.text[clause.subject.start : clause.subject.end]), exact(opponent))
    if clause.predicate.passive or not all(found and found[0].kind in ("city", "town", "country") for found in teams):
        return False
    return clause.subject.start <= one.start < clause.subject.end or analysis.tokens[one.first - 1].text.lower() == "auf"


def _is_host_or_guest(analysis: Analysis, one: Spotted) -> bool:
    """„Dortmund empfängt am Samstag Bremen“, „Am Mittwoch tritt Bochum in Freiburg an“, „spielt Mainz gegen Köln“: towns that play."""
    clause = _clause(analysis, one.first)
    if clause is None or clause.predicate is None or clause.subject is None or clause.predicate.passive:
        return False
    before = analysis.tokens[one.first - 1].tag if one.first > clause.first else ""
    if before == "NN" and analysis.tokens[one.first - 1].text.lower().endswith(_DAYS):
        before = ""  # „empfängt am Samstag Bremen“
    if clause.predicate.lemma not in words("fixture_verbs") or before in ("APPR", "APPRART", "ART", "NN", "NE", "ADJA"):
        return False
    subject = analysis.text[clause.subject.start : clause.subject.end]
    return clause.subject.start <= one.start < clause.subject.end or (
        clause.predicate.lemma == "empfangen" and _is_club_name(subject)
    )


def _is_club_name(subject: str) -> bool:
    """„der VfL“, „Dortmund“: what plays at home."""
    found = exact(subject)
    return bool(found and found[0].kind in ("city", "town")) or any(word in words("firms") for word in subject.split())


def _is_court(analysis: Analysis, one: Spotted) -> bool:
    """Whether a town stands for the court that sits there: „Karlsruhe weist Klage ab“."""
    last = analysis.tokens[one.last - 1]
    before = analysis.tokens[one.first - 1].tag if one.first else ""
    if one.part or last.text not in words("court_seats") or before in ("APPR", "APPRART", "NN"):
        return False
    clause = _clause(analysis, one.first)
    if clause is None or clause.predicate is None or clause.subject is None or clause.predicate.passive:
        return False
    subject = clause.subject.start <= one.start < clause.subject.end
    return subject and clause.predicate.lemma in words("court_verbs")


def may_act(entry: GazetteerEntry) -> bool:
    """Whether a place's name can stand for a government: states, their capitals, German states, seats of government."""
    if entry.kind in _STATES or entry.name in capitals():
        return True
    return entry.kind == "admin1" and entry.country in ("DE", "AT")


def is_dateline(analysis: Analysis, one: Spotted) -> bool:
    """„Seoul (dpa) – …“, „Kairo – …“ at the start of a paragraph."""
    number = bisect_right(analysis.sentences, one.start, key=lambda s: s.start) - 1
    if number < 0:
        return False
    sentence = analysis.sentences[number]
    if sentence.kind == "dateline":
        return True
    if sentence.first != one.first or (number and analysis.sentences[number - 1].paragraph == sentence.paragraph):
        return False
    rest = [token.text for token in analysis.tokens[one.last : one.last + 2]]
    return bool(rest) and (rest[0] in ("–", "—") or (rest[0] == "(" and rest[-1].lower().split("/")[0] in words("datelines")))


def _noun_after(tokens: Sequence[Token], k: int) -> str:
    """The noun that an adjective before `k` goes with."""
    while k < len(tokens) and tokens[k].tag == "ADJA":
        k += 1
    return tokens[k].text if k < len(tokens) else ""


def _preposition(tokens: Sequence[Token], first: int) -> int | None:
    """The preposition before a name, over an article, adjectives and the first members of „zwischen A und B“."""
    for k in range(first - 1, max(-1, first - 8), -1):
        tag = tokens[k].tag
        if tag in ("APPR", "APPRART"):
            return k
        if tag not in _WITHIN:
            return None
        if tag in ("NN", "NE") and not ((k + 1 < len(tokens) and tokens[k + 1].tag in ("NE", "KON")) or k + 1 == first):
            return None
        if tag == "NN" and k + 1 < first and tokens[k + 1].tag == "ART":
            return None
    return None


def _genitive_head(tokens: Sequence[Token], one: Spotted) -> str | None:
    """The noun that a name in the genitive belongs to: „Präsident Russlands“, „Norden des Kosovo“, „Russlands Präsident“."""
    first = one.first
    if first > 1 and tokens[first - 1].text in ("des", "der") and tokens[first - 2].tag == "NN":
        return tokens[first - 2].text
    if not _is_genitive(one):
        return None
    if first and tokens[first - 1].tag == "NN":
        return tokens[first - 1].text
    k = one.last
    while k < len(tokens) and tokens[k].tag in ("ADJA", "CARD"):
        k += 1
    return tokens[k].text if k < len(tokens) and tokens[k].tag == "NN" else None


def _is_genitive(one: Spotted) -> bool:
    """Whether the name as written has the ending of the genitive: „Russlands“, „Paris'“."""
    return one.name.endswith(("s", "’", "'")) and bool(exact(one.name[:-1])) and one.entries[0].name != one.name


def _acts(noun: str) -> bool:
    """Whether what this noun names acts for a state."""
    return (
        noun in words("acting_nouns") or noun in words("speech_nouns") or office(noun) is not None or bool(body_subkind(noun))
    )


def _by_preposition(analysis: Analysis, one: Spotted, entry: GazetteerEntry, k: int) -> PlaceRole:
    tokens = analysis.tokens
    before = tokens[k].text.lower()
    noun = tokens[k - 1].text if k else ""
    if before in ("gegen", "gegenüber", "seitens"):
        return "actor"
    if before in ("mit", "für"):
        return "actor" if entry.kind != "admin1" else "location"
    if before == "an" and (k + 1 == one.first or entry.kind == "country"):
        return "actor"
    if before in ("zu", "auf", "an", "zwischen", "über"):
        related = noun in words("relation_nouns") or _tail(noun) in words("relation_nouns")
        return "actor" if related else "location"
    if before == "aus":
        clause = _clause(analysis, one.first)
        lemma = clause.predicate.lemma if clause and clause.predicate else ""
        subject = _subject_noun(analysis, clause)
        spoken = noun in words("speech_nouns") or (lemma == "kommen" and subject in words("speech_nouns"))
        return "actor" if spoken or lemma in words("speech_verbs") else "location"
    if before == "von":
        if noun in words("part_nouns"):
            return "location"
        clause = _clause(analysis, one.first)
        passive = clause is not None and clause.predicate is not None and clause.predicate.passive
        return "actor" if passive and entry.kind == "country" else "location"
    return "location"


def _is_spoken_from(analysis: Analysis, one: Spotted) -> bool:
    """Whether the authorities in a town speak, whatever town it is: „Aus München hieß es“."""
    if not one.first or analysis.tokens[one.first - 1].text.lower() != "aus":
        return False
    clause = _clause(analysis, one.first)
    return clause is not None and clause.predicate is not None and clause.predicate.lemma in words("speech_verbs")


def _tail(noun: str) -> str:
    """The last part of a hyphened noun."""
    return noun.rsplit("-", 1)[-1]


def _subject_noun(analysis: Analysis, clause: Clause | None) -> str:
    if clause is None or clause.subject is None:
        return ""
    return analysis.text[clause.subject.start : clause.subject.end].split(" ")[-1]


def _by_clause(analysis: Analysis, one: Spotted) -> PlaceRole:
    """A name without preposition: the subject of what somebody does, or what a party directs at another."""
    clause = _clause(analysis, one.first)
    if clause is None or clause.predicate is None:
        return "actor" if one.entries[0].kind == "country" and not one.first else "location"
    predicate = clause.predicate
    if clause.subject is not None and clause.subject.start <= one.start < clause.subject.end:
        if clause.subject.start < one.start and one.end == clause.subject.end and predicate.lemma in with_town():
            return "location"  # „erreichte Idris Bello Niamey“
        return "location" if predicate.passive or predicate.lemma in words("undergoing_verbs") else "actor"
    directed = predicate.lemma in words("object_verbs") or predicate.lemma.endswith(tuple(words("object_verbs")))
    return "actor" if directed else "location"


def _clause(analysis: Analysis, token: int) -> Clause | None:
    """The innermost clause around a token: the last one that begins before it and has not ended."""
    clauses = analysis.clauses
    k = bisect_right(clauses, token, key=lambda c: c.first) - 1
    for number in range(k, max(-1, k - 8), -1):
        if clauses[number].first <= token < clauses[number].last:
            return clauses[number]
    return None
