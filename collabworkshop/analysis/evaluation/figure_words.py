"""How does a figure stand in a sentence? With its unit, and no more digits than matter."""

from collabworkshop.analysis.sentences import short
from collabworkshop.model.evaluation import Indicator

__all__ = ["figure", "plain_figure"]

_LARGEST = 1e15


def figure(value: float, indicator: Indicator) -> str:
    """Return a figure with its unit.

    Examples
    --------
    >>> reads = Indicator(outcome="o", title="Readers", unit="children")
    >>> figure(1200, reads), figure(0.5, Indicator(outcome="o", title="P", measure="percentage"))
    ('1,200 children', '0.5 %')
    """
    plain = plain_figure(value)
    if indicator.measure == "percentage":
        return f"{plain} %"
    if indicator.measure == "rank":
        return f"rank {plain}"
    return f"{plain} {short(indicator.unit.strip())}".rstrip()


def plain_figure(value: float) -> str:
    """Return a figure as a person would write it, with at most four digits that matter.

    Whole figures keep all of theirs.

    Examples
    --------
    >>> plain_figure(12345.0), plain_figure(2 / 3), plain_figure(-0.0)
    ('12,345', '0.6667', '0')
    """
    if value == int(value) and abs(value) < _LARGEST:
        return f"{int(value):,}"
    shown = f"{value:,.4g}"
    if "e" in shown and abs(value) < _LARGEST and abs(value) >= 1:
        return f"{round(value):,}"
    return shown
