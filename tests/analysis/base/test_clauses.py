"""Verb complexes and clauses: tense, voice, modality, negation; main, subordinate, relative, infinitive, inquit."""

from __future__ import annotations

import pytest

from quellenlage.analysis.base import analyse
from quellenlage.model import Clause, Predicate


def _clauses(text: str) -> list[tuple[str, str]]:
    analysis = analyse(text)
    return [(c.kind, " ".join(t.text for t in analysis.tokens[c.first : c.last])) for c in analysis.clauses]


def _first(text: str) -> Predicate:
    found = next(c.predicate for c in analyse(text).clauses if c.predicate)
    assert found is not None
    return found


def test_a_reporting_verb_before_reported_speech_is_finite() -> None:
    predicates = [c.predicate for c in analyse("Der Bayerische Rundfunk berichtet, es regne.").clauses if c.predicate]

    assert [(p.lemma, p.mood) for p in predicates] == [("berichten", "Ind"), ("regnen", "Sub")]


def test_an_adjective_before_its_verb_at_the_end() -> None:
    predicates = [c.predicate.lemma for c in analyse("Der Fall ruht, wie der Richter bekannt gab.").clauses if c.predicate]

    assert predicates == ["ruhen", "bekanntgeben"]


@pytest.mark.parametrize(
    ("text", "lemma", "tense"),
    [
        ("Der Zug fährt nach Osten.", "fahren", "Pres"),
        ("Der Zug fuhr nach Osten.", "fahren", "Past"),
        ("Der Zug ist nach Osten gefahren.", "fahren", "Perf"),
        ("Der Zug war nach Osten gefahren.", "fahren", "PastPerf"),
        ("Der Zug wird nach Osten fahren.", "fahren", "Fut"),
        ("Sie hat das Haus verlassen.", "verlassen", "Perf"),
        ("Sie hatte das Haus verlassen.", "verlassen", "PastPerf"),
        ("Die Behörde teilte das am Montag mit.", "mitteilen", "Past"),
        ("Die Delegation kam am Abend in der Stadt an.", "ankommen", "Past"),
        ("Das Gericht hob das Urteil auf.", "aufheben", "Past"),
        ("Der Verein gibt den Trainer ab.", "abgeben", "Pres"),
        ("Die Brücke ist eingestürzt.", "einstürzen", "Perf"),
        ("Er sei am Abend abgereist.", "abreisen", "Perf"),
    ],
)
def test_tense_and_separable_verbs(text: str, lemma: str, tense: str) -> None:
    found = _first(text)
    assert (found.lemma, found.tense) == (lemma, tense)


@pytest.mark.parametrize(
    ("text", "lemma", "passive", "perfect", "modal"),
    [
        ("Der Vertrag wird unterzeichnet.", "unterzeichnen", True, False, ""),
        ("Der Vertrag wurde unterzeichnet.", "unterzeichnen", True, False, ""),
        ("Der Vertrag ist unterzeichnet worden.", "unterzeichnen", True, True, ""),
        ("Der Mann soll in Genf festgenommen worden sein.", "festnehmen", True, True, "sollen"),
        ("Der Mann soll in Genf leben.", "leben", False, False, "sollen"),
        ("Der Damm könnte brechen.", "brechen", False, False, "können"),
        ("Der Damm muss erneuert werden.", "erneuern", True, False, "müssen"),
        ("Sie will das Amt nicht behalten.", "behalten", False, False, "wollen"),
        ("Soll er dort getroffen worden sein?", "treffen", True, True, "sollen"),
    ],
)
def test_voice_and_modality(text: str, lemma: str, passive: bool, perfect: bool, modal: str) -> None:
    found = _first(text)
    assert (found.lemma, found.passive, found.perfect, found.modal) == (lemma, passive, perfect, modal)


@pytest.mark.parametrize(
    "text", ["Er kam nicht.", "Niemand wurde verletzt.", "Das war nie so.", "Er hat keinen Antrag gestellt."]
)
def test_negation(text: str) -> None:
    assert _first(text).negated


