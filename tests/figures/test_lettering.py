import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from collabworkshop.figures.lettering import MISSING, _known, lettering, plain, short, wrapped
from collabworkshop.theme import LIGHT
from tests.figures.crowd import HARD_NAMES


@pytest.mark.parametrize("name", HARD_NAMES)
def test_a_hard_name_is_drawn_without_a_warning(name: str) -> None:
    figure = Figure()
    canvas = FigureCanvasAgg(figure)
    figure.text(0.1, 0.5, wrapped(plain(name), 18, 2), **lettering(LIGHT, 8, halo=True))
    canvas.draw()  # warnings are errors in every test


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_whatever_was_typed_becomes_one_line_that_has_glyphs(text: str) -> None:
    shown = plain(text)
    assert shown == " ".join(shown.split(" "))
    assert {ord(sign) for sign in shown} <= _known()


def test_marks_that_turn_the_direction_are_taken_out() -> None:
    assert plain("Clinic\u202e xyz\u2066") == "Clinic xyz"


def test_arabic_and_hebrew_are_kept_because_the_shipped_font_has_them() -> None:
    assert plain("مركز דלת") == "مركز דלת"


def test_a_letter_without_a_font_is_shown_as_missing() -> None:
    assert plain("Clinic \U0001f3fb\ue000") == f"Clinic {MISSING}"  # a skin tone only colours


@given(st.text(alphabet="ab é社ك", max_size=80), st.integers(6, 20), st.integers(1, 3))
def test_a_wrapped_name_keeps_to_its_columns_and_its_letters(
    text: str, columns: int, lines: int
) -> None:
    text = " ".join(text.split())
    found = wrapped(text, columns, lines).splitlines()
    assert len(found) <= lines
    assert all(len(line) <= columns for line in found)
    kept = "".join(found).replace(" ", "")
    assert text.replace(" ", "").startswith(kept.removesuffix("…"))


def test_wide_letters_count_twice() -> None:
    assert short("社区健康服务中心", 9) == "社区健康…"


@pytest.mark.parametrize("lines", [1, 2])
def test_a_name_is_read_no_further_than_it_is_shown(
    lines: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A single name of 4,000 letters once took more time than the rest of a map of 500 points.
    looked: list[str] = []
    monkeypatch.setattr(unicodedata, "combining", lambda sign: looked.append(sign) or 0)
    assert wrapped("x" * 4_000, 18, lines).splitlines()[-1] == "x" * 17 + "…"
    assert len(looked) < 100


def test_a_short_name_is_left_alone() -> None:
    assert wrapped("Food Bank", 18, 2) == "Food Bank"
