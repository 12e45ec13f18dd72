"""The door for notebooks, with no browser anywhere: join, answer, undo, read the result."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from collabworkshop.exercises.shelf import ANSWERED, EXERCISES
from collabworkshop.host.workspace import Workspace
from collabworkshop.model.errors import AnswerError, NotAllowedError, WorkshopError
from collabworkshop.model.record import Record
from collabworkshop.notebook import WorkshopDoor, join
from tests.model.hostile import HOSTILE
from tests.seeded import seeded, sow

GRID, MAP = "power-interest-grid", "tie-map"


@pytest.fixture
def ours(tmp_path: Path) -> Iterator[WorkshopDoor]:
    """A workshop of one's own, empty."""
    Workspace(tmp_path).begin("Ours")
    workshop = join(tmp_path)
    yield workshop
    workshop.close()


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[WorkshopDoor]:
    workshop = seeded(tmp_path / "practice")
    yield workshop
    workshop.close()


def stakeholder(workshop: WorkshopDoor, name: str) -> str:
    return workshop.exercise(GRID).answer(name=name).key


def test_join_opens_practice_where_there_is_no_workshop(practice: WorkshopDoor) -> None:
    expected = "<practice workshop (an invented coalition): Growing up in Ostermere>"
    assert repr(practice) == expected
    assert practice._repr_mimebundle_()["text/plain"] == expected


def test_an_answer_is_a_record_a_value_and_a_part_of_the_result(ours: WorkshopDoor) -> None:
    view = ours.exercise(GRID)
    record = view.answer(name="Clinic", sector="Health", interest="5", influence=2)
    assert isinstance(record, Record)
    assert (record.kind, record.body["name"], record.author) == (
        "stakeholder",
        "Clinic",
        ours._session.host.workshop.default_person,
    )
    (row,) = view.value
    assert (row["key"], row["name"], row["sector"], row["interest"]) == (
        record.key,
        "Clinic",
        "health",
        5,
    )
    assert json.loads(json.dumps(view.value)) == view.value
    assert ours.result(GRID).rows[0]["strategy"] == "Share power"
    assert repr(view) == "<power-interest-grid: 1 rows>"


def test_an_answer_that_cannot_be_saved_says_why_and_saves_nothing(ours: WorkshopDoor) -> None:
    view = ours.exercise(GRID)
    with pytest.raises(AnswerError) as caught:
        view.answer(name="Clinic", interest=9)
    error = caught.value
    assert (error.field, error.given, error.allowed) == ("interest", 9, "a number up to 5")
    assert view.value == []
    with pytest.raises(AnswerError, match="one of the fields name"):
        view.answer(nmae="Clinic")


def test_undo_takes_back_answer_by_answer(ours: WorkshopDoor) -> None:
    view = ours.exercise(GRID)
    key = view.answer(name="Clinic", interest=1).key
    view.answer(key=key, interest=5)
    view.answer(key=key, name="Health centre")
    seen = []
    for _ in range(3):
        view.undo()
        seen.append([(row["name"], row["interest"]) for row in view.value])
    assert seen == [[("Clinic", 5)], [("Clinic", 1)], []]
    view.undo()
    assert view.value == []


def test_a_row_is_edited_by_its_key_and_keeps_the_rest(ours: WorkshopDoor) -> None:
    view = ours.exercise(GRID)
    key = view.answer(name="Clinic", gains="Fewer calls").key
    view.answer(key=key, hearing="A visit")
    assert view.answer(key=key).key == key
    assert (view.value[0]["gains"], view.value[0]["hearing"]) == ("Fewer calls", "A visit")
    with pytest.raises(WorkshopError, match="took this away in the meantime"):
        view.answer(key="nobody", name="Clinic")


def test_a_tie_with_another_end_gives_back_the_tie_that_stands(ours: WorkshopDoor) -> None:
    a, b, c = (stakeholder(ours, name) for name in "ABC")
    view = ours.exercise(MAP)
    first = view.answer(source="A", target="B", kind="Referral")
    moved = view.answer(key=first.key, target="C")
    assert (moved.body["source"], moved.body["target"], moved.deleted) == (a, c, False)
    assert [row["key"] for row in view.value] == [moved.key]
    assert b not in moved.key


@pytest.mark.no_cover  # each exercise and each view has tests of its own
def test_every_exercise_works_without_a_browser(practice: WorkshopDoor) -> None:
    nothing_said_yet = set()
    for id_ in EXERCISES:
        view = practice.exercise(id_)
        nothing_said_yet |= set() if view.value else {id_}
        assert practice.result(id_).findings
        view.close()
    # In these "you" can begin: others have answered, and in private ones a new round is open.
    begins = {"power-sources", "next-steps", "power-sharing", "pathway-doubts"}
    begins |= {"evaluation-doubts", "trajectories"}
    assert nothing_said_yet == {*ANSWERED, *begins} - {"power-reflection"}


