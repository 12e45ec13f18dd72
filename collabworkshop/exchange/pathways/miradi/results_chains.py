"""How results chains of Miradi become one theory of change."""

from collections import Counter
from collections.abc import Collection, Iterator

from collabworkshop.exchange.pathways.draft import Draft
from collabworkshop.exchange.pathways.miradi.project import Arrow, Chain, Project, Thing
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.noun import LONGEST_KEY
from collabworkshop.model.pathway import ElementKind

__all__ = ["add_chains", "chosen_chains"]

_KINDS: dict[str, ElementKind] = {
    "Strategy": "activity",
    "Activity": "activity",
    "IntermediateResult": "outcome",
    "ThreatReductionResult": "outcome",
    "BiophysicalResult": "outcome",
    "BiodiversityTarget": "impact",
    "HumanWellbeingTarget": "impact",
    "Output": "output",
    "Assumption": "assumption",
    "SubAssumption": "assumption",
    "Cause": "condition",
    "BiophysicalFactor": "condition",
    "Stress": "condition",
}
"""What boxes of Miradi are; others only frame or explain the drawing."""


def chosen_chains(project: Project, wanted: Collection[str] | None, name: str) -> list[Chain]:
    """Return the results chains that somebody names by id, or all.

    Raises
    ------
    UnreadableError
        When there is none, or none of that id; the message says which there are.
    """
    if not project.chains:
        raise UnreadableError(
            f"{name!r} is a project of Miradi without a results chain. Make one there from its "
            "conceptual model, and export the project again."
        )
    unknown = set(wanted or ()) - {chain.id for chain in project.chains}
    if unknown:
        there = ", ".join(f"{chain.id} ({chain.name[:60]})" for chain in project.chains[:30])
        raise UnreadableError(
            f"{name!r} has no results chain {', '.join(sorted(unknown))}. There are {there}."
        )
    return [chain for chain in project.chains if wanted is None or chain.id in wanted]


def add_chains(project: Project, chains: list[Chain], draft: Draft) -> None:
    """Add what stands in results chains; a box that is in several is one element."""
    keys: dict[tuple[str, str], str] = {}
    for chain in chains:
        for box in chain.boxes:
            what = project.boxes.get(box)
            if what is not None and what not in keys:
                _add_box(project, what, chain if len(chains) > 1 else None, keys, draft)
    pairs = list(_pairs(project, chains, keys, draft))
    times = Counter((source, target) for source, target, _ in pairs)
    for source, target, arrow in pairs:
        count = times.pop((source, target), 0)
        if not count:
            draft.book.note("merged-link", draft.where, f"{source} – {target}")
            continue
        draft.link(source, target, rationale=draft.text(_rationale(arrow, count)))


def _add_box(
    project: Project,
    what: tuple[str, str],
    chain: Chain | None,
    keys: dict[tuple[str, str], str],
    draft: Draft,
) -> None:
    tag, own = what
    thing = project.things.get(what)
    name = thing.said.get("Name", "") if thing else ""
    if tag not in _KINDS:
        draft.book.note("left-out-box", draft.where, name or tag)
        return
    keys[what] = draft.add(
        f"{tag}-{own}",
        name,
        _KINDS[tag],
        detail=draft.text(_detail(project, thing)) if thing else "",
        indicators=draft.names(_indicators(project, thing)) if thing else (),
        stage=draft.text(chain.name, longest=LONGEST_KEY) if chain else "",
    )


def _pairs(
    project: Project, chains: list[Chain], keys: dict[tuple[str, str], str], draft: Draft
) -> Iterator[tuple[str, str, Arrow]]:
    ids = dict.fromkeys(link for chain in chains for link in chain.links)
    for arrow in (project.arrows[each] for each in ids if each in project.arrows):
        ends = [keys.get(project.boxes.get(end, ("", ""))) for end in (arrow.source, arrow.target)]
        source, target = ends
        if source is None or target is None:
            # The link of a frame stands for those of its boxes, which are there as well.
            if not arrow.grouped:
                draft.book.note("link-without-end", draft.where, f"{source} – {target}")
            continue
        yield source, target, arrow
        if arrow.both_ways:
            yield target, source, arrow


def _rationale(arrow: Arrow, count: int) -> str:
    said = [
        arrow.annotation,
        "Marked as uncertain in Miradi." if arrow.uncertain else "",
        f"In {count} drawings." if count > 1 else "",
    ]
    return "\n".join(filter(None, said))


def _indicators(project: Project, thing: Thing) -> Iterator[str]:
    holders = [
        thing,
        *_things(project, thing, "ObjectiveIds", "Objective"),
        *_things(project, thing, "GoalIds", "Goal"),
        *_things(project, thing, "KeyEcologicalAttributeIds", "KeyEcologicalAttribute"),
    ]
    ids = dict.fromkeys(
        own
        for holder in holders
        for list_name in ("IndicatorIds", "RelevantIndicatorIds")
        for own in holder.named.get(list_name, ())
    )
    for own in ids:
        found = project.things.get(("Indicator", own))
        if found:
            yield found.said.get("Name", "")


def _detail(project: Project, thing: Thing) -> str:
    said = thing.said
    lines = [said.get("Details", "")]
    lines += [f"{one.tag}: {one.said.get('Name', '')}" for one in _aims(project, thing)]
    lines += [
        f"{title}: {said[key]}"
        for title, key in (
            ("Identifier", "Identifier"),
            ("Comments", "Comments"),
            ("Evidence", "EvidenceNotes"),
        )
        if said.get(key)
    ]
    if thing.tag == "Activity":
        lines += [f"A step of: {name}" for name in project.strategies_of.get(thing.id, ())]
    return "\n".join(filter(None, lines))


def _aims(project: Project, thing: Thing) -> Iterator[Thing]:
    yield from _things(project, thing, "ObjectiveIds", "Objective")
    yield from _things(project, thing, "GoalIds", "Goal")


def _things(project: Project, thing: Thing, list_name: str, tag: str) -> Iterator[Thing]:
    for own in thing.named.get(list_name, ()):
        found = project.things.get((tag, own))
        if found:
            yield found
