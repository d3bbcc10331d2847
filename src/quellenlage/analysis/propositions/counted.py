"""What a number alone counts: „Die Polizei zählte 1.000 Teilnehmer, der Veranstalter sprach von 1.500“."""

from __future__ import annotations

from quellenlage.analysis.propositions.lexicon import counting_verbs, words
from quellenlage.analysis.propositions.sources import can_tell
from quellenlage.analysis.propositions.view import View
from quellenlage.model import SourceMention, Span

COUNTED = "counts what was counted before"
"""The rule of a report of a number whose noun stands in front of it."""
_BACK = 40
"""Words before a number among which its noun is looked for: its own sentence and the one before."""
_TOTALS = frozenset(("Zahl", "Anzahl", "Menge", "Teilnehmerzahl", "Opferzahl", "Besucherzahl", "Schaden", "Schadens", "Kosten"))


def own_count(view: View, number: int, lemma: str, subject: SourceMention | None) -> Span | None:
    """The number that a clause tells as its subject's count: „Die Polizei kam auf 400“, „zählte rund 400“."""
    preposition = counting_verbs().get(lemma)
    predicate = view.clauses[number].predicate
    if preposition is None or predicate is None or predicate.tense not in ("Past", "Perf", "PastPerf"):
        return None
    place = next((place for place, k in enumerate(view.own[number]) if view.tokens[k].tag == "CARD"), None)
    if place is None or subject is None or not can_tell(view, subject):
        return None
    own = view.own[number]
    first = place
    while first > 0 and (
        view.tokens[own[first - 1]].tag == "ADV" or view.low(own[first - 1]) in ("rund", "etwa", "mehr", "als")
    ):
        first -= 1
    if preposition and (first == 0 or view.low(own[first - 1]) != preposition):
        return None
    span = Span(view.tokens[own[first - bool(preposition)]].start, view.tokens[own[place]].end)
    noun = counted_before(view, span)
    behind = own[place] + 1
    alone = behind >= len(view.tokens) or view.tokens[behind].tag not in ("NN", "NE", "ADJA", "CARD", "ART")
    if noun is None or not alone:
        return None
    scored = words("attitudes", "nominal", "counting", "scored")
    return None if view.analysis.text[noun.start : noun.end].lower() in scored else span


def counted_before(view: View, span: Span) -> Span | None:
    """The noun that a phrase's bare number counts, from the number before it; None where the phrase has a noun of its own."""
    first, last = view.token_at(span.start), view.token_at(span.end)
    tags = [view.tokens[k].tag for k in range(first, last)]
    if "CARD" not in tags or tags[-1] != "CARD" or any(tag in ("NN", "NE", "ADJA", "FM") for tag in tags):
        return None
    sentence = view.analysis.sentences[view.clauses[view.owner[first]].sentence]
    number = view.clauses[view.owner[first]].sentence
    begin = view.analysis.sentences[number - 1].first if number else sentence.first
    for k in range(first - 1, max(begin, first - _BACK) - 1, -1):
        noun = _counts(view, k)
        if noun is not None:
            return Span(view.tokens[noun].start, view.tokens[noun].end)
    return None


def _counts(view: View, k: int) -> int | None:
    """The noun of a count at token `k`: „1.000 Teilnehmer“, „die Zahl der Teilnehmer“."""
    token = view.tokens[k]
    if token.tag == "CARD" and not (token.text.isdigit() and len(token.text) == 4):
        noun = next((j for j in range(k + 1, min(k + 4, len(view.tokens))) if view.tokens[j].tag not in ("ADJA", "CARD")), k)
        return noun if view.tokens[noun].tag == "NN" and view.tokens[noun].text not in _TIMES else None
    if token.text in _TOTALS:
        genitive = next((j for j in range(k + 1, min(k + 5, len(view.tokens))) if view.tokens[j].tag == "NN"), None)
        begins = view.low(k + 1) in ("der", "von", "an")
        return genitive if begins else k
    return None


_TIMES = frozenset(
    (
        "Uhr Jahre Jahren Tage Tagen Wochen Monate Monaten Stunden Minuten Januar Februar März April Mai Juni Juli August September"
        " Oktober November Dezember"
    ).split()
)
