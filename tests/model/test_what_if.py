"""A what-if is about one who leaves, or about two who are tied."""

import pytest
from pydantic import ValidationError

from collabworkshop.model.what_if import WhatIf


def test_one_leaves_and_two_are_tied() -> None:
    assert WhatIf(play="leaves", stakeholder="school").about == ("school",)
    assert WhatIf(play="tied", stakeholder="school", other="club").about == ("club", "school")


@pytest.mark.parametrize(
    "body",
    [
        {"play": "leaves", "stakeholder": "a", "other": "b"},
        {"play": "tied", "stakeholder": "a"},
        {"play": "tied", "stakeholder": "a", "other": "a"},
        {"play": "marries", "stakeholder": "a", "other": "b"},
        {"play": "leaves", "stakeholder": ""},
    ],
)
def test_anything_else_is_no_what_if(body: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        WhatIf.model_validate(body)
