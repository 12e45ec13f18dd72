// Points and lines as Cytoscape knows them, and what changed between two of their states.
import type { ElementDefinition } from "cytoscape";
import { diameter, lettering, thickness } from "./shapes";
import type { Line, Point, Spot } from "./things";

/** What is drawn of a thing that is not saved yet. */
export interface Ghosts {
  points: (Spot & { label: string })[];
  lines: { source: string; target: string }[];
}

export const pointId = (key: string) => `p:${key}`;
export const lineId = (key: string) => `l:${key}`;

/** The ids that these keys may have, as points or as lines. */
export function idsOf(keys: string[]): Set<string> {
  return new Set(keys.flatMap((key) => [pointId(key), lineId(key)]));
}

export type Shown = ElementDefinition & { data: { id: string } };

export function pointShown(point: Point, at: Spot, lettered: string): Shown {
  const { key, colour, shape, size } = point;
  const look = { colour, shape, across: diameter(size), letters: lettering(size) };
  return {
    group: "nodes",
    data: { id: pointId(key), key, lettered, ...look },
    position: { x: at.x, y: at.y },
  };
}

export function lineShown(line: Line): Shown {
  const { key, colour, arrows, fade, sign } = line;
  const [source, target] = [pointId(line.source), pointId(line.target)];
  const thick = thickness(line.width);
  const dash = line.dash.map((part) => Math.max(1, part * thick));
  const look = { colour, arrows, fade, sign, thick, ...(dash.length > 0 && { dash }) };
  return { group: "edges", data: { id: lineId(key), key, source, target, ...look } };
}

export function ghostsShown({ points, lines }: Ghosts): Shown[] {
  return [
    ...points.map(({ x, y, label }, at) => ({
      group: "nodes" as const,
      data: { id: `g:p${at}`, lettered: label, across: 28, written: 14, shape: "circle" },
      position: { x, y },
      classes: "ghost",
      grabbable: false,
    })),
    ...lines.map(({ source, target }, at) => ({
      group: "edges" as const,
      data: { id: `g:l${at}`, source: pointId(source), target: pointId(target), thick: 2 },
      classes: "ghost",
    })),
  ];
}

export interface Changes {
  gone: string[];
  come: Shown[];
  changed: Shown[];
}

/** What to take away, to add and to change; a line between other ends is another line. */
export function changes(before: Map<string, Shown>, now: Shown[]): Changes {
  const wanted = new Map(now.map((one) => [one.data.id, one]));
  const gone: string[] = [];
  for (const [id, old] of before) {
    const one = wanted.get(id);
    if (!one || ends(one) !== ends(old)) gone.push(id);
  }
  const left = new Set(gone);
  const come = now.filter(({ data }) => !before.has(data.id) || left.has(data.id));
  const changed = now.filter((one) => {
    const old = before.get(one.data.id);
    return old && !left.has(one.data.id) && JSON.stringify(old) !== JSON.stringify(one);
  });
  return { gone, come, changed };
}

function ends({ data }: Shown): string {
  return JSON.stringify([data.source, data.target]);
}