@pytest.mark.parametrize("text", ["Er kam.", "Alle wurden verletzt.", "Das war immer so.", "Er hat den Antrag gestellt."])
def test_no_negation(text: str) -> None:
    assert not _first(text).negated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das Schiff sank, weil es überladen war.", [("main", "Das Schiff sank"), ("subordinate", "weil es überladen war")]),
        ("Weil es überladen war, sank das Schiff.", [("subordinate", "Weil es überladen war"), ("main", "sank das Schiff")]),
        (
            "Die Frau, die anrief, blieb unverletzt.",
            [("main", "Die Frau , die anrief , blieb unverletzt"), ("relative", "die anrief")],
        ),
        ("Er versprach, die Steuern zu senken.", [("main", "Er versprach"), ("infinitive", "die Steuern zu senken")]),
        (
            "Sie kündigte an, die Kosten der Behandlung zu übernehmen.",
            [("main", "Sie kündigte an"), ("infinitive", "die Kosten der Behandlung zu übernehmen")],
        ),
        ("Er ging, ohne zu grüßen.", [("main", "Er ging"), ("infinitive", "ohne zu grüßen")]),
        ("Der Fall müsse geprüft werden, hieß es.", [("main", "Der Fall müsse geprüft werden"), ("inquit", "hieß es")]),
        ("Die Lage sei ruhig, sagte ein Sprecher.", [("main", "Die Lage sei ruhig"), ("inquit", "sagte ein Sprecher")]),
        ("Wie die Agentur meldete, brach der Damm.", [("subordinate", "Wie die Agentur meldete"), ("main", "brach der Damm")]),
        ("Er kam, sah und ging.", [("main", "Er kam"), ("main", "sah"), ("main", "und ging")]),
        ("Ob er kommt, ist offen.", [("subordinate", "Ob er kommt"), ("main", "ist offen")]),
        ("Tor in der 90. Minute", [("fragment", "Tor in der 90. Minute")]),
    ],
)
def test_kinds(text: str, expected: list[tuple[str, str]]) -> None:
    assert _clauses(text) == expected


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Die Ministerin reiste ab.", "Die Ministerin"),
        ("Am Montag reiste die Ministerin ab.", "die Ministerin"),
        ("Den Minister begrüßte der Botschafter.", "der Botschafter"),
        ("Dem Bericht zufolge stieg der Umsatz.", "der Umsatz"),
        ("In Rom siegte überraschend eine Außenseiterin.", "eine Außenseiterin"),
        ("Die Behauptung wies der Trainer zurück.", "der Trainer"),
        ("Die Kritik wies ein Sprecher zurück.", "ein Sprecher"),
        ("Das Angebot lehnte der Verband ab.", "der Verband"),
        ("Gold gewann der Schwede.", "der Schwede"),
        ("Die Ursache war ein Defekt.", "Die Ursache"),
        ("Das Team war der Favorit.", "Das Team"),
        ("Die Polizei nahm der Fahrerin den Schein ab.", "Die Polizei"),
    ],
)
def test_subjects(text: str, subject: str) -> None:
    span = next(c.subject for c in analyse(text).clauses if c.subject)
    assert text[span.start : span.end] == subject


