"""Pages per second and search times of the web application: `python -m benchmarks.web [--claims 100000]`.

Makes a workspace of invented reports (sentences of our own, put together by numbers), starts the application in a process of its own
on a port of this machine and asks it over one connection. `pages_per_s` is per second of the server's CPU: what one core gives.
Prints one JSON object: claims, articles, stories, warm_s, pages_per_s, unchanged_per_s, new_story_ms
(read, cross-checked, drawn), new_page_ms (drawn only), search_cpu_ms (mean), search_p50_ms, search_p95_ms,
page_kb, assets_kb, server_mb.
"""

from __future__ import annotations

import argparse
import gzip
import http.client
import json
import os
import random
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import quantiles
from urllib.parse import quote

from quellenlage.model import Document
from quellenlage.store import StoredClaim, Workspace
from quellenlage.text import article

_GIVEN = ("Anna", "Jonas", "Lia", "Petra", "Emil", "Karla", "Tom", "Ida")
_MATTERS = ("Hafen", "Brücke", "Stromnetz", "Klinik", "Flughafen", "Talsperre", "Stadion", "Museum", "Bahnlinie", "Fähre")
_DEEDS = ("wird geräumt", "sei beschädigt", "öffnet später", "bleibe gesperrt", "werde verkauft", "ist fertig", "soll umziehen")
_OUTLETS = tuple(
    f"{name}-{kind}" for name in ("Elbe", "Main", "Weser", "Ruhr", "Spree") for kind in ("Bote", "Kurier", "Blatt")
)
_PER_ARTICLE, _PER_STORY, _SEARCHES = 20, 12, 300
_CERTAINTY = ("CT+", "CT+", "CT+", "PR+", "PS+", "CT-", "Uu")


