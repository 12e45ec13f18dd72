"""Which kind of thing lies in a file, a folder or a zip."""

from collections.abc import Sequence
from pathlib import Path

from collabworkshop.exchange.directories.reading import looks_like as is_directory
from collabworkshop.exchange.responses.recognising import looks_like as is_survey
from collabworkshop.exchange.source import first_lines
from collabworkshop.exchange.three_w.reading import looks_like as is_three_w
from collabworkshop.inspection.evaluation_opening import holds_evaluation
from collabworkshop.inspection.kinds import FORMATS, KINDS
from collabworkshop.inspection.opening import holds_network
from collabworkshop.inspection.pathway_opening import holds_pathway
from collabworkshop.inspection.pieces import Piece
from collabworkshop.inspection.tables import part_of
from collabworkshop.model.errors import WorkshopError

__all__ = ["WrongUseError", "kind_of", "refuse_options_of_networks"]


class WrongUseError(WorkshopError):
    """Options that do not go together, or not with what is in the file."""


def kind_of(
    found: Sequence[Piece], *, kind: str | None = None, format_name: str | None = None
) -> str:
    r"""Return the name of the kind, as somebody says it or else as the files show it.

    What can be nothing but an evaluation plan or a theory of change is one, unless a network or a
    directory lies beside it. Tables with the names and headings of HSDS are a directory. One table
    of organisations, activities and places is who does what where, unless a network lies beside
    it. One table of answers, with nothing else beside it that is known, is a survey. All else is
    for the readers of networks, which say best what they miss.

    Parameters
    ----------
    found
        The files.
    kind, format_name
        What somebody says of them.

    Raises
    ------
    WrongUseError
        When the format is not of that kind.

    Examples
    --------
    >>> kind_of([Piece("list.csv", b"Agency,Sector,Town\nA,Health,N\n")])
    'three-w'
    >>> kind_of([Piece("ties.csv", b"from,to\nA,B\n")])
    'network'
    >>> kind_of([Piece("map.csv", b"cause,effect\na,b\n")])
    'pathway'
    >>> kind_of([Piece("answers.csv", b"Team,We meet,We eat\nA,Often,Never\n")])
    'responses'
    """
    of_format = FORMATS[format_name] if format_name is not None else None
    if kind is not None and of_format is not None and kind != of_format:
        raise WrongUseError(
            f"The format {format_name} is one of {KINDS[of_format]}, and --kind says {KINDS[kind]}."
            " Leave one of them out."
        )
    return kind or of_format or _shown(found)


def refuse_options_of_networks(
    kind: str,
    name: str,
    *,
    nodes: Path | None = None,
    directed: bool | None = None,
    relation: str | None = None,
    project: str | None = None,
) -> None:
    """Refuse what is said of ties where there are none.

    Parameters
    ----------
    kind
        What the file holds.
    name
        What people call the file.
    nodes, directed, relation, project
        What was given with these options; ``None`` where nothing was.

    Raises
    ------
    WrongUseError
        When one was given for something that is no network.
    """
    options = {
        "--nodes": nodes is not None,
        "--directed": directed is True,
        "--undirected": directed is False,
        "--relation": relation is not None,
        "--project": project is not None,
    }
    given = [option for option, was_given in options.items() if was_given]
    if kind != "network" and given:
        raise WrongUseError(
            f"Only a network takes {' and '.join(given)}; {name!r} is taken for {KINDS[kind]}. "
            "Leave this out, or say that it is a network."
        )


def _shown(found: Sequence[Piece]) -> str:
    if holds_evaluation(found):
        return "evaluation"
    if holds_pathway(found):
        return "pathway"
    # Anybody may call a table of nodes "organizations.csv"; no table of HSDS names ends of ties.
    ties = any(part_of(Piece(piece.name, first_lines(piece.data))).ties for piece in found)
    if not ties and is_directory({piece.name: piece.data for piece in found}):
        return "directory"
    others = [piece for piece in found if not is_three_w(piece.data, piece.name)]
    if ties or any(map(holds_network, others)):
        return "network"
    if len(others) < len(found):
        return "three-w"
    return "responses" if any(is_survey(piece.data, piece.name) for piece in found) else "network"
