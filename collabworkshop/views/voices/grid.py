"""How does a person report a hundred parts in ten minutes? Stakeholders by decisions.

There is a row for each stakeholder and a column for each kind of decision. A cell is a list
of four answers: a letter and Tab fill it, and a whole matrix can be pasted from a
spreadsheet. Each cell is a record of its own, so that none overwrites another.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from collabworkshop.exercises.decision_voices import EXERCISE
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.roster import stakeholders, told_apart
from collabworkshop.model.decision_voice import DECISION_VOICE
from collabworkshop.model.errors import AnswerError, RepeatedError
from collabworkshop.model.record import Change, Record
from collabworkshop.views.rows import Desk
from collabworkshop.views.voices.fields import WHO, column, voice_fields

__all__ = ["ALL", "VoiceGrid"]

ALL = -1
"""In place of a page: every decision at once, for a matrix that is pasted."""

_WIDE = 4
"""Columns of parts that a notebook shows beside a name that can be read."""


class VoiceGrid:
    """The parts that one person reports, as a table of stakeholders by decisions.

    Parameters
    ----------
    desk
        Where it is shown.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        # Kept with the first answer in them; until then they are of this screen only.
        self._rows: dict[str, None] = {}
        self._columns: dict[str, None] = {}
        self.page = 0

    def __repr__(self) -> str:
        return f"<parts: {len(self.rows)} rows>"

    @property
    def voice(self) -> str:
        """The name under which this person answers."""
        return self._desk.host.voice(EXERCISE.id)

    @property
    def decisions(self) -> dict[str, str]:
        """Id to name of each kind of decision that has a column."""
        known = EXERCISE.decisions(self._desk.state)
        return {**known, **{word: word for word in self._columns if word not in known}}

    @property
    def pages(self) -> list[dict[str, str]]:
        """The decisions in groups that a screen can show side by side."""
        named = list(self.decisions.items())
        return [dict(named[at : at + _WIDE]) for at in range(0, len(named), _WIDE)]

    @property
    def shown(self) -> dict[str, str]:
        """Id to name of the decisions of the page; of the first one where that is gone."""
        if self.page == ALL:
            return self.decisions
        pages = self.pages
        return pages[self.page if self.page < len(pages) else 0]

    @property
    def fields(self) -> list[dict[str, Any]]:
        """The columns, as the browser draws them."""
        return voice_fields(self.shown, told_apart(self._desk.state))

    @property
    def rows(self) -> list[dict[str, Any]]:
        """A row for each member, and for everybody else of whom somebody has spoken."""
        state = self._desk.state
        spoken = {record.body[WHO] for record in state.of(DECISION_VOICE).values()}
        known = stakeholders(state)
        shown = [k for k, one in known.items() if one.member]
        shown += [k for k in known if k not in shown and (k in spoken or k in self._rows)]
        decisions = list(self.decisions)
        columns = list(self.shown)
        return [self._row(key, decisions, columns) for key in shown]

    def add_decision(self, words: str) -> None:
        """Give a decision in somebody's own words a column."""
        named = {name.casefold() for name in self.decisions.values()}
        if words.strip().casefold() in named:
            raise RepeatedError("decision", words, "a decision that has no column yet")
        checked(EXERCISE.entry, {"decision": words, WHO: "anybody", "part": "decides"}, {})
        self._columns[words] = None
        if self.page != ALL:
            self.page = next(at for at, page in enumerate(self.pages) if words in page)

    def save(self, operation: Mapping[str, Any]) -> dict[str, Any]:
        """Save what changed in one row; what was sent before needs no second look."""
        cells, key = operation["cells"], operation.get("key")
        who = self._whose(key, cells)
        if not self._desk.host.sent(operation["id"]):
            asked = self._changes(who, cells)
            if asked:
                self._desk.save(asked, operation["id"])
            elif key is None:
                self._rows[who] = None
        return {"key": who, "revision": self._revision(who, self.decisions)}

    def paste(self, operation: Mapping[str, Any]) -> dict[str, Any]:
        """Save every row that can be saved, in one batch; the others go back with a reason."""
        asked: list[Change] = []
        refused: list[dict[str, Any]] = []
        again = bool(self._desk.host.sent(operation["id"]))
        for index, row in enumerate(operation["rows"]):
            try:
                who = self._whose(row.get("key"), row["cells"], again=again)
                asked += self._changes(who, row["cells"])
                self._rows[who] = None
            except AnswerError as error:
                messages = {error.field: str(error)}
                refused.append({"index": index, "cells": row["cells"], "messages": messages})
        if asked and not again:
            self._desk.save(_each_once(asked), operation["id"])
        return {"refused": refused}

    def remove(self, operation: Mapping[str, Any]) -> None:
        """Take back all that this person said of one stakeholder."""
        self._rows.pop(operation["key"], None)
        asked = [
            change
            for record in self._told(operation["key"], self.decisions).values()
            for change in EXERCISE.removal(record.key)
        ]
        if asked:
            self._desk.save(asked, operation["id"])

    def _row(self, who: str, decisions: Sequence[str], shown: Sequence[str]) -> dict[str, Any]:
        told = self._told(who, shown)
        parts = {decision: record.body["part"] for decision, record in told.items()}
        cells = {column(decision): parts.get(decision, "") for decision in shown}
        return {
            "key": who,
            "revision": self._revision(who, decisions),
            "cells": {WHO: who, **cells},
            "messages": {},
            "mine": True,
        }

    def _told(self, who: str, decisions: Iterable[str]) -> dict[str, Record]:
        """Return what this person said of one stakeholder, by decision."""
        state, voice = self._desk.state, self.voice
        found = ((d, state.get(DECISION_VOICE, f"{who}/{d}/{voice}")) for d in decisions)
        return {decision: record for decision, record in found if record}

    def _revision(self, who: str, decisions: Iterable[str]) -> int:
        """Return a number that grows with each change in a row."""
        state, voice = self._desk.state, self.voice
        return sum(state.revision(DECISION_VOICE, f"{who}/{d}/{voice}") for d in decisions)

    def _whose(self, key: str | None, cells: Mapping[str, Any], *, again: bool = False) -> str:
        """Return whose row it is; a row keeps its stakeholder."""
        names = told_apart(self._desk.state)
        given = cells.get(WHO, key)
        by_name = {name.casefold(): one for one, name in names.items()}
        who = given if given in names else by_name.get(str(given or "").strip().casefold())
        if who is None:
            raise AnswerError(WHO, given, "a stakeholder of your list")
        if key is not None and who != key:
            allowed = "the stakeholder of this row; add a row for somebody else"
            raise AnswerError(WHO, given, allowed)
        if key is None and not again and any(row["key"] == who for row in self.rows):
            raise RepeatedError(WHO, given, "somebody who has no row yet")
        return str(who)

    def _changes(self, who: str, cells: Mapping[str, Any]) -> list[Change]:
        """Return what has to be recorded for the cells of one row."""
        decisions = self.decisions
        told = self._told(who, decisions)
        asked: list[Change] = []
        for decision in decisions:
            if column(decision) in cells:
                held = told.get(decision)
                asked += self._change(who, decision, cells[column(decision)], held)
        return asked

    def _change(self, who: str, decision: str, part: Any, held: Record | None) -> Sequence[Change]:
        if not str(part or "").strip():
            return EXERCISE.removal(held.key) if held else ()
        fields = {"decision": decision, WHO: who, "part": part}
        key = held.key if held else None
        try:
            changes = EXERCISE.changes(fields, self._desk.state, self.voice, key=key)
        except AnswerError as error:
            raise AnswerError(column(decision), error.given, error.allowed) from error
        return [change for change in changes if held is None or change.body != held.body]


def _each_once(asked: Iterable[Change]) -> list[Change]:
    """Return the changes without repeats: of two of the same thing the later one."""
    return list({change.key: change for change in asked}.values())
