"""Pictures as files for a printer: PDF, and SVG for those who draw on."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from matplotlib import rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure

from collabworkshop.figures.lettering import plain
from collabworkshop.figures.picture import Draw
from collabworkshop.theme import LIGHT, Sizes

__all__ = ["pdf_of", "svg_of"]

# The same picture is the same bytes: names of its parts come from what they are.
_SAME: dict[Any, str] = {"svg.hashsalt": "collabworkshop", "svg.fonttype": "path"}


def pdf_of(drawn: Sequence[Draw], title: str, sizes: Sizes) -> bytes:
    """Return a PDF with a page for each picture.

    Parameters
    ----------
    drawn
        What draws each page on axes that fill it.
    title
        What programs show as its title.
    sizes
        Of the paper.
    """
    stream = BytesIO()
    with PdfPages(stream, metadata={"Title": plain(title), "CreationDate": None}) as pages:
        for draw in drawn:
            pages.savefig(_figure(draw, sizes))
    return stream.getvalue()


def svg_of(draw: Draw, title: str, sizes: Sizes) -> bytes:
    """Return one picture as SVG, its letters as outlines: it looks the same everywhere.

    Parameters
    ----------
    draw, title, sizes
        As for a PDF.
    """
    stream = BytesIO()
    with rc_context(_SAME):
        metadata = {"Title": plain(title), "Date": None}
        _figure(draw, sizes).savefig(stream, format="svg", metadata=metadata)
    return stream.getvalue()


def _figure(draw: Draw, sizes: Sizes) -> Figure:
    figure = Figure(figsize=(sizes.width, sizes.height), facecolor=LIGHT.surface)
    FigureCanvasAgg(figure)  # measures texts
    draw(figure.add_axes((0, 0, 1, 1)), sizes=sizes, dark=False)
    return figure
