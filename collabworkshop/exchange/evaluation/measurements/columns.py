"""Which column of a table of figures says what? A suggestion that a person confirms."""

from collections.abc import Mapping

from collabworkshop.exchange.table import Table
from collabworkshop.model.noun import Noun

__all__ = ["FigureColumns", "guess_figure_columns"]

_HEADINGS: Mapping[str, str] = {
    "indicator": "indicator indicatorname measure metric kpi statistic variable "
    "question seriesname",
    "value": "value figure result actual amount obsvalue datavalue percentage rate count score "
    "number wert valeur valor",
    "begins": "from begins start startdate periodstart begin von",
    "ends": "until ends end enddate periodend to bis",
    "time": "date period time year month quarter day week timeperiod schoolyear fiscalyear "
    "reportingperiod asof datum jahr jahre annee fecha",
    "kind": "kind figurekind baselineortarget",
    "unit": "unit units unitofmeasure einheit",
    "place": "place location area region district ward neighbourhood neighborhood site ort",
    "cases": "cases reston restson n samplesize respondents base denominator",
    "source": "source datasource quelle",
    "note": "note notes comment comments remark remarks footnote bemerkung",
}
_BREAKDOWNS = (
    *("group", "subgroup", "breakdown", "disaggregation", "category", "age", "agegroup", "sex"),
    *("gender", "street", "school", "grade", "ethnicity", "race", "language", "income"),
)


class FigureColumns(Noun):
    """Keys of the columns of a table; empty where nobody has said which.

    Parameters
    ----------
    indicator, value, unit, kind
        Whose figure it is, the figure, its unit, and whether it is a target, a baseline or what
        was measured.
    time, begins, ends
        Of which time, in one column or in two.
    groups
        Columns that say of which part.
    place, cases, source, note
        Where, of how many, where it comes from, and anything else.
    """

    indicator: str = ""
    value: str = ""
    unit: str = ""
    kind: str = ""
    time: str = ""
    begins: str = ""
    ends: str = ""
    groups: tuple[str, ...] = ()
    place: str = ""
    cases: str = ""
    source: str = ""
    note: str = ""

    def used(self) -> set[str]:
        """Return the keys of every column that stands for something."""
        single = {key for name, key in self if name != "groups" and key}
        return single | set(self.groups)


def guess_figure_columns(table: Table) -> FigureColumns:
    r"""Suggest what the columns stand for, each for one thing at most.

    Examples
    --------
    >>> from collabworkshop.exchange.table import read_table
    >>> table = read_table(b"Measure,Year,Value,Gender,Footnote\na,2026,3,girls,\n", name="t")
    >>> found = guess_figure_columns(table)
    >>> found.indicator, found.time, found.value, found.groups, found.note
    ('Measure', 'Year', 'Value', ('Gender',), 'Footnote')
    """
    plain = ["".join(filter(str.isalnum, column.casefold())) for column in table.columns]
    keys = dict(zip(reversed(plain), reversed(table.keys[: len(plain)]), strict=True))
    guessed: dict[str, str] = {}
    for name, headings in _HEADINGS.items():
        free = (keys[word] for word in headings.split() if word in keys)
        guessed[name] = next((key for key in free if key not in guessed.values()), "")
    groups = (keys[word] for word in plain if word in _BREAKDOWNS)
    return FigureColumns(
        **guessed, groups=tuple(key for key in groups if key not in guessed.values())
    )
