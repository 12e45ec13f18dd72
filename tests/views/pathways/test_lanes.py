from collabworkshop.views.pathways.lanes import lanes_of
from tests.analysis.pathways.drafts import draft

BOXES = {
    "a1": {"owners": ("club", "school"), "stage": "Second year"},
    "a2": {"owners": ("gone",), "stage": "first year "},
    "g": {},
}


def test_a_box_stands_with_the_first_who_sees_to_it_or_in_its_stage_or_in_the_last_lane() -> None:
    pathway, names = draft(boxes=BOXES), {"club": "Youth club", "school": "School"}
    lanes, lane = lanes_of(pathway, names, "owner")
    assert lanes == ["Youth club", "Nobody in particular"]
    assert lane == {"a1": "Youth club", "a2": "Nobody in particular", "g": "Nobody in particular"}
    lanes, lane = lanes_of(pathway, names, "stage")
    assert lanes == ["first year", "Second year", "No stage"]
    assert lane["a2"] == "first year"
    assert lanes_of(pathway, names, "") == ([], {})
