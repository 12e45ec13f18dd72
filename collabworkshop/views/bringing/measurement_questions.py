"""What is asked about a table of figures before it comes in."""

from collections.abc import Mapping, Sequence

from collabworkshop.exchange.table import Table
from collabworkshop.model.question import Question
from collabworkshop.views.bringing.how_to_read import asked_of_letters
from collabworkshop.views.bringing.measurement_mapping import MeasurementMapping
from collabworkshop.views.bringing.network_mapping import options

__all__ = ["asked_of_figures"]

_LABELS = {
    "indicator": "Which column names the indicator?",
    "value": "Which column holds the figures?",
    "time": "Which column says of which day or time?",
    "begins": "Which column is the first day?",
    "ends": "Which column is the last day?",
    "kind": "Which column says whether it is a target or was measured?",
    "unit": "Which column is the unit?",
    "place": "Which column says where?",
    "cases": "Which column says on how many it rests?",
    "source": "Which column is the source?",
    "note": "Which column is a note?",
}

_WIDE = {
    "times": "Times, such as 2024 and 2025",
    "indicators": "Indicators, one beside the other",
}
_KINDS = {"actual": "Measured", "baseline": "Where we began", "target": "Targets"}
_ORDERS = {"day": "The day, as in 31/3/2026", "month": "The month, as in 3/31/2026"}
_MARKS = {"point": "A point, as in 1,234.5", "comma": "A comma, as in 1.234,5"}
_BARE = {"per-cent": "Per cent: 54 is 54 %", "share": "Shares of one: 0.54 is 54 %"}

_MOST_COLUMNS = 300
"""Headings to choose from; a file may have thousands."""


def asked_of_figures(
    table: Table,
    *,
    sheets: Sequence[str],
    titles: Mapping[str, str],
    breakdowns: Sequence[str],
    mapping: MeasurementMapping,
) -> dict[str, Question]:
    """Return what is asked about a table of figures, with its own columns to choose from.

    Parameters
    ----------
    table
        The table.
    sheets
        Names of the sheets, where it is a workbook.
    titles
        What each indicator of the plan is called.
    breakdowns
        By what figures are broken down here.
    mapping
        What is said so far; what does not matter then is not asked.
    """
    wide = mapping.wide
    keys = options({key: key for key in table.keys[:_MOST_COLUMNS]})
    columns = {name: Question(label=label, options=keys) for name, label in _LABELS.items()}
    asked = {}
    if len(sheets) > 1:
        named = options({name: name for name in sheets})
        asked["sheet"] = Question(label="Which sheet of the workbook?", options=named)
    asked["wide"] = Question(
        label="Do several figures stand in one row? What do their headings say?",
        help="Leave it empty where each row holds one figure.",
        options=options(_WIDE),
    )
    if wide:
        asked["across"] = Question(label="Which columns hold these figures?", options=keys)
    if wide != "indicators":
        asked["indicator"] = columns["indicator"]
        asked["all_of"] = Question(
            label="Of which indicator are the rows that name none?", options=options(dict(titles))
        )
    if not wide:
        asked["value"] = columns["value"]
    if wide != "times":
        asked |= {name: columns[name] for name in ("time", "begins", "ends")}
    asked["groups"] = Question(
        label="Which columns say of which part it is?",
        help="The street, the age, the language.",
        options=keys,
    )
    if breakdowns and len(mapping.groups) == 1:
        asked["called"] = Question(
            label="Which of your own breakdowns is that?",
            help="Leave it empty where the heading of the column is the right word.",
            options=options({name: name for name in breakdowns}),
        )
    asked["kind"] = columns["kind"]
    if not mapping.kind:
        asked["all_are"] = Question(
            label="What are the figures: measured, or targets?",
            help="Without an answer they count as measured.",
            options=options(_KINDS),
        )
    asked |= {name: columns[name] for name in ("unit", "place", "cases", "source", "note")}
    asked |= _asked_of_writing()
    return asked if table.encoding == "" else {**asked, **asked_of_letters(table)}


def _asked_of_writing() -> dict[str, Question]:
    return {
        "first": Question(
            label="In days like 3/4/2026, what comes first?", options=options(_ORDERS)
        ),
        "mark": Question(label="What stands before tenths?", options=options(_MARKS)),
        "bare": Question(
            label="Shares without a sign, such as 0.54: what are they?", options=options(_BARE)
        ),
        "year_begins": Question(
            label="In which month does a year like 2025/26 begin?",
            help="A number from 1 to 12. 9 is September.",
        ),
        "update": Question(
            label="Figures that are there already get what the file says",
            help="They are found by indicator, part and day. Otherwise they stay as they are.",
        ),
    }
