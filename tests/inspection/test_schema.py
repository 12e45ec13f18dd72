"""The schema describes every key and every fault, and the committed example is what comes out."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from collabworkshop.exchange.faults import MEANINGS
from collabworkshop.inspection.inspecting import inspected
from collabworkshop.inspection.measuring import network_report
from collabworkshop.inspection.schema import network_schema, schema_text
from collabworkshop.shipped import shipped
from tests.inspection.maps import network

SCHEMAS = shipped("data", "schemas")
EXAMPLES = SCHEMAS / "examples"
SCHEMA = json.loads((SCHEMAS / "inspect-network.schema.json").read_text("utf-8"))


def example() -> dict[str, Any]:
    report = inspected(
        EXAMPLES / "network-ties.csv",
        nodes=EXAMPLES / "network-nodes.csv",
        directed=True,
        format_name="tables",
    )
    found: dict[str, Any] = report.model_dump(mode="json")
    return found


def test_the_shipped_schema_is_what_the_package_gives() -> None:
    assert (SCHEMAS / "inspect-network.schema.json").read_text("utf-8") == schema_text()


def test_the_example_is_what_comes_out() -> None:
    assert example() == json.loads((EXAMPLES / "network.json").read_text("utf-8"))


def test_the_example_has_what_was_planted_in_it() -> None:
    # By hand: six nodes are listed, "shelter" is a seventh; ten lines.
    said = example()
    assert (said["nodes"], said["directed"]) == (7, True)
    assert said["relations"] == {"works with": 6, "sends people to": 4}
    # Ordered pairs: clinic-school, school-clinic, clinic-bank, bank-council, school-council,
    # clinic-shelter, youth-council (zero); of six pairs tied one is mutual.
    assert (said["ties"], said["density"], said["reciprocity"]) == (7, 7 / 42, 1 / 6)
    assert (said["components"], said["isolates"]) == (3, 2)
    faults = {fault["code"]: fault["count"] for fault in said["faults"]}
    assert faults == {
        "duplicate-row": 1,
        "duplicate-tie": 1,
        "self-loop": 1,
        "not-a-number": 1,
        "unknown-node": 2,
        "node-without-ties": 1,
        "disconnected": 2,
        "zero-weight": 1,
    }


def keys_of(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, below in value.items():
            yield key
            yield from keys_of(below) if key not in ("relations", "sets") else ()
    elif isinstance(value, list):
        for each in value:
            yield from keys_of(each)


def described(schema: dict[str, Any]) -> dict[str, str]:
    parts = [schema, *schema["$defs"].values()]
    return {
        key: said.get("description", "")
        for part in parts
        for key, said in part["properties"].items()
    }


def test_every_key_is_described_in_a_sentence_and_no_other() -> None:
    said = described(SCHEMA)
    assert set(keys_of(example())) == set(said)
    assert [key for key, words in said.items() if not words.endswith(".")] == []


def test_every_fault_code_is_listed_with_its_meaning_and_no_other() -> None:
    listed = SCHEMA["$defs"]["Fault"]["properties"]["code"]["oneOf"]
    assert {each["const"]: each["description"] for each in listed} == MEANINGS


@pytest.mark.parametrize("ties", ["", "a-b", "a-b b-c c-a:0 a-a"])
def test_what_comes_out_fits_the_schema(ties: str) -> None:
    report = network_report(network(ties), name="ties", format_name="tables")
    jsonschema.validate(report.model_dump(mode="json"), SCHEMA)
    jsonschema.validate(example(), SCHEMA)


@pytest.mark.parametrize(
    ("key", "value"),
    [("nodes", 2.5), ("nodes", None), ("kind", "directory"), ("extra", 1), ("faults", [{}])],
)
def test_what_does_not_fit_is_found(key: str, value: object) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(example() | {key: value}, SCHEMA)


def test_a_missing_key_is_found() -> None:
    with pytest.raises(jsonschema.ValidationError, match="density"):
        jsonschema.validate(
            {key: value for key, value in example().items() if key != "density"}, SCHEMA
        )


def test_a_fault_that_nobody_described_is_found() -> None:
    fault = {"code": "no-such", "count": 1, "where": "", "example": "", "meaning": "No."}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(example() | {"faults": [fault]}, SCHEMA)


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(network_schema())
    assert Path(SCHEMAS / network_schema()["$id"]).exists()
