"""All mentions of one text: names by the recogniser and the lists, with their offices; nominals, pronouns, adjectives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from quellenlage.analysis.base.fields import QUOTES
from quellenlage.analysis.base.tokens import surface
from quellenlage.analysis.names.acronyms import is_acronym, long_form_length
from quellenlage.analysis.names.known import known_spans, organisations
from quellenlage.analysis.names.nominals import nominal_mentions, singular_subjects
from quellenlage.analysis.names.offices import office
from quellenlage.analysis.names.peoples import countries, people
from quellenlage.analysis.names.recogniser import label, spans
from quellenlage.analysis.names.subkinds import body_subkind
from quellenlage.analysis.names.vessels import vessels
from quellenlage.analysis.names.word_features import ORGANISATION_WORDS
from quellenlage.analysis.names.wordlists import word_lists
from quellenlage.model import Analysis, EntityKind, Mention, Span, Token
from quellenlage.resources import table

_KINDS: dict[str, EntityKind] = {"PER": "person", "LOC": "place", "ORG": "organisation"}
_PLACE_HEADS = frozenset(
    """Kosmodrom Flughafen Insel Halbinsel Region Provinz Gebiet Oblast Straße Golf Kap Bucht Berg Mount Präfektur Distrikt Landkreis
    Atomkraftwerk Kernkraftwerk Weltraumbahnhof Hafen Bahnhof Schloss Platz""".split()
)
_NAMED_IN_QUOTES = frozenset(
    ("agency", "newspaper", "magazine", "broadcaster", "company", "party", "association", "club", "union", "hospital")
)
_LONGEST_NAME = 8
_PARTICLES = frozenset("von van der den dem de zu zur".split())
_STOPS = frozenset(".?!:;")
_LEADING = frozenset(("ART", "ADJA", "PPOSAT", "PDAT", "CARD", "APPRART"))
_SMALL = frozenset("der die das dem den des ein eine einer im in am an vom von zum zur bei aus mit".split())
_TITLES = frozenset(("dr.", "prof.", "professor", "herr", "frau", "dr", "lord", "sir"))


@dataclass(slots=True)
class _Named:
    """A name: tokens `[first, last)`, its kind and, for organisations that the data know, their subkind."""

    first: int
    last: int
    kind: EntityKind
    subkind: str = ""


@dataclass(slots=True)
class _Found:
    names: list[_Named] = field(default_factory=list)
    taken: list[bool] = field(default_factory=list)


def find_names(analysis: Analysis) -> tuple[Mention, ...]:
    """The mentions of a text, in the order of the words; one does not stand inside another."""
    tokens = analysis.tokens
    words = [surface(token.text) for token in tokens]
    found = _Found(taken=[False] * len(tokens))
    for first, last in vessels(tokens):
        _add(found, _Named(first, last, "vehicle", "ship"))
    for sentence in analysis.sentences:
        _names_of(words[sentence.first : sentence.last], tokens, sentence.first, found)
    _quoted(words, found)
    _acronyms(words, found)
    _repeated(words, tokens, found)
    _consistent(words, found)
    mentions = [_mention(tokens, one, found.taken) for one in found.names]
    singular = singular_subjects(analysis)
    for sentence in analysis.sentences:
        mentions.extend(nominal_mentions(tokens, sentence.first, sentence.last, found.taken, singular))
    mentions = _without_classes(mentions, analysis.text)
    return tuple(sorted(mentions, key=lambda m: (m.start, m.end)))


def _without_classes(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """Drop „der Zeitung“ right before the name of that very thing."""
    starts = {mention.start for mention in mentions if mention.form == "name" and mention.kind == "organisation"}
    return [
        mention
        for mention in mentions
        if mention.form != "nominal"
        or mention.kind != "organisation"
        or not any(
            mention.end + gap in starts and text[mention.end : mention.end + gap].strip("„“”\"»«‚' ") == "" for gap in (1, 2)
        )
    ]


def _names_of(words: Sequence[str], tokens: Sequence[Token], offset: int, found: _Found) -> None:
    """Known organisations first, then what the recogniser sees elsewhere."""
    within = tokens[offset : offset + len(words)]
    tags = [token.tag for token in within]
    seen = list(spans(label(words, tags)))
    for first, last, one in known_spans(words):
        wider = next((s for s in seen if s[0] <= first and last <= s[1] and s[2] == "ORG"), (first, last))
        _add(found, _Named(offset + wider[0], offset + wider[1], "organisation", one.subkind))
    for first, last, label_kind in seen:
        begin, end = _trimmed(words, within, first, last)
        kind = label_kind
        if end == begin + 1 and words[begin] in countries():
            continue
        while begin + 1 < end and words[begin].lower() in _TITLES:
            begin += 1
        if kind != "ORG" and begin + 1 < end and _held(words[begin], within[begin]):
            begin, kind = begin + 1, "PER"
        if kind != "PER" and _full_name(words[begin:end]):
            kind = "PER"
        if kind == "PER":
            end = _with_particles(words, begin, end)
        if begin < end and _plausible(words[begin:end], within[begin:end], kind):
            _add(found, _Named(offset + begin, offset + end, _KINDS[kind]))
    _given(words, tokens, offset, found)
    for i, word in enumerate(words):
        if word in countries() and not found.taken[offset + i]:
            _add(found, _Named(offset + i, offset + i + 1, "place", "country"))


@cache
def _given_names() -> frozenset[str]:
    """Given names that are hardly anything else, as German and other languages spell them."""
    own, foreign = table("de/given_names.yaml"), table("de/transliteration.yaml")["given_names"]
    return frozenset((*own["female"].split(), *own["male"].split(), *(name for group in foreign for name in group)))


def _full_name(words: Sequence[str]) -> bool:
    """Whether two or three words are a person by their given name: nothing else is known of them, nor do they name a body."""
    lists = word_lists()
    if not 2 <= len(words) <= 3 or words[0] not in _given_names() or words[0] in lists.place:
        return False
    name = " ".join(words)
    return (
        all(word[:1].isupper() and word.isalpha() and not word.isupper() for word in words)
        and not any(body_subkind(word) or word.lower() in ORGANISATION_WORDS or office(word) for word in words)
        and not (name in lists.place or name in organisations() or name in countries())
    )


def _given(words: Sequence[str], tokens: Sequence[Token], offset: int, found: _Found) -> None:
    """„Beate Kern“: a given name with a word that looks like a surname, where the recogniser has seen nothing."""
    for k in range(len(words) - 1):
        pair = range(offset + k, offset + k + 2)
        free = not any(found.taken[j] for j in pair) and (k + 2 == len(words) or not found.taken[offset + k + 2])
        if (
            free
            and all(tokens[j].tag in ("NE", "NN", "FM") for j in pair)
            and _full_name(words[k : k + 2])
            and not countries().get(words[k + 1])
        ):
            _add(found, _Named(offset + k, offset + k + 2, "person"))


def _trimmed(words: Sequence[str], tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """A name without quotation marks, small words before it and adjectives after it."""
    begin, end = first, last
    while begin < end and (words[begin] in QUOTES or words[begin].lower() in _SMALL):
        begin += 1
    while end > begin and words[end - 1] in QUOTES:
        end -= 1
    while end > begin + 1 and tokens[end - 1].tag in ("ADJA", "ADJD") and words[end - 1][:1].islower():
        end -= 1
    return begin, end


def _with_particles(words: Sequence[str], first: int, last: int) -> int:
    """The end of „Ursula von der Leyen“ where the recogniser has seen only the given name."""
    k = last
    while k < len(words) and words[k] in _PARTICLES:
        k += 1
    known = k - last < 2 or k == len(words) or not words[k][:1].isupper() or body_subkind(words[k]) or words[k] in countries()
    return last if known or last - first > 1 or words[first] not in _given_names() else k + 1


def _held(word: str, token: Token) -> bool:
    """Whether the first word of a name is the office of the person named: „Ministerpräsident Kessel“."""
    held = office(word)
    return held is not None and held.weight == "office" and not held.plural and token.tag in ("NN", "NE")


def _plausible(words: Sequence[str], tokens: Sequence[Token], kind: str) -> bool:
    """Against the recogniser's slips: an office, an adjective of a country or a small word is no name by itself."""
    if not any(word[:1].isupper() or word[:1].isdigit() for word in words):
        return False
    if len(words) > 1:
        return True
    said = people(words[0])
    if said is not None and said.adjective:
        return False
    return not (kind == "PER" and (office(words[0]) is not None or tokens[0].tag in ("ADV", "VVFIN", "APPR", "ART", "KON")))


