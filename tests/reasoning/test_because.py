"""The sentences of reasons: every template has an example in both languages, and every value its convention."""

from __future__ import annotations

from datetime import UTC, datetime
from string import Formatter
from typing import Any

import pytest

from quellenlage.model import LocalTime, Reason, Wording, reason
from quellenlage.reasoning.because import because
from quellenlage.resources import table

SENTENCES: dict[str, dict[str, Any]] = table("presentation/reasons.yaml")["sentences"]


def value(given: Any) -> Any:
    """A value of an example: the table has them in the form of the dossier's JSON."""
    if isinstance(given, list):
        return tuple(value(part) for part in given)
    if not isinstance(given, dict):
        return given
    if "template" in given:
        return reason(given["template"], **{k: value(v) for k, v in given.items() if k != "template"})
    if "moment" in given:
        return LocalTime(datetime.fromisoformat(given["moment"]), given["zone"], given["place"])
    return Wording(**given)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("name", SENTENCES)
def test_example(name, language):
    example = SENTENCES[name]["example"]
    values = {key: value(given) for key, given in example.get("values", {}).items()}

    assert because((reason(name, **values),), language) == example[language]


@pytest.mark.parametrize("name", SENTENCES)
def test_both_languages_say_all_of_it(name):
    fields = {
        language: {field for _, field, _, _ in Formatter().parse(SENTENCES[name][language]) if field}
        for language in "en de".split()
    }

    assert fields["en"] == fields["de"] == set(SENTENCES[name]["example"].get("values", {}))


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("name", [name for name, one in SENTENCES.items() if "beside" in one])
def test_what_is_left_to_say_beside_the_claims(name, language):
    example = SENTENCES[name]["example"]
    values = {key: value(given) for key, given in example.get("values", {}).items()}

    assert because((reason(name, **values),), language, beside=True) == example["beside"][language]


def test_several_reasons_are_several_sentences():
    day = LocalTime(datetime(2024, 3, 4, 20, tzinfo=UTC), "Asia/Tokyo", "Tokio")

    assert because((reason("bound.day-ruled-out", at=day), reason("bound.answer-possible", at=day)), "de") == (
        "Di 5. März 2024 ist damit ausgeschlossen. Der berichtete Tag, Di 5. März 2024, ist möglich."
    )
    assert because(()) == ""


def test_words_of_articles_are_not_filled_in():
    """Braces in the words of an article are no fields."""
    braces = reason("change.value", older="{0.__class__}", newer="{older}")

    assert because((braces,)) == "„{0.__class__}“ became „{older}“"


def test_a_zone_that_nobody_knows_is_utc():
    unknown = LocalTime(datetime(2024, 3, 4, 20, tzinfo=UTC), "Mars/Olympus", "Olympus")

    assert because((reason("presence.at", place="Olympus", at=unknown),), "de") == "Olympus, Mo 4. März 2024, 20:00 Uhr UTC"


def test_a_reason_is_a_value():
    assert reason("leg", km=1.0) == Reason("leg", (("km", 1.0),))
    assert len({reason("leg", km=1.0), reason("leg", km=1.0)}) == 1
