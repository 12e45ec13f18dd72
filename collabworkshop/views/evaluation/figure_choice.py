"""Which figures are on the screen? Those of one indicator and one year, the newest of many."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from ipywidgets import HTML, Dropdown, HBox, Layout, Widget

from collabworkshop.analysis.sentences import short
from collabworkshop.views.directories.filters import dropdown

__all__ = ["MOST_SHOWN", "FigureChoice"]

MOST_SHOWN = 200
"""Rows on the screen at once; more of them make a browser slow."""

_NO_DAY = "no day"

_SEVERAL = (
    "Where a figure is broken down in several ways at once, its part is shown here and stays as "
    "it is."
)


class FigureChoice:
    """Two lists to choose from, and how many figures are shown.

    Attributes
    ----------
    changed
        Called when a person has chosen something else.
    """

    def __init__(self) -> None:
        self.changed: Callable[[], None] = lambda: None
        self.which, self.years = dropdown("Indicator"), dropdown("Year")
        for one in (self.which, self.years):
            one.observe(self._choose, "value")
        self.told = HTML()
        self._kept: set[str] = set()
        wrap = Layout(flex_flow="row wrap")
        self.parts: tuple[Widget, ...] = (HBox([self.which, self.years], layout=wrap), self.told)

    @property
    def indicator(self) -> str:
        """Key of the indicator that was chosen; empty for all."""
        return self.which.value or ""

    def keep(self, keys: Iterable[str]) -> None:
        """Leave figures on the screen until something else is chosen."""
        self._kept |= set(keys)

    def show(
        self, entered: Sequence[dict[str, Any]], titles: Mapping[str, str]
    ) -> list[dict[str, Any]]:
        """Return the rows to show, and offer what there is to choose from.

        Parameters
        ----------
        entered
            All figures.
        titles
            What each indicator is called.
        """
        self._offer(self.which, _indicators(entered, titles))
        self._offer(self.years, _years(entered))
        chosen = [row for row in entered if row["key"] in self._kept or self._wanted(row)]
        newest = sorted(chosen, key=lambda row: row["ends"] or "", reverse=True)
        # What was just entered stays, however long ago it was measured.
        newest.sort(key=lambda row: row["key"] not in self._kept)
        keys = {row["key"] for row in newest[:MOST_SHOWN]}
        shown = [row for row in chosen if row["key"] in keys]
        self.told.value = _told(shown, len(chosen), len(entered))
        return shown

    def _wanted(self, row: Mapping[str, Any]) -> bool:
        year = (row["ends"] or "")[:4] or _NO_DAY
        return self.indicator in ("", row["indicator"]) and self.years.value in ("", year)

    def _offer(self, one: Dropdown, options: list[tuple[str, str]]) -> None:
        # With one year there is nothing to choose.
        one.layout.display = "" if one is self.which or len(options) > 2 else "none"
        if [*one.options] == options:
            return
        held = one.value
        # New options choose the first one for a moment: nobody did that.
        one.unobserve(self._choose, "value")
        one.options = options
        one.value = held if held in {value for _, value in options} else ""
        one.observe(self._choose, "value")

    def _choose(self, change: dict[str, Any]) -> None:
        self._kept.clear()
        self.changed()


def _indicators(
    entered: Sequence[Mapping[str, Any]], titles: Mapping[str, str]
) -> list[tuple[str, str]]:
    counts = Counter(row["indicator"] for row in entered)
    named = sorted(titles.items(), key=lambda pair: (pair[1].casefold(), pair[0]))
    every = (f"All indicators ({len(entered):,})", "")
    return [every, *((f"{short(title)} ({counts[key]:,})", key) for key, title in named)]


def _years(entered: Sequence[Mapping[str, Any]]) -> list[tuple[str, str]]:
    counts = Counter((row["ends"] or "")[:4] or _NO_DAY for row in entered)
    return [("All years", ""), *((f"{y} ({counts[y]:,})", y) for y in sorted(counts, reverse=True))]


def _told(shown: Sequence[Mapping[str, Any]], chosen: int, every: int) -> str:
    said = []
    if len(shown) < chosen:
        said.append(
            f"The newest {len(shown):,} of {chosen:,} figures are shown. Choose an indicator or a "
            "year to see others."
        )
    elif chosen < every:
        said.append(f"{chosen:,} of {every:,} figures are shown.")
    if any(" / " in row["by"] for row in shown):
        said.append(_SEVERAL)
    return f'<p class="cw-root">{" ".join(said)}</p>' if said else ""
