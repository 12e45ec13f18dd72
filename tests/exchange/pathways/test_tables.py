"""Tables of elements and links come back as they were; those of others are found by headings."""

from typing import Any

import pytest
from hypothesis import given

from collabworkshop.exchange.pathways.codec import PathwayRead
from collabworkshop.exchange.pathways.tables.pathway_tables import CODEC as TABLES
from collabworkshop.exchange.pathways.tables.pathway_tables import table_of
from collabworkshop.exchange.pathways.tables.pathway_workbook import CODEC as WORKBOOK
from collabworkshop.exchange.pathways.tables.reading import read_tables
from collabworkshop.exchange.workbook_writing import workbook_of
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.pathway import Pathway
from tests.exchange.pathways.pathways import SMALL, codes, pathways, read, written

# Written after the description of the links table in the help of Causal Map (causalmap.app): a
# row for each claim, with cause, effect, quote and source, and counts of each bundle. It is not
# a file from there.
CAUSAL_MAP = """\
Cause,Effect,Quote,Source ID,Citation Count,Sentiment
Home visits,Knowledge of danger signs,"They told us, and we knew",P1,,1
Home visits,Knowledge of danger signs,I learnt it at home,P2,,0.5
 Home visits ,Knowledge of danger signs,I learnt it at home,P2,,0.5
Knowledge of danger signs,Care-seeking,We went earlier,P1,3,1
Care-seeking,,nothing more,P3,,
"""


def tables(elements: str | None, links: str | None) -> PathwayRead:
    read = [
        None if t is None else table_of(t.encode(), n) for t, n in [(elements, "e"), (links, "l")]
    ]
    return read_tables(read[0], read[1], "theory")


def back(pathway: Pathway) -> Pathway:
    made = written(TABLES, pathway)
    links = table_of(made.beside["-links.csv"], "l")
    return read_tables(table_of(made.data, "e"), links, "t").pathway


@given(pathways())
def test_what_was_written_as_tables_comes_back_or_the_loss_is_said(pathway: Pathway) -> None:
    made = written(TABLES, pathway)
    if not made.lost:
        assert back(pathway) == pathway
    nameless = pathway.model_copy(update={"name": ""})
    assert written(TABLES, nameless).lost == () and back(nameless) == nameless


@given(pathways())
def test_what_was_written_as_a_workbook_comes_back_or_the_loss_is_said(pathway: Pathway) -> None:
    made = written(WORKBOOK, pathway)
    if not made.lost:
        assert read(WORKBOOK, made.data, "t").pathway == pathway
    assert bool(made.lost) == bool(pathway.name and not pathway.name.strip())


def test_ours_are_recognised_each_alone_as_well() -> None:
    made = written(TABLES, SMALL)
    assert made.lost == ("A table has no place for: what the whole is called.",)
    assert TABLES.recognises(made.data)
    assert TABLES.recognises(made.beside["-links.csv"])
    assert not TABLES.recognises(b"from,to\na,b\n")
    assert len(read(TABLES, made.data, "t").pathway.elements) == 4


def test_the_columns_of_others_are_found_by_their_headings() -> None:
    got = tables(
        "Ref;Outcome;Type;Responsible;Due month;Colour\n"
        "1;Parents trust;Precondition;school; 6 ;red\n"
        "2;Children walk;Impact;school; council;soon;blue\n".replace(
            "school; council", '"school; council"'
        ),
        "From;To;Because\n1;Children walk;they see it\n1;3;\n",
    )
    first, second, third = got.pathway.elements.items()
    assert (first[0], first[1].label, first[1].kind, first[1].ends) == (
        "1", "Parents trust", "outcome", 6
    )  # fmt: skip
    assert (second[1].owners, second[1].ends) == (("school", "council"), None)
    assert second[1].detail == "Colour: blue\nDue month: soon"
    assert third[0] == "3"
    assert [(x.source, x.target, x.rationale) for x in got.pathway.links.values()] == [
        ("1", "2", "they see it"),
        ("1", "3", ""),
    ]
    assert codes(got) == {
        "kept-in-detail": 1,
        "unusable-value": 1,
        "unknown-element": 1,
        "guessed-kind": 1,
    }


def test_a_causal_map_becomes_one_link_for_each_pair_with_quotes_and_counts() -> None:
    got = read(TABLES, CAUSAL_MAP, "map.csv")
    assert TABLES.recognises(CAUSAL_MAP.encode())
    one, other = got.pathway.links.values()
    assert len(got.pathway.elements) == 3
    assert one.rationale == "“They told us, and we knew”\n“I learnt it at home”"
    assert one.evidence_source == "Said 3 times, by 2 sources: P1, P2."
    assert other.evidence_source == "Said 3 times, by 1 source: P1."
    assert codes(got) == {
        "left-out-column": 1,
        "link-without-end": 1,
        "merged-link": 2,
        "guessed-kind": 3,
    }


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("colour,size\nred,3\n", "a theory of change. Its columns are colour, size"),
        ("", "empty"),
        ("\0", "other than text"),
    ],
)
def test_what_is_no_such_table_is_a_sentence(text: str, says: str) -> None:
    with pytest.raises(UnreadableError, match=says):
        read(TABLES, text, "x.csv")


def test_a_workbook_of_others_is_read_sheet_by_sheet() -> None:
    sheets: dict[str, Any] = {
        "Notes": [["Written by us"], ["yesterday"]],
        "Boxes": [["id", "name", "type"], ["a", "Walk", "Activity"], ["b", "Health", "Goal"]],
        "Arrows": [["source", "target"], ["a", "b"]],
    }
    data = workbook_of(sheets)
    assert WORKBOOK.recognises(data)
    got = read(WORKBOOK, data, "x.xlsx")
    assert [e.kind for e in got.pathway.elements.values()] == ["activity", "impact"]
    assert codes(got) == {"left-out-sheet": 1}
    del sheets["Boxes"]
    assert not WORKBOOK.recognises(workbook_of(sheets))


def test_a_cell_with_a_formula_stays_text() -> None:
    bad = SMALL.elements["walk"].model_copy(update={"label": "=cmd|'/C calc'!A0"})
    pathway = SMALL.model_copy(update={"elements": {**SMALL.elements, "walk": bad}, "name": ""})
    assert b"\"'=cmd" in written(TABLES, pathway).data or b",'=cmd" in written(TABLES, pathway).data
    assert back(pathway) == pathway


def test_what_a_field_of_a_link_cannot_take_stands_in_its_reason() -> None:
    got = tables(None, "Source,Target,Strength,Evidence,Why\na,b,very,study,so\nb,c,3,hearsay,\n")
    one, other = got.pathway.links.values()
    assert (one.strength, one.evidence, one.rationale) == (None, "study", "so\nStrength: very")
    assert (other.strength, other.evidence, other.rationale) == (3, "", "Evidence: hearsay")
    places = [fault.where for fault in got.faults if fault.code == "unusable-value"]
    assert places == ["l.Strength, line 2", "l.Evidence, line 3"]


def test_a_table_of_ours_that_somebody_rearranged_is_still_read() -> None:
    elements, _, below = written(TABLES, SMALL).data.decode("utf-8-sig").partition("\r\n")
    turned = (
        "mine," + elements + "\r\n" + "\r\n".join(f"x,{row}" for row in below.split("\r\n")[:-1])
    )
    got = tables(turned, "from,to\nwalk,trust\n")
    assert [e.kind for e in got.pathway.elements.values()] == [
        element.kind for element in SMALL.elements.values()
    ]
    assert got.pathway.elements["walk"].owners == ("school",)
    assert len(got.pathway.links) == 1
