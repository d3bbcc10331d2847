"""Propositions: who holds what, through whom and how firmly, read from the words of one text."""

from __future__ import annotations

from quellenlage.analysis.propositions.finder import find_propositions

__all__ = ["find_propositions"]
