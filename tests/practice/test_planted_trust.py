"""What the practice coalition says of trust, as far as anybody may see it."""

from pathlib import Path

import pytest

from collabworkshop.host.workspace import Workspace
from collabworkshop.model.result import Result
from tests.seeded import sow


@pytest.fixture
def trust(tmp_path: Path) -> Result:
    host = Workspace(sow(tmp_path)).open()
    assert "22 people have said how far they trust" in repr(host.result("tie-trust"))
    host.close_round("tie-trust")
    result = host.result("tie-trust")
    host.close()
    return result


def test_all_but_you_and_who_has_no_partner_have_answered(trust: Result) -> None:
    assert "22 people gave 92 answers" in repr(trust)
    assert len(trust.rows) == 9


def test_who_is_rated_by_few_is_counted_and_not_named(trust: Result) -> None:
    assert "Five stakeholders were rated as well, but by too few people" in repr(trust)
    shown = {row["name"] for row in trust.rows}
    assert "River Street Community Centre" in shown
    assert not {name for name in shown if "Youth and Families Office" in name}
