import assert from "node:assert/strict";
import { test } from "node:test";
import { FIELDS, INTEREST, MEMBER, NAME, OFTEN } from "../fields/samples";
import { Sheet } from "./sheet";
import { sort } from "./sort";

function sheet(): Sheet {
  const made = new Sheet(FIELDS);
  made.take([
    { key: "b", revision: 1, cells: { name: "ärger 10", interest: 2, often: "3" } },
    { key: "a", revision: 1, cells: { name: "Arger 9", interest: null, often: "1", member: true } },
    { key: "c", revision: 1, cells: { name: "zoo", interest: 2, often: "2" } },
  ]);
  made.add({ name: "aaa" });
  return made;
}

const order = (made: Sheet) => made.rows.map((row) => row.key).join("");

test("names sort as people sort them, and new rows stay at the end", () => {
  const made = sheet();
  sort(made, { field: NAME, falling: false });
  assert.equal(order(made), "abc");
  assert.equal(made.rows.at(-1)!.key, null);
});

test("equal cells keep their order, and empty ones come last both ways", () => {
  const made = sheet();
  sort(made, { field: INTEREST, falling: false });
  assert.equal(order(made), "bca");
  sort(made, { field: INTEREST, falling: true });
  assert.equal(order(made), "bca");
});

test("answers sort in the order of their list, boxes with yes first", () => {
  const made = sheet();
  sort(made, { field: OFTEN, falling: false });
  assert.equal(order(made), "acb");
  sort(made, { field: MEMBER, falling: false });
  assert.equal(order(made), "acb");
});

test("sorting saves nothing", () => {
  const made = sheet();
  sort(made, { field: NAME, falling: true });
  assert.deepEqual(
    made.rows.map((row) => row.waiting),
    [null, null, null, null],
  );
});
