"""A plan for working on a theory of change in sentences, and what is still open in it."""

from datetime import date
from typing import Any

import pytest

from collabworkshop.analysis.pathways.preparing.around import Around
from collabworkshop.analysis.pathways.preparing.process_plan import in_sentences
from collabworkshop.analysis.pathways.preparing.still_open import still_open
from collabworkshop.curriculum.reading import read_instrument
from collabworkshop.model.pathway_preparation import PathwayPreparation
from collabworkshop.model.person import Person
from collabworkshop.model.stakeholder import Stakeholder

ON = date(2026, 3, 14)
NAMES = {"ada": "Ada", "bo": "Bo", "cy": "Cy", "di": "Di"}
CALLED: dict[str, dict[str, str]] = {
    "caller": NAMES,
    "ways": {"tables": "At small tables", "wall": "With cards on a wall"},
    "small_group": NAMES,
    "writer": NAMES,
    "needs": {"room": "A room", "interpreting": "Interpreting"},
    "resources": {"hall": "Hall (Clinic)"},
    "voices": {"sewing": "Sewing circle", "club": "Club"},
    "hearing": {"visit": "We go to them"},
    "approval": {"meeting": "Everybody, in a meeting"},
    "barriers": {"language": "Language", "money": "Money"},
}
AROUND = Around(
    called=CALLED,
    people={
        "ada": Person(name="Ada", organisation="clinic", here_as="leader"),
        "bo": Person(name="Bo", organisation="clinic", here_as="staff"),
        # Who did not say how they are here, and speaks for a house that lives with the issue.
        "cy": Person(name="Cy", organisation="sewing"),
        "di": Person(name="Di", here_as="constituent"),
        "ed": Person(name="Ed", organisation="school", here_as="leader"),
    },
    stakeholders={
        "clinic": Stakeholder(name="Clinic", member=True),
        "school": Stakeholder(name="School", member=True),
        "club": Stakeholder(name="Club", barriers=("hierarchy",)),
        "sewing": Stakeholder(name="Sewing circle", lived_experience=True, barriers=("language",)),
    },
)
WHOLE = {
    "caller": "ada",
    "begins": "2026-04-16",
    "ends": "2026-06-11",
    "meetings": 3,
    "hours": 2.5,
    "people": 24,
    "ways": ["tables", "wall"],
    "small_group": ["bo", "cy", "di"],
    "between": 3,
    "writer": "bo",
    "needs": ["room", "interpreting"],
    "resources": ["hall"],
    "voices": ["sewing", "club"],
    "hearing": ["visit"],
    "approval": ["meeting"],
    "again": "2027-03-01",
}


def plan(**other: Any) -> PathwayPreparation:
    return PathwayPreparation.model_validate({**WHOLE, **other})


def said(**other: Any) -> str:
    sections = in_sentences(plan(**other), CALLED)
    return " ".join(sentence for section in sections for sentence in section.sentences)


def codes(**other: Any) -> set[str]:
    return {one.code for one in still_open(plan(**other), AROUND, on=ON)}


def test_a_whole_plan_has_no_open_sentence_and_nothing_is_found() -> None:
    assert said() == (
        "Ada calls the meetings. We begin on 16 April 2026. By 11 June 2026 there is a first "
        "version of the whole. We plan three meetings of 2.5 hours, with 24 people. We work like "
        "this: at small tables and with cards on a wall. Bo, Cy and Di work on it between the "
        "meetings. Each of them has three hours for it from one meeting to the next. Bo keeps the "
        "drafts together and writes the whole. We need a room and interpreting. From our resource "
        "map we use: Hall (Clinic). Besides those in the room we hear Sewing circle and Club. "
        "We do it like this: we go to them. It holds when these have said yes: everybody, in a "
        "meeting. We look at it again on 1 March 2027."
    )
    assert codes() == set()


def test_an_empty_plan_says_in_each_section_that_it_is_open() -> None:
    sections = in_sentences(PathwayPreparation(), CALLED)
    assert len(sections) == 5
    assert all("still open" in " ".join(section.sentences) for section in sections)
    assert {one.severity for one in still_open(PathwayPreparation(), AROUND, on=ON)} == {"gap"}


