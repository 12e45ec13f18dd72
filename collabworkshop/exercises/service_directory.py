"""Row RM-4: which directories of services there are, and what they say about the community."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Annotated, Any, ClassVar

from pydantic import Field

from collabworkshop.analysis.directories.directory_result import DirectoryResult, KnownDirectory
from collabworkshop.analysis.directories.worth_knowing import worth_knowing
from collabworkshop.exercises.bringing.directory import summary_change
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.model.directory_summary import DIRECTORY, DirectorySummary, Verdict
from collabworkshop.model.errors import AnswerError, RepeatedError
from collabworkshop.model.file_id import FILE_ID
from collabworkshop.model.noun import LONGEST_KEY, Name, Noun, Text
from collabworkshop.model.record import Change
from collabworkshop.model.state import State

__all__ = ["EXERCISE", "ServiceDirectory", "directories", "judged"]

_COLUMNS = {
    "directory": "Directory",
    "of": "Kind or place",
    "name": "Name",
    "broader": "Part of",
    "providers": "Organisations",
    "services": "Services",
    "only": "Only from",
}


class DirectoryEntry(Noun):
    """A directory as a person names it; what is in it is read out of its file."""

    origin: Annotated[Name, Field(max_length=LONGEST_KEY)]
    note: Text = ""


class ServiceDirectory(Exercise):
    """People name the directories there are; one brings a file, and all read what it says."""

    id = "service-directory"
    # An undo takes back the whole batch that holds such a record: stakeholders and offers too.
    writes = (DIRECTORY,)
    reads = (DIRECTORY, "stakeholder", FILE_ID)
    entry: ClassVar[type[DirectoryEntry]] = DirectoryEntry
    gives = DirectoryResult

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return the directories that the group knows; they are everybody's."""
        return [
            {"key": key, "revision": state.revision(DIRECTORY, key), **_fields(summary)}
            for key, summary in directories(state).items()
        ]

    def changes(
        self,
        fields: Mapping[str, Any],
        state: State,
        person: str,
        *,
        key: str | None = None,
        expected: int | None = None,
    ) -> Sequence[Change]:
        """Return the change of a directory; under another name it is another one."""
        held = None if key is None else noun_of(DirectorySummary, self.standing(state, key))
        given = {**(_fields(held) if held else {}), **fields}
        entry = checked(self.entry, given, self.questions(state))
        summary = (held or DirectorySummary(origin=entry.origin)).model_copy(
            update=entry.model_dump()
        )
        change = summary_change(summary)
        if key != change.key and state.get(DIRECTORY, change.key) is not None:
            raise RepeatedError("origin", summary.origin, "a directory that is not listed yet")
        if key != change.key and held is not None and held.brought:
            raise AnswerError("origin", entry.origin, f"“{held.origin}”, the name of its file")
        return self.moved(change, key, expected=expected)

    def result(self, state: State, *, on: date, group: int | None = None) -> DirectoryResult:
        """Return who serves which kind and place, what one provides, and what looks alike."""
        ours = _ours(state)
        known = tuple(
            KnownDirectory(key=key, summary=said, ours=tuple(sorted(ours.get(said.origin, ()))))
            for key, said in sorted(
                directories(state).items(), key=lambda one: (one[1].origin, one[0])
            )
        )
        return DirectoryResult(
            exercise=self.id,
            findings=self.with_prompts(worth_knowing(known)),
            columns=_COLUMNS,
            rows=tuple(row for one in known for row in _rows(one.summary)),
            directories=known,
        )


EXERCISE = ServiceDirectory()


def judged(summary: DirectorySummary, pair: tuple[str, str], verdict: Verdict) -> DirectorySummary:
    """Return what a directory says with what a person said of two entries that look alike.

    Parameters
    ----------
    summary
        What the directory says.
    pair
        Ids of the two entries.
    verdict
        What the person says; empty takes back what was said.
    """
    doubles = tuple(
        one.model_copy(update={"verdict": verdict}) if one.ids == pair else one
        for one in summary.doubles
    )
    return summary.model_copy(update={"doubles": doubles})


def directories(state: State) -> dict[str, DirectorySummary]:
    """Return the directories that the group knows, by key, in the order in which they came."""
    return {key: noun_of(DirectorySummary, r) for key, r in state.of(DIRECTORY).items()}


def _fields(summary: DirectorySummary) -> dict[str, Any]:
    """Return what is shown and edited in a row; the rest is the result."""
    return {"origin": summary.origin, "note": summary.note}


def _ours(state: State) -> dict[str, set[str]]:
    """Return the stakeholders that came from a file, or were met in it, by its name."""
    there, found = state.of("stakeholder"), dict[str, set[str]]()
    for record in state.of(FILE_ID).values():
        if record.body["stakeholder"] in there:
            found.setdefault(record.body["origin"], set()).add(record.body["stakeholder"])
    return found


def _rows(said: DirectorySummary) -> Iterator[dict[str, Any]]:
    only = {one.name: one.provider for one in said.lone_categories}
    for of, lines in (("Kind", said.categories), ("Place", said.areas)):
        for line in lines:
            yield {
                "directory": said.origin,
                "of": of,
                "name": line.name,
                "broader": line.broader,
                "providers": line.providers,
                "services": line.services,
                "only": only.get(line.name, "") if of == "Kind" and line.providers == 1 else "",
            }
