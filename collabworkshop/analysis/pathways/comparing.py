"""What two drafts of a theory of change have in common, and what only one has."""

from collections.abc import Collection, Iterator

from collabworkshop.analysis.pathways.wording import FAMILY, apart, plain
from collabworkshop.model.noun import Key, Noun
from collabworkshop.model.pathway import Pathway

__all__ = ["POSSIBLE", "SURE", "Comparison", "Pair", "compared"]

SURE = 90
"""How alike two boxes have to be, 0 to 100, to count as one without being asked; a habit."""

POSSIBLE = 70
"""How alike, to be shown and asked about; a habit."""

_Texts = list[tuple[str, str]]
"""Plain label and key of boxes."""


class Pair(Noun):
    """Two boxes, one of each draft, that may say the same.

    Parameters
    ----------
    first, second
        Their keys.
    alike
        How alike their words are, 0 to 100.
    sure
        Whether they count as one; else a person has to say so.
    """

    first: Key
    second: Key
    alike: int
    sure: bool


class Comparison(Noun):
    """Two drafts side by side.

    Parameters
    ----------
    pairs
        Boxes that both may have, the surest first.
    only_first, only_second
        Keys of the boxes that only one has, by label.
    shared_links, links_first, links_second
        Keys of the links: of the first draft those that both have (between boxes that are a
        pair), then those that only one has.
    """

    pairs: tuple[Pair, ...]
    only_first: tuple[Key, ...]
    only_second: tuple[Key, ...]
    shared_links: tuple[Key, ...] = ()
    links_first: tuple[Key, ...] = ()
    links_second: tuple[Key, ...] = ()

    @property
    def unsure(self) -> tuple[Pair, ...]:
        """The pairs that a person has to confirm."""
        return tuple(pair for pair in self.pairs if not pair.sure)


def compared(
    first: Pathway,
    second: Pathway,
    *,
    confirmed: Collection[tuple[str, str]] = (),
    refused: Collection[tuple[str, str]] = (),
) -> Comparison:
    """Return which boxes two drafts share, by what they say.

    Words are compared in any order (``ratio`` of rapidfuzz over the sorted words), and only
    within a family of kinds: results with results, activities with activities. Of all ways to
    pair the boxes off, the one is taken in which the pairs are most alike in sum. What
    differs in a number or in a word that turns the meaning round is never sure.

    Parameters
    ----------
    first, second
        The drafts.
    confirmed, refused
        Keys of a box of the first and one of the second draft that a person said are one, or are
        two. Those of boxes that are no longer there count for nothing.

    References
    ----------
    D. Crouse, "On implementing 2D rectangular assignment algorithms", IEEE Transactions on
    Aerospace and Electronic Systems 52 (2016), pp. 1679-1696: what scipy solves it with.

    Examples
    --------
    >>> from collabworkshop.model.pathway import Element
    >>> one = Pathway(elements={"a": Element(kind="outcome", label="Parents know whom to ask")})
    >>> other = Pathway(elements={"x": Element(kind="outcome", label="Parents know whom to ask."),
    ...                           "y": Element(kind="outcome", label="Schools are open")})
    >>> found = compared(one, other)
    >>> found.pairs[0].second, found.pairs[0].sure, found.only_second
    ('x', True, ('y',))
    """
    pairs = _pairs(first, second, confirmed, refused)
    to = {pair.second: pair.first for pair in pairs}
    ours = {(link.source, link.target) for link in first.links.values()}
    theirs = {(to.get(link.source), to.get(link.target)): key for key, link in second.links.items()}
    shared = {k for k, link in first.links.items() if (link.source, link.target) in theirs}
    return Comparison(
        pairs=tuple(pairs),
        only_first=_by_label(first, {pair.first for pair in pairs}),
        only_second=_by_label(second, set(to)),
        shared_links=tuple(sorted(shared)),
        links_first=tuple(sorted(first.links.keys() - shared)),
        links_second=tuple(
            sorted(
                key
                for key, link in second.links.items()
                if (to.get(link.source), to.get(link.target)) not in ours
            )
        ),
    )


def _by_label(draft: Pathway, paired: set[str]) -> tuple[str, ...]:
    rest = draft.elements.keys() - paired
    return tuple(sorted(rest, key=lambda key: (draft.elements[key].label, key)))


def _pairs(
    first: Pathway,
    second: Pathway,
    confirmed: Collection[tuple[str, str]],
    refused: Collection[tuple[str, str]],
) -> list[Pair]:
    """Return the confirmed pairs and the best of the rest, the surest first."""
    there = [(a, b) for a, b in confirmed if a in first.elements and b in second.elements]
    pairs = [
        Pair(first=a, second=b, alike=_alike(first, a, second, b), sure=True) for a, b in there
    ]
    for family in sorted(set(FAMILY.values())):
        ours = _of(first, family, {a for a, _ in there})
        theirs = _of(second, family, {b for _, b in there})
        for one, other, alike in _best(ours, theirs, refused):
            differ = apart(first.elements[one].label, second.elements[other].label)
            sure = alike >= SURE and not differ
            pairs.append(Pair(first=one, second=other, alike=round(alike), sure=sure))
    labels = first.elements
    return sorted(pairs, key=lambda p: (-p.sure, -p.alike, labels[p.first].label, p.first))


def _alike(first: Pathway, one: str, second: Pathway, other: str) -> int:
    from rapidfuzz.fuzz import ratio

    return round(ratio(plain(first.elements[one].label), plain(second.elements[other].label)))


def _best(
    ours: _Texts, theirs: _Texts, refused: Collection[tuple[str, str]]
) -> Iterator[tuple[str, str, float]]:
    """Yield pairs of keys that are most alike in sum, and how alike each is."""
    if not ours or not theirs:
        return
    from rapidfuzz.fuzz import ratio
    from rapidfuzz.process import cdist
    from scipy.optimize import linear_sum_assignment

    texts = ([text for text, _ in side] for side in (ours, theirs))
    alike = cdist(*texts, scorer=ratio, score_cutoff=POSSIBLE)
    row_of = {key: row for row, (_, key) in enumerate(ours)}
    column_of = {key: column for column, (_, key) in enumerate(theirs)}
    for one, other in refused:
        if one in row_of and other in column_of:
            alike[row_of[one], column_of[other]] = 0
    for row, column in zip(*linear_sum_assignment(alike, maximize=True), strict=True):
        if alike[row, column] >= POSSIBLE:
            yield ours[row][1], theirs[column][1], float(alike[row, column])


def _of(draft: Pathway, family: str, left_out: Collection[str]) -> _Texts:
    """Return plain label and key of each box, in an order that entering does not change."""
    return sorted(
        (plain(one.label) or one.label, key)
        for key, one in draft.elements.items()
        if FAMILY[one.kind] == family and key not in left_out
    )
