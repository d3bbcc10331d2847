"""Sources in phrases: „laut X“, „X zufolge“, „nach Angaben von X“, „so X“, „unter Berufung auf X“, „in dem von X verbreiteten Video“."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quellenlage.analysis.base.fields import QUOTES
from quellenlage.analysis.base.noun_phrases import phrase_end
from quellenlage.analysis.propositions.lexicon import words
from quellenlage.analysis.propositions.relays import talked_to
from quellenlage.analysis.propositions.source_ends import behind_its_letters, source_end, whole_name
from quellenlage.analysis.propositions.sources import can_tell, from_angaben, phrase_after, source, unnamed
from quellenlage.analysis.propositions.view import View
from quellenlage.analysis.propositions.writings import is_report_noun, is_written
from quellenlage.model import SourceMention, Span

_POSSESSIVES = (
    "sein",
    "seine",
    "seinen",
    "seiner",
    "ihr",
    "ihre",
    "ihren",
    "ihrer",
    "deren",
    "dessen",
    "eigenen",
    "eigener",
    "eigenem",
)


@dataclass(frozen=True, slots=True)
class Adverbial:
    """A phrase that names a source: its tokens `[first, last)`, its cue and the source.

    `own_words` says that it points at the subject or the last source („nach eigenen Angaben“, „seinen Angaben zufolge“), `back`
    that whoever spoke before goes on („demnach“, „den Angaben zufolge“); `source` is then who is named if nobody spoke before.
    """

    first: int
    last: int
    cue: Span
    source: SourceMention | None
    own_words: bool = False
    back: bool = False
    relay: SourceMention | None = None
    """The medium that the source spoke to: „so X gegenüber der Zeitung Y“."""


def adverbials(view: View, own: Sequence[int]) -> list[Adverbial]:
    """The source phrases among a clause's own words, in order."""
    found: list[Adverbial] = []
    if not own:
        return found
    limit = own[-1] + 1
    for k in own:
        if view.lows[k] not in _OPENERS or (found and k < found[-1].last):
            continue
        one = _at(view, k, own[0], limit)
        if one is not None:
            found.append(_with_its_place(view, one, own[0], limit))
    return found


def _with_its_place(view: View, one: Adverbial, first: int, limit: int) -> Adverbial:
    """„Nach Angaben der Behörden in Jakarta sank die Fähre“: before the verb stands one phrase, so the place is the source's."""
    k = one.last
    if one.first != first or k >= limit or view.low(k) not in _PLACES or view.tokens[k].tag not in ("APPR", "APPRART"):
        return one
    end = phrase_end(view.tokens, k + 1, limit)
    named = k + 1 < end < limit and view.tokens[end - 1].tag == "NE" and view.tokens[end].form == "Fin"
    return replace(one, last=end) if named else one


_PLACES = frozenset(("in", "im", "aus", "bei", "auf", "von"))


_OPENERS = frozenset("laut nach gemäß entsprechend demnach demzufolge zufolge von seitens so aus".split())
"""The words that `_at` looks at."""


def _at(view: View, k: int, first: int, limit: int) -> Adverbial | None:
    low = view.low(k)
    if low == "laut" and view.tokens[k].tag in ("APPR", "ADJD", "ADV", "NN", "NE"):
        return _before_source(view, k, limit)
    if low == "nach":
        return _meaning_before(view, k, first) or _nach(view, k, limit)
    if low in ("gemäß", "entsprechend"):
        return _nach(view, k, limit)
    if low == "aus" and view.tokens[k + 1 : k + 2] and view.tokens[k + 1].text == "Sicht":
        return _aus_sicht(view, k, limit)
    if low in ("demnach", "demzufolge"):
        return Adverbial(k, k + 1, _cue(view, k, k + 1), None, back=True)
    if low == "zufolge":
        return _after_source(view, k, first)
    if low in ("von", "seitens") and k + 1 < limit:
        return _verbreitet(view, k, limit)
    if low == "so" and k > 0 and view.tokens[k - 1].tag[:1] == "$":
        return _so(view, k, limit)
    return None


