from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.networks.matrix import Shape, is_symmetric, read_cells, ties_of

SQUARE = Shape(0, 2, lambda _: range(2))


def test_cells_are_kept_as_written_with_their_line() -> None:
    book = FaultBook()
    cells = read_cells([(7, "0 1.50"), (8, "x 0")], SQUARE, "map", book)
    assert cells == {(0, 1): ("1.50", 7), (1, 0): ("x", 8)}
    assert book.faults() == ()


def test_a_matrix_is_symmetric_by_its_numbers_and_not_by_how_they_are_written() -> None:
    assert is_symmetric({(0, 1): ("1", 1), (1, 0): ("1.0", 2)})
    assert not is_symmetric({(0, 1): ("1", 1), (1, 0): ("2", 2)})
    assert not is_symmetric({(0, 1): ("1", 1)})
    assert is_symmetric({})


def test_a_cell_that_is_no_number_is_a_tie_with_a_fault() -> None:
    book = FaultBook()
    (tie,) = ties_of({(0, 1): ("yes", 7)}, ["a", "b"], ["a", "b"], "map", book)
    assert (tie.source, tie.target, tie.weight, tie.attributes) == (
        *("a", "b"),
        *(None, {"weight": "yes"}),
    )
    assert [fault.code for fault in book.faults()] == ["not-a-number"]


def test_too_many_cells_are_a_fault_in_rows_and_in_a_stream() -> None:
    for rows in ([(1, "0 1 1"), (2, "0 0")], [(1, "0 1 0 0 1")]):
        book = FaultBook()
        assert list(read_cells(rows, SQUARE, "map", book)) == [(0, 1)]
        assert [fault.code for fault in book.faults()] == ["ragged-matrix"]
