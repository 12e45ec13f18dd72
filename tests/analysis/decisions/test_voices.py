"""Reports of parts stand beside each other; nothing is averaged."""

from hypothesis import given, settings
from hypothesis import strategies as st

from collabworkshop.analysis.decisions.parts import Cell, Report, cells_of
from collabworkshop.analysis.decisions.voices import Bar, bars_of
from collabworkshop.model.decision_voice import PARTS, Part

reports_of = st.lists(
    st.builds(
        Report,
        st.sampled_from(["money", "data"]),
        st.sampled_from(["clinic", "club"]),
        st.sampled_from(PARTS),
        st.sampled_from(["ada", "bo", "cy", "di"]),
        st.sampled_from(["clinic", "club", ""]),
    ),
    unique_by=lambda report: (report.decision, report.stakeholder, report.person),
)


def cell(**counts: int) -> Cell:
    return Cell.model_validate({"decision": "d", "stakeholder": "s", "counts": counts})


def test_a_cell_keeps_every_part_and_what_its_own_people_say() -> None:
    reports = [
        Report("money", "clinic", "informed", "ada", "clinic"),
        Report("money", "clinic", "decides", "bo", "club"),
        Report("money", "clinic", "decides", "cy", ""),
    ]
    (found,) = cells_of(reports, ["money", "data"], ["clinic", "club"])
    assert found.counts == {"decides": 2, "informed": 1}
    assert list(found.counts) == ["decides", "informed"]
    assert found.own == {"informed": 1}
    assert (found.part, found.apart, found.own_differs) == ("decides", True, True)


def test_a_part_needs_more_than_half() -> None:
    assert cell(decides=2, advises=1).part == "decides"
    assert cell(decides=2, advises=2).part is None
    assert cell(decides=2, advises=1, absent=1).part is None


def test_neighbouring_parts_are_no_difference_as_long_as_most_agree() -> None:
    assert not cell(decides=2, advises=1).apart
    assert cell(decides=1, advises=1).apart
    assert cell(decides=5, informed=1).apart


def test_what_one_says_of_oneself_differs_only_from_what_most_others_say() -> None:
    def differs(own: dict[Part, int], **counts: int) -> bool:
        return cell(**counts).model_copy(update={"own": own}).own_differs

    assert differs({"absent": 1}, decides=2, absent=1)
    assert not differs({"absent": 1}, decides=1, absent=2)  # others: one each
    assert not differs({"absent": 2}, absent=2)  # nobody else spoke
    assert not differs({}, decides=2, absent=1)
    # Two of its people differ: one sides with the others.
    assert not differs({"absent": 1, "decides": 1}, decides=3, absent=1)


def test_bars_count_each_place_once_and_put_what_is_open_apart() -> None:
    cells = [
        Cell(decision="money", stakeholder="parents", counts={"absent": 2}),
        Cell(decision="data", stakeholder="parents", counts={"advises": 1, "absent": 1}),
        Cell(decision="money", stakeholder="clinic", counts={"decides": 3, "advises": 1}),
    ]
    bars = bars_of(cells, {"parents": "lived", "clinic": "speaks-for"})
    assert [bar.part for bar in bars] == [*PARTS, None]
    none = {"lived": 0, "speaks-for": 0, "neither": 0}
    assert bars[0] == Bar(part="decides", counts={**none, "speaks-for": 1})
    assert bars[3] == Bar(part="absent", counts={**none, "lived": 1})
    assert bars[4] == Bar(part=None, counts={**none, "lived": 1})
    assert sum(bar.total for bar in bars) == len(cells)


@settings(max_examples=30)
@given(reports_of, st.data())
def test_nothing_hangs_on_the_order_of_reports_and_none_is_lost(
    reports: list[Report], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(reports))
    cells = cells_of(reports, ["money", "data"], ["clinic", "club"])
    assert cells == cells_of(shuffled, ["money", "data"], ["clinic", "club"])
    assert sum(cell.total for cell in cells) == len(reports)
