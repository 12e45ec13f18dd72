import numpy as np
import pytest

from collabworkshop.analysis.networks.reports import MergedTie, Status
from collabworkshop.figures.strands import Strand, strands

PLACES = {"a": (0.0, 0.0), "b": (200.0, 0.0)}


def tie(
    source: str,
    target: str,
    kind: str = "referral",
    status: Status = "confirmed",
    *,
    both_ways: bool = False,
    symmetric: bool = False,
) -> MergedTie:
    return MergedTie(
        source=source,
        target=target,
        kind=kind,
        both_ways=both_ways,
        symmetric=symmetric,
        status=status,
    )


def run(*ties: MergedTie, **more: tuple[float, float]) -> list[Strand]:
    return strands(ties, {**PLACES, **more}, gap=12, rim=7)


def test_a_single_tie_runs_straight_from_rim_to_rim() -> None:
    (strand,) = run(tie("a", "b"))
    assert strand.line[:, 1] == pytest.approx(0)
    assert strand.line[0, 0] >= 7
    assert strand.line[-1, 0] <= 193


def test_the_arrow_is_at_the_target_whichever_end_comes_first() -> None:
    assert run(tie("a", "b"))[0].arrows == (-1,)
    assert run(tie("b", "a"))[0].arrows == (0,)


def test_a_tie_both_ways_is_one_line_with_two_arrows() -> None:
    (strand,) = run(tie("a", "b", both_ways=True))
    assert strand.arrows == (-1, 0)


def test_a_tie_of_a_kind_without_direction_has_no_arrow() -> None:
    (strand,) = run(tie("a", "b", both_ways=True, symmetric=True))
    assert strand.arrows == ()


def test_as_many_lines_as_ties_also_where_two_run_opposite_ways() -> None:
    assert len(run(tie("a", "b"), tie("b", "a", status="hearsay"))) == 2
    assert [strand.arrows for strand in run(tie("a", "b"), tie("b", "a"))] == [(-1,), (0,)]


def test_several_ties_between_the_same_two_are_bowed_apart() -> None:
    runs = run(*(tie("a", "b", kind) for kind in ("funding", "information", "referral")))
    middles = sorted(strand.line[len(strand.line) // 2, 1] for strand in runs)
    assert np.diff(middles) == pytest.approx([12, 12], abs=0.5)


def test_a_tie_bows_round_a_point_that_is_not_its_own() -> None:
    (strand,) = run(tie("a", "b"), other=(100.0, 0.0))
    assert np.hypot(*(strand.line - (100, 0)).T).min() >= 11.9


def test_two_points_on_one_spot_still_have_a_line() -> None:
    (strand,) = strands([tie("a", "b")], {"a": (5.0, 5.0), "b": (5.0, 5.0)}, gap=12, rim=7)
    assert np.isfinite(strand.line).all()
