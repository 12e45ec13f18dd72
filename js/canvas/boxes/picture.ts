// Boxes, lanes and bent links as SVG: the part of the picture that is theirs.
import { type Look, mix, slot } from "../look";
import { round } from "../shapes";
import type { Spot } from "../things";
import { KIND_LETTERS, KIND_LINE, LETTERS, LINE } from "./box";
import type { Band } from "./lanes";
import { boxOutlined } from "./outlines";
import { BADGE, KIND_DOWN } from "./sheets";
import { BEND, TINT } from "./style";

/** What the picture of a box needs beside its place, shape and colour. */
export interface Words {
  wide: number;
  high: number;
  kind: string[];
  badge: string;
}

/** A text with its place, size and weight, as the picture writes it. */
type Write = (
  text: string,
  x: number,
  y: number,
  size: number,
  colour: string,
  weight: number,
) => string;

interface Drawn extends Spot {
  shape: string;
  colour: number;
  lettered: string;
  marked: boolean;
}

export function boxDrawn(one: Drawn, words: Words, look: Look, write: Write): string {
  const { x, y, shape } = one;
  const { wide, high, kind, badge } = words;
  const colour = slot(look, one.colour);
  const paper = mix(colour, look.paper, TINT);
  const body = (grown: number, paint: string) =>
    `${boxOutlined(shape, x, y, wide + grown, high + grown)} ${paint}/>`;
  const up = y - high / 2;
  const first = up + kind.length * KIND_LINE + (high - kind.length * KIND_LINE) / 2;
  const lines = one.lettered ? one.lettered.split("\n") : [];
  return [
    one.marked ? body(14, `fill="${look.warn}" opacity="0.45"`) : "",
    body(0, `fill="${paper}" stroke="${colour}" stroke-width="2"`),
    shape === "framed" ? body(-8, `fill="none" stroke="${colour}" stroke-width="2"`) : "",
    ...kind.map((text, at) =>
      write(text, x, up + KIND_DOWN + at * KIND_LINE + 4, KIND_LETTERS, look.ink, 700),
    ),
    ...lines.map((text, at) => {
      const down = first + (at - (lines.length - 1) / 2) * LINE + LETTERS * 0.35;
      return write(text, x, down, LETTERS, look.ink, 500);
    }),
    badge ? sign(badge, x + wide / 2, up, look, write) : "",
  ].join("");
}

function sign(badge: string, right: number, up: number, look: Look, write: Write): string {
  const half = Math.max(BADGE, [...badge].length * 3.6 + 5);
  const x = right - half + 5;
  const place = `x="${round(x - half)}" y="${round(up - BADGE)}" width="${round(2 * half)}"`;
  const shape = `<rect ${place} height="${2 * BADGE}" rx="${BADGE}"`;
  const circle = `${shape} fill="${look.ink}" stroke="${look.paper}" stroke-width="1.5"/>`;
  return circle + write(badge, x, up + 4.5, 12, look.paper, 700);
}

export function bandsDrawn(
  bands: Band[],
  up: number,
  down: number,
  look: Look,
  write: Write,
): string[] {
  return bands.map(({ lane, left, right }, at) => {
    const place = `x="${round(left)}" y="${round(up)}" width="${round(right - left)}"`;
    const paint = mix(look.ink, look.paper, at % 2 === 0 ? 0.035 : 0.085);
    const area = `<rect ${place} height="${round(down - up)}" fill="${paint}"/>`;
    return area + write(lane, (left + right) / 2, up + 22, 15, look.ink, 600);
  });
}

/** A link with its bends rounded. */
export function bent(path: Spot[]): string {
  const [first, ...rest] = path;
  const steps = rest.map((spot, at) => {
    const [before, after] = [path[at]!, path[at + 2]];
    if (!after) return `L${round(spot.x)} ${round(spot.y)}`;
    const [into, out] = [toward(spot, before), toward(spot, after)];
    return `L${into}Q${round(spot.x)} ${round(spot.y)} ${out}`;
  });
  return `M${round(first!.x)} ${round(first!.y)}${steps.join("")}`;
}

function toward(spot: Spot, other: Spot): string {
  const long = Math.hypot(other.x - spot.x, other.y - spot.y) || 1;
  const share = Math.min(BEND, long / 2) / long;
  return `${round(spot.x + (other.x - spot.x) * share)} ${round(spot.y + (other.y - spot.y) * share)}`;
}

/** The middle of a path, half of its length from each end. */
export function halfway(path: Spot[]): Spot {
  const long = (at: number) =>
    Math.hypot(path[at + 1]!.x - path[at]!.x, path[at + 1]!.y - path[at]!.y);
  let rest = path.slice(1).reduce((sum, _, at) => sum + long(at), 0) / 2;
  for (let at = 0; at + 1 < path.length; at += 1) {
    if (rest <= long(at) && long(at) > 0) {
      const [a, b, share] = [path[at]!, path[at + 1]!, rest / long(at)];
      return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
    }
    rest -= long(at);
  }
  return path[0]!;
}
