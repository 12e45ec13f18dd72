"""What an exercise tells the group: sentences with their evidence, and a table."""

from __future__ import annotations

from collections.abc import Sized
from html import escape
from typing import TYPE_CHECKING, Any, Literal

from pydantic import Field

from collabworkshop.model.noun import Name, Noun

if TYPE_CHECKING:
    from pandas import DataFrame

__all__ = ["Coverage", "Finding", "Result", "Support"]

_AS_IT_WAS = "So it stood when this cell was run. Run it again for the newest."


class Finding(Noun):
    """One thing worth saying about this group's answers.

    Parameters
    ----------
    code
        What kind of finding, the same in every language and every group.
    sentence
        True of this group, in plain words.
    evidence
        Keys of what it rests on.
    severity
        ``"talk"`` is worth a conversation, ``"gap"`` is something missing,
        ``"note"`` is good to know.
    prompt
        A question for the discussion; empty for none.
    """

    code: Name
    sentence: Name
    evidence: tuple[str, ...] = ()
    severity: Literal["gap", "talk", "note"] = "note"
    prompt: str = ""


class Coverage(Noun):
    """Who answered, who did not, and what the missing could change.

    Parameters
    ----------
    answered, silent
        Names of the people who have answered and of those who have not.
    effect
        One sentence on what the silent ones could still change.
    """

    answered: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    effect: str = ""


class Support(Noun):
    """On whom a figure rests.

    Parameters
    ----------
    measure
        What was measured. Figures of the same measure can be subtracted from each other.
    people
        The authors behind the figure.
    """

    measure: Name
    people: frozenset[str]


class Result(Noun):
    """A group's result. Each exercise adds what its picture needs.

    Parameters
    ----------
    exercise
        Id of the exercise.
    columns
        Column id to heading of the table, in order.
    rows
        The table, a mapping from column id to value for each row.
    rests_on
        For each figure made of private records, on whom it rests. It is there for
        the disclosure check and never leaves the host.
    """

    exercise: Name
    findings: tuple[Finding, ...] = ()
    coverage: Coverage = Field(default_factory=Coverage)
    columns: dict[str, str] = Field(default_factory=dict)
    rows: tuple[dict[str, Any], ...] = ()
    rests_on: tuple[Support, ...] | None = Field(default=None, exclude=True, repr=False)

    def __repr__(self) -> str:
        """Return the findings as text, each with its question for the discussion."""
        found = f"{_counted(self.rows, 'row')}, {_counted(self.findings, 'finding')}"
        lines = [f"{self.exercise}: {found}"]
        for finding in self.findings:
            lines.append(f"• {finding.sentence}")
            if finding.prompt:
                lines.append(f"    Talk: {finding.prompt}")
        if self.coverage.effect:
            lines.append(f"Still to hear: {self.coverage.effect}")
        return "\n".join(lines)

    def __str__(self) -> str:
        """Return the same: pydantic would print every field."""
        return repr(self)

    def _repr_html_(self) -> str:
        """Return the findings as a list, for notebooks; every name is shown as text."""
        findings = "".join(
            f"<li>{escape(f.sentence)}<br><i>{escape(f.prompt)}</i></li>" for f in self.findings
        )
        waiting = f"<p>{escape(self.coverage.effect)}</p>" if self.coverage.effect else ""
        told = f"<ul>{findings}</ul>{waiting}" if findings else "<p>Nothing to report yet.</p>"
        return f"{told}<p><small>{_AS_IT_WAS}</small></p>"

    @property
    def table(self) -> DataFrame:
        """The rows as a DataFrame with readable headings; pandas is loaded on first use."""
        from pandas import DataFrame

        frame = DataFrame(list(self.rows), columns=list(self.columns))
        return frame.rename(columns=self.columns)


def _counted(things: Sized, one: str) -> str:
    return f"{len(things)} {one}" if len(things) == 1 else f"{len(things)} {one}s"
