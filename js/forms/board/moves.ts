// Where does a key press move an item? Steps of two scales, without a screen.

export interface Axis {
  label: string;
  low: number;
  /** The lowest step that counts as high. */
  middle: number;
  high: number;
  ends: [string, string];
}

export interface Axes {
  x: Axis;
  y: Axis;
}

export interface Spot {
  x: number | null;
  y: number | null;
}

const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

export function isPlaced(spot: Spot): spot is { x: number; y: number } {
  return spot.x !== null && spot.y !== null;
}

/** One step; an item from beside the board first comes to its middle. */
export function step(spot: Spot, key: string, axes: Axes): { x: number; y: number } | null {
  const arrow = ARROWS[key];
  if (!arrow) return null;
  if (!isPlaced(spot)) return { x: spot.x ?? axes.x.middle, y: spot.y ?? axes.y.middle };
  return { x: within(axes.x, spot.x + arrow[0]), y: within(axes.y, spot.y + arrow[1]) };
}

function within({ low, high }: Axis, value: number): number {
  return Math.min(high, Math.max(low, value));
}

/** The step that a digit names, or nothing when the axis has no such step. */
export function digit(key: string, { low, high }: Axis): number | null {
  if (!/^\d$/.test(key)) return null;
  const value = Number(key);
  return value >= low && value <= high ? value : null;
}

export function steps({ low, high }: Axis): number[] {
  return Array.from({ length: high - low + 1 }, (_, index) => low + index);
}
