"""The phrase that is itself a report: „von heiklen Themen“, „den Vorwurf“, „als Grund den Streik“."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.base.noun_phrases import phrase_end
from quellenlage.analysis.propositions.addressees import names_medium
from quellenlage.analysis.propositions.lexicon import Stance, held_for, nominal_prepositions, words
from quellenlage.analysis.propositions.view import View
from quellenlage.model import SourceMention, Span

POINTING = frozenset(("das", "dies", "dieses"))
"""„dementierte das“: what stands before is meant."""


def prepositional(look: View, number: int, lemma: str) -> Span | None:
    """„sprach von …“: from the preposition to the end of its phrase, with what hangs on it."""
    wanted = nominal_prepositions().get(lemma)
    if not wanted:
        return None
    own = look.own[number]
    predicate = look.clauses[number].predicate
    finite = predicate.finite if predicate is not None and predicate.finite is not None else own[0]
    allowed = (*wanted, *_contracted(wanted))
    places = [place for place, k in enumerate(own) if look.tokens[k].tag in ("APPR", "APPRART") and look.low(k) in allowed]
    place = next((place for place in places if own[place] > finite), places[0] if places else None)
    return with_attributes(look, own, place) if place is not None else None


def _contracted(prepositions: frozenset[str]) -> tuple[str, ...]:
    return tuple(
        word for word, base in (("vom", "von"), ("zum", "zu"), ("zur", "zu"), ("übers", "über")) if base in prepositions
    )


def with_attributes(look: View, own: Sequence[int], place: int) -> Span | None:
    """A prepositional phrase and the prepositional phrases that follow it directly."""
    end = own[place]
    limit = own[-1] + 1
    k = own[place]
    while k < limit and look.tokens[k].tag in ("APPR", "APPRART"):
        begin = k + 1
        while begin < limit and (look.tokens[begin].tag == "$(" or _counts(look, begin)):
            begin += 1
        reached = phrase_end(look.tokens, begin, limit)
        if reached == begin:
            break
        end = k = reached
        while k < limit and look.tokens[k].tag == "$(":
            k += 1
            end = k
    if end == own[place]:
        return None
    start = look.tokens[own[place]].start
    return Span(start, _closed(look, start, look.tokens[end - 1].end))


def _closed(look: View, start: int, end: int) -> int:
    """The end, moved behind a quotation that begins inside and holds no clause: „von einem „Sieg der Vernunft““ stays whole."""
    for quoted in look.quotes_over(start, end):
        rest = look.tokens[look.token_at(end) : look.token_at(quoted.inner.end)]
        if not any(token.form == "Fin" for token in rest):
            return quoted.end
    return end


def _counts(look: View, k: int) -> bool:
    """„von mindestens vier“, „von mehr als 30“, „von bis zu hundert“: words that say how exact a number is."""
    word = look.low(k)
    return (
        look.tokens[k].tag == "ADV" or word in ("mehr", "weniger", "als", "bis") or (word == "zu" and look.low(k - 1) == "bis")
    )


def _contest(look: View, lemma: str, first: int, end: int) -> bool:
    """„bestritt das Endspiel“: took part in it, no denial."""
    contests = words("attitudes", "nominal", "contests")
    return lemma == "bestreiten" and any(part in look.low(k) for k in range(first, end) for part in contests)


def reported_object(look: View, number: int, lemma: str, subject: SourceMention | None) -> Span | None:
    """„wies den Vorwurf zurück“: the noun phrase that is not the subject."""
    if lemma not in words("attitudes", "nominal", "objects"):
        return None
    own = look.own[number]
    if lemma == "einräumen" and any(
        look.tokens[k].tag == "NN" and look.low(k).endswith(tuple(words("attitudes", "nominal", "granted"))) for k in own
    ):
        return None
    k = 0
    while k < len(own):
        index = own[k]
        if (
            lemma in words("attitudes", "nominal", "denying")
            and look.low(index) in POINTING
            and look.tokens[index].tag in ("PDS", "ART", "PDAT")
        ):
            alone = phrase_end(look.tokens, index, own[-1] + 1) <= index + 1
            if alone and k > 0:
                return Span(look.tokens[index].start, look.tokens[index].end)
        end = phrase_end(look.tokens, index, own[-1] + 1)
        if end == index:
            k += 1
            continue
        begins = look.tokens[index].start
        is_subject = any(begins <= start < look.tokens[end - 1].end for start in _subjects(look, number, subject))
        after_preposition = _after_preposition(look, own, k)
        if (
            not is_subject
            and not after_preposition
            and not _contest(look, lemma, index, end)
            and not _decided_on(look, lemma, index, end)
            and not (look.low(index) in ("dem", "der") and names_medium(look, index, end))
            and look.tokens[index].tag not in ("PRF", "PPER", "PRELS", "PDS")
        ):
            further = [j for j, k_ in enumerate(own) if k_ == end]
            reached = with_attributes(look, own, further[0]) if further else None
            return Span(begins, reached.end if reached else look.tokens[end - 1].end)
        k += max(1, end - index)
    return None


def _decided_on(look: View, lemma: str, first: int, end: int) -> bool:
    """„wies die Klage zurück“: a court's decision, no denial."""
    if lemma not in ("zurückweisen", "weisen", "bestätigen"):
        return False
    head = next((k for k in range(first, end) if look.tokens[k].tag == "NN"), first)
    return look.low(head).endswith(tuple(words("attitudes", "nominal", "decided_on")))


