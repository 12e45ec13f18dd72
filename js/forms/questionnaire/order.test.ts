import assert from "node:assert/strict";
import { test } from "node:test";
import { moved, ordered } from "./order";

test("a thing moves to its position, and no further than the ends", () => {
  assert.deepEqual(moved(["a", "b", "c"], "c", 0), ["c", "a", "b"]);
  assert.deepEqual(moved(["a", "b", "c"], "a", 1), ["b", "a", "c"]);
  assert.deepEqual(moved(["a", "b", "c"], "a", 9), ["b", "c", "a"]);
  assert.deepEqual(moved(["a", "b", "c"], "b", -1), ["b", "a", "c"]);
});

test("what is new stands last, and what is asked no more is gone", () => {
  assert.deepEqual(ordered(["a", "b", "c"], ["c", "old", "a"]), ["c", "a", "b"]);
  assert.deepEqual(ordered(["a", "b"], []), ["a", "b"]);
});
