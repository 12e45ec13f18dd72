"""Which ties count when the map is read? Those that an end or a file reports."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from collabworkshop.analysis.networks.network import Network
from collabworkshop.analysis.networks.reports import MergedTie, Report
from collabworkshop.analysis.sentences import counted, named
from collabworkshop.model.stakeholder import Stakeholder

__all__ = ["Ground", "Pair", "pair"]

Pair = tuple[str, str]
"""Two stakeholders, in alphabetical order of their keys."""


def pair(tie: MergedTie) -> Pair:
    """Return the two ends of a tie without its direction."""
    return (min(tie.source, tie.target), max(tie.source, tie.target))


@dataclass(frozen=True)
class Ground:
    """What the reading of a map stands on.

    A tie counts where one of its ends reports it, or a file that was brought says so.
    What only third persons say is hearsay and does not count, and a conflict is no
    tie to go along. Everybody on the list of stakeholders is on the map.

    Parameters
    ----------
    known
        Key to stakeholder.
    names
        Key to name, told apart where two are the same.
    reports
        Who reported what.
    ties
        The merged map.
    symmetric
        Kinds of tie that have no direction.
    labels
        Id of a sector to its name; a sector that is not there is somebody's own word.
    """

    known: Mapping[str, Stakeholder]
    names: Mapping[str, str]
    reports: Collection[Report]
    ties: Collection[MergedTie]
    symmetric: frozenset[str]
    labels: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def network(self) -> Network:
        """Every pair with a tie that counts, without direction."""
        return Network.of(self.known, [pair(tie) for tie in self._counted])

    @cached_property
    def arrows(self) -> Network:
        """The ties that count and have a direction, all kinds together."""
        return Network.of(self.known, self._arrows(), directed=True)

    @cached_property
    def confirmed(self) -> Network:
        """The pairs with a tie that counts and that both ends report."""
        both = ("confirmed", "rated-apart")
        sure = (pair(tie) for tie in self._counted if tie.status in both)
        return Network.of(self.known, sure)

    @cached_property
    def conflicts(self) -> frozenset[Pair]:
        """The pairs of which somebody reports a conflict."""
        return frozenset(pair(tie) for tie in self.ties if tie.kind == "conflict")

    @cached_property
    def spoken_of(self) -> frozenset[Pair]:
        """The pairs with any tie at all, hearsay and conflict as well."""
        return frozenset(pair(tie) for tie in self.ties)

    @cached_property
    def hearsay(self) -> frozenset[Pair]:
        """The pairs that would be tied if hearsay counted, and are not."""
        said = {pair(tie) for tie in self.ties if tie.kind != "conflict"}
        return frozenset(said.difference(self.network.pairs))

    @cached_property
    def members(self) -> frozenset[str]:
        """The stakeholders that belong to the coalition."""
        return frozenset(key for key, one in self.known.items() if one.member)

    @cached_property
    def heard(self) -> frozenset[str]:
        """The stakeholders of which somebody has reported a tie of their own.

        A file is nobody, and what is said of others is no word about oneself.
        """
        return frozenset(
            report.organisation
            for report in self.reports
            if report.first_hand and report.organisation in self.known
        )

    @cached_property
    def silent(self) -> frozenset[str]:
        """The members for which nobody has reported a tie."""
        return self.members - self.heard

    @cached_property
    def lived(self) -> frozenset[str]:
        """The stakeholders who speak from having lived with the issue."""
        return frozenset(key for key, one in self.known.items() if one.lived_experience)

    @cached_property
    def sectors(self) -> dict[str, str]:
        """The name of the sector of each stakeholder that has one."""
        return {
            key: self.labels.get(one.sector, one.sector)
            for key, one in self.known.items()
            if one.sector.strip()
        }

    def said(self, keys: Iterable[str], *, most: int = 4) -> str:
        """Return the names of stakeholders as a list in a sentence."""
        return named((self.names[key] for key in keys), most=most)

    @property
    def counts(self) -> str:
        """One sentence on what is counted."""
        said = counted(len(self.hearsay), "pair is", "pairs are")
        left = f" {said.capitalize()} left out, known from hearsay only." if self.hearsay else ""
        return (
            "Counted as tied is every pair with a tie of any kind but conflict that one of its "
            "ends reports or a file says, confirmed by the other end or not; each pair counts "
            f"once.{left}"
        )

    @property
    def _counted(self) -> list[MergedTie]:
        return [
            tie
            for tie in self.ties
            if tie.kind != "conflict" and (tie.status != "hearsay" or tie.origins)
        ]

    def _arrows(self) -> Iterator[Pair]:
        for tie in self._counted:
            if tie.kind not in self.symmetric:
                yield tie.source, tie.target
                if tie.both_ways:
                    yield tie.target, tie.source
