import gc
import weakref
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.model.errors import (
    AnswerError,
    ConflictError,
    GoneError,
    NotAllowedError,
    StoreError,
)
from collabworkshop.widgets.after_reply import after_reply
from collabworkshop.widgets.entry_form import EntryForm
from collabworkshop.widgets.entry_table import EntryTable
from collabworkshop.widgets.guard import SURPRISE
from collabworkshop.widgets.map_canvas import MapCanvas
from collabworkshop.widgets.message_area import MessageArea
from collabworkshop.widgets.outline import Outline
from collabworkshop.widgets.part import Handler, Part
from collabworkshop.widgets.placement_board import PlacementBoard
from collabworkshop.widgets.versions import Versions

SAVE = {"op": "save", "id": "one", "key": None, "expected": 0, "cells": {"name": "School"}}


def replies(part: Part, handler: Handler | None, op: dict[str, Any], *files: bytes) -> Any:
    """Return what the part sends back when the browser sends an operation."""
    sent: list[Any] = []
    part.send = sent.append
    if handler:
        part.on_operation(handler)
    part._handle_custom_msg(op, [memoryview(file) for file in files])
    [reply] = sent
    return reply


def raising(error: Exception) -> Handler:
    def handler(_: dict[str, Any]) -> None:
        raise error

    return handler


def test_what_was_saved_is_answered_with_what_the_handler_tells() -> None:
    reply = replies(EntryTable(), lambda op: {"key": op["cells"]["name"].lower()}, SAVE)
    assert reply == {"re": "one", "ok": True, "key": "school"}


def test_a_handler_with_nothing_to_tell_has_saved_as_well() -> None:
    assert replies(EntryTable(), lambda _: None, SAVE) == {"re": "one", "ok": True}


def test_a_wrong_answer_is_told_at_its_cell_and_not_twice() -> None:
    table = EntryTable()
    reply = replies(table, raising(AnswerError("name", "", "a name")), SAVE)
    assert (reply["ok"], list(reply["messages"])) == (False, ["name"])
    assert table.notice["text"] == ""


def test_a_conflict_shows_theirs_beside_mine() -> None:
    reply = replies(EntryTable(), raising(ConflictError("it", {"a": 1}, {"a": 2})), SAVE)
    assert (reply["ok"], reply["mine"], reply["theirs"]) == (False, {"a": 1}, {"a": 2})


def test_what_somebody_took_away_is_told_as_gone() -> None:
    reply = replies(EntryTable(), raising(GoneError()), SAVE)
    assert (reply["ok"], reply["gone"], reply["theirs"]) == (False, True, None)
    assert "gone" not in replies(EntryTable(), raising(NotAllowedError("Not yours.")), SAVE)


def test_what_somebody_may_not_do_is_told_in_the_notice() -> None:
    table = EntryTable()
    assert replies(table, raising(NotAllowedError("Not yours.")), SAVE)["text"] == "Not yours."
    assert table.notice == {"tone": "problem", "text": "Not yours."}


def test_what_the_store_cannot_take_now_is_to_be_sent_again_and_said_once() -> None:
    table = EntryTable()
    told: list[Any] = []
    full = raising(StoreError("The disk is full."))
    assert replies(table, full, SAVE)["later"] is True
    assert table.notice == {"tone": "problem", "text": "The disk is full."}
    table.send_state = lambda key=None: told.append(table.get_state(key))
    assert replies(table, full, SAVE)["later"] is True
    # A notice that goes and comes back would be read aloud with each try.
    assert all(state["notice"]["text"] == "The disk is full." for state in told)
    assert replies(table, lambda _: None, SAVE) == {"re": "one", "ok": True}
    assert told[-1]["notice"]["text"] == ""


def test_a_surprise_is_plain_on_the_screen_and_whole_in_the_log(callback_errors: list[str]) -> None:
    table = EntryTable()
    assert replies(table, raising(ValueError("secret")), SAVE)["text"] == SURPRISE
    assert "secret" not in str(table.notice)
    assert "ValueError: secret" in callback_errors.pop()


def test_a_part_that_nobody_listens_to_says_so(callback_errors: list[str]) -> None:
    assert replies(EntryTable(), None, SAVE)["ok"] is False
    assert "nobody listens to EntryTable()" in callback_errors.pop()


def test_news_that_a_handler_gives_stays_on_the_screen() -> None:
    table = EntryTable()

    def handler(_: dict[str, Any]) -> None:
        table.notice = {"tone": "info", "text": "Imported."}

    replies(table, handler, SAVE)
    assert table.notice["text"] == "Imported."


@given(st.lists(st.binary(max_size=50), max_size=3))
def test_the_bytes_of_files_arrive_unchanged_in_their_cells(files: list[bytes]) -> None:
    cells: dict[str, Any] = {"title": "Ties"}
    for number, _ in enumerate(files):
        cells[f"file{number}"] = {"name": "a.csv", "type": "text/csv", "buffer": number}
    got: list[dict[str, Any]] = []
    replies(EntryForm(), got.append, {"op": "send", "id": "one", "cells": cells}, *files)
    assert got[0]["cells"]["title"] == "Ties"
    assert [got[0]["cells"][f"file{number}"]["content"] for number, _ in enumerate(files)] == files


@pytest.mark.parametrize(
    "kind", [EntryTable, EntryForm, PlacementBoard, MapCanvas, MessageArea, Outline, Versions]
)
def test_a_part_looks_the_same_in_every_run(kind: type[Part]) -> None:
    assert repr(kind()) == f"{kind.__name__}()"
    assert kind()._repr_mimebundle_()[0]["text/plain"] == f"{kind.__name__}()"


def test_a_closed_part_leaves_the_memory() -> None:
    table = EntryTable()
    seen = weakref.ref(table)
    table.close()
    del table
    gc.collect()
    assert seen() is None


def test_an_error_in_a_field_is_found_when_the_table_is_made() -> None:
    with pytest.raises(ValueError, match="slider"):
        EntryTable(fields=[{"name": "a", "label": "A", "kind": "slider"}])


def test_the_reply_leaves_before_what_follows_from_it_is_shown() -> None:
    order = []
    part = Part()

    def handler(_: dict[str, Any]) -> None:
        after_reply(lambda: order.append("shown"))
        order.append("saved")

    part.on_operation(handler)
    part._answer({"op": "save", "id": "a"}, [], lambda reply: order.append(f"told {reply['ok']}"))
    assert order == ["saved", "told True", "shown"]


def test_what_cannot_be_shown_afterwards_is_told_and_the_answer_is_saved_all_the_same(
    callback_errors: list[str],
) -> None:
    part = Part()
    part.on_operation(lambda _: after_reply(lambda: 1 / 0))
    assert part._answer({"op": "save", "id": "a"}, []) == {"re": "a", "ok": True}
    assert part.notice["tone"] == "problem"
    assert "ZeroDivisionError" in "".join(callback_errors)
    callback_errors.clear()
