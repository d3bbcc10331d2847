"""Findings as JSON: every type has the fields of its own and no others."""

from __future__ import annotations

from typing import Any

from quellenlage.model import Finding
from quellenlage.presentation.interchange_reasons import reasons_json


def finding_json(finding: Finding) -> dict[str, Any]:
    """A finding with the fields of its type."""
    return {
        "id": finding.id,
        "type": finding.type,
        "claims": list(finding.claims),
        "because": finding.because,
        **_own(finding),
        "rule": finding.rule,
        "reasons": reasons_json(finding.reasons),
    }


def _own(finding: Finding) -> dict[str, Any]:
    match finding.type:
        case "agreement":
            low, high = finding.independent or (None, None)
            return {"independent": {"low": low, "high": high}}
        case "conflict":
            return {"aspect": finding.aspect}
        case "supersession":
            return {"how": finding.how, "older": finding.older, "newer": finding.newer}
        case "infeasible":
            return {"level": finding.level}
        case "copy":
            return {
                "documents": list(finding.documents),
                "how": finding.how,
                "origin": finding.origin,
                "spans": [{"document": document, "start": start, "end": end} for document, start, end in finding.spans],
            }