def _add(found: _Found, one: _Named) -> None:
    if any(found.taken[one.first : one.last]):
        return
    found.names.append(one)
    found.taken[one.first : one.last] = [True] * (one.last - one.first)


def _acronyms(words: Sequence[str], found: _Found) -> None:
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
            found.names.append(_Named(first, last, "organisation"))
            found.taken[first:last] = [True] * (last - first)
            ends[last] = found.names[-1]
        if last in ends:
            explained.add(words[k + 1])
    for k, word in enumerate(words):
        if word in explained and not found.taken[k]:
            _add(found, _Named(k, k + 1, "organisation"))
    for one in found.names:
        if one.last - one.first == 1 and words[one.first] in explained:
            one.kind = "organisation"


def _quoted(words: Sequence[str], found: _Found) -> None:
    """„Der Fernsehsender „Kanal Süd““: what stands in quotation marks after a noun for a body is its name."""
    for k in range(1, len(words) - 2):
        if words[k] not in QUOTES or body_subkind(words[k - 1]) not in _NAMED_IN_QUOTES or not words[k + 1][:1].isupper():
            continue
        last = next((j for j in range(k + 2, min(len(words), k + 2 + _LONGEST_NAME)) if words[j] in QUOTES), None)
        if last is not None and not _STOPS & {*words[k + 1 : last]} and not any(found.taken[k + 1 : last]):
            _add(found, _Named(k + 1, last, "organisation"))


