// Keeps every link on its way while boxes come, go and move.
import type { Core, EdgeSingular, NodeSingular } from "cytoscape";
import type { Spot } from "../things";
import type { Stand } from "./box";
import type { Tie } from "./layered";
import { type Route, routesOf } from "./routes";

/** The way of a link as Cytoscape wants it: ends from the middle of their boxes, bends from the line between them. */
export interface Wire {
  path: Spot[];
  curved: boolean;
  from: string;
  to: string;
  weights: number[];
  distances: number[];
}

export class Wires {
  private asked = 0;

  constructor(private readonly cy: Core) {
    cy.on("position", "node[boxed]", () => this.later());
  }

  end(): void {
    cancelAnimationFrame(this.asked);
  }

  private later(): void {
    if (this.asked === 0) this.asked = requestAnimationFrame(() => this.now());
  }

  now(): void {
    cancelAnimationFrame(this.asked);
    this.asked = 0;
    const { cy } = this;
    const stands = new Map(
      cy.nodes("[boxed]").map((node) => [node.id(), standOf(node as NodeSingular)]),
    );
    const edges = cy.edges("[boxed]").toArray() as unknown as EdgeSingular[];
    const routes = routesOf(stands, edges.map(tieOf));
    cy.batch(() => {
      for (const edge of edges) {
        const route = routes.get(edge.id());
        const wire = route ? wireOf(route, stands) : null;
        if (JSON.stringify(edge.data("wire") ?? null) !== JSON.stringify(wire))
          edge.data("wire", wire);
      }
    });
  }
}

function standOf(node: NodeSingular): Stand {
  const { wide, high } = node.data() as Stand;
  return { key: node.id(), wide, high, ...node.position() };
}

function tieOf(edge: EdgeSingular): Tie {
  const [source, target] = [edge.source().id(), edge.target().id()];
  return { key: edge.id(), source, target, curved: edge.data("curved") as boolean };
}

function wireOf({ path, source, target, curved }: Route, stands: Map<string, Stand>): Wire {
  const [first, last] = [path[0]!, path.at(-1)!];
  const [across, down] = [last.x - first.x, last.y - first.y];
  const long = Math.hypot(across, down) || 1;
  const bends = path.slice(1, -1).map(({ x, y }) => [x - first.x, y - first.y] as const);
  return {
    path,
    curved,
    from: offset(first, stands.get(source)!),
    to: offset(last, stands.get(target)!),
    weights: bends.map(([x, y]) => (x * across + y * down) / long ** 2),
    // To the right of the way, seen from its beginning, is less than nothing.
    distances: bends.map(([x, y]) => (y * across - x * down) / long),
  };
}

function offset(spot: Spot, middle: Spot): string {
  return `${(spot.x - middle.x).toFixed(1)}px ${(spot.y - middle.y).toFixed(1)}px`;
}
