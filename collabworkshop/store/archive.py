"""What is in an archive: a whole workshop as one file that any program can read.

An archive is a zip of two members. ``records.jsonl`` has one record per line, in the
order of their positions, as UTF-8; ``manifest.json`` says what that is, and how to tell
whether it arrived whole. Dates are those of the records: the same state gives the same
bytes, apart from ``made``.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from pydantic import AwareDatetime

from collabworkshop.model.noun import Key, Noun
from collabworkshop.model.record import Record
from collabworkshop.model.workshop import Workshop

__all__ = [
    "FORMAT",
    "LARGEST",
    "LONGEST_LINE",
    "MANIFEST",
    "MOST_RECORDS",
    "RECORDS",
    "SCHEMA",
    "VERSION",
    "Archive",
    "Manifest",
    "Member",
]

MANIFEST, RECORDS = "manifest.json", "records.jsonl"

FORMAT = "collabworkshop archive"

VERSION = 1
"""The newest form of an archive that this program knows."""

SCHEMA: int = Record._field_defaults["schema_version"]
"""The newest form of a record that this program knows."""

LARGEST = 256 * 1024**2
"""Bytes that an archive may take, packed or unpacked; 100,000 records take about 60 million."""

LONGEST_LINE = 1024**2

MOST_RECORDS = 500_000


class Member(Noun):
    """How to tell whether a member arrived whole."""

    sha256: str
    size: int


class Manifest(Noun):
    """What an archive says of itself.

    Parameters
    ----------
    format, version
        That it is an archive of this program, and in which form.
    program
        Version of the program that made it.
    schema_version
        The form of its records.
    workshop
        Whose records these are.
    records
        How many there are.
    members
        Size and checksum of every other member.
    private
        Kinds inside that not everybody in the workshop may see.
    drafts
        How many of the records are not yet shared.
    made
        When it was made, UTC.
    """

    format: Literal["collabworkshop archive"] = "collabworkshop archive"
    version: int = VERSION
    program: str
    schema_version: int = SCHEMA
    workshop: Workshop
    records: int
    members: dict[str, Member]
    private: tuple[Key, ...]
    drafts: int
    made: AwareDatetime


class Archive(NamedTuple):
    """What was read: what the archive says of itself, and its records."""

    manifest: Manifest
    records: Sequence[Record]
