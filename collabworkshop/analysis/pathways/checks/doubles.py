"""What is there twice: the same box, or the same resource."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from collabworkshop.analysis.pathways.checks.check import Check, Look, Seen
from collabworkshop.analysis.pathways.checks.sources import OURS, PRACTICES
from collabworkshop.analysis.pathways.flow import reached
from collabworkshop.analysis.pathways.wording import FAMILY, apart, plain
from collabworkshop.analysis.sentences import number, short
from collabworkshop.model.pathway import Element

__all__ = ["ALIKE", "PROMISED_TWICE", "SAID_TWICE"]

ALIKE = 90
"""How alike the words of two boxes have to be, 0 to 100; a habit."""


def _said_twice(look: Look) -> Iterator[Seen]:
    same: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for key, one in look.pathway.elements.items():
        if text := plain(one.label):
            same[FAMILY[one.kind], text].append(key)
    for family in sorted(set(FAMILY.values())):
        texts = {text: sorted(keys) for (of, text), keys in same.items() if of == family}
        for group in _groups(look, texts):
            yield Seen(_same(look, group), tuple(sorted(group)))


def _same(look: Look, group: Collection[str]) -> str:
    said = {look.said(key) for key in group}
    if len(said) == 1:
        return f"{number(len(group)).capitalize()} boxes say {said.pop()}; they may be one."
    return f"{look.all_said(group)} may be one and the same."


def _groups(look: Look, texts: Mapping[str, list[str]]) -> Iterator[set[str]]:
    """Yield groups of keys whose texts are alike, or like one that is."""
    elements = look.pathway.elements
    near: defaultdict[str, list[str]] = defaultdict(list)
    for one, other in _alike(sorted(texts)):
        first, second = texts[one][0], texts[other][0]
        if not apart(elements[first].label, elements[second].label):
            near[one].append(other)
            near[other].append(one)
    done: set[str] = set()
    for text in texts:
        if text not in done:
            group = reached([text], near)
            done |= group
            keys = {key for text in group for key in texts[text]}
            if len(keys) > 1:
                yield keys


def _alike(texts: list[str]) -> Iterator[tuple[str, str]]:
    from rapidfuzz.fuzz import ratio
    from rapidfuzz.process import extract_iter

    for place, text in enumerate(texts, 1):
        for other, _, _ in extract_iter(text, texts[place:], scorer=ratio, score_cutoff=ALIKE):
            yield text, other


def _promised_twice(look: Look) -> Iterator[Seen]:
    uses: defaultdict[str, list[str]] = defaultdict(list)
    for key, one in look.of("activity"):
        for resource in set(one.resources):
            uses[resource].append(key)
    for resource, keys in uses.items():
        left = look.context.left.get(resource)
        at_once = _at_once(look.pathway.elements, keys)
        most = len(at_once)
        if (most > 1 and (left is None or left < most)) or (left is not None and left <= 0):
            name = short(look.context.resources.get(resource, resource))
            yield Seen(
                _promised(look, name, at_once if most > 1 else keys, left),
                tuple(sorted(keys)),
                others=(resource,),
            )


def _promised(look: Look, name: str, keys: list[str], left: float | None) -> str:
    who = look.all_said(keys)
    if left is not None and left <= 0:
        return f"{name} is promised elsewhere already, and {who} {_draws(keys)} on it."
    if left is None:
        return f"{who} draw on {name} at the same time, and nobody has counted how much there is."
    return f"{who} draw on {name} at the same time, and {left:g} of it is left."


def _draws(keys: list[str]) -> str:
    return "draws" if len(keys) == 1 else "draw"


def _at_once(elements: dict[str, Element], keys: list[str]) -> list[str]:
    """Return the most of some activities that run in one and the same month."""
    months = {key: _months(elements[key]) for key in keys}
    best: list[str] = []
    for begins, _ in sorted(months.values()):
        now = [key for key, (first, last) in months.items() if first <= begins < last]
        best = now if len(now) > len(best) else best
    return best


def _months(one: Element) -> tuple[int, float]:
    """Return from when until when; without dates it may be at any time."""
    begins = one.begins or 0
    if one.ends is None:
        return begins, float("inf")
    return begins, max(one.ends, begins + 1)


SAID_TWICE = Check(
    id="said-twice",
    title="Two boxes that say the same",
    severity="talk",
    why="Two boxes for one thing split what is known of it, and make ways look more than they are.",
    source=OURS,
    step="Make one of the two, or say how they differ.",
    find=_said_twice,
)

PROMISED_TWICE = Check(
    id="promised-twice",
    title="A resource promised twice",
    severity="talk",
    why="A room or an hour can be used once. Found out on the day, that costs trust.",
    source=PRACTICES,
    step="Ask those who give it how much each activity can have, and when.",
    find=_promised_twice,
)
