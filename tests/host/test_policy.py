"""Who may see what, and who may change it."""

from datetime import UTC, datetime
from typing import Any

import pytest

from collabworkshop.exercises.shelf import EXERCISES
from collabworkshop.host.policy import (
    POLICY,
    Circle,
    Rule,
    as_it_came,
    is_private,
    may_change,
    may_see,
)
from collabworkshop.host.viewer import Viewer
from collabworkshop.model.errors import NotAllowedError
from collabworkshop.model.record import Change, Record, new_id

ADA = Viewer(person="ada", organisation="clinic", group="blue")
BO = Viewer(person="bo", organisation="school", group="red")
NOBODY = Viewer(person="cy")
TRAINER = Viewer(person="tess", trainer=True)


def record(kind: str = "thing", author: str = "ada", **more: Any) -> Record:
    circles = {"on_behalf_of": "clinic", "group": "blue"}
    return Record(
        id=new_id(),
        workshop="w",
        position=1,
        kind=kind,
        key="k",
        revision=1,
        author=author,
        batch="b",
        at=datetime(2026, 3, 14, tzinfo=UTC),
        **{"body": {}, **circles, **more},
    )


BODIES: dict[str, dict[str, Any]] = {
    "person": {"name": "Ada"},
    "placement": {"stakeholder": "clinic"},
    "round": {"number": 1},
    "stakeholder": {"name": "Clinic"},
    "tie": {"source": "clinic", "target": "school", "kind": "referral"},
    "what-if": {"play": "leaves", "stakeholder": "clinic"},
}


def change(kind: str, key: str, **more: Any) -> Change:
    return Change(kind=kind, key=key, body=BODIES.get(kind, {}), **more)


