"""Corrections by hand: what they do, that they last, and that they can be taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest

from quellenlage import article, read_documents
from quellenlage.errors import CorrectionError, UnknownNameError
from quellenlage.knowledge.corrections import in_force, merge, reject, rename, split, undo
from quellenlage.model import Anchor, reason

NOON = datetime(2024, 3, 5, 12, tzinfo=UTC)
STRIKE = "Die Gewerkschaftschefin Petra Haller rief am Montag zum Streik auf. Sie sagte, die Geduld sei zu Ende."
TRIAL = "Der Angeklagte Jonas Weber schwieg vor dem Landgericht. Webers Schweigen galt als Irrtum. Man sprach von einem Irrtum."
FLOOD = "Jonas Weber leitet den Deichverband. Weber sagte, die Deiche hielten."
UNION = "Haller-Kreise dementierten. Die Kampfgemeinschaft Nord will am Freitag entscheiden."
LATE = "Petra Haller trat am Mittwoch vor die Presse. Haller nannte das Angebot dürftig."


def report(identity, text, hours=0):
    return article(id=identity, text=text, published=(NOON + timedelta(hours=hours)).isoformat(), publisher="Bote")


REPORTS = [report("streik", STRIKE), report("prozess", TRIAL, 1), report("deich", FLOOD, 2)]


def dossier(reports=None, corrections=()):
    return read_documents(reports or REPORTS, corrections=corrections)


def entity(found, name):
    return next(e for e in found.entities if e.name == name)


def words(found, one):
    texts = {d.id: d.text for d in found.documents}
    return [texts[m.document][m.start : m.end] for m in one.mentions]


def names(found, kind="person"):
    return sorted(e.name for e in found.entities if e.kind == kind)


def in_article(one, identity):
    return [m for m in one.mentions if m.document == identity]


def apart(found):
    """The two called Jonas Weber are two."""
    weber = entity(found, "Jonas Weber")
    return split(found, weber.id, in_article(weber, "deich"), reason="Namensvetter", by="Redaktion", at=NOON)


class TestSplit:
    def test_two_people_of_one_name_become_two(self):
        correction = apart(dossier())
        found = dossier(corrections=[correction])

        both = [e for e in found.entities if e.name == "Jonas Weber"]
        assert sorted({m.document for m in e.mentions} == {"deich"} for e in both) == [False, True]
        assert len({e.id for e in both}) == 2

    def test_every_mention_says_who_split_it_and_why(self):
        found = dossier(corrections=[apart(dossier())])

        whys = {m.why for e in found.entities for m in in_article(e, "deich") if e.kind == "person"}
        assert whys == {"corrected by Redaktion: Namensvetter"}

    def test_claims_name_the_new_one(self):
        found = dossier(corrections=[apart(dossier())])

        [speaker] = {link.entity for c in found.claims for link in c.chain if c.document == "deich" and link.role == "speaker"}
        assert {m.document for e in found.entities if e.id == speaker for m in e.mentions} == {"deich"}

    def test_something_must_be_left(self):
        found = dossier()
        weber = entity(found, "Jonas Weber")

        with pytest.raises(CorrectionError, match="leaves some"):
            split(found, weber.id, weber.mentions, reason="x", by="y")
        with pytest.raises(CorrectionError):
            split(found, weber.id, [], reason="x", by="y")

    def test_only_its_own_mentions(self):
        found = dossier()

        with pytest.raises(UnknownNameError, match="no such mention"):
            split(found, entity(found, "Jonas Weber").id, entity(found, "Petra Haller").mentions, reason="x", by="y")


class TestMerge:
    def test_two_become_one_under_the_first(self):
        found = dossier()
        haller, weber = entity(found, "Petra Haller"), entity(found, "Jonas Weber")
        correction = merge(found, (haller.id, weber.id), reason="Künstlername", by="Redaktion", at=NOON)
        after = dossier(corrections=[correction])

        [one] = [e for e in after.entities if e.kind == "person"]
        assert (one.id, one.name) == (haller.id, "Petra Haller")
        assert "Jonas Weber" in one.aliases
        assert {m.document for m in one.mentions} == {"streik", "prozess", "deich"}

    def test_it_needs_two(self):
        found = dossier()
        haller = entity(found, "Petra Haller").id

        with pytest.raises(CorrectionError, match="two different"):
            merge(found, (haller, haller), reason="x", by="y")

    def test_an_unknown_entity_is_said(self):
        with pytest.raises(UnknownNameError, match="person:niemand"):
            merge(dossier(), ("person:niemand", "person:jonas-weber"), reason="x", by="y")

    @pytest.mark.parametrize(("reason", "by"), [("", "y"), ("x", " ")])
    def test_a_reason_and_somebody_are_needed(self, reason, by):
        found = dossier()
        ids = [entity(found, "Petra Haller").id, entity(found, "Jonas Weber").id]

        with pytest.raises(CorrectionError, match="needs a reason"):
            merge(found, ids, reason=reason, by=by)


class TestRename:
    def test_the_name_in_the_articles_stays_as_an_alias(self):
        found = dossier()
        correction = rename(found, entity(found, "Petra Haller").id, "Dr. Petra Haller", reason="promoviert", by="R", at=NOON)
        after = dossier(corrections=[correction])

        one = entity(after, "Dr. Petra Haller")
        assert "Petra Haller" in one.aliases
        assert one.id == entity(found, "Petra Haller").id

    def test_the_last_name_counts(self):
        found = dossier()
        haller = entity(found, "Petra Haller").id
        one = rename(found, haller, "A", reason="x", by="R", at=NOON)
        two = rename(found, haller, "B", reason="x", by="R", at=NOON + timedelta(minutes=1))

        assert "B" in names(dossier(corrections=[two, one]))


class TestReject:
    def test_a_rejected_mention_is_gone_and_nothing_hangs_on_it(self):
        found = dossier()
        haller = entity(found, "Petra Haller")
        assert "Sie" in words(found, haller)
        correction = reject(found, [haller.mentions[0]], reason="ein Schiff", by="R", at=NOON)
        after = dossier(corrections=[correction])

        assert "Petra Haller" not in names(after)
        assert [w for e in after.entities if e.kind == "person" for w in words(after, e) if w == "Sie"] == []

    def test_it_needs_a_mention(self):
        with pytest.raises(CorrectionError):
            reject(dossier(), [], reason="x", by="y")


class TestTheyLast:
    """Corrections are anchored at words: ids and neighbours may change."""

    def test_new_articles_change_nothing(self):
        correction = apart(dossier())
        found = dossier([*REPORTS, report("neu", LATE, 9), report("auch", "Jonas Weber kam. Weber ging.", 10)], [correction])

        deich = [e for e in found.entities if in_article(e, "deich") and e.kind == "person"]
        assert [{m.document for m in e.mentions} for e in deich] == [{"deich"}]

    def test_other_article_ids_change_nothing(self):
        correction = apart(dossier())
        renamed = [replace(one, id=f"x-{number}") for number, one in enumerate(REPORTS)]

        assert len([e for e in dossier(renamed, [correction]).entities if e.name == "Jonas Weber"]) == 2

    def test_a_merge_holds_where_one_of_its_articles_is_missing(self):
        reports = [report("a", STRIKE), report("b", LATE, 1), report("c", UNION, 2)]
        found = dossier(reports)
        haller = entity(found, "Petra Haller")
        other = next(e for e in found.entities if e.id != haller.id and in_article(e, "c"))
        correction = merge(found, (haller.id, other.id), reason="ihr Verband", by="R", at=NOON)

        after = dossier(reports[1:], [correction])
        assert {m.document for m in entity(after, "Petra Haller").mentions} == {"b", "c"}

    def test_nothing_happens_where_its_words_are_missing(self):
        correction = apart(dossier())

        assert dossier(REPORTS[:1], [correction]).entities == dossier(REPORTS[:1]).entities

    def test_an_anchor_finds_the_mention_that_a_newer_version_draws_wider(self):
        found = dossier()
        correction = apart(found)
        moved = tuple(replace(a, end=a.end + 1) for a in correction.anchors)

        after = dossier(corrections=[replace(correction, anchors=moved)])
        assert len([e for e in after.entities if e.name == "Jonas Weber"]) == 2

    def test_a_far_anchor_finds_nothing(self):
        correction = apart(dossier())
        far = tuple(Anchor(a.digest, a.start + 5_000, a.end + 5_000) for a in correction.anchors)

        assert dossier(corrections=[replace(correction, anchors=far)]).entities == dossier().entities

    def test_the_order_of_articles_does_not_matter(self):
        correction = apart(dossier())
        seen = {dossier(list(order), [correction]).entities for order in permutations(REPORTS)}

        assert len(seen) == 1

    def test_the_dossier_says_that_somebody_corrected_it(self):
        correction = apart(dossier())

        assert dossier(corrections=[correction]).notices == (reason("notice.correction", count=1),)
        assert dossier(REPORTS[:1], [correction]).notices == ()


class TestUndo:
    def test_as_if_it_had_never_been(self):
        correction = apart(dossier())
        back = undo([correction], correction.id, reason="doch derselbe", by="R", at=NOON + timedelta(hours=1))

        assert dossier(corrections=[correction, back]).entities == dossier().entities

    def test_an_undoing_can_be_undone(self):
        correction = apart(dossier())
        back = undo([correction], correction.id, reason="doch derselbe", by="R", at=NOON + timedelta(hours=1))
        again = undo([correction, back], back.id, reason="nein", by="R", at=NOON + timedelta(hours=2))

        assert in_force([again, correction, back]) == (correction,)

    def test_what_is_not_there_can_not_be_undone(self):
        with pytest.raises(UnknownNameError, match="no correction 'k0'"):
            undo([], "k0", reason="x", by="y")

    def test_merge_then_split_then_undo_the_merge(self):
        found = dossier()
        ids = [entity(found, "Petra Haller").id, entity(found, "Jonas Weber").id]
        one = merge(found, ids, reason="x", by="R", at=NOON)
        merged = dossier(corrections=[one])
        both = next(e for e in merged.entities if e.kind == "person")
        two = split(merged, both.id, in_article(both, "deich"), reason="y", by="R", at=NOON + timedelta(minutes=1))
        three = undo([one, two], one.id, reason="z", by="R", at=NOON + timedelta(minutes=2))

        assert names(dossier(corrections=[one, two])) == ["Jonas Weber", "Petra Haller"]
        assert names(dossier(corrections=[one, two, three])) == ["Jonas Weber", "Jonas Weber", "Petra Haller"]
