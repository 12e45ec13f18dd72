"""An evaluation plan as a workbook, and back: for those who fill it in without a network."""

from collections.abc import Mapping

from collabworkshop.exchange.evaluation.codec import EvaluationCodec, EvaluationRead, Written
from collabworkshop.exchange.evaluation.workbook.choices import CHOICES
from collabworkshop.exchange.evaluation.workbook.columns import SHEETS
from collabworkshop.exchange.evaluation.workbook.drop_downs import PEOPLE
from collabworkshop.exchange.evaluation.workbook.filled_in import FilledIn, filled_in
from collabworkshop.exchange.evaluation.workbook.plan_counts import counts_of
from collabworkshop.exchange.evaluation.workbook.plan_faults import faults_of_figures
from collabworkshop.exchange.evaluation.workbook.plan_rows import count_losses, sheets_of
from collabworkshop.exchange.evaluation.workbook.writing import saved
from collabworkshop.exchange.networks.losses import Losses
from collabworkshop.exchange.workbook import read_workbook
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.evaluation import EvaluationPlan
from collabworkshop.model.learning_event import LearningEvent

__all__ = ["CODEC", "read_plan", "write_plan"]

NAME = "evaluation-workbook"
TITLE = "Workbook of an evaluation plan"
_ROWS_TRIED = 2
_TOLD_BY = {"plan", "targets", "measurements", "outcomes"}


def write_plan(
    plan: EvaluationPlan,
    events: Mapping[str, LearningEvent] | None = None,
    people: Mapping[str, str] | None = None,
) -> Written:
    """Return the workbook of a plan.

    Parameters
    ----------
    plan
        The plan with its figures.
    events
        The learning calendar, by key.
    people
        Name of each stakeholder and person that may be chosen, by key.

    Examples
    --------
    >>> written = write_plan(EvaluationPlan(name="Ours"))
    >>> read_plan(written.data, "ours.xlsx").plan.name, written.lost
    ('Ours', ())
    """
    people = people or {}
    sheets = sheets_of(plan, events or {}, people)
    losses = Losses("a workbook")
    count_losses(plan, sheets, losses)
    lists = {name: list(words.values()) for name, words in CHOICES.items()}
    named = {
        PEOPLE: people,
        "outcome": {key: each.title for key, each in plan.outcomes.items()},
        "indicator": {key: each.title for key, each in plan.indicators.items()},
    }
    for kind, names in named.items():
        lists |= {kind: list(names.values()), f"{kind} key": list(names)}
    return Written(saved(plan.name, sheets, lists), losses.sentences)


def read_plan(data: bytes, name: str) -> FilledIn:
    """Return the plan of a workbook of ours with what was filled in, and every cell at fault.

    Parameters
    ----------
    data
        What the file holds.
    name
        What people call it.

    Raises
    ------
    UnreadableError
        When it is no workbook, or none of ours.
    """
    tables = {table.name: table for table in read_workbook(data, percents=True)}
    if "plan" not in tables:
        shown = ", ".join(list(tables)[:10])
        raise UnreadableError(
            f"{name!r} has no sheet “plan”, so it is no workbook of an evaluation plan of ours. "
            f"Its sheets are {shown}. Write one out first, fill it in, and bring that file; "
            "figures in a table of your own come in with the measurements."
        )
    return filled_in(tables)


def recognises(data: bytes) -> bool:
    """Say whether a workbook is one of ours."""
    if not data.startswith(b"PK\x03\x04"):
        return False
    try:
        tables = {table.name: table for table in read_workbook(data, most_rows=_ROWS_TRIED)}
    except UnreadableError:
        return False
    return set(tables) >= _TOLD_BY and all(
        SHEETS[title][0].heading in tables[title].columns for title in _TOLD_BY
    )


def _read(data: bytes, name: str) -> EvaluationRead:
    found = read_plan(data, name)
    faults = (*found.faults, *faults_of_figures(found.plan))
    return EvaluationRead(found.plan, faults, NAME, TITLE, counts_of(found.plan))


CODEC = EvaluationCodec(
    NAME,
    f"{TITLE} (Excel)",
    (".xlsx", ".xlsm"),
    recognises,
    _read,
    write_plan,
)
