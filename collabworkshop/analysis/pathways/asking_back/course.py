"""What is still to be asked about a theory of change? Box by box, from the goal backwards."""

from collections import deque
from collections.abc import Collection, Iterator, Sequence

from collabworkshop.analysis.pathways.asking_back.asked import Asked, Topic
from collabworkshop.analysis.pathways.flow import GIVEN
from collabworkshop.model.pathway import Element, Link, Pathway

__all__ = ["backwards", "course"]

_Lines = dict[str, dict[str, Link]]

_BY_INFLUENCE: dict[str, Sequence[Topic]] = {"ours": ("doing",), "partly": ("doing", "before")}


def course(
    pathway: Pathway, *, closed: Collection[Asked] = (), owners: bool = True
) -> tuple[Asked, ...]:
    """Return all that is still to be asked, in order; each answer in the records ends one of them.

    At each box: whether somebody here can act on it; what must be true before it, or what is done
    for it, until that is all; whether it comes without each of these, and whether all of them
    together are enough. Nothing is asked before what nobody here can act on: for that one only asks
    how it will be noticed. A group that stops after an hour shall have arrived at what is done, so
    why one leads to the other, and who sees to what is done, is asked after all of that.

    Parameters
    ----------
    pathway
        The theory of change.
    closed
        Questions to which somebody said that it is all.
    owners
        Whether there are stakeholders to choose from.

    Examples
    --------
    >>> [one.topic for one in course(Pathway())]
    ['goal']
    >>> goal = Element(kind="impact", label="Every child reads")
    >>> [one.topic for one in course(Pathway(elements={"g": goal}))]
    ['before']
    """
    lines = _leading_to(pathway)
    onward = {link.source for each in lines.values() for link in each.values()}
    goals = [key for key, one in pathway.elements.items() if one.kind == "impact"]
    found = [] if goals else [Asked("goal")]
    reasons: list[Asked] = []
    for key in backwards(pathway):
        one = pathway.elements[key]
        if goals and key not in onward and one.kind != "impact":
            found.append(Asked("leads", key))
        found += _of_box(key, one)
        found += _of_causes(pathway, key, lines.get(key, {}), closed)
        reasons += _of_reasons(pathway, lines.get(key, {}))
    return (*found, *reasons, *(_of_owners(pathway) if owners else ()))


def backwards(pathway: Pathway) -> tuple[str, ...]:
    """Return all boxes, the goals first, then what leads to them, level by level.

    What leads to no goal comes after that, from its own end backwards. Within a level the boxes
    stand in the order in which they were linked.
    """
    lines = _leading_to(pathway)
    onward = {link.source for each in lines.values() for link in each.values()}
    boxes = pathway.elements
    goals = [key for key, one in boxes.items() if one.kind == "impact"]
    seen: dict[str, None] = {}
    for starts in (goals, [key for key in boxes if key not in onward], list(boxes)):
        front = deque(key for key in starts if key not in seen)
        while front:
            key = front.popleft()
            if key in seen:
                continue
            seen[key] = None
            front.extend(link.source for link in lines.get(key, {}).values())
    return tuple(seen)


def _leading_to(pathway: Pathway) -> _Lines:
    """Return the links to each box, but those that lead back on purpose."""
    found: _Lines = {}
    for key, link in pathway.links.items():
        if not link.feedback and link.source != link.target:
            found.setdefault(link.target, {})[key] = link
    return found


def _of_box(key: str, one: Element) -> Iterator[Asked]:
    """Yield what is asked about a box alone."""
    if one.kind in ("outcome", "assumption") and not one.influence:
        yield Asked("influence", key)
    unseen = one.influence == "outside" or one.kind in GIVEN
    if unseen and one.kind != "impact" and not one.watch.strip():
        yield Asked("watch", key)


def _of_causes(
    pathway: Pathway, key: str, lines: dict[str, Link], closed: Collection[Asked]
) -> Iterator[Asked]:
    """Yield what is asked about all that leads to a box."""
    one = pathway.elements[key]
    kinds = {link: pathway.elements[lines[link].source].kind for link in lines}
    done = [link for link, kind in kinds.items() if kind == "activity"]
    true = [link for link, kind in kinds.items() if kind != "activity" and kind not in GIVEN]
    for topic in _sought(one):
        ask = Asked(topic, key)
        there = true if topic == "before" else done
        if not there or (ask not in closed and _growing(one, [lines[link] for link in there])):
            yield ask
    yield from (Asked("needed", link) for link in true if not lines[link].needed)
    if (true or done) and one.kind != "activity" and one.influence != "outside":
        if not one.enough:
            yield Asked("enough", key)
        elif one.enough == "no":
            yield Asked("missing", key)


def _of_reasons(pathway: Pathway, lines: dict[str, Link]) -> Iterator[Asked]:
    """Yield why each thing leads to a box, what must be true before what is done."""
    kinds = {key: pathway.elements[link.source].kind for key, link in lines.items()}
    for key in sorted(lines, key=lambda key: kinds[key] == "activity"):
        said = lines[key].rationale.strip() and lines[key].evidence
        if kinds[key] not in GIVEN and not said:
            yield Asked("why", key)


def _of_owners(pathway: Pathway) -> Iterator[Asked]:
    """Yield who sees to what is done."""
    for key in backwards(pathway):
        one = pathway.elements[key]
        if one.kind == "activity" and not one.owners:
            yield Asked("who", key)


def _sought(one: Element) -> Sequence[Topic]:
    """Return whether preconditions are asked for, or what is done, or both."""
    if one.kind == "impact":
        return ("before",)
    if one.kind == "output":
        return ("doing",)
    if one.kind != "outcome":
        return ()
    return _BY_INFLUENCE.get(one.influence, ())


def _growing(one: Element, there: Sequence[Link]) -> bool:
    """Return whether more may come: nobody has begun to test what is there."""
    return not one.enough and not any(
        link.needed or link.rationale.strip() or link.evidence for link in there
    )
