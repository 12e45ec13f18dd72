"""Where is somebody among the questions? What they passed over, and which steps they took."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from collabworkshop.analysis.pathways.asking_back.asked import Asked
from collabworkshop.analysis.pathways.asking_back.waiting import waiting

__all__ = ["Going", "Step"]


@dataclass(frozen=True)
class Step:
    """One step: an answer with what was typed and saved together, or another way on."""

    way: Literal["answer", "skip", "finish"]
    asked: Asked
    cells: Mapping[str, Any] = field(default_factory=dict)
    batch: str = ""


@dataclass
class Going:
    """One person's way through the questions; all that was answered is in the records.

    Parameters
    ----------
    passed
        What was passed over, in that order.
    closed
        Questions to which somebody said that it is all.
    trail
        The steps, the latest last.
    heard
        Names of wishes that were done: one that comes again is not done twice.

    Examples
    --------
    >>> going = Going()
    >>> going.step("skip", Asked("before", "a"), "1")
    >>> going.in_turn((Asked("before", "a"), Asked("enough", "a")))[0].topic
    'enough'
    >>> going.take_back().way, going.passed
    ('skip', [])
    """

    passed: list[Asked] = field(default_factory=list)
    closed: set[Asked] = field(default_factory=set)
    trail: list[Step] = field(default_factory=list)
    heard: set[str] = field(default_factory=set)

    def in_turn(self, asked: Sequence[Asked]) -> tuple[Asked, ...]:
        """Return questions in the order in which they come."""
        return waiting(asked, self.passed)

    def answered(self, asked: Asked, cells: Mapping[str, Any], batch: str) -> None:
        """Go on after an answer."""
        self._forget(asked)
        self.trail.append(Step("answer", asked, cells, batch))

    def step(self, way: Literal["skip", "finish"], asked: Asked, wish: str) -> None:
        """Go on without an answer."""
        if wish in self.heard:
            return
        self.heard.add(wish)
        self._forget(asked)
        if way == "finish":
            self.closed.add(asked)
        else:
            self.passed.append(asked)
        self.trail.append(Step(way, asked))

    def take_back(self) -> Step:
        """Take the latest step back, and return it."""
        step = self.trail.pop()
        self._forget(step.asked)
        self.closed.discard(step.asked)
        return step

    def undone(self, batch: str) -> Mapping[str, Any]:
        """Go back to before an answer that was taken back; return what was typed there.

        What somebody did on the map since then is no step of this way, and changes nothing here.
        """
        step = None
        if any(one.batch == batch for one in self.trail):
            while step is None or step.batch != batch:
                step = self.take_back()
        return step.cells if step else {}

    def _forget(self, asked: Asked) -> None:
        if asked in self.passed:
            self.passed.remove(asked)
