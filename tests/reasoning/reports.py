"""Reports for tests, with their defaults."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from quellenlage import article
from quellenlage.model import Document, Dossier
from quellenlage.pipeline import read_documents


def report(
    text: str, publisher: str = "Bote", published: str = "2024-03-04T09:00:00+01:00", *, modified: str | None = None, **more
) -> Document:
    document = article(text=text, publisher=publisher, published=published, **more)
    return replace(document, modified=datetime.fromisoformat(modified)) if modified else document


def story(*reports: Document) -> Dossier:
    return read_documents(reports, model="rules")


def of(dossier: Dossier, kind: str):
    return [finding for finding in dossier.findings if finding.type == kind]


def words(dossier: Dossier, finding) -> list[str]:
    about = {claim.id: claim.about for claim in dossier.claims}
    return [about[claim] for claim in finding.claims]
