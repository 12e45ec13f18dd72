import assert from "node:assert/strict";
import { test } from "node:test";
import { spread } from "./spread";

const CROWD = Array.from({ length: 40 }, (_, at) => ({
  // All but one huddle together; the last one stands far away.
  x: at === 39 ? 5000 : 10 * Math.cos(at * 2.4) * Math.sqrt(at),
  y: at === 39 ? 5000 : 10 * Math.sin(at * 2.4) * Math.sqrt(at),
}));

test("a crowd fills the paper though one stands far away", () => {
  const found = spread(CROWD, 1).slice(0, 39);
  const wide = Math.max(...found.map(({ x }) => x)) - Math.min(...found.map(({ x }) => x));
  const whole = Math.sqrt(40 * 120 * 95);
  assert.ok(wide > 0.4 * whole, `${wide} of ${whole}`);
});

test("nobody stands in another one's room", () => {
  const found = spread(CROWD, 1.5);
  found.forEach((one, at) => {
    for (const other of found.slice(at + 1)) {
      const [x, y] = [Math.abs(one.x - other.x), Math.abs(one.y - other.y)];
      assert.ok(x > 70 || y > 55, `${x} and ${y}`);
    }
  });
});

test("who stands left, or above, still does", () => {
  const row = [0, 1, 2].map((x) => ({ x: x * 1000, y: -x }));
  const found = spread(row, 1);
  assert.ok(found[0]!.x < found[1]!.x && found[1]!.x < found[2]!.x);
  assert.ok(found[0]!.y > found[1]!.y && found[1]!.y > found[2]!.y);
});

test("one alone, and nobody, have a place", () => {
  assert.equal(spread([{ x: 3, y: 4 }], 1).length, 1);
  assert.deepEqual(spread([], 1), []);
});

test("the same layout is spread alike each time", () => {
  assert.deepEqual(spread(CROWD, 1), spread(CROWD, 1));
});
