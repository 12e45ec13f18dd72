"""What is set aside in a theory of change, without host and screen."""

from collabworkshop.exercises.pathway_doubts import EXERCISE
from collabworkshop.exercises.pathway_map import EXERCISE as DRAWING
from collabworkshop.exercises.pathways.doubted import doubts_in
from collabworkshop.model.record import Change
from collabworkshop.model.state import State
from tests.analysis.pathways.drafts import draft
from tests.exercises.desk import ON, Desk
from tests.views.pathways.standing_cases import drawn


def test_what_is_not_shared_yet_raises_no_doubt(town: Desk) -> None:
    town.put(*drawn("main", draft("a>g")))
    town.put(
        Change(kind="stakeholder", key="x", body={"name": "Secret", "member": True}, state="draft")
    )
    sentences = {doubt.sentence for doubt in doubts_in(town.state, "main")}
    assert "Clinic has no part in the pathway yet." in sentences
    assert not [one for one in sentences if "Secret" in one]


def test_both_exercises_leave_out_what_is_set_aside(town: Desk) -> None:
    town.put(*drawn("main", draft("a>g")))
    [jump] = [doubt for doubt in doubts_in(town.state, "main") if doubt.check == "jump"]
    asked = EXERCISE.changes({"doubt": jump.key, "reason": "So."}, town.state, "ada")
    town.put(*asked)
    state = town.state
    for result in (EXERCISE.result(state, on=ON), DRAWING.result(state, on=ON)):
        assert jump.sentence not in {finding.sentence for finding in result.findings}
    [left] = EXERCISE.result(state, on=ON).left
    assert (left.by, left.reason) == ("Ada", "So.")
    assert [one.reason for one in DRAWING.result(state, on=ON).set_aside] == ["So."]


def test_of_an_empty_workshop_there_is_nothing_to_say() -> None:
    [finding] = EXERCISE.result(State(), on=ON).findings
    assert (finding.code, "?" in finding.prompt) == ("nothing-yet", True)
    assert EXERCISE.holds == 0.9


def test_a_box_whose_one_owner_left_the_list_is_without_anybody(town: Desk) -> None:
    walk = {"owners": ("school",), "benefits": ("club", "school")}
    town.put(*drawn("main", draft("a>g", boxes={"a": walk})))
    assert "no-owner" not in {one.check for one in doubts_in(town.state, "main")}
    town.put(Change(kind="stakeholder", key="school", deleted=True))
    said = {one.check: one.sentence for one in doubts_in(town.state, "main")}
    assert "no-owner" in said
    assert "school" not in " ".join(said.values())
