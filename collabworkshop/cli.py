"""The door for the terminal: ``collabworkshop start`` and its sisters.

Each command imports what it needs: all of it takes most of the time in which one explains itself.
"""

import shlex
import signal
import sys
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from collabworkshop.commands.files import convert, inspect
from collabworkshop.commands.terminal import seen, seen_lines
from collabworkshop.model.errors import WorkshopError

if TYPE_CHECKING:
    from collabworkshop.store.archive import Manifest

__all__ = ["app", "main"]

FIRST_NOTEBOOK = "00-welcome.ipynb"

app = typer.Typer(
    help="Workshops in JupyterLab for the organisations of a coalition.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

app.command()(inspect)
app.command()(convert)

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
    from collabworkshop.host.workspace import Workspace
    from collabworkshop.launch.jupyterlab import running_lab
    from collabworkshop.launch.laying import lay_notebooks

    space = Workspace(workspace)
    folder = space.folder
    for name in lay_notebooks(folder):
        typer.echo(f"{name} was changed by you and stays as it is.")
    space.prepare()
    if space.network_drive:
        typer.echo(
            f"Take care: {folder} is on a network drive ({space.network_drive}), where answers can "
            "be lost when two write at once. Move it to a disk of this machine.",
            err=True,
        )
    typer.echo("Starting JupyterLab ...")
    # SIGINT too: a shell lets programs in the background ignore it. SIGHUP: a closed window.
    for ending in ("SIGINT", "SIGTERM", "SIGHUP"):
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
    from collabworkshop.host.workspace import Workspace

    space = Workspace(workspace)
    workshop = space.begin(title)
    typer.echo(
        f"“{workshop.title}” is ready in {space.folder}. Open it:\n"
        f"    collabworkshop start --workspace {shlex.quote(str(space.folder))}"
    )


@app.command("export")
def export(
    workspace: Annotated[Path, typer.Argument(metavar="WORKSPACE", help="Folder of the workshop.")],
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="The archive to write, ours.zip for example.")
    ],
    *,
    without_private: Annotated[
        bool, typer.Option("--without-private", help="Only what everybody may see.")
    ] = False,
) -> None:
    """Write the whole workshop into one file."""
    from collabworkshop.host.carrying import export_workshop
    from collabworkshop.host.workspace import Workspace

    made = export_workshop(Workspace(workspace), file, with_private=not without_private)
    typer.echo(f"“{seen(made.workshop.title)}” is in {file}: {_count(made.records, 'record')}.")
    if made.private or made.drafts:
        typer.echo(
            f"Private answers are inside ({_private(made)}). Give the file only to somebody whom "
            "everybody trusts with them, or export once more with --without-private."
        )
    else:
        typer.echo("Nothing in it is private.")


@app.command("import")
def import_(
    workspace: Annotated[Path, typer.Argument(metavar="WORKSPACE", help="Folder of the workshop.")],
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="An archive that “export” has written.")
    ],
) -> None:
    """Take in an archive: a new workshop, or what was added to this one elsewhere."""
    from collabworkshop.host.carrying import import_workshop
    from collabworkshop.host.workspace import Workspace

    space = Workspace(workspace)
    taken = import_workshop(space, file)
    title, merged = f"“{seen(taken.workshop.title)}”", taken.merged
    if taken.begun:
        typer.echo(f"{title} is now in {space.folder}: {_count(merged.added, 'record')}.")
    elif merged.added or merged.erased:
        conflicts = _count(merged.conflicts, "conflict")
        typer.echo(f"{title}: {merged.added:,} new, {merged.known:,} known, {conflicts}.")
    else:
        typer.echo(f"Nothing changed: {title} has everything that is in {file}.")
    if merged.erased:
        typer.echo(
            f"{_count(merged.erased, 'record')} of people who were erased on one of the machines "
            "are empty now."
        )
    if merged.conflicts:
        typer.echo("Where there are two versions, the later one stands until somebody chooses.")


@app.command()
def doctor(workspace: Folder = None) -> None:
    """Say what is missing on this machine, and the command that mends it."""
    from collabworkshop.host.workspace import Workspace
    from collabworkshop.launch.doctor import examine

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
        typer.echo(seen_lines(str(error)), err=True)
        sys.exit(1)


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def _private(made: "Manifest") -> str:
    drafts = [_count(made.drafts, "draft")] if made.drafts else []
    return ", ".join([*map(seen, made.private), *drafts])


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt
