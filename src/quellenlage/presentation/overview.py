"""What every form shows, in its order: agreed, disputed, open, answered, corrected, ruled out, repeated, copies, then the reports.

It looks things up and sorts them; it decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from itertools import islice
from urllib.parse import urlsplit

from quellenlage.knowledge.chains import UNKNOWN_OUTLET
from quellenlage.model import (
    Bound,
    ChainLink,
    Claim,
    Document,
    Dossier,
    Entity,
    Finding,
    FindingType,
    OpenQuestion,
    Place,
    Reason,
    told_of,
)
from quellenlage.presentation.labels import Labels, legend
from quellenlage.presentation.links import InPage, Links
from quellenlage.presentation.moments import moment_words, window_words, zone_named
from quellenlage.presentation.safe_text import one_line
from quellenlage.reasoning.because import because
from quellenlage.reasoning.stories.titles import headline

_CHANGES = ("withdrawn", "corrected", "updated", "refined")
LATEST = 6
"""So many of the newest claims are shown where a reader asks what is new."""
_LATE = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Overview:
    """A dossier with its things by id. `numbers` counts the claims in the order in which a reader meets them."""

    dossier: Dossier
    labels: Labels
    documents: Mapping[str, Document]
    claims: Mapping[str, Claim]
    entities: Mapping[str, Entity]
    places: Mapping[str, Place]
    by_document: Mapping[str, tuple[Claim, ...]]
    numbers: Mapping[str, int]
    ordered: tuple[Document, ...]
    links: Links = field(default_factory=InPage)

    def title(self) -> str:
        """The story's title, or the first report's."""
        titles = [self.dossier.story.title] if self.dossier.story else [d.title for d in self.reports() if d.title]
        if titles and titles[0]:
            return one_line(titles[0])
        return self.headline(self.reports()[0]) if self.reports() else self.labels.word("untitled")

    def headline(self, document: Document) -> str:
        """A report's headline; without one, how it begins."""
        return one_line(document.title or headline(document)) or self.labels.word("untitled")

    def reports(self) -> tuple[Document, ...]:
        """The documents by publication, those without a date last."""
        return self.ordered

    def findings(self, kind: FindingType) -> tuple[Finding, ...]:
        """The findings of a type: agreements with the most independent origins first, changes that put something right first.

        Beyond that they stand by the latest of their claims, in the order in which a reader meets these: a toll is told as it grew.
        """
        chosen = [finding for finding in self.dossier.findings if finding.type == kind]
        return tuple(sorted(chosen, key=lambda finding: (_weight(finding), self._met(finding))))

    def _met(self, finding: Finding) -> tuple[int, ...]:
        """The numbers of a finding's claims, the last of them first."""
        return tuple(sorted((self.numbers[claim] for claim in finding.claims if claim in self.numbers), reverse=True))

    def agreements(self, *, independent: bool) -> tuple[Finding, ...]:
        """Those with two independent origins or more, or those that may all go back to one."""
        return tuple(f for f in self.findings("agreement") if ((f.independent or (0, 0))[0] > 1) == independent)

    def questions(self, *, answered: bool) -> tuple[OpenQuestion, ...]:
        """The questions that are answered, or those that are open or disputed."""
        return tuple(q for q in self.dossier.questions if (q.status == "answered") == answered)

    def known(self, ids: Iterable[str | None]) -> tuple[Claim, ...]:
        """The claims of these ids, in their order; an id that the dossier lacks is left out."""
        return tuple(self.claims[i] for i in ids if i is not None and i in self.claims)

    def latest(self) -> tuple[Claim, ...]:
        """What the newest reports say, the newest report first, `LATEST` claims at most."""
        newest = (claim for document in reversed(self.reports()) for claim in _outermost(self.by_document.get(document.id, ())))
        return tuple(islice(newest, LATEST))

    def held(self, claim: Claim, link: ChainLink) -> str:
        """How far a holder of a claim commits, in a word or two; of who only demands or asks, the word that says so („verlangt“)."""
        return self._said(claim, link) or self.labels.held(link.commitment, origin=link is claim.chain[-1])

    def _said(self, claim: Claim, link: ChainLink) -> str:
        """The verb of a speaker who demands, asks or welcomes: such a one neither commits nor passes on."""
        document = self.documents.get(claim.document)
        if link is not claim.chain[-1] or link.commitment != "Uu" or link.role != "speaker" or not link.cue or not document:
            return ""
        return f"„{one_line(document.text[link.cue.start : link.cue.end])}“"

    def legend(self) -> tuple[tuple[str, str], ...]:
        """The commitments that the lists name, each with the words that they have for it."""
        used: dict[str, set[bool]] = {}
        for claim in self.dossier.claims:
            for link in claim.chain:
                if not self._said(claim, link):
                    used.setdefault(link.commitment, set()).add(link is claim.chain[-1])
        return tuple(
            (
                code,
                " / ".join(dict.fromkeys(self.labels.held(code, origin=origin) for origin in sorted(used[code], reverse=True))),
            )
            for code in legend("commitments")
            if code in used
        )

    def outlet(self, document: Document) -> str:
        """The publisher's name; without one the host of the address, and without that the id."""
        if document.publisher and document.publisher.strip():
            return one_line(document.publisher)
        return _host(document.url) or one_line(document.id)

    def zone(self, claim: Claim) -> tzinfo:
        """The zone of a claim's place; without one that of its report, so that „Monday“ stays Monday; else UTC."""
        place = self.places.get(claim.where or "")
        if place and place.timezone:
            return zone_named(place.timezone)
        time = claim.when.time if claim.when else None
        if time is not None and time < len(self.dossier.times):
            window = self.dossier.times[time].window
            if window and window.zone:
                return zone_named(window.zone)
        return self.publication_zone(self.documents.get(claim.document))

    def publication_zone(self, document: Document | None) -> tzinfo:
        """The offset under which a report was published; UTC where that is unknown."""
        return (document.published.tzinfo if document and document.published else None) or UTC

    def when(self, claim: Claim) -> str:
        """When a claim's matter is said to be; empty where it has no time."""
        if claim.when is None or (claim.when.earliest is None and claim.when.latest is None):
            return ""
        return window_words(claim.when.earliest, claim.when.latest, self.zone(claim), self.labels)

    def published(self, document: Document) -> str:
        """When a report was published, on its own clock."""
        if document.published is None:
            return self.labels.word("undated")
        zone = self.publication_zone(document)
        words = moment_words(document.published, zone, self.labels)
        return words.partition(",")[0] if document.published_date_only else words

    def place(self, place_id: str | None) -> str:
        """A place's name; empty where there is none."""
        place = self.places.get(place_id or "")
        return one_line(place.name) if place else ""

    def holder(self, link: ChainLink) -> str:
        """The name of a holder of a claim; „unnamed“ where the report names nobody."""
        return holder_name(link.name, self.labels, outlet=link.role == "outlet")

    def because(self, judged: Finding | Bound) -> str:
        """Why, in the reader's language; in that of its maker where a judgement brings a sentence and no reasons."""
        return one_line(because(judged.reasons, self.labels.language) if judged.reasons else judged.because)

    def warnings(self) -> list[str]:
        """What could not be read or was assumed, in the reader's language; what several reports share is said once of all."""
        shared: dict[Reason, list[str]] = {}
        for one in (*self.dossier.warnings, *self.dossier.notices):
            source = dict(one.values).get("source")
            about = shared.setdefault(told_of("", one), [])
            if isinstance(source, str):
                about.append(self._called(source))
        language = self.labels.language
        return [one_line(because((told_of(tuple(about), one),), language)) for one, about in shared.items()]

    def _called(self, document_id: str) -> str:
        """A report's outlet, where it names one, and headline; the id of one that the dossier lacks."""
        document = self.documents.get(document_id)
        if document is None:
            return document_id
        outlet, title = self.outlet(document), f"„{self.headline(document)}“"
        return title if outlet == one_line(document.id) else f"{outlet}, {title}"

    def beside(self, judged: Finding) -> str:
        """The same where its claims are shown with their words: what they do not say themselves; empty where that is nothing."""
        if not judged.reasons:
            return one_line(judged.because)
        return one_line(because(judged.reasons, self.labels.language, beside=True))

    def people(self, ids: Iterable[str]) -> str:
        """The names of entities as a list."""
        return self.labels.listed([one_line(self.entities[i].name) for i in ids if i in self.entities])


