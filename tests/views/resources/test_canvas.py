"""The merged map as points and lines: told apart by shape and dash, and never too many."""

from collections.abc import Iterator

import pytest

from collabworkshop.analysis.resources.merged_map import MergedResources, OrgPoint
from collabworkshop.views.resources.canvas import CHOICES, MOST_LINES, MOST_RESOURCES, shown
from collabworkshop.widgets.map_canvas import MapCanvas
from tests.figures.resources import merged
from tests.hostile import hostile_names


def test_organisations_and_kinds_have_shapes_of_their_own_and_needs_are_dashed() -> None:
    found = shown(merged(6), "kinds")
    shapes = {point["group"]: point["shape"] for point in found.points}
    assert shapes == {"Organisations": "circle", "Kinds of resource": "square"}
    dashes = {line["kind"]: line["dash"] for line in found.lines}
    assert dashes["Offer"] == []
    assert dashes["Need"] != []


def test_single_offers_and_needs_are_told_apart_by_shape_too() -> None:
    shapes = {point["group"]: point["shape"] for point in shown(merged(6), "single").points}
    assert len(set(shapes.values())) == len(shapes) == 3


def test_a_line_for_several_is_wider_and_says_how_many() -> None:
    lines = shown(merged(2, kinds=2, each=12), "kinds").lines
    widths = {line["facts"][0]: line["width"] for line in lines}
    assert all(0 <= width <= 1 for width in widths.values())
    assert any(fact.endswith(("offers.", "needs.")) for fact in widths)
    assert {line["width"] for line in shown(merged(2, each=1), "kinds").lines} == {0.0}


def test_every_map_holds_in_the_canvas_and_every_line_has_its_ends() -> None:
    result = merged(8)
    for _, choice in CHOICES:
        found = shown(result, choice)
        keys = {point["key"] for point in found.points}
        assert len(keys) == len(found.points)
        assert {line["source"] for line in found.lines} <= keys
        assert {line["target"] for line in found.lines} <= keys
        assert len({line["key"] for line in found.lines}) == len(found.lines)
        assert MapCanvas(points=found.points, lines=found.lines).points == found.points


@pytest.fixture(scope="module")
def crowd() -> Iterator[MergedResources]:
    yield merged(90, each=8)


def test_of_too_many_single_things_ones_own_come_first_and_the_rest_is_counted(
    crowd: MergedResources,
) -> None:
    found = shown(crowd, "single", own="s089")
    keys = {point["key"] for point in found.points}
    own = {f"resource:{one.key}" for one in crowd.listed if one.organisation == "s089"}
    assert own <= keys
    assert len(found.lines) == MOST_RESOURCES
    assert found.lost == ("320 offers and needs have no room here.",)
    assert shown(crowd, "kinds").lost == ()


def test_of_too_many_ties_the_strongest_are_drawn_and_the_rest_is_counted(
    crowd: MergedResources,
) -> None:
    found = shown(crowd, "organisations")
    assert len(found.lines) == MOST_LINES
    assert found.lost[-1].endswith("ties with least in common are not drawn.")
    assert len(shown(crowd, "alike").lines) < MOST_LINES


def test_more_ties_than_can_be_made_are_said_and_not_made() -> None:
    many = merged(1, kinds=1, each=1)
    orgs = tuple(OrgPoint(key=f"s{at}", name=f"{at}") for at in range(2_001))
    listed = tuple(many.listed[0].model_copy(update={"organisation": one.key}) for one in orgs)
    found = shown(
        many.model_copy(update={"organisations": orgs, "listed": listed}), "organisations"
    )
    assert found.lines == []
    assert "more than 2,000,000" in found.lost[0]


def test_an_empty_map_has_no_points_and_no_lines() -> None:
    for _, choice in CHOICES:
        assert shown(MergedResources(exercise="merged-resources"), choice)[:2] == ([], [])


def test_hostile_names_reach_the_canvas_as_they_were_typed() -> None:
    names = hostile_names()
    result = merged(len(names))
    orgs = (
        one.model_copy(update={"name": name})
        for one, name in zip(result.organisations, names, strict=True)
    )
    found = shown(result.model_copy(update={"organisations": tuple(orgs)}), "kinds")
    assert [point["label"] for point in found.points[: len(names)]] == names
