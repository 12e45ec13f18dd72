"""What a person says of a table of figures, and what still has to be said."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from collabworkshop.exchange.evaluation.measurements.columns import FigureColumns
from collabworkshop.exchange.evaluation.measurements.mapping import FigureMapping
from collabworkshop.views.bringing.network_mapping import SEPARATORS

__all__ = ["MeasurementMapping", "missing_in"]


class MeasurementMapping(FigureColumns):
    """What the columns of a table of figures stand for, and how it is to come in.

    Parameters
    ----------
    called
        What the one breakdown of the file is called here.
    all_of, all_are
        Of which indicator, and of which kind, all figures are that do not say it themselves.
    first, mark, bare, year_begins
        How days, numbers, shares and years of two halves are written.
    update
        Whether figures that are there get what the file says.
    """

    sheet: str = ""
    encoding: str = ""
    separator: Literal["", "comma", "semicolon", "tab", "bar"] = ""
    wide: Literal["", "times", "indicators"] = ""
    across: tuple[str, ...] = ()
    called: str = ""
    all_of: str = ""
    all_are: Literal["", "actual", "baseline", "target"] = ""
    first: Literal["", "day", "month"] = ""
    mark: Literal["", "point", "comma"] = ""
    bare: Literal["", "per-cent", "share"] = ""
    year_begins: Annotated[int, Field(ge=1, le=12)] | None = None
    update: bool = False

    @property
    def how_to_read(self) -> dict[str, str | None]:
        """What the person says about the letters and columns of the file."""
        sign = SEPARATORS.get(self.separator)
        return {"encoding": self.encoding or None, "separator": sign}

    @property
    def columns(self) -> FigureColumns:
        """The columns alone."""
        return FigureColumns.model_validate(
            self.model_dump(include=set(FigureColumns.model_fields))
        )

    def with_guessed(self, guessed: FigureMapping) -> "MeasurementMapping":
        """Return the same with what the table itself tells."""
        first = {True: "month", False: "day", None: ""}[guessed.month_first]
        return self.model_copy(
            update={
                **guessed.columns.model_dump(),
                "wide": guessed.wide,
                "across": guessed.across,
                "all_of": guessed.all_of,
                "first": first,
                "mark": {".": "point", ",": "comma", "": ""}[guessed.decimal],
            }
        )

    def settled(self, guessed: FigureMapping, names: Mapping[str, str]) -> FigureMapping:
        """Return the mapping of the reader, with all that the person said.

        Parameters
        ----------
        guessed
            What the table tells of these columns.
        names
            For each name in the table the key of the indicator that is meant; empty for none.
        """
        return guessed.model_copy(
            update={
                "indicators": dict(names),
                "unsure": (),
                "all_of": self.all_of,
                "month_first": {"month": True, "day": False, "": None}[self.first],
                "decimal": {"point": ".", "comma": ",", "": ""}[self.mark],
                "year_begins": self.year_begins,
                "readings": dict.fromkeys({*names.values(), self.all_of}, self.bare),
            }
        )


def missing_in(mapping: MeasurementMapping, names: Mapping[str, str], *, indicators: bool) -> str:
    """Return what still has to be said before figures can come in; empty for nothing.

    Parameters
    ----------
    mapping
        What was said of the columns.
    names
        For each name in the table the key of the indicator that is meant; empty for none.
    indicators
        Whether the plan has any.
    """
    if not indicators:
        return "There is no indicator in the plan yet. Write one first; then figures can come in."
    if mapping.wide and not mapping.across:
        return "Say which columns hold the figures."
    if not mapping.wide and not mapping.value:
        return "Say which column holds the figures."
    if not names and not mapping.all_of:
        return "Say which column names the indicator, or of which indicator all the figures are."
    if not mapping.all_of and not any(names.values()):
        return (
            "No name in the file is that of an indicator of the plan. Say which of them means "
            "which indicator."
        )
    return ""
