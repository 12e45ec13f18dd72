"""What every step that takes a file along has on the screen: a form to choose, a button, losses."""

from abc import abstractmethod
from collections.abc import Mapping
from html import escape
from pathlib import Path

from ipywidgets import HTML, Button, Dropdown

from collabworkshop.views.on_screen import OnScreen
from collabworkshop.views.taking.kept_files import kept_files
from collabworkshop.widgets.guard import guard
from collabworkshop.widgets.message_area import MessageArea

__all__ = ["Export"]


class Export(OnScreen):
    """Choose a form, and the file is there; what it cannot hold is said.

    Attributes
    ----------
    what
        One word for what is taken along; it stands in the name of the file.
    asks
        What stands beside the list to choose from.
    """

    what: str
    asks: str

    def reopen(self) -> None:
        """Begin anew with the workshop that is at the door."""
        options = self.choices()
        self.area = MessageArea()
        self.form = Dropdown(
            options=options,
            value=options[0][1],
            description=self.asks,
            style={"description_width": "initial"},
            layout={"width": "auto", "align_self": "flex-start"},
        )
        self.save = Button(
            description="Save the file", layout={"width": "auto", "align_self": "flex-start"}
        )
        self.save.on_click(guard(self.area, lambda _: self.write()))
        self.lost = HTML()
        self._show_parts((self.area, self.form, self.save, self.lost))

    def refresh(self) -> None:
        """Nothing to show: what is taken along is read when it is saved."""

    @abstractmethod
    def choices(self) -> list[tuple[str, str]]:
        """Return the forms to choose from: what people read, and a name; the usual one first."""

    @abstractmethod
    def write(self) -> list[Path]:
        """Save what there is now, and return the files; none is ever overwritten.

        Raises
        ------
        WorkshopError
            When there is nothing to save, or the folder cannot be written.
        """

    def keep(self, title: str, files: Mapping[str, bytes], lost: tuple[str, ...]) -> list[Path]:
        """Save the files, and say where they are and what they cannot hold.

        Parameters
        ----------
        title
            What people call the form.
        files
            The end of each name to what the file holds.
        lost
            What it cannot hold, a sentence each.
        """
        workshop = self.session.host.workshop.title
        paths = kept_files(self.session.workspace.folder, workshop, self.what, files)
        names = " and ".join(f"“{path.name}”" for path in paths)
        self.area.notice = {"tone": "info", "text": f"{names} is in the folder of the workshop."}
        rows = "".join(f"<li>{escape(sentence)}</li>" for sentence in lost)
        told = f"<p>What {escape(title)} cannot hold:</p><ul>{rows}</ul>"
        section = f'<section class="cw-root cw-result">{told}</section>'
        self.lost.value = section if lost else ""
        return paths
