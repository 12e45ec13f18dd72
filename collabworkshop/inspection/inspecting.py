"""What is in a file that somebody brings, and what is wrong with it."""

from pathlib import Path

from collabworkshop.inspection.directory_opening import opened_directory
from collabworkshop.inspection.directory_report import DirectoryReport, directory_report
from collabworkshop.inspection.evaluation_opening import opened_evaluation
from collabworkshop.inspection.evaluation_report import EvaluationReport, evaluation_report
from collabworkshop.inspection.measuring import network_report
from collabworkshop.inspection.network_report import NetworkReport
from collabworkshop.inspection.opening import opened_among
from collabworkshop.inspection.pathway_opening import opened_pathway
from collabworkshop.inspection.pathway_report import PathwayReport, pathway_report
from collabworkshop.inspection.pieces import pieces
from collabworkshop.inspection.recognising import kind_of, refuse_options_of_networks
from collabworkshop.inspection.responses_opening import opened_responses
from collabworkshop.inspection.responses_report import ResponsesReport, responses_report
from collabworkshop.inspection.three_w_opening import opened_three_w
from collabworkshop.inspection.three_w_report import ThreeWReport, three_w_report

__all__ = ["Report", "inspected"]

Report = (
    NetworkReport
    | DirectoryReport
    | ThreeWReport
    | ResponsesReport
    | PathwayReport
    | EvaluationReport
)


def inspected(
    path: Path,
    *,
    nodes: Path | None = None,
    directed: bool | None = None,
    relation: str | None = None,
    kind: str | None = None,
    format_name: str | None = None,
) -> Report:
    """Return the report of a file, a folder or a zip.

    Parameters
    ----------
    path
        What to look into.
    nodes, directed
        As for `opened`; of a network only.
    relation
        Look at the ties of this relation only; of a network only.
    kind, format_name
        What somebody says of it; ``None`` finds it.

    Raises
    ------
    UnreadableError
        When there is nothing that could be read; the message says why and what to do.
    WrongUseError
        When what is said does not go together, or not with what is in the file.
    """
    found = pieces(path)
    kind = kind_of(found, kind=kind, format_name=format_name)
    refuse_options_of_networks(kind, path.name, nodes=nodes, directed=directed, relation=relation)
    if kind == "directory":
        return directory_report(opened_directory(found, path.name, format_name=format_name))
    if kind == "three-w":
        return three_w_report(opened_three_w(found, path.name, format_name=format_name))
    if kind == "responses":
        return responses_report(opened_responses(found, path.name, format_name=format_name))
    if kind == "pathway":
        return pathway_report(opened_pathway(found, path.name, format_name=format_name))
    if kind == "evaluation":
        return evaluation_report(opened_evaluation(found, path.name, format_name=format_name))
    got = opened_among(found, path.name, nodes=nodes, directed=directed, format_name=format_name)
    return network_report(
        got.network,
        got.faults,
        name=got.name,
        format_name=got.format_name,
        relation=relation,
    )
