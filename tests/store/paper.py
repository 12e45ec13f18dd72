"""The rules of the store on sheets of paper: slow, plain, and to be read as what is meant.

Every sheet says a thing's words anew, and which sheets it was laid upon. What stands is
whatever lies on top. Laptops that copy each other's sheets come to the same piles.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain

from collabworkshop.model.record import ERASED, RecordId

Words = str | None
"""What is said of a thing; ``None`` takes it away."""


@dataclass(frozen=True)
class Sheet:
    """One version of one thing."""

    id: RecordId
    thing: str
    words: Words
    author: str
    at: datetime
    batch: str
    upon: tuple[RecordId, ...] = ()
    undoes: str = ""
    first_said: RecordId | None = None
    state: str = "shared"
    person: bool = False

    @property
    def source(self) -> RecordId:
        """The sheet on which these words were said first."""
        return self.first_said or self.id

    @property
    def names(self) -> set[str]:
        """Whose this sheet is: what is said of a person is that person's, whoever wrote it."""
        if self.person:
            return {self.thing}
        return {self.author, self.thing, self.thing.rpartition("/")[2]}


@dataclass
class Paper:
    """What lies on one laptop."""

    sheets: dict[RecordId, Sheet] = field(default_factory=dict)
    erased: set[str] = field(default_factory=set)

    @property
    def struck(self) -> set[RecordId]:
        """Sheets by or about somebody erased, and those that bring back such words."""
        own = {sheet.id for sheet in self.sheets.values() if sheet.names & self.erased}
        return {sheet.id for sheet in self.sheets.values() if {sheet.id, sheet.source} & own}

    @property
    def readable(self) -> list[Sheet]:
        """Everything that is not struck out, in the order in which it came here."""
        struck = self.struck
        return [sheet for sheet in self.sheets.values() if sheet.id not in struck]

    def beneath(self, sheet: Sheet) -> set[RecordId]:
        """Return everything below a sheet, struck out or not."""
        under = set(sheet.upon)
        return under.union(*(self.beneath(self.sheets[id_]) for id_ in under))

    def versions(self, thing: str) -> list[Sheet]:
        """Return what lies on top: the later one stands until somebody chooses."""
        pile = [sheet for sheet in self.readable if sheet.thing == thing]
        covered = set(chain.from_iterable(map(self.beneath, pile)))
        top = [sheet for sheet in pile if sheet.id not in covered]
        return sorted(top, key=lambda sheet: (sheet.at, str(sheet.id)), reverse=True)

    @property
    def standing(self) -> dict[str, list[Sheet]]:
        """The versions of every thing that has any."""
        things = {sheet.thing for sheet in self.readable}
        return {thing: self.versions(thing) for thing in sorted(things)}

    @property
    def conflicts(self) -> set[str]:
        """Things of which different words lie on top."""
        return {t for t, top in self.standing.items() if len({sheet.words for sheet in top}) > 1}

    def lay(self, sheets: Iterable[Sheet]) -> None:
        """Lay sheets down; one that is here already changes nothing."""
        for sheet in sheets:
            self.sheets.setdefault(sheet.id, sheet)

    def copy_from(self, other: "Paper") -> None:
        """Take over another laptop's sheets, and whom it erased."""
        self.lay(other.sheets.values())
        self.erased |= other.erased

    def admits(self, author: str, things: Collection[str]) -> bool:
        """Tell whether nobody erased is named."""
        return not self.erased & {author, *things, *(t.rpartition("/")[2] for t in things)}

    def next_back(self, author: str, *, redo: bool) -> list[Sheet] | None:
        """Return the author's sheets that one step takes back, or ``None`` for none."""
        done: list[str] = []
        undone: list[tuple[str, str]] = []  # what was taken back, and by which batch
        for batch, undoes in dict.fromkeys(
            (sheet.batch, sheet.undoes) for sheet in self.readable if self.author(sheet) == author
        ):
            again = [what for what, by in undone if by == undoes]
            if not undoes:
                done.append(batch)
                undone.clear()
            elif again:
                undone = [(what, by) for what, by in undone if by != undoes]
                done.append(again[0])
            elif undoes in done:
                done.remove(undoes)
                undone.append((undoes, batch))
        last = [by for _, by in undone][-1:] if redo else done[-1:]
        return [s for s in self.readable if s.batch in last] if last else None

    def overtaken(self, sheet: Sheet) -> bool:
        """Tell whether other words stand by now."""
        return self.versions(sheet.thing)[0].source != sheet.source

    def author(self, sheet: Sheet) -> str:
        """Return who wrote a sheet; of somebody erased it is not known any more."""
        return ERASED if sheet.author in self.erased else sheet.author

    def moment(self, thing: str, at: datetime) -> datetime:
        """Return when what is said now is said: never before what it is laid upon."""
        return max([at, *(sheet.at for sheet in self.versions(thing)[:1])])

    def was_draft(self, sheet: Sheet) -> bool:
        """Tell whether taking a sheet back would hide what others may have read."""
        below = self.before(sheet)
        return below is not None and (below.state, sheet.state) == ("draft", "shared")

    def before(self, sheet: Sheet) -> Sheet | None:
        """Return what one sees on lifting a sheet off."""
        struck = self.struck
        while sheet.upon:
            sheet = self.sheets[sheet.upon[0]]
            if sheet.id not in struck:
                return sheet
        return None
