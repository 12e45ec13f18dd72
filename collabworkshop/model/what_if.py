"""A change to the map that somebody wants to think through before it happens."""

from typing import Literal, Self

from pydantic import model_validator

from collabworkshop.model.noun import Name, Noun, Text

__all__ = ["WHAT_IF", "Play", "WhatIf"]

WHAT_IF = "what-if"
"""Kind of the tie that is tried out."""

Play = Literal["leaves", "tied"]


class WhatIf(Noun):
    """One person's "what if".

    Parameters
    ----------
    play
        ``"leaves"``: the stakeholder is no longer there; ``"tied"``: two are tied.
    stakeholder
        Key of the stakeholder.
    other
        Key of the second one where two are tied; else empty.
    note
        Why this is worth a thought.
    """

    play: Play
    stakeholder: Name
    other: Text = ""
    note: Text = ""

    @model_validator(mode="after")
    def _as_many_as_it_takes(self) -> Self:
        if self.play == "leaves" and self.other:
            raise ValueError("one stakeholder when it leaves")
        if self.play == "tied" and self.other in ("", self.stakeholder):
            raise ValueError("two different stakeholders when they are tied")
        return self

    @property
    def about(self) -> tuple[str, ...]:
        """The stakeholders it is about, in alphabetical order of their keys.

        Examples
        --------
        >>> WhatIf(play="tied", stakeholder="school", other="clinic").about
        ('clinic', 'school')
        """
        return tuple(sorted(filter(None, (self.stakeholder, self.other))))
