"""Everything that a user may name as an article, and all that can be wrong with it."""

from __future__ import annotations

import gzip
import io
import json
import os
import sys
from datetime import UTC, datetime, timedelta, timezone

import pytest

from quellenlage.errors import ArticleError, InputError, PublishedError
from quellenlage.model import Document
from quellenlage.reasoning.because import because
from quellenlage.text import ArticleDefaults, read_articles

SENTENCE = "Der Minister sagte am Montag, er habe davon nichts gewusst. "


def read(*sources, **defaults):
    return list(read_articles([str(s) for s in sources], ArticleDefaults(**defaults)))


def one(path, **defaults):
    [document] = read(path, **defaults)
    assert isinstance(document, Document), document
    return document


def failure(path, **defaults):
    [error] = read(path, **defaults)
    assert isinstance(error, InputError), error
    assert str(path) in str(error)
    return error.reason


@pytest.fixture
def write(tmp_path):
    def _write(name, content):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return _write


class TestText:
    def test_the_stored_text_is_the_text_itself(self, write):
        document = one(write("a.txt", "Erste Zeile.\r\n\r\nZweite „Zeile“.\n"))

        assert document.text == "Erste Zeile.\n\nZweite „Zeile“.\n"
        assert document.encoding == "utf-8 (detected)"

    @pytest.mark.parametrize(
        ("encoding", "said"),
        [("cp1252", "cp1252 (detected)"), ("utf-16", "utf-16 (byte order mark)"), ("utf-8-sig", "utf-8 (byte order mark)")],
    )
    def test_other_encodings_are_recognised_and_recorded(self, write, encoding, said):
        document = one(write("a.txt", "Größe, „Straße“ – Übung".encode(encoding)))

        assert document.text == "Größe, „Straße“ – Übung"
        assert document.encoding == said

    def test_defaults_fill_in_what_a_text_does_not_carry(self, write):
        document = one(write("a.txt", SENTENCE), published="2023-09-12T09:00:00+02:00", publisher="Kurier", title="T", url="u")

        assert (document.publisher, document.title, document.url) == ("Kurier", "T", "u")
        assert document.published == datetime(2023, 9, 12, 7, tzinfo=UTC)
        assert document.warnings == ()

    def test_identity_is_the_content(self, write):
        first, same, other = one(write("a.txt", SENTENCE)), one(write("b.txt", SENTENCE)), one(write("c.txt", SENTENCE + "x"))

        assert first.id == same.id != other.id


class TestPublished:
    def test_no_time_is_said(self, write):
        assert "no publication time" in because(one(write("a.txt", SENTENCE)).warnings)

    def test_a_time_without_zone_is_read_in_berlin_and_said(self, write):
        document = one(write("a.txt", SENTENCE), published="2023-07-01T12:00:00")

        assert document.published.utcoffset() == timedelta(hours=2)
        assert "names no zone" in because(document.warnings)

    def test_a_day_is_a_day(self, write):
        document = one(write("a.txt", SENTENCE), published="2023-07-01")

        assert document.published_date_only
        assert document.published.utcoffset() == timedelta(hours=2)

    def test_the_future_is_said(self, write):
        assert "in the future" in because(one(write("a.txt", SENTENCE), published="2190-01-01T00:00Z").warnings)

    @pytest.mark.parametrize("value", ["gestern", "2023-02-30", "2023-13-01T00:00Z", "", "0001-01-01T00:00+14:00", "9" * 5000])
    def test_what_is_no_time_is_an_error(self, write, value):
        path = write("a.json", json.dumps({"text": SENTENCE, "published": value or " "}))

        [error] = read(path)
        assert isinstance(error, PublishedError)


