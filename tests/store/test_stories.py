"""The stories in a workspace are those that all its documents make, whatever came in when and in whatever portions."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from benchmarks.clustering import stream
from quellenlage.model import Document
from quellenlage.reasoning.stories import cluster, homes, likeness
from quellenlage.reasoning.stories.traits import traits
from quellenlage.reasoning.versions import known_then
from quellenlage.store import Workspace
from quellenlage.store.stories import newest_first

START = datetime(2024, 5, 6, 8, tzinfo=UTC)


def reports(seed: int, count: int = 90) -> list[Document]:
    """A part of the authored stream with everything that is awkward: copies, versions, missing and equal times."""
    chance = random.Random(seed)
    found = chance.sample(stream()[0], count)
    copied = [
        replace(one, id=f"{one.id}-copy", digest=f"{one.digest}-copy", publisher="Echo") for one in chance.sample(found, 12)
    ]
    late = [replace(one, published=one.published and one.published + timedelta(days=40)) for one in copied[:4]]
    undated = [replace(one, published=None) for one in found[:5]]
    at_once = [replace(one, published=START) for one in found[5:12]]
    versions = [
        replace(one, digest=f"{one.digest}-v{n}", text=f"{one.text} Nachtrag {n}.", modified=one.published and one.published + timedelta(hours=n))
        for one in found[12:20]
        for n in (1, 2)
    ]  # fmt: skip
    return [*undated, *at_once, *found[12:], *late, *copied[4:], *versions]


def added(path: str, documents: list[Document], portions: random.Random | None = None) -> None:
    """Add documents; with `portions`, bring the stories up to date now and then, and close the file now and then."""
    rest = list(documents)
    while rest:
        size = portions.randint(1, 30) if portions else len(rest)
        with Workspace(path) as workspace:
            for document in rest[:size]:
                workspace.add(document, [])
                if portions and portions.random() < 0.3:
                    workspace.regroup()
        rest = rest[size:]


def rows(path: str) -> list[tuple[object, ...]]:
    """All that is derived for the stories, without the numbers that count arrivals."""
    with Workspace(path) as workspace:
        workspace.regroup()
        run = workspace._connection.execute
        queries = (
            "SELECT * FROM node ORDER BY key",
            "SELECT * FROM naming ORDER BY other, key",
            "SELECT * FROM story ORDER BY home",
        )
        return [row for query in queries for row in run(query)]


@pytest.mark.parametrize("seed", range(2))
def test_order_and_portions_make_no_difference(tmp_path, seed):
    documents = reports(seed)
    added(str(tmp_path / "at-once.db"), documents)
    expected = rows(str(tmp_path / "at-once.db"))
    orders = {
        "backwards": sorted(documents, key=lambda one: (one.published or START, one.id, one.digest), reverse=True),
        "shuffled": random.Random(seed).sample(documents, len(documents)),
    }
    for name, ordered in orders.items():
        path = str(tmp_path / f"{name}.db")
        added(path, ordered, random.Random(seed))

        assert rows(path) == expected, name
        with Workspace(path) as workspace:
            assert workspace.stories() == newest_first(cluster(documents))


def crowded(seed: int, count: int = 120) -> list[Document]:
    """Reports out of few words and few sentences, so that nearly every one has to do with nearly every other."""
    chance = random.Random(seed)
    nouns = [
        "Fähre",
        "Rostock",
        "Havarie",
        "Reederei",
        "Sandbank",
        "Lotse",
        "Schlepper",
        "Kapitän",
        "Untiefe",
        "Ermittler",
        "Werft",
        "Zoll",
    ]
    found: list[Document] = []
    for n in range(count):
        words = chance.choices(nouns, k=chance.randint(3, 9))
        text = " ".join(f"{word} {chance.choice(('und', 'oder', 'samt'))} etwas" for word in words)
        if found and chance.random() < 0.3:
            text = f"{chance.choice(found).text} {words[0]}"
        published = None if chance.random() < 0.05 else START + timedelta(hours=chance.randint(0, 400))
        url = f"https://blatt.example/{chance.randint(0, count // 5)}" if chance.random() < 0.4 else None
        found.append(Document(id=f"{n}", digest=f"{n}", text=text, url=url, publisher="Blatt", published=published))
    return found


@pytest.mark.parametrize("seed", range(5))
def test_nor_where_everything_hangs_together_and_every_limit_is_reached(tmp_path, monkeypatch, seed):
    for module, limit, value in (
        (likeness, "LOOKED_BACK", 3), (likeness, "LOOKED_BACK_FOR_TEXT", 2), (likeness, "MOST_COMPARED", 3),
        (homes, "AT_EITHER_END", 2), (homes, "COMPARED_CENTRES", 2),
    ):  # fmt: skip
        monkeypatch.setattr(module, limit, value)
    documents = crowded(seed)
    added(str(tmp_path / "ordered.db"), sorted(documents, key=lambda one: traits(one).key))
    expected = rows(str(tmp_path / "ordered.db"))
    for times in range(2):
        path = str(tmp_path / f"{times}.db")
        added(path, random.Random(times).sample(documents, len(documents)), random.Random(seed))

        assert rows(path) == expected


@pytest.mark.parametrize("hours", [0, 100, 340, 24 * 45])
def test_as_of_is_what_the_documents_known_then_make(tmp_path, hours):
    documents = reports(7)
    dated = [one for one in documents if one.published]
    moment = min(one.published for one in dated if one.published) + timedelta(hours=hours)
    added(str(tmp_path / "w.db"), dated)
    with Workspace(tmp_path / "w.db") as workspace:
        then = [one for one in dated if one.published and one.published <= moment]

        assert workspace.stories(as_of=moment) == newest_first(cluster(known_then(then, moment)))


def test_as_of_with_reports_that_have_no_time(tmp_path):
    documents = reports(7)
    moment = START + timedelta(days=30)
    with Workspace(tmp_path / "w.db") as workspace:
        for one in documents:
            workspace.add(one, [], added=START)
        then = [one for one in documents if one.published is None or one.published <= moment]

        assert workspace.stories(as_of=moment) == newest_first(cluster(known_then(then, moment)))


def test_stories_that_were_decided_by_other_rules_are_decided_anew(tmp_path):
    path = str(tmp_path / "w.db")
    added(path, reports(7))
    expected = rows(path)
    with Workspace(path) as workspace:
        workspace._connection.execute("UPDATE node SET home = (SELECT max(key) FROM node), own = 0")
        workspace._connection.execute("PRAGMA user_version = 4")
        workspace._connection.commit()

    assert rows(path) == expected
