"""What somebody answers to one item of an instrument."""

from collabworkshop.model.ladder import Level
from collabworkshop.model.noun import Label, Name, Noun, Text
from collabworkshop.model.person import HereAs

__all__ = ["Response"]


class Response(Noun):
    """An answer to one item; the record's kind is the id of the exercise that asks.

    Which of the fields holds the answer follows from what is asked. What is skipped
    holds none: it is an answer that nobody counts.

    Parameters
    ----------
    item
        The item as ``part.item``; where a part is answered as a whole, the part.
    aspect
        Which of several ratings of the item it is; empty where there is one.
    level
        A point of a scale, with the scale.
    chosen
        What was ticked, chosen or put in order, by id; ticking nothing is an answer too.
    words
        An answer in own words.
    note
        What the answer rests on, in own words.
    skipped
        Whether the person chose to leave this one out.
    here_as
        In a private instrument: how the person was here when they answered. Who changes
        that later must not move an answer from one group's sum to another one's.

    Examples
    --------
    >>> Response(item="ladder", chosen=("refer",)).skipped
    False
    """

    item: Name
    aspect: Label = ""
    level: Level | None = None
    chosen: tuple[Name, ...] = ()
    words: Text = ""
    note: Text = ""
    skipped: bool = False
    here_as: HereAs = ""
