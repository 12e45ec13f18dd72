"""What is missing on this machine, and the command that mends it."""

import os
import re
import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import NamedTuple

from collabworkshop.shipped import shipped
from collabworkshop.store.network_drive import network_drive

__all__ = ["Ailment", "examine"]

_FOR_CONTRIBUTORS = {
    "chromium": ("browser tests", "apt-get install chromium"),
    "node": ("rebuilding the front end", "apt-get install nodejs npm"),
    "pg_ctl": ("tests of the store on PostgreSQL", "apt-get install postgresql"),
}


class Ailment(NamedTuple):
    """One thing looked at.

    Parameters
    ----------
    what
        What was looked at, and what was found.
    remedy
        The command that mends it; empty where nothing is wrong.
    needed
        Whether a workshop needs it; other things only contributors need.
    """

    what: str
    remedy: str = ""
    needed: bool = True


def examine(folder: Path) -> Iterator[Ailment]:
    """Yield what was looked at, one thing at a time.

    Parameters
    ----------
    folder
        The workspace.
    """
    found = ".".join(map(str, sys.version_info[:3]))
    good = (3, 11) <= sys.version_info[:2] < (3, 14)
    yield Ailment(f"Python {found}", "" if good else "install Python 3.11, 3.12 or 3.13")
    yield from _packages()
    yield from _content()
    yield _folder(folder)
    for program, (purpose, remedy) in _FOR_CONTRIBUTORS.items():
        there = shutil.which(program) or any(Path("/usr/lib/postgresql").glob(f"*/bin/{program}"))
        yield Ailment(f"{program}, for {purpose}", "" if there else remedy, needed=False)


def _packages() -> Iterator[Ailment]:
    for requirement in requires("collabworkshop") or []:
        name = re.split(r"[\[>;]", requirement)[0].strip()
        try:
            yield Ailment(f"{name} {version(name)}")
        except PackageNotFoundError:
            yield Ailment(f"{name} is missing", f"pip install {name}")


def _content() -> Iterator[Ailment]:
    for folder in ("notebooks", "data"):
        try:
            yield Ailment(f"{folder} at {shipped(folder)}")
        except FileNotFoundError as error:
            yield Ailment(str(error), "pip install --force-reinstall collabworkshop")


def _folder(folder: Path) -> Ailment:
    nearest = next(place for place in (folder, *folder.parents) if place.exists())
    if not nearest.is_dir() or not os.access(nearest, os.W_OK):
        return Ailment(f"the workspace {folder} cannot be written", "choose another --workspace")
    kind = network_drive(folder)
    if kind:
        return Ailment(
            f"the workspace {folder} is on a network drive ({kind}): answers could be lost there",
            "move the folder to a disk of this machine",
        )
    return Ailment(f"the workspace {folder}")
