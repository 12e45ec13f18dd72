"""Answers of a survey are carried over to a scale of ours; what is unsure is asked, not guessed."""

import pytest

from collabworkshop.exchange.responses.confirming import (
    questions,
    with_column,
    with_direction,
    with_value,
)
from collabworkshop.exchange.responses.mapping import Answers, SurveyMapping, answers, guessed
from collabworkshop.exchange.responses.reading import read_responses
from collabworkshop.model.ladder import Rung, Scale
from collabworkshop.model.responses import Responses
from tests.exchange.responses.surveys import rows, text

AGREE = Scale(
    id="agree",
    name="How far do you agree?",
    rungs=tuple(
        Rung(rank=rank, label=label)
        for rank, label in enumerate(
            ("Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"), 1
        )
    ),
)
OFTEN = Scale(
    id="often",
    name="How often?",
    rungs=tuple(
        Rung(rank=rank, label=label) for rank, label in enumerate(("Never", "Sometimes", "Always"))
    ),
)
ITEMS = {"listen": "We listen.", "share": "We share"}


def survey(table: str) -> Responses:
    return read_responses(table.encode(), "survey.csv").responses


def ranks(got: Answers) -> list[tuple[str, str, int]]:
    return [(row.respondent, row.item, row.rank) for row in got.rows]


def faults(got: Answers) -> dict[str, tuple[int, str, str]]:
    return {fault.code: (fault.count, fault.where, fault.example) for fault in got.faults}


def columns(mapping: SurveyMapping) -> dict[str, tuple[str | None, bool]]:
    return {one.item: (one.column, one.unsure) for one in mapping.columns}


def values(mapping: SurveyMapping) -> dict[str, int | None]:
    return {one.written: one.rank for one in mapping.values}


@pytest.mark.parametrize("in_words", [False, True], ids=["numbers", "words"])
def test_three_rows_of_headings_become_points_of_a_scale(*, in_words: bool) -> None:
    responses = read_responses(text(rows(in_words=in_words)), "survey.csv").responses
    mapping = guessed(responses, AGREE, ITEMS)
    assert columns(mapping) == {"listen": ("q3.1", False), "share": ("q3.2", False)}
    assert questions(mapping) == ()
    got = answers(responses, mapping)
    assert ranks(got) == [
        *(("7001", "listen", 4), ("7001", "share", 5), ("7002", "listen", 2)),
        *(("7002", "share", 4), ("7003", "listen", 3)),
        *(("7004", "listen", 4), ("7004", "share", 4)),
    ]
    assert got.faults == ()


@pytest.mark.parametrize("in_words", [False, True], ids=["numbers", "words"])
def test_boxes_become_points_and_not_knowing_is_no_point(*, in_words: bool) -> None:
    responses = read_responses(text(rows(in_words=in_words)), "survey.csv").responses
    mapping = guessed(responses, OFTEN, {"meet": "How often do you meet?"})
    assert columns(mapping)["meet"][0] == "q2"
    got = answers(responses, mapping)
    assert ranks(got) == [("7001", "meet", 0), ("7002", "meet", 1), ("7004", "meet", 2)]
    assert faults(got) == {"declined-answer": (1, "q2", "Don't know")}


NUMBERS = "id,We listen,We share\n1,1,5\n2,2,4\n3,5,1\n4,3,7\n"


def test_the_direction_of_bare_numbers_is_asked_and_never_guessed() -> None:
    responses = survey(NUMBERS)
    mapping = guessed(responses, AGREE, ITEMS)
    assert questions(mapping) == (
        "“listen”, “share”: the answers are numbers from 1 to 7. Is 1 the lowest or the highest "
        "point of the scale?",
    )
    unsaid = answers(responses, mapping)
    assert unsaid.rows == ()
    assert [fault.code for fault in unsaid.faults] == ["unsaid-direction"] * 2
    said = with_direction(mapping, lowest_first=True)
    said = with_direction(said, lowest_first=False, item="share")
    got = answers(responses, said)
    first = [("1", "listen", 1), ("1", "share", 1), ("2", "listen", 2), ("2", "share", 2)]
    assert ranks(got)[:4] == first
    assert faults(got) == {"no-rung": (1, "We share", "7")}
    assert questions(said) == ()


def test_numbers_that_begin_at_zero_or_elsewhere_are_counted_from_there() -> None:
    responses = survey("id,meet,eat\n1,0,3\n2,2,4\n3,1,5\n4,0,3\n5,2,5\n")
    mapping = guessed(responses, OFTEN, {"meet": "-", "eat": "-"})
    assert {one.item: one.first for one in mapping.numbers} == {"meet": 0, "eat": 1}
    said = with_direction(mapping, lowest_first=True, item="meet")
    said = with_direction(said, lowest_first=False, first=3, item="eat")
    assert [row.rank for row in answers(responses, said).rows][:6] == [0, 2, 2, 1, 1, 0]


@pytest.mark.parametrize(
    ("written", "direction", "expected"),
    [
        (("1 - Never", "2", "3 - Always"), True, [0, 1, 2]),
        (("1 – Always", "2", "3 (Never)"), False, [2, 1, 0]),
        (("0 = Never", "1", "2 = Always"), True, [0, 1, 2]),
        (("1 - Never", "2", "3"), None, [0]),
    ],
)
def test_words_beside_some_numbers_say_which_way_they_run(
    written: tuple[str, ...], direction: object, expected: list[int]
) -> None:
    table = "id,meet\n" + "".join(f"{at},{cell}\n" for at, cell in enumerate(written, 1))
    responses = survey(table)
    mapping = guessed(responses, OFTEN, {"meet": "How often do we meet?"})
    assert [one.lowest_first for one in mapping.numbers] == [direction]
    assert [row.rank for row in answers(responses, mapping).rows] == expected


