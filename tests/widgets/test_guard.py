import ipywidgets
import pytest

from collabworkshop.model.errors import (
    AnswerError,
    ConflictError,
    GoneError,
    NotAllowedError,
    StoreError,
)
from collabworkshop.widgets.guard import SURPRISE, guard, refusal
from collabworkshop.widgets.message_area import MessageArea


def test_a_wrong_answer_is_told_at_its_field() -> None:
    told = refusal(AnswerError("interest", 9, "a whole number from 1 to 5"))
    assert told["messages"] == {
        "interest": "9 cannot be saved. Allowed is a whole number from 1 to 5."
    }
    assert told["ok"] is False


def test_a_conflict_is_told_with_both_versions() -> None:
    told = refusal(ConflictError("Red Cross", {"name": "A"}, {"name": "B"}))
    assert (told["mine"], told["theirs"]) == ({"name": "A"}, {"name": "B"})


def test_only_what_the_store_could_not_take_is_to_be_sent_again() -> None:
    assert refusal(StoreError("The disk is full."))["later"] is True
    for error in (GoneError(), NotAllowedError("No."), AnswerError("name", "", "a name")):
        assert "later" not in refusal(error)


def test_an_error_for_people_is_shown_in_its_own_words() -> None:
    area = MessageArea()
    guard(area, _refuse)()
    assert area.notice == {"tone": "problem", "text": "Only facilitators may do that."}


def test_a_surprise_is_shown_in_plain_words_and_logged(callback_errors: list[str]) -> None:
    area = MessageArea()
    guard(area, lambda: 1 / 0)()
    assert area.notice == {"tone": "problem", "text": SURPRISE}
    assert "ZeroDivisionError" in callback_errors.pop()
    assert callback_errors == []


def test_a_button_reaches_the_person_as_well() -> None:
    area, button = MessageArea(), ipywidgets.Button()
    button.on_click(guard(area, _refuse))
    button.click()
    assert area.notice["text"] == "Only facilitators may do that."


@pytest.mark.parametrize(("tone", "left"), [("problem", ""), ("info", "info")])
def test_the_next_action_takes_back_a_problem_but_no_news(tone: str, left: str) -> None:
    area = MessageArea(notice={"tone": tone, "text": "Something"})
    guard(area, lambda: None)()
    assert area.notice["tone"] == left


def _refuse(*_: object) -> None:
    raise NotAllowedError("Only facilitators may do that.")
