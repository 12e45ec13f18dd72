// Which outline does each kind of box have? The same in the drawing, in the legend and in the picture.

type Corner = [number, number];

/** How far a corner is cut, or a side is pointed, in screen units at zoom 1. */
export const EDGE = 14;

/** Corners from -1 to 1 across and down, of a box so many edges wide and high. */
const CORNERS: Record<string, (across: number, down: number) => Corner[]> = {
  framed: rectangle,
  rounded: rectangle,
  folded: (x, y) => [
    [-1, -1],
    [1 - x, -1],
    [1, -1 + y],
    [1, 1],
    [-1, 1],
  ],
  pointed: (x) => [
    [-1, -1],
    [1 - x, -1],
    [1, 0],
    [1 - x, 1],
    [-1, 1],
  ],
  hexagon: (x) => [
    [-1 + x, -1],
    [1 - x, -1],
    [1, 0],
    [1 - x, 1],
    [-1 + x, 1],
    [-1, 0],
  ],
  slanted: (x) => [
    [-1 + x, -1],
    [1, -1],
    [1 - x, 1],
    [-1, 1],
  ],
};

function rectangle(): Corner[] {
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ];
}

export function isBox(shape: string): boolean {
  return shape in CORNERS;
}

/** The corners of a box; one without a known shape is a plain rectangle. */
export function boxCorners(shape: string, wide: number, high: number): Corner[] {
  const made = CORNERS[shape] ?? rectangle;
  return made((2 * EDGE) / wide, (2 * EDGE) / high);
}

/** The box as an SVG element around a middle, not closed: its look comes behind. */
export function boxOutlined(
  shape: string,
  x: number,
  y: number,
  wide: number,
  high: number,
  edge = EDGE,
): string {
  if (shape === "rounded" || shape === "framed") {
    const place = `x="${round(x - wide / 2)}" y="${round(y - high / 2)}"`;
    const bend = shape === "rounded" ? ` rx="${edge}"` : "";
    return `<rect ${place} width="${round(wide)}" height="${round(high)}"${bend}`;
  }
  const scale = EDGE / edge;
  const corners = boxCorners(shape, wide * scale, high * scale).map(
    ([a, b]) => `${round(x + (a * wide) / 2)},${round(y + (b * high) / 2)}`,
  );
  return `<polygon points="${corners.join(" ")}"`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
