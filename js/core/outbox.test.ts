import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Drawer } from "./drawer";
import { Outbox } from "./outbox";
import type { Operation } from "./wire";

const undo: Operation = { op: "undo", id: "u1" };

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as unknown as Storage;
}

function outbox(send: (operation: Operation) => void, storage = memory()) {
  const drawer = new Drawer("table", storage);
  return { box: new Outbox(send, drawer, () => {}), storage };
}

test("an operation waits until its own answer comes", () => {
  const { box } = outbox(() => {});
  box.post(undo);
  assert.equal(box.take({ re: "another", ok: true }), undefined);
  assert.equal(box.busy, true);
  assert.equal(box.take({ re: "u1", ok: true }), undo);
  assert.equal(box.busy, false);
});

test("after five silent seconds an operation is late, and trying again sends the same one", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const sent: Operation[] = [];
  const { box } = outbox((operation) => sent.push(operation));
  box.post(undo);
  mock.timers.tick(4999);
  assert.equal(box.late, false);
  mock.timers.tick(1);
  assert.equal(box.late, true);
  box.go();
  assert.equal(box.late, false);
  assert.deepEqual(sent, [undo, undo]);
  mock.timers.reset();
});

test("what is held is kept and waited for at once, and sent once after the last change", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const sent: Operation[] = [];
  const { box, storage } = outbox((operation) => sent.push(operation));
  const move = (x: number): Operation => ({ op: "place", id: "p1", key: "bank", x, y: 1 });
  box.hold(move(1), 500);
  mock.timers.tick(400);
  box.hold(move(2), 500);
  mock.timers.tick(400);
  assert.deepEqual([sent, box.busy, box.holds("p1")], [[], true, true]);
  assert.deepEqual(new Drawer("table", storage).open().operations, [move(2)]);
  mock.timers.tick(100);
  assert.deepEqual([sent, box.busy, box.holds("p1")], [[move(2)], true, false]);
  mock.timers.tick(5000);
  assert.equal(box.late, true);
  mock.timers.reset();
});

test("what is not answered is found again under the same key, what is answered is not", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { box, storage } = outbox(() => {});
  box.post(undo);
  assert.deepEqual(new Drawer("table", storage).open().operations, [undo]);
  box.take({ re: "u1", ok: true });
  assert.deepEqual(new Drawer("table", storage).open().operations, []);
  mock.timers.reset();
});

const save = (id: string): Operation => ({ op: "save", id, key: "k", expected: 1, cells: {} });
const later = (re: string) => ({ re, ok: false, later: true });

test("operations go out one by one, in the order in which they were made", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const sent: string[] = [];
  const { box, storage } = outbox(({ id }) => sent.push(id));
  for (const operation of [save("one"), save("two"), undo]) box.post(operation);
  assert.deepEqual(sent, ["one"]);
  assert.deepEqual(
    new Drawer("table", storage).open().operations.map(({ id }) => id),
    ["one", "two", "u1"],
  );
  box.take({ re: "one", ok: false, text: "Not yours." });
  assert.deepEqual(sent, ["one", "two"]);
  box.take({ re: "two", ok: true });
  assert.deepEqual(sent, ["one", "two", "u1"]);
  mock.timers.reset();
});

test("what cannot be saved now is sent again after 2, 4, 8 and then every 10 seconds", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const sent: Operation[] = [];
  const { box, storage } = outbox((operation) => sent.push(operation));
  box.post(undo);
  for (const pause of [2000, 4000, 8000, 10_000, 10_000]) {
    const before = sent.length;
    assert.equal(box.take(later("u1")), undefined);
    assert.deepEqual([box.busy, box.trying, box.late], [true, true, false]);
    mock.timers.tick(pause - 1);
    assert.equal(sent.length, before);
    mock.timers.tick(1);
    assert.equal(sent.length, before + 1);
    assert.equal(box.trying, true);
  }
  assert.ok(sent.every((one) => one === undo));
  assert.deepEqual(new Drawer("table", storage).open().operations, [undo]);
  assert.equal(box.take({ re: "u1", ok: true }), undo);
  assert.deepEqual([box.busy, box.trying], [false, false]);
  mock.timers.tick(60_000);
  assert.equal(sent.length, 6);
  mock.timers.reset();
});

test("what somebody does next sends the first one at once, and waits behind it", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const sent: string[] = [];
  const { box } = outbox(({ id }) => sent.push(id));
  box.post(save("one"));
  box.take(later("one"));
  box.post(save("two"));
  assert.deepEqual(sent, ["one", "one"]);
  box.take(later("one"));
  mock.timers.tick(4000);
  assert.deepEqual(sent, ["one", "one", "one"]);
  box.take({ re: "one", ok: true });
  assert.deepEqual(sent.slice(3), ["two"]);
  box.take(later("two"));
  mock.timers.tick(2000); // a new trouble begins with short pauses again
  assert.deepEqual(sent.slice(3), ["two", "two"]);
  mock.timers.reset();
});

test("a try that takes the store long to refuse is not called a silent notebook", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { box } = outbox(() => {});
  box.post(undo);
  box.take(later("u1"));
  mock.timers.tick(2000);
  mock.timers.tick(39_999);
  assert.equal(box.late, false);
  mock.timers.tick(1);
  assert.equal(box.late, true);
  mock.timers.reset();
});

test("what may still change keeps its place: what comes after it waits", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const sent: string[] = [];
  const { box } = outbox(({ id }) => sent.push(id));
  box.hold({ op: "place", id: "p1", key: "bank", x: 1, y: 1 }, 500);
  box.post(save("one"));
  assert.deepEqual(sent, []);
  mock.timers.tick(500);
  assert.deepEqual(sent, ["p1"]);
  box.take({ re: "p1", ok: true });
  assert.deepEqual(sent, ["p1", "one"]);
  mock.timers.reset();
});

test("a dead line is silence and not an error", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  mock.method(console, "warn", () => {});
  const { box } = outbox(() => {
    throw new Error("no kernel");
  });
  box.post(undo);
  assert.equal(box.busy, true);
  mock.restoreAll();
  mock.timers.reset();
});

test("files wait in memory but not in the browser's storage", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { box, storage } = outbox(() => {});
  box.post({ op: "send", id: "s1", cells: {} }, [new ArrayBuffer(8)]);
  assert.equal(box.busy, true);
  assert.deepEqual(new Drawer("table", storage).open().operations, []);
  mock.timers.reset();
});

test("a full or broken storage loses nothing that is in memory", () => {
  const broken = {
    getItem: () => "{",
    setItem: () => {
      throw new Error("full");
    },
  } as unknown as Storage;
  const drawer = new Drawer("table", broken);
  assert.deepEqual(drawer.open(), { operations: [], unsent: [] });
  drawer.keep({ operations: [undo] });
  assert.deepEqual(drawer.open().operations, [undo]);
});
