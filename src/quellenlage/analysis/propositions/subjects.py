"""Who a clause says it of: its subject or the agent of its passive, as a source."""

from __future__ import annotations

from quellenlage.analysis.base.lexicon import noun_reading
from quellenlage.analysis.base.noun_phrases import may_be_subject
from quellenlage.analysis.propositions.addressees import split
from quellenlage.analysis.propositions.lexicon import nominal_prepositions, stances, words
from quellenlage.analysis.propositions.sources import DESCRIPTION, SPEAKERS, can_tell, phrase_after, source, speaks
from quellenlage.analysis.propositions.view import View
from quellenlage.model import Clause, SourceMention, Span

_NAME_WORDS = 5
"""Words that a name between commas may have."""


def agent(view: View, clause: int) -> SourceMention | None:
    """The „von …“ or „durch …“ of a passive."""
    own = view.own[clause]
    subject = view.clauses[clause].subject
    places = [k for k in own if view.low(k) in _BY and view.tokens[k].tag in ("APPR", "APPRART")]
    free = [k for k in places if not _hangs_on_subject(view, k, subject)]
    for k in free or places:
        span = phrase_after(view, k + 1, own[-1] + 1)
        if span and (view.low(k) != "durch" or speaks(view, span)):
            return source(view, span.start, span.end)
    return None


def answers_from(view: View, clause: int) -> SourceMention | None:
    """The „aus …“ of „Aus Moskau gab es keine Stellungnahme“, if a body or a place stands there."""
    own = view.own[clause]
    for k in own:
        span = phrase_after(view, k + 1, own[-1] + 1) if view.low(k) == "aus" and view.tokens[k].tag == "APPR" else None
        mention = view.mention(span.start, span.end) if span else None
        if span is not None and mention is not None and mention.kind in ("organisation", "place"):
            return source(view, span.start, span.end)
    return None


_BY = frozenset(("von", "vom", "durch", "seitens"))


def _hangs_on_subject(view: View, k: int, subject: Span | None) -> bool:
    """„Anna Lenk, Sprecherin von Otto Brand, wird von … zitiert“: between the subject and the verb after a noun."""
    if subject is None or view.tokens[k].start < subject.end or view.tokens[k - 1].tag not in ("NN", "NE"):
        return False
    first = view.token_at(subject.start)
    return not any(view.tokens[j].form == "Fin" for j in range(max(first, k - DESCRIPTION), k))


def subject_source(view: View, clause: Clause) -> SourceMention | None:
    """The subject of a frame as its source; of two phrases that may be it, the one that can speak."""
    before = _body_before(view, clause) or _pointed_at(view, clause)
    if before is not None:
        return before
    if clause.subject is None or view.analysis.text[clause.subject.start : clause.subject.end].lower() in _NOBODY:
        return None
    if clause.kind == "relative" and clause.subject.start == view.tokens[clause.first].start:
        return _antecedent(view, clause)
    addressee = object_in_subject(view, clause)
    if addressee is not None:
        return _cut(view, clause.subject.start, view.tokens[addressee - 1].end)
    subject = _without_object(view, clause, clause.subject)
    subject = _who_can_speak(view, clause, subject) or subject
    subject = _named_after(view, clause, subject) or subject
    addressed = split(view, subject)
    if addressed:
        subject = addressed.speaker
    return source(view, subject.start, subject.end)


def _body_before(view: View, clause: Clause) -> SourceMention | None:
    """„Das Gericht verurteilte ihn. Es wertete die Tat als Totschlag“: „es“ before a verb of reporting is the body told of before."""
    predicate = clause.predicate
    if view.low(clause.first) != "es" or clause.sentence == 0 or predicate is None or predicate.finite != clause.first + 1:
        return None
    judging = words("attitudes", "judgements", "als") | words("attitudes", "judgements", "bare")
    reports = predicate.lemma in stances() or predicate.lemma in judging or predicate.lemma == "halten"
    if predicate.passive or not reports or predicate.lemma in words("source_phrases", "impersonal", "active"):
        return None
    before = view.by_sentence[clause.sentence - 1]
    subject = next((view.clauses[k].subject for k in before if view.clauses[k].kind == "main"), None)
    if subject is None or view.low(view.token_at(subject.start)) not in _NEUTER:
        return None
    body = source(view, subject.start, subject.end)
    return body if body is not None and can_tell(view, body) else None


