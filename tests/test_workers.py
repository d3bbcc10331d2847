"""Several processes: the same results in the same order, errors come through, nothing is read too far ahead."""

from __future__ import annotations

import subprocess
import sys

import pytest

from quellenlage import article, read_documents
from quellenlage.presentation import render
from quellenlage.workers import in_order


def square(number: int) -> int:
    if number < 0:
        raise ValueError("negative")
    return number * number


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_results_come_in_order(workers):
    assert list(in_order(square, range(40), workers)) == [number * number for number in range(40)]


@pytest.mark.parametrize("items", [[], [3]])
def test_few_items(items):
    assert list(in_order(square, items, 4)) == [9] * len(items)


@pytest.mark.parametrize("workers", [1, 2])
def test_an_error_is_raised_where_its_result_would_be(workers):
    results = in_order(square, [1, 2, -1, 3], workers)

    assert [next(results), next(results)] == [1, 4]
    with pytest.raises(ValueError, match="negative"):
        next(results)


def test_an_endless_stream_is_read_only_as_far_as_needed():
    taken = []

    def numbers():
        number = 0
        while True:
            taken.append(number)
            yield number
            number += 1

    results = in_order(square, numbers(), 2)
    assert [next(results) for _ in range(3)] == [0, 1, 4]
    results.close()
    assert len(taken) < 20


def test_the_dossier_is_the_same_byte_for_byte():
    texts = [
        "Die Innenministerin Karla Brandt ist am Montag in Leipzig eingetroffen. Sie sagte, die Lage sei ruhig.",
        "Laut der Polizei wurden in Leipzig drei Menschen verletzt. Wann die Sperrung endet, ist unklar.",
        "Karla Brandt soll am Dienstag nach Dresden reisen, wie der Sender Elbfunk berichtet.",
    ]
    documents = [
        article(text=text, published=f"2024-03-0{k}T09:00:00+01:00", publisher=f"Blatt {k}") for k, text in enumerate(texts, 4)
    ]

    one, two = (render(read_documents(documents, workers=workers), "json") for workers in (1, 2))
    assert one == two


THREADS = """
import sys
from concurrent.futures import ThreadPoolExecutor
from quellenlage import article, read_documents, render

sys.setswitchinterval(1e-5)
said = "Die Ministerin Karla Brandt sagte am Montag in Ulm, {} Menschen seien verletzt worden. „Wir helfen“, sagte sie. "
reports = [article(text=said.format(n), published="2024-03-05T09:00:00+01:00", publisher="Bote") for n in range(4)]
with ThreadPoolExecutor(4) as pool:
    together = list(pool.map(lambda one: render(read_documents([one]), "json"), reports))
assert together == [render(read_documents([one]), "json") for one in reports]
"""


def test_threads_read_at_the_same_time():
    """The web application does. Models that two threads load at once crashed the process: CRFsuite reads weights in place."""
    for _ in range(2):
        done = subprocess.run([sys.executable, "-c", THREADS], capture_output=True, text=True, check=False, timeout=120)

        assert (done.returncode, done.stderr) == (0, "")
