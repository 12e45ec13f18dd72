"""Network files of 100,000 ties: how long they take to read, and how their memory grows.

``python -m benchmarks.files NAME TIES`` writes such a file, reads it and prints the seconds
that took and the megabytes that what was read holds.
"""

import multiprocessing
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pandas as pd
import psutil

from benchmarks.measure import Measure
from collabworkshop.exchange.networks.formats import codec, read
from collabworkshop.model.network import Network, NetworkLine, NetworkNode

__all__ = ["measures"]

TIES, NODES = 100_000, 5_000
LONGEST = 10.0
"""Seconds; people wait longer for no file."""

MOST_GROWTH = 2.3
"""Memory of twice as many ties, over that of half of them: linear, with room for rounding."""


def _network_of_table(path: Path) -> Any:
    """Read a table of ties as others do who want a network and not only cells."""
    rows = pd.read_csv(path, dtype=str)
    ends = rows.columns[:2]
    return nx.from_pandas_edgelist(rows, *ends, edge_attr=True, create_using=nx.MultiDiGraph)


OTHERS: dict[str, Callable[[Path], Any]] = {
    "tables": _network_of_table,
    "gexf": nx.read_gexf,
    "graphml": nx.read_graphml,
    "gml": lambda path: nx.read_gml(path, label="id"),
    "pajek": nx.read_pajek,
    "workbook": pd.read_excel,
}
"""What others read the same file with, where they can."""

FORMATS = (*OTHERS, "dl")


def measures() -> Iterator[Measure]:
    """Yield the share of the ten seconds, the ratio to others, and how memory grows."""
    for name in FORMATS:
        seconds, whole = _read(name, TIES)
        _, half = _read(name, TIES // 2)
        detail = f"{seconds:.1f} s, {whole:.0f} MB for {TIES:,} ties"
        yield Measure(f"reading {name}, over {LONGEST:g} s", seconds / LONGEST, 1.0, detail)
        grown = f"{whole:.0f} MB over {half:.0f} MB of half as many"
        yield Measure(f"memory of {name}, twice as many ties", whole / half, MOST_GROWTH, grown)
        if name in OTHERS:
            bare = _others(name)
            told = f"{seconds:.1f} s over {bare:.1f} s"
            yield Measure(f"reading {name}, over {_who(name)}", seconds / bare, 4.0, told)


def _who(name: str) -> str:
    return {"tables": "pandas and networkx", "workbook": "pandas"}.get(name, "networkx")


def _read(name: str, ties: int) -> tuple[float, float]:
    command = [sys.executable, "-m", __name__, name, str(ties)]
    said = subprocess.run(command, capture_output=True, check=True, text=True).stdout.split()
    return float(said[0]), float(said[1])


def _others(name: str) -> float:
    with tempfile.TemporaryDirectory() as folder:
        path = _written(name, TIES, Path(folder))
        began = time.perf_counter()
        OTHERS[name](path)
        return time.perf_counter() - began


def _written(name: str, ties: int, folder: Path) -> Path:
    write = codec(name).write
    if write is None:
        raise ValueError(f"{name} is not written")
    path = folder / f"ties{codec(name).endings[0]}"
    path.write_bytes(write(_network(ties)).data)
    return path


def _network(ties: int) -> Network:
    nodes = tuple(NetworkNode(id=str(n), label=f"Stakeholder {n}") for n in range(1, NODES + 1))
    lines = tuple(
        NetworkLine(
            source=str(number % NODES + 1),
            target=str((number * 7 + number // NODES) % NODES + 1),
            weight=number % 4 + 1,
        )
        for number in range(ties)
    )
    return Network(nodes=nodes, lines=lines, directed=True)


def main(name: str, ties: int) -> None:
    """Write, read, and print the seconds and the megabytes of the reading."""
    with tempfile.TemporaryDirectory() as folder:
        data = _apart(name, ties, Path(folder))
        before = _held()
        began = time.perf_counter()
        got = read(data, f"ties{codec(name).endings[0]}", name=name)
        seconds = time.perf_counter() - began
        megabytes = _held() - before
        if len(got.network.lines) != ties:
            sys.exit(f"{len(got.network.lines)} of {ties} ties were read")
        sys.stdout.write(f"{seconds} {megabytes}\n")


def _held() -> float:
    """Return the megabytes that this process holds for itself."""
    return float(psutil.Process().memory_full_info().uss / 1e6)


def _apart(name: str, ties: int, folder: Path) -> bytes:
    """Return the file, written by another process: its memory is none of the reading."""
    process = multiprocessing.Process(target=_written, args=(name, ties, folder))
    process.start()
    process.join()
    return next(folder.iterdir()).read_bytes()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
