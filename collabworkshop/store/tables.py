"""The tables of the store.

A change here needs a step in ``migrations/``, or stores that people have cannot be
opened; a test compares the two.
"""

from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

__all__ = ["VERSION", "metadata", "record", "workshop"]

VERSION = "0002"
"""The newest step in ``migrations/``; what is written here."""

metadata = MetaData()

workshop = Table(
    "workshop",
    metadata,
    Column("id", String, primary_key=True),
    Column("position", Integer, nullable=False, default=0),
    Column("about", Text, nullable=False),
)

record = Table(
    "record",
    metadata,
    Column("id", String, primary_key=True),
    Column("workshop", String, nullable=False),
    Column("position", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("key", String, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("author", String, nullable=False),
    Column("on_behalf_of", String, nullable=False),
    Column("group", String, nullable=False),
    Column("round", Integer, nullable=False),
    Column("state", String, nullable=False),
    Column("batch", String, nullable=False),
    # The batch that this one takes back; empty for most.
    Column("undoes", String, nullable=False, server_default=""),
    # Ids of the records that this one continues, a space between them.
    Column("continues", String, nullable=False, server_default=""),
    # Id of the record whose words this one brings back; empty for most.
    Column("restores", String, nullable=False, server_default=""),
    # How many other versions of the same thing stood beside this one when it was written.
    Column("rivals", Integer, nullable=False, server_default="0"),
    Column("schema_version", Integer, nullable=False),
    Column("at", DateTime, nullable=False),
    Column("deleted", Boolean, nullable=False),
    # JSON as text: one form on both databases, and the fold reads it all in one go.
    Column("body", Text, nullable=False),
    UniqueConstraint("workshop", "position"),
    UniqueConstraint("workshop", "kind", "key", "revision"),
    Index("record_batch", "workshop", "batch"),
    Index("record_author", "workshop", "author"),
    Index("record_restores", "restores"),
)
