"""Time of all checks of a large theory of change after an edit, over 100 ms and over networkx."""

import random
import time
from collections.abc import Callable, Iterator
from statistics import median

import networkx as nx

from benchmarks.measure import Measure
from collabworkshop.analysis.pathways.checks.checking import checked
from collabworkshop.analysis.pathways.context import Context
from collabworkshop.model.pathway import Element, ElementKind, Evidence, Link, Pathway

__all__ = ["large_pathway", "measures"]

LAYERS, IN_A_LAYER, LINKS = 15, 20, 600
SECONDS = 0.1
TRIES = 9
EVIDENCE: tuple[Evidence, ...] = ("", "none", "experience", "local-data", "study")
WORDS = (
    *("families", "schools", "young", "people", "parents", "nurses", "help", "early", "find"),
    *("know", "whom", "to", "ask", "homes", "are", "safe", "in", "the", "evening", "and", "trust"),
    *("each", "other", "waiting", "lists", "shorter", "buses", "run", "later", "food", "enough"),
)


def measures() -> Iterator[Measure]:
    """Yield the time after an edit over 100 ms, and over a bare topological sort."""
    pathway, context = large_pathway(seed=0)
    graph = nx.MultiDiGraph((link.source, link.target) for link in pathway.links.values())
    checked(pathway, context)  # what is imported on the first call is not its measure
    ours = median(_clocked(lambda n=n: _after_an_edit(pathway, context, n)) for n in range(TRIES))
    bare = median(_clocked(lambda: list(nx.topological_sort(graph))) for _ in range(TRIES))
    size = f"{len(pathway.elements)} elements and {len(pathway.links)} links"
    found = len(checked(pathway, context))
    yield Measure(
        name=f"all checks of {size} after an edit, over 100 ms",
        ratio=ours / SECONDS,
        limit=1.0,
        detail=f"{ours * 1e3:.1f} ms, with {found:,} doubts",
    )
    yield Measure(
        name="the same, over a bare topological sort of networkx",
        ratio=ours / bare,
        limit=80.0,
        detail=f"{ours * 1e3:.1f} ms over {bare * 1e3:.2f} ms",
    )


def _after_an_edit(pathway: Pathway, context: Context, number: int) -> None:
    """Check a pathway in which one box says something new; nothing is remembered of the old."""
    key = f"e-{number:03}"
    box = pathway.elements[key].model_copy(update={"label": f"Something new, {number}"})
    checked(pathway.model_copy(update={"elements": {**pathway.elements, key: box}}), context)


def large_pathway(*, seed: int) -> tuple[Pathway, Context]:
    """Return a pathway in layers, as full of holes as one that is being built."""
    chance = random.Random(seed)  # noqa: S311 - no secret, the same pathway each time
    owners = {f"o-{number}": f"Organisation {number}" for number in range(14)}
    lines = {f"r-{number}": f"Line {number} of the map" for number in range(40)}
    elements = {
        f"e-{number:03}": _element(chance, number, tuple(owners), tuple(lines))
        for number in range(LAYERS * IN_A_LAYER)
    }
    links = {}
    for number in range(LINKS):
        target = number % (LAYERS * IN_A_LAYER - IN_A_LAYER) + IN_A_LAYER
        below = target // IN_A_LAYER * IN_A_LAYER - IN_A_LAYER
        source = below + chance.randrange(IN_A_LAYER)
        links[f"l-{number:03}"] = Link(
            source=f"e-{source:03}",
            target=f"e-{target:03}",
            rationale=chance.choice(("", "Because people said so.")),
            evidence=chance.choice(EVIDENCE),
            needed=chance.choice(("", "necessary", "together", "helpful")),
        )
    context = Context(
        stakeholders=owners,
        resources=lines,
        members=frozenset(owners),
        affected=frozenset(("o-1", "o-2")),
        left={key: chance.choice((None, 1, 2, 40)) for key in lines},
    )
    return Pathway(elements=elements, links=links), context


def _element(
    chance: random.Random, number: int, owners: tuple[str, ...], lines: tuple[str, ...]
) -> Element:
    layer = number // IN_A_LAYER
    kind: ElementKind = "activity" if layer < 3 else "outcome"
    if number == LAYERS * IN_A_LAYER - 1:
        kind = "impact"
    elif number % 10 == 9:
        kind = chance.choice(("assumption", "condition"))
    begins = layer * 3 + chance.randrange(3)
    dated = chance.random() < 0.7
    return Element(
        kind=kind,
        label=" ".join(chance.choices(WORDS, k=chance.randint(4, 12))),
        owners=tuple(chance.sample(owners, k=chance.randint(0, 2))),
        resources=tuple(chance.sample(lines, k=chance.randint(0, 2))),
        indicators=("A count",) if chance.random() < 0.5 else (),
        benefits=tuple(chance.sample(owners, k=chance.randint(0, 2))),
        asked=tuple(chance.sample(owners, k=chance.randint(0, 1))),
        begins=begins if dated else None,
        ends=begins + chance.randint(0, 6) if dated else None,
        watch=chance.choice(("", "Ask in May")),
    )


def _clocked(work: Callable[[], object]) -> float:
    began = time.process_time()  # one thread: what others do on this machine is not counted
    work()
    return time.process_time() - began
