"""A result reads as text, and becomes a table when somebody asks for one."""

from collabworkshop.model.result import Coverage, Finding, Result

RESULT = Result(
    exercise="tie-map",
    findings=(
        Finding(code="gap", sentence="Nobody named the school.", prompt="Who calls?"),
        Finding(code="note", sentence="Two ties are new."),
    ),
    coverage=Coverage(answered=("Ada",), silent=("Bo",), effect="Bo has not answered."),
    columns={"a": "First", "b": "Second"},
    rows=({"a": 1, "b": 2, "hidden": 3},),
)


def test_a_result_reads_as_its_findings() -> None:
    assert repr(RESULT).split("\n") == [
        "tie-map: 1 row, 2 findings",
        "• Nobody named the school.",
        "    Talk: Who calls?",
        "• Two ties are new.",
        "Still to hear: Bo has not answered.",
    ]


def test_printing_a_result_gives_the_same_text() -> None:
    assert str(RESULT) == repr(RESULT)


def test_the_table_has_the_columns_in_order_with_their_headings() -> None:
    assert RESULT.table.to_dict("list") == {"First": [1], "Second": [2]}


def test_the_table_of_an_empty_result_has_its_headings() -> None:
    empty = Result(exercise="tie-map", columns={"a": "First"})
    assert list(empty.table.columns) == ["First"]
    assert len(empty.table) == 0


def test_a_page_says_that_it_is_as_it_was_when_its_cell_was_run() -> None:
    assert "Run it again for the newest." in Result(exercise="e")._repr_html_()
