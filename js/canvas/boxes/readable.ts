// From how near are boxes first seen? So near that they can be read, the highest one in sight.
import type { Core, NodeSingular } from "cytoscape";

// Ten boxes of a pathway are then seen together in a notebook of usual width.
export const SMALLEST = 0.5;

// Room above the highest box, for the names of lanes.
const ABOVE = 70;

/** Goes nearer to a map that is so large that nobody could read it as a whole. */
export function readable(cy: Core): void {
  const boxes = cy.nodes("[boxed]");
  if (cy.zoom() >= SMALLEST || boxes.empty()) return;
  cy.zoom(SMALLEST);
  const { x1, x2, y1 } = boxes.boundingBox();
  const highest = boxes.min((node) => (node as NodeSingular).position().y).ele;
  // What stands highest in the middle, where that leaves no part of the paper empty.
  const half = cy.width() / 2 / SMALLEST - 20;
  const middle = (x1 + x2) / 2;
  const reach = Math.max(0, (x2 - x1) / 2 - half);
  const x = Math.min(middle + reach, Math.max(middle - reach, highest.position().x));
  cy.pan({ x: cy.width() / 2 - x * SMALLEST, y: ABOVE - y1 * SMALLEST });
}
