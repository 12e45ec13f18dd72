"""The commands as people type them: real signals, and no traceback ever."""

import http.client
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import nbformat
import psutil
import pytest

from collabworkshop.host.workspace import Workspace
from collabworkshop.model.record import Change
from collabworkshop.model.stakeholder import Stakeholder
from tests.terminal import Terminal

PROGRAM = Path(sys.executable).with_name("collabworkshop")
PATIENCE = 60


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """The environment of somebody who has never used Jupyter."""
    ours = ("JUPYTER", "COLLABWORKSHOP", "COV_", "TERMINAL_WIDTH", "COLUMNS")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return {**kept, "HOME": str(tmp_path / "home"), "COLUMNS": "100", "NO_COLOR": "1"}


class OwnProcesses(Terminal):
    """A terminal whose commands run as on a machine: each in a process of its own."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.folder = folder
        self.environment = environment

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [PROGRAM, *arguments],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )


@pytest.fixture
def terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Terminal:
    return Terminal(tmp_path, monkeypatch, capsys)


@pytest.fixture
def machine(tmp_path: Path, environment: dict[str, str]) -> OwnProcesses:
    return OwnProcesses(tmp_path, environment)


COMMANDS = {
    "start": "--workspace",
    "new": "--workspace",
    "export": "WORKSPACE",
    "import": "WORKSPACE",
    "doctor": "--workspace",
}


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_explains_itself(terminal: Terminal, command: str) -> None:
    done = terminal.run(command, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert f"Usage: collabworkshop {command}" in done.stdout
    assert COMMANDS[command] in done.stdout


def test_help_lists_every_command(terminal: Terminal) -> None:
    done = terminal.run("--help")
    assert done.returncode == 0
    assert [name for name in COMMANDS if not re.search(rf"\b{name}\b", done.stdout)] == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["begin"],
        ["new"],
        ["new", "--title"],
        ["new", "--titel", "Ours"],
        ["start", "--port", "many"],
        ["start", "--port", "0"],
        ["start", "--port", "70000"],
        ["doctor", "more"],
        ["export", "workshop"],
        ["import"],
        ["import", "workshop", "ours.zip", "--without-private"],
    ],
    ids=" ".join,
)
def test_wrong_use_is_told_apart_from_bad_input(terminal: Terminal, arguments: list[str]) -> None:
    assert "Error" in terminal.refused(*arguments, code=2)


def test_new_begins_a_workshop_and_never_a_second_one(machine: OwnProcesses) -> None:
    assert "“Hafen & Söhne” is ready" in machine.said("new", "--title", "Hafen & Söhne")
    host = Workspace(machine.folder / "workshop").open()
    assert host.workshop.title == "Hafen & Söhne"
    host.close()
    assert "already a workshop" in machine.refused("new", "--title", "Another")


@pytest.mark.parametrize("title", ["", "  ", "x" * 4_001])
def test_a_title_that_cannot_be_one_is_a_sentence(terminal: Terminal, title: str) -> None:
    assert "title: " in terminal.refused("new", "--title", title)
    assert not (terminal.folder / "workshop").exists()


@pytest.fixture
def answered(terminal: Terminal) -> Workspace:
    """A workshop in the folder "ours", with one stakeholder and one private placement."""
    space = Workspace(terminal.folder / "ours")
    space.begin("Hafen & Söhne")
    door = space.open()
    body = Stakeholder(name="Clinic").model_dump(mode="json")
    placement = {"stakeholder": "clinic", "interest": 4, "influence": 2}
    door.put([Change(kind="stakeholder", key="clinic", body=body)])
    door.put([Change(kind="placement", key=f"clinic/{door.person}", body=placement)])
    door.close()
    return space


def said(done: subprocess.CompletedProcess[str]) -> str:
    """Return what a command that went well says, in one line."""
    assert (done.returncode, done.stderr) == (0, "")
    return " ".join(done.stdout.split())


def test_a_workshop_is_carried_to_another_machine(
    machine: OwnProcesses, answered: Workspace
) -> None:
    out = said(machine.run("export", "ours", "ours.zip"))
    assert (
        "“Hafen & Söhne” is in ours.zip: 2 records. Private answers are inside (placement)" in out
    )
    assert "is now in" in said(machine.run("import", "there", "ours.zip"))
    assert "Nothing changed" in said(machine.run("import", "there", "ours.zip"))
    door = answered.open()
    door.undo()
    door.close()
    said(machine.run("export", "ours", "later.zip"))
    assert "1 new, 2 known, 0 conflicts." in said(machine.run("import", "there", "later.zip"))


@pytest.mark.usefixtures("answered")
def test_an_export_can_leave_out_what_is_private(terminal: Terminal) -> None:
    out = said(terminal.run("export", "ours", "ours.zip", "--without-private"))
    assert out.endswith(": 1 record. Nothing in it is private.")


def test_two_versions_and_an_erasure_are_said(terminal: Terminal, answered: Workspace) -> None:
    said(terminal.run("export", "ours", "ours.zip"))
    said(terminal.run("import", "there", "ours.zip"))
    for folder in ("ours", "there"):
        door = Workspace(terminal.folder / folder).open()
        body = Stakeholder(name=folder).model_dump(mode="json")
        door.as_person("bo").put([Change(kind="stakeholder", key="clinic", body=body)])
        door.close()
    said(terminal.run("export", "there", "there.zip"))
    out = said(terminal.run("import", "ours", "there.zip"))
    assert "1 new, 2 known, 1 conflict. Where there are two versions, the later one" in out
    door = answered.open()
    door.as_person("bo").erase("bo")
    door.close()
    said(terminal.run("export", "ours", "erased.zip"))
    assert "1 record of people who were erased" in said(
        terminal.run("import", "there", "erased.zip")
    )


@pytest.mark.usefixtures("answered")
def test_what_cannot_be_carried_is_a_sentence(terminal: Terminal) -> None:
    said(terminal.run("export", "ours", "ours.zip"))
    assert "already a file" in terminal.refused("export", "ours", "ours.zip")
    assert "no workshop" in terminal.refused("export", "nowhere", "new.zip")
    assert "cannot be written" in terminal.refused("export", "ours", "nowhere/new.zip")
    assert "cannot be read" in terminal.refused("import", "ours", "nowhere.zip")
    (terminal.folder / "bad.zip").write_bytes((terminal.folder / "ours.zip").read_bytes()[:-9])
    assert "cut off" in terminal.refused("import", "ours", "bad.zip")
    terminal.run("new", "--title", "Another", "--workspace", "other")
    assert "another workshop" in terminal.refused("import", "other", "ours.zip")
    (terminal.folder / "ours" / "workshop.sqlite").write_text("not a store at all")
    assert terminal.refused("export", "ours", "wreck.zip")


def test_a_title_from_elsewhere_does_not_steer_the_terminal(terminal: Terminal) -> None:
    Workspace(terminal.folder / "ours").begin("\x1b[2JOurs\u202e")
    assert "“?[2JOurs?” is in" in said(terminal.run("export", "ours", "ours.zip"))


def test_a_workspace_that_cannot_be_used_is_a_sentence(
    terminal: Terminal, machine: OwnProcesses
) -> None:
    (terminal.folder / "file").write_text("not a folder")
    where = ["--workspace", "file"]
    assert "cannot be used" in terminal.refused("new", "--title", "Ours", *where)
    assert "cannot be written" in machine.refused("start", "--no-browser", *where)


def test_the_environment_names_the_workspace(machine: OwnProcesses) -> None:
    machine.environment["COLLABWORKSHOP_WORKSPACE"] = "named"
    machine.run("new", "--title", "Ours")
    assert (machine.folder / "named" / "workshop.sqlite").exists()


def test_the_doctor_finds_a_sound_machine_and_says_what_is_wrong(terminal: Terminal) -> None:
    sound = terminal.run("doctor")
    assert sound.returncode == 0
    assert re.search(r"^ok +Python 3\.", sound.stdout, re.MULTILINE)
    (terminal.folder / "file").write_text("not a folder")
    ill = terminal.run("doctor", "--workspace", "file")
    assert ill.returncode == 1
    assert re.search(r"^missing +the workspace .* cannot be written", ill.stdout, re.MULTILINE)
    assert "mend it: choose another --workspace" in ill.stdout


class Started:
    """A `collabworkshop start` that answers."""

    def __init__(self, machine: OwnProcesses, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [PROGRAM, "start", "--no-browser", *arguments],
            cwd=machine.folder,
            env=machine.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.said = ""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.said += line
            if "End it here" in line:
                break
        own = psutil.Process(self.process.pid)
        self.family = [own, *own.children(recursive=True)]
        found = re.search(r"http://(127\.0\.0\.1:\d+)(/lab/tree/\S+)\?token=(\S+)", self.said)
        assert found, self.said
        self.host, self.path, self.token = found.groups()

    def ask(self, path: str, method: str = "GET", token: str | None = None) -> int:
        """Ask the server; return the status of its answer."""
        connection = http.client.HTTPConnection(self.host, timeout=PATIENCE)
        headers = {"Authorization": f"token {token or self.token}"}
        connection.request(method, path, headers=headers)
        status = connection.getresponse().status
        connection.close()
        return status

    def arguments(self) -> Iterator[str]:
        """Yield what anybody on the machine can read of how these programs were started."""
        for process in self.family:
            with suppress(psutil.NoSuchProcess):
                yield from process.cmdline()

    def end(self, by: signal.Signals | None) -> str:
        """Send a signal; return what was said after, when nothing is left of it."""
        self.family += psutil.Process(self.process.pid).children(recursive=True)
        if by is not None:
            self.process.send_signal(by)
        out, err = self.process.communicate(timeout=PATIENCE)
        assert (self.process.returncode, err) == (0, "")
        assert psutil.wait_procs(self.family, timeout=10)[1] == []
        return out


@pytest.fixture
def started() -> Iterator[list[Started]]:
    """Gather what a test starts, and end it also when the test fails."""
    running: list[Started] = []
    yield running
    for one in running:
        if one.process.poll() is None:
            one.process.terminate()
            one.process.communicate(timeout=PATIENCE)


def test_start_answers_with_its_token_only_and_sigterm_ends_all_of_it(
    machine: OwnProcesses, started: list[Started]
) -> None:
    lab = Started(machine)
    started.append(lab)
    assert lab.path == "/lab/tree/00-welcome.ipynb"
    assert lab.ask(lab.path) == 200
    assert lab.ask("/api/contents/00-welcome.ipynb") == 200
    assert lab.ask("/api/contents/00-welcome.ipynb", token="wrong") == 403  # noqa: S106 - no secret
    assert lab.ask("/api/kernels", method="POST") == 201
    assert not any(lab.token in argument for argument in lab.arguments())
    # A second one on the same port says so and leaves the first alone.
    port = lab.host.rpartition(":")[2]
    second = machine.run("start", "--no-browser", "--workspace", "other", "--port", port)
    assert (second.returncode, "Traceback" in second.stderr) == (1, False)
    assert f"Port {port} is taken by another program" in second.stderr
    assert lab.ask("/api/status") == 200
    assert "The workshop is closed. Everything is saved." in lab.end(signal.SIGTERM)


def test_a_second_start_keeps_what_was_changed_and_ctrl_c_ends_it(
    machine: OwnProcesses, started: list[Started]
) -> None:
    # As a shell starts what stands in the background; Ctrl+C has to end it all the same.
    heeded = signal.signal(signal.SIGINT, signal.SIG_IGN)
    first = Started(machine, "--workspace", "ours")
    signal.signal(signal.SIGINT, heeded)
    started.append(first)
    assert "changed by you" not in first.said
    first.end(signal.SIGINT)
    welcome = machine.folder / "ours" / "00-welcome.ipynb"
    notebook = nbformat.read(welcome, as_version=4)
    notebook.cells[0].source = "# Ours"
    nbformat.write(notebook, welcome)
    second = Started(machine, "--workspace", "ours")
    started.append(second)
    assert "00-welcome.ipynb was changed by you and stays as it is." in second.said
    assert nbformat.read(welcome, as_version=4).cells[0].source == "# Ours"
    # "Shut Down" in JupyterLab's own menu ends the command as well.
    assert second.ask("/api/shutdown", method="POST") == 200
    assert "The workshop is closed." in second.end(None)


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="this system has no such signal")
def test_a_start_whose_window_is_closed_before_it_answers_leaves_nothing(
    machine: OwnProcesses,
) -> None:
    process = subprocess.Popen(
        [PROGRAM, "start", "--no-browser"],
        cwd=machine.folder,
        env=machine.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    log = machine.folder / "workshop" / ".collabworkshop" / "jupyterlab.log"
    # To look again and again would keep a whole processor from what is waited for.
    follow = ["tail", "-n", "+1", "-F", str(log)]
    with subprocess.Popen(follow, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as tail:
        assert tail.stdout is not None
        assert tail.stdout.read(1)
        tail.terminate()
    assert process.poll() is None
    children = psutil.Process(process.pid).children(recursive=True)
    assert children
    process.send_signal(signal.SIGHUP)
    _, err = process.communicate(timeout=PATIENCE)
    assert (process.returncode, err) == (0, "")
    assert psutil.wait_procs(children, timeout=10)[1] == []
