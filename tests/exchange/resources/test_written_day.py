from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.exchange.resources.written_day import day_in, month_comes_first

FORMS = ("%Y-%m-%d", "%Y/%m/%d", "%d.%m.%Y", "%d/%m/%Y", "%d %B %Y", "%Y-%m-%d 00:00:00")


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1)), st.sampled_from(FORMS))
def test_a_day_is_read_as_people_and_programs_write_it(day: date, form: str) -> None:
    assert day_in(day.strftime(form)) == day


@pytest.mark.parametrize(
    "written", ["", "soon", "2026-02-30", "31/31/2026", "4/2026", "12.3.26", "46112"]
)
def test_what_is_no_whole_day_is_none(written: str) -> None:
    assert day_in(written) is None


def test_where_the_month_comes_first_that_is_so_for_strokes_and_not_for_points() -> None:
    assert day_in("3/4/2026", month_first=True) == date(2026, 3, 4)
    assert day_in("3.4.2026", month_first=True) == date(2026, 4, 3)


@pytest.mark.parametrize(
    ("cells", "so"),
    [
        (["3/4/2026", "3/31/2026"], True),
        (["31/3/2026"], False),
        (["3/4/2026"], False),
        (["3/31/2026", "31/3/2026"], False),
        ([], False),
    ],
)
def test_only_a_figure_above_twelve_tells_which_comes_first(cells: list[str], *, so: bool) -> None:
    assert month_comes_first(cells) is so


@given(st.text(max_size=30))
def test_no_text_at_all_is_an_error(written: str) -> None:
    found = day_in(written)
    assert found is None or isinstance(found, date)
