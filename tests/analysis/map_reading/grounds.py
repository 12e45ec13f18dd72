"""Maps for tests of the reading, from a few letters."""

from collections.abc import Iterable, Mapping

from collabworkshop.analysis.map_reading.ground import Ground
from collabworkshop.analysis.map_reading.measures import Measures, measures_of
from collabworkshop.analysis.networks.merging import merge
from collabworkshop.analysis.networks.reports import Report
from collabworkshop.model.stakeholder import Stakeholder
from collabworkshop.model.tie import Tie

__all__ = ["ground", "measured", "said"]

SYMMETRIC = frozenset({"joint-work", "conflict"})


def said(ties: str, *, kind: str = "joint-work", by: str = "both", file: str = "") -> list[Report]:
    """Return reports of ties like ``"ab bc"``, by the first end, both ends or a third person."""
    reports = []
    for source, target in ties.split():
        voices = {"both": (source, target), "first": (source,), "third": ("",)}[by]
        tie = Tie(source=source, target=target, kind=kind, origin=file)
        reports += [Report(tie=tie, person=f"p-{v}", organisation=v) for v in voices]
    return reports


def ground(
    keys: str,
    *reports: Iterable[Report],
    members: str | None = None,
    lived: str = "",
    sectors: Mapping[str, str] | None = None,
) -> Ground:
    """Return a map of stakeholders of one letter each; all are members unless they are named."""
    known = {
        key: Stakeholder(
            name=key.upper(),
            member=members is None or key in members,
            lived_experience=key in lived,
            sector=(sectors or {}).get(key, ""),
        )
        for key in keys
    }
    told = [report for some in reports for report in some]
    return Ground(
        known=known,
        names={key: one.name for key, one in known.items()},
        reports=told,
        ties=merge(told, symmetric=SYMMETRIC),
        symmetric=SYMMETRIC,
    )


def measured(of: Ground) -> Measures:
    """Return its measures."""
    return measures_of(of.network)
