"""What is in a network, as a person reads it in a terminal."""

from collections.abc import Iterator

from collabworkshop.inspection.layout import aligned, plain
from collabworkshop.inspection.network_report import NetworkReport, StakeholderFigures

__all__ = ["network_lines"]

_MOST_SHOWN = 10
_LONGEST_LABEL = 30
_HEADINGS = ("", "degree", "betweenness", "closeness", "constraint", "effective size")


def network_lines(report: NetworkReport, relation: str | None = None) -> list[str]:
    """Return the figures of a network, line by line.

    Parameters
    ----------
    report
        Of the network.
    relation
        The one that the figures are of; ``None`` for all taken together.
    """
    of = f"the relation “{plain(relation)}”" if relation is not None else "all relations together"
    return [
        *aligned(_contents(report)),
        "",
        f"The figures below are of {of}, as if no tie had a direction.",
        "",
        *aligned(_shape(report)),
        *_standing(report.stakeholders),
    ]


def _contents(report: NetworkReport) -> Iterator[tuple[str, str]]:
    alone = f", {report.isolates:,} of them tied to nobody" if report.isolates else ""
    yield "nodes", f"{report.nodes:,}{alone}"
    if report.two_mode:
        yield "two sets", ", ".join(f"{plain(k)} {size:,}" for k, size in report.sets.items())
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
    named = [f"{plain(name) or '(no name)'} {count:,}" for name, count in relations.items()]
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
    label = " ".join(one.label.split()) or plain(one.id)
    label = label if len(label) <= _LONGEST_LABEL else label[: _LONGEST_LABEL - 1] + "…"
    figures = (one.betweenness, one.closeness, one.constraint, one.effective_size)
    return (label, str(one.degree), *map(_figure, figures))


def _figure(number: float | None) -> str:
    return "–" if number is None else f"{number:.3f}"
