import assert from "node:assert/strict";
import { test } from "node:test";
import type { Cells, Reply, Save } from "../../core/wire";
import { Answers } from "./answers";
import { placesOf } from "./asked";
import { type Body, bodyOf, type Given, LEFT_OUT } from "./body";
import { PARTS } from "./samples";

const AT = "piles.one";

function given(body: Partial<Body>, revision = 1): Given {
  return { ...bodyOf(body), key: `${AT}/ada`, revision };
}

function answers(body?: Partial<Body>): Answers {
  const made = new Answers();
  made.fit(PARTS.flatMap(placesOf));
  made.take(body ? { [AT]: given(body) } : {});
  return made;
}

function put(chosen: string): Body {
  return bodyOf({ chosen: [chosen] });
}

function save(sheet: Answers): Save {
  return sheet.save(AT) as Save;
}

const ok = (operation: { id: string }, told: object = {}): Reply => ({
  re: operation.id,
  ok: true,
  key: `${AT}/ada`,
  revision: 1,
  ...told,
});
const no = (operation: { id: string }, told: object = {}): Reply => ({
  re: operation.id,
  ok: false,
  messages: {},
  theirs: null,
  text: "",
  ...told,
});

test("a first answer has no key, and the one after it has what Python said", () => {
  const sheet = answers();
  sheet.want(AT, put("left"));
  const first = save(sheet);
  assert.deepEqual([first.op, first.key, first.expected], ["save", null, 0]);
  assert.deepEqual(first.cells, { item: AT, aspect: "", chosen: ["left"] });
  assert.equal(sheet.answered(first, ok(first)), AT);
  sheet.want(AT, put("right"));
  const second = save(sheet);
  assert.deepEqual([second.key, second.expected], [`${AT}/ada`, 1]);
});

test("a change while one is on its way waits for it and builds on it", () => {
  const sheet = answers();
  sheet.want(AT, put("left"));
  const first = save(sheet);
  sheet.want(AT, put("right"));
  assert.equal(sheet.save(AT), null);
  sheet.answered(first, ok(first));
  assert.equal(sheet.waits(AT), true);
  assert.deepEqual(sheet.shown(AT), put("right"));
  assert.equal(save(sheet).expected, 1);
});

test("taking back is a removal, and changing one's mind at once is nothing", () => {
  const sheet = answers({ chosen: ["left"] });
  sheet.want(AT, null);
  sheet.want(AT, put("left"));
  assert.equal(sheet.save(AT), null);
  assert.deepEqual(sheet.unsent, []);
  sheet.want(AT, null);
  const removal = sheet.save(AT)!;
  assert.deepEqual(removal, { op: "remove", id: removal.id, key: `${AT}/ada`, expected: 1 });
  sheet.answered(removal, ok(removal));
  assert.equal(sheet.shown(AT), null);
  assert.equal(sheet.waits(AT), false);
});

test("news of Python does not cover what the person wants, and stands when it is the same", () => {
  const sheet = answers({ chosen: ["left"] });
  sheet.want(AT, put("right"));
  assert.deepEqual(sheet.take({ [AT]: given({ note: "new" }, 2) }), [AT]);
  assert.deepEqual(sheet.shown(AT), put("right"));
  assert.equal(save(sheet).expected, 1); // what the person saw
  const other = answers({ chosen: ["left"] });
  other.want(AT, put("right"));
  other.take({ [AT]: given({ chosen: ["right"] }, 2) });
  assert.deepEqual(other.unsent, []);
  assert.deepEqual(other.take({ [AT]: given({ chosen: ["right"] }, 2) }), []);
});

function clashed(): Answers {
  const sheet = answers({ chosen: ["left"] });
  sheet.want(AT, put("right"));
  const sent = save(sheet);
  sheet.answered(sent, no(sent, { theirs: given({ chosen: ["left"], note: "why" }, 3) }));
  return sheet;
}

test("two answers at once are both kept until the person chooses", () => {
  const mine = clashed();
  assert.equal(mine.at(AT).clash, true);
  assert.equal(mine.save(AT), null);
  assert.match(mine.trouble.why, /choose/);
  mine.keepMine(AT);
  const again = save(mine);
  assert.equal(again.expected, 3);
  assert.deepEqual(again.cells, { item: AT, aspect: "", chosen: ["right"], note: "" });
  const theirs = clashed();
  theirs.takeTheirs(AT);
  assert.deepEqual(theirs.shown(AT), bodyOf({ chosen: ["left"], note: "why" }));
  assert.deepEqual(theirs.unsent, []);
});

test("two answers that are the same do not differ", () => {
  const sheet = answers({ chosen: ["left"] });
  sheet.want(AT, put("right"));
  const sent = save(sheet);
  sheet.answered(sent, no(sent, { theirs: given({ chosen: ["right"] }, 3) }));
  assert.equal(sheet.at(AT).clash, undefined);
  assert.equal(sheet.trouble.why, "");
});

test("what was taken back somewhere else is given anew, or gone for both", () => {
  const sheet = answers({ chosen: ["left"] });
  sheet.want(AT, put("right"));
  const sent = save(sheet);
  sheet.answered(sent, no(sent, { gone: true }));
  assert.equal(sheet.waits(AT), true);
  assert.deepEqual([save(sheet).key, sheet.shown(AT)], [null, put("right")]);
  const other = answers({ chosen: ["left"] });
  other.want(AT, null);
  const removal = other.save(AT)!;
  other.answered(removal, no(removal, { theirs: {} }));
  assert.deepEqual([other.shown(AT), other.waits(AT)], [null, false]);
});

test("a refusal says why, waits for the person, and goes with the next change", () => {
  const sheet = answers();
  sheet.want(AT, put("left"));
  const sent = save(sheet);
  sheet.answered(sent, no(sent, { messages: { chosen: "Not that." }, text: "chosen: Not that." }));
  assert.deepEqual(sheet.trouble, { why: "Not that.", again: false });
  assert.equal(sheet.waits(AT), false);
  assert.equal(sheet.unsent.length, 1);
  sheet.want(AT, put("right"));
  assert.equal(sheet.trouble.why, "");
});

test("what an earlier form left comes back: sent, written since, taken back", () => {
  const before = answers();
  before.want(AT, put("left"));
  const sent = save(before);
  before.want(AT, bodyOf({ chosen: ["left"], note: "and why" }));
  const kept = JSON.parse(JSON.stringify(before.unsent)) as typeof before.unsent;
  const after = answers();
  after.restore([sent], kept);
  assert.deepEqual(after.shown(AT), bodyOf({ chosen: ["left"], note: "and why" }));
  assert.equal(after.save(AT), null);
  after.answered(sent, ok(sent));
  assert.deepEqual(save(after).cells as Cells, { item: AT, aspect: "", note: "and why" });
  const gone = answers({ chosen: ["left"] });
  gone.restore([{ op: "remove", id: "1", key: `${AT}/ada`, expected: 1 }], []);
  assert.equal(gone.shown(AT), null);
  const skipped = answers();
  skipped.restore([{ ...sent, cells: { item: AT, aspect: "", skipped: true } }], []);
  assert.deepEqual(skipped.shown(AT), LEFT_OUT);
});

test("places that are asked anew keep what stands there and what is wanted", () => {
  const sheet = answers({ chosen: ["left"] });
  sheet.want(AT, put("right"));
  sheet.fit(PARTS.flatMap(placesOf));
  assert.deepEqual(sheet.shown(AT), put("right"));
  assert.equal(save(sheet).expected, 1);
});
