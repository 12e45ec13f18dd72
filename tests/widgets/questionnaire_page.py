"""What the tests of the questionnaire look at on its page."""

from typing import Any

from playwright.sync_api import Locator

from tests.widgets.questionnaire_samples import (
    Keeper,
    a_questionnaire,
)
from tests.widgets.stage import Stage

__all__ = ["question", "radios", "saved", "shown", "total", "written"]


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