@pytest.mark.parametrize(
    ("text", "lemma", "subject"),
    [
        ("In Berlin begleitete Premier Bjarne Holt die Delegation.", "begleiten", "Premier Bjarne Holt"),
        ("Am Abend besuchte Trainerin Lena Kamp das Lager.", "besuchen", "Trainerin Lena Kamp"),
        ("In Lagos protestierten Hunderte.", "protestieren", "Hunderte"),
        ("Am Morgen frühstückten die Gäste in Emden.", "frühstücken", "die Gäste"),
        ("Gestern kritisierten Ärzte die Reform.", "kritisieren", "Ärzte"),
        ("Die Ministerin startete am Montag von Wien aus.", "starten", "Die Ministerin"),
        ("Von Oslo aus reiste die Forscherin weiter.", "weiterreisen", "die Forscherin"),
        ("Die Polizei geht von Brandstiftung aus.", "ausgehen", "Die Polizei"),
        ("Der Trainer schied wegen einer Verletzung aus.", "ausscheiden", "Der Trainer"),
        ("Die Ministerin kritisierte Berlin scharf.", "kritisieren", "Die Ministerin"),
        ("Das Gericht sprach den Fahrer frei.", "freisprechen", "Das Gericht"),
        ("Rund hundert verletzte Fans wurden behandelt.", "behandeln", "hundert verletzte Fans"),
    ],
)
def test_the_verb_between_names_adjectives_and_particles(text: str, lemma: str, subject: str) -> None:
    first = analyse(text).clauses[0]
    assert first.predicate is not None
    assert first.subject is not None
    assert (first.predicate.lemma, text[first.subject.start : first.subject.end]) == (lemma, subject)


@pytest.mark.parametrize(
    ("text", "number", "kind", "subject"),
    [
        ("Am Dienstag, 4. März, um 16.40 Uhr betrat der Rektor das Labor.", 1, "main", "der Rektor"),
        ("Der Zug verließ Dresden, um 8.45 Uhr erreichte er Berlin.", 1, "main", "er"),
        ("Sie kam, um das Spiel zu sehen.", 1, "infinitive", None),
        ("Während Kanzler Lund in Oslo verhandelte, flog Minister Berg nach Rom.", 0, "subordinate", "Kanzler Lund"),
        ("Während des Krieges starb der König.", 0, "main", "der König"),
        ("Die Maschine hob ab, in der Trainer Jan Kolb saß.", 1, "relative", "Trainer Jan Kolb"),
        ("Der Bankier, gegen den seit Mai ein Haftbefehl vorliegt, schwieg.", 1, "relative", "ein Haftbefehl"),
        ("Zwei Stunden nach dem Beben bargen Helfer ein Kind.", 0, "main", "Helfer"),
        ("Die Stunden nach dem Beben waren bitter.", 0, "main", "Die Stunden"),
    ],
)
def test_what_opens_a_clause_and_who_acts_in_it(text: str, number: int, kind: str, subject: str | None) -> None:
    clause = analyse(text).clauses[number]
    assert clause.kind == kind
    assert (text[clause.subject.start : clause.subject.end] if clause.subject else None) == subject


def test_names_with_a_hyphen_are_words() -> None:
    tokens = analyse("In Bergen-Belsen und Neu-Delhi wurde der Opfer gedacht.").tokens
    assert [(token.text, token.tag) for token in tokens if "-" in token.text] == [("Bergen-Belsen", "NE"), ("Neu-Delhi", "NE")]


def test_a_dependent_clause_knows_its_parent() -> None:
    clauses: tuple[Clause, ...] = analyse("Er sagte, dass die Frau, die anrief, unverletzt sei.").clauses
    assert [c.kind for c in clauses] == ["main", "subordinate", "relative"]
    assert [c.parent for c in clauses] == [None, 0, 1]


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Dabei fallen 250 Stellen weg.", "wegfallen"),
        ("Nach Angaben der Bahn fallen zwanzig Züge aus.", "ausfallen"),
        ("Laut Polizei nehmen 300 Menschen teil.", "teilnehmen"),
        ("Sie will 250 Stellen streichen.", "streichen"),
    ],
)
def test_a_plural_verb_before_its_particle_is_finite(text, lemma):
    predicate = analyse(text).clauses[0].predicate

    assert predicate.lemma == lemma
    assert predicate.finite is not None


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Das wies der Chef, Jens Kolb, entschieden zurück.", "zurückweisen"),
        ("Die Bank lehnte das Angebot, 30 Euro je Aktie, entschieden ab.", "ablehnen"),
    ],
)
def test_a_participle_before_the_particle_of_an_earlier_verb_is_its_adverb(text: str, lemma: str) -> None:
    (clause,) = analyse(text).clauses

    assert clause.predicate is not None
    assert clause.predicate.lemma == lemma
