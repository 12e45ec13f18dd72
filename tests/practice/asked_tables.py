"""Answers to the instruments of the practice workshop, read with nothing of ours."""

import csv
from collections.abc import Iterable

from collabworkshop.analysis.assessment.asked import Asked
from collabworkshop.notebook import WorkshopDoor
from tests.practice.conftest import PRACTICE, Row

__all__ = ["Ranks", "asked", "of_part", "parted", "rated", "share", "skipped", "table"]

Ranks = dict[str, int]
"""Person to rank."""


def table(id_: str) -> list[Row]:
    with (PRACTICE / "asked" / f"{id_}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, strict=True))


def rated(id_: str) -> dict[str, Ranks]:
    """Return who gave which rank to what, skipped answers left out."""
    found: dict[str, Ranks] = {}
    for row in table(id_):
        if row["rank"]:
            place = row["item"] if row["aspect"] == "now" else f"{row['item']}.{row['aspect']}"
            found.setdefault(place, {})[row["author"]] = int(row["rank"])
    return found


def skipped(id_: str) -> set[tuple[str, str]]:
    return {(row["author"], row["item"]) for row in table(id_) if row["skipped"]}


def share(ranks: Iterable[int], least: int) -> tuple[int, int]:
    """Return how many of how many are at that point or above."""
    given = list(ranks)
    return sum(rank >= least for rank in given), len(given)


def of_part(ranks: dict[str, Ranks], part: str) -> list[int]:
    places = [given for place, given in ranks.items() if place.startswith(f"{part}.")]
    return [rank for given in places for rank in given.values()]


def parted(ranks: Ranks, role: dict[str, str]) -> tuple[list[int], list[int]]:
    """Return the ranks of those who lead, and those of all others."""
    leaders = [rank for person, rank in ranks.items() if role[person] == "leader"]
    return leaders, [rank for person, rank in ranks.items() if role[person] != "leader"]


def asked(door: WorkshopDoor, id_: str) -> Asked:
    result = door.result(id_)
    assert isinstance(result, Asked)
    return result
