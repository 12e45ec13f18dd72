"""Row SM-5, driven as the browser drives it, and after the workshop was opened again."""

import re
from pathlib import Path
from typing import Any
from uuid import uuid4

from collabworkshop.analysis.decisions.voices import DecisionVoices
from collabworkshop.notebook import WorkshopDoor, join
from collabworkshop.views.decision_voices import DecisionVoicesView
from tests.views.test_hostile_names import OURS, Seen

FIRST = "river-street-centre"
PLANTED = "open-table-kitchen/daily-work/rosa-delgado"


def opened(workshop: WorkshopDoor) -> DecisionVoicesView:
    view = workshop.exercise("decision-voices")
    assert isinstance(view, DecisionVoicesView)
    return view


def sent(view: DecisionVoicesView, **operation: Any) -> dict[str, Any]:
    return view.table._answer({"id": str(uuid4()), **operation}, [])


def told(view: DecisionVoicesView) -> list[dict[str, Any]]:
    """Return what was reported in the test, and not before."""
    return [row for row in view.value if row["key"] != PLANTED]


def save(view: DecisionVoicesView, key: str | None, **cells: str | None) -> dict[str, Any]:
    return sent(view, op="save", key=key, expected=0, cells=cells)


def cells(view: DecisionVoicesView, key: str = FIRST) -> dict[str, Any]:
    return next(dict(row["cells"]) for row in view.table.rows if row["key"] == key)


def test_every_member_has_a_row_and_every_decision_a_column(practice: WorkshopDoor) -> None:
    view = opened(practice)
    # 14 members, and four of whom somebody has spoken.
    assert len(view.table.rows) == 18
    shown = []
    for _, page in view.which.options:
        view.which.value = page
        shown.append([field["name"] for field in view.table.fields])
        assert {field["kind"] for field in view.table.fields} == {"choice"}
        assert set(cells(view)) == set(shown[-1])
    first = ["stakeholder", "money", "hiring", "priorities", "membership"]
    second = ["public-statements", "data", "daily-work"]
    assert shown == [first, ["stakeholder", *second], [*first, *second]]


def test_cells_are_saved_one_by_one_and_the_group_reads_them_after_a_restart(
    practice: WorkshopDoor, tmp_path: Path
) -> None:
    view = opened(practice)
    reply = save(view, FIRST, money="advises", data="Decides")
    assert (reply["ok"], reply["key"], reply["revision"]) == (True, FIRST, 2)
    keys = [row["key"] for row in told(view)]
    assert keys == [f"{FIRST}/money/rosa-delgado", f"{FIRST}/data/rosa-delgado"]
    practice.close()
    again = join(tmp_path / "workshop")
    assert cells(opened(again))["money"] == "advises"
    result = again.result("decision-voices")
    assert isinstance(result, DecisionVoices)
    found = {(cell.decision, cell.stakeholder): cell for cell in result.cells}
    assert found["money", FIRST].counts == {"advises": 2}
    assert found["money", FIRST].own == {"advises": 1}
    # Rosa says that somebody decides about data: nobody had said so.
    assert "nobody-decides" not in {finding.code for finding in result.findings}
    again.close()


def test_a_cell_changes_and_an_emptied_one_is_taken_back(practice: WorkshopDoor) -> None:
    view = opened(practice)
    save(view, FIRST, money="advises")
    save(view, FIRST, money="decides")
    assert [row["part"] for row in told(view)] == ["decides"]
    save(view, FIRST, money="")
    assert told(view) == []
    sent(view, op="undo")
    assert cells(view)["money"] == "decides"
    sent(view, op="redo")
    assert cells(view)["money"] == ""


def test_the_same_wish_sent_twice_saves_once(practice: WorkshopDoor) -> None:
    view = opened(practice)
    wish = {"op": "save", "id": str(uuid4()), "key": FIRST, "expected": 0}
    first, again = (view.table._answer({**wish, "cells": {"money": "absent"}}, []) for _ in "ab")
    assert (first["revision"], again["revision"]) == (1, 1)


def test_somebody_else_gets_a_row_that_waits_for_its_first_part(practice: WorkshopDoor) -> None:
    view = opened(practice)
    reply = save(view, None, stakeholder="mayor", money=None)
    assert (reply["key"], reply["revision"]) == ("mayor", 0)
    assert view.table.rows[-1]["key"] in ("mayor", "bus-station-teens")
    assert told(view) == []
    save(view, "mayor", money="informed")
    assert cells(view, "mayor")["money"] == "informed"


def test_a_row_keeps_its_stakeholder_and_nobody_has_two(practice: WorkshopDoor) -> None:
    view = opened(practice)
    moved = save(view, FIRST, stakeholder="family-link")
    assert "add a row for somebody else" in moved["messages"]["stakeholder"]
    twice = save(view, None, stakeholder="family-link")
    assert "somebody who has no row yet" in twice["messages"]["stakeholder"]
    nobody = save(view, None, stakeholder="nobody at all")
    assert "a stakeholder of your list" in nobody["messages"]["stakeholder"]
    assert told(view) == []


