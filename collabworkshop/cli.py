"""The door for the terminal: ``collabworkshop start`` and its sisters."""

import shlex
import signal
import sys
import webbrowser
from pathlib import Path
from typing import Annotated

import typer

from collabworkshop.host.workspace import Workspace
from collabworkshop.launch.doctor import examine
from collabworkshop.launch.jupyterlab import running_lab
from collabworkshop.launch.laying import lay_notebooks
from collabworkshop.model.errors import WorkshopError

__all__ = ["app", "main"]

FIRST_NOTEBOOK = "00-welcome.ipynb"

app = typer.Typer(
    help="Workshops in JupyterLab for the organisations of a coalition.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Folder = Annotated[
    Path | None,
    typer.Option(
        "--workspace",
        envvar="COLLABWORKSHOP_WORKSPACE",
        help="Folder of the workshop. [default: ./workshop]",
        show_default=False,
    ),
]


@app.command()
def start(
    workspace: Folder = None,
    port: Annotated[int | None, typer.Option(min=1, max=65535, help="Port to listen on.")] = None,
    *,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Open no browser.")] = False,
) -> None:
    """Lay the notebooks into the workspace and open them in JupyterLab."""
    space = Workspace(workspace)
    folder = space.folder
    for name in lay_notebooks(folder):
        typer.echo(f"{name} was changed by you and stays as it is.")
    space.prepare()
    typer.echo("Starting JupyterLab ...")
    for ending in ("SIGTERM", "SIGHUP"):  # the second: somebody closes the terminal's window
        if hasattr(signal, ending):
            signal.signal(getattr(signal, ending), _interrupt)
    try:
        with running_lab(folder, port=port, first=FIRST_NOTEBOOK) as lab:
            typer.echo(f"The workshop is open at\n\n    {lab.address}\n\nEnd it here with Ctrl+C.")
            if not no_browser:
                webbrowser.open(lab.address)
            lab.wait()
    except KeyboardInterrupt:
        pass  # the way to end it
    typer.echo("\nThe workshop is closed. Everything is saved.")


@app.command()
def new(
    title: Annotated[str, typer.Option(help="Name of the workshop or the coalition.")],
    workspace: Folder = None,
) -> None:
    """Begin a workshop of your own, empty."""
    space = Workspace(workspace)
    workshop = space.begin(title)
    typer.echo(
        f"“{workshop.title}” is ready in {space.folder}. Open it:\n"
        f"    collabworkshop start --workspace {shlex.quote(str(space.folder))}"
    )


@app.command()
def doctor(workspace: Folder = None) -> None:
    """Say what is missing on this machine, and the command that mends it."""
    ill = False
    for ailment in examine(Workspace(workspace).folder):
        mark = "ok     " if not ailment.remedy else "missing" if ailment.needed else "without"
        typer.echo(f"{mark}  {ailment.what}")
        if ailment.remedy:
            typer.echo(f"         mend it: {ailment.remedy}")
        ill = ill or bool(ailment.remedy and ailment.needed)
    if ill:
        raise typer.Exit(1)


def main() -> None:
    """Run the command; what went wrong is a sentence on stderr, never a traceback."""
    try:
        app()
    except WorkshopError as error:
        typer.echo(str(error), err=True)
        sys.exit(1)


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt
