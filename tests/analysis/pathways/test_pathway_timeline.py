"""What a group hears of its pathway in time."""

import pytest

from collabworkshop.analysis.pathways.pathway_timeline import read_timeline
from collabworkshop.model.pathway import Element, Link, Pathway


def box(kind: str, begins: int | None = None, ends: int | None = None) -> Element:
    told = {"kind": kind, "label": f"{kind} {ends}", "begins": begins, "ends": ends}
    return Element.model_validate(told)


def codes(*boxes: Element, links: tuple[tuple[int, int], ...] = ()) -> dict[str, str]:
    pathway = Pathway(
        elements={str(n): one for n, one in enumerate(boxes)},
        links={f"{a}>{b}": Link(source=str(a), target=str(b)) for a, b in links},
    )
    return {one.code: one.sentence for one in read_timeline("t", pathway).findings}


@pytest.mark.parametrize(
    ("code", "fires", "beside"),
    [
        ("nothing-yet", [], [box("outcome")]),
        ("no-dates", [box("outcome")], [box("outcome", ends=1)]),
        ("no-outcome-dated", [box("activity", ends=3)], [box("outcome", ends=3)]),
        ("no-early-win", [box("outcome", ends=13)], [box("outcome", ends=12)]),
        ("early-wins", [box("outcome", ends=12)], [box("impact", ends=12)]),
        (
            "only-soon",
            [box("activity", ends=3), box("activity", ends=12)],
            [box("activity", ends=3), box("activity", ends=13)],
        ),
        (
            "only-later",
            [box("activity", ends=13), box("activity", ends=30)],
            [box("activity", ends=12), box("activity", ends=30)],
        ),
        (
            "balanced",
            [box("activity", ends=3), box("activity", ends=13)],
            [box("activity", ends=3), box("activity", begins=13)],
        ),
        (
            "empty-year",
            [box("outcome", ends=3), box("outcome", ends=30)],
            [box("outcome", ends=13), box("outcome", ends=3)],
        ),
        ("undated", [box("outcome"), box("outcome", ends=1)], [box("outcome", ends=1)]),
        ("too-early", [box("activity", begins=8, ends=6)], [box("activity", begins=6, ends=6)]),
    ],
)
def test_it_is_said_when_it_is_so_and_not_just_beside(
    code: str, fires: list[Element], beside: list[Element]
) -> None:
    assert code in codes(*fires)
    assert code not in codes(*beside)


def test_a_chain_that_takes_longer_than_planned_is_named() -> None:
    chain = (box("activity", 0, 6), box("outcome", 2, 8))
    told = codes(*chain, links=((0, 1),))
    # By hand: six months and six months, one after the other, but planned to end in month 8.
    assert "need 12 months; as dated, the last ends in month 8" in told["longer-than-planned"]
    after = codes(chain[0], box("outcome", 6, 12), links=((0, 1),))
    assert "longer-than-planned" not in after
    assert "longest-chain" in after
    assert "longest-chain" not in codes(*chain)


def test_the_sentences_are_as_people_would_say_them() -> None:
    told = codes(box("activity", ends=3), box("activity", ends=13), box("activity", ends=14))
    assert told["balanced"] == "One activity ends within the first year, two later."