def _cue(view: View, first: int, last: int) -> Span:
    return Span(view.tokens[first].start, view.tokens[last - 1].end)


def _aus_sicht(view: View, k: int, limit: int) -> Adverbial | None:
    """„aus Sicht der Gewerkschaft“, „aus Sicht von Eva Kern“; „aus rechtlicher Sicht“ names nobody."""
    first = k + 2 + (view.low(k + 2) in ("von", "vom"))
    end = _owner_end(view, k, first, limit) if first < limit else first
    if end == first or (first == k + 2 and view.tokens[first].tag not in ("ART", "PPOSAT", "PDAT", "NE", "PIAT")):
        return None
    return Adverbial(k, end, _cue(view, k, k + 2), source(view, view.tokens[first].start, view.tokens[end - 1].end))


def _before_source(view: View, k: int, limit: int) -> Adverbial | None:
    """„laut …“: what follows is the source, or a noun of reporting with the source in it."""
    end = phrase_end(view.tokens, k + 1, limit)
    if end == k + 1:
        return None
    return _named(view, k, k + 1, end, limit, _cue(view, k, k + 1))


def _nach(view: View, k: int, limit: int) -> Adverbial | None:
    """„nach Angaben …“: only before a noun of reporting."""
    owned = _owned(view, k, limit)
    if owned is not None:
        return owned
    far = _after_attribute(view, k, limit)
    if far is not None:
        return _named(view, k, far, phrase_end(view.tokens, far, limit), limit, _cue(view, k, k + 1))
    noun = next((j for j in range(k + 1, min(k + 5, limit)) if view.tokens[j].tag in ("NN", "NE")), None)
    if (
        noun is None
        or not is_report_noun(view.tokens[noun].text)
        or any(view.tokens[j].tag[:1] in "V$" and view.tokens[j].text not in QUOTES for j in range(k + 1, noun))
        or (view.low(k) == "nach" and _only_later(view, k, noun))
    ):
        return None
    end = max(noun + 1, phrase_end(view.tokens, k + 1, limit))
    found = _named(view, k, k + 1, end, limit, _cue(view, k, noun + 1))
    return None if _after_a_deed(view, k, noun, found) else found


def _after_a_deed(view: View, k: int, noun: int, found: Adverbial) -> bool:
    """„nach der Auswertung des Fahrtenschreibers“: when it has been done; „nach der Auswertung der Prüfer“ is what they say."""
    definite = view.low(k) == "nach" and view.low(k + 1) in ("der", "dem", "den")
    of = found.source
    if not definite or of is None or of.end is None or view.tokens[noun].text not in words("source_phrases", "later", "deeds"):
        return False
    last = view.token_at(of.end) - 1
    return last > noun and view.tokens[last].tag == "NN" and not can_tell(view, of)


def _owned(view: View, k: int, limit: int) -> Adverbial | None:
    """„nach Kellers Meinung“, „laut Eva Holms Angaben“: a name in the genitive before the noun of reporting."""
    end = k + 1
    while end < min(k + 4, limit) and view.tokens[end].tag in ("NE", "NN") and not is_report_noun(view.tokens[end].text):
        end += 1
    if end == k + 1 or end >= limit or not is_report_noun(view.tokens[end].text):
        return None
    owner = view.tokens[end - 1]
    if not owner.text.endswith(("s", "’", "'")) or is_written(owner.text):
        return None
    start = view.tokens[k + 1].start
    stop = owner.end if owner.text.endswith(("xs", "zs", "ss")) else owner.end - 1
    return Adverbial(k, end + 1, _cue(view, k, end + 1), source(view, start, stop))


_ATTRIBUTE = 12
"""Words that may stand between the article and its noun: „nach einer im Fachblatt … veröffentlichten Studie“."""


