"""Which codes of the IATI code lists stand for what in an evaluation plan."""

from typing import Literal

__all__ = ["BOOLEANS", "KINDS", "MEASURES", "VERSIONS", "VOCABULARIES", "Kind", "Measure"]

Kind = Literal["", "impact", "outcome", "output"]
Measure = Literal["number", "percentage", "rank", "words"]

VERSIONS = ("1.01", "1.02", "1.03", "1.04", "1.05", "2.01", "2.02", "2.03")
"""Code list Version."""

KINDS: dict[str, Kind] = {"1": "output", "2": "outcome", "3": "impact", "9": ""}
"""Code list ResultType."""

# 3 is nominal: its numbers are names of groups, so that more or less of them says nothing.
MEASURES: dict[str, Measure] = {
    "1": "number",
    "2": "percentage",
    "3": "words",
    "4": "rank",
    "5": "words",
}
"""Code list IndicatorMeasure."""

BOOLEANS = {"1": True, "true": True, "0": False, "false": False}
"""What XML Schema takes for yes and no."""

VOCABULARIES = {"result": ("99",), "indicator": (*map(str, range(1, 10)), "99")}
"""Code lists ResultVocabulary and IndicatorVocabulary."""
