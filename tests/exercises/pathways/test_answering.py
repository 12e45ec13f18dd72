"""An answer of the wizard becomes a box and its link in one batch."""

from collections.abc import Callable

import pytest

from collabworkshop.analysis.pathways.asking_back.asked import Asked
from collabworkshop.exercises.pathway_elements import EXERCISE as BOXES
from collabworkshop.exercises.pathway_map import EXERCISE as LINKS
from collabworkshop.exercises.pathways.answering import Answering
from collabworkshop.exercises.pathways.standing import MAIN, pathway_of
from collabworkshop.model.errors import AnswerError, GoneError, RepeatedError
from collabworkshop.model.pathway import Pathway
from collabworkshop.model.record import Record
from tests.exercises.desk import Desk

Says = Callable[..., tuple[Record, ...]]


@pytest.fixture
def says(town: Desk) -> Says:
    def say(topic: str, thing: str = "", by: str = "ada", **cells: object) -> tuple[Record, ...]:
        answering = Answering(BOXES, LINKS, town.state, by, MAIN)
        asked = Asked(topic, thing)  # type: ignore[arg-type]  # as the browser names it
        return town.put(*answering.changes(asked, cells), by=by)

    return say


def standing(desk: Desk) -> Pathway:
    return pathway_of(desk.state, MAIN)


def test_a_box_and_its_link_are_one_batch(town: Desk, says: Says) -> None:
    [goal] = says("goal", label="Safe streets")
    box, link = says("before", goal.key, label="Streets are lit", by="bo")
    assert box.batch == link.batch
    assert link.key == f"{box.key}>{goal.key.partition('/')[2]}"
    pathway = standing(town)
    assert [one.kind for one in pathway.elements.values()] == ["impact", "outcome"]
    assert list(pathway.before(goal.key)) == [box.key]


def test_words_of_a_box_that_is_there_lead_from_that_box(town: Desk, says: Says) -> None:
    [goal] = says("goal", label="Safe streets")
    box, _ = says("before", goal.key, label="Streets are lit")
    [act, _] = says("doing", box.key, label="Mend the lamps", owners="school")
    again = says("doing", goal.key, label=" mend  the LAMPS ", owners="clinic")
    assert [record.kind for record in again] == ["pathway-link"]
    assert standing(town).elements[act.key].owners == ("school",)
    with pytest.raises(RepeatedError, match="Write another, or choose “That is all”"):
        says("doing", box.key, label="Mend the lamps")
    with pytest.raises(AnswerError, match="other than the box itself"):
        says("before", goal.key, label="Safe streets")


def test_what_is_missing_is_asked_to_be_enough_once_more(town: Desk, says: Says) -> None:
    [goal] = says("goal", label="Safe streets")
    says("enough", goal.key, enough="no")
    assert standing(town).elements[goal.key].enough == "no"
    says("missing", goal.key, label="People go out at night", kind="assumption")
    assert standing(town).elements[goal.key].enough == ""
    assert [one.kind for one in standing(town).elements.values()] == ["impact", "assumption"]


def test_answers_about_a_link_go_into_the_link(town: Desk, says: Says) -> None:
    [goal] = says("goal", label="Safe streets")
    _, link = says("before", goal.key, label="Streets are lit")
    says("needed", link.key, needed="helpful")
    says("why", link.key, rationale="One sees", evidence="none", evidence_source="")
    stands = standing(town).links[link.key]
    assert (stands.needed, stands.rationale, stands.evidence) == ("helpful", "One sees", "none")


def test_a_box_that_stands_alone_is_linked(town: Desk, says: Says) -> None:
    [goal] = says("goal", label="Safe streets")
    [lone] = town.answer(BOXES, kind="outcome", label="Streets are lit")
    says("leads", lone.key, target=goal.key)
    assert list(standing(town).after(lone.key)) == [goal.key]
    with pytest.raises(AnswerError, match="one of the boxes"):
        says("leads", lone.key, target="main/nowhere")


@pytest.mark.parametrize(
    ("topic", "cells", "field"),
    [
        ("goal", {"label": " "}, "label"),
        ("influence", {"influence": ""}, "influence"),
        ("influence", {"influence": "perhaps"}, "influence"),
        ("watch", {"watch": "  "}, "watch"),
        ("who", {"owners": ""}, "owners"),
        ("who", {"owners": "nobody"}, "owners"),
    ],
)
def test_what_says_nothing_is_told_at_its_field(
    says: Says, topic: str, cells: dict[str, str], field: str
) -> None:
    [goal] = says("goal", label="Safe streets")
    with pytest.raises(AnswerError) as told:
        says(topic, "" if topic == "goal" else goal.key, **cells)
    assert told.value.field == field


def test_what_was_taken_away_meanwhile_is_said_to_be_gone(town: Desk, says: Says) -> None:
    [goal] = says("goal", label="Safe streets")
    town.put(*BOXES.removal(goal.key))
    with pytest.raises(GoneError):
        says("before", goal.key, label="Streets are lit")
