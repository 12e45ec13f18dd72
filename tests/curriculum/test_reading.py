"""Content files are read safely, and what is wrong is said with file and field."""

import subprocess
import sys
from typing import Any

import pytest
import yaml

from collabworkshop.curriculum.reading import (
    parse_index,
    parse_instrument,
    read_index,
    read_instrument,
)
from collabworkshop.model.errors import UnreadableError


def _written(content: dict[str, Any]) -> str:
    return yaml.safe_dump(content, allow_unicode=True)


def test_a_content_file_becomes_an_instrument(small: dict[str, Any]) -> None:
    assert parse_instrument(_written(small), "small.yaml").title == "Ask one thing"


def test_reading_twice_gives_the_same_instrument() -> None:
    assert read_instrument("tie-map") is read_instrument("tie-map")
    assert read_index() is read_index()


@pytest.mark.parametrize("exercise", ["no-such-thing", "../index", "index", ""])
def test_an_unknown_exercise_is_answered_with_those_that_exist(exercise: str) -> None:
    with pytest.raises(UnreadableError, match="power-interest-grid, tie-map"):
        read_instrument(exercise)


def test_a_fault_names_the_file_and_the_field(small: dict[str, Any]) -> None:
    small["minutes"]["do"] = "long"
    del small["source"]
    with pytest.raises(UnreadableError) as caught:
        parse_instrument(_written(small), "small.yaml")
    message = str(caught.value)
    assert message.startswith("small.yaml does not hold.")
    assert "minutes.do: " in message
    assert "source: " in message


@pytest.mark.parametrize("text", ["", "a text", "[1, 2]", "? [a]\n: b", "a: [", "a: b\n\tc: d"])
def test_a_file_that_is_no_instrument_at_all_is_named(text: str) -> None:
    with pytest.raises(UnreadableError, match=r"small\.yaml"):
        parse_instrument(text, "small.yaml")


def test_an_empty_index_is_refused() -> None:
    with pytest.raises(UnreadableError, match=r"index\.yaml.*exercises"):
        parse_index("exercises: []", "index.yaml")


def test_a_key_that_stands_twice_is_refused_with_its_line(small: dict[str, Any]) -> None:
    text = _written(small) + "prompts:\n  gap: Why?\n  gap: Who?\n"
    line = len(text.splitlines())
    with pytest.raises(UnreadableError, match=rf"(?s)'gap' stands here twice.*line {line}"):
        parse_instrument(text, "small.yaml")


def test_a_content_file_can_run_nothing() -> None:
    with pytest.raises(UnreadableError, match="could not determine a constructor"):
        parse_instrument("id: !!python/object/apply:os.getcwd []", "small.yaml")


def test_reading_the_content_loads_no_heavy_library() -> None:
    asked = (
        "import sys\n"
        "from collabworkshop.curriculum.reading import read_instrument\n"
        "read_instrument('tie-map')\n"
        "print({'numpy', 'pandas', 'networkx', 'matplotlib'} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "set()"