class TestJson:
    def test_an_article_of_the_contract(self, write):
        article = {
            "id": "x1", "url": "https://example.org/1", "title": "T", "text": SENTENCE, "publisher": "P", "modified": None,
            "published": "2023-09-12T09:00:00+02:00", "retrieved": None, "language": "de", "credit": "dpa", "authors": ["A"],
        }  # fmt: skip
        document = one(write("a.json", json.dumps(article)))

        assert (document.id, document.credit, document.authors) == ("x1", "dpa", ("A",))
        assert document.published.tzinfo.utcoffset(None) == timezone(timedelta(hours=2)).utcoffset(None)

    def test_other_tools_names_are_understood(self, write):
        document = one(write("a.json", json.dumps({"maintext": SENTENCE, "headline": "H", "sitename": "S"})))

        assert (document.title, document.publisher) == ("H", "S")

    @pytest.mark.parametrize(
        ("content", "reason"),
        [
            ('{"text": 5}', 'field "text" is a number'),
            ('{"title": "x"}', 'neither "text" nor "html"'),
            ('{"text": "   "}', "is empty"),
            ('{"text": "x", "publisher": ["a"]}', 'field "publisher" is a list'),
            ('{"text": "x", "authors": "ok", "url": {}}', 'field "url" is an object'),
            ('{"html": 1}', 'field "html" is not a text'),
            ('{"text": "\\ud800"}', "surrogate"),
            ("[]", "empty list"),
            ("[1]", "no JSON object"),
            ('{"text": ', "no JSON"),
            ("[" * 100_000, "no JSON"),
        ],
    )
    def test_what_is_wrong_is_named(self, write, content, reason):
        path = write("a.json", content)

        [error] = read(path)
        assert isinstance(error, ArticleError)
        assert reason in error.reason
        assert str(path) in error.source

    def test_lines_fail_one_by_one(self, write):
        path = write("a.jsonl", f'{{"text": "{SENTENCE}"}}\n{{bad\n\n{{"text": "Zweiter."}}\n')

        first, error, last = read(path)
        assert (first.text, last.text) == (SENTENCE, "Zweiter.")
        assert error.source == f"{path}:2"


class TestHtml:
    PAGE = """<html lang="de"><head><meta charset="{charset}"><title>t</title>{head}</head><body><nav>Menü</nav><article><h1>Überschrift</h1>
    <p>{text}</p></article></body></html>"""

    def page(self, head="", charset="utf-8"):
        return self.PAGE.format(head=head, charset=charset, text=SENTENCE * 8).encode(charset)

    def test_json_ld_says_who_and_when(self, write):
        item = {
            "@graph": [
                {"@type": "WebPage", "headline": "falsch"},
                {"@type": ["NewsArticle"], "headline": "Kopf", "datePublished": "2023-09-12T09:00:00+02:00",
                 "dateModified": "kaputt", "publisher": {"name": "Kurier"}, "author": [{"name": "A. B."}]},
            ]
        }  # fmt: skip
        document = one(write("a.html", self.page(f'<script type="application/ld+json">{json.dumps(item)}</script>')))

        assert (document.title, document.publisher, document.authors) == ("Kopf", "Kurier", ("A. B.",))
        assert document.published == datetime(2023, 9, 12, 7, tzinfo=UTC)
        assert document.modified is None
        assert "er habe davon nichts gewusst" in document.text
        assert "Menü" not in document.text

    def test_meta_tags_are_next(self, write):
        head = (
            '<meta property="og:site_name" content="Bote"><meta property="article:published_time" content="2023-09-12T09:00Z">'
        )
        document = one(write("a.html", self.page(head)))

        assert (document.publisher, document.title) == ("Bote", "Überschrift")
        assert document.published == datetime(2023, 9, 12, 9, tzinfo=UTC)

    def test_the_page_says_its_encoding(self, write):
        document = one(write("a.html", self.page(charset="iso-8859-1")))

        assert document.encoding == "cp1252 (meta)"
        assert document.title == "Überschrift"

    @pytest.mark.parametrize(
        ("content", "reason"),
        [
            (b"<div>" * 100_000, "nested"),
            (b"<html><body></body></html>", "no article text"),
            (b"<html>" + b"<script>" * 500, "no article text"),
            (b'<script type="application/ld+json">{"@type":' * 200, "no article text"),
        ],
    )
    def test_what_is_no_article_is_said(self, write, content, reason):
        assert reason in failure(write("a.html", content))


