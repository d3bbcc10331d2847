"""The phrase that is itself a report: „von heiklen Themen“, „den Vorwurf“, „als Grund den Streik“."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from quellenlage.analysis.base.fields import QUOTES
from quellenlage.analysis.base.lexicon import noun_reading
from quellenlage.analysis.base.noun_phrases import phrase_end
from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.analysis.propositions.addressees import names_medium
from quellenlage.analysis.propositions.lexicon import explaining, nominal_prepositions, words
from quellenlage.analysis.propositions.sources import SPEAKERS
from quellenlage.analysis.propositions.view import View
from quellenlage.model import SourceMention, Span, Token

POINTING = frozenset(("das", "dies", "dieses"))
"""„dementierte das“: what stands before is meant."""


def prepositional(look: View, number: int, lemma: str) -> Span | None:
    """„sprach von …“: from the preposition to the end of its phrase, with what hangs on it."""
    wanted = nominal_prepositions().get(lemma)
    if not wanted:
        return None
    own = look.own[number]
    if lemma in words("attitudes", "nominal", "reflexive") and not any(look.low(k) == "sich" for k in own):
        return None
    predicate = look.clauses[number].predicate
    finite = predicate.finite if predicate is not None and predicate.finite is not None else own[0]
    allowed = (*wanted, *_contracted(wanted))
    places = [place for place, k in enumerate(own) if look.tokens[k].tag in ("APPR", "APPRART") and look.low(k) in allowed]
    place = next((place for place in places if own[place] > finite), places[0] if places else None)
    return with_attributes(look, own, place) if place is not None else None


def with_parallels(look: View, number: int, lemma: str, span: Span) -> list[tuple[Span, Span]]:
    """„…, Aserbaidschan von einer Provokation“ after „Armenien sprach von …“: who else, and what of, without the verb again."""
    found: list[tuple[Span, Span]] = []
    own = look.own[number]
    limit = own[-1] + 1
    while True:
        comma = look.token_at(span.end)
        comma += comma < limit and look.tokens[comma].tag == "PTKVZ"  # „kündigte Entlassungen an, der Betriebsrat Streiks“
        if comma + 2 >= limit or look.tokens[comma].text not in (",", ";"):
            return found
        begin = comma + 1 + (look.low(comma + 1) in _TURNING)
        end = _holder_end(look, begin, limit)
        if end <= begin or end >= limit or look.owner[begin] != number or not _may_hold(look, begin, end):
            return found
        further = _parallel(look, own, end, lemma)
        if further is None:
            return found
        found.append((Span(look.tokens[begin].start, look.tokens[end - 1].end), further))
        span = further


def _holder_end(look: View, begin: int, limit: int) -> int:
    """The end of the phrase that names who reports; „der Betriebsrat | Streiks“ ends with the description."""
    end = phrase_end(look.tokens, begin, limit)
    mention = look.mention(look.tokens[begin].start, look.tokens[end - 1].end) if end > begin else None
    if mention is None or mention.form != "nominal" or mention.start != look.tokens[begin].start:
        return end
    reached = look.token_at(mention.end)
    return reached if look.tokens[reached].tag in ("NN", "NE") else end


_YEAR = 4
_TURNING = frozenset(("und", "aber", "während", "doch"))


def _may_hold(look: View, first: int, end: int) -> bool:
    """Whether a phrase names somebody who may report, states among them („Armenien“)."""
    mention = look.mention(look.tokens[first].start, look.tokens[end - 1].end)
    return mention is not None and (mention.kind in SPEAKERS or mention.kind == "place") and mention.form != "adjective"


def _parallel(look: View, own: Sequence[int], k: int, lemma: str) -> Span | None:
    """The phrase of the same kind at token `k`: with the preposition of the verb, or bare where the verb takes an object."""
    place = bisect_left(own, k)
    if place == len(own) or own[place] != k:
        return None
    wanted = nominal_prepositions().get(lemma, frozenset())
    if look.tokens[k].tag in ("APPR", "APPRART"):
        if look.low(k) not in (*wanted, *_contracted(wanted)):
            return None
        return with_attributes(look, own, place) or _number_alone(look, k, own[-1] + 1)
    if lemma not in words("attitudes", "nominal", "objects") or look.tokens[k].tag in ("PRF", "PPER", "PRELS", "PDS"):
        return None
    end = phrase_end(look.tokens, k, own[-1] + 1)
    return Span(look.tokens[k].start, look.tokens[end - 1].end) if end > k else None


def _number_alone(look: View, k: int, limit: int) -> Span | None:
    """„…, die Polizei von rund 1500“: a number whose noun has been named."""
    end = next((j for j in range(k + 1, min(k + 4, limit)) if look.tokens[j].tag == "CARD"), None)
    return Span(look.tokens[k].start, look.tokens[end].end) if end is not None and end + 1 == limit else None


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
        while begin < limit and (look.tokens[begin].tag in ("$(", "PTKA") or _counts(look, begin) or _is_too(look, k, begin)):
            begin += 1
        reached = phrase_end(look.tokens, begin, limit)
        if reached == begin:
            reached = _quoted_phrase(look, begin, limit)
        if reached == begin and begin < limit and _is_amount(look.tokens[begin]):
            reached = begin + 1  # „die Polizei sprach von 1.500“
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


def _is_too(look: View, k: int, begin: int) -> bool:
    """„vor zu hohen Kosten“: „zu“ right behind a preposition and before an adjective."""
    return look.low(begin) == "zu" and begin == k + 1 and look.tokens[begin + 1].tag in ("ADJA", "ADJD", "PIAT")


def _quoted_phrase(look: View, begin: int, limit: int) -> int:
    """The end of „einer „äußerst brutalen Tat““: an article and words in marks without a verb; `begin` where there is none."""
    mark = begin + 1
    if mark >= limit or look.tokens[begin].tag not in ("ART", "PPOSAT") or look.tokens[mark].text not in QUOTES:
        return begin
    quoted = look.quote_of(look.tokens[mark].end, look.tokens[mark].end + 1)
    last = look.token_at(quoted.inner.end) if quoted is not None else begin
    return last if begin < last <= limit and not any(look.tokens[k].form == "Fin" for k in range(mark, last)) else begin


def _is_amount(token: Token) -> bool:
    """Whether a number stands alone for so many of what was counted before; „von 2010 bis 2014“ are years."""
    return token.tag == "CARD" and not (token.text.isdigit() and len(token.text) == _YEAR)


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


def _gives_size(look: View, own: Sequence[int]) -> bool:
    """„gab die Stärke mit 6,7 an“, but not „gab den Grund an“, „gab mit seinem Auto an“."""
    return any(
        look.low(k) == "mit" and any(look.tokens[j].tag == "CARD" for j in range(k + 1, min(k + 4, own[-1] + 1))) for k in own
    )


def reported_object(look: View, number: int, lemma: str, subject: SourceMention | None) -> Span | None:
    """„wies den Vorwurf zurück“: the noun phrase that is not the subject."""
    own = look.own[number]
    if lemma in words("attitudes", "nominal", "pointing_only"):
        return next((Span(look.tokens[k].start, look.tokens[k].end) for k in own[1:] if is_pointing(look, k)), None)
    if lemma not in words("attitudes", "nominal", "objects") or _grants(look, own, lemma):
        return None
    if (lemma == "angeben" and not _gives_size(look, own)) or (lemma in _TELLING and _no_news(look, own)):
        return None
    limit = own[-1] + 1
    k = _behind_apposition(look, number, subject)
    while k < len(own):
        index = own[k]
        dated = look.tokens[index].tag == "CARD" and look.tokens[index + 1].tag == "ART"  # „für 2010 | einen Gewinn“
        end = index if dated else phrase_end(look.tokens, index, limit)
        fronted = subject is not None and subject.start is not None and look.tokens[index].start < subject.start
        if (k > 0 or fronted) and _points(look, lemma, index, end):
            return Span(look.tokens[index].start, look.tokens[index].end)
        begin = _after_subject(look, number, subject, index, end)
        if end > begin and _is_addressed(look, lemma, begin, end, limit):
            k += max(1, end - index)
            continue
        if end > begin and (begin > index or not after_preposition(look, own, k)) and _is_said(look, lemma, begin, end):
            further = [j for j, k_ in enumerate(own) if k_ == end and look.low(k_ + 1) != "aussicht"]
            reached = with_attributes(look, own, further[0]) if further else None
            return Span(look.tokens[begin].start, reached.end if reached else look.tokens[end - 1].end)
        k += max(1, end - index)
    return None


def _is_addressed(look: View, lemma: str, first: int, end: int, limit: int) -> bool:
    """„versprach den Betroffenen | schnelle Hilfe“, „sicherte Kunden | hohe Rabatte zu“: whom something is promised to, with it behind."""
    if end >= limit or phrase_end(look.tokens, end, limit) == end or look.tokens[end].tag not in _OBJECTS:
        return False
    low = look.low(first)
    if low in _DATIVES:
        return True
    reading = noun_reading(look.tokens[end - 1].text)
    plural = (reading is None or "p" in reading.codes) and look.low(end - 1).endswith("n")  # „den Betroffenen“
    return plural and (low in ("den", "seinen", "ihren", "allen", "vielen") or (lemma in _PROMISING and first + 1 == end))


_OBJECTS = frozenset(("ART", "ADJA", "NN", "PIAT", "CARD", "PPOSAT"))
_DATIVES = frozenset(("dem", "einem", "seinem", "ihrem", "unserem", "diesem"))
_PROMISING = frozenset(("versprechen", "zusagen", "zusichern", "androhen", "ankündigen"))


def _behind_apposition(look: View, number: int, subject: SourceMention | None) -> int:
    """„Der Betreiber, ein Kieswerk, zweifelt das Ergebnis an“: what stands between the subject and its verb is no object."""
    own, predicate = look.own[number], look.clauses[number].predicate
    if predicate is None or predicate.finite is None or subject is None or subject.start != look.tokens[own[0]].start:
        return 0
    return own.index(predicate.finite) if look.clauses[number].kind == "main" else 0


_TELLING = ("melden", "vermelden")


def _no_news(look: View, own: Sequence[int]) -> bool:
    """„meldete sich“, „meldete Insolvenz“."""
    return any(look.low(k) in words("attitudes", "nominal", "no_news") for k in own)


def _grants(look: View, own: Sequence[int], lemma: str) -> bool:
    """„räumte den Mietern ein Vorkaufsrecht ein“ admits nothing."""
    granted = tuple(words("attitudes", "nominal", "granted"))
    return lemma == "einräumen" and any(look.tokens[k].tag == "NN" and look.low(k).endswith(granted) for k in own)


def _points(look: View, lemma: str, index: int, end: int) -> bool:
    """„das“ alone as the object of a denial."""
    return is_pointing(look, index) and end <= index + 1 and lemma in words("attitudes", "nominal", "denying")


def is_pointing(look: View, k: int) -> bool:
    """„das“ by itself, not before a noun."""
    if look.low(k) not in POINTING or look.tokens[k].tag not in ("PDS", "ART", "PDAT"):
        return False
    return look.tokens[k].tag == "PDS" or k + 1 >= len(look.tokens) or look.tokens[k + 1].tag not in ("NN", "ADJA", "NE")


def _after_subject(look: View, number: int, subject: SourceMention | None, first: int, end: int) -> int:
    """Where a phrase begins that is not the subject; after it in „räumte der Trainer | Fehler ein“; `end` if nothing is left."""
    begins, ends = look.tokens[first].start, look.tokens[max(first, end - 1)].end
    if not any(begins <= start < ends for start in _subjects(look, number, subject)):
        return first
    if subject is None or subject.start != begins or subject.end is None or subject.end >= ends:
        return end
    rest = look.token_at(subject.end)
    return rest if look.tokens[rest].tag == "NN" else end


def _is_said(look: View, lemma: str, first: int, end: int) -> bool:
    """Whether a phrase may be what is reported."""
    if look.tokens[first].tag in ("PRF", "PPER", "PRELS", "PDS") or look.low(first) == "man":
        return False
    if look.low(first) in ("dem", "der") and names_medium(look, first, end):
        return False  # „bestätigte der Zeitung einen Bericht“
    return not (_contest(look, lemma, first, end) or _decided_on(look, lemma, first, end) or _expelled(look, lemma, first, end))


def _expelled(look: View, lemma: str, first: int, end: int) -> bool:
    """„schloss das Mitglied aus“: somebody has to go, nothing is denied."""
    if lemma != "ausschließen":
        return False
    mention = look.mention(look.tokens[first].start, look.tokens[end - 1].end)
    if mention is not None and mention.kind == "person":
        return True
    return any(look.tokens[k].tag == "NN" and person_noun(look.tokens[k].text) is not None for k in range(first, end))


def _decided_on(look: View, lemma: str, first: int, end: int) -> bool:
    """„wies die Klage zurück“: a court's decision, no denial."""
    if lemma not in ("zurückweisen", "weisen", "bestätigen"):
        return False
    head = next((k for k in range(first, end) if look.tokens[k].tag == "NN"), first)
    listed = words("attitudes", "nominal", "decided_on")
    if lemma == "bestätigen":
        listed |= words("attitudes", "nominal", "confirmed_by_deciding")
    return look.low(head).endswith(tuple(listed))


