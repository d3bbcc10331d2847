"""The places of a text: which words name one, which one they mean, in which role, and what does not."""

from __future__ import annotations

import pytest

from benchmarks.places import document
from quellenlage.analysis.reading import read_document
from quellenlage.knowledge.places import find_places, merge_places
from quellenlage.knowledge.places.townspeople import town_of
from quellenlage.knowledge.places.vocabulary import class_noun, region_of


def found(text, key="a"):
    reading = read_document(document(text))
    return find_places(reading.analysis, reading.mentions, document=key)


def words(text):
    return {text[m.start : m.end]: (place.country, m.role) for place in found(text) for m in place.mentions}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kiews Bürgermeister sprach.", "Kiews"),
        ("Die Lage des Gazastreifens ist schlecht.", "Gazastreifens"),
        ("Bei seinem Japan-Besuch sprach er wenig.", "Japan"),
        ("Im Leipziger Zoo ist ein Tiger entlaufen.", "Leipziger"),
        ("Aus Kupjansk flohen Familien.", "Kupjansk"),
        ("Die Strecke bis nach Heide ist gesperrt.", "Heide"),
        ("In Zhytomyr und in Schytomyr blieb es ruhig.", "Zhytomyr"),
    ],
)
def test_forms_of_names(text, expected):
    assert expected in words(text)


@pytest.mark.parametrize(
    "text",
    [
        "Bärbel Kassel gewann.",
        "Herr Bremen schwieg.",
        "Ministerin Stade trat zurück.",
        "Das Singen fiel aus.",
        "Sie warnt vor Touren im Tal.",
    ],
)
def test_no_place(text):
    assert not words(text)


def test_a_surname_stays_a_surname():
    text = "Anna Rostock eröffnete die Schau. Später dankte Rostock den Gästen. Dann fuhr sie nach Kiel."

    assert set(words(text)) == {"Kiel"}


def test_a_government_a_ground_and_a_dateline():
    text = "Rom (dpa) - In Madrid sprach der Minister über Lissabons Vorschlag."

    assert words(text) == {"Rom": ("IT", "other"), "Madrid": ("ES", "location"), "Lissabons": ("PT", "actor")}


def test_the_country_of_the_text_decides():
    assert words("In Ecuador wurde gewählt. In Cuenca siegte die Opposition.")["Cuenca"][0] == "EC"
    assert words("In Spanien wurde gewählt. In Cuenca siegte die Opposition.")["Cuenca"][0] == "ES"


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("In Philadelphia sang die Altistin vor 2000 Gästen.", "Philadelphia", "US"),
        ("Der Zug aus Warschau und Krakau erreichte Minsk am Abend.", "Minsk", "BY"),
        ("Von Palermo und Catania flog der Sänger nach Palma.", "Palma", "ES"),
        ("Der Geiger flog am Montag von Nadi nach Sydney.", "Nadi", "FJ"),
        ("In Valencia streikten die Busfahrer.", "Valencia", "ES"),
        ("In Valencia streikten die Busfahrer. Die Regierung in Venezuela schwieg.", "Valencia", "VE"),
        ("Im Bezirk südlich von Warschau liegt Mińsk Mazowiecki.", "Mińsk Mazowiecki", "PL"),
    ],
)
def test_a_place_called_so_comes_before_one_that_is_called_so_as_well(text, name, country):
    assert words(text)[name][0] == country


def test_the_same_place_in_two_texts_is_one():
    one, other = found("In Graz regnet es.", "a"), found("In Graz schneit es.", "b")

    merged = merge_places([one, other])

    assert [place.name for place in merged] == ["Graz"]
    assert [mention.document for mention in merged[0].mentions] == ["a", "b"]


def test_poles_and_the_date_line_have_coordinates():
    places = {
        place.name: place
        for place in found("Am Nordpol, am Südpol und auf Fidschi, später an der Beringstraße wurde gemessen.")
    }

    assert places["Nordpol"].lat == 90
    assert places["Südpol"].lat == -90
    assert places["Fidschi"].bbox is not None
    assert all(place.lat is not None and place.lon is not None for place in places.values())


@pytest.mark.parametrize("text", ["", "Paris", "–", "In ", "A" * 5_000, "Halle " * 2_000, "Berlin, " * 2_000])
def test_odd_texts(text):
    found(text)


def test_words_of_the_tables():
    assert town_of("Münchner") == "München"
    assert town_of("Dresdner") == "Dresden"
    assert town_of("Lager") is None
    assert region_of("westfälischen") == "Nordrhein-Westfalen"
    assert "city" in class_noun("Hafenstadt")
    assert not class_noun("Tisch")


