"""Whether there is something to reach, and everything leads there from something done."""

from collections.abc import Iterator

from collabworkshop.analysis.pathways.checks.check import Check, Look, Seen
from collabworkshop.analysis.pathways.checks.sources import CENTER, DAVIES, TESTS
from collabworkshop.analysis.pathways.circles import ring
from collabworkshop.analysis.sentences import counted

__all__ = ["CIRCLE", "COMES_FROM_NOWHERE", "LEADS_NOWHERE", "NO_IMPACT"]


def _no_impact(look: Look) -> Iterator[Seen]:
    count = len(look.pathway.elements)
    if count and not look.flow.impacts:
        boxes = counted(count, "box", "boxes")
        yield Seen(f"There {'is' if count == 1 else 'are'} {boxes}, and none is the impact.")


def _circle(look: Look) -> Iterator[Seen]:
    links = look.pathway.links
    for part in look.flow.parts:
        if len(part) > 1:
            inside = set(part)
            keys = sorted(
                key
                for pair, keys in look.flow.steps.items()
                if inside.issuperset(pair)
                for key in keys
            )
            yield Seen(
                f"{_round(look, part)}, and no link says that this is meant.", part, tuple(keys)
            )
    loops: dict[str, list[str]] = {}
    for key, link in links.items():
        if link.source == link.target and not link.feedback:
            loops.setdefault(link.source, []).append(key)
    for element, keys in loops.items():
        yield Seen(
            f"{look.said(element)} leads to itself, and the link does not say that this is meant.",
            (element,),
            tuple(sorted(keys)),
        )


def _round(look: Look, part: tuple[str, ...]) -> str:
    way = [look.said(key) for key in ring(part, look.flow.after)]
    if not way or len(way) > 5:
        return f"{look.all_said(part)} lead to each other in circles"
    first = min(way[turn:] + way[:turn] for turn in range(len(way)))
    return f"{first[0]} leads to {', which leads to '.join([*first[1:], first[0]])} again"


def _leads_nowhere(look: Look) -> Iterator[Seen]:
    elements, onward = look.pathway.elements, look.flow.onward
    for key in look.flow.given:
        if key not in onward:
            yield Seen(f"{look.said(key)} holds up nothing in the pathway.", (key,))
    for part in look.flow.parts:
        inside = set(part)
        ends = all(near in inside for key in part for near in look.flow.after[key])
        if ends and not any(elements[key].kind == "impact" for key in part):
            what = "leads to nothing further" if len(part) == 1 else "lead only to each other"
            yield Seen(f"{look.all_said(part)} {what}.", part)


def _comes_from_nowhere(look: Look) -> Iterator[Seen]:
    elements = look.pathway.elements
    for part in look.flow.parts:
        inside = set(part)
        begins = all(near in inside for key in part for near in look.flow.before[key])
        # Where you said that nobody here can act on it, another check asks who watches it.
        ours = tuple(key for key in part if elements[key].influence != "outside")
        if begins and ours and not any(elements[key].kind == "activity" for key in part):
            so = "it" if len(ours) == 1 else "them"
            yield Seen(
                f"Nothing leads to {look.all_said(ours)}: nobody does anything for {so}.", ours
            )


NO_IMPACT = Check(
    id="no-impact",
    title="No impact",
    severity="gap",
    why="A pathway is built back from what you want in the end. Without it nobody can say whether "
    "a box belongs in it.",
    source=CENTER,
    step="Say what must be true in the end, and mark that box as the impact.",
    find=_no_impact,
)

CIRCLE = Check(
    id="circle",
    title="A circle that nobody stated",
    severity="talk",
    why="In a circle each box waits for the other, so nothing shows where it starts. Some circles "
    "are real: one success makes the next easier. Then it helps to say so.",
    source=DAVIES,
    step="Mark the link that works back as feedback, or take out or turn round the one that is "
    "wrong.",
    find=_circle,
)

LEADS_NOWHERE = Check(
    id="leads-nowhere",
    title="Leads nowhere",
    severity="gap",
    why="What leads to nothing costs effort and brings the impact no nearer; or a link is missing.",
    source=DAVIES,
    step="Ask what becomes possible by it, and draw the link; or leave it out.",
    find=_leads_nowhere,
)

COMES_FROM_NOWHERE = Check(
    id="comes-from-nowhere",
    title="Comes from nowhere",
    severity="gap",
    why="A precondition is of use only if somebody can do something for it.",
    source=TESTS,
    step="Ask what must be true before it, and who does something for that. If nobody can, say "
    "that it is outside your influence, and how you will notice when it fails.",
    find=_comes_from_nowhere,
)
