"""A real PostgreSQL server for the tests, one per process that asks for it.

Own code, because pytest-postgresql starts its server as whoever runs the tests and
PostgreSQL refuses root (dbfixtures/pytest-postgresql #455), which is who runs them in
most containers; nor can its server be killed and started again in the same place.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from time import monotonic, sleep
from typing import Any, LiteralString

import psutil
import psycopg
import pytest
from psycopg import sql

__all__ = ["Server", "postgresql"]

SECONDS = 60
"""How long starting and stopping may take on a busy machine."""


def programs() -> Path:
    """Return the folder of the newest server here; Debian keeps it off the path."""
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).resolve().parent
    found = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    return max(found, key=lambda path: float(path.parts[4])).parent


class Server:
    """A server with its data in a folder of its own, reached by a socket in it.

    Parameters
    ----------
    settings
        Settings of the server, as in postgresql.conf.
    """

    def __init__(self, **settings: str) -> None:
        # The path of a socket has 107 characters at most, which pytest's folders exceed.
        self._folder = Path(tempfile.mkdtemp(prefix="pg"))
        self._settings = {"listen_addresses": "", "unix_socket_directories": str(self._folder)}
        self._settings |= {"max_connections": "200", **settings}
        self._numbers = count(1)
        self._process: subprocess.Popen[bytes] | None = None
        as_root = sys.platform != "win32" and os.getuid() == 0
        self._as: dict[str, Any] = {"cwd": self._folder}
        if as_root:
            shutil.chown(self._folder, "postgres", "postgres")
            self._as |= {"user": "postgres", "group": "postgres", "extra_groups": []}
        subprocess.run(
            [
                *(programs() / "initdb", "-D", self.data, "-U", "postgres"),
                *("--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync"),
            ],
            check=True,
            capture_output=True,
            **self._as,
        )
        self.start()

    def url(self, database: str = "postgres") -> str:
        """Return the address of one of its databases."""
        return f"postgresql://postgres@/{database}?host={self._folder}"

    @property
    def data(self) -> Path:
        """The folder of its data."""
        return self._folder / "data"

    def start(self) -> None:
        """Start it, after a crash as well, and wait until it answers."""
        settings = [part for name in self._settings.items() for part in ("-c", "=".join(name))]
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [programs() / "postgres", "-D", self.data, *settings],
                stdout=log,
                stderr=log,
                **self._as,
            )
        until = monotonic() + SECONDS
        while not self._answers():
            if self._process.poll() is not None or monotonic() > until:
                raise RuntimeError((self._folder / "log").read_text("utf-8")[-2000:])
            sleep(0.02)

    def stop(self) -> None:
        """Stop it as an administrator does who does not wait for the guests to leave."""
        if self._process is not None:
            self._process.send_signal(signal.SIGINT)
            self._process.wait(SECONDS)
            self._process = None

    def kill(self) -> None:
        """End the whole of it at once, as a power cut would."""
        if self._process is None:
            return
        whole = psutil.Process(self._process.pid)
        whole.suspend()  # or it would start new helpers meanwhile
        parts = [*whole.children(recursive=True), whole]
        for part in parts:
            part.kill()
        self._process.wait(SECONDS)
        while any(_runs(part) for part in parts):  # or a new server would find their memory in use
            sleep(0.001)
        self._process = None

    def remove(self) -> None:
        """Stop it, and leave nothing of it."""
        self.stop()
        shutil.rmtree(self._folder)

    @contextmanager
    def database(self) -> Iterator[str]:
        """Give the address of a new, empty database."""
        name = f"store{next(self._numbers)}"
        self._do("CREATE DATABASE {}", name)
        yield self.url(name)
        self._do("DROP DATABASE {} WITH (FORCE)", name)

    def _do(self, statement: LiteralString, name: str) -> None:
        with psycopg.connect(self.url(), autocommit=True) as connection:
            connection.execute(sql.SQL(statement).format(sql.Identifier(name)))

    def _answers(self) -> bool:
        try:
            psycopg.connect(self.url()).close()
        except psycopg.OperationalError:
            return False
        return True


def _runs(process: psutil.Process) -> bool:
    try:
        return bool(process.status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    """Give the server of this process; it need not outlive the machine."""
    server = Server(fsync="off")
    yield server
    server.remove()
