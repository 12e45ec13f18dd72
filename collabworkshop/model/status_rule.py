"""From when on does a group call an indicator at risk, or off track? The rule."""

from pydantic import Field, model_validator

from collabworkshop.model.noun import Noun

__all__ = ["STATUS_RULE", "StatusRule"]

STATUS_RULE = "status-rule"
"""Kind of record; there is one for the whole coalition."""


class StatusRule(Noun):
    """How far a figure may fall short of the line; habits of this workshop, a group sets its own.

    Parameters
    ----------
    on_track, at_risk
        Shares of the whole way, from 0: up to the first it is on track, up to the second at
        risk, beyond it off track. The whole way is from the smallest to the largest figure of the
        line.
    hold, hold_at_risk
        The same where the line is level, as shares of the figure that is to be held.
    old
        Days after which the last figure is called old.

    Examples
    --------
    >>> StatusRule(on_track=0.05).at_risk
    0.25
    """

    on_track: float = Field(default=0.1, ge=0, le=1)
    at_risk: float = Field(default=0.25, ge=0, le=1)
    hold: float = Field(default=0.05, ge=0, le=1)
    hold_at_risk: float = Field(default=0.1, ge=0, le=1)
    old: int = Field(default=400, ge=1)

    @model_validator(mode="after")
    def _in_order(self) -> "StatusRule":
        if self.at_risk < self.on_track or self.hold_at_risk < self.hold:
            raise ValueError(
                f"on track up to {self.on_track:g} and {self.hold:g}, at risk up to "
                f"{self.at_risk:g} and {self.hold_at_risk:g}: what is at risk has to reach at "
                "least as far as what is on track"
            )
        return self
