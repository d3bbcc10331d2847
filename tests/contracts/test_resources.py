"""Resources: every table can be read, and nothing that is packaged is forgotten by the wheel."""

from __future__ import annotations

from pathlib import Path

import pytest

from quellenlage import resources
from quellenlage.errors import ResourceError

FOLDER = Path(resources.__file__).parent


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.yaml")), ids=lambda p: p.name)
def test_every_table_is_yaml(path):
    assert resources.table(path.relative_to(FOLDER).as_posix()) is not None


def test_a_missing_one_is_a_broken_installation():
    with pytest.raises(ResourceError, match="missing from the installation"):
        resources.table("de/nothing.yaml")


def test_the_whole_is_small():
    size = sum(p.stat().st_size for p in FOLDER.rglob("*") if p.is_file() and "__pycache__" not in p.parts)

    assert size < 60_000_000