def _outermost(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Claims in the order of the text without those that stand inside one before: a relative clause is not news of its own."""
    reached = 0
    for claim in claims:
        if claim.end > reached:
            yield claim
            reached = claim.end


def _weight(finding: Finding) -> tuple[int, ...]:
    if finding.type == "supersession":
        return (_CHANGES.index(finding.how) if finding.how in _CHANGES else len(_CHANGES),)
    return tuple(-n for n in finding.independent or ())


def overview(dossier: Dossier, language: str = "en", links: Links | None = None) -> Overview:
    """A dossier, ready to be shown in a language; its links lead into the same page unless `links` says where else."""
    by_document: dict[str, list[Claim]] = {document.id: [] for document in dossier.documents}
    for claim in sorted(dossier.claims, key=lambda c: (c.start, -c.end, c.id)):
        by_document.setdefault(claim.document, []).append(claim)
    reports = tuple(sorted(dossier.documents, key=lambda d: (d.published or _LATE, d.id)))
    ordered = [claim.id for document in reports for claim in by_document[document.id]]
    return Overview(
        dossier=dossier,
        labels=Labels(language),
        documents={document.id: document for document in dossier.documents},
        claims={claim.id: claim for claim in dossier.claims},
        entities={entity.id: entity for entity in dossier.entities},
        places={place.id: place for place in dossier.places},
        by_document={document: tuple(claims) for document, claims in by_document.items()},
        numbers={claim: number for number, claim in enumerate(ordered, 1)},
        ordered=reports,
        links=links or InPage(),
    )


def holder_name(name: str, labels: Labels, *, outlet: bool = False) -> str:
    """A holder's name on one line; „unnamed“ where there is none, and a word for the outlet that an article does not name."""
    if outlet and name == UNKNOWN_OUTLET:
        return labels.word("unknown_outlet")
    return one_line(name) or labels.word("nobody_named")


def _host(url: str | None) -> str | None:
    try:
        host = urlsplit(url).hostname if url else None
    except ValueError:
        return None
    return one_line(host).removeprefix("www.") if host else None
