"""Row RM-4: directories are named together, and the result says what is in them."""

import pytest

from collabworkshop.analysis.directories.summarising import summary_of
from collabworkshop.exercises.bringing.directory import brought, summary_change
from collabworkshop.exercises.service_directory import EXERCISE, directories
from collabworkshop.host.policy import POLICY, is_private
from collabworkshop.model.directory_summary import DIRECTORY, DirectorySummary
from collabworkshop.model.errors import AnswerError, GoneError, RepeatedError
from collabworkshop.model.state import State
from tests.analysis.directories.town import listing
from tests.exercises.desk import ON, Desk


def summary() -> DirectorySummary:
    return summary_of(listing(), "town.zip", faults=1)


def test_a_directory_is_named_changed_renamed_and_taken_off(desk: Desk) -> None:
    desk.answer(EXERCISE, origin="Helpline")
    (row,) = desk.entered(EXERCISE, by="bo")
    desk.answer(EXERCISE, by="bo", key=row["key"], note="On paper")
    desk.answer(EXERCISE, by="bo", key=row["key"], origin="Helpline list")
    (row,) = desk.entered(EXERCISE)
    assert (row["origin"], row["note"]) == ("Helpline list", "On paper")
    desk.put(*EXERCISE.removal(row["key"]))
    assert desk.entered(EXERCISE) == []
    with pytest.raises(GoneError):
        desk.answer(EXERCISE, key=row["key"], note="Gone")


def test_one_name_stands_once_and_a_file_keeps_its_name(desk: Desk) -> None:
    desk.put(summary_change(summary()))
    with pytest.raises(RepeatedError, match="not listed yet"):
        desk.answer(EXERCISE, origin="town.zip")
    (row,) = desk.entered(EXERCISE)
    with pytest.raises(AnswerError, match="the name of its file"):
        desk.answer(EXERCISE, key=row["key"], origin="Our town")
    with pytest.raises(AnswerError, match="seen"):
        desk.answer(EXERCISE, origin=" ")
    desk.answer(EXERCISE, key=row["key"], note="Two years old")
    (kept,) = directories(desk.state).values()
    assert (kept.note, kept.services) == ("Two years old", 6)


def test_the_result_is_coverage_by_kind_and_place_with_single_providers(desk: Desk) -> None:
    desk.put(summary_change(summary()))
    result = EXERCISE.result(desk.state, on=ON)
    kinds = {row["name"]: row for row in result.rows if row["of"] == "Kind"}
    assert (kinds["Food"]["providers"], kinds["Food"]["only"]) == (2, "")
    assert (kinds["Soup"]["broader"], kinds["Soup"]["only"]) == ("Meals", "Open Kitchen")
    assert [row["name"] for row in result.rows if row["of"] == "Place"] == ["Harbour", "Hill", "M1"]
    assert len(result.table) == len(result.rows) == 8
    assert all(finding.prompt for finding in result.findings)
    (found,) = [f for f in result.findings if f.code == "outside"]
    assert found.sentence.startswith("None of the 3 organisations in “town.zip” is")


def test_those_who_came_from_the_file_count_as_long_as_they_are_on_the_list(desk: Desk) -> None:
    desk.put(*brought(listing(), [0, 3], {}, summary(), desk.state, "ada").changes)
    (known,) = EXERCISE.result(desk.state, on=ON).directories
    assert set(known.ours) == set(desk.state.of("stakeholder"))
    assert len(known.ours) == 2


def test_the_order_of_entry_changes_nothing(tmp_path_factory: pytest.TempPathFactory) -> None:
    results = []
    for order in ((0, 1, 2), (2, 1, 0)):
        desk = Desk(tmp_path_factory.mktemp("desk"))
        changes = [
            summary_change(summary()),
            summary_change(DirectorySummary(origin="A list")),
            summary_change(DirectorySummary(origin="Z list")),
        ]
        desk.put(*(changes[place] for place in order))
        results.append(EXERCISE.result(desk.state, on=ON))
        desk.log.close()
    assert results[0] == results[1]


def test_every_finding_has_its_prompt_and_nothing_else_has() -> None:
    assert set(EXERCISE.instrument.prompts) == {
        *("no-directory", "not-brought", "one-provider", "one-place", "no-place", "no-category"),
        *("faults", "alike", "same", "outside"),
    }
    assert set(EXERCISE.instrument.questions) == {"origin", "note"}
    assert [f.code for f in EXERCISE.result(State(), on=ON).findings] == ["no-directory"]


def test_it_is_public_and_everybody_s() -> None:
    assert not is_private(DIRECTORY)
    assert POLICY[DIRECTORY].changed_by == "coalition"
