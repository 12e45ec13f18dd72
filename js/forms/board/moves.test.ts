import assert from "node:assert/strict";
import { test } from "node:test";
import { digit, step, steps, type Axes } from "./moves";

const axis = { label: "", low: 1, middle: 3, high: 5, ends: ["little", "much"] as [string, string] };
const axes: Axes = { x: axis, y: { ...axis, middle: 2, high: 3 } };

test("arrows move one step and stop at the edge", () => {
  assert.deepEqual(step({ x: 2, y: 2 }, "ArrowUp", axes), { x: 2, y: 3 });
  assert.deepEqual(step({ x: 2, y: 3 }, "ArrowUp", axes), { x: 2, y: 3 });
  assert.deepEqual(step({ x: 1, y: 1 }, "ArrowLeft", axes), { x: 1, y: 1 });
  assert.equal(step({ x: 1, y: 1 }, "Enter", axes), null);
});

test("an item from beside the board comes to the middle first", () => {
  assert.deepEqual(step({ x: null, y: null }, "ArrowDown", axes), { x: 3, y: 2 });
  assert.deepEqual(step({ x: 5, y: null }, "ArrowDown", axes), { x: 5, y: 2 });
});

test("digits outside the scale are none of its steps", () => {
  assert.equal(digit("3", axes.y), 3);
  assert.equal(digit("4", axes.y), null);
  assert.equal(digit("x", axes.y), null);
  assert.deepEqual(steps(axes.y), [1, 2, 3]);
});
