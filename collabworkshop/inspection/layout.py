"""How figures, names and sentences are set in a terminal."""

from collections.abc import Iterable
from textwrap import fill

from collabworkshop.analysis.sentences import short

__all__ = ["aligned", "as_item", "many", "plain"]

_WIDTH = 88


def aligned(rows: Iterable[tuple[str, str]]) -> list[str]:
    """Return names with what is said of each, one below the other.

    Examples
    --------
    >>> aligned([("nodes", "3"), ("direction", "none")])
    ['  nodes      3', '  direction  none']
    """
    listed = list(rows)
    width = max(len(name) for name, _ in listed)
    return [
        fill(
            f"  {name.ljust(width)}  {said}",
            _WIDTH,
            subsequent_indent=" " * (width + 4),
            replace_whitespace=False,
            break_long_words=False,
        )
        for name, said in listed
    ]


def as_item(sentence: str) -> str:
    """Return a sentence as an item of a list, its lines indented."""
    words = " ".join(sentence.split())
    return fill(words, _WIDTH, initial_indent="- ", subsequent_indent="  ", break_on_hyphens=False)


def plain(text: str) -> str:
    """Return a name in one line, cut where it is too long for one."""
    return short(" ".join(text.split()))


def many(count: int, what: str) -> str:
    """Return a count with what is counted.

    Examples
    --------
    >>> many(1, "node"), many(1_200, "node")
    ('1 node', '1,200 nodes')
    """
    return f"{count:,} {what}{'' if count == 1 else 's'}"