class TestMarkdown:
    def test_front_matter_and_markup(self, write):
        document = one(
            write(
                "a.md",
                "---\ntitle: Kopf\npublished: 2023-09-12\npublisher: Bote\n---\n# Zeile\n\nEin **starkes** [Wort](http://x) *hier*.\n",
            )
        )

        assert (document.title, document.publisher, document.text) == ("Kopf", "Bote", "Zeile\n\nEin starkes Wort hier.\n")
        assert document.published_date_only

    def test_a_heading_is_the_title(self, write):
        document = one(write("a.md", "# Kopf\n\nText."))

        assert (document.title, document.text) == ("Kopf", "Text.")

    @pytest.mark.parametrize(
        "title",
        [
            "Nach Seilbahnpanne: Kritik am Betreiber",
            "„Nie wieder“: Stimmen zum Urteil",
            "Rücktritt: 'Es reicht': der Tag im \"Rat\"",
        ],
    )
    def test_a_headline_with_a_colon_needs_no_quotes(self, write, title):
        assert one(write("a.md", f"---\ntitle: {title}  \npublisher: Radio Alpenrand\n---\nText.")).title == title

    def test_a_quoted_headline_stays_as_it_is(self, write):
        assert one(write("a.md", "---\ntitle: 'Panne: Kritik'\n---\nText.")).title == "Panne: Kritik"

    def test_broken_front_matter_is_said(self, write):
        assert "front matter is no YAML (line 2)" in failure(write("a.md", "---\n: : [\n---\nText."))

    @pytest.mark.parametrize("value", ["2024-13-45", "2024-01-01T25:00:00Z", "9" * 5_000])
    def test_a_value_that_cannot_be_is_said(self, write, value):
        assert "front matter has a value that can't be" in failure(write("a.md", f"---\npublished: {value}\n---\nText."))

    def test_numbers_and_days_are_words_there(self, write):
        document = one(write("a.md", "---\ntitle: 2024\nid: 7\npublisher: 1.5\npublished: 2024-03-05\n---\nText."))

        assert (document.title, document.id, document.publisher, document.published_date_only) == ("2024", "7", "1.5", True)


class TestCollections:
    def test_a_feed(self, write):
        dated = "<pubDate>Tue, 12 Sep 2023 09:00:00 +0200</pubDate><description>&lt;p&gt;Erstens.&lt;/p&gt;&lt;p&gt;Zweitens.&lt;/p&gt;</description>"
        entry = f"<item><guid>g1</guid><title>T</title><link>https://x/1</link><source url='u'>Agentur</source>{dated}</item>"
        document = one(write("a.xml", f"<rss><channel><title>Kanal</title>{entry}</channel></rss>"))

        assert (document.id, document.publisher, document.text) == ("g1", "Agentur", "Erstens.\n\nZweitens.")
        assert document.published == datetime(2023, 9, 12, 7, tzinfo=UTC)

    def test_entities_of_a_feed_are_not_followed(self, write, tmp_path):
        secret = tmp_path / "secret.bin"
        secret.write_text("geheim")
        feed = f'<!DOCTYPE r [<!ENTITY e SYSTEM "file://{secret}">]><rss><channel><item><description>a &e; b</description></item></channel></rss>'

        results = read(write("a.xml", feed))
        assert "geheim" not in repr(results)

    def test_a_web_archive(self, tmp_path):
        page = TestHtml().page()
        http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
        record = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://x/1\r\nWARC-Date: 2023-09-12T08:00:00Z\r\n" + \
            f"Content-Length: {len(http)}\r\n\r\n".encode() + http + b"\r\n\r\n"  # fmt: skip
        path = tmp_path / "a.warc.gz"
        path.write_bytes(gzip.compress(record) + gzip.compress(record))

        documents = read(path)
        assert [d.url for d in documents] == ["https://x/1", "https://x/1"]
        assert documents[0].retrieved == datetime(2023, 9, 12, 8, tzinfo=UTC)

    def test_a_damaged_archive_is_said(self, tmp_path):
        path = tmp_path / "a.warc.gz"
        path.write_bytes(gzip.compress(b"WARC/1.0\r\nContent-Length: 500\r\n\r\nabc")[:-12])

        assert any(isinstance(result, ArticleError) for result in read(path))


