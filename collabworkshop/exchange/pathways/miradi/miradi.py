"""Results chains of Miradi (``.xmpz2``) as a theory of change.

Miradi is what conservation projects plan with (Conservation Standards); its results chain leads
from strategies by way of results to targets, as a theory of change does. The elements are named
as in the schema that lies in each file (``schema.rnc``, ConservationProject/248 and others).
"""

from collections.abc import Collection

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.pathways.codec import PathwayCodec, PathwayRead
from collabworkshop.exchange.pathways.draft import Draft
from collabworkshop.exchange.pathways.miradi.archive import is_project, project_of
from collabworkshop.exchange.pathways.miradi.project import Chain, project
from collabworkshop.exchange.pathways.miradi.results_chains import add_chains, chosen_chains

__all__ = ["CODEC", "chains_of", "read"]


def chains_of(data: bytes, name: str) -> tuple[Chain, ...]:
    """Return the results chains of a project, to choose from.

    Raises
    ------
    UnreadableError
        When it is no project of Miradi, or has no results chain.
    """
    return tuple(chosen_chains(project(project_of(data, name)), None, name))


def read(data: bytes, name: str, *, chains: Collection[str] | None = None) -> PathwayRead:
    """Return the theory of change of a project.

    Only boxes and links of results chains are read; conceptual models, which draw the situation
    as it is, are counted in a fault.

    Parameters
    ----------
    data, name
        The file, and what people call it.
    chains
        Ids of the results chains to read; ``None`` puts all together.

    Raises
    ------
    UnreadableError
        When it is no project of Miradi, or has no such results chain.
    """
    found = project(project_of(data, name))
    taken = chosen_chains(found, chains, name)
    book = FaultBook()
    for model in found.models:
        book.note("left-out-model", name, model)
    draft = Draft(name, book)
    add_chains(found, taken, draft)
    return draft.finished(taken[0].name if len(taken) == 1 else found.name)


CODEC = PathwayCodec("miradi", "Miradi project", (".xmpz2", ".xmpz"), is_project, read)
