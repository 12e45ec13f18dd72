"""A directory of 1,000 organisations: how long it takes to inspect, and how that grows.

``python -m benchmarks.directories TIMES`` writes a directory of TIMES as many, inspects it and
prints the seconds that took, the megabytes at its peak, and the seconds of pandas.
"""

import csv
import io
import multiprocessing
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.measure import Measure
from benchmarks.peak import peak

__all__ = ["directory_files", "measures"]

ORGANISATIONS, SERVICES, CATEGORY_ROWS, TERMS = 1_000, 4_000, 26_000, 900
LONGEST = 5.0
"""Seconds that somebody waits who brings a directory."""

MOST_MEGABYTES = 500
MOST_GROWTH = 12.0
"""Time of ten times as much, over that of once."""

_TEXT = "Helps people of every age in the district, without an appointment, on working days. " * 3

Rows = Iterable[tuple[object, ...]]


def measures() -> Iterator[Measure]:
    """Yield the share of five seconds and of the memory, the growth and the ratio to pandas."""
    seconds, megabytes, _ = _read(1)
    tenfold, most, tenfold_bare = _read(10)
    detail = f"{seconds:.1f} s for {CATEGORY_ROWS:,} category rows"
    yield Measure(f"inspecting a directory, over {LONGEST:g} s", seconds / LONGEST, 1.0, detail)
    yield Measure(
        f"memory of a directory, over {MOST_MEGABYTES} MB",
        megabytes / MOST_MEGABYTES,
        1.0,
        f"{megabytes:.0f} MB at the peak; {most:.0f} MB for ten times as much",
    )
    grown = f"{tenfold:.1f} s over {seconds:.1f} s"
    yield Measure("inspecting ten times the directory", tenfold / seconds, MOST_GROWTH, grown)
    told = f"{tenfold:.1f} s over {tenfold_bare:.1f} s"
    yield Measure(
        "inspecting ten times the directory, over pandas that reads it",
        tenfold / tenfold_bare,
        25.0,
        told,
    )


def _read(times: int) -> tuple[float, float, float]:
    command = [sys.executable, "-m", __name__, str(times)]
    said = subprocess.run(command, capture_output=True, check=True, text=True).stdout.split()
    return float(said[0]), float(said[1]), float(said[2])


def directory_files(times: int = 1) -> dict[str, bytes]:
    """Return the files of a directory in HSDS 1.1, with one fault in a hundred rows.

    Parameters
    ----------
    times
        How many times as large; 1 or more.
    """
    organisations, services = ORGANISATIONS * times, SERVICES * times
    return {
        "organizations.csv": _csv(
            ("id", "name", "alternate_name", "description", "email", "url", "year_incorporated"),
            (
                (
                    _id("o", n),
                    f"Provider {n - (n % 100 == 99)}",
                    "",
                    _TEXT,
                    "a@example.org",
                    "",
                    1990,
                )
                for n in range(organisations)
            ),
        ),
        "services.csv": _csv(
            ("id", "organization_id", "name", "description", "url", "email", "status"),
            (
                (
                    _id("s", n),
                    _id("o", n // 4 + (n % 100 == 99) * organisations),
                    f"Service {n}",
                    *(_TEXT, "", "", "" if n % 100 == 50 else "active"),
                )
                for n in range(services)
            ),
        ),
        "locations.csv": _csv(
            ("id", "organization_id", "name", "latitude", "longitude"),
            (
                (
                    _id("l", n),
                    _id("o", n),
                    f"House {n}",
                    "" if n % 100 == 99 else 51 + n / 1e6,
                    -0.1,
                )
                for n in range(organisations)
            ),
        ),
        "services_at_location.csv": _csv(
            ("id", "service_id", "location_id", "description"),
            ((_id("a", n), _id("s", n), _id("l", n // 4), "") for n in range(services)),
        ),
        "taxonomy.csv": _csv(
            ("id", "name", "parent_id", "parent_name", "vocabulary"),
            (
                (f"T{n}", f"Category {n}", f"T{n // 10}" if n else "", "", "Example")
                for n in range(TERMS)
            ),
        ),
        "services_taxonomy.csv": _csv(
            ("id", "service_id", "taxonomy_id", "taxonomy_detail"),
            (
                (_id("c", n), _id("s", n % (services + 40)), f"T{n * 7 % TERMS}", "")
                for n in range(CATEGORY_ROWS * times)
            ),
        ),
    }


def _id(kind: str, number: int) -> str:
    return str(uuid.UUID(bytes=kind.encode() * 8 + number.to_bytes(8, "big")))


def _csv(columns: tuple[str, ...], rows: Rows) -> bytes:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(columns)
    writer.writerows(rows)
    return stream.getvalue().encode()


def _write(times: int, folder: Path) -> None:
    for name, data in directory_files(times).items():
        (folder / name).write_bytes(data)


def main(times: int) -> None:
    """Write, inspect, and print the seconds, the megabytes, and the seconds of pandas."""
    with tempfile.TemporaryDirectory() as named:
        folder = Path(named)
        # Another process writes: its memory is none of the reading.
        process = multiprocessing.Process(target=_write, args=(times, folder))
        process.start()
        process.join()
        seconds = _inspecting(folder, times)
        sys.stdout.write(f"{seconds} {peak()} {_by_pandas(folder)}\n")


def _inspecting(folder: Path, times: int) -> float:
    from collabworkshop.inspection.inspecting import inspected

    began = time.perf_counter()
    report = inspected(folder)
    seconds = time.perf_counter() - began
    if getattr(report, "services", 0) != SERVICES * times:
        sys.exit("not all services were read")
    return seconds


def _by_pandas(folder: Path) -> float:
    import pandas as pd

    began = time.perf_counter()
    for path in folder.iterdir():
        pd.read_csv(path, dtype=str, keep_default_na=False)
    return time.perf_counter() - began


if __name__ == "__main__":
    main(int(sys.argv[1]))
