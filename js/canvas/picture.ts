// The whole map with its legend as one SVG: the picture to save, and what a PNG is made of.
import { bandsDrawn, bent, boxDrawn, halfway, type Words } from "./boxes/picture";
import type { Band } from "./boxes/lanes";
import { faded, type Look, slot } from "./look";
import { outlined, round } from "./shapes";
import type { Spot } from "./things";
import { wrap } from "./wrap";

export interface Dot extends Spot {
  shape: string;
  colour: number;
  radius: number;
  letters: number;
  lettered: string;
  marked: boolean;
  /** For a box, which holds its words. */
  box?: Words;
}

export interface Stroke {
  /** From end to end, with the points that bend it in between. */
  path: Spot[];
  /** Straight from bend to bend; else one bend makes a curve. */
  straight?: boolean;
  colour: number;
  width: number;
  dash: number[];
  fade: string;
  arrows: string;
  sign: string;
  marked: boolean;
}

export interface Meaning {
  text: string;
  shape?: string;
  dash?: number[];
  colour: number;
}

export interface Scene {
  title: string;
  dots: Dot[];
  strokes: Stroke[];
  bands?: Band[];
  legend: Meaning[];
  notes: string[];
}

const MARGIN = 40;
const KEY = 260;

/** The picture, with its width and height. */
export function picture(scene: Scene, look: Look): { svg: string; width: number; height: number } {
  const box = bounds(scene);
  const rows = scene.legend.length + notesOf(scene).length;
  const width = Math.round(box.x2 - box.x1 + 2 * MARGIN + KEY);
  const height = Math.round(Math.max(box.y2 - box.y1 + 2 * MARGIN + 30, rows * 26 + 100));
  const shift = `translate(${round(MARGIN - box.x1)} ${round(MARGIN + 30 - box.y1)})`;
  const parts = [
    `<rect width="${width}" height="${height}" fill="${look.paper}"/>`,
    words(scene.title, MARGIN, 34, 20, look.ink, "start", 600),
    `<g transform="${shift}">`,
    ...bandsDrawn(scene.bands ?? [], box.y1, box.y2, look, text),
    ...scene.strokes.map((stroke, at) => line(stroke, at, look)),
    ...scene.dots.map((dot) => point(dot, look)),
    "</g>",
    ...legend(scene, width - KEY, look),
  ];
  const frame =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
    `viewBox="0 0 ${width} ${height}" font-family="${safe(look.font)}">`;
  return { svg: `${frame}\n${parts.join("\n")}\n</svg>\n`, width, height };
}

/** Text in the middle of its place. */
function text(said: string, x: number, y: number, size: number, colour: string, weight: number) {
  return words(said, x, y, size, colour, "middle", weight);
}

// What stands above the boxes: their badges, and the names of their lanes.
const [OVER, NAMES] = [14, 44];

function bounds({ dots, strokes, bands = [] }: Scene) {
  const across = dots.flatMap(({ x, box }) =>
    box ? [x - box.wide / 2, x + box.wide / 2] : [x - 90, x + 90],
  );
  across.push(...bands.flatMap(({ left, right }) => [left, right]));
  const down = [
    ...dots.flatMap(({ y, radius, letters, lettered, box }) => {
      const above = bands.length > 0 ? NAMES : OVER;
      if (box) return [y - box.high / 2 - above, y + box.high / 2 + OVER];
      const lines = lettered.split("\n").length;
      return [y - radius, y + radius + lines * letters * 1.25 + 6];
    }),
  ];
  for (const { path } of strokes)
    for (const { x, y } of path) {
      across.push(x);
      down.push(y);
    }
  if (across.length === 0) return { x1: 0, x2: 400, y1: 0, y2: 200 };
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b));
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b));
  return { x1: least(across), x2: most(across), y1: least(down), y2: most(down) };
}

function point(dot: Dot, look: Look): string {
  if (dot.box) return boxDrawn(dot, dot.box, look, text);
  const { x, y, radius, letters } = dot;
  const halo = dot.marked
    ? `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius + 7)}" fill="${look.warn}" opacity="0.45"/>`
    : "";
  const body = `${outlined(dot.shape, x, y, radius)} fill="${slot(look, dot.colour)}" stroke="${look.paper}" stroke-width="1.5"/>`;
  const outline = `paint-order="stroke" stroke="${look.paper}" stroke-width="5" stroke-linejoin="round"`;
  const lines = dot.lettered.split("\n").map((text, at) => {
    const down = y + radius + 4 + letters * (0.95 + at * 1.1);
    return words(text, x, down, letters, look.ink, "middle", 500, outline);
  });
  return halo + body + lines.join("");
}