def test_an_exercise_that_is_not_there_is_a_sentence(practice: WorkshopDoor) -> None:
    for asked in (practice.exercise, practice.result):
        with pytest.raises(WorkshopError, match="There is no exercise 'tie-mapp'"):
            asked("tie-mapp")


def test_somebody_else_may_answer_for_a_moment(practice: WorkshopDoor) -> None:
    mine = practice.exercise(MAP)
    before = mine.value
    for who in ("helen-abernathy", "Helen Abernathy"):
        with practice.acting_as(who):
            theirs = practice.exercise(MAP)
            assert {row["key"].rpartition("/")[2] for row in theirs.value} == {"helen-abernathy"}
    assert practice.exercise(MAP).value == before


def test_a_new_name_joins_the_roster_once(ours: WorkshopDoor) -> None:
    stakeholder(ours, "Clinic")
    authors = set()
    for _ in range(2):
        with ours.acting_as("Ada Lovelace"):
            key = ours.exercise(GRID).value[0]["key"]
            authors.add(ours.exercise(GRID).answer(key=key, interest=len(authors) + 1).author)
    assert len(authors) == 1
    assert ours.result(GRID).coverage.answered == ("Ada Lovelace",)


def test_after_an_error_one_is_oneself_again(ours: WorkshopDoor) -> None:
    with pytest.raises(AnswerError), ours.acting_as("Ada"):
        ours.exercise(GRID).answer(name="")
    assert (
        ours.exercise(GRID).answer(name="Clinic").author
        == ours._session.host.workshop.default_person
    )


def test_nobody_answers_over_somebody_else(practice: WorkshopDoor) -> None:
    key = practice.exercise(MAP).value[0]["key"]
    with practice.acting_as("helen-abernathy"):
        view = practice.exercise(MAP)
        with pytest.raises(NotAllowedError, match="only they can change it"):
            view.answer(key=key, note="mine now")


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_names_go_in_and_come_out_as_typed(ours: WorkshopDoor, text: str) -> None:
    view = ours.exercise(GRID)
    key = view.answer(name=text, gains=text, interest=4).key
    assert (view.value[0]["name"], view.value[0]["gains"]) == (text, text)
    other = stakeholder(ours, "Other")
    tie = ours.exercise(MAP).answer(source=key, target=other, kind="referral", note=text)
    assert tie.body["note"] == text
    assert ours.result(MAP).rows[0]["source"] == text
    assert ours.result(GRID).rows[0]["name"] == text


def test_everything_is_there_after_joining_again(tmp_path: Path, ours: WorkshopDoor) -> None:
    stakeholder(ours, "Clinic")
    again = join(tmp_path)
    assert [row["name"] for row in again.exercise(GRID).value] == ["Clinic"]
    assert repr(again) == "<workshop: Ours>"
    again.close()


def test_joining_twice_takes_what_was_there_off_the_screen(tmp_path: Path) -> None:
    first = seeded(tmp_path)
    view = first.exercise(GRID)
    screen = view.screen
    assert screen.comm is not None
    second = join(tmp_path)
    assert screen.comm is None
    assert second is not first
    second.close()


def test_asking_for_an_exercise_twice_closes_the_first_view(practice: WorkshopDoor) -> None:
    first, second = practice.exercise(GRID), practice.exercise(GRID)
    assert first.screen.comm is None
    assert second.screen.comm is not None


HEAVY = {"pandas", "networkx", "matplotlib", "scipy", "numpy", "lxml"}

ANSWERS = """
from collabworkshop.notebook import join
workshop = join()
workshop
grid = workshop.exercise("power-interest-grid")
key = grid.answer(name="Somebody", interest=4, influence=2).key
grid.answer(key=key, sector="Health")
ties = workshop.exercise("tie-map")
ties.answer(source=key, target="harbour-school", kind="Referral", level=2)
ties.undo()
workshop.who_am_i()
workshop.result("tie-map").findings
"""


def loaded(code: str, folder: Path) -> set[str]:
    """Return the heavy packages that a fresh Python has loaded after some code."""
    ask = f"\nimport json, sys; print(json.dumps(sorted({HEAVY} & set(sys.modules))))"
    done = subprocess.run(
        [sys.executable, "-c", code + ask],
        env={**os.environ, "COLLABWORKSHOP_WORKSPACE": str(folder)},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(done.stdout))


@pytest.mark.parametrize("code", ["import collabworkshop", ANSWERS], ids=["import", "answers"])
def test_entering_answers_loads_nothing_heavy(tmp_path: Path, code: str) -> None:
    assert loaded(code, tmp_path) == set()


def test_a_table_loads_pandas_when_it_is_asked_for(tmp_path: Path) -> None:
    assert "pandas" in loaded(ANSWERS + 'workshop.result("tie-map").table', sow(tmp_path))
