"""Who has formal power and who is well tied? The two beside each other."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from statistics import median
from typing import Literal, NamedTuple

from pydantic import Field

from collabworkshop.analysis.map_reading.ground import Ground
from collabworkshop.analysis.map_reading.measures import Measures
from collabworkshop.analysis.power.towers import Towers
from collabworkshop.model.noun import Name, Noun
from collabworkshop.model.result import Result

__all__ = ["Corner", "PowerAndTies", "Said", "Standing", "standings"]

Corner = Literal["both", "leader-without-ties", "broker-without-title", "neither"]


class Said(NamedTuple):
    """How much formal power one person sees in one stakeholder, from 1 to 5."""

    stakeholder: str
    person: str
    formal: int


class Standing(Noun):
    """A stakeholder's formal power beside its ties.

    Parameters
    ----------
    stakeholder, name
        Key and name.
    member, lived
        Whether it belongs to the coalition, and speaks from having lived with the issue.
    formal
        The middle answer, 1 to 5; ``None`` where nobody placed it.
    low, high, raters
        The lowest and the highest answer, and how many people gave one.
    partners
        How many others it is tied to, by the rules of the reading of the map.
    between
        Share of the shortest chains between others that run through it, between 0 and 1.
    broker
        Whether that share is large.
    corner
        Where the two meet; ``None`` without a middle answer.
    """

    stakeholder: Name
    name: Name
    member: bool = False
    lived: bool = False
    formal: float | None = None
    low: int = 0
    high: int = 0
    raters: int = 0
    partners: int = 0
    between: float = 0
    broker: bool = False
    corner: Corner | None = None

    @property
    def evidence(self) -> str:
        """What it rests on, in half a sentence.

        Examples
        --------
        >>> Standing(stakeholder="s", name="S", formal=4, low=3, high=5, raters=3).evidence
        'formal power 4 (3 people, from 3 to 5) and no partner'
        """
        people = "1 person" if self.raters == 1 else f"{self.raters} people"
        span = f", from {self.low} to {self.high}" if self.low < self.high else ""
        many = "partner" if self.partners == 1 else "partners"
        tied = f"{self.partners} {many}" if self.partners else "no partner"
        chains = f", between {self.between:.0%} of the pairs of others" if self.broker else ""
        return f"formal power {self.formal:g} ({people}{span}) and {tied}{chains}"


class PowerAndTies(Result):
    """Formal power beside ties, and towers for each proposal.

    Parameters
    ----------
    standings
        Everybody on the list, in its order.
    formal, partners
        From how much formal power, and how many partners, on somebody is said to have it.
    towers
        For each proposal, in alphabetical order.
    """

    standings: tuple[Standing, ...] = ()
    formal: float = 3
    partners: float = 1
    towers: tuple[Towers, ...] = Field(default=())


def standings(
    ground: Ground, measures: Measures, said: Iterable[Said], habits: Mapping[str, float]
) -> tuple[tuple[Standing, ...], float]:
    """Return each stakeholder's standing, and from how many partners on one is well tied.

    Parameters
    ----------
    ground, measures
        The map, and what is measured of it.
    said
        What people say of formal power.
    habits
        ``formal``: from this middle answer on it counts as formal power. ``ties``: from this
        share of the partners of the best tied one on one is well tied. ``broker``: so is
        whoever holds this share of the shortest chains between others.
    """
    degree, between = measures.degree, measures.betweenness
    # With one tie on the whole map half of it would make everybody well tied.
    enough = max(1.0, habits["ties"] * max(degree.values(), default=0))
    steps: defaultdict[str, list[int]] = defaultdict(list)
    for one in said:
        steps[one.stakeholder].append(one.formal)
    found = []
    for key, known in ground.known.items():
        given = steps.get(key, [])
        middle = median(given) if given else None
        broker = between[key] >= habits["broker"]
        standing = Standing(
            stakeholder=key,
            name=ground.names[key],
            member=known.member,
            lived=known.lived_experience,
            formal=middle,
            low=min(given, default=0),
            high=max(given, default=0),
            raters=len(given),
            partners=degree[key],
            between=between[key],
            broker=broker,
        )
        if middle is not None:
            corner = _corner(
                titled=middle >= habits["formal"], tied=broker or degree[key] >= enough
            )
            standing = standing.model_copy(update={"corner": corner})
        found.append(standing)
    return tuple(found), enough


def _corner(*, titled: bool, tied: bool) -> Corner:
    if titled:
        return "both" if tied else "leader-without-ties"
    return "broker-without-title" if tied else "neither"