def _after_attribute(view: View, k: int, limit: int) -> int | None:
    """The adjective before a noun of reporting, if an attribute of several words stands between it and the article."""
    if k + 2 >= limit or view.tokens[k + 1].tag != "ART" or view.tokens[k + 2].tag not in ("APPR", "APPRART", "ADV"):
        return None
    for j in range(k + 3, min(k + _ATTRIBUTE, limit - 1)):
        if view.tokens[j].tag[:1] == "V" or view.tokens[j].text in (",", ";", ":"):
            return None
        if view.tokens[j].tag == "ADJA" and is_report_noun(view.tokens[j + 1].text):
            return j
    return None


def _named(view: View, start: int, first: int, end: int, limit: int, cue: Span) -> Adverbial:
    """The source inside a phrase: a genitive or „von …“ after a noun of reporting, else the phrase itself."""
    noun = next((j for j in range(first, end) if view.tokens[j].tag in ("NN", "NE")), None)
    if noun is None or not is_report_noun(view.tokens[noun].text):
        end = whole_name(view, source_end(view, start, first, end), limit)
        span = Span(view.tokens[first].start, view.tokens[end - 1].end)
        return Adverbial(start, behind_its_letters(view, end, limit), cue, source(view, span.start, span.end))
    cue = _cue(view, start, noun + 1)
    if any(view.low(j) in _POSSESSIVES for j in range(first, noun)):
        return Adverbial(start, noun + 1, cue, None, own_words=True)
    genitive = _owner_end(view, start, noun + 1, limit)
    if genitive > noun + 1 and view.tokens[noun].text in words("source_phrases", "circles", "words"):
        span = Span(view.tokens[first].start, view.tokens[genitive - 1].end)
        return Adverbial(start, genitive, cue, unnamed(view.analysis.text[span.start : span.end], span))
    if genitive > noun + 1 and _may_be_genitive(view, first, noun):
        of = source(view, view.tokens[noun + 1].start, view.tokens[genitive - 1].end)
        return Adverbial(start, behind_its_letters(view, genitive, limit), cue, _state(view, of, noun + 1, genitive))
    if view.low(noun + 1) in ("von", "vom", "aus", "seitens", "bei", "durch") and noun + 2 < limit:
        end = _owner_end(view, start, noun + 2, limit)
        if end > noun + 2:
            of = source(view, view.tokens[noun + 2].start, view.tokens[end - 1].end)
            tells = view.tokens[noun + 2].tag != "CARD" or (
                of is not None and can_tell(view, of)
            )  # „nach Schätzung bei 400 Euro“
            if not tells and view.low(noun + 1) == "von":  # „nach Auswertung von 300 Proben“
                of = source(view, view.tokens[noun].start, view.tokens[end - 1].end)
            if tells or view.low(noun + 1) == "von":
                return Adverbial(start, behind_its_letters(view, end, limit), cue, of)
    back = points_at_what_was_said(view, first, noun)
    if view.tokens[noun].text.lower() in ("angaben", "berichten", "informationen", "bericht", "einschätzung", "aussagen"):
        span = Span(view.tokens[first].start, view.tokens[noun].end)
        adjective = view.tokens[first].tag == "ADJA"  # „nach amtlichen Angaben“, „russischen Angaben zufolge“
        words_ = view.analysis.text[span.start : span.end]
        named = source(view, span.start, span.end) if adjective else unnamed(words_, span)
        return Adverbial(start, noun + 1, cue, named, back=back)
    return Adverbial(start, noun + 1, cue, from_angaben(view, noun), back=back)


def _owner_end(view: View, start: int, first: int, limit: int) -> int:
    """The end of whose report it is, from token `first` on."""
    end = _before_predicate_noun(view, start, first, phrase_end(view.tokens, first, limit), limit)
    return whole_name(view, source_end(view, start, first, end), limit)


