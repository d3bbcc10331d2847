"""The README's promises: its example runs and prints what it says; its commands exist."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


GUIDE = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")
COMMAND = re.compile(r"^(?:.*(?:&&|\|) )?quellenlage (\w+)(.*)$", re.MULTILINE)


def block(language):
    return re.search(rf"```{language}\n(.*?)```", README, re.DOTALL).group(1)


def test_the_python_example_prints_what_it_says():
    done = subprocess.run([sys.executable, "-c", block("python")], capture_output=True, text=True, check=False)

    assert done.stderr == ""
    assert block("text") == done.stdout


def test_every_command_and_option_exists():
    shell = "\n".join(re.findall(r"```sh\n(.*?)```", README + GUIDE, re.DOTALL))
    for command, rest in COMMAND.findall(shell):
        sub = rest.split()[:1] if command == "correct" and rest.split()[0].isalpha() else []
        shown = subprocess.run(
            [sys.executable, "-m", "quellenlage", command, *sub, "--help"], capture_output=True, text=True, check=True
        ).stdout
        for option in re.findall(r"(?<=\s)(--?[a-z][a-z-]*)", re.split("[#|]", rest)[0]):
            assert option in shown, (command, option)


def test_the_examples_of_the_guide_run(tmp_path):
    made, stored = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)
    said = re.search(r"```text\n(.*?)```", GUIDE, re.DOTALL).group(1)

    done = subprocess.run([sys.executable, "-c", made], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == (said, "")
    article = tmp_path / "a.txt"
    article.write_text("In Emden brannte am Montag ein Lager.", encoding="utf-8")
    subprocess.run([sys.executable, "-m", "quellenlage", "add", article, "--db", tmp_path / "desk.db"], check=True)
    done = subprocess.run(
        [sys.executable, "-c", f"{stored}\nprint(story.title)"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("In Emden brannte ein Lager\n", "")


def test_the_tables_of_the_guide_name_files_that_are_there():
    folder = ROOT / "src" / "quellenlage" / "resources" / "de"
    for name in re.findall(r"`(\w+\.yaml)`", GUIDE):
        assert (folder / name).exists(), name


def test_every_link_leads_somewhere():
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_test_command_is_what_ci_calls():
    assert "scripts/test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "scripts/test" in block("sh") or "scripts/test" in README
