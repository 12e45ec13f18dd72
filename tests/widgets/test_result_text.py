"""Sentences around a result read well for nobody, one and many, and names stay text."""

import pytest

from collabworkshop.model.result import Coverage, Finding, Result
from collabworkshop.widgets.result_text import result_html


def result(rows: int = 0, answered: int = 0, silent: int = 0) -> Result:
    return Result(
        exercise="g",
        columns={"name": "Name"},
        rows=tuple({"name": f"S{i}"} for i in range(rows)),
        coverage=Coverage(
            answered=tuple(f"A{i}" for i in range(answered)),
            silent=tuple(f"B{i}" for i in range(silent)),
        ),
    )


@pytest.mark.parametrize(
    ("answered", "silent", "said"),
    [
        (1, 0, "<p>Answered: 1 of 1.</p>"),
        (0, 1, "<p>Answered: 0 of 1. Not yet: B0.</p>"),
        (1, 2, "<p>Answered: 1 of 3. Not yet: B0, B1.</p>"),
    ],
)
def test_who_has_answered_is_counted(answered: int, silent: int, said: str) -> None:
    assert said in result_html(result(answered=answered, silent=silent), title="T")


def test_of_nobody_nothing_is_said() -> None:
    html = result_html(result(), title="T")
    assert "Answered" not in html
    assert "<table>" not in html
    assert "<p>Nothing to report yet.</p>" in html
    assert "<ul>" not in html  # an empty list is read aloud as one


@pytest.mark.parametrize(("rows", "said"), [(1, "(1 row)"), (2, "(2 rows)")])
def test_rows_are_counted(rows: int, said: str) -> None:
    assert said in result_html(result(rows=rows), title="T")


def test_a_name_that_looks_like_markup_stays_text() -> None:
    finding = Finding(code="c", sentence="<b>Clinic</b>", prompt="<i>?</i>")
    html = result_html(result().model_copy(update={"findings": (finding,)}), title="<u>T</u>")
    assert not {"<b>", "<i>", "<u>"} & set(html.replace(">", "> ").split())
    assert "&lt;b&gt;Clinic&lt;/b&gt;" in html
