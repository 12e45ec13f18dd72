"""Row SP-2, driven as the browser drives it, and after the workshop was opened again."""

from pathlib import Path
from typing import Any
from uuid import uuid4

from collabworkshop.analysis.power.profile import PowerProfile
from collabworkshop.notebook import WorkshopDoor, join
from collabworkshop.views.power_sources import PowerSourcesView
from tests.views.test_hostile_names import OURS, Seen

PEOPLE = ("helen-abernathy", "farida-rahimi", "samuel-kiprop", "teresa-alves", "li-wen")
EVIL = "<script>alert(1)</script>"


def opened(workshop: WorkshopDoor) -> PowerSourcesView:
    view = workshop.exercise("power-sources")
    assert isinstance(view, PowerSourcesView)
    return view


def sent(part: Any, **operation: Any) -> dict[str, Any]:
    reply: dict[str, Any] = part._answer({"id": str(uuid4()), **operation}, [])
    return reply


def test_every_source_is_asked_with_its_help_and_harm(practice: WorkshopDoor) -> None:
    view = opened(practice)
    [part] = view.form.parts
    assert (part["asks"], len(part["items"])) == ("ratings", 11)
    assert [rung["rank"] for rung in part["aspects"][0]["rungs"]] == [1, 2, 3, 4]
    assert all("Harms when" in item["meaning"] for item in part["items"])
    assert "nobody can see who left something out" in view.form.words["privacy"]


def test_ratings_and_colleagues_are_saved_and_taken_back(practice: WorkshopDoor) -> None:
    view = opened(practice)
    cells = {"item": "sources.money", "aspect": "own", "rank": 3}
    wish = {"op": "save", "id": str(uuid4()), "key": None, "cells": cells}
    first, again = (view.form._answer(wish, []) for _ in "ab")
    assert (first["ok"], first["key"], again["key"]) == (True, *["money/2/rosa-delgado"] * 2)
    assert view.form.answers["sources.money.own"]["rank"] == 3
    sent(view.form, op="save", key=first["key"], expected=1, cells={"skipped": True})
    assert view.form.answers["sources.money.own"] == {
        "key": "money/2/rosa-delgado",
        "revision": 2,
        "rank": None,
        "chosen": [],
        "words": "",
        "note": "",
        "skipped": True,
    }
    told = {"colleague": "li-wen", "sources": ["information", "expertise"]}
    assert sent(view.table, op="save", key=None, cells=told)["ok"]
    assert view.table.rows[0]["cells"]["sources"] == ["information", "expertise"]
    sent(view.table, op="undo")
    assert view.table.rows == []
    sent(view.form, op="undo")
    assert view.form.answers["sources.money.own"]["skipped"] is False
    wrong = {"item": "sources.magic", "aspect": "own", "rank": 3}
    assert not sent(view.form, op="save", key=None, cells=wrong)["ok"]


def test_only_you_read_how_others_see_you(practice: WorkshopDoor) -> None:
    mine = opened(practice).me.value
    assert "Agenda and gatekeeping (6 of 8)" in mine
    with practice.acting_as("amina-yusuf"):
        hers = opened(practice).me.value
    assert "So many have not" in hers
    assert "6 of 8" not in hers
    assert "6 of 8" not in opened(practice).group.value


def test_the_last_round_stands_there_while_the_next_one_is_open(practice: WorkshopDoor) -> None:
    view = opened(practice)
    assert "Nobody has answered" in view.group.value
    assert "sources of power in round 1" in view.group.value
    assert "Helen Abernathy" in view.group.value
    assert "Farida" not in view.group.value


def test_a_round_is_answered_closed_and_read_after_a_restart(
    practice: WorkshopDoor, tmp_path: Path
) -> None:
    view = opened(practice)
    for number, person in enumerate(PEOPLE):
        answers = {
            "money": {"source": "money", "level": 1 + number % 2},
            "you": {"colleague": "rosa-delgado", "sources": ["agenda"] if number < 2 else []},
        }
        host = view.host.as_person(person)
        voice = host.voice("power-sources")
        asked = [view.exercise.changes(given, view.state, voice) for given in answers.values()]
        host.put([change for changes in asked for change in changes])
    view.answer(source="money", level=4)
    assert not view.agreed
    view.turn.click()
    assert view.agreed
    view.round.move.click()
    view.round.move.click()  # yes
    assert view.turn.disabled
    practice.close()
    again = join(tmp_path / "workshop")
    result = again.result("power-sources")
    assert isinstance(result, PowerProfile)
    [money] = [one for one in result.sources if one.source == "money"]
    assert money.own == {1: 3, 2: 2, 4: 1}
    assert [(one.name, one.own) for one in result.named] == [("Rosa Delgado-Finch", {"money": 4})]
    view = opened(again)
    assert "2 of 5" in view.me.value
    refused = sent(view.form, op="save", key=None, cells={"item": "sources.money", "rank": 1})
    assert not refused["ok"]
    again.close()


def test_a_name_is_text_wherever_it_stands(own: WorkshopDoor) -> None:
    own.who_am_i().join(name=EVIL, organisation="")
    people = ["Ann", "Bob", "Cid", "Dot", "Eve"]
    for number, person in enumerate(people):
        with own.acting_as(person):
            opened(own).answer(source="money", level=1 + number % 3)
    view = opened(own)
    view.answer(source="money", level=2)
    view.agree(named=True)
    view.round.move.click()
    view.round.move.click()  # yes
    page = Seen(view.group.value + view.me.value)
    assert page.elements <= OURS
    assert EVIL in page.texts
