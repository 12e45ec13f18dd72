"""Bringing earlier answers in: only counts are saved, after the last step, and apart from ours."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from collabworkshop.analysis.assessment.asked import Asked
from collabworkshop.model.brought_answers import BROUGHT_ANSWERS
from collabworkshop.model.errors import AnswerError, UnreadableError, WorkshopError
from collabworkshop.notebook import WorkshopDoor, join
from collabworkshop.views.bringing.answer_import import AnswerImport
from tests.model.hostile import HOSTILE
from tests.views.bringing.earlier_survey import (
    COUNTS,
    LABELS,
    STATEMENTS,
    in_numbers,
    in_words,
    plain,
)

SCALE = "in-place-4"
PRIVATE = "collaborative-assessment"
NUMBERS = "numbers/agreement-5"


@pytest.fixture
def steps(practice: WorkshopDoor) -> AnswerImport:
    steps = practice.bring_answers("five-ingredients")
    steps.read(in_words(), name="survey 2025.csv")
    return steps


def counts(workshop: WorkshopDoor, group: str, id_: str = "five-ingredients") -> dict[str, Any]:
    """Return the counts of one group in the result, by item."""
    result = workshop.result(id_)
    assert isinstance(result, Asked)
    return {tally.item: tally.counts for tally in result.tallies if tally.group == group}


def field(steps: AnswerImport, label: str) -> dict[str, Any]:
    """Return the one field whose label has these words."""
    fields = [*steps.columns.fields, *steps.meanings.fields]
    [found] = [one for one in fields if label in one["label"]]
    return found


def test_what_was_recognised_is_told_and_columns_with_the_same_words_are_taken(
    steps: AnswerImport,
) -> None:
    assert "3 rows of headings, 12 people who answered, 5 questions" in steps.recognised.value
    assert "Only ratings and ticks come in" in steps.recognised.value
    assert "“Who could be our backbone?” (own words)" in steps.recognised.value
    assert steps.mapping.columns == {"agenda.understanding": "q1.1", "agenda.goal": "q1.2"}


def test_words_are_guessed_and_a_mistyped_one_is_shown_as_a_guess(steps: AnswerImport) -> None:
    mistyped = field(steps, "Mosty there")
    assert mistyped["help"] == "A guess: look whether it is so."
    assert steps.meanings.cells[mistyped["name"]] == "3"
    assert steps.meanings.cells[field(steps, "Don't know")["name"]] == "none"
    assert "Counts of 2 questions, from 12 people." in steps.preview.value
    assert "They are no point of the scale and count as no answer" in steps.preview.value.replace(
        "\n", " "
    )


def test_counts_come_in_as_another_group_and_are_there_when_the_store_is_opened_again(
    practice: WorkshopDoor, steps: AnswerImport, tmp_path: Path
) -> None:
    ours = counts(practice, "")
    steps.choose({"asked_on": "2025-05-01"})
    assert practice.result("five-ingredients") == practice.result("five-ingredients")
    assert counts(practice, "file:survey 2025.csv") == {}
    [record] = steps.bring()
    assert record.key == "five-ingredients/survey 2025.csv"
    assert record.body["asked_on"] == "2025-05-01"
    assert not any("900" in str(value) for value in record.body["counts"])
    practice.close()
    again = join(tmp_path / "workshop")
    assert counts(again, "file:survey 2025.csv") == COUNTS
    assert counts(again, "") == ours
    result = again.result("five-ingredients")
    assert isinstance(result, Asked)
    assert result.groups["file:survey 2025.csv"] == "From survey 2025.csv, 12 people"
    shown = [finding.sentence for finding in result.findings if finding.code == "changed"]
    assert shown
    assert all(sentence.startswith("Compared with survey 2025.csv: ") for sentence in shown)
    again.close()


def test_one_undo_takes_it_back(practice: WorkshopDoor, steps: AnswerImport) -> None:
    before = practice.result("five-ingredients")
    assert steps.take_back.disabled
    steps.bring()
    assert not steps.take_back.disabled
    steps.take_back.click()
    assert practice.result("five-ingredients") == before
    assert steps.files.notice["text"] == "Taken back."
    assert steps.take_back.disabled


def test_which_way_numbers_run_is_asked_and_never_guessed(practice: WorkshopDoor) -> None:
    steps = practice.bring_answers("five-ingredients")
    steps.read(in_numbers(), name="survey.csv")
    assert steps.bring_in.disabled
    assert "which way the numbers" in steps.preview.value
    with pytest.raises(WorkshopError, match="which way the numbers"):
        steps.bring()
    asked = field(steps, "Which way do the numbers")
    assert "Our scale has 4 points, and what lies beyond them is left out" in asked["help"]
    assert [option["label"] for option in asked["options"]][2:] == [
        "1 is “Not begun”, 4 is “In place”",
        "1 is “In place”, 4 is “Not begun”",
    ]
    steps.choose({f"numbers/{SCALE}": "1 is “In place”, 4 is “Not begun”"})
    assert "These answers fit no point of the scale" in steps.preview.value
    steps.bring()
    assert counts(practice, "file:survey.csv") == COUNTS


def test_a_statement_whose_numbers_run_the_other_way_is_turned_round(
    practice: WorkshopDoor,
) -> None:
    steps = practice.bring_answers("five-ingredients")
    steps.read(in_numbers(), name="survey.csv")
    steps.choose({f"numbers/{SCALE}": "1 down", f"turned/{SCALE}": ["agenda.goal"]})
    steps.bring()
    # Seven times 4 and four times 3 of the file, read upwards.
    assert counts(practice, "file:survey.csv")["agenda.goal"] == {"3": 4, "4": 7}
    assert (
        counts(practice, "file:survey.csv")["agenda.understanding"]
        == (COUNTS["agenda.understanding"])
    )


def test_another_column_is_chosen_or_none_and_words_get_another_meaning(
    practice: WorkshopDoor, steps: AnswerImport
) -> None:
    steps.choose({"agenda.plan": "q1.3", "agenda.goal": None})
    steps.choose({field(steps, "“Not begun”")["name"]: "It is no answer"})
    steps.choose({field(steps, "“In place”")["name"]: ""})
    assert "nobody said what they mean" in steps.preview.value
    steps.bring()
    found = counts(practice, "file:survey 2025.csv")
    assert found == {"agenda.understanding": {"2": 3, "3": 6}}


def test_what_is_only_like_a_statement_is_named_and_left_to_the_person(
    practice: WorkshopDoor,
) -> None:
    steps = practice.bring_answers("five-ingredients")
    steps.read(plain([["Begun", "In place"], ["x", "y"]], ["We share one goal in common", "Z"]))
    assert steps.mapping.columns == {}
    assert "which column answers" in steps.preview.value
    assert field(steps, "We have one goal")["help"].startswith("Perhaps 1. We share")


def test_a_list_to_tick_comes_in_as_the_browser_sends_it(practice: WorkshopDoor) -> None:
    steps = practice.bring_answers("initial-assessment")
    text = (
        "id,A,Working\n1,Yes,meets\n2,No,plans\n3,Yes,meets\n4,,plans\n"
        "5,No,plans\n6,No,plans\n7,,meets\n8,No,plans\n"
    )
    file = {"name": "ticks.csv", "type": "text/csv", "buffer": 0}
    sent = {"op": "send", "id": "1", "cells": {"survey": file}}
    assert steps.files._answer(sent, [memoryview(text.encode())])["ok"]
    first, second = list(steps.mapping.signs)[:2]
    options = {one["label"]: one["value"] for one in steps.columns.fields[1]["options"]}
    for number, (key, label) in enumerate(((first, "A: Yes"), (second, "Working: plans"))):
        [value] = [value for told, value in options.items() if label in told]
        cells = {"op": "send", "id": f"c{number}", "cells": {key: value}}
        assert steps.columns._answer(cells, [])["ok"]
    steps.bring_in.click()
    assert "The counts are in" in steps.files.notice["text"]
    assert counts(practice, "file:ticks.csv", "initial-assessment") == {
        first: {"0": 4, "1": 2},  # who left it out is not counted
        second: {"0": 3, "1": 5},
    }


def test_a_workbook_is_read_as_well(practice: WorkshopDoor) -> None:
    book, kept = Workbook(), BytesIO()
    sheet = book.active
    assert sheet is not None
    for row in (["id", STATEMENTS[1]], *([n, LABELS["2"]] for n in range(5))):
        sheet.append(row)
    book.save(kept)
    steps = practice.bring_answers("five-ingredients")
    steps.read(kept.getvalue(), name="survey.xlsx")
    steps.bring()
    assert counts(practice, "file:survey.xlsx") == {"agenda.goal": {"2": 5}}


def test_the_same_name_again_takes_the_place_of_the_first(
    practice: WorkshopDoor, steps: AnswerImport
) -> None:
    steps.bring()
    steps.read(in_words(), name="C:\\fakepath\\survey 2025.csv")
    steps.choose({"agenda.goal": None})
    assert "this one takes its place" in steps.preview.value
    steps.bring()
    assert list(counts(practice, "file:survey 2025.csv")) == ["agenda.understanding"]
    assert len(practice._session.state().of(BROUGHT_ANSWERS)) == 1


def private(workshop: WorkshopDoor, columns: dict[str, str], name: str) -> AnswerImport:
    """Return the steps of a private instrument; each column has a digit for each person."""
    steps = workshop.bring_answers(PRIVATE)
    steps.read(plain([*columns.values()], [*columns]), name=name)
    steps.choose(dict(zip(steps.mapping.statements, columns, strict=False)))
    steps.choose({NUMBERS: "1 up"})
    return steps


def test_of_two_people_nothing_comes_into_a_private_instrument(practice: WorkshopDoor) -> None:
    steps = private(practice, {"Old one": "15", "Old two": "24"}, "two.csv")
    assert "Nothing can come in: too few people answered" in steps.preview.value
    assert steps.bring_in.disabled
    with pytest.raises(WorkshopError, match="nothing that may come in"):
        steps.bring()
    assert practice._session.state().of(BROUGHT_ANSWERS) == {}


def test_a_question_that_nearly_all_answer_alike_is_kept_back_where_answers_are_private(
    practice: WorkshopDoor,
) -> None:
    steps = private(practice, {"Alike": "55555554", "Mixed": "12345545"}, "eight.csv")
    assert "kept back" in steps.preview.value
    [record] = steps.bring()
    assert [one["counts"] for one in record.body["counts"]] == [
        {"1": 1, "2": 1, "3": 1, "4": 2, "5": 3}
    ]
    assert len(counts(practice, "file:eight.csv", PRIVATE)) == 1


def test_the_same_file_without_one_person_does_not_come_beside_it(practice: WorkshopDoor) -> None:
    private(practice, {"Old one": "12345545", "Old two": "12121212"}, "eight.csv").bring()
    steps = private(practice, {"Old one": "2345545", "Old two": "2121212"}, "seven.csv")
    assert steps.bring_in.disabled
    assert "the two differ by so few" in steps.preview.value
    with pytest.raises(WorkshopError, match="the two differ by so few"):
        steps.bring()


def test_a_file_that_is_no_survey_is_refused_and_the_earlier_one_stays(
    steps: AnswerImport,
) -> None:
    for content in (b"", b"\x00\x01\x02", b"PK\x03\x04broken", b"a,b\n"):
        with pytest.raises(UnreadableError):
            steps.read(content)
        assert steps.mapping.columns["agenda.goal"] == "q1.2"
        assert not steps.bring_in.disabled


def test_what_cannot_be_is_refused_and_changes_nothing(steps: AnswerImport) -> None:
    before = steps.mapping
    for name, given, allowed in (
        ("agenda.goal", "Nowhere", "one of: 1. q1"),
        ("asked_on", "in May", "a day, written as"),
        ("colour", "red", "one of the fields asked_on"),
    ):
        with pytest.raises(AnswerError, match=allowed):
            steps.choose({name: given})
        assert steps.mapping == before


def test_whatever_headings_answers_and_files_are_called_is_shown_as_text(
    practice: WorkshopDoor,
) -> None:
    steps = practice.bring_answers("five-ingredients")
    names = ("<script>a.csv", HOSTILE[-1], "../..\\=cmd|'!A0", "\N{RIGHT-TO-LEFT OVERRIDE}")
    for name in names:
        columns = [[answer, "Begun", "In place"] for answer in HOSTILE[:12]]
        steps.read(plain(columns, HOSTILE[-12:]), name=name)
        goal = list(steps.mapping.statements)[1]
        steps.choose({goal: "1", "agenda.plan": "2"})
        for one in steps.meanings.fields[:3]:
            steps.choose({one["name"]: "2"})
        assert "<script>" not in steps.preview.value + steps.recognised.value
        steps.bring()
    result = practice.result("five-ingredients")
    assert isinstance(result, Asked)
    assert list(result.groups)[-4:] == [
        "file:<script>a.csv",
        "file:=cmd|'!A0",
        "file:\N{RIGHT-TO-LEFT OVERRIDE}",
        f"file:{HOSTILE[-1][:120]}",
    ]
    shown = practice.exercise("five-ingredients").group.value  # type: ignore[attr-defined]  # its own
    assert "<script>" not in shown
    assert "From &lt;script&gt;a.csv, 3 people" in shown


def test_only_what_rates_or_ticks_can_be_brought(practice: WorkshopDoor) -> None:
    with pytest.raises(WorkshopError, match="asks nothing that the export"):
        practice.bring_answers("tie-map")
    with pytest.raises(WorkshopError, match="no ratings and no ticks"):
        practice.bring_answers("power-cases")


def test_the_first_step_comes_first(practice: WorkshopDoor) -> None:
    steps = practice.bring_answers("five-ingredients")
    with pytest.raises(WorkshopError, match="Choose the file first"):
        steps.choose({"agenda.goal": "q1.2"})
    reply = steps.files._answer({"op": "send", "id": "1", "cells": {"survey": None}}, [])
    assert "survey" in reply["messages"]