def test_a_matrix_is_pasted_as_one_batch_and_what_is_wrong_goes_back(
    practice: WorkshopDoor,
) -> None:
    view = opened(practice)
    rows = [
        {"key": FIRST, "expected": 0, "cells": {"money": "Decides", "data": "is told"}},
        {"key": "family-link", "expected": 0, "cells": {"money": "rules the world"}},
        {"key": None, "cells": {"stakeholder": "The Mayor", "money": "No part"}},
    ]
    wish = {"op": "paste", "id": str(uuid4()), "rows": rows}
    reply = view.table._answer(wish, [])
    assert [one["index"] for one in reply["refused"]] == [1]
    assert "Decides, Gives advice" in reply["refused"][0]["messages"]["money"]
    assert len(told(view)) == 3
    again = view.table._answer(wish, [])
    assert [one["index"] for one in again["refused"]] == [1]
    assert len(told(view)) == 3
    sent(view, op="undo")
    assert told(view) == []


def test_removing_a_row_takes_back_all_that_one_said_of_it(practice: WorkshopDoor) -> None:
    view = opened(practice)
    save(view, FIRST, money="decides", data="informed")
    save(view, "family-link", money="absent")
    before = view.group.value
    assert sent(view, op="remove", key=FIRST, expected=2)["ok"]
    assert [row["stakeholder"] for row in told(view)] == ["family-link"]
    assert len(view.table.rows) == 18
    sent(view, op="undo")
    assert view.group.value == before
    assert sent(view, op="remove", key="second-turn", expected=0)["ok"]


def test_a_decision_in_own_words_gets_a_column_and_keeps_it_with_the_first_part(
    practice: WorkshopDoor,
) -> None:
    view = opened(practice)
    words = '__proto__ <b>"keys"</b>'
    for given, ok in ((words, True), (words.upper(), False), ("Money", False), (" ", False)):
        asked = {"op": "send", "id": str(uuid4()), "cells": {"decision": given}}
        assert view.another._answer(asked, [])["ok"] is ok
    column = view.table.fields[-1]
    assert column["label"] == words
    assert view.which.label == f"Public statements, Data, Day-to-day work, {words}"
    assert column["name"].startswith("own-")
    save(view, FIRST, **{column["name"]: "decides"})
    with practice.acting_as("helen-abernathy"):
        others = opened(practice)
        others.which.value = 1
        assert others.table.fields[-1]["label"] == words
        assert cells(others)[column["name"]] == ""
        page = Seen(others.group.value)
    assert page.elements <= OURS
    assert words in page.texts
    sent(view, op="undo")
    assert [field["name"] for field in view.table.fields][-1] == column["name"]  # still open here


def test_a_page_that_is_gone_gives_way_to_the_first(practice: WorkshopDoor) -> None:
    with practice.acting_as("helen-abernathy"):
        theirs = opened(practice)
        for decision in ("Keys", "Lunch"):
            theirs.answer(decision=decision, stakeholder=FIRST, part="decides")
        view = opened(practice)
        view.which.value = 2
        assert [field["label"] for field in view.table.fields] == ["Stakeholder", "Lunch"]
        view.remove(f"{FIRST}/Lunch/helen-abernathy")
        assert view.which.value == 0
        assert len(view.table.fields) == 5


def test_the_matrix_and_who_speaks_for_whom_are_tables_with_heads(practice: WorkshopDoor) -> None:
    page = opened(practice).group.value
    assert re.search(r'<th scope="col"[^>]*><bdi>Day-to-day work</bdi></th>', page)
    assert "(lives with the issue)" in page
    assert "<td>≠ Gives advice 1, Is told 1, No part 2</td>" in page
    assert "perhaps, please ask" in page


def test_an_answer_by_script_is_a_single_part(practice: WorkshopDoor) -> None:
    view = opened(practice)
    record = view.answer(decision="Money", stakeholder=FIRST, part="Decides")
    assert record.key == f"{FIRST}/money/rosa-delgado"
    assert cells(view)["money"] == "decides"


def test_an_own_workshop_begins_with_nothing_to_report(own: WorkshopDoor) -> None:
    view = opened(own)
    assert view.table.rows == []
    assert "Nothing to report yet." in view.group.value


def test_the_picture_is_drawn_when_asked_and_outdated_by_the_next_answer(
    practice: WorkshopDoor,
) -> None:
    view = opened(practice)
    view.draw.click()
    assert view.picture.value.startswith('<img alt="Whose voice is at which level')
    save(view, FIRST, money="advises")
    assert "Press “Draw for print” again" in view.picture.value
