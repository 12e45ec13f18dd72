// How often do links cross? Links that share a box meet there, and do not count.
import type { Spot } from "../things";

interface Drawn {
  source: string;
  target: string;
  path: Spot[];
}

/** How many times two links cross that have no box in common. */
export function crossings(links: Drawn[]): number {
  let found = 0;
  links.forEach((one, at) => {
    for (const other of links.slice(at + 1))
      if (!touch(one, other)) found += meet(one.path, other.path);
  });
  return found;
}

function touch(one: Drawn, other: Drawn): boolean {
  const ends = [other.source, other.target];
  return ends.includes(one.source) || ends.includes(one.target);
}

function meet(one: Spot[], other: Spot[]): number {
  let found = 0;
  for (let a = 1; a < one.length; a += 1)
    for (let b = 1; b < other.length; b += 1)
      if (cross(one[a - 1]!, one[a]!, other[b - 1]!, other[b]!)) found += 1;
  return found;
}

function cross(a: Spot, b: Spot, c: Spot, d: Spot): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/** On which side of a line a spot lies. */
function turn(a: Spot, b: Spot, c: Spot): number {
  return Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
}
