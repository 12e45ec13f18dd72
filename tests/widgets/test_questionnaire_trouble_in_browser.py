"""The questionnaire in the browser: closed, refused, conflicting, long, restarted, hostile."""

from typing import Any

import pytest
from playwright.sync_api import expect

from collabworkshop.widgets.questionnaire import QuestionnaireForm
from tests.widgets.questionnaire_page import radios, saved, shown, total, written
from tests.widgets.questionnaire_samples import (
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
