"""One figure with its limit."""

from typing import NamedTuple

__all__ = ["Measure"]


class Measure(NamedTuple):
    """A ratio and what it may be.

    Parameters
    ----------
    name
        What was compared with what.
    ratio
        The figure of this run.
    limit
        The largest ratio that is good enough.
    detail
        The absolute figures behind it, of this machine.
    """

    name: str
    ratio: float
    limit: float
    detail: str

    @property
    def good(self) -> bool:
        """Whether the limit was kept."""
        return self.ratio <= self.limit

    def line(self) -> str:
        """Return the figure as a line to print."""
        mark = "ok  " if self.good else "OVER"
        return f"{mark}  {self.name}: {self.ratio:.2f} (limit {self.limit:g}); {self.detail}"
