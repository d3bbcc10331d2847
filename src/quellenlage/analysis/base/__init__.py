"""The German base analysis: what every later step of the analysis stands on."""

from __future__ import annotations

from quellenlage.analysis.base.analyser import analyse

__all__ = ["analyse"]
