"""The whole plan on one day: what is said first, what is left out, and that order is nothing."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.analysis.evaluation.agreed import Agreed
from collabworkshop.analysis.evaluation.moving_findings import how_they_move
from collabworkshop.analysis.evaluation.standing_words import progress_said, status_rule_said
from collabworkshop.analysis.evaluation.trajectory_findings import how_they_stand
from collabworkshop.analysis.evaluation.trajectory_reading import (
    TrajectoryReading,
    read_trajectories,
)
from collabworkshop.model.evaluation import EvaluationPlan
from collabworkshop.model.result import Finding
from collabworkshop.model.status_rule import StatusRule
from tests.analysis.evaluation.plans import plan

ON = date(2026, 3, 14)

DAYS: dict[str, Any] = {"title": "Days", "measure": "number", "unit": "days", "direction": "down"}

LINE = ("i b 34 2024-09-30", "i t 24 2026-09-30", "i t 14 2028-09-30")

# On 28 February 2026, 516 of 730 days to the interim target: 34 - 10 * 516 / 730 = 26.93 are
# planned. The way is 20 days, so at risk begins above 28.93 and off track above 31.93.
OFF, RISK, ON_TRACK = (f"i a {value} 2026-02-28" for value in (36, 30, 28))


def read(
    made: EvaluationPlan, rule: StatusRule | None = None, agreed: Agreed | None = None
) -> TrajectoryReading:
    called = {key: one.title for key, one in made.indicators.items()}
    known = {"rule": rule or StatusRule(), "agreed": agreed or Agreed()}
    return read_trajectories("trajectories", made, called, on=ON, **known)


def days(*figures: str, **more: Any) -> TrajectoryReading:
    return read(plan(*LINE, *figures, indicators={"i": {**DAYS, **more}}))


def found(result: TrajectoryReading) -> dict[str, Finding]:
    return {one.code: one for one in (*how_they_stand(result), *how_they_move(result))}


def test_what_is_off_track_is_said_with_its_figures_and_with_what_was_agreed() -> None:
    said = found(days(OFF))
    assert said["off-track"].sentence == (
        "“Days” is off track: 36 days on 28 February 2026; the plan for that day was 27 days."
    )
    assert said["off-track"].evidence == ("i", "m4")
    assert {"nothing-agreed", "nobody-calls"} <= said.keys()
    agreed = Agreed(then="We look at each street", caller="Dilys Pugh", within=14)
    settled = found(read(plan(*LINE, OFF, indicators={"i": DAYS}), agreed=agreed))
    assert settled["agreed"].sentence == (
        "You agreed: “We look at each street”. Dilys Pugh calls the meeting, within 14 days."
    )
    assert not {"nothing-agreed", "nobody-calls"} & settled.keys()


def test_what_is_not_off_track_calls_no_meeting() -> None:
    assert found(days(RISK)).keys() >= {"at-risk"}
    assert not found(days(RISK)).keys() & {"off-track", "nobody-calls", "agreed"}
    assert "on-track" in found(days(ON_TRACK))


def test_another_rule_calls_the_same_figures_otherwise() -> None:
    made = plan(*LINE, RISK, indicators={"i": DAYS})
    kind = read(made, StatusRule(on_track=0.2, at_risk=0.4))
    strict = read(made, StatusRule(on_track=0.05, at_risk=0.1))
    assert [one.lines["i"][0].standing for one in (kind, strict)] == ["on-track", "off-track"]
    assert "up to 20 % of the whole way" in status_rule_said(kind.rule)
    assert "at risk up to 10 %" in status_rule_said(strict.rule)


def test_a_part_that_stands_worse_than_all_is_said_and_one_that_does_not_is_not() -> None:
    """By hand: from 41 the line of Weir is at 28.98 on that day; 45 are 16 of 27 too many."""
    weir = ("i b 41 2024-09-30 street=Weir", "i a {} 2026-02-28 street=Weir")
    behind = days(ON_TRACK, weir[0], weir[1].format(45))
    assert found(behind)["part-behind"].sentence == (
        "“Days” (street: Weir) is off track: 45 days on 28 February 2026; the plan for that day "
        "was 29 days; for all together it is on track."
    )
    assert "nobody-calls" in found(behind)
    assert "part-behind" not in found(days(ON_TRACK, weir[0], weir[1].format(30)))
    # The part of an indicator that is off track for all is told in its table, not once more.
    assert "part-behind" not in found(days(OFF, weir[0], weir[1].format(45)))


def test_those_furthest_behind_come_first_and_parts_come_after_all() -> None:
    titles = {key: {**DAYS, "title": key} for key in "abcd"}
    titles["e"] = {**DAYS, "title": "Before d"}
    lines = [one.replace("i", key, 1) for key in "abcde" for one in LINE]
    figures = ["a a 28 2026-02-28", "b a 36 2026-02-28", "c a 40 2026-02-28"]
    parts = ["b b 34 2024-09-30 street=N", "b a 28 2026-02-28 street=N"]
    result = read(plan(*lines, *figures, *parts, indicators=titles))
    assert list(result.lines) == ["c", "b", "a", "e", "d"]
    assert [one.part.said for one in result.lines["b"]] == ["all", "street: N"]
    assert [row["standing"] for row in result.rows] == [
        *("○ off track", "○ off track", "● on track", "● on track"),
        *("– not known: not measured yet", "– not known: not measured yet"),
    ]


def test_where_only_parts_have_figures_the_worst_of_them_stands_for_the_indicator() -> None:
    figures = [
        *("i b 34 2024-09-30 street=N", "i t 14 2028-09-30 street=N", "i a 24 2026-01-01 street=N"),
        *("i b 34 2024-09-30 street=S", "i t 14 2028-09-30 street=S", "i a 44 2026-01-01 street=S"),
    ]
    result = read(plan(*figures, indicators={"i": DAYS}))
    assert [one.part.said for one in result.lines["i"]] == ["street: S", "street: N"]
    assert "(street: S) is off track" in found(result)["off-track"].sentence


@pytest.mark.parametrize(
    ("figures", "more", "code"),
    [
        (("i t 14 2028-09-30", OFF), {}, "no-baseline"),
        (("i b 34 2024-09-30", OFF), {}, "no-target"),
        (("i b 34 2029-09-30", "i t 14 2028-09-30", OFF), {}, "target-before-baseline"),
        (LINE, {}, "not-measured"),
        ((*LINE, "i a 33 2024-01-01"), {}, "before-baseline"),
        (("i a They_told_it_twice 2026-01-01",), {"measure": "words"}, "in-words"),
        ((*LINE, RISK, RISK.replace("30", "31")), {}, "disputed"),
        ((*LINE, RISK, "i a 31 -"), {}, "undated"),
        ((*LINE, "i a 30 2025-02-01"), {}, "old"),
    ],
)
def test_why_it_is_not_known_and_what_is_left_out(
    figures: tuple[str, ...], more: dict[str, Any], code: str
) -> None:
    result = read(plan(*figures, indicators={"i": {**DAYS, **more}}))
    assert code in found(result)
    assert code not in found(days(RISK))


def test_a_figure_of_400_days_ago_is_not_old_yet_and_one_of_401_is() -> None:
    """400 days before 14 March 2026 was 7 February 2025."""
    assert "old" not in found(days("i a 30 2025-02-07"))
    assert "old" in found(days("i a 30 2025-02-06"))


def test_words_stand_in_place_of_figures_and_later_ones_are_not_known_yet() -> None:
    told = ("i a Twice 2026-01-01", "i a Thrice 2025-01-01", "i a Never 2027-01-01")
    assert read(plan(*told, indicators={"i": {**DAYS, "measure": "words"}})).words == {"i": "Twice"}


def test_progress_is_said_in_words_also_where_there_is_no_way() -> None:
    assert progress_said(days("i a 29 2026-02-28").lines["i"][0]).startswith("25 % of the way")
    assert progress_said(days(OFF).lines["i"][0]).startswith("further off")
    level = plan("i b 5 2024-01-01", "i t 5 2027-01-01", "i a 9 2025-06-01", indicators={"i": DAYS})
    assert "the last target is the same as the baseline" in read(level).rows[0]["progress"]


def test_a_rate_that_was_never_reached_is_said_once_with_the_parts_of_which_it_is_true() -> None:
    """Until 2028 20 days in 2.6 years, where 34 to 33 in half a year are 2 days a year."""
    slow = ("i a 33 2025-03-31", "i a 34 2026-02-28")
    part = ("i b 34 2024-09-30 street=N", "i a 33 2025-03-31 street=N")
    said = found(days(*slow, *part))["faster-than-ever"].sentence
    assert "faster than anything measured so far" in said
    assert said.endswith("The same is true of street: N.")
    assert "faster-than-ever" not in found(days("i a 24 2025-06-30", "i a 23 2026-02-28"))


PAIR = {
    "i": {**DAYS, "role": "on-track"},
    "c": {**DAYS, "title": "Names", "role": "contributing", "moves": "i"},
}


@pytest.mark.parametrize(
    ("names", "days_", "codes"),
    [
        ("40", "36", {"moved-alone"}),
        ("40", "33", set()),
        ("52", "36", {"does-not-move"}),
        ("60", "33", {"does-not-move"}),
    ],
)
def test_what_contributes_is_held_beside_its_aim(names: str, days_: str, codes: set[str]) -> None:
    figures = [*LINE, f"i a {days_} 2026-02-28", "c b 52 2024-10-01", f"c a {names} 2026-02-28"]
    result = read(plan(*figures, indicators=PAIR))
    assert found(result).keys() & {"moved-alone", "does-not-move"} == codes
    rows = {row["indicator"]: row["contributing"] for row in result.rows}
    assert rows["Days"].startswith("one contributes: ")


def test_a_gap_that_became_wider_comes_with_its_cautions() -> None:
    parts = (
        *("i b 30 2024-09-30 street=N n=4", "i a 20 2026-02-28 street=N n=4"),
        *("i b 40 2024-09-30 street=S n=40", "i a 44 2026-02-28 street=S n=40"),
    )
    said = found(days(*parts))["wider-gap"].sentence
    assert "a gap of 24 days. At the beginning it was 10." in said
    assert "N rests on 4, which is few" in said
    narrower = [one.replace("44", "29") for one in parts]
    assert "wider-gap" not in found(days(*narrower))


def test_beyond_six_of_a_kind_are_counted() -> None:
    titles = {f"k{n}": {**DAYS, "title": f"Days {n}"} for n in range(8)}
    figures = [one.replace("i", key, 1) for key in titles for one in (*LINE, OFF)]
    result = read(plan(*figures, indicators=titles))
    off = [one.sentence for one in how_they_stand(result) if one.code == "off-track"]
    assert (len(off), off[-1]) == (7, "Two more are off track; the table has them all.")


def test_without_an_indicator_there_is_one_finding() -> None:
    assert found(read(EvaluationPlan())).keys() == {"no-indicators"}


FIGURES = (
    *(*LINE, OFF, "i a 33 2025-03-31", "i b 41 2024-09-30 street=N", "i a 45 2026-02-28 street=N"),
    *("c b 52 2024-10-01", "c t 20 2028-10-01", "c a 40 2026-02-28", "c a 41 2026-02-28"),
)


@given(order=st.permutations(range(len(FIGURES))), turned=st.booleans())
def test_the_order_in_which_things_were_entered_changes_nothing(
    *, order: list[int], turned: bool
) -> None:
    made = plan(*FIGURES, indicators=PAIR)
    figures = list(made.measurements.items())
    other = made.model_copy(
        update={
            "measurements": dict(figures[place] for place in order),
            "indicators": dict(reversed(made.indicators.items())) if turned else made.indicators,
        }
    )
    one, two = read(made), read(other)
    assert one.model_dump_json() == two.model_dump_json()
    assert found(one) == found(two)


def test_a_reading_comes_back_from_the_wire_as_it_was() -> None:
    made = read(plan(*FIGURES, indicators=PAIR))
    assert TrajectoryReading.model_validate_json(made.model_dump_json()) == made
