"""Exports of surveys are read whatever their headings and codes; nothing in them is lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collabworkshop.exchange.responses.reading import ResponsesRead, read_responses
from collabworkshop.exchange.responses.recognising import looks_like
from collabworkshop.exchange.workbook_writing import workbook_of
from collabworkshop.model.errors import UnreadableError
from tests.exchange.responses.surveys import EXPECTED, HEADINGS, rows, text


def read(data: bytes | str) -> ResponsesRead:
    return read_responses(data if isinstance(data, bytes) else data.encode(), "survey.csv")


def faults(got: ResponsesRead) -> dict[str, tuple[int, str, str]]:
    return {fault.code: (fault.count, fault.where, fault.example) for fault in got.faults}


def answers(got: ResponsesRead) -> list[dict[str, tuple[str, ...]]]:
    return [row.answers for row in got.responses.rows]


def kinds(got: ResponsesRead) -> dict[str, str]:
    return {item.id: item.kind for item in got.responses.items}


@pytest.mark.parametrize("in_words", [False, True], ids=["numbers", "words"])
def test_the_same_answers_are_read_from_numbers_and_from_words(*, in_words: bool) -> None:
    got = read(text(rows(in_words=in_words)))
    assert got.heading_rows == 3
    assert answers(got) == EXPECTED
    assert [row.respondent for row in got.responses.rows] == ["7001", "7002", "7003", "7004"]
    assert got.responses.rows[1].about["Start Date"] == "2024-05-02 09:30:00"
    assert got.faults == ()
    # By hand, of 7 items for each: 1 + 0 + 3 + 0 are blank.
    assert (len(got.responses.asked), got.responses.missing) == (7, 4)


def test_questions_to_tick_single_answers_rows_and_own_words_are_told_apart() -> None:
    got = read(text(rows(in_words=False)))
    assert kinds(got) == {
        "Respondent ID": "about",
        "Start Date": "about",
        "q1": "many",
        "q2": "scale",
        "q3.1": "scale",
        "q3.2": "scale",
        "q4.1": "single",
        "q4.2": "single",
        "q5": "text",
    }
    by_id = {item.id: item for item in got.responses.items}
    assert (by_id["q3.2"].row, by_id["q3.2"].places) == ("We share", (11,))
    assert (by_id["q4.2"].row, by_id["q4.2"].places) == ("Sing", (14, 15))
    codes = {option.label: option.code for option in by_id["q2"].options}
    assert codes == {"Never": "1", "Sometimes": "2", "Always": "3", "Don't know": "0"}


@pytest.mark.parametrize("kept", [1, 2, 3])
@pytest.mark.parametrize("in_words", [False, True], ids=["numbers", "words"])
def test_three_rows_of_headings_are_known_above_very_few_rows(kept: int, *, in_words: bool) -> None:
    assert read(text(rows(in_words=in_words)[:kept])).heading_rows == 3


def test_blank_rows_rows_without_answers_and_repeated_respondents_are_faults() -> None:
    listed = rows(in_words=False)
    visit = ["7005", "2024-05-09 10:00:00", *[""] * 14]
    got = read(text([*listed, visit, listed[0], *[[""] * 16] * 30]))
    assert len(got.responses.rows) == 5
    assert faults(got)["blank-row"][:1] == (30,)
    assert faults(got)["no-answers"][1:] == ("survey.csv, line 8", "7005; 2024-05-09 10:00:00")
    assert faults(got)["repeated-respondent"] == (1, "survey.csv.Respondent ID", "7001")
    assert faults(got)["duplicate-row"][:1] == (1,)


def test_unknown_codes_several_answers_and_blanks_in_words_are_faults() -> None:
    listed = [*rows(in_words=False), ["7005", "", *rows(in_words=False)[3][2:]]]
    listed[0][3] = "7"  # of q1, where 2 stands for time
    listed[1][5] = "1"  # a second answer of q2
    listed[3][9] = "NA"
    got = read(text(listed))
    assert faults(got) == {
        "unknown-code": (1, "survey.csv.q1", "7 under Time"),
        "several-answers": (1, "survey.csv.q2", "Never; Sometimes"),
        "written-blank": (1, "survey.csv.q3: We listen", "NA"),
    }
    assert answers(got)[0]["q1"] == ("Money", "7")
    assert answers(got)[1]["q2"] == ("Never", "Sometimes")
    assert "q3.1" not in answers(got)[3]


def test_numbers_among_words_are_a_fault_in_boxes_and_in_columns() -> None:
    listed = [*rows(in_words=True)[:3], rows(in_words=False)[3]]
    listed[0][9] = "4"
    got = read(text(listed))
    assert answers(got)[3] == EXPECTED[3]
    found = [(fault.code, fault.where) for fault in got.faults]
    mixed = ["q1", "q2", "q3: We listen", "q4", "q4"]
    assert found == [("mixed-coding", f"survey.csv.{where}") for where in mixed[:4]]


def test_somebody_who_stops_early_is_named_and_one_who_skips_is_not() -> None:
    listed = rows(in_words=False)
    stopped = [*listed[0][:6], *[""] * 10]
    skipped = [*listed[1][:9], "", "", *listed[1][11:]]
    got = read(text([*listed, ["7010", *stopped[1:]], ["7011", *skipped[1:]]]))
    assert faults(got)["partial-response"] == (1, "survey.csv, line 8", "7010, to q2")


def test_a_last_question_that_somebody_skips_is_no_stop() -> None:
    got = read("id,q1,q2,q3\n1,Agree,Agree,Agree\n2,Agree,Agree,\n3,Agree,,\n4,Agree,Agree,Agree\n")
    assert faults(got)["partial-response"] == (1, "survey.csv, line 4", "3, to q1")


def test_words_in_the_first_row_of_numbers_are_answers_and_no_headings() -> None:
    got = read("Team,q1,q2,q3\nA,Agree,Never,Often\nB,4,2,4\nC,5,2,3\nD,4,3,2\n")
    assert (got.heading_rows, len(got.responses.rows)) == (1, 4)
    assert got.responses.rows[0].answers == {"q1": ("Agree",), "q2": ("Never",), "q3": ("Often",)}


def test_what_nobody_answered_and_headings_that_repeat_are_faults() -> None:
    headings = [[*row] for row in HEADINGS]
    headings[2][3] = "Money"
    listed = [[*row[:15], ""] for row in rows(in_words=False)]
    got = read(text(listed, headings))
    assert faults(got)["duplicate-header"] == (1, "survey.csv.q1: Money", "q1: Money")
    assert faults(got)["unanswered-item"] == (1, "survey.csv.q5", "Anything else?")
    assert got.responses.missing == 4 + 2


def test_rows_that_are_too_short_or_too_long_are_faults_and_are_read() -> None:
    listed = rows(in_words=False)
    got = read(text([listed[0][:11], [*listed[1], "", ""], [*listed[3], "more"]]))
    assert faults(got)["missing-cells"][1] == "survey.csv, line 4"
    assert faults(got)["extra-cells"][1] == "survey.csv, line 6"
    assert [len(row) for row in answers(got)] == [4, 7, 7]
    assert got.responses.rows[2].about["column 17"] == "more"


def test_a_sheet_of_a_workbook_is_read_the_same() -> None:
    sheet = [*HEADINGS, *rows(in_words=True)]
    data = workbook_of({"about": [["Our survey"]], "answers": sheet})
    assert looks_like(data, "survey.xlsx")
    got = read(data)
    assert (got.format_name, answers(got)) == ("responses-workbook", EXPECTED)
    assert faults(got) == {"left-out-sheet": (1, "about", "")}


def test_two_rows_of_headings_are_a_question_and_its_options() -> None:
    got = read(
        "Respondent ID,Start Date,How often?,What helps? (check all that apply),,,Else?\n"
        ",,Response,Money,Time,Other (please specify),Open-Ended Response\n"
        "11,01/02/2024 10:00:00 AM,Often,Money,,,\n"
        "12,01/02/2024 11:00:00 AM,Never,Money,Time,hands,Thanks\n"
    )
    assert got.heading_rows == 2
    assert answers(got)[1] == {
        "How often?": ("Never",),
        "What helps? (check all that apply)": ("Money", "Time", "hands"),
        "Else?": ("Thanks",),
    }


def test_names_with_questions_below_and_a_technical_row_are_three() -> None:
    technical = ",".join('"{""ImportId"":""x""}"' for _ in range(6))
    got = read(
        "StartDate,ResponseId,Q1_1,Q1_2,Q2_1,Q2_2_TEXT\n"
        "Start Date,Response ID,How often - We meet,How often - We eat,"
        "What helps? - Selected Choice - Money,What helps? - Other - Text\n"
        f"{technical}\n"
        "2024-01-01 10:00:00,R_1,Often,Never,Money,\n2024-01-02 10:00:00,R_2,Never,Often,,hands\n"
    )
    assert got.heading_rows == 3
    asked = [(item.id, item.text, item.row) for item in got.responses.asked]
    assert asked[:2] == [("Q1.1", "How often", "We meet"), ("Q1.2", "How often", "We eat")]
    assert [row.respondent for row in got.responses.rows] == ["R_1", "R_2"]


def test_boxes_named_alike_are_one_question_and_zero_is_no_tick() -> None:
    got = read(
        "record_id,race___1,race___2,race___3,q1\n1,1,0,0,4\n2,0,1,1,3\n3,0,0,0,\n4,1,1,0,2\n"
    )
    assert kinds(got) == {"record_id": "about", "race": "many", "q1": "scale"}
    assert [row.get("race") for row in answers(got)] == [("1",), ("2", "3"), ("1", "2")]
    assert "no-answers" in faults(got)


def test_yes_and_no_in_each_column_are_answers_of_rows() -> None:
    got = read("id,G1[a],G1[b]\n1,Yes,No\n2,No,Yes\n3,Yes,\n")
    assert kinds(got) == {"id": "about", "G1.1": "single", "G1.2": "single"}
    assert got.responses.missing == 1


def test_a_unit_before_the_ratings_describes_and_so_does_a_score_beside_them() -> None:
    got = read(
        "UNIT,PLATOON,COH01,COH02,COH,Hours\n"
        "44B,1ST,4.0,,4.0,12\n44B,2ND,3.0,2.0,2.5,40\n44C,1ST,5.0,1.0,3.0,8\n"
    )
    assert kinds(got) == {
        "UNIT": "about",
        "PLATOON": "about",
        "COH01": "scale",
        "COH02": "scale",
        "COH": "about",
        "Hours": "number",
    }
    assert (len(got.responses.asked), got.responses.missing) == (3, 1)


def test_a_title_above_the_headings_is_named_and_left_out() -> None:
    got = read(text(rows(in_words=False), [["Our survey", *[""] * 15], *HEADINGS]))
    assert answers(got) == EXPECTED
    assert faults(got) == {"above-headings": (1, "survey.csv, line 1", f"Our survey{',' * 15}")}


@pytest.mark.parametrize(
    "data",
    [
        b"from,to,weight\na,b,1\nb,c,2\n",
        b"a,b,c\n1,,\n2,3,4\n",
        b"id,name,sector\n1,Clinic,Health\n2,School,Education\n",
        b",A,B\nA,0,1\nB,1,0\n",
        b"Org,Sector,District\nA,Health,North\nB,Food,South\n",
        b"1,2,1\n2,3,1\n3,4,2\n",
        b"\0",
        b"",
    ],
)
def test_other_tables_are_not_taken_for_surveys(data: bytes) -> None:
    assert not looks_like(data, "some.csv")


def test_a_survey_is_known_although_its_headings_alone_are_very_long() -> None:
    headings = [[*row] for row in HEADINGS]
    headings[1][2] = "What helps you? (select all that apply) " + "x" * 70_000
    assert looks_like(text(rows(in_words=False), headings), "survey.csv")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b"\0\1", "other than text"),
        (b"PK\x03\x04 and no more", "workbook"),
        (b"id,q1\n", "Nobody answers"),
        (b"id,q1,q2\n1,,\n2,,\n", "Nobody answers"),
        (text([]), "Nobody answers"),
        (b"q," * 1_000_000, "longer than 100,000 characters"),
        (b"q," * 40_000 + b"\n" + b"1\n" * 100, "most of them blank"),
        (b"q,a\n" + b"1,x" * 40_000, "longer than 100,000 characters"),
    ],
    ids=["empty", "binary", "torn", "headings", "blank", "no-row", "wide", "sparse", "line"],
)
def test_what_cannot_be_read_is_a_sentence(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableError, match=words) as refused:
        read(data)
    assert str(refused.value).endswith(".")


WHOLE = text(rows(in_words=False))


@settings(max_examples=30, deadline=None)
@given(st.integers(0, len(WHOLE)))
def test_a_survey_that_is_cut_off_is_read_or_a_sentence(end: int) -> None:
    try:
        got = read(WHOLE[:end])
    except UnreadableError as error:
        assert str(error).endswith(".")
    else:
        assert len(got.responses.rows) <= 4


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=60), st.sampled_from([b"", b"id,q1,q2\n1,Agree,5\n", WHOLE[:120]]))
def test_any_bytes_are_a_survey_or_a_sentence(data: bytes, head: bytes) -> None:
    looks_like(head + data, "survey.csv")
    try:
        got = read(head + data)
    except UnreadableError as error:
        assert str(error).endswith(".")
    else:
        assert got.responses.rows


cells = st.sampled_from(
    ["", "Agree", "Never", "1", "2", "2.5", "NA", "Don't know", "own words", "x"]
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(cells, min_size=1, max_size=8), min_size=1, max_size=8))
def test_every_answer_that_is_written_is_kept_or_said_to_be_blank(table: list[list[str]]) -> None:
    headings = ["Respondent ID", *(f"question {number}" for number in range(8))]
    data = text([[str(at + 100), *row] for at, row in enumerate(table)], [headings])
    try:
        got = read(data)
    except UnreadableError:
        return
    kept = sum(len(said) for row in got.responses.rows for said in row.answers.values())
    written = sum(bool(cell) for row in table for cell in row)
    named = sum(fault.count for fault in got.faults if fault.code == "written-blank")
    assert kept + named == written
    assert len(got.responses.rows) + sum(
        fault.count for fault in got.faults if fault.code == "no-answers"
    ) == len(table)


def test_names_are_kept_as_typed_whatever_they_are() -> None:
    hostile = ["<script>alert(1)</script>", "\u202eevil", "x" * 4_000, "=cmd|' /C calc'!A0"]
    got = read(text([["1", name, "Agree"] for name in hostile], [["id", "Why?", "We meet"]]))
    assert [row.answers["Why?"] for row in got.responses.rows] == [(name,) for name in hostile]


def test_two_hundred_people_and_a_thousand_columns_are_read_whole() -> None:
    words = ["Never", "Often", "Always", "", "3"]
    listed = [
        [str(place), *(words[(place * 7 + at) % 5] for at in range(999))] for place in range(200)
    ]
    data = text(listed, [["id", *(f"q{at}" for at in range(999))]])
    got = read(data)
    assert len(got.responses.asked) == 999
