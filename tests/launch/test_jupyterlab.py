"""What happens before JupyterLab answers; the rest is in tests/test_cli.py, for real."""

import json
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from collabworkshop.launch import jupyterlab
from collabworkshop.launch.jupyterlab import running_lab
from collabworkshop.model.errors import WorkshopError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / ".collabworkshop").mkdir()
    return tmp_path


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def test_a_taken_port_is_a_sentence(folder: Path, taken: int) -> None:
    with (
        pytest.raises(WorkshopError, match=f"Port {taken} is taken"),
        running_lab(folder, port=taken, first="a.ipynb"),
    ):
        pass


def test_without_a_port_the_first_free_one_is_taken(
    monkeypatch: pytest.MonkeyPatch, taken: int
) -> None:
    monkeypatch.setattr(jupyterlab, "_FIRST_PORT", taken)
    monkeypatch.setattr(jupyterlab, "_LAST_PORT", taken + 20)
    assert taken < jupyterlab._free(None) < taken + 20
    monkeypatch.setattr(jupyterlab, "_LAST_PORT", taken + 1)
    with pytest.raises(WorkshopError, match=f"No port from {taken} to {taken} is free"):
        jupyterlab._free(None)


def test_a_server_that_ends_before_it_answers_is_quoted(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dies = "import sys; sys.exit('the disk is on fire')"
    monkeypatch.setattr(jupyterlab, "_command", lambda *_: [sys.executable, "-c", dies])
    with (
        pytest.raises(WorkshopError, match=r"did not start\. It said:\nthe disk is on fire"),
        running_lab(folder, port=None, first="a.ipynb"),
    ):
        pass


def test_who_loses_the_race_for_a_port_takes_the_next_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = (
        "import sys; from http.server import *; "
        "H = type('H', (BaseHTTPRequestHandler,), {'do_GET': lambda s: (s.send_response(200), "
        "s.end_headers())}); HTTPServer(('127.0.0.1', int(sys.argv[1])), H).serve_forever()"
    )
    asked: list[int] = []
    with socket.socket() as quicker:

        def command(_: Path, port: int) -> list[str]:
            asked.append(port)
            if len(asked) == 1:
                quicker.bind(("127.0.0.1", port))
                quicker.listen()
                return [sys.executable, "-c", "raise SystemExit('the port is taken')"]
            return [sys.executable, "-c", answers, str(port)]

        monkeypatch.setattr(jupyterlab, "_command", command)
        with running_lab(folder, port=None, first="a.ipynb") as lab:
            assert asked[0] < asked[1]
            assert lab.address.startswith(f"http://127.0.0.1:{asked[1]}/")


def test_a_server_that_never_answers_is_ended(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sleeps = "import time; time.sleep(60)"
    monkeypatch.setattr(jupyterlab, "_command", lambda *_: [sys.executable, "-c", sleeps])
    monkeypatch.setattr(jupyterlab, "_PATIENCE", 0.3)
    with (
        pytest.raises(WorkshopError, match="did not start"),
        running_lab(folder, port=None, first="a.ipynb"),
    ):
        pass
    assert [p for p in psutil.Process().children() if "time.sleep(60)" in p.cmdline()] == []


def test_a_server_that_does_not_hear_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    deaf = (
        "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); "
        "print('deaf', flush=True); time.sleep(60)"
    )
    with jupyterlab.subprocess.Popen(
        [sys.executable, "-c", deaf], stdout=jupyterlab.subprocess.PIPE
    ) as server:
        assert server.stdout is not None
        server.stdout.readline()
        monkeypatch.setattr(jupyterlab, "_GRACE", 0.3)
        jupyterlab._end(server)
        assert server.returncode == -9


def test_jupyterlab_listens_on_this_machine_only_and_asks_nobody_for_news(folder: Path) -> None:
    assert "--ServerApp.ip=127.0.0.1" in jupyterlab._command(folder, 9999)
    written = folder / ".collabworkshop" / "settings" / "overrides.json"
    news, kernels = json.loads(written.read_text("utf-8")).values()
    assert news == {"fetchNews": "false", "checkForUpdates": False}
    # What people do and what the kernel does by itself come one after the other.
    assert kernels == {"commsOverSubshells": "disabled"}