function line(stroke: Stroke, at: number, look: Look): string {
  const { path, width, fade, arrows, sign } = stroke;
  const [first, last] = [path[0]!, path.at(-1)!];
  const colour = slot(look, stroke.colour);
  const stops = faded(colour, look.paper, fade);
  const way = stroke.straight ? bent(path) : curve(path);
  const dash =
    stroke.dash.length > 0 ? ` stroke-dasharray="${stroke.dash.map(round).join(" ")}"` : "";
  const paint = fade ? `url(#fade-${at})` : colour;
  const heads = [
    arrows === "none" ? "" : head(path.at(-2)!, last, width, stops[2]),
    arrows === "both" ? head(path[1]!, first, width, stops[0]) : "",
  ];
  return [
    fade ? gradient(at, first, last, stops) : "",
    stroke.marked
      ? `<path d="${way}" fill="none" stroke="${look.warn}" stroke-width="${round(width + 14)}" opacity="0.45"/>`
      : "",
    `<path d="${way}" fill="none" stroke="${paint}" stroke-width="${round(width)}"${dash}/>`,
    ...heads,
    sign ? signed(sign, stroke.straight ? halfway(path) : halfOf(path), look) : "",
  ].join("");
}

/** Straight, or bent toward the points in between. */
export function curve(path: Spot[]): string {
  const [first, ...rest] = path.map(({ x, y }) => `${round(x)} ${round(y)}`);
  if (rest.length === 2) return `M${first}Q${rest.join(" ")}`;
  return `M${first}L${rest.join("L")}`;
}

function gradient(at: number, from: Spot, to: Spot, stops: string[]): string {
  const ends = `x1="${round(from.x)}" y1="${round(from.y)}" x2="${round(to.x)}" y2="${round(to.y)}"`;
  const colours = stops.map(
    (colour, index) => `<stop offset="${index * 50}%" stop-color="${colour}"/>`,
  );
  return `<linearGradient id="fade-${at}" gradientUnits="userSpaceOnUse" ${ends}>${colours.join("")}</linearGradient>`;
}

function head(from: Spot, to: Spot, width: number, colour: string): string {
  const long = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [x, y] = [(to.x - from.x) / long, (to.y - from.y) / long];
  const [deep, wide] = [8 + width * 1.6, 4 + width * 0.8];
  const back = { x: to.x - x * deep, y: to.y - y * deep };
  const corners = [
    to,
    { x: back.x - y * wide, y: back.y + x * wide },
    { x: back.x + y * wide, y: back.y - x * wide },
  ];
  const points = corners.map((corner) => `${round(corner.x)},${round(corner.y)}`).join(" ");
  return `<polygon points="${points}" fill="${colour}"/>`;
}

function halfOf(path: Spot[]): Spot {
  const [a, b] = [path[0]!, path.at(-1)!];
  const bend = path.length === 3 ? path[1]! : { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  return { x: (a.x + 2 * bend.x + b.x) / 4, y: (a.y + 2 * bend.y + b.y) / 4 };
}

function signed(sign: string, middle: Spot, look: Look): string {
  return (
    `<circle cx="${round(middle.x)}" cy="${round(middle.y)}" r="10" fill="${look.paper}"/>` +
    words(sign, middle.x, middle.y + 5, 15, look.ink, "middle", 700)
  );
}

/** Notes in lines that fit beside the map. */
function notesOf({ notes }: Scene): string[] {
  return notes.flatMap((note) => wrap(note, 34, (part) => [...part].length));
}

function legend(scene: Scene, left: number, look: Look): string[] {
  const { legend: meanings } = scene;
  const signs = meanings.map(({ text, shape, dash, colour }, at) => {
    const y = 60 + at * 26;
    const paint = slot(look, colour);
    const sign = shape
      ? `${outlined(shape, left + 16, y, 8)} fill="${paint}"/>`
      : `<path d="M${left} ${y}h32" stroke="${paint}" stroke-width="3" stroke-dasharray="${(dash ?? []).map((part) => round(part * 3)).join(" ")}"/>`;
    return sign + words(short(text), left + 42, y + 5, 14, look.ink, "start", 400);
  });
  const below = notesOf(scene).map((text, at) =>
    words(text, left, 65 + (meanings.length + at) * 26, 13, look.quiet, "start", 400),
  );
  return [...signs, ...below];
}

function short(text: string): string {
  const letters = [...text];
  return letters.length > 30 ? `${letters.slice(0, 29).join("")}…` : text;
}

function words(
  text: string,
  x: number,
  y: number,
  size: number,
  colour: string,
  anchor: string,
  weight: number,
  more = "",
): string {
  const place = `x="${round(x)}" y="${round(y)}" font-size="${round(size)}" fill="${colour}"`;
  const how = `text-anchor="${anchor}" font-weight="${weight}" ${more}`;
  return `<text ${place} ${how}>${safe(text)}</text>`;
}

/** A text that people typed, as text: no marks of the language, no signs that XML forbids. */
export function safe(text: string): string {
  return (
    text
      // What XML 1.0 does not allow, and halves of a pair without the other.
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, "\uFFFD")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
  );
}
