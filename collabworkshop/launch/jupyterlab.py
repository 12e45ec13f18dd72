"""JupyterLab as a workshop needs it: on this machine only, quiet, and ended cleanly."""

import json
import os
import secrets
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from collabworkshop.model.errors import WorkshopError

__all__ = ["RunningLab", "running_lab"]

_PATIENCE = 120
_GRACE = 10
_FIRST_PORT, _LAST_PORT = 8888, 8988

_QUIET = {
    "@jupyterlab/apputils-extension:notification": {
        "fetchNews": "false",
        "checkForUpdates": False,
    },
    # Else what people do and what the kernel does by itself run in two threads at once.
    "@jupyterlab/apputils-extension:kernels-settings": {"commsOverSubshells": "disabled"},
}
"""No news from outside: a workshop needs no network. One thread: one thing after the other."""


_HIDDEN = ["__pycache__", "*.pyc", ".*", "*.sqlite", "*.sqlite-*", "who.json"]
"""What participants need not see, and should not delete by a slip."""


class RunningLab(NamedTuple):
    """A JupyterLab that answers.

    Parameters
    ----------
    address
        Where its first notebook is, with the token.
    server
        Its process.
    """

    address: str
    server: subprocess.Popen[bytes]

    def wait(self) -> None:
        """Return when it was shut down, from its own menu for example."""
        # Not server.wait(): on Windows that hears no Ctrl+C.
        while self.server.poll() is None:
            time.sleep(0.5)


@contextmanager
def running_lab(folder: Path, *, port: int | None, first: str) -> Iterator[RunningLab]:
    """Run JupyterLab on a folder for as long as the block lasts.

    Parameters
    ----------
    folder
        The workspace.
    port
        The port to listen on; ``None`` takes the first free one from 8888.
    first
        Name of the notebook to open.

    Raises
    ------
    WorkshopError
        When the port is taken, or JupyterLab ends before it answers.
    """
    token = secrets.token_urlsafe(24)
    server, address = _answering(folder, port, token)
    try:
        yield RunningLab(f"{address}/lab/tree/{first}?token={token}", server)
    finally:
        _end(server)


def _answering(folder: Path, port: int | None, token: str) -> tuple[subprocess.Popen[bytes], str]:
    """Return a JupyterLab that answers, and its address."""
    while True:
        chosen = _free(port)
        server, address = _launched(folder, chosen, token), f"http://127.0.0.1:{chosen}"
        try:
            _await(server, f"{address}/api/status?token={token}", folder)
        except WorkshopError:
            _end(server)
            # Another one that was started at the same moment was quicker.
            if port is None and not _is_free(chosen):
                continue
            raise
        except BaseException:
            _end(server)
            raise
        return server, address


def _launched(folder: Path, port: int, token: str) -> subprocess.Popen[bytes]:
    command = _command(folder, port)
    with (folder / ".collabworkshop" / "jupyterlab.log").open("wb") as log:
        return subprocess.Popen(  # noqa: S603 - our own interpreter, no shell
            command,
            env=_environment(folder, token),
            stdout=subprocess.DEVNULL,
            stderr=log,
            start_new_session=True,
        )


def _free(port: int | None) -> int:
    for candidate in [port] if port else range(_FIRST_PORT, _LAST_PORT):
        if _is_free(candidate):
            return candidate
    if port:
        raise WorkshopError(
            f"Port {port} is taken by another program. Leave --port out, or choose another number."
        )
    raise WorkshopError(f"No port from {_FIRST_PORT} to {_LAST_PORT - 1} is free. Use --port.")


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        # A port that a server has just left would refuse without this.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _command(folder: Path, port: int) -> list[str]:
    settings = folder / ".collabworkshop" / "settings"
    settings.mkdir(parents=True, exist_ok=True)
    (settings / "overrides.json").write_text(json.dumps(_QUIET), encoding="utf-8")
    command = [
        *(sys.executable, "-m", "jupyterlab", "--no-browser"),
        "--ServerApp.ip=127.0.0.1",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        f"--ServerApp.root_dir={folder}",
        f"--LabApp.app_settings_dir={settings}",
        f"--ContentsManager.hide_globs={_HIDDEN}",
        "--LabApp.news_url=None",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        "--LabApp.extension_manager=readonly",
    ]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--allow-root")
    return command


def _environment(folder: Path, token: str) -> dict[str, str]:
    return {
        **os.environ,
        # In the environment and not among the arguments, which everybody on the machine can list.
        "JUPYTER_TOKEN": token,
        "JUPYTER_PREFER_ENV_PATH": "1",
        # Tabs and choices belong to this workspace; else those of another folder come back.
        "JUPYTERLAB_WORKSPACES_DIR": str(folder / ".collabworkshop" / "tabs"),
        "JUPYTERLAB_SETTINGS_DIR": str(folder / ".collabworkshop" / "choices"),
        "COLLABWORKSHOP_WORKSPACE": str(folder),
    }


def _await(server: subprocess.Popen[bytes], address: str, folder: Path) -> None:
    give_up = time.monotonic() + _PATIENCE
    while time.monotonic() < give_up:
        if server.poll() is not None:
            break
        try:
            with urllib.request.urlopen(address, timeout=5):  # noqa: S310 - http on this machine
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)  # there is nothing to wait on but its answer
    log = folder / ".collabworkshop" / "jupyterlab.log"
    last = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()[-5:]
    raise WorkshopError("JupyterLab did not start. It said:\n" + "\n".join(last))


def _end(server: subprocess.Popen[bytes]) -> None:
    server.terminate()
    try:
        server.wait(_GRACE)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()
