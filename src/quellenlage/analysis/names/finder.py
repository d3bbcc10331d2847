"""All mentions of one text: names by the recogniser and the lists, with their offices; nominals, pronouns, adjectives."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.base.fields import QUOTES
from quellenlage.analysis.base.tokens import surface
from quellenlage.analysis.names.boundaries import cut, joined, pieces
from quellenlage.analysis.names.completing import (
    acronyms,
    again,
    by_given_name,
    by_title,
    capital_articles,
    foreign_name,
    full_name,
    given_names,
    kin,
    quoted,
    repeated,
    titled,
    whole_persons,
    whose_nouns,
)
from quellenlage.analysis.names.described import context, years
from quellenlage.analysis.names.elsewhere import Elsewhere, by_first_word, told_elsewhere
from quellenlage.analysis.names.firms import clubs, firms, may_be_firm_noun, short_names, with_legal_words
from quellenlage.analysis.names.found import Found, Named
from quellenlage.analysis.names.institutions import institutions, partners, says_firm
from quellenlage.analysis.names.judging import (
    adverb,
    consistent,
    determined,
    dweller,
    held,
    nobody,
    nouns_elsewhere,
    opens,
    plausible,
    somebody,
    something,
    trimmed,
)
from quellenlage.analysis.names.kinds import by_words, events, families
from quellenlage.analysis.names.known import known_spans
from quellenlage.analysis.names.nominals import Marks, nominal_mentions
from quellenlage.analysis.names.offices import TITLES, genitive, office, relation
from quellenlage.analysis.names.papers import inside_marks, papers
from quellenlage.analysis.names.particles import lengthened, particled, with_particles
from quellenlage.analysis.names.peoples import countries, inhabitants
from quellenlage.analysis.names.person_nouns import grammar, person_noun
from quellenlage.analysis.names.pronouns import subjects_called_sie
from quellenlage.analysis.names.quoted_names import announced_names
from quellenlage.analysis.names.recogniser import label, spans
from quellenlage.analysis.names.seats import of_a_region, seats
from quellenlage.analysis.names.subkinds import body_subkind, club_words
from quellenlage.analysis.names.towns import after_preposition, known_places, rather, without_town
from quellenlage.analysis.names.vessels import vessels
from quellenlage.model import Analysis, EntityKind, Mention, Span, Token

_KINDS: dict[str, EntityKind] = {"PER": "person", "LOC": "place", "ORG": "organisation"}
_PLACE_HEADS = frozenset(
    """Kosmodrom Flughafen Insel Halbinsel Region Provinz Gebiet Oblast Straße Golf Kap Bucht Berg Mount Präfektur Distrikt Landkreis
    Atomkraftwerk Kernkraftwerk Weltraumbahnhof Hafen Bahnhof Schloss Platz
    Bundesstaat Bundesland Kanton Gemeinde Département Stadtteil Ortsteil""".split()
)
_SEATED = frozenset(("police", "prosecution", "court", "ministry", "authority"))
"""Bodies that a place after their noun tells apart: „Polizeipräsidium Mittelfranken“."""
_LEADING = frozenset(("ART", "ADJA", "PPOSAT", "PDAT", "CARD", "APPRART"))


def find_names(analysis: Analysis, elsewhere: Sequence[Elsewhere] = ()) -> tuple[Mention, ...]:
    """The mentions of a text, in the order of the words; one does not stand inside another.

    `elsewhere` are names that other texts of the same matter have.
    """
    tokens = analysis.tokens
    words = [surface(token.text) for token in tokens]
    found = Found(taken=[False] * len(tokens))
    for first, last in vessels(tokens):
        found.add(Named(first, last, "vehicle", "ship"))
    events(words, tokens, found)
    for sentence in analysis.sentences:
        _names_of(words[sentence.first : sentence.last], tokens, sentence.first, found)
    if elsewhere:
        told_elsewhere(words, tokens, by_first_word(elsewhere), found)
    particled(words, tokens, found)
    whole_persons(words, tokens, found)
    by_title(words, tokens, found)
    titled(words, tokens, found)
    by_words(words, found)
    known_places(words, tokens, found)
    seats(words, tokens, found)
    partners(words, tokens, found)
    announced_names(words, tokens, found)
    institutions(words, tokens, {sentence.first for sentence in analysis.sentences}, found)
    quoted(words, found)
    papers(words, tokens, found)
    clubs(words, tokens, found)
    with_legal_words(words, tokens, found)
    acronyms(words, found)
    capital_articles(words, {sentence.first for sentence in analysis.sentences}, found)
    whose_nouns(words, found)
    _complete(words, tokens, found)
    return _with_described(analysis, found)


def _complete(words: Sequence[str], tokens: Sequence[Token], found: Found) -> None:
    """What follows from the names that were found: the same again, shorter or longer forms, and what is no name after all."""
    repeated(words, tokens, found)
    nouns_elsewhere(words, tokens, found)
    nobody(words, tokens, found)
    joined(words, found)
    firms(words, tokens, found)
    consistent(words, found)
    kin(words, found)
    lengthened(words, found)
    families(words, found)
    short_names(words, found)
    again(words, tokens, found)


def _with_described(analysis: Analysis, found: Found) -> tuple[Mention, ...]:
    """The names as mentions, and those who are only described or stood for by a pronoun."""
    tokens = analysis.tokens
    mentions = [_mention(tokens, one, found.taken) for one in found.names]
    singular, plural = subjects_called_sie(analysis, "Sing"), subjects_called_sie(analysis, "Plur")
    taken = {k: one.kind for one in found.names for k in range(one.first, one.last)}
    marks = Marks(
        found.taken,
        taken,
        singular,
        plural,
        context(analysis),
        "vehicle" in taken.values(),
        any(m.subkind == "club" for m in mentions),
    )
    for sentence in analysis.sentences:
        mentions.extend(nominal_mentions(tokens, sentence.first, sentence.last, marks))
    mentions = _without_classes(mentions, analysis.text)
    return tuple(sorted(mentions, key=lambda m: (m.start, m.end)))


def _without_classes(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """Drop „der Zeitung“, „der Rivale“ right before the name of that very thing."""
    starts = {mention.start for mention in mentions if mention.form == "name" and mention.kind == "organisation"}
    return [
        mention
        for mention in mentions
        if mention.form != "nominal"
        or not (
            mention.kind == "organisation"
            or text[mention.start : mention.end] in ("die Tochter", "der Tochter", "Die Tochter")  # „die Tochter Brenntec Guss“
            or may_be_firm_noun(noun := text[mention.start : mention.end].rsplit(" ", 1)[-1])
            or says_firm(noun)
        )
        or not any(
            mention.end + gap in starts and text[mention.end : mention.end + gap].strip("„“”\"»«‚' ") == "" for gap in (1, 2)
        )
    ]


def _span_and_kind(
    words: Sequence[str], within: Sequence[Token], first: int, last: int, label_kind: str
) -> tuple[int, int, str]:
    """What the recogniser took for a name, cut to the name, with the kind that its words show; none for a country, which the lists find."""
    begin, end = cut(words, within, *trimmed(words, within, first, last), label_kind)
    kind = label_kind
    if end == begin + 1 and words[begin] in countries():
        return begin, end, ""
    while begin + 1 < end and words[begin].lower() in TITLES:
        begin += 1
    if begin + 1 < end and (kind != "ORG" or dweller(words[begin])) and held(words[begin], within[begin]):
        begin, kind = begin + 1, "PER"
    if begin + 2 < end and kind == "PER" and words[begin + 1] in given_names() and person_noun(words[begin]) is not None:
        begin += 1  # „Schäfer Uwe Dannenberg“
    if kind == "ORG" and (named := _person_inside(words, begin, end)):
        begin, kind = named, "PER"  # „Tübinger Archäologin Iris Hauff“
    if begin and begin + 1 < end and words[begin] in ("aus", "in"):
        begin, kind = begin + 1, "LOC"  # „Nordrhein-Westfale aus Borchen“
    if kind != "PER" and (full_name(words[begin:end]) or foreign_name(words[begin:end])):
        kind = "PER"
    if kind == "LOC" and end > begin + 1 and body_subkind(words[begin]) in _SEATED:
        kind = "ORG"
    return begin, end, kind


def _person_inside(words: Sequence[str], begin: int, end: int) -> int:
    """Where a given name and a surname begin that close what was taken for a body, behind what somebody is; 0 where none do."""
    k = end - 2
    held = k > begin and (office(words[k - 1]) is not None or person_noun(words[k - 1]) is not None)
    return k if held and words[k] in given_names() and not body_subkind(words[k - 1]) else 0


def _stands(words: Sequence[str], within: Sequence[Token], begin: int, end: int, kind: str) -> bool:
    """Whether words may be a name of this kind where they stand."""
    return (
        begin < end
        and not (end == begin + 1 and adverb(words[begin]))
        and plausible(words[begin:end], within[begin:end], kind)
        and not (kind == "ORG" and (somebody(words, begin, end) or something(words, within, begin, end)))
        and not (kind == "PER" and (opens(words, begin, end) or determined(words, within, begin, end)))
    )


def _names_of(words: Sequence[str], tokens: Sequence[Token], offset: int, found: Found) -> None:
    """Known organisations first, then what the recogniser sees elsewhere."""
    within = tokens[offset : offset + len(words)]
    tags = [token.tag for token in within]
    seen = list(spans(label(words, tags)))
    for first, last, one in known_spans(words):
        wider = next((s for s in seen if s[0] <= first and last <= s[1] and s[2] == "ORG"), (first, last))
        if one.subkind in ("ngo", "association") and wider[1] - wider[0] == 1:
            wider = of_a_region(words, tags, first)
        found.add(Named(offset + wider[0], offset + wider[1], "organisation", one.subkind))
    for first, last, label_kind in ((*piece, s[2]) for s in seen for piece in pieces(words, *s)):
        begin, end, kind = _span_and_kind(words, within, first, last, label_kind)
        if not kind:
            continue
        if kind == "PER":
            whole = with_particles(words, begin, end)
            end = without_town(words, within, begin, whole)
            if end < whole:
                found.add(Named(offset + whole - 1, offset + whole, "place"))
        if kind == "PER" and end == begin + 1:
            kind = "LOC" if after_preposition(words, begin) else rather(words, begin)
        if _stands(words, within, begin, end, kind):
            found.add(Named(offset + begin, offset + end, _KINDS[kind]))
    by_given_name(words, tokens, offset, found)
    for i, word in enumerate(words):
        told_of = i > 0 and inhabitants(word, words[i - 1], tags[i - 1])  # „zwei Schweden“
        if word in countries() and not found.taken[offset + i] and not told_of:
            found.add(Named(offset + i, offset + i + 1, "place", "country"))


def _mention(tokens: Sequence[Token], one: Named, taken: list[bool]) -> Mention:
    """A name with what belongs to it: the office before a person, the kind of an organisation."""
    last = tokens[one.last - 1]
    beyond = last.text.endswith("-") and len(last.text) > 1  # „ZDF-„Morgenmagazin““
    quoted = inside_marks(last.text)[0]  # „die „Bild“-Zeitung“
    head = Span(tokens[one.first].start, last.start + len(quoted) if quoted else last.end - beyond)
    if (
        one.kind == "organisation"
        and {(head_word := tokens[one.first].text), head_word.removesuffix("s"), head_word.removesuffix("es")} & _PLACE_HEADS
    ):
        one.kind = "place"
    if one.kind == "place" and one.last - one.first > 1 and body_subkind(tokens[one.first].text) in _JOINED:
        one.kind = "organisation"  # „Kampfgemeinschaft Nord“
    if one.kind == "group":
        noun = tokens[one.first]
        return Mention(head.start, head.end, "name", "group", head=head, office=Span(noun.start, noun.end))
    if one.kind != "person":
        subkind = one.subkind or (body_subkind(tokens[one.last - 1].text) if one.kind == "organisation" else "")
        if one.kind == "organisation" and not subkind:
            several = one.last - one.first > 1  # „Landesamt für Eichwesen“
            subkind = (body_subkind(tokens[one.first].text) if several else "") or _class_before(tokens, one.first)
        if one.kind == "organisation" and not subkind and any(t.text in club_words() for t in tokens[one.first : one.last]):
            subkind = "club"
        return Mention(head.start, head.end, "name", one.kind, head=head, subkind=subkind)
    first, title = _office_before(tokens, one.first, one.last, taken)
    taken[first : one.first] = [True] * (one.first - first)
    return Mention(tokens[first].start, head.end, "name", "person", head=head, office=title)


_JOINED = frozenset(("association", "union", "party", "company"))
"""Kinds of bodies that a name which begins with them never is a place for."""


def _class_before(tokens: Sequence[Token], first: int) -> str:
    """„der Zeitung "X"“: the kind that the noun before the name says."""
    k = first - 1
    while k >= 0 and tokens[k].text in QUOTES:
        k -= 1
    return body_subkind(tokens[k].text) if k >= 0 and tokens[k].tag in ("NN", "NE") else ""


def _office(tokens: Sequence[Token], k: int) -> bool:
    """Whether a noun before a name says what that person is; „von den Ermittlern Karl Holm übergeben“ tells of several.

    „Die Tschechin“ before a name is an apposition of its own, no office.
    """
    if dweller(tokens[k].text):
        return False
    said = person_noun(tokens[k].text)
    if said is None:
        return office(tokens[k].text) is not None
    return said.number != "p" and not said.collective


def _office_before(tokens: Sequence[Token], first: int, last: int, taken: Sequence[bool]) -> tuple[int, Span | None]:
    """Where the mention begins („Der russische Umweltminister Alexander Koslow“), and its office.

    „Anhänger Saddam Husseins“, „der Bruder Putins“ are somebody else: a noun of relation before a genitive is no office.
    """
    k = first - 1
    nouns = 0
    if relation(tokens[k].text) and genitive(tokens[last - 1].text):
        return first, None
    while k >= 0 and nouns < 3 and not taken[k] and tokens[k].tag in ("NN", "NE", "TRUNC", "ADJA") and _office(tokens, k):
        k -= 1
        nouns += 1
    if not nouns:
        return (first - 1, None) if first and tokens[first - 1].text.lower() in TITLES else (first, None)
    k = _with_first_of_two(tokens, k, taken)
    title = Span(tokens[k + 1].start, tokens[first - 1].end)
    while k >= 0 and not taken[k] and (tokens[k].tag in _LEADING - {"APPRART"} or (k > 0 and years(tokens, k))):
        k -= 1
    return k + 1, title


def _with_first_of_two(tokens: Sequence[Token], k: int, taken: Sequence[bool]) -> int:
    """„Der CDU-Landeschef und Spitzenkandidat Karl Holm“: two offices of one, where nothing parts them and no plural stands before."""
    if k < 1 or tokens[k].text not in ("und", "sowie") or taken[k - 1] or tokens[k - 1].tag not in ("NN", "NE"):
        return k
    said = person_noun(tokens[k - 1].text)
    kin = relation(tokens[k - 1].text) and relation(tokens[k + 1].text)  # „Mutter und Sohn Wallert“ are two
    if said is None or said.collective or said.number == "p" or not _office(tokens, k - 1) or kin:
        return k
    first = k - 2
    while first >= 0 and tokens[first].tag == "ADJA" and not taken[first]:
        first -= 1
    article = tokens[first].text.lower() if first >= 0 and tokens[first].tag in ("ART", "PPOSAT", "APPRART") else ""
    one = grammar(article, tokens[k - 1].text, said)[0] != "p" and not article.startswith("ein")
    return k - 2 if one and (article or not said.adjectival) else k
