import re
from pathlib import Path

import collabworkshop
from collabworkshop.exchange.faults import MEANINGS, FaultBook


def test_a_fault_is_counted_once_for_each_place() -> None:
    book = FaultBook()
    for where in ("ties.from", "ties.to", "ties.from"):
        book.note("unknown-node", where, "99")
    assert [(fault.where, fault.count) for fault in book.faults()] == [
        ("ties.from", 2),
        ("ties.to", 1),
    ]


def test_lines_are_named_and_then_counted() -> None:
    book = FaultBook()
    for line in range(2, 10):
        book.note("blank-row", "ties", line=line)
    assert book.faults()[0].where == "ties, lines 2, 3, 4, 5, 6 and 3 more"


def test_a_long_example_is_shortened() -> None:
    book = FaultBook()
    book.note("duplicate-row", "ties", "x" * 4_000, line=2)
    assert book.faults()[0].example == "x" * 119 + "…"


def test_every_fault_that_is_noted_has_a_meaning_and_every_meaning_is_used() -> None:
    package = Path(collabworkshop.__path__[0])
    files = [file for room in ("exchange", "inspection") for file in (package / room).rglob("*.py")]
    sources = "\n".join(file.read_text("utf-8") for file in files if file.stem != "faults")
    assert set(re.findall(r'book\.note\(\s*"([a-z-]+)"', sources)) <= set(MEANINGS)
    assert [code for code in MEANINGS if f'"{code}"' not in sources] == []
