"""What a map says, as a result: figures, missing links, what-ifs, and how sure all of it is."""

from html import escape

from collabworkshop.model.noun import Name, Noun
from collabworkshop.model.result import Result
from collabworkshop.model.what_if import Play

__all__ = ["Comparison", "Figure", "MapReading", "MissingLink", "PlayedOut", "Portrait", "Range"]


class Figure(Noun):
    """One figure of the map.

    Parameters
    ----------
    code, label
        What it is, for machines and for people.
    value
        The figure; ``None`` where the map is too small for it.
    shown
        The figure as people read it.
    sentence
        What it means on this map.
    evidence
        Keys of the stakeholders that the sentence names.
    """

    code: Name
    label: Name
    value: float | None = None
    shown: str = ""
    sentence: Name
    evidence: tuple[str, ...] = ()


class Range(Noun):
    """Between which bounds a figure lies, whatever the silent members would say."""

    code: Name
    label: Name
    low: float
    high: float
    sentence: Name


class MissingLink(Noun):
    """Two who are not tied and whose tie would bring others together.

    Parameters
    ----------
    source, target
        The two, in alphabetical order of their keys.
    gain
        How many pairs more would have at most one stakeholder between them.
    chain
        The shortest way between them, both ends included, from where a member can begin
        to ask; empty for none.
    confirmed
        Whether both ends of every tie on that way report it.
    sentence
        Whom to ask.
    """

    source: Name
    target: Name
    gain: int
    chain: tuple[str, ...] = ()
    confirmed: bool = False
    sentence: Name


class Comparison(Noun):
    """A figure before and after."""

    code: Name
    label: Name
    before: str
    after: str


class PlayedOut(Noun):
    """A what-if, played out on the map of today.

    Parameters
    ----------
    play, stakeholder, other
        The what-if.
    title
        It in words.
    people, notes
        Keys of those who keep it, and what they wrote.
    figures
        Before and after, side by side.
    sentences
        Who is cut off, who comes nearer.
    touched
        Keys of the stakeholders that the sentences are about.
    """

    play: Play
    stakeholder: Name
    other: str = ""
    title: Name
    people: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    figures: tuple[Comparison, ...] = ()
    sentences: tuple[str, ...] = ()
    touched: tuple[str, ...] = ()

    @property
    def about(self) -> tuple[str, ...]:
        """The stakeholders it is about."""
        return tuple(filter(None, (self.stakeholder, self.other)))


class Portrait(Noun):
    """Why one stakeholder matters.

    Parameters
    ----------
    degree
        How many it is tied to.
    betweenness
        Share of the pairs of others whose shortest chain runs through it.
    constraint, effective_size
        Burt's figures; ``None`` without a tie.
    core
        Whether it is in the core of the map.
    cut_point
        Whether somebody would be cut off without it.
    community
        Number of its group of close partners, from 1 for the largest; 0 for none.
    sentences
        The same in words.
    """

    stakeholder: Name
    name: Name
    degree: int
    betweenness: float
    constraint: float | None = None
    effective_size: float | None = None
    core: bool = False
    cut_point: bool = False
    community: int = 0
    sentences: tuple[str, ...] = ()


class MapReading(Result):
    """What the map says.

    The table has the columns ``figure``, ``value``, ``meaning`` and ``could_be``: between
    which bounds the figure lies, whatever the silent members would say.

    Parameters
    ----------
    counts
        Which ties are counted.
    figures, missing, what_ifs, portraits, ranges
        See the classes of these names.
    rule
        By which rule the missing links are ranked.
    """

    counts: str = ""
    figures: tuple[Figure, ...] = ()
    ranges: tuple[Range, ...] = ()
    rule: str = ""
    missing: tuple[MissingLink, ...] = ()
    what_ifs: tuple[PlayedOut, ...] = ()
    portraits: tuple[Portrait, ...] = ()

    def __repr__(self) -> str:
        """Return the findings, then each figure and each missing link in a line of its own."""
        figures = [f"{one.label}: {one.shown}" for one in self.figures]
        links = [f"{i}. {one.sentence}" for i, one in enumerate(self.missing, start=1)]
        return "\n".join([super().__repr__(), *figures, *links])

    def _repr_html_(self) -> str:
        """Return the same for notebooks, each figure with what it means; names are text."""
        figures = "".join(
            f"<li><b>{escape(one.label)}: {escape(one.shown)}</b><br>{escape(one.sentence)}</li>"
            for one in self.figures
        )
        links = "".join(f"<li>{escape(one.sentence)}</li>" for one in self.missing)
        counts = f"<p>{escape(self.counts)}</p>" if self.counts else ""
        lists = "".join(f"<ul>{items}</ul>" for items in (figures, links) if items)
        return f"{super()._repr_html_()}{counts}{lists}"
