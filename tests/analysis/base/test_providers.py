"""Other taggers: chosen by name, given our words, never asked for offsets; absent ones are named in one line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

import pytest
from click.testing import CliRunner

from quellenlage import article, read_documents
from quellenlage.analysis.base import analyse
from quellenlage.analysis.base.providers import Facts, Provider, active_name, provider, register
from quellenlage.analysis.base.providers.features import of_text, with_features
from quellenlage.analysis.base.tagging import tagged
from quellenlage.cli import quellenlage
from quellenlage.errors import UnknownNameError
from quellenlage.model import Token

TEXT = "Der Zug sei um 8 Uhr abgefahren, sagte der Schaffner."


class Fake:
    """A provider that calls every word a foreign one."""

    def __init__(self, argument: str) -> None:
        self.argument = argument

    @property
    def facts(self) -> Facts:
        return Facts(f"fake:{self.argument}", "9.9", "none", "CC0")

    def tagged(self, text: str, spans: Sequence[tuple[int, int]]) -> list[Token]:
        return [with_features(one, "FM", one.text.upper(), {}) for one in tagged(text, spans)]


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("QUELLENLAGE_ANALYSIS", "")  # put back afterwards, whatever the command line set
    register("fake", Fake)
    yield
    provider.cache_clear()


def test_ours_is_the_default() -> None:
    assert active_name() == "builtin"
    assert analyse(TEXT) == analyse(TEXT, "builtin")
    assert provider("builtin").facts.licence == "CC BY-SA 4.0"


def test_a_provider_tags_and_our_offsets_stay() -> None:
    ours, found = analyse(TEXT), analyse(TEXT, "fake:x")
    assert [(t.start, t.end, t.text) for t in found.tokens] == [(t.start, t.end, t.text) for t in ours.tokens]
    assert found.sentences == ours.sentences
    assert {t.tag for t in found.tokens} == {"FM", "$,", "$."}
    assert found.tokens[0].lemma == "DER"


def test_the_environment_chooses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUELLENLAGE_ANALYSIS", "fake:y")
    assert analyse(TEXT).tokens[0].tag == "FM"
    assert analyse(TEXT, "builtin").tokens[0].tag == "ART"


def test_the_whole_programme_runs_with_another_provider(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUELLENLAGE_ANALYSIS", "fake:z")
    assert read_documents([article(text=TEXT, published="2024-05-14T10:00:00+02:00", publisher="Bote")]).documents


@pytest.mark.parametrize("name", ["nothing", "spacy:no_such_package_anywhere", "stanza:xx", "Builtin"])
def test_an_unknown_or_absent_one_is_an_error_that_says_so(name: str) -> None:
    with pytest.raises(UnknownNameError):
        analyse(TEXT, name)


@pytest.mark.parametrize(("name", "module"), [("spacy:x", "spacy"), ("stanza:de", "stanza"), ("hanta", "HanTa")])
def test_an_absent_package_is_named_with_its_extra(name: str, module: str) -> None:
    if find_spec(module):
        pytest.skip(f"{module} is installed here")
    with pytest.raises(UnknownNameError, match="pip install"):
        provider(name)


def test_features_of_others_become_ours() -> None:
    ours = tagged("er sei da", [(0, 2), (3, 6), (7, 9)])[1]
    found = with_features(ours, "VAFIN", "sein", of_text("Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"))
    assert (found.tag, found.lemma, found.form, found.mood, found.tense, found.person, found.number) == (
        "VAFIN", "sein", "Fin", "Sub", "Pres", 3, "Sing",
    )  # fmt: skip
    assert with_features(ours, "VAPP", "sein", {}).form == "Part"
    assert with_features(ours, "PROAV", "da", {}).tag == "PAV"
    assert with_features(ours, "$.", "sei", {}).tag == "VAFIN"
    assert with_features(ours, "", "", {"Mood": "Opt"}) == ours


def test_doctor_says_who_is_active() -> None:
    found = CliRunner().invoke(quellenlage, ["--analysis", "fake:a", "doctor", "--format", "json"])
    rows = {row["name"]: row for row in json.loads(found.output)["analysis"]}
    assert rows["fake:a"]["active"]
    assert "CC0" in rows["fake:a"]["state"]
    assert not rows["builtin"]["active"]


def test_doctor_says_what_is_missing() -> None:
    found = CliRunner().invoke(quellenlage, ["--analysis", "wrong", "doctor"])
    assert found.exit_code == 0
    assert "no analysis named 'wrong'" in found.output


def test_a_tiny_spacy_pipeline(tmp_path: Path) -> None:
    spacy = pytest.importorskip("spacy", reason="spaCy is not installed: an extra of its own")
    pipeline = spacy.blank("de")
    rules = pipeline.add_pipe("attribute_ruler")
    rules.add([[{"LOWER": "sei"}]], {"TAG": "VAFIN", "LEMMA": "sein", "MORPH": "Mood=Sub|Person=3|Number=Sing|Tense=Pres"})
    rules.add([[{"LOWER": "zug"}]], {"TAG": "NE", "LEMMA": "Zug"})
    pipeline.meta["license"] = "MIT"
    pipeline.to_disk(tmp_path / "tiny")
    name = f"spacy:{tmp_path / 'tiny'}"
    found = {token.text: token for token in analyse(TEXT, name).tokens}
    assert (found["sei"].tag, found["sei"].mood, found["sei"].person) == ("VAFIN", "Sub", 3)
    assert found["Zug"].tag == "NE"
    assert found["abgefahren"].tag == "VVPP"  # what the pipeline leaves open is ours
    assert provider(name).facts.licence == "MIT"


def test_hanta() -> None:
    pytest.importorskip("HanTa", reason="HanTa is not installed: an extra of its own")
    found = {token.text: token for token in analyse(TEXT, "hanta").tokens}
    assert (found["sei"].tag, found["sei"].mood) == ("VAFIN", "Sub")


def test_the_protocol_is_small() -> None:
    made: Provider = Fake("b")
    assert made.facts.name == "fake:b"
