"""One word for one thing: notebooks 10 and 10b speak of indicators, and explain the word once."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from collabworkshop.curriculum.reading import read_index

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = ("10-evaluation-plan", "10b-learn-together")
EXERCISES = [one.exercise for one in read_index() if one.notebook in NOTEBOOKS]
CODE = ROOT / "collabworkshop"
FILES = [
    *(CODE / "analysis" / "evaluation").rglob("*.py"),
    *(CODE / "exercises" / "evaluation").rglob("*.py"),
    *(CODE / "views" / "evaluation").rglob("*.py"),
    *(CODE / "views" / "learning").rglob("*.py"),
    *(CODE / "views" / "taking").glob("evaluation*.py"),
    *(
        path
        for folder in ("exercises", "views")
        for name in EXERCISES
        if (path := CODE / folder / f"{name.replace('-', '_')}.py").exists()
    ),
]

EXPLAINED = "sign by which you see that something changed"
OTHER = re.compile(
    rf"{EXPLAINED}|a sign on the door|a share with its sign|with its sign|percent sign"
)
"""The explanation, and what is a sign in another sense."""

SIGN = re.compile(r"\bsigns?\b", re.IGNORECASE)


def strange(text: str) -> list[str]:
    """Return where a text says "sign" of an indicator, with what stands around it."""
    text = OTHER.sub("", " ".join(text.split()))
    return [text[max(0, found.start() - 30) : found.end() + 30] for found in SIGN.finditer(text)]


def texts(value: object) -> Iterator[str]:
    """Yield every text that people read of a content file; ids and keys are none."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield from texts(part) if name != "id" else ()
    elif isinstance(value, list | tuple):
        for part in value:
            yield from texts(part)
    elif isinstance(value, str):
        yield value


def said(path: Path) -> Iterator[str]:
    """Yield what a module may show: its texts of several words, without docstrings."""
    tree = ast.parse(path.read_text("utf-8"))
    silent = {id(one.value) for one in ast.walk(tree) if isinstance(one, ast.Expr)}
    for one in ast.walk(tree):
        if isinstance(one, ast.Constant) and isinstance(one.value, str):
            yield one.value if id(one) not in silent and " " in one.value else ""


def test_the_search_tells_an_indicator_from_a_sign_on_a_door() -> None:
    assert strange("Choose a sign for each outcome.") == ["Choose a sign for each outcome."]
    assert strange(f"A {EXPLAINED}; a sign on the door.") == []
    assert len(FILES) > 60


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_content_of_an_exercise_says_indicator(exercise: str) -> None:
    text = (ROOT / "data" / "curriculum" / f"{exercise}.yaml").read_text("utf-8")
    assert [found for one in texts(yaml.safe_load(text)) for found in strange(one)] == []


def test_what_the_screens_say_is_indicator() -> None:
    found = {path.name: [s for text in said(path) for s in strange(text)] for path in FILES}
    assert {name: some for name, some in found.items() if some} == {}


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_notebook_explains_both_words_once_and_keeps_to_them(name: str) -> None:
    text = (ROOT / "notebooks" / "source" / f"{name}.py").read_text("utf-8")
    assert strange(text) == []
    assert text.count(EXPLAINED) == 1
    assert text.count("An *outcome* is what shall come true: a box of your theory of change.") == 1
    assert len(re.findall(r"\bbox(?:es)?\b", text)) == 1
