"""A canvas as exercises show it, and a Python side that keeps what it is told."""

from typing import Any

from collabworkshop.model.errors import ConflictError
from collabworkshop.theme import SHAPES
from collabworkshop.widgets.map_canvas import MapCanvas

SECTORS = ("Health", "Education", "Faith", "Business", "Council", "Housing", "Sport", "Other")
KINDS = (("information", []), ("money", [4.0, 2.0]), ("referral", [0.8, 1.6]))
WORDS = {
    "title": "Who works with whom?",
    "point": "stakeholder",
    "points": "stakeholders",
    "line": "tie",
    "lines": "ties",
    "size": "influence",
    "width": "how strong",
    "empty": "Nobody is on the map yet. Add the first stakeholder.",
    "source_field": "from",
    "target_field": "to",
}


def options(pairs: dict[str, str]) -> list[dict[str, str]]:
    return [{"value": value, "label": label, "help": ""} for value, label in pairs.items()]


POINT_FIELDS: list[dict[str, Any]] = [
    {"name": "name", "label": "Name", "kind": "text", "required": True, "longest": 4000},
    {"name": "note", "label": "Note", "kind": "long"},
]


def line_fields(points: list[dict[str, Any]]) -> list[dict[str, Any]]:
    ends = options({point["key"]: point["label"] for point in points})
    kinds = options({kind: kind.capitalize() for kind, _ in KINDS})
    choice = {"kind": "choice", "required": True}
    return [
        {"name": "from", "label": "From", "options": ends, **choice},
        {"name": "to", "label": "To", "options": ends, **choice},
        {"name": "kind", "label": "Kind", "options": kinds, **choice},
        {"name": "level", "label": "Level", "kind": "number", "low": 1, "high": 4},
    ]


def point(key: str, label: str, x: int | None = None, y: int | None = None, **given: Any) -> Any:
    look = {"colour": 1, "shape": "circle", "size": 0.5, "group": "Health", "tags": [], "facts": []}
    cells = {"name": label}
    return {
        "key": key,
        "label": label,
        "x": x,
        "y": y,
        "revision": 1,
        "cells": cells,
        **look,
    } | given


def line(source: str, target: str, number: int = 0, **given: Any) -> dict[str, Any]:
    kind, dash = KINDS[number % len(KINDS)]
    key = f"{source}-{kind}-{target}"
    ends = {"source": source, "target": target}
    said = {"fade": "", "sign": "", "status": "confirmed", "facts": []}
    look = {"kind": kind, "colour": number % len(KINDS) + 1, "dash": dash, "width": 0.4}
    cells = {"from": source, "to": target, "kind": kind}
    own = {"mine": f"mine-{key}", "revision": 1, "cells": cells}
    return {"key": key, "arrows": "forward", **ends, **look, **said, **own} | given


def a_map(points: list[Any], lines: list[Any] | None = None, **given: Any) -> MapCanvas:
    fields = {"point_fields": POINT_FIELDS, "line_fields": line_fields(points)}
    shown = {"points": points, "lines": lines or [], "words": WORDS}
    return MapCanvas(**{**fields, **shown, **given})


def crowd(count: int, ties: int, *, placed: bool = False) -> tuple[list[Any], list[Any]]:
    """Return points and lines in clusters, the same in every run."""
    points = []
    for n in range(count):
        sector = n % len(SECTORS)
        at = ((n % 40) * 110, (n // 40) * 110) if placed else (None, None)
        look = {"colour": sector + 1, "shape": SHAPES[sector], "group": SECTORS[sector]}
        size = {"size": (n * 7 % 10) / 9, "tags": ["member"] if n % 3 == 0 else []}
        facts = [f"Tied to {n % 5} others."]
        label = f"{SECTORS[sector]} partnership of district {n}"
        points.append(point(f"p{n}", label, *at, **look, **size, facts=facts))
    said = (
        {"status": "confirmed"},
        {"status": "one-sided", "fade": "target"},
        {"status": "rated apart", "sign": "≠"},
    )
    lines: dict[str, Any] = {}
    for n in range(ties * 3):
        if len(lines) == ties:
            break
        source = (n * 13) % count
        target = (source + 1 + (n * n + n // 3) % max(2, count // 8)) % count
        if source == target:
            continue
        one = line(f"p{source}", f"p{target}", n, width=(n % 5) / 4, **said[n % 3])
        lines.setdefault(one["key"], one)
    return points, list(lines.values())


class Keeper:
    """A Python side in thirty lines: it keeps points and lines, and tells the canvas."""

    def __init__(self, canvas: MapCanvas) -> None:
        self.canvas = canvas
        self.got: list[dict[str, Any]] = []
        self.conflict: dict[str, Any] | None = None
        canvas.on_operation(self.answer)

    def answer(self, operation: dict[str, Any]) -> dict[str, Any] | None:
        self.got.append(operation)
        if self.conflict is not None:
            theirs, self.conflict = self.conflict, None
            raise ConflictError("it", operation["cells"], theirs)
        name = operation["op"].replace("-", "_")
        answer = getattr(self, f"_{name}", lambda _: None)
        told: dict[str, Any] | None = answer(operation)
        return told

    def _move(self, operation: dict[str, Any]) -> None:
        places = {one["key"]: {"x": one["x"], "y": one["y"]} for one in operation["places"]}
        self.canvas.points = [one | places.get(one["key"], {}) for one in self.canvas.points]

    _lay = _move

    def _save_point(self, operation: dict[str, Any]) -> dict[str, Any]:
        key = operation["key"] or f"new-{len(self.canvas.points)}"
        old = {one["key"]: one for one in self.canvas.points}.get(key)
        cells = {**(old or {"cells": {}})["cells"], **operation["cells"]}
        revision = operation["expected"] + 1
        new = {**(old or point(key, "")), "label": cells["name"], "cells": cells}
        new["revision"] = revision
        rest = [one for one in self.canvas.points if one["key"] != key]
        self.canvas.points = [*rest, new]
        return {"key": key, "revision": revision}

    def _save_line(self, operation: dict[str, Any]) -> dict[str, Any]:
        old = {one["mine"]: one for one in self.canvas.lines}.get(operation["key"] or "none")
        cells = {**(old or {"cells": {}})["cells"], **operation["cells"]}
        number = [kind for kind, _ in KINDS].index(cells["kind"])
        new = line(cells["from"], cells["to"], number, cells=cells)
        new["revision"] = operation["expected"] + 1
        rest = [
            one for one in self.canvas.lines if one["mine"] not in (operation["key"], new["mine"])
        ]
        self.canvas.lines = [*rest, new]
        return {"key": new["mine"], "revision": new["revision"]}

    def _remove_point(self, operation: dict[str, Any]) -> None:
        key = operation["key"]
        self.canvas.points = [one for one in self.canvas.points if one["key"] != key]

    def _remove_line(self, operation: dict[str, Any]) -> None:
        key = operation["key"]
        self.canvas.lines = [one for one in self.canvas.lines if one["mine"] != key]
