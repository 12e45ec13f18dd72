"""What of a table of figures is recognised? The rest only a person can decide."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from html import escape

from collabworkshop.analysis.sentences import listed, quoted
from collabworkshop.exchange.table import Table
from collabworkshop.views.bringing.measurement_mapping import MeasurementMapping

__all__ = ["recognised_html", "undecided"]

_SAYS = {
    "indicator": "names the indicator",
    "value": "holds the figures",
    "time": "says of which day or time",
    "begins": "is the first day",
    "ends": "is the last day",
    "kind": "says whether it is a target or was measured",
    "unit": "is the unit",
    "place": "says where",
    "cases": "says on how many it rests",
    "source": "is the source",
    "note": "is a note",
}

_WRITTEN = {
    "day-or-month": "first",
    "two-readings": "mark",
    "percent-or-share": "bare",
    "split-year": "year_begins",
}
"""What is wrong where a figure or a day has two readings, and the question that settles it."""


def undecided(
    table: Table,
    mapping: MeasurementMapping,
    names: Mapping[str, str],
    breakdowns: Sequence[str],
    *,
    codes: Collection[str] = (),
    differ: bool = False,
) -> set[str]:
    """Return the questions of a table that nothing in it answers, by name.

    Parameters
    ----------
    table, mapping
        The table, and what is guessed or said of it.
    names
        For each name in the table the key of the indicator that is meant.
    breakdowns
        By what figures are broken down here.
    codes
        What is wrong with it, by the codes of the faults.
    differ
        Whether figures that are there already have another value in the file.
    """
    asked = set(_of_columns(table, mapping, names))
    if len(mapping.groups) == 1 and mapping.groups[0].casefold() not in map(
        str.casefold, breakdowns
    ):
        asked.add("called")
    if len(table.keys) == 1:
        asked |= {"separator", "encoding"}
    if differ:
        asked.add("update")
    return asked | {_WRITTEN[code] for code in codes if code in _WRITTEN}


def _of_columns(
    table: Table, mapping: MeasurementMapping, names: Mapping[str, str]
) -> Iterator[str]:
    free = bool(_free(table, mapping))
    if mapping.wide and not mapping.across:
        yield "across"
    if not mapping.wide and not mapping.value:
        yield from ("wide", "value")
    if not names:
        yield from ("indicator", "all_of") if free or not mapping.all_of else ("all_of",)
    if mapping.wide != "times" and not (mapping.time or mapping.ends):
        yield "time"
    if not mapping.kind:
        yield "all_are"
        if free:
            yield "kind"
    if free and not mapping.groups:
        yield "groups"


def recognised_html(table: Table, mapping: MeasurementMapping) -> str:
    """Return in a few words what each column stands for; headings are shown as text.

    Parameters
    ----------
    table, mapping
        The table, and what is guessed or said of it.
    """
    said = [
        f"{quoted(getattr(mapping, at))} {says}"
        for at, says in _SAYS.items()
        if getattr(mapping, at)
    ]
    for columns, one, several in (
        (mapping.across if mapping.wide else (), "holds figures", "hold figures"),
        (mapping.groups, "says of which part it is", "say of which part it is"),
    ):
        if columns:
            said.append(f"{_listed(columns)} {one if len(columns) == 1 else several}")
    free = _free(table, mapping)
    into = f" What stands in {_listed(free)} goes into the note." if free else ""
    told = f"Recognised: {'; '.join(said)}." if said else "No column was recognised."
    return f'<p class="cw-root">{escape(told + into)}</p>'


def _free(table: Table, mapping: MeasurementMapping) -> tuple[str, ...]:
    """Return the columns that stand for nothing yet."""
    placed = mapping.columns.used() | set(mapping.across if mapping.wide else ())
    return tuple(key for key in table.keys if key not in placed)


def _listed(columns: Sequence[str]) -> str:
    return listed(map(quoted, columns))
