"""Which two drafts shall lie side by side? Two lists, of which the second leaves out the first."""

from collections.abc import Callable, Mapping, Sequence

from ipywidgets import Button, Dropdown, HBox

from collabworkshop.analysis.sentences import short

__all__ = ["DraftPair", "listed_in", "offer"]

_NOTHING = ("Begin a draft first", "")


class DraftPair:
    """The draft that grows, the one that is read, and the button that compares them.

    Parameters
    ----------
    look
        Called when somebody asks to see the two.
    guarded
        Makes a callback whose errors are read on the screen.
    """

    def __init__(
        self, look: Callable[[], object], guarded: Callable[..., Callable[..., None]]
    ) -> None:
        self._known: Mapping[str, str] = {}
        self.into = listed_in("Bring into", [_NOTHING])
        self.source = listed_in("what stands in", [_NOTHING])
        self.into.observe(guarded(lambda _: self._offer_sources()), names="value")
        self.look = Button(
            description="Put them side by side",
            tooltip="Show what both have and what one has",
            layout={"width": "auto"},
        )
        self.look.on_click(guarded(lambda _: look()))
        parts = [self.into, self.source, self.look]
        self.row = HBox(parts, layout={"flex_flow": "row wrap"})

    def show(self, known: Mapping[str, str]) -> None:
        """Offer these drafts, each with its name."""
        self._known = known
        offer(self.into, [(short(name), key) for key, name in known.items()])
        self._offer_sources()

    def choose(self, first: str, second: str) -> None:
        """Choose two drafts that are offered."""
        self.into.value = first
        self.source.value = second

    def _offer_sources(self) -> None:
        """Offer every draft but the one that grows: none is laid beside itself."""
        others = [(short(name), key) for key, name in self._known.items() if key != self.into.value]
        offer(self.source, others or [_NOTHING])
        self.look.disabled = not others


def listed_in(label: str, options: Sequence[tuple[str, str]]) -> Dropdown:
    """Return a list with a label that is not cut."""
    made = Dropdown(options=options, description=label)
    made.style.description_width = "initial"
    made.layout = {"width": "max-content", "max_width": "100%"}
    return made


def offer(list_: Dropdown, options: Sequence[tuple[str, str]]) -> None:
    """Offer these; what was chosen stays so where it is still there."""
    if list_.options == tuple(options):
        return
    chosen = list_.value
    list_.options = tuple(options)
    values = [value for _, value in options]
    list_.value = chosen if chosen in values else values[0]
