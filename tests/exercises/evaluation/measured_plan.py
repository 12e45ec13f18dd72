"""A small plan to measure by: two outcomes, four indicators."""

from typing import Any

from collabworkshop.exercises.pathways.standing import MAIN
from collabworkshop.model.evaluation import INDICATOR, MEASUREMENT, Indicator, Measurement
from collabworkshop.model.pathway import ELEMENT, Element
from collabworkshop.model.record import Change

__all__ = ["READS", "figure_of", "plan_changes"]

READS = f"{MAIN}/reads"


def plan_changes() -> list[Change]:
    """Return what puts the boxes and the indicators into a workshop."""
    calm = f"{MAIN}/calm"
    boxes = {READS: "Every child reads", calm: "Mornings are calm"}
    indicators = {
        "share": _sign(
            "Children who read at eight",
            measure="percentage",
            direction="up",
            breakdown=("street",),
            source="School records",
        ),
        "days": _sign("Days missed", unit="days", direction="down", source="The register"),
        "place": _sign("Place in the county", measure="rank", source="County list"),
        "stories": _sign("What parents say", outcome=calm, measure="words", source="Talks"),
    }
    return [
        *(_change(ELEMENT, key, Element(kind="outcome", label=n)) for key, n in boxes.items()),
        *(_change(INDICATOR, key, one) for key, one in indicators.items()),
    ]


def figure_of(key: str, **more: Any) -> Change:
    """Return what puts one figure into the workshop."""
    said = {"indicator": "share", "kind": "actual", **more}
    return _change(MEASUREMENT, key, Measurement.model_validate(said))


def _sign(title: str, outcome: str = READS, **more: Any) -> Indicator:
    return Indicator.model_validate({"outcome": outcome, "title": title, **more})


def _change(kind: str, key: str, body: Any) -> Change:
    return Change(kind=kind, key=key, body=body.model_dump(mode="json"))
