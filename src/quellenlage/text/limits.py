"""How much is read from outside at most. Reports are short: what is larger is a mistake or an attack, and is said to be."""

from __future__ import annotations

MAX_FILE_BYTES = 20 * 1024 * 1024
"""One article as a file. A collection (`.jsonl`, `.json`) may be larger: its lines are held to MAX_TEXT."""

MAX_COLLECTION_BYTES = 4 * 1024 * 1024 * 1024
"""One `.jsonl` file: it is read line by line, so its size costs no memory."""

MAX_LINE_BYTES = 20 * 1024 * 1024
"""One line of a `.jsonl` file."""

MAX_TEXT = 1_000_000
"""Code points of one article's text: about 400 printed pages."""

MAX_NESTING = 1_000
"""Open container elements in HTML; real pages stay below 60. Deeper trees make parsers quadratic."""

MAX_INPUTS = 1_000_000
"""Files below a folder."""
