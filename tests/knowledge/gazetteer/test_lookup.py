"""The gazetteer: small, quick, and German."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from quellenlage import resources
from quellenlage.knowledge.gazetteer import candidates
from quellenlage.knowledge.gazetteer.lookup import exact
from quellenlage.resources import table

PACKED = Path(resources.__file__).parent / "places"


def test_it_is_small():
    assert sum(path.stat().st_size for path in PACKED.iterdir()) < 30_000_000


def test_names_are_found_in_less_than_a_millisecond():
    names = [
        f"{name}{ending}" for name in ("Hamburg", "Chassan", "Zzyzx", "Ost", "Karlsruhe") for ending in ("", "s", "er", "burg")
    ]

    start = time.process_time()
    for _ in range(20):
        for name in names:
            candidates.__wrapped__(name)
    assert (time.process_time() - start) / (20 * len(names)) < 0.001


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads the peak memory of a process from /proc")
def test_start_and_memory():
    code = (
        "import time; t = time.process_time()\n"
        "from quellenlage.knowledge.gazetteer import candidates\n"
        "assert candidates('Wladiwostok')\n"
        "print(time.process_time() - t, next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
    )
    seconds, kilobytes = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()

    assert float(seconds) < 0.2
    assert int(kilobytes) < 100_000


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Khasan", "RU"),
        ("Kyjiw", "UA"),
        ("Kiews", "UA"),
        ("Frankreich", "FR"),
        ("Norwegen", "NO"),
        ("Gaza-Stadt", "PS"),
        ("Kosovo", "XK"),
    ],
)
def test_names_and_forms(name, country):
    assert candidates(name)[0].country == country


@pytest.mark.parametrize(
    ("name", "shown", "country"),
    [("Nordschweden", "Nordschweden", "SE"), ("Süd-Florida", "Süd-Florida", "US"), ("Zentralvietnams", "Zentralvietnam", "VN")],
)
def test_parts_of_a_land(name, shown, country):
    found = candidates(name)[0]

    assert (found.name, found.kind, found.country) == (shown, "region", country)


def test_unknown_names_have_none():
    assert candidates("Xyzzyburgheim") == ()
    assert candidates("") == ()
    assert candidates("\t\n") == ()


def test_every_country_has_an_entry():
    past = {"DD", "YU", "SU", "CS", "KO", "PRU", "ARA"}
    names = [row[0] for row in table("de/nationalities.yaml")["countries"] if row[1] not in past]

    assert [name for name in names if not exact(name)] == []
