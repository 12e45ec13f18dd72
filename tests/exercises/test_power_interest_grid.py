"""Stakeholders are described together, and placed by each person alone."""

from datetime import date

import pytest

from collabworkshop.exercises.power_interest_grid import PowerInterestGrid
from collabworkshop.model.errors import AnswerError, ConflictError, WorkshopError
from tests.exercises.desk import ON, Desk

GRID = PowerInterestGrid()


def test_an_answer_goes_through_the_log_into_the_result(desk: Desk) -> None:
    desk.answer(GRID, name="Clinic", sector="Health", member="yes", interest="5", influence="2")
    result = GRID.result(desk.state, on=ON)
    assert result.rows == (
        {
            "name": "Clinic",
            "sector": "Health",
            "member": "yes",
            "interest": 5,
            "influence": 2,
            "raters": 1,
            "strategy": "Share power",
        },
    )
    assert list(result.table.columns) == list(result.columns.values())
    codes = [finding.code for finding in result.findings]
    assert codes == [
        "missing-sector",
        "missing-viewpoint",
        "no-lived-experience",
        "nothing-to-gain",
        "no-way-to-hear",
        "interested-unheard",
    ]
    assert all(finding.prompt for finding in result.findings)


def test_description_and_placement_are_two_records_of_one_batch(desk: Desk) -> None:
    records = desk.answer(GRID, name="Clinic", sector="Health", interest=5)
    assert [r.kind for r in records] == ["stakeholder", "placement"]
    assert records[0].batch == records[1].batch
    assert records[1].key == f"{records[0].key}/ada"
    assert not {"interest", "influence"} & records[0].body.keys()
    assert records[0].body["sector"] == "health"


def test_without_a_place_nothing_is_placed(desk: Desk) -> None:
    assert [r.kind for r in desk.answer(GRID, name="Clinic", interest="")] == ["stakeholder"]


def test_each_person_has_a_place_of_their_own_and_sees_only_it(town: Desk) -> None:
    town.answer(GRID, by="ada", key="club", interest=5, influence=1)
    town.answer(GRID, by="bo", key="club", interest=1, influence=1)
    ada, bo = (
        next(row for row in town.entered(GRID, who) if row["key"] == "club")
        for who in ("ada", "bo")
    )
    assert (ada["interest"], bo["interest"]) == (5, 1)
    (club,) = [s for s in GRID.result(town.state, on=ON).spots if s.stakeholder == "club"]
    assert (club.interest, club.apart, club.raters) == (3, 4, 2)


def test_editing_one_field_keeps_the_others(desk: Desk) -> None:
    (stakeholder, _) = desk.answer(
        GRID, name="Clinic", gains="Fewer calls", viewpoints="law-policy", interest=4
    )
    before = desk.entered(GRID)[0]
    desk.answer(GRID, key=stakeholder.key, sector="Housing")
    after = desk.entered(GRID)[0]
    assert after == {**before, "sector": "housing", "revision": 2}


def test_placing_touches_only_the_placement(town: Desk) -> None:
    records = town.answer(GRID, by="bo", key="club", influence="3")
    assert [(r.kind, r.key) for r in records] == [("placement", "club/bo")]
    assert town.state.revision("stakeholder", "club") == 1


def test_an_answer_that_changes_nothing_asks_for_nothing(town: Desk) -> None:
    assert GRID.changes({"name": "Club"}, town.state, "ada", key="club") == []


def test_a_place_can_be_taken_back(town: Desk) -> None:
    town.answer(GRID, key="club", interest=5, influence=5)
    town.answer(GRID, key="club", interest="", influence=None)
    result = GRID.result(town.state, on=ON)
    assert [spot.raters for spot in result.spots] == [0, 0, 0]
    assert result.coverage.silent == ("Ada", "Bo")


def test_a_stakeholder_that_was_taken_away_keeps_its_placements_for_its_return(town: Desk) -> None:
    town.answer(GRID, key="club", interest=5, influence=5)
    town.put(*GRID.removal("club"))
    gone = GRID.result(town.state, on=ON)
    assert [spot.name for spot in gone.spots] == ["Clinic", "School"]
    assert gone.coverage.silent == ("Ada", "Bo")
    town.log.undo("w", author="ada", at=town.state.of("stakeholder")["clinic"].at)
    assert GRID.result(town.state, on=ON).spots[-1].interest == 5


def test_a_row_that_was_taken_away_meanwhile_says_so(town: Desk) -> None:
    town.put(*GRID.removal("club"))
    with pytest.raises(WorkshopError, match="taken away in the meantime"):
        GRID.changes({"name": "Club 2"}, town.state, "ada", key="club")


def test_two_who_describe_the_same_row_are_told(town: Desk) -> None:
    seen = town.state
    town.answer(GRID, by="bo", key="club", gains="Bo's words")
    mine = GRID.changes({"gains": "Ada's words"}, seen, "ada", key="club", expected=1)
    with pytest.raises(ConflictError) as caught:
        town.put(*mine)
    assert (caught.value.mine["gains"], caught.value.theirs["gains"]) == (
        "Ada's words",
        "Bo's words",
    )


def test_a_wrong_answer_leaves_everything_as_it_was(town: Desk) -> None:
    before = town.state.position
    with pytest.raises(AnswerError):
        town.answer(GRID, key="club", interest=9)
    assert town.state.position == before


def test_coverage_says_who_has_not_placed_anybody(town: Desk) -> None:
    two = GRID.result(town.state, on=ON).coverage
    assert two.effect == "Two of 2 people have placed nobody yet."
    town.answer(GRID, by="bo", key="club", interest=1)
    one = GRID.result(town.state, on=ON).coverage
    assert (one.answered, one.silent) == (("Bo",), ("Ada",))
    assert one.effect == "One of 2 people has placed nobody yet."
    town.answer(GRID, by="ada", key="club", interest=1)
    assert GRID.result(town.state, on=ON).coverage.effect == ""


def test_an_empty_workshop_has_an_empty_result(desk: Desk) -> None:
    result = GRID.result(desk.state, on=date(2026, 3, 14))
    assert (result.rows, result.findings, result.spots) == ((), (), ())
