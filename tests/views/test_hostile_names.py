"""Whatever people type as a name comes back unchanged and is shown as text."""

from html.parser import HTMLParser
from itertools import pairwise

from collabworkshop.notebook import WorkshopDoor
from tests.hostile import hostile_names

OURS = {"section", "h3", "p", "ul", "li", "span", "bdi", "em", "details", "summary", "table"}
OURS |= {"thead", "tbody", "tr", "th", "td", "div", "b"}


class Seen(HTMLParser):
    """Collects the elements and the text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.handlers: list[str] = []
        self.texts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.handlers += [name for name, _ in attrs if name.startswith("on")]

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def test_names_come_back_unchanged_and_add_no_element_to_the_page(own: WorkshopDoor) -> None:
    names = hostile_names()
    assert len(names) >= 27
    grid, ties = own.exercise("power-interest-grid"), own.exercise("tie-map")
    keys = [grid.answer(name=name, sector=name, interest=4, influence=1).key for name in names]
    for one, other in pairwise(keys):
        ties.answer(source=one, target=other, kind="information", note=names[0])

    assert [row["name"] for row in grid.value] == names
    for view in (grid, ties):
        page = Seen(view.group.value)
        assert page.elements <= OURS
        assert page.handlers == []
    shown = Seen(grid.group.value).texts
    assert all(name in shown for name in names)


def test_a_hostile_title_and_a_hostile_person_are_text_in_the_strip(
    practice: WorkshopDoor,
) -> None:
    evil = "<script>alert(1)</script>"
    repr(practice)
    practice.start_our_own(evil)
    practice.who_am_i().join(name=evil, organisation=evil)
    strip = practice._strip()
    assert repr(strip) == f"<workshop: {evil}>"
    page = Seen(strip.text.value)
    assert page.elements <= OURS
    assert page.texts.count(evil) == 2
