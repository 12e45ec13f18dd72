"""The questionnaire, in the browser and without Jupyter."""

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from collabworkshop.widgets.questionnaire import QuestionnaireForm
from tests.widgets.questionnaire_samples import (
    CASES,
    EVERY_WAY,
    FIRST,
    LADDER,
    OWN,
    PRACTICES,
    STANDING,
    Keeper,
    a_questionnaire,
    given,
    item,
    part,
)
from tests.widgets.samples import HOSTILE
from tests.widgets.stage import Stage

pytestmark = pytest.mark.browser


def shown(stage: Stage, *parts: dict[str, Any], **traits: Any) -> Keeper:
    form = a_questionnaire(*parts, **traits)
    stage.open(form)
    return Keeper(form)


def saved(stage: Stage, keeper: Keeper, count: int = 1) -> None:
    """Wait until so many operations went out since the last time, and let each be answered."""
    for _ in range(count):
        stage.page.wait_for_function("n => stage.sent.length > n", arg=stage._handed)
        stage.hand_over(keeper.form)


def radios(stage: Stage, name: str) -> Locator:
    return stage.page.get_by_role("radiogroup", name=name)


def question(stage: Stage, label: str) -> Locator:
    return stage.page.locator(".cw-q-question", has_text=label)


def written(stage: Stage) -> Locator:
    return stage.page.get_by_role("textbox", name="What is missing?")


def total(stage: Stage) -> Locator:
    return stage.page.locator(".cw-q-bar .cw-q-progress")


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


def test_two_answers_at_once_are_shown_and_one_is_chosen(stage: Stage) -> None:
    keeper = shown(stage, OWN, answers={"own.w": given("own.w", words="Time")})
    field = written(stage)
    for choice, mine, stands in (
        ("Keep mine", "Mine", "Mine"),
        ("Take theirs", "Mine again", "Theirs"),
    ):
        revision = keeper.form.answers["own.w"]["revision"] + 1
        theirs = given("own.w", revision, words="Theirs", note=choice)
        field.fill(mine)
        keeper.form.answers = {"own.w": theirs}  # from another window
        stage.page.keyboard.press("Tab")
        saved(stage, keeper)
        two = stage.page.get_by_role("group", name="Two answers: What is missing?")
        expect(two.locator("dd")).to_have_text([mine, f"Theirs (note: {choice})"])
        expect(stage.light).to_have_text("Not saved yet: choose what shall stay.")
        two.get_by_role("button", name=choice).click()
        if choice == "Keep mine":
            saved(stage, keeper)
        expect(two).to_have_count(0)
        expect(field).to_have_value(stands)
        assert keeper.form.answers["own.w"]["words"] == stands


def test_a_refusal_is_read_at_its_question_and_what_was_given_stays(stage: Stage) -> None:
    shown(stage, STANDING)
    radios(stage, "Trust").get_by_label("fully").check()
    stage.reply(ok=False, messages={"rank": "Not this one."}, text="rank: Not this one.")
    expect(radios(stage, "Trust")).to_have_accessible_description("Not this one.")
    expect(radios(stage, "Trust").get_by_label("fully")).to_be_checked()
    expect(stage.light).to_contain_text("Not saved yet: Not this one.")
    radios(stage, "Trust").get_by_label("partly").check()
    stage.accept(key="standing.y.now/ada", revision=1)
    expect(stage.light).to_have_text("Saved")
    expect(radios(stage, "Trust")).not_to_have_attribute("aria-invalid", "true")


def test_a_closed_round_is_read_and_not_changed(stage: Stage) -> None:
    answers = {
        "ladder": given("ladder", chosen=["a"]),
        "own.w": given("own.w", words="Time"),
        "first": given("first", chosen=["r", "q", "p"]),
    }
    shown(stage, answers=answers, closed=True)
    expect(stage.page.get_by_text("This round is closed")).to_be_visible()
    controls = stage.page.locator(".cw-q-body").locator(":is(input, select, button):visible")
    assert all(one.is_disabled() for one in controls.all())
    expect(stage.page.get_by_label("We send on")).to_be_checked()
    expect(written(stage)).to_have_attribute("readonly", "")
    expect(written(stage)).to_have_value("Time")
    expect(stage.page.locator(".cw-q-thing").first).to_have_text("A person")
    stage.set("closed", False)
    expect(stage.page.get_by_text("This round is closed")).to_have_count(0)
    expect(stage.page.get_by_label("We ask later")).to_be_enabled()


def test_a_situation_opens_its_parts_and_any_part_opens_by_hand(stage: Stage) -> None:
    situations = [{"id": "new", "label": "We begin", "meaning": "You met twice.", "parts": ["own"]}]
    shown(stage, STANDING, OWN, situations=situations)
    choose = stage.page.get_by_label("Where do you stand as a group?")
    expect(written(stage)).to_be_hidden()
    choose.select_option("We begin")
    expect(stage.page.get_by_text("You met twice.")).to_be_visible()
    expect(written(stage)).to_be_visible()
    expect(radios(stage, "Trust")).to_be_hidden()
    expect(total(stage)).to_have_text("0 of 1 answered")
    fold = stage.button("Standing")
    expect(fold).to_have_attribute("aria-expanded", "false")
    fold.click()
    expect(radios(stage, "Trust")).to_be_visible()
    choose.select_option("Show all parts")
    expect(total(stage)).to_have_text("0 of 3 answered")
    assert stage.sent == []


