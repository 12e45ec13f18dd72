"""Row SM-4, driven as the browser drives it, and after the workshop was opened again."""

from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from collabworkshop.analysis.understanding.portraits import Understanding
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.portrait import PORTRAIT_POINT
from collabworkshop.notebook import WorkshopDoor, join
from collabworkshop.views.partner_portraits import PartnerPortraitsView
from tests.views.test_hostile_names import OURS, Seen

POINT = {"partner": "second-turn", "topic": "mission", "statement": "They settle quarrels"}
KEY = "second-turn/mission/rosa-delgado"


def opened(workshop: WorkshopDoor) -> PartnerPortraitsView:
    view = workshop.exercise("partner-portraits")
    assert isinstance(view, PartnerPortraitsView)
    return view


def sent(view: PartnerPortraitsView, **operation: Any) -> dict[str, Any]:
    table = view.answers if operation.pop("marks", False) else view.table
    return table._answer({"id": str(uuid4()), **operation}, [])


def test_a_point_is_typed_shared_and_marked_and_the_group_reads_it_after_a_restart(
    practice: WorkshopDoor, tmp_path: Path
) -> None:
    view = opened(practice)
    reply = sent(view, op="save", key=None, expected=0, cells=POINT)
    assert (reply["ok"], reply["key"]) == (True, KEY)
    assert "They settle quarrels" not in view.group.value
    with practice.acting_as("ingrid-solheim"):
        assert "They settle quarrels" not in opened(practice).about.value
    view.sharing.click()
    assert "You have no drafts." in view.waiting.value
    assert view.sharing.disabled

    with practice.acting_as("ingrid-solheim"):
        partner = opened(practice)
        assert "They settle quarrels" in partner.about.value
        cells = {"verdict": "partly", "correction": "We let them settle them"}
        row = f"{KEY}/ingrid-solheim"
        reply = sent(partner, marks=True, op="save", key=row, expected=0, cells=cells)
        assert (reply["ok"], reply["revision"]) == (True, 1)
    practice.close()

    again = join(tmp_path / "workshop")
    view = opened(again)
    assert "We let them settle them" in view.back.value
    result = again.result("partner-portraits")
    assert isinstance(result, Understanding)
    told = next(point for point in result.points if point.key == KEY)
    assert (told.standing, told.corrections) == ("partly", ("We let them settle them",))
    again.close()


def test_a_draft_is_seen_by_the_own_people_only(practice: WorkshopDoor) -> None:
    opened(practice).answer(**POINT)
    for person, seen in (("tomasz-wojcik", True), ("helen-abernathy", False)):
        with practice.acting_as(person):
            view = opened(practice)
            assert (KEY in view.state.of(PORTRAIT_POINT)) is seen
            assert ("They settle quarrels" in view.back.value) is seen


def test_sharing_shares_ones_own_drafts_and_not_those_of_others(practice: WorkshopDoor) -> None:
    with practice.acting_as("tomasz-wojcik"):
        opened(practice).answer(**POINT)
    shared = {record.key for record in opened(practice).share()}
    assert shared == {"open-table-kitchen/programme/rosa-delgado"}  # planted as a draft
    assert opened(practice).share() == ()


def test_marks_are_changed_taken_back_and_removed_in_the_second_table(
    practice: WorkshopDoor,
) -> None:
    view = opened(practice)
    row = view.answers.rows[0]
    assert row["cells"]["verdict"] is None
    sent(view, marks=True, op="save", key=row["key"], expected=0, cells={"verdict": "right"})
    assert view.answers.rows[0]["cells"]["verdict"] == "right"
    assert view.answers.can_undo
    sent(view, marks=True, op="undo")
    assert view.answers.rows[0]["cells"]["verdict"] is None
    sent(view, marks=True, op="redo")
    reply = sent(view, marks=True, op="remove", key=row["key"], expected=3)
    assert reply["ok"]
    assert view.answers.rows[0]["cells"]["verdict"] is None


def test_verdicts_are_pasted_onto_the_rows_that_wait(practice: WorkshopDoor) -> None:
    view = opened(practice)
    pasted = [
        {"key": row["key"], "expected": row["revision"], "cells": {"verdict": word}}
        for row, word in zip(view.answers.rows, ("Right", "perhaps"), strict=False)
    ]
    reply = sent(view, marks=True, op="paste", rows=pasted)
    assert [one["index"] for one in reply["refused"]] == [1]
    assert view.answers.rows[0]["cells"]["verdict"] == "right"


def test_a_mark_by_script_is_made_and_made_anew(practice: WorkshopDoor) -> None:
    view = opened(practice)
    point = view.answers.rows[0]["cells"]["point"]
    assert view.mark(point=point, verdict="right").revision == 1
    record = view.mark(point=point, verdict="wrong", correction="No more")
    assert (record.revision, record.body["correction"]) == (2, "No more")
    with pytest.raises(AnswerError, match="about your own organisation"):
        view.mark(point="family-link/mission/rosa-delgado", verdict="right")


def test_an_unknown_wish_is_refused_in_words(
    practice: WorkshopDoor, callback_errors: list[str]
) -> None:
    reply = sent(opened(practice), marks=True, op="dance")
    assert "does not know 'dance'" in reply["text"]
    callback_errors.clear()


def test_who_speaks_for_nobody_sees_no_rows_and_no_tables_of_theirs(
    practice: WorkshopDoor,
) -> None:
    with practice.acting_as("teresa-alves"):
        view = opened(practice)
        assert (view.table.rows, view.answers.rows, view.back.value) == ([], [], "")
        assert "Nobody has shared anything yet." in view.about.value


def test_the_matrix_is_a_table_with_heads_and_words_for_its_signs(practice: WorkshopDoor) -> None:
    page = opened(practice).group.value
    matrix = page[page.index("The matrix") :]
    assert '<th scope="row">1. <bdi>River Street Community Centre</bdi></th>' in matrix
    assert '<span class="cw-unseen">Saltmarsh Community Fund</span></th></tr></thead>' in matrix
    assert '<span aria-hidden="true">2 ✓</span><span class="cw-unseen">2 right</span>' in matrix


def test_hostile_words_are_text_everywhere(practice: WorkshopDoor) -> None:
    evil = "<img src=x onerror=alert(1)>"
    with practice.acting_as("kofi-mensah"):
        view = opened(practice)
        view.answer(partner="river-street-centre", topic=evil, statement=evil * 90)
        view.share()
    view = opened(practice)
    point = f"river-street-centre/{evil}/kofi-mensah"
    view.mark(point=point, verdict="wrong", correction=evil)
    with practice.acting_as("kofi-mensah"):
        back = opened(practice).back.value
    for html in (view.group.value, view.about.value, back):
        page = Seen(html)
        assert page.elements <= OURS
        assert page.handlers == []
        assert evil in "".join(page.texts)


def test_who_is_erased_leaves_no_words_and_no_name_in_marks(practice: WorkshopDoor) -> None:
    practice._session.erase_me()
    result = practice.result("partner-portraits")
    assert "They go into families" not in str(result.model_dump())
    marks = opened(practice).state.of("portrait-mark").values()
    assert len(marks) == 30
    assert "rosa-delgado" not in str([(mark.key, mark.body) for mark in marks])


def test_the_picture_is_drawn_when_asked_and_outdated_by_the_next_answer(
    practice: WorkshopDoor,
) -> None:
    view = opened(practice)
    view.draw.click()
    assert view.picture.value.startswith('<img alt="Who understands whom: 41 points.')
    view.mark(point=view.answers.rows[0]["cells"]["point"], verdict="right")
    assert "Press “Draw for print” again" in view.picture.value
