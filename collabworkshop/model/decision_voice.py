"""Which part a stakeholder has in a kind of decision, as one person sees it."""

from typing import Literal, get_args

from collabworkshop.model.noun import Name, Noun

__all__ = ["DECISION_VOICE", "PARTS", "DecisionVoice", "Part"]

DECISION_VOICE = "decision-voice"
"""Kind of record."""

Part = Literal["decides", "advises", "informed", "absent"]

PARTS: tuple[Part, ...] = get_args(Part)
"""From the most say to none."""


class DecisionVoice(Noun):
    """One person's report of one place at the table; people may differ, and all are kept.

    Parameters
    ----------
    decision
        Id of the kind of decision, or somebody's own words.
    stakeholder
        Key of the stakeholder.
    part
        Whether it decides, gives advice that is asked for, hears of it, or has no part.
    """

    decision: Name
    stakeholder: Name
    part: Part