def test_a_slip_of_the_pen_is_asked_and_an_opposite_is_not_taken_for_one() -> None:
    scale = Scale(
        id="likely",
        name="How likely?",
        rungs=(Rung(rank=1, label="Very unlikely"), Rung(rank=2, label="Very likely")),
    )
    responses = survey("id,meet\n1,Very likley\n2,Very unlikely\n3,Very\n4,VERY LIKELY\n")
    mapping = guessed(responses, scale, {"meet": "-"})
    asked = {"VERY LIKELY": 2, "Very unlikely": 1, "Very likley": 2, "Very": None}
    assert values(mapping) == asked
    assert questions(mapping) == (
        "Which point of the scale is “Very”, or is it none?",
        "Does “Very likley” mean “Very likely”?",
    )
    one = Scale(id="one", name="One", rungs=(Rung(rank=1, label="Likely"),))
    assert values(guessed(survey("id,meet\n1,Unlikely\n2,Likely\n"), one, {"meet": "-"})) == {
        "Likely": 1,
        "Unlikely": None,
    }


def test_what_nobody_mapped_is_a_fault_until_somebody_says_what_it_means() -> None:
    responses = survey("id,We listen,We share\n1,Totally,Agree\n2,Totally,Agree\n3,Agree,n/a\n")
    mapping = guessed(responses, AGREE, ITEMS)
    got = answers(responses, mapping)
    assert faults(got) == {
        "no-rung": (2, "We listen", "Totally"),
        "declined-answer": (1, "We share", "n/a"),
    }
    said = with_value(mapping, "Totally", 5)
    assert [row.rank for row in answers(responses, said).rows] == [5, 4, 5, 4, 4]
    none = answers(responses, with_value(mapping, "Totally", None))
    assert [(fault.code, fault.count) for fault in none.faults] == [
        ("declined-answer", 2),
        ("declined-answer", 1),
    ]


def test_a_statement_that_is_turned_round_is_unsure_and_a_person_chooses() -> None:
    responses = survey(
        "id,We do not trust each other,We trust each other today,Weather\n"
        "1,Agree,Disagree,Good\n2,Disagree,Agree,Good\n3,Agree,Neutral,Bad\n"
    )
    items = {"trust": "We trust each other", "money": "There is enough money for our work"}
    mapping = guessed(responses, AGREE, items)
    assert columns(mapping) == {"trust": ("We trust each other today", True), "money": (None, True)}
    assert mapping.columns[0].others == ("We do not trust each other",)
    assert questions(mapping)[:2] == (
        "Is “We trust each other today” the item that answers “trust”?",
        "No item of the survey is like “money”. Choose one, or leave it out.",
    )
    said = with_column(mapping, responses, "trust", "We do not trust each other")
    assert columns(said)["trust"] == ("We do not trust each other", False)
    assert [row.rank for row in answers(responses, said).rows] == [4, 2, 4]
    left = with_column(said, responses, "trust", None)
    assert answers(responses, left).rows == ()


def test_choosing_a_column_keeps_what_was_said_of_values_and_of_other_columns() -> None:
    responses = survey("id,a,b,c\n1,1,2,Totally\n2,2,2,Agree\n3,3,5,Totally\n")
    mapping = guessed(responses, AGREE, {"a": "-", "c": "-", "other": "nothing like it"})
    said = with_direction(with_value(mapping, "Totally", 5), lowest_first=True)
    chosen = with_column(said, responses, "other", "b")
    assert [one.lowest_first for one in chosen.numbers] == [True, None]
    assert values(chosen)["Totally"] == 5


def test_a_rating_is_liker_than_an_open_question_in_the_same_words() -> None:
    responses = survey(
        "id,How often do we meet in a year?,How often do we meet? (select one)\n"
        "1,We met twice at the fair,Never\n2,It depends on who calls,Always\n"
    )
    mapping = guessed(responses, OFTEN, {"meet": "How often do we meet?"})
    assert columns(mapping)["meet"] == ("How often do we meet? (select one)", False)


def test_many_statements_in_numbers_are_asked_about_once() -> None:
    table = "id," + ",".join(f"q{at}" for at in range(5)) + "\n1,1,2,3,4,5\n2,5,4,3,2,1\n"
    mapping = guessed(survey(table), AGREE, {f"q{at}": "-" for at in range(5)})
    (asked,) = questions(mapping)
    assert asked.startswith("“q0”, “q1”, “q2” and 2 more: the answers are numbers from 1 to 5.")


def test_no_item_answers_two_statements() -> None:
    responses = survey("id,We listen,We share\n1,Agree,Agree\n2,Agree,Neutral\n")
    mapping = guessed(responses, AGREE, {"one": "We listen", "two": "We listen"})
    assert [one.column for one in mapping.columns] == ["We listen", None]


def test_what_is_not_there_cannot_be_chosen() -> None:
    responses = survey(NUMBERS)
    mapping = guessed(responses, AGREE, ITEMS)
    with pytest.raises(KeyError):
        with_column(mapping, responses, "listen", "nowhere")
    with pytest.raises(KeyError):
        with_column(mapping, responses, "nobody", "We share")
    with pytest.raises(KeyError):
        with_value(mapping, "Totally", 1)
    with pytest.raises(KeyError):
        with_direction(mapping, lowest_first=True, item="nobody")


def test_two_answers_that_differ_are_none_and_two_that_agree_are_one() -> None:
    listed = rows(in_words=False)
    listed[0][6] = "2"
    responses = read_responses(text(listed), "survey.csv").responses
    got = answers(responses, guessed(responses, OFTEN, {"q2": "-"}))
    assert faults(got)["no-rung"] == (1, "q2", "Never; Sometimes")
