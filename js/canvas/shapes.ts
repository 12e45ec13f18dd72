// Which outline does each shape have? The same in the drawing, in the legend and in the picture.

import { boxOutlined, isBox } from "./boxes/outlines";

type Corner = [number, number];

function star(): Corner[] {
  return Array.from({ length: 10 }, (_, at) => {
    const angle = -Math.PI / 2 + (at * Math.PI) / 5;
    const radius = at % 2 === 0 ? 1 : 0.45;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

const third = 0.36;
const PLUS: Corner[] = [
  [-third, -1],
  [third, -1],
  [third, -third],
  [1, -third],
  [1, third],
  [third, third],
  [third, 1],
  [-third, 1],
  [-third, third],
  [-1, third],
  [-1, -third],
  [-third, -third],
];

function turned(corners: Corner[]): Corner[] {
  const half = Math.SQRT1_2;
  return corners.map(([x, y]) => [(x - y) * half, (x + y) * half]);
}

// From -1 to 1 across and down; what is no polygon is a circle.
const CORNERS: Record<string, Corner[]> = {
  square: [
    [-0.88, -0.88],
    [0.88, -0.88],
    [0.88, 0.88],
    [-0.88, 0.88],
  ],
  triangle: [
    [0, -1],
    [1, 0.85],
    [-1, 0.85],
  ],
  diamond: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  star: star(),
  plus: PLUS,
  wedge: [
    [-1, -0.85],
    [1, -0.85],
    [0, 1],
  ],
  cross: turned(PLUS),
};

// Cytoscape does not find a press that is exactly below a corner: no corner is above the middle.
const ASIDE = 0.004;

/** The corners of a shape, or nothing for a circle. */
export function corners(shape: string): Corner[] | null {
  const found = CORNERS[shape] ?? null;
  return found && found.map(([x, y]) => [Math.abs(x) < ASIDE ? ASIDE : x, y]);
}

/** The shape as an SVG element around a middle. */
export function outlined(shape: string, x: number, y: number, radius: number): string {
  if (isBox(shape)) return boxOutlined(shape, x, y, radius * 2.2, radius * 1.5, radius * 0.5);
  const found = corners(shape);
  if (!found) return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}"`;
  const points = found.map(([a, b]) => `${round(x + a * radius)},${round(y + b * radius)}`);
  return `<polygon points="${points.join(" ")}"`;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The width of a point or a line on the paper, in screen units at zoom 1. */
export function diameter(size: number): number {
  return 20 + 34 * size;
}
export function thickness(width: number): number {
  return 1.6 + 5.4 * width;
}

/** How large a name is written. */
export function lettering(size: number): number {
  return 13 + 3 * size;
}
