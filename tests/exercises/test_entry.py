"""Answers as people and spreadsheets write them are understood, or refused in plain words."""

from typing import Any

import pytest

from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.power_interest_grid import PowerInterestGrid, StakeholderEntry
from collabworkshop.exercises.tie_map import TieEntry, TieMapExercise
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.evaluation import Indicator
from collabworkshop.model.evaluation_role import EvaluationRole
from collabworkshop.model.noun import Noun
from collabworkshop.model.question import Option, Question
from collabworkshop.model.state import State
from tests.model.hostile import HOSTILE

ASKED = PowerInterestGrid().questions(State())
TIE = {"source": "a", "target": "b", "kind": "referral"}


def entry(**fields: Any) -> StakeholderEntry:
    return checked(StakeholderEntry, {"name": "Clinic", **fields}, ASKED)


def tie(**fields: Any) -> TieEntry:
    return checked(TieEntry, {**TIE, **fields}, TieMapExercise().questions(State()))


def refused(field: str, given: Any) -> AnswerError:
    with pytest.raises(AnswerError) as caught:
        entry(**{field: given})
    assert caught.value.field == field
    return caught.value


@pytest.mark.parametrize("given", [3, "3", " 3 ", 3.0])
def test_a_number_may_be_written_as_text(given: Any) -> None:
    assert entry(interest=given).interest == 3


@pytest.mark.parametrize("blank", [None, "", "  "])
def test_a_blank_number_means_that_the_person_did_not_say(blank: Any) -> None:
    assert entry(interest=blank).interest is None


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        *((word, True) for word in ("yes", "YES", " y ", "true", "1", "x", "✓", True, 1)),
        *((word, False) for word in ("no", "N", "False", "0", "", " ", False, 0)),
    ],
)
def test_yes_and_no_in_many_spellings(given: Any, meant: object) -> None:
    assert entry(member=given).member is meant


@pytest.mark.parametrize("given", ["education", "Education", " EDUCATION "])
def test_the_label_of_an_option_stands_for_it(given: str) -> None:
    expected = given if given == "education" else "education"
    assert entry(sector=given).sector == expected


def test_own_words_are_kept_as_written_where_they_are_welcome() -> None:
    assert entry(sector=" Transport ").sector == " Transport "


@pytest.mark.parametrize(
    "given",
    [
        ["young-people", "Law and policy"],
        ("Young people", "law-policy"),
        "Young people; law-policy",
        "young-people|law-policy",
        "Young people ;; Law and policy;",
    ],
)
def test_several_answers_come_as_a_list_or_in_one_text(given: Any) -> None:
    assert entry(viewpoints=given).viewpoints == ("young-people", "law-policy")


def test_no_answers_is_an_answer() -> None:
    assert entry(viewpoints="").viewpoints == ()
    assert entry(viewpoints=[]).viewpoints == ()


@pytest.mark.parametrize("given", [2, "2", "Coordination", "coordination"])
def test_a_rung_may_be_named_by_rank_or_label(given: Any) -> None:
    assert tie(level=given).level == 2


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_texts_are_kept_as_typed(text: str) -> None:
    assert (entry(name=text).name, entry(notes=text).notes) == (text, text)


@pytest.mark.parametrize(
    ("field", "given", "allowed"),
    [
        ("interest", 0, "a number from 1 upwards"),
        ("interest", 6, "a number up to 5"),
        ("interest", "much", "a whole number"),
        ("interest", 2.5, "a whole number"),
        ("interest", "9" * 5_000, "a whole number"),
        ("interest", float("inf"), "a whole number"),
        ("interest", [1], "a whole number"),
        ("member", "perhaps", "yes or no"),
        ("member", 7, "yes or no"),
        ("member", None, "yes or no"),
        ("form", "company", "one of: Organisation, Informal group, A public, Person by role"),
        ("form", 1, "one of: Organisation, Informal group, A public, Person by role"),
        ("capacity", "maybe", "one of: Yes, Partly, No"),
        ("name", "", "a name with at least one letter, digit or sign that can be seen"),
        ("name", " \n", "a name with at least one letter, digit or sign that can be seen"),
        ("name", None, "a text"),
        ("name", 5, "a text"),
        ("name", ["a"], "a text"),
        ("name", "Cli\0nic", "a text without NUL characters"),
        ("name", "\ud83d", "a text in which every character is whole"),
        ("notes", "x" * 4_001, "a text of up to 4,000 characters"),
        ("gains", {"a": 1}, "a text"),
        ("viewpoints", 5, "one of: Young people"),
        ("viewpoints", None, "several answers, with ; between them"),
        ("viewpoints", {"young-people": 1}, "one of: Young people"),
        ("viewpoints", ["young-people", "dragons"], "one of: Young people"),
        ("viewpoints", [None], "a text"),
        ("colour", "red", "one of the fields name, sector, form, member"),
    ],
)
def test_what_cannot_be_saved_is_refused_with_what_is_allowed(
    field: str, given: Any, allowed: str
) -> None:
    error = refused(field, given)
    assert error.given == given
    assert error.allowed.startswith(allowed)
    sentence = str(error)
    assert sentence.endswith(f"Allowed is {error.allowed}.")
    assert not any(
        word in sentence.casefold() for word in ("pydantic", "input should", "value err")
    )


@pytest.mark.parametrize("given", ["nan", "inf", "1e999", float("nan"), "twelve", "12 hours"])
@pytest.mark.parametrize(
    ("noun", "known"),
    [(Indicator, {"outcome": "o", "title": "Calls"}), (EvaluationRole, {"stakeholder": "club"})],
)
def test_hours_that_are_no_number_are_told_what_a_number_looks_like(
    noun: type[Noun], known: dict[str, str], given: Any
) -> None:
    with pytest.raises(AnswerError) as caught:
        checked(noun, {**known, "hours": given}, {})
    assert str(caught.value) == (
        f"hours: {given!r} cannot be saved. "
        "Allowed is a number in digits, such as 12 or 1.5, or nothing."
    )


@pytest.mark.parametrize(
    ("given", "allowed"),
    [(-1, "a number from 0 upwards"), (1e308, "a number up to 1000000")],
)
def test_a_bound_is_written_as_people_write_it(given: float, allowed: str) -> None:
    """Two of the largest numbers there are would add up to none."""
    with pytest.raises(AnswerError) as caught:
        checked(Indicator, {"outcome": "o", "title": "Calls", "hours": given}, {})
    assert caught.value.allowed == allowed


def test_a_field_that_is_missing_is_named() -> None:
    with pytest.raises(AnswerError) as caught:
        checked(StakeholderEntry, {"sector": "health"}, ASKED)
    assert (caught.value.field, caught.value.allowed) == (
        "name",
        "any text; it cannot be left out",
    )


def test_a_rank_that_the_scale_does_not_have_is_refused_with_its_labels() -> None:
    with pytest.raises(AnswerError, match="Cooperation, Coordination, Collaboration"):
        tie(level=4)


@pytest.mark.parametrize("direction", ["one-way", "One way", "Both ways"])
def test_a_direction_by_id_or_label(direction: str) -> None:
    assert tie(direction=direction).direction == direction.casefold().replace(" ", "-")


def test_an_id_goes_before_the_label_of_another_option() -> None:
    options = (Option(id="a", label="B"), Option(id="b", label="A"))
    asked = {"sector": Question(label="Sector", options=options)}
    for given, meant in (("b", "b"), ("a", "a"), ("B", "a"), ("A", "b")):
        entered = checked(StakeholderEntry, {"name": "Clinic", "sector": given}, asked)
        assert entered.sector == meant
