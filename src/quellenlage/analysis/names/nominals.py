"""Things named without their name: „der Kreml-Sprecher“, „die Polizei“, „er“, „nordkoreanisch“."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from quellenlage.analysis.base.noun_phrases import phrase_end
from quellenlage.analysis.names.offices import Office, office
from quellenlage.analysis.names.peoples import people
from quellenlage.analysis.names.subkinds import body_subkind
from quellenlage.model import Analysis, Clause, Mention, Span, Token

_DEFINITE = frozenset(
    ("der", "die", "das", "dem", "den", "des", "dieser", "diese", "dieses", "diesem", "diesen", "sein", "ihr")
)
_PRONOUNS = frozenset(("er", "ihm", "ihn"))
_AGED = re.compile(r"\d{1,3}-[Jj]ährige[nr]?")
_FRONT = 8
"""Tokens from the beginning of a clause within which a pronoun is its subject."""
_BEFORE = frozenset(("ART", "PDAT", "PPOSAT", "ADJA", "CARD", "PIAT"))


@dataclass(frozen=True, slots=True)
class Marks:
    """What is known of the tokens: those that belong to names (`kinds`: of which kind) and the „sie“ that are one person or body."""

    taken: Sequence[bool]
    kinds: Mapping[int, str]
    singular: AbstractSet[int]


def nominal_mentions(tokens: Sequence[Token], first: int, last: int, marks: Marks) -> Iterator[Mention]:
    """The mentions without a name in one sentence.

    Args:
        tokens: of the whole text.
        first: the sentence's first token.
        last: the one after its last.
        marks: what is known of the tokens.
    """
    k = first
    while k < last:
        token = tokens[k]
        if marks.taken[k]:
            k += 1
            continue
        found = _pronoun(tokens, k, marks.singular) or _adjective(token) or _nominal(tokens, k, last, marks)
        if found is not None:
            yield found
            while k < last and tokens[k].start < found.end:
                k += 1
            continue
        k += 1


def _pronoun(tokens: Sequence[Token], k: int, singular: AbstractSet[int]) -> Mention | None:
    token = tokens[k]
    low = token.text.lower()
    if token.tag != "PPER" or not (low in _PRONOUNS or (low == "sie" and (k in singular or _singular_verb_near(tokens, k)))):
        return None
    return Mention(token.start, token.end, "pronoun", "person")


def _singular_verb_near(tokens: Sequence[Token], k: int) -> bool:
    """Whether „sie“ stands beside a finite verb of the third person singular."""
    if _addressed(tokens, k):
        return False
    near = (*tokens[max(0, k - 1) : k], *tokens[k + 1 : k + 2])
    return any(_third_singular(token) for token in near)


def _addressed(tokens: Sequence[Token], k: int) -> bool:
    """„Sie“ with a capital inside a sentence addresses somebody."""
    return tokens[k].text == "Sie" and k > 0 and tokens[k - 1].tag not in ("$.", "$(")


def _third_singular(token: Token) -> bool:
    return token.form == "Fin" and token.number == "Sing" and token.person == 3


def singular_subjects(analysis: Analysis) -> frozenset[int]:
    """The tokens „sie“ whose clause has a verb in the third person singular and no other subject than „sie“."""
    tokens, found = analysis.tokens, set[int]()
    for clause in analysis.clauses:
        finite = clause.predicate.finite if clause.predicate else None
        if finite is None or not _third_singular(tokens[finite]):
            continue
        for k in range(clause.first, min(clause.last, clause.first + _FRONT)):
            if tokens[k].tag == "PPER" and tokens[k].text.lower() == "sie" and not _addressed(tokens, k):
                other = clause.subject is not None and not clause.subject.start <= tokens[k].start < clause.subject.end
                if not other or _after_preposition(tokens, clause):
                    found.add(k)
                break
    return frozenset(found)


def _after_preposition(tokens: Sequence[Token], clause: Clause) -> bool:
    """„…, in der sie …“: the relative pronoun is no subject."""
    return clause.opener is not None and clause.opener > 0 and tokens[clause.opener - 1].tag == "APPR"


def _adjective(token: Token) -> Mention | None:
    said = people(token.text) if token.tag in ("ADJA", "ADJD") else None
    if said is None or not said.adjective:
        return None
    return Mention(token.start, token.end, "adjective", "place", subkind="country")


def _nominal(tokens: Sequence[Token], k: int, last: int, marks: Marks) -> Mention | None:
    """„der russische Umweltminister“, „die Polizei“: a definite phrase whose noun is an office or a body."""
    if tokens[k].tag == "APPRART" and k + 1 < last and not marks.taken[k + 1]:
        return _phrase(tokens, k + 1, last, marks)
    if tokens[k].text.lower() not in _DEFINITE or tokens[k].tag not in ("ART", "PDAT", "PPOSAT", "PDS", "PRELS"):
        return _bare_body(tokens, k)
    return _phrase(tokens, k, last, marks)


def _phrase(tokens: Sequence[Token], k: int, last: int, marks: Marks) -> Mention | None:
    """A definite phrase from its determiner, or from what follows „im“, „vom“, „zur“."""
    noun = k
    while noun < last and tokens[noun].tag in _BEFORE:
        noun += 1
    if tokens[k].text.lower() in _DEFINITE:
        noun = max(noun, k + 1)
    if _is_aged(tokens, k):
        return Mention(tokens[k].start, tokens[k + 1].end, "nominal", "person")
    if noun >= last or tokens[noun].tag not in ("NN", "NE") or marks.taken[noun]:
        return None
    held = office(tokens[noun].text)
    subkind = body_subkind(tokens[noun].text)
    if held is not None and not held.plural and held.weight != "title" and not _several(tokens[k], held):
        name = next((j for j in range(noun, last) if marks.kinds.get(j) == "person"), last)
        end = _with_genitive(tokens, k, noun, name)
        span = Span(tokens[noun].start, tokens[noun].end)
        return Mention(tokens[k].start, end, "nominal", "person", office=span)
    if subkind:
        if _named_after(tokens, k, noun, last, marks):
            whole = Span(tokens[noun].start, tokens[noun + 1].end)
            return Mention(whole.start, whole.end, "name", "organisation", head=whole, subkind=subkind)
        return Mention(tokens[k].start, tokens[noun].end, "nominal", "organisation", subkind=subkind)
    return None


def _is_aged(tokens: Sequence[Token], k: int) -> bool:
    """„der 38-Jährige“: an article and an age as a noun; „die 38-Jährigen“ are several."""
    if k + 1 >= len(tokens) or tokens[k].text.lower() not in _DEFINITE or not _AGED.fullmatch(tokens[k + 1].text):
        return False
    several = tokens[k].text.lower() == "die" and tokens[k + 1].text.endswith("n")
    return not several and (k + 2 >= len(tokens) or tokens[k + 2].tag not in ("NN", "NE", "ADJA"))


def _named_after(tokens: Sequence[Token], k: int, noun: int, last: int, marks: Marks) -> bool:
    """„Die Partei Zukunft erhielt …“: at the beginning of a sentence the noun between a body and the verb is its name."""
    if noun + 2 >= last or not tokens[k].text[:1].isupper() or noun + 1 in marks.kinds:
        return False
    name = tokens[noun + 1]
    return name.tag in ("NN", "NE") and name.text[:1].isupper() and tokens[noun + 2].form == "Fin"


def _several(determiner: Token, held: Office) -> bool:
    """„Die Ermittler“: a masculine noun after „die“ is several people."""
    return held.gender == "m" and determiner.text.lower() in ("die", "diese")


def _bare_body(tokens: Sequence[Token], k: int) -> Mention | None:
    """„laut Polizei“, „Staatsanwaltschaft und Polizei“: bodies that news names without an article."""
    token = tokens[k]
    if token.tag not in ("NN", "NE") or not token.text[:1].isupper():
        return None
    subkind = body_subkind(token.text)
    if not subkind or (k and tokens[k - 1].tag in ("ADJA", "ART", "CARD", "PIAT", "PPOSAT")):
        return None
    return Mention(token.start, token.end, "nominal", "organisation", subkind=subkind)


def _with_genitive(tokens: Sequence[Token], k: int, noun: int, last: int) -> int:
    """The end of „Der Gouverneur der Region Primorje“."""
    end = phrase_end(tokens, k, last)
    if end <= noun or any(token.tag == "KON" for token in tokens[noun:end]):
        return tokens[noun].end
    return tokens[end - 1].end
