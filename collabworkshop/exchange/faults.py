"""Which faults a file can have, what they mean, and where they were found."""

from dataclasses import dataclass, field

from collabworkshop.model.fault import Fault

__all__ = ["MEANINGS", "FaultBook"]

_LINES_NAMED = 5
_LONGEST_EXAMPLE = 120

MEANINGS = {
    "above-headings": "These rows stand above the headings, as titles or notes do, and were left "
    "out.",
    "added-outcome": "The plan names an outcome here that the sheet of outcomes does not "
    "have. It was added there; say more about it, or choose the one that is meant.",
    "ambiguous-name": "Several have this name, and nothing tells which is meant. The first "
    "was taken. Give them names that differ.",
    "bad-coordinate": "These are no degrees on the globe: a latitude lies between -90 and 90, a "
    "longitude between -180 and 180. The place is kept without them and the text beside it.",
    "bad-date": "These are no dates of the calendar. They are kept as written; look them up where "
    "they come from.",
    "baseline-after-target": "The baseline of these indicators is of a later day than every "
    "target. Check the years. They are kept as written.",
    "beyond-results": "The file also tells of budgets, places and other things of its "
    "activities. They are no part of a plan of evaluation and were left aside; the file still "
    "has them.",
    "blank-activity": "These rows do not say what is done. They are kept.",
    "blank-end": "These rows do not say who is at both ends of the tie, so no line was made of "
    "them. Fill in the missing end in the file, or add the tie by hand.",
    "blank-header": "These columns have no heading. They are called by their place, "
    "'column 2' for example, and nothing in them is lost.",
    "blank-id": "These rows of the node table have no id, so no tie can name them. They are kept "
    "and called by their line, 'line 7' for example.",
    "blank-kind": "These rows do not say which kind of resource it is, so they stay out. Fill it "
    "in, or say above what kind the others are.",
    "blank-label": "These have no name in the file; their id stands in for it.",
    "blank-organisation": "These rows do not say which organisation it is. They are kept.",
    "blank-place": "These rows do not say where. They are kept.",
    "blank-resource": "These rows do not say what is offered or needed, so they stay out. Fill it "
    "in, or choose another column for it.",
    "blank-row": "These rows are empty and were left out.",
    "chosen-column": "More than one column could be meant here. This one was taken; what the "
    "others hold is kept beside it.",
    "copied-key": "These rows were copied with the hidden key of another row. They were taken "
    "for new rows of their own.",
    "count-differs": "The file says how many there are, and holds fewer or more. What it holds was "
    "read. Check that the file is whole.",
    "cut-text": "These texts are longer than can be kept, so their beginning was. The file still "
    "has the rest.",
    "dangling-reference": "These rows name something by an id that the directory does not have. "
    "They are kept, and nothing is linked. The rows they mean may be missing, or the ids differ "
    "by a space or a spelling.",
    "date-not-iso": "These dates are not written as year, month and day, 2024-05-31 for example, "
    "so other programs may read another day. They are kept as written.",
    "day-or-month": "The first two numbers of these dates can both be a month: 3/4/2026. The "
    "day was taken to come first. Say so if the month does.",
    "days-out-of-order": "These periods end before they begin. They are kept as written; check "
    "the days.",
    "days-reversed": "In these rows the last day comes before the first. They come in without "
    "days, and what was written stands in the note.",
    "declined-answer": "These say that somebody does not know, or does not want to say. They "
    "are no point of the scale and count as no answer, never as a low one.",
    "disconnected": "No chain of ties connects these with the largest part of the network. "
    "Closeness and its centralisation are of that part alone.",
    "drawing-only": "These parts of the file say how it is drawn or computed. They are no part of "
    "the theory and were left aside.",
    "duplicate-element": "The same key stands more than once. Each is kept under a key of its "
    "own; links that name the key lead to the first.",
    "duplicate-header": "Two columns or more have the same heading. The later ones are called "
    "by their place as well, 'id (column 3)' for example.",
    "duplicate-id": "The same id stands more than once. In a table of nodes the first row stands, "
    "and what the later rows say differently is kept beside it, with their line. In a directory "
    "each row is kept.",
    "duplicate-key": "The file says the same thing twice about one entry, under the same name. "
    "The last one counts, as in every program.",
    "duplicate-label": "Different ids have the same name. They are kept apart; if they are one, "
    "put them together by hand.",
    "duplicate-line-id": "These ties have the same id as an earlier tie. They are kept as lines of "
    "their own.",
    "duplicate-row": "These rows are the same as an earlier row in every cell. They are kept.",
    "duplicate-tie": "These rows repeat an earlier tie in everything. They are kept as lines.",
    "element-on-circle": "Links lead from these back to themselves. That may be a circle that "
    "strengthens itself, or a mistake; the links are kept, so say which it is.",
    "element-without-link": "No link leads to these or from them. They are kept.",
    "element-without-name": "These have neither an id nor a name that can be used. They are kept "
    "and called by their place in the list, 'element 7' for example.",
    "emptied-row": "Everything that can be seen in these rows was cleared, so they were taken "
    "away.",
    "error-value": "In place of a value these cells show an error of the spreadsheet, like #N/A. "
    "They are taken as blank. Mend the formula there, or fill in the value.",
    "estimated-figure": "This network is too large to count every shortest way, so this figure is "
    "an estimate from some of them. Who stands high is found well; figures near zero are rough.",
    "extra-cells": "These rows have more cells than there are headings. The cells beyond are "
    "kept and called by their place, 'column 6' for example. A separator inside a name, without "
    "quotation marks around it, does this.",
    "formula-without-value": "These cells hold a formula whose result was not saved with the "
    "file, so they are taken as blank. Open the workbook in a spreadsheet program and save it "
    "again.",
    "group-as-element": "A link leads to or from this whole group, so the group became an element "
    "of its own, beside those in it.",
    "guessed-encoding": "The file does not say how its letters are stored, so that was guessed. "
    "Look at the example: where letters look wrong, choose another encoding.",
    "guessed-ends": "The headings do not say who is at both ends of a tie, so the first two "
    "columns were taken. If that is wrong, choose the columns yourself.",
    "guessed-id": "The headings of the table of nodes do not say who a row is about, so the first "
    "column that names ends of ties was taken. If that is wrong, choose the column yourself.",
    "guessed-kind": "The file does not say whether these are activities, outcomes or anything "
    "else. They were taken for outcomes; say what they are.",
    "guessed-table": "The name of this file is none of a table of HSDS, so it was taken for the "
    "table whose headings it has. If that is wrong, give the file the right name.",
    "hidden-sheet": "This sheet is hidden in the workbook. It was read like the others.",
    "hyperedge": "These tie more than two at once, which a line cannot, so no line was made of "
    "them. Make a node of each, with a line to everybody it ties, and save the file again.",
    "kept-in-detail": "There is no place of its own for these columns. What they hold stands in "
    "the detail of each element.",
    "labels-differ": "The rows of the matrix have other labels than its columns, though both are "
    "the same nodes. Those of the rows were taken; check that the order is the same.",
    "left-aside": "These parts of the file say how it is set up or drawn, or cannot be told what "
    "they are. They are no part of the network and were left aside.",
    "left-out-box": "These boxes only frame or explain the drawing. They are no part of the "
    "theory and were left out.",
    "left-out-column": "There is no place for these columns of the links. They were left out; the "
    "file still has them.",
    "left-out-figure": "This network is too large and too drawn out for this figure, so it was "
    "left out. Take a part of the network, a component for example.",
    "left-out-file": "These files lie beside what was read and were not read: they have no format "
    "that is known here, or do not go with it.",
    "left-out-model": "The file also has drawings of the situation as it is. They are no theory "
    "of change and were left out.",
    "left-out-network": "The file holds other networks, of other nodes. The first one was read and "
    "these were left out. Save them as files of their own to bring them too.",
    "left-out-part": "These parts of the file do not fit the network that was read, or say nothing "
    "about it, and were left out.",
    "left-out-sheet": "These sheets of the workbook were not read: one table is read, and it "
    "stands in another sheet. Save them as files of their own to bring them too.",
    "link-without-end": "These links do not say what is at both ends, or name a box that is no "
    "part of the theory, so they were left out.",
    "merged-cells": "These cells are merged in the workbook. The first holds what is written "
    "there; the others are taken as blank.",
    "merged-link": "The file has several rows for the same two elements. They became one link, "
    "which says how many they were.",
    "missing-baseline": "These indicators do not say where they began, so nobody can tell how "
    "far they have come. Look the first figure up, or measure it soon.",
    "missing-cells": "These rows have fewer cells than there are headings. The missing ones are "
    "taken as blank.",
    "missing-column": "The table has no column for this. Everything else was read.",
    "missing-coordinates": "These places have no latitude or no longitude, so they cannot stand "
    "on a map. They are kept.",
    "missing-date": "These periods lack their first or their last day. Their figures are kept "
    "without it.",
    "missing-id": "These rows have no id, so no other row can name them. They are kept.",
    "missing-table": "The directory has no such table, though the standard or its own rows ask "
    "for it. Ask those who published it.",
    "missing-value": "The standard demands something in these cells, and they are blank. The rows "
    "are kept.",
    "mixed-coding": "The same answers stand here in words in some rows and as numbers in "
    "others. Where nothing tells which number is which answer, say so before they are counted.",
    "no-answers": "These rows answer nothing, and only tell of the visit. They are no "
    "respondents and were left out.",
    "no-arrow": "These say that two belong together, and not which leads to which. No link was "
    "made of them.",
    "no-headings": "The first row holds a tie, not headings. It was read as a tie, and the "
    "columns are called by their place.",
    "no-results": "These activities tell of no results, so nothing of them is in the plan.",
    "no-rows": "There are headings and nothing below them.",
    "no-rung": "These answers fit no point of the scale, and nobody said what they mean. They "
    "were left out of the result. Say which point they are, or that they are none.",
    "node-without-ties": "No tie connects these with anybody else. That may be so, or a tie is "
    "missing.",
    "not-a-day": "These cells should hold a day, like 31 March 2026, and hold something else. The "
    "rows come in without it, and what was written stands in the note.",
    "not-a-number": "These cells should hold a number, like 2 or 2.5, and hold something else. "
    "The tie is kept without a number and the text beside it.",
    "not-a-place": "These are not places on a map: a place has a number x and a number y. They "
    "are kept without a place.",
    "not-a-priority": "These cells should say how pressing it is, from 1 to 3 or low, medium, "
    "high. The rows come in without it, and what was written stands in the note.",
    "not-an-amount": "These cells should hold one amount above nothing, like 20 or 20 hours. The "
    "rows come in without it, and what was written stands in the note.",
    "number-with-marks": "These numbers have marks for thousands, a comma for decimals or a "
    "percent sign, which other programs may not read as a number. They were read as the numbers "
    "they say: 10,000 as ten thousand.",
    "other-language": "These texts also stand in other languages. One language was taken; the "
    "file still has the others.",
    "overruled-direction": "The file says whether its ties have a direction, and you said "
    "otherwise. What you said was taken.",
    "parallel-tie": "These rows name two who already have a tie of that relation, with something "
    "different beside it. They are kept as lines of their own.",
    "partial-response": "These respondents answered nothing in the last part, which most "
    "others answered, so they stopped early or it was not asked of them. What they answered is "
    "kept.",
    "percent-or-share": "The indicator is measured per cent, and these numbers without a sign "
    "could be a share of one as well: 0.5 for half. They came in as words and no figure. "
    "Write 50%, or say how the column is meant.",
    "ragged-matrix": "These rows of the matrix have fewer or more cells than it has columns, or "
    "rows are missing or too many. What fits was read; compare the result with the file.",
    "repeated-activity": "These activities have the same identifier as an earlier one. Their "
    "results are kept together under it.",
    "repeated-name": "These rows have the same name as an earlier one. They are kept apart; if "
    "they are one, put them together by hand.",
    "repeated-respondent": "The same respondent has answered in an earlier row. Each row is "
    "kept as an answer of its own; if only one counts, take the others out of the file.",
    "replaced-character": "Some letters of these cells are lost: a sign stands in for them. "
    "They may have been lost before the file came here; compare with the original.",
    "reversed-line": "These lines are marked as turned round. They were read from their first end "
    "to their second; compare their arrows with the map.",
    "self-loop": "These rows tie somebody to themselves. They are kept, and no figure of the "
    "network counts them.",
    "several-answers": "The question asks for one answer, and these rows have more. All are kept.",
    "spelling-differs": "These names differ from another one by no more than capital letters, "
    "spaces or signs. They count as different; if they are one, spell them alike in the file.",
    "split-year": "These cells name a year of two halves, like 2025/26, and nobody said in "
    "which month it begins. The figures came in without a time, and what was written stands "
    "in the note.",
    "stray-quote": "From this line on, a quotation mark stands where it should not, or is never "
    "closed. Check that cells did not run together.",
    "suppressed-figure": "These cells say only below or above which number a figure lies, as "
    "lists do so that nobody can be recognised. They came in as words, and no figure was made "
    "of them.",
    "target-against-direction": "These indicators say which way is better, and have a target "
    "that lies the other way from where they began. Check the direction, the baseline and the "
    "target.",
    "text-for-number": "These figures are words, where the indicator is measured as a number, "
    "a percentage or a rank. The words are kept, and no progress can be told from them.",
    "told-differently": "The file tells of one thing in several places, and not always the same. "
    "What it says first stands, and what it says later is kept beside it.",
    "too-long-end": "These ties name an id of more than 4,000 characters, which cannot be used, "
    "so no line was made of them. Shorten the id in the file.",
    "too-long-id": "These ids are longer than 4,000 characters and cannot be used. The nodes are "
    "kept and called by their line, 'line 7' for example. Shorten the ids in the file.",
    "two-mode": "The nodes are of two sets. The figures are of the network as it stands, where "
    "they mean little; choose the set to keep and convert with --project to see who has partners "
    "in common.",
    "two-readings": "The mark in these numbers can stand for thousands or for a part of one. They "
    "were read as thousands, 1,200 as one thousand two hundred. Check them after bringing them in.",
    "unanswered-item": "Nobody answered this. It is kept as an item, and missing for everybody.",
    "undeclared-attribute": "The file uses these columns without saying what they are called. "
    "Nothing in them is lost; their id stands in for the name.",
    "unit-differs": "These cells name another unit than the indicator has. Figures with such "
    "a unit came in as words. Change the unit of the indicator, or turn the figures into its "
    "unit.",
    "unknown-cell": "These cells of the matrix say that the answer is not known. No tie was made "
    "of them.",
    "unknown-code": "These cells hold something other than the answers of their column, a code "
    "without words for example. They are kept as written.",
    "unknown-column": "No version of the standard has these columns. Nothing in them is lost: "
    "they are kept under their own names.",
    "unknown-direction": "The direction of these lines is none of directed, mutual and "
    "undirected. They were read as running both ways.",
    "unknown-element": "These links name elements that the table of elements does not have. They "
    "were added, and taken for outcomes.",
    "unknown-indicator": "These rows name no indicator of the plan, so they were left out. "
    "Choose the indicator that is meant, or write it into the plan first.",
    "unknown-line": "A map or a loop names these lines, and the file does not have them. Their "
    "names are kept.",
    "unknown-node": "These ties name an id that the node table does not have. They are kept, and "
    "the id stands in for the name. If it is all of them, the ties may use another column of the "
    "node table, or the ids differ by a space or a spelling.",
    "unknown-side": "These rows do not say whether it is an offer or a need in words that we know, "
    "so they stay out. Write “offer” or “need”, or say above what the others are.",
    "unknown-table": "No version of the standard has these tables. They are kept as they are, and "
    "nothing is linked with them.",
    "unlisted-code": "No code list of the standard has these codes. Where a word says what is "
    "meant, it was taken; else the place was left open, or a plain number was assumed.",
    "unnumbered-vertex": "These vertices have no number. They were counted on from the one before.",
    "unplaced-column": "There is no place for these columns. They were left out; the file "
    "still has them.",
    "unplaced-part": "The file says this of the network as a whole, and the workshop has no place "
    "for it. It was left out; the file still has it.",
    "unplaced-text": "The file says this of the theory as a whole, and there is no place for it "
    "here. The file still has it.",
    "unread-file": "These files lie beside the directory and were not read: they hold no table of "
    "it, or none that can be read.",
    "unread-row": "These rows could not be understood and were left out. Compare the example with "
    "the rows around it.",
    "unread-time": "It cannot be told of which time these cells speak. The figures came in "
    "without one, and what was written stands in the note.",
    "unsaid-direction": "These answers are bare numbers, and nobody said which end of the "
    "scale they begin at. They were left out of the result. Look it up in the questionnaire "
    "and say it.",
    "unsaid-figure": "These rows do not say whether the figure is a baseline or a target, so "
    "they were left out. Choose one of the two.",
    "unusable-cell": "These cells hold something that their column cannot take. What was "
    "written stands in the note, the detail or the definition of the row.",
    "unusable-value": "These cells hold something that the field cannot take, a word in place of "
    "a number for example. What was written stands in the detail or the reason.",
    "without-parent": "These rows do not say to which organisation, service or place they belong. "
    "They are kept.",
    "words-for-figure": "In place of a number these cells hold words. They came in as words.",
    "written-blank": "These cells say that they are blank, as some programs write it: NA, NULL "
    "or a full stop. They are taken as blank.",
    "wrong-ending": "The ending of the name belongs to another format than the one that is in the "
    "file. It was read as what it holds. Give it the right ending.",
    "zero-weight": "The number of these ties is 0. They count as lines and as ties of the file; "
    "the figures that take the network as undirected leave them out.",
}
"""Every fault of a file, in a sentence for the person who brought it."""


