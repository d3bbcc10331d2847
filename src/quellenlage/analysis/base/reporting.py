"""The verbs of saying that the dictionary of reporting verbs lists: what their subject does is speak."""

from __future__ import annotations

from functools import cache

from quellenlage.resources import table


@cache
def reporting_verbs() -> frozenset[str]:
    """The lemmas of `resources/de/reporting_verbs.yaml`."""
    return frozenset(entry["lemma"] for entry in table("de/reporting_verbs.yaml")["verbs"])
