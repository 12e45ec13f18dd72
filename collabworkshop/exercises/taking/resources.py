"""The group's resource map as a directory of services, for other programs."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from uuid import NAMESPACE_URL, UUID, uuid5

from collabworkshop.analysis.resources.shared_lists import days, so_much
from collabworkshop.analysis.sentences import counted
from collabworkshop.exercises.resources.shared_map import SharedMap
from collabworkshop.exercises.roster import sectors
from collabworkshop.model.directory import Category, Cells, Directory, Location, Provider, Service
from collabworkshop.model.resource import Resource

__all__ = ["taken"]

_VOCABULARY = "Kinds of resource"


def taken(shared: SharedMap, workshop: str, *, on: date) -> tuple[Directory, tuple[str, ...]]:
    """Return the map as a directory of services, and what a directory has no place for.

    Members and those who offer something are its organisations, offers its services, kinds of
    resource its categories. Needs stay here: other programs would read them as services. So do
    notes, on organisations and on offers: a file goes to people who were not in the room.

    Parameters
    ----------
    shared
        What the group has shared.
    workshop
        Id of the workshop: the same thing gets the same id in each file of it.
    on
        The date; an offer that is over by then is inactive.

    Examples
    --------
    >>> from collabworkshop.model.stakeholder import Stakeholder
    >>> hall = Resource(side="offer", organisation="school", kind="space", what="Hall", place="Gym")
    >>> shared = SharedMap({"school": Stakeholder(name="School")}, {"school": "School"},
    ...                    {"1": hall}, {"space": "Space"})
    >>> directory, lost = taken(shared, "w", on=date(2026, 3, 14))
    >>> directory.services[0].name, directory.categories[0].name, directory.locations[0].name
    ('Hall', 'Space', 'Gym')
    """
    ids = uuid5(NAMESPACE_URL, f"collabworkshop/{workshop}")
    offers = {key: one for key, one in shared.lines.items() if one.side == "offer"}
    organisations = (_provider(ids, key, shared) for key in shared.known)
    directory = Directory(
        standard="HSDS 3.0",
        organisations=tuple(organisations),
        services=tuple(_service(ids, key, one, on) for key, one in offers.items()),
        locations=tuple(_locations(ids, offers).values()),
        categories=tuple(
            Category(id=_id(ids, "kind", kind), name=shared.kinds[kind], vocabulary=_VOCABULARY)
            for kind in sorted({one.kind for one in offers.values()})
        ),
        others=_others(ids, offers),
    )
    return directory, tuple(_lost(shared))


def _id(ids: UUID, kind: str, key: str) -> str:
    return str(uuid5(ids, f"{kind}/{key}"))


def _provider(ids: UUID, key: str, shared: SharedMap) -> Provider:
    one = shared.known[key]
    sector = sectors().get(one.sector, one.sector)
    part = "Member of the coalition." if one.member else "Not a member of the coalition."
    said = f"{sector}. {part}" if sector else part
    return Provider(id=_id(ids, "organisation", key), name=shared.names[key], description=said)


def _service(ids: UUID, key: str, one: Resource, on: date) -> Service:
    said = [so_much(one), days(one)]
    beside = {"eligibility_description": one.conditions} if one.conditions.strip() else {}
    return Service(
        id=_id(ids, "offer", key),
        organisation=_id(ids, "organisation", one.organisation),
        name=one.what,
        description=", ".join(filter(None, said)),
        status="inactive" if one.ends and one.ends < on else "active",
        locations=(_place_id(ids, one),) if one.place.strip() else (),
        categories=(_id(ids, "kind", one.kind),),
        beside=beside,
    )


def _locations(ids: UUID, offers: Mapping[str, Resource]) -> dict[str, Location]:
    return {
        _place_id(ids, one): Location(
            id=_place_id(ids, one),
            organisation=_id(ids, "organisation", one.organisation),
            name=one.place,
            beside={"location_type": "physical"},
        )
        for one in offers.values()
        if one.place.strip()
    }


def _place_id(ids: UUID, one: Resource) -> str:
    return _id(ids, "place", f"{one.organisation}/{one.place}")


def _others(ids: UUID, offers: Mapping[str, Resource]) -> dict[str, tuple[Cells, ...]]:
    """Return when the offers are to be had."""
    dated = {key: one for key, one in offers.items() if one.begins or one.ends}
    if not dated:
        return {}
    return {"schedules": tuple(_schedule(ids, key, one) for key, one in dated.items())}


def _schedule(ids: UUID, key: str, one: Resource) -> Cells:
    cells = {"id": _id(ids, "schedule", key), "service_id": _id(ids, "offer", key)}
    if one.begins:
        cells["valid_from"] = one.begins.isoformat()
    if one.ends:
        cells["valid_to"] = one.ends.isoformat()
    return cells


def _lost(shared: SharedMap) -> list[str]:
    lines = Counter(one.side for one in shared.lines.values())
    offers = [one for one in shared.lines.values() if one.side == "offer"]
    amounts = sum(one.amount is not None for one in offers)
    notes = sum(bool(one.note.strip()) for one in offers)
    said = []
    if lines["need"]:
        needs = counted(lines["need"], "need stays", "needs stay")
        said.append(f"{needs} here: a directory lists what is offered.")
    if amounts:
        some = counted(amounts, "amount is", "amounts are")
        said.append(f"{some} part of the description of a service: there is no field for amounts.")
    if notes:
        some = counted(notes, "note stays", "notes stay")
        said.append(f"{some} here: the file may go to people who were not in the room.")
    return [sentence[0].upper() + sentence[1:] for sentence in said]