def reports(claims: int, seed: int = 8) -> Iterator[tuple[Document, list[StoredClaim]]]:
    """Invented reports with 20 claims each."""
    dice = random.Random(seed)
    start = datetime(2024, 1, 1, tzinfo=UTC)
    subject, place, people, things = "", "", [""], [""]
    for number in range(max(1, claims // _PER_ARTICLE)):
        if number % _PER_STORY == 0:
            subject, place = f"{dice.choice(_MATTERS)} {_name(dice)}", f"{_name(dice)}stadt"
            people = [f"{dice.choice(_GIVEN)} {_name(dice)}" for _ in range(4)]
            things = [_name(dice) for _ in range(24)]
        published = start + timedelta(hours=number)
        said = [
            f"{dice.choice(things)} und {dice.choice(things)} am {subject} {dice.choice(_DEEDS)}, Fall {number * 31 + k}"
            for k in range(_PER_ARTICLE)
        ]
        text = f"{place}. " + ". ".join(f"{words}, sagte {dice.choice(people)}" for words in said) + "."
        document = article(
            text=text,
            title=f"{subject} in {place}: {dice.choice(things)}",
            publisher=_OUTLETS[number % 15],
            published=published.isoformat(),
            url=f"https://outlet-{number % 15}.example/{number}",
        )
        yield document, [_claim(document, words, number, k, dice.choice(people), place) for k, words in enumerate(said)]


def _sentence(dice: random.Random, things: list[str], subject: str, case: int) -> str:
    return f"{dice.choice(things)} und {dice.choice(things)} am {subject} {dice.choice(_DEEDS)}, Fall {case}"


def _name(dice: random.Random) -> str:
    """An invented name: a thousand articles must not share theirs."""
    return "".join(dice.choice("bdfgklmnprstw") + dice.choice("aeiou") for _ in range(4)).capitalize()


def _claim(document: Document, words: str, number: int, k: int, person: str, place: str) -> StoredClaim:
    start = document.text.index(words)
    origin = {"entity": None, "name": person, "role": "speaker", "commitment": _CERTAINTY[k % 7], "basis": "asserted"}
    outlet = {"entity": None, "name": document.publisher, "role": "outlet", "commitment": "Uu", "basis": "reported"}
    when = document.published
    body = {
        "id": f"b{number}-{k}",
        "document": document.id,
        "start": start,
        "end": start + len(words),
        "kind": "state",
        "mode": "indirect",
        "chain": [outlet, origin],
        "negated_report": False,
        "who": [],
        "where": None,
        "when": {"earliest": when.isoformat(), "latest": (when + timedelta(days=1)).isoformat()} if when else None,
        "quantities": [],
        "about": words,
        "names": {"who": [person], "places": [place]},
    }
    return StoredClaim(
        id=f"b{number}-{k}",
        body=json.dumps(body, ensure_ascii=False),
        words=words,
        sources=f"{document.publisher} {person}",
        earliest=when,
        latest=when + timedelta(days=1) if when else None,
    )


class Client:
    """One connection that stays open."""

    def __init__(self, port: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=600)

    def get(self, address: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body."""
        self._connection.request(
            "GET", quote(address, safe="/?&=+%:"), headers={"Accept-Encoding": "gzip", "Accept-Language": "de", **headers}
        )
        answer = self._connection.getresponse()
        return answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()


def cpu_seconds(pid: int) -> float:
    """CPU time of a process so far."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def per_cpu_second(client: Client, pid: int, addresses: list[str], times: int, **headers: str) -> float:
    """Requests that the server answers per second of its CPU time."""
    start = cpu_seconds(pid)
    for number in range(times):
        status, _, _ = client.get(addresses[number % len(addresses)], **headers)
        assert status in (200, 304), status
    return round(times / max(cpu_seconds(pid) - start, 0.01))


def search_times(client: Client, dice: random.Random, times: int) -> list[float]:
    """Milliseconds of searches that differ from each other: rare and common words, facets, times."""
    shapes = (
        lambda: f"q={dice.choice(_MATTERS)}",
        lambda: f"q=Fall+{dice.randrange(150_000)}",
        lambda: f"q={dice.choice(_GIVEN)}&certainty=likely",
        lambda: f"q=sagte+{dice.choice(_DEEDS).split()[-1]}&source={dice.choice(_OUTLETS)}",
        lambda: f"q={_name(dice)[:4]}",
        lambda: f"from=2024-0{dice.randrange(1, 8)}-01&to=2024-0{dice.randrange(2, 9)}-09",
    )
    taken = []
    for number in range(times):
        address = f"/search?{shapes[number % len(shapes)]()}&page={1 + number // len(shapes) % 9}"
        start = time.perf_counter()
        status, _, _ = client.get(address)
        assert status == 200, address
        taken.append((time.perf_counter() - start) * 1_000)
    return taken


def measure(port: int, pid: int, started: float) -> dict[str, object]:
    """All figures of a running server."""
    client = Client(port)
    stories = json.loads(_plain(client.get("/api/stories")))
    client.get("/search?q=Hafen")
    warm = time.perf_counter() - started
    chosen = [f"/stories/{story['id']}" for story in stories[:20]]
    fresh = []
    for address in chosen:
        start = time.perf_counter()
        _, headers, body = client.get(address)
        fresh.append((time.perf_counter() - start) * 1_000)
    etag = headers["etag"]
    drawn = []
    for hour in range(12):
        start = time.perf_counter()
        client.get(f"{chosen[0]}?since=2024-01-01T{hour:02}:00")
        drawn.append((time.perf_counter() - start) * 1_000)
    page = _plain((200, headers, body)).decode()
    assets = sum(len(client.get(a)[2]) for a in re.findall(r'(?:href|src)="(/assets/[^"]+)"', page))
    used = cpu_seconds(pid)
    searches = quantiles(search_times(client, random.Random(1), _SEARCHES), n=100)
    used = (cpu_seconds(pid) - used) / _SEARCHES * 1_000
    resident = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{pid}/status").read_text(encoding="ascii"))
    return {
        "stories": len(stories),
        "warm_s": round(warm, 1),
        "pages_per_s": per_cpu_second(client, pid, chosen, 4_000),
        "unchanged_per_s": per_cpu_second(client, pid, chosen[-1:], 4_000, **{"If-None-Match": etag}),
        "new_story_ms": round(sorted(fresh)[len(fresh) // 2]),
        "new_page_ms": round(sorted(drawn)[len(drawn) // 2]),
        "search_cpu_ms": round(used, 1),
        "search_p50_ms": round(searches[49], 1),
        "search_p95_ms": round(searches[94], 1),
        "page_kb": round(len(body) / 1024, 1),
        "assets_kb": round(assets / 1024, 1),
        "server_mb": int(resident[1]) // 1024 if resident else None,
    }


def _plain(answer: tuple[int, dict[str, str], bytes]) -> bytes:
    return gzip.decompress(answer[2]) if answer[1].get("content-encoding") == "gzip" else answer[2]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=100_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        db = str(Path(folder) / "bench.db")
        articles = 0
        with Workspace(db) as workspace:
            for document, claims in reports(options.claims):
                workspace.add(document, claims)
                articles += 1
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        started = time.perf_counter()
        command = [sys.executable, "-m", "quellenlage", "serve", "--db", db, "--port", str(port), "--model", "rules"]
        with subprocess.Popen(command, stderr=subprocess.DEVNULL) as server:
            try:
                _wait(port)
                print(
                    json.dumps({"claims": articles * _PER_ARTICLE, "articles": articles, **measure(port, server.pid, started)})
                )
            finally:
                server.terminate()


def _wait(port: int) -> None:
    for _ in range(600):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)


if __name__ == "__main__":
    main()
