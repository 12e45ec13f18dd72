"""All exercises there are, by id; each is loaded when it is asked for."""

from collections.abc import Iterator, Mapping
from importlib import import_module

from collabworkshop.curriculum.reading import read_index
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.model.errors import WorkshopError

__all__ = ["ASKED_IN_ROUNDS", "EXERCISES", "exercise"]


class _Shelf(Mapping[str, Exercise]):
    """The exercises of the table of contents, in its order.

    Each stands in the file of its name, as ``EXERCISE``. A kernel of somebody who only
    answers one of them does not pay for what the others read.
    """

    def __getitem__(self, id_: str) -> Exercise:
        if id_ not in list(self):
            raise KeyError(id_)
        found = import_module(f"collabworkshop.exercises.{id_.replace('-', '_')}").EXERCISE
        assert isinstance(found, Exercise)  # noqa: S101 - tells mypy what the file promises
        return found

    def __iter__(self) -> Iterator[str]:
        return (entry.exercise for entry in read_index())

    def __len__(self) -> int:
        return len(read_index())


EXERCISES: Mapping[str, Exercise] = _Shelf()

ASKED_IN_ROUNDS = {kind: entry.exercise for entry in read_index() for kind in entry.rounds}
"""Kinds that are answered anew in each round, with their exercise."""


def exercise(id: str) -> Exercise:  # noqa: A002 - "id" is what the contract calls it
    """Return the exercise of that id, or say which there are.

    Examples
    --------
    >>> exercise("tie-map")
    <exercise tie-map>
    """
    try:
        return EXERCISES[id]
    except KeyError:
        known = ", ".join(EXERCISES)
        raise WorkshopError(f"There is no exercise {id!r}. There are: {known}.") from None
