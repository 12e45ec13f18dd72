import assert from "node:assert/strict";
import { test } from "node:test";
import { apart } from "./apart";
import { beside } from "./beside";
import { bottom, boxOf, crowd, LINE, KIND_LINE, type Stand, top, WIDE } from "./box";
import { crossings } from "./crossings";
import { hits } from "./detours";
import { astray, bandsOf, within } from "./lanes";
import { type Laid, layered } from "./layered";
import { boxCorners } from "./outlines";
import { halfway, bent } from "./picture";
import { routesOf } from "./routes";
import { directed } from "./shown";
import { label, pathway, standsOf, tie, width } from "./samples";

function noneOverlap(stands: Stand[]): void {
  stands.forEach((one, at) => {
    for (const other of stands.slice(at + 1))
      assert.ok(!crowd(one, other), `${one.key} lies over ${other.key}`);
  });
}

const box = (key: string, given: Partial<Laid> = {}): Laid => ({
  ...{ key, wide: WIDE, high: 60, lane: "", beside: "", top: false },
  ...given,
});

for (const count of [12, 40, 120])
  test(`no two of ${count} boxes overlap`, () => {
    noneOverlap(standsOf(pathway(count)));
  });

test("no two boxes overlap in lanes", () => {
  const lanes = ["Clinic", "School", "Council", "Nobody"];
  noneOverlap(standsOf(pathway(40, lanes), lanes));
});

test("every word is in its box, whole, however long the text", () => {
  for (const text of [
    ...Array.from({ length: 6 }, (_, at) => label(at)),
    "word ".repeat(800),
    "",
    " ",
  ]) {
    const made = boxOf(text, "Outcome", width);
    assert.equal(made.lines.join("").replaceAll(/\s/gu, ""), text.replaceAll(/\s/gu, ""));
    assert.ok(
      made.lines.every((line) => width(line, 14) <= WIDE - 40),
      text,
    );
    assert.ok(made.lines.length * LINE + KIND_LINE < made.high);
    for (const word of text.split(/\s+/).filter((one) => one && width(one, 14) < 180))
      assert.ok(
        made.lines.some((line) => line.includes(word)),
        word,
      );
  }
});

test("the words of a box stand inside its outline, whatever its shape", () => {
  for (const shape of ["framed", "rounded", "folded", "pointed", "hexagon", "slanted", "unknown"]) {
    const corners = boxCorners(shape, WIDE, 60).map(([x]) => (Math.abs(x) * WIDE) / 2);
    // Whatever side leans inward still leaves the width of the words, half of it at each side.
    assert.ok(Math.min(...corners) >= 94, shape);
  }
});

test("one box, none, a circle and boxes that nothing connects have their places", () => {
  assert.equal(layered([], []).size, 0);
  assert.equal(layered([box("a")], []).size, 1);
  const round = ["a", "b", "c"].map((key) => box(key));
  noneOverlap(
    standsOf({ boxes: round, ties: [tie("a", "b"), tie("b", "c"), tie("c", "a"), tie("a", "a")] }),
  );
  noneOverlap(standsOf({ boxes: Array.from({ length: 30 }, (_, at) => box(`b${at}`)), ties: [] }));
});

test("whoever came first, every box has the same place", () => {
  const { boxes, ties } = pathway(24);
  const turned = layered([...boxes].reverse(), [...ties].reverse());
  assert.deepEqual([...layered(boxes, ties)].sort(), [...turned].sort());
});

test("what leads to something stands below it, and nothing above what it is all for", () => {
  const boxes = [
    box("goal", { top: true }),
    box("a"),
    box("b"),
    box("c"),
    box("d"),
    box("dead-end"),
  ];
  const ties = [
    tie("a", "goal"),
    tie("b", "a"),
    tie("c", "b"),
    tie("d", "c"),
    tie("d", "dead-end"),
  ];
  const spots = layered(boxes, [...ties, tie("goal", "d", true)]);
  const y = (key: string) => spots.get(key)!.y;
  for (const { source, target } of ties) assert.ok(y(source) > y(target), `${source} > ${target}`);
  assert.ok(boxes.every(({ key }) => key === "goal" || y(key) > y("goal")));
  // Nor where links lead from the goal round in a circle.
  const circle = layered(boxes, [...ties, tie("goal", "d")]);
  assert.ok(boxes.every(({ key }) => key === "goal" || circle.get(key)!.y > circle.get("goal")!.y));
  // A second goal, nearer to its beginning, stands as high as the first.
  const both = [...boxes, box("second", { top: true }), box("e")];
  const spread = layered(both, [...ties, tie("e", "second")]);
  assert.equal(spread.get("second")!.y, spread.get("goal")!.y);
});

test("an assumption stands beside what it holds up, and further ones at both sides", () => {
  const boxes = [
    box("goal"),
    box("step"),
    ...["x", "y", "z"].map((key) => box(key, { beside: "step" })),
  ];
  const stands = standsOf({ boxes, ties: [tie("step", "goal"), tie("x", "step")] });
  noneOverlap(stands);
  const { step, x, y, z } = Object.fromEntries(stands.map((one) => [one.key, one])) as Record<
    string,
    Stand
  >;
  assert.ok(x!.x > step!.x && z!.x > step!.x && y!.x < step!.x);
  for (const one of [x, y, z]) assert.ok(top(one!) < bottom(step!) && bottom(one!) > top(step!));
});

