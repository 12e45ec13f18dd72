"""What does a baseline, a target or an actual of IATI say."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, Literal

from collabworkshop.exchange.evaluation.iati.codes import Measure
from collabworkshop.exchange.evaluation.iati.nodes import Node
from collabworkshop.exchange.evaluation.iati.texts import Texts, one_line
from collabworkshop.exchange.evaluation.written_figure import figure_in
from collabworkshop.model.evaluation import Measurement

__all__ = ["FigureReader", "documents"]

# A date of XML Schema may have a time zone; some programs add the time of day.
_DATE = re.compile(r"\s*(\d{4}-\d{2}-\d{2})(T[\d:.]+)?(Z|[+-]\d\d:\d\d)?\s*", re.ASCII)
_YEAR = re.compile(r"\s*(\d{4})\s*", re.ASCII)


class FigureReader:
    """Reads the figures of one indicator.

    Parameters
    ----------
    texts
        For comments; its book takes the faults.
    indicator
        Key of the indicator.
    measure
        What its figures are.
    places
        Names of the activity's locations by their ``ref``.
    """

    def __init__(
        self, texts: Texts, indicator: str, measure: Measure, places: Mapping[str, str]
    ) -> None:
        self.text_values = 0
        self._texts = texts
        self._book = texts.book
        self._indicator = indicator
        self._measure = measure
        self._places = places

    def baseline(self, node: Node) -> Measurement:
        """Return a baseline: a day, or a whole year where only that is said."""
        written: list[str] = []
        day = self._date(node.says("iso-date"), "baseline", written)
        said = node.says("year")
        year = _YEAR.fullmatch(said)
        begins = None
        if day is None and year and int(year[1]):
            begins, day = date(int(year[1]), 1, 1), date(int(year[1]), 12, 31)
        elif said and (year is None or not int(year[1])):
            self._book.note("bad-date", self._where("baseline"), said)
            written.append(f"year: {said}")
        elif day and year and int(year[1]) != day.year:
            self._book.note("told-differently", self._where("baseline"), f"{day}, {said}")
            written.append(f"year: {said}")
        return self._measurement(node, "baseline", begins, day, written)

    def period(self, node: Node) -> list[Measurement]:
        """Return the targets and actuals of a period."""
        written: list[str] = []
        days: dict[str, date | None] = {}
        for name in ("period-start", "period-end"):
            for part in node.all(name)[:1]:
                # Before 2.01 some wrote the date between the tags.
                days[name] = self._date(part.says("iso-date") or part.text, name, written)
        begins, ends = days.get("period-start"), days.get("period-end")
        if begins is None or ends is None:
            self._book.note("missing-date", self._where("period"))
        elif begins > ends:
            self._book.note("days-out-of-order", self._where("period"), f"{begins} to {ends}")
        begins = None if begins == ends else begins
        kinds: tuple[Literal["target", "actual"], ...] = ("target", "actual")
        return [
            self._measurement(part, kind, begins, ends, written)
            for kind in kinds
            for part in node.all(kind)
        ]

    def _measurement(
        self,
        node: Node,
        kind: Literal["baseline", "target", "actual"],
        begins: date | None,
        ends: date | None,
        written: Iterable[str],
    ) -> Measurement:
        comment = self._texts.long(node, "comment") if node.parts else ""
        value, words = self._value(node.given.get("value"), kind, comment)
        note = "" if words == comment else comment
        return Measurement(
            indicator=self._indicator,
            kind=kind,
            value=value,
            words=words,
            begins=begins,
            ends=ends,
            note=self._texts.kept("\n".join(filter(None, [note, *written]))),
            # Nearly every figure is without these: not to look for them saves a third of the time.
            **(self._more(node) if node.parts else {}),
        )

    def _more(self, node: Node) -> dict[str, Any]:
        return {
            "groups": self._groups(node),
            "place": self._place(node),
            "source": documents(node, self._texts),
        }

    def _value(self, written: str | None, kind: str, comment: str) -> tuple[float | None, str]:
        where = self._where(kind)
        if written is None or not written.strip():
            if not comment or self._measure != "words":
                self._book.note("missing-value", where, comment)
            return None, comment
        figure = figure_in(written)
        if figure.marked:
            self._book.note("number-with-marks", where, written)
        if figure.number is not None:
            return figure.number, ""
        self.text_values += 1
        if self._measure != "words":
            self._book.note("text-for-number", where, written)
        return None, self._texts.kept(one_line(written))

    def _groups(self, node: Node) -> dict[str, str]:
        found: dict[str, list[str]] = {}
        for part in node.all("dimension"):
            said, value = (self._texts.kept(one_line(part.says(key))) for key in ("name", "value"))
            if said or value:
                found.setdefault(said or "?", []).append(value or "?")
        return {name: self._texts.kept("; ".join(values)) for name, values in found.items()}

    def _place(self, node: Node) -> str:
        refs = [one_line(part.says("ref")) for part in node.all("location")]
        return self._texts.kept("; ".join(self._places.get(ref, ref) for ref in refs if ref))

    def _date(self, said: str, tag: str, written: list[str]) -> date | None:
        if not said.strip():
            return None
        day = _day(said)
        if day is None:
            self._book.note("bad-date", self._where(tag), said)
            written.append(f"{tag}: {one_line(said)[:200]}")
        return day

    def _where(self, tag: str) -> str:
        return f"{self._texts.name}, {tag}"


@lru_cache(maxsize=1_000)
def _day(said: str) -> date | None:
    found = _DATE.fullmatch(said)
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None


def documents(node: Node, texts: Texts) -> str:
    """Return the documents that an element names, each as its title and its address."""
    said = ((texts.title(part), one_line(part.says("url"))) for part in node.all("document-link"))
    return texts.kept("\n".join(", ".join(filter(None, each)) for each in said))
