"""What several groups want alike, and what only one of them thought of."""

from collections.abc import Mapping
from typing import Any

from collabworkshop.analysis.pathways.comparing import Comparison
from collabworkshop.analysis.pathways.draft_findings import (
    Pairs,
    between_shared,
    draft_findings,
    unsaid,
)
from collabworkshop.analysis.sentences import counted
from collabworkshop.model.noun import Key, Noun
from collabworkshop.model.pathway import Pathway
from collabworkshop.model.result import Coverage, Result

__all__ = ["Draft", "PathwayDrafts", "compare_drafts"]

_COLUMNS = {
    "draft": "Draft",
    "boxes": "Boxes",
    "shared": "In the coalition's pathway too",
    "only_there": "Only in this draft",
    "waiting": "Wait for somebody to say",
    "links": "Links that only it has",
}


class Draft(Noun):
    """One draft beside the coalition's own pathway.

    Parameters
    ----------
    draft, name
        Its key, and what it is called.
    boxes
        How many boxes it has.
    shared
        How many of them the coalition's pathway has as well.
    only_there
        Keys of its boxes that the coalition's pathway has not, by label.
    waiting
        How many wait for somebody to say whether they are the same.
    links
        Keys of its links between boxes that both have, where the coalition's has none.
    """

    draft: Key
    name: str
    boxes: int
    shared: int
    only_there: tuple[Key, ...]
    waiting: int
    links: tuple[Key, ...]


class PathwayDrafts(Result):
    """Several drafts side by side.

    Parameters
    ----------
    drafts
        Each draft beside the coalition's own.
    """

    drafts: tuple[Draft, ...] = ()


def compare_drafts(
    exercise: str, drafts: Mapping[str, Pathway], names: Mapping[str, str], pairs: Pairs
) -> PathwayDrafts:
    """Return what drafts have in common, and what only one has.

    Parameters
    ----------
    exercise
        Id of the exercise.
    drafts
        Key of each draft to what it says, the coalition's own first.
    names
        What each is called.
    pairs
        What each two of them have in common.
    """
    main = next(iter(drafts))
    beside = [
        _draft(key, names[key], pathway, pairs[main, key])
        for key, pathway in drafts.items()
        if key != main
    ]
    waiting = len(unsaid(drafts, pairs))
    told = counted(waiting, "pair of boxes looks", "pairs of boxes look").capitalize()
    return PathwayDrafts(
        exercise=exercise,
        findings=tuple(draft_findings(drafts, names, pairs)),
        coverage=Coverage(
            effect=f"{told} alike; say whether they are the same." if waiting else ""
        ),
        columns=_COLUMNS,
        rows=tuple(_row(one) for one in beside),
        drafts=tuple(beside),
    )


def _draft(key: str, name: str, pathway: Pathway, found: Comparison) -> Draft:
    return Draft(
        draft=key,
        name=name,
        boxes=len(pathway.elements),
        shared=sum(pair.sure for pair in found.pairs),
        only_there=found.only_second,
        waiting=len(found.unsure),
        links=between_shared(
            pathway, found.links_second, {p.second for p in found.pairs if p.sure}
        ),
    )


def _row(one: Draft) -> dict[str, Any]:
    return {
        "draft": one.name,
        "boxes": one.boxes,
        "shared": one.shared,
        "only_there": len(one.only_there),
        "waiting": one.waiting,
        "links": len(one.links),
    }