test("each box is in its lane, and lanes lie side by side in their order", () => {
  const lanes = ["School", "Clinic", "Empty", "Council"];
  const { boxes, ties } = pathway(40, ["Clinic", "School", "Council", ""]);
  const stands = standsOf({ boxes, ties }, lanes);
  const bands = bandsOf(stands, lanes)!;
  assert.deepEqual(
    bands.map(({ lane }) => lane),
    ["School", "Clinic", "Council", ""],
  );
  for (const { lane, x, wide } of stands) {
    const band = bands.find((one) => one.lane === lane)!;
    assert.ok(x - wide / 2 >= band.left && x + wide / 2 <= band.right);
  }
  // A box that changes its lane stands in another one's: the lanes as they are no longer hold.
  const moved = stands.map((one, at) =>
    at === 0 ? { ...one, lane: "Council", x: bands[0]!.left + 130 } : one,
  );
  assert.equal(bandsOf(moved, lanes), null);
  assert.deepEqual(
    astray(moved, lanes)!.map(({ key }) => key),
    ["b0"],
  );
  assert.equal(astray(stands, [...lanes].reverse()), null);
  assert.ok(within(bands, "Clinic", { x: -9999, y: 0 }, WIDE).x - WIDE / 2 > bands[1]!.left);
});

test("a new box stands below what it leads to, over nobody, and nobody else moves", () => {
  const placed = standsOf(pathway(40));
  const goal = placed[0]!;
  const fresh = [box("new"), box("other"), box("guest", { beside: "b3" })];
  const spots = beside(placed, fresh, [tie("new", "b0"), tie("other", "b0")], []);
  const come = fresh.map((one) => ({ ...one, ...spots.get(one.key)! }));
  noneOverlap([...placed, ...come]);
  assert.ok(come[0]!.y > bottom(goal));
});

test("a box that grew pushes down what stands below it, and leaves the rest", () => {
  const stands = [
    { ...box("a", { high: 200 }), x: 0, y: 0 },
    { ...box("b"), x: 40, y: 90 },
    { ...box("c"), x: 500, y: 90 },
  ];
  const settled = apart(stands);
  noneOverlap(settled);
  assert.deepEqual(settled.map(({ key, y }) => [key, y]).sort(), [
    ["a", 0],
    ["b", 142],
    ["c", 90],
  ]);
});

test("links run around the boxes between their ends", () => {
  for (const count of [12, 40]) {
    const { boxes, ties } = pathway(count);
    const stands = standsOf({ boxes, ties });
    const routes = routesOf(new Map(stands.map((one) => [one.key, one])), ties);
    let through = 0;
    for (const { source, target, path } of routes.values())
      for (const one of stands)
        if (one.key !== source && one.key !== target)
          for (let at = 1; at < path.length; at += 1)
            if (hits(path[at - 1]!, path[at]!, one, 0)) through += 1;
    assert.equal(through, 0, `${count} boxes`);
    assert.equal(routes.size, ties.length);
  }
});

test("links cross where neither shares a box with the other", () => {
  const path = (x1: number, y1: number, x2: number, y2: number) => [
    { x: x1, y: y1 },
    { x: x2, y: y2 },
  ];
  const one = { source: "a", target: "b", path: path(0, 0, 10, 10) };
  const other = { source: "c", target: "d", path: path(0, 10, 10, 0) };
  assert.equal(crossings([one, other]), 1);
  assert.equal(crossings([one, { ...other, target: "b" }]), 0);
  assert.equal(crossings([one, { ...other, path: path(0, 10, 4, 6) }]), 0);
});

test("a link that leads back swings out, and goes around where something stands in its way", () => {
  const up = { ...box("up"), x: 0, y: 0 };
  const down = { ...box("down"), x: 0, y: 300 };
  const way = (...more: Stand[]) =>
    routesOf(new Map([up, down, ...more].map((one) => [one.key, one])), [tie("up", "down", true)]);
  assert.ok(way().get("up>down")!.curved);
  const wall = { ...box("wall"), x: 240, y: 150 };
  const { curved, path } = way(wall).get("up>down")!;
  assert.ok(!curved && path.slice(1).every((spot, at) => !hits(path[at]!, spot, wall, 0)));
});

test("a layout crosses no more links than drawn by hand", () => {
  // Two crossed ladders, as their keys would have them: untangled they cross nowhere.
  const keys = ["a", "b", "c", "d", "e", "f"];
  const boxes = [...keys, ...keys.map((key) => `${key}2`)].map((key) => box(key));
  const ties = keys.map((key, at) => tie(key, `${keys.at(-1 - at)}2`));
  const more = keys.slice(1).map((key, at) => tie(key, `${keys.at(-1 - at)}2`));
  const stands = standsOf({ boxes, ties: [...ties, ...more] });
  const routes = routesOf(new Map(stands.map((one) => [one.key, one])), [...ties, ...more]);
  assert.equal(crossings([...routes.values()]), 0);
});

test("a picture bends links as the drawing does, and its signs stand half way", () => {
  const path = [
    [0, 0],
    [0, 100],
    [200, 100],
  ].map(([x, y]) => ({ x: x!, y: y! }));
  assert.equal(bent(path), "M0 0L0 86Q0 100 14 100L200 100");
  assert.deepEqual(halfway(path), { x: 50, y: 100 });
});

test("lines that run from right to left say so, others are left as they are", () => {
  assert.deepEqual(directed(["12 سلام."]), ["\u200f12 سلام.\u200f"]);
  assert.deepEqual(directed(["Peace سلام."]), ["Peace سلام."]);
});
