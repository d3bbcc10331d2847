"""What is installed and active, for `quellenlage doctor` and for bug reports."""

from __future__ import annotations

import json
import platform
import sqlite3
from importlib import metadata
from pathlib import Path
from typing import Any

from rich.text import Text

from quellenlage import __version__
from quellenlage.cli.output import columns
from quellenlage.errors import QuellenlageError
from quellenlage.presentation.columns import wrapped

OWN_LICENCE = "Apache-2.0"
_PACKAGES = ("click", "jinja2", "lxml", "python-crfsuite", "pyyaml", "rich", "starlette", "trafilatura", "tzdata", "uvicorn")


def report(db: str, form: str) -> str:
    """The report as text or JSON."""
    packages = {name: _version(name) for name in _PACKAGES}
    facts = {
        "quellenlage": __version__,
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "packages": packages,
        "analysis": _analysis(),
        "resources": _resources(),
        "workspace": _workspace(db),
    }
    if form == "json":
        return json.dumps(facts, ensure_ascii=False, indent=2) + "\n"
    lines = [f"Quellenlage {__version__}, Python {facts['python']}, SQLite {facts['sqlite']}", "", "Packages"]
    lines += [f"  {name:18} {version}" for name, version in packages.items()]
    lines += ["", "Analysis (* is active)"]
    lines += [f"{'*' if one['active'] else ' '} {one['name']:18} {one['state']}" for one in _analysis()]
    lines += ["", "Weights and tables"]
    lines += _tables()
    lines += ["", f"Workspace  {facts['workspace']}"]
    return wrapped(((Text(line.strip()), len(line) - len(line.lstrip()), 6) for line in lines), width=columns())


def _tables() -> list[str]:
    """Every file of weights and every table under a licence of its own; those under ours by folder; no parts of pages."""
    lines: list[str] = []
    own: dict[str, list[int]] = {}
    for one in _resources():
        if one["name"].endswith((".j2", ".css", ".js")):
            continue
        if one["licence"] == OWN_LICENCE:
            own.setdefault(one["name"].partition("/")[0], []).append(one["kilobytes"])
        else:
            lines.append(f"  {one['name']:34} {one['kilobytes']:>6} kB  {one['licence']}")
    tables = ((f"{folder}/ ({len(sizes)} files)", sum(sizes)) for folder, sizes in own.items())
    return [*lines, *(f"  {name:34} {size:>6} kB  {OWN_LICENCE}" for name, size in tables)]


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "missing"


def _analysis() -> list[dict[str, Any]]:
    """Who can tag here: the active provider with its weights and licence, and which others are installed."""
    from quellenlage.analysis.base.providers import DEFAULT, active_name, provider

    active = active_name()
    found = []
    for name, package in ((DEFAULT, ""), ("spacy", "spacy"), ("stanza", "stanza"), ("hanta", "HanTa")):
        mine = active.partition(":")[0] == name
        state = _version(package) if package else "always there"
        if mine or not package:
            try:
                facts = provider(active if mine else name).facts
                state = f"{facts.version}  {facts.weights}  {facts.licence}"
            except QuellenlageError as error:
                state = str(error)
        found.append({"name": active if mine else name, "active": mine, "state": state})
    if not any(one["active"] for one in found):
        found.append({"name": active, "active": True, "state": _state(active)})
    return found


def _state(name: str) -> str:
    from quellenlage.analysis.base.providers import provider

    try:
        facts = provider(name).facts
    except QuellenlageError as error:
        return str(error)
    return f"{facts.version}  {facts.weights}  {facts.licence}"


def _resources() -> list[dict[str, Any]]:
    from quellenlage import resources

    root = Path(str(resources.__path__[0]))
    found = []
    for path in sorted(root.rglob("*")):
        if path.is_file() and path.suffix not in (".py", ".pyc", ".md", ".txt") and path.name != "NOTICE":
            name = path.relative_to(root).as_posix()
            found.append({"name": name, "kilobytes": -(-path.stat().st_size // 1024), "licence": _licence(path, root)})
    return found


def _licence(path: Path, root: Path) -> str:
    """The licence line of the nearest card; our own data is under the project's licence."""
    for folder in (path.parent, *path.parent.parents):
        for card in sorted(folder.glob("*card*.md")) + sorted(folder.glob("CARD*")):
            for line in card.read_text(encoding="utf-8").splitlines():
                if line.lower().lstrip("-* |").startswith(("licence", "license", "lizenz")):
                    cells = [cell.strip(" *") for cell in line.strip("-* |").split("|")]
                    return cells[-1] if len(cells) > 1 else line.lstrip("-* |").partition(":")[2].strip(" *|") or line.strip()
        if folder == root:
            break
    return OWN_LICENCE


def _workspace(db: str) -> str:
    from quellenlage.store import Workspace

    if not Path(db).exists():
        return f"{db}: none yet"
    try:
        with Workspace(db, create_missing=False) as workspace:
            documents, claims = workspace.count()
    except QuellenlageError as error:
        return str(error)
    return f"{db}: {documents} articles, {claims} claims"