def _before_predicate_noun(view: View, start: int, first: int, end: int, limit: int) -> int:
    """Where a source ends if „ist“ or „wird“ still lacks its noun: „Sieger ist nach Angaben des Veranstalters | Jonas Wieland“."""
    predicate = view.clauses[view.owner[start]].predicate if view.owner[start] >= 0 else None
    if end < limit or predicate is None or predicate.finite != start - 1 or predicate.lemma not in _COPULAS:
        return end
    for j in range(first + 1, end):
        mention = view.mention(view.tokens[j].start, view.tokens[end - 1].end)
        named = mention is not None and mention.kind == "person" and mention.form == "name"
        head = mention.head.start if mention is not None and mention.head else view.tokens[j].start
        if view.tokens[j].tag == "ART" or (named and head == view.tokens[j].start):
            return j
    return end


_COPULAS = ("sein", "werden", "heißen", "bleiben")


def points_at_what_was_said(view: View, first: int, noun: int) -> bool:
    """„den Angaben zufolge“, „nach dieser Mitteilung“: an article that points back, and no word that tells the report from others."""
    return (
        noun == first + 1
        and view.tokens[noun].text in words("source_phrases", "pointing_back", "nouns")
        and view.low(first) in words("source_phrases", "pointing_back", "articles")
    )


def _state(view: View, of: SourceMention | None, first: int, end: int) -> SourceMention | None:
    """„nach Meinung Norwegens“ is what Norway thinks."""
    mention = view.mention(view.tokens[first].start, view.tokens[end - 1].end)
    if of is None or end > first + 1 or mention is None or mention.kind != "place":
        return of
    return replace(of, name=of.name.removesuffix("s"))


def _may_be_genitive(view: View, first: int, noun: int) -> bool:
    """„nach Angaben zweier Zeugen“, but not „nach offiziellen Angaben 40 Menschen“."""
    following = view.tokens[noun + 1]
    if view.low(noun).endswith("angaben") and view.low(noun) != "angaben":
        return False  # „nach Polizeiangaben der Fluglehrer“: the compound says whose they are
    if following.tag == "CARD":
        return following.text.lower() in ("zweier", "dreier")
    if following.text.lower() in _NO_GENITIVES:
        return False
    if following.tag in ("ADJA", "PIAT") and not following.text.lower().endswith("er"):
        return False  # „nach Zeitungsberichten weitere Fahrer“
    if following.text.lower() == "der" and _nominative(view, noun + 2):
        return False
    if following.tag == "NE" and view.low(noun).endswith("angaben") and view.low(noun) != "angaben":
        return False  # „saß nach Polizeiangaben Kai Wendler“: whose they are is said
    described = any(view.tokens[k].tag == "ADJA" for k in range(first, noun))
    return following.tag in (("ART", "PDAT", "PPOSAT") if described else ("ART", "NE", "PDAT", "PPOSAT", "PIAT", "ADJA"))


def _nominative(view: View, first: int) -> bool:
    """Whether an adjective behind „der“ makes it a nominative („der 58 Jahre alte Pilot“); „der alten“ may be a genitive."""
    adjective = next((t for t in view.tokens[first : first + _NEAR] if t.tag == "ADJA"), None)
    return adjective is not None and adjective.text.endswith("e")


_NEAR = 3
_NO_GENITIVES = frozenset("die das den dem ein eine einen einem diese diesem diesen dies seine ihre deren".split())
"""„nach Zeugenaussagen die Tat geplant“: an article that begins no genitive."""


def _only_later(view: View, k: int, noun: int) -> bool:
    """„nach dem Bericht sackte der Kurs ab“: a time, since nothing says whose report it is."""
    definite = view.low(k + 1) in ("dem", "der") and noun == k + 2
    return definite and view.tokens[noun].text in words("source_phrases", "later", "words") and _bare(view, noun + 1)


def _bare(view: View, k: int) -> bool:
    return k >= len(view.tokens) or (
        view.tokens[k].tag not in ("ART", "PPOSAT", "NE", "APPR") and view.tokens[k].text not in QUOTES
    )


