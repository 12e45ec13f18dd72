"""How text that people typed stands in an XML file."""

import re
from collections.abc import Mapping

from collabworkshop.exchange.networks.losses import Losses

__all__ = ["XmlText"]

# XML 1.0, production 2 "Char"; everything else may not even stand there as &#1;
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MARKS = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        '"': "&quot;",
        # A reader turns these into blanks or other line ends unless they are spelled out.
        "\t": "&#9;",
        "\n": "&#10;",
        "\r": "&#13;",
    }
)


class XmlText:
    r"""Writes text into XML and counts what XML cannot hold.

    Examples
    --------
    >>> losses = Losses("GEXF")
    >>> text = XmlText(losses)
    >>> text.element("node", {"id": "7", "label": "<Ada>\x01"})
    '<node id="7" label="&lt;Ada&gt;\\u0001"/>'
    >>> losses.sentences
    ('There is 1 text with signs that XML cannot hold, written as \\u0001 and the like.',)
    """

    def __init__(self, losses: Losses) -> None:
        self._losses = losses

    def __call__(self, text: str) -> str:
        """Return the text as it stands between tags or quotation marks."""
        if _FORBIDDEN.search(text):
            why = "with signs that XML cannot hold, written as \\u0001 and the like"
            self._losses.count(1, "text", why)
            text = _FORBIDDEN.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)
        return text.translate(_MARKS)

    def element(self, tag: str, given: Mapping[str, str], inside: str | None = None) -> str:
        """Return an element; ``inside`` is XML already, and ``None`` for nothing."""
        start = "".join([tag, *(f' {key}="{self(value)}"' for key, value in given.items())])
        return f"<{start}/>" if inside is None else f"<{start}>{inside}</{tag}>"
