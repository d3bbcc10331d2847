"""Every entry of the tables of names is proven by its example."""

from __future__ import annotations

import pytest

from quellenlage.analysis.base import analyse
from quellenlage.analysis.names import find_names
from quellenlage.analysis.names.known import known_spans, never, organisations
from quellenlage.analysis.names.offices import office, relation
from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.analysis.names.subkinds import body_head, body_subkind
from quellenlage.analysis.names.wordlists import word_lists
from quellenlage.knowledge.entities.keys import loose_key, name_key
from quellenlage.knowledge.entities.traits import apart, office_key
from quellenlage.resources import table

GROUPS = [group for name in ("de/outlets.yaml", "de/organisations.yaml") for group in table(name)["groups"]]
OFFICES = table("de/offices.yaml")
SOUNDS = table("de/transliteration.yaml")


def words(sentence):
    return [token.text for token in analyse(sentence).tokens]


@pytest.mark.parametrize("group", GROUPS, ids=lambda g: f"{g['subkind']}-{g['family'] or g['finds']}")
def test_a_group_of_organisations(group):
    tokens = words(group["example"])
    found = {" ".join(tokens[first:last]): one for first, last, one in known_spans(tokens)}

    assert group["finds"] in found, found
    assert (found[group["finds"]].subkind, found[group["finds"]].family) == (group["subkind"], group["family"])


@pytest.mark.parametrize("name", ["de/outlets.yaml", "de/organisations.yaml"])
def test_what_is_no_organisation(name):
    sentence = table(name).get("not", "Die Meldung kam am Montag.")

    assert known_spans(words(sentence)) == []


def test_names_are_text_and_families_are_used_alike():
    assert all(isinstance(name, str) for group in GROUPS for names in group["names"] for name in names)
    assert {g["family"] for g in GROUPS} >= {
        "dpa",
        "ARD",
        "Russischer Staat",
        "Axel Springer",
        "SRG SSR",
        "Styria",
        "TX Group",
        "News Corp",
    } - {"Styria", "News Corp"}


@pytest.mark.parametrize(
    ("some", "other"),
    [
        ("dpa-AFX", "dpa"),
        ("SID", "AFP"),
        ("TASS", "RT"),
        ("NDR", "WDR"),
        ("Bild", "Welt am Sonntag"),
        ("Stuttgarter Zeitung", "Süddeutsche Zeitung"),
        ("Basler Zeitung", "20 Minuten"),
        ("Saarbrücker Zeitung", "Trierischer Volksfreund"),
        ("CGTN", "Xinhua"),
    ],
)
def test_outlets_that_do_not_speak_independently(some, other):
    assert organisations()[some].family == organisations()[other].family != ""


@pytest.mark.parametrize(("some", "other"), [("Reuters", "AFP"), ("NDR", "ZDF"), ("Interfax", "TASS"), ("SRF", "ORF")])
def test_outlets_that_do(some, other):
    assert organisations()[some].family != organisations()[other].family or organisations()[some].family == ""


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("Technischen Hilfswerk", "THW"),
        ("Europäischen Zentralbank", "EZB"),
        ("Deutschen Wetterdienstes", "DWD"),
        ("Freien Demokratischen Partei", "FDP"),
        ("Bundestages", "Bundestag"),
        ("Deutschen Bahn", "Deutsche Bahn"),
        ("Gewerkschaft der Polizei", "GdP"),
    ],
)
def test_forms_of_one_organisation(form, name):
    assert organisations()[form].name == organisations()[name].name


@pytest.mark.parametrize("group", OFFICES["groups"], ids=lambda g: g["name"])
def test_a_group_of_offices(group):
    for word, gender in group["finds"].items():
        held = office(word)
        assert held is not None, word
        assert (held.gender, held.weight) == (gender, group["weight"]), word
    for word in group["not"]:
        assert office(word) is None, word


@pytest.mark.parametrize("sphere", OFFICES["spheres"], ids=lambda s: s["name"])
def test_a_sphere_of_work(sphere):
    one, other = ({office_key(word)} for word in sphere["example"])
    assert not apart(one, other)
    one, other = ({office_key(word)} for word in sphere["not"])
    assert apart(one, other)


