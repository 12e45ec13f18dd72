"""The questionnaire, in the browser and without Jupyter: each way of asking."""

import pytest
from playwright.sync_api import expect

from tests.widgets.questionnaire_page import question, radios, saved, shown, total
from tests.widgets.questionnaire_samples import (
    CASES,
    EVERY_WAY,
    FIRST,
    LADDER,
    OWN,
    STANDING,
)
from tests.widgets.stage import Stage

pytestmark = pytest.mark.browser


def test_a_plain_page_shows_what_is_asked_and_sends_each_answer(stage: Stage) -> None:
    keeper = shown(stage)
    expect(stage.page.get_by_role("heading", level=3)).to_have_text("Look at yourselves")
    expect(stage.page.get_by_text("Everybody sees what you answer.")).to_be_visible()
    expect(stage.page.get_by_role("region")).to_have_count(len(EVERY_WAY))
    expect(total(stage)).to_have_text("0 of 8 answered")
    expect(stage.page.locator("progress").first).to_have_accessible_name("0 of 8 answered")
    radios(stage, "One purpose How far is it here?").get_by_label("partly").check()
    expect(stage.light).to_have_text("Saving …")
    [sent] = stage.sent
    assert (sent["op"], sent["key"], sent["expected"]) == ("save", None, 0)
    assert sent["cells"] == {"item": "standing.x", "aspect": "now", "rank": 2}
    saved(stage, keeper)
    expect(stage.light).to_have_text("Saved")
    expect(question(stage, "One purpose").get_by_text("Some of us do it.")).to_be_visible()
    # Two ratings make one question, which is open as long as one of them is.
    radios(stage, "A goal How important?").get_by_label("fully").check()
    saved(stage, keeper)
    expect(total(stage)).to_have_text("1 of 8 answered")
    radios(stage, "A goal How far?").get_by_label("not yet").check()
    saved(stage, keeper)
    expect(total(stage)).to_have_text("2 of 8 answered")
    assert keeper.of("practices.goal.here") == {"rank": 3}
    practices = stage.page.get_by_role("region", name="Practices")
    expect(practices.locator(".cw-q-head")).to_contain_text("1 of 1 answered")


def test_the_keyboard_alone_answers_in_every_way(stage: Stage) -> None:
    keeper = shown(stage)
    press = stage.page.keyboard.press
    forward = stage.button("Go to the next open question").first
    forward.focus()
    press("Enter")
    expect(stage.page.get_by_label("We send on")).to_be_focused()
    press("Space")
    saved(stage, keeper)
    assert keeper.of("ladder") == {"chosen": ["a"]}
    forward.press("Enter")
    expect(radios(stage, "One purpose").get_by_label("not yet")).to_be_focused()
    press("ArrowDown")
    press("ArrowDown")  # two quick steps are one answer
    saved(stage, keeper)
    assert keeper.of("standing.x.now") == {"rank": 3}
    for rung in ("Trust", "A goal", "A goal"):
        forward.press("Enter")
        expect(question(stage, rung).locator(":focus")).to_have_count(1)
        press("Space")
        saved(stage, keeper)
    assert keeper.of("practices.goal.now") == {"rank": 1}
    forward.press("Enter")
    expect(stage.page.get_by_label("Place of A plan")).to_be_focused()
    press("Tab")
    press("Tab")  # past "Up": the first one goes no higher
    expect(stage.button("Down: A plan")).to_be_focused()
    press("Enter")
    saved(stage, keeper)
    expect(stage.button("Down: A plan")).to_be_focused()
    assert keeper.of("first") == {"chosen": ["q", "p", "r"]}
    forward.press("Enter")
    press("ArrowDown")
    press("Enter")
    saved(stage, keeper)
    assert keeper.of("cases.c1") == {"chosen": ["with"]}
    forward.press("Enter")
    press("Space")
    saved(stage, keeper)
    forward.press("Enter")
    stage.page.keyboard.type("Childcare")
    press("Tab")
    saved(stage, keeper)
    assert keeper.of("own.w") == {"words": "Childcare"}
    expect(total(stage)).to_have_text("8 of 8 answered")
    expect(forward).to_have_attribute("aria-disabled", "true")


