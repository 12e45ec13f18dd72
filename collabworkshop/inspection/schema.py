"""What every key and every fault code of ``inspect --json`` means, as a JSON Schema.

``python -m collabworkshop.inspection.schema`` writes it into ``data/schemas/``; a test compares.
"""

import json
from typing import Any

from collabworkshop.exchange.faults import MEANINGS
from collabworkshop.inspection.network_report import NetworkReport
from collabworkshop.shipped import shipped

__all__ = ["network_schema", "schema_text"]

_FAULT_KEYS = {
    "code": "Which fault; each is described beside its name.",
    "count": "How many rows, cells, lines or nodes have it.",
    "where": "Table and column as the file spells them, or the place in the file.",
    "example": "One of them, as written; cut where it is long.",
    "meaning": "What it means for the reader, in sentences for people.",
}


def network_schema() -> dict[str, Any]:
    """Return the schema of the report of a network."""
    schema = NetworkReport.model_json_schema(mode="serialization")
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
        "$id": "inspect-network.schema.json",
        **schema,
        "description": "What “collabworkshop inspect --json” prints of a network, as one object.",
    }


def schema_text() -> str:
    """Return the schema as it is shipped."""
    return json.dumps(network_schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    file = shipped("data", "schemas") / "inspect-network.schema.json"
    file.write_text(schema_text(), "utf-8")
