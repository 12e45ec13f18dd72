"""The commands about files from elsewhere: what is in one, and one format made into another."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from collabworkshop.commands.terminal import seen_lines
from collabworkshop.inspection.kinds import FORMATS, KINDS

__all__ = ["convert", "inspect"]

_KNOWN = f"One of {', '.join(FORMATS)}."


def _format(name: str | None) -> str | None:
    if name is not None and name not in FORMATS:
        raise typer.BadParameter(f"There is no format {name!r}. There are {', '.join(FORMATS)}.")
    return name


def _kind(name: str | None) -> str | None:
    if name is not None and name not in KINDS:
        known = ", ".join(f"of {said} ({kind})" for kind, said in KINDS.items())
        raise typer.BadParameter(f"Of {name!r} nothing can be said yet, only {known}.")
    return name


@contextmanager
def _wrong_use_told() -> Iterator[None]:
    """Tell options that do not fit the file apart from a file that cannot be read."""
    from collabworkshop.inspection.recognising import WrongUseError

    try:
        yield
    except WrongUseError as error:
        raise typer.BadParameter(seen_lines(str(error))) from None


Nodes = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="A table of the nodes, where that is a file of its own."),
]
Directed = Annotated[
    bool | None,
    typer.Option(
        "--directed/--undirected",
        help="Whether a tie runs from its first end to its second only. [default: what the file "
        "says, else undirected]",
        show_default=False,
    ),
]


def inspect(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A file, a folder or a zip.")],
    nodes: Nodes = None,
    directed: Directed = None,
    relation: Annotated[
        str | None, typer.Option(metavar="NAME", help="Look at the ties of this relation only.")
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            metavar="KIND", callback=_kind, help=f"What the file holds. One of {', '.join(KINDS)}."
        ),
    ] = None,
    format_name: Annotated[
        str | None,
        typer.Option("--format", metavar="NAME", callback=_format, help=f"Its format. {_KNOWN}"),
    ] = None,
    *,
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON object for programs, and nothing else.")
    ] = False,
) -> None:
    """Say what is in a file and everything that is wrong with it."""
    from collabworkshop.inspection.inspecting import inspected
    from collabworkshop.inspection.wording import report_words

    with _wrong_use_told():
        report = inspected(
            file,
            nodes=nodes,
            directed=directed,
            relation=relation,
            kind=kind,
            format_name=format_name,
        )
    if as_json:
        # In ASCII, so that no terminal, pipe or code page changes a letter.
        typer.echo(json.dumps(report.model_dump(mode="json"), indent=2))
    else:
        typer.echo(seen_lines(report_words(report, name=file.name or str(file), relation=relation)))


def convert(
    source: Annotated[Path, typer.Argument(metavar="SOURCE", help="A file, a folder or a zip.")],
    target: Annotated[
        Path,
        typer.Argument(
            metavar="TARGET",
            help="The file to write; its ending says how. A directory of services also takes a "
            "folder.",
        ),
    ],
    source_format: Annotated[
        str | None,
        typer.Option("--from", metavar="NAME", callback=_format, help=f"Format read. {_KNOWN}"),
    ] = None,
    target_format: Annotated[
        str | None,
        typer.Option("--to", metavar="NAME", callback=_format, help=f"Format written. {_KNOWN}"),
    ] = None,
    nodes: Nodes = None,
    directed: Directed = None,
    project: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="In a network of two sets, keep this one, and tie those with partners in common.",
        ),
    ] = None,
    *,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace files that are there already.")
    ] = False,
) -> None:
    """Write what is in a file in another format, and say what that one cannot hold."""
    from collabworkshop.inspection.converting import converted
    from collabworkshop.inspection.wording import conversion_words

    with _wrong_use_told():
        done = converted(
            source,
            target,
            nodes=nodes,
            directed=directed,
            source_format=source_format,
            target_format=target_format,
            keep=project,
            overwrite=overwrite,
        )
    typer.echo(seen_lines(conversion_words(done)))
