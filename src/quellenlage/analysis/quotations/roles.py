"""The second stage: who says a quotation, by which words, to whom. One pass of a tagger for each quotation, in order.

The tagger looks at the sentences around the quotation and at the speaker of the one before, so that „Er sei …“ finds the
speaker who is three sentences back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quellenlage.analysis.quotations.features import Seen
from quellenlage.analysis.quotations.traces import LETTERS
from quellenlage.model import Quotation, QuotationType

BACK: dict[QuotationType, int] = {"Direct": 3, "Indirect": 1, "Reported": 1, "FreeIndirect": 3, "IndirectFreeIndirect": 2}
"""Sentences that are looked at before a quotation, by its type: whoever is quoted indirectly stands beside the words."""
AHEAD, FURTHEST = 0, 8
"""Sentences that are looked at after a quotation, and how far back its predecessor's speaker may be."""
_LONGEST = 60
"""Of a long quotation, and of a sentence that goes on inside it, only so many tokens at either end are looked at."""
_BEFORE, _BEHIND = 240, 120
"""So many tokens before and after a quotation are looked at, at most."""
ROLES = ("speaker", "cue", "frame", "addressee")


@dataclass(frozen=True, slots=True)
class Target:
    """A quotation whose roles are asked for, with the roles (by token) of the spoken ones before it, the last one first."""

    type: QuotationType
    tokens: tuple[int, ...]
    nested: bool
    earlier: tuple[Mapping[int, str], ...] = ()


def window(seen: Seen, target: Target) -> list[int]:
    """The tokens that the tagger looks at: bounded, however long the sentences are."""
    where = seen.where
    sentences = where.analysis.sentences
    first, last = target.tokens[0], target.tokens[-1]
    begin, end = max(0, where.sentence[first] - BACK[target.type]), min(len(sentences) - 1, where.sentence[last] + AHEAD)
    chosen = {
        *range(max(sentences[begin].first, first - _BEFORE), min(sentences[where.sentence[first]].last, first + _LONGEST))
    }
    chosen.update(range(max(sentences[where.sentence[last]].first, last - _LONGEST), min(sentences[end].last, last + _BEHIND)))
    chosen.update(target.tokens[:_LONGEST], target.tokens[-_LONGEST:], _back(seen, target))
    return sorted(chosen)


def _back(seen: Seen, target: Target) -> set[int]:
    """The sentences of the last speakers, where they are not too far back."""
    where = seen.where
    sentences = where.analysis.sentences
    first = where.sentence[target.tokens[0]]
    chosen: set[int] = set()
    for earlier in target.earlier[:2]:
        speaker = [k for k, letter in earlier.items() if letter[0] == "S"]
        if speaker and 0 <= first - where.sentence[speaker[0]] <= FURTHEST:
            sentence = sentences[where.sentence[speaker[0]]]
            chosen.update(range(max(sentence.first, speaker[0] - _LONGEST), min(sentence.last, speaker[0] + _LONGEST)))
    return chosen


def rows(seen: Seen, target: Target, tokens: Sequence[int]) -> list[list[str]]:
    """The features of the tokens of the window."""
    asked = _asked(seen, target)
    return [[*seen.narrow[k], *_relation(seen, asked, k), *_beside(seen, k)] for k in tokens]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the features of all tokens of a window share: the target and what the rules say of its roles."""

    first: int
    last: int
    inside: frozenset[int]
    kind: str
    hints: dict[int, str]
    hinted: str
    earlier: tuple[Mapping[int, str], ...]
    clause: int
    above: int
    """The clause that the target begins in, and the one that this depends on; -2 where there is none."""


def _asked(seen: Seen, target: Target) -> _Asked:
    inside = frozenset(target.tokens)
    hints = _hints(seen, _match(seen, inside))
    first = target.tokens[0]
    clause = seen.where.clause[first]
    parent = seen.where.analysis.clauses[clause].parent if clause >= 0 else None
    return _Asked(
        first=first,
        last=target.tokens[-1],
        inside=inside,
        kind=LETTERS[target.type] + ("n" if target.nested else ""),
        hints=hints,
        hinted=str(bool(hints)),
        earlier=target.earlier[:2],
        clause=clause,
        above=-2 if parent is None else parent,
    )


def _match(seen: Seen, inside: frozenset[int]) -> Quotation | None:
    """The rules' quotation that overlaps this one most, and by more than half."""
    shared = Counter(number for k in inside for number in seen.ruled_at.get(k, ()))
    best, fit = None, 0.5
    for number, both in sorted(shared.items()):
        overlap = 2 * both / (len(seen.ruled[number]) + len(inside))
        if overlap > fit:
            best, fit = seen.rules[number], overlap
    return best


def _hints(seen: Seen, match: Quotation | None) -> dict[int, str]:
    """The roles that the rules' own quotation gives to tokens."""
    hints: dict[int, str] = {}
    if match is None:
        return hints
    for letter, spans in (("F", match.frame), ("A", match.addressee), ("S", match.speaker), ("K", match.cue)):
        for k in seen.where.tokens_of(spans):
            hints[k] = letter
    return hints


