"""How does a figure stand in a sentence? With its unit, and no more digits than matter."""

import math

from collabworkshop.analysis.evaluation.sense import sign
from collabworkshop.analysis.sentences import short
from collabworkshop.model.evaluation import Indicator

__all__ = ["figure", "plain_figure", "spoken"]

_LARGEST = 1e15

_DIGITS = 4
"""Of a figure that is not whole, how many are written at most."""


_TYPED = 2
"""Decimals with which people enter figures."""


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

    Whole figures keep all of theirs, and so do those with one or two decimals: somebody typed them.

    Examples
    --------
    >>> plain_figure(12345.0), plain_figure(1234.5), plain_figure(2 / 3), plain_figure(-0.0)
    ('12,345', '1,234.5', '0.6667', '0')
    """
    if value == int(value) and abs(value) < _LARGEST:
        return f"{int(value):,}"
    if value == round(value, _TYPED) and abs(value) < _LARGEST:
        return f"{value:,.{_TYPED}f}".rstrip("0")
    shown = f"{value:,.{_DIGITS}g}"
    if "e" in shown and abs(value) < _LARGEST and abs(value) >= 1:
        return f"{round(value):,}"
    return shown


def spoken(value: float, *, whole: bool = False, beside: float | None = None) -> float:
    """Return a figure that was worked out, rounded to the digits that one would say.

    Two that matter below 10, three from there on. A figure that came out whole keeps all of its
    digits, and so does what people entered: that does not belong here.

    Parameters
    ----------
    value
        What was worked out.
    whole
        Whether all that it was worked out from was whole: then it is whole from 10 on.
    beside
        What it is held against. More digits are kept where fewer would put it on the other side,
        or make the two the same.

    Examples
    --------
    >>> spoken(8.503), spoken(26.93), spoken(26.93, whole=True), spoken(12345.6)
    (8.5, 26.9, 27.0, 12300.0)
    >>> spoken(26.93, whole=True, beside=27)
    26.9
    """
    if not math.isfinite(value) or value == int(value):
        return value
    size = math.floor(math.log10(abs(value)))
    places = (2 if size >= 1 else 1) - size
    if whole and size >= 1:
        places = min(places, 0)
    for digits in range(places, _DIGITS - size):
        rounded = round(value, digits)
        if beside is None or sign(rounded - beside) == sign(value - beside):
            return rounded
    return value
