// What Python gives: points, lines between them, and the words for both.
import type { Host } from "../core/host";
import type { Cells } from "../core/wire";

export interface Spot {
  x: number;
  y: number;
}

export type Sort = "point" | "line";

export interface Point {
  key: string;
  label: string;
  x: number | null;
  y: number | null;
  /** A slot of the palette, from 1 to 8. */
  colour: number;
  shape: string;
  /** From 0 to 1. */
  size: number;
  /** What colour and shape say together. */
  group: string;
  tags: string[];
  facts: string[];
  /** The lane in which a box stands, the box beside which it does, and a short sign on it. */
  lane?: string;
  beside?: string;
  badge?: string;
  /** What may not hold there, one sentence each. */
  doubts?: string[];
  revision: number;
  /** Null where this person cannot change it. */
  cells: Cells | null;
}

export interface Line {
  key: string;
  source: string;
  target: string;
  /** What colour and dash say together. */
  kind: string;
  colour: number;
  /** On and off, in widths of the line; empty for a line without gaps. */
  dash: number[];
  /** From 0 to 1. */
  width: number;
  arrows: "none" | "forward" | "both";
  /** The end that has not said so. */
  fade: "" | "source" | "target" | "both";
  sign: string;
  /** What fade and sign say together. */
  status: string;
  facts: string[];
  /** Whether a link between boxes leads back. */
  curved?: boolean;
  /** The key of this person's own entry, if there is one. */
  mine: string;
  revision: number;
  /** What this person said; without an entry of their own: what one would begin with. */
  cells: Cells | null;
}

const PLAIN = {
  title: "",
  point: "point",
  points: "points",
  line: "line",
  lines: "lines",
  size: "",
  width: "",
  status: "Who says so",
  empty: "Nothing here yet.",
  source_field: "source",
  target_field: "target",
};

export type Words = typeof PLAIN;

export function wordsOf(host: Host): Words {
  return { ...PLAIN, ...host.get<Partial<Words>>("words") };
}

/** What a line is called: its two ends, with an arrow where it has one. */
export function calledLine(
  line: Pick<Line, "source" | "target" | "arrows">,
  label: (key: string) => string,
): string {
  const sign = { none: "–", forward: "→", both: "↔" }[line.arrows];
  return `${label(line.source)} ${sign} ${label(line.target)}`;
}

/** A number with what is counted: "1 box", "3 boxes". */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The first letter large, as a sentence or a button begins. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
