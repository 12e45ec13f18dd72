"""What every key and every fault code of ``inspect --json`` means, as a JSON Schema for each kind.

``python -m collabworkshop.inspection.schema`` writes them into ``data/schemas/``; a test compares.
"""

import json
from typing import Any

from collabworkshop.exchange.faults import MEANINGS
from collabworkshop.inspection.directory_report import DirectoryReport
from collabworkshop.inspection.evaluation_report import EvaluationReport
from collabworkshop.inspection.kinds import KINDS
from collabworkshop.inspection.network_report import NetworkReport
from collabworkshop.inspection.pathway_report import PathwayReport
from collabworkshop.inspection.responses_report import ResponsesReport
from collabworkshop.inspection.three_w_report import ThreeWReport
from collabworkshop.model.noun import Noun
from collabworkshop.shipped import shipped

__all__ = ["REPORTS", "file_name", "schema_of", "schema_text"]

REPORTS: dict[str, type[Noun]] = {
    "network": NetworkReport,
    "directory": DirectoryReport,
    "three-w": ThreeWReport,
    "responses": ResponsesReport,
    "pathway": PathwayReport,
    "evaluation": EvaluationReport,
}
"""Every kind with the report that is made of it."""

_FAULT_KEYS = {
    "code": "Which fault; each is described beside its name.",
    "count": "How many rows, cells, lines or nodes have it.",
    "where": "Table and column as the file spells them, or the place in the file.",
    "example": "One of them, as written; cut where it is long.",
    "meaning": "What it means for the reader, in sentences for people.",
}


def schema_of(kind: str) -> dict[str, Any]:
    """Return the schema of the report of a kind."""
    schema = REPORTS[kind].model_json_schema(mode="serialization")
    fault = schema["$defs"]["Fault"]
    fault["description"] = "Something in a file that does not hold; what has it is kept."
    for key, said in _FAULT_KEYS.items():
        fault["properties"][key]["description"] = said
    codes = [{"const": code, "description": meaning} for code, meaning in sorted(MEANINGS.items())]
    fault["properties"]["code"] = {"description": _FAULT_KEYS["code"], "oneOf": codes}
    for part in (schema, *schema["$defs"].values()):
        part["required"] = list(part["properties"])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": file_name(kind),
        **schema,
        "description": f"What “collabworkshop inspect --json” prints of {KINDS[kind]}, as one "
        "object.",
    }


def schema_text(kind: str) -> str:
    """Return the schema as it is shipped."""
    return json.dumps(schema_of(kind), indent=2, ensure_ascii=False) + "\n"


def file_name(kind: str) -> str:
    """Return what the file of a schema is called."""
    return f"inspect-{kind}.schema.json"


if __name__ == "__main__":
    for each in REPORTS:
        (shipped("data", "schemas") / file_name(each)).write_text(schema_text(each), "utf-8")
