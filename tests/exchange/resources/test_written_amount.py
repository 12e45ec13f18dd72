import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.exchange.resources.written_amount import amount_in


@pytest.mark.parametrize(
    ("written", "number", "unit"),
    [
        ("20", 20, ""),
        (" 2.5 ", 2.5, ""),
        ("2,5", 2.5, ""),
        ("1,234,567", 1_234_567, ""),
        ("1.234.567", 1_234_567, ""),
        ("1 234 567,5", 1_234_567.5, ""),
        ("1'200.50", 1200.5, ""),
        ("1,200.50", 1200.5, ""),
        ("1.200,50", 1200.5, ""),
        ("€1200", 1200, "euros"),
        ("1200 EUR", 1200, "euros"),
        ("20 hours a week", 20, "hours a week"),
        ("0.125", 0.125, ""),
    ],
)
def test_a_number_is_read_with_its_marks_and_what_is_behind_it(
    written: str, number: float, unit: str
) -> None:
    found = amount_in(written)
    assert found is not None
    assert (found.number, found.unit, found.doubtful) == (number, unit, False)


@pytest.mark.parametrize("written", ["1,200", "12.500", "1,200 hours"])
def test_one_mark_and_three_figures_are_read_as_thousands_and_marked(written: str) -> None:
    found = amount_in(written)
    assert found is not None
    assert found.doubtful
    assert found.number >= 1200


@pytest.mark.parametrize("written", ["", "many", "10-12", "2 x 3", "1,20,0", "1..2", "½"])
def test_what_is_no_single_number_is_none(written: str) -> None:
    assert amount_in(written) is None


def test_words_before_a_number_are_told_and_are_no_unit() -> None:
    found = amount_in("about 80 chairs")
    assert found is not None
    assert (found.number, found.unit, found.before) == (80, "chairs", "about")


@given(st.integers(min_value=1, max_value=10**9), st.sampled_from(["{:,}.5", "{}.5"]))
def test_what_a_program_writes_in_english_is_read_back(number: int, form: str) -> None:
    found = amount_in(form.format(number))
    assert found is not None
    assert found.number == number + 0.5


@given(st.text(max_size=40))
def test_no_text_at_all_is_an_error(written: str) -> None:
    found = amount_in(written)
    assert found is None or isinstance(found.number, float)
