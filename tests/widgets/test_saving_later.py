"""A store that cannot be used for a while: nothing typed is lost, and all is saved in order."""

from typing import Any

import pytest
from playwright.sync_api import expect

from collabworkshop.model.errors import StoreError
from collabworkshop.widgets.part import Part
from tests.widgets.samples import a_board, a_form, a_table, item, row
from tests.widgets.stage import Stage

pytestmark = pytest.mark.browser

CROSS, BANK = row("cross", "Red Cross", interest=3), row("bank", "Bank")
FULL = "The disk is full. Nothing is lost: free some space, and it is saved."
TRYING = "Not saved yet – trying again"


class Store:
    """Takes the operations of a part, unless it is full."""

    def __init__(self, part: Part) -> None:
        self.full = True
        self.taken: list[dict[str, Any]] = []
        self.tried: list[str] = []
        part.on_operation(self._take)

    def _take(self, operation: dict[str, Any]) -> dict[str, Any]:
        self.tried.append(operation["id"])
        if self.full:
            raise StoreError(FULL)
        self.taken.append(operation)
        return {"key": operation.get("key") or "new", "revision": operation.get("expected", 0) + 1}


def see_it_wait(stage: Stage) -> None:
    expect(stage.light).to_have_text(TRYING)
    expect(stage.page.get_by_role("alert")).to_have_text(FULL)


def see_it_saved(stage: Stage) -> None:
    expect(stage.light).to_have_text("Saved")
    expect(stage.page.get_by_role("alert")).to_have_text("")
    expect(stage.button("Try again")).to_be_hidden()


def test_a_row_stays_as_typed_and_is_saved_once_by_itself(stage: Stage) -> None:
    stage.page.clock.install(time="2026-03-14T14:00:00Z")
    table = a_table(CROSS)
    store = Store(table)
    stage.open(table)
    stage.page.clock.pause_at("2026-03-14T15:00:00Z")  # from now on only the test lets time go by
    stage.cell("Interest: Red Cross").fill("4")
    stage.page.keyboard.press("Tab")
    stage.hand_over(table)
    see_it_wait(stage)
    for pause in (2_000, 4_000, 8_000, 10_000, 10_000):
        stage.page.clock.run_for(pause - 1)
        assert stage.hand_over(table) == []
        stage.page.clock.run_for(1)
        assert len(stage.hand_over(table)) == 1
        see_it_wait(stage)
        expect(stage.cell("Interest: Red Cross")).to_have_value("4")
    store.full = False
    stage.page.clock.run_for(10_000)
    stage.hand_over(table)
    see_it_saved(stage)
    assert len(set(store.tried)) == 1
    assert [taken["cells"] for taken in store.taken] == [{"interest": 4}]
    stage.page.clock.run_for(60_000)
    assert stage.hand_over(table) == []


def test_the_next_action_tries_at_once_and_waits_its_turn(stage: Stage) -> None:
    table = a_table(CROSS, BANK, can_undo=True)
    store = Store(table)
    stage.open(table)
    stage.cell("Interest: Red Cross").fill("4")
    stage.page.keyboard.press("Tab")
    stage.hand_over(table)
    stage.button("Remove Bank").click()
    [again] = stage.hand_over(table)
    assert again["later"] is True
    stage.button("Undo").click()
    stage.button("Add stakeholder").click()
    stage.cell("Name: new stakeholder").fill("Kiosk")
    stage.page.keyboard.press("Tab")
    see_it_wait(stage)
    assert len(set(store.tried)) == 1
    store.full = False
    stage.button("Try again").click()
    while stage.hand_over(table):
        pass
    see_it_saved(stage)
    assert [taken["op"] for taken in store.taken] == ["save", "remove", "undo", "save"]
    assert store.taken[-1]["cells"]["name"] == "Kiosk"


def test_a_second_thought_in_the_same_row_waits_behind_the_first(stage: Stage) -> None:
    table = a_table(CROSS)
    store = Store(table)
    stage.open(table)
    stage.cell("Interest: Red Cross").fill("4")
    stage.page.keyboard.press("Tab")
    stage.hand_over(table)
    see_it_wait(stage)
    store.full = False
    stage.cell("Interest: Red Cross").fill("5")
    stage.page.keyboard.press("Tab")  # this is an action: it tries at once
    stage.hand_over(table)
    stage.hand_over(table)
    see_it_saved(stage)
    assert [taken["cells"] for taken in store.taken] == [{"interest": 4}, {"interest": 5}]
    expect(stage.cell("Interest: Red Cross")).to_have_value("5")


