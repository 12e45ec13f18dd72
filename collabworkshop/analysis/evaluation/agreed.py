"""Who calls the meeting where an indicator is off track, and what is done? As agreed."""

from collabworkshop.analysis.sentences import quoted, short
from collabworkshop.model.learning_plan import LearningPlan
from collabworkshop.model.noun import Noun, Text

__all__ = ["Agreed", "agreed_in", "agreed_said"]


class Agreed(Noun):
    """What the learning plan says of indicators that are off track.

    Parameters
    ----------
    then
        What is done; empty where nobody said.
    caller
        Who calls the meeting, as people call them; empty where nobody said.
    within
        Days within which it comes together.
    """

    then: Text = ""
    caller: Text = ""
    within: int | None = None


def agreed_in(learning: LearningPlan, caller: str) -> Agreed:
    """Return what a learning plan says of it.

    Parameters
    ----------
    learning
        The plan.
    caller
        The name of its caller.
    """
    return Agreed(then=learning.off_track.strip(), caller=caller.strip(), within=learning.within)


def agreed_said(agreed: Agreed, *, whole: bool = False) -> str:
    """Return what was agreed, in a sentence or two.

    Parameters
    ----------
    agreed
        What was agreed.
    whole
        Whether long words are left whole.

    Examples
    --------
    >>> agreed_said(Agreed(then="We look at each street", caller="Dilys Pugh", within=14))
    'You agreed: “We look at each street”. Dilys Pugh calls the meeting, within 14 days.'
    """
    then = (f"“{agreed.then.rstrip('.')}”" if whole else quoted(agreed.then)) if agreed.then else ""
    what = f"You agreed: {then}." if then else "What happens then is not agreed yet."
    if not agreed.caller:
        return f"{what} Who calls the meeting is not agreed yet."
    days = f", within {agreed.within} {'day' if agreed.within == 1 else 'days'}"
    return (
        f"{what} {short(agreed.caller)} calls the meeting{'' if agreed.within is None else days}."
    )
