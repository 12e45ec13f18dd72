import pytest

from collabworkshop.exchange.mapping import (
    NodeColumns,
    NumberMeaning,
    TieColumns,
    chosen,
    frequency_rank,
    guess_node_columns,
    guess_tie_columns,
)
from collabworkshop.exchange.table import Table, read_table
from collabworkshop.model.errors import UnreadableError


def headed(headings: str) -> Table:
    return read_table(headings.encode(), name="t")


@pytest.mark.parametrize(
    ("headings", "source", "target"),
    [
        ("source,target", "source", "target"),
        ("To,From", "From", "To"),
        ("Source ID,Target ID", "Source ID", "Target ID"),
        ("node_1,node_2", "node_1", "node_2"),
        ("EGO,Alter", "EGO", "Alter"),
        ("Von;Nach", "Von", "Nach"),
        ("Organisation 1,Organisation 2", "Organisation 1", "Organisation 2"),
    ],
)
def test_the_ends_of_a_tie_are_suggested(headings: str, source: str, target: str) -> None:
    columns = guess_tie_columns(headed(headings))
    assert (columns.source, columns.target) == (source, target)


@pytest.mark.parametrize(
    "headings",
    ["agency,partner", "source,to", "from,to,source,target", "source,source,target"],
    ids=["unknown", "halves", "two pairs", "twice the same"],
)
def test_unsure_ends_are_not_suggested(headings: str) -> None:
    assert guess_tie_columns(headed(headings)) == TieColumns()


def test_relation_and_number_are_suggested_only_when_one_could_be_meant() -> None:
    assert guess_tie_columns(headed("from,to,Type,Frequency")) == TieColumns(
        source="from", target="to", relation="Type", weight="Frequency"
    )
    assert guess_tie_columns(headed("from,to,strength,frequency")).weight is None


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        ("id,vertex.names,Sponsorship", ("id", "vertex.names", "Sponsorship")),
        ("id,vertex.names,agency", ("id", "vertex.names", None)),
        ("Label,Type,Description", ("Label", "Label", "Type")),
        ("Nr,Sector", (None, None, "Sector")),
        ("a,b", (None, None, None)),
    ],
)
def test_columns_of_nodes_are_suggested(
    headings: str, expected: tuple[str | None, str | None, str | None]
) -> None:
    name, label, sector = expected
    assert guess_node_columns(headed(headings)) == NodeColumns(id=name, label=label, sector=sector)


def test_a_column_that_is_not_there_is_answered_with_those_that_are() -> None:
    with pytest.raises(UnreadableError, match=r"'t' has no column 'c' .*: a, column 2\."):
        chosen(headed("a,\n1,2\n"), "c", "where a tie begins")
    with pytest.raises(UnreadableError, match="needs a column that says where a tie begins"):
        chosen(headed("a,b"), None, "where a tie begins")


@pytest.mark.parametrize("number", [0.0, 5.0, 1.5, -1.0])
def test_a_number_outside_the_legend_has_no_rank(number: float) -> None:
    for meaning in NumberMeaning:
        assert frequency_rank(number, meaning, highest=4) is None


def test_frequency_runs_the_way_a_person_said() -> None:
    # Drabek and others (1981): 1 continuously, 2 hourly, 3 every few hours, 4 daily or less.
    codes = [1.0, 2.0, 3.0, 4.0]
    for meaning, ranks in {
        NumberMeaning.ONE_IS_MOST_OFTEN: [4, 3, 2, 1],
        NumberMeaning.HIGHEST_IS_MOST_OFTEN: [1, 2, 3, 4],
        NumberMeaning.STRENGTH: [None] * 4,
        NumberMeaning.LEAVE_OUT: [None] * 4,
    }.items():
        assert [frequency_rank(code, meaning, highest=4) for code in codes] == ranks
