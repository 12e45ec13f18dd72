"""One person at one machine: which workshop is open, and which views look at it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol
from uuid import uuid4

from collabworkshop.host.follower import Follower
from collabworkshop.host.host import Host
from collabworkshop.host.workspace import Workspace
from collabworkshop.model.errors import AnswerError, WorkshopError
from collabworkshop.model.person import Person
from collabworkshop.model.record import Change, Record
from collabworkshop.model.state import State
from collabworkshop.store.erasing import Erased
from collabworkshop.views.pulse import Pulse
from collabworkshop.widgets.guard import refusal

__all__ = ["Onlooker", "Session"]


class Onlooker(Protocol):
    """Something on the screen that shows the records."""

    def refresh(self) -> None:
        """Show what stands now."""

    def reopen(self) -> None:
        """Begin anew: another workshop or another person is at the door."""

    def say(self, text: str) -> None:
        """Tell the person something."""

    def close(self) -> None:
        """Leave the screen."""


class Session:
    """What the views of one kernel share.

    Parameters
    ----------
    workspace
        The folder of the workshop.
    """

    host: Host
    follower: Follower
    _told: State

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self._onlookers: dict[str, Onlooker] = {}
        self._acting = False
        self._pulse = Pulse(self.look_around)
        self._open()

    def __repr__(self) -> str:
        return f"Session({self.host!r})"

    @property
    def me(self) -> Person | None:
        """The person at the door, where the roster knows them."""
        record = self.state().get("person", self.host.person)
        return None if record is None else Person.model_validate(record.body)

    def state(self) -> State:
        """Return everything that this person may see."""
        return self.follower.look()

    def show(self, name: str, onlooker: Onlooker) -> None:
        """Put a view on the screen in place of the one that had the same name.

        What somebody is shown while they act for a moment is theirs alone.
        """
        if self._acting:
            name = f"{name}/{self.host.person}"
        earlier = self._onlookers.pop(name, None)
        if earlier is not None:
            earlier.close()
        self._onlookers[name] = onlooker

    def check_entrance(self) -> None:
        """See to it that this is still the workshop and the person of this machine.

        Each notebook has a kernel of its own: when another one starts the own
        workshop, or the laptop goes to the next person, this one follows.

        Raises
        ------
        WorkshopError
            When it had to follow: what was about to be saved was meant for another
            workshop or another person.
        """
        if self._acting or self.workspace.entrance() == self._entrance:
            return
        if not self.host.workshop.practice and not self.workspace.has_own:
            return  # our file is gone: the door will say so, and practice is not what was meant
        self._reopen()
        who = self.me.name if self.me else "nobody yet"
        told = (
            "Another notebook has opened another workshop, or somebody else answers now. "
            f"This is “{self.host.workshop.title}”, and {who} answers. Nothing was saved; "
            "look whether that is right, then enter it again."
        )
        # The table that asked is closed by now: the new one has to say it.
        for onlooker in self._onlookers.values():
            onlooker.say(told)
        raise WorkshopError(told)

    def watch(self) -> None:
        """Follow from now on what others enter, as long as the kernel has a loop to do so."""
        self._pulse.start()

    def look_around(self) -> None:
        """Let every view show what others have entered, where there is anything new."""
        if self._acting:
            return
        state = self.follower.look()
        if state is not self._told:
            self._told = state
            self.tell()

    def tell(self, *, besides: Onlooker | None = None) -> None:
        """Let every view show what stands now, besides the one that knows already."""
        for onlooker in list(self._onlookers.values()):
            if onlooker is not besides:
                try:
                    onlooker.refresh()
                except Exception as error:  # noqa: BLE001 - one that cannot be shown stops no other
                    onlooker.say(refusal(error)["text"])

    def start_our_own(self, title: str) -> None:
        """Begin the coalition's own workshop and open it in every view."""
        self.workspace.begin(title)
        self._reopen()

    def reset_practice(self) -> None:
        """Put the practice workshop back to how it was delivered.

        Raises
        ------
        WorkshopError
            When the workshop that is open is the coalition's own.
        """
        self.check_entrance()
        if not self.host.workshop.practice:
            raise WorkshopError("This is your own workshop. Only the practice workshop is reset.")
        self.host.close()
        self.workspace.reset_practice()
        self._reopen()

    def erase_me(self) -> Erased:
        """Overwrite for good everything of the person who answers."""
        self.check_entrance()
        person = self.host.person
        erased = self.host.erase(person)
        self.workspace.forget(person)
        self._reopen()
        return erased

    def become(self, person: str) -> None:
        """Let another person of the roster answer from now on, here and after a restart."""
        self.workspace.remember(self.host.workshop, person)
        self._reopen()

    @contextmanager
    def acting_as(self, person: str) -> Iterator[None]:
        """Let somebody else answer for a moment; views made meanwhile are theirs."""
        before = self.host, self.follower, self._acting
        self._enter(self.host.as_person(self._key_of(person)))
        self._acting = True
        try:
            yield
        finally:
            self.host, self.follower, self._acting = before

    def close(self) -> None:
        """Take every view off the screen and let go of the file."""
        self._pulse.stop()
        for onlooker in self._onlookers.values():
            onlooker.close()
        self._onlookers.clear()
        self.host.close()

    def _enter(self, host: Host) -> None:
        self.host = host
        self.follower = Follower(host)

    def _reopen(self) -> None:
        self.host.close()
        self._open()
        for name, onlooker in list(self._onlookers.items()):
            if "/" in name:  # it belongs to somebody who acted for a moment
                self._onlookers.pop(name).close()
            else:
                onlooker.reopen()

    def _open(self) -> None:
        self._entrance = self.workspace.entrance()
        self._enter(self.workspace.open())
        self._told = self.follower.look()

    def _key_of(self, person: str) -> str:
        """Return the key of a person of the roster; a new name joins it."""
        if not person.strip():
            raise AnswerError("person", person, "the name or the key of a person")
        known = self.state().of("person")
        if person in known:
            return person
        for key, record in known.items():
            if record.body["name"] == person:
                return key
        return _added(self.host, person).key


def _added(host: Host, name: str) -> Record:
    body = Person(name=name).model_dump(mode="json")
    return host.put([Change(kind="person", key=uuid4().hex, body=body)])[0]
