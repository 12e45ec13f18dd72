"""What the group has shared of what it can give and needs, as a whole and as tables."""

from collections.abc import Mapping
from dataclasses import dataclass

from collabworkshop.exercises.resources.resource_list import resource_kinds, resources
from collabworkshop.exercises.roster import sectors, stakeholders, told_apart
from collabworkshop.model.resource import RESOURCE, Resource
from collabworkshop.model.stakeholder import Stakeholder
from collabworkshop.model.state import State

__all__ = ["SharedMap", "shared_map", "tables"]

_Table = list[list[str | float | None]]


@dataclass(frozen=True)
class SharedMap:
    """What the group has shared of what it can give and what it needs.

    Parameters
    ----------
    known
        The stakeholders who are members, or share something, by key.
    names
        Their names, told apart, by key.
    lines
        Offers and needs by key.
    kinds
        Id of a kind of resource to its name.
    """

    known: Mapping[str, Stakeholder]
    names: Mapping[str, str]
    lines: Mapping[str, Resource]
    kinds: Mapping[str, str]


def shared_map(state: State) -> SharedMap:
    """Return what is shared; what is still a draft stays with those who write it."""
    drafts = {key for key, record in state.of(RESOURCE).items() if record.state != "shared"}
    lines = {key: one for key, one in sorted(resources(state).items()) if key not in drafts}
    sharing = {one.organisation for one in lines.values()}
    known = {
        key: one for key, one in sorted(stakeholders(state).items()) if one.member or key in sharing
    }
    return SharedMap(known, told_apart(state), lines, resource_kinds(state))


def tables(shared: SharedMap) -> dict[str, _Table]:
    """Return the map as tables with a heading row each: offers, needs, organisations."""
    called = sectors()
    organisations: _Table = [["Organisation", "Sector", "Member"]]
    for key, one in shared.known.items():
        sector = called.get(one.sector, one.sector)
        organisations.append([shared.names[key], sector, "yes" if one.member else "no"])
    return {
        "Offers": _lines_of(shared, "offer"),
        "Needs": _lines_of(shared, "need"),
        "Organisations": organisations,
    }


def _lines_of(shared: SharedMap, side: str) -> _Table:
    heading = "How pressing (3 is most)" if side == "need" else ""
    rows: _Table = [
        [
            *("Organisation", "Kind", "What", "Amount", "Unit", "From", "Until", "Where"),
            *("Conditions", "Note", *filter(None, [heading])),
        ]
    ]
    for one in shared.lines.values():
        if one.side == side:
            first, last = (day.isoformat() if day else "" for day in (one.begins, one.ends))
            rows.append(
                [
                    *(shared.names[one.organisation], shared.kinds[one.kind], one.what),
                    *(one.amount, one.unit, first, last, one.place, one.conditions, one.note),
                    *([one.priority] if heading else []),
                ]
            )
    return rows
