"""An evaluation plan as a document to read and to hand on."""

from datetime import date

from collabworkshop.analysis.evaluation.narrative.plan import PlanAround, plan_narrative
from collabworkshop.analysis.pathways.narrative.said import Block, joined, one_line
from collabworkshop.analysis.plans.wording import day_of
from collabworkshop.analysis.sentences import counted
from collabworkshop.documents.word import word_document
from collabworkshop.model.evaluation import EvaluationPlan

__all__ = ["evaluation_narrative"]


def evaluation_narrative(
    plan: EvaluationPlan, around: PlanAround, *, on: date, title: str = ""
) -> bytes:
    """Return a Word document that tells an evaluation plan.

    Parameters
    ----------
    plan, around
        As for `plan_narrative`.
    on
        The day that stands in it.
    title
        What it is called; else its own name.
    """
    outcomes = counted(len(plan.outcomes), "outcome", "outcomes")
    signs = counted(len(plan.indicators), "sign", "signs")
    first = (
        f"This is how we will know whether what we want comes true, as we see it on {day_of(on)}: "
        f"{outcomes} and {signs} in all. A sign is what we look at to know; each paragraph about "
        "one begins with its name, in bold. Below it stand where we begin, what we want to reach, "
        "and how it stands now."
    )
    blocks = [Block("paragraph", joined(first)), *plan_narrative(plan, around)]
    return word_document(one_line(title or plan.name) or "Our evaluation plan", blocks, on=on)
