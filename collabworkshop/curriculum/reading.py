"""How the content gets from its YAML files into checked instruments.

Only YAML's safe loader is used: a content file can never run anything.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import ValidationError

from collabworkshop.curriculum.index import Index, IndexEntry
from collabworkshop.curriculum.instrument import Instrument
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.noun import Noun
from collabworkshop.shipped import shipped

__all__ = [
    "content_files",
    "parse_index",
    "parse_instrument",
    "parsed",
    "read_index",
    "read_instrument",
]

Content = TypeVar("Content", bound=Noun)

# LibYAML takes a tenth of the time; not every build of PyYAML has it.
_QUICK = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def read_index() -> tuple[IndexEntry, ...]:
    """Return all exercises that there are, in the order of the workshop.

    An instrument that is all content need not be listed: its file says what the index would.

    Examples
    --------
    >>> read_index()[0].exercise
    'assessment-plan'
    """
    path = shipped("data", "curriculum", "index.yaml")
    listed = parse_index(path.read_text(encoding="utf-8"), path.name)
    known = {"index", *(entry.exercise for entry in listed)}
    others = sorted(file for file in path.parent.glob("*.yaml") if file.stem not in known)
    return (*listed, *(entry for file in others for entry in _entries_of(file)))


@cache
def read_instrument(exercise: str) -> Instrument:
    """Return the content of one exercise.

    Raises
    ------
    UnreadableError
        When there is no such exercise, or its file does not hold; the message
        names the file and the field.

    Examples
    --------
    >>> read_instrument("power-interest-grid").questions["sector"].label
    'Sector'
    """
    known = [entry.exercise for entry in read_index()]
    if exercise not in known and exercise not in content_files():
        raise UnreadableError(
            f"There is no exercise called {exercise!r}. There is {', '.join(known)}."
        )
    path = shipped("data", "curriculum", f"{exercise}.yaml")
    return parse_instrument(path.read_text(encoding="utf-8"), path.name)


def content_files() -> set[str]:
    """Return the ids of all content files, whether the index has them and whether they hold."""
    return {path.stem for path in shipped("data", "curriculum").glob("*.yaml")} - {"index"}


def _entries_of(path: Path) -> Iterator[IndexEntry]:
    """Yield what the index would say of an instrument that is all content.

    A file that does not hold takes no other exercise with it; who asks for its exercise
    reads what is wrong.
    """
    try:
        found = parse_instrument(path.read_text(encoding="utf-8"), path.name)
    except UnreadableError:
        return
    yield IndexEntry(
        exercise=found.id,
        rows=found.covers,
        notebook=found.notebook,
        title=found.title,
        answers=found.answers,
    )


def parse_index(text: str, file: str) -> tuple[IndexEntry, ...]:
    """Return the entries of a table of contents; `file` is its name, for messages."""
    return parsed(Index, text, file).exercises


def parse_instrument(text: str, file: str) -> Instrument:
    """Return the instrument that a YAML text holds; `file` is its name, for messages."""
    return parsed(Instrument, text, file)


def parsed(kind: type[Content], text: str, file: str) -> Content:
    """Return the content of some kind that a YAML text holds.

    Parameters
    ----------
    kind
        The noun that the whole text is.
    text, file
        The text, and the name of its file for messages.

    Raises
    ------
    UnreadableError
        When it is no YAML, or does not hold; the message names the file and the field.
    """
    try:
        return kind.model_validate(_loaded(text))
    except yaml.YAMLError as error:
        raise UnreadableError(f"{file} is not YAML as we read it: {error}") from error
    except ValidationError as error:
        faults = "; ".join(
            f"{'.'.join(map(str, fault['loc'])) or 'the whole file'}: {fault['msg']}"
            for fault in error.errors()
        )
        raise UnreadableError(f"{file} does not hold. {faults}. Mend it and try again.") from error


def _loaded(text: str) -> Any:
    try:
        return _built(_QUICK(text))
    except (yaml.YAMLError, UnicodeError):
        # Once more, for a message that shows the line.
        return _built(yaml.SafeLoader(text))


def _built(loader: Any) -> Any:
    try:
        node = loader.get_single_node()
        if node is None:
            return None
        _refuse_repeated_keys(node)
        return loader.construct_document(node)
    finally:
        loader.dispose()


def _refuse_repeated_keys(node: yaml.Node) -> None:
    # YAML keeps the last of two equal keys without a word, and the first one's text is gone.
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            _refuse_repeated_keys(item)
    if isinstance(node, yaml.MappingNode):
        seen = set()
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value in seen:
                raise yaml.MarkedYAMLError(
                    problem=f"{key.value!r} stands here twice", problem_mark=key.start_mark
                )
            if isinstance(key, yaml.ScalarNode):
                seen.add(key.value)
            _refuse_repeated_keys(value)
