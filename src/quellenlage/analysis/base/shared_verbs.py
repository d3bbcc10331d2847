"""Two statements with one finite verb: „war gesprungen und nicht mehr aufgetaucht“, „lief um acht Uhr aus und am Abend wieder ein“.

Participles part only where one of them is negated („wurde gefunden und geborgen“ stays one clause), particles always.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quellenlage.analysis.base.predicates import is_negator
from quellenlage.model import Token

_JOINTS = frozenset(("und", "aber", "doch", "jedoch", "sondern"))
_TURNING = frozenset(("aber", "doch", "jedoch", "sondern"))
"""What is negated before one of these is over with it; before „und“ only where the second participle has words of its own."""
_AUXILIARIES = ("VAFIN", "VMFIN")


@dataclass(frozen=True, slots=True)
class Joint:
    """Where the second participle's part begins, and the verbs that each part borrows from the other."""

    second: int
    lent_to_first: tuple[int, ...]
    lent_to_second: tuple[int, ...]


def joint(tokens: Sequence[Token], first: int, last: int, finite: int) -> Joint | None:
    """Where tokens `[first, last)` with one finite verb are two statements that share it, or None."""
    if tokens[finite].tag not in _AUXILIARIES:
        return _by_particle(tokens, last, finite)
    k = next((k for k in range(first + 2, last - 1) if _links(tokens, k) and _completes(tokens, k - 1, finite)), None)
    if k is None:
        return None
    end = _completed_at(tokens, k + 1, last, finite)
    if end is None or k < finite < end or not _differ(tokens, range(first, k), range(k, end + 1)):
        return None
    behind = tuple(range(end + 1, last))
    return Joint(k, behind, (finite,) if finite < k else ())


def _by_particle(tokens: Sequence[Token], last: int, finite: int) -> Joint | None:
    """„lief in Kiel aus | und in Riga ein“: two particles of one verb."""
    if tokens[finite].tag != "VVFIN" or tokens[last - 1].tag != "PTKVZ":
        return None
    k = next((k for k in range(finite + 2, last - 2) if _links(tokens, k) and tokens[k - 1].tag == "PTKVZ"), None)
    return Joint(k, (), (finite,)) if k is not None else None


def across_comma(tokens: Sequence[Token], before: Sequence[int], first: int, last: int) -> Joint | None:
    """The same where a comma parts the two: „hat den Antrag geprüft, aber nicht genehmigt“, „(der) geprüft, aber nie genehmigt wurde“.

    Args:
        tokens: of the text.
        before: the words of the clause before the comma.
        first: where the words behind the comma begin.
        last: where they end.
    """
    finite = [k for k in (*before, *range(first, last)) if tokens[k].form == "Fin"]
    if not before or len(finite) != 1 or tokens[finite[0]].tag not in _AUXILIARIES or not _links(tokens, first):
        return None
    verb = finite[0]
    end = _completed_at(tokens, first + 1, last, verb) if _completes(tokens, before[-1], verb) else None
    if end is None or first < verb < end or not _differ(tokens, before, range(first, end + 1)):
        return None
    return Joint(first, tuple(range(end + 1, last)), (verb,) if verb < first else ())


def _links(tokens: Sequence[Token], k: int) -> bool:
    return tokens[k].tag in ("KON", "ADV") and tokens[k].text.lower() in _JOINTS


def _completes(tokens: Sequence[Token], k: int, finite: int) -> bool:
    """Whether a word makes a predicate with the auxiliary: a participle, with „sein“ an adjective too („war verletzt“, „ist krank“)."""
    if tokens[k].text[-1:] == "-":
        return False  # „zwei- und nicht dreimal“
    return tokens[k].tag == "VVPP" or (tokens[k].tag == "ADJD" and tokens[finite].lemma == "sein" and k != finite)


def _completed_at(tokens: Sequence[Token], first: int, last: int, finite: int) -> int | None:
    """The participle or adjective behind which nothing but verbs stand: „aufgetaucht sei“, „versteckt haben“."""
    k = last - 1
    while k > first and tokens[k].tag[:2] in ("VA", "VM"):
        k -= 1
    return k if k >= first and _completes(tokens, k, finite) else None


def _differ(tokens: Sequence[Token], one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether a negation holds of one participle and not of the other; two adjectives are one description („teuer und nicht gut“)."""
    first, second = (any(is_negator(tokens[k]) for k in part) for part in (one, other))
    if first == second or "VVPP" not in {tokens[one[-1]].tag, *(tokens[k].tag for k in other)}:
        return False
    turns = tokens[other[0]].text.lower() in _TURNING
    return second or turns or any(tokens[k].tag in ("NN", "NE") for k in other)
