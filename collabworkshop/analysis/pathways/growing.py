"""A theory of change while it grows: its boxes from the goal backwards, what is still open."""

from collections.abc import Collection, Iterator, Mapping

from collabworkshop.analysis.pathways.asking_back.course import backwards, course
from collabworkshop.analysis.pathways.asking_back.waiting import progress
from collabworkshop.analysis.pathways.flow import GIVEN
from collabworkshop.analysis.pathways.kind_words import KIND_WORDS
from collabworkshop.analysis.pathways.wording import quoted
from collabworkshop.analysis.sentences import counted, listed, named
from collabworkshop.model.pathway import Element, Pathway
from collabworkshop.model.result import Coverage, Finding, Result

__all__ = ["Growing", "grown"]

_COLUMNS = {"kind": "Kind", "label": "Box", "leads_to": "Leads to", "owners": "Who sees to it"}


class Growing(Result):
    """The boxes of a theory of change.

    Parameters
    ----------
    pathway
        The theory of change.
    """

    pathway: Pathway = Pathway()


def grown(
    pathway: Pathway,
    exercise: str,
    *,
    names: Mapping[str, str] | None = None,
    samples: Collection[str] = (),
) -> Growing:
    """Return the boxes of a theory of change from the goal backwards, and what is still open.

    Parameters
    ----------
    pathway
        The theory of change.
    exercise
        Id of the exercise.
    names
        Key of each stakeholder to their name.
    samples
        What the samples say that people can begin with.
    """
    known = names or {}
    boxes = pathway.elements
    asked = course(pathway, owners=bool(known))
    onward: dict[str, set[str]] = {key: set() for key in boxes}
    for link in pathway.links.values():
        onward[link.source].add(link.target)
    return Growing(
        exercise=exercise,
        findings=tuple(_findings(pathway, samples)),
        coverage=Coverage(effect=progress(len(boxes), len(asked)) if boxes else ""),
        columns=_COLUMNS,
        rows=tuple(
            {
                "kind": KIND_WORDS[boxes[key].kind],
                "label": boxes[key].label,
                "leads_to": "; ".join(sorted(boxes[to].label for to in onward[key])),
                "owners": named(sorted(known[one] for one in boxes[key].owners if one in known)),
            }
            for key in _level_by_level(pathway)
        ),
        pathway=pathway,
    )


def _level_by_level(pathway: Pathway) -> tuple[str, ...]:
    """Return the boxes from the goal backwards, the same whatever was written first."""
    boxes = pathway.elements
    kinds = [*KIND_WORDS]
    row = sorted(boxes, key=lambda key: (kinds.index(boxes[key].kind), boxes[key].label, key))
    place = {key: at for at, key in enumerate(row)}
    links = sorted(pathway.links.items(), key=lambda one: (place[one[1].source], one[0]))
    in_order = {"elements": {key: boxes[key] for key in row}, "links": dict(links)}
    return backwards(pathway.model_copy(update=in_order))


def _findings(pathway: Pathway, samples: Collection[str]) -> Iterator[Finding]:
    boxes = pathway.elements
    if not boxes:
        yield Finding(code="nothing-yet", sentence="There is no box yet.", severity="gap")
        return
    goals = [key for key, one in boxes.items() if one.kind == "impact"]
    if not goals:
        said = f"{_boxes(boxes).capitalize()}, and nobody has said what you want in the end."
        yield Finding(code="no-goal", sentence=said, severity="gap")
    elif len(goals) > 1:
        said = (
            f"You want {counted(len(goals), 'thing', 'things')} in the end: {_all(boxes, goals)}."
        )
        yield _found("several-goals", said, goals, "talk")
    yield from _not_enough(boxes)
    yield from _acting(pathway)
    ready = {_plain(sample) for sample in samples}
    taken = [key for key, one in boxes.items() if _plain(one.label) in ready]
    if taken:
        verb = "is a sample" if len(taken) == 1 else "are samples"
        said = f"{_all(boxes, taken)} {verb}, with not a word changed."
        yield _found("sample-unchanged", said, taken, "talk")


def _not_enough(boxes: Mapping[str, Element]) -> Iterator[Finding]:
    lacking = [key for key, one in boxes.items() if one.enough == "no"]
    if lacking:
        said = f"What leads to {_all(boxes, lacking)} is not enough, as you see it."
        yield _found("not-enough", said, lacking, "gap")


def _acting(pathway: Pathway) -> Iterator[Finding]:
    """Yield where nobody here can act, and where somebody can and nothing is done yet."""
    boxes = pathway.elements
    outside = [key for key, one in boxes.items() if one.influence == "outside"]
    if outside:
        said = f"Nobody here can act on {_all(boxes, outside)}."
        yield _found("nobody-acts", said, outside, "talk")
    done = {link.target for link in pathway.links.values() if boxes[link.source].kind == "activity"}
    idle = [
        key
        for key, one in boxes.items()
        if one.influence in ("ours", "partly") and one.kind not in GIVEN and key not in done
    ]
    if idle:
        said = f"You can act on {_all(boxes, idle)}, and nothing that is done leads there yet."
        yield _found("nothing-done", said, idle, "gap")


def _found(code: str, said: str, keys: Collection[str], severity: str) -> Finding:
    given = {"code": code, "sentence": said, "evidence": tuple(sorted(keys)), "severity": severity}
    return Finding.model_validate(given)


def _boxes(boxes: Collection[str]) -> str:
    return counted(len(boxes), "box", "boxes")


def _all(boxes: Mapping[str, Element], keys: Collection[str]) -> str:
    return listed(sorted(quoted(boxes[key].label) for key in keys))


def _plain(label: str) -> str:
    return " ".join(label.split()).rstrip(".").casefold()
