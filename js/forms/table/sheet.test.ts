import assert from "node:assert/strict";
import { test } from "node:test";
import type { Cells, Reply } from "../../core/wire";
import { FIELDS } from "../fields/samples";
import { answer, keepMine, takeTheirs } from "./answers";
import type { Incoming } from "./row";
import { Sheet } from "./sheet";
import { trouble } from "./trouble";

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
  assert.deepEqual(made.unsent, [{ key: "cross", expected: 1, cells: { interest: 9 } }]);
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
  const sent = made.save(row!)!;
  const theirs = { key: "cross", revision: 2, name: "Theirs" };
  answer(made, sent, { re: sent.id, ok: false, theirs });
  takeTheirs(row!);
  assert.deepEqual(row!.cells, { name: "Theirs", interest: 3 });
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

function refused(made: Sheet, typed: Cells, reply: Partial<Reply>) {
  const [row] = made.rows;
  for (const [name, value] of Object.entries(typed)) made.type(row!, name, value);
  const sent = made.save(row!)!;
  answer(made, sent, { re: sent.id, ok: false, ...reply });
  return row!;
}

test("keeping mine builds on the newest revision, even when its rows have not come yet", () => {
  const made = sheet(cross(1));
  const row = refused(made, { name: "Mine" }, { theirs: { name: "Theirs", revision: 6 } });
  keepMine(row);
  assert.equal(made.save(row)!.expected, 6);
});

test("a still newer version that comes while somebody chooses is the one that is kept over", () => {
  const made = sheet(cross(1));
  const row = refused(made, { name: "Mine" }, { theirs: { name: "Theirs", revision: 2 } });
  made.take([cross(3, { name: "Newest" })]);
  assert.equal(row.cells.name, "Newest");
  keepMine(row);
  assert.equal(made.save(row)!.expected, 3);
});

test("two people who wrote the same have nothing to choose between", () => {
  const made = sheet(cross(1));
  const row = refused(made, { name: "Same" }, { theirs: { name: "Same", interest: 1 } });
  assert.deepEqual([row.clash, row.typed, row.base], [null, {}, null]);
  assert.equal(made.value(row, "interest"), 1);
});

for (const [said, reply] of [
  ["Python says so", { gone: true, theirs: null }],
  ["theirs is empty", { theirs: {} }],
] as [string, Partial<Reply>][])
  test(`a save that comes too late for a removed row becomes a draft: ${said}`, () => {
    const made = sheet(cross(1));
    const row = refused(made, { interest: 5 }, reply);
    assert.deepEqual(made.rows, [row]);
    assert.deepEqual([row.key, row.clash], [null, null]);
    assert.match(row.note, /^Somebody removed this. What you typed is kept/);
    assert.deepEqual(made.unsent, [{ key: null, cells: { name: "Red Cross", interest: 5 } }]);
  });

test("a row that Python stopped giving before it refused becomes a draft as well", () => {
  const made = sheet(cross(1));
  const [row] = made.rows;
  made.type(row!, "interest", 5);
  const sent = made.save(row!)!;
  made.take([]);
  answer(made, sent, { re: sent.id, ok: false, messages: { interest: "No." }, theirs: null });
  assert.deepEqual([row!.key, made.value(row!, "interest")], [null, 5]);
});

test("a reason that names no cell stays until something is typed", () => {
  const made = sheet(cross(1));
  const row = refused(made, { interest: 5 }, { messages: { answer: "Twice the same." } });
  made.take([cross(1)]);
  assert.deepEqual(made.problems(row), { answer: "Twice the same." });
  made.type(row, "interest", 4);
  assert.deepEqual(made.problems(row), {});
});

test("what Python says about a row outlives the saving of another cell", () => {
  const made = sheet({ ...cross(1), messages: { name: "Please look again." } });
  const [row] = made.rows;
  made.type(row!, "interest", 5);
  const sent = made.save(row!)!;
  answer(made, sent, { re: sent.id, ok: true, revision: 2 });
  assert.deepEqual(made.problems(row!), { name: "Please look again." });
});

test("what was unsent keeps the revision that its writer saw, over a reload", () => {
  const made = sheet(cross(1));
  made.type(made.rows[0]!, "interest", 9);
  const { unsent } = made;
  assert.deepEqual(unsent, [{ key: "cross", expected: 1, cells: { interest: 9 } }]);
  const later = sheet(cross(4));
  later.restore([], unsent);
  later.type(later.rows[0]!, "interest", 4);
  assert.equal(later.save(later.rows[0]!)!.expected, 1);
});

test("something typed that did not get through is never called saved", () => {
  const made = sheet(cross(1));
  assert.equal(trouble(made, "").why, "");
  refused(made, { interest: 5 }, { text: "Something went wrong." });
  assert.deepEqual(trouble(made, ""), {
    why: "something that you typed did not get through.",
    again: true,
  });
});
