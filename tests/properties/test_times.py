"""Properties of times: never inverted, moved with publication, the same wall clock in every zone, offsets right, no crash."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from quellenlage.analysis.base import analyse
from quellenlage.analysis.times import find_times, window

_WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag", "Sonnabend")
_NUMBERS = ("einem", "zwei", "drei", "zwölf", "30", "wenigen", "anderthalb")
_UNITS = ("Sekunden", "Minuten", "Stunden", "Tagen", "Wochen", "Monaten", "Jahren", "Jahrzehnten")
_PIECES = st.sampled_from(
    [*_WEEKDAYS, *_NUMBERS, *_UNITS, "am", "vom", "bis", "seit", "ab", "vor", "nach", "in", "der", "Nacht", "zum", "auf", "gegen", "Uhr",
     "14", "14.30", "25", "0", "31.", "30.", "Februar", "Mai", "1999", "9999", "heute", "gestern", "morgen", "Abend", "früh", "Ostern",
     "nächsten", "vergangenen", "Woche", "Monat", "Jahr", "Ende", "Anfang", "Mitte", "Quartal", "zweiten", "des", "Jahrhunderts", "jeden",
     "Moskauer", "Zeit", "Ortszeit", "(MESZ)", ",", "und", "–", "kurz", "Tage", "danach", "selben", "Wochenende", "reiste", "reist", "wird", "er", "ab."]
)  # fmt: skip
_TEXTS = st.lists(_PIECES, min_size=1, max_size=14).map(" ".join)
_PUBLISHED = st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1)).map(lambda t: t.replace(microsecond=0, fold=0))  # noqa: DTZ001
_ZONES = st.sampled_from(
    ["Europe/Berlin", "Asia/Vladivostok", "America/New_York", "Asia/Kathmandu", "Pacific/Kiritimati", "Pacific/Apia"]
)


@given(_TEXTS, _PUBLISHED)
@settings(max_examples=400, deadline=None)
def test_windows_are_never_inverted_and_spans_are_the_words(text: str, published: datetime) -> None:
    end = 0
    for one in find_times(analyse(text), published):
        assert end <= one.start < one.end <= len(text)
        assert one.full_start <= one.start
        assert one.full_end >= one.end or text[one.end : one.full_end] == ""
        end = one.end
        if one.local_earliest is not None and one.local_latest is not None:
            assert one.local_earliest <= one.local_latest
        if one.local_earliest is not None and one.local_begin_latest is not None:
            assert one.local_earliest <= one.local_begin_latest


@given(_TEXTS, _PUBLISHED, _ZONES)
@settings(max_examples=200, deadline=None)
def test_windows_in_utc_are_never_inverted(text: str, published: datetime, zone: str) -> None:
    for one in find_times(analyse(text), published):
        found = window(one, zone, zone_basis="place", anchor=None, home="Europe/Berlin")
        if found and found.earliest and found.latest:
            assert found.earliest <= found.latest


_RELATIVE = st.one_of(
    st.sampled_from(
        [
            "heute",
            "gestern",
            "vorgestern",
            "morgen",
            "übermorgen",
            "diese Woche",
            "nächste Woche",
            "vergangene Woche",
            "heute Abend",
        ]
    ),
    st.sampled_from(_WEEKDAYS).map("am {}".format),
    st.sampled_from(_WEEKDAYS).map("am vergangenen {}".format),
    st.sampled_from(_WEEKDAYS).map("am kommenden {}".format),
    st.tuples(
        st.sampled_from(["vor", "in"]), st.integers(2, 40), st.sampled_from(["Minuten", "Stunden", "Tagen", "Wochen"])
    ).map(lambda parts: f"{parts[0]} {parts[1]} {parts[2]}"),
    st.sampled_from(
        ["am Wochenende", "am Abend", "in der Nacht", "in den nächsten Tagen", "seit drei Tagen", "bis Freitag", "seit Montag"]
    ),
)


@given(_RELATIVE, _PUBLISHED)
@settings(max_examples=300, deadline=None)
def test_a_week_later_everything_relative_is_a_week_later(words: str, published: datetime) -> None:
    week = timedelta(days=7)
    analysis = analyse(f"Der Zug fuhr {words} ab.")
    for one, other in zip(find_times(analysis, published), find_times(analysis, published + week), strict=True):
        for name in ("local_earliest", "local_latest", "local_begin_latest", "local_end_earliest"):
            early, late = getattr(one, name), getattr(other, name)
            assert (early is None) == (late is None)
            assert early is None or late == early + week


@given(st.sampled_from(_WEEKDAYS), st.sampled_from(["", "abend", "morgen", "nacht"]), _PUBLISHED, _ZONES)
@settings(max_examples=200, deadline=None)
def test_a_zone_never_changes_what_the_clock_on_the_wall_shows(weekday: str, part: str, published: datetime, zone: str) -> None:
    one = find_times(analyse(f"Der Zug fuhr am {weekday}{part} ab."), published)[0]
    assume(one.local_earliest is not None and one.local_earliest != published)
    found = window(one, zone, zone_basis="place", anchor=None, home="Europe/Berlin")
    assert found is not None
    assert found.earliest is not None
    shown = found.earliest.astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0)
    again = shown.replace(tzinfo=ZoneInfo(zone)).astimezone(ZoneInfo("UTC"))
    assert again == found.earliest
    assert shown == one.local_earliest or shown - (one.local_earliest or shown) in (
        timedelta(hours=1),
        timedelta(days=1),
        timedelta(minutes=30),
    )
