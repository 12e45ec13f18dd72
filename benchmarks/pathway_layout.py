"""Crossings of links on the canvas, over those of ELK, the layered layout that is published most.

ELK (`elkjs`) is alive, made for layered layouts, and has all phases of Sugiyama's method with
its own remedies; Graphviz `dot` 2.42 of Debian is seven years old, grandalf and pygraphviz wrap
or follow it, and rustworkx has no layered layout. ELK itself is 1.6 MB and under a licence that
asks for more than ours, so it stands beside us here and is not shipped.
"""

import csv
import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.measure import Measure
from collabworkshop.analysis.pathways.pathway_reading import read_pathway
from collabworkshop.exercises.pathways.standing import MAIN, draft_of, link_key
from collabworkshop.model.pathway import Element, Link, Pathway
from collabworkshop.views.pathways.on_canvas import boxes_of, links_of
from tests.figures.pathways.crowd import theory

__all__ = ["measures"]

ROOT = Path(__file__).parents[1]
SIZES = (12, 30, 40, 100)
SEEDS = range(1, 4)
"""Which theories are made up in each size: one alone says little about a layout."""


def measures() -> Iterator[Measure]:
    """Yield crossings of ours over those of ELK, and boxes that overlap."""
    made = {f"{size} boxes": [theory(size, seed=seed) for seed in SEEDS] for size in SIZES}
    groups = {"the practice theory": [_practice()], **made}
    counts = iter(_counted([one for group in groups.values() for one in group]))
    overlaps, slowest = 0, 0.0
    for called, group in groups.items():
        found = [next(counts) for _ in group]
        ours, theirs = (sum(one[who]["crossings"] for one in found) for who in ("ours", "theirs"))
        overlaps += sum(one["ours"]["overlaps"] for one in found)
        slowest = max(slowest, *(one["ours"]["took"] for one in found))
        yield Measure(
            name=f"crossings of links, {called}, over those of ELK",
            # One more each, so that none over none is a figure too.
            ratio=(ours + len(group)) / (theirs + len(group)),
            limit=1.1,
            detail=f"{ours} over {theirs} in {len(group)}",
        )
    yield Measure(
        name="boxes that overlap in all of these", ratio=overlaps, limit=0, detail=f"{overlaps}"
    )
    yield Measure(
        name="the slowest of these layouts, over two seconds of one processor",
        ratio=slowest / 2000,
        limit=1.0,
        detail=f"{slowest:.0f} ms",
    )


def _practice() -> Pathway:
    """Return the coalition's own pathway of the practice workshop."""
    elements = {
        row["key"]: Element.model_validate({"kind": row["kind"], "label": row["label"]})
        for row in _rows("pathway-elements.csv")
        if draft_of(row["key"]) == MAIN
    }
    links = {
        link_key(row["source"], row["target"]): Link(
            source=row["source"], target=row["target"], feedback=bool(row["feedback"])
        )
        for row in _rows("pathway-links.csv")
        if draft_of(row["source"]) == MAIN
    }
    return Pathway(elements=elements, links=links)


def _rows(name: str) -> list[dict[str, str]]:
    path = ROOT / "data" / "practice" / name
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _counted(pathways: list[Pathway]) -> list[dict[str, Any]]:
    """Return what Node counts: crossings of ours and of ELK, overlaps, and milliseconds."""
    js = ROOT / "js"
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "bench.cjs"
        source = js / "canvas" / "boxes" / "crossings.bench.mjs"
        options = ("--bundle", "--platform=node", "--format=cjs", "--log-level=error")
        bundler = js / "node_modules" / ".bin" / "esbuild"
        subprocess.run([bundler, source, *options, f"--outfile={made}"], cwd=js, check=True)
        given = json.dumps([_plain(one) for one in pathways])
        done = subprocess.run(
            [shutil.which("node") or "node", made],
            input=given,
            text=True,
            capture_output=True,
            check=True,
        )
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def _plain(pathway: Pathway) -> dict[str, Any]:
    """Return a pathway as the canvas gets it."""
    reading = read_pathway("pathway-map", pathway, [], {}, {})
    boxes = [
        {
            "key": box["key"],
            "label": box["label"],
            "kind": box["group"],
            "beside": box["beside"],
            "top": box["shape"] == "framed",
        }
        for box in boxes_of(reading)
    ]
    ties = [
        {name: link[name] for name in ("key", "source", "target", "curved")}
        for link in links_of(reading)
    ]
    return {"boxes": boxes, "ties": ties}
