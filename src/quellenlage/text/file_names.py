"""Names of files as they can be written down, and the files of a folder."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path


def printable(path: Path) -> str:
    """The name of a file; bytes in it that are no UTF-8 (an old disk, an archive from elsewhere) as �."""
    return os.fsencode(path).decode("utf-8", "replace")


def files_in(folder: Path, suffixes: Collection[str]) -> tuple[list[Path], list[OSError]]:
    """All files in a folder and those below it with such endings, by path; and the folders that can't be looked into."""
    found: list[Path] = []
    closed: list[OSError] = []
    for inner, _, names in os.walk(folder, onerror=closed.append):
        found += [Path(inner, name) for name in names if Path(name).suffix.lower() in suffixes]
    return sorted(path for path in found if path.is_file()), closed
