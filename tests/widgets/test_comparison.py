"""Two drafts side by side, in the browser and without Jupyter."""

from typing import Any

import pytest
from playwright.sync_api import expect

from collabworkshop.model.errors import WorkshopError
from collabworkshop.widgets.comparison import Comparison
from tests.widgets.stage import Stage

pytestmark = pytest.mark.browser

HOSTILE = "<img src=x onerror=alert(1)>"


def row(key: str, *texts: str, steps: tuple[str, ...] = ("take", "alone")) -> dict[str, Any]:
    said = {"take": "Take over", "alone": "Take over without links"}
    cells = [{"text": text, "lines": ["Leads to: Safe streets"]} for text in texts]
    return {"key": key, "cells": cells, "steps": [{"step": s, "text": said[s]} for s in steps]}


def group(*rows: dict[str, Any], **more: Any) -> dict[str, Any]:
    told = {"id": "second", "title": "Only in “Group B”", "help": "It stays as it is."}
    columns = ["Group B", "Kind and links", "Take over"]
    return {**told, "open": True, "columns": columns, "rows": [*rows], **more}


def some(*groups: dict[str, Any]) -> Comparison:
    return Comparison(
        heading="“Ours” and “Group B”",
        told="Both have: 3.",
        between=["main", "b"],
        groups=[*groups],
        rest="Take all the rest over",
        can_undo=True,
    )


def test_steps_are_taken_by_keyboard_and_the_focus_goes_on(stage: Stage) -> None:
    part = some(group(row("b/1", "Night bus", ""), row("b/2", HOSTILE, "دار الجيران")))

    def take(operation: dict[str, Any]) -> None:
        assert operation["between"] == ["main", "b"]
        if operation["key"] == "b/2":
            raise WorkshopError("This box is there already.")
        part.groups = [group(row("b/2", HOSTILE, "دار الجيران"))]

    part.on_operation(take)
    stage.open(part)
    assert stage.axe() == []
    expect(stage.page.get_by_role("table", name="Only in “Group B”")).to_be_visible()
    first = stage.button("Take over: Night bus")
    first.focus()
    stage.page.keyboard.press("Enter")
    expect(first).to_have_attribute("aria-disabled", "true")
    stage.page.keyboard.press("Enter")  # a second press is no second step
    assert [one["step"] for one in stage.sent] == ["take"]
    stage.hand_over(part)
    expect(stage.light).to_have_text("Saved")
    expect(stage.page.get_by_text("Only in “Group B” (1)")).to_be_visible()
    expect(stage.button(f"Take over: {HOSTILE} – دار الجيران")).to_be_focused()
    stage.page.keyboard.press("Enter")
    stage.hand_over(part)
    expect(stage.page.get_by_role("alert")).to_have_text("This box is there already.")
    stage.button("Take all the rest over").click()
    stage.button("Undo").click()
    expect(stage.button("Redo")).to_have_attribute("aria-disabled", "true")
    sent = [(one["op"], one.get("group")) for one in stage.sent]
    assert sent == [("take", "second"), ("take", "second"), ("take", "rest")]
    stage.hand_over(part)
    assert [one["op"] for one in stage.sent][3:] == ["undo"]
