import pytest

from collabworkshop.analysis.stakeholders.engagement import Spot, strategy
from collabworkshop.figures.field import cell_area, stands
from collabworkshop.figures.paper import Area

FIELD = Area(0, 0, 500, 400)


def spot(key: str, interest: float | None, influence: float | None) -> Spot:
    way = strategy(interest, influence) if interest and influence else None
    return Spot(
        stakeholder=key,
        name=key,
        sector="",
        member=True,
        interest=interest,
        influence=influence,
        raters=1,
        apart=0,
        strategy=way,
    )


def test_one_stakeholder_stands_in_the_middle_of_its_cell() -> None:
    (stand,) = stands([spot("a", 4, 2)], FIELD)
    assert (stand.x, stand.y) == (350, 120)  # fourth of five columns of 100, second row of 80


def test_a_crowd_stays_inside_its_cell() -> None:
    cell = cell_area(FIELD, 2, 4)
    crowd = stands([spot(f"s{n}", 3, 5) for n in range(23)], FIELD)
    assert len({(s.x, s.y) for s in crowd}) == 23
    assert all(cell.left < s.x < cell.right and cell.bottom < s.y < cell.top for s in crowd)


@pytest.mark.parametrize("value", [2.5, 3, 3.5])
def test_the_corner_on_the_field_is_the_corner_of_the_strategy(value: float) -> None:
    (stand,) = stands([spot("a", value, value)], FIELD)
    high = strategy(value, value) == "work-together"
    assert (stand.x > 200, stand.y > 160) == (high, high)


def test_without_a_place_there_is_no_stand() -> None:
    assert stands([spot("a", None, 3)], FIELD) == []
