import assert from "node:assert/strict";
import { test } from "node:test";
import { faded, mix } from "./look";
import { curve, picture, safe } from "./picture";
import type { Spot } from "./things";
import { wrap } from "./wrap";

const LOOK = {
  paper: "#ffffff",
  ink: "#000000",
  quiet: "#555555",
  focus: "#0000ff",
  warn: "#aa8800",
  font: 'Arial, "Segoe UI"',
  colours: Array.from({ length: 8 }, () => "#123456"),
};
const width = (text: string) => [...text].length;

test("a name breaks between words, long words anywhere, and what is left out is marked", () => {
  assert.deepEqual(wrap("House of Neighbours", 10, width), ["House of", "Neighbours"]);
  assert.deepEqual(wrap("abcdefghij", 4, width), ["abcd", "efgh", "ij"]);
  assert.deepEqual(wrap("a b c d e f g h", 3, width, 2), ["a b", "c…"]);
  assert.deepEqual(wrap("   ", 3, width), []);
  assert.ok(wrap("x".repeat(4000), 10, width).length === 3);
});

test("signs that people see as one are never parted", () => {
  const family = "👨‍👩‍👧‍👦";
  assert.ok(
    wrap(family.repeat(4), 8, width).every(
      (part) => part.replaceAll(family, "") in { "": 1, "…": 1 },
    ),
  );
});

test("half of black and white is grey, and a line fades only where nobody said so", () => {
  assert.equal(mix("#000000", "#ffffff", 0.5), "#808080");
  const [source, middle, target] = faded("#000000", "#ffffff", "target");
  assert.deepEqual([source, middle, target === "#000000"], ["#000000", "#000000", false]);
});

test("a path with one bend is a curve, without one it is straight", () => {
  const [a, b, c] = [0, 1, 2].map((x) => ({ x, y: 0 })) as [Spot, Spot, Spot];
  assert.equal(curve([a, b, c]), "M0 0Q1 0 2 0");
  assert.equal(curve([a, c]), "M0 0L2 0");
});

test("what people typed is text in the picture", () => {
  assert.equal(safe('<b> & "c"\u0000'), "&lt;b&gt; &amp; &quot;c&quot;\uFFFD");
  const dot = { x: 0, y: 0, shape: "star", colour: 1, radius: 9, letters: 14, marked: false };
  const { svg } = picture(
    {
      title: "<script>",
      dots: [{ ...dot, lettered: "<img onerror=x>\n&" }],
      strokes: [],
      legend: [{ text: "</text>", shape: "circle", colour: 1 }],
      notes: ["]]>"],
    },
    LOOK,
  );
  assert.ok(!/<script|<img|<\/text><\/text>/.test(svg));
  assert.ok(svg.includes("&lt;img onerror=x&gt;"));
  assert.ok(svg.includes('font-family="Arial, &quot;Segoe UI&quot;"'));
});

test("an empty map is a picture too", () => {
  const { svg, width, height } = picture(
    { title: "", dots: [], strokes: [], legend: [], notes: [] },
    LOOK,
  );
  assert.ok(svg.startsWith("<svg") && width > 0 && height > 0);
});
