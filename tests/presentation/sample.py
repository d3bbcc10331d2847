"""A dossier made by hand: three invented reports with every type of finding, a movement and a bounded question."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from hashlib import blake2b

from quellenlage.model import (
    Bound,
    Bounds,
    ChainLink,
    Claim,
    ClaimTime,
    Document,
    Dossier,
    Entity,
    EntityMention,
    Finding,
    LocalTime,
    Movement,
    OpenQuestion,
    Place,
    PlaceMention,
    Quantity,
    ResolvedTime,
    Span,
    SpeedLimit,
    Story,
    TimeExpression,
    TimeWindow,
    reason,
)

CET = timezone(timedelta(hours=1))

BOTE = (
    "Leipzig (Nordpress) – Verkehrsministerin Karla Brandt ist am Montagabend in Leipzig in ihren Sonderzug gestiegen. "
    "Das teilte ihr Sprecher Jonas Weil mit. Sie soll in Triest den Regierungschef Paolo Sarti treffen.\n\n"
    "Wann und wo das Treffen stattfindet, ist unklar. Der gepanzerte Zug fährt laut Weil höchstens 60 km/h. "
    "Bei einer Kundgebung am Bahnhof wurden nach Angaben der Polizei drei Menschen verletzt.\n"
)
TAGBLATT = (
    "Verkehrsministerin Karla Brandt ist am Montagabend in Leipzig in ihren Sonderzug gestiegen, wird ihr Sprecher Jonas Weil "
    "von der Agentur Nordpress zitiert. Bei der Kundgebung am Bahnhof seien fünf Menschen verletzt worden, sagte eine "
    "Sanitäterin.\n\nDie Zeitung Il Faro schrieb, Brandt sei schon am Montag um 20 Uhr in Triest gewesen. Offenbar geht es um "
    "den Hafen. Das Büro Sartis sagte nicht, ob ein Vertrag unterschrieben wird.\n"
)
RUNDSCHAU = (
    "Brandt und Sarti haben sich am Mittwoch um 10 Uhr im Hafen von Triest getroffen, bestätigte Sartis Sprecherin Lia Conti. "
    "Weil dementierte, dass ein Vertrag unterschrieben wurde.\n\nAnders als zunächst gemeldet wurden am Leipziger Bahnhof nach "
    "Angaben der Polizei vier Menschen verletzt. Brandt dürfte am Donnerstag zurückreisen.\n"
)


def at(day, hour=0, minute=0):
    """A moment of March 2024 on the clock of Leipzig and Triest, in UTC."""
    return datetime(2024, 3, day, hour, minute, tzinfo=CET).astimezone(UTC)


def document(name, text, published, title, publisher, credit=None):
    return Document(
        id=name,
        digest=blake2b(text.encode(), digest_size=8).hexdigest(),
        text=text,
        title=title,
        publisher=publisher,
        published=published,
        url=f"https://{name}.example/brandt",
        credit=credit,
        authors=("Ina Muster",),
    )


DOCUMENTS = (
    document(
        "bote", BOTE, datetime(2024, 3, 4, 21, tzinfo=CET), "Ministerin Brandt auf dem Weg nach Triest", "Bote", "Nordpress"
    ),
    document("tagblatt", TAGBLATT, datetime(2024, 3, 5, 7, 30, tzinfo=CET), "Brandt schon in Triest?", "Tagblatt"),
    document("rundschau", RUNDSCHAU, datetime(2024, 3, 6, 13, 15, tzinfo=CET), "Brandt trifft Sarti im Hafen", "Rundschau"),
)
TEXTS = {d.id: d.text for d in DOCUMENTS}


def where(name, words, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = TEXTS[name].index(words, start + 1)
    return start, start + len(words)


def span(name, words, nth=0):
    return Span(*where(name, words, nth))


def link(name, role, commitment, basis="reported", entity=None, in_=None, cue=None):
    start, end = where(in_, name) if in_ else (None, None)
    return ChainLink(role, name, entity, start, end, commitment, basis, span(in_, cue) if cue else None)


def claim(name, document_, words, about, kind, mode, *chain, **fields):
    start, end = where(document_, words)
    return Claim(
        id=name, document=document_, start=start, end=end, kind=kind, mode=mode, chain=tuple(chain), about=about, **fields
    )


def window(earliest, latest, **fields):
    return TimeWindow(earliest, latest, zone="Europe/Berlin", zone_basis="place", rule="sample", **fields)


def time(document_, words, kind, value, earliest, latest):
    return ResolvedTime(document_, TimeExpression(*where(document_, words), kind, value), window(earliest, latest))


TIMES = (
    time("bote", "Montagabend", "TIME", "2024-03-04TEV", at(4, 17), at(4, 23)),
    time("tagblatt", "Montagabend", "TIME", "2024-03-04TEV", at(4, 17), at(4, 23)),
    time("tagblatt", "Montag um 20 Uhr", "TIME", "2024-03-04T20:00", at(4, 20), at(4, 20)),
    time("rundschau", "Mittwoch um 10 Uhr", "TIME", "2024-03-06T10:00", at(6, 10), at(6, 10)),
    time("rundschau", "Donnerstag", "DATE", "2024-03-07", at(7), at(8)),
)


def entity(name, kind, title, *mentions, aliases=(), subkind=""):
    return Entity(
        id=name,
        kind=kind,
        name=title,
        aliases=aliases,
        mentions=tuple(EntityMention(d, *where(d, w), "name", "same name") for d, w in mentions),
        subkind=subkind,
    )


ENTITIES = (
    entity(
        "e-brandt",
        "person",
        "Karla Brandt",
        ("bote", "Karla Brandt"),
        ("tagblatt", "Karla Brandt"),
        ("rundschau", "Brandt"),
        aliases=("Brandt",),
    ),
    entity("e-sarti", "person", "Paolo Sarti", ("bote", "Paolo Sarti"), ("rundschau", "Sarti"), aliases=("Sarti",)),
    entity("e-weil", "person", "Jonas Weil", ("bote", "Jonas Weil"), ("tagblatt", "Jonas Weil"), ("rundschau", "Weil")),
    entity("e-conti", "person", "Lia Conti", ("rundschau", "Lia Conti")),
    entity("e-nordpress", "organisation", "Nordpress", ("bote", "Nordpress"), ("tagblatt", "Nordpress"), subkind="agency"),
    entity("e-faro", "organisation", "Il Faro", ("tagblatt", "Il Faro"), subkind="newspaper"),
    entity("e-polizei", "organisation", "Polizei", ("bote", "Polizei"), ("rundschau", "Polizei")),
)
PLACES = (
    Place("p-leipzig", "Leipzig", 51.34, 12.37, 12.0, "DE", "Europe/Berlin", "city", mentions=(PlaceMention("bote", *where("bote", "Leipzig", 1), "location"), PlaceMention("tagblatt", *where("tagblatt", "Leipzig"), "location"))),
    Place("p-triest", "Triest", 45.65, 13.77, 8.0, "IT", "Europe/Rome", "city", mentions=(PlaceMention("bote", *where("bote", "Triest"), "location"), PlaceMention("tagblatt", *where("tagblatt", "Triest"), "location"), PlaceMention("rundschau", *where("rundschau", "Triest"), "location"))),
)  # fmt: skip

WEIL_BOTE = link("Jonas Weil", "speaker", "CT+", "asserted", "e-weil", "bote", "mit")
CLAIMS = (
    claim(
        "c1", "bote", "Verkehrsministerin Karla Brandt ist am Montagabend in Leipzig in ihren Sonderzug gestiegen",
        "Verkehrsministerin Karla Brandt ist am Montagabend in Leipzig in ihren Sonderzug gestiegen", "departure", "indirect",
        link("Bote", "outlet", "CT+"), WEIL_BOTE,
        who=("e-brandt",), where="p-leipzig", when=ClaimTime(at(4, 17), at(4, 23), 0), predicate="steigen", places=("p-leipzig",), rules=("sense:departure",),
    ),
    claim(
        "c2", "bote", "Sie soll in Triest den Regierungschef Paolo Sarti treffen", "in Triest den Regierungschef Paolo Sarti treffen",
        "plan", "hearsay", link("Bote", "outlet", "Uu"), ChainLink("unnamed", "soll", None, *where("bote", "soll"), "Uu", "reported", span("bote", "soll")),
        who=("e-brandt", "e-sarti"), where="p-triest", predicate="treffen", places=("p-triest",),
    ),
    claim(
        "c3", "bote", "Wann und wo das Treffen stattfindet, ist unklar", "Wann und wo das Treffen stattfindet", "question", "author",
        ChainLink("outlet", "Bote", None, None, None, "Uu", "asserted", span("bote", "ist unklar")), asks=("time", "place"), who=("e-brandt", "e-sarti"),
    ),
    claim(
        "c4", "bote", "Der gepanzerte Zug fährt laut Weil höchstens 60 km/h", "Der gepanzerte Zug fährt höchstens 60 km/h", "state",
        "indirect", link("Bote", "outlet", "Uu"), link("Weil", "speaker", "CT+", "asserted", "e-weil", "bote", "laut"),
        quantities=(Quantity(*where("bote", "höchstens 60 km/h"), 60.0, None, 60.0, "km/h"),),
    ),
    claim(
        "c5", "bote", "Bei einer Kundgebung am Bahnhof wurden nach Angaben der Polizei drei Menschen verletzt",
        "Bei einer Kundgebung am Bahnhof wurden drei Menschen verletzt", "event", "indirect", link("Bote", "outlet", "Uu"),
        link("Polizei", "speaker", "CT+", "asserted", "e-polizei", "bote", "nach Angaben"), where="p-leipzig",
        quantities=(Quantity(*where("bote", "drei Menschen"), 3.0, 3.0, 3.0, "Menschen"),),
    ),
    claim(
        "c6", "tagblatt", "Verkehrsministerin Karla Brandt ist am Montagabend in Leipzig in ihren Sonderzug gestiegen",
        "Verkehrsministerin Karla Brandt ist am Montagabend in Leipzig in ihren Sonderzug gestiegen", "departure", "indirect",
        link("Tagblatt", "outlet", "Uu"), link("Nordpress", "relay", "Uu", "reported", "e-nordpress", "tagblatt", "zitiert"),
        link("Jonas Weil", "speaker", "CT+", "asserted", "e-weil", "tagblatt"), who=("e-brandt",), where="p-leipzig", when=ClaimTime(at(4, 17), at(4, 23), 1),
    ),
    claim(
        "c7", "tagblatt", "Bei der Kundgebung am Bahnhof seien fünf Menschen verletzt worden", "Bei der Kundgebung am Bahnhof seien fünf Menschen verletzt worden",
        "event", "indirect", link("Tagblatt", "outlet", "Uu"), link("eine Sanitäterin", "speaker", "CT+", "witnessed", None, None),
        where="p-leipzig", quantities=(Quantity(*where("tagblatt", "fünf Menschen"), 5.0, 5.0, 5.0, "Menschen"),),
    ),
    claim(
        "c8", "tagblatt", "Brandt sei schon am Montag um 20 Uhr in Triest gewesen", "Brandt sei schon am Montag um 20 Uhr in Triest gewesen", "presence",
        "indirect", link("Tagblatt", "outlet", "Uu"), link("Il Faro", "speaker", "CT+", "asserted", "e-faro", "tagblatt", "schrieb"),
        who=("e-brandt",), where="p-triest", when=ClaimTime(at(4, 20), at(4, 20), 2),
    ),
    claim(
        "c9", "tagblatt", "Offenbar geht es um den Hafen", "geht es um den Hafen", "state", "author",
        ChainLink("outlet", "Tagblatt", None, None, None, "PR+", "inferred", span("tagblatt", "Offenbar")),
    ),
    claim(
        "c10", "tagblatt", "Das Büro Sartis sagte nicht, ob ein Vertrag unterschrieben wird", "ein Vertrag unterschrieben wird", "question",
        "indirect", link("Tagblatt", "outlet", "Uu"), link("Das Büro Sartis", "speaker", "CTu", "reported", None, "tagblatt", "sagte nicht"), negated_report=True, asks=("whether",),
    ),
    claim(
        "c11", "rundschau", "Brandt und Sarti haben sich am Mittwoch um 10 Uhr im Hafen von Triest getroffen",
        "Brandt und Sarti haben sich am Mittwoch um 10 Uhr im Hafen von Triest getroffen", "meeting", "indirect",
        link("Rundschau", "outlet", "CT+"), link("Lia Conti", "speaker", "CT+", "asserted", "e-conti", "rundschau", "bestätigte"),
        who=("e-brandt", "e-sarti"), where="p-triest", when=ClaimTime(at(6, 10), at(6, 10), 3),
    ),
    claim(
        "c12", "rundschau", "Weil dementierte, dass ein Vertrag unterschrieben wurde", "ein Vertrag unterschrieben wurde", "event", "indirect",
        link("Rundschau", "outlet", "Uu"), link("Weil", "speaker", "CT-", "asserted", "e-weil", "rundschau", "dementierte"),
    ),
    claim(
        "c13", "rundschau", "Anders als zunächst gemeldet wurden am Leipziger Bahnhof nach Angaben der Polizei vier Menschen verletzt",
        "wurden am Leipziger Bahnhof vier Menschen verletzt", "event", "indirect", link("Rundschau", "outlet", "Uu"),
        link("Polizei", "speaker", "CT+", "asserted", "e-polizei", "rundschau", "nach Angaben") if "nach Angaben" in RUNDSCHAU else link("Polizei", "speaker", "CT+", "asserted", "e-polizei", "rundschau"),
        where="p-leipzig", quantities=(Quantity(*where("rundschau", "vier Menschen"), 4.0, 4.0, 4.0, "Menschen"),),
    ),
    claim(
        "c14", "rundschau", "Brandt dürfte am Donnerstag zurückreisen", "Brandt am Donnerstag zurückreisen", "plan", "author",
        ChainLink("outlet", "Rundschau", None, None, None, "PR+", "inferred", span("rundschau", "dürfte")), who=("e-brandt",), when=ClaimTime(at(7), at(8), 4),
    ),
)  # fmt: skip

MOVEMENTS = (
    Movement(
        "m1", ("c1", "c6"), ("e-brandt",), "train", "p-leipzig", "p-triest", (), Bounds(at(4, 17), at(4, 23)),
        Bounds(None, at(6, 10)), SpeedLimit(60.0, "c4"), planned=False,
    ),
)  # fmt: skip
BOUNDED = reason(
    "bound.not-before", who="Karla Brandt", start="Leipzig", since=LocalTime(at(4, 17), "Europe/Berlin", "Leipzig"), place="Triest",
    km=634.2, speed=reason("speed.stated", kmh=60.0, source="Jonas Weil"), needed=10.57, arrival=LocalTime(at(5, 3, 34), "Europe/Rome", "Triest"),
)  # fmt: skip
INJURED = reason(
    "conflict", older_source="Bote (Polizei)", older="drei Menschen verletzt", newer_source="Tagblatt (eine Sanitäterin)",
    newer="fünf Menschen verletzt", clash=reason("clash.values", one="drei", other="fünf", aspect=reason("aspect.number")),
)  # fmt: skip
QUESTIONS = (
    OpenQuestion(
        "q1", ("time", "place"), "Wann und wo das Treffen stattfindet", ("e-brandt", "e-sarti"), ("c3",), "answered", ("c11",),
        (
            Bound(
                "p-triest", at(5, 3, 34), None, "assumed",
                "Karla Brandt is reported at Leipzig no earlier than Mon 4 Mar 2024, 17:00; the great circle from there to Triest is at "
                "least 634 km, at 60 km/h at most (says Weil) that takes 10 h 34 min or more: not before Tue 5 Mar 2024, 03:34.",
                at(5, 6, 13), ("c1", "c4"), (BOUNDED,),
            ),
        ),
    ),
    OpenQuestion("q2", ("whether",), "ein Vertrag unterschrieben wird", ("e-sarti",), ("c10",), "disputed", ("c12",)),
    OpenQuestion("q3", ("why",), "Weshalb die Ministerin mit dem Zug fährt", ("e-brandt",), ("c3",)),
)  # fmt: skip
FINDINGS = (
    Finding("f1", "agreement", ("c1", "c6"), "Bote and Tagblatt report the same; both go back to Jonas Weil.", "same event", independent=(1, 1)),
    Finding("f6", "agreement", ("c9", "c11"), "Tagblatt and Rundschau both name the harbour; their origins differ.", "same place", independent=(2, 3)),
    Finding("f2", "conflict", ("c5", "c7"), "Number of injured: three (Polizei) or five (eine Sanitäterin).", "number", aspect="number", reasons=(INJURED,)),
    Finding("f3", "copy", (), "Tagblatt has 92 characters word for word from Bote (Nordpress).", "shingles", how="agency", documents=("bote", "tagblatt"), origin="Nordpress", spans=(("bote", *where("bote", "Verkehrsministerin Karla Brandt ist am Montagabend")), ("tagblatt", *where("tagblatt", "Verkehrsministerin Karla Brandt ist am Montagabend")))),
    Finding("f4", "infeasible", ("c1", "c8", "c4"), "Karla Brandt is said to have been in Leipzig on Monday between 17:00 and 23:00 and in Triest at 20:00; at least 634 km lie between, but at most 3 h 00 min. At 60 km/h (Weil) it takes 10 h 34 min.", "two presences", level="assumed"),
    Finding("f5", "supersession", ("c5", "c13"), "Polizei: first three, then four injured („anders als zunächst gemeldet“).", "marker", how="corrected", older="c5", newer="c13"),
)  # fmt: skip


def dossier(**changes):
    """The sample; fields may be replaced."""
    fields = {
        "documents": DOCUMENTS,
        "entities": ENTITIES,
        "places": PLACES,
        "times": TIMES,
        "claims": CLAIMS,
        "movements": MOVEMENTS,
        "questions": QUESTIONS,
        "findings": FINDINGS,
        "warnings": (reason("warning.no-zone", source="tagblatt", time="2024-03-05T09:00", zone="Europe/Berlin"),),
        "story": Story("s1", "Brandts Reise nach Triest", ("bote", "tagblatt", "rundschau"), at(4, 21), at(6, 13, 15)),
        "notices": (reason("notice.correction", count=1),),
    }
    return Dossier(**{**fields, **changes})
