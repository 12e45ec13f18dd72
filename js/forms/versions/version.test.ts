import assert from "node:assert/strict";
import { test } from "node:test";
import { chooseLabel, labelsOf, nameOf, type Thing, type Version } from "./version";

function version(by: string, at: string, ...labels: string[]): Version {
  const fields = labels.map((label) => ({ label, text: "", differs: false }));
  return { id: at, by, at, stands: false, taken_away: false, fields };
}

function clinic(...versions: Version[]): Thing {
  return { kind: "placement", key: "clinic", title: "River clinic", versions };
}

test("a button says whose version of what it keeps", () => {
  const [ada, ben] = [version("Ada", "14:02"), version("Ben", "14:05")];
  const thing = clinic(ada, ben);
  const labels = [ada, ben].map((one) => chooseLabel("Keep this version", thing, one));
  assert.deepEqual(labels, [
    "Keep this version: Ada's version of River clinic",
    "Keep this version: Ben's version of River clinic",
  ]);
});

test("two versions of one person, and of nobody, are told apart by their time", () => {
  const versions = [version("Ada", "14:02"), version("Ada", "14:05"), version("", "14:09")];
  const labels = versions.map((one) => chooseLabel("Keep this version", clinic(...versions), one));
  assert.deepEqual(labels, [
    "Keep this version: Ada's version of River clinic, 14:02",
    "Keep this version: Ada's version of River clinic, 14:05",
    "Keep this version: the version of River clinic, 14:09",
  ]);
});

test("a label that only one version has is a line all the same", () => {
  const thing = clinic(version("Ada", "1", "Name", "Interest"), version("Ben", "2", "Name", "Form"));
  assert.deepEqual(labelsOf(thing), ["Name", "Interest", "Form"]);
});

test("a kind and a key never read like another pair", () => {
  assert.notEqual(nameOf({ kind: "a/b", key: "c" }), nameOf({ kind: "a", key: "b/c" }));
});
