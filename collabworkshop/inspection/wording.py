"""What is in a file and what is wrong with it, as a person reads it in a terminal."""

from collections.abc import Iterable, Iterator

from collabworkshop.exchange.networks import formats
from collabworkshop.exchange.pathways import formats as pathways
from collabworkshop.exchange.responses import reading as responses
from collabworkshop.exchange.three_w.reading import TITLES
from collabworkshop.inspection.converting import Converted
from collabworkshop.inspection.directory_report import DirectoryReport
from collabworkshop.inspection.evaluation_report import EvaluationReport
from collabworkshop.inspection.inspecting import Report
from collabworkshop.inspection.kinds import KINDS
from collabworkshop.inspection.layout import aligned, as_item, many, plain
from collabworkshop.inspection.network_report import NetworkReport
from collabworkshop.inspection.network_wording import network_lines
from collabworkshop.inspection.pathway_report import PathwayReport
from collabworkshop.inspection.responses_report import ResponsesReport
from collabworkshop.inspection.three_w_report import ThreeWReport
from collabworkshop.model.fault import Fault

__all__ = ["conversion_words", "fault_words", "report_words"]


def report_words(report: Report, *, name: str, relation: str | None = None) -> str:
    """Return a report in words.

    Parameters
    ----------
    report
        Of whatever kind.
    name
        What people call the file.
    relation
        The one that the figures of a network are of; ``None`` for all taken together.
    """
    if isinstance(report, NetworkReport):
        read_as = formats.codec(report.format).title
        lines = network_lines(report, relation)
    elif isinstance(report, DirectoryReport):
        read_as = f"{report.standard}, {report.format}"
        lines = aligned(_directory(report))
    elif isinstance(report, ResponsesReport):
        read_as = responses.TITLES[report.format]
        lines = aligned(_responses(report))
    elif isinstance(report, PathwayReport):
        read_as = pathways.codec(report.format).title
        lines = aligned(_pathway(report))
    elif isinstance(report, EvaluationReport):
        read_as = report.standard
        lines = aligned(_evaluation(report))
    else:
        read_as = TITLES[report.format]
        lines = aligned(_three_w(report))
    head = f"{plain(name)} holds {KINDS[report.kind]} (read as {read_as})."
    return "\n".join([head, "", *lines, "", fault_words(report.faults)])


def conversion_words(done: Converted) -> str:
    """Return what a conversion did, and what did not come along."""
    files = " and ".join(" ".join(str(file).split()) for file in done.files)
    said = [f"{files}: {done.held}, from {done.source} to {done.target}."]
    if done.lost:
        said += [
            "",
            "Not in the new file, or not as it was:",
            *(f"- {' '.join(each.split())}" for each in done.lost),
        ]
    else:
        said += ["Nothing was lost."]
    if done.faults:
        said += ["", fault_words(done.faults)]
    return "\n".join(said)


def fault_words(faults: Iterable[Fault]) -> str:
    """Return faults as sentences, each with where it is, how often, and an example.

    Examples
    --------
    >>> print(fault_words([]))
    No fault was found.
    >>> fault = Fault(code="self-loop", count=2, where="ties", example="7 – 7", meaning="Loops.")
    >>> print(fault_words([fault]))
    Found wrong, or worth a look:
    - self-loop, 2 times in ties, for example “7 – 7”. Loops.
    """
    listed = [as_item(_fault(each)) for each in faults]
    return "\n".join(
        ["Found wrong, or worth a look:", *listed] if listed else ["No fault was found."]
    )


def _fault(fault: Fault) -> str:
    times = "once" if fault.count == 1 else f"{fault.count:,} times"
    where = f" in {fault.where}" if fault.where else ""
    example = f", for example “{fault.example}”" if fault.example.strip() else ""
    return f"{fault.code}, {times}{where}{example}. {fault.meaning}"


def _directory(report: DirectoryReport) -> Iterator[tuple[str, str]]:
    alone = f", {report.single_provider_categories:,} of them offered by one organisation only"
    yield "organisations", f"{report.organisations:,}"
    yield "services", f"{report.services:,}"
    yield "locations", f"{report.locations:,}"
    yield (
        "categories in use",
        f"{report.categories_used:,}{alone if report.categories_used else ''}",
    )
    yield "organisation and category", many(report.organisation_category_pairs, "pair")


def _three_w(report: ThreeWReport) -> Iterator[tuple[str, str]]:
    yield "rows", f"{report.rows:,}"
    yield "organisations", f"{report.organisations:,}"
    yield "activities", f"{report.activities:,}"
    yield "places", f"{report.places:,}"


def _responses(report: ResponsesReport) -> Iterator[tuple[str, str]]:
    yield "respondents", f"{report.respondents:,}"
    yield "items", f"{report.items:,}"
    yield "missing answers", f"{report.missing:,} of {report.respondents * report.items:,}"


def _pathway(report: PathwayReport) -> Iterator[tuple[str, str]]:
    alone = f", {report.elements_without_link:,} of them without a link"
    yield "elements", f"{report.elements:,}{alone if report.elements_without_link else ''}"
    yield "links", f"{report.links:,}"
    yield "elements on circles", f"{report.elements_on_cycles:,}"


def _evaluation(report: EvaluationReport) -> Iterator[tuple[str, str]]:
    words = f", {report.qualitative_indicators:,} of them in words"
    yield "activities", f"{report.activities:,}"
    yield "results", f"{report.results:,}"
    yield "indicators", f"{report.indicators:,}{words if report.qualitative_indicators else ''}"
    yield "baselines", f"{report.baselines:,}"
    yield "periods", f"{report.periods:,}, {report.complete_triples:,} of them can be judged"
    yield "targets", f"{report.targets:,}"
    yield "actuals", f"{report.actuals:,}"
