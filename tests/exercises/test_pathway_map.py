"""Links are everybody's: one from a box to another, within one draft."""

import pytest

from collabworkshop.exercises.pathway_elements import EXERCISE as ELEMENTS
from collabworkshop.exercises.pathway_map import EXERCISE
from collabworkshop.model.errors import AnswerError, ConflictError, GoneError, RepeatedError
from collabworkshop.model.record import Change
from collabworkshop.model.set_aside import SET_ASIDE, SetAside
from tests.exercises.desk import ON, Desk
from tests.exercises.pathways.test_standing import begin


def boxes(desk: Desk, *labels: str, draft: str = "main") -> list[str]:
    return [
        desk.answer(ELEMENTS, kind="outcome", label=label, draft=draft)[0].key for label in labels
    ]


def test_a_link_is_kept_with_its_reason_and_seen_in_the_result(town: Desk) -> None:
    safe, seen = boxes(town, "Streets are safe", "Streets are lit")
    [link] = town.answer(EXERCISE, source=seen, target=safe, rationale="One sees who comes")
    assert link.key == f"{seen}>{safe.removeprefix('main/')}"
    found = EXERCISE.result(town.state, on=ON)
    assert list(found.pathway.links) == [link.key]
    assert [(row["label"], row["leads_to"]) for row in found.rows] == [
        ("Streets are safe", ""),
        ("Streets are lit", "Streets are safe"),
    ]


def test_who_draws_the_same_link_again_is_told_that_it_is_there(town: Desk) -> None:
    safe, seen = boxes(town, "Safe", "Lit")
    town.answer(EXERCISE, source=seen, target=safe)
    with pytest.raises(RepeatedError):
        town.answer(EXERCISE, by="bo", source=seen, target=safe)
    back = town.answer(EXERCISE, by="bo", source=safe, target=seen, feedback="yes")
    assert back[0].body["feedback"] is True


def test_a_link_that_is_turned_to_another_box_moves(town: Desk) -> None:
    safe, seen, calm = boxes(town, "Safe", "Lit", "Calm")
    [link] = town.answer(EXERCISE, source=seen, target=safe, rationale="One sees who comes")
    town.answer(EXERCISE, key=link.key, target=calm)
    [(_, moved)] = EXERCISE.result(town.state, on=ON).pathway.links.items()
    assert (moved.target, moved.rationale) == (calm, "One sees who comes")


def test_ends_have_to_be_two_boxes_of_one_draft(town: Desk) -> None:
    begin(town, "b", "Tuesday group")
    [safe], [other] = boxes(town, "Safe"), boxes(town, "Safe too", draft="b")
    for source, target in ((safe, safe), (safe, other), (safe, "main/none"), ("b/none", other)):
        with pytest.raises(AnswerError):
            town.answer(EXERCISE, source=source, target=target)
    assert town.entered(EXERCISE) == []


def test_a_box_goes_into_a_draft_that_is_there(town: Desk) -> None:
    with pytest.raises(AnswerError, match="a draft that is there"):
        town.answer(ELEMENTS, kind="outcome", label="Safe", draft="none")


def test_of_two_who_change_a_box_the_second_is_told(town: Desk) -> None:
    [safe] = boxes(town, "Safe")
    town.put(*ELEMENTS.changes({"label": "Safer"}, town.state, "bo", key=safe, expected=1))
    with pytest.raises(ConflictError):
        town.put(*ELEMENTS.changes({"label": "Calm"}, town.state, "ada", key=safe, expected=1))
    assert ELEMENTS.changes({"label": "Safer"}, town.state, "ada", key=safe) == []


def test_who_left_the_list_keeps_nobody_from_changing_a_box(town: Desk) -> None:
    [safe] = boxes(town, "Safe")
    town.answer(ELEMENTS, key=safe, owners=["clinic", "club"])
    town.put(Change(kind="stakeholder", key="club", deleted=True))
    [kept] = town.answer(ELEMENTS, key=safe, ends=12)
    assert (kept.body["owners"], kept.body["ends"]) == (["clinic", "club"], 12)
    [kept] = town.answer(ELEMENTS, key=safe, owners=["clinic", "club"], label="Safer")
    assert kept.body["owners"] == ["clinic", "club"]
    [kept] = town.answer(ELEMENTS, key=safe, owners=["school"])
    assert kept.body["owners"] == ["school"]
    with pytest.raises(AnswerError):
        town.answer(ELEMENTS, key=safe, owners=["club"])


def test_a_box_that_is_gone_takes_its_links_out_and_brings_them_back(town: Desk) -> None:
    safe, seen = boxes(town, "Safe", "Lit")
    town.answer(EXERCISE, source=seen, target=safe)
    body = town.entered(ELEMENTS)[0]
    town.put(*ELEMENTS.removal(safe))
    assert EXERCISE.result(town.state, on=ON).pathway.links == {}
    with pytest.raises(GoneError):
        town.answer(ELEMENTS, key=safe, label="Safer")
    with pytest.raises(AnswerError):
        town.answer(EXERCISE, source=safe, target=seen)
    body = {name: body[name] for name in ELEMENTS.entry.model_fields if name in body}
    town.put(Change(kind="pathway-element", key=safe, body=body))
    assert len(EXERCISE.result(town.state, on=ON).pathway.links) == 1


def test_a_doubt_that_is_set_aside_stands_apart_with_its_reason(town: Desk) -> None:
    boxes(town, "Safe")
    found = EXERCISE.result(town.state, on=ON)
    doubt = next(one for one in found.doubts if one.check == "no-impact")
    left = SetAside(draft="main", doubt=doubt.key, sentence=doubt.sentence, reason="We just began")
    town.put(Change(kind=SET_ASIDE, key=f"main/{doubt.key}", body=left.model_dump()))
    after = EXERCISE.result(town.state, on=ON)
    assert doubt not in after.doubts
    assert len(after.doubts) == len(found.doubts) - 1
    assert [(one.doubt, one.reason) for one in after.set_aside] == [(doubt, "We just began")]
    assert after.coverage.effect == "One doubt is set aside."
    assert doubt.check not in {finding.code for finding in after.findings}


def test_nothing_is_said_of_boxes_before_there_is_one(town: Desk) -> None:
    assert [f.code for f in EXERCISE.result(town.state, on=ON).findings] == ["nothing-yet"]
