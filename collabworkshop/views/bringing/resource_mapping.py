"""What is asked about a list of resources before it comes in."""

from collections.abc import Mapping
from typing import Literal

from collabworkshop.exchange.resources.columns import ResourceColumns
from collabworkshop.exchange.table import Table
from collabworkshop.model.question import Option, Question
from collabworkshop.views.bringing.how_to_read import asked_of_letters
from collabworkshop.views.bringing.network_mapping import SEPARATORS, options

__all__ = ["ResourceMapping", "asked_of_list", "missing_in"]

_LABELS = {
    "side": "Which column says whether it is an offer or a need?",
    "kind": "Which column is the kind?",
    "what": "Which column says what exactly?",
    "amount": "Which column says how much?",
    "unit": "Which column says of what?",
    "begins": "Which column is the first day?",
    "ends": "Which column is the last day?",
    "place": "Which column says where?",
    "conditions": "Which column holds conditions?",
    "priority": "Which column says how pressing it is?",
    "note": "Which column is a note?",
}

_SIDES = {"offer": "Offers: we have it", "need": "Needs: we lack it"}

_ORDERS = {"day": "The day, as in 31/3/2026", "month": "The month, as in 3/31/2026"}


class ResourceMapping(ResourceColumns):
    """What the columns of a list stand for, and how it is to come in."""

    sheet: str = ""
    encoding: str = ""
    separator: Literal["", "comma", "semicolon", "tab", "bar"] = ""
    all_are: Literal["", "offer", "need"] = ""
    all_of_kind: str = ""
    first: Literal["day", "month"] = "day"
    update: bool = False
    for_whom: str = ""

    @property
    def how_to_read(self) -> dict[str, str | None]:
        """What the person says about the letters and columns of the file."""
        sign = SEPARATORS.get(self.separator)
        return {"encoding": self.encoding or None, "separator": sign}

    @property
    def columns(self) -> ResourceColumns:
        """The columns alone."""
        return ResourceColumns.model_validate(
            self.model_dump(include=set(ResourceColumns.model_fields))
        )


def asked_of_list(
    table: Table,
    *,
    sheets: tuple[str, ...],
    kinds: tuple[Option, ...],
    for_whom: Mapping[str, str],
) -> dict[str, Question]:
    """Return what is asked about a list, with its own columns to choose from.

    Parameters
    ----------
    table
        The list.
    sheets
        Names of the sheets, where it is a workbook.
    kinds
        Kinds of resource to choose from.
    for_whom
        Whom the lines can be of: key to name; empty for a person who speaks for somebody.
    """
    keys = options({key: key for key in table.keys})
    columns = {name: Question(label=label, options=keys) for name, label in _LABELS.items()}
    asked = {
        **_asked_of_whole_file(sheets, for_whom),
        "side": columns.pop("side"),
        "all_are": Question(
            label="What are the rows that do not say it?",
            options=options(_SIDES),
        ),
        "kind": columns.pop("kind"),
        "all_of_kind": Question(
            label="Which kind are the rows that name none?", options=kinds, own_words=True
        ),
        **columns,
        "first": Question(
            label="In days like 3/4/2026, what comes first?", options=options(_ORDERS)
        ),
        "update": Question(
            label="Lines that are on our list already get what the file says",
            help="They are found by side, kind and words. Otherwise they stay as they are.",
        ),
    }
    return asked if sheets else {**asked, **asked_of_letters(table)}


def missing_in(mapping: ResourceMapping, *, whom: bool) -> str:
    """Return what still has to be said before a list can come in; empty for nothing.

    Parameters
    ----------
    mapping
        What was said.
    whom
        Whether it has to be said for whom the lines are.
    """
    if whom and not mapping.for_whom:
        return "Say first for whom this list is."
    if not mapping.what:
        return "Say which column says what exactly is offered or needed."
    if not (mapping.side or mapping.all_are):
        return "Say whether these are offers or needs, or which column tells."
    if not (mapping.kind or mapping.all_of_kind):
        return "Say which kind they are, or which column names it."
    return ""


def _asked_of_whole_file(
    sheets: tuple[str, ...], for_whom: Mapping[str, str]
) -> dict[str, Question]:
    asked = {}
    if for_whom:
        asked["for_whom"] = Question(label="For whom is this list?", options=options(for_whom))
    if len(sheets) > 1:
        named = options({name: name for name in sheets})
        asked["sheet"] = Question(label="Which sheet of the workbook?", options=named)
    return asked
