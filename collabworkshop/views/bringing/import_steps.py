"""What all steps of bringing something in share: a file first, a button last, a word after it."""

from abc import abstractmethod
from collections.abc import Callable
from typing import Any, ClassVar

from ipywidgets import Button

from collabworkshop.model.errors import AnswerError
from collabworkshop.model.record import Record
from collabworkshop.views.on_screen import OnScreen
from collabworkshop.widgets.entry_form import EntryForm
from collabworkshop.widgets.field import Field
from collabworkshop.widgets.guard import guard

__all__ = ["FileSteps", "ImportSteps"]


class ImportSteps(OnScreen):
    """Steps that begin with a form for files; nothing is saved before the last one."""

    files: EntryForm
    bring_in: Button

    @abstractmethod
    def bring(self) -> tuple[Record, ...]:
        """Save everything in one batch; sending it twice adds nothing."""

    def _first_step(self, *fields: Field, legend: str = "1. Your file") -> EntryForm:
        words = {"legend": legend, "send": "Read", "saved": "Read"}
        return EntryForm(fields=list(fields), words=words)

    def _button(self, words: str, does: Callable[[], Any]) -> Button:
        """Return a button that can be pressed later; what goes wrong is said at the files."""
        button = Button(description=words, disabled=True)
        button.layout = {"width": "auto", "align_self": "flex-start"}
        button.on_click(guard(self.files, lambda _: does()))
        return button

    def _tell(self, text: str) -> None:
        self.files.notice = {"tone": "info", "text": text}


class FileSteps(ImportSteps):
    """Steps that begin with one file."""

    file: ClassVar[Field]
    may_be: ClassVar[str]
    """Which files can be chosen, as a message says it."""

    @abstractmethod
    def read(self, data: bytes, *, name: str = "") -> None:
        """Read what was chosen."""

    def _begin(self) -> None:
        """Show an empty first step."""
        self.files = self._first_step(self.file)
        self.files.on_operation(self._file_sent)

    def _file_sent(self, operation: dict[str, Any]) -> None:
        sent = operation["cells"].get(self.file.name)
        if not sent:
            raise AnswerError(self.file.name, "no file", self.may_be)
        self.read(sent["content"], name=sent["name"])
