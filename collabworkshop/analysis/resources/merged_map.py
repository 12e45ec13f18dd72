"""What a coalition can give and needs, read together: the result nouns."""

from html import escape

from collabworkshop.model.noun import Name, Noun
from collabworkshop.model.resource import Side
from collabworkshop.model.result import Result

__all__ = ["Introduction", "Kept", "KindPoint", "Listed", "MergedResources", "OrgPoint", "Sought"]


class OrgPoint(Noun):
    """An organisation on the map of resources.

    Parameters
    ----------
    key, name, member
        Key and name, and whether it belongs to the coalition.
    offers, needs
        How many it has shared.
    x, y
        Where it was put on the map; ``None`` where nobody did.
    """

    key: Name
    name: Name
    member: bool = False
    offers: int = 0
    needs: int = 0
    x: float | None = None
    y: float | None = None


class KindPoint(Noun):
    """A kind of resource that somebody offers or needs; see `OrgPoint`.

    Parameters
    ----------
    key, kind, label
        Key of its point, id, and name.
    givers, seekers
        How many organisations offer it, and how many need it.
    offers, needs
        How many offers and needs there are.
    x, y
        Where it was put on the map.
    """

    key: Name
    kind: Name
    label: Name
    givers: int = 0
    seekers: int = 0
    offers: int = 0
    needs: int = 0
    x: float | None = None
    y: float | None = None


class Listed(Noun):
    """One offer or need.

    Parameters
    ----------
    key, side, organisation, kind, what
        As in the list of its organisation.
    amount
        How much, with the unit, as people read it; empty where nobody said.
    priority
        How pressing a need is, 0 where nobody said.
    x, y
        Where it was put on the map of single resources.
    """

    key: Name
    side: Side
    organisation: Name
    kind: Name
    what: Name
    amount: str = ""
    priority: int = 0
    x: float | None = None
    y: float | None = None


class Introduction(Noun):
    """An offer that fits a need, and how to ask for it.

    Parameters
    ----------
    offer, organisation
        Key of the offer, and of whose it is.
    chain
        Keys of the organisations from who needs to who offers, both included; two where
        they stand by a tie, empty where no chain of such ties leads there.
    offered
        What is offered, with whose it is.
    sentence
        Whom to ask.
    """

    offer: Name
    organisation: Name
    chain: tuple[str, ...] = ()
    offered: Name
    sentence: Name


class Sought(Noun):
    """A need, the offers that fit it, and who could introduce those who need to who offers.

    Parameters
    ----------
    need, organisation, kind, what, priority
        See `Listed`.
    offers
        How many offers fit.
    ways
        The nearest of them: first those of partners, then the shortest chains.
    why
        Why nothing fits, as the rest of a sentence; empty where something does.
    """

    need: Name
    organisation: Name
    kind: Name
    what: Name
    priority: int = 0
    offers: int = 0
    ways: tuple[Introduction, ...] = ()
    why: str = ""


class Kept(Noun):
    """An approach that people keep: whom to ask, through whom, about what.

    Parameters
    ----------
    need, offer, through
        Keys; the last is empty where those who need ask themselves.
    sentence
        The same in words.
    people, notes
        Keys of those who keep it, and what they wrote.
    """

    need: Name
    offer: Name
    through: str = ""
    sentence: Name
    people: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class MergedResources(Result):
    """The merged map of resources.

    The table has the columns ``need``, ``by``, ``priority``, ``offers`` and ``introduce``.

    Parameters
    ----------
    rule
        Through which ties people ask.
    organisations, kinds, listed
        What is on the map.
    sought
        Every need, the most pressing first.
    approaches
        What people want to ask.
    """

    rule: str = ""
    organisations: tuple[OrgPoint, ...] = ()
    kinds: tuple[KindPoint, ...] = ()
    listed: tuple[Listed, ...] = ()
    sought: tuple[Sought, ...] = ()
    approaches: tuple[Kept, ...] = ()

    def __repr__(self) -> str:
        """Return the findings, then each approach in a line of its own."""
        kept = [f"→ {one.sentence}" for one in self.approaches]
        return "\n".join([super().__repr__(), *([self.rule] if self.rule else ()), *kept])

    def _repr_html_(self) -> str:
        """Return the same for notebooks; names are text."""
        rule = f"<p>{escape(self.rule)}</p>" if self.rule else ""
        kept = "".join(f"<li>{escape(one.sentence)}</li>" for one in self.approaches)
        return f"{super()._repr_html_()}{rule}{f'<ul>{kept}</ul>' if kept else ''}"
