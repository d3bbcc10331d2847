"""Papers and stations by their names: „der „Elbkurier““, „sagte dem Neustädter Tageblatt“, „Informationen des Elbkuriers“."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from quellenlage.analysis.base.fields import QUOTES
from quellenlage.analysis.names.found import Found, Named
from quellenlage.analysis.names.judging import reporting
from quellenlage.analysis.names.subkinds import body_subkind
from quellenlage.analysis.names.wordlists import word_lists
from quellenlage.model import Token
from quellenlage.resources import table

_LONGEST = 5
"""Words of a paper's name in quotation marks."""
_ARTICLES = frozenset("der die das dem den des".split())
_SHORTEST = 3
"""Letters that stand before the noun for a paper: „Elb|kurier“."""


def papers(words: Sequence[str], tokens: Sequence[Token], found: Found) -> None:
    """Find papers that neither the data nor the recogniser know, and say of the others that they are some."""
    starts = {one.first: one for one in found.names}
    for k in range(1, len(words)):
        if words[k - 1] in QUOTES and (kind := body_subkind(inside_marks(words[k])[1])):
            found.drop({one for one in found.names if one.first <= k < one.last})
            found.add(Named(k, k + 1, "organisation", kind))
            continue
        last = _quoted_end(words, k) if words[k - 1] in QUOTES else k + 1
        if last is None or not words[k][:1].isupper() or not _paper(words[last - 1]):
            continue
        if last == k + 1 and words[k].lower().rstrip("sn") in _ends() and not _adjective(words, k):
            continue  # „die „Post““
        one = starts.get(k)
        if one is not None and one.last == last and not one.subkind:
            one.kind, one.subkind = "organisation", "newspaper"
        elif not any(found.taken[k:last]) and (words[k - 1] in QUOTES or _unquoted(words, tokens, k)):
            found.add(Named(k - _adjective(words, k), last, "organisation", "newspaper"))


def inside_marks(word: str) -> tuple[str, str]:
    """„Bild“-Zeitung“ as one word: the name that the mark ends, and the noun behind it; empty for other words."""
    at = next((k for k in range(1, len(word) - 1) if word[k] in QUOTES and word[k + 1] == "-"), 0)
    return (word[:at], word[at + 2 :]) if at else ("", "")


def _quoted_end(words: Sequence[str], k: int) -> int | None:
    """Where a name in quotation marks ends that begins at `k`."""
    return next((j for j in range(k + 1, min(len(words), k + _LONGEST + 1)) if words[j] in QUOTES), None)


@lru_cache(maxsize=20_000)
def _paper(word: str) -> bool:
    """Whether a word ends as names of papers do, also in the genitive or dative: „Boten“, „Elbkuriers“."""
    low = word.lower()
    return word[:1].isupper() and any(form.endswith(_ends()) for form in (low, low.removesuffix("s"), low.removesuffix("n")))


def _unquoted(words: Sequence[str], tokens: Sequence[Token], k: int) -> bool:
    """„Dem Elbkurier sagte er“: a compound with a place, or a place's adjective before it, where papers are told of."""
    first = k - _adjective(words, k)
    article = first > 0 and words[first - 1].lower() in _ARTICLES
    if not article or not (first < k or _placed(words[k])):
        return False
    beside = (*tokens[max(0, first - 3) : first - 1], *tokens[k + 1 : k + 2])
    told = words[first - 2].lower() if first > 1 else ""
    return told in _words("before") or any(token.form == "Fin" and token.lemma in reporting() for token in beside)


def _adjective(words: Sequence[str], k: int) -> bool:
    """„Neustädter“ before „Tageblatt“."""
    return k > 0 and words[k - 1][:1].isupper() and words[k - 1].endswith("er") and words[k - 1].lower() not in _ARTICLES


def _placed(word: str) -> bool:
    """Whether a paper's noun stands behind a place or river of the lists: „Elbkurier“, „Rheinpost“."""
    low, lists = word.lower(), word_lists()
    end = next(
        (e for e in _ends() if any(form.endswith(e) for form in (low, low.removesuffix("s"), low.removesuffix("n")))), ""
    )
    first = word[: low.rfind(end)].rstrip("-")
    forms = (first, first + "e", first + "n", first.removesuffix("er"))
    return len(first) >= _SHORTEST and any(form in names for form in forms for names in (lists.place, lists.book))


@cache
def _ends() -> tuple[str, ...]:
    return tuple(_words("ends"))


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("de/name_nouns.yaml")["papers"][key].split())
