"""Bringing figures in: nothing is saved before the last step, and nothing is lost."""

from io import BytesIO

import pytest
from openpyxl import Workbook

from collabworkshop.model.errors import AnswerError, UnreadableError, WorkshopError
from collabworkshop.notebook import WorkshopDoor, join
from collabworkshop.views.bringing.measurement_import import MeasurementImport
from tests.exercises.evaluation.measured_plan import plan_changes
from tests.hostile import hostile_names

FAULTY = """Measure,Date,Value,Unit,Street,N,Comment
Children who read at eight,2026-02-28,66 %,,Hill,50,<b>By hand</b>
Children who read at eight,2026-02-28,few,,Quay,4,
Days missed,2026-02-30,3,days,,,
Days missed,2026-01-31,2,weeks,,,
Absences,2026-01-31,12,,,,
Days missed,2026-02-28,1204,,,"a lot",
"""
"""Five faults: words for a figure, no such day, another unit, no such indicator, no count."""


@pytest.fixture
def steps(own: WorkshopDoor) -> MeasurementImport:
    own._session.host.put(plan_changes())
    return own.bring_measurements()


def asked(steps: MeasurementImport) -> set[str]:
    return {field["name"] for field in steps.columns.fields}


def open_(steps: MeasurementImport) -> set[str]:
    """Return what stands at once; the rest is unfolded by who wants to see it."""
    return asked(steps) - set(steps.columns.folded)


def test_what_was_recognised_is_told_and_only_the_rest_is_asked(steps: MeasurementImport) -> None:
    steps.read(FAULTY.encode())
    assert open_(steps) == {"all_are"}
    assert len(asked(steps)) > 15
    told = steps.recognised.value
    assert "“Measure” names the indicator; “Value” holds the figures" in told
    assert "“Street” says of which part it is." in told
    steps.read(b"Sign;On;How many\nDays missed;2026-01-31;3\n")
    assert (
        "What stands in “Sign”, “On” and “How many” goes into the note." in steps.recognised.value
    )
    assert open_(steps) == {
        *("wide", "value", "indicator", "all_of", "time", "kind", "all_are", "groups")
    }


def test_what_was_asked_stays_where_it_is_until_another_file_comes(
    steps: MeasurementImport,
) -> None:
    steps.read(b"Sign;On;How many\nDays missed;2026-01-31;3\n")
    steps.choose(indicator="Sign")
    steps.choose(value="How many", time="On")
    assert {"indicator", "value", "time"} <= open_(steps)
    steps.read(b"Measure;Date;Value;Kind\nDays missed;2026-01-31;3;measured\n")
    assert open_(steps) == set()


def test_what_can_be_read_in_two_ways_stands_at_once(steps: MeasurementImport) -> None:
    text = b"Measure;Date;Value;Kind\n%s;3/4/2026;0,5;actual\n"
    steps.read(text % b"Children who read at eight")
    assert open_(steps) == {"first", "bare"}
    steps.choose(first="day")
    assert open_(steps) == {"first", "bare"}
    steps.read(text.replace(b"Kind", b"Kind;School") % b"Children who read at eight")
    assert "called" in open_(steps)  # the plan speaks of streets
    steps.read(b"Measure\nDays missed\n")
    assert {"separator", "value"} <= open_(steps)


def test_a_figure_that_is_there_with_another_value_asks_which_is_to_stand(
    steps: MeasurementImport,
) -> None:
    text = "Measure,Date,Value,Kind\nDays missed,2026-01-31,{},measured\n"
    steps.read(text.format(3).encode())
    steps.bring()
    for value, asks in ((3, False), (4, True)):
        steps.read(text.format(value).encode())
        assert ("update" in open_(steps)) is asks


def test_what_came_in_is_taken_back_on_the_spot_as_long_as_it_came_last(
    own: WorkshopDoor, steps: MeasurementImport
) -> None:
    def shown() -> bool:
        return steps.take_back.layout.display == ""

    view = own.exercise("measurements")
    assert not shown()
    steps.read(FAULTY.encode())
    steps.bring()
    assert shown()
    steps.take_back.click()
    assert view.value == []
    assert steps.files.notice["text"] == "Taken back: 5 figures."
    assert not shown()
    steps.read(FAULTY.encode())
    steps.bring()
    view.answer(indicator="days", value=9, ends="2026-03-01")
    assert not shown()
    with pytest.raises(WorkshopError, match="You changed figures since"):
        steps.undo()
    assert len(view.value) == 6


