"""The commands about files from elsewhere: what is in one, and one format made into another."""

import json
from pathlib import Path
from typing import Annotated

import typer

from collabworkshop.commands.terminal import seen_lines
from collabworkshop.exchange.networks.formats import NAMES

__all__ = ["convert", "inspect"]

_KINDS = ("network",)
_KNOWN = f"One of {', '.join(NAMES)}."


def _format(name: str | None) -> str | None:
    if name is not None and name not in NAMES:
        raise typer.BadParameter(f"There is no format {name!r}. There are {', '.join(NAMES)}.")
    return name


def _kind(name: str | None) -> str | None:
    if name is not None and name not in _KINDS:
        raise typer.BadParameter(f"Of {name!r} nothing can be said yet, only of a network.")
    return name


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
    kind: Annotated[  # noqa: ARG001 - there is one so far, and the callback knows it
        str | None,
        typer.Option(metavar="KIND", callback=_kind, help="What the file holds: network."),
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
    from collabworkshop.inspection.wording import network_words

    report = inspected(
        file, nodes=nodes, directed=directed, relation=relation, format_name=format_name
    )
    if as_json:
        # In ASCII, so that no terminal, pipe or code page changes a letter.
        typer.echo(json.dumps(report.model_dump(mode="json"), indent=2))
    else:
        typer.echo(
            seen_lines(network_words(report, name=file.name or str(file), relation=relation))
        )


def convert(
    source: Annotated[Path, typer.Argument(metavar="SOURCE", help="A file, a folder or a zip.")],
    target: Annotated[
        Path, typer.Argument(metavar="TARGET", help="The file to write; its ending says how.")
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
    """Write a network in another format, and say what that one cannot hold."""
    from collabworkshop.inspection.converting import converted
    from collabworkshop.inspection.wording import conversion_words

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
