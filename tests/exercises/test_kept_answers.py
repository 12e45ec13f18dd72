"""What is remembered from the last look is what a new look would read."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.analysis.assessment.answers import Place
from collabworkshop.exercises.kept_answers import KeptAnswers
from collabworkshop.model.record import Record, new_id

AT = datetime(2026, 3, 14, 9, tzinfo=UTC)


def record(position: int, place: str, author: str, value: str, **more: Any) -> Record:
    return Record(
        id=new_id(),
        position=position,
        kind="pulse",
        key=f"{place}/{author}",
        revision=1,
        author=author,
        batch="b",
        at=AT,
        body={"item": place, "value": value, "words": value if value == "c" else "", "note": ""},
        **{"workshop": "w", **more},
    )


class Reading:
    """Reads an answer, and counts how many it read."""

    def __init__(self) -> None:
        self.read = 0

    def __call__(self, of: Record) -> Iterator[tuple[Place, str]]:
        self.read += 1
        if of.body["value"]:  # else it was skipped
            yield Place(of.body["item"]), of.body["value"]


STEP = st.tuples(
    st.sampled_from("xyz"), st.sampled_from(["ada", "bo"]), st.sampled_from(["", *"abc"])
)


@given(st.lists(st.lists(STEP, max_size=4), max_size=5), st.data())
def test_each_look_is_the_same_as_a_first_one(steps: list[Any], data: st.DataObject) -> None:
    kept, records = KeptAnswers(Reading()), dict[str, Record]()
    for number, step in enumerate(steps):
        for place, author, value in step:
            one = record(number + 1, place, author, value)
            records[one.key] = one
        for key in [key for key in records if data.draw(st.integers(0, 5)) == 0]:
            del records[key]
        now, anew = kept.look(dict(records)), KeptAnswers(Reading()).look(dict(records))
        assert {p: a for p, a in now.answered.items() if a} == anew.answered or not anew.answered
        assert (now.written, now.records) == (anew.written, anew.records)
        assert now.last.keys() == anew.last.keys()


def test_after_one_answer_only_that_one_is_read() -> None:
    reads = Reading()
    kept = KeptAnswers(reads)
    first = {r.key: r for r in (record(n, f"q{n}", "ada", "a") for n in range(1, 9))}
    before = kept.look(first)
    assert reads.read == 8
    changed = record(9, "q3", "ada", "b")
    now = kept.look({**first, changed.key: changed})
    assert reads.read == 10  # the new one, and once more the one that it takes the place of
    assert now.answered[Place("q3")] == {("ada", "b")}
    assert before.answered[Place("q3")] == {("ada", "a")}


def test_rounds_and_workshops_are_kept_apart() -> None:
    kept = KeptAnswers(Reading())
    one = {"q/ada": record(1, "q", "ada", "a")}
    other = {"q/ada": record(1, "q", "ada", "b", workshop="v")}
    later = {"q/ada": record(1, "q", "ada", "c", round=2)}
    values = [kept.look(of).answered[Place("q")] for of in (one, other, later, one)]
    assert values == [{("ada", value)} for value in "abca"]
    assert kept.look({}).answered == {}
