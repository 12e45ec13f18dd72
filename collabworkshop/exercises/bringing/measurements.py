"""The figures of a file come into the plan: each once, beside what is there already."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from collabworkshop.analysis.evaluation.figure_words import figure
from collabworkshop.analysis.evaluation.part import WHOLE, Part, part_of
from collabworkshop.analysis.plans.wording import day_of
from collabworkshop.analysis.sentences import quoted, short
from collabworkshop.exercises.bringing.spelled_parts import SpelledParts
from collabworkshop.exercises.bringing.wish import fitting
from collabworkshop.exercises.evaluation.standing import plan_of
from collabworkshop.model.evaluation import MEASUREMENT, EvaluationPlan, Measurement
from collabworkshop.model.record import Change
from collabworkshop.model.state import State

__all__ = ["BroughtFigure", "BroughtMeasurements", "brought_measurements"]

_About = tuple[str, str, Part, date | None]
"""What a figure is about: its indicator, its kind, of whom it is, and its last day."""


@dataclass(frozen=True)
class BroughtFigure:
    """One figure that comes in.

    Parameters
    ----------
    line
        Where it stands in the file.
    key
        Of its record.
    becomes
        As it is to stand.
    held
        As it stands now; ``None`` for a new one.
    """

    line: int
    key: str
    becomes: Measurement
    held: Measurement | None = None


@dataclass
class BroughtMeasurements:
    """What a file adds to the figures of the plan.

    Parameters
    ----------
    figures
        What comes in, line by line.
    same
        How many figures of the file are there already.
    differ
        How many are there already with another value.
    left_out
        What the file says and nobody keeps, each with the reason.
    changes
        All that has to be recorded, in one batch.
    """

    figures: list[BroughtFigure] = field(default_factory=list)
    same: int = 0
    differ: int = 0
    left_out: list[str] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)

    @property
    def new(self) -> int:
        """How many are new."""
        return sum(one.held is None for one in self.figures)

    @property
    def updated(self) -> int:
        """How many that were there get what the file says."""
        return len(self.figures) - self.new


def brought_measurements(
    measurements: Mapping[str, Measurement],
    lines: Mapping[str, int],
    state: State,
    *,
    origin: str,
    kind: Literal["", "baseline", "target", "actual"] = "",
    called: str = "",
    update: bool = False,
) -> BroughtMeasurements:
    """Return what the figures of a file add to those of the plan.

    A figure of the same indicator, kind, part and last day is there already: it gets what the
    file says where that is wished, else it stays as it is. So a file that is brought twice adds
    nothing, whatever it is called the second time. Two figures for one day that differ in the file
    both come in, for only people can tell which is right.

    Parameters
    ----------
    measurements
        By key, as the file has them.
    lines
        On which line of the file each of them stands.
    state
        What stands.
    origin
        Name of the file: the source of figures that name none, with their line.
    kind
        What all of them are, where the file does not say; empty where it does.
    called
        What the one breakdown of the file is called here, where it has another heading.
    update
        Whether figures that are there get what the file says.
    """
    bringing = _Bringing(plan_of(state), state, origin, update=update)
    spelled = SpelledParts(bringing.plan, called)
    for key, one in measurements.items():
        said: dict[str, Any] = {"kind": kind} if kind else {}
        if one.groups:
            said["groups"] = spelled.groups(one.groups)
        bringing.take(key, one.model_copy(update=said) if said else one, lines[key])
    return bringing.brought


class _Bringing:
    """Lays the figures of a file beside those of the plan."""

    def __init__(self, plan: EvaluationPlan, state: State, origin: str, *, update: bool) -> None:
        self.plan, self._state, self._origin, self._update = plan, state, origin, update
        self._there: defaultdict[_About, list[str]] = defaultdict(list)
        for key, one in sorted(plan.measurements.items()):
            self._there[_about(one)].append(key)
        self._came: defaultdict[_About, list[Measurement]] = defaultdict(list)
        self.brought = BroughtMeasurements()

    def take(self, key: str, one: Measurement, line: int) -> None:
        """Find out what becomes of one figure of the file."""
        about = _about(one)
        there, came = self._there.get(about, []), self._came[about]
        if any(_says_the_same(one, other) for other in came):
            self._leave(one, line, "stands in the file twice, and comes in once")
            return
        came.append(one)
        alike = [name for name in there if _says_the_same(one, self.plan.measurements[name])]
        if alike:
            there.remove(alike[0])
            self.brought.same += 1
        elif there and one.ends is not None:
            self._differs(there, one, line)
        else:
            self._put(BroughtFigure(line, self._free(key), self._sourced(one, line)))

    def _differs(self, there: list[str], one: Measurement, line: int) -> None:
        held = self.plan.measurements[there[0]]
        self.brought.differ += 1
        if not self._update:
            stands = _said(held, self.plan)
            self._leave(one, line, f"is there already as {stands}, and stays as it is")
            return
        becomes = held.model_copy(update=_said_by_file(self._sourced(one, line), held))
        self._put(BroughtFigure(line, there.pop(0), becomes, held))

    def _put(self, figure_: BroughtFigure) -> None:
        expected = self._state.revision(MEASUREMENT, figure_.key) if figure_.held else None
        body = figure_.becomes.model_dump(mode="json")
        self.brought.figures.append(figure_)
        self.brought.changes.append(
            Change(kind=MEASUREMENT, key=figure_.key, body=body, expected=expected)
        )

    def _free(self, key: str) -> str:
        """Return a key for a new figure: that of the file, unless another has it by now."""
        if self._state.get(MEASUREMENT, key) is None:
            return key
        number = 2
        while self._state.get(MEASUREMENT, f"{key}-{number}") is not None:
            number += 1
        return f"{key}-{number}"

    def _sourced(self, one: Measurement, line: int) -> Measurement:
        if one.source.strip():
            return one
        source = fitting(
            f"{self._origin or 'A file'}, line {line}", f"Line {line}", self.brought.left_out
        )
        return one.model_copy(update={"source": source})

    def _leave(self, one: Measurement, line: int, reason: str) -> None:
        called = quoted(self.plan.indicators[one.indicator].title)
        part = part_of(one)
        whom = "" if part == WHOLE else f" ({part.said})"
        when = f" of {day_of(one.ends)}" if one.ends else ""
        said = _said(one, self.plan)
        self.brought.left_out.append(f"Line {line}, {called}{whom}{when}, {said}: {reason}")


def _about(one: Measurement) -> _About:
    return one.indicator, one.kind, part_of(one), one.ends


def _says_the_same(one: Measurement, other: Measurement) -> bool:
    """Say whether a figure adds nothing to another; where it comes from makes no difference."""
    if (one.value, one.words.strip()) != (other.value, other.words.strip()):
        return False
    return one.cases in (None, other.cases) and one.note.strip() in ("", other.note.strip())


def _said_by_file(one: Measurement, held: Measurement) -> dict[str, Any]:
    """Return what a file says of a figure; what it is silent on stays."""
    said: dict[str, Any] = {"value": one.value, "words": one.words, "source": one.source}
    for name in ("begins", "cases", "note"):
        given = getattr(one, name)
        if given not in (None, ""):
            said[name] = given
    # A day alone says nothing of the time before it.
    if said.get("begins") == one.ends and held.begins is not None:
        del said["begins"]
    return said


def _said(one: Measurement, plan: EvaluationPlan) -> str:
    if one.value is None:
        return f"“{short(one.words.strip())}”"
    return figure(one.value, plan.indicators[one.indicator])