def _meaning_before(view: View, k: int, first: int) -> Adverbial | None:
    """„Meinung der Forscher nach“, „seinen Angaben nach“."""
    begin = view.phrase_before(k, first)
    if begin is None:
        return None
    noun = next((j for j in range(begin, k) if view.tokens[j].tag == "NN"), None)
    if (
        noun is None
        or not is_report_noun(view.tokens[noun].text)
        or (k + 1 < len(view.tokens) and view.tokens[k + 1].tag in ("ART", "NE"))
    ):
        return None
    one = _named(view, begin, begin, k, k, _cue(view, k, k + 1))
    return replace(one, first=begin, last=k + 1)


def _after_source(view: View, k: int, first: int) -> Adverbial | None:
    """„X zufolge“; „denen zufolge“ points at a report that was named."""
    begin = view.phrase_before(k, first)
    if begin is None or view.tokens[begin].tag == "PRELS":
        return None
    one = _named(view, begin, begin, k, k, _cue(view, k, k + 1))
    return replace(one, first=begin, last=k + 1, cue=_cue(view, k, k + 1))


def _so(view: View, k: int, limit: int) -> Adverbial | None:
    """„…, so der Minister“: „so“ after a mark, then a phrase and an end."""
    span = phrase_after(view, k + 1, limit)
    if span is None or _only_of_the_words(view, k, limit):
        return None
    end = view.token_at(span.end)
    following = view.low(end)
    if (
        end < len(view.tokens)
        and view.tokens[end].tag[:1] != "$"
        and following not in ("weiter", "wörtlich", "abschließend", "gegenüber", "in", "am", "im", "zur", "bei")
        and (view.tokens[end].tag not in ("APPR", "APPRART") or any(view.tokens[j].form == "Fin" for j in range(end, limit)))
    ):
        return None
    if view.tokens[k + 1].tag == "ADJA" and view.tokens[k + 1].text.islower():
        return None
    relay = next((found for j in range(end, min(end + 3, limit)) if (found := talked_to(view, j, limit))), None)
    if relay is not None and relay.end is not None:
        end = view.token_at(relay.end)
    return Adverbial(k, _with_occasion(view, end, limit), _cue(view, k, k + 1), source(view, span.start, span.end), relay=relay)


def _only_of_the_words(view: View, k: int, limit: int) -> bool:
    """„wurde als „Verräter“, so die Wortwahl der Agentur, abgeschoben“: who chose the words before it, not who tells the rest."""
    mark = k - 2 if view.low(k - 1) == "," else k - 1
    if view.tokens[mark].text not in QUOTES or not any(view.tokens[j].tag[:1] == "V" for j in range(k, limit)):
        return False
    quoted = view.quote_of(view.tokens[mark - 1].start, view.tokens[mark - 1].end)
    clause = view.clauses[view.owner[k]]
    told = clause.predicate is not None and clause.predicate.mood != "Sub"
    return told and quoted is not None and quoted.start > view.tokens[clause.first].start


def _with_occasion(view: View, end: int, limit: int) -> int:
    """„…, so Kern am Dienstag in Bonn“, „so Kern weiter“: when and where it was said belongs to the phrase, up to the next mark."""
    last = end
    while last < limit and view.tokens[last].tag[:1] != "$":
        if view.tokens[last].tag[:1] == "V" or view.tokens[last].tag == "PTKVZ":
            return end
        last += 1
    return last


def _verbreitet(view: View, k: int, limit: int) -> Adverbial | None:
    """„in dem von X verbreiteten Video“: the source is who spreads it."""
    nouns = words("source_phrases", "evidence", "nouns")
    for participle in range(k + 2, min(k + 10, limit - 1)):
        token = view.tokens[participle]
        if token.tag[:1] == "$" and token.text not in QUOTES:
            return None
        if token.tag in ("ADJA", "VVPP", "ADJD") and token.text.startswith(
            tuple(words("source_phrases", "evidence", "spread_participles"))
        ):
            span = phrase_after(view, k + 1, participle)
            if span is None or view.tokens[participle + 1].text not in nouns:
                return None
            cue = _cue(view, participle, participle + 1)
            return Adverbial(k, participle + 2, cue, source(view, span.start, span.end))
    return None
