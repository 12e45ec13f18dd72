"""How the content gets from its YAML files into checked instruments.

Only YAML's safe loader is used: a content file can never run anything.
"""

from functools import cache
from typing import Any, TypeVar

import yaml
from pydantic import ValidationError

from collabworkshop.curriculum.index import Index, IndexEntry
from collabworkshop.curriculum.instrument import Instrument
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.noun import Noun
from collabworkshop.shipped import shipped

__all__ = ["parse_index", "parse_instrument", "read_index", "read_instrument"]

Content = TypeVar("Content", bound=Noun)


@cache
def read_index() -> tuple[IndexEntry, ...]:
    """Return all exercises that there are, in the order of the workshop.

    Examples
    --------
    >>> read_index()[0].exercise
    'power-interest-grid'
    """
    path = shipped("data", "curriculum", "index.yaml")
    return parse_index(path.read_text(encoding="utf-8"), path.name)


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
    if exercise not in known:
        raise UnreadableError(
            f"There is no exercise called {exercise!r}. There is {', '.join(known)}."
        )
    path = shipped("data", "curriculum", f"{exercise}.yaml")
    return parse_instrument(path.read_text(encoding="utf-8"), path.name)


def parse_index(text: str, file: str) -> tuple[IndexEntry, ...]:
    """Return the entries of a table of contents; `file` is its name, for messages."""
    return _checked(Index, text, file).exercises


def parse_instrument(text: str, file: str) -> Instrument:
    """Return the instrument that a YAML text holds; `file` is its name, for messages."""
    return _checked(Instrument, text, file)


def _checked(kind: type[Content], text: str, file: str) -> Content:
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
    loader = yaml.SafeLoader(text)
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
