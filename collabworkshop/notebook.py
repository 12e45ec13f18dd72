"""The door for notebooks: ``from collabworkshop.notebook import join``."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any

from IPython import get_ipython

from collabworkshop.host.latest import latest_result
from collabworkshop.host.workspace import Workspace
from collabworkshop.model.result import Result
from collabworkshop.views.banner import Banner
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.session import Session
from collabworkshop.views.shelf import view
from collabworkshop.views.who_am_i import WhoAmI

if TYPE_CHECKING:
    from pathlib import Path

    from collabworkshop.figures.picture import Picture
    from collabworkshop.views.bringing.answer_import import AnswerImport
    from collabworkshop.views.bringing.evaluation_import import EvaluationImport
    from collabworkshop.views.bringing.measurement_import import MeasurementImport
    from collabworkshop.views.bringing.network_import import NetworkImport
    from collabworkshop.views.bringing.pathway_import import PathwayImport
    from collabworkshop.views.bringing.resource_import import ResourceImport
    from collabworkshop.views.look_back import LookBack
    from collabworkshop.views.taking.evaluation_export import EvaluationExport
    from collabworkshop.views.taking.network_export import NetworkExport
    from collabworkshop.views.taking.pathway_export import PathwayExport
    from collabworkshop.views.taking.resource_export import ResourceExport

__all__ = ["WorkshopDoor", "join"]

_joined: list[WorkshopDoor] = []


def join(workspace: str | Path | None = None) -> WorkshopDoor:
    """Join the workshop of this folder, or practice where there is none.

    Parameters
    ----------
    workspace
        Folder of the workshop; by default what ``collabworkshop start`` chose,
        else ``./workshop``.

    Returns
    -------
    WorkshopDoor
        Shown as the last line of a cell it is a strip that says whose workshop
        this is.
    """
    # Running the cell again replaces what it made before: widgets live until they are closed.
    for earlier in _joined:
        earlier.close()
    _joined[:] = [WorkshopDoor(Session(Workspace(workspace)))]
    return _joined[0]


class WorkshopDoor:
    """What a notebook can do with a workshop.

    Parameters
    ----------
    session
        The workshop that is open, and who answers.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._banner: Banner | None = None

    def __repr__(self) -> str:
        return repr(self._strip())

    def _repr_mimebundle_(self, **given: Any) -> Any:
        return self._strip()._repr_mimebundle_(**given)

    def exercise(self, id: str) -> ExerciseView:  # noqa: A002 - the contract calls it so
        """Return the view of an exercise; an earlier view of the same person is closed."""
        shown = view(id, self._session)
        self._session.show(id, shown)
        # A script may have a loop of its own, for something else.
        if hasattr(get_ipython(), "kernel"):
            self._session.watch()
        return shown

    def result(self, id: str) -> Result:  # noqa: A002 - the contract calls it so
        """Return the group's result of an exercise: the latest that may be seen."""
        return latest_result(self._session.host, id)

    def picture(self, id: str) -> Picture:  # noqa: A002 - the contract calls it so
        """Return the picture of the group's result."""
        from collabworkshop.views.picture import picture_of

        return picture_of(self.result(id), on=self._session.host.today)

    def who_am_i(self) -> WhoAmI:
        """Return the form in which a person says who they are."""
        shown = WhoAmI(self._session)
        self._session.show("who-am-i", shown)
        return shown

    def look_back(self) -> LookBack:
        """Return the place to choose between versions, and to bring back what was there before."""
        # Only who looks back pays for it.
        from collabworkshop.views.look_back import LookBack

        shown = LookBack(self._session)
        self._session.show("look-back", shown)
        return shown

    def bring_network(self) -> NetworkImport:
        """Return the steps that bring in a network from a file."""
        # Only who brings a file pays for reading it.
        from collabworkshop.views.bringing.network_import import NetworkImport

        shown = NetworkImport(self._session)
        self._session.show("bring-network", shown)
        return shown

    def bring_resources(self) -> ResourceImport:
        """Return the steps that bring in a list of offers and needs from a file."""
        # Only who brings a file pays for reading it.
        from collabworkshop.views.bringing.resource_import import ResourceImport

        shown = ResourceImport(self._session)
        self._session.show("bring-resources", shown)
        return shown

    def bring_answers(self, id: str) -> AnswerImport:  # noqa: A002 - the contract calls it so
        """Return the steps that bring earlier answers to an instrument from a survey's export."""
        # Only who brings a file pays for reading it.
        from collabworkshop.views.bringing.answer_import import AnswerImport

        shown = AnswerImport(self._session, id)
        self._session.show(f"bring-answers-{id}", shown)
        return shown

    def bring_pathway(self) -> PathwayImport:
        """Return the steps that bring in a theory of change from a file, as a draft of its own."""
        # Only who brings a file pays for reading it.
        from collabworkshop.views.bringing.pathway_import import PathwayImport

        shown = PathwayImport(self._session)
        self._session.show("bring-pathway", shown)
        return shown

    def bring_evaluation(self) -> EvaluationImport:
        """Return the steps that bring in an evaluation plan from a workbook or an IATI file."""
        # Only who brings a file pays for reading it.
        from collabworkshop.views.bringing.evaluation_import import EvaluationImport

        shown = EvaluationImport(self._session)
        self._session.show("bring-evaluation", shown)
        return shown

    def bring_measurements(self) -> MeasurementImport:
        """Return the steps that bring in what was measured from a table."""
        # Only who brings a file pays for reading it.
        from collabworkshop.views.bringing.measurement_import import MeasurementImport

        shown = MeasurementImport(self._session)
        self._session.show("bring-measurements", shown)
        return shown

    def take_network(self) -> NetworkExport:
        """Return the step that saves the map in the format of another program."""
        # Only who takes a file along pays for writing it.
        from collabworkshop.views.taking.network_export import NetworkExport

        shown = NetworkExport(self._session)
        self._session.show("take-network", shown)
        return shown

    def take_resources(self) -> ResourceExport:
        """Return the step that saves the resource map as a directory or as a workbook."""
        # Only who takes a file along pays for writing it.
        from collabworkshop.views.taking.resource_export import ResourceExport

        shown = ResourceExport(self._session)
        self._session.show("take-resources", shown)
        return shown

    def take_pathway(self) -> PathwayExport:
        """Return the step that saves a theory of change: for the wall, to read, for programs."""
        # Only who takes a file along pays for writing it.
        from collabworkshop.views.taking.pathway_export import PathwayExport

        shown = PathwayExport(self._session)
        self._session.show("take-pathway", shown)
        return shown

    def take_evaluation(self) -> EvaluationExport:
        """Return the step that saves the evaluation plan: to read, to fill in, for programs."""
        # Only who takes a file along pays for writing it.
        from collabworkshop.views.taking.evaluation_export import EvaluationExport

        shown = EvaluationExport(self._session)
        self._session.show("take-evaluation", shown)
        return shown

    def start_our_own(self, title: str) -> None:
        """Begin the coalition's own workshop; practice is closed."""
        self._session.start_our_own(title)

    def acting_as(self, person: str) -> AbstractContextManager[None]:
        """Let somebody else answer: a key or a name of the roster; a new name joins it.

        Examples
        --------
        ``with workshop.acting_as("Ada"): workshop.exercise("tie-map").answer(...)``
        """
        return self._session.acting_as(person)

    def close(self) -> None:
        """Take everything off the screen and let go of the file."""
        self._session.close()

    def _strip(self) -> Banner:
        if self._banner is None:
            self._banner = Banner(self._session)
            self._session.show("banner", self._banner)
        return self._banner
