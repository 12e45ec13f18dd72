"""How far one person trusts a partner, which is seen by that person alone."""

from collabworkshop.model.ladder import Level
from collabworkshop.model.noun import Name, Noun, Text

__all__ = ["Trust"]


class Trust(Noun):
    """One person's trust in one stakeholder.

    Parameters
    ----------
    stakeholder
        Key of the stakeholder who is trusted.
    level
        How far, on a named ladder; ``None`` where the person did not say.
    note
        Why; it is private like the level, and is part of no result.
    """

    stakeholder: Name
    level: Level | None = None
    note: Text = ""
