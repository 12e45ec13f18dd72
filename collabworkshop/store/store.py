"""One store: its transactions, and what is said when it cannot be used."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import local

from sqlalchemy import Connection

from collabworkshop.store.opening import READING, Address, ensure_kept, open_engine
from collabworkshop.store.trouble import TROUBLE, told
from collabworkshop.store.upgrading import bring_up_to_date

__all__ = ["Store"]


class Store:
    """An SQLite file or a PostgreSQL database, open and up to date.

    Parameters
    ----------
    address
        The path of an SQLite file, made where there is none, or the URL of a
        PostgreSQL database.
    """

    def __init__(self, address: Address) -> None:
        self.engine = open_engine(address)
        # Without the password that a URL may hold.
        self.name = self.engine.url.database or ""
        self._mine = local()
        try:
            with self.told():
                bring_up_to_date(self.engine)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Let go of the file or the connections."""
        self.engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that waits for nobody; inside a transaction, its own."""
        writing: Connection | None = getattr(self._mine, "writing", None)
        if writing is not None:
            yield writing
            return
        with self.told(), self.engine.connect() as connection:
            yield connection.execution_options(**READING)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a transaction; what it wrote is on disk when it has ended."""
        with self.told(), self.engine.connect() as connection:
            with connection.begin():
                self._mine.writing = connection
                try:
                    yield connection
                finally:
                    self._mine.writing = None
            ensure_kept(connection)

    @contextmanager
    def told(self) -> Iterator[None]:
        """Say in a sentence what databases and disks say otherwise."""
        try:
            yield
        except TROUBLE as error:
            raise told(error, self.name) from error
