"""Where the corpora are: beside the project (`../shared/data`), or where QUELLENLAGE_SHARED says."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SHARED = Path(os.environ.get("QUELLENLAGE_SHARED") or Path(__file__).resolve().parents[2] / "shared")


def available(*parts: str) -> Path | None:
    """A path below the shared folder, or None where it is absent."""
    path = SHARED.joinpath(*parts)
    return path if path.exists() else None


def json_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)
