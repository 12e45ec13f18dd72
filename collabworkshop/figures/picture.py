"""A finished picture: its bytes, and in words what it shows."""

from base64 import b64encode
from html import escape
from io import BytesIO
from typing import Literal, Protocol

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.transforms import Bbox

from collabworkshop.theme import A4, DARK, LIGHT, PROJECTOR, SCREEN, Sizes

__all__ = ["Draw", "Picture", "picture"]

_SIZES = {"a4": A4, "projector": PROJECTOR, "screen": SCREEN}
_DOTS_PER_INCH = 144
_MARGIN = 0.15  # inches


class Draw(Protocol):
    """What can draw a picture: any of our figures, with its result filled in."""

    def __call__(self, axes: Axes, /, *, sizes: Sizes, dark: bool) -> object:
        """Draw on these axes."""


class Picture:
    """A picture as PNG, with a text for those who do not see it.

    Parameters
    ----------
    png
        The bytes.
    alt
        What it shows, in a sentence or two.

    Examples
    --------
    >>> Picture(b"...", "Two stakeholders and a tie")
    Two stakeholders and a tie
    """

    def __init__(self, png: bytes, alt: str) -> None:
        self.png = png
        self.alt = alt

    def __repr__(self) -> str:
        return self.alt

    def _repr_png_(self) -> bytes:
        return self.png

    def html(self) -> str:
        """Return the picture as an image element that needs no file beside it."""
        data = b64encode(self.png).decode("ascii")
        alt = escape(self.alt, quote=True)
        return f'<img alt="{alt}" src="data:image/png;base64,{data}" style="max-width:100%">'


def picture(
    draw: Draw,
    alt: str,
    size: Literal["a4", "projector", "screen"] | Sizes = "a4",
    *,
    dark: bool = False,
) -> Picture:
    """Return the picture that a figure draws.

    Only this figure is touched: nothing here uses matplotlib's pyplot, so pictures
    can be made from several threads.

    Parameters
    ----------
    draw
        Draws on axes that fill the picture; a figure with its result filled in by
        ``functools.partial``.
    alt
        What the picture shows, in words.
    size
        ``"a4"`` for paper, ``"projector"`` for the wall, ``"screen"`` for a notebook; else a
        sheet of its own.
    dark
        Whether it will stand on a dark surface.
    """
    sizes = size if isinstance(size, Sizes) else _SIZES[size]
    figure = Figure(
        figsize=(sizes.width, sizes.height),
        dpi=_DOTS_PER_INCH,
        facecolor=(DARK if dark else LIGHT).surface,
    )
    FigureCanvasAgg(figure)
    draw(figure.add_axes((0, 0, 1, 1)), sizes=sizes, dark=dark)
    shown = _used(figure) if size == "screen" else figure.bbox_inches
    written = BytesIO()
    # Without the version of the library, so that the same picture is the same bytes.
    figure.savefig(written, format="png", metadata={"Software": None}, bbox_inches=shown)
    return Picture(written.getvalue(), alt)


def _used(figure: Figure) -> Bbox:
    """Return the sheet without what is blank at its foot: a notebook has no fixed page."""
    sheet, axes = figure.bbox_inches, figure.axes[0]
    drawn = (*axes.texts, *axes.patches, *axes.lines, *axes.collections, *axes.images)
    lowest = min((artist.get_window_extent().y0 for artist in drawn), default=0.0) / figure.dpi
    foot = max(sheet.y0, lowest - _MARGIN)
    return Bbox.from_extents(sheet.x0, foot, sheet.x1, sheet.y1)
