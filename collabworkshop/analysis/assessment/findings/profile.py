"""Which part of an instrument is strongest, which weakest, and where to begin.

Parts are compared by the share of favourable ratings among all that were given in them:
a mean of ranks would hide whether all are lukewarm or half are cold.
"""

from collections.abc import Iterator
from typing import NamedTuple

from collabworkshop.analysis.assessment.findings.reading import Reading, high, quoted, share
from collabworkshop.model.questionnaire import Item, Part
from collabworkshop.model.result import Finding

__all__ = ["PartScore", "part_scores", "profile"]


class PartScore(NamedTuple):
    """How favourably the items of a part are rated.

    Parameters
    ----------
    part
        The part.
    favourable
        How many ratings are favourable, and of how many.
    raters
        The largest number of people who rated one of its items.
    items
        Each item with its favourable ratings, the weakest first.
    """

    part: Part
    favourable: tuple[int, int]
    raters: int
    items: tuple[tuple[Item, tuple[int, int]], ...]


def part_scores(read: Reading) -> list[PartScore]:
    """Return the parts that are rated in one way, in the order of asking."""
    found = []
    for part in read.parts("ratings"):
        if len(part.aspects) > 1 or part.of == "organisation":
            continue
        tallies = {item: read.tally(part, item, part.aspects[0].id) for item in part.items}
        good = read.favourable(part, part.aspects[0].id)
        each = {item: high(tally, good) for item, tally in tallies.items() if tally.people}
        if each:
            of_all = (sum(k for k, _ in each.values()), sum(n for _, n in each.values()))
            weakest = sorted(each.items(), key=lambda one: share(one[1]))
            raters = max(n for _, n in each.values())
            found.append(PartScore(part, of_all, raters, tuple(weakest)))
    return found


def profile(read: Reading) -> Iterator[Finding]:
    """Yield the weakest and the strongest part, and what to work on first."""
    scores = sorted(part_scores(read), key=lambda one: share(one.favourable))
    if len(scores) < 2 or share(scores[0].favourable) == share(scores[-1].favourable):
        return
    weakest, strongest = scores[0], scores[-1]
    if share(weakest.favourable) <= read.convention("weak"):
        yield _say("weakest-part", "Weakest part", weakest, "gap")
        item, (count, of) = weakest.items[0]
        yield Finding(
            code="work-on-first",
            sentence=(
                f"In “{weakest.part.label}”, {quoted(item)} stands lowest: favourable for "
                f"{count} of {of}."
            ),
            evidence=(f"{weakest.part.id}.{item.id}",),
            severity="talk",
        )
    if share(strongest.favourable) >= read.convention("strong"):
        yield _say("strongest-part", "Strongest part", strongest, "note")


def _say(code: str, called: str, one: PartScore, severity: str) -> Finding:
    count, of = one.favourable
    sentence = (
        f"{called}: {one.part.label}, with {count} of {of} ratings favourable "
        f"({one.raters} people rated it)."
    )
    return Finding.model_validate(
        {"code": code, "sentence": sentence, "evidence": (one.part.id,), "severity": severity}
    )
