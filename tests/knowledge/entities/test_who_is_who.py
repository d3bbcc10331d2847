"""Who is meant in reports of crime, courts, parliament, sport: names cut short, victims, speakers for a field, those just introduced."""

from __future__ import annotations

import pytest

from quellenlage.resources import table
from tests.knowledge.entities.telling import check_who_is_who

CASES = [
    # names cut short
    ("court", "[Ein Pfleger|a] muss ins Gefängnis. Das Gericht sprach [Andreas P.|a] schuldig. [Der 42-Jährige|a] schwieg."),
    ("court: accused", "Die Polizei nahm [einen Mann|a] fest. [Eine Nachbarin|b] half. Nun ist [Marcel T.|a] angeklagt."),
    ("another in the sentence", "[Der Angeklagte|a] schwieg. [Er|a] soll [Martin K.|b] erstochen haben."),
    ("kin", "[Ihr Bruder|a] kam. Gestern starb [Martin K.|b] in Ulm."),
    # victims and doers
    ("his wife", "[Ein Mann|a] stach auf [seine Frau|b] ein. [Das Opfer|b] starb."),
    ("two men", "[Ein 30-Jähriger|a] schlug [einen Mann|b] nieder. [Das Opfer|b] kam in die Klinik."),
    ("arrested", "[Ein Wirt|b] sah zu. Die Polizei nahm [einen Mann|a] fest. [Der Verdächtige|a] schweigt."),
    # parties and fields
    (
        "parliament",
        "[Der innenpolitische Sprecher der Grünen|a], [Tarek Haddad|a], kam. [Der finanzpolitische Sprecher|b] der FDP ging.",
    ),
    (
        "two parties",
        "[Innenminister Karl Rech (CDU)|a] kam. [Reinhold Gall|b], [Geschäftsführer der SPD-Fraktion|b], ging. [Der SPD-Politiker|b] lachte.",
    ),
    ("office with a party", "[CDU-Fraktionschefin Silke Dornbusch|a] kam. [Die CDU-Politikerin|a] lachte."),
    ("liberal", "[Gesundheitsminister Klaus Ritter|a] kam. [Der Liberale|a] lachte."),
    # what else somebody is
    ("hospital", "[Eine Patientin|a] klagte. [Ein Arzt|b] half. [Die Rentnerin|a] weinte."),
    ("profession", "[Eine Ärztin|a] half. [Ein Mann|b] fiel. [Die Seniorin|c] weinte."),
    ("science", "[Lena Holm|a] leitet das Team. [Jan Mohr|b] hilft. Es ist spät. Alle warten. [Die Forscherin|a] hofft."),
    # just introduced
    ("sport", "[Lukas Berg|a] ging. Für [Berg|a] kam [Joaquim da Costa|b]. [Der Portugiese|b] traf."),
    ("the woman", "[Jan Mohr|a] ging, [Schiedsrichterin Paula Herbst|b] pfiff. „[Die Frau|b] hat recht“, sagte [er|a]."),
    # lawyers and whose they are; who says and who is said something
    ("lawyer", "[Der Verteidiger|a] [Petrovs|b] ging in Berufung. [Der Anwalt|a] erklärte, [er|a] habe gute Gründe."),
    ("paper", "„Nein“, sagte [die Abgeordnete|a] [der „Rheinpost“|b]. [Die Abgeordnete|a] ging."),
    ("no comment", "[Ein Sprecher des Amtes|a] wollte nichts sagen. „Das prüfen wir“, sagte [er|a]."),
    (
        "two chiefs",
        "[Karl Holm|a] ging. Greta weinte, als [ihr Chef|b] kam. [Die Partei|c] tagte. [Deren Fraktionschef|d] lachte.",
    ),
    ("cut short with an age", "[Der Täter|a] schwieg. [Dem 24-jährigen Jannik R.|a] droht Haft. [Der Angeklagte|a] hörte zu."),
    ("apposition told on", "[Das Opfer|a], [ein Ingenieur|a] aus Essen, lebt. [Der Ingenieur|a] weinte."),
    ("passenger", "[Ein Passagier|a] sprang ins Wasser. [Der Lehrer|a] aus Güstrow wurde gerettet."),
    (
        "millionaire",
        "[Ina Pohl|b] rät ab. [Beate Brenner|a], Enkelin [des Gründers Wilhelm Brenner|c], hofft. [Die Milliardärin|a] zahlt. [Brenner|a] lacht.",
    ),
    ("member", "[SPD-Politikerin Jule Harms|a] klagt. [Die Abgeordnete|a] zürnt."),
    # the case of a name
    ("surname in s", "Die Kanzlei [des Anwalts Peter Fuchs|a] schwieg. [Fuchs|a] ging."),
    # bodies
    (
        "most written about",
        "Der Zulieferer [Brenntec|a] spart. [Brenntec|a] schließt die Tochter [Motora|b]. [Der schwäbische Konzern|a] schweigt.",
    ),
    (
        "another's judgement",
        "Der Hersteller [Heliosa|a] spart. Laut [Commerzbank|b] hat [der Konzern|a] das Schlimmste hinter sich.",
    ),
    ("apposition", "[Der Hersteller|a], [eine Molkerei|a] aus Kempten, warnt. [Die Molkerei|a] liefert weiter."),
    ("no apposition", "[Der Konzern|a], [eine Bank|b] und [ein Verband|c] warnten."),
    ("two offices", "Das [Finanzamt Ulm|a] schwieg, das [Landesamt für Eichwesen|b] prüft. [Die Behörde|b] warnt."),
    ("two clubs", "[Der SC Wieden|a] schlug [Union Harburg|b]. [Der Drittligist|a] jubelte. [Die Harburger|b] weinten."),
    ("whose team", "[Ada Okonkwo|a] misst. [Okonkwos Team|b] sucht Wasser. [Die Forscher|b] hoffen."),
    # namesakes
    ("namesake later", "[Johann von Thun|a] kommt. [Von Thun|a] ist der Sohn von [Albrecht von Thun|b]."),
]


@pytest.mark.parametrize("text", [text for _, text in CASES], ids=[name for name, _ in CASES])
def test_who_is_who(text):
    check_who_is_who(text)


PEOPLE = table("de/persons.yaml")
ENTRIES = [PEOPLE[name] for name in ("passing", "in_court", "teams", "players", "experts", "kin")]


@pytest.mark.parametrize("entry", [*ENTRIES, table("de/organisation_nouns.yaml")["contestants"]], ids=lambda e: e["example"])
def test_words_that_call_somebody_again(entry):
    check_who_is_who(entry["example"])
