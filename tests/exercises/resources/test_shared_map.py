"""What is shared as tables: with needs and notes, without drafts."""

from collabworkshop.exercises.resources.shared_map import SharedMap, tables


def test_the_tables_hold_needs_and_notes_too(shared: SharedMap) -> None:
    sheets = tables(shared)
    assert {title: len(rows) for title, rows in sheets.items()} == {
        "Offers": 4,
        "Needs": 2,
        "Organisations": 5,
    }
    assert sheets["Needs"][1] == ["Clinic", "Space", "Van", None, "", "", "", "", "", "", 3]
    assert sheets["Offers"][1][:6] == ["Clinic", "Space", "Hall", 4.0, "hours a week", "2026-04-01"]
    assert "Secret" not in str(sheets)
