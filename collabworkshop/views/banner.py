"""The strip at the top of a notebook: whose workshop this is, and who answers."""

from collections.abc import Callable
from html import escape

from ipywidgets import HTML, Button, HBox

from collabworkshop.analysis.sentences import counted
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.question import Question
from collabworkshop.model.workshop import Workshop
from collabworkshop.views.on_screen import OnScreen
from collabworkshop.views.session import Session
from collabworkshop.widgets.entry_form import EntryForm
from collabworkshop.widgets.fields_of import fields_of
from collabworkshop.widgets.guard import guard
from collabworkshop.widgets.message_area import MessageArea

__all__ = ["Banner"]

_RESET = "Reset practice"
_SURE = "Yes, throw away what was tried out"

_WARNING = (
    '<div class="cw-root cw-strip cw-practice" role="note"><b>This folder is on a network '
    "drive</b>, where answers can be lost when two write at once. Close the workshop, and move the "
    "folder to a disk of this machine.</div>"
)


class Banner(OnScreen):
    """Says loudly when this is practice, and offers to start a workshop of one's own."""

    def __init__(self, session: Session) -> None:
        self.area = MessageArea()
        self.text = HTML()
        self.begin = self._button("Start our own workshop", self._ask_title)
        self.reset = self._button(_RESET, self._reset)
        self.title = EntryForm(
            fields=fields_of(
                Workshop, {"title": Question(label="Name of your workshop or coalition")}
            ),
            words={"legend": "Start our own workshop", "send": "Start"},
        )
        self.title.on_operation(lambda op: self.start_our_own(op["cells"].get("title") or ""))
        self.title.layout.display = "none"
        self._practice_parts = (HBox([self.begin, self.reset]), self.title)
        super().__init__(session)

    def __repr__(self) -> str:
        workshop = self.session.host.workshop
        kind = "practice workshop (an invented coalition)" if workshop.practice else "workshop"
        return f"<{kind}: {workshop.title}>"

    def reopen(self) -> None:
        """Show the workshop and the person that are now at the door."""
        self.refresh()
        practice = self.session.host.workshop.practice
        self._show_parts((self.text, *(self._practice_parts if practice else ()), self.area))

    def refresh(self) -> None:
        """Show whose workshop this is and who answers."""
        workshop, me = self.session.host.workshop, self.session.me
        choices = len(self.session.state().conflicts())
        warning = _WARNING if self.session.workspace.network_drive else ""
        self.text.value = _strip(workshop, me.name if me else "", choices) + warning
        self.reset.description = _RESET  # who went on working did not mean it

    def start_our_own(self, title: str) -> None:
        """Begin the coalition's own workshop."""
        if not title.strip():
            raise AnswerError("title", title, "a name for your workshop")
        self.session.start_our_own(title)
        self.area.notice = {
            "tone": "info",
            "text": f"Your own workshop “{title}” is open, and empty. Practice is closed.",
        }

    def _button(self, label: str, pressed: Callable[[Button], None]) -> Button:
        button = Button(description=label)
        button.layout.width = "auto"
        button.on_click(guard(self.area, pressed))
        return button

    def _ask_title(self, _: Button) -> None:
        self.title.layout.display = ""

    def _reset(self, button: Button) -> None:
        if button.description != _SURE:
            button.description = _SURE
            return
        self.session.reset_practice()
        self.area.notice = {"tone": "info", "text": "The practice workshop is as it was delivered."}


def _strip(workshop: Workshop, me: str, choices: int) -> str:
    who = f"You answer as <b><bdi>{escape(me)}</bdi></b>." if me else "Nobody has said who answers."
    if choices:
        who += f" <b>Choose: {counted(choices, 'thing has', 'things have')} two versions</b>"
        who += " (look back, in notebook 00)."
    title = f"<b><bdi>{escape(workshop.title)}</bdi></b>"
    if workshop.practice:
        said = (
            f"<b>PRACTICE</b> · {title} is an invented coalition. "
            f"Try everything; nothing here is real. {who}"
        )
        return f'<div class="cw-root cw-strip cw-practice" role="note">{said}</div>'
    trust = "Everything is in a file on this machine; whoever uses it can read the file."
    return f'<div class="cw-root cw-strip" role="note">{title} · {who} {trust}</div>'
