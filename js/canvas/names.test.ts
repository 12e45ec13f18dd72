import assert from "node:assert/strict";
import { test } from "node:test";
import { type Box, lettersAt, roomFor } from "./names";

const box = (x1: number, x2: number, y1 = 0, y2 = 10): Box => ({ x1, x2, y1, y2 });
const FAR = box(900, 901, 900, 901);

test("of two names in one place the first one stays", () => {
  assert.deepEqual(roomFor([[box(0, 10)], [box(5, 15)]], [FAR, FAR]), [0, -1]);
});

test("names side by side, or one below the other, both stay", () => {
  assert.deepEqual(roomFor([[box(0, 10)], [box(10, 20)]], [FAR, FAR]), [0, 0]);
  assert.deepEqual(roomFor([[box(0, 10, 0, 5)], [box(0, 10, 5, 9)]], [FAR, FAR]), [0, 0]);
});

test("a name that went leaves its room to the next", () => {
  const names = [[box(0, 10)], [box(5, 15)], [box(12, 20)]];
  assert.deepEqual(roomFor(names, [FAR, FAR, FAR]), [0, -1, 0]);
});

test("a name may touch its own mark and nobody else's", () => {
  assert.deepEqual(roomFor([[box(0, 10)]], [box(2, 4)]), [0]);
  assert.deepEqual(roomFor([[box(0, 10)], [box(50, 60)]], [FAR, box(2, 4)]), [-1, 0]);
});

test("from far away a name is as large on the screen as one can read", () => {
  assert.equal(lettersAt(0.5, 14), 24);
  assert.equal(lettersAt(2, 14), 14);
});

test("a name goes to another side where the first is taken", () => {
  const second = [box(5, 15), box(30, 40), box(50, 60)];
  assert.deepEqual(roomFor([[box(0, 10)], second], [FAR, FAR]), [0, 1]);
});
