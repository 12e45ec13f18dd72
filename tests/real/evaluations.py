"""What is read of real IATI files, and whether what is written of them keeps the standard."""

from pathlib import Path
from typing import Any

from collabworkshop.exchange.evaluation.iati.reading import read
from collabworkshop.exchange.evaluation.iati.validation import breaches
from collabworkshop.exchange.evaluation.iati.writing import write
from collabworkshop.exchange.source import content
from collabworkshop.inspection.inspecting import inspected

__all__ = ["IATI", "evaluation_figures"]

IATI = (
    "official_examples",
    "official_examples/js_validator_fixtures",
    "official_examples/schema_tests",
    "publishers",
)


def evaluation_figures(path: Path) -> dict[str, Any]:
    """Read an IATI file as "inspect" does, write it as 2.03, and hold both against the schema.

    The official tests say in their names that they fail, and for what.
    """
    report = inspected(path)
    got = read(content(path), path.name)
    written = write(got.plan)
    return {
        **report.model_dump(mode="json", exclude={"faults"}),
        "faults": {f"{fault.code} in {fault.where}": fault.count for fault in report.faults},
        "against the official schema": breaches(content(path), code_lists=False),
        "comes back": read(written.data, "back").plan == got.plan,
        "written against the official schema": breaches(written.data),
        "lost": written.lost,
    }
