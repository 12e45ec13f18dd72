"""Whether somebody decides something with each indicator."""

from collections.abc import Iterator

from collabworkshop.analysis.evaluation.checks.check import Check, Look, Seen
from collabworkshop.analysis.evaluation.checks.sources import CREATING

__all__ = ["NEVER_USED", "NO_USE"]


def _no_use(look: Look) -> Iterator[Seen]:
    for key, one in look.indicators.items():
        if not one.use.strip() and key not in look.actuals:
            yield Seen(f"It is not said which decision {look.said(key)} will inform.", (key,))


def _never_used(look: Look) -> Iterator[Seen]:
    for key, found in look.actuals.items():
        if not look.indicators[key].use.strip():
            keys = tuple(sorted(name for name, _ in found))
            yield Seen(
                f"{look.said(key)} is gathered already, and nobody has said what for.",
                (key,),
                measurements=keys,
            )


NO_USE = Check(
    id="no-use",
    title="An indicator without a use",
    severity="gap",
    why="Data should inform a decision. What informs none costs hours that are missing elsewhere.",
    source=CREATING,
    step="Finish the sentence: if it is lower than we hoped, we will …",
    find=_no_use,
)

NEVER_USED = Check(
    id="gathered-never-used",
    title="Gathered and never used",
    severity="talk",
    why="People who give data and see nothing come of it give less, and less carefully.",
    source=CREATING,
    step="Say which decision it informs, or stop gathering it.",
    find=_never_used,
)
