"""What a group learns of its sources of power, and what each person learns for themselves."""

from pydantic import Field

from collabworkshop.analysis.power.roughly import Roughly
from collabworkshop.model.noun import Name, Noun
from collabworkshop.model.result import Result

__all__ = ["MUCH", "NamedProfile", "OwnPower", "PowerProfile", "SeenSource", "SourceProfile"]

MUCH = 3
"""From this step of the ladder on a person has much of a source. A convention."""


class SourceProfile(Noun):
    """One source of power in the whole group.

    Parameters
    ----------
    source, name
        Id and name.
    own
        Step of the ladder to the number of people who put themselves there; empty where
        that would tell what one of them said.
    seen
        How many of those whom enough colleagues describe are seen by most of them to have
        much of it; ``None`` where too few people are described by enough colleagues.

    Examples
    --------
    >>> SourceProfile(source="money", name="Money", own={1: 3, 3: 2, 4: 1}).much
    3
    """

    source: Name
    name: Name
    own: dict[int, int] = Field(default_factory=dict)
    seen: Roughly | None = None

    @property
    def people(self) -> int:
        """How many rated themselves."""
        return sum(self.own.values())

    @property
    def much(self) -> int:
        """How many say that they have much of it."""
        return sum(count for step, count in self.own.items() if step >= MUCH)

    @property
    def gap(self) -> float | None:
        """How much larger the share that has it is than the share that is seen to have it."""
        if not self.own or self.seen is None:
            return None
        return self.much / self.people - self.seen.share


class NamedProfile(Noun):
    """The own answers of somebody who lets them be shown with their name.

    Parameters
    ----------
    name
        Name of the person.
    own
        Id of a source to the step of the ladder.
    """

    name: Name
    own: dict[str, int]


class PowerProfile(Result):
    """The group's sources of power.

    Parameters
    ----------
    sources
        Each source, in the order of the list.
    named
        People who agreed to be named, as long as the others can still hide.
    """

    sources: tuple[SourceProfile, ...] = ()
    named: tuple[NamedProfile, ...] = ()


class SeenSource(Noun):
    """One source of power as a person sees it in themselves and as others see it in them.

    Parameters
    ----------
    source, name
        Id and name.
    own
        The person's own step; ``None`` where they did not say.
    seen
        How many of those who described the person ticked it.
    """

    source: Name
    name: Name
    own: int | None = None
    seen: Roughly


class OwnPower(Result):
    """What one person alone gets: how others see them beside what they said themselves.

    Parameters
    ----------
    raters
        How many people described this person, where they are enough; else 0.
    sources
        Each source; empty where too few people described this person.
    """

    raters: int = 0
    sources: tuple[SeenSource, ...] = ()