def test_a_table_with_five_faults_says_each_with_its_line_and_keeps_what_can_be_kept(
    own: WorkshopDoor, steps: MeasurementImport
) -> None:
    steps.read(FAULTY.encode(), name="our list.csv")
    shown = steps.preview.value
    assert "5 new figures." in shown
    for line, told in (
        (3, "words"),
        (4, "It cannot be told of which time"),
        (5, "another unit"),
        (6, "name no indicator of the plan"),
        (7, "a lot"),
    ):
        assert f"line {line}" in shown
        assert told in shown
    assert "<b>By hand" not in shown
    assert own.exercise("measurements").value == []
    assert steps.bring_in.description == "3. Bring in 5 figures"
    steps.bring()
    again = join(own._session.workspace.folder)
    rows = {row["source"]: row for row in again.exercise("measurements").value}
    again.close()
    assert rows["our list.csv, line 2"]["value"] == 66
    assert rows["our list.csv, line 2"]["note"] == "<b>By hand</b>"
    assert rows["our list.csv, line 3"]["value"] == "few"
    assert rows["our list.csv, line 4"]["note"] == "Date: 2026-02-30"
    assert rows["our list.csv, line 5"]["value"] == "2 weeks"
    assert (rows["our list.csv, line 7"]["value"], rows["our list.csv, line 7"]["note"]) == (
        1204,
        "N: a lot",
    )


def test_one_undo_takes_all_of_it_back_and_a_second_time_adds_nothing(
    own: WorkshopDoor, steps: MeasurementImport
) -> None:
    view = own.exercise("measurements")
    steps.read(FAULTY.encode())
    steps.bring()
    assert len(view.value) == 5
    steps.read(FAULTY.encode(), name="copy.csv")
    assert "0 new figures. 5 figures are there already." in steps.preview.value
    assert steps.bring_in.disabled
    view.undo()
    assert view.value == []
    assert not steps.bring_in.disabled
    assert len(steps.bring()) == 5
    assert len(view.value) == 5


def test_a_name_that_is_no_indicator_is_matched_by_the_person_or_left_out(
    steps: MeasurementImport,
) -> None:
    steps.read(b"Measure,Date,Value\nAbsences,2026-01-31,12\nDays misssed,2026-01-30,3\n")
    assert "No name in the file" in steps.preview.value
    assert steps.bring_in.disabled
    labels = [field["label"] for field in steps.names.form.fields]
    assert labels == ["“Absences” in the file is", "“Days misssed” in the file is"]
    assert "reads like “Days missed”" in steps.names.form.fields[1]["help"]
    sent = {"op": "send", "id": "1", "cells": {"name-1": "days"}}
    assert steps.names.form._answer(sent, [])["ok"]
    assert "1 new figure." in steps.preview.value
    steps.mean("Days misssed", "days")
    assert "2 new figures." in steps.preview.value
    steps.mean("Absences", "")
    assert "1 new figure." in steps.preview.value
    with pytest.raises(AnswerError, match="an indicator of the plan"):
        steps.mean("Absences", "nowhere")
    [record] = steps.bring()
    assert record.body["value"] == 3


def test_years_that_stand_side_by_side_are_a_figure_each(steps: MeasurementImport) -> None:
    steps.read(b"School,2024,2025\nHill,60,66\nQuay,,42\n")
    assert (steps.mapping.wide, steps.mapping.across) == ("times", ("2024", "2025"))
    assert "which indicator" in steps.preview.value
    steps.choose(all_of="share", called="street")
    assert "3 new figures." in steps.preview.value
    steps.choose(across=["2025"], all_are="target")
    assert {record.body["kind"] for record in steps.bring()} == {"target"}


def test_a_table_can_be_told_to_be_wide_or_long(steps: MeasurementImport) -> None:
    steps.read(b"When,Days missed,Readers\n2026-01-31,3,54%\n")
    assert (steps.mapping.wide, steps.mapping.across) == ("indicators", ("Days missed",))
    steps.choose(across=["Days missed", "Readers"], time="When")
    steps.mean("Readers", "share")
    assert "2 new figures." in steps.preview.value
    steps.choose(wide="")
    assert "which column holds the figures" in steps.preview.value
    assert "across" not in asked(steps)


def test_a_workbook_is_read_with_its_shares_and_days_and_its_sheet_is_chosen(
    own: WorkshopDoor, steps: MeasurementImport
) -> None:
    book, kept = Workbook(), BytesIO()
    few, many = book.active, book.create_sheet("Figures")
    assert few is not None
    few.append(["About", "these figures"])
    many.append(["Indicator", "Date", "Value", "Colour"])
    many.append(["Children who read at eight", None, 0.54, "red"])
    many.append(["Children who read at eight", None, 0.55, ""])
    many["C2"].number_format = many["C3"].number_format = "0%"
    for cell, day in (("B2", "2026-01-31"), ("B3", "2026-02-28")):
        many[cell] = day
    book.save(kept)
    steps.read(kept.getvalue(), name="figures.xlsx")
    assert steps.mapping.sheet == "Figures"
    assert "encoding" not in asked(steps)
    assert "2 new figures." in steps.preview.value
    steps.bring()
    told = [
        (row["value"], row["note"], row["source"]) for row in own.exercise("measurements").value
    ]
    assert told == [
        (54, "Colour: red", "figures.xlsx, Figures, line 2"),
        (55, "", "figures.xlsx, Figures, line 3"),
    ]


