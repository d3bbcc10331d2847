"""Reasons as JSON: the name of the sentence and the values in it, for programmes that say it in words of their own."""

from __future__ import annotations

from collections.abc import Iterable
from math import isfinite
from typing import Any

from quellenlage.model import LocalTime, Reason, ReasonValue, Wording


def reasons_json(reasons: Iterable[Reason]) -> list[dict[str, Any]]:
    """The reasons in their order."""
    return [_reason(one) for one in reasons]


def _reason(one: Reason) -> dict[str, Any]:
    return {"template": one.template, "values": {name: _value(value) for name, value in one.values}}


def _value(value: ReasonValue) -> Any:
    match value:
        case Reason():
            return _reason(value)
        case LocalTime():
            return {"moment": value.moment.isoformat(timespec="seconds"), "zone": value.zone, "place": value.place}
        case Wording():
            return {"en": value.en, "de": value.de}
        case tuple():
            return [_value(part) for part in value]
        case float():
            return round(value, 3) if isfinite(value) else None
    return value
