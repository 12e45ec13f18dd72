"""Networks of every shape and wording, for Hypothesis."""

from collections.abc import Sequence

from hypothesis import strategies as st

from collabworkshop.model.network import Loop, MapView, Network, NetworkLine, NetworkNode
from collabworkshop.model.noun import LONGEST_TEXT
from tests.model.hostile import HOSTILE

__all__ = ["attributes", "colours", "names", "networks", "texts", "weights"]

# What the nouns refuse: NUL, and halves of characters.
_characters = st.characters(exclude_characters="\0", exclude_categories=("Cs",))

_awkward = [
    *HOSTILE,
    "",
    " ",
    "\n",
    '"',
    '""',
    "'",
    "a,b;c|d\te",
    "[x]",
    "# no comment",
    "*Vertices 3",
    "&#233; &quot; &amp;amp;",
    "]]><!--",
    "-5",
    "007",
    "1.50",
    "label",
    "weight",
    "id",
    "\u2028\u0085",
    "ends in a line end\r",
]

texts = st.sampled_from(_awkward) | st.text(_characters, max_size=12)
"""Whatever people type, blank and control characters included."""

names = texts.filter(lambda text: bool(text.strip()))
"""Texts that can be seen."""

weights = st.floats(allow_nan=False, allow_infinity=False) | st.integers(-5, 5).map(float)
"""Numbers beside a line."""

attributes = st.dictionaries(texts, texts, max_size=3)
"""What else a file says."""

colours = st.from_regex("#[0-9a-f]{6}", fullmatch=True)
"""Colours as the model writes them."""


def _or_empty(strategy: st.SearchStrategy[str], *, wanted: bool) -> st.SearchStrategy[str]:
    return st.just("") | strategy if wanted else st.just("")


@st.composite
def networks(
    draw: st.DrawFn,
    *,
    text: st.SearchStrategy[str] = texts,
    directed: bool | None = None,
    mixed: bool = True,
    parallel: bool = True,
    self_loops: bool = True,
    weighted: bool = True,
    relations: bool = True,
    attributed: bool = True,
    blank_labels: bool = False,
    positions: bool = True,
    coloured: bool = True,
    modes: bool = True,
    line_ids: bool = True,
    named: bool = True,
    loops: bool = False,
    maps: bool = False,
) -> Network:
    """Draw a network of up to 6 nodes and 8 lines.

    ``text`` is what every word is drawn from; ids, and labels unless ``blank_labels``, can
    be seen. ``directed`` fixes the direction, ``mixed`` allows lines that run both ways in a
    directed network. Each of the others allows one thing, and leaves it out where it is false.
    Line ids, where there are any, are different from each other.
    """
    visible = text.filter(lambda written: bool(written.strip()))
    name = visible.map(lambda written: written[:LONGEST_TEXT])
    beside = st.dictionaries(text, text, max_size=3) if attributed else st.just({})
    number = st.none() | weights
    ids = draw(st.lists(name, max_size=6, unique=True))
    runs = draw(st.booleans()) if directed is None else directed
    nodes = []
    for node in ids:
        x, y = draw(st.tuples(weights, weights) | st.just((None, None)))
        nodes.append(
            NetworkNode(
                id=node,
                label=draw(text if blank_labels else visible),
                attributes=draw(beside),
                x=x if positions else None,
                y=y if positions else None,
                colour=draw(_or_empty(colours, wanted=coloured)),
                mode=draw(_or_empty(visible, wanted=modes)),
            )
        )
    ends = _ends(draw, ids, parallel=parallel, self_loops=self_loops, ordered=runs)
    own_ids = st.lists(visible, min_size=len(ends), max_size=len(ends), unique=True)
    called = draw(own_ids if line_ids else st.just([""] * len(ends)))
    lines = [
        NetworkLine(
            source=source,
            target=target,
            relation=draw(_or_empty(visible, wanted=relations)),
            weight=draw(number) if weighted else None,
            attributes=draw(beside),
            id=draw(st.sampled_from(["", own])),
            both_ways=runs and mixed and draw(st.booleans()),
            colour=draw(_or_empty(colours, wanted=coloured)),
        )
        for (source, target), own in zip(ends, called, strict=True)
    ]
    known = [line.id for line in lines if line.id]
    return Network(
        nodes=tuple(nodes),
        lines=tuple(lines),
        directed=runs,
        name=draw(_or_empty(visible, wanted=named)),
        loops=tuple(draw(_loops(name, beside, known))) if loops else (),
        maps=tuple(draw(_maps(text, beside, ids, known))) if maps else (),
    )


def _ends(
    draw: st.DrawFn, ids: Sequence[str], *, parallel: bool, self_loops: bool, ordered: bool
) -> list[tuple[str, str]]:
    if not ids:
        return []
    pair = st.tuples(st.sampled_from(ids), st.sampled_from(ids))
    if not self_loops:
        pair = pair.filter(lambda ends: ends[0] != ends[1])
    if len(ids) == 1 and not self_loops:
        return []
    alike = (lambda ends: ends) if ordered else (lambda ends: tuple(sorted(ends)))
    return draw(st.lists(pair, max_size=8, unique_by=None if parallel else alike))


def _some(known: Sequence[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(known), max_size=4) if known else st.just([])


def _loops(
    name: st.SearchStrategy[str],
    beside: st.SearchStrategy[dict[str, str]],
    lines: Sequence[str],
) -> st.SearchStrategy[list[Loop]]:
    loop = st.builds(Loop, id=name, label=name, lines=_some(lines).map(tuple), attributes=beside)
    return st.lists(loop, max_size=2, unique_by=lambda loop: loop.id)


def _maps(
    text: st.SearchStrategy[str],
    beside: st.SearchStrategy[dict[str, str]],
    nodes: Sequence[str],
    lines: Sequence[str],
) -> st.SearchStrategy[list[MapView]]:
    place = st.none() | st.tuples(weights, weights)
    places = st.dictionaries(st.sampled_from(nodes), place) if nodes else st.just({})
    view = st.builds(
        MapView, name=text, places=places, lines=_some(lines).map(tuple), attributes=beside
    )
    return st.lists(view, max_size=2, unique_by=lambda view: view.name)
