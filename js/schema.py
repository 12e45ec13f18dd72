"""What the browser takes from Python: the shape of a field, and the colours."""

import json
from pathlib import Path
from typing import Any

from collabworkshop import theme
from collabworkshop.widgets.field import Field

__all__ = ["PALETTE", "TARGET", "palette", "schema"]

TARGET = Path(__file__).parent / "forms" / "field.schema.json"
PALETTE = Path(__file__).parent / "core" / "palette.generated.css"


def schema() -> str:
    """Return the JSON schema of a field as Python sends it: complete, without remarks."""
    return json.dumps(_bare(Field.model_json_schema()), indent=2) + "\n"


def palette() -> str:
    """Return the colours as CSS, the same that pictures are drawn with."""
    return f"/* Made by `make bundles`; change collabworkshop/theme.py instead. */\n{theme.css()}"


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
    PALETTE.write_text(palette(), encoding="utf-8")
