"""The schema describes every key and every fault, and the committed example is what comes out."""

import json
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest

from collabworkshop.exchange.faults import MEANINGS
from collabworkshop.inspection.inspecting import inspected
from collabworkshop.inspection.measuring import network_report
from collabworkshop.inspection.schema import REPORTS, file_name, schema_of, schema_text
from collabworkshop.shipped import shipped
from tests.inspection.maps import network

SCHEMAS = shipped("data", "schemas")
EXAMPLES = SCHEMAS / "examples"
SCHEMA = json.loads((SCHEMAS / "inspect-network.schema.json").read_text("utf-8"))

each_kind = pytest.mark.parametrize("kind", REPORTS)


def shipped_schema(kind: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((SCHEMAS / file_name(kind)).read_text("utf-8"))
    return found


def example(kind: str = "network") -> dict[str, Any]:
    report = {
        "network": lambda: inspected(
            EXAMPLES / "network-ties.csv",
            nodes=EXAMPLES / "network-nodes.csv",
            directed=True,
            format_name="tables",
        ),
        "directory": lambda: inspected(EXAMPLES / "directory"),
        "three-w": lambda: inspected(EXAMPLES / "three-w.csv"),
        "responses": lambda: inspected(EXAMPLES / "responses.csv"),
        "pathway": lambda: inspected(EXAMPLES / "pathway.txt"),
        "evaluation": lambda: inspected(EXAMPLES / "evaluation.xml"),
    }[kind]()
    found: dict[str, Any] = report.model_dump(mode="json")
    return found


@each_kind
def test_the_shipped_schema_is_what_the_package_gives(kind: str) -> None:
    assert (SCHEMAS / file_name(kind)).read_text("utf-8") == schema_text(kind)


@each_kind
def test_the_example_is_what_comes_out(kind: str) -> None:
    assert example(kind) == json.loads((EXAMPLES / f"{kind}.json").read_text("utf-8"))


def counted_faults(said: dict[str, Any]) -> dict[str, int]:
    return {fault["code"]: fault["count"] for fault in said["faults"]}


def test_the_example_of_a_network_has_what_was_planted_in_it() -> None:
    # By hand: six nodes are listed, "shelter" is a seventh; ten lines.
    said = example()
    assert (said["nodes"], said["directed"]) == (7, True)
    assert said["relations"] == {"works with": 6, "sends people to": 4}
    # Ordered pairs: clinic-school, school-clinic, clinic-bank, bank-council, school-council,
    # clinic-shelter, youth-council (zero); of six pairs tied one is mutual.
    assert (said["ties"], said["density"], said["reciprocity"]) == (7, 7 / 42, 1 / 6)
    assert (said["components"], said["isolates"]) == (3, 2)
    assert counted_faults(said) == {
        "duplicate-row": 1,
        "duplicate-tie": 1,
        "self-loop": 1,
        "not-a-number": 1,
        "unknown-node": 2,
        "node-without-ties": 1,
        "disconnected": 2,
        "zero-weight": 1,
    }


def test_the_example_of_a_directory_has_what_was_planted_in_it() -> None:
    said = example("directory")
    assert (said["standard"], said["format"]) == ("HSDS 1.1", "hsds-tabular")
    assert (said["organisations"], said["services"], said["locations"]) == (4, 5, 2)
    # By hand: food (bank, youth), health (clinic), mind (clinic), transport (ferry, not listed);
    # nobody offers legal help.
    assert (said["categories_used"], said["single_provider_categories"]) == (4, 3)
    assert said["organisation_category_pairs"] == 5
    assert counted_faults(said) == {
        "unknown-column": 1,
        "dangling-reference": 1,
        "missing-coordinates": 1,
        "repeated-name": 1,
    }


def test_the_example_of_who_does_what_where_has_what_was_planted_in_it() -> None:
    said = example("three-w")
    # By hand: “food bank” counts beside “Food Bank”; tags and title are no rows.
    assert (said["organisations"], said["activities"], said["places"]) == (4, 2, 3)
    assert said["rows"] == 6
    assert counted_faults(said) == {
        "above-headings": 1,
        "duplicate-row": 1,
        "chosen-column": 1,
        "blank-activity": 1,
        "spelling-differs": 1,
    }


def test_the_example_of_a_survey_has_what_was_planted_in_it() -> None:
    said = example("responses")
    # By hand: q1, q2, two rows of q3 and q4; of the rows, 506 answers nothing and two are blank.
    assert (said["respondents"], said["items"]) == (6, 5)
    # By row of the file: 0, q4, q4, all of q3 and q4, "NA" in q3, q4.
    assert said["missing"] == 0 + 1 + 1 + 3 + 1 + 1
    assert counted_faults(said) == {
        "blank-row": 2,
        "unknown-code": 1,
        "several-answers": 1,
        "written-blank": 1,
        "mixed-coding": 1,
        "repeated-respondent": 1,
        "no-answers": 1,
        "partial-response": 1,
    }


def test_the_example_of_a_theory_has_what_was_planted_in_it() -> None:
    said = example("pathway")
    # By hand: eight elements have an id, and "Less traffic at the gate" stands in a link only.
    assert (said["format"], said["elements"], said["links"]) == ("theorymaker", 9, 8)
    # Safe routes, trust, walking and drivers; nothing leads to or from the light mornings.
    assert (said["elements_on_cycles"], said["elements_without_link"]) == (4, 1)
    assert counted_faults(said) == {
        "unread-row": 1,
        "unplaced-text": 1,
        "drawing-only": 1,
        "guessed-kind": 1,
        "element-without-link": 1,
        "element-on-circle": 4,
    }


def test_the_example_of_an_evaluation_has_what_was_planted_in_it() -> None:
    said = example("evaluation")
    # By hand; the second activity has no results.
    assert (said["standard"], said["activities"], said["results"]) == ("IATI 2.03", 2, 2)
    assert (said["indicators"], said["qualitative_indicators"]) == (4, 1)
    assert (said["baselines"], said["periods"]) == (3, 5)
    assert (said["targets"], said["actuals"]) == (5, 4)
    # Walking in 2025 and the steps; "about ten" and what parents would do are words.
    assert (said["complete_triples"], said["text_values"]) == (2, 2)
    assert said["target_against_direction"] == 1
    numbers = [each for each in said["faults"] if each["code"] == "number-with-marks"]
    assert [each["example"] for each in numbers] == ["41%", "1,200,000", "950 000"]
    # Left aside: description, places of the two activities that are no results, and so on.
    rest = {code: count for code, count in counted_faults(said).items() if "marks" not in code}
    assert rest == {
        "other-language": 1,
        "text-for-number": 1,
        "target-against-direction": 1,
        "unlisted-code": 1,
        "days-out-of-order": 1,
        "missing-baseline": 1,
        "bad-date": 1,
        "missing-date": 1,
        "no-results": 1,
        "beyond-results": 5,
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


@each_kind
def test_every_key_is_described_in_a_sentence_and_no_other(kind: str) -> None:
    said = described(shipped_schema(kind))
    assert set(keys_of(example(kind))) == set(said)
    assert [key for key, words in said.items() if not words.endswith(".")] == []


@each_kind
def test_every_fault_code_is_listed_with_its_meaning_and_no_other(kind: str) -> None:
    listed = shipped_schema(kind)["$defs"]["Fault"]["properties"]["code"]["oneOf"]
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


@each_kind
def test_the_schema_is_a_schema_and_fits_its_own_kind_only(kind: str) -> None:
    schema = schema_of(kind)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$id"] == file_name(kind)
    fitting = [
        other
        for other in REPORTS
        if jsonschema.Draft202012Validator(schema).is_valid(example(other))
    ]
    assert fitting == [kind]
