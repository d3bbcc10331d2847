"""What a frame introduces: dass-, ob- and question clauses, infinitives, „…, er habe …“, what stands before „…, sagte X“."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.propositions.interrogatives import is_interrogative, opener_word
from quellenlage.analysis.propositions.lexicon import counting_verbs, nominal_prepositions, stances, words
from quellenlage.analysis.propositions.units import is_condition
from quellenlage.analysis.propositions.view import View
from quellenlage.model import Clause

_THAT = frozenset(("dass", "daß", "ob", "wie"))


def contents_of(view: View, number: int, sentence: Sequence[int]) -> list[int]:
    """The clauses of a sentence that a clause may introduce: dass/ob/question clauses, infinitives, „…, er habe …“."""
    clauses = view.clauses
    clause = clauses[number]
    finite = clause.predicate.finite if clause.predicate and clause.predicate.finite is not None else clause.first
    found = [k for k in sentence if _belongs(view, k, number) and _is_content(view, k) and _may_follow(view, k, finite)]
    found = [k for k in found if not _of_a_noun(view, k, clause)]
    place = sentence.index(number)
    earlier = sentence[:place]
    if clause.kind == "inquit":
        before = [k for k in earlier if clauses[k].kind in ("main", "fragment") and not _ends_before(view, k, number)]
        before = [] if _goes_on_from(view, clause) else before
        found = [*[k for k in before if not is_condition(view, k)], *found]
    elif earlier and _verb_first(clause):
        found = [*[k for k in earlier if clauses[k].parent is None and _is_content(view, k)], *found]
    asks_itself = clause.kind == "subordinate" and is_interrogative(view, clause)
    impersonal = clause.predicate is not None and clause.predicate.lemma in words("source_phrases", "impersonal", "active")
    if (not found or clause.kind == "inquit" or impersonal) and not asks_itself:
        found.extend(_following(view, number, sentence[place + 1 :], after_inquit=clause.kind == "inquit"))
    return found


def _of_a_noun(view: View, k: int, above: Clause) -> bool:
    """„sehen keinen Weg, das Schiff zu retten“, „antwortete auf die Frage, ob er gehe“: the clause belongs to the noun."""
    clause = view.clauses[k]
    if clause.kind == "infinitive":
        return (
            above.predicate is not None and above.predicate.lemma in _PERCEIVING and view.tokens[clause.first - 2].tag == "NN"
        )
    return view.tokens[clause.first - 2].text == "Frage" and view.low(clause.first - 4) == "auf" and above.first < clause.first


_PERCEIVING = frozenset(("sehen", "finden", "zeigen", "erkennen", "lesen", "hören", "nennen", "entdecken"))


def _belongs(view: View, k: int, number: int) -> bool:
    """Whether a clause hangs on another; „bittet Zeugen, die es gesehen haben, sich zu melden“ asks across the relative clause."""
    clause, parent = view.clauses[k], view.clauses[k].parent
    if clause.kind != "infinitive" or parent is None or view.clauses[parent].kind != "relative":
        return parent == number
    above = view.clauses[parent].parent
    if above is None or _takes_infinitive(view, parent) or not _takes_infinitive(view, above):
        return parent == number
    return above == number


def _takes_infinitive(view: View, number: int) -> bool:
    predicate = view.clauses[number].predicate
    stance = stances().get(predicate.lemma) if predicate is not None else None
    return stance is not None and stance.name in ("want", "plan", "assert", "hope")


def _may_follow(view: View, number: int, finite: int) -> bool:
    """Whether a content stands after its verb, or before it with a noun („Zu Berichten, wonach …, äußerte er sich nicht“)."""
    clause = view.clauses[number]
    return clause.first > finite or view.low(clause.first) in ("wonach", "ob", "nach", "laut") or _according_to(view, clause)


def _is_content(view: View, number: int) -> bool:
    clause = view.clauses[number]
    if clause.kind == "infinitive":
        return clause.opener is None
    if clause.kind == "relative":
        return _according_to(view, clause) or _is_main(view, clause)
    if clause.kind != "subordinate":
        return False
    opener = opener_word(view, clause)
    if opener == "wie" and [view.low(k) for k in range(clause.first - 3, clause.first)] == ["und", "weise", ","]:
        return False  # „kritisierte die Art und Weise, wie …“
    if opener == "wie" and clause.predicate is not None and _tells(clause.predicate.lemma):
        return False  # „wurde gesehen, wie ein Zeuge sagte“
    return opener in _THAT or is_interrogative(view, clause)


def _tells(lemma: str) -> bool:
    if lemma in words("source_phrases", "impersonal", "active"):
        return True  # „Wie es heißt, …“
    stance = stances().get(lemma)
    return stance is not None and stance.name in ("say", "confirm") and lemma not in words("attitudes", "needs_clause")


def _according_to(view: View, clause: Clause) -> bool:
    """„Berichte, nach denen …“, „denen zufolge“, „laut denen“: the clause is what the noun says."""
    if clause.opener is None:
        return False
    return view.low(clause.opener - 1) in ("nach", "laut", "gemäß") or view.low(clause.opener + 1) == "zufolge"


def _is_main(view: View, clause: Clause) -> bool:
    """„hieß es, der Schaden sei hoch“: an article taken for a relative pronoun, since its verb is not the last word."""
    predicate = clause.predicate
    if predicate is None or predicate.finite is None or clause.opener is None or predicate.mood != "Sub":
        return False
    pronoun = view.low(clause.opener - 2) == "es" and clause.opener == clause.first
    return pronoun and view.tokens[predicate.finite].tense == "Pres" and clause.first + 1 < predicate.finite < clause.last - 1


def _verb_first(clause: Clause) -> bool:
    predicate = clause.predicate
    return predicate is not None and predicate.finite is not None and predicate.finite - clause.first <= 1


def _opens_with_verb(view: View, clause: Clause, *, inside: bool) -> bool:
    """„…, sieht er“, „…, so sieht er“, but not „…, er sieht“; „…, es hingen davon Stellen ab“ tells more of its own."""
    if not _verb_first(clause):
        return False
    return (
        view.low(clause.first) == "es"
        or clause.predicate is None
        or clause.predicate.finite == clause.first
        or view.tokens[clause.first].tag not in (("PPER", "PDS") if inside else ("PPER",))
    )


def _goes_on_from(view: View, clause: Clause) -> bool:
    """„…, davon fordert der Verein zwei“: a main clause of its own, unlike „…, davon geht der Verein aus“."""
    predicate = clause.predicate
    first = view.tokens[clause.first]
    if predicate is not None and predicate.finite == clause.first and view.low(clause.first + 1) in _CONTRASTING:
        return True  # „X begrüßte den Plan, fordert aber mehr Geld“
    if predicate is not None and first.tag == "ADV" and first.text.lower() != "so" and predicate.finite == clause.first + 1:
        return clause.subject is not None  # „…, bisher waren vier Milliarden in Aussicht gestellt worden“
    if predicate is None or first.tag not in ("PAV", "PROAV") or first.text.lower() in _THEREUPON:
        return False
    taken = nominal_prepositions().get(predicate.lemma, frozenset())
    return not any(first.text.lower().removeprefix("da").removeprefix("r") in preposition for preposition in taken)


_CONTRASTING = frozenset(("aber", "jedoch", "allerdings"))
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
            inside = view.quote_of(view.tokens[clause.first].start, view.tokens[clause.last - 1].end) is not None
            told_so = mood == "Sub" or (not after_inquit and not _opens_with_verb(view, clause, inside=inside))
            reported = "," in between and not linked and told_so
            reported = reported and not (
                mood == "Ind" and not inside and (_says_more(view, number, k) or _is_done_to(view, number))
            )
            if not (colon or reported or (after_inquit and inside)):
                break
        elif mood != "Sub" and ":" not in between and not _same_quote(view, found[-1], k):
            break
        found.append(k)
        last = clause.last
        if _passes_on(view, k):
            break
    return found


def _passes_on(view: View, k: int) -> bool:
    """„…, sein Mandant habe ihm versichert, das Geld sei weg“: what follows is said by the one told of, who has no other object."""
    clause = view.clauses[k]
    predicate = clause.predicate
    stance = stances().get(predicate.lemma) if predicate is not None else None
    if predicate is None or stance is None or predicate.passive or predicate.mood != "Sub" or clause.subject is None:
        return False
    if stance.name not in ("say", "assert", "think") or view.tokens[clause.last - 1].tag[:1] != "V":
        return False
    rest = [j for j in view.own[k] if not clause.subject.start <= view.tokens[j].start < clause.subject.end]
    objects = [j for j in rest if view.tokens[j].tag in ("NN", "NE") and view.tokens[j - 1].tag not in ("APPR", "APPRART")]
    following = (
        k + 1 < len(view.clauses) and view.clauses[k + 1].kind == "main" and view.low(view.clauses[k + 1].first - 1) == ","
    )
    return following and not objects and _reports_further(view, k + 1)


def _reports_further(view: View, k: int) -> bool:
    clause = view.clauses[k]
    return clause.predicate is not None and clause.predicate.mood == "Sub" and clause.subject is not None


def _says_more(view: View, number: int, following: int) -> bool:
    """„Ärzte gehen von einer Vergiftung aus, eine Bestätigung steht aber noch aus“: the verb has what it reports in its own clause."""
    clause, further = view.clauses[number], view.clauses[following].predicate
    if further is None or further.finite == view.clauses[following].last - 1:
        return False
    if (
        clause.predicate is not None
        and clause.predicate.lemma in words("attitudes", "needs_clause")
        and _has_object(view, number)
    ):
        return True  # „Das Museum zeigt 80 Werke, die Hälfte davon war nie zu sehen“
    if (
        further.lemma in counting_verbs()
        and _has_object(view, number)
        and any(view.tokens[k].tag == "CARD" for k in view.own[following])
    ):
        return True  # „Das Amt meldete 40 Tote, das Rote Kreuz kam auf 70“
    contrast = any(view.low(k) in ("aber", "jedoch", "allerdings", "dagegen", "hingegen") for k in view.own[following])
    taken = nominal_prepositions().get(clause.predicate.lemma if clause.predicate else "", frozenset())
    return contrast or any(view.low(k) in taken and view.tokens[k].tag == "APPR" for k in view.own[number])


def _is_done_to(view: View, number: int) -> bool:
    """„X wurde am Sonntag in Ulm gesehen, am Mittwoch stellte er sich“: who was seen, not what."""
    clause = view.clauses[number]
    if clause.predicate is None or not clause.predicate.passive or clause.subject is None:
        return False
    return view.analysis.text[clause.subject.start : clause.subject.end].lower() not in ("es", "das", "dies")


def _has_object(view: View, number: int) -> bool:
    """Whether a noun phrase stands behind the verb that is neither the subject nor behind a preposition."""
    clause = view.clauses[number]
    predicate = clause.predicate
    if predicate is None or predicate.finite is None or predicate.passive:
        return False
    for k in view.own[number]:
        start = view.tokens[k].start
        inside = clause.subject is not None and clause.subject.start <= start < clause.subject.end
        if k <= predicate.finite or inside or view.tokens[k].tag not in ("ART", "CARD", "PIAT", "PPOSAT", "ADJA"):
            continue
        before = view.tokens[k - 1].tag
        if before not in ("APPR", "APPRART", "ART", "CARD", "PIAT", "PPOSAT", "ADJA", "NN", "NE", "ADV", "ADJD"):
            return True
        if (
            view.tokens[k].tag == "CARD"
            and before in ("ADV", "NN", "PTKVZ", "APZR")
            and view.tokens[k + 1].tag in ("NN", "ADJA")
        ):
            return True
    return False


def _same_quote(view: View, one: int, other: int) -> bool:
    first, second = view.clauses[one], view.clauses[other]
    return view.quote_of(view.tokens[first.first].start, view.tokens[second.last - 1].end) is not None
