"""Which evaluation plan is in a file that somebody chose? A workbook of ours, or an IATI file."""

from collections.abc import Mapping
from dataclasses import dataclass

from collabworkshop.exchange.evaluation import formats
from collabworkshop.exchange.evaluation.iati.iati import CODEC as IATI
from collabworkshop.exchange.evaluation.iati.reading import read as read_iati
from collabworkshop.exchange.evaluation.workbook.plan_faults import faults_of_figures
from collabworkshop.exchange.evaluation.workbook.plan_workbook import read_plan
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.evaluation import EvaluationPlan
from collabworkshop.model.fault import Fault
from collabworkshop.model.learning_event import LearningEvent

__all__ = ["OpenedPlan", "opened_plan"]


@dataclass(frozen=True)
class OpenedPlan:
    """What a file holds.

    Parameters
    ----------
    data, name
        The file, and what people call it.
    plan, events
        The plan with its figures, and the learning calendar.
    faults
        What is wrong with it.
    is_ours
        Whether it is a workbook that was saved here and filled in.
    """

    data: bytes
    name: str
    plan: EvaluationPlan
    events: Mapping[str, LearningEvent]
    faults: tuple[Fault, ...]
    is_ours: bool

    @property
    def projects(self) -> tuple[str, ...]:
        """Every project that an outcome names; empty for those of none."""
        named = (one.project for one in self.plan.outcomes.values())
        return tuple(dict.fromkeys([*self.plan.projects, *named]))

    @property
    def asks_project(self) -> bool:
        """Whether a person has to choose: a file of others with several projects."""
        return len(self.projects) > 1 and not self.is_ours


def opened_plan(data: bytes, name: str, *, language: str = "") -> OpenedPlan:
    """Return what a file holds.

    Parameters
    ----------
    data, name
        The file, and what people call it.
    language
        Code of the language to take where a text has it; only IATI asks.

    Raises
    ------
    UnreadableError
        When it is neither of the two, or holds nothing.
    """
    codec = formats.looks_like(data)
    if codec is None:
        raise UnreadableError(
            f"{name!r} is neither a workbook of an evaluation plan nor an IATI file. Save the "
            "workbook here first, fill it in, and bring that one; a table of figures of your own "
            "comes in with the measurements."
        )
    if codec is IATI:
        got = read_iati(data, name, language=language)
        opened = OpenedPlan(data, name, got.plan, {}, got.faults, is_ours=False)
    else:
        found = read_plan(data, name)
        faults = (*found.faults, *faults_of_figures(found.plan))
        opened = OpenedPlan(data, name, found.plan, found.events, faults, is_ours=True)
    if not opened.plan.outcomes and not opened.events:
        raise UnreadableError(
            f"{name!r} holds no outcome, no indicator and no meeting. Choose another file."
        )
    return opened
