"""The tables of the store."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    DateTime,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)

__all__ = ["metadata", "record", "workshop"]

metadata = MetaData()

workshop = Table(
    "workshop",
    metadata,
    Column("id", String, primary_key=True),
    Column("position", Integer, nullable=False, default=0),
    Column("about", JSON, nullable=False),
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
    Column("schema_version", Integer, nullable=False),
    Column("at", DateTime, nullable=False),
    Column("deleted", Boolean, nullable=False),
    Column("body", JSON, nullable=False),
    UniqueConstraint("workshop", "position"),
    UniqueConstraint("workshop", "kind", "key", "revision"),
    Index("record_batch", "workshop", "batch"),
)
