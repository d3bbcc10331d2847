"""What can go wrong, as one tree.

    QuellenlageError
    ├── InputError            something that came in can't be read; names the input and the reason
    │   ├── ArticleError      an article: empty, binary, too large, not in its format, a wrong field
    │   └── PublishedError    a publication time that is no ISO 8601
    ├── StoreError            the workspace
    │   ├── SchemaVersionError   made by another version of Quellenlage
    │   ├── CorruptStoreError    not a database, or a damaged one
    │   └── StoreFullError       no space left; nothing of the unfinished article was kept
    ├── ResourceError         a packaged resource is missing or damaged: the installation is broken
    ├── CorrectionError       a correction by hand that says nothing: one thing merged with itself, nothing left by a split
    └── UnknownNameError      a story, a model, an adapter, a format, an entity or a correction that does not exist

A user's mistake ends as one line on standard error, never as a traceback.
"""

from __future__ import annotations


class QuellenlageError(Exception):
    """The root of all errors that Quellenlage raises on purpose."""


class InputError(QuellenlageError):
    """Something that came in can't be read.

    Args:
        source: the file, URL or line that it came from, as the user named it.
        reason: one clause that says why, without a full stop.
    """

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class ArticleError(InputError, ValueError):
    """An article is empty, binary, too large, not in its format or has a wrong field."""


class PublishedError(InputError, ValueError):
    """A publication time is no ISO 8601 date or time."""


class StoreError(QuellenlageError):
    """The workspace can't be used."""


class SchemaVersionError(StoreError):
    """The workspace was made by another version of Quellenlage."""


class CorruptStoreError(StoreError):
    """The file is no workspace or is damaged."""


class StoreFullError(StoreError, OSError):
    """There is no space left; nothing of the unfinished article was kept."""


class ResourceError(QuellenlageError):
    """A packaged resource is missing or damaged: the installation is broken."""


class CorrectionError(QuellenlageError, ValueError):
    """A correction by hand can't be what was meant: it has no reason, or it would change nothing."""


class UnknownNameError(QuellenlageError, LookupError):
    """A story, model, adapter, format, entity or correction of that name does not exist."""
