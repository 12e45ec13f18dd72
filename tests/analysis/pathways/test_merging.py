import pytest
from hypothesis import given

from collabworkshop.analysis.pathways.comparing import compared
from collabworkshop.analysis.pathways.merging import merged
from collabworkshop.model.noun import LONGEST_TEXT
from collabworkshop.model.pathway import Pathway
from tests.analysis.pathways.checks.test_checking import pathways
from tests.analysis.pathways.drafts import changed, draft


def _twice(one: dict[str, object], other: dict[str, object]) -> Pathway:
    return merged(draft(boxes={"o1": one}), draft(boxes={"o2": other}), [("o1", "o2")])


def test_a_merged_box_says_all_that_either_said() -> None:
    box = _twice(
        {"label": "Safe", "owners": ("club",), "ends": 12, "detail": "Ours."},
        {
            "label": "Safer",
            "owners": ("school", "club"),
            "ends": 24,
            "detail": "Theirs.",
            "begins": 2,
        },
    ).elements["o1"]
    assert (box.label, box.owners, box.begins, box.ends) == ("Safe", ("club", "school"), 2, 12)
    assert box.detail.split("\n") == [
        "Ours.",
        "Theirs.",
        "Other draft, wording: Safer",
        "Other draft, ends (month): 24",
    ]


def test_whether_it_is_enough_is_noted_where_the_drafts_differ() -> None:
    box = _twice({"label": "Safe", "enough": "yes"}, {"label": "Safe", "enough": "no"})
    assert box.elements["o1"].enough == "yes"
    assert box.elements["o1"].detail == "Other draft, enough together: no"


def test_boxes_and_links_of_one_draft_keep_their_keys_unless_they_are_taken() -> None:
    both = merged(draft("a>o", "o>g"), draft("a>o", "o>g"), [("g", "g")])
    assert list(both.elements) == ["a", "o", "g", "a-2", "o-2"]
    ends = {key: (link.source, link.target) for key, link in both.links.items()}
    assert ends == {
        "a>o": ("a", "o"),
        "o>g": ("o", "g"),
        "a>o-2": ("a-2", "o-2"),
        "o>g-2": ("o-2", "g"),
    }


def test_links_between_the_same_boxes_become_one() -> None:
    first = draft("a>o", rationale="We saw it.", strength=4)
    second = draft("a>o", rationale="They read it.", strength=2, evidence="study")
    (link,) = merged(first, second, [("a", "a"), ("o", "o")]).links.values()
    assert (link.strength, link.evidence) == (4, "study")
    assert link.rationale == "We saw it.\nThey read it.\nOther draft, strength (1 to 5): 2"


def test_feedback_stays_a_link_of_its_own() -> None:
    back = changed(draft("a>o"), "a>o", feedback=True)
    both = merged(draft("a>o"), back, [("a", "a"), ("o", "o")])
    assert [link.feedback for link in both.links.values()] == [False, True]


def test_what_does_not_fit_into_one_box_stays_two() -> None:
    long = {"label": "Safe", "detail": "x" * LONGEST_TEXT}
    assert list(_twice(long, {"label": "Safe", "detail": "y"}).elements) == ["o1", "o2"]
    assert list(_twice(long, {"label": "Safe"}).elements) == ["o1"]


def test_a_name_is_found() -> None:
    named = draft("a>o").model_copy(update={"name": "Second"})
    assert merged(draft("a>o"), named, []).name == "Second"
    assert merged(draft("a>o"), named, [], name="Both").name == "Both"


@pytest.mark.parametrize(
    ("pairs", "message"),
    [
        ([("x", "o")], "The first draft has no box 'x'"),
        ([("o", "x")], "The second draft has no box 'x'"),
        ([("o", "o"), ("o", "a")], "Box 'o' of the first draft is in two pairs"),
        ([("o", "o"), ("a", "o")], "Box 'o' of the second draft is in two pairs"),
    ],
)
def test_pairs_that_cannot_be_are_refused(pairs: list[tuple[str, str]], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        merged(draft("a>o"), draft("a>o"), pairs)


@given(pathways(), pathways())
def test_nothing_that_either_says_is_lost(first: Pathway, second: Pathway) -> None:
    pairs = [(pair.first, pair.second) for pair in compared(first, second).pairs]
    both = merged(first, second, pairs)
    assert len(both.elements) == len(first.elements) + len(second.elements) - len(pairs)
    assert first.elements.keys() <= both.elements.keys()
    assert first.links.keys() <= both.links.keys()
    said = both.model_dump_json()
    for one in (*first.elements.values(), *second.elements.values()):
        assert one.model_dump_json(include={"label"})[10:-2] in said
        named = {*one.owners, *one.benefits, *one.asked, *one.resources}
        assert all(f'"{name}"' in said for name in named)


@given(pathways())
def test_a_draft_merged_with_itself_is_itself(pathway: Pathway) -> None:
    assert merged(pathway, pathway, [(key, key) for key in pathway.elements]) == pathway
