"""The same work on many items, in this process or in several: results come in the order of the items, so nothing else changes.

Worker processes are spawned, so that each loads the resources once for itself and inherits no open file. Only a few items a
worker are under way at a time: a stream of any length takes bounded memory.
"""

from __future__ import annotations

import gc
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future

Item = TypeVar("Item")
Result = TypeVar("Result")

_AHEAD = 4
"""Items under way for each worker: enough that none waits."""


_BETWEEN_COLLECTIONS = 500_000
"""New objects between two looks of the garbage collector; Python's own figure is 700. Caches of words are most of what is new."""


def collect_garbage_rarely() -> None:
    """For processes that only read articles: what reading makes has few cycles, and looking for them takes a twentieth of the time."""
    gc.set_threshold(_BETWEEN_COLLECTIONS, 20, 20)


def _begin_worker() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends the work
    collect_garbage_rarely()


def in_order(work: Callable[[Item], Result], items: Iterable[Item], workers: int = 1) -> Iterator[Result]:
    """`work` of every item, lazily and in the order of the items.

    Args:
        work: a function that can be pickled where `workers` is more than one; what it raises is raised here.
        items: read only as far as needed.
        workers: how many processes; with one, everything happens in this one.
    """
    if workers <= 1:
        yield from map(work, items)
        return
    rest = iter(items)
    first = list(islice(rest, 2))
    if len(first) < 2:
        yield from map(work, first)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_begin_worker) as pool:
        running: deque[Future[Result]] = deque(pool.submit(work, item) for item in first)
        try:
            running.extend(pool.submit(work, item) for item in islice(rest, workers * _AHEAD - len(first)))
            while running:
                yield running.popleft().result()
                running.extend(pool.submit(work, item) for item in islice(rest, 1))
        finally:
            for future in running:
                future.cancel()
