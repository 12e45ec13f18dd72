"""What is still open in a plan of indicators? One sentence for each kind of gap, not for each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from collabworkshop.analysis.evaluation.burden import Burden
from collabworkshop.analysis.evaluation.burden_words import hours_said
from collabworkshop.analysis.evaluation.checks.check import Check, Look
from collabworkshop.analysis.evaluation.checks.given import (
    NO_COLLECTOR,
    NO_DEFINITION,
    NO_RHYTHM,
    NO_SOURCE,
    NOT_WORKED_OUT,
)
from collabworkshop.analysis.evaluation.checks.measured import NO_BASELINE
from collabworkshop.analysis.evaluation.checks.people import ASKS_TOO_MUCH
from collabworkshop.analysis.evaluation.checks.using import NEVER_USED, NO_USE
from collabworkshop.analysis.evaluation.checks.whole import NO_INDICATOR
from collabworkshop.analysis.sentences import counted, listed, quoted
from collabworkshop.model.evaluation import Indicator
from collabworkshop.model.result import Finding

__all__ = ["plan_findings"]

_OPEN: tuple[tuple[str, tuple[Check, ...], str], ...] = (
    ("no-definition", (NO_DEFINITION,), "It is not said what counts, and what does not, for {}."),
    ("no-source", (NO_SOURCE,), "It is not said where the figures come from for {}."),
    ("no-collector", (NO_COLLECTOR,), "Nobody gathers {} yet."),
    ("no-rhythm", (NO_RHYTHM,), "It is not said how often anybody looks at {}."),
    ("no-baseline", (NO_BASELINE,), "It is not known where you start with {}."),
    ("no-use", (NO_USE, NEVER_USED), "It is not said which decision is informed by {}."),
)
"""What each indicator that is worked out should have: a code, the checks, the sentence."""


def plan_findings(
    look: Look,
    waiting: Mapping[str, Indicator],
    burdens: Sequence[Burden],
) -> tuple[Finding, ...]:
    """Return what is still open, first what has no indicator at all.

    Parameters
    ----------
    look
        The plan; of indicators that are named only, nothing else is asked yet.
    waiting
        Indicators whose outcome was taken away.
    burdens
        What each organisation gathers.
    """
    if not look.plan.outcomes and not waiting:
        said = "There is no outcome yet. Write the first one in notebook 09, and come back here."
        return (Finding(code="nothing-yet", sentence=said, severity="gap"),)
    ready = sorted(look.indicators)
    found = [*_of_outcomes(look, waiting), *_of_indicators(look)]
    if ready and not found:
        all_of = counted(len(ready), "indicator is", "indicators are")
        said = f"{all_of} worked out: what counts, where it comes from, who gathers it, what for."
        code = "worked-out"
        found = [Finding(code=code, sentence=said[:1].upper() + said[1:], evidence=tuple(ready))]
    return (*found, *_of_hours(look, burdens))


def _of_outcomes(look: Look, waiting: Mapping[str, Indicator]) -> Iterator[Finding]:
    titles = {key: quoted(one.title) for key, one in look.plan.outcomes.items()}
    keys = _concerned(look, (NO_INDICATOR,))
    if keys:
        said = f"It is not said how you will know that {_all(titles, keys)} comes true."
        if len(keys) > 1:
            said = f"It is not said of these how you will know: {_all(titles, keys)}."
        yield _gap("no-indicator", said, keys)
    if waiting:
        gone = {key: quoted(one.title) for key, one in waiting.items()}
        verb, it = ("waits", "its") if len(gone) == 1 else ("wait", "their")
        said = f"{_all(gone, gone)} {verb}: {it} outcome was taken out of the theory of change."
        yield _gap("box-gone", said, sorted(gone))
    keys = _concerned(look, (NOT_WORKED_OUT,))
    if keys:
        verb, are = ("stands", "is") if len(keys) == 1 else ("stand", "are")
        said = f"{look.all_said(keys)} {verb} in words only, and {are} not worked out yet."
        yield Finding(code=NOT_WORKED_OUT.id, sentence=said, evidence=tuple(keys), severity="talk")


def _of_indicators(look: Look) -> Iterator[Finding]:
    for code, checks, sentence in _OPEN:
        keys = _concerned(look, checks)
        if keys:
            yield _gap(code, sentence.format(look.all_said(keys)), keys)


def _of_hours(look: Look, burdens: Sequence[Burden]) -> Iterator[Finding]:
    for seen in ASKS_TOO_MUCH.find(look):
        yield _gap(ASKS_TOO_MUCH.id, seen.sentence, (*seen.elements, *seen.others))
    unsaid = sorted({key for one in burdens for key in one.unsaid})
    if unsaid:
        said = f"It is not said how many hours a year {look.all_said(unsaid)} will take."
        yield Finding(code="hours-unsaid", sentence=said, evidence=tuple(unsaid), severity="talk")
    if len(burdens) < 2 or burdens[0].hours == burdens[1].hours:
        return
    first = burdens[0]
    if first.collector in look.context.stakeholders:
        count = counted(len(first.indicators), "indicator", "indicators")
        said = f"Most falls to {look.name(first.collector)}: {hours_said(first.hours)} a year"
        yield Finding(code="heaviest", sentence=f"{said} for {count}.", evidence=(first.collector,))


def _concerned(look: Look, checks: Iterable[Check]) -> list[str]:
    """Return the keys of all that these checks find."""
    return sorted({key for check in checks for seen in check.find(look) for key in seen.elements})


def _all(said: Mapping[str, str], keys: Iterable[str]) -> str:
    return listed(sorted(said[key] for key in keys))


def _gap(code: str, sentence: str, keys: Iterable[str]) -> Finding:
    return Finding(code=code, sentence=sentence, evidence=tuple(keys), severity="gap")
