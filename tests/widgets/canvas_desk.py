"""What the tests of the canvas have in common: three points, a hand, and what was sent."""

from typing import Any

from playwright.sync_api import Locator

from tests.widgets.canvas_samples import Keeper, a_map, point
from tests.widgets.stage import Stage

__all__ = [
    "TRIO",
    "Bank",
    "Club",
    "School",
    "drawing",
    "opened",
    "press",
    "sent",
    "spot",
    "title",
    "told",
]

School, Bank, Club = (
    point("school", "School", 0, 0, facts=["Has a hall."]),
    point("bank", "Bank", 300, 0, colour=2, shape="square", group="Business", tags=["member"]),
    point("club", "Club", 150, 200),
)
TRIO = [School, Bank, Club]


def opened(stage: Stage, points: list[Any], lines: list[Any] | None = None, **given: Any) -> Keeper:
    keeper = Keeper(a_map(points, lines, **given))
    stage.open(keeper.canvas)
    stage.page.locator(".cw-drawing canvas").first.wait_for()
    return keeper


def drawing(stage: Stage) -> Locator:
    return stage.page.get_by_role("application")


def title(stage: Stage) -> Locator:
    return stage.page.locator(".cw-panel-title")


def spot(stage: Stage, x: float, y: float) -> tuple[float, float]:
    """Return where a place of the map is on the page: Show all puts TRIO alike each time."""
    at: list[float] = stage.page.evaluate("([x, y]) => stage.at(x, y)", [x, y])
    return at[0], at[1]


def press(stage: Stage, x: float, y: float) -> None:
    stage.page.mouse.click(*spot(stage, x, y))


def sent(stage: Stage, count: int) -> list[dict[str, Any]]:
    stage.page.wait_for_function("count => stage.sent.length >= count", arg=count)
    return stage.sent


def told(keeper: Keeper, operation: str) -> list[dict[str, Any]]:
    return [one for one in keeper.got if one["op"] == operation]
