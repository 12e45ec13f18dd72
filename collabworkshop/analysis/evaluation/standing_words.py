"""How is a standing marked, and the rule behind it said? Shapes and words, never a colour alone."""

from collections.abc import Mapping

from collabworkshop.analysis.evaluation.standing import Standing
from collabworkshop.analysis.evaluation.trajectory import Trajectory
from collabworkshop.analysis.evaluation.trajectory_words import STANDINGS
from collabworkshop.model.status_rule import StatusRule

__all__ = ["REASONS", "SHAPES", "in_per_cent", "marked", "progress_said", "status_rule_said"]

SHAPES: Mapping[Standing, str] = {"on-track": "●", "at-risk": "◐", "off-track": "○", "unknown": "–"}
"""A full, a half and an empty circle, and a dash."""

REASONS: Mapping[str, str] = {
    "in-words": "told in words",
    "no-baseline": "no baseline",
    "no-target": "no target",
    "target-before-baseline": "no target after the baseline",
    "against-direction": "the target goes the wrong way",
    "not-measured": "not measured yet",
    "before-baseline": "not measured since the baseline",
    "too-large": "figures too large to compare",
}
"""Why a standing is not known, in two or three words."""


def marked(found: Trajectory) -> str:
    """Return a standing with its shape, and why it is not known.

    Examples
    --------
    >>> marked(Trajectory(indicator="i", reason="no-target"))
    '– not known: no target'
    >>> marked(Trajectory(indicator="i", standing="at-risk"))
    '◐ at risk'
    """
    why = f": {REASONS[found.reason]}" if found.reason else ""
    return f"{SHAPES[found.standing]} {STANDINGS[found.standing]}{why}"


def progress_said(found: Trajectory) -> str:
    """Return how much of the way to the last target is done; where there is none, that is said.

    Examples
    --------
    >>> from datetime import date
    >>> from collabworkshop.analysis.evaluation.series import Stop
    >>> line = (Stop(date(2024, 1, 1), 40), Stop(date(2026, 1, 1), 60))
    >>> latest = Stop(date(2025, 1, 1), 46)
    >>> progress_said(Trajectory(indicator="i", line=line, latest=latest, progress=0.3))
    '30 % of the way'
    """
    if found.latest is None or not found.line:
        return ""
    if found.line[0].value == found.line[-1].value:
        return "no share of a way: the last target is the same as the baseline"
    if found.progress is None:
        return "no share of the way: the figures are too far apart"
    if found.progress < 0:
        return "further off than at the baseline"
    return f"{100 * found.progress:.0f} % of the way"


def status_rule_said(rule: StatusRule) -> str:
    """Return the rule as one reads it out.

    Examples
    --------
    >>> status_rule_said(StatusRule()).rpartition(". ")[2]
    'A figure is called old after 400 days.'
    """
    return (
        f"An indicator is on track up to {in_per_cent(rule.on_track)} % of the whole way behind "
        f"the line of targets, at risk up to {in_per_cent(rule.at_risk)} %, and off track beyond. "
        f"Where the line is level, it is on track up to {in_per_cent(rule.hold)} % off the figure "
        f"that is to be held, and at risk up to {in_per_cent(rule.hold_at_risk)} %. "
        f"A figure is called old after {rule.old:,} {'day' if rule.old == 1 else 'days'}."
    )


def in_per_cent(share: float) -> str:
    """Return a share in per cent, with decimals only where it has some.

    Examples
    --------
    >>> in_per_cent(0.1), in_per_cent(0.125)
    ('10', '12.5')
    """
    return f"{round(100 * share, 2):g}"