@dataclass
class _Entry:
    example: str
    count: int = 0
    lines: list[int] = field(default_factory=list)


class FaultBook:
    """Counts faults while a file is read.

    Examples
    --------
    >>> book = FaultBook()
    >>> book.note("self-loop", "ties.csv", "7,7", line=3)
    >>> book.note("self-loop", "ties.csv", "9,9", line=8)
    >>> (fault,) = book.faults()
    >>> fault.count, fault.where, fault.example
    (2, 'ties.csv, lines 3 and 8', '7,7')
    """

    def __init__(self) -> None:
        self._entries: dict[tuple[str, str], _Entry] = {}

    def note(
        self,
        code: str,
        where: str,
        example: str = "",
        *,
        line: int | None = None,
        times: int = 1,
    ) -> None:
        """Count one row or cell that has the fault.

        Parameters
        ----------
        code
            One of `MEANINGS`.
        where
            ``table.column``, or the table alone.
        example
            As written; the first one is shown.
        line
            Line of the file, for faults of a whole row.
        times
            How many there are, where they were counted before.
        """
        entry = self._entries.setdefault((code, where), _Entry(example))
        entry.count += times
        if line is not None:
            entry.lines.append(line)

    def faults(self) -> tuple[Fault, ...]:
        """Return the faults, in the order in which they were first met."""
        return tuple(
            Fault(
                code=code,
                count=entry.count,
                where=_place(where, entry.lines),
                example=_shortened(entry.example),
                meaning=MEANINGS[code],
            )
            for (code, where), entry in self._entries.items()
        )


def _place(where: str, lines: list[int]) -> str:
    if not lines:
        return where
    if len(lines) == 1:
        return f"{where}, line {lines[0]}"
    shown = [str(line) for line in lines[:_LINES_NAMED]]
    rest = len(lines) - len(shown)
    last = f"{rest} more" if rest else shown.pop()
    return f"{where}, lines {', '.join(shown)} and {last}"


def _shortened(example: str) -> str:
    if len(example) <= _LONGEST_EXAMPLE:
        return example
    return example[: _LONGEST_EXAMPLE - 1] + "…"
