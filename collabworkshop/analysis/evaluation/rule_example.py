"""What does the status rule say of figures? One example, which follows the settings."""

from collabworkshop.model.status_rule import StatusRule

__all__ = ["rule_example"]

_START, _TARGET = 60, 80
_HALFWAY = (_START + _TARGET) / 2


def rule_example(rule: StatusRule) -> str:
    """Return how figures would stand halfway to a target, and where one is to be held.

    Parameters
    ----------
    rule
        The rule.

    Examples
    --------
    >>> rule_example(StatusRule()).partition(". ")[0]
    'Halfway to a target of 80 from 60 you would be at 70'
    """
    way = _TARGET - _START
    risen = _bounds(_HALFWAY, way * rule.on_track, way * rule.at_risk)
    held = _bounds(_TARGET, _TARGET * rule.hold, _TARGET * rule.hold_at_risk)
    return (
        f"Halfway to a target of {_TARGET} from {_START} you would be at {_HALFWAY:g}. {risen}. "
        f"If you are at {_TARGET} and want to stay there: {held[:1].lower()}{held[1:]}."
    )


def _bounds(planned: float, near: float, far: float) -> str:
    """Return from which figure on it is on track, and at risk; the second may say no more."""
    on_track, at_risk = (f"{round(planned - short, 2):g}" for short in (near, far))
    if on_track == at_risk:
        return f"With {on_track} you are still on track, with less off track"
    return (
        f"With {on_track} you are still on track, with {at_risk} still at risk, with less off track"
    )
