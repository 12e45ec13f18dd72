"""What has to be done for the evaluation? Steps phase by phase, and what is late."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from pydantic import Field

from collabworkshop.analysis.plans.wording import day_of, gap, said_all, talk
from collabworkshop.analysis.sentences import counted, listed, quoted
from collabworkshop.model.evaluation_role import PHASES, Phase
from collabworkshop.model.evaluation_step import EvaluationStep
from collabworkshop.model.noun import Key, Noun, Text
from collabworkshop.model.result import Finding, Result

__all__ = ["EvaluationSteps", "Step", "in_order", "on_steps"]

_MOST = 3
"""Steps that are spelt out in a sentence; all of them stand in the list."""


class Step(Noun):
    """One step, with the name of who sees to it.

    Parameters
    ----------
    key
        Its key.
    phase, what, due, done, note
        What was entered.
    owner
        Name of who sees to it; empty where nobody does.
    """

    key: Key
    phase: Phase
    what: Text
    owner: Text = ""
    due: date | None = None
    done: bool = False
    note: Text = ""

    def late(self, on: date) -> bool:
        """Tell whether its day has passed and it is not done."""
        return not self.done and self.due is not None and self.due < on


class EvaluationSteps(Result):
    """The steps by phase.

    Parameters
    ----------
    steps
        By phase, then by date; those without a date come last.
    phases
        What each phase is called, in their order.
    late
        Keys of the steps that are overdue.
    """

    steps: tuple[Step, ...] = ()
    phases: dict[Phase, str] = Field(default_factory=dict)
    late: tuple[str, ...] = ()


def in_order(steps: Mapping[str, EvaluationStep], names: Mapping[str, str]) -> tuple[Step, ...]:
    """Return steps by phase and date, with names.

    Parameters
    ----------
    steps
        By key.
    names
        Key to name of those who may see to one; own words are their own.

    Examples
    --------
    >>> ask = EvaluationStep(phase="begin", what="Ask", due=date(2026, 5, 1))
    >>> tell = EvaluationStep(phase="begin", what="Tell", owner="clinic")
    >>> [one.what for one in in_order({"a": tell, "b": ask}, {"clinic": "Clinic"})]
    ['Ask', 'Tell']
    """
    found = [
        Step(key=key, **{**one.model_dump(), "owner": names.get(one.owner, one.owner)})
        for key, one in steps.items()
    ]
    return tuple(sorted(found, key=_place))


def on_steps(steps: Sequence[Step], *, phases: Mapping[Phase, str], on: date) -> Iterator[Finding]:
    """Yield what is late, and what has nobody or no day.

    Parameters
    ----------
    steps
        In their order.
    phases
        What each phase is called.
    on
        The date of today.
    """
    if not steps:
        yield gap("no-step-yet", "No step is planned yet.")
        return
    if late := [one for one in steps if one.late(on)]:
        said = listed(
            (f"{quoted(one.what)}, due on {day_of(one.due)}" for one in late if one.due), most=_MOST
        )
        what = counted(len(late), "step is", "steps are").capitalize()
        yield talk("overdue", f"{what} past the day and not done: {said}.", *_keys(late))
    if empty := [p for p in phases if not any(one.phase == p for one in steps)]:
        yield gap(
            "phase-without-step",
            f"No step is planned here: {said_all((phases[p] for p in empty), {})}.",
            *empty,
        )
    waiting = [one for one in steps if not one.done]
    yield from _without("no-owner", "nobody who sees to it", waiting, lambda one: one.owner.strip())
    yield from _without("no-date", "no day yet", waiting, lambda one: one.due)
    if not waiting:
        yield Finding(code="all-done", sentence="All steps that you planned are done.")


def _without(
    code: str, what: str, steps: Iterable[Step], has: Callable[[Step], object]
) -> Iterator[Finding]:
    if lacking := [one for one in steps if not has(one)]:
        said = listed((quoted(one.what) for one in lacking), most=_MOST)
        count = counted(len(lacking), "step has", "steps have").capitalize()
        yield gap(code, f"{count} {what}: {said}.", *_keys(lacking))


def _place(one: Step) -> tuple[int, bool, date, str, str]:
    return (PHASES.index(one.phase), one.due is None, one.due or date.min, one.what, one.key)


def _keys(steps: Iterable[Step]) -> tuple[str, ...]:
    return tuple(one.key for one in steps)
