import runpy
from pathlib import Path

import pytest
from pydantic import ValidationError

from collabworkshop.widgets.field import Field, as_plain

ROOT = Path(__file__).parents[2]


def test_the_browser_knows_a_field_as_python_sends_it() -> None:
    made = runpy.run_path(str(ROOT / "js" / "schema.py"))
    assert made["TARGET"].read_text(encoding="utf-8") == made["schema"]()


def test_the_browser_has_the_colours_of_the_pictures() -> None:
    made = runpy.run_path(str(ROOT / "js" / "schema.py"))
    assert made["PALETTE"].read_text(encoding="utf-8") == made["palette"]()


def test_fields_may_be_given_as_objects_or_as_json() -> None:
    name = Field(name="name", label="Name", kind="text")
    assert as_plain([name]) == as_plain([name.model_dump(mode="json")])


def test_every_key_is_sent_so_that_the_browser_need_not_guess() -> None:
    [plain] = as_plain([Field(name="name", label="Name", kind="text")])
    assert set(plain) == set(Field.model_fields)


def test_a_kind_that_the_browser_cannot_draw_is_refused() -> None:
    with pytest.raises(ValidationError, match="slider"):
        as_plain([{"name": "name", "label": "Name", "kind": "slider"}])
