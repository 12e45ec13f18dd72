"""How does a part of the screen talk to Python? The base of every component."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from collabworkshop.collecting import without_collecting
from collabworkshop.widgets.after_reply import replying
from collabworkshop.widgets.guard import TURN, quiet, refusal, tried

__all__ = ["Handler", "Part", "shipped"]

Handler = Callable[[dict[str, Any]], dict[str, Any] | None]

_STATIC = Path(__file__).parent / "static"


def shipped(name: str) -> str:
    """Return the text of a bundle or a style sheet that is part of the package.

    Examples
    --------
    >>> shipped("forms.css").startswith("/*")
    True
    """
    # Text, not Path: anywidget keeps every instance of a Path alive (anywidget #929).
    return (_STATIC / name).read_text(encoding="utf-8")


class Part(anywidget.AnyWidget):
    """A component of ``js/forms`` with its saved light and its notice.

    A subclass that lives in another bundle names it in its own ``_esm`` and ``_css``.

    Parameters
    ----------
    notice
        ``{"tone": "", "info" or "problem", "text": what people read}``.
    outbox_key
        Name under which the browser keeps what is not saved yet; the same name
        after a restart of the kernel sends it again. Empty keeps nothing.

    Examples
    --------
    >>> Part(component="notice")
    Part()
    """

    _esm = shipped("forms.js")
    _css = shipped("forms.css")

    component = traitlets.Unicode().tag(sync=True)
    outbox_key = traitlets.Unicode().tag(sync=True)
    notice = traitlets.Dict(default_value={"tone": "", "text": ""}).tag(sync=True)

    def __init__(self, **given: Any) -> None:
        self._handler: Handler | None = None
        super().__init__(**given)
        self.on_msg(self._receive)

    def __repr__(self) -> str:
        """Return the same text in every run: notebooks store it."""
        return f"{type(self).__name__}()"

    def on_operation(self, handler: Handler) -> None:
        """Let a function answer what people do.

        Parameters
        ----------
        handler
            Takes one operation, saves it, assigns the traits that changed and
            returns what the browser is told besides "ok", or ``None``. What the reply need
            not wait for goes through ``after_reply``. It may raise any error: the person
            reads it at the right place. After a ``StoreError`` the browser sends the same
            operation again, with those behind it waiting, until it is answered otherwise.
        """
        self._handler = handler

    def _receive(self, _: Any, content: dict[str, Any], buffers: list[memoryview]) -> None:
        self._answer(content, buffers, self.send)

    def _answer(
        self,
        content: dict[str, Any],
        buffers: list[memoryview],
        send: Callable[[dict[str, Any]], object] = lambda _: None,
    ) -> dict[str, Any]:
        """Answer an operation, then show what follows from it: "Saved" waits for the disk only."""
        with TURN:
            with replying() as afterwards:
                reply = self._reply(content, buffers)
                send(reply)
            if afterwards:
                with without_collecting(), self.hold_sync():
                    for show in afterwards:
                        tried(self, show)
        return reply

    def _reply(self, content: dict[str, Any], buffers: list[memoryview]) -> dict[str, Any]:
        reply: dict[str, Any] = {"re": content.get("id")}
        # What is said again in between would be read aloud again: the browser gets the outcome.
        # A search of the collector in between would take as long as all the rest.
        with without_collecting(), self.hold_sync():
            quiet(self)
            try:
                if self._handler is None:
                    raise LookupError(f"nobody listens to {self!r}")  # noqa: TRY301 - one way out
                told = self._handler(_with_files(content, buffers))
            except Exception as error:  # noqa: BLE001 - refusal() logs it, and the person reads it
                reply |= refusal(error)
                if not reply["messages"] and reply["theirs"] is None:
                    self.notice = {"tone": "problem", "text": reply["text"]}
                return reply
            return reply | {"ok": True} | (told or {})


def _with_files(content: dict[str, Any], buffers: list[memoryview]) -> dict[str, Any]:
    """Put the bytes of each file where the browser wrote the number of its buffer."""
    cells = content.get("cells") or {}
    files = {
        name: {key: cell[key] for key in ("name", "type")}
        | {"content": bytes(buffers[cell["buffer"]])}
        for name, cell in cells.items()
        if isinstance(cell, dict) and "buffer" in cell
    }
    return content | {"cells": cells | files} if files else content
