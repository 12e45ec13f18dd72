"""An instrument that is all content, driven as the browser drives it."""

from pathlib import Path
from uuid import uuid4

import pytest

from collabworkshop.analysis.assessment.asked import Asked
from collabworkshop.model.errors import AnswerError
from collabworkshop.notebook import WorkshopDoor, join
from collabworkshop.views.asking import AskingView
from tests.seeded import seeded


def opened(workshop: WorkshopDoor, id_: str) -> AskingView:
    view = workshop.exercise(id_)
    assert isinstance(view, AskingView)
    return view


def save(view: AskingView, place: str, **cells: object) -> dict[str, object]:
    """Send what the form sends for an answer."""
    held = view.form.answers.get(place, {})
    operation = {
        "op": "save",
        "id": str(uuid4()),
        "key": held.get("key"),
        "expected": held.get("revision"),
        "cells": cells,
    }
    return view.form._answer(operation, [])


def test_a_tick_is_saved_counted_and_taken_back(practice: WorkshopDoor) -> None:
    view = opened(practice, "initial-assessment")
    part = view.form.parts[0]["id"]
    statement = view.form.parts[0]["items"][0]["id"]
    before = view.host.result("initial-assessment")
    assert save(view, part, item=part, chosen=[statement])["ok"]
    assert view.form.answers[part]["chosen"] == [statement]
    after = view.host.result("initial-assessment")
    assert isinstance(before, Asked) and isinstance(after, Asked)
    assert after.people == before.people + 1
    view.form._answer({"op": "undo", "id": str(uuid4())}, [])
    assert part not in view.form.answers
    assert view.form.can_redo


def test_answers_are_there_when_the_workshop_is_opened_again(tmp_path: Path) -> None:
    first = seeded(tmp_path)
    view = opened(first, "five-ingredients")
    save(view, "agenda.plan.now", item="agenda.plan", aspect="place", rank=2, note="Pinned up")
    given = dict(view.form.answers)
    first.close()
    again = opened(join(tmp_path), "five-ingredients")
    assert {place: a["note"] for place, a in again.form.answers.items()} == {
        place: a["note"] for place, a in given.items()
    }
    again.session.close()


def test_a_case_is_explained_only_after_it_was_answered(practice: WorkshopDoor) -> None:
    view = opened(practice, "power-cases")
    shown = str(view.form.parts)
    case = view.exercise.instrument.parts[0].items[0]
    assert case.because not in shown
    assert view.form.explained == {}
    place = f"{view.exercise.instrument.parts[0].id}.{case.id}"
    save(view, place, item=place, chosen=[case.near])
    told = view.form.explained[place]
    assert told["right"] is False
    assert case.because in told["text"]
    assert case.not_near in told["text"]


def test_private_answers_wait_for_the_close_and_the_round_before_is_there(
    practice: WorkshopDoor,
) -> None:
    view = opened(practice, "ten-practices")
    assert "The result comes when the round is closed" in view.group.value
    assert "What the group said in round 1" in view.moved.value
    assert "Enough resources" in view.moved.value
    view.draw.click()
    assert "items by how much they matter" in view.picture.value


def test_a_second_round_shows_what_has_moved(practice: WorkshopDoor) -> None:
    raters = list(opened(practice, "ten-practices").state.of("person"))[:12]
    for at, person in enumerate(raters):
        with practice.acting_as(person):
            rated = opened(practice, "ten-practices")
            # Not all alike: that would be kept back.
            rated.answer(item="practices.resources", aspect="presence", rank=3 + at % 2)
    view = opened(practice, "ten-practices")
    with pytest.raises(AnswerError):
        view.answer(item="practices.resources", aspect="presence", rank=9)
    view.round.move.click()
    view.round.move.click()  # yes
    assert view.form.closed
    assert "What has moved since round 1" in view.moved.value
    assert "“Enough resources”: rated higher than before" in view.moved.value


def test_another_answer_makes_a_picture_old(practice: WorkshopDoor) -> None:
    view = opened(practice, "five-ingredients")
    view.draw.click()
    assert "<img" in view.picture.value
    place = next(iter(view.exercise.questionnaire.items()))
    aspect = view.exercise.instrument.parts[0].aspects[0].id
    save(view, f"{place}.{aspect}", item=place, aspect=aspect, rank=1)
    assert "Press “Draw the picture” again" in view.picture.value


def test_organisations_are_drawn_where_everybody_may_see_them(practice: WorkshopDoor) -> None:
    shown = opened(practice, "five-ingredients")
    shown.draw_houses.click()
    assert "organisations stand on each item" in shown.picture.value
    assert opened(practice, "ten-practices").draw_houses.layout.display == "none"
    assert opened(practice, "power-reflection").draw.layout.display == "none"


def test_what_is_written_in_own_words_is_read_below_as_text(practice: WorkshopDoor) -> None:
    view = opened(practice, "power-reflection")
    item = next(iter(view.exercise.questionnaire.items()))
    save(view, item, item=item, words="<b>Nobody asks</b> the caretaker")
    assert "&lt;b&gt;Nobody asks&lt;/b&gt; the caretaker" in view.words.value
    assert "<b>Nobody" not in view.words.value
    assert opened(practice, "ten-practices").words.value == ""