class TestBadInput:
    @pytest.mark.parametrize(
        ("name", "content", "reason"),
        [
            ("empty.txt", b"", "is empty"),
            ("blank.txt", b" \n\t ", "is empty"),
            ("binary.txt", bytes(range(256)) * 40, "is binary"),
            ("picture.html", b"\x89PNG\r\n\x1a\n" + bytes(2_000), "is binary"),
            ("large.txt", b"wort " * 10_500_000, "larger than"),
            ("long.txt", b"wort " * 300_000, "characters, more than"),
            ("a.xml", b"<rss><channel>", "no well-formed XML"),
            ("b.xml", b"<html/>", "no RSS or Atom"),
            ("empty.jsonl", b"\n\n", "is empty"),
        ],
    )
    def test_one_clear_reason(self, write, name, content, reason):
        assert reason in failure(write(name, content))

    def test_a_file_that_is_not_there(self, tmp_path):
        assert failure(tmp_path / "nichts.txt") == "no such file or directory"

    def test_a_name_with_a_nul(self):
        [error] = read("a\0b.txt")
        assert isinstance(error, InputError)

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
    def test_a_file_that_may_not_be_read(self, write):
        path = write("a.txt", SENTENCE)
        path.chmod(0)

        assert failure(path) == "permission denied"

    def test_a_folder_reads_what_it_can(self, write, tmp_path):
        write("1.txt", SENTENCE)
        write("2.json", "{")
        write("3.md", "# T\n\nText.")
        write("picture.png", b"x")

        results = read(tmp_path)
        assert [type(r).__name__ for r in results] == ["Document", "ArticleError", "Document"]

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
    def test_a_folder_that_may_not_be_looked_into_is_said(self, write, tmp_path):
        (tmp_path / "closed").mkdir(mode=0)
        write("1.txt", SENTENCE)

        assert [type(r).__name__ for r in read(tmp_path)] == ["ArticleError", "Document"]

    @pytest.mark.skipif(sys.platform != "linux", reason="such names are Linux's")
    @pytest.mark.parametrize("suffix", [".txt", ".jsonl"])
    def test_a_name_that_is_no_utf8_is_written_down_as_far_as_it_can_be(self, tmp_path, suffix):
        content = json.dumps({"text": SENTENCE}) if suffix == ".jsonl" else SENTENCE
        (tmp_path / os.fsdecode(b"M\xfcnchen" + suffix.encode())).write_text(content)

        [document] = read(tmp_path)
        assert "M\ufffdnchen" in because(document.warnings)
        document.source.encode("utf-8")

    def test_only_the_web_is_fetched(self):
        [error] = read("ftp://example.org/a.txt")
        assert "no http or https address" in str(error)

    def test_a_folder_without_articles(self, tmp_path):
        assert "holds no article" in failure(tmp_path)

    def test_standard_input(self, monkeypatch):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(SENTENCE.encode())))

        assert one("-").text == SENTENCE

    @pytest.mark.parametrize(("text", "kind"), [('{"text": "A."}', 1), ('{"text": "A."}\n{"text": "B."}', 2), ("[{", 1)])
    def test_standard_input_says_its_kind(self, monkeypatch, text, kind):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

        assert len(read("-")) == kind

    def test_another_language_is_said(self, write):
        english = "The minister said on Monday that he had not known anything about the matter and would resign. " * 5

        assert "does not look German" in because(one(write("a.txt", english)).warnings)

    def test_an_address_that_cannot_be_reached(self):
        [error] = read("http://127.0.0.1:9/a")
        assert str(error) == "http://127.0.0.1:9/a: can't be reached (Connection refused)"
