import subprocess
import sys
from functools import partial
from html.parser import HTMLParser

import matplotlib as mpl

from collabworkshop.figures.picture import Picture, picture
from collabworkshop.figures.power_interest_grid import draw_power_interest_grid
from collabworkshop.figures.tie_map import draw_tie_map
from tests.figures.crowd import KINDS, STRATEGIES, grid, tie_map

PNG = b"\x89PNG\r\n\x1a\n"


def test_the_same_result_gives_the_same_bytes_whatever_the_order_of_entry() -> None:
    shown = tie_map(20)
    turned = shown.model_copy(update={"points": shown.points[::-1], "ties": shown.ties[::-1]})
    first, second = (
        picture(partial(draw_tie_map, tie_map=m, kinds=KINDS), "A map") for m in (shown, turned)
    )
    assert first.png == second.png


def test_a_picture_is_a_png_in_the_size_asked_for_on_either_surface() -> None:
    draw = partial(draw_power_interest_grid, grid=grid(3), strategies=STRATEGIES)
    paper, wall = picture(draw, "x"), picture(draw, "x", "projector", dark=True)
    assert paper._repr_png_().startswith(PNG)
    sizes = [tuple(p.png[16:24]) for p in (paper, wall)]
    assert [(int.from_bytes(s[:4]), int.from_bytes(s[4:])) for s in sizes] == [
        (1683, 1190),  # 11.69 by 8.27 inches of 144 dots
        (1919, 1080),
    ]


def test_its_text_stands_for_it_and_cannot_break_out_of_the_page() -> None:
    alt = """A map of "<script>alert('x')</script>" & others"""
    shown = Picture(PNG, alt)
    found: list[tuple[str, dict[str, str | None]]] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.append((tag, dict(attrs)))

    Reader().feed(shown.html())
    assert repr(shown) == alt
    assert [tag for tag, _ in found] == ["img"]
    assert found[0][1]["alt"] == alt


def test_drawing_leaves_matplotlib_as_it_was_and_never_loads_pyplot() -> None:
    before = dict(mpl.rcParams)
    picture(partial(draw_tie_map, tie_map=tie_map(5), kinds=KINDS), "x")
    assert dict(mpl.rcParams) == before
    code = (
        "import sys, collabworkshop.figures.picture, collabworkshop.figures.tie_map, "
        "collabworkshop.figures.power_interest_grid; print('matplotlib.pyplot' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
