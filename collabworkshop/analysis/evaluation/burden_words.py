"""How does one say what an organisation gives to gather figures? One sentence for each."""

from collections.abc import Mapping

from collabworkshop.analysis.evaluation.burden import Burden
from collabworkshop.analysis.evaluation.figure_words import plain_figure
from collabworkshop.analysis.sentences import counted, number, short

__all__ = ["burden_said", "hours_said"]


def hours_said(hours: float) -> str:
    """Return hours as they stand in a sentence.

    Examples
    --------
    >>> hours_said(1), hours_said(12.5)
    ('1 hour', '12.5 hours')
    """
    return f"{plain_figure(hours)} {'hour' if hours == 1 else 'hours'}"


def burden_said(burden: Burden, names: Mapping[str, str]) -> str:
    """Return what a collector gathers, what it takes, and what it has.

    Parameters
    ----------
    burden
        What it gives.
    names
        Key to name of each stakeholder.

    Examples
    --------
    >>> some = Burden(collector="school", indicators=("a", "b"), hours=12, unsaid=("b",))
    >>> burden_said(some, {"school": "School"})
    'School gathers two indicators: at least 12 hours a year, and of one it is not said.'
    """
    who = short(names.get(burden.collector, "Somebody who is no longer on the list"))
    what = counted(len(burden.indicators), "indicator", "indicators")
    return f"{who} gathers {what}: {_hours(burden)}.{_beside(burden)}"


def _hours(burden: Burden) -> str:
    if len(burden.unsaid) == len(burden.indicators):
        return "how many hours a year is not said yet"
    said = f"{hours_said(burden.hours)} a year"
    if not burden.unsaid:
        return said
    return f"at least {said}, and of {number(len(burden.unsaid))} it is not said"


def _beside(burden: Burden) -> str:
    if burden.have is None:
        return ""
    return f" It said that it has {hours_said(burden.have)}."
