"""All exercises there are, by id; each is loaded when it is asked for."""

from collections.abc import Iterator, Mapping
from importlib import import_module

from collabworkshop.curriculum.reading import content_files, read_index, read_instrument
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.model.errors import WorkshopError

__all__ = ["ALL_CONTENT", "ANSWERED", "ASKED_IN_ROUNDS", "EXERCISES", "exercise"]


class _Shelf(Mapping[str, Exercise]):
    """The exercises of the table of contents, in its order.

    Each stands in the file of its name, as ``EXERCISE``; one that is all content needs no
    file. A kernel of somebody who only
    answers one of them does not pay for what the others read.
    """

    def __getitem__(self, id_: str) -> Exercise:
        entry = next((one for one in read_index() if one.exercise == id_), None)
        if entry is None:
            raise KeyError(id_)
        if entry.answers and not entry.more:
            # Only who answers an instrument pays for reading what people said: 8 MB.
            from collabworkshop.exercises.asking import asking

            return asking(entry)
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

ANSWERED = {entry.exercise: entry.answers for entry in read_index() if entry.answers}
"""Instruments that are asked alike, each a kind of its own; who sees an answer."""

ALL_CONTENT = {e.exercise for e in read_index() if e.answers and not e.more}
"""Those of them that need no file of their own."""


def exercise(id: str) -> Exercise:  # noqa: A002 - "id" is what the contract calls it
    """Return the exercise of that id, or say which there are, or what is wrong with its file.

    Examples
    --------
    >>> exercise("tie-map")
    <exercise tie-map>
    """
    try:
        return EXERCISES[id]
    except KeyError:
        if id in content_files():
            read_instrument(id)  # says what keeps it from being read
        known = ", ".join(EXERCISES)
        raise WorkshopError(f"There is no exercise {id!r}. There are: {known}.") from None
