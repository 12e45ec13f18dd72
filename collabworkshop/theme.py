"""Which colours, shapes, dashes and type sizes everything we draw uses.

Leaf of the house: imports nothing of ours and no drawing library. The front end
takes its colours from here: ``python -m collabworkshop.theme`` prints them as CSS.

The colours start from M. Okabe and K. Ito, "Color Universal Design", 2008, and were
moved until each pair stays apart in full colour vision and in the three kinds of
colour blindness, and each has a contrast of 3:1 with its surface. No colour ever
stands alone: each slot has a shape, each kind of line a dash.
"""

import sys
from typing import NamedTuple

__all__ = [
    "A4",
    "BOXES",
    "DARK",
    "DASHES",
    "GRANTED",
    "KIND_DASHES",
    "LIGHT",
    "PROJECTOR",
    "SCREEN",
    "SHAPES",
    "Look",
    "Sizes",
    "css",
]

SHAPES = ("circle", "square", "triangle", "diamond", "star", "plus", "wedge", "cross")
"""The shape of each colour slot; the last slot is for everything that has no slot."""

DASHES: dict[str, tuple[float, ...]] = {
    "confirmed": (),
    "rated-apart": (),
    "one-sided": (4.0, 2.0),
    "hearsay": (0.8, 1.6),
}
"""Status of a tie to its dash, on and off in line widths; ``rated-apart`` is drawn double."""


KIND_DASHES: tuple[tuple[float, ...], ...] = (
    *((), (7.0, 3.0), (2.0, 2.5), (10.0, 3.0, 2.0, 3.0)),
    *((4.0, 4.0), (1.0, 4.0), (10.0, 3.0, 2.0, 3.0, 2.0, 3.0), (14.0, 5.0)),
)
"""The dash of each slot where the colour of a line says its kind, on and off in pixels."""


BOXES: dict[str, tuple[int, str]] = {
    "impact": (5, "framed"),
    "outcome": (1, "rounded"),
    "output": (7, "folded"),
    "activity": (3, "pointed"),
    "assumption": (4, "hexagon"),
    "condition": (8, "slanted"),
}
"""Kind of a box of a theory of change to its colour slot, from 1 on, and its outline."""

GRANTED: tuple[float, ...] = (3.5, 3.5)
"""The dash of a link from what is taken for granted, on and off in line widths."""


class Look(NamedTuple):
    """The colours of one surface.

    Parameters
    ----------
    surface, tint
        The paper, and a slightly different paper for areas.
    ink, quiet
        Text, and text of second rank; both at least 4.5:1 on surface and tint.
    edge
        Frames and faint lines; at least 3:1 on the surface.
    good, warn, bad, focus
        Messages and the keyboard's focus; at least 4.5:1.
    colours
        One colour per slot, at least 3:1.
    """

    surface: str
    tint: str
    ink: str
    quiet: str
    edge: str
    good: str
    warn: str
    bad: str
    focus: str
    colours: tuple[str, ...]


LIGHT = Look(
    surface="#FFFFFF",
    tint="#F1F4F7",
    ink="#1B1F24",
    quiet="#57606A",
    edge="#87909A",
    good="#1A7237",
    warn="#855600",
    bad="#B3261E",
    focus="#046DAC",
    colours=(
        *("#046DAC", "#AF4308", "#49A578", "#D273C1"),
        *("#882255", "#332288", "#9D8611", "#767676"),
    ),
)

DARK = Look(
    surface="#16181D",
    tint="#22262D",
    ink="#ECEFF2",
    quiet="#A7B0BA",
    edge="#77818C",
    good="#4CC38A",
    warn="#E5B454",
    bad="#FF8A80",
    focus="#7CC4F5",
    colours=(
        *("#50AEE5", "#EAA415", "#22A35E", "#FFB7DB"),
        *("#EEE649", "#E96724", "#8B7DF7", "#A0A0A0"),
    ),
)


class Sizes(NamedTuple):
    """How large a picture and what is in it are.

    Parameters
    ----------
    width, height
        Of the whole picture, in inches.
    text, small
        Type sizes in points: names; letters on lines.
    point
        Diameter of a stakeholder in points.
    line
        Factor for the width of lines.
    """

    width: float
    height: float
    text: float
    small: float
    point: float
    line: float


A4 = Sizes(width=11.69, height=8.27, text=8.0, small=6.0, point=9.0, line=1.0)
"""A4 on its side, read at arm's length."""

PROJECTOR = Sizes(width=13.333, height=7.5, text=10.5, small=8.0, point=12.0, line=1.35)
"""A slide of 16 to 9, read from the back of the room."""


SCREEN = Sizes(width=10.0, height=8.6, text=9.0, small=7.0, point=9.5, line=1.1)
"""As wide as a notebook, so that names keep their size when it is shown there."""


def css() -> str:
    """Return the colours as CSS custom properties, light first, dark for a dark JupyterLab.

    Examples
    --------
    >>> css().splitlines()[1:3]
    ['  --cw-surface: #FFFFFF;', '  --cw-tint: #F1F4F7;']
    """
    light = _rule(":root", LIGHT)
    dark = _rule('[data-jp-theme-light="false"]', DARK)
    return f"{light}\n{dark}"


def _rule(selector: str, look: Look) -> str:
    named = {name: value for name, value in look._asdict().items() if name != "colours"}
    named |= {f"colour-{slot}": colour for slot, colour in enumerate(look.colours, start=1)}
    lines = "".join(f"  --cw-{name}: {value};\n" for name, value in named.items())
    return f"{selector} {{\n{lines}}}\n"


if __name__ == "__main__":
    sys.stdout.write(css())
