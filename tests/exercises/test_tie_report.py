"""When two reports of one person say the same, and for whom a report was made."""

import pytest

from collabworkshop.exercises.tie_report import names
from collabworkshop.model.tie import Tie

THERE, BACK = "a/b/{}/ada", "b/a/{}/ada"


@pytest.mark.parametrize(
    ("kind", "direction", "keys"),
    [
        ("referral", "one-way", {THERE}),
        ("referral", "both-ways", {THERE, BACK}),
        ("joint-work", "one-way", {THERE, BACK}),
        ("Gives advice", "one-way", {THERE}),  # a word of one's own may have a direction
    ],
)
def test_a_report_stands_for_each_end_from_which_it_could_be_told(
    kind: str, direction: str, keys: set[str]
) -> None:
    tie = Tie.model_validate({"source": "a", "target": "b", "kind": kind, "direction": direction})
    assert names(tie, "ada") == {key.format(kind) for key in keys}
