"""Frames: clauses that report („Koslow teilte mit“, „sagte X“, „vermutet wird“), whom they name and what they introduce."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quellenlage.analysis.base.noun_phrases import phrase_end
from quellenlage.analysis.propositions.adverbials import Adverbial, adverbials, impersonal_place, is_written
from quellenlage.analysis.propositions.interrogatives import is_interrogative, opener_word
from quellenlage.analysis.propositions.lexicon import Stance, held_for, nominal_prepositions, phrase_stances, stances, words
from quellenlage.analysis.propositions.negation import is_negated
from quellenlage.analysis.propositions.refusals import refused as refusal_of
from quellenlage.analysis.propositions.sources import agent, answers_from, phrase_after, relays, source, subject_source, unnamed
from quellenlage.analysis.propositions.units import is_condition
from quellenlage.analysis.propositions.view import View
from quellenlage.model import Clause, CommitmentValue, Predicate, SourceMention, Span

_THAT = frozenset(("dass", "daß", "ob", "wie"))
IMPERSONAL_ACTIVE = frozenset(("heißen", "verlauten"))
"""Verbs that report without a subject: „es heißt“, „aus dem Amt verlautete“."""
_ASSERTING = Stance("say", "CT+", "CTu", negated_report=True)


@dataclass(frozen=True, slots=True)
class Frame:
    """A reporting clause.

    `sources` leads from the outermost holder to the origin; `value` is the origin's commitment to a positive content;
    `contents` are the clauses that it introduces, `silent` says that the origin did not say it.
    """

    clause: int
    stance: Stance
    value: CommitmentValue
    sources: tuple[SourceMention, ...]
    cue: Span
    contents: tuple[int, ...] = ()
    silent: bool = False
    wie: bool = False
    passive: bool = False


def frame(view: View, number: int, contents: Sequence[int], *, quoted: bool, before: SourceMention | None) -> Frame | None:
    """The frame that a clause is, or None.

    Args:
        view: the text.
        number: the clause.
        contents: clauses that it may introduce (see `contents_of`).
        quoted: whether a quotation stands in or beside it.
        before: the source of the sentence before, for „hieß es weiter“.
    """
    clause = view.clauses[number]
    predicate = clause.predicate
    if predicate is None or predicate.finite is None:
        return None
    refusal = refusal_of(view, number, contents)
    stance = refusal or _stance(view, number, contents, quoted=quoted)
    if stance is None:
        return None
    negated = refusal is None and is_negated(view, view.own[number], predicate)
    value: CommitmentValue = stance.negated if negated else stance.value
    silent = (stance.negated_report and negated and bool(contents)) or not stance.report
    if silent and predicate.modal == "können":
        value = "Uu"  # „konnte nicht sagen, ob“: does not know
    sources = _sources(view, number, before, refused=refusal is not None)
    if sources is None:
        return None
    finite = view.tokens[predicate.finite]
    cue = Span(finite.start, finite.end)
    if predicate.modal == "sollen" and predicate.perfect and not silent:
        sources = (unnamed(), *sources)
    return Frame(number, stance, value, sources, cue, tuple(contents), silent=silent, passive=predicate.passive)


def _stance(view: View, number: int, contents: Sequence[int], *, quoted: bool) -> Stance | None:
    clause = view.clauses[number]
    predicate = clause.predicate
    assert predicate is not None
    lemma = predicate.lemma
    if lemma == "zitieren" and predicate.passive:
        return _ASSERTING
    if lemma == "widersprechen" and contents and all(view.clauses[k].kind == "main" for k in contents):
        return _ASSERTING  # „widersprach, es gebe …“ says what is so; „widersprach dem Bericht, wonach …“ denies it
    if lemma == "stehen":  # „so steht es in einem Schreiben der Behörde“
        return _ASSERTING if (contents or quoted) and _in_writing(view, number) else None
    if lemma in IMPERSONAL_ACTIVE:
        impersonal = any(view.low(k) == "es" for k in range(clause.first, clause.last)) or lemma == "verlauten"
        return _ASSERTING if impersonal and (contents or quoted or clause.kind in ("inquit", "main", "subordinate")) else None
    by_phrase = _by_phrase(view, clause) if contents or quoted else None
    if by_phrase is not None:
        return by_phrase
    stance = stances().get(lemma) or _predicative(view, clause, contents)
    if lemma == "ermitteln" and contents and predicate.tense == "Pres" and _all_ask(view, contents):
        stance = stances()["untersuchen"]
    if stance is None or _only_told(view, predicate, stance):
        return None
    if stance.name == "ask" and lemma in words("attitudes", "settled", "verbs") and _is_done(predicate):
        stance = stances()["wissen"]
    if lemma in words("attitudes", "needs_clause") and not contents and not quoted and clause.kind != "inquit":
        return None
    if predicate.modal in ("sollen", "müssen", "dürfen", "mögen") and not contents and not quoted:
        return None
    if not quoted and (_will_explain(view, predicate, contents) or _decides(view, lemma, contents)):
        return None
    return stance


def _in_writing(view: View, number: int) -> bool:
    """Whether a clause says where something may be read: „in dem Bericht“, „im Schreiben der Behörde“."""
    own = view.own[number]
    for k in own:
        if view.tokens[k].tag in ("APPR", "APPRART") and view.low(k) in ("in", "im", "auf"):
            end = phrase_end(view.tokens, k + 1, own[-1] + 1)
            if any(is_written(view.tokens[j].text) for j in range(k + 1, end)):
                return True
    return False


def _by_phrase(view: View, clause: Clause) -> Stance | None:
    """„vertritt die Ansicht“, „macht deutlich“, „lehnte mit der Begründung ab“."""
    predicate = clause.predicate
    assert predicate is not None
    meant = phrase_stances().get(predicate.lemma)
    low = [view.low(k) for k in range(clause.first, clause.last)]
    if meant:
        found = next((meant[word] for word in low if word in meant), None)
        if found is not None:
            return found
    accompanied = words("attitudes", "accompanied", "words")
    with_words = any(
        view.tokens[k].text in accompanied and "mit" in low[max(0, k - clause.first - 3) : k - clause.first]
        for k in range(clause.first, clause.last)
    )
    return _ASSERTING if with_words and not predicate.passive else None


def _will_explain(view: View, predicate: Predicate, contents: Sequence[int]) -> bool:
    """„will erläutern, wie es weitergeht“, „muss erklären, warum“: a plan or a duty, no report."""
    if (
        predicate.modal not in ("sollen", "wollen", "müssen", "dürfen")
        or predicate.negated
        or predicate.perfect
        or not contents
    ):
        return False
    return _all_ask(view, contents)


def _all_ask(view: View, contents: Sequence[int]) -> bool:
    return all(is_interrogative(view, view.clauses[k]) for k in contents)


def _decides(view: View, lemma: str, contents: Sequence[int]) -> bool:
    """„entscheidet, ob“ leaves it open; „entschied, dass“ is a report."""
    return lemma == "entscheiden" and (not contents or any(is_interrogative(view, view.clauses[k]) for k in contents))


def _is_done(predicate: Predicate) -> bool:
    return predicate.tense in ("Past", "Perf", "PastPerf") and not predicate.negated and not predicate.modal


def _only_told(view: View, predicate: Predicate, stance: Stance) -> bool:
    """Passives that tell how things stand, not who says so: „ist nicht ausgeschlossen“, „ist geklärt“, „wird geprüft“."""
    if not predicate.passive or predicate.finite is None:
        return False
    state = view.tokens[predicate.finite].lemma == "sein" and not any(view.low(k) == "worden" for k in predicate.tokens)
    return state or stance.name in ("ask", "know")


def _predicative(view: View, clause: Clause, contents: Sequence[int]) -> Stance | None:
    """„ist überzeugt, dass …“: an attitude of the subject."""
    predicate = clause.predicate
    assert predicate is not None
    if not contents or clause.subject is None or predicate.finite is None:
        return None
    low = {view.low(k) for k in range(clause.first, clause.last)}
    if predicate.lemma == "halten" and "für" in low:
        return next((stance for word, stance in held_for().items() if word in low), None)
    if not any(view.tokens[k].lemma == "sein" for k in predicate.tokens):
        return None
    for name in ("think", "hope", "know", "ask"):
        if low & words("attitudes", "predicative", name):
            return next(stance for stance in stances().values() if stance.name == name)
    return None


def _sources(view: View, number: int, before: SourceMention | None, *, refused: bool) -> tuple[SourceMention, ...] | None:
    """The sources that a frame names, outermost first; one unnamed where a passive or „es heißt“ names nobody."""
    clause = view.clauses[number]
    predicate = clause.predicate
    assert predicate is not None
    if predicate.lemma == "zitieren":
        return _quoted_by(view, number)
    shown = _evidence(view, number)
    if shown is not None:
        return (shown,)
    given = predicate.lemma == "geben" and any(view.low(k) == "es" for k in view.own[number])
    if given or (predicate.lemma == "kommen" and refused):
        by = agent(view, number) or answers_from(view, number)
        return (by,) if by else None  # „Von der Firma gab es keine Stellungnahme“, „Aus Moskau kam keine Reaktion“
    found = relays(view, number, clause.subject)
    origin: SourceMention | None
    if predicate.passive:
        origin = agent(view, number) or unnamed()
    elif predicate.lemma in IMPERSONAL_ACTIVE or predicate.lemma == "stehen":
        origin = impersonal_place(view, view.own[number]) or _further(view, number, before) or unnamed()
    else:
        origin = subject_source(view, clause) or _man(view, clause, before)
        if origin is None:
            return None
    if found.inner and not refused:  # „machte unter Verweis auf die Ermittlungen keine Angaben“ names a reason
        return (replace(origin, role="relay"), *found.inner)
    return (*found.outer, origin)


def _quoted_by(view: View, number: int) -> tuple[SourceMention, ...] | None:
    """„wird X von der Agentur Y zitiert“, „Y zitierte X mit den Worten“: X through Y."""
    clause = view.clauses[number]
    predicate = clause.predicate
    assert predicate is not None
    subject = subject_source(view, clause)
    relay, origin = (agent(view, number), subject) if predicate.passive else (subject, _object(view, number, subject))
    if relay is not None and origin is None:
        return (relay,)
    return tuple(s for s in (replace(relay, role="relay") if relay else None, origin) if s) or None


def _object(view: View, number: int, subject: SourceMention | None) -> SourceMention | None:
    """Whom somebody quotes: the first phrase after the verb that is not the subject, or „aus einem Gutachten“."""
    own = view.own[number]
    limit = own[-1] + 1
    for k in own:
        before = view.tokens[k - 1] if k else None
        if view.tokens[k].tag not in ("ART", "NE", "NN", "PPOSAT", "PDAT", "ADJA", "PPER"):
            continue
        if before is not None and before.tag in ("APPR", "APPRART") and view.low(k - 1) != "aus":
            continue
        if subject is not None and subject.start is not None and subject.end is not None:
            phrase = phrase_end(view.tokens, k, limit)
            if phrase > k and view.tokens[k].start < subject.end and subject.start < view.tokens[phrase - 1].end:
                continue
        if before is not None and before.tag in ("ART", "NN", "NE", "ADJA", "PPOSAT"):
            continue
        found = phrase_after(view, k, limit)
        if found is not None:
            return source(view, found.start, found.end)
    return None


def _evidence(view: View, number: int) -> SourceMention | None:
    """Who stands behind „in dem von X verbreiteten Video ist zu sehen“: who spreads it, else the thing that shows it."""
    predicate = view.clauses[number].predicate
    assert predicate is not None
    seen = predicate.lemma in ("sehen", "hören", "lesen", "erkennen", "entnehmen")
    if not seen or predicate.finite is None or view.tokens[predicate.finite].lemma != "sein":
        return None
    named = [phrase.source for phrase in adverbials(view, view.own[number]) if phrase.source]
    return named[0] if named else impersonal_place(view, view.own[number]) or unnamed()


def _further(view: View, number: int, before: SourceMention | None) -> SourceMention | None:
    """„hieß es weiter“, „heißt es darin“: the source of the sentence before."""
    low = {view.low(k) for k in view.own[number]}
    return before if low & {"weiter", "darin", "dort", "dazu", "ferner", "zudem", "zur"} else None


def _man(view: View, clause: Clause, before: SourceMention | None) -> SourceMention | None:
    """„man äußere sich nicht“ is said by whoever spoke before; elsewhere „man“ is nobody in particular."""
    if not any(view.low(k) == "man" for k in range(clause.first, clause.last)):
        return None
    predicate = clause.predicate
    reported = predicate is not None and predicate.mood == "Sub" and predicate.tense == "Pres"
    return before if reported and before is not None else unnamed()


def contents_of(view: View, number: int, sentence: Sequence[int]) -> list[int]:
    """The clauses of a sentence that a clause may introduce: dass/ob/question clauses, infinitives, „…, er habe …“."""
    clauses = view.clauses
    clause = clauses[number]
    finite = clause.predicate.finite if clause.predicate and clause.predicate.finite is not None else clause.first
    found = [k for k in sentence if clauses[k].parent == number and _is_content(view, k) and _may_follow(view, k, finite)]
    place = sentence.index(number)
    earlier = sentence[:place]
    if clause.kind == "inquit":
        before = [k for k in earlier if clauses[k].kind in ("main", "fragment") and not _ends_before(view, k, number)]
        before = [] if _goes_on_from(view, clause) else before
        found = [*[k for k in before if not is_condition(view, k)], *found]
    elif earlier and _verb_first(clause):
        found = [*[k for k in earlier if clauses[k].parent is None and _is_content(view, k)], *found]
    asks_itself = clause.kind == "subordinate" and is_interrogative(view, clause)
    impersonal = clause.predicate is not None and clause.predicate.lemma in IMPERSONAL_ACTIVE
    if (not found or clause.kind == "inquit" or impersonal) and not asks_itself:
        found.extend(_following(view, number, sentence[place + 1 :], after_inquit=clause.kind == "inquit"))
    return found


def _may_follow(view: View, number: int, finite: int) -> bool:
    """Whether a content stands after its verb, or before it with a noun („Zu Berichten, wonach …, äußerte er sich nicht“)."""
    clause = view.clauses[number]
    return clause.first > finite or view.low(clause.first) in ("wonach", "ob", "nach", "laut")


def _is_content(view: View, number: int) -> bool:
    clause = view.clauses[number]
    if clause.kind == "infinitive":
        return clause.opener is None
    if clause.kind == "relative":
        return _according_to(view, clause)
    if clause.kind != "subordinate":
        return False
    opener = opener_word(view, clause)
    if opener == "wie" and [view.low(k) for k in range(clause.first - 3, clause.first)] == ["und", "weise", ","]:
        return False  # „kritisierte die Art und Weise, wie …“
    if opener == "wie" and clause.predicate is not None and _tells(clause.predicate.lemma):
        return False  # „wurde gesehen, wie ein Zeuge sagte“
    return opener in _THAT or is_interrogative(view, clause)


def _tells(lemma: str) -> bool:
    if lemma in IMPERSONAL_ACTIVE:
        return True  # „Wie es heißt, …“
    stance = stances().get(lemma)
    return stance is not None and stance.name in ("say", "confirm") and lemma not in words("attitudes", "needs_clause")


def _according_to(view: View, clause: Clause) -> bool:
    """„Berichte, nach denen …“, „denen zufolge“, „laut denen“: the clause is what the noun says."""
    if clause.opener is None:
        return False
    return view.low(clause.opener - 1) in ("nach", "laut", "gemäß") or view.low(clause.opener + 1) == "zufolge"


def _verb_first(clause: Clause) -> bool:
    predicate = clause.predicate
    return predicate is not None and predicate.finite is not None and predicate.finite - clause.first <= 1


def _goes_on_from(view: View, clause: Clause) -> bool:
    """„…, davon fordert der Verein zwei“: a main clause of its own, unlike „…, davon geht der Verein aus“."""
    predicate = clause.predicate
    first = view.tokens[clause.first]
    if predicate is None or first.tag not in ("PAV", "PROAV") or first.text.lower() in _THEREUPON:
        return False
    taken = nominal_prepositions().get(predicate.lemma, frozenset())
    return not any(first.text.lower().removeprefix("da").removeprefix("r") in preposition for preposition in taken)


_THEREUPON = frozenset(("dazu", "hierzu", "daraufhin", "dabei", "dagegen"))


def _ends_before(view: View, number: int, inquit: int) -> bool:
    """Whether a semicolon or colon parts the clause from the inquit."""
    return any(view.tokens[k].text == ";" for k in range(view.clauses[number].last, view.clauses[inquit].first))


def _following(view: View, number: int, later: Sequence[int], *, after_inquit: bool) -> list[int]:
    """Main clauses after the frame: after a colon all of them, after a comma the one that is reported and its continuations."""
    clauses = view.clauses
    found: list[int] = []
    last = clauses[number].last
    for k in later:
        clause = clauses[k]
        told = clause.kind == "inquit" and clause.predicate is not None and clause.predicate.mood == "Sub"  # „dafür gebe es …“
        if clause.kind not in ("main", "fragment") and not told:
            continue
        between = "".join(view.tokens[j].text for j in range(last, clause.first) if view.tokens[j].tag[:1] == "$")
        linked = view.tokens[clause.first].tag == "KON"
        mood = clause.predicate.mood if clause.predicate else ""
        if not found:
            colon = ":" in between
            reported = "," in between and not linked and (mood == "Sub" or (not after_inquit and not _verb_first(clause)))
            inside = view.quote_of(view.tokens[clause.first].start, view.tokens[clause.last - 1].end) is not None
            if not (colon or reported or (after_inquit and inside)):
                break
        elif mood != "Sub" and ":" not in between and not _same_quote(view, found[-1], k):
            break
        found.append(k)
        last = clause.last
    return found


def _same_quote(view: View, one: int, other: int) -> bool:
    first, second = view.clauses[one], view.clauses[other]
    return view.quote_of(view.tokens[first.first].start, view.tokens[second.last - 1].end) is not None


def phrases(view: View, number: int) -> list[Adverbial]:
    """The source phrases of a clause."""
    return adverbials(view, view.own[number])
