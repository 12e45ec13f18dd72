"""The folder of one workshop on this machine, and which workshop is open in it."""

import json
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from uuid import uuid4

from collabworkshop.exercises.entry import checked
from collabworkshop.host.local import LocalHost
from collabworkshop.host.pseudonyms import Pseudonyms
from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.workshop import Workshop
from collabworkshop.store.log import RecordLog
from collabworkshop.store.network_drive import network_drive

__all__ = ["ENVIRONMENT", "Workspace"]

ENVIRONMENT = "COLLABWORKSHOP_WORKSPACE"

_OWN, _PRACTICE = "workshop.sqlite", "practice.sqlite"
_WHO, _PSEUDONYMS = "who.json", "pseudonyms.json"


class Workspace:
    """A folder that holds the coalition's workshop, or the practice workshop.

    Parameters
    ----------
    folder
        Where it is; else the environment names it, else ``./workshop``.
    """

    def __init__(self, folder: Path | str | None = None) -> None:
        self.folder = Path(folder or os.environ.get(ENVIRONMENT) or "workshop").absolute()

    def __repr__(self) -> str:
        return f"Workspace({self.folder.name!r})"

    @property
    def has_own(self) -> bool:
        """Whether the coalition has begun a workshop of its own here."""
        return (self.folder / _OWN).exists()

    @property
    def store(self) -> Path | None:
        """The file of the workshop that opens here; ``None`` where there is none yet."""
        places = (self.folder / _OWN, self.folder / _PRACTICE)
        return next((place for place in places if place.exists()), None)

    @property
    def network_drive(self) -> str | None:
        """The kind of network drive that the folder is on; ``None`` where none is known."""
        return network_drive(self.folder)

    def begin(self, title: str) -> Workshop:
        """Begin the coalition's own workshop, empty.

        Raises
        ------
        AnswerError
            When the title cannot be one.
        WorkshopError
            When there is one already; it is never written over.
        """
        if self.has_own:
            raise WorkshopError(
                f"There is already a workshop in {self.folder}. Open it, or choose another folder."
            )
        # Whoever answers before anybody has said who they are has a key all the same, and the
        # first one to join takes it over with all that was answered.
        keys = {"id": uuid4().hex, "default_person": uuid4().hex}
        workshop = checked(Workshop, {**keys, "title": title}, {})
        with self.founding() as beside, closing(RecordLog(beside)) as log:
            log.add_workshop(workshop)
        return workshop

    @contextmanager
    def founding(self) -> Iterator[Path]:
        """Give the place of a new store, which becomes the coalition's own when it is whole.

        Else a file that was cut off would stand in the way for ever.

        Raises
        ------
        WorkshopError
            When there is one already; it is never written over.
        """
        self._make()
        beside = self.folder / f"{uuid4().hex}.sqlite"
        try:
            yield beside
            _place(beside, self.folder / _OWN)
        finally:
            for ending in ("", "-wal", "-shm"):
                beside.with_name(beside.name + ending).unlink(missing_ok=True)

    def prepare(self) -> None:
        """See to it that there is a workshop to open: the coalition's own, or practice."""
        self._make()
        if not self.has_own and not (self.folder / _PRACTICE).exists():
            # Imported here: planting happens once, opening in every kernel.
            from collabworkshop.host.practice import plant

            plant(self.folder / _PRACTICE)

    def open(self) -> LocalHost:
        """Open the coalition's own workshop, or practice where there is none."""
        self.prepare()
        path = self.folder / (_OWN if self.has_own else _PRACTICE)
        log = RecordLog(path)
        workshops = log.workshops()
        if not workshops:
            log.close()
            raise WorkshopError(f"There is no workshop in {path}. Move this file away.")
        workshop = workshops[0]
        person = self._who().get(workshop.id, workshop.default_person)
        return LocalHost(log, workshop, person, Pseudonyms(self.folder / _PSEUDONYMS))

    def reset_practice(self) -> None:
        """Put the practice workshop back to how it was delivered."""
        if not (self.folder / _PRACTICE).exists():
            return
        with closing(RecordLog(self.folder / _PRACTICE)) as log:
            for workshop in log.workshops():
                # Another notebook may have this file open: it must not write on into nowhere.
                log.remove_workshop(workshop.id)
        for ending in ("", "-wal", "-shm"):
            (self.folder / (_PRACTICE + ending)).unlink(missing_ok=True)

    def entrance(self) -> tuple[bool, dict[str, str]]:
        """Return which workshop is to be opened and who answers; another notebook may change it."""
        return self.has_own, self._who()

    def remember(self, workshop: Workshop, person: str) -> None:
        """Remember who answers on this machine."""
        self._write_who({**self._who(), workshop.id: person})

    def forget(self, person: str) -> None:
        """Forget that somebody ever answered on this machine."""
        known = {workshop: who for workshop, who in self._who().items() if who != person}
        self._write_who(known)

    def _write_who(self, known: dict[str, str]) -> None:
        path = self.folder / _WHO
        beside = path.with_suffix(".new")
        beside.write_text(json.dumps(known), encoding="utf-8")
        beside.replace(path)

    def _who(self) -> dict[str, str]:
        try:
            known = json.loads((self.folder / _WHO).read_text(encoding="utf-8"))
        except (FileNotFoundError, ValueError):
            # Not JSON, or not even text: nobody has said who they are.
            return {}
        said = known if isinstance(known, dict) else {}
        return {key: who for key, who in said.items() if isinstance(who, str) and who.strip()}

    def _make(self) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise WorkshopError(
                f"The folder {self.folder} cannot be used: {error.strerror}. Choose another one."
            ) from error


def _place(beside: Path, path: Path) -> None:
    """Give a finished file its name, unless there is one of that name already."""
    try:
        os.link(beside, path)
    except FileExistsError:
        raise WorkshopError(
            f"There is already a workshop in {path.parent}. Open it, or choose another folder."
        ) from None
    except OSError:
        # A stick or a share that knows no links: then without that last guard.
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
