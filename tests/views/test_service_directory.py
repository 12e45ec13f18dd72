"""Row RM-4 as a person meets it: bring a file, look, choose, save, come back tomorrow."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from collabworkshop.exchange.source import LARGEST_FILE
from collabworkshop.exercises.bringing.directory import MOST
from collabworkshop.model.directory_summary import DIRECTORY
from collabworkshop.model.errors import UnreadableError, WorkshopError
from collabworkshop.model.resource import RESOURCE
from collabworkshop.notebook import WorkshopDoor, join
from collabworkshop.views.directories.file import SHOWN
from collabworkshop.views.service_directory import ServiceDirectoryView
from tests.hostile import hostile_names
from tests.views.test_hostile_names import OURS, Seen

ORGANISATIONS = "id,name,description\n1,Kitchen,Cooks\n2,Law Shop,Advises\n3,The Law Shop,Advises\n"
SERVICES = (
    "id,organization_id,name,status\n"
    "s1,1,Soup,active\ns2,2,Advice,active\ns3,3,Letters,active\ns4,9,Lost,active\n"
)
TABLES = {
    "organizations.csv": ORGANISATIONS,
    "services.csv": SERVICES,
    "locations.csv": "id,location_type,name,latitude,longitude\nl1,physical,Quay,54.1,-1.4\n",
    "addresses.csv": "id,location_id,address_1,city,state_province,postal_code,country,"
    "address_type\na1,l1,1 Quay Street,Harbour,County,H1,GB,physical\n",
    "service_at_location.csv": "id,service_id,location_id\nx1,s1,l1\nx2,s2,l1\n",
    "taxonomy_terms.csv": "id,name,description,parent_id\n"
    "t1,Food,Eat,\nt2,Soup,Hot,t1\nt3,Law,Right,\n",
    "attributes.csv": "id,link_id,taxonomy_term_id,link_entity\n"
    "k1,s1,t2,service\nk2,s2,t3,service\nk3,s3,t3,service\n",
}


def zipped(**more: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in {**TABLES, **more}.items():
            archive.writestr(f"town/{name}", text)
    return stream.getvalue()


def opened(workshop: WorkshopDoor) -> ServiceDirectoryView:
    view = workshop.exercise("service-directory")
    assert isinstance(view, ServiceDirectoryView)
    return view


@pytest.fixture
def view(own: WorkshopDoor) -> ServiceDirectoryView:
    view = opened(own)
    view.read(zipped(), "town.zip")
    return view


def offers(view: ServiceDirectoryView) -> list[str]:
    return [record.body["what"] for record in view.state.of(RESOURCE).values()]


def option(dropdown: Any, begins: str) -> Any:
    return next(value for label, value in dropdown.options if label.startswith(begins))


def test_counts_and_faults_are_read_before_anything_is_saved(view: ServiceDirectoryView) -> None:
    shown = view.found.value
    assert "3 organisations, 4 services, 1 place, 3 categories in use" in shown
    assert "HSDS 3.0" in shown
    assert "<caption>" in shown
    assert 'scope="col"' in shown
    assert "services.organization_id" in shown  # of the service of somebody who is not there
    assert (view.value, offers(view)) == ([], [])


def test_place_and_kind_narrow_the_services_down_and_say_how_many(
    view: ServiceDirectoryView,
) -> None:
    place, kind = view.choosing.place, view.choosing.kind
    assert [label for label, _ in place.options] == [
        "All places (4)",
        "Harbour (2)",
        "No place given (2)",
    ]
    assert [label for label, _ in kind.options] == [
        "All kinds (4)",
        "Food (1)",
        "– Soup (1)",
        "Law (2)",
    ]
    kind.value = option(kind, "Law")
    assert "2 services" in view.choosing.matches.value
    place.value = option(place, "Harbour")
    assert "1 service<" in view.choosing.matches.value
    assert "Advice" in view.choosing.matches.value
    kind.value = option(kind, "Food")
    place.value = option(place, "No place")
    assert "No service of the directory matches" in view.choosing.matches.value
    assert view.choosing.every.disabled


def test_what_is_chosen_comes_in_and_one_undo_takes_all_of_it_back(
    view: ServiceDirectoryView,
) -> None:
    view.choosing.services._answer(
        {"op": "send", "id": "1", "cells": {"services": ["0", "1", "3"]}}, []
    )
    assert "2 offers and 2 new stakeholders" in view.preview.value
    assert "Lost: the directory does not say whose it is" in view.preview.value
    assert [field["label"] for field in view.choosing.words.fields] == ["Food", "Law"]
    view.choosing.words._answer({"op": "send", "id": "2", "cells": {"kind-0": "Volunteers"}}, [])
    view.bring_in.click()
    assert "2 offers and 2 new stakeholders are in" in view.area.notice["text"]
    bodies = [record.body for record in view.state.of(RESOURCE).values()]
    assert [(b["what"], b["kind"], b["place"]) for b in bodies] == [
        ("Soup", "volunteers", "Harbour"),
        ("Advice", "Law", "Harbour"),
    ]
    assert [row["origin"] for row in view.value] == ["town.zip"]
    assert view.table.can_undo
    view.undo()
    assert (view.value, offers(view)) == ([], [])
    assert view.state.of("stakeholder") == {}
    view.redo()
    assert offers(view) == ["Soup", "Advice"]


def test_a_table_of_who_does_what_where_comes_in_like_a_directory(own: WorkshopDoor) -> None:
    rows = "Agency,Sector,Town\nمنظمة,Water,North\nمنظمة,Water,South\nOxfam,Health,North\n"
    view = opened(own)
    view.read(rows.encode(), "3w.csv")
    assert "2 organisations, 2 services, 2 places, 2 categories in use" in view.found.value
    assert "who does what where" in view.found.value
    kind = view.choosing.kind
    kind.value = option(kind, "Water")
    assert "1 service<" in view.choosing.matches.value
    view.choosing.choose(0)
    view.bring()
    assert [(r.body["what"], r.body["place"]) for r in view.state.of(RESOURCE).values()] == [
        ("Water", "North; South")
    ]
    assert [r.body["name"] for r in view.state.of("stakeholder").values()] == ["منظمة"]


def test_the_group_has_its_result_after_a_restart_without_the_file(
    own: WorkshopDoor, view: ServiceDirectoryView, tmp_path: Path
) -> None:
    view.choosing.choose(0)
    view.bring()
    own.close()
    again = join(tmp_path / "workshop")
    result: Any = again.result("service-directory")
    codes = [finding.code for finding in result.findings]
    assert {"one-provider", "no-place", "alike", "faults"} <= set(codes)
    (known,) = result.directories
    assert (known.summary.services, known.summary.lone) == (4, 1)
    shown = opened(again)
    assert "Soup" in shown.group.value
    assert "Law Shop" in shown.doubles.pair.value  # can still be judged
    shown.doubles.two.click()
    assert shown.doubles.first is None
    assert "alike" not in [f.code for f in again.result("service-directory").findings]
    again.close()


def test_a_person_says_which_entries_are_one_and_it_holds_for_what_comes_in(
    view: ServiceDirectoryView,
) -> None:
    assert "90 of 100 is enough" in view.doubles.pair.value
    assert "Law Shop – The Law Shop" in view.doubles.same.tooltip
    view.doubles.unsure.click()
    assert view.doubles.first is not None
    assert view.value == []
    view.doubles.same.click()
    assert view.doubles.screen.layout.display == "none"
    view.choosing.choose(1, 2)
    assert "2 offers and 1 new stakeholder</b>" in view.preview.value
    view.bring()
    view.read(zipped(), "town.zip")
    assert view.doubles.first is None
    assert "You found the same organisation twice" in view.group.value


def test_a_note_and_what_was_judged_outlast_a_new_edition_of_the_file(
    view: ServiceDirectoryView,
) -> None:
    view.bring()
    assert view.area.notice["text"].startswith("What it says is kept.")
    (row,) = view.value
    view.answer(key=row["key"], note="From 2024")
    view.doubles.same.click()
    more = SERVICES + "s5,1,Bread,active\n"
    view.read(zipped(**{"services.csv": more}), "town.zip")
    view.bring()
    (record,) = view.state.of(DIRECTORY).values()
    assert (record.body["note"], record.body["services"]) == ("From 2024", 5)
    assert [one["verdict"] for one in record.body["doubles"]] == ["same"]


def test_only_so_many_are_shown_and_come_in_at_once(own: WorkshopDoor) -> None:
    rows = "".join(f"n{number},1,Soup {number},active\n" for number in range(300))
    view = opened(own)
    view.read(zipped(**{"services.csv": SERVICES + rows}), "town.zip")
    assert f"The first {SHOWN} of 304 services" in view.choosing.matches.value
    assert len(view.choosing.services.fields[0]["options"]) == SHOWN
    assert view.choosing.every.disabled
    with pytest.raises(WorkshopError, match="at most 200 come in at once"):
        view.choosing.choose(*range(201))
    view.choosing.choose(299)  # beyond those that are shown
    view.choosing.services._answer({"op": "send", "id": "1", "cells": {"services": ["0"]}}, [])
    view.bring()
    assert offers(view) == ["Soup", "Soup 295"]


def test_json_comes_in_by_the_form_and_what_is_no_directory_is_refused(
    own: WorkshopDoor,
) -> None:
    view = opened(own)
    one = {"id": "1", "name": "Kitchen", "description": "Cooks", "services": []}
    file = {"name": "one.json", "type": "", "buffer": 0}
    sent = {"op": "send", "id": "1", "cells": {"file": file}}
    good = view.files._answer(sent, [memoryview(json.dumps([one]).encode())])
    assert good["ok"]
    assert "1 organisation, 0 services" in view.found.value
    for data in (b"", b"\x00\x01", b"PK\x03\x04broken", b"[1, 2"):
        answer = view.files._answer(sent, [memoryview(data)])
        assert not answer["ok"]
        assert "our side" not in answer["text"]
    assert "1 organisation" in view.found.value  # what was read before is still there
    nothing = view.files._answer({"op": "send", "id": "2", "cells": {"file": None}}, [])
    assert "file" in nothing["messages"]
    with pytest.raises(UnreadableError, match="20 MB"):
        view.read(b"x" * (LARGEST_FILE + 1), "large.json")


def test_without_a_file_nothing_can_be_brought_in(own: WorkshopDoor) -> None:
    view = opened(own)
    assert view.bring_in.layout.display == "none"
    with pytest.raises(WorkshopError, match="Choose the file of a directory first"):
        view.bring()


def hostile(number: int, name: str) -> dict[str, Any]:
    """Return an organisation with a service, each called so."""
    service = {"id": f"s{number}", "organization_id": f"o{number}", "name": name, "status": name}
    return {"id": f"o{number}", "name": name, "description": name, "services": [service]}


def test_hostile_names_are_text_everywhere(own: WorkshopDoor) -> None:
    names = hostile_names()
    rows = [hostile(number, name) for number, name in enumerate([names[0], *names])]
    view = opened(own)
    view.read(json.dumps(rows).encode(), "<script>alert(1)</script>.json")
    view.choosing.choose(*range(min(len(rows), MOST)))
    pages = [view.found, view.choosing.matches, view.preview, view.doubles.pair]
    view.bring()
    for page in (*pages, view.preview, view.group, view.doubles.pair):
        seen = Seen(page.value)
        assert seen.elements <= OURS | {"caption"}
        assert seen.handlers == []
    assert names[0] in Seen(view.choosing.matches.value).texts


def test_the_practice_file_is_there_in_practice_only(practice: WorkshopDoor) -> None:
    view = opened(practice)
    assert view.practice.layout.display == ""
    view.practice.click()
    assert "12 organisations, 25 services" in view.found.value
    practice.start_our_own("Ours")
    assert view.practice.layout.display == "none"


def test_who_brought_an_offer_corrects_it_with_their_colleagues_and_nobody_else(
    practice: WorkshopDoor,
) -> None:
    view = opened(practice)  # Rosa of the community centre
    view.read_practice()
    view.choosing.choose(13)  # of a pantry that does not answer here
    view.bring()
    (key,) = [k for k in view.state.of(RESOURCE) if k.endswith("/rosa-delgado")]
    lines = practice.exercise("own-resources")
    assert [row["what"] for row in lines.value if row["key"] == key] == ["Food for a week"]
    for person in ("tomasz-wojcik", "rosa-delgado"):
        with practice.acting_as(person):
            practice.exercise("own-resources").answer(key=key, amount=len(person), unit="bags")
    with practice.acting_as("yusuf-demir"), pytest.raises(WorkshopError, match="only its people"):
        practice.exercise("own-resources").answer(key=key, amount=1, unit="bags")
