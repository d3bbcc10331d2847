"""The words of the interface, from `resources/presentation/labels.yaml`, in English or German."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from quellenlage.errors import UnknownNameError
from quellenlage.resources import table

LANGUAGES = ("en", "de")
_TABLE = "presentation/labels.yaml"
_SCALES = (("trillion", 1e12), ("billion", 1e9), ("million", 1e6))
_GERMAN_MARKS = str.maketrans(",.", ".,")


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels in one language.

    Raises:
        UnknownNameError: there are no labels in this language.
    """

    language: str = "en"

    def __post_init__(self) -> None:
        if self.language not in LANGUAGES:
            raise UnknownNameError(f"{self.language}: no labels in this language; there are {' and '.join(LANGUAGES)}")

    def of(self, group: str, code: str | None) -> str:
        """The plain words for a code; a code that has none stands for itself, None is empty."""
        entry = table(_TABLE)[group].get(code)
        return str(entry[self.language]) if entry else (code or "")

    def held(self, commitment: str, *, origin: bool) -> str:
        """How far a holder commits, in a word or two; who hands on what another holds „passes on“."""
        return self.of("held", commitment if origin or commitment != "Uu" else "passes-on")

    def number(self, value: float) -> str:
        """A number as a reader of the language writes it: „1,4 Mrd.“, “1,200”."""
        for name, size in _SCALES:
            if abs(value) >= size:
                return f"{self._marks(f'{value / size:,.4g}')} {self.of('numbers', name)}"
        return self._marks(f"{value:,.10g}")

    def _marks(self, digits: str) -> str:
        return digits.translate(_GERMAN_MARKS) if self.language == "de" else digits

    def note(self, section: str) -> str:
        """What a section holds, in half a sentence; empty where its title says it."""
        entry = table(_TABLE)["section_notes"].get(section)
        return str(entry[self.language]) if entry else ""

    def word(self, key: str, **values: object) -> str:
        """A word or sentence of the interface, with values filled in."""
        return str(table(_TABLE)["words"][key][self.language]).format(**values)

    def app(self, key: str, **values: object) -> str:
        """A word or sentence of the web application, with values filled in."""
        return str(table(_TABLE)["app"][key][self.language]).format(**values)

    def date(self, key: str) -> str:
        """A pattern or list for dates."""
        return str(table(_TABLE)["dates"][key][self.language])

    def count(self, number: int, one: str, many: str) -> str:
        """„1 report“, „3 reports“."""
        return self.word(one) if number == 1 else self.word(many, n=number)

    def listed(self, names: list[str]) -> str:
        """„A, B and C“."""
        return f" {self.word('and')} ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def glyph(commitment: str) -> str:
    """The sign of a commitment: it says without colour what the colour says."""
    return str(table(_TABLE)["commitments"][commitment]["glyph"])


def legend(group: str) -> dict[str, Any]:
    """All codes of a group, in the order in which they are explained."""
    entries: dict[str, Any] = table(_TABLE)[group]
    return entries
