"""Pictures of the dossier and of the web application over the bundled story; called by `scripts/screenshots`."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

SIZES = (
    ("", 1280, 1000, "light"),
    ("-dark", 1280, 1000, "dark"),
    ("-phone", 390, 844, "light"),
    ("-phone-dark", 390, 844, "dark"),
)
EVERY_SIZE = ("overview", "reading")
"""Views that are pictured in all sizes; the others on a laptop in light and on a phone in dark."""


@contextmanager
def serving() -> Iterator[str]:
    """The application over the bundled story; gives its address."""
    command = [sys.executable, "-m", "quellenlage", "serve", "--demo", "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr is not None
        try:
            yield next(found[0] for line in server.stderr if (found := re.search(r"http://[\d.:]+", line)))
        finally:
            server.terminate()


def views(address: str) -> dict[str, str]:
    """The views by name."""
    story = asked(f"{address}/api/stories")[0]["id"]
    report = asked(f"{address}/api/stories/{story}/dossier")["documents"][1]["digest"]
    of_story = {
        "overview": "", "articles": "/reports", "reading": f"/reports/{report}", "timeline": "/timeline",
        "persons": "/timeline?lanes=person",
        "map": "/map?at=2023-09-12T04:00%2B02:00", "space-time": "/journeys", "sources": "/sources", "conflicts": "/conflicts",
        "questions": "/questions", "people": "/people", "corrections": "/corrections?entity=person:wladimir-putin",
    }  # fmt: skip
    return {"stories": "/", "search": "/search?q=Kim", **{name: f"/stories/{story}{path}" for name, path in of_story.items()}}


def asked(address: str) -> Any:
    """JSON from the application."""
    with urllib.request.urlopen(address) as answer:
        return json.load(answer)


def main() -> None:
    """Take all pictures."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright, serving() as address, tempfile.TemporaryDirectory() as made:
        browser = playwright.chromium.launch(executable_path=os.environ["QUELLENLAGE_CHROMIUM"], args=["--no-sandbox"])
        dossier = Path(made) / "demo.html"
        subprocess.run([sys.executable, "-m", "quellenlage", "demo", "--format", "html", "-o", str(dossier)], check=True)
        for suffix, width, height, scheme in SIZES:
            context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme, locale="de-DE")
            page = context.new_page()
            page.goto(dossier.as_uri())
            if suffix != "-phone-dark":
                page.screenshot(path=folder / f"demo{suffix}.png")
            for name, path in views(address).items():
                if name in EVERY_SIZE or suffix in ("", "-phone-dark"):
                    page.goto(address + path)
                    if name == "overview":
                        page.evaluate("document.querySelector('.chip').open = true")
                    page.screenshot(path=folder / f"web-{name}{suffix}.png")
            context.close()
        browser.close()


if __name__ == "__main__":
    main()
