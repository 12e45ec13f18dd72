"""What a text format could not hold, each kind in one sentence with its count."""

import math
import re
from collections import Counter

from collabworkshop.model.network import Network, NetworkNode

__all__ = ["TextLosses"]

_UNHOLDABLE = re.compile(r'["\r\n]')


class TextLosses:
    r"""Counts what is lost while a file is written.

    Examples
    --------
    >>> losses = TextLosses("Pajek")
    >>> losses.quoted('the "old" town', "label", "of nodes")
    '"the \'old\' town"'
    >>> losses.sentences()
    ("Pajek cannot hold 1 label of nodes with quotation marks (written as ').",)
    """

    def __init__(self, title: str) -> None:
        self._title = title
        self._counts: Counter[tuple[str, str]] = Counter()

    def note(self, what: str, which: str, count: int = 1) -> None:
        """Count some of what the format cannot hold; none is allowed."""
        if count:
            self._counts[what, which] += count

    def sentences(self) -> tuple[str, ...]:
        """Return a sentence for each kind."""
        return tuple(
            f"{self._title} cannot hold {count} {what}{'s' if count > 1 else ''} {which}."
            for (what, which), count in self._counts.items()
        )

    def quoted(self, text: str, what: str, which: str) -> str:
        """Return a text in quotation marks; these formats have no sign for one inside."""
        self.note(what, f"{which} with quotation marks (written as ')", '"' in text)
        ends = "\n" in text or "\r" in text
        self.note(what, f"{which} with line ends (written as blanks)", ends)
        if _UNHOLDABLE.search(text):
            text = re.sub(r"\r\n|[\r\n]", " ", text).replace('"', "'")
        return f'"{text}"'

    def label(self, node: NetworkNode) -> str:
        """Return a label in quotation marks."""
        self.note("label", "of nodes without a letter (written as it is)", not node.label.strip())
        return self.quoted(node.label, "label", "of nodes")

    def finite(self, number: float | None, what: str, which: str) -> float | None:
        """Return a number that a file can hold."""
        if number is None or math.isfinite(number):
            return number
        self.note(what, f"{which}, infinite or no number")
        return None

    def note_rare(self, network: Network) -> None:
        """Note what no text format of this kind has a place for."""
        self.note("loop", "with a name", len(network.loops))
        self.note("map", "of a part of the network", len(network.maps))
        said = 0 if network.directed else sum(line.both_ways for line in network.lines)
        self.note("remark", "that a line of an undirected network runs both ways", said)
