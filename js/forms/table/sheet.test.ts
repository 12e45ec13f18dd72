import assert from "node:assert/strict";
import { test } from "node:test";
import { FIELDS } from "../fields/samples";
import { answer, keepMine, takeTheirs } from "./answers";
import { type Incoming, Sheet } from "./sheet";

const cross = (revision = 1, cells = {}): Incoming => ({
  key: "cross",
  revision,
  cells: { name: "Red Cross", interest: 3, ...cells },
});

function sheet(...rows: Incoming[]): Sheet {
  const made = new Sheet(FIELDS);
  made.take(rows);
  return made;
}

test("a new row is sent as soon as it holds what is needed, and only once", () => {
  const made = sheet();
  const row = made.add();
  made.type(row, "interest", 4);
  assert.equal(made.save(row), null);
  assert.deepEqual(
    made.missing(row).map(({ label }) => label),
    ["Name"],
  );
  made.type(row, "name", "School");
  const sent = made.save(row)!;
  assert.deepEqual([sent.key, sent.expected], [null, 0]);
  assert.deepEqual(sent.cells, { name: "School", interest: 4, member: false });
  assert.equal(made.save(row), null);
});

test("a change sends only the cell that changed, with the revision that was seen", () => {
  const made = sheet(cross(7));
  made.type(made.rows[0]!, "interest", 5);
  const { key, expected, cells } = made.save(made.rows[0]!)!;
  assert.deepEqual({ key, expected, cells }, { key: "cross", expected: 7, cells: { interest: 5 } });
});

test("a cell put back to what is saved is nothing to send", () => {
  const made = sheet(cross());
  made.type(made.rows[0]!, "interest", 5);
  made.type(made.rows[0]!, "interest", 3);
  assert.equal(made.save(made.rows[0]!), null);
});

test("a cell that cannot be saved holds the others back and is not lost", () => {
  const made = sheet(cross());
  made.type(made.rows[0]!, "interest", 9);
  assert.equal(made.save(made.rows[0]!), null);
  assert.deepEqual(made.unsent, [{ key: "cross", cells: { interest: 9 } }]);
});

test("what is typed stays when newer rows come in", () => {
  const made = sheet(cross());
  const [row] = made.rows;
  made.type(row!, "name", "Red Crescent");
  made.take([cross(2, { name: "RC", interest: 1 })]);
  assert.equal(made.value(row!, "name"), "Red Crescent");
  assert.equal(made.value(row!, "interest"), 1);
});

test("somebody else's change during mine is not overwritten unseen", () => {
  const made = sheet(cross(1));
  const [row] = made.rows;
  made.touch(row!);
  made.take([cross(2)]);
  made.type(row!, "name", "Mine");
  assert.equal(made.save(row!)!.expected, 1);
});

test("my own save before is no such change: the next one builds on it", () => {
  const made = sheet(cross(1));
  const [row] = made.rows;
  made.type(row!, "name", "First");
  const first = made.save(row!)!;
  made.type(row!, "interest", 5);
  made.take([cross(2, { name: "First" })]);
  answer(made, first, { re: first.id, ok: true });
  const second = made.save(row!)!;
  assert.deepEqual([second.expected, second.cells], [2, { interest: 5 }]);
});

for (const order of ["rows first", "answer first"]) {
  test(`a new row appears once: ${order}`, () => {
    const made = sheet();
    const row = made.add();
    made.type(row, "name", "School");
    const sent = made.save(row)!;
    const given: Incoming = { key: "school", revision: 1, cells: { name: "School" } };
    const reply = { re: sent.id, ok: true, key: "school" };
    if (order === "rows first") made.take([given]);
    answer(made, sent, reply);
    made.take([given]);
    assert.deepEqual(made.rows, [row]);
    assert.deepEqual([row.key, row.revision, row.typed], ["school", 1, {}]);
  });
}

test("a refusal says why at the cell, keeps what is typed, and is not sent again unchanged", () => {
  const made = sheet(cross());
  const [row] = made.rows;
  made.type(row!, "name", "School");
  const sent = made.save(row!)!;
  answer(made, sent, { re: sent.id, ok: false, messages: { name: "Taken." } });
  assert.deepEqual(made.problems(row!), { name: "Taken." });
  assert.equal(made.value(row!, "name"), "School");
  assert.equal(made.save(row!), null);
  made.type(row!, "name", "School 2");
  assert.deepEqual(made.save(row!)!.cells, { name: "School 2" });
});

test("after a conflict nothing is sent until somebody chose", () => {
  const made = sheet(cross(1));
  const [row] = made.rows;
  made.type(row!, "name", "Mine");
  const sent = made.save(row!)!;
  made.take([cross(2, { name: "Theirs" })]);
  answer(made, sent, { re: sent.id, ok: false, theirs: { name: "Theirs" } });
  assert.equal(made.save(row!), null);
  keepMine(row!);
  const again = made.save(row!)!;
  assert.deepEqual([again.expected, again.cells], [2, { name: "Mine" }]);
});

test("taking theirs leaves nothing typed", () => {
  const made = sheet(cross(1));
  const [row] = made.rows;
  made.type(row!, "name", "Mine");
  row!.theirs = { name: "Theirs" };
  takeTheirs(row!);
  assert.equal(made.value(row!, "name"), "Theirs");
  assert.equal(made.save(row!), null);
});

test("a row that somebody removed while I wrote in it stays as a new one", () => {
  const made = sheet(cross());
  const [row] = made.rows;
  made.type(row!, "interest", 5);
  made.take([]);
  assert.equal(row!.key, null);
  assert.match(row!.note, /Somebody removed this/);
  assert.deepEqual(made.save(row!)!.cells, { name: "Red Cross", interest: 5, member: false });
});

test("a row that nobody writes in goes when it is removed", () => {
  const made = sheet(cross());
  made.take([]);
  assert.deepEqual(made.rows, []);
});

test("what an earlier table left comes back: sent, pasted and unsent", () => {
  const made = sheet(cross());
  const save = { op: "save", id: "s", key: null, expected: 0, cells: { name: "School" } } as const;
  const paste = { op: "paste", id: "p", rows: [{ key: null, cells: { name: "Mosque" } }] } as const;
  made.restore(
    [save, { ...paste, rows: [...paste.rows] }],
    [{ key: "cross", cells: { name: "R" } }],
  );
  assert.deepEqual(
    made.rows.map((row) => made.value(row, "name")),
    ["R", "School", "Mosque"],
  );
  assert.deepEqual(
    made.rows.map((row) => row.waiting?.id),
    [undefined, "s", "p"],
  );
});

test("a row restored before the rows arrive finds its place when they do", () => {
  const made = sheet();
  made.restore([], [{ key: "cross", cells: { interest: 5 } }]);
  made.take([cross(4)]);
  assert.equal(made.rows.length, 1);
  assert.equal(made.value(made.rows[0]!, "name"), "Red Cross");
  assert.equal(made.save(made.rows[0]!)!.expected, 4);
});