def test_time_is_said_as_one_says_it_and_what_is_missing_beside_it() -> None:
    assert "one meeting of 30 minutes, with one person." in said(meetings=1, hours=0.5, people=1)
    part = said(hours=None, people=None, small_group=["bo"], between=1)
    assert "three meetings. Still open: how long a meeting lasts and how many people come." in part
    assert "Bo works on it between the meetings. They have one hour for it" in part


def test_a_note_has_a_section_of_its_own() -> None:
    assert in_sentences(plan(note=" Bring soup "), CALLED)[-1].sentences == ("Bring soup",)


OPEN: list[tuple[dict[str, Any], str]] = [
    ({"caller": " "}, "nobody-calls"),
    ({"begins": None}, "no-date"),
    ({"begins": "2026-03-13"}, "date-past"),
    ({"ends": None}, "no-end"),
    ({"ends": "2026-04-16"}, "ends-too-early"),
    ({"meetings": None}, "time-unknown"),
    ({"hours": None}, "time-unknown"),
    ({"meetings": 1}, "one-meeting"),
    ({"people": 9, "ways": ["wall"]}, "too-many-for-a-table"),
    ({"small_group": []}, "no-small-group"),
    ({"small_group": ["di"]}, "group-of-one"),
    ({"small_group": [*"abcdefgh"]}, "large-small-group"),
    ({"small_group": ["ada", "bo"]}, "without-constituents"),
    ({"small_group": ["ada", "bo", "di"]}, "one-constituent"),
    ({"small_group": ["ada", "bo"]}, "one-organisation"),
    ({"small_group": ["ada", "ed"]}, "only-leaders"),
    ({"between": None}, "no-time-between"),
    ({"between": 0}, "no-time-between"),
    ({"writer": ""}, "nobody-writes"),
    ({"writer": "ada"}, "one-does-all"),
    ({"needs": []}, "no-needs"),
    ({"resources": []}, "nobody-brings"),
    ({"voices": []}, "others-not-named"),
    ({"hearing": []}, "no-way-to-hear"),
    ({"needs": ["room"]}, "barrier-stays"),
    ({"approval": []}, "nobody-approves"),
    ({"again": None}, "no-second-look"),
    ({"again": "2026-06-11"}, "again-too-early"),
]


@pytest.mark.parametrize(("other", "code"), OPEN)
def test_what_is_open_is_found(other: dict[str, Any], code: str) -> None:
    assert code in codes(**other)


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"begins": "2026-03-14"}, "date-past"),
        ({"ends": "2026-04-17"}, "ends-too-early"),
        ({"meetings": 2}, "one-meeting"),
        ({"people": 8, "ways": ["wall"]}, "too-many-for-a-table"),
        ({"small_group": [*"abcdefg"]}, "large-small-group"),
        # Who lives with the issue beside one other is half of the group.
        ({"small_group": ["bo", "di"]}, "one-constituent"),
        # Two who speak for no organisation come from two places.
        ({"small_group": ["di", "gone"]}, "without-constituents"),
        ({"small_group": ["ada", "ed"]}, "one-organisation"),
        ({"small_group": ["ada"]}, "only-leaders"),
        ({"small_group": [], "between": None}, "no-time-between"),
        ({"caller": "", "writer": ""}, "one-does-all"),
        ({"needs": [], "resources": []}, "nobody-brings"),
        ({"voices": ["club"], "needs": ["room"]}, "barrier-stays"),
        ({"ends": None, "again": "2026-04-17"}, "again-too-early"),
    ],
)
def test_what_is_near_it_is_not_found(other: dict[str, Any], code: str) -> None:
    assert code not in codes(**other)


def test_whom_a_barrier_keeps_away_is_named() -> None:
    [found] = still_open(plan(needs=["room"]), AROUND, on=ON)
    assert found.sentence == (
        "Nothing is planned against what makes it hard to take part: language (Sewing circle)."
    )


def test_each_finding_has_its_question_and_no_question_is_left_over() -> None:
    prompts = set(read_instrument("pathway-preparation").prompts)
    assert prompts == {code for _, code in OPEN} | {"nothing-planned"}
