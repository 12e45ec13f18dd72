"""Row SP-5, driven as the browser drives it, and after the workshop was opened again."""

from pathlib import Path
from typing import Any
from uuid import uuid4

from collabworkshop.analysis.power.themes import CardThemes
from collabworkshop.notebook import WorkshopDoor, join
from collabworkshop.views.power_themes import PowerThemesView
from tests.views.test_hostile_names import OURS, Seen

EVIL = "<script>alert(1)</script>"
GOALS = "cards.reaching-goals"


def opened(workshop: WorkshopDoor) -> PowerThemesView:
    view = workshop.exercise("power-themes")
    assert isinstance(view, PowerThemesView)
    return view


def sent(view: PowerThemesView, **operation: Any) -> dict[str, Any]:
    reply: dict[str, Any] = view.table._answer({"id": str(uuid4()), **operation}, [])
    return reply


def test_cards_without_a_theme_come_first_and_the_group_reads_them_after_a_restart(
    practice: WorkshopDoor, tmp_path: Path
) -> None:
    view = opened(practice)
    assert [bool(row["cells"]["theme"]) for row in view.table.rows[:4]] == [False] * 3 + [True]
    kinds = {field["name"]: field["kind"] for field in view.table.fields}
    assert kinds == {"card": "choice", "theme": "suggest"}
    for row in view.table.rows[:3]:
        told = sent(
            view, op="save", key=row["key"], expected=0, cells={"theme": "Taken for granted"}
        )
        assert told["ok"]
    assert "on no theme" not in view.group.value
    practice.close()
    again = join(tmp_path / "workshop")
    result = again.result("power-themes")
    assert isinstance(result, CardThemes)
    counts = {theme.name: len(theme.cards) for theme in result.themes}
    assert (counts["Taken for granted"], result.without) == (3, ())
    again.close()


def test_a_new_card_waits_as_soon_as_it_is_written(practice: WorkshopDoor) -> None:
    view = opened(practice)
    asking = practice.exercise("power-reflection")
    key = asking.answer(item=GOALS, words="We never ask").key
    view.refresh()
    row = next(row for row in view.table.rows if row["cells"]["card"] == key)
    assert row["cells"]["theme"] == ""
    assert "We never ask" in view.cards.value


def test_a_theme_is_taken_off_a_card_undone_and_refused_when_empty(practice: WorkshopDoor) -> None:
    view = opened(practice)
    row = view.table.rows[3]
    sent(view, op="remove", key=row["key"], expected=row["revision"])
    assert len(view.value) == 24
    sent(view, op="undo")
    assert len(view.value) == 25
    wrong = sent(view, op="save", key=view.table.rows[0]["key"], expected=0, cells={"theme": ""})
    assert "until it has one" in wrong["messages"]["theme"]


def test_cards_of_an_anonymous_round_are_sorted_and_not_compared(practice: WorkshopDoor) -> None:
    host = practice._session.host
    host.open_round("power-reflection", anonymous=True)
    with practice.acting_as("kofi-mensah"):
        practice.exercise("power-reflection").answer(item=GOALS, words="Nobody asks us")
    view = opened(practice)
    row = next(row for row in view.table.rows if "anonymous" in row["cells"]["card"])
    assert sent(view, op="save", key=row["key"], expected=0, cells={"theme": "Heard last"})["ok"]
    assert "not compared" in view.group.value
    assert "kofi" not in str(row)


def test_what_people_type_is_text(own: WorkshopDoor) -> None:
    key = own.exercise("power-reflection").answer(item=GOALS, words=EVIL).key
    view = opened(own)
    view.answer(card=key, theme=EVIL)
    page = Seen(view.group.value + view.cards.value)
    assert page.elements <= OURS
    assert page.texts.count(EVIL) >= 2