@pytest.fixture
def ruled(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Give the kind "thing" a rule."""

    def rule(circle: Circle, **more: Any) -> None:
        kept = Rule(seen_by=circle, changed_by=circle, **more)
        monkeypatch.setitem(POLICY, "thing", kept)

    return rule


COLLEAGUE = Viewer(person="al", organisation="clinic")
NEIGHBOUR = Viewer(person="ben", group="blue")
EVERYBODY = {v.person: v for v in (ADA, COLLEAGUE, NEIGHBOUR, BO, NOBODY, TRAINER)}


@pytest.mark.parametrize(
    ("circle", "those"),
    [
        ("author", {"ada"}),
        ("organisation", {"ada", "al"}),
        ("group", {"ada", "ben"}),
        ("trainer", {"ada", "tess"}),
        ("coalition", set(EVERYBODY)),
    ],
)
def test_each_circle_sees_what_is_in_it_and_nobody_else_does(
    ruled: Any, circle: Circle, those: set[str]
) -> None:
    ruled(circle)
    assert {name for name, viewer in EVERYBODY.items() if may_see(viewer, record())} == those


@pytest.mark.parametrize("circle", ["organisation", "group"])
def test_who_belongs_to_nothing_is_not_in_the_circle_of_others_without(
    ruled: Any, circle: Circle
) -> None:
    ruled(circle)
    assert not may_see(NOBODY, record(on_behalf_of="", group=""))


def test_a_pseudonym_is_its_persons_own(ruled: Any) -> None:
    ruled("author")
    hidden = record(author="anonymous-7")
    assert may_see(ADA.model_copy(update={"pseudonyms": frozenset({"anonymous-7"})}), hidden)
    assert not may_see(ADA, hidden)


@pytest.mark.parametrize("kind", ["person", "stakeholder", "tie", "round", "seat"])
def test_what_is_shared_is_seen_by_everybody(kind: str) -> None:
    assert may_see(NOBODY, record(kind))
    assert not is_private(kind)


def test_a_placement_is_seen_by_its_author_alone() -> None:
    assert may_see(ADA, record("placement"))
    assert not any(may_see(viewer, record("placement")) for viewer in (COLLEAGUE, BO, TRAINER))
    assert is_private("placement")


@pytest.mark.parametrize(
    "kind", sorted(kind for kind, rule in POLICY.items() if rule.draft_seen_by != "organisation")
)
def test_a_draft_is_its_authors_alone(kind: str) -> None:
    assert may_see(ADA, record(kind, state="draft"))
    assert not may_see(COLLEAGUE, record(kind, state="draft"))


def test_a_draft_may_be_the_whole_organisations(ruled: Any) -> None:
    ruled("coalition", draft_seen_by="organisation")
    assert may_see(COLLEAGUE, record(state="draft"))
    assert not may_see(BO, record(state="draft"))


def test_a_draft_of_a_resource_is_the_organisations_until_it_is_shared() -> None:
    draft = record("resource", state="draft")
    seen = {name for name, viewer in EVERYBODY.items() if may_see(viewer, draft)}
    assert seen == {"ada", "al"}
    assert may_see(NOBODY, record("resource"))


def test_a_kind_without_rule_is_neither_seen_nor_saved() -> None:
    assert not may_see(ADA, record("diary"))
    assert is_private("diary")
    with pytest.raises(NotAllowedError, match="'diary' can be saved"):
        may_change(ADA, change("diary", "k"), ())


@pytest.mark.parametrize("kind", ["tie", "placement"])
def test_what_one_person_says_is_written_by_nobody_else_not_even_first(kind: str) -> None:
    may_change(ADA, change(kind, "clinic/ada"), ())
    for foreign in ("clinic/ada", "clinic/xbo", "clinic", "ada", "clinic/bo/ada", "bo/clinic"):
        with pytest.raises(NotAllowedError, match="only they can change it"):
            may_change(BO, change(kind, foreign), ())


def test_anybody_adds_a_person_and_only_that_person_changes_it() -> None:
    person = record("person", author="bo")
    may_change(BO, change("person", "ada"), ())
    may_change(ADA, change("person", "ada"), [person])
    with pytest.raises(NotAllowedError, match="only they can change it"):
        may_change(BO, change("person", "ada"), [person])


@pytest.mark.parametrize("kind", ["seat", "round"])
def test_only_who_leads_seats_people_and_opens_rounds(kind: str) -> None:
    may_change(TRAINER, change(kind, "bo"), ())
    with pytest.raises(NotAllowedError, match="who lead the workshop"):
        may_change(BO, change(kind, "bo"), ())


@pytest.mark.parametrize(("circle", "inside"), [("organisation", COLLEAGUE), ("group", NEIGHBOUR)])
def test_a_circle_changes_its_own_and_not_what_is_anothers(
    ruled: Any, circle: Circle, inside: Viewer
) -> None:
    ruled(circle)
    may_change(inside, change("thing", "k"), [record()])
    may_change(BO, change("thing", "new"), ())
    with pytest.raises(NotAllowedError):
        may_change(BO, change("thing", "k"), [record()])


@pytest.mark.parametrize("circle", ["organisation", "group"])
def test_who_wrote_something_changes_it_also_when_they_are_in_no_circle(
    ruled: Any, circle: Circle
) -> None:
    ruled(circle)
    mine = record(author="cy", on_behalf_of="", group="")
    may_change(NOBODY, change("thing", "k"), [mine])
    moved = ADA.model_copy(update={"organisation": "school", "group": "red"})
    may_change(moved, change("thing", "k"), [record()])
    with pytest.raises(NotAllowedError):
        may_change(Viewer(person="dee"), change("thing", "k"), [mine])


def test_who_sees_but_is_not_in_the_circle_that_changes_is_told_whose_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for circle, whose in (("organisation", "another organisation"), ("group", "another small")):
        rule = Rule.model_validate({"seen_by": "coalition", "changed_by": circle})
        monkeypatch.setitem(POLICY, "thing", rule)
        with pytest.raises(NotAllowedError, match=whose):
            may_change(BO, change("thing", "k"), [record()])


def test_what_one_cannot_see_one_cannot_write_over() -> None:
    draft = record("stakeholder", state="draft")
    with pytest.raises(NotAllowedError, match="that you cannot see"):
        may_change(BO, change("stakeholder", "k"), [draft])


def test_nobody_learns_whether_there_is_an_answer_by_writing_over_it() -> None:
    over = change("placement", "s/ada")
    told = set()
    for versions in ([], [record("placement")]):
        with pytest.raises(NotAllowedError) as caught:
            may_change(BO, over, versions)
        told.add(str(caught.value))
    assert len(told) == 1


def test_who_sees_an_earlier_version_than_a_draft_of_somebody_else_goes_on_from_it() -> None:
    versions = [record("stakeholder", state="draft"), record("stakeholder", author="cy")]
    may_change(BO, change("stakeholder", "k"), versions)


@pytest.mark.parametrize("kind", ["person", "round", "seat"])
def test_what_everybody_relies_on_is_never_a_draft(kind: str) -> None:
    with pytest.raises(NotAllowedError, match="cannot be a draft"):
        may_change(TRAINER, change(kind, "tess", state="draft"), ())


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("placement", {}),
        ("placement", {"stakeholder": "s", "interest": 9}),
        ("person", {"name": "Ada", "nonsense": 1}),
        ("stakeholder", {"name": "x" * 1_200_000}),
        ("stakeholder", {"name": "\ud83d"}),
        ("stakeholder", {"name": "S", "viewpoints": ["x" * 3_000] * 50}),
    ],
)
def test_what_is_no_such_thing_is_not_saved(kind: str, body: dict[str, Any]) -> None:
    with pytest.raises(NotAllowedError, match=r"cannot be saved as a|too long"):
        may_change(ADA, Change(kind=kind, key="s/ada", body=body), ())


def test_what_is_shared_is_no_draft_again() -> None:
    draft = change("stakeholder", "k", state="draft")
    may_change(ADA, draft, ())
    may_change(ADA, draft, [record("stakeholder", state="draft")])
    with pytest.raises(NotAllowedError, match="shared already"):
        may_change(ADA, draft, [record("stakeholder")])


def test_a_draft_is_taken_away_as_a_draft_and_what_is_shared_for_everybody() -> None:
    away = Change(kind="resource", key="k", deleted=True)
    draft = record("resource", state="draft")
    assert as_it_came(away, [draft]).state == "draft"
    assert as_it_came(away, [draft, record("resource")]).state == "shared"
    assert as_it_came(away, ()).state == "shared"
    assert as_it_came(change("resource", "k"), [draft]).state == "shared"


def test_what_belongs_to_all_is_changed_by_everybody() -> None:
    may_change(BO, change("stakeholder", "k"), [record("stakeholder")])


def test_every_kind_that_an_exercise_reads_has_a_rule() -> None:
    assert {kind for exercise in EXERCISES.values() for kind in exercise.reads} <= POLICY.keys()


def test_what_is_asked_in_rounds_is_the_answering_persons_own() -> None:
    asked = {kind for exercise in EXERCISES.values() for kind in exercise.rounds}
    assert {POLICY[kind].changed_by for kind in asked} == {"author"}
