"""Boxes belong to all; samples and earlier notebooks give words to begin with."""

import pytest

from collabworkshop.exercises.pathway_elements import EXERCISE
from collabworkshop.exercises.pathways.samples import earlier, sample_words, samples_for
from collabworkshop.exercises.pathways.standing import MAIN
from collabworkshop.model.commitment import COMMITMENT, Commitment
from collabworkshop.model.errors import AnswerError, GoneError
from collabworkshop.model.pathway import ELEMENT, Element
from collabworkshop.model.pathway_draft import PATHWAY_DRAFT
from collabworkshop.model.record import Change
from collabworkshop.widgets.fields_of import fields_of
from tests.exercises.desk import ON, Desk, line


def test_everybody_changes_every_box(town: Desk) -> None:
    [box] = town.answer(EXERCISE, kind="impact", label="Safe streets")
    [changed] = town.answer(EXERCISE, key=box.key, by="bo", label="Streets are safe at night")
    assert (changed.key, changed.author) == (box.key, "bo")
    [row] = town.entered(EXERCISE)
    assert (row["label"], row["revision"]) == ("Streets are safe at night", 2)
    town.put(*EXERCISE.removal(box.key))
    with pytest.raises(GoneError):
        town.answer(EXERCISE, key=box.key, label="Once more")


def test_a_box_goes_into_a_draft_that_is_there(town: Desk) -> None:
    town.put(Change(kind=PATHWAY_DRAFT, key="d", body={"name": "Table two", "note": ""}))
    [box] = town.answer(EXERCISE, kind="impact", label="Safe streets", draft="d")
    assert box.key.startswith("d/")
    assert EXERCISE.result(town.state, on=ON).rows == ()
    assert [row["label"] for row in EXERCISE.standing_of(town.state, "d").rows] == ["Safe streets"]
    with pytest.raises(AnswerError, match="a draft that is there"):
        town.answer(EXERCISE, kind="impact", label="Safe streets", draft="e")


def test_the_result_names_owners_and_asks(town: Desk) -> None:
    town.answer(EXERCISE, kind="activity", label="Mend the lamps", owners=["school"])
    found = EXERCISE.result(town.state, on=ON)
    assert found.rows[0]["owners"] == "School"
    assert [one.code for one in found.findings] == ["no-goal"]
    assert all(one.prompt for one in found.findings)


def test_every_field_of_a_box_is_asked_for_and_can_be_drawn(town: Desk) -> None:
    questions = EXERCISE.questions(town.state)
    assert set(questions) == set(Element.model_fields)
    fields = {one.name: one for one in fields_of(EXERCISE.entry, questions)}
    for name in ("owners", "benefits", "asked"):
        assert {one.value for one in fields[name].options} == {"clinic", "school", "club"}
    for name in ("kind", "influence", "enough"):
        known = {one.value for one in fields[name].options}
        for value in known:
            Element.model_validate({"kind": "outcome", "label": "A", name: value})
    assert len(fields["kind"].options) == 6
    assert (fields["begins"].low, fields["ends"].kind) == (0, "number")


def test_indicators_are_own_words_with_a_semicolon_between(town: Desk) -> None:
    fields = {one.name: one for one in fields_of(EXERCISE.entry, EXERCISE.questions(town.state))}
    assert fields["indicators"].kind == "text"
    [box] = town.answer(EXERCISE, kind="impact", label="Safe", indicators="Lamps; Walks")
    assert box.body["indicators"] == ["Lamps", "Walks"]


def test_there_are_samples_of_each_kind_from_several_fields() -> None:
    # Row TC-3: at least twelve goals and outcomes to start from.
    instrument = EXERCISE.instrument
    lists = {topic: samples_for(topic, instrument) for topic in ("goal", "before", "doing")}
    assert len(lists["goal"]) + len(lists["before"]) >= 12
    assert len(sample_words(instrument)) >= 16
    for samples in lists.values():
        assert len({one.group for one in samples}) >= 6
    assert samples_for("influence", instrument) == ()


def test_earlier_notebooks_give_words_where_they_fit(town: Desk) -> None:
    promise = Commitment(what="Lend the van", owner="club", exercise="sharing-plan")
    town.put(
        line("1", what="Hall"),
        line("2", side="need", what="A van", organisation="school"),
        line("3", what="Secret", state="draft"),
        Change(kind=COMMITMENT, key="p", body=promise.model_dump(mode="json")),
    )
    state = town.state
    assert [(one.label, one.group) for one in earlier("before", state)] == [("A van", "School")]
    assert [one.label for one in earlier("doing", state)] == ["Lend the van", "Hall"]
    assert earlier("goal", state) == ()


def test_each_question_of_the_wizard_has_its_words() -> None:
    words = {one.id for one in EXERCISE.instrument.lists["asking"]}
    assert {"before", "before-more", "doing", "doing-more", "missing", "why"} <= words
    assert EXERCISE.writes == (ELEMENT,)
    assert MAIN == "main"
