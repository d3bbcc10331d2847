"""The public names: what is promised is there, and nothing else is."""

from __future__ import annotations

import pytest

import quellenlage

PROMISED = ["Claim", "Document", "Dossier", "Workspace", "article", "read_articles", "read_documents", "render"]


def test_what_is_promised_is_there():
    assert quellenlage.__all__ == PROMISED
    for name in PROMISED:
        assert callable(getattr(quellenlage, name))
        assert name in dir(quellenlage)


def test_what_is_not_there_is_said():
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        quellenlage.nothing  # noqa: B018


def test_every_public_thing_says_what_it_is():
    assert [name for name in PROMISED if not getattr(quellenlage, name).__doc__] == []
