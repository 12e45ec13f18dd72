"""How much weight is for a proposal, against it and undecided? And who alone could turn it."""

from collections.abc import Iterable, Sequence

from collabworkshop.model.noun import Name, Noun, Text
from collabworkshop.model.stance import SIDES, Side

__all__ = ["Tower", "Towers", "towers_of"]


class Tower(Noun):
    """One stakeholder and one proposal.

    Parameters
    ----------
    stakeholder, name
        Key and name.
    lived
        Whether it speaks from having lived with the issue.
    side
        Where it stands.
    height
        Its weight in this matter, 1 to 5.
    reason
        Why the group thinks so.
    """

    stakeholder: Name
    name: Name
    lived: bool = False
    side: Side
    height: int
    reason: Text = ""


class Towers(Noun):
    """The towers of one proposal, the highest of each camp first.

    Parameters
    ----------
    proposal
        What is proposed.
    towers
        One for each stakeholder of whom the group said where it stands.

    Examples
    --------
    >>> def tower(key, side, height):
    ...     return Tower(stakeholder=key, name=key.upper(), side=side, height=height)
    >>> made = towers_of("A van", [tower("a", "for", 3), tower("b", "against", 5)])
    >>> made.sums["against"], made.ahead, made.turns
    (5, 'against', ())
    """

    proposal: Name
    towers: tuple[Tower, ...] = ()

    @property
    def sums(self) -> dict[Side, int]:
        """Side to the sum of its heights; the undecided stand beside the others."""
        return {side: sum(t.height for t in self.towers if t.side == side) for side in SIDES}

    @property
    def ahead(self) -> Side | None:
        """The camp with more weight, undecided ones left out; ``None`` where both have the same."""
        sums = self.sums
        if sums["for"] == sums["against"]:
            return None
        return "for" if sums["for"] > sums["against"] else "against"

    @property
    def turns(self) -> tuple[str, ...]:
        """The undecided of whom each alone could turn it.

        Where both camps weigh the same, each undecided one decides. Else it is those with
        whom the lighter camp would be the heavier one; who only makes them even turns nothing.
        """
        sums = self.sums
        apart = abs(sums["for"] - sums["against"])
        return tuple(
            t.stakeholder for t in self.towers if t.side == "undecided" and t.height > apart
        )

    def camp(self, side: Side) -> Sequence[Tower]:
        """Return the towers of one camp."""
        return [tower for tower in self.towers if tower.side == side]


def towers_of(proposal: str, towers: Iterable[Tower]) -> Towers:
    """Return the towers in order: by camp, the highest first, then by name."""
    order = {side: at for at, side in enumerate(SIDES)}
    found = sorted(
        towers, key=lambda t: (order[t.side], -t.height, t.name.casefold(), t.stakeholder)
    )
    return Towers(proposal=proposal, towers=tuple(found))
