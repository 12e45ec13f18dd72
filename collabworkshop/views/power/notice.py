"""What people read before they begin: what may touch them, and who sees what."""

from html import escape

from ipywidgets import HTML

from collabworkshop.curriculum.instrument import Instrument

__all__ = ["notice_of"]


def notice_of(instrument: Instrument) -> HTML:
    """Return the note on privacy of an instrument, for the top of its screen.

    Examples
    --------
    >>> from collabworkshop.curriculum.reading import read_instrument
    >>> "Before you begin" in notice_of(read_instrument("power-and-ties")).value
    True
    """
    return HTML(f'<p class="cw-root">{escape(instrument.privacy)}</p>')
