from collabworkshop.exchange.networks.pairs import once_each
from collabworkshop.exchange.networks.row_assembly import Tie


def _ends(ties: list[Tie] | None) -> list[str] | None:
    return None if ties is None else [tie.source + tie.target for tie in ties]


def test_parallel_ties_are_paired_one_by_one() -> None:
    ties = [Tie(*ends) for ends in ("ab", "ba", "ba", "ab", "aa", "aa")]
    assert _ends(once_each(ties)) == ["ab", "ba", "aa", "aa"]


def test_another_weight_or_relation_is_no_opposite() -> None:
    assert once_each([Tie("a", "b", weight=1), Tie("b", "a", weight=2)]) is None
    assert once_each([Tie("a", "b", "x"), Tie("b", "a", "y")]) is None
    assert _ends(once_each([Tie("a", "b", "x"), Tie("b", "a", "x")])) == ["ab"]
