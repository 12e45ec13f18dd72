"""A small plan: two outcomes, one of them far, with signs that tell and signs that contribute."""

from typing import Any

from collabworkshop.model.evaluation import INDICATOR, MEASUREMENT, Indicator, Measurement
from collabworkshop.model.pathway import ELEMENT, Element
from collabworkshop.model.record import Change

__all__ = ["PLAN", "figure", "sign"]


def sign(key: str, title: str, outcome: str = "main/heard", **more: Any) -> Change:
    body = Indicator(outcome=outcome, title=title, **more).model_dump(mode="json")
    return Change(kind=INDICATOR, key=key, body=body)


def figure(key: str, indicator: str, kind: str, **more: Any) -> Change:
    told = Measurement.model_validate({"indicator": indicator, "kind": kind, **more})
    return Change(kind=MEASUREMENT, key=key, body=told.model_dump(mode="json"))


def box(key: str, label: str, kind: str = "outcome", *words: str) -> Change:
    told = Element.model_validate({"kind": kind, "label": label, "indicators": words})
    return Change(kind=ELEMENT, key=key, body=told.model_dump(mode="json"))


PLAN = (
    box("main/help", "Help comes in time", "impact"),
    box("main/heard", "Somebody answers", "outcome", "Calls that nobody took"),
    sign("days", "Days of waiting", "main/help", unit="days", direction="down"),
    sign("names", "Names on the list", unit="names", direction="down"),
    sign("told", "How often they tell it", measure="words"),
    sign("share", "Answered at once", measure="percentage", direction="up"),
)
"""The boxes, four indicators, and one that is named on its box in words only."""
