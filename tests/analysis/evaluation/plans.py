"""Short ways to write an evaluation plan down in a test."""

from datetime import date
from typing import Any, Literal

from collabworkshop.model.evaluation import EvaluationPlan, Indicator, Measurement, Outcome

_KINDS: dict[str, Literal["baseline", "target", "actual"]]
_KINDS = {"b": "baseline", "t": "target", "a": "actual"}

READERS: dict[str, Any] = {
    "outcome": "o",
    "title": "Children who read at eight",
    "definition": "Pupils of the four schools who reach level two in June; guests are left out.",
    "measure": "percentage",
    "direction": "up",
    "breakdown": ("street",),
    "source": "The schools",
    "method": "Reading test",
    "frequency": "each June",
    "collector": "school",
    "shared_how": "One page",
    "shared_with": ("Parents",),
    "hours": 4,
    "use": "Whether the reading hours go on.",
}
"""An indicator of which nothing is missing."""

IN_ORDER = ("i b 40 2024-01-01", "i t 50 2025-01-01", "i t 60 2026-01-01")


def plan(*figures: str, indicators: dict[str, dict[str, Any]] | None = None) -> EvaluationPlan:
    """Return a plan whose indicators are like `READERS`, but for what is said.

    Parameters
    ----------
    figures
        "i b 40 2024-01-01 street=North n=12": the indicator, baseline, target or actual, the
        figure (or words with _ for blanks), the day (or -), a part, and on how many it rests. The
        key is "m1" for the first.
    indicators
        Key to what is different; "i" where nothing is said. Each has its outcome.
    """
    said = {key: {**READERS, **one} for key, one in (indicators or {"i": {}}).items()}
    return EvaluationPlan(
        outcomes={one["outcome"]: Outcome(title="Every child reads") for one in said.values()},
        indicators={key: Indicator.model_validate(one) for key, one in said.items()},
        measurements={f"m{place}": measured(one) for place, one in enumerate(figures, 1)},
    )


def measured(figure: str) -> Measurement:
    """Return one figure, as `plan` reads it."""
    key, kind, value, day, *more = figure.split()
    pairs = [pair.split("=") for pair in more]
    number = value.replace("-", "").replace(".", "").isdecimal()
    return Measurement(
        indicator=key,
        kind=_KINDS[kind],
        value=float(value) if number else None,
        words="" if number else value.replace("_", " "),
        ends=None if day == "-" else date.fromisoformat(day),
        groups={by: which for by, which in pairs if by not in ("n", "place")},
        place="".join(which for by, which in pairs if by == "place"),
        cases=next((int(which) for by, which in pairs if by == "n"), None),
    )
