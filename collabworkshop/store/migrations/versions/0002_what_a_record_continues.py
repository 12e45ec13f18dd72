"""A record says what it continues, takes back and restores; bodies become plain text.

Until now the one before was the one with the revision before, and an undo was a
batch named "undo:" and the name of what it took back.
"""

import sqlalchemy as sa
from alembic import op

__all__ = ["down_revision", "revision", "upgrade"]

revision = "0002"
down_revision = "0001"

_UNDO = "undo:"

_TEXTS = ("id", "workshop", "kind", "key", "batch", "undoes", "continues", "restores")
_record = sa.table(
    "record",
    sa.column("position", sa.Integer),
    sa.column("revision", sa.Integer),
    *(sa.column(name, sa.String) for name in _TEXTS),
)


def upgrade() -> None:
    """Add the columns, and fill them from what the old ones say."""
    # SQLite has JSON as text already, but says so only after the table is written anew.
    with op.batch_alter_table("workshop") as workshop:
        workshop.alter_column("about", type_=sa.Text(), postgresql_using="about::text")
    with op.batch_alter_table("record") as record:
        for name in ("undoes", "continues", "restores"):
            record.add_column(sa.Column(name, sa.String, nullable=False, server_default=""))
        record.add_column(sa.Column("rivals", sa.Integer, nullable=False, server_default="0"))
        record.alter_column("body", type_=sa.Text(), postgresql_using="body::text")
    op.create_index("record_author", "record", ["workshop", "author"])
    op.create_index("record_restores", "record", ["restores"])
    _continue()
    _take_back()


def _continue() -> None:
    earlier = _record.alias()
    one_before = (
        sa.select(earlier.c.id)
        .where(_same_thing(earlier, _record), earlier.c.revision == _record.c.revision - 1)
        .scalar_subquery()
    )
    op.execute(_record.update().values(continues=sa.func.coalesce(one_before, "")))


def _take_back() -> None:
    """Say of each undo what it took back, and whose words it brought back."""
    done, earlier = _record.alias(), _record.alias()
    undone = (
        sa.select(_record.c.id, done.c.batch, earlier.c.id.label("earlier"))
        .join(done, _same_thing(done, _record) & (_record.c.batch == _UNDO + done.c.batch))
        .outerjoin(
            earlier,
            _same_thing(earlier, done) & (earlier.c.revision == done.c.revision - 1),
        )
        .order_by(_record.c.workshop, _record.c.position)
    )
    restored: dict[str, str] = {}
    for row in op.get_bind().execute(undone).all():
        # What an undo restored may have been brought back by another undo itself.
        words = restored.get(row.earlier, row.earlier)
        if words:
            restored[row.id] = words
        op.execute(
            _record.update()
            .where(_record.c.id == row.id)
            .values(undoes=row.batch, restores=words or "")
        )


def _same_thing(one: sa.FromClause, other: sa.FromClause) -> sa.ColumnElement[bool]:
    return sa.and_(*(one.c[name] == other.c[name] for name in ("workshop", "kind", "key")))
