"""An outline as the pathway shows it, and a Python side that keeps what it is told."""

from typing import Any

from collabworkshop.model.errors import NotAllowedError
from collabworkshop.widgets.field import as_plain
from collabworkshop.widgets.outline import Outline

WORDS = {
    "title": "What leads to what",
    "point": "box",
    "points": "boxes",
    "line": "link",
    "lines": "links",
    "empty": "No boxes yet. Begin with what you want in the end.",
    "source_field": "source",
    "target_field": "target",
    "top": "Impact",
}
KINDS = {"impact": "Impact", "outcome": "Outcome", "activity": "Activity"}


def options(pairs: dict[str, str]) -> list[dict[str, str]]:
    return [{"value": value, "label": label, "help": ""} for value, label in pairs.items()]


POINT_FIELDS: list[dict[str, Any]] = [
    {
        "name": "kind",
        "label": "Kind",
        "kind": "choice",
        "required": True,
        "options": options(KINDS),
    },
    {"name": "label", "label": "What it says", "kind": "text", "required": True, "longest": 4000},
    {"name": "detail", "label": "Detail", "kind": "long"},
]


def line_fields(points: list[dict[str, Any]]) -> list[dict[str, Any]]:
    ends = options({one["key"]: one["label"] for one in points})
    choice = {"kind": "choice", "required": True, "options": ends}
    return [
        {"name": "source", "label": "From", **choice},
        {"name": "target", "label": "To", **choice},
        {"name": "rationale", "label": "Because", "kind": "long"},
    ]


def box(key: str, label: str, kind: str = "outcome", **given: Any) -> dict[str, Any]:
    look = {"colour": list(KINDS).index(kind) + 1, "group": KINDS[kind], "tags": [], "facts": []}
    cells = {"kind": kind, "label": label}
    return {"key": key, "label": label, "revision": 1, "cells": cells, **look} | given


def link(source: str, target: str, **given: Any) -> dict[str, Any]:
    key = f"{source}>{target}"
    cells = {"source": source, "target": target}
    said = {"kind": "", "status": "", "facts": [], "arrows": "forward"}
    return {"key": key, **cells, **said, "mine": key, "revision": 1, "cells": cells} | given


def an_outline(points: list[Any], lines: list[Any] | None = None, **given: Any) -> Outline:
    fields = {"point_fields": POINT_FIELDS, "line_fields": line_fields(points)}
    shown = {"points": points, "lines": lines or [], "words": WORDS, "begin": {"kind": "outcome"}}
    return Outline(**{**fields, **shown, **given})


def orchard(count: int, links: int) -> tuple[list[Any], list[Any]]:
    """Return boxes in layers and links from each layer to the ones above, alike in every run."""
    kinds = ("impact", *("outcome",) * (count * 2 // 3))
    points = [
        box(f"p{n}", f"Box {n} of the pathway", (*kinds, *("activity",) * count)[n])
        for n in range(count)
    ]
    pairs: dict[tuple[int, int], None] = {(n, (n - 1) // 3): None for n in range(1, count)}
    for n in range(links * 3):
        if len(pairs) == links:
            break
        source = 2 + (n * 13) % (count - 2)
        pairs.setdefault((source, (n * 7) % source), None)
    return points, [link(f"p{source}", f"p{target}") for source, target in pairs]


class Keeper:
    """A Python side that keeps boxes and links, and tells the outline."""

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self.got: list[dict[str, Any]] = []
        self.refused: set[str] = set()
        outline.on_operation(self.answer)

    def answer(self, operation: dict[str, Any]) -> dict[str, Any] | None:
        self.got.append(operation)
        if operation["op"] in self.refused:
            raise NotAllowedError("Not now.")
        name = operation["op"].replace("-", "_")
        told: dict[str, Any] | None = getattr(self, f"_{name}")(operation)
        return told

    def _save_point(self, operation: dict[str, Any]) -> dict[str, Any]:
        key = operation["key"] or f"new-{len(self.outline.points)}"
        old = {one["key"]: one for one in self.outline.points}
        cells = {**old.get(key, {"cells": {}})["cells"], **operation["cells"]}
        revision = operation["expected"] + 1
        old[key] = box(key, cells["label"], cells["kind"], cells=cells, revision=revision)
        self.outline.points = list(old.values())
        # The fields of links stay behind: the new box is not among the ends yet.
        return {"key": key, "revision": revision}

    def _save_line(self, operation: dict[str, Any]) -> dict[str, Any]:
        old = {one["key"]: one for one in self.outline.lines}
        before = old.get(operation["key"], {"cells": {}})["cells"]
        cells = {**before, **operation["cells"]}
        revision = operation["expected"] + 1
        new = link(cells["source"], cells["target"], cells=cells, revision=revision)
        old[new["key"]] = new
        self.outline.lines = list(old.values())
        self.outline.line_fields = as_plain(line_fields(self.outline.points))
        return {"key": new["key"], "revision": revision}

    def _remove_point(self, operation: dict[str, Any]) -> None:
        key = operation["key"]
        self.outline.points = [one for one in self.outline.points if one["key"] != key]

    def _remove_line(self, operation: dict[str, Any]) -> None:
        key = operation["key"]
        self.outline.lines = [one for one in self.outline.lines if one["key"] != key]
