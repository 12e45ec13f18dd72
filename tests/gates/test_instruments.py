"""An instrument that does not say where it comes from is refused."""

import pytest
import yaml

from collabworkshop.curriculum.reading import parse_instrument, read_index
from collabworkshop.model.errors import UnreadableError
from collabworkshop.shipped import shipped


@pytest.fixture(params=[entry.exercise for entry in read_index()])
def content(request: pytest.FixtureRequest) -> str:
    """The text of each content file that there is."""
    return shipped("data", "curriculum", f"{request.param}.yaml").read_text("utf-8")


def test_the_content_as_it_stands_is_read(content: str) -> None:
    assert parse_instrument(content, "planted.yaml").source


def test_content_without_a_source_is_refused(content: str) -> None:
    fields = yaml.safe_load(content)
    del fields["source"]
    with pytest.raises(UnreadableError, match=r"planted\.yaml does not hold\. source"):
        parse_instrument(yaml.safe_dump(fields), "planted.yaml")


def test_content_with_an_empty_source_is_refused(content: str) -> None:
    fields = yaml.safe_load(content) | {"source": []}
    with pytest.raises(UnreadableError, match=r"planted\.yaml does not hold\. source"):
        parse_instrument(yaml.safe_dump(fields), "planted.yaml")
