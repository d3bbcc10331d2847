"""Opening the file of a workspace: also where nothing may be written, and with the reason where it can't be opened."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from urllib.parse import quote

from quellenlage.errors import CorruptStoreError, StoreError, StoreFullError

BUSY_S = 30
"""So long somebody who writes is waited for."""


def may_be_written(path: str) -> bool:
    """Whether the file and, for SQLite's journal, its folder may be written; a missing file: whether it may be made."""
    file = Path(path)
    return os.access(file.absolute().parent, os.W_OK) and (not file.exists() or os.access(file, os.W_OK))


def opened(path: str, *, read_only: bool) -> sqlite3.Connection:
    """A connection to the file of a workspace.

    Where its folder may not be written (a read-only medium, another user's archive) SQLite can't make the files beside it by which
    readers and writers keep clear of each other. Then nobody writes: the file is read as one that doesn't change.

    Raises:
        StoreError: it can't be opened; why.
    """
    address = f"file:{quote(str(Path(path).absolute()))}?mode={'ro' if read_only else 'rwc'}"
    if read_only and not os.access(Path(path).absolute().parent, os.W_OK):
        _nothing_unfinished(path)
        address += "&immutable=1"
    try:
        return sqlite3.connect(address, uri=True, timeout=BUSY_S, isolation_level=None, check_same_thread=not read_only)
    except sqlite3.Error as error:
        raise store_error(path, error) from error


def _nothing_unfinished(path: str) -> None:
    journal = Path(f"{path}-wal")
    if journal.exists() and journal.stat().st_size:
        raise StoreError(
            f"{path}: read-only, and {journal.name} holds what was written last: open it once where it may be written"
        )


def store_error(path: str, error: sqlite3.Error) -> StoreError:
    """What went wrong, for somebody who does not know SQLite."""
    text = str(error)
    if "full" in text:
        return StoreFullError(f"{path}: no space left; the article was not added")
    if "malformed" in text or "not a database" in text or "encrypted" in text:
        return CorruptStoreError(f"{path}: no workspace, or a damaged one ({text})")
    if "readonly" in text:
        return StoreError(f"{path}: may not be written")
    if "locked" in text:
        return StoreError(f"{path}: another process has been writing to it for {BUSY_S} seconds; try again")
    if "unable to open" in text:
        return StoreError(f"{path}: can't be opened ({_why_not(Path(path))})")
    return StoreError(f"{path}: {text}")


def _why_not(file: Path) -> str:
    if file.is_dir():
        return "it is a folder"
    if not file.absolute().parent.is_dir():
        return "there is no such folder"
    return "it may not be written" if file.exists() else "no file may be made there"
