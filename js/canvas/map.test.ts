import assert from "node:assert/strict";
import { test } from "node:test";
import { changes, lineShown, pointShown } from "./elements";
import { Filter } from "./filter";
import { actOf } from "./keys";
import { near } from "./near";
import { Places } from "./places";
import { line, point } from "./samples";
import { found } from "./search";
import { start } from "./start";
import { calledLine } from "./things";

const shown = (key: string, x = 0) => pointShown(point(key), { x, y: 0 }, key);
const known = (...all: ReturnType<typeof shown>[]) => new Map(all.map((one) => [one.data.id, one]));

test("only what changed is touched", () => {
  const before = known(shown("a"), shown("b"), shown("gone"));
  const { gone, come, changed } = changes(before, [shown("a"), shown("b", 5), shown("new")]);
  assert.deepEqual(gone, ["p:gone"]);
  assert.deepEqual(
    [come, changed].map((all) => all.map(({ data }) => data.id)),
    [["p:new"], ["p:b"]],
  );
});

test("a line between other ends is another line, under the same key", () => {
  const before = known(lineShown(line("a", "b", { key: "tie" })));
  const { gone, come, changed } = changes(before, [lineShown(line("a", "c", { key: "tie" }))]);
  assert.deepEqual([gone, come.length, changed], [["l:tie"], 1, []]);
});

test("a line is written with the sign of its direction", () => {
  const label = (key: string) => key.toUpperCase();
  assert.equal(calledLine(line("a", "b"), label), "A → B");
  assert.equal(calledLine(line("a", "b", { arrows: "both" }), label), "A ↔ B");
});

test("a line goes with its end, and with its kind or its status", () => {
  const points = [point("a"), point("b", { group: "Faith" }), point("c")];
  const lines = [line("a", "b"), line("a", "c"), line("c", "a", { status: "one-sided" })];
  const filter = new Filter();
  const left = () => filter.apply(points, lines).lines.map(({ key }) => key);
  filter.turn("group", "Faith", false);
  assert.deepEqual(left(), ["a>c", "c>a"]);
  filter.turn("status", "one-sided", false);
  assert.deepEqual(left(), ["a>c"]);
  filter.turn("kind", "money", false);
  assert.deepEqual(left(), []);
  filter.clear();
  assert.equal(left().length, 3);
});

test("only points with the tag are left", () => {
  const filter = new Filter();
  filter.tag = "member";
  const { points } = filter.apply([point("a", { tags: ["member"] }), point("b")], []);
  assert.deepEqual(
    points.map(({ key }) => key),
    ["a"],
  );
});

test("a name is found in any case and without its accents, and nothing by nothing", () => {
  const points = [point("a", { label: "École du Parc" }), point("b", { label: "Bank" })];
  assert.deepEqual(
    found(points, " ecole ").map(({ key }) => key),
    ["a"],
  );
  assert.deepEqual(found(points, "  "), []);
});

test("a new point stands near those it is tied to, and over nobody", () => {
  const placed = new Map([
    ["a", { x: 0, y: 0 }],
    ["b", { x: 1000, y: 0 }],
  ]);
  const spots = near(
    placed,
    ["c", "d"],
    [
      { source: "b", target: "c" },
      { source: "d", target: "b" },
    ],
  );
  const all = [...placed.values(), ...spots.values()];
  for (const [at, one] of all.entries())
    for (const other of all.slice(at + 1))
      assert.ok(Math.hypot(one.x - other.x, one.y - other.y) >= 90);
  assert.ok([...spots.values()].every(({ x }) => x > 700));
});

test("a layout begins with neighbours together, always alike, and ends for any map", () => {
  // Two rings of ten that nothing connects, and a point alone.
  const ring = (from: number) =>
    Array.from({ length: 10 }, (_, at): [number, number] => [from + at, from + ((at + 1) % 10)]);
  const ties = [...ring(0), ...ring(10)];
  const spots = start(21, ties, 60);
  assert.deepEqual(spots, start(21, ties, 60));
  const far = (a: number, b: number) =>
    Math.hypot(spots[a]!.x - spots[b]!.x, spots[a]!.y - spots[b]!.y);
  const tied = ties.reduce((all, [a, b]) => all + far(a, b), 0) / ties.length;
  const apart = Array.from({ length: 10 }, (_, at) => far(at, 10 + at));
  assert.ok(tied < apart.reduce((a, b) => a + b) / 10);
  for (const count of [1, 2, 5])
    assert.ok(start(count, [], 60).every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)));
});

test("a move holds until it is answered, and a newer one longer", () => {
  const places = new Places();
  const move = (id: string, x: number) =>
    ({ op: "move", id, places: [{ key: "a", x, y: 0 }] }) as const;
  const [first, second] = [move("1", 10), move("2", 20)];
  places.put({ ...first, places: [...first.places] });
  places.put({ ...second, places: [...second.places] });
  places.answered({ ...first, places: [...first.places] }, true, "");
  assert.deepEqual(places.of(point("a")), { x: 20, y: 0 });
  places.answered({ ...second, places: [...second.places] }, true, "");
  assert.deepEqual(places.of(point("a")), { x: 0, y: 0 });
});

test("a refused move stays where it was put and says why; a refused layout says nothing", () => {
  const places = new Places();
  const asked = [{ key: "a", x: 7, y: 7 }];
  places.put({ op: "move", id: "1", places: asked });
  places.answered({ op: "move", id: "1", places: asked }, false, "Not yours.");
  assert.deepEqual([places.why, places.of(point("a"))], ["Not yours.", { x: 7, y: 7 }]);
  assert.deepEqual(places.unsent, [{ of: "place", key: "a", cells: { x: 7, y: 7 } }]);
  places.put({ op: "lay", id: "2", places: asked });
  places.answered({ op: "lay", id: "2", places: asked }, false, "Not yours.");
  assert.equal(places.why, "");
  // Nothing gave it a place elsewhere, so the one that was found holds and is not asked again.
  assert.deepEqual(places.of(point("a", { x: null, y: null })), { x: 7, y: 7 });
});

test("arrow keys step, Shift makes the steps small, letters do nothing", () => {
  assert.deepEqual(actOf("ArrowUp", false), { do: "step", x: 0, y: -12 });
  assert.deepEqual(actOf("ArrowRight", true), { do: "step", x: 2, y: 0 });
  assert.equal(actOf("x", false), null);
});