def _relation(seen: Seen, asked: _Asked, k: int) -> tuple[str, ...]:
    """Where a token stands to the quotation."""
    where, first, last, kind = seen.where, asked.first, asked.last, asked.kind
    if k in asked.inside:
        place, gap = ("B" if k == first else "E" if k == last else "I"), 0
    elif k < first:
        place, gap = "<", first - k
    else:
        place, gap = (">", k - last) if k > last else ("=", 0)
    apart = where.sentence[k] - where.sentence[first if k <= last else last]
    near = str(gap) if gap < 4 else "5" if gap < 8 else "9"
    hint = asked.hints.get(k, "-")
    said = "".join([f"{n}{earlier.get(k, '')}" for n, earlier in enumerate(asked.earlier)])
    clause = where.clause[k]
    holds = "h" if clause == asked.above else "s" if clause == asked.clause else "o"
    spot = f"{place}{apart}"
    phrase = seen.phrases[k]
    return (
        "p=" + spot + kind,
        "pg=" + place + near + kind,
        "ph=" + spot + holds + hint,
        "pr=" + spot + seen.quotes[k][-1:] + seen.roles[k] + hint,
        "pt=" + spot + holds + where.analysis.tokens[k].tag,
        "d=" + said + kind + place,
        "dh=" + said + hint + kind + asked.hinted,
        "pk=" + spot + seen.classes[k] + hint,
        "su=" + spot + holds + phrase.mark + phrase.subject,
        "sr=" + phrase.mark + phrase.subject + hint,
    )


def _beside(seen: Seen, k: int) -> tuple[str, ...]:
    """The neighbours' words, tags and classes; computed once a token, since windows overlap."""
    found = seen.beside.get(k)
    if found is None:
        tokens, roles = seen.where.analysis.tokens, seen.roles
        tag, last = tokens[k].tag, k + 1 == len(tokens)
        phrase, clause = seen.phrases[k], seen.where.clause[k]
        found = seen.beside[k] = (
            "l-1=" + (tokens[k - 1].text.lower() if k else "#"),
            "l+1=" + ("#" if last else tokens[k + 1].text.lower()),
            "t-1t=" + (tokens[k - 1].tag if k else "#") + tag,
            "tt+1=" + tag + ("#" if last else tokens[k + 1].tag),
            "r-1=" + (roles[k - 1] if k else "#") + "/" + ("#" if last else roles[k + 1]),
            "sh=" + seen.heads[seen.where.sentence[k]],
            "np=" + phrase.mark + phrase.following,
            "npp=" + phrase.mark + phrase.preposition,
            "suv=" + phrase.subject + phrase.mark[-1] + (seen.saying[clause] if clause >= 0 else "-"),
        )
    return found


def role_labels(seen: Seen, quotation: Quotation, tokens: Sequence[int]) -> list[str]:
    """The gold labels of a window: O, F (frame only), K, S, A, and with „x“ where cue, speaker or addressee lie outside the frame."""
    where = seen.where
    speaker, cue, frame, addressee = (
        frozenset(where.tokens_of(spans)) for spans in (quotation.speaker, quotation.cue, quotation.frame, quotation.addressee)
    )
    labels = []
    for k in tokens:
        letter = "K" if k in cue else "S" if k in speaker else "A" if k in addressee else ""
        if k in frame:
            labels.append(letter or "F")
        else:
            labels.append(letter + "x" if letter else "O")
    return labels


def role_tokens(tokens: Sequence[int], labels: Sequence[str]) -> dict[str, list[int]]:
    """The way back: the tokens of each role."""
    found: dict[str, list[int]] = {role: [] for role in ROLES}
    names = {"K": "cue", "S": "speaker", "A": "addressee"}
    for k, label in zip(tokens, labels, strict=True):
        if label == "O":
            continue
        if label[0] in names:
            found[names[label[0]]].append(k)
        if not label.endswith("x"):
            found["frame"].append(k)
    return found


def role_map(tokens: Sequence[int], labels: Sequence[str]) -> dict[int, str]:
    """The labels of the tokens that have a role: what the next quotation sees of this one."""
    return {k: label for k, label in zip(tokens, labels, strict=True) if label != "O"}


def with_likeliest(labels: Sequence[str], chances: Sequence[float]) -> list[str]:
    """A speaker for a quotation that got none: the likeliest word and its neighbours, unless all are unlikely."""
    found = list(labels)
    best = max(range(len(found)), key=chances.__getitem__, default=-1)
    if best < 0 or chances[best] < _LIKELY:
        return found
    first = last = best
    while first and _speaks(found[first - 1], chances[first - 1], chances[best]):
        first -= 1
    while last + 1 < len(found) and _speaks(found[last + 1], chances[last + 1], chances[best]):
        last += 1
    for k in range(first, last + 1):
        found[k] = "S" if found[k] == "F" else "Sx"
    return found


_LIKELY = 0.3
"""Below this chance a quotation rather has no speaker: cross-validated on the train part, where 0.1 to 0.5 differ little."""


def _speaks(label: str, chance: float, best: float) -> bool:
    return label[0] in "OF" and 2 * chance >= best