def _pointed_at(view: View, clause: Clause) -> SourceMention | None:
    """Whom „diese“ and a plural „sie“ of the sentence before stand for, where they report.

    „Die Regierung machte die Rebellen verantwortlich. Diese wiesen das zurück“: who is named last; „Forscher fanden … Das berichten
    sie“: who is told of.
    """
    predicate, subject = clause.predicate, clause.subject
    if (
        subject is None
        or clause.sentence == 0
        or predicate is None
        or predicate.finite is None
        or not _reports(predicate.lemma)
    ):
        return None
    word, plural = view.analysis.text[subject.start : subject.end].lower(), view.tokens[predicate.finite].number == "Plur"
    before = view.analysis.sentences[clause.sentence - 1]
    if before.paragraph != view.analysis.sentences[clause.sentence].paragraph:
        return None
    if word in _DEMONSTRATIVES:
        return _named_last(view, view.tokens[before.first].start, view.tokens[before.last - 1].end)
    if word != "sie" or not plural:
        return None
    main = next((view.clauses[k] for k in view.by_sentence[clause.sentence - 1] if view.clauses[k].kind == "main"), None)
    if main is None or main.subject is None or main.predicate is None or main.predicate.finite is None:
        return None
    told = source(view, main.subject.start, main.subject.end)
    many = view.tokens[main.predicate.finite].number == "Plur"
    return (
        told
        if many and told is not None and told.name[:1].isupper() and told.name.lower() != "sie" and can_tell(view, told)
        else None
    )


def _reports(lemma: str) -> bool:
    return lemma in stances() or lemma in nominal_prepositions()


def _named_last(view: View, start: int, end: int) -> SourceMention | None:
    """The last body, group or person of a sentence that stands behind its verb and no preposition."""
    for mention in reversed([one for one in view.mentions if start <= one.start and one.end <= end]):
        k = view.token_at(mention.start)
        free = k > 0 and view.tokens[k - 1].tag not in ("APPR", "APPRART", "NN", "NE")
        if mention.kind in SPEAKERS and mention.form in ("name", "nominal") and free:
            return source(view, mention.start, mention.end)
    return None


_DEMONSTRATIVES = frozenset(("diese", "dieser"))
_NOBODY = frozenset(("niemand", "keiner", "keine"))
_NEUTER = frozenset(("das", "dieses", "ein", "unser"))


def _cut(view: View, start: int, end: int) -> SourceMention | None:
    """The source of a phrase whose mention takes in what stands behind it („der Trainer | Wirtz“)."""
    mention = view.mention(start, end)
    if mention is None or mention.end <= end:
        return source(view, start, end)
    return SourceMention("speaker", view.analysis.text[start:end], start, end)


def object_in_subject(view: View, clause: Clause) -> int | None:
    """Where the object begins that stands behind the subject without an article: „warf die Staatsanwaltschaft | Prell vor, …“.

    Only with verbs that need somebody whom they are said to, and where no other phrase is that.
    """
    predicate, subject = clause.predicate, clause.subject
    if subject is None or predicate is None or predicate.passive or predicate.finite is None:
        return None
    if predicate.lemma not in words("attitudes", "nominal", "accusing") or subject.start < view.tokens[predicate.finite].start:
        return None
    first, end = view.token_at(subject.start), view.token_at(subject.end)
    for k in range(first + 1, end):
        mention = view.mention(view.tokens[k].start, view.tokens[k].end)
        named = mention is not None and mention.kind == "person" and mention.form == "name"
        begins = named and mention is not None and mention.start == view.tokens[k].start
        if view.tokens[k - 1].tag != "NN" or view.tokens[first].tag != "ART":
            continue
        if begins or named or (mention is None and view.tokens[k].tag == "NE"):
            return None if _has_object(view, clause, k) else k
    return None


def _has_object(view: View, clause: Clause, besides: int) -> bool:
    """Whether a clause has a phrase or a pronoun that is clearly no subject, without a preposition before it."""
    for k in range(clause.first, clause.last):
        if view.low(k) in _OBJECTS and k != besides and view.tokens[k - 1].tag not in ("APPR", "APPRART"):
            return True
        if view.low(k) == "der" and k > besides:
            return True  # „warf die Organisation Greenpeace der Firma vor“
    return False


_OBJECTS = frozenset("dem den einem einen ihm ihn ihr ihnen seinem ihrem seinen ihren diesem diesen mir mich uns".split())


