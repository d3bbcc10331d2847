"""Who cites whom, as a picture: outlets on the left, who passes on between, origins on the right.

Outlets whose reports share text are bracketed: they are one voice, however many print it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from quellenlage.model import ChainLink, Claim
from quellenlage.presentation.overview import Overview
from quellenlage.presentation.page import svg
from quellenlage.presentation.safe_text import one_line, shortened

_WIDTH, _ROW, _HEAD = 960.0, 34.0, 34.0
_COLUMNS = {0: 28.0, 1: 385.0, 2: 702.0}
_NODES = {0: 230.0, 1: 170.0, 2: 230.0}
_LETTER = 7.0
_MOST = 24
_DENSE = 80
"""So many lines are drawn fainter: one is made out by pointing at it."""
_MOST_APART = 4.0
"""Rows between neighbours at most, where a column has few nodes."""

Node = tuple[int, str]
"""Column and key: 0 outlets, 1 relays, 2 origins."""


@dataclass(frozen=True, slots=True)
class Edge:
    """How many claims go from one holder to the next."""

    start: Node
    end: Node
    count: int


@dataclass(frozen=True, slots=True)
class SourceGraph:
    """The picture (None where nobody is cited), the edges of its table, names of the nodes, and how many nodes are not shown."""

    picture: Markup | None
    edges: tuple[Edge, ...]
    names: dict[Node, str]
    own: dict[str, int]
    hidden: int


def source_graph(view: Overview, *, collapsed: bool = False) -> SourceGraph:
    """The graph of all chains of sources in a dossier; `collapsed` makes one node of the reports that share their text."""
    names: dict[Node, str] = {}
    same = _same_text(view) if collapsed else {}
    told: set[tuple[str, str]] = set()
    counted: Counter[tuple[Node, Node]] = Counter()
    own: Counter[str] = Counter()
    for claim in view.dossier.claims:
        group = same.get(claim.document)
        if group is not None and (group, claim.about) in told:
            continue
        told.add((group or "", claim.about))
        nodes = _nodes(claim, view, names)
        if group is not None:
            nodes = [(0, group), *nodes[1:]]
            names[nodes[0]] = group
        counted.update(pairwise(nodes))
        if len(nodes) == 1:
            own[names[nodes[0]]] += 1
    edges = tuple(Edge(a, b, n) for (a, b), n in sorted(counted.items(), key=lambda e: (-e[1], e[0])))
    shown = _most_important(edges)
    copies = {} if collapsed else _copies(view)
    picture = _picture([e for e in edges if e.start in shown and e.end in shown], names, copies, view) if edges else None
    hidden = len({node for edge in edges for node in (edge.start, edge.end)} - shown)
    return SourceGraph(picture, edges, names, dict(sorted(own.items())), hidden)


def _nodes(claim: Claim, view: Overview, names: dict[Node, str]) -> list[Node]:
    nodes = []
    for index, link in enumerate(claim.chain):
        column = 0 if index == 0 else 2 if index == len(claim.chain) - 1 else 1
        own = one_line(link.name).casefold()
        key = (column, (link.entity or own) if index else own)
        names.setdefault(key, _name(link, view))
        nodes.append(key)
    return list(dict.fromkeys(nodes))


def _name(link: ChainLink, view: Overview) -> str:
    entity = view.entities.get(link.entity or "")
    name = one_line(entity.name if entity else link.name)
    if link.role != "unnamed":
        return name or view.holder(link)
    return f"{name} ({view.labels.of('roles', 'unnamed')})" if name else view.labels.of("roles", "unnamed")


def _most_important(edges: Sequence[Edge]) -> set[Node]:
    """The nodes that most claims go through, some of each column."""
    weight: Counter[Node] = Counter()
    for edge in edges:
        weight[edge.start] += edge.count
        weight[edge.end] += edge.count
    chosen: set[Node] = set()
    for column in _COLUMNS:
        nodes = sorted((n for n in weight if n[0] == column), key=lambda n: (-weight[n], n[1]))
        chosen |= set(nodes[:_MOST])
    return chosen


def _picture(edges: Sequence[Edge], names: dict[Node, str], copies: dict[str, int], view: Overview) -> Markup:
    spots = _spots(edges, copies)
    height = max((y for _, y in spots.values()), default=0.0) + _ROW
    parts = [_edge(edge, spots, _edge_words(edge, names, view)) for edge in edges]
    parts += [_box(node, spots[node], names[node]) for node in sorted(spots)]
    parts += list(_brackets(spots, copies, view))
    used = {node[0] for node in spots}
    heads = {0: "outlet", 1: "relay", 2: "speaker"}
    parts += [svg.text(_COLUMNS[c], 16, view.labels.of("roles", heads[c]), class_="tick-label") for c in sorted(used)]
    return svg.drawing(
        _WIDTH, height, view.labels.of("sections", "sources"), *parts, class_="graph dense" if len(edges) > _DENSE else "graph"
    )


def _same_text(view: Overview) -> dict[str, str]:
    """For each report that shares its text with others the name of them all: „mdp = Seekurier“."""
    groups: dict[str, set[str]] = {}
    for finding in view.findings("copy"):
        if finding.how in ("agency", "reprint"):
            joined = set(finding.documents).union(*(groups.get(document, ()) for document in finding.documents))
            groups.update(dict.fromkeys(joined, joined))
    return {document: " = ".join(_outlets(group, view)) for document, group in groups.items()}


def _outlets(documents: set[str], view: Overview) -> list[str]:
    return list(dict.fromkeys(view.outlet(document) for document in view.reports() if document.id in documents))


def _copies(view: Overview) -> dict[str, int]:
    """For each outlet that shares text with another the number of its group."""
    groups: dict[str, int] = {}
    for number, finding in enumerate(view.findings("copy"), 1):
        if finding.how in ("agency", "reprint"):
            names = [view.outlet(view.documents[i]).casefold() for i in finding.documents if i in view.documents]
            joined = next((groups[name] for name in names if name in groups), number)
            groups.update(dict.fromkeys(names, joined))
    return groups


def _spots(edges: Sequence[Edge], copies: dict[str, int]) -> dict[Node, tuple[float, float]]:
    """Outlets that are copies beside each other, all columns spread over the same height, what is cited level with who cites it."""
    nodes = list(dict.fromkeys(node for edge in edges for node in (edge.start, edge.end)))
    tallest = max(sum(node[0] == column for node in nodes) for column in _COLUMNS)
    spots: dict[Node, tuple[float, float]] = {}
    for column, x in _COLUMNS.items():
        heights = {n: [spots[e.start][1] for e in edges if e.end == n and e.start in spots] for n in nodes if n[0] == column}
        if column == 0:
            ranked = sorted(heights, key=lambda n: (copies.get(n[1], 10**6), n[1]))
        else:
            ranked = sorted(heights, key=lambda n: (sum(heights[n]) / max(len(heights[n]), 1), n[1]))
        step = min(tallest / max(len(ranked), 1), _MOST_APART) * _ROW
        top = _HEAD + (tallest * _ROW - step * len(ranked)) / 2 + (step - _ROW) / 2
        spots.update({node: (x, top + row * step) for row, node in enumerate(ranked)})
    return spots


def _box(node: Node, spot: tuple[float, float], name: str) -> Markup:
    x, y = spot
    shape = svg.element("rect", x=x, y=y - 13, width=_NODES[node[0]], height=26, rx=4, class_=f"node column-{node[0]}")
    return svg.element(
        "g",
        svg.element("title", name),
        shape,
        svg.text(x + 10, y + 4.5, shortened(name, int((_NODES[node[0]] - 16) / _LETTER)), class_="node-name"),
    )


def _edge_words(edge: Edge, names: dict[Node, str], view: Overview) -> str:
    return f"{names[edge.start]} → {names[edge.end]}: {view.labels.count(edge.count, 'one_claim', 'claims')}"


def _edge(edge: Edge, spots: dict[Node, tuple[float, float]], words: str) -> Markup:
    (x1, y1), (x2, y2) = spots[edge.start], spots[edge.end]
    if edge.start[0] == edge.end[0]:
        x1, bend = x1 + _NODES[edge.start[0]], 40.0
        drawn = f"M{x1:.1f} {y1:.1f}C{x1 + bend:.1f} {y1:.1f} {x1 + bend:.1f} {y2:.1f} {x1:.1f} {y2:.1f}"
    else:
        x1 += _NODES[edge.start[0]]
        bend = (x2 - x1) / 2
        drawn = f"M{x1:.1f} {y1:.1f}C{x1 + bend:.1f} {y1:.1f} {x2 - bend:.1f} {y2:.1f} {x2:.1f} {y2:.1f}"
    title = svg.element("title", words)
    return svg.element("path", title, d=drawn, class_="edge", fill="none", stroke_width=min(1.2 + edge.count * 0.7, 9.0))


def _brackets(spots: dict[Node, tuple[float, float]], copies: dict[str, int], view: Overview) -> Iterator[Markup]:
    for group in sorted(set(copies.values())):
        rows = sorted(y for node, (_, y) in spots.items() if node[0] == 0 and copies.get(node[1]) == group)
        if len(rows) > 1:
            points = [(22.0, rows[0] - 11), (14.0, rows[0] - 11), (14.0, rows[-1] + 11), (22.0, rows[-1] + 11)]
            title = svg.element("title", view.labels.of("sections", "copies"))
            yield svg.element("g", title, svg.path(points, class_="bracket", fill="none"))
