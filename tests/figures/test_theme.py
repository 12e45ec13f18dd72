import subprocess
import sys
from itertools import combinations

import numpy as np
import pytest

from collabworkshop.theme import DARK, DASHES, LIGHT, SHAPES, Look, css

LOOKS = pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])

# Machado, Oliveira and Fernandes, IEEE TVCG 15 (6), 2009, table 1, severity 1.0.
VISIONS = {
    "full": np.eye(3),
    "no red cones": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "no green cones": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "no blue cones": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}


def linear(colour: str) -> np.ndarray:
    """Linear RGB, as WCAG 2.2 defines it under "relative luminance"."""
    parts = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, "contrast ratio"."""
    light, dark = sorted(
        (float(linear(c) @ (0.2126, 0.7152, 0.0722)) for c in (one, other)), reverse=True
    )
    return (light + 0.05) / (dark + 0.05)


def oklab(rgb: np.ndarray) -> np.ndarray:
    """B. Ottosson, "A perceptual color space for image processing", 2020."""
    cones = np.array(
        [
            [0.4122214708, 0.5363325363, 0.0514459929],
            [0.2119034982, 0.6806995451, 0.1073969566],
            [0.0883024619, 0.2817188376, 0.6299787005],
        ]
    )
    lab = np.array(
        [
            [0.2104542553, 0.7936177850, -0.0040720468],
            [1.9779984951, -2.4285922050, 0.4505937099],
            [0.0259040371, 0.7827717662, -0.8086757660],
        ]
    )
    return np.asarray(lab @ np.cbrt(cones @ rgb))


def test_contrast_of_black_on_white_is_21() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@LOOKS
def test_marks_and_frames_have_a_contrast_of_three(look: Look) -> None:
    assert all(contrast(colour, look.surface) >= 3 for colour in (*look.colours, look.edge))


@LOOKS
@pytest.mark.parametrize("name", ["ink", "quiet", "good", "warn", "bad", "focus"])
def test_texts_have_a_contrast_of_four_and_a_half(look: Look, name: str) -> None:
    colour = getattr(look, name)
    assert min(contrast(colour, look.surface), contrast(colour, look.tint)) >= 4.5


@LOOKS
def test_numbers_on_filled_marks_can_be_read(look: Look) -> None:
    assert contrast(look.surface, look.colours[0]) >= 4.5


@LOOKS
@pytest.mark.parametrize("vision", VISIONS)
def test_any_two_colours_differ_for_every_kind_of_eye(look: Look, vision: str) -> None:
    # 0.02 is about the smallest difference seen side by side; apart on a map it takes more.
    seen = [oklab(np.clip(VISIONS[vision] @ linear(c), 0, 1)) for c in look.colours]
    assert min(np.linalg.norm(a - b) for a, b in combinations(seen, 2)) >= 0.08


def test_in_grey_shapes_and_dashes_tell_things_apart() -> None:
    assert len(set(SHAPES)) == len(SHAPES) == len(LIGHT.colours) == len(DARK.colours)
    dashes = [DASHES[status] for status in ("confirmed", "one-sided", "hearsay")]
    assert len(set(dashes)) == 3


def test_the_front_end_gets_every_colour_of_both_looks() -> None:
    light, dark = css().split('[data-jp-theme-light="false"]')
    for text, look in ((light, LIGHT), (dark, DARK)):
        assert f"--cw-ink: {look.ink};" in text
        assert f"--cw-surface: {look.surface};" in text
        for slot, colour in enumerate(look.colours, start=1):
            assert f"--cw-colour-{slot}: {colour};" in text


def test_the_module_prints_the_css_and_loads_no_drawing_library() -> None:
    code = (
        "import runpy, sys; runpy.run_module('collabworkshop.theme', run_name='__main__'); "
        "sys.exit('matplotlib' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == css()
