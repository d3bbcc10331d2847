"""A clause that several sources share: „laut Polizei kamen 500, laut Veranstaltern 900 Menschen“ holds a statement of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quellenlage.analysis.base.noun_phrases import phrase_end
from quellenlage.analysis.propositions.adverbials import Adverbial
from quellenlage.analysis.propositions.units import pieces
from quellenlage.analysis.propositions.view import View
from quellenlage.model import Proposition, SourceMention

SHARED = "shared clause"
"""The rule of a statement that has words of its clause in common with that of another source."""
_JOINTS = frozenset((",", "und", "aber", "doch", "jedoch", "sondern", "oder"))
_AROUND = frozenset(("bis", "zu", "als", "mehr", "weniger", "unter", "über", "knapp", "gut", "rund", "etwa", "nur", "fast"))
"""Words that belong to a number behind them."""


@dataclass(frozen=True, slots=True)
class _Second:
    """What another source says instead: its phrase, its own words and what all share behind them; `joint` is where it begins."""

    phrase: Adverbial
    joint: int
    words: tuple[int, ...]
    shared: tuple[int, ...]


def apportioned(look: View, number: int, one: Proposition, phrases: Sequence[Adverbial]) -> list[Proposition]:
    """The statement of a clause as one for each source that it names, or as it is."""
    named = [phrase for phrase in phrases if phrase.source is not None and not phrase.back]
    if not named or "source phrase" not in one.rules:
        return [one]
    own = [k for k in look.own[number] if one.start <= look.tokens[k].start < one.end]
    seconds = _seconds(look, own, named)
    if not seconds:
        return [one]
    joint = seconds[0].joint
    first = next((phrase for phrase in reversed(named) if phrase.last <= joint), None)
    sources = {k for phrase in phrases for k in range(phrase.first, phrase.last)}
    before = [k for k in own if k < joint and k not in sources]
    instead = _instead_of(look, own, seconds[0], first)
    if not before or (first is None and not _only_the_number(look, instead, seconds)):
        return [one]
    noun, shared = _noun(look, seconds[-1]), seconds[-1].shared
    mine = [*before, *_left_out(look, instead, noun), *shared]
    found = [_with_words(look, one if first is not None else _of_the_article(one), mine)]
    rest = [k for k in before if k not in instead]
    for second in seconds:
        theirs = [*rest, *second.words, *_left_out(look, second.words, noun), *shared]
        chain = _chain_by(one, second.phrase)
        found.append(replace(_with_words(look, one, theirs), mode="indirect", chain=chain, cue=second.phrase.cue))
    return found


def _seconds(look: View, own: Sequence[int], named: Sequence[Adverbial]) -> list[_Second]:
    """What each source says instead of the first, up to where the next begins."""
    found: list[_Second] = []
    limit = own[-1] + 1 if own else 0
    for phrase in reversed(named):
        second = _second(look, [k for k in own if k < limit], phrase)
        if second is None:
            break
        found.insert(0, second)
        limit = second.joint
    return found


def _second(look: View, own: Sequence[int], phrase: Adverbial) -> _Second | None:
    """What a source says instead of another: right behind its phrase, or a number before its phrase at the end."""
    joint = phrase.first - 1
    while own and joint > own[0] and look.tokens[joint].tag == "ADV":
        joint -= 1
    if not own or joint <= own[0]:
        return None
    behind = [k for k in own if k >= phrase.last]
    if look.low(joint) in _JOINTS and behind:
        end = _constituent(look, behind[0], behind[-1] + 1)
        joint -= look.low(joint - 1) == ","
        return _Second(phrase, joint, tuple(k for k in behind if k < end), tuple(k for k in behind if k >= end))
    last = phrase.first - (look.low(phrase.first - 1) == ",")  # „…, 900, so die Veranstalter“
    comma = next((k for k in range(last - 1, own[0], -1) if look.low(k) in _JOINTS), None)
    if behind or comma is None:
        return None
    words = tuple(range(comma + 1, last))
    if not _counts(look, words) or any(look.tokens[k].form == "Fin" for k in words):
        return None
    return _Second(phrase, comma, words, ())


def _constituent(look: View, first: int, last: int) -> int:
    """The end of the phrase that begins at a token: a number with its noun, a noun phrase, one with its preposition, else a word."""
    k = first
    while k < last - 1 and (look.tokens[k].tag in ("ADV", "PTKNEG", "APPR", "APPRART") or look.low(k) in _AROUND):
        k += 1
    return max(k + 1, phrase_end(look.tokens, k, last))


def _instead_of(look: View, own: Sequence[int], second: _Second, first: Adverbial | None) -> tuple[int, ...]:
    """The words before the joint in whose place those of the second source stand: a number for a number, else a phrase of its kind."""
    joint = second.joint
    if _counts(look, second.words):
        outside = [k for k in own if k < joint and not (first is not None and first.first <= k < first.last)]
        number = next((k for k in reversed(outside) if look.tokens[k].tag == "CARD"), None)
        return (
            _around(look, number, own[0], max(number + 1, phrase_end(look.tokens, number, joint))) if number is not None else ()
        )
    begin = max([own[0], *(k + 1 for k in own if k < joint and look.tokens[k].form == "Fin")])
    begin = max(begin, first.last) if first is not None else begin
    with_preposition = look.tokens[second.words[0]].tag in ("APPR", "APPRART")
    if begin >= joint or look.tokens[joint - 1].tag == "VVPP":
        return ()
    start = look.phrase_before(joint, begin)
    start = joint - 1 if start is None else start
    if with_preposition:
        found = start > begin and look.tokens[start - 1].tag in ("APPR", "APPRART")
        return tuple(range(start - 1, joint)) if found else ()
    return tuple(range(start, joint))


def _around(look: View, number: int, first: int, end: int) -> tuple[int, ...]:
    """A number with the words that belong to it: „mehr als 900 Menschen“, „bei 2,1“ without „bei“."""
    start = number
    while start > first and (look.low(start - 1) in _AROUND or look.tokens[start - 1].tag == "CARD"):
        start -= 1
    return tuple(range(start, end))


def _only_the_number(look: View, instead: Sequence[int], seconds: Sequence[_Second]) -> bool:
    """„Es kamen 500, laut Veranstaltern 900“: without a source of its own the first must be a number against a number.

    „Drei Männer, laut Polizei 20 bis 25 Jahre alt, flohen“ only adds something.
    """
    last = seconds[-1]
    plain = not any(look.low(k) == "," for k in last.shared)
    return plain and bool(instead) and instead[-1] + 1 == seconds[0].joint and _counts(look, last.words)


def _noun(look: View, second: _Second) -> tuple[int, ...]:
    """What stands behind the second number: „900 | Menschen“."""
    number = next((place for place, k in enumerate(second.words) if look.tokens[k].tag == "CARD"), None)
    return second.words[number + 1 :] if number is not None else ()


def _left_out(look: View, words: Sequence[int], noun: Sequence[int]) -> Sequence[int]:
    """„kamen 500, laut Veranstaltern 900 Menschen“: the noun behind the last number counts for a bare one too."""
    return noun if words and look.tokens[words[-1]].tag == "CARD" else ()


def _counts(look: View, words: Sequence[int]) -> bool:
    return any(look.tokens[k].tag == "CARD" for k in words)


def _with_words(look: View, one: Proposition, words: Sequence[int]) -> Proposition:
    core = pieces(look, sorted({*words}))
    if not core:
        return one
    return replace(one, start=core[0].start, end=core[-1].end, core=core, rules=(*one.rules, SHARED))


def _of_the_article(one: Proposition) -> Proposition:
    """„Es kamen 500, laut Veranstaltern 900“: the first number is told by the article itself."""
    origin = one.chain[-1]
    return replace(one, chain=(), mode="author", outlet=origin.commitment, outlet_basis=origin.basis, cue=None)


def _chain_by(one: Proposition, phrase: Adverbial) -> tuple[SourceMention, ...]:
    """The chain of what another source says, as firm as the clause."""
    origin, named = one.chain[-1], phrase.source
    assert named is not None
    relayed = (replace(phrase.relay, commitment="Uu", basis="reported"),) if phrase.relay else ()
    return (*relayed, replace(named, commitment=origin.commitment, basis=origin.basis, cue=phrase.cue))
