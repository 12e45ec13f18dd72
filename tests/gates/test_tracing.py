"""What coverage counts: examples in Python, and nothing that chance or a browser reaches."""

import sys

import pytest
from coverage import Coverage
from hypothesis import given
from hypothesis import strategies as st


def traced() -> bool:
    return type(sys.gettrace()).__module__.partition(".")[0] == "coverage"


@given(st.none())
def test_a_search_is_not_traced(_: None) -> None:
    assert not traced()


@pytest.mark.browser
def test_what_drives_a_page_is_not_traced() -> None:
    assert not traced()


def test_an_example_is_traced_where_coverage_is_measured() -> None:
    assert traced() == bool(Coverage.current())
