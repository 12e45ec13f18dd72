"""Time and memory of IATI files, over the promised ones and over bare parsing.

``python -m benchmarks.evaluation ACTIVITIES`` writes such a file, inspects it and prints the
seconds that took, those of the processor, and the megabytes that the process has held at most.
"""

import io
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Measure
from benchmarks.peak import peak

__all__ = ["iati_file", "measures"]

ACTIVITIES = 400
LONGEST, MOST_MEMORY = 3.0, 300.0
"""Seconds and megabytes for 400 activities."""

MOST_GROWTH = 12.0
"""Processor time of ten times as many, over that of 400."""

_INDICATOR = """<indicator measure="1" ascending="1"><title><narrative>Children who read at eight in
street {number}</narrative></title><baseline year="2024" iso-date="2024-05-31" value="1,0{number}">
<comment><narrative>Counted in May</narrative></comment></baseline><period><period-start
iso-date="2025-01-01"/><period-end iso-date="2025-12-31"/><target value="2{number}.00"><dimension
name="age" value="8"/></target><actual value="{number}%"/></period><period><period-start
iso-date="2026-01-01"/><period-end iso-date="2026-12-31"/><target value="many"/></period>
</indicator>"""
_TRANSACTION = """<transaction><transaction-type code="3"/><transaction-date iso-date="2025-02-01"/>
<value currency="EUR" value-date="2025-02-01">{number}000</value></transaction>"""


def measures() -> Iterator[Measure]:
    """Yield seconds, memory, growth and the ratio to bare parsing."""
    seconds, busy, megabytes = _inspected(ACTIVITIES)
    _, longer, more = _inspected(10 * ACTIVITIES)
    size = f"{len(iati_file(ACTIVITIES)) / 1e6:.1f} MB with {ACTIVITIES} activities"
    detail = f"{seconds:.2f} s for {size}"
    yield Measure(f"inspecting IATI, over {LONGEST:g} s", seconds / LONGEST, 1.0, detail)
    detail = f"{megabytes:.0f} MB for {size}"
    yield Measure(f"memory of IATI, over {MOST_MEMORY:g} MB", megabytes / MOST_MEMORY, 1.0, detail)
    detail = f"{longer:.2f} s over {busy:.2f} s, and {more:.0f} MB"
    yield Measure("inspecting ten times as much IATI", longer / busy, MOST_GROWTH, detail)
    bare = _bare(iati_file(ACTIVITIES))
    detail = f"{seconds:.2f} s over {bare:.3f} s"
    yield Measure("inspecting IATI, over bare lxml", seconds / bare, 60.0, detail)


def iati_file(activities: int) -> bytes:
    """Return a file of so many activities, each with six indicators and ten transactions."""
    result = '<result type="2"><title><narrative>Children read</narrative></title>{}</result>'
    inside = result.format("".join(_INDICATOR.format(number=number) for number in range(10, 16)))
    rest = "".join(_TRANSACTION.format(number=number) for number in range(10))
    each = "".join(
        f'<iati-activity xml:lang="en"><iati-identifier>XX-{number}</iati-identifier>'
        f"<title><narrative>Reading {number}</narrative></title>{rest}{inside}</iati-activity>"
        for number in range(activities)
    )
    return f'<iati-activities version="2.03">{each}</iati-activities>'.encode()


def _inspected(activities: int) -> tuple[float, float, float]:
    command = [sys.executable, "-m", __name__, str(activities)]
    said = subprocess.run(command, capture_output=True, check=True, text=True).stdout.split()
    return float(said[0]), float(said[1]), float(said[2])


def _bare(data: bytes) -> float:
    from lxml import etree

    began = time.perf_counter()
    for _, element in etree.iterparse(io.BytesIO(data), tag="iati-activity"):
        element.clear()
    return time.perf_counter() - began


def main(activities: int) -> None:
    """Write, inspect, and print the seconds and the most megabytes."""
    from collabworkshop.inspection.inspecting import inspected

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "activities.xml"
        path.write_bytes(iati_file(activities))
        began, busy = time.perf_counter(), time.process_time()
        report = inspected(path)
        seconds, busy = time.perf_counter() - began, time.process_time() - busy
    found = report.model_dump()["indicators"]
    if found != 6 * activities:
        sys.exit(f"{found} of {6 * activities} indicators were read")
    sys.stdout.write(f"{seconds} {busy} {peak()}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]))
