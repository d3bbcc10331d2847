"""The README's promises: its example runs and prints what it says; its commands exist."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def block(language):
    return re.search(rf"```{language}\n(.*?)```", README, re.DOTALL).group(1)


def test_the_python_example_prints_what_it_says():
    done = subprocess.run([sys.executable, "-c", block("python")], capture_output=True, text=True, check=False)

    assert done.stderr == ""
    assert block("text") == done.stdout


def test_every_command_and_option_exists():
    for command, rest in re.findall(r"^(?:.*&& )?quellenlage (\w+)(.*)$", README, re.MULTILINE):
        shown = subprocess.run(
            [sys.executable, "-m", "quellenlage", command, "--help"], capture_output=True, text=True, check=True
        ).stdout
        for option in re.findall(r"(?<=\s)(--?[a-z][a-z-]*)", rest.partition("#")[0]):
            assert option in shown, (command, option)


def test_every_link_leads_somewhere():
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_test_command_is_what_ci_calls():
    assert "scripts/test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "scripts/test" in block("sh") or "scripts/test" in README
