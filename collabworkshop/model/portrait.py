"""How an organisation understands a partner, point by point, and what the partner says to it."""

from hashlib import sha256
from typing import Literal

from collabworkshop.model.noun import Key, Label, Name, Noun, Text

__all__ = ["PORTRAIT_MARK", "PORTRAIT_POINT", "PortraitMark", "PortraitPoint", "Verdict"]

PORTRAIT_POINT = "portrait-point"
"""Kind of what is written of a partner."""

PORTRAIT_MARK = "portrait-mark"
"""Kind of what the partner says to it."""

Verdict = Literal["right", "partly", "wrong"]


class PortraitPoint(Noun):
    """One point of a partner's portrait; whoever writes it speaks for their organisation.

    Parameters
    ----------
    partner
        Key of the stakeholder that is described.
    topic
        Id of what it is about (mission, programme, ...), or somebody's own word.
    statement
        What the writer believes, in a sentence or two.
    """

    partner: Name
    topic: Name
    statement: Name

    @property
    def fingerprint(self) -> str:
        """What tells these words from others, without saying them.

        Examples
        --------
        >>> PortraitPoint(partner="clinic", topic="mission", statement="To heal").fingerprint
        '2c6692407e98f531'
        """
        return sha256(self.statement.encode()).hexdigest()[:16]


class PortraitMark(Noun):
    """What a person of the partner says to a point.

    Parameters
    ----------
    point
        Key of the point.
    verdict
        Whether it is right, partly right or wrong.
    correction
        How it is, in the partner's own words; empty where nothing needs to be said.
    words
        Fingerprint of the statement as it stood: another statement needs another mark.
    """

    point: Key
    verdict: Verdict
    correction: Text = ""
    words: Label = ""
