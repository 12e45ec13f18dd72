"""Time to import what a participant needs, against ipywidgets with what it stands on."""

import subprocess
import sys
from collections.abc import Iterator
from statistics import median

from benchmarks.measure import Measure

__all__ = ["measures"]

RUNS = 5

CLOCKED = "import time; began = time.perf_counter(); import {}; print(time.perf_counter() - began)"


def measures() -> Iterator[Measure]:
    """Yield the ratio of the medians, the two taken in turn."""
    bare, ours = [], []
    for _ in range(RUNS):
        bare.append(_seconds("ipywidgets, sqlalchemy, pydantic"))
        ours.append(_seconds("collabworkshop.notebook"))
    yield Measure(
        name="time to import the notebook's door, over ipywidgets, SQLAlchemy and pydantic",
        ratio=median(ours) / median(bare),
        limit=2.0,
        detail=f"{median(ours):.2f} s over {median(bare):.2f} s",
    )


def _seconds(modules: str) -> float:
    command = [sys.executable, "-c", CLOCKED.format(modules)]
    return float(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
