"""What a format of networks cannot hold, counted and said in sentences."""

import math
from collections import Counter
from collections.abc import Iterable
from typing import TypeGuard

from collabworkshop.exchange.networks.web_colour import is_colour
from collabworkshop.model.network import Network

__all__ = ["Losses", "is_number"]


def is_number(number: float | None) -> TypeGuard[float]:
    """Return whether there is a number that can be written."""
    return number is not None and math.isfinite(number)


class Losses:
    """Counts what is lost on the way into a file.

    Parameters
    ----------
    title
        What people call the format.

    Examples
    --------
    >>> losses = Losses("GML")
    >>> losses.count(2, "map", "which GML cannot hold")
    >>> losses.count(0, "loop", "which GML cannot hold")
    >>> losses.sentences
    ('There are 2 maps which GML cannot hold.',)
    """

    def __init__(self, title: str) -> None:
        self._title = title
        self._counts: Counter[tuple[str, str, str]] = Counter()
        self._lacking: list[str] = []

    def lacks(self, what: str) -> None:
        """Note what the format has no place for, in words that name how many."""
        self._lacking.append(what)

    def count(self, times: int, what: str, why: str, *, many: str = "") -> None:
        """Count something, called by its singular, and say what becomes of it.

        Parameters
        ----------
        times
            How often.
        what, many
            What one of them is called, and several; with an s where nothing is said.
        why
            What becomes of it.
        """
        if times:
            self._counts[what, many or f"{what}s", why] += times

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is lost: first, in one sentence, what there is no place for."""
        title = self._title[0].upper() + self._title[1:]
        lacking = f"{title} has no place for: {'; '.join(self._lacking)}."
        counted = (
            f"There is 1 {what} {why}." if times == 1 else f"There are {times:,} {many} {why}."
            for (what, many, why), times in self._counts.items()
        )
        return (*([lacking] if self._lacking else []), *counted)

    def count_common(self, network: Network) -> None:
        """Count what no format of nodes and lines holds."""
        cannot = f"which {self._title} cannot hold"
        self.count(len(network.loops), "loop with a name", cannot)
        self.count(len(network.maps), "map", cannot)
        ids = Counter(node.id for node in network.nodes)
        self.count(len(network.nodes) - len(ids), "node", "which has the id of an earlier node")
        strangers = {
            end for line in network.lines for end in (line.source, line.target) if end not in ids
        }
        self.count(len(strangers), "end", "which no node stands for; reading makes one of it")
        blank = sum(not node.label.strip() for node in network.nodes)
        self.count(blank, "label", "in which nothing can be seen; the id stands in for it")
        if not network.directed:
            both = sum(line.both_ways for line in network.lines)
            why = "said to run both ways where every line does; that is not said again"
            self.count(both, "line", why)
        self.count(self._no_numbers(network), "number", "which is infinite or none at all")
        self.count(self._no_colours(network), "colour", f"which {self._title} cannot name")

    def _no_numbers(self, network: Network) -> int:
        numbers: Iterable[float | None] = (
            number
            for numbers in (
                (line.weight for line in network.lines),
                (node.x for node in network.nodes),
                (node.y for node in network.nodes),
            )
            for number in numbers
        )
        return sum(number is not None and not math.isfinite(number) for number in numbers)

    def _no_colours(self, network: Network) -> int:
        colours = [node.colour for node in network.nodes]
        colours += [line.colour for line in network.lines]
        return sum(bool(colour) and not is_colour(colour) for colour in colours)
