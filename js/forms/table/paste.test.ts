import assert from "node:assert/strict";
import { test } from "node:test";
import type { Reply } from "../../core/wire";
import { FIELDS, INTEREST, NAME } from "../fields/samples";
import { answer } from "./answers";
import { isGrid, readGrid } from "./paste";
import { pasteInto } from "./paste_into";
import { Sheet } from "./sheet";

const COLUMNS = FIELDS.filter(({ place }) => place === "table");

test("one cell is typed text, several cells are a grid", () => {
  assert.equal(isGrid("School\n"), false);
  assert.equal(isGrid("School\tCity"), true);
  assert.equal(isGrid("School\nCity"), true);
});

test("quoted cells keep their line breaks and quotes", () => {
  const { rows } = readGrid('"Red ""Cross""\nNorth"\t4\n', FIELDS, COLUMNS);
  assert.deepEqual(rows, [{ name: 'Red "Cross"\nNorth', interest: 4 }]);
});

test("a first row of labels is a header, in any order and for fields without a column", () => {
  const { rows } = readGrid("Views\tNAME\nmoney\tSchool", FIELDS, COLUMNS);
  assert.deepEqual(rows, [{ views: ["money"], name: "School" }]);
});

test("a first row with one other word is no header", () => {
  assert.equal(readGrid("Name\tSchool", FIELDS, COLUMNS).rows.length, 1);
});

test("cells begin at the focused column, and those beyond the last are named", () => {
  const { rows, beyond } = readGrid("3\textra\t\n4\t\t", [NAME, INTEREST], [INTEREST]);
  assert.deepEqual(rows, [{ interest: 3 }, { interest: 4 }]);
  assert.deepEqual(beyond, ["extra"]);
});

function sheet(): Sheet {
  const made = new Sheet(FIELDS);
  made.take([{ key: "cross", revision: 2, cells: { name: "Red Cross", interest: 1 } }]);
  return made;
}

test("pasting fills the rows from the focused one on and adds the rest, in one operation", () => {
  const made = sheet();
  const from = { row: made.rows[0]!, field: NAME };
  const { operation, said } = pasteInto(made, COLUMNS, "Red Moon\t4\nSchool\t5", from);
  assert.deepEqual(operation!.rows, [
    { key: "cross", expected: 2, cells: { name: "Red Moon", interest: 4 } },
    { key: null, cells: { name: "School", interest: 5, member: false } },
  ]);
  assert.deepEqual(said, { tone: "info", text: "2 rows pasted." });
});

test("a row that cannot be saved stays on the screen and is counted", () => {
  const made = sheet();
  const from = { row: made.rows[0]!, field: NAME };
  const { operation, said } = pasteInto(
    made,
    COLUMNS,
    "Red Cross\t2\nSchool\tlots\tdaily\tyes\tmore",
    from,
  );
  assert.equal(operation!.rows.length, 1);
  assert.deepEqual(
    made.unsent.map(({ cells }) => cells.interest),
    ["lots"],
  );
  assert.equal(
    said.text,
    "2 rows pasted. 1 of them cannot be saved yet: please look at the marked cells. " +
      "There is no column for: “more”.",
  );
});

test("rows that Python refuses stay as they were typed, the others are saved", () => {
  const made = sheet();
  const from = { row: made.add(), field: NAME };
  const { operation } = pasteInto(made, COLUMNS, "School\nMosque", from);
  const refused = [{ index: 1, messages: { name: "Taken." } }];
  answer(made, operation!, { re: operation!.id, ok: true, refused });
  const school = { key: "school", revision: 1, cells: { name: "School" } };
  made.take([{ key: "cross", revision: 2, cells: { name: "Red Cross" } }, school]);
  assert.deepEqual(
    made.rows.map((row) => made.value(row, "name")),
    ["Red Cross", "School", "Mosque"],
  );
  assert.deepEqual(made.problems(made.rows[2]!), { name: "Taken." });
});

test("a pasted row carries the revision that the person saw when they came to it", () => {
  const made = sheet();
  made.touch(made.rows[0]!);
  made.take([{ key: "cross", revision: 3, cells: { name: "Red Cross" } }]);
  const from = { row: made.rows[0]!, field: NAME };
  assert.equal(pasteInto(made, COLUMNS, "Red Moon\t4", from).operation!.rows[0]!.expected, 2);
});

test("a paste sent again after a reload gives its refused rows back as drafts with reasons", () => {
  const before = sheet();
  const from = { row: before.rows[0]!, field: NAME };
  const { operation } = pasteInto(before, COLUMNS, "Red Moon\nSchool\nMosque", from);
  const made = new Sheet(FIELDS);
  // The first time saved the school; its answer was lost with the page.
  const school = { key: "school", revision: 1, cells: { name: "School" } };
  made.take([{ key: "cross", revision: 3, cells: { name: "Red Cross" } }, school]);
  made.restore([operation!], []);
  const refused: Reply["refused"] = [
    { index: 0, messages: { answer: "Somebody changed it." } },
    { index: 2, messages: { name: "Taken." } },
  ];
  answer(made, operation!, { re: operation!.id, ok: true, refused });
  assert.deepEqual(
    made.rows.map((row) => [row.key, made.value(row, "name")]),
    [
      ["cross", "Red Moon"],
      ["school", "School"],
      [null, "Mosque"],
    ],
  );
  assert.deepEqual(
    made.rows.map((row) => made.problems(row)),
    [{ answer: "Somebody changed it." }, {}, { name: "Taken." }],
  );
  assert.deepEqual(
    made.unsent.map(({ key, expected }) => [key, expected]),
    [
      ["cross", 2],
      [null, undefined],
    ],
  );
});
