"""The points of portraits and their marks as they stand in the records."""

from collections import defaultdict

from collabworkshop.analysis.understanding.portraits import Heard, Point, heard
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.exercises.roster import organisation_of
from collabworkshop.model.portrait import (
    PORTRAIT_MARK,
    PORTRAIT_POINT,
    PortraitMark,
    PortraitPoint,
)
from collabworkshop.model.record import Record
from collabworkshop.model.state import State

__all__ = ["about", "points", "speaks_for", "standing_points"]


def speaks_for(state: State, record: Record) -> str:
    """Return the organisation for which something was written, as it was recorded."""
    return record.on_behalf_of or organisation_of(state, record.author)


def standing_points(state: State) -> dict[str, Record]:
    """Return the points by key whose writer and partner are two, and both on the list."""
    there = state.of("stakeholder")
    return {
        key: record
        for key, record in state.of(PORTRAIT_POINT).items()
        if record.body["partner"] in there
        if (writer := speaks_for(state, record)) in there and writer != record.body["partner"]
    }


def about(state: State, organisation: str) -> dict[str, Record]:
    """Return the points that others have shared about an organisation.

    Examples
    --------
    >>> about(State(), "clinic")
    {}
    """
    return {
        key: record
        for key, record in standing_points(state).items()
        if record.state == "shared" and record.body["partner"] == organisation
    }


def points(state: State) -> tuple[Point, ...]:
    """Return what stands of each point, drafts too where the state holds any, sorted by key."""
    marks = _marks(state)
    found = []
    for key, record in sorted(standing_points(state).items()):
        told = noun_of(PortraitPoint, record)
        own = [m for m in marks[key] if speaks_for(state, m) == told.partner]
        standing, corrections, outdated = heard(_heard(mark, told) for mark in own)
        found.append(
            Point(
                key=key,
                writer=speaks_for(state, record),
                partner=told.partner,
                person=record.author,
                topic=told.topic,
                statement=told.statement,
                standing=standing,
                corrections=corrections,
                outdated=outdated,
            )
        )
    return tuple(found)


def _marks(state: State) -> dict[str, list[Record]]:
    """Return the marks by point, whoever wrote them: not every one is the partner's."""
    marks: defaultdict[str, list[Record]] = defaultdict(list)
    for record in state.of(PORTRAIT_MARK).values():
        marks[record.body["point"]].append(record)
    return marks


def _heard(record: Record, point: PortraitPoint) -> Heard:
    mark = noun_of(PortraitMark, record)
    return Heard(
        person=record.author,
        verdict=mark.verdict,
        correction=mark.correction,
        fresh=mark.words == point.fingerprint,
    )
