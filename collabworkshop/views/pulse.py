"""Who else has entered something? Views that look by themselves, about twice a second."""

import asyncio
from collections.abc import Callable

from collabworkshop.widgets.guard import TURN, refusal

__all__ = ["Pulse"]

EVERY = 0.5
"""Seconds; an unchanged workshop costs one indexed query. What others see comes a beat and a
drawing later, and people wait at most two seconds for it."""

REST = 30
"""Seconds after something went wrong: what is wrong now is seldom mended in one."""


class Pulse:
    """Calls again and again, between what the kernel does for the person.

    Where no event loop runs, as in a script, nobody watches either: it stays still.

    Parameters
    ----------
    look
        What to call.
    every
        Seconds in between.
    """

    def __init__(self, look: Callable[[], None], every: float = EVERY) -> None:
        self._look = look
        self._every = every
        self._task: asyncio.Task[None] | None = None

    @property
    def beats(self) -> bool:
        """Whether it goes on by itself."""
        return self._task is not None and not self._task.done()

    def start(self) -> None:
        """Begin, where it does not beat already."""
        if self.beats:
            return
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            return
        self._task = loop.create_task(self._beat())

    def stop(self) -> None:
        """End for good."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    async def _beat(self) -> None:
        while True:
            await asyncio.sleep(self._every)
            try:
                with TURN:
                    self._look()
            except Exception as error:  # noqa: BLE001 - refusal() logs it; who saves next reads it
                refusal(error)
                await asyncio.sleep(REST)
