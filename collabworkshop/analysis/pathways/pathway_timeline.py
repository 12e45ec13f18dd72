"""What a group hears of its pathway in time: early wins, balance, the longest chain."""

from collections.abc import Iterator, Sequence
from typing import Any

from collabworkshop.analysis.pathways.kind_words import KIND_WORDS
from collabworkshop.analysis.pathways.timeline import FIRST_YEAR, Timeline, timeline
from collabworkshop.analysis.sentences import counted, listed, number, quoted
from collabworkshop.model.pathway import Element, Pathway
from collabworkshop.model.result import Coverage, Finding, Result

__all__ = ["PathwayTimeline", "chain_sentence", "read_timeline"]

_COLUMNS = {
    "begins": "Begins (month)",
    "ends": "Ends (month)",
    "kind": "Kind",
    "label": "Box",
    "early": "Early win",
    "chain": "Place in the longest chain",
}


class PathwayTimeline(Result):
    """A theory of change in time.

    Parameters
    ----------
    pathway
        The theory of change.
    timeline
        The same in time.
    """

    pathway: Pathway
    timeline: Timeline


def read_timeline(exercise: str, pathway: Pathway) -> PathwayTimeline:
    """Return a theory of change in time, with what is worth talking about.

    Parameters
    ----------
    exercise
        Id of the exercise.
    pathway
        The theory of change.
    """
    found = timeline(pathway)
    undated = len(found.undated)
    told = counted(undated, "box has", "boxes have")
    # Not checked once more: all parts were, and there may be hundreds of them.
    return PathwayTimeline.model_construct(
        exercise=exercise,
        findings=tuple(_findings(pathway, found)),
        coverage=Coverage(effect=f"{told.capitalize()} no month yet." if undated else ""),
        columns=_COLUMNS,
        rows=tuple(_rows(pathway, found)),
        pathway=pathway,
        timeline=found,
    )


def chain_sentence(pathway: Pathway, found: Timeline) -> str:
    """Return the longest chain in words; empty where nothing waits for anything.

    Examples
    --------
    >>> from collabworkshop.model.pathway import Link
    >>> boxes = {"a": Element(kind="activity", label="Walk", begins=0, ends=6),
    ...          "o": Element(kind="outcome", label="People meet", ends=10)}
    >>> row = Pathway(elements=boxes, links={"1": Link(source="a", target="o")})
    >>> chain_sentence(row, timeline(row))
    'The longest chain takes 10 months: “Walk” (month 0 to 6), then “People meet” (by month 10).'
    """
    chain = found.longest
    if len(chain.elements) < 2 or not chain.months:
        return ""
    steps = [_step(pathway.elements[key]) for key in chain.elements]
    if len(steps) > 7:
        more = f"{len(steps) - 6} more steps"
        steps = [*steps[:3], more, *steps[-3:]]
    months = "one month" if chain.months == 1 else f"{chain.months} months"
    return f"The longest chain takes {months}: {', then '.join(steps)}."


def _step(one: Element) -> str:
    match one.begins, one.ends:
        case None, None:
            when = "no month yet"
        case begins, None:
            when = f"from month {begins}"
        case None, ends:
            when = f"by month {ends}"
        case begins, ends:
            when = f"month {begins} to {ends}"
    return f"{quoted(one.label)} ({when})"


def _rows(pathway: Pathway, found: Timeline) -> Iterator[dict[str, Any]]:
    place = {key: number for number, key in enumerate(found.longest.elements, start=1)}
    for key in (*(row.element for row in found.rows), *found.undated):
        one = pathway.elements[key]
        yield {
            "begins": one.begins,
            "ends": one.ends,
            "kind": KIND_WORDS[one.kind],
            "label": one.label,
            "early": "yes" if key in found.early else "",
            "chain": place.get(key) if len(place) > 1 and found.longest.months else None,
        }


def _findings(pathway: Pathway, found: Timeline) -> Iterator[Finding]:
    if not pathway.elements:
        yield Finding(code="nothing-yet", sentence="There is no box yet.", severity="gap")
        return
    if not found.rows:
        yield Finding(code="no-dates", sentence="No box has a month yet.", severity="gap")
        return
    yield from _impossible(pathway, found)
    yield from _early(pathway, found)
    yield from _balance(found)
    yield from _long(pathway, found)
    if found.undated:
        labels = (quoted(pathway.elements[key].label) for key in found.undated)
        yield Finding(
            code="undated",
            sentence=f"Nobody has said when these come: {listed(labels)}.",
            evidence=found.undated,
            severity="gap",
        )


