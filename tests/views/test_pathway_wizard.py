"""The wizard of notebook 09 from its first showing to its end, in words that fit every group."""

from typing import Any

from collabworkshop.notebook import WorkshopDoor
from collabworkshop.widgets.question_wizard import QuestionWizard
from tests.views.test_pathway_elements import (
    GOAL,
    answered,
    asks,
    begun,
    opened,
    peopled,
    sent,
    standing,
    topic,
)


def test_a_question_stands_before_the_wizard_is_shown_to_whoever_sits_down(
    own: WorkshopDoor,
) -> None:
    view = opened(own)
    shown: list[Any] = []
    begun(view)
    view.screen.observe(
        lambda change: shown.extend(
            part.question.get("asks") for part in change["new"] if isinstance(part, QuestionWizard)
        ),
        "children",
    )
    view.reopen()
    assert shown == [f"What else must be true before “{GOAL}” can come true?"]


def test_a_goal_stands_whole_in_its_question_and_in_words_of_a_group(own: WorkshopDoor) -> None:
    view, long = opened(own), "Every child, " + "also the youngest, " * 8 + "is read to"
    answered(view, label=long)
    assert asks(view) == f"What must be true before “{long}” can come true?"
    answered(view, label="Books are at home")
    told = answered(view, label="Books are at home")
    assert told["messages"] == {
        "label": "This box is there already. Write another, or choose “That is all”."
    }
    sent(view, "finish")
    assert view.wizard.question["help"].endswith("“This” is here: “Books are at home”.")
    assert "to go" in view.wizard.progress
    assert "to go" not in view.group.value  # one counter, not two that differ


def test_the_end_takes_one_more_thing_for_any_box(own: WorkshopDoor) -> None:
    view = opened(own)
    begun(view)
    assert answered(view, label="Trains run")["ok"]
    sent(view, "finish")
    for _ in range(20):
        match topic(view):
            case "needed":
                answered(view, needed="helpful")
            case "enough":
                answered(view, enough="yes")
            case "influence":
                answered(view, influence="outside")
            case "watch":
                answered(view, watch="A count")
            case "why":
                answered(view, rationale="It was so", evidence="none")
    assert (asks(view), topic(view)) == ("Every question has its answer.", "more")
    target, *_ = view.wizard.question["fields"]
    [goal, *_] = standing(own).elements
    assert [one["value"] for one in target["options"]] == [*standing(own).elements]
    assert "target" in answered(view, kind="activity", label="Read aloud")["messages"]
    told = answered(view, target=goal, kind="activity", label="Read aloud")
    assert told["ok"]
    assert asks(view) == f"Why does “Read aloud” lead to “{GOAL}”?"
    *_, added = standing(own).before(goal)
    assert standing(own).elements[added].kind == "activity"
    assert sent(view, "back")["typed"]["label"] == "Read aloud"
    assert topic(view) == "more"


def test_with_nobody_to_choose_from_no_heading_stands_alone(own: WorkshopDoor) -> None:
    view = opened(own)
    begun(view)
    while topic(view) != "influence":
        sent(view, "finish" if view.wizard.question["finish"] else "skip")
    answered(view, influence="ours")
    assert [one["name"] for one in view.wizard.question["fields"]] == ["label"]
    peopled(own)
    view.refresh()
    fields = view.wizard.question["fields"]
    assert [(one["name"], one["required"]) for one in fields] == [
        ("label", True),
        ("owners", False),
    ]
    assert fields[0]["help"] == ""  # the question says it
