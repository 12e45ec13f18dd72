"""One question after the other, in the browser and without Jupyter."""

from typing import Any

import pytest
from playwright.sync_api import expect

from collabworkshop.widgets.question_wizard import QuestionWizard
from tests.widgets.samples import HOSTILE, options
from tests.widgets.stage import Stage

pytestmark = pytest.mark.browser

LABEL = {"name": "label", "label": "What it says", "kind": "text", "required": True}
SAMPLES = {"title": "Samples", "words": [{"label": "Books at home", "group": "Families"}]}


def question(key: str, asks: str, *fields: dict[str, Any], **more: Any) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "help": "",
        "required": False,
        "nullable": False,
        "low": None,
        "high": None,
    }
    plain |= {"longest": None, "options": [], "initial": "", "ends": None, "place": "details"}
    words = {"key": key, "asks": asks, "help": "One thing.", "send": "Add", "finish": ""}
    words |= {"skip": "Skip for now", "of": "ours"}
    around: dict[str, Any] = {"way": [], "under": [], "offers": []}
    drawn = [{**plain, **field} for field in fields]
    cells = {field["name"]: "" for field in fields}
    return {**words, **around, "fields": drawn, "cells": cells, **more}


GOAL = question("goal", "What do you want?", LABEL, offers=[SAMPLES])
BEFORE = question("before", "What must be true?", LABEL, finish="That is all")
TEST = question(
    *("enough", "Is it enough?"),
    {"name": "enough", "label": "Enough", "kind": "choice", "options": options("Yes", "No")}
    | {"required": True},
)


def a_wizard(first: dict[str, Any] = GOAL, **given: Any) -> QuestionWizard:
    return QuestionWizard(question=first, progress="0 boxes", words={"title": "Back"}, **given)


def test_enter_sends_and_the_focus_goes_to_the_next_question(stage: Stage) -> None:
    stage.open(a_wizard())
    keys = stage.page.keyboard
    stage.page.get_by_label("What it says").focus()
    keys.type("Every child reads")
    keys.press("Enter")
    sent = stage.accept(next=TEST)
    assert (sent["op"], sent["question"]) == ("answer", "goal")
    assert (sent["cells"], sent["seen"]) == ({"label": "Every child reads"}, {"label": ""})
    expect(stage.page.get_by_role("radio", name="Yes")).to_be_focused()
    keys.press("Enter")  # nothing is chosen yet
    expect(stage.page.locator(".cw-message", has_text="This is needed.")).to_have_count(1)
    keys.press("Space")
    keys.press("Enter")
    assert stage.accept(next=BEFORE)["cells"] == {"enough": "yes"}
    again = stage.page.get_by_label("What it says")
    expect(again).to_be_focused()
    keys.type("Books")
    keys.press("Enter")
    stage.accept(next={**BEFORE, "asks": "What else?", "under": [{"kind": "A", "label": "Books"}]})
    expect(again).to_be_focused()
    expect(again).to_have_value("")
    expect(stage.page.get_by_role("group", name="What else?")).to_have_count(1)
    assert stage.axe() == []


def test_without_a_question_nothing_is_drawn_until_one_comes(stage: Stage) -> None:
    broken: list[str] = []
    stage.page.on("pageerror", lambda error: broken.append(str(error)))
    stage.open(QuestionWizard(words={"title": "Back"}))
    expect(stage.page.locator(".cw-wizard")).to_be_hidden()
    stage.set("question", GOAL)
    stage.page.get_by_label("What it says").fill("Every child reads")
    stage.set("progress", "1 box")
    expect(stage.page.locator(".cw-wizard")).to_contain_text("1 box")
    assert broken == []


def test_nothing_moves_away_from_under_somebody_who_writes(stage: Stage) -> None:
    stage.open(a_wizard())
    typed = stage.page.get_by_label("What it says")
    typed.fill("Every")
    stage.set("question", TEST)
    expect(typed).to_have_value("Every")
    expect(stage.light).to_contain_text("Somebody has answered this in the meantime")
    stage.button("Skip for now").click()
    assert stage.accept(next=TEST)["question"] == "goal"
    expect(stage.page.get_by_role("radio", name="Yes")).to_be_focused()
    stage.set("question", GOAL)
    expect(typed).to_have_value("Every")
    stage.set("question", {**TEST, "of": "another draft"})  # they turned to it themselves
    expect(stage.page.get_by_role("radio", name="Yes")).to_have_count(1)


def test_what_is_typed_is_there_after_a_reload_and_what_was_sent_is_sent_again(
    stage: Stage,
) -> None:
    stage.open(a_wizard(outbox_key="me"))
    stage.page.get_by_label("What it says").press_sequentially("Every")
    stage.open(a_wizard(outbox_key="me"))
    expect(stage.page.get_by_label("What it says")).to_have_value("Every")
    stage.page.get_by_label("What it says").press("Enter")
    first = stage.sent[-1]
    stage.open(a_wizard(outbox_key="me"))
    assert [one["id"] for one in stage.sent] == [first["id"]]
    stage.accept(next=BEFORE)
    expect(stage.page.get_by_label("What it says")).to_have_value("")


def test_a_sample_is_put_into_the_line_and_can_be_changed(stage: Stage) -> None:
    stage.open(a_wizard())
    stage.page.get_by_text("Samples (1)").click()
    stage.button("Books at home").click()
    typed = stage.page.get_by_label("What it says")
    expect(typed).to_be_focused()
    typed.press_sequentially("s")
    typed.press("Enter")
    assert stage.sent[-1]["cells"] == {"label": "Books at homes"}


def test_what_somebody_else_said_is_read_before_it_is_replaced(stage: Stage) -> None:
    stage.open(a_wizard(TEST))
    stage.page.get_by_role("radio", name="Yes").check()
    stage.button("Add").click()
    stage.reply(ok=False, messages={}, theirs={"enough": "no"}, text="Changed")
    expect(stage.light).to_contain_text("somebody else has answered “No” in the meantime")
    stage.button("Add").click()
    assert stage.sent[-1]["anyway"] is True
    stage.accept(next=BEFORE, typed={"label": "once more"})
    expect(stage.page.get_by_label("What it says")).to_have_value("once more")


def test_hostile_words_are_shown_as_text(stage: Stage) -> None:
    boxes = [{"kind": "Outcome", "label": text} for text in HOSTILE]
    offer = {"title": HOSTILE[0], "words": [{"label": text, "group": text} for text in HOSTILE]}
    evil = question("g", HOSTILE[1], LABEL, way=boxes, under=boxes, offers=[offer])
    stage.open(a_wizard(evil))
    expect(stage.page.locator(".cw-w-way li")).to_have_count(len(HOSTILE))
    stage.page.locator("summary").click()
    assert stage.page.title() != "hacked"
    assert stage.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
