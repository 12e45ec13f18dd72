"""In which order things come true, what comes early, and what takes longest."""

from collections import Counter
from collections.abc import Sequence

from collabworkshop.analysis.pathways.flow import Flow
from collabworkshop.analysis.pathways.longest_chain import (
    Chain,
    has_date,
    in_time,
    longest_chain,
)
from collabworkshop.model.noun import Key, Noun
from collabworkshop.model.pathway import Element, ElementKind, Pathway

__all__ = ["FIRST_YEAR", "Dated", "Timeline", "TooEarly", "Year", "timeline", "too_early"]

FIRST_YEAR = 12
"""Months within which an outcome is an early win."""


class Dated(Noun):
    """When one element happens.

    Parameters
    ----------
    element, kind, label
        Which element.
    begins, ends
        Months from the start; ``None`` where nobody said.
    early
        Whether it is an outcome that comes true within the first year.
    """

    element: Key
    kind: ElementKind
    label: str
    begins: int | None
    ends: int | None
    early: bool


class TooEarly(Noun):
    """An element that is to come true before it can.

    Parameters
    ----------
    element
        Key of the element.
    needs
        Key of what it needs, which comes later; the element itself where it ends before it begins.
    months
        By how many months.
    """

    element: Key
    needs: Key
    months: int


class Year(Noun):
    """What ends in one year.

    Parameters
    ----------
    year
        1 for the first twelve months.
    activities, outcomes
        How many end in it.
    """

    year: int
    activities: int
    outcomes: int


class Timeline(Noun):
    """A pathway in time.

    Parameters
    ----------
    rows
        All elements with a date, in order of time.
    undated
        Keys of the elements without any, by label.
    early
        Keys of the outcomes that come true within the first year, in order of time.
    share
        Share of the dated outcomes that are early, from 0 to 1; ``None`` without a dated outcome.
    years
        How many activities and outcomes end in each year, up to the last in which one does.
    longest
        The longest chain.
    impossible
        What cannot be as dated.
    """

    rows: tuple[Dated, ...]
    undated: tuple[Key, ...]
    early: tuple[Key, ...]
    share: float | None
    years: tuple[Year, ...]
    longest: Chain
    impossible: tuple[TooEarly, ...]


def timeline(pathway: Pathway) -> Timeline:
    """Return a pathway in time.

    Parameters
    ----------
    pathway
        The theory of change.

    Examples
    --------
    >>> from collabworkshop.model.pathway import Link
    >>> boxes = {"a": Element(kind="activity", label="a", begins=0, ends=6),
    ...          "o": Element(kind="outcome", label="o", ends=12),
    ...          "g": Element(kind="impact", label="g", ends=36)}
    >>> found = timeline(Pathway(elements=boxes, links={
    ...     "1": Link(source="a", target="o"), "2": Link(source="o", target="g")}))
    >>> found.early, found.share, found.longest.elements, found.longest.months
    (('o',), 1.0, ('a', 'o', 'g'), 36)
    """
    elements, flow = pathway.elements, Flow(pathway)
    dated = sorted((k for k, one in elements.items() if has_date(one)), key=in_time(elements))
    rows = tuple(_row(key, elements[key]) for key in dated)
    outcomes = [row for row in rows if row.kind == "outcome" and row.ends is not None]
    early = tuple(row.element for row in outcomes if row.early)
    return Timeline(
        rows=rows,
        undated=tuple(sorted(elements.keys() - set(dated), key=in_time(elements))),
        early=early,
        share=len(early) / len(outcomes) if outcomes else None,
        years=_years(rows),
        longest=longest_chain(flow),
        impossible=too_early(flow),
    )


def too_early(flow: Flow) -> tuple[TooEarly, ...]:
    """Return what is to come true before what it needs, in order of keys.

    Parameters
    ----------
    flow
        The pathway; feedback is left out, since it works on what comes later.
    """
    elements = flow.elements
    pairs = [*flow.steps, *((key, key) for key in sorted(elements))]
    found = []
    for source, target in pairs:
        first = elements[source].begins if source == target else elements[source].ends
        last = elements[target].ends
        if first is not None and last is not None and last < first:
            found.append(TooEarly(element=target, needs=source, months=first - last))
    return tuple(sorted(found, key=lambda one: (one.element, one.needs)))


def _row(key: str, one: Element) -> Dated:
    early = one.kind == "outcome" and one.ends is not None and one.ends <= FIRST_YEAR
    return Dated(
        element=key, kind=one.kind, label=one.label, begins=one.begins, ends=one.ends, early=early
    )


def _years(rows: Sequence[Dated]) -> tuple[Year, ...]:
    ended = Counter(
        (max(row.ends - 1, 0) // FIRST_YEAR + 1, row.kind)
        for row in rows
        if row.ends is not None and row.kind in ("activity", "outcome")
    )
    last = max((year for year, _ in ended), default=0)
    return tuple(
        Year(year=year, activities=ended[year, "activity"], outcomes=ended[year, "outcome"])
        for year in range(1, last + 1)
    )
