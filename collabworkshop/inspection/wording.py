"""What is in a file and what is wrong with it, as a person reads it in a terminal."""

from collections.abc import Iterable, Iterator
from textwrap import fill

from collabworkshop.analysis.sentences import short
from collabworkshop.exchange.networks import formats
from collabworkshop.inspection.converting import Converted
from collabworkshop.inspection.network_report import NetworkReport, StakeholderFigures
from collabworkshop.model.fault import Fault

__all__ = ["conversion_words", "fault_words", "network_words"]

_WIDTH = 88
_MOST_SHOWN = 10
_LONGEST_LABEL = 30
_HEADINGS = ("", "degree", "betweenness", "closeness", "constraint", "effective size")


def network_words(report: NetworkReport, *, name: str, relation: str | None = None) -> str:
    """Return a report in words.

    Parameters
    ----------
    report
        Of a network.
    name
        What people call the file.
    relation
        The one that the figures are of; ``None`` for all taken together.
    """
    title = formats.codec(report.format).title
    head = f"{_plain(name)} holds a network (read as {title})."
    of = f"the relation “{_plain(relation)}”" if relation is not None else "all relations together"
    figures = [f"The figures below are of {of}, as if no tie had a direction."]
    return "\n".join(
        [
            head,
            "",
            *_aligned(_contents(report)),
            "",
            *figures,
            "",
            *_aligned(_shape(report)),
            *_standing(report.stakeholders),
            "",
            fault_words(report.faults),
        ]
    )


def conversion_words(done: Converted) -> str:
    """Return what a conversion did, and what did not come along."""
    nodes, lines = len(done.network.nodes), len(done.network.lines)
    files = " and ".join(" ".join(str(file).split()) for file in done.files)
    said = [
        f"{files}: {_many(nodes, 'node')} and {_many(lines, 'line')}, "
        f"from {done.source} to {done.target}."
    ]
    if done.lost:
        said += ["", "Not in the new file:", *(f"- {' '.join(each.split())}" for each in done.lost)]
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
    listed = [_listed(_fault(each)) for each in faults]
    return "\n".join(
        ["Found wrong, or worth a look:", *listed] if listed else ["No fault was found."]
    )


def _fault(fault: Fault) -> str:
    times = "once" if fault.count == 1 else f"{fault.count:,} times"
    where = f" in {fault.where}" if fault.where else ""
    example = f", for example “{fault.example}”" if fault.example.strip() else ""
    return f"{fault.code}, {times}{where}{example}. {fault.meaning}"


def _contents(report: NetworkReport) -> Iterator[tuple[str, str]]:
    alone = f", {report.isolates:,} of them tied to nobody" if report.isolates else ""
    yield "nodes", f"{report.nodes:,}{alone}"
    if report.two_mode:
        yield "two sets", ", ".join(f"{_plain(k)} {size:,}" for k, size in report.sets.items())
    yield "lines", _lines(report.relations)
    yield "direction", "each tie runs one way" if report.directed else "none: a tie is of both"
    yield "ties", f"{report.ties:,} {'ordered pairs' if report.directed else 'pairs'}"
    yield "density", _figure(report.density)
    if report.directed:
        yield "reciprocity", _figure(report.reciprocity)


def _lines(relations: dict[str, int]) -> str:
    total = f"{sum(relations.values()):,}"
    if set(relations) <= {""}:
        return total
    named = [f"{_plain(name) or '(no name)'} {count:,}" for name, count in relations.items()]
    more = [f"{len(named) - _MOST_SHOWN:,} more"] if len(named) > _MOST_SHOWN else []
    return f"{total}: {', '.join([*named[:_MOST_SHOWN], *more])}"


def _shape(report: NetworkReport) -> Iterator[tuple[str, str]]:
    yield "components", f"{report.components:,}"
    yield "transitivity", _figure(report.transitivity)
    yield "degree centralisation", _figure(report.degree_centralisation)
    yield "betweenness centralisation", _figure(report.betweenness_centralisation)
    yield "closeness centralisation", _figure(report.closeness_centralisation)


def _standing(stakeholders: tuple[StakeholderFigures, ...]) -> Iterator[str]:
    if not stakeholders:
        return
    shown = sorted(stakeholders, key=lambda one: (-(one.betweenness or 0), -one.degree))
    shown = shown[:_MOST_SHOWN]
    rows = [_HEADINGS, *map(_row, shown)]
    yield ""
    yield f"Most between others ({len(shown):,} of {len(stakeholders):,}; --json gives all):"
    yield ""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for label, *figures in rows:
        cells = [text.rjust(width) for text, width in zip(figures, widths[1:], strict=True)]
        yield "  ".join(["", label.ljust(widths[0]), *cells])


def _row(one: StakeholderFigures) -> tuple[str, ...]:
    label = " ".join(one.label.split()) or _plain(one.id)
    label = label if len(label) <= _LONGEST_LABEL else label[: _LONGEST_LABEL - 1] + "…"
    figures = (one.betweenness, one.closeness, one.constraint, one.effective_size)
    return (label, str(one.degree), *map(_figure, figures))


def _figure(number: float | None) -> str:
    return "–" if number is None else f"{number:.3f}"


def _aligned(rows: Iterable[tuple[str, str]]) -> list[str]:
    listed = list(rows)
    width = max(len(name) for name, _ in listed)
    return [
        fill(
            f"  {name.ljust(width)}  {said}",
            _WIDTH,
            subsequent_indent=" " * (width + 4),
            replace_whitespace=False,
            break_long_words=False,
        )
        for name, said in listed
    ]


def _listed(sentence: str) -> str:
    plain = " ".join(sentence.split())
    return fill(plain, _WIDTH, initial_indent="- ", subsequent_indent="  ", break_on_hyphens=False)


def _plain(text: str) -> str:
    """Return a name in one line, cut where it is too long for one."""
    return short(" ".join(text.split()))


def _many(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"
