"""A table, a form and a board such as the exercises show them."""

from typing import Any

from collabworkshop.widgets.entry_form import EntryForm
from collabworkshop.widgets.entry_table import EntryTable
from collabworkshop.widgets.field import as_plain
from collabworkshop.widgets.placement_board import PlacementBoard

ENDS = {"low": "very little", "high": "very much"}
HOSTILE = (
    "<script>document.title = 'hacked'</script>",
    "<img src=x onerror=\"document.title='hacked'\">",
    "مركز الأحياء المجاورة \u202eevil",
    "Z̸̛̦̾a̷̭͝l̵̢̾g̸̱̈́o̵",
    "x" * 4000,
    "🏳️‍🌈👨‍👩‍👧‍👦 & 'quotes' \"double\"",
)


def options(*labels: str) -> list[dict[str, str]]:
    return [{"value": label.lower(), "label": label, "help": ""} for label in labels]


FIELDS: list[dict[str, Any]] = [
    {"name": "name", "label": "Name", "kind": "text", "required": True, "longest": 4000},
    {"name": "sector", "label": "Sector", "kind": "suggest", "options": options("Health", "Faith")},
    {"name": "interest", "label": "Interest", "kind": "number", "low": 1, "high": 5, "ends": ENDS},
    {"name": "form", "label": "Form", "kind": "choice", "options": options("Group", "Person")},
    {"name": "member", "label": "Member", "kind": "yesno"},
    {"name": "views", "label": "Views", "kind": "many", "options": options("Law", "Money")},
    {"name": "gains", "label": "Gains", "kind": "long", "help": "A sentence will do."},
]
for _field in FIELDS[:5]:
    _field["place"] = "table"


def relabelled(**changes: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the fields as the browser gets them, with some of them changed."""
    return as_plain({**field, **changes.get(field["name"], {})} for field in FIELDS)


def row(key: str, name: str, revision: int = 1, **cells: Any) -> dict[str, Any]:
    return {"key": key, "revision": revision, "cells": {"name": name, **cells}}


def a_table(*rows: dict[str, Any], **given: Any) -> EntryTable:
    words = {"title": "Who is involved?", "noun": "stakeholder", "empty": "Nobody yet."}
    return EntryTable(fields=FIELDS, rows=list(rows), words=words, **given)


def a_form(**given: Any) -> EntryForm:
    words = {"legend": "Tell us", "send": "Send it"}
    file = {"name": "file", "label": "File", "kind": "file"}
    return EntryForm(fields=[*FIELDS, file], words=words, **given)


def item(key: str, label: str, x: int | None = None, y: int | None = None) -> dict[str, Any]:
    look = {"colour": 1, "shape": "circle", "group": "Money"}
    return {"key": key, "label": label, "x": x, "y": y, **look}


def a_board(*items: dict[str, Any], **given: Any) -> PlacementBoard:
    axis = {"low": 1, "middle": 3, "high": 5, "ends": list(ENDS.values())}
    return PlacementBoard(
        items=list(items),
        axes={"x": {"label": "Interest", **axis}, "y": {"label": "Influence", **axis}},
        quadrants=[
            {"name": "Work together", "advice": "Decide together.", "corner": "top-right"},
            {"name": "Share power", "advice": "Give them a seat.", "corner": "bottom-right"},
        ],
        words={"title": "Power", "noun": "stakeholder", "nouns": "stakeholders"},
        **given,
    )
