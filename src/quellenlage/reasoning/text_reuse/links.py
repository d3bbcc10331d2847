"""What shared text means: agency copy, reprint, shared quotation or boilerplate, from where, and the words of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from quellenlage.model import Finding, Reason, reason
from quellenlage.reasoning.because import because
from quellenlage.reasoning.identity import content_id
from quellenlage.reasoning.text_reuse.credits import credited_agencies, publishing_agency
from quellenlage.reasoning.text_reuse.spans import Extent, Located
from quellenlage.reasoning.text_reuse.stars import Star
from quellenlage.reasoning.wording import outlet_name

How = Literal["agency", "reprint", "shared_quote", "boilerplate"]
BOILERPLATE_BELOW = 0.3
"""Two articles of one outlet that share less than this share a block of the page, not a report."""

_locate = lru_cache(maxsize=64)(Located.of)


def shared_stretches(star: Star) -> tuple[tuple[str, int, int], ...]:
    """The shared words as (document, start, end), the hub's first: what it shares with any of the others."""
    hub = _locate(star.hub.text, star.stream)
    hub_hashes = set(hub.hashes)
    spans: list[tuple[str, int, int]] = []
    taken: set[int] = set()
    cache: dict[str, list[Extent]] = {}
    for ray in star.rays:
        if ray.text not in cache:
            located = _locate(ray.text, star.stream)
            taken.update(hub_hashes.intersection(located.hashes))
            cache[ray.text] = located.shared_with(hub_hashes)
        spans += [(ray.id, start, end) for start, end in cache[ray.text]]
    return (*((star.hub.id, start, end) for start, end in hub.shared_with(taken)), *spans)


def _agency(star: Star) -> str | None:
    """The agency whose text it is: what most of the sharing documents credit, if that is one; one credit is enough."""
    signed = [credited_agencies(document) for document in (star.hub, *star.rays)]
    named = [credit for credit in signed if credit]
    if not named:
        return None
    in_all = frozenset.intersection(*named)
    if in_all:
        own = publishing_agency(star.hub)
        return own if own in in_all else min(in_all)
    counts = Counter(agency for credit in named for agency in credit)
    (best, most), *rest = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return best if not rest or most > rest[0][1] else None


def _same_outlet(star: Star) -> bool:
    return len({outlet_name(document) for document in (star.hub, *star.rays)}) == 1


def _is_boilerplate(star: Star, spans: Sequence[tuple[str, int, int]]) -> bool:
    if star.common:
        return True
    if not _same_outlet(star):
        return False
    shared: Counter[str] = Counter()
    for document, start, end in spans:
        shared[document] += end - start
    return all(shared[one.id] < BOILERPLATE_BELOW * len(one.text) for one in (star.hub, *star.rays))


def judge(star: Star) -> Finding | None:
    """The finding for a star of shared text, or None where the shared words are no stretch that anybody could check."""
    spans = shared_stretches(star)
    if not spans and any(ray.text != star.hub.text for ray in star.rays):
        return None
    how, origin, rule = _kind(star, spans)
    told = _told(star, how, origin, spans)
    documents = tuple(sorted({star.hub.id, *(ray.id for ray in star.rays)}))
    return Finding(
        id=content_id("copy", documents, how, origin, star.stream),
        type="copy",
        claims=(),
        because=because((told,)),
        rule=rule,
        how=how,
        documents=documents,
        origin=origin,
        spans=spans,
        reasons=(told,),
    )


def _kind(star: Star, spans: Sequence[tuple[str, int, int]]) -> tuple[How, str | None, str]:
    if star.stream == "quoted":
        return "shared_quote", None, "copy.inside-quotation-marks"
    if _is_boilerplate(star, spans):
        return "boilerplate", None, "copy.block-of-many-articles" if star.common else "copy.block-of-one-outlet"
    agency = _agency(star)
    if agency:
        wire = next((one.id for one in (star.hub, *star.rays) if publishing_agency(one) == agency), None)
        return "agency", wire or agency, "copy.agency-credited"
    times = {document.published for document in star.rays} | {star.hub.published}
    known = None not in times and all(ray.published != star.hub.published for ray in star.rays)
    return "reprint", star.hub.id if known else None, "copy.earliest-publication" if known else "copy.origin-unknown"


def _told(star: Star, how: How, origin: str | None, spans: Sequence[tuple[str, int, int]]) -> Reason:
    texts = {document.id: document.text for document in (star.hub, *star.rays)}
    shared = sum(len(texts[one][start:end].split()) for one, start, end in spans if one == star.hub.id)
    outlets = tuple(sorted({outlet_name(document) for document in (star.hub, *star.rays)}))
    common: dict[str, int | tuple[str, ...]] = {
        "count": len(star.rays) + 1,
        "outlets": outlets,
        "words": shared or len(star.hub.text.split()),
    }
    match how:
        case "agency" if origin is None or origin in texts:
            return reason("copy.agency-report", **common)
        case "agency":
            return reason("copy.agency-credited", **common, agency=str(origin))
        case "shared_quote":
            return reason("copy.quotation", **common)
        case "boilerplate":
            return reason("copy.boilerplate", **common)
        case "reprint":
            first = {"first": outlet_name(star.hub)} if origin else {}
            return reason("copy.reprint" if origin else "copy.reprint-unknown", **common, **first)