def _repeated(words: Sequence[str], tokens: Sequence[Token], found: _Found) -> None:
    """A part of a person's full name that stands alone elsewhere is that person („Peskow“, „Kim“)."""
    parts: set[str] = set()
    tails: dict[str, tuple[str, ...]] = {}
    for one in found.names:
        if one.kind == "person" and one.last - one.first > 1:
            for word in (words[one.first], words[one.last - 1]):
                if len(word) > 2 and word.lower() not in _TITLES and office(word) is None:
                    parts.add(word)
            tail = tuple(words[one.first + 1 : one.last])
            if tail[0] in _PARTICLES:
                tails[tail[-1]] = tail
    for k, word in enumerate(words):
        base = word if word in parts else word[:-1] if word[-1:] == "s" and word[:-1] in parts else ""
        if base and not found.taken[k] and tokens[k].tag in ("NE", "NN", "FM", "ADJA"):
            before = tails.get(base, (base,))[:-1]
            first = k - len(before)
            alike = first >= 0 and tuple(w.lower() for w in words[first:k]) == tuple(w.lower() for w in before)
            _add(found, _Named(first if alike else k, k + 1, "person"))


def _consistent(words: Sequence[str], found: _Found) -> None:
    """The same words are the same kind of thing throughout a text, unless the kinds are as frequent."""
    votes: dict[str, Counter[EntityKind]] = {}
    for one in found.names:
        if not one.subkind:
            votes.setdefault(" ".join(words[one.first : one.last]), Counter())[one.kind] += 1
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


def _mention(tokens: Sequence[Token], one: _Named, taken: list[bool]) -> Mention:
    """A name with what belongs to it: the office before a person, the kind of an organisation."""
    head = Span(tokens[one.first].start, tokens[one.last - 1].end)
    if one.kind == "organisation" and tokens[one.first].text in _PLACE_HEADS:
        one.kind = "place"
    if one.kind != "person":
        subkind = one.subkind or (body_subkind(tokens[one.last - 1].text) if one.kind == "organisation" else "")
        subkind = subkind or (_class_before(tokens, one.first) if one.kind == "organisation" else "")
        return Mention(head.start, head.end, "name", one.kind, head=head, subkind=subkind)
    first, held = _office_before(tokens, one.first, taken)
    taken[first : one.first] = [True] * (one.first - first)
    return Mention(tokens[first].start, head.end, "name", "person", head=head, office=held)


def _class_before(tokens: Sequence[Token], first: int) -> str:
    """„der Zeitung "X"“: the kind that the noun before the name says."""
    k = first - 1
    while k >= 0 and tokens[k].text in QUOTES:
        k -= 1
    return body_subkind(tokens[k].text) if k >= 0 and tokens[k].tag == "NN" else ""


def _office_before(tokens: Sequence[Token], first: int, taken: Sequence[bool]) -> tuple[int, Span | None]:
    """Where the mention begins („Der russische Umweltminister Alexander Koslow“), and its office."""
    k = first - 1
    nouns = 0
    while k >= 0 and nouns < 3 and not taken[k] and tokens[k].tag in ("NN", "NE", "TRUNC", "ADJA") and office(tokens[k].text):
        k -= 1
        nouns += 1
    if not nouns:
        return (first - 1, None) if first and tokens[first - 1].text.lower() in _TITLES else (first, None)
    held = Span(tokens[k + 1].start, tokens[first - 1].end)
    while k >= 0 and tokens[k].tag in _LEADING and not taken[k] and tokens[k].tag != "APPRART":
        k -= 1
    return k + 1, held
