"""Every view in a real browser: with and without JavaScript, laptop and phone, light and dark; accessible, and reachable by keys alone."""

from __future__ import annotations

import os
import re
import shutil
import threading
import time

import pytest

CHROMIUM = os.environ.get("QUELLENLAGE_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
VIEWS = [
    "",
    "/reports",
    "/timeline?lanes=person",
    "/map?at=2023-09-12T06:00",
    "/journeys",
    "/sources",
    "/conflicts",
    "/questions",
    "/people",
]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM, reason="no Chromium on this machine"),
    pytest.mark.filterwarnings("ignore"),
]


@pytest.fixture(scope="module")
def address(db):
    uvicorn = pytest.importorskip("uvicorn")
    from quellenlage.web import Settings, create_app

    server = uvicorn.Server(uvicorn.Config(create_app(Settings(db=db, model="free")), port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    for _ in range(200):
        if server.started:
            break
        time.sleep(0.05)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(5)


@pytest.fixture(scope="module")
def browser():
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def opened(browser, address):
    """Opens an address in a context of its own; gives the page back with what went wrong there."""
    contexts = []

    def open_page(path, **options):
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, "locale": "de-DE", **options})
        contexts.append(context)
        page, wrong = context.new_page(), []
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on(
            "request", lambda request: wrong.append(request.url) if not request.url.startswith((address, "data:")) else None
        )
        page.goto(address + path)
        return page, wrong

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def reading(client, demo):
    return f"/stories/{demo}/reports/{client.get(f'/api/stories/{demo}/dossier').json()['documents'][1]['digest']}"


def paths(demo, reading):
    return [
        "/",
        "/search?q=Kim",
        "/search?q=zzz",
        reading,
        f"/stories/{demo}/nothing",
        *(f"/stories/{demo}{view}" for view in VIEWS),
    ]


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("script", [True, False])
def test_every_view_fits_and_logs_nothing(opened, demo, reading, width, script):
    for path in paths(demo, reading):
        page, wrong = opened(path, viewport={"width": width, "height": 844}, java_script_enabled=script)
        assert [line for line in wrong if "404" not in line] == [], path
        assert page.locator("h1").count() == 1, path
        assert page.locator("main").is_visible()
        if script:
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_no_serious_barrier(opened, demo, reading, scheme, width):
    axe = pytest.importorskip("axe_playwright_python.base", reason="axe-playwright-python is not installed")
    script = (
        axe.AXE_FILE_PATH if hasattr(axe, "AXE_FILE_PATH") else __import__("pathlib").Path(axe.__file__).with_name("axe.min.js")
    ).read_text("utf-8")
    for path in paths(demo, reading):
        page, _ = opened(path, viewport={"width": width, "height": 844}, color_scheme=scheme, bypass_csp=True)
        page.evaluate("for (const closed of document.querySelectorAll('details')) closed.open = true")
        page.evaluate(script)
        found = page.evaluate("axe.run()")["violations"]
        bad = [(v["id"], [n["html"][:120] for n in v["nodes"][:3]]) for v in found if v["impact"] in ("serious", "critical")]
        assert bad == [], path


def test_keys_alone_reach_everything(opened, demo, reading):
    for path in [f"/stories/{demo}", reading, "/search?q=Kim"]:
        page, _ = opened(path)
        wanted = page.evaluate(FOCUSABLE)
        reached = set()
        for _ in range(wanted + 20):
            page.keyboard.press("Tab")
            reached.add(page.evaluate("document.activeElement.dataset.probe"))
        assert len(reached - {None}) == wanted, path


def test_the_skip_link_comes_first(opened, demo):
    page, _ = opened(f"/stories/{demo}")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "content"


@pytest.mark.parametrize("script", [True, False])
def test_a_chip_opens_the_words_and_leads_to_the_article(opened, demo, script):
    page, _ = opened(f"/stories/{demo}", java_script_enabled=script)
    chip = page.locator(".chip").first
    chip.locator("summary").press("Enter")
    assert chip.locator("blockquote mark").is_visible()
    chip.get_by_role("link", name="Im Artikel öffnen").click()

    assert "#w-" in page.url
    assert page.locator(".text").is_visible()


def test_keys_step_through_the_claims_of_an_article(opened, reading):
    page, _ = opened(reading)
    page.keyboard.press("j")
    first = page.locator(".note.chosen .num").inner_text()
    page.keyboard.press("j")

    assert page.locator(".note.chosen .num").inner_text() != first
    assert page.locator("mark.chosen").count() >= 1


def test_a_selected_passage_can_be_seen_and_corrected(opened, reading, client, demo):
    page, wrong = opened(reading)
    page.evaluate(SELECT, "Chosun")
    link = page.locator(".selected-link")
    link.wait_for()
    start, end = (int(value) for value in re.findall(r"=(\d+)", link.get_attribute("href"))[-2:])
    text = client.get(f"/api/stories/{demo}/dossier").json()["documents"][1]["text"]
    assert text[start:end] == "Chosun"
    link.click()

    assert "Chosun Ilbo" in page.locator("#passage").inner_text()
    page.locator("#passage").get_by_role("link", name="Korrigieren").first.click()
    assert page.locator("input[name=mention]").count() > 0
    assert wrong == []


def test_search_answers_while_one_types(opened):
    page, _ = opened("/search")
    before = page.locator(".total").inner_text()
    page.locator("#q").press_sequentially("Kosmodrom")
    page.wait_for_function("before => document.querySelector('.total').innerText !== before", arg=before)

    assert "q=Kosmodrom" in page.url
    assert "Kosmodrom" in page.locator(".hits").inner_text()


def test_search_works_without_script(opened):
    page, _ = opened("/", java_script_enabled=False)
    page.locator("#quick").fill("Kosmodrom")
    page.locator("#quick").press("Enter")

    assert page.locator(".hits li").count() > 0
    page.locator(".facets a").first.click()
    assert page.locator(".chosen-facets a").count() == 1


def test_print_leaves_the_controls_out(opened, demo):
    page, _ = opened(f"/stories/{demo}")
    page.emulate_media(media="print")

    assert page.locator(".bar").is_hidden()
    assert page.locator("nav.views").is_hidden()
    assert page.locator("#settled").is_visible()
    assert len(page.pdf()) > 10_000


def test_hostile_words_run_nothing_and_fit(opened, stories):
    evil = next(story for title, story in stories.items() if title.startswith("<"))
    for view in ("", "/reports", "/timeline", "/sources", "/people", "/questions"):
        page, wrong = opened(f"/stories/{evil}{view}", viewport={"width": 390, "height": 844})
        assert wrong == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, view
        assert page.locator("main img, main script").count() == 0


SELECT = """(word) => {
  const walker = document.createTreeWalker(document.querySelector(".text"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.data.indexOf(word);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + word.length);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    break;
  }
  document.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
}"""

FOCUSABLE = """() => {
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
    .filter((e) => e.checkVisibility({ contentVisibilityAuto: true }) && e.type !== "hidden" && !(e.closest("details:not([open])") && !e.matches("details > summary")) );
  all.forEach((e, n) => { e.dataset.probe = n; });
  return all.length;
}"""
