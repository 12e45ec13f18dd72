"""A directory as somebody chose it: what is in it, what of it is looked at, what is chosen."""

from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from collabworkshop.analysis.directories.listing import Listing
from collabworkshop.analysis.directories.narrowing import matching
from collabworkshop.analysis.directories.summarising import summary_of
from collabworkshop.analysis.directories.who_does_what import as_directory
from collabworkshop.exchange.directories.reading import read_directory
from collabworkshop.exchange.source import content
from collabworkshop.exchange.three_w.reading import looks_like as is_three_w
from collabworkshop.exchange.three_w.reading import read_three_w
from collabworkshop.exercises.bringing.directory import MOST, Brought, brought, kind_words
from collabworkshop.inspection.pieces import Piece, pieces
from collabworkshop.inspection.recognising import kind_of
from collabworkshop.model.directory import Directory
from collabworkshop.model.directory_summary import DIRECTORY, DirectorySummary
from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.fault import Fault
from collabworkshop.model.state import State

__all__ = ["SHOWN", "DirectoryFile"]

SHOWN = 50
"""Services that are shown at once."""


class DirectoryFile:
    """A directory that was read, and nothing of it saved.

    Parameters
    ----------
    data
        What the file holds: a zip, or one table or JSON.
    origin
        Its name.

    Raises
    ------
    UnreadableError
        When there is no directory in it that we can read.
    """

    def __init__(self, data: bytes, origin: str) -> None:
        directory, self.faults = _read(data, origin)
        self.origin = origin
        self.listing = Listing(directory)
        self.chosen: set[int] = set()
        self.kinds: dict[str, str] = {}
        self.narrow()
        self.begin_anew()

    def narrow(self, *, area: str = "", category: str = "") -> None:
        """Look at the services of one place or category only; empty is all of them."""
        self.area, self.category = area, category
        self.matches = matching(self.listing, area=area, category=category)

    def choose(self, places: set[int]) -> None:
        """Choose these services, by their places in the directory's list.

        Raises
        ------
        WorkshopError
            When they are more than a group can keep in view.
        """
        if len(places) > MOST:
            raise WorkshopError(
                f"These would be {len(places):,} services; at most {MOST} come in at once. Narrow "
                "them down by place and kind first, or choose single ones."
            )
        self.chosen = places

    def begin_anew(self) -> None:
        """Choose nothing; what is brought in next is undone by itself."""
        self.chosen = set()
        self.batch = str(uuid4())

    @property
    def words(self) -> dict[str, str]:
        """The broadest categories of the chosen services: id to name."""
        return kind_words(self.listing, self.chosen)

    def summary(self, state: State) -> DirectorySummary:
        """Return what the group keeps of it, with what was said of an earlier edition."""
        record = state.get(DIRECTORY, self.key)
        if record is None:
            return self._summary
        stands = DirectorySummary.model_validate(record.body)
        judged = {one.ids: one.verdict for one in stands.doubles}
        doubles = tuple(
            one.model_copy(update={"verdict": judged.get(one.ids, "")})
            for one in self._summary.doubles
        )
        return self._summary.model_copy(update={"note": stands.note, "doubles": doubles})

    def bringing(self, state: State, person: str) -> Brought:
        """Return what the chosen services would add."""
        summary = self.summary(state)
        return brought(self.listing, self.chosen, self.kinds, summary, state, person)

    @cached_property
    def key(self) -> str:
        """Key of the record that holds what it says."""
        return DirectorySummary.key(self._summary.origin)

    @cached_property
    def _summary(self) -> DirectorySummary:
        return summary_of(self.listing, self.origin, faults=len(self.faults))


def _read(data: bytes, origin: str) -> tuple[Directory, tuple[Fault, ...]]:
    """Return the directory, also where it is a table of who does what where."""
    found = _pieces(data, origin)
    if kind_of(found) == "three-w":
        table = next(piece for piece in found if is_three_w(piece.data, piece.name))
        rows = read_three_w(table.data, table.name)
        return as_directory(rows.three_w), rows.faults
    read = read_directory({piece.name: piece.data for piece in found}, origin)
    return read.directory, read.faults


def _pieces(data: bytes, origin: str) -> list[Piece]:
    """Return the files of a zip, or the one file."""
    content(data)
    if not data.startswith(b"PK"):
        return [Piece(origin, data)]
    # What checks a zip for its size opens it by its path; the name that people gave it is none.
    with TemporaryDirectory() as folder:
        path = Path(folder, "your file.zip")
        path.write_bytes(data)
        return pieces(path)