def _subjects(look: View, number: int, subject: SourceMention | None) -> list[int]:
    """Where the subject begins, and the name that it leads to: „Die Chefin der Bank, Eva Stark, …“."""
    if subject is None or subject.start is None:
        return []
    described = look.clauses[number].subject
    apposed = described is not None and 0 <= subject.start - described.end <= len(", ")
    return [described.start, subject.start] if described is not None and apposed else [subject.start]


def _after_preposition(look: View, own: Sequence[int], place: int) -> bool:
    """Whether a preposition stands before a phrase, also with an adverb in between („um mutmaßlich manipulierte Listen“), or „(“."""
    while place > 0 and look.tokens[own[place - 1]].tag in ("ADV", "ADJD"):
        place -= 1
    if look.tokens[own[place] - 1].text == "(":
        return True
    return place > 0 and look.tokens[own[place - 1]].tag in ("APPR", "APPRART")


def quoting(look: View, number: int, lemma: str) -> Span | None:
    """„nannte die Anklage „ein Gebäude aus Vermutungen““: the quoted words; a name alone is no quotation."""
    if lemma not in words("attitudes", "nominal", "quoting") or any(look.low(k) == "sich" for k in look.own[number]):
        return None
    clause = look.clauses[number]
    start, end = look.tokens[clause.first].start, look.tokens[clause.last - 1].end
    for quoted in look.quotes_within(start, end + 1):
        inner = look.tokens[look.token_at(quoted.inner.start) : look.token_at(quoted.inner.end)]
        name = lemma == "nennen" and inner and inner[0].text[:1].isupper()
        if len(inner) > 1 and not name and any(token.text[:1].islower() for token in inner):
            return Span(quoted.start, quoted.end)
    return None


def held_as(look: View, number: int, lemma: str) -> Stance | None:
    """„halten einen Preis von 60 Dollar für wahrscheinlich“."""
    if lemma != "halten" or not any(look.low(k) == "für" for k in look.own[number]):
        return None
    return next((stance for k in look.own[number] if (stance := held_for().get(look.low(k)))), None)


def given_as(look: View, number: int, lemma: str) -> bool:
    """„Als Grund nannte die Firma den Streik“."""
    own = look.own[number]
    nouns = words("attitudes", "nominal", "given_as")
    return lemma in words("attitudes", "nominal", "giving") and any(
        look.low(k) == "als" and look.tokens[k + 1].text in nouns for k in own[:-1]
    )
