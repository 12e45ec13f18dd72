"""Letters look wrong, columns run together? What is asked about how a table is stored."""

from collabworkshop.exchange.table import Table
from collabworkshop.model.question import Question
from collabworkshop.views.bringing.network_mapping import SEPARATORS, options

__all__ = ["asked_of_letters"]

_ENCODINGS = ("utf-8", "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "utf-16", "mac_roman")


def asked_of_letters(table: Table) -> dict[str, Question]:
    """Return what is asked about the letters and the separator of a table."""
    return {
        "encoding": Question(
            label="Letters look wrong? Choose how they are stored",
            help=f"The file was read as {table.encoding}.",
            options=options({name: name for name in _ENCODINGS}),
            own_words=True,
        ),
        "separator": Question(
            label="Columns run together? Choose what stands between them",
            help=f"The file was read with “{table.separator}”.",
            options=options({name: name for name in SEPARATORS}),
        ),
    }