def _antecedent(view: View, clause: Clause) -> SourceMention | None:
    """„der Minister, der gesagt hatte, …“: whom the relative pronoun stands for."""
    assert clause.subject is not None
    comma = clause.first - 1
    begin = view.phrase_before(comma, view.analysis.sentences[clause.sentence].first) if view.low(comma) == "," else None
    if begin is None or view.tokens[clause.first].tag != "PRELS":
        return source(view, clause.subject.start, clause.subject.end)
    return source(view, view.tokens[begin].start, view.tokens[comma - 1].end)


def _without_object(view: View, clause: Clause, subject: Span) -> Span:
    """„räumte der Trainer | Fehler ein“: a description of somebody, and a plural that only follows it."""
    predicate = clause.predicate
    mention = view.mention(subject.start, subject.end)
    if (
        predicate is None
        or predicate.finite is None
        or subject.start < view.tokens[predicate.finite].start
        or mention is None
        or mention.form != "nominal"
        or mention.kind not in SPEAKERS
        or mention.start != subject.start
        or mention.end >= subject.end
    ):
        return subject
    k = view.token_at(mention.end)
    noun = noun_reading(view.tokens[k].text) if view.tokens[k].tag == "NN" else None
    return Span(mention.start, mention.end) if noun is not None else subject


def _named_after(view: View, clause: Clause, subject: Span) -> Span | None:
    """The name that a description leads to: „Einer der Kritiker, Anton Lebed, …“, „Der Kommissar für Energie Jan Ott“."""
    k = view.token_at(subject.end)
    first = view.token_at(subject.start)
    limit = min(clause.last, k + DESCRIPTION)
    apposed = _apposed(view, k)
    if apposed is not None and view.tokens[first].tag != "NE":
        return apposed
    if view.tokens[first].tag == "PIS" and view.low(first).startswith("ein"):
        while k < limit and view.tokens[k].text != "," and view.tokens[k].tag[:1] != "V":
            k += 1
        k += 1
    elif k < limit and view.low(k) == "für" and view.tokens[k - 1].tag == "NN":
        k += 1
        while k < limit and view.tokens[k].tag in ("ART", "ADJA", "NN", "KON", "TRUNC"):
            k += 1
    else:
        return None
    if k >= limit or view.tokens[k].tag != "NE":
        return None
    end = k
    while end < limit and view.tokens[end].tag == "NE":
        end += 1
    return _person(view, k, end)


def _apposed(view: View, k: int) -> Span | None:
    """The person's name between commas that begins at token `k`: „Die Chefin der Bank, Eva Stark, …“."""
    if k + 2 >= len(view.tokens) or view.low(k) != "," or view.tokens[k + 1].tag not in ("NE", "NN", "FM"):
        return None
    end = k + 1
    while end < len(view.tokens) and view.tokens[end].tag in ("NE", "NN", "FM"):
        end += 1
    if end - k > _NAME_WORDS or end >= len(view.tokens) or view.tokens[end].tag[:1] != "$":
        return None
    return _person(view, k + 1, end)


def _person(view: View, first: int, end: int) -> Span | None:
    """The tokens `[first, end)`, if they are a person's name."""
    span = Span(view.tokens[first].start, view.tokens[end - 1].end)
    mention = view.mention(span.start, span.end)
    return span if mention is not None and mention.kind == "person" and mention.form == "name" else None


def _who_can_speak(view: View, clause: Clause, subject: Span) -> Span | None:
    """„Eine Bürgschaft schloss die Ministerin nicht aus“: the phrase after the verb, if only that names somebody."""
    predicate = clause.predicate
    if (
        predicate is None
        or predicate.finite is None
        or subject.end > view.tokens[predicate.finite].start
        or speaks(view, subject)
    ):
        return None
    after = phrase_after(view, predicate.finite + 1, clause.last)
    if after is None:
        return None
    if view.analysis.text[after.start : after.end] in _NOMINATIVE:
        return after  # „Weitere Details nannte sie nicht“
    first, last = view.token_at(after.start), view.token_at(after.end)
    return after if may_be_subject(view.tokens, first, last) and _head_speaks(view, first, last) else None


def _head_speaks(view: View, first: int, last: int) -> bool:
    """Whether the noun that leads a phrase names somebody: in „die Klage der Fraktion“ only the genitive does."""
    head = next((k for k in range(first, last) if view.tokens[k].tag in ("NN", "NE")), None)
    if head is None:
        return False
    mention = view.mention(view.tokens[first].start, view.tokens[last - 1].end)
    return mention is not None and mention.kind in SPEAKERS and mention.start < view.tokens[head].end


_NOMINATIVE = frozenset(("er", "sie", "ich", "wir"))