@pytest.mark.parametrize(
    ("text", "name", "lat", "lon", "radius"),
    [
        ("Es liegt 1.500 km nördlich von Wladiwostok.", "1.500 km nördlich von Wladiwostok", 56.6, 131.9, 600),
        ("Das Boot sank rund 30 Kilometer vor Kos.", "30 Kilometer vor Kos", 36.8, 27.1, 30),
        ("Etwa 40 Kilometer südöstlich der Stadt Graz brannte es.", "40 Kilometer südöstlich der Stadt Graz", 46.8, 15.8, 16),
        ("Am Nordpol, 20 km südlich vom Nordpol, 10 km nördlich von Fidschi.", "10 km nördlich von Fidschi", -17.7, 178.0, 4),
    ],
)
def test_a_place_by_its_distance(text, name, lat, lon, radius):
    place = next(place for place in found(text) if place.name == name)

    assert (place.lat, place.lon) == (pytest.approx(lat, abs=0.2), pytest.approx(lon, abs=0.2))
    assert place.radius_km >= radius


def test_no_place_by_distance():
    assert {place.kind for place in found("Der Zug hatte 20 Kilometer vor sich. In Linz sind 30 km nördlich frei.")} == {"city"}


def test_the_genitive_of_a_surname_is_no_town():
    assert not words("Hillary Clinton sprach. Man hörte Clintons Rede zu.")


def test_a_country_is_not_its_capital():
    text = "Das Parlament in Mexiko-Stadt tagte. In Mexiko wird gewählt. Die Hauptstadt Guatemalas ist laut."
    kinds = {text[m.start : m.end]: place.kind for place in found(text) for m in place.mentions}

    assert kinds == {"Mexiko-Stadt": "city", "Mexiko": "country", "Hauptstadt": "city", "Guatemalas": "country"}


def test_words_that_only_look_like_towns():
    text = "Am Samstag traf Yuto Nagatomo. „Eagle“ hieß die Fähre. Man hoffe, sagte er in Roma-Siedlungen."

    assert not words(text)


def test_a_town_that_plays_is_a_team():
    roles = {word: said[1] for word, said in words("In Leverkusen siegte Dortmund. Bremen verlor gegen Freiburg.").items()}

    assert roles == {"Leverkusen": "location", "Dortmund": "actor", "Bremen": "actor", "Freiburg": "actor"}


def test_a_town_that_judges_is_its_court():
    found = words("Karlsruhe weist Klage ab. Straßburg rügt die Türkei. In Leipzig entscheidet der Senat.")
    roles = {word: said[1] for word, said in found.items()}

    assert roles == {"Karlsruhe": "actor", "Straßburg": "actor", "Türkei": "actor", "Leipzig": "location"}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Am Samstag trifft Köln auf Mainz.", {"Köln": "actor", "Mainz": "actor"}),
        ("Am Samstag trifft Kern in Köln auf Lena Reinholdt.", {"Köln": "location"}),
        ("Aus München hieß es, man prüfe das.", {"München": "actor"}),
        ("Aus München kam ein Zug.", {"München": "location"}),
        ("Nun warnte das Land Tirol vor Lawinen.", {"Tirol": "actor"}),
        ("Der Landrat der Region Hannover warnte.", {"Region Hannover": "location"}),
        ("Das Land Tirol wurde getroffen.", {"Tirol": "location"}),
    ],
)
def test_towns_and_lands_that_act(text, roles):
    assert {word: role for word, (_, role) in words(text).items()} == roles


def test_a_big_town_is_meant_before_a_village_of_its_name():
    assert words("In Wien gab es Proteste. Die Abgeordneten in Straßburg stimmten zu.")["Straßburg"][0] == "FR"
    assert words("In Kärnten schneit es, auch in Straßburg und Friesach.")["Straßburg"][0] == "AT"


def test_a_town_whose_club_the_text_has_named_is_the_club():
    text = "Rolf Seger wird Trainer von Bayer Leverkusen. Das Blatt schreibt, Leverkusen zahle viel. In Leverkusen freut man sich, auch Stendal liegt da."

    roles = [m.role for place in found(text) for m in place.mentions if place.name == "Leverkusen"]

    assert roles == ["actor", "location"]
    assert words(text)["Stendal"][1] == "location"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Zug fährt von Husum nach Heide.", {"Husum", "Heide"}),
        ("Sie lief durch die Heide. Er ging nach Heide.", set()),
        ("Sie zogen von Bonn nach Norden und bis nach Süden.", {"Bonn"}),
        ("Der Weg von Bonn nach Hause ist weit.", {"Bonn"}),
        ("Auf Kos und in Bodrum bebte die Erde. Auf Kos und Bodrum starben zwei Menschen.", {"Kos", "Bodrum"}),
    ],
)
def test_a_town_that_is_a_common_noun_as_a_goal(text, expected):
    assert words(text).keys() == expected


def test_a_place_that_is_a_surname_too_names_nobody():
    text = "Die Fähre zwischen Kos und Bodrum sank."
    assert {m.kind for m in read_document(document(text)).mentions if text[m.start : m.end] == "Kos"} == {"place"}
