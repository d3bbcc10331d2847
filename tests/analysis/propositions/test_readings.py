"""Articles of our own with what a careful reader takes from them, in the form of the readings in `../shared/cases`.

The comparison is that of `check_readings.py`, for the part that attribution and commitment answer for: is the statement found,
who vouches for it, how firmly, and what is left open.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from quellenlage import article, read_documents
from quellenlage.model import Claim, Dossier

FOLDER = Path(__file__).parents[2] / "cases/readings"
READINGS = sorted(path.parent.name for path in FOLDER.glob("*/expected.yaml"))
FLOOR = {"found": 1.0, "chain": 0.95, "outlet": 0.97, "origin": 0.97, "negated": 1.0, "questions": 1.0}


def read(name: str) -> tuple[dict[str, Any], str, Dossier]:
    """The reading, the text and the dossier of it."""
    gold = yaml.safe_load((FOLDER / name / "expected.yaml").read_text(encoding="utf-8"))
    text = (FOLDER / name / "article.txt").read_text(encoding="utf-8")
    published = gold["published"] if isinstance(gold["published"], str) else gold["published"].isoformat()
    return gold, text, read_documents([article(text=text, published=published, publisher=gold["publisher"])])


def best(claims: tuple[Claim, ...], start: int, end: int) -> Claim | None:
    """The claim that covers at least half of an anchor; 85 % or more come first, among them the tightest."""

    def fit(claim: Claim) -> tuple[bool, float, float]:
        shared = min(end, claim.end) - max(start, claim.start)
        part = shared / (end - start)
        return part >= 0.85, 0.0 if part >= 0.85 else part, shared / (max(end, claim.end) - min(start, claim.start))

    return max((c for c in claims if 2 * (min(end, c.end) - max(start, c.start)) >= end - start), key=fit, default=None)


def names(dossier: Dossier, claim: Claim) -> list[set[str]]:
    """For each link after the outlet what it is called: its own name and those of its entity."""
    entities = {entity.id: entity for entity in dossier.entities}
    found = []
    for link in claim.chain[1:]:
        entity = entities.get(link.entity or "")
        called = {"unnamed"} if link.role == "unnamed" else {link.name}
        found.append(called | ({entity.name, *entity.aliases} if entity else set()))
    return found


def same_chain(wanted: list[str], got: list[set[str]]) -> bool:
    """Whether the names are those wanted, in number and order; „A|B“ is either."""
    if len(wanted) != len(got):
        return False
    return all(any(w in g or g in w for w in want.split("|") for g in have) for want, have in zip(wanted, got, strict=True))


def judged(name: str) -> dict[str, list[str]]:
    """What was right („“) and what was wrong (what it is) of each score."""
    gold, text, dossier = read(name)
    scores: dict[str, list[str]] = {score: [] for score in FLOOR}
    found: dict[str, Claim] = {}
    for one in gold["statements"]:
        start = text.index(one["anchor"])
        claim = best(dossier.claims, start, start + len(one["anchor"]))
        label = f"{one['id']} {one['anchor'][:50]}"
        scores["found"].append("" if claim else label)
        if claim is None:
            continue
        found[one["id"]] = claim
        got = names(dossier, claim)
        chains = [one["chain"], *one.get("chain_alt", [])]
        scores["chain"].append("" if any(same_chain(chain, got) for chain in chains) else f"{label}: {got}")
        outlet = claim.chain[0].commitment
        scores["outlet"].append("" if outlet in _values(one["commitment"]) else f"{label}: {outlet}")
        if "origin_commitment" in one and got:
            origin = claim.chain[-1].commitment
            scores["origin"].append("" if origin in _values(one["origin_commitment"]) else f"{label}: {origin}")
        scores["negated"].append("" if claim.negated_report == one.get("negated_report", False) else label)
    for question in gold["open_questions"]:
        raised = {found[i].id for i in question["raised_by"] if i in found}
        asked = any(set(q.raised_by) & raised and set(q.asks) & set(question["asks"]) for q in dossier.questions)
        scores["questions"].append("" if asked else question["about"])
    return scores


def _values(wanted: str | list[str]) -> list[str]:
    return [wanted] if isinstance(wanted, str) else wanted


@pytest.fixture(scope="module")
def all_scores() -> dict[str, list[str]]:
    """The scores over all readings."""
    total: dict[str, list[str]] = {score: [] for score in FLOOR}
    for name in READINGS:
        for score, results in judged(name).items():
            total[score].extend(f"{name}: {result}" if result else "" for result in results)
    return total


@pytest.mark.parametrize("score", FLOOR)
def test_the_readings_keep_their_scores(all_scores: dict[str, list[str]], score: str) -> None:
    results = all_scores[score]
    right = sum(not result for result in results) / len(results)

    assert right >= FLOOR[score], "\n".join([f"{score}: {right:.3f}", *filter(None, results)])


def test_there_are_four_readings_and_each_anchor_stands_once() -> None:
    assert len(READINGS) >= 4
    for name in READINGS:
        gold, text, _ = read(name)
        assert len(gold["statements"]) >= 20
        assert all(text.count(one["anchor"]) == 1 for one in gold["statements"]), name
