"""Is a figure in the unit of its indicator? What cannot be told is asked, never guessed."""

from typing import Literal, NamedTuple

from collabworkshop.exchange.evaluation.measurements.written_value import WrittenValue
from collabworkshop.model.evaluation import Indicator

__all__ = ["Checked", "Reading", "checked", "same_unit"]

Reading = Literal["", "per-cent", "share"]
"""How bare numbers of an indicator in per cent are to be read: 0.54 as 54%, or as 0.54%."""


class Checked(NamedTuple):
    """A figure in the unit of its indicator.

    Parameters
    ----------
    value
        The figure; ``None`` where it cannot be told.
    code
        What is wrong with it, as a code of faults; empty for nothing.
    """

    value: float | None
    code: str = ""


def checked(written: WrittenValue, indicator: Indicator, reading: Reading = "") -> Checked:
    """Return a figure in the unit of its indicator.

    A bare number above 1 is no share; 0 is the same either way.

    Examples
    --------
    >>> share = Indicator(outcome="o", title="Attendance", measure="percentage")
    >>> checked(WrittenValue(0.54), share), checked(WrittenValue(0.54), share, "share")
    (Checked(value=None, code='percent-or-share'), Checked(value=54.0, code=''))
    >>> checked(WrittenValue(54.0), share), checked(WrittenValue(0.5, percent=True), share)
    (Checked(value=54.0, code=''), Checked(value=0.5, code=''))
    >>> days = Indicator(outcome="o", title="Waiting", unit="days")
    >>> checked(WrittenValue(3.0, unit="weeks"), days)
    Checked(value=None, code='unit-differs')
    """
    number = written.number
    if number is None:
        return Checked(None, "suppressed-figure" if written.held_back else "words-for-figure")
    if indicator.measure != "percentage":
        differs = written.percent or not same_unit(written.unit, indicator.unit)
        return Checked(None, "unit-differs") if differs else Checked(number)
    if written.unit and not same_unit(written.unit, indicator.unit):
        return Checked(None, "unit-differs")
    if written.percent or reading == "per-cent":
        return Checked(number)
    if reading == "share":
        return Checked(round(number * 100, 12))
    unclear = number != 0 and abs(number) <= 1
    return Checked(None, "percent-or-share") if unclear else Checked(number)


def same_unit(written: str, unit: str) -> bool:
    """Say whether a table and an indicator name the same unit; a blank one differs from none.

    Examples
    --------
    >>> same_unit("Day", "days"), same_unit("", "days"), same_unit("weeks", "days")
    (True, True, False)
    """
    one, other = (text.casefold().strip(" .").removesuffix("s") for text in (written, unit))
    return not one or one == other
