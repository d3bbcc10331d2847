"""Imports go one way, and `import quellenlage` costs nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_imports_go_one_way():
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr


def test_importing_and_helping_load_nothing_heavy():
    script = (
        "import sys, quellenlage, quellenlage.cli; "
        "heavy = {'yaml', 'lxml', 'trafilatura', 'pycrfsuite', 'rich', 'sqlite3', 'jinja2'} & set(sys.modules); "
        "assert not heavy, heavy"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr


def test_no_module_is_named_after_nothing():
    forbidden = {"utils", "util", "helpers", "helper", "common", "core", "misc"}

    assert not [p for p in (ROOT / "src").rglob("*") if p.stem in forbidden]
