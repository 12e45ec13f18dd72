"""What the first sheet says to those who fill the workbook in."""

__all__ = ["GUIDANCE"]

GUIDANCE = (
    "Fill in what you know; leave the rest blank. Nothing has to be complete.",
    "outcomes: what is to come true. One row for each outcome.",
    "plan: how you will know. One row for each indicator; choose the outcome it belongs to.",
    "targets: where it began (baseline), what it should reach (target), and by which day. Say "
    "“yes” under “On the way” for a target that a later one follows.",
    "measurements: what was found. One row for each figure. Write 54% with its sign for an "
    "indicator in per cent. Where there is no figure, say in words what stands in its place; "
    "do not write a number so small that somebody could be recognised.",
    "Part: when a figure is of one group only, write by what it is broken down, a colon, and the "
    "group: “street: North”. Leave it blank for all together.",
    "calendar: when you look at the figures together, who calls the meeting, and with which "
    "question.",
    "Dates: type them as your program likes them; the cell shows year, month and day.",
    "New rows go below the last one. You may sort, filter, hide and widen what you like.",
    "Please leave the headings of the columns and the names of the sheets as they are. Hidden "
    "columns tell the workshop which row is which: leave them too. Copied rows count as new ones.",
    "When you are done, save the file as .xlsx and bring it to the workshop. It says which cells "
    "it could not understand, and takes the others.",
)
"""A paragraph each."""
