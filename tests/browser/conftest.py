"""A workshop started for each test, and a page in a real browser."""

import csv
import io
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser

from tests.browser.lab import Lab, started
from tests.seeded import sow


class Files(NamedTuple):
    """A table of ties and a table of names, with what is in them."""

    ties: Path
    names: Path
    stakeholders: int
    lines: int


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the workspace of the lab; what a first start finds is seen in ``test_thin_path``."""
    return sow(tmp_path / "workshop")


@pytest.fixture
def lab(browser: Browser, folder: Path) -> Iterator[Lab]:
    page = browser.new_page(viewport={"width": 1400, "height": 1000})
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    with started(folder) as (address, server):
        yield Lab(page, address, server)
        page.close()
    assert errors == []


@pytest.fixture
def hurricane(tmp_path: Path) -> Files:
    """Return the real network of search and rescue after hurricane Frederic, where it is at hand.

    Else one of the same shape: ids in the ties, names with dots, blank cells, a number that
    counts 1 as most often. DATA names the folder of real files, as for `make real`.
    """
    real = Path(os.environ.get("DATA", "no such folder"), "networks", "emon_search_rescue")
    if real.exists():
        ties, names = (real / f"HurrFrederic_{table}.csv" for table in ("edges", "nodes"))
        return Files(ties, names, stakeholders=21, lines=118)
    return _alike(tmp_path)


def _alike(folder: Path) -> Files:
    ties, names = folder / "edges.csv", folder / "nodes.csv"
    ids = range(1, 22)
    pairs = [(a, b) for a in ids for b in ids if a != b and (a * b) % 4 == 1]
    rows = [(a, b, 1 + (a + b) % 4) for a, b in pairs]
    ties.write_text(_csv(("source", "target", "Frequency"), rows), encoding="utf-8")
    described = [(i, f"Civil.Defense..Unit.{i}.", "County", "" if i % 3 else 20) for i in ids]
    heads = ("id", "vertex.names", "Sponsorship", "Paid.Staff")
    names.write_text(_csv(heads, described), encoding="utf-8")
    return Files(ties, names, stakeholders=21, lines=len(rows))


def _csv(heads: tuple[str, ...], rows: list[tuple[object, ...]]) -> str:
    written = io.StringIO()
    csv.writer(written).writerows([heads, *rows])
    return written.getvalue()