def _impossible(pathway: Pathway, found: Timeline) -> Iterator[Finding]:
    for one in found.impossible:
        late, needs = pathway.elements[one.element], pathway.elements[one.needs]
        name = quoted(late.label)
        if one.element == one.needs:
            sentence = f"{name} ends in month {late.ends}, before it begins in month {late.begins}."
        else:
            sentence = (
                f"{name} is to be there in month {late.ends}, "
                f"but {quoted(needs.label)}, which it needs, comes in month {needs.ends}."
            )
        keys = tuple(dict.fromkeys((one.element, one.needs)))
        yield Finding(code="too-early", sentence=sentence, evidence=keys, severity="talk")


def _early(pathway: Pathway, found: Timeline) -> Iterator[Finding]:
    outcomes = [row for row in found.rows if row.kind == "outcome" and row.ends is not None]
    if not outcomes:
        sentence = "No outcome has a month yet, so nobody can say which come early."
        yield Finding(code="no-outcome-dated", sentence=sentence, severity="gap")
    elif not found.early:
        first = min(outcomes, key=lambda row: (row.ends or 0, row.label, row.element))
        yield Finding(
            code="no-early-win",
            sentence=f"No outcome comes true within the first year. The first is "
            f"{quoted(first.label)}, in month {first.ends}.",
            evidence=(first.element,),
            severity="talk",
        )
    else:
        names = listed(quoted(pathway.elements[key].label) for key in found.early)
        if len(outcomes) == 1:
            told = "The one dated outcome comes"
        else:
            come = "comes" if len(found.early) == 1 else "come"
            told = (
                f"{len(found.early)} of {len(outcomes)} dated outcomes ({found.share:.0%}) {come}"
            )
        yield Finding(
            code="early-wins",
            sentence=f"{told} true within the first year: {names}.",
            evidence=found.early,
        )


def _balance(found: Timeline) -> Iterator[Finding]:
    """Yield how short- and long-term actions stand to each other, and years without anything."""
    acts = [row for row in found.rows if row.kind == "activity" and row.ends is not None]
    soon = [row.element for row in acts if (row.ends or 0) <= FIRST_YEAR]
    later = [row.element for row in acts if (row.ends or 0) > FIRST_YEAR]
    if soon and later:
        first = counted(len(soon), "activity ends", "activities end").capitalize()
        sentence = f"{first} within the first year, {number(len(later))} later."
        yield Finding(code="balanced", sentence=sentence, evidence=(*soon, *later))
    elif len(acts) > 1:
        code, when = ("only-soon", "within") if soon else ("only-later", "after")
        sentence = f"All {len(acts)} dated activities end {when} the first year."
        yield Finding(code=code, sentence=sentence, evidence=(*soon, *later), severity="talk")
    empty = [one.year for one in found.years if not one.activities and not one.outcomes]
    if empty:
        years = listed(f"year {year}" for year in empty)
        sentence = f"Nothing ends and nothing comes true in {years}."
        yield Finding(code="empty-year", sentence=sentence, severity="talk")


def _long(pathway: Pathway, found: Timeline) -> Iterator[Finding]:
    sentence = chain_sentence(pathway, found)
    if not sentence:
        return
    chain = found.longest
    if chain.undated:
        missing = counted(len(chain.undated), "of its steps has", "of its steps have")
        sentence += f" {missing.capitalize()} no month yet, so it may take longer."
    yield Finding(code="longest-chain", sentence=sentence, evidence=chain.elements)
    last = _last(pathway, chain.elements)
    if last is not None and chain.months > last:
        yield Finding(
            code="longer-than-planned",
            sentence=f"Taken one after the other, these steps need {chain.months} months; as "
            f"dated, the last ends in month {last}. Some begin before what they need is there.",
            evidence=chain.elements,
            severity="talk",
        )


def _last(pathway: Pathway, keys: Sequence[str]) -> int | None:
    ends = (pathway.elements[key].ends for key in keys)
    return max((end for end in ends if end is not None), default=None)
