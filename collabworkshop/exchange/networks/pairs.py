"""Whether all ties of a list run both ways, each written once in either direction."""

from collections import Counter
from collections.abc import Sequence

from collabworkshop.exchange.networks.row_assembly import Tie

__all__ = ["once_each"]

_Key = tuple[str, str, str, float | None, tuple[tuple[str, str], ...]]


def once_each(ties: Sequence[Tie]) -> list[Tie] | None:
    """Return the first of each pair of opposite ties, or ``None`` where one has no opposite.

    Examples
    --------
    >>> [(tie.source, tie.target) for tie in once_each([Tie("a", "b"), Tie("b", "a")]) or ()]
    [('a', 'b')]
    >>> once_each([Tie("a", "b")]) is None
    True
    """
    counts = Counter(map(_key, ties))
    if any(counts[_opposite(key)] != count for key, count in counts.items()):
        return None
    due: Counter[_Key] = Counter()
    kept = []
    for tie in ties:
        key = _key(tie)
        if tie.source != tie.target and due[key]:
            due[key] -= 1
        else:
            due[_opposite(key)] += 1
            kept.append(tie._replace(edge=True))
    return kept


def _key(tie: Tie) -> _Key:
    beside = tuple(sorted((tie.attributes or {}).items()))
    return (tie.source, tie.target, tie.relation, tie.weight, beside)


def _opposite(key: _Key) -> _Key:
    return (key[1], key[0], *key[2:])
