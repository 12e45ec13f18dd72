// How large is a box? As wide as all others, and as high as its words need: none is cut off.
import type { Spot } from "../things";
import { wrap } from "../wrap";

/** Screen units at zoom 1: of a whole box, of its words, and of the letters in it. */
export const WIDE = 228;
const WORDS = 188;
export const LETTERS = 14;
export const LINE = 1.25 * LETTERS;
/** The short word that says what kind of box it is. */
export const KIND_LETTERS = 12;
export const KIND_LINE = 15;
const PADDING = 11;

/** How wide a text is in letters of a size and a weight. */
export type Width = (text: string, letters: number, weight: number) => number;

export interface Size {
  wide: number;
  high: number;
}

/** A box that has its place; x and y are its middle. */
export interface Stand extends Spot, Size {
  key: string;
}

export interface Box extends Size {
  lines: string[];
  /** The lines of the short word, one as a rule. */
  kind: string[];
}

/** The words of a box in lines, and the size that holds them all. */
export function boxOf(label: string, kind: string, width: Width): Box {
  const lines = wrap(label, WORDS, (text) => width(text, LETTERS, 500), Infinity);
  const kinds = wrap(kind, WORDS, (text) => width(text, KIND_LETTERS, 700), Infinity);
  const words = Math.max(1, lines.length) * LINE + kinds.length * KIND_LINE;
  return { lines, kind: kinds, wide: WIDE, high: Math.ceil(words + 2 * PADDING) };
}

export const top = ({ y, high }: Spot & Size) => y - high / 2;
export const bottom = ({ y, high }: Spot & Size) => y + high / 2;
export const left = ({ x, wide }: Spot & Size) => x - wide / 2;
export const right = ({ x, wide }: Spot & Size) => x + wide / 2;

/** Whether two boxes come closer than that. */
export function crowd(one: Spot & Size, other: Spot & Size, apart = 0): boolean {
  return (
    Math.abs(one.x - other.x) < (one.wide + other.wide) / 2 + apart &&
    Math.abs(one.y - other.y) < (one.high + other.high) / 2 + apart
  );
}
