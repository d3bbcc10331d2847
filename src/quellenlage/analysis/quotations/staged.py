"""The model `default`: quotations and their types, then those inside them, then the roles of each, by trained taggers.

The weights (see the card in `resources/quotations/default/`) learnt from GNQA-2024 and are CC BY-NC-SA 4.0. Each tagger sees
what the rules found among its features.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from quellenlage.analysis.labeller import Labeller
from quellenlage.analysis.quotations.blocks import quote_tokens
from quellenlage.analysis.quotations.features import Seen, see
from quellenlage.analysis.quotations.media import medium
from quellenlage.analysis.quotations.nested import YES, candidates, judged
from quellenlage.analysis.quotations.roles import Target, role_map, role_tokens, rows, window, with_likeliest
from quellenlage.analysis.quotations.rules import find_by_rules
from quellenlage.analysis.quotations.snapping import snapped
from quellenlage.analysis.quotations.traces import TYPES
from quellenlage.model import Analysis, Quotation
from quellenlage.resources import resource

FOLDER = "quotations/default"
STAGES = ("quotes", "nested", "roles")
Layer = list[tuple[str, list[int]]]
_BLOCK = 1500
"""The first tagger reads so many tokens at a time, whole sentences, so that its memory stays bounded."""


@cache
def shipped(stage: str) -> Labeller:
    """The tagger of a stage from the packaged weights; raises ResourceError where they are missing."""
    return Labeller(resource(f"{FOLDER}/{stage}.crfsuite").read_bytes())


def find_by_taggers(analysis: Analysis) -> tuple[Quotation, ...]:
    """The quotations that the trained model finds."""
    if not analysis.tokens:
        return ()
    quotes, nested, roles = (shipped(stage) for stage in STAGES)
    return read(see(analysis, find_by_rules(analysis)), quotes, nested, roles)


def read(seen: Seen, quotes: Labeller, nested: Labeller, roles: Labeller) -> tuple[Quotation, ...]:
    """The quotations of a text by the three taggers."""
    layer = snapped(seen.where, quote_tokens(quote_layer(seen, quotes)))
    inner = [one for one in candidates(seen, layer) if nested.labels([judged(seen, one)]) == [YES]]
    targets = [(letter, tuple(tokens), False) for letter, tokens in layer]
    targets += [(one.letter, one.tokens, True) for one in inner]
    return tuple(_with_roles(seen, sorted(set(targets), key=lambda t: (t[1][0], -t[1][-1], t[2], t[0])), roles))


def quote_layer(seen: Seen, tagger: Labeller) -> list[str]:
    """A label for every token, block by block."""
    labels: list[str] = []
    for first, last in blocks(seen):
        labels.extend(tagger.labels([[*seen.wide[k], *seen.narrow[k]] for k in range(first, last)]))
    return labels


def blocks(seen: Seen) -> Iterator[tuple[int, int]]:
    """Stretches of whole sentences."""
    first = 0
    for sentence in seen.where.analysis.sentences:
        if sentence.last - first >= _BLOCK:
            yield first, sentence.last
            first = sentence.last
    if first < len(seen.where.starts):
        yield first, len(seen.where.starts)


def _with_roles(seen: Seen, targets: Sequence[tuple[str, tuple[int, ...], bool]], tagger: Labeller) -> Iterator[Quotation]:
    earlier: list[dict[int, str]] = []
    for letter, tokens, inside in targets:
        target = Target(TYPES[letter], tokens, inside, tuple(earlier[:2]))
        around = window(seen, target)
        labels, chances = tagger.labels_or_chances(rows(seen, target, around), "S")
        if chances:
            labels = with_likeliest(labels, chances)
        found = role_tokens(around, labels)
        if found["speaker"]:
            earlier = [role_map(around, labels), *earlier[:1]]
        spans = {role: seen.where.spans_of(found[role]) for role in found}
        yield Quotation(
            TYPES[letter],
            content=seen.where.spans_of(tokens),
            speaker=spans["speaker"],
            cue=spans["cue"],
            frame=spans["frame"],
            addressee=spans["addressee"],
            medium=medium(seen, found["cue"], TYPES[letter]),
            nested=inside,
        )
