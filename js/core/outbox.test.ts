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
  box.again();
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