def test_what_can_be_read_in_two_ways_is_asked_and_the_answer_stands(
    steps: MeasurementImport,
) -> None:
    steps.read(b"Date;Value\n3/4/2026;0,5\n5/4/2026;0,6\n")
    steps.choose(all_of="share")
    shown = steps.preview.value
    assert "begin with the day or with the month" in shown
    assert "a share of one (0.5 for half), or per cent?" in shown
    steps.choose(first="month", bare="share")
    steps.choose(time="Date")
    shown = steps.preview.value
    assert "Please look at this first" not in shown
    assert "<bdi>2026-03-04</bdi>" in shown
    assert "<bdi>50 %</bdi>" in shown


def test_figures_that_are_there_get_what_the_file_says_where_that_is_wished(
    own: WorkshopDoor, steps: MeasurementImport
) -> None:
    steps.read(b"Measure,Date,Value\nDays missed,2026-01-31,3\n")
    steps.bring()
    steps.read(b"Measure,Date,Value\nDays missed,2026-01-31,4\n")
    assert "is there already as 3 days, and stays as it is" in steps.preview.value
    steps.choose(update=True)
    assert "0 new figures, 1 figure changed." in steps.preview.value
    assert "Until now" in steps.preview.value
    steps.bring()
    assert [row["value"] for row in own.exercise("measurements").value] == [4]


def test_hostile_names_in_a_file_are_shown_as_text(steps: MeasurementImport) -> None:
    names = [name.replace('"', '""') for name in hostile_names()]
    lines = [f'Days missed,2026-01-31,{at},"{name}"' for at, name in enumerate(names)]
    lines += [f'"{name}",2026-01-31,{at},' for at, name in enumerate(names)]
    steps.read("\n".join(["Measure,Date,Value,Street", *lines]).encode(), name="<img>.csv")
    shown = steps.preview.value
    assert "<script>" not in shown
    assert "<img" not in shown
    steps.bring()


@pytest.mark.no_cover  # a few reach the same lines; traced, so many take twice as long
def test_five_thousand_rows_come_in(
    steps: MeasurementImport,
) -> None:
    days = [f"{year}-{month:02}-01" for year in range(2018, 2026) for month in range(1, 13)]
    streets = [f"Street {at}" for at in range(53)]
    rows = [f"Days missed,{day},3,{street}" for day in days for street in streets][:5_000]
    steps.read("\n".join(["Measure,Date,Value,Street", *rows]).encode())
    assert len(steps.bring()) == 5_000


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02", b"PK\x03\x04broken"])
def test_a_file_that_is_no_table_is_refused_and_the_earlier_one_stays(
    steps: MeasurementImport, content: bytes
) -> None:
    steps.read(FAULTY.encode())
    with pytest.raises(UnreadableError):
        steps.read(content)
    assert steps.bring_in.description == "3. Bring in 5 figures"


def test_the_first_step_comes_first_and_a_plan_before_its_figures(own: WorkshopDoor) -> None:
    steps = own.bring_measurements()
    with pytest.raises(WorkshopError, match="Choose the file first"):
        steps.choose(value="Value")
    reply = steps.files._answer({"op": "send", "id": "1", "cells": {"figures": None}}, [])
    assert "figures" in reply["messages"]
    steps.read(FAULTY.encode())
    assert "no indicator in the plan yet" in steps.preview.value
    with pytest.raises(WorkshopError, match="no indicator in the plan yet"):
        steps.bring()
    own._session.host.put(plan_changes())
    steps.read(FAULTY.encode())
    with pytest.raises(AnswerError, match="one of: Measure"):
        steps.choose(value="Nowhere")


def test_the_steps_work_as_the_browser_sends_them(
    steps: MeasurementImport,
) -> None:
    file = {"name": "list.csv", "type": "text/csv", "buffer": 0}
    sent = {"op": "send", "id": "1", "cells": {"figures": file}}
    assert steps.files._answer(sent, [memoryview(FAULTY.encode())])["ok"]
    columns = {"op": "send", "id": "2", "cells": {"groups": ["Street"]}}
    assert steps.columns._answer(columns, [])["ok"]
    steps.bring_in.click()
    assert "5 figures are in" in steps.files.notice["text"]
