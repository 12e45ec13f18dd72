"""Whether the plan as a whole sees enough: outcomes, figures and stories, surprises."""

import re
from collections.abc import Iterator

from collabworkshop.analysis.evaluation.checks.check import Check, Look, Seen
from collabworkshop.analysis.evaluation.checks.people import SEVERAL
from collabworkshop.analysis.evaluation.checks.sources import CABAJ, CREATING, OURS, ROAD_MAP
from collabworkshop.analysis.evaluation.contributing import is_moved
from collabworkshop.analysis.sentences import counted, quoted

__all__ = [
    "MOVES_NOTHING",
    "NOTHING_UNWANTED",
    "NO_CONTRIBUTING",
    "NO_INDICATOR",
    "ONE_METHOD",
    "ONLY_NUMBERS",
    "ONLY_STORIES",
]

_UNWANTED = re.compile(
    r"\b(?:un(?:wanted|intended|expected|planned)|side.effects?|surpris\w+|complain\w*|harm\w*"
    r"|worse\w*|drop(?:ped|s)? out|dropouts?|turned away|displace\w*|refus\w+)\b",
    re.IGNORECASE,
)
"""Words with which an indicator may watch for what nobody wanted. English only."""


def _no_indicator(look: Look) -> Iterator[Seen]:
    measured = {one.outcome for one in look.plan.indicators.values()}
    for key, outcome in look.plan.outcomes.items():
        if key not in measured:
            yield Seen(
                f"It is not said how you will know that {quoted(outcome.title)} comes true.", (key,)
            )


def _only_numbers(look: Look) -> Iterator[Seen]:
    count = len(look.indicators)
    if count >= SEVERAL and all(one.measure != "words" for one in look.indicators.values()):
        yield Seen(f"All {count} indicators are figures; nobody tells what lies behind them.")


def _only_stories(look: Look) -> Iterator[Seen]:
    count = len(look.indicators)
    if count >= SEVERAL and all(one.measure == "words" for one in look.indicators.values()):
        yield Seen(f"All {count} indicators are words; nothing says how many.")


def _one_method(look: Look) -> Iterator[Seen]:
    count, methods = len(look.indicators), [one.method for one in look.indicators.values()]
    alike = {" ".join(method.casefold().split()) for method in methods}
    if count >= SEVERAL and len(alike) == 1 and "" not in alike:
        yield Seen(f"All {count} indicators rest on one method: {quoted(min(methods))}.")


def _nothing_unwanted(look: Look) -> Iterator[Seen]:
    indicators = look.indicators.values()
    if len(indicators) >= SEVERAL and not any(
        _UNWANTED.search(text)
        for one in indicators
        for text in (one.title, one.definition, one.method)
    ):
        yield Seen("No indicator watches for what nobody wanted or expected.")


def _no_contributing(look: Look) -> Iterator[Seen]:
    on_track = [key for key, one in look.indicators.items() if one.role == "on-track"]
    if on_track and all(one.role != "contributing" for one in look.indicators.values()):
        say = counted(len(on_track), "indicator says", "indicators say")
        yield Seen(f"{say.capitalize()} whether you are on track, and none what you add to it.")


def _moves_nothing(look: Look) -> Iterator[Seen]:
    for key, one in look.indicators.items():
        if one.role == "contributing" and not is_moved(look.plan, key):
            lost = one.moves.strip() and one.moves not in look.plan.indicators
            what = "an indicator that is not there" if lost else "no on-track indicator"
            yield Seen(f"{look.said(key)} is to contribute, and is tied to {what}.", (key,))


NO_INDICATOR = Check(
    id="outcome-without-indicator",
    title="An outcome without an indicator",
    severity="gap",
    why="Without an indicator that all of you accept, you will not agree later whether it came "
    "true.",
    source=CREATING,
    step="Ask what you would see or count if it were so. A template may help.",
    find=_no_indicator,
)

ONLY_NUMBERS = Check(
    id="only-numbers",
    title="Only numbers",
    severity="talk",
    why="A figure says that something changed, seldom why, and never what it was like.",
    source=CABAJ,
    step="Add one question that people answer in their own words.",
    find=_only_numbers,
)

ONLY_STORIES = Check(
    id="only-stories",
    title="Only stories",
    severity="talk",
    why="A story shows how something can come about; it does not show for how many it did.",
    source=CABAJ,
    step="Ask what could be counted beside it with little work.",
    find=_only_stories,
)

ONE_METHOD = Check(
    id="one-method",
    title="Only one method",
    severity="note",
    why="Each method is blind somewhere: who answers no survey is in none. Two that agree are "
    f"worth more than one. (From how many indicators on: {OURS.lower()}.)",
    source=CABAJ,
    step="Ask whom this method never reaches, and how you would hear of them.",
    find=_one_method,
)

NOTHING_UNWANTED = Check(
    id="nothing-unwanted",
    title="Nothing unexpected",
    severity="note",
    why="Where many act at once, more happens than was planned, good and bad. Who looks only for "
    "what was planned sees only that.",
    source=CABAJ,
    step="Add an open question: what else has changed, and for whom is it worse?",
    find=_nothing_unwanted,
)

NO_CONTRIBUTING = Check(
    id="no-contributing",
    title="Nothing between you and the outcome",
    severity="talk",
    why="Outcomes of a whole town move for many reasons. What your work adds shows first in "
    "nearer figures.",
    source=ROAD_MAP,
    step="Ask what would move first if your work helps, and measure that as contributing.",
    find=_no_contributing,
)

MOVES_NOTHING = Check(
    id="moves-nothing",
    title="A contributing indicator that moves nothing",
    severity="gap",
    why="It is gathered since it should help something else to move. If nobody says what, nobody "
    "will look.",
    source=ROAD_MAP,
    step="Choose the on-track indicator that it should move, or leave it out.",
    find=_moves_nothing,
)