def many(count: int) -> dict[str, Any]:
    items = [item(f"i{n}", f"Practice {n}") for n in range(count)]
    return part("many", "ratings", *items, aspects=PRACTICES["aspects"])


def test_a_long_list_is_summed_up_and_a_change_redraws_only_its_question(stage: Stage) -> None:
    answers = {
        "many.i0.here": given("many.i0.here", rank=2),
        "many.i0.now": given("many.i0.now", skipped=True),
    }
    keeper = shown(stage, many(40), answers=answers)
    stage.page.get_by_text("My answers").click()
    lines = stage.page.locator(".cw-q-mine li")
    expect(lines).to_have_count(40)
    expect(lines.first).to_have_text("Practice 0How important?: partly · How far?: left out")
    lines.nth(30).get_by_role("button").click()
    there = radios(stage, "Practice 30 How important?").get_by_label("not yet")
    expect(there).to_be_focused()
    expect(there).to_be_in_viewport()
    stage.page.evaluate(
        """() => {
            const questions = [...document.querySelectorAll(".cw-q-question")];
            window.redrawn = new Set();
            const note = ({ target }) =>
                redrawn.add(questions.findIndex((one) => one.contains(target)));
            const all = { subtree: true, childList: true, attributes: true, characterData: true };
            new MutationObserver((news) => news.forEach(note))
                .observe(document.querySelector(".cw-q-questions"), all);
        }"""
    )
    stage.page.keyboard.press("Space")
    saved(stage, keeper)
    stage.button("Leave this out: Practice 30, How far?").click()
    saved(stage, keeper)
    expect(lines.nth(30)).to_contain_text("How important?: not yet · How far?: left out")
    assert stage.page.evaluate("[...redrawn]") == [30]


def test_what_waits_or_is_half_written_survives_a_restart(stage: Stage) -> None:
    def again() -> QuestionnaireForm:
        return a_questionnaire(STANDING, OWN, outbox_key="me")

    stage.open(again())
    radios(stage, "Trust").get_by_label("partly").check()
    written(stage).press_sequentially("Half a")
    form = again()
    keeper = Keeper(form)
    stage.open(form)
    expect(radios(stage, "Trust").get_by_label("partly")).to_be_checked()
    expect(written(stage)).to_have_value("Half a")
    saved(stage, keeper)
    assert keeper.of("standing.y.now") == {"rank": 2}
    written(stage).press_sequentially(" word")
    stage.page.keyboard.press("Tab")
    saved(stage, keeper)
    assert keeper.of("own.w") == {"words": "Half a word"}


def test_taking_back_waits_for_what_may_still_change(stage: Stage) -> None:
    keeper = shown(stage, STANDING, can_undo=True)
    radios(stage, "Trust").get_by_label("not yet").focus()
    stage.page.keyboard.press("ArrowDown")
    stage.page.keyboard.press("Control+z")
    stage.page.wait_for_function("stage.sent.length === 1")
    assert stage.sent[0]["cells"]["rank"] == 2
    saved(stage, keeper)
    stage.page.wait_for_function("stage.sent.length === 2")
    assert stage.sent[1]["op"] == "undo"
    stage.accept()
    stage.set("answers", {})
    expect(radios(stage, "Trust").get_by_role("radio", checked=True)).to_have_count(0)


def test_hostile_words_are_text_and_axe_finds_nothing(stage: Stage) -> None:
    things = [item(f"h{n}", words) for n, words in enumerate(HOSTILE)]
    rungs = [{"rank": n, "label": words, "meaning": words} for n, words in enumerate(HOSTILE[:3])]
    aspects = [{"id": "a", "label": HOSTILE[0], "scale": "s", "rungs": rungs}]
    hostile = [
        part("ticks", "ticks", *things, label=HOSTILE[1], help=HOSTILE[4]),
        part("rate", "ratings", *things[:3], label=HOSTILE[2], aspects=aspects, note=HOSTILE[0]),
        part("order", "ranking", *things[:3], label=HOSTILE[3]),
        part("case", "cases", *things[:2], label=HOSTILE[5], options=things[2:]),
        part("own", "words", things[4], label="Own"),
    ]
    answers = {
        "ticks": given("ticks", chosen=["h0", "h4"]),
        "rate.h0.a": given("rate.h0.a", rank=2, note=HOSTILE[1]),
        "rate.h1.a": given("rate.h1.a", skipped=True),
        "case.h0": given("case.h0", chosen=["h2"]),
        "own.h4": given("own.h4", words=HOSTILE[4]),
    }
    explained = {"case.h0": {"right": False, "text": HOSTILE[0]}}
    stage.page.set_viewport_size({"width": 500, "height": 900})
    shown(stage, *hostile, answers=answers, explained=explained)
    for summary in stage.page.locator("summary:visible").all():
        summary.click()
    radios(stage, HOSTILE[1]).get_by_role("radio").first.check()
    stage.reply(ok=False, messages={"rank": HOSTILE[0]}, text="")
    for light in ("true", "false"):
        stage.page.evaluate("light => document.body.dataset.jpThemeLight = light", light)
        assert stage.axe() == []
    assert stage.page.title() == "A page without Jupyter"
    assert stage.page.evaluate("document.documentElement.scrollWidth") <= 500
