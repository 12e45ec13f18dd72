"""Which doubts belong together: what a group talks about in one go."""

from collections.abc import Iterable

from collabworkshop.analysis.doubts.doubt import Doubt
from collabworkshop.analysis.doubts.groups import DoubtGroup, gravest

__all__ = ["GROUPS", "grouped"]

GROUPS: dict[str, tuple[str, tuple[str, ...]]] = {
    "logic": (
        "Does one lead to the other?",
        (
            *("no-impact", "circle", "leads-nowhere", "comes-from-nowhere"),
            *("jump", "one-way", "only-helpful"),
        ),
    ),
    "reasons": (
        "Why should it hold, and how will you know?",
        (
            *("hangs-on-weak", "no-rationale", "no-evidence", "no-assumption"),
            *("untested-assumption", "outside-unwatched", "no-indicator"),
        ),
    ),
    "people": (
        "Who does it, with what, and who was asked?",
        (
            *("no-owner", "no-resource", "owns-too-much", "promised-twice"),
            *("affected-not-asked", "gains-not-asked", "no-part", "no-side-effect"),
        ),
    ),
    "time": ("When does it come?", ("nothing-early", "too-early")),
    "words": (
        "Does each box say one thing, and the right one?",
        ("said-twice", "two-in-one", "activity-as-outcome", "outcome-as-activity"),
    ),
}
"""Group to its question and the ids of its checks."""


def grouped(doubts: Iterable[Doubt]) -> tuple[DoubtGroup, ...]:
    """Return doubts in groups; a group without any is left out.

    Parameters
    ----------
    doubts
        In the order of the checks.

    Examples
    --------
    >>> late = Doubt(check="nothing-early", sentence="Nothing comes soon.", severity="talk")
    >>> [(one.group, len(one.doubts)) for one in grouped([late])]
    [('time', 1)]
    """
    found: dict[str, list[Doubt]] = {group: [] for group in GROUPS}
    for doubt in doubts:
        found[_GROUP_OF[doubt.check]].append(doubt)
    # Not checked once more: all doubts were, and there may be a thousand of them.
    return tuple(
        DoubtGroup.model_construct(group=group, name=GROUPS[group][0], doubts=gravest(of_it))
        for group, of_it in found.items()
        if of_it
    )


_GROUP_OF = {check: group for group, (_, checks) in GROUPS.items() for check in checks}