def test_every_head_of_a_sphere_is_a_noun_for_a_person():
    heads = [head for sphere in OFFICES["spheres"] for head in sphere["heads"].split()]
    assert [head for head in heads if office(head) is None and person_noun(head) is None] == []
    assert [head for head in OFFICES["relations"]["heads"].split() if not relation(head)] == []


def test_a_noun_of_relation_before_a_genitive_is_somebody_else():
    def persons(sentence):
        return [sentence[m.start : m.end] for m in find_names(analyse(sentence)) if m.kind == "person" and m.form == "name"]

    assert persons(OFFICES["relations"]["example"]) == ["Nawalnys"]
    assert persons("Der Anwalt Peter Nolte sprach.") == ["Der Anwalt Peter Nolte"]


@pytest.mark.parametrize("entry", table("de/organisation_nouns.yaml")["kinds"], ids=lambda e: e["subkind"])
def test_a_kind_of_body(entry):
    assert entry["subkind"] in [body_subkind(word) for word in words(entry["example"])]
    assert [noun for noun in entry["nouns"].split() if body_subkind(noun) == ""] == []


def test_words_that_end_like_a_body_and_are_none():
    entry = table("de/organisation_nouns.yaml")["no_bodies"]
    assert [noun for noun in entry["nouns"].split() if body_subkind(noun) or body_subkind(noun + "s")] == []
    assert [body_subkind(word) for word in words(entry["example"]) if body_subkind(word)] == ["police"]


@pytest.mark.parametrize(
    ("word", "head"),
    [
        ("Bundesregierung", "regierung"),
        ("Kreispolizei", "polizei"),
        ("Umweltbundesamtes", "amt"),
        ("Bank", "bank"),
        ("Tisch", ""),
        ("SPD/Partei", ""),
    ],
)
def test_the_plainest_noun_for_a_body(word, head):
    assert body_head(word) == head or (word == "Umweltbundesamtes" and body_subkind(word) == "authority")


@pytest.mark.parametrize("rule", SOUNDS["rules"], ids=lambda r: "-".join(r["sounds"]))
def test_a_rule_of_transliteration(rule):
    one, other = rule["example"]
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize("rule", SOUNDS["scholarly"], ids=lambda r: "-".join(r["sounds"]))
def test_a_rule_of_scholarly_transliteration(rule):
    one, other = rule["example"]
    assert loose_key(one) == loose_key(other)


@pytest.mark.parametrize("names", SOUNDS["given_names"], ids=lambda n: n[0])
def test_the_forms_of_a_given_name(names):
    assert len({name_key(f"{name} Nowak") for name in names}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Alexander Nowak", "Alexej Nowak"),
        ("Sergej Iwanow", "Igor Iwanow"),
        ("Peter Maier", "Petra Maier"),
        ("Kim Jong-un", "Kim Jong-il"),
    ],
)
def test_other_names_stay_apart(one, other):
    assert name_key(one) != name_key(other)


def test_given_names():
    data, lists = table("de/given_names.yaml"), word_lists()
    for word, gender in data["finds"].items():
        assert lists.gender(word) == gender
    assert not {*data["not"]} & (lists.female | lists.male)


@pytest.mark.parametrize("row", table("de/nationalities.yaml")["countries"], ids=lambda r: r[0])
def test_the_adjective_of_a_country_is_no_place_mention(row):
    adjective = row[2] if row[2].endswith("er") else row[2] + "e"
    sentence = f"Sie las die {adjective} Zeitung."
    found = [m for m in find_names(analyse(sentence)) if sentence[m.start : m.end] == adjective]

    assert [m.form for m in found] in (["adjective"], [])


def test_abbreviations_that_name_nobody():
    sentence = "Um 14 Uhr MESZ begann die Übertragung, um 12 Uhr UTC endete sie."

    assert {"MESZ", "UTC"} <= never()
    assert [m for m in find_names(analyse(sentence)) if m.form == "name"] == []


def test_common_words_need_quotation_marks():
    data = table("de/common_words_as_names.yaml")

    assert len(known_spans(words(data["example"]))) == 1
    assert known_spans(words(data["not"])) == []
