"""What must come true before an element can."""

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass

from collabworkshop.analysis.pathways.flow import GIVEN, Flow
from collabworkshop.model.pathway import Needed

__all__ = ["Needs", "needs_of"]

_STRICTEST: tuple[Needed, ...] = ("necessary", "together", "", "helpful")


@dataclass(frozen=True)
class Needs:
    """What an element needs, as its links say.

    Parameters
    ----------
    necessary
        Elements without any of which it fails.
    together
        Elements that are one way to it: enough if all of them hold.
    ways
        Elements each of which is a way to it: those of which nobody said how they are needed. What
        only helps is a way where nothing else leads to the element,
        besides what is given.
    """

    necessary: tuple[str, ...] = ()
    together: tuple[str, ...] = ()
    ways: tuple[str, ...] = ()

    def hold(self, holds: Callable[[str], bool]) -> bool:
        """Return whether they are met.

        Parameters
        ----------
        holds
            Whether an element holds.

        Examples
        --------
        >>> needs = Needs(necessary=("a",), together=("b", "c"), ways=("d",))
        >>> needs.hold("ad".__contains__), needs.hold("ab".__contains__)
        (True, False)
        """
        if not all(map(holds, self.necessary)):
            return False
        if not self.together and not self.ways:
            return True
        return (bool(self.together) and all(map(holds, self.together))) or any(
            map(holds, self.ways)
        )


def needs_of(flow: Flow) -> dict[str, Needs]:
    """Return what each element needs to which something leads.

    An assumption or a condition counts as necessary for what it holds up, unless its link says
    otherwise.

    Parameters
    ----------
    flow
        The pathway.
    """
    sources: dict[str, list[tuple[str, Needed]]] = {}
    given = set(flow.given)
    for (source, target), keys in flow.steps.items():
        said = {flow.pathway.links[key].needed for key in keys}
        needed = next(one for one in _STRICTEST if one in said)
        if not needed and flow.elements[source].kind in GIVEN:
            needed = "necessary"
        sources.setdefault(target, []).append((source, needed))
    return {target: _needs(found, given) for target, found in sources.items()}


def _needs(found: Sequence[tuple[str, Needed]], given: Container[str]) -> Needs:
    by: dict[Needed, list[str]] = {needed: [] for needed in _STRICTEST}
    for source, needed in found:
        by[needed].append(source)
    only_help = all(needed == "helpful" for source, needed in found if source not in given)
    ways = by["helpful"] if only_help else by[""]
    return Needs(tuple(by["necessary"]), tuple(by["together"]), tuple(ways))
