"""Which shape does a field have in the browser? `python js/schema.py` writes it for the build."""

import json
from pathlib import Path
from typing import Any

from collabworkshop.widgets.field import Field

__all__ = ["TARGET", "schema"]

TARGET = Path(__file__).parent / "forms" / "field.schema.json"


def schema() -> str:
    """Return the JSON schema of a field as Python sends it: complete, without remarks."""
    return json.dumps(_bare(Field.model_json_schema()), indent=2) + "\n"


def _bare(node: Any) -> Any:
    # Titles would become a TypeScript type each, docstrings would be copied into the bundle.
    if isinstance(node, list):
        return [_bare(item) for item in node]
    if not isinstance(node, dict):
        return node
    bare = {key: _bare(value) for key, value in node.items() if key not in ("title", "description")}
    if "properties" in bare:
        bare["required"] = list(bare["properties"])
    return bare


if __name__ == "__main__":
    TARGET.write_text(schema(), encoding="utf-8")
