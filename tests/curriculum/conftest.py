"""A whole instrument, as small as it can be."""

from typing import Any

import pytest

from tests.curriculum.small import small_instrument


@pytest.fixture
def small() -> dict[str, Any]:
    return small_instrument()
