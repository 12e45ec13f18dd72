"""What is amiss with a figure that stands in the table? Said beside its cell."""

from collections.abc import Mapping
from typing import Any

from collabworkshop.model.evaluation import Indicator

__all__ = ["amiss"]


def amiss(row: Mapping[str, Any], indicator: Indicator) -> dict[str, str]:
    """Return what is amiss with a figure, by field; most of it came in with a file.

    Parameters
    ----------
    row
        The figure as the exercise gives it.
    indicator
        What it is about.

    Examples
    --------
    >>> share = Indicator(outcome="o", title="Attendance", measure="percentage")
    >>> amiss({"value": 120.0, "begins": None, "ends": None}, share)
    {'value': 'More than all: the whole is 100 %.'}
    """
    found = {}
    value = row["value"]
    if indicator.measure != "words" and isinstance(value, str):
        found["value"] = "Words, where a number belongs." if value.strip() else "No figure."
    elif indicator.measure == "percentage" and value > 100:
        found["value"] = "More than all: the whole is 100 %."
    elif indicator.measure == "percentage" and value < 0:
        found["value"] = "Less than none."
    elif indicator.measure == "rank" and value < 1:
        found["value"] = "No rank is below 1."
    if row["begins"] and row["ends"] and row["ends"] < row["begins"]:
        found["ends"] = "Before the first day."
    return found