def test_what_is_left_out_is_counted_apart_and_can_be_taken_back(stage: Stage) -> None:
    keeper = shown(stage, STANDING, OWN)
    leave = stage.button("Leave this out: Trust")
    leave.click()
    assert stage.sent[-1]["cells"] == {"item": "standing.y", "aspect": "now", "skipped": True}
    saved(stage, keeper)
    expect(leave).to_have_attribute("aria-pressed", "true")
    expect(total(stage)).to_have_text("0 of 3 answered, 1 left out")
    expect(radios(stage, "Trust").get_by_role("radio", checked=True)).to_have_count(0)
    leave.click()
    assert stage.sent[-1]["op"] == "remove"
    saved(stage, keeper)
    expect(total(stage)).to_have_text("0 of 3 answered")
    # An answer ends it as well, and is taken back by itself.
    leave.click()
    saved(stage, keeper)
    radios(stage, "Trust").get_by_label("fully").check()
    saved(stage, keeper)
    assert keeper.of("standing.y.now") == {"rank": 3}
    expect(leave).to_have_attribute("aria-pressed", "false")
    stage.button("Clear: Trust").click()
    saved(stage, keeper)
    assert keeper.form.answers == {}
    expect(radios(stage, "Trust").get_by_label("not yet")).to_be_focused()


def test_none_of_these_is_an_answer_and_the_limit_is_kept(stage: Stage) -> None:
    keeper = shown(stage, LADDER)
    none, first, second = (
        stage.page.get_by_label(label) for label in ("None of these", "We send on", "We ask later")
    )
    none.check()
    saved(stage, keeper)
    assert keeper.of("ladder") == {}
    expect(total(stage)).to_have_text("1 of 1 answered")
    first.check()
    saved(stage, keeper)
    expect(none).not_to_be_checked()
    second.click()
    expect(second).not_to_be_checked()
    expect(stage.page.get_by_role("alert").filter(has_text="1 at most")).to_be_visible()
    first.uncheck()
    saved(stage, keeper)
    assert keeper.form.answers == {}
    expect(total(stage)).to_have_text("0 of 1 answered")


def test_things_are_ordered_by_buttons_by_number_or_as_they_are(stage: Stage) -> None:
    keeper = shown(stage, FIRST)
    names = stage.page.locator(".cw-q-thing")
    stage.button("This order is right").click()
    saved(stage, keeper)
    assert keeper.of("first") == {"chosen": ["p", "q", "r"]}
    stage.page.get_by_label("Place of A person").focus()
    stage.page.get_by_label("Place of A person").select_option("1")
    saved(stage, keeper)
    expect(names).to_have_text(["A person", "A plan", "A form"])
    expect(stage.page.get_by_label("Place of A person")).to_be_focused()
    stage.button("Up: A form").click()
    saved(stage, keeper)
    expect(names).to_have_text(["A person", "A form", "A plan"])
    expect(stage.page.get_by_text("A form: now 2 of 3.")).to_have_count(1)
    expect(stage.button("This order is right")).to_be_hidden()


def test_a_case_is_explained_once_it_is_answered_and_not_while_one_steps(stage: Stage) -> None:
    stage.page.clock.install()
    keeper = shown(stage, CASES, STANDING)
    why = question(stage, "The funder asks").locator("[aria-live=polite]")
    radios(stage, "The funder asks").get_by_label("Power over").focus()
    stage.page.keyboard.press("ArrowDown")
    stage.page.keyboard.press("ArrowUp")
    stage.page.clock.run_for(60_000)  # however long they think
    expect(why).to_be_hidden()
    assert stage.sent == []
    stage.page.keyboard.press("Tab")
    saved(stage, keeper)
    assert keeper.of("cases.c1") == {"chosen": ["over"]}
    stage.set("explained", {"cases.c1": {"right": True, "text": "They can take it away."}})
    expect(why).to_have_text("✓ As we see it.They can take it away.")
    radios(stage, "The funder asks").get_by_label("Power with").check()
    expect(why).to_be_hidden()  # it was said of the other answer
    stage.set("explained", {"cases.c1": {"right": False, "text": "They can take it away."}})
    saved(stage, keeper)
    expect(why).to_contain_text("≠ Differently from us.")


def test_a_note_has_its_place_beside_the_answer(stage: Stage) -> None:
    keeper = shown(stage, STANDING)
    note = question(stage, "One purpose").get_by_label("Why?")
    expect(note).to_be_hidden()
    stage.button("Add a note: One purpose").click()
    expect(note).to_be_focused()
    stage.page.keyboard.type("It hangs on the wall")
    stage.page.keyboard.press("Tab")
    saved(stage, keeper)
    expect(total(stage)).to_have_text("0 of 2 answered")
    radios(stage, "One purpose").get_by_label("partly").check()
    saved(stage, keeper)
    stage.button("Clear: One purpose").click()
    saved(stage, keeper)
    assert keeper.of("standing.x.now") == {"note": "It hangs on the wall"}
    expect(note).to_have_value("It hangs on the wall")
