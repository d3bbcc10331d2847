"""The page in a real browser: nothing is loaded, nothing is logged, it fits a phone, and works without JavaScript."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace

import pytest

from quellenlage.model import reason
from quellenlage.presentation import render
from tests.presentation.sample import CLAIMS, DOCUMENTS, dossier
from tests.presentation.test_page import HOSTILE

CHROMIUM = os.environ.get("QUELLENLAGE_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM, reason="no Chromium on this machine"),
    pytest.mark.filterwarnings("ignore"),
]


@pytest.fixture(scope="module")
def browser():
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    path = tmp_path_factory.mktemp("page") / "dossier.html"
    path.write_text(render(dossier(), "html"), encoding="utf-8")
    return path


@pytest.fixture
def opened(browser, file):
    """Opens a page and gives it back with what it requested and logged."""
    contexts = []

    def open_page(path=file, **options):
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        seen = []
        page.on("request", lambda request: seen.append(request.url))
        page.on("console", lambda message: seen.append(message.text))
        page.on("pageerror", lambda error: seen.append(str(error)))
        page.goto(path.as_uri())
        return page, seen

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize("width", [390, 820, 1280])
@pytest.mark.parametrize("script", [True, False])
def test_it_opens_by_itself_and_fits(opened, file, width, script):
    page, seen = opened(viewport={"width": width, "height": 844}, java_script_enabled=script)

    assert seen == [file.as_uri()]
    assert page.locator("h1").inner_text() == "Brandts Reise nach Triest"
    assert page.locator(".report").count() == 3
    if script:
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_number_leads_to_the_words_and_back(opened):
    page, _ = opened(viewport={"width": 1280, "height": 900})
    page.locator("#disputed .num").first.click()

    assert page.url.endswith("#w-c5")
    assert page.locator("mark.chosen").all_inner_texts()
    assert page.locator("#c-c5.chosen").count() == 1
    assert page.locator("#w-c5").is_visible()


def test_keys_step_through_the_claims(opened):
    page, _ = opened()
    for key, number in (("j", "1"), ("j", "2"), ("k", "1")):
        page.keyboard.press(key)
        assert page.locator(".note.chosen .num").inner_text() == number
    page.keyboard.press("Escape")
    assert page.locator(".chosen").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_is_readable_in_light_and_dark(opened, scheme):
    page, _ = opened(color_scheme=scheme)
    low = page.evaluate(CONTRAST)

    assert low == []


def test_print_shows_the_tables(opened):
    page, _ = opened(viewport={"width": 1280, "height": 900})
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")

    assert page.locator("nav").is_hidden()
    assert page.locator("#timeline table").is_visible()


def test_hostile_words_run_nothing(opened, tmp_path):
    evil = dossier(
        documents=(replace(DOCUMENTS[0], title=HOSTILE, text=HOSTILE + "w" * 10_000), *DOCUMENTS[1:]),
        claims=tuple(replace(c, about=HOSTILE + "ü" * 10_000) for c in CLAIMS),
        warnings=(reason("warning.kept", words="w" * 10_000), reason("warning.kept", words=HOSTILE)),
    )
    path = tmp_path / "evil.html"
    path.write_text(render(evil, "html"), encoding="utf-8")
    page, seen = opened(path, viewport={"width": 390, "height": 844})

    assert seen == [path.as_uri()]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.locator("img").count() == 0


CONTRAST = """() => {
  const channels = (colour) => {
    const canvas = document.createElement("canvas").getContext("2d");
    canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (element) => {
    const layers = [];
    for (let e = element; e; e = e.parentElement) layers.push(channels(getComputedStyle(e).backgroundColor));
    return layers.reverse().reduce((below, [r, g, b, a]) =>
      [r, g, b].map((v, i) => v * (a / 255) + below[i] * (1 - a / 255)), [255, 255, 255]);
  };
  const low = [];
  for (const element of document.querySelectorAll("p, h1, h2, h3, h4, a, q, abbr, mark, td, th, dd, .facts, .aside, .badge, summary")) {
    const [one, other] = [light(channels(getComputedStyle(element).color)), light(behind(element))].sort((a, b) => b - a);
    if ((one + 0.05) / (other + 0.05) < 4.5) low.push(`${element.tagName} ${element.className} ${element.textContent.slice(0, 30)}`);
  }
  return low;
}"""