def _subjects(look: View, number: int, subject: SourceMention | None) -> list[int]:
    """Where the subject begins, and the name that it leads to: „Die Chefin der Bank, Eva Stark, …“."""
    if subject is None or subject.start is None:
        return []
    described = look.clauses[number].subject
    apposed = described is not None and 0 <= subject.start - described.end <= len(", ")
    return [described.start, subject.start] if described is not None and apposed else [subject.start]


def after_preposition(look: View, own: Sequence[int], place: int) -> bool:
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


def explained(look: View, number: int, lemma: str) -> bool:
    """„führte das Plus auf die Nachfrage zurück“, „machte einen Riss verantwortlich“."""
    own = look.own[number]
    if lemma in words("attitudes", "nominal", "accusing"):
        return any(look.tokens[k].tag == "NN" for k in own[1:])
    by = explaining().get(lemma)
    return by is not None and any(look.low(k) == by for k in own)


def given_as(look: View, number: int, lemma: str) -> bool:
    """„Als Grund nannte die Firma den Streik“."""
    own = look.own[number]
    nouns = words("attitudes", "nominal", "given_as")
    return lemma in words("attitudes", "nominal", "giving") and any(
        look.low(k) == "als" and look.tokens[k + 1].text in nouns for k in own[:-1]
    )
