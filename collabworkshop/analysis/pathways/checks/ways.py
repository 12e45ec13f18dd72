"""Whether the steps are small enough, and whether all hangs on one thread."""

from collections.abc import Iterator

from collabworkshop.analysis.pathways.checks.check import Check, Look, Seen
from collabworkshop.analysis.pathways.checks.sources import CENTER, DAVIES, OURS, TESTS
from collabworkshop.model.pathway import Evidence

__all__ = ["HANGS_ON_WEAK", "JUMP", "ONE_WAY", "ONLY_HELPFUL"]

_WEIGHT: dict[Evidence, int] = {"": 0, "none": 0, "experience": 1, "local-data": 2, "study": 3}
_ENOUGH = _WEIGHT["local-data"]

_RESTS_ON = {
    "": "nobody has said what that rests on",
    "none": "you said that nothing speaks for it yet",
    "experience": "it rests on experience alone",
}


def _jump(look: Look) -> Iterator[Seen]:
    elements = look.pathway.elements
    for (source, target), keys in look.flow.steps.items():
        if elements[target].kind == "impact" and elements[source].kind in ("activity", "output"):
            yield Seen(
                f"{look.said(source)} leads straight to the impact {look.said(target)}.",
                (source, target),
                keys,
            )


def _one_way(look: Look) -> Iterator[Seen]:
    for impact in look.flow.impacts:
        if look.paths.to(impact) == 1:
            yield Seen(f"Only one way leads to {look.said(impact)}.", (impact,))


def _only_helpful(look: Look) -> Iterator[Seen]:
    elements, links = look.pathway.elements, look.pathway.links
    for target, sources in look.flow.before.items():
        keys = [key for source in sources for key in look.flow.steps[source, target]]
        helps = bool(keys) and all(links[key].needed == "helpful" for key in keys)
        if helps and elements[target].kind in ("impact", "outcome"):
            yield Seen(
                f"All that leads to {look.said(target)} only helps; nothing is said to be "
                "enough for it.",
                (target,),
                tuple(sorted(keys)),
            )


def _hangs_on_weak(look: Look) -> Iterator[Seen]:
    """Yield the weakest of the links on which every way to an impact runs."""
    links, steps = look.pathway.links, look.flow.steps
    best = {
        pair: max((links[key].evidence for key in steps[pair]), key=lambda one: (_WEIGHT[one], one))
        for pair in look.paths.on_all
    }
    weakest = min(map(_WEIGHT.__getitem__, best.values()), default=_ENOUGH)
    for (source, target), evidence in best.items():
        if _WEIGHT[evidence] == weakest < _ENOUGH:
            yield Seen(
                f"Every way to the impact runs from {look.said(source)} to "
                f"{look.said(target)}, and {_RESTS_ON[evidence]}.",
                (source, target),
                steps[source, target],
            )


JUMP = Check(
    id="jump",
    title="A jump too long to believe",
    severity="talk",
    why="Between what you do and what you want in the end, people change something. A theory of "
    "change fills in that middle.",
    source=CENTER,
    step="Ask who does, knows or has something else because of it, and put that between.",
    find=_jump,
)

ONE_WAY = Check(
    id="one-way",
    title="Only one way to the impact",
    severity="talk",
    why="Where there is one way, it ends with the first step that fails. And preconditions that "
    "are enough together are seldom a single row.",
    source=TESTS,
    step="Ask: if all this comes true, is that enough? What else must be true?",
    find=_one_way,
)

ONLY_HELPFUL = Check(
    id="only-helpful",
    title="Nothing is enough",
    severity="talk",
    why="Preconditions should be enough when they are taken together. What only helps leaves open "
    "what makes it come true.",
    source=TESTS,
    step="Ask what must not be missing, and mark it as necessary; or add what is missing.",
    find=_only_helpful,
)

HANGS_ON_WEAK = Check(
    id="hangs-on-weak",
    title="All hangs on a weak link",
    severity="talk",
    why="The whole is no surer than a link that cannot be gone round. What speaks for it is worth "
    f"more effort than for any other link. (That experience alone is weak: {OURS.lower()}.)",
    source=DAVIES,
    step="Look for local figures or a study on this link first, or find a second way.",
    find=_hangs_on_weak,
)
