"""The person's word about direction holds; a fault says so only where the file said otherwise."""

import pytest

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.networks.codec import Read
from collabworkshop.inspection.direction import directed_as_said
from collabworkshop.model.network import Network
from tests.inspection.maps import network


def turned(of: Network, said: bool | None, format_name: str) -> tuple[Network, list[str]]:  # noqa: FBT001 - as the function it calls
    book = FaultBook()
    book.note("duplicate-tie", "map", "as it was read")
    book.note("blank-row", "map")
    got = directed_as_said(Read(of, book.faults()), said, name="map", format_name=format_name)
    return got.network, [fault.code for fault in got.faults]


def test_without_a_word_everything_stays() -> None:
    for directed in (False, True):
        one = network("a-b b-a", directed=directed)
        assert turned(one, None, "gexf") == (one, ["duplicate-tie", "blank-row"])
        assert turned(one, directed, "gexf") == (one, ["duplicate-tie", "blank-row"])


def test_a_workbook_says_nothing_so_nothing_is_overruled() -> None:
    found, codes = turned(network("a-b b-a"), True, "workbook")
    assert found.directed
    # The other way round is no repetition any more.
    assert codes == ["blank-row"]


def test_a_workbook_that_says_directed_is_overruled() -> None:
    found, codes = turned(network("a=b b-a", directed=True), False, "workbook")
    assert (found.directed, [line.both_ways for line in found.lines]) == (False, [False, False])
    assert codes == ["blank-row", "overruled-direction", "duplicate-tie"]


@pytest.mark.parametrize(
    ("format_name", "both_ways"), [("gexf", False), ("matrix", True), ("dl", True)]
)
def test_a_tie_of_a_symmetric_matrix_stands_in_it_twice(format_name: str, both_ways: bool) -> None:  # noqa: FBT001 - a parameter of the test
    found, codes = turned(network("a-b"), True, format_name)
    assert (found.directed, found.lines[0].both_ways) == (True, both_ways)
    assert codes == ["blank-row", "overruled-direction"]