def test_pasted_rows_stay_and_are_saved_together_later(stage: Stage) -> None:
    table = a_table(CROSS)
    store = Store(table)
    stage.open(table)
    stage.cell("Name: Red Cross").focus()
    stage.paste("Name\tInterest\nRed Cross\t4\nSchool\t5\n")
    stage.hand_over(table)
    see_it_wait(stage)
    expect(stage.cell("Name: School")).to_have_value("School")
    store.full = False
    stage.button("Try again").click()
    stage.hand_over(table)
    see_it_saved(stage)
    assert [len(taken["rows"]) for taken in store.taken] == [2]


def test_the_browser_that_is_back_on_the_network_tries_at_once(stage: Stage) -> None:
    table = a_table(CROSS, can_undo=True)
    store = Store(table)
    stage.open(table)
    stage.button("Undo").click()
    stage.hand_over(table)
    see_it_wait(stage)
    store.full = False
    stage.page.context.set_offline(True)
    stage.page.context.set_offline(False)
    stage.page.wait_for_function("stage.sent.length === 2")
    stage.hand_over(table)
    see_it_saved(stage)
    assert [taken["op"] for taken in store.taken] == ["undo"]


def test_what_waits_survives_a_reload_under_its_name_and_in_its_order(stage: Stage) -> None:
    table = a_table(CROSS, BANK, outbox_key="w")
    store = Store(table)
    stage.open(table)
    stage.cell("Interest: Red Cross").fill("4")
    stage.page.keyboard.press("Tab")
    stage.hand_over(table)
    stage.button("Remove Bank").click()
    stage.hand_over(table)
    stage.open(table)
    expect(stage.cell("Interest: Red Cross")).to_have_value("4")
    expect(stage.button("Remove Bank")).to_have_attribute("aria-disabled", "true")
    stage.hand_over(table)
    see_it_wait(stage)
    store.full = False
    stage.button("Try again").click()
    while stage.hand_over(table):
        pass
    see_it_saved(stage)
    assert len(set(store.tried)) == 2
    assert [taken["op"] for taken in store.taken] == ["save", "remove"]


def test_a_form_keeps_what_was_sent_and_what_is_typed_since(stage: Stage) -> None:
    form = a_form(cells={"name": "Amina"}, outbox_key="me")
    store = Store(form)
    stage.open(form)
    stage.page.get_by_label("Gains").fill("Much")
    stage.button("Send it").click()
    stage.page.wait_for_function("stage.sent.length === 1")
    stage.hand_over(form)
    see_it_wait(stage)
    stage.open(form)
    expect(stage.page.get_by_label("Gains")).to_have_value("Much")
    stage.hand_over(form)
    see_it_wait(stage)
    store.full = False
    # No second answer, but an action: the first one is tried at once.
    stage.button("Send it").click(force=True)
    stage.hand_over(form)
    see_it_saved(stage)
    assert [taken["cells"]["gains"] for taken in store.taken] == ["Much"]
    assert len(set(store.tried)) == 1


def test_a_move_stays_where_it_was_put_and_the_last_one_holds(stage: Stage) -> None:
    board = a_board(item("bank", "Bank", 2, 2), outbox_key="board")
    store = Store(board)
    stage.open(board)
    chip = stage.page.locator(".cw-chip")
    for x in (4, 5):
        chip.click()
        stage.page.locator(f".cw-board-cell[data-x='{x}'][data-y='1']").click()
        stage.hand_over(board)
    see_it_wait(stage)
    stage.open(board)
    fifth = stage.page.locator(".cw-board-cell[data-x='5'][data-y='1']")
    expect(fifth.locator(".cw-chip")).to_be_visible()
    stage.hand_over(board)
    see_it_wait(stage)
    store.full = False
    stage.button("Try again").click()
    while stage.hand_over(board):
        pass
    see_it_saved(stage)
    assert [(taken["x"], taken["y"]) for taken in store.taken] == [(4, 1), (5, 1)]
    expect(fifth.locator(".cw-chip")).to_be_visible()


def test_a_refusal_for_another_reason_ends_the_waiting(stage: Stage) -> None:
    table = a_table(CROSS, BANK)
    stage.open(table)
    stage.cell("Interest: Red Cross").fill("4")
    stage.page.keyboard.press("Tab")
    stage.reply(ok=False, later=True, text=FULL)
    expect(stage.light).to_have_text(TRYING)
    stage.reply(ok=False, messages={"interest": "Not now."}, text="Not now.")
    expect(stage.light).to_have_text("Not saved yet: please look at the marked cells.")
    expect(stage.cell("Interest: Red Cross")).to_have_value("4")
