"""Real journeys by public timetables, told in varied words: none of them may be called impossible.

    python -m benchmarks.journeys [-v] [--every N]

Reads `tests/cases/journeys/timetable.txt`; every journey is told in four ways (one report or two, local hours marked or not) through
the whole pipeline. Prints the false verdicts, which must be none, and – so that silence is no success – how often both ends were
known and the journey was joined.
"""

from __future__ import annotations

import argparse
import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from quellenlage.model import Document, Dossier, Knowledge
from quellenlage.pipeline import read_documents
from quellenlage.reasoning.itinerary import find_anchors

TIMETABLE = Path(__file__).resolve().parents[1] / "tests" / "cases" / "journeys" / "timetable.txt"
_DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
_MONTHS = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)
_STARTS = ("2023-01-17", "2023-03-27", "2023-06-14", "2023-10-27", "2024-07-06")
"""Departures in winter and summer, and around both changes of the clocks."""
_PEOPLE = ("Ministerin Clara Voss", "Präsident Jonas Reuter", "der Sänger Emil Tarnow", "die Forscherin Lena Aßmann")
_WAYS: dict[str, tuple[str, ...]] = {
    "plane": (
        "{Who} ist am {day} um {dep} Uhr{dl} in {a} abgeflogen. Am {later} um {arr} Uhr{al} landete {who} in {b}.",
        "{Who} flog am {day} um {dep} Uhr{dl} von {a} nach {b}.|{Who} ist am {later} um {arr} Uhr{al} in {b} gelandet.",
        "{Who} hat {a} am {day} gegen {dep} Uhr{dl} mit dem Flugzeug verlassen.|Am {later} gegen {arr} Uhr{al} traf {who} in {b} ein.",
        "Am {day} um {dep} Uhr{dl} brach {who} in {a} auf.|{Who} wurde am {later} um {arr} Uhr{al} in {b} gesehen.",
    ),
    "train": (
        "{Who} fuhr am {day} um {dep} Uhr{dl} mit dem Zug in {a} ab. Um {arr} Uhr{al} am {later} kam {who} mit dem Zug in {b} an.",
        "{Who} reiste am {day} um {dep} Uhr{dl} mit dem Zug von {a} nach {b}.|{Who} traf am {later} um {arr} Uhr{al} in {b} ein.",
        "Am {day} gegen {dep} Uhr{dl} war {who} noch in {a}.|Am {later} gegen {arr} Uhr{al} stieg {who} in {b} aus dem Zug.",
        "Der Zug mit {who} verließ {a} am {day} um {dep} Uhr{dl}.|{Who} wurde am {later} um {arr} Uhr{al} in {b} begrüßt.",
    ),
    "ship": (
        "Die Fähre „Nordwind“ lief am {day} um {dep} Uhr{dl} in {a} aus. Am {later} um {arr} Uhr{al} legte die „Nordwind“ in {b} an.",
        "Die Fähre „Nordwind“ hat {a} am {day} um {dep} Uhr{dl} verlassen.|Die Fähre „Nordwind“ erreichte {b} am {later} um {arr} Uhr{al}.",
        "{Who} ging am {day} um {dep} Uhr{dl} in {a} an Bord der Fähre.|{Who} kam am {later} um {arr} Uhr{al} mit der Fähre in {b} an.",
        (
            "Am {day} um {dep} Uhr{dl} legte die Fähre „Nordwind“ in {a} ab.|"
            "Am {later} gegen {arr} Uhr{al} machte die Fähre „Nordwind“ in {b} fest."
        ),
    ),
}


@dataclass(frozen=True, slots=True)
class Journey:
    """A line of the timetable."""

    means: str
    origin: str
    departure: str
    destination: str
    arrival: str
    later: int


def journeys() -> list[Journey]:
    """The timetable."""
    lines = [line.split(" | ") for line in TIMETABLE.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    return [Journey(m, a, dep, b, arr, int(later)) for m, a, dep, b, arr, later in lines]


def told(journey: Journey, number: int) -> Iterator[list[Document]]:
    """The journey in the four ways of its means."""
    start = datetime.fromisoformat(_STARTS[number % len(_STARTS)])
    who = _PEOPLE[number % len(_PEOPLE)]
    end = start + timedelta(days=journey.later)
    published = (end + timedelta(days=1, hours=12)).replace(tzinfo=ZoneInfo("Europe/Berlin"))
    for way, template in enumerate(_WAYS[journey.means]):
        local = " Ortszeit" if (number + way) % 2 else ""
        text = template.format(
            Who=who[0].upper() + who[1:], who=who, a=journey.origin, b=journey.destination, dl=local, al=local, day=_day(start, journey),
            later=_day(end, journey), dep=journey.departure.replace(":", "."), arr=journey.arrival.replace(":", "."),
        )  # fmt: skip
        yield [
            Document(
                f"r{k}", hashlib.sha256(f"{k}{part}".encode()).hexdigest(), part, publisher=f"Blatt {k}", published=published
            )
            for k, part in enumerate(text.split("|"))
        ]


def _day(day: datetime, journey: Journey) -> str:
    """The weekday; a date where the journey takes so long that the weekday would say another day."""
    return f"{day.day}. {_MONTHS[day.month - 1]}" if journey.later > 4 else _DAYS[day.weekday()]


def judge(dossier: Dossier) -> Counter[str]:
    """What the system makes of one telling."""
    d = dossier
    anchors = find_anchors(Knowledge(d.documents, d.entities, d.places, d.times, d.claims))
    found = max((len({a.place.id for a in group}) for group in anchors.values()), default=0)
    joined = any(m.origin and m.destination for m in d.movements)
    return Counter(
        told=1,
        physical=sum(f.level == "physical" for f in d.findings),
        assumed=sum(f.level == "assumed" for f in d.findings),
        ends=found > 1,
        joined=joined,
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures; with -v the false verdicts and what was missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-v", "--verbose", action="store_true")
    parser.add_argument("--every", type=int, default=1, help="only every Nth journey")
    options = parser.parse_args(arguments)
    counts: Counter[str] = Counter()
    chosen = journeys()[:: options.every]
    for number, journey in enumerate(chosen):
        for documents in told(journey, number):
            dossier = read_documents(documents)
            judged = judge(dossier)
            counts.update(judged)
            for finding in dossier.findings:
                if finding.type == "infeasible":
                    print("FALSE", finding.because)
            if options.verbose and not judged["ends"]:
                print("an end is missing:", " / ".join(document.text for document in documents))
    share = {key: counts[key] / counts["told"] for key in ("ends", "joined")}
    print(
        f"{len(chosen)} journeys, told {counts['told']} times: false physical {counts['physical']}, false assumed {counts['assumed']}; "
        f"both ends known {share['ends']:.3f}, joined to one journey {share['joined']:.3f}"
    )


if __name__ == "__main__":
    main()
